"""The input model of a law's cases, built from the declarations of its facts.

Pydantic in strict mode does the checking of types and values; `null` is the same as absent, so
that every field is optional here and demands are checked when the case is completed.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    create_model,
)
from pydantic_core import PydanticCustomError

from lexproof.compiling.runtime import pack_date
from lexproof.language import Fact, Law
from lexproof.tree.node import DAY, TERM, TRUTH

SCHEMA = 1
LONGEST_ID = 200
MOST_MONTHS_WRITTEN = 360
MOST_YEARS_WRITTEN = 30
DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"


class Strict(BaseModel):
    """A model that coerces nothing and knows every key."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _whole(value: object) -> object:
    """Accept 4.0 for 4, as JSON Schema does."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def count_field(most: int) -> Any:
    """Return the type of an optional whole number from 0 to `most`."""
    field = Field(strict=True, ge=0, le=most)
    return Annotated[int, field, BeforeValidator(_whole)] | None


class WrittenTerm(Strict):
    """A term as files write it; 13 months are 1 year and 1 month."""

    years: count_field(MOST_YEARS_WRITTEN) = None  # type: ignore[valid-type]  # an annotated type made by a function
    months: count_field(MOST_MONTHS_WRITTEN) = None  # type: ignore[valid-type]  # an annotated type made by a function
    days: count_field(29) = None  # type: ignore[valid-type]  # an annotated type made by a function


class _Days(dict[str, int]):
    """Packed days by their ISO text, computed once each."""

    def __missing__(self, text: str) -> int:
        day = datetime.date.fromisoformat(text) if len(text) == len("2022-01-05") else None
        if day is None or day.isoformat() != text:
            raise ValueError(text)
        packed = self[text] = pack_date(day)
        return packed


_DAYS = _Days()


def _day_between(earliest: datetime.date, latest: datetime.date) -> Any:
    first, last = pack_date(earliest), pack_date(latest)

    def check(text: str) -> int:
        try:
            packed = _DAYS[text]
        except ValueError:
            message = "write a date of the calendar as YYYY-MM-DD"
            raise PydanticCustomError("wrong_date", message) from None  # type: ignore[arg-type]  # LiteralString by name
        if not first <= packed <= last:
            message = "write a date from {earliest} to {latest}"
            shown = {"earliest": earliest.isoformat(), "latest": latest.isoformat()}
            raise PydanticCustomError("date_out_of_range", message, shown)
        return packed

    schema = {"format": "date", "pattern": DATE_PATTERN}
    return Annotated[str, Field(json_schema_extra=schema), AfterValidator(check)] | None


def _type_of(fact: Fact) -> Any:
    if fact.node.sort == TRUTH:
        return bool | None
    if fact.node.sort == TERM:
        return WrittenTerm | None
    if fact.node.sort == DAY:
        assert fact.earliest is not None, fact.path
        assert fact.latest is not None, fact.path
        return _day_between(fact.earliest, fact.latest)
    return Literal[fact.node.sort.options] | None


@dataclass(frozen=True)
class Inputs:
    """The models of a law: a case, a case inside a dossier, and a dossier."""

    case: type[BaseModel]
    inner_case: type[BaseModel]
    dossier: type[BaseModel]
    parts: Mapping[str, type[BaseModel]]


_IDENTITY: dict[str, Any] = {
    "schema": (Annotated[int, Field(strict=True, ge=SCHEMA, le=SCHEMA)], Field(alias="schema")),
    "id": (Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_ID)], ...),
}


def _fields(law: Law) -> dict[str, dict[str, Any]]:
    """Return the fields of each object of a case, the case itself under the empty name."""
    types = {
        fact.path: (_type_of(fact), fact.label.en)
        for fact in law.facts.declared.values()
        if not fact.derived
    }
    for text in law.facts.texts.values():
        allowed: Any = str if text.values is None else Literal[tuple(sorted(text.values))]
        types[text.path] = (allowed | None, text.label.en)
    objects: dict[str, dict[str, Any]] = {"": {}}
    for path, (kind, label) in types.items():
        parent, _, name = path.rpartition(".")
        objects.setdefault(parent, {})[name] = (kind, Field(default=None, description=label))
    return objects


def build_inputs(law: Law) -> Inputs:
    """Build the models of a law's cases and dossiers from its facts."""
    objects = _fields(law)
    top = objects.pop("")
    parts = {name: create_model(name, __base__=Strict, **fields) for name, fields in objects.items()}
    for name, model in parts.items():
        top[name] = (model | None, None)
    shared = {name: top[name] for name in law.dossier.shared}
    inner = {name: field for name, field in top.items() if name not in law.dossier.shared}
    identity = {"schema_": _IDENTITY["schema"], "id": _IDENTITY["id"]}
    inner_case = create_model("inner_case", __base__=Strict, id=_IDENTITY["id"], **inner)
    return Inputs(
        case=create_model("case", __base__=Strict, **identity, **top),
        inner_case=inner_case,
        dossier=create_model(
            "dossier",
            __base__=Strict,
            **identity,
            **shared,
            cases=(Annotated[tuple[inner_case, ...], Field(min_length=1)], ...),  # type: ignore[valid-type]  # a model made at run time
        ),
        parts=parts,
    )
