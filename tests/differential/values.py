"""The values that cases are made of: words, the days of the law's lines, terms, articles."""

from __future__ import annotations

import csv
import datetime
from calendar import monthrange
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

Day = datetime.date

GRAVITIES = ("infraction", "minor", "medium", "grave", "especially_grave")
GROUPS = (
    "none",
    "terrorist",
    "extremist",
    "corruption",
    "treason",
    "riot_organisation",
    "torture",
    "sexual_minor",
)
STAGES = ("pre_trial", "in_court", "serving", "served")
ROLES = ("participant", "law_enforcement", "military", "other")
CONNECTIONS = ("riots", "suppression", "none")
WITH_TERM = ("imprisonment", "restriction_of_liberty", "corrective_labour", "arrest")
WITHOUT_TERM = ("life_imprisonment", "community_service", "fine")
RECIDIVISM = ("none", "recidivism", "dangerous")
BOTH = (False, True)

OFFENCE_DAYS = tuple(
    Day.fromisoformat(text)
    for text in (
        "2021-12-31",
        "2022-01-01",
        "2022-01-03",
        "2022-01-04",
        "2022-01-05",
        "2022-01-07",
        "2022-01-08",
        "2022-01-31",
        "2022-02-01",
    )
)
LINES = tuple(Day(year, 11, number) for year in (2022, 2023) for number in (1, 2, 3, 4))
"""D and the same day a year later, by publication and by signature, and the days beside them."""

TERMS = (
    (0, 1),
    (0, 29),
    (1, 0),
    (5, 7),
    (11, 29),
    (12, 0),
    (12, 1),
    (13, 0),
    (20, 29),
    (21, 0),
    (24, 0),
    (30, 1),
    (37, 0),
    (38, 15),
    (39, 1),
    (47, 29),
    (48, 0),
    (61, 0),
    (120, 0),
    (179, 13),
    (359, 29),
    (360, 0),
)
"""Whole and broken, with every rest that a division by four leaves; up to thirty years."""

KEPT_ONE_IN = {"grave": 4, "especially_grave": 2}


def term(months: int, days: int = 0) -> dict[str, int]:
    """Write a term, in months alone or with its years, and days where there are any."""
    years, rest = divmod(months, 12) if months % 5 else (0, months)
    parts = {"years": years, "months": rest, "days": days}
    return {name: number for name, number in parts.items() if number}


def back(day: Day, months: int, days: int) -> Day:
    """Go back by days, then by months, to the last day of a month that is too short."""
    early = day - datetime.timedelta(days=days)
    year, month = divmod(early.year * 12 + early.month - 1 - months, 12)
    return Day(year, month + 1, min(early.day, monthrange(year, month + 1)[1]))


def beside(day: Day) -> Iterator[str]:
    """Yield a day and its neighbours."""
    for step in (-1, 0, 1):
        yield (day + datetime.timedelta(days=step)).isoformat()


TABLE = Path(__file__).resolve().parents[2] / "model/amnesty2022/tables/penal_code.csv"


@cache
def table_rows() -> Sequence[dict[str, str]]:
    """Return the rows of the Penal Code, as the table has them."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
