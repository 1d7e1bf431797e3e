"""Objects of a file: strict models of pydantic, and everything that is wrong with one in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic import Field as ModelField

from lexproof.casework.data import Json
from lexproof.casework.errors import Problem, nearest, short
from lexproof.casework.shapes import Shape

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

STRICT = ConfigDict(strict=True, extra="forbid", hide_input_in_errors=True)
UNKNOWN_KEY = "extra_forbidden"


@dataclass(frozen=True)
class Field:
    """A key of an object: what may stand there, and its name for readers.

    `required` holds where the key is needed whatever the other keys say.
    """

    shape: Shape | Record | Items
    label: str = ""
    required: bool = False
    default: Json = None


@dataclass(frozen=True)
class Record:
    """An object with known keys."""

    name: str
    fields: Mapping[str, Field]

    @cached_property
    def keys(self) -> frozenset[str]:
        """Return the known keys."""
        return frozenset(self.fields)

    @cached_property
    def model(self) -> type[BaseModel]:
        """Return the strict model of the object; null is the same as absent."""
        members: dict[str, Any] = {
            f"field_{key}": _member(key, field) for key, field in self.fields.items()
        }
        return create_model(self.name, __config__=STRICT, **members)

    def takes(self, data: Json) -> bool:
        """Say that keys, types and ranges of an object are right."""
        return self.model.__pydantic_validator__.isinstance_python(data)


@dataclass(frozen=True)
class Items:
    """A list of objects, one at least."""

    record: Record


def _member(key: str, field: Field) -> tuple[Any, Any]:
    annotation = _annotation(field.shape)
    if field.required:
        return annotation, ModelField(alias=key, description=field.label)
    return annotation | None, ModelField(default=None, alias=key, description=field.label)


def _annotation(shape: Shape | Record | Items) -> Any:  # noqa: ANN401  # what pydantic takes for a type
    if isinstance(shape, Record):
        return shape.model
    if isinstance(shape, Items):
        return Annotated[list[shape.record.model], ModelField(min_length=1)]  # type: ignore[name-defined]  # made at run time
    return shape.annotation


def faults(record: Record, data: Json, path: str = "") -> Iterator[Problem]:
    """Yield what is wrong with the types, values and keys of an object; null is absent."""
    if not isinstance(data, dict):
        yield Problem(path, data, "write an object in braces")
        return
    try:
        record.model.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False)
        for detail in sorted(details, key=lambda each: each["type"] != UNKNOWN_KEY):
            yield from _told(record, detail, path)


def _told(record: Record, detail: ErrorDetails, path: str) -> Iterator[Problem]:
    """Yield what one error of pydantic means, in words."""
    *above, key = map(str, detail["loc"])
    for step in above:
        path = joined(path, step)
        shape = record.fields[step].shape if step in record.keys else record
        assert isinstance(shape, Record | Items), path
        record = shape if isinstance(shape, Record) else shape.record
    value: Json = detail["input"]
    where = joined(path, short(key))
    field = record.fields.get(key)
    if field is None:
        message = f"is not a key here; {nearest(key, record.fields)}"
        yield Problem(where, value, message)
    elif detail["type"] == "missing" or value is None:
        yield from _absent(field, where)
    elif isinstance(field.shape, Record | Items):
        yield _not_nested(field.shape, value, where)
    else:
        yield Problem(where, value, field.shape.remedy(value))


def _absent(field: Field, path: str) -> Iterator[Problem]:
    if isinstance(field.shape, Record):
        yield from faults(field.shape, {}, path)
    else:
        yield Problem(path, None, missing(field))


def _not_nested(shape: Record | Items, value: Json, path: str) -> Problem:
    if isinstance(shape, Record):
        return Problem(path, value, "write an object in braces")
    if isinstance(value, list):
        return Problem(path, None, "is empty; give one case at least")
    return Problem(path, value, "write a list of cases in brackets")


def missing(field: Field) -> str:
    """Return what to say of a required key that is not there."""
    remedy = "state it" if isinstance(field.shape, Record | Items) else field.shape.remedy(None)
    return f"is required here ({field.label}); {remedy}"


def joined(path: str, step: str) -> str:
    """Return the path of a key inside an object.

    >>> joined("sentence", "term"), joined("", "stage")
    ('sentence.term', 'stage')
    """
    return f"{path}.{step}" if path else step
