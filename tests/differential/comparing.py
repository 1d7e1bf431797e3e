"""The two sides put to one case, and what they say told in words."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any, TypeAlias

from by_the_book import decide, is_valid

from amnesty2022.law import LAW
from lexproof.casework.deciding import Decider, Refused

from .boundaries import boundary_cases
from .random_cases import SEED, random_cases
from .writing import Case, Flat, distinct, unique

Decision: TypeAlias = Mapping[str, Any]
Readings: TypeAlias = Mapping[str, str]
Said: TypeAlias = tuple[Case, dict[str, tuple[object, object]]]

RANDOM_CASES = 14_000
NOT_IN_THE_BOOK = frozenset({"profile", "provisions"})
"""Fields that only the encoding gives."""


@cache
def pool() -> tuple[Case, ...]:
    """Return every case, on a line or at random, in an order that mixes them."""
    cases = list(distinct([*boundary_cases(), *random_cases(RANDOM_CASES)]))
    random.Random(SEED).shuffle(cases)
    return tuple(cases)


def valid_cases(
    readings: Readings, most: int, *, skip: int = 0, first: Iterable[Flat] = ()
) -> list[Case]:
    """Return cases possible under the readings: some first, then the pool from a place on."""
    start = skip % len(pool())
    ordered = chain(pool()[start:], pool()[:start])
    wanted = unique(chain(distinct(first), ordered)) if first else ordered
    return list(islice((case for case in wanted if is_valid(case, readings)), most))


@cache
def _decider(profile: str, chosen: tuple[tuple[str, str], ...]) -> Decider:
    return Decider(LAW, dict(chosen), profile)


def decider(readings: Readings, profile: str = "summary") -> Decider:
    """Return what decides under these options of all readings, made once."""
    return _decider(profile, tuple(sorted(readings.items())))


def accepts(side: Decider, case: Case) -> bool:
    """Say whether the law decides the case or dossier at all."""
    try:
        side.decide_data(case)
    except Refused:
        return False
    return True


def differences(ours: Decision, book: Decision) -> dict[str, tuple[object, object]]:
    """Return the fields on which the encoding and the book disagree, with both values."""
    return {
        field: (value, book[field])
        for field, value in ours.items()
        if field not in NOT_IN_THE_BOOK and value != book[field] and not _known(field, ours, book)
    }


def _known(field: str, ours: Decision, book: Decision) -> bool:
    """Say that a difference is meant.

    Where the place on the list is unknown, the encoding names that alone as the cause; the book
    adds the silences that would leave the case open even if the article were listed.
    """
    cause = ["listed_articles"]
    unknown = ours["coverage"] == book["coverage"] == "undetermined"
    return field == "undetermined_because" and unknown and ours[field] == cause


def put_to_both(cases: Iterable[Case], readings: Readings) -> tuple[list[Said], list[Decision]]:
    """Return the cases on which the sides disagree, and what the book says of every case."""
    side = decider(readings)
    decisions: list[Decision] = []
    found: list[Said] = []
    for case in cases:
        decisions.append(decide(case, readings))
        fields = differences(side.decide_data(case), decisions[-1])
        if fields:
            found.append((case, fields))
    return found, decisions


def told(found: Sequence[Said], readings: Readings) -> str:
    """Return the shortest case of disagreement in words."""
    case, fields = min(found, key=lambda said: len(json.dumps(said[0])))
    said = [
        f"{name}: the law {ours!r}, the book {book!r}" for name, (ours, book) in fields.items()
    ]
    changed = {k: v for k, v in readings.items() if v != LAW.readings[k].default}
    return "\n".join([f"{len(found)} cases; {json.dumps(case)} under {changed}", *said])
