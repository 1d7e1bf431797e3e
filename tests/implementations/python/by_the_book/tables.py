"""The two tables of articles: the Penal Code, and the list of article 1 of the enacted law."""

import csv
import re
from functools import lru_cache
from pathlib import Path

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


def gravity_of(article: str, part: str) -> str | None:
    """The category that the Penal Code gives this part, when the table has it."""
    row = penal_code().get((article, part))
    return row[0] if row else None


def groups_of(article: str, part: str) -> tuple[str, ...]:
    """The excluded groups this part belongs to: two for 184 and 258-260, else one or unknown."""
    if article in BOTH_LISTS:
        return ("terrorist", "extremist")
    row = penal_code().get((article, part))
    return (row[1],) if row else ()


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
    """The entry of the list for this part; unknown if the part matters and is not stated."""
    rows = article_one().get(article, [])
    for parts, value in rows:
        named = _parts_named(parts)
        if named is None or part in named:
            return value
    return "unknown" if rows and not part else _not_named(article)


def on_the_list(article: str | None, part: str, evidence: str) -> bool | None:
    """Whether the list of L art. 1 has the offence, or None when nobody can tell."""
    if article is None:
        return None
    value = _evidence(article, part)
    if value == "no":
        return False
    return True if value in LISTED_VALUES[evidence] else None
