"""Articles of the Penal Code: gravity, excluded groups, place on the list of L art. 1.

Sources: `tables/penal_code.csv` (234 rows, each with its source and confidence) and
`tables/scope_article1.csv`. Both tables are facts about an edition; see `tables/README.md`.
"""

import csv
import re
from collections.abc import Iterator
from importlib.resources import files

from amnesty2022.facts import FACTS
from amnesty2022.vocabulary import ExcludedGroup, Listing
from lexproof.language import Row, Table

IN_BOTH_LISTS = frozenset({"184", "258", "259", "260"})
"""Articles that P art. 3 names as terrorist and as extremist (facts 3.3)."""

LAST_SEEN_ARTICLE = 207
"""The excerpt of the list, in numeric order, ends with this article (facts 1.2)."""

INFERRED_PARTS = {"272": frozenset({"1", "2"})}
"""Organising and taking part: the parts that the inference in the table reaches."""

_EVIDENCE = {
    "yes": Listing.text,
    "no": Listing.off,
    "inferred": Listing.inferred,
    "press_only": Listing.press,
    "unknown": Listing.unknown,
}


def _read(name: str) -> Iterator[dict[str, str]]:
    text = files("amnesty2022").joinpath("tables", name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


_LISTED = {
    (row["article"], part): _EVIDENCE[row["listed_in_art1"]]
    for row in _read("scope_article1.csv")
    for part in row["parts"].split(";")
}


def listing(article: str, part: str) -> Listing:
    """Return what is known of the place of an article on the list.

    An article the table does not name is off the list below 207, and unknown above. Raises
    ValueError for an article that starts with no number.

    >>> listing("106", "2"), listing("106", "3"), listing("99", ""), listing("361", "1")
    (<Listing.text: ...>, <Listing.off: ...>, <Listing.off: ...>, <Listing.unknown: ...>)
    """
    if article in INFERRED_PARTS:
        return Listing.inferred if part in INFERRED_PARTS[article] else Listing.unknown
    for key in ((article, part), (article, "all"), (article, "?")):
        if key in _LISTED:
            return _LISTED[key]
    number = int(re.sub(r"\D.*", "", article))
    return Listing.off if number < LAST_SEEN_ARTICLE else Listing.unknown


def groups(article: str, group: str) -> tuple[str, ...]:
    """Return the excluded groups of an article; where there are two, either may be stated."""
    if article in IN_BOTH_LISTS:
        return ExcludedGroup.terrorist.name, ExcludedGroup.extremist.name
    return (group,)


def _row(row: dict[str, str]) -> Row:
    article, part = row["article"], row["part"]
    return Row(
        key=(article, part),
        settles={
            "offence.gravity": (row["category"],),
            "offence.excluded_group": groups(article, row["excluded_group"]),
            "offence.listing": (listing(article, part).name,),
        },
        source=row["source_url"],
        confidence=row["confidence"],
    )


PENAL_CODE = Table(
    name="penal_code.csv",
    keys=("offence.article", "offence.part"),
    settles=("offence.gravity", "offence.excluded_group", "offence.listing"),
    rows=tuple(_row(row) for row in _read("penal_code.csv")),
    without_key={"offence.listing": Listing.unknown.name},
)
FACTS.tables.append(PENAL_CODE)
