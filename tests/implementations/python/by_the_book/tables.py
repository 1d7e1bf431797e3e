"""The two tables of articles: the Penal Code, and the list of article 1 of the enacted law."""

import csv
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

TABLES = Path(__file__).resolve().parents[4] / "model" / "amnesty2022" / "tables"
BOTH_LISTS = ("184", "258", "259", "260")
LISTED_VALUES = {
    "text_or_inference": ("yes", "inferred"),
    "text_only": ("yes",),
    "press_too": ("yes", "inferred", "press_only"),
}


@lru_cache
def penal_code(folder: Path = TABLES) -> dict[tuple[str, str], tuple[str, str]]:
    """Category and excluded group of each article and part (P art. 3, 10 and 11)."""
    with open(folder / "penal_code.csv", encoding="utf-8", newline="") as file:
        return {
            (row["article"], row["part"]): (row["category"], row["excluded_group"])
            for row in csv.DictReader(file)
        }


@lru_cache
def article_one(folder: Path = TABLES) -> dict[str, list[tuple[str, str]]]:
    """For each article, which parts of it are on the list, and what that is known from."""
    rows: dict[str, list[tuple[str, str]]] = {}
    with open(folder / "scope_article1.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["article"], []).append((row["parts"], row["listed_in_art1"]))
    return rows


def _parts_named(parts: str) -> tuple[str, ...] | None:
    """The parts a row speaks of, None for all; "participation" in 272 is its part 2."""
    if parts in ("all", "?"):
        return None
    if parts.startswith("at least 1"):
        return ("1", "2")
    return tuple(parts.split(";"))


def _not_named(article: str) -> str:
    """What the visible list, complete up to article 207, says of an offence it does not name."""
    number = re.match(r"\d+", article)
    return "no" if number and int(number.group()) < 207 else "unknown"


def _evidence(article: str, part: str) -> str:
    """The entry of the list for this part."""
    for parts, value in article_one().get(article, []):
        named = _parts_named(parts)
        if named is None or part in named:
            return value
    return _not_named(article)


class Entry(NamedTuple):
    """What the tables say of one part of an article."""

    gravity: str
    groups: tuple[str, ...]
    evidence: str


def _groups(article: str, group: str) -> tuple[str, ...]:
    """The excluded groups the article belongs to: two for 184 and 258-260."""
    return ("terrorist", "extremist") if article in BOTH_LISTS else (group,)


def _entries(article: str, part: str | None) -> list[Entry]:
    """What is known of this part, or of every part of the article when none is stated."""
    return [
        Entry(gravity, _groups(article, group), _evidence(article, number))
        for (named, number), (gravity, group) in penal_code().items()
        if named == article and part in (None, number)
    ]


@cache
def agreeing(
    article: str, part: str | None, gravity: str | None, group: str | None
) -> tuple[Entry, ...]:
    """The entries that agree with whatever is stated of gravity and group.

    Chosen here: without its part an article still says what is true of all its parts, or of
    those that the other statements leave possible.
    """
    return tuple(
        entry
        for entry in _entries(article, part)
        if gravity in (None, entry.gravity) and (group is None or group in entry.groups)
    )


def the_only(values: Iterable[str]) -> str | None:
    """The value, if there is no other beside it."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def on_the_list(place: str | None, evidence: str) -> bool | None:
    """Whether the list of L art. 1 has the offence, or None when nobody can tell."""
    if place == "no":
        return False
    return True if place in LISTED_VALUES[evidence] else None
