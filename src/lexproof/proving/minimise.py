"""Making a witness small and natural: few facts off their usual value, round terms, near dates.

Facts are moved one at a time, and two like facts together, to the most natural value that still
refutes; the compiled formula says whether it does, so that thousands of values can be tried.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import pack, pack_date, unpack
from lexproof.language import Law
from lexproof.language.facts import STATED
from lexproof.language.law import OTHER
from lexproof.tree.bounds import bounds
from lexproof.tree.node import DAY, TERM, TRUTH, Node
from lexproof.tree.walk import symbol_name

MOST_PASSES = 4
NEAR = 30
MOST_MONTHS_WITH_DAYS = 36
Values = dict[str, Any]


@dataclass(frozen=True)
class Candidate:
    """A value for an unknown, with how natural it is: less is more natural."""

    value: Any
    cost: tuple[int, ...]


class Minimiser:
    """Improves witnesses of one formula."""

    def __init__(self, law: Law, formula: Node, symbols: Sequence[Node]) -> None:
        self._law = law
        self._symbols = {symbol_name(symbol): symbol for symbol in symbols}
        self._names = tuple(self._symbols)
        self._sorted: dict[tuple[str, Any], Sequence[Candidate]] = {}
        self._refutes = compile_formulas([formula], self._names)
        self._readings = {str(reading.node.payload[0]) for reading in law.readings.values()}

    def refutes(self, values: Values) -> bool:
        """Say whether these values are a witness."""
        return bool(self._refutes(*(self._packed(name, values[name]) for name in self._names))[0])

    def _packed(self, name: str, value: Any) -> Any:
        return pack(value) if self._symbols[name].sort == DAY else value

    def improve(self, values: Values) -> Values:
        """Return a witness at least as natural, with the same values of the readings."""
        best = dict(values)
        facts = [name for name in self._names if not self._is_reading(name)]
        for _ in range(MOST_PASSES):
            before = dict(best)
            for name in facts:
                best = self._improve_one(best, name)
            for pair in self._pairs(facts):
                best = self._improve_pair(best, *pair)
            if best == before:
                break
        return best

    def total_cost(self, values: Values) -> tuple[int, ...]:
        """Return how unnatural a witness is: readings off their default first, then facts."""
        readings = sum(
            values[name] != self._symbols[name].sort.options[0]
            for name in self._names
            if self._is_reading(name)
        )
        facts = [
            self._cost(name, values[name], values)
            for name in self._names
            if not self._is_reading(name)
        ]
        return (readings, *(sum(column) for column in zip(*facts, strict=True)))

    def _is_reading(self, name: str) -> bool:
        return name.removesuffix(OTHER) in self._readings

    def _improve_one(self, values: Values, name: str) -> Values:
        now = self._cost(name, values[name], values)
        for candidate in self._candidates(name, values):
            if candidate.cost >= now:
                break
            changed = {**values, name: candidate.value}
            if self.refutes(changed):
                return changed
        return values

    def _pairs(self, facts: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Return pairs of facts worth moving together: of two cases, or dates and terms."""
        for name in facts:
            other = name + OTHER
            if other in self._symbols:
                yield name, other
        wide = [name for name in facts if self._symbols[name].sort in (DAY, TERM)]
        yield from ((one, two) for one in wide for two in wide if one < two)

    def _improve_pair(self, values: Values, one: str, two: str) -> Values:
        now = _sum(self._cost(one, values[one], values), self._cost(two, values[two], values))
        if not any(now):
            return values
        tried = [
            (_sum(first.cost, self._cost(two, second.value, {**values, one: first.value})),
             first.value, second.value)
            for first in self._candidates(one, values)[:NEAR]
            for second in self._candidates(two, {**values, one: first.value})[:NEAR]
        ]  # fmt: skip
        for cost, first, second in sorted(tried, key=lambda each: each[0]):
            if cost >= now:
                break
            changed = {**values, one: first, two: second}
            if self.refutes(changed):
                return changed
        return values

    def _candidates(self, name: str, values: Values) -> Sequence[Candidate]:
        usual = self._usual(name, values)
        key = (name, usual)
        if key not in self._sorted:
            found = {value: None for value in _values_of(self._symbols[name], usual)}
            candidates = [Candidate(value, self._cost(name, value, values)) for value in found]
            self._sorted[key] = sorted(candidates, key=lambda each: each.cost)
        return self._sorted[key]

    def _cost(self, name: str, value: Any, values: Values) -> tuple[int, ...]:
        """Return how unnatural a value is, the other case being best when like the first."""
        usual = self._usual(name, values)
        symbol = self._symbols[name]
        if value == usual:
            return (0, 0, 0)
        if symbol.sort == DAY:
            return (1, abs(_day_number(value) - _day_number(usual)), 0)
        if symbol.sort == TERM:
            months, days = value
            return (1, (days > 0) * 4000 + (months % 12 > 0) * 1000 + days * 30 + months % 12, months)
        if symbol.sort.options:
            return (1, symbol.sort.options.index(value), 0)
        return (1, 0, 0)

    def _usual(self, name: str, values: Values) -> Any:
        if name.endswith(OTHER):
            return values[name.removesuffix(OTHER)]
        fact = self._law.facts.declared.get(name.removesuffix(STATED))
        if name.endswith(STATED) or fact is None:
            return fact is None or fact.relevant
        return unpack(pack_date(fact.usual)) if fact.node.sort == DAY else fact.usual  # type: ignore[arg-type]  # the usual of a day is a date


def _sum(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(sum, zip(one, other, strict=True)))


def _day_number(day: tuple[int, int]) -> int:
    return day[0] * 31 + day[1]


def _values_of(symbol: Node, usual: Any) -> Iterator[Any]:
    if symbol.sort == TRUTH:
        yield from (True, False)
    elif symbol.sort == DAY:
        yield from _days_near(symbol, usual)
    elif symbol.sort == TERM:
        yield from _terms(symbol)
    else:
        yield from symbol.sort.options


def _days_near(symbol: Node, usual: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Return days around the usual one: each of two years, then the first of each month."""
    first, last = bounds([symbol])[symbol]
    centre = datetime.date(usual[0] // 12, usual[0] % 12 + 1, min(usual[1], 28))
    for distance in range(-800, 801):
        day = centre + datetime.timedelta(days=distance)
        pair = (12 * day.year + day.month - 1, day.day)
        if first <= pair[0] <= last:
            yield pair
    for month in range(max(first, usual[0] - 400), min(last, usual[0] + 400)):
        yield month, 1


def _terms(symbol: Node) -> Iterator[tuple[int, int]]:
    most_months, most_days = bounds([symbol])[symbol]
    for months in range(most_months + 1):
        yield months, 0
        if months <= MOST_MONTHS_WITH_DAYS:
            yield from ((months, days) for days in range(1, most_days + 1))


