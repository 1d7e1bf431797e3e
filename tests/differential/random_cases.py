"""Cases drawn at random with a fixed seed: every fact at once, most of them possible."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import Any

from .values import (
    CONNECTIONS,
    GRAVITIES,
    GROUPS,
    LINES,
    OFFENCE_DAYS,
    RECIDIVISM,
    ROLES,
    STAGES,
    WITH_TERM,
    WITHOUT_TERM,
    Day,
    back,
    table_rows,
    term,
)
from .writing import NO_SENTENCE, PARTS, TOP, Case, Flat

SEED = 20221103


def _mostly(draw: random.Random, usual: object, others: tuple[object, ...]) -> Any:  # noqa: ANN401  # a value of an input file
    return usual if draw.random() < 0.75 else draw.choice(others)


def _near(draw: random.Random, day: Day, days: int) -> Day:
    return day + datetime.timedelta(days=draw.randint(-days, days))


def _offence(draw: random.Random) -> Flat:
    first = _mostly(draw, Day(2022, 1, 5), OFFENCE_DAYS)
    last = first + datetime.timedelta(days=draw.choice((0, 0, 0, 0, 0, 1, 2, 55)))
    grown = back(draw.choice((first, last)), 12 * draw.choice((14, 18, 18, 18, 40)), 0)
    return {
        "birth_date": _near(draw, grown, 2).isoformat(),
        "first_day": first.isoformat(),
        "last_day": None if last == first else last.isoformat(),
        "role": _mostly(draw, "military", ROLES),
        "connection": draw.choice((*CONNECTIONS, "riots", "riots", "suppression")),
        "in_kazakhstan": draw.choice((None, True, False)),
    }


def _kind(draw: random.Random) -> Flat:
    """Gravity and group, stated or left to an article."""
    if draw.random() < 0.6:
        return {
            "gravity": draw.choice(GRAVITIES),
            "excluded_group": _mostly(draw, "none", GROUPS),
        }
    row = draw.choice(table_rows())
    return {
        "article": row["article"],
        "part": draw.choice((row["part"] or None, row["part"] or None, None)),
        "gravity": draw.choice((None, row["category"])),
        "excluded_group": draw.choice((None, row["excluded_group"])),
    }


def _term(draw: random.Random) -> tuple[int, int]:
    if draw.random() < 0.5:
        return draw.randint(1, 60), 0
    return draw.choice((0, draw.randint(0, 24), draw.randint(0, 180))), draw.randint(1, 29)


def _end(draw: random.Random, stage: str) -> Day:
    """An end near one of the lines, mostly on the side that fits the stage."""
    span = draw.choice((0, 2, 400))
    if draw.random() < 0.2 or stage not in STAGES[2:]:
        return _near(draw, draw.choice(LINES), span)
    days = datetime.timedelta(days=draw.randint(0, span))
    return draw.choice(LINES[:3]) - days if stage == "served" else draw.choice(LINES[3:]) + days


def _start(draw: random.Random, stage: str, months: int, days: int) -> str:
    """A start from which the whole term, or a part of it, ends there."""
    parts = draw.choice((1, 1, 1, 1, 2, 4))
    return back(_end(draw, stage), months // parts, days // parts).isoformat()


def _sentence(draw: random.Random, stage: str) -> Flat:
    pending = stage in STAGES[:2]
    if pending and draw.random() < 0.2:
        return NO_SENTENCE
    more = {
        "conditional": draw.choice((None, True, False)),
        "additional_punishment": draw.choice((None, True, False)),
        "recidivism": _mostly(draw, None, RECIDIVISM),
    }
    if draw.random() < 0.15:
        return {**more, "punishment": draw.choice(WITHOUT_TERM), "term": None, "runs_from": None}
    months, days = _term(draw)
    start = None if pending and draw.random() < 0.5 else _start(draw, stage, months, days)
    punishment = _mostly(draw, "imprisonment", WITH_TERM)
    return {**more, "punishment": punishment, "term": term(months, days), "runs_from": start}


def _circumstances(draw: random.Random, stage: str) -> Flat:
    yes_or_no = (None, True, False)
    appeals = 0.4 if stage in STAGES[2:] else 0.02
    return {
        "able_bodied": draw.choice(yes_or_no),
        "has_residence": draw.choice(yes_or_no),
        "in_institution": draw.choice((None, *yes_or_no)),
        "objects_to_termination": draw.choice(yes_or_no),
        "under_appeal": draw.random() < appeals,
        "victim_aged_14_to_17": draw.choice(yes_or_no),
        "also_excluded": _mostly(draw, None, (True, False)),
    }


def random_case(draw: random.Random) -> Flat:
    """Draw every fact of a case."""
    stage = draw.choice((*STAGES, "serving", "serving"))
    kind, sentence = _kind(draw), _sentence(draw, stage)
    return {"stage": stage, **_offence(draw), **kind, **sentence, **_circumstances(draw, stage)}


def random_cases(count: int, seed: int = SEED) -> Iterator[Flat]:
    """Yield as many random cases, the same ones every time."""
    draw = random.Random(seed)
    for _ in range(count):
        yield random_case(draw)


def with_nulls(case: Case) -> Case:
    """Return the case with every key that is left out written as null."""
    parts = {part: dict.fromkeys(keys) | case.get(part, {}) for part, keys in PARTS.items()}
    sentence = parts["sentence"] if "sentence" in case else None
    return {**dict.fromkeys(TOP), **case, **parts, "sentence": sentence}
