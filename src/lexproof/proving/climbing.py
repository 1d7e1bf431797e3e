"""Going up from a case: moving one fact at a time, or two, while a count grows.

What is reached is a case and so a lower bound; that nothing lies beyond it is for a solver to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lexproof.compiling.formulas import compile_formulas
from lexproof.proving.candidates import Candidates
from lexproof.tree.node import DAY, TERM, Node

MOST_PASSES = 6
NEAR = 40
Values = dict[str, Any]


class Climber:
    """Raises a count over the cases of a formula; the formula's unknowns are the candidates'."""

    def __init__(self, candidates: Candidates, formula: Node, value: Node, beyond: Node) -> None:
        self._candidates = candidates
        self._heights = compile_formulas([formula, value, beyond], candidates.names)
        symbols = candidates.symbols
        self._wide = [name for name in candidates.facts if symbols[name].sort in (DAY, TERM)]

    def climb(self, values: Mapping[str, Any]) -> int | None:
        """Return the height reached from a case, none where that is no case."""
        best = self._candidates.pack(values)
        height = self._height(best)
        if height is None:
            return None
        for _ in range(MOST_PASSES):
            before = height
            for moves in self._moves(best):
                height = self._highest(best, moves, height)
            if height == before:
                return height
        return height

    def _height(self, packed: Values) -> int | None:
        holds, value, beyond = self._heights(*packed.values())
        return int(value) - int(beyond) if holds else None

    def _moves(self, best: Values) -> Iterator[Sequence[Values]]:
        """Yield the moves of each fact, then those of two facts with many values together."""
        for name in self._candidates.facts:
            yield [{name: each} for each in self._values(best, name)]
        for one in self._wide:
            for two in self._wide:
                if one < two:
                    near = self._values(best, two)[:NEAR]
                    firsts = self._values(best, one)[:NEAR]
                    yield [{one: first, two: second} for first in firsts for second in near]

    def _values(self, best: Values, name: str) -> list[Any]:
        usual = self._candidates.usual(name, best)
        return [each.value for each in self._candidates.of(name, usual)]

    def _highest(self, best: Values, moves: Sequence[Values], height: int) -> int:
        """Make the move that leads highest, if any leads higher, and return the height."""
        chosen: Values = {}
        for move in moves:
            reached = self._height({**best, **move})
            if reached is not None and reached > height:
                height, chosen = reached, move
        best.update(chosen)
        return height
