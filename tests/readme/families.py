"""The families of the catalogue, each with its counts and a claim of it, for the README."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from amnesty2022_properties import CATALOGUE
from lexproof.catalogue import Claim, Kind

WIDTH = 96
SHOWN = {
    "SCOPE": "SCOPE-004",
    "BAR": "BAR-011",
    "RELIEF": "RELIEF-006",
    "TERM": "TERM-006",
    "EQUAL": "EQUAL-004",
    "DUTY": "DUTY-001",
    "FIGURE": "FIGURE-002",
}
"""The claim that stands for its family: one that must hold, and says much."""


def lines() -> Iterator[str]:
    """Yield the families, a line or two each."""
    yield f"{'':<8} must  ask false"
    for family, members in groupby(CATALOGUE.claims, key=lambda claim: claim.family):
        listed = list(members)
        counts = Counter(claim.kind.value for claim in listed)
        numbers = f"{counts['must']:>4} {counts['ask']:>4} {counts['false']:>5}"
        text = f"{family:<8} {numbers}  {_representative(family, listed).sentence}"
        yield from textwrap.wrap(text, WIDTH, subsequent_indent=" " * 26)


def _representative(family: str, claims: list[Claim]) -> Claim:
    musts = {claim.id: claim for claim in claims if claim.kind is Kind.MUST}
    return musts[SHOWN[family]]


if __name__ == "__main__":
    print("\n".join(lines()))
