"""What may stand in a file: each shape has a remedy for a wrong value, and its JSON Schema."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from lexproof.casework.data import Json
from lexproof.casework.errors import nearest, one_of

Schema: TypeAlias = dict[str, Json]

DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Shape(Protocol):
    """A kind of value."""

    def remedy(self, value: Json) -> str | None:
        """Return what to write instead of a value, or none where it fits."""
        ...

    def schema(self) -> Schema:
        """Return the JSON Schema of the values that fit."""
        ...


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def remedy(self, value: Json) -> str | None:
        """Return what to write instead."""
        return None if isinstance(value, bool) else "write true or false"

    def schema(self) -> Schema:
        """Return the schema."""
        return {"type": "boolean"}


@dataclass(frozen=True)
class Option:
    """One word of a closed list."""

    words: tuple[str, ...]

    def remedy(self, value: Json) -> str | None:
        """Return what to write instead."""
        if isinstance(value, str):
            return None if value in self.words else nearest(value, self.words)
        return one_of(self.words)

    def schema(self) -> Schema:
        """Return the schema."""
        return {"type": "string", "enum": list(self.words)}


@dataclass(frozen=True)
class Text:
    """Any text, within a length if there is one."""

    longest: int | None = None

    def remedy(self, value: Json) -> str | None:
        """Return what to write instead."""
        if not isinstance(value, str):
            return "write a text in quotation marks"
        if self.longest is None or 0 < len(value) <= self.longest:
            return None
        return f"write at most {self.longest} characters" if value else "write a character or more"

    def schema(self) -> Schema:
        """Return the schema."""
        bounds: Schema = (
            {} if self.longest is None else {"minLength": 1, "maxLength": self.longest}
        )
        return {"type": "string", **bounds}


@dataclass(frozen=True)
class Date:
    """A day of the calendar from the earliest to the latest."""

    earliest: datetime.date
    latest: datetime.date

    def remedy(self, value: Json) -> str | None:
        """Return what to write instead."""
        if not isinstance(value, str) or not _DATE.fullmatch(value):
            return "write a date as YYYY-MM-DD, in quotation marks"
        try:
            day = datetime.date.fromisoformat(value)
        except ValueError:
            return "the calendar has no such day; write one that it has, as YYYY-MM-DD"
        if self.earliest <= day <= self.latest:
            return None
        return f"write a date from {self.earliest} to {self.latest}"

    def schema(self) -> Schema:
        """Return the schema."""
        return {"type": "string", "format": "date", "pattern": DATE_PATTERN}


@dataclass(frozen=True)
class Whole:
    """A whole number from the least to the most; 4.0 is 4, as in JSON Schema, and true is none."""

    least: int
    most: int

    def take(self, value: Json) -> int | None:
        """Return a value as a number, or none where it is not one of these."""
        if type(value) is int:  # not a bool, which is an int to Python
            return value if self.least <= value <= self.most else None
        if isinstance(value, float) and self.least <= value <= self.most and value.is_integer():
            return int(value)
        return None

    def remedy(self, value: Json) -> str | None:
        """Return what to write instead."""
        if self.take(value) is not None:
            return None
        if self.least == self.most:
            return f"write {self.least}"
        return f"write a whole number from {self.least} to {self.most}"

    def schema(self) -> Schema:
        """Return the schema."""
        if self.least == self.most:
            return {"const": self.least}
        return {"type": "integer", "minimum": self.least, "maximum": self.most}
