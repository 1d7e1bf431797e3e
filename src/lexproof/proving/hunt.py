"""Looking for a witness by trying cases near the lines that a formula draws.

A case found here is as good as one from a solver, for the compiled formula confirms it; finding
none says nothing.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

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


class Hunter:
    """Tries cases on one formula, the same ones every time."""

    def __init__(self, candidates: Candidates, formula: Node) -> None:
        self._candidates = candidates
        self._refutes = compile_formulas([formula], candidates.names)
        self._lines = _day_lines(formula)
        self._random = random.Random(SEED)  # repeatable choice, no secrets

    def hunt(self, known: Mapping[str, Value]) -> dict[str, Value] | None:
        """Return a witness with these values, or none if none was met."""
        for _ in range(TRIES):
            packed = self._case(known)
            if self._refutes(*packed.values())[0]:
                return self._candidates.unpack(packed)
        return None

    def _case(self, known: Mapping[str, Value]) -> dict[str, Value]:
        case: dict[str, Value] = {}
        for name, symbol in self._candidates.symbols.items():
            if name in known:
                case[name] = pack(known[name]) if symbol.sort == DAY else known[name]
            else:
                case[name] = self._value(name, symbol, case)
        return case

    def _value(self, name: str, symbol: Node, case: Mapping[str, Value]) -> Value:
        if name in self._candidates.readings:
            return symbol.sort.options[0]
        if name.endswith(OTHER):
            return self._other_value(name, symbol, case)
        if self._random.random() < USUAL_SHARE:
            return self._candidates.usual(name, case)
        return self._any_value(symbol)

    def _other_value(self, name: str, symbol: Node, case: Mapping[str, Value]) -> Value:
        first = case[name.removesuffix(OTHER)]
        if self._random.random() < SAME_SHARE and symbol.sort == DAY:
            return self._moved(symbol, first)
        if self._random.random() < SAME_SHARE and symbol.sort == TERM:
            return self._stretched(symbol, first)
        return self._any_value(symbol)

    def _any_value(self, symbol: Node) -> Value:
        if symbol.sort == TRUTH:
            return self._random.random() < SAME_SHARE
        if symbol.sort == DAY:
            return self._moved(symbol, self._random.choice(self._lines))
        if symbol.sort == TERM:
            return self._stretched(symbol, (12 * self._random.randrange(31), 0))
        return self._random.choice(symbol.sort.options)

    def _moved(self, symbol: Node, packed: int) -> int:
        """Return a day a little off a line, in days or in whole months."""
        first, last = bounds([symbol])[symbol]
        month, day = packed >> 5, packed & 31
        month += self._random.choice((0, 0, 0, -1, 1, -2, 3, -6, -12, 12, -24))
        month = min(max(month, first), last)
        day = day + self._random.choice((0, 0, -1, 1, -2, 2))
        return pack((month, min(max(day, 1), calendar.month_length(month))))

    def _stretched(self, symbol: Node, term: tuple[int, int]) -> tuple[int, int]:
        most_months, most_days = bounds([symbol])[symbol]
        months = term[0] + self._random.choice((0, 0, 0, -1, 1, -3, 3, 6))
        days = self._random.choice((0, 0, term[1], 1, 15, 29))
        return min(max(months, 0), most_months), min(days, most_days)


def _day_lines(formula: Node) -> Sequence[int]:
    """Return the days that a formula names."""
    named = {
        pack_date(node.payload[0])  # type: ignore[arg-type]  # a literal day holds a date
        for node in post_order([formula])
        if node.kind is Kind.LITERAL and node.sort == DAY
    }
    return sorted(named) or [pack((12 * 2020, 1))]
