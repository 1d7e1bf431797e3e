"""Values worth trying for the unknowns of a formula, the most natural first."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import pack, pack_date, unpack
from lexproof.language import Law
from lexproof.language.counterpart import OTHER
from lexproof.language.facts import STATED
from lexproof.proving.usual import usual_values
from lexproof.tree.bounds import bounds
from lexproof.tree.evaluate import Value
from lexproof.tree.node import DAY, TERM, TRUTH, Kind, Node
from lexproof.tree.walk import symbol_name, symbols

MOST_MONTHS_WITH_DAYS = 36
NEAR_DAYS = 800
NEAR_MONTHS = 400
Cost = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value for an unknown, days packed, with how natural it is: less is more natural."""

    value: Value
    cost: Cost


class Candidates:
    """Values for the unknowns of a formula and their cost, days packed into one number."""

    def __init__(self, law: Law, symbols: Sequence[Node]) -> None:
        self.symbols = {symbol_name(symbol): symbol for symbol in symbols}
        self.names = tuple(self.symbols)
        readings = {str(reading.node.payload[0]) for reading in law.readings.values()}
        self.facts = tuple(n for n in self.names if n.removesuffix(OTHER) not in readings)
        self.readings = tuple(name for name in self.names if name not in self.facts)
        self._law = law
        self._sorted: dict[tuple[str, Value], Sequence[Candidate]] = {}
        self._defaults = {
            fact.path: self._default_of(fact.default.node)
            for fact in law.facts.declared.values()
            if fact.default is not None
            and fact.node.sort == TRUTH
            and fact.default.node.kind is not Kind.LITERAL
        }

    def _default_of(self, formula: Node) -> Callable[[Mapping[str, Value]], Value]:
        """Return what works out a default that hangs on the other facts of a case."""
        needed = {symbol_name(symbol): symbol for symbol in symbols([formula])}
        work_out = compile_formulas([formula], tuple(needed))
        usual = usual_values(self._law)
        packed = {
            name: pack(usual[name]) if symbol.sort == DAY else usual[name]
            for name, symbol in needed.items()
        }
        return lambda values: work_out(*(values.get(name, packed[name]) for name in needed))[0]

    def pack(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """Return the values of the formula's own unknowns, days packed."""
        return {
            name: pack(values[name]) if symbol.sort == DAY else values[name]
            for name, symbol in self.symbols.items()
        }

    def unpack(self, packed: Mapping[str, Value]) -> dict[str, Value]:
        """Return values as the plain evaluator takes them."""
        return {
            name: unpack(packed[name]) if symbol.sort == DAY else packed[name]
            for name, symbol in self.symbols.items()
        }

    def usual(self, name: str, values: Mapping[str, Value]) -> Value:
        """Return the usual value of a fact: in the other case, that of the first."""
        if name.endswith(OTHER):
            return values[name.removesuffix(OTHER)]
        fact = self._law.facts.declared.get(name.removesuffix(STATED))
        if name.endswith(STATED) or fact is None:
            return fact is None or fact.relevant
        if fact.path in self._defaults:
            return self._defaults[fact.path](values)
        return pack_date(fact.usual) if fact.node.sort == DAY else fact.usual  # type: ignore[arg-type]  # the usual of a day is a date

    def cost(self, name: str, value: Value, usual: Value) -> Cost:
        """Return how unnatural a value is."""
        if value == usual:
            return (0, 0, 0)
        symbol = self.symbols[name]
        if symbol.sort == DAY:
            return (1, abs(_days(value) - _days(usual)), 0)
        if symbol.sort == TERM:
            months, days = value
            odd = (days > 0) * 4000 + (months % 12 > 0) * 1000
            return (1, odd + days * 30 + months % 12, months)
        if symbol.sort.options:
            return (1, symbol.sort.options.index(value), 0)
        return (1, 0, 0)

    def of(self, name: str, usual: Value) -> Sequence[Candidate]:
        """Return the values worth trying, the most natural first."""
        key = (name, usual)
        if key not in self._sorted:
            found = dict.fromkeys(_values_of(self.symbols[name], usual))
            listed = [Candidate(value, self.cost(name, value, usual)) for value in found]
            self._sorted[key] = sorted(listed, key=lambda each: each.cost)
        return self._sorted[key]


def _days(packed: int) -> int:
    return (packed >> 5) * 31 + (packed & 31)


def _values_of(symbol: Node, usual: Value) -> Iterator[Value]:
    if symbol.sort == TRUTH:
        yield from (True, False)
    elif symbol.sort == DAY:
        yield from _days_near(symbol, unpack(usual))
    elif symbol.sort == TERM:
        yield from _terms(symbol)
    else:
        yield from symbol.sort.options


def _days_near(symbol: Node, usual: tuple[int, int]) -> Iterator[int]:
    """Return days around the usual one: each of four years, then the first of each month."""
    first, last = bounds([symbol])[symbol]
    centre = datetime.date(usual[0] // 12, usual[0] % 12 + 1, min(usual[1], 28))
    for distance in range(-NEAR_DAYS, NEAR_DAYS + 1):
        day = centre + datetime.timedelta(days=distance)
        if first <= 12 * day.year + day.month - 1 <= last:
            yield pack_date(day)
    for month in range(max(first, usual[0] - NEAR_MONTHS), min(last, usual[0] + NEAR_MONTHS)):
        yield pack((month, 1))


def _terms(symbol: Node) -> Iterator[tuple[int, int]]:
    most_months, most_days = bounds([symbol])[symbol]
    for months in range(most_months + 1):
        yield months, 0
        if months <= MOST_MONTHS_WITH_DAYS:
            yield from ((months, days) for days in range(1, most_days + 1))
