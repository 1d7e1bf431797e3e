"""Making a witness small and natural: few facts off their usual value, round terms, near dates.

Facts are moved one at a time, and two like facts together, to the most natural value that still
refutes; the compiled formula says whether it does, so that thousands of values can be tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lexproof.compiling.formulas import compile_formulas
from lexproof.language.counterpart import OTHER
from lexproof.proving.candidates import Candidates, Cost
from lexproof.tree.node import DAY, TERM, Node

MOST_PASSES = 4
NEAR = 24
Values = dict[str, Any]


class Minimiser:
    """Improves witnesses of one formula."""

    def __init__(self, candidates: Candidates, formula: Node) -> None:
        self._candidates = candidates
        self._refutes = compile_formulas([formula], candidates.names)

    def refutes(self, packed: Values) -> bool:
        """Say whether these values, days packed, are a witness."""
        return bool(self._refutes(*packed.values())[0])

    def improve(self, values: Mapping[str, Any]) -> Values:
        """Return a witness at least as natural, with the same values of the readings."""
        best = self._candidates.pack(values)
        for _ in range(MOST_PASSES):
            before = dict(best)
            for name in self._candidates.facts:
                self._improve_one(best, name)
            for one, two in dict.fromkeys([*self._pairs(), *self._unusual_pairs(best)]):
                self._improve_pair(best, one, two)
            if best == before:
                break
        return {**values, **self._candidates.unpack(best)}

    def natural(self, values: Mapping[str, Any]) -> Values:
        """Return a witness at least as natural, under as many default readings as still do."""
        return self.nearest_readings(self.improve(self.nearest_readings(values)))

    def nearest_readings(self, values: Mapping[str, Any]) -> Values:
        """Return the same witness under as many default readings as still refute with it."""
        best = self._candidates.pack(values)
        for name in self._candidates.readings:
            kept, best[name] = best[name], self._candidates.symbols[name].sort.options[0]
            if not self.refutes(best):
                best[name] = kept
        return {**values, **self._candidates.unpack(best)}

    def total_cost(self, values: Mapping[str, Any]) -> tuple[int, ...]:
        """Return how unnatural a witness is: readings off their default first, then facts."""
        packed = self._candidates.pack(values)
        symbols = self._candidates.symbols
        off = sum(packed[n] != symbols[n].sort.options[0] for n in self._candidates.readings)
        costs = [self._cost(packed, name) for name in self._candidates.facts]
        return (off, *(sum(column) for column in zip(*costs, strict=True)))

    def _cost(self, packed: Values, name: str) -> Cost:
        usual = self._candidates.usual(name, packed)
        return self._candidates.cost(name, packed[name], usual)

    def _improve_one(self, best: Values, name: str) -> None:
        now, kept = self._cost(best, name), best[name]
        for candidate in self._candidates.of(name, self._candidates.usual(name, best)):
            if candidate.cost >= now:
                break
            best[name] = candidate.value
            if self.refutes(best):
                return
        best[name] = kept

    def _pairs(self) -> Iterator[tuple[str, str]]:
        """Return pairs of facts worth moving together: of two cases, or dates and terms."""
        symbols, facts = self._candidates.symbols, self._candidates.facts
        yield from ((name, name + OTHER) for name in facts if name + OTHER in symbols)
        wide = [name for name in facts if symbols[name].sort in (DAY, TERM)]
        yield from ((one, two) for one in wide for two in wide if one < two)

    def _unusual_pairs(self, best: Values) -> Iterator[tuple[str, str]]:
        """Return pairs of facts that are both off their usual value: one may need the other."""
        unusual = [name for name in self._candidates.facts if self._cost(best, name)[0]]
        yield from ((one, two) for one in unusual for two in unusual if one < two)

    def _improve_pair(self, best: Values, one: str, two: str) -> None:
        now = _sum(self._cost(best, one), self._cost(best, two))
        kept = best[one], best[two]
        if now[0] == 0:
            return
        for cost, first, second in sorted(self._joint(best, one, two), key=lambda each: each[0]):
            if cost >= now:
                break
            best[one], best[two] = first, second
            if self.refutes(best):
                return
        best[one], best[two] = kept

    def _joint(self, best: Values, one: str, two: str) -> Iterator[tuple[Cost, Any, Any]]:
        firsts = self._candidates.of(one, self._candidates.usual(one, best))[:NEAR]
        for first in firsts:
            moved = {**best, one: first.value}
            for second in self._candidates.of(two, self._candidates.usual(two, moved))[:NEAR]:
                yield _sum(first.cost, second.cost), first.value, second.value


def _sum(one: Cost, other: Cost) -> Cost:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]
