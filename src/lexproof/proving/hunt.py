"""Looking for a witness by trying cases near the lines that a formula draws.

A case found here is as good as one from a solver, for the compiled formula confirms it; finding
none says nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import pack, pack_date
from lexproof.language.counterpart import OTHER
from lexproof.proving.candidates import Candidates
from lexproof.tree import calendar
from lexproof.tree.bounds import bounds
from lexproof.tree.evaluate import Value
from lexproof.tree.node import DAY, TERM, TRUTH, Kind, Node
from lexproof.tree.walk import post_order

SEED = 20221103
TRIES = 4000
USUAL_SHARE = 0.7
SAME_SHARE = 0.5
STEPS = (1, 2, 2, 3)
"""How many facts are moved at once, near another case."""


Draw: TypeAlias = Callable[[Mapping[str, Value]], Value]
"""Draws a value for an unknown, given those that the case has already."""


class Hunter:
    """Tries cases on one formula, the same ones every time."""

    def __init__(self, candidates: Candidates, formula: Node) -> None:
        self._candidates = candidates
        self._refutes = compile_formulas([formula], candidates.names)
        self._lines = _day_lines(formula)
        self._random = random.Random(SEED)  # repeatable choice, no secrets
        self._draws = {name: self._draw(name) for name in candidates.names}
        self._steps = {name: self._step(name) for name in candidates.names}

    def hunt(self, known: Mapping[str, Value]) -> dict[str, Value] | None:
        """Return a witness with these values, or none if none was met."""
        symbols = self._candidates.symbols
        fixed: dict[str, Draw] = {
            name: _always(pack(value) if symbols[name].sort == DAY else value)
            for name, value in known.items()
            if name in symbols
        }
        draws = {**self._draws, **fixed}
        for _ in range(TRIES):
            case: dict[str, Value] = {}
            for name, draw in draws.items():
                case[name] = draw(case)
            if self._refutes(*case.values())[0]:
                return self._candidates.unpack(case)
        return None

    def hunt_near(
        self, case: Mapping[str, Value], known: Mapping[str, Value]
    ) -> dict[str, Value] | None:
        """Return a witness with these values that is a step or a few away from another case."""
        start = self._candidates.pack({**case, **known})
        free = [name for name in self._candidates.names if name not in known]
        for _ in range(TRIES if free else 0):
            tried = dict(start)
            for name in self._random.choices(free, k=self._random.choice(STEPS)):
                tried[name] = self._steps[name](tried)
            if self._refutes(*tried.values())[0]:
                return self._candidates.unpack(tried)
        return None

    def _step(self, name: str) -> Draw:
        """Return how a fact is moved a little off what it is in a case."""
        symbol = self._candidates.symbols[name]
        if symbol.sort == DAY:
            move = self._mover(symbol)
            return lambda case: move(case[name])
        if symbol.sort == TERM:
            stretch = self._stretcher(symbol)
            return lambda case: stretch(case[name])
        return self._anything(symbol)

    def _draw(self, name: str) -> Draw:
        """Return how values of an unknown are drawn."""
        symbol = self._candidates.symbols[name]
        if name in self._candidates.readings:
            return _always(symbol.sort.options[0])
        anything = self._anything(symbol)
        if name.endswith(OTHER):
            return self._beside(name.removesuffix(OTHER), symbol, anything)
        usual, chance = self._candidates.usual, self._random.random
        return lambda case: usual(name, case) if chance() < USUAL_SHARE else anything(case)

    def _beside(self, first: str, symbol: Node, anything: Draw) -> Draw:
        """Return how the second case's value is drawn: often near that of the first."""
        chance = self._random.random
        if symbol.sort == DAY:
            move = self._mover(symbol)
            return lambda case: move(case[first]) if chance() < SAME_SHARE else anything(case)
        if symbol.sort == TERM:
            stretch = self._stretcher(symbol)
            return lambda case: stretch(case[first]) if chance() < SAME_SHARE else anything(case)
        return anything

    def _anything(self, symbol: Node) -> Draw:
        if symbol.sort == TRUTH:
            return lambda _: self._random.random() < SAME_SHARE
        if symbol.sort == DAY:
            move, lines = self._mover(symbol), self._lines
            return lambda _: move(self._random.choice(lines))
        if symbol.sort == TERM:
            stretch = self._stretcher(symbol)
            return lambda _: stretch((12 * self._random.randrange(31), 0))
        return lambda _: self._random.choice(symbol.sort.options)

    def _mover(self, symbol: Node) -> Callable[[int], int]:
        """Return what gives a day a little off another, in days or in whole months."""
        first, last = bounds([symbol])[symbol]
        choose = self._random.choice

        def move(packed: int) -> int:
            month = (packed >> 5) + choose((0, 0, 0, -1, 1, -2, 3, -6, -12, 12, -24))
            month = min(max(month, first), last)
            day = (packed & 31) + choose((0, 0, -1, 1, -2, 2))
            return pack((month, min(max(day, 1), calendar.month_length(month))))

        return move

    def _stretcher(self, symbol: Node) -> Callable[[tuple[int, int]], tuple[int, int]]:
        """Return what gives a term a little off another."""
        most_months, most_days = bounds([symbol])[symbol]
        choose = self._random.choice

        def stretch(term: tuple[int, int]) -> tuple[int, int]:
            months = term[0] + choose((0, 0, 0, -1, 1, -3, 3, 6))
            days = choose((0, 0, term[1], 1, 15, 29))
            return min(max(months, 0), most_months), min(days, most_days)

        return stretch


def _always(value: Value) -> Draw:
    return lambda _: value


def _day_lines(formula: Node) -> Sequence[int]:
    """Return the days that a formula names."""
    named = {
        pack_date(node.payload[0])  # type: ignore[arg-type]  # a literal day holds a date
        for node in post_order([formula])
        if node.kind is Kind.LITERAL and node.sort == DAY
    }
    return sorted(named) or [pack((12 * 2020, 1))]
