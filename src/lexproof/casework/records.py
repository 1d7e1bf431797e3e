"""Objects of a file: the keys each may have, and everything that is wrong with one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lexproof.casework.data import Json
from lexproof.casework.errors import Problem, nearest, short
from lexproof.casework.shapes import Shape


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

    def model_validate_json(self, text: str | bytes) -> dict[str, Json]:
        """Return parsed data; for `lexproof.proving.witness`, until it hands over data itself."""
        data: dict[str, Json] = json.loads(text)
        return data

    @cached_property
    def keys(self) -> frozenset[str]:
        """Return the known keys."""
        return frozenset(self.fields)


@dataclass(frozen=True)
class Items:
    """A list of objects, one at least."""

    record: Record


def faults(record: Record, data: Json, path: str = "") -> Iterator[Problem]:
    """Yield what is wrong with the types, values and keys of an object; null is absent."""
    if not isinstance(data, dict):
        yield Problem(path, data, "write an object in braces")
        return
    for key, value in data.items():
        if key not in record.keys:
            message = f"is not a key here; {nearest(key, record.fields)}"
            yield Problem(joined(path, short(key)), value, message)
    for key, field in record.fields.items():
        yield from _field_faults(field, data.get(key), joined(path, key))


def _field_faults(field: Field, value: Json, path: str) -> Iterator[Problem]:
    shape = field.shape
    if isinstance(shape, Record):
        if value is not None or field.required:
            yield from faults(shape, {} if value is None else value, path)
    elif value is None:
        if field.required:
            yield Problem(path, None, missing(field))
    elif isinstance(shape, Items):
        yield from _item_faults(shape, value, path)
    elif (remedy := shape.remedy(value)) is not None:
        yield Problem(path, value, remedy)


def _item_faults(items: Items, value: Json, path: str) -> Iterator[Problem]:
    if not isinstance(value, list):
        yield Problem(path, value, "write a list of cases in brackets")
    elif not value:
        yield Problem(path, None, "is empty; give one case at least")
    else:
        for number, item in enumerate(value):
            yield from faults(items.record, item, f"{path}.{number}")


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
