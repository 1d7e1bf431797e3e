"""Two options of one reading: whether they ever lead apart, and who fares better then."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from lexproof.comparing.examples import Example, example
from lexproof.comparing.sides import Sides, Standing
from lexproof.language import Law, all_of
from lexproof.proving.search import NotDecided, find_case
from lexproof.proving.verdict import Witness


@dataclass(frozen=True)
class Pair:
    """Two options of a reading, every other reading left open."""

    reading: str
    first: str
    second: str

    def sides(self, law: Law) -> Sides:
        """Return the law under the one option and under the other."""
        return Sides(law, {self.reading: self.first}, {self.reading: self.second})


@dataclass(frozen=True, kw_only=True)
class Parting:
    """How two options part: for each standing a case, or the proof that there is none.

    Where it is not `decided` whether there is one, the standing stands in neither.
    """

    pair: Pair
    cases: Mapping[Standing, Example]
    never: tuple[Standing, ...]
    undecided: Mapping[Standing, str]

    @property
    def identical(self) -> bool:
        """Say that the options are proved to decide every case alike."""
        return not self.cases and not self.undecided


def pairs_of(law: Law) -> tuple[Pair, ...]:
    """Return every pair of options of every reading."""
    return tuple(
        Pair(reading.id, first, second)
        for reading in law.readings.values()
        for number, first in enumerate(reading.names)
        for second in reading.names[number + 1 :]
    )


def part(law: Law, pair: Pair) -> Parting:
    """Return how two options part, under any options of the other readings."""
    sides = pair.sides(law)
    cases: dict[Standing, Example] = {}
    never: list[Standing] = []
    undecided: dict[Standing, str] = {}
    for standing in Standing:
        try:
            witness = _case(sides, pair, standing)
        except NotDecided as error:
            undecided[standing] = str(error)
            continue
        if witness is None:
            never.append(standing)
        else:
            cases[standing] = example(sides, witness)
    return Parting(pair=pair, cases=cases, never=tuple(never), undecided=undecided)


def _case(sides: Sides, pair: Pair, standing: Standing) -> Witness | None:
    """Return a case under the default options of the other readings, or else under any."""
    name = f"{pair.reading}-{pair.first}-{pair.second}-{standing.name.lower()}"
    condition = all_of(sides.differ(), sides.standing(standing))
    defaults = {
        reading.id: (reading.default,)
        for reading in sides.law.readings.values()
        if reading.id not in sides.parting
    }
    with suppress(NotDecided):  # under fewer readings it is only tried first
        found = find_case(sides.law, name, sides.of_one_case(condition), readings=defaults)
        if found is not None:
            return found
    # of two cases, because lemmas about two are what decides this without the calendar
    return find_case(sides.law, name, all_of(sides.chosen(), condition), other=sides.other)
