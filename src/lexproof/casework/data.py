"""Plain data as files hold it: values of JSON, and the places inside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A value of JSON."""


def value_at(data: Json, path: str) -> Json:
    """Return what stands at a dotted path, none where nothing does.

    >>> value_at({"sentence": {"term": {"years": 4}}}, "sentence.term.years")
    4
    """
    for step in path.split("."):
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data


def put_at(data: Mapping[str, Json], path: str, value: Json) -> dict[str, Json]:
    """Return the data with another value at a dotted path, the objects above it made anew."""
    step, _, rest = path.partition(".")
    inner = data.get(step)
    below = inner if isinstance(inner, dict) else {}
    return {**data, step: put_at(below, rest, value) if rest else value}


def touches(path: str, other: str) -> bool:
    """Say that two paths are one, or one leads into the other."""
    return f"{path}.".startswith(f"{other}.") or f"{other}.".startswith(f"{path}.")
