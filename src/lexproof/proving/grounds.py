"""What a verdict rests on: the cases that were met and the readings that were refused.

Whoever doubts a verdict needs no more than this to have it confirmed; see `obligations`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lexproof.tree.evaluate import Value

Values = Mapping[str, Value]


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Options of readings under which there is no case, and whether that follows by lemmas."""

    pins: Mapping[str, str]
    by_lemmas: bool


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """What the verdict on a property rests on.

    `premise` is a case that meets the premise; none where there is none, and then the refusals
    say so. `cases` refute the property, and `refusals` say where nothing does.
    """

    premise: Values | None = None
    cases: tuple[Values, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def grounds_data(grounds: Grounds) -> dict[str, Any]:
    """Return grounds as plain data; the pair of a day or a term is a list once it is JSON."""
    return {
        "premise": None if grounds.premise is None else dict(grounds.premise),
        "cases": [dict(case) for case in grounds.cases],
        "refusals": [
            {"pins": dict(each.pins), "by_lemmas": each.by_lemmas} for each in grounds.refusals
        ],
    }


def grounds_of(data: Mapping[str, Any]) -> Grounds:
    """Return the grounds that plain data tell."""
    premise = data["premise"]
    return Grounds(
        premise=None if premise is None else _values(premise),
        cases=tuple(_values(case) for case in data["cases"]),
        refusals=tuple(
            Refusal(pins=dict(each["pins"]), by_lemmas=bool(each["by_lemmas"]))
            for each in data["refusals"]
        ),
    )


def _values(data: Mapping[str, Any]) -> dict[str, Value]:
    return {name: _value(value) for name, value in data.items()}


def _value(value: Any) -> Value:  # noqa: ANN401  # whatever JSON holds
    return (value[0], value[1]) if isinstance(value, list) else value
