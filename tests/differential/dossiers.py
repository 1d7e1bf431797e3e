"""Dossiers drawn at random with a fixed seed: one person, one to four of the pool's offences."""

from __future__ import annotations

import random
from collections.abc import Iterator

from by_the_book import is_valid

from .comparing import Readings, pool
from .random_cases import SEED
from .writing import Case

MOST_OFFENCES = 4


def dossiers(readings: Readings, count: int, seed: int = SEED) -> Iterator[Case]:
    """Yield as many possible dossiers, the same ones every time."""
    draw = random.Random(seed)
    for number in range(count):
        yield _dossier(draw, readings, f"d-{number}")


def _dossier(draw: random.Random, readings: Readings, identifier: str) -> Case:
    """Draw offences for the person of the first, as far as they are possible for that person."""
    wanted = draw.choice((1, 2, 2, 3, MOST_OFFENCES))
    offences: list[Case] = []
    while len(offences) < wanted:
        case = draw.choice(pool())
        person = offences[0]["person"] if offences else case["person"]
        if is_valid({**case, "person": person}, readings):
            offences.append({**case, "person": person, "id": f"c-{len(offences)}"})
    cases = [{k: v for k, v in case.items() if k not in ("schema", "person")} for case in offences]
    return {"schema": 1, "id": identifier, "person": offences[0]["person"], "cases": cases}
