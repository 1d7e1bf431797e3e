"""What may stand in a file: each shape has its type for pydantic, and a remedy in words."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal, Protocol, TypeAlias

from pydantic import AfterValidator, BeforeValidator, StringConstraints, TypeAdapter
from pydantic import Field as Constraint

from lexproof.casework.data import Json
from lexproof.casework.errors import nearest, one_of

Schema: TypeAlias = dict[str, Json]

DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Shape(Protocol):
    """A kind of value."""

    @property
    def annotation(self) -> Any:  # noqa: ANN401  # whatever pydantic takes for a type
        """Return the type of the values that fit."""
        ...

    def remedy(self, value: Json, /) -> str:
        """Return what to write instead of a value that does not fit."""
        ...

    def schema(self) -> Schema:
        """Return the JSON Schema of the values that fit."""
        ...


@dataclass(frozen=True)
class Flag:
    """True or false."""

    annotation: Any = bool

    def remedy(self, _: Json) -> str:
        """Return what to write instead."""
        return "write true or false"

    def schema(self) -> Schema:
        """Return the schema."""
        return _schema_of(self.annotation)


@dataclass(frozen=True)
class Option:
    """One word of a closed list."""

    words: tuple[str, ...]

    @property
    def annotation(self) -> Any:  # noqa: ANN401  # whatever pydantic takes for a type
        """Return the type."""
        return Literal[self.words]

    def remedy(self, value: Json) -> str:
        """Return what to write instead."""
        return nearest(value, self.words) if isinstance(value, str) else one_of(self.words)

    def schema(self) -> Schema:
        """Return the schema."""
        return {"type": "string", "enum": list(self.words)}


@dataclass(frozen=True)
class Text:
    """Any text, within a length if there is one."""

    longest: int | None = None

    @property
    def annotation(self) -> Any:  # noqa: ANN401  # whatever pydantic takes for a type
        """Return the type."""
        if self.longest is None:
            return str
        return Annotated[str, StringConstraints(min_length=1, max_length=self.longest)]

    def remedy(self, value: Json) -> str:
        """Return what to write instead."""
        if not isinstance(value, str):
            return "write a text in quotation marks"
        return f"write at most {self.longest} characters" if value else "write a character or more"

    def schema(self) -> Schema:
        """Return the schema."""
        return _schema_of(self.annotation)


@dataclass(frozen=True)
class Date:
    """A day of the calendar from the earliest to the latest, as text."""

    earliest: datetime.date
    latest: datetime.date

    @property
    def annotation(self) -> Any:  # noqa: ANN401  # whatever pydantic takes for a type
        """Return the type."""
        return Annotated[str, AfterValidator(self._checked)]

    @cached_property
    def _known(self) -> set[str]:
        """Return the texts known to fit: few days come again and again."""
        return set()

    def _checked(self, text: str) -> str:
        if text not in self._known:
            if not _DATE.fullmatch(text):
                raise ValueError(text)
            if not self.earliest <= datetime.date.fromisoformat(text) <= self.latest:
                raise ValueError(text)
            self._known.add(text)
        return text

    def remedy(self, value: Json) -> str:
        """Return what to write instead."""
        if not isinstance(value, str) or not _DATE.fullmatch(value):
            return "write a date as YYYY-MM-DD, in quotation marks"
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            return "the calendar has no such day; write one that it has, as YYYY-MM-DD"
        return f"write a date from {self.earliest} to {self.latest}"

    def schema(self) -> Schema:
        """Return the schema."""
        return {**_schema_of(self.annotation), "format": "date", "pattern": DATE_PATTERN}


def _whole(value: Json) -> Json:
    return int(value) if isinstance(value, float) and value.is_integer() else value


@dataclass(frozen=True)
class Whole:
    """A whole number from the least to the most; 4.0 is 4, as in JSON Schema, and true is none."""

    least: int
    most: int

    @property
    def annotation(self) -> Any:  # noqa: ANN401  # whatever pydantic takes for a type
        """Return the type."""
        return Annotated[int, Constraint(ge=self.least, le=self.most), BeforeValidator(_whole)]

    def remedy(self, _: Json) -> str:
        """Return what to write instead."""
        if self.least == self.most:
            return f"write {self.least}"
        return f"write a whole number from {self.least} to {self.most}"

    def schema(self) -> Schema:
        """Return the schema."""
        if self.least == self.most:
            return {"const": self.least}
        return _schema_of(self.annotation)


def _schema_of(annotation: Any) -> Schema:  # noqa: ANN401  # whatever pydantic takes for a type
    found: Schema = TypeAdapter(annotation).json_schema()
    return found
