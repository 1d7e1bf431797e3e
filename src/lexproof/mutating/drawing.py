"""Drawing possible cases of a law, near the lines that formulas draw; the same in every run.

A case is drawn with a second one beside it, of which each claim takes the facts it compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from lexproof.casework.unknowns import unknowns_of
from lexproof.language import Law
from lexproof.language.counterpart import OTHER
from lexproof.language.facts import STATED
from lexproof.language.reading import PREFIX
from lexproof.mutating.fixing import Fixed
from lexproof.mutating.lines import YEAR, Lines
from lexproof.mutating.settling import Row, Settler, row_function
from lexproof.proving.usual import usual_values
from lexproof.tree import build
from lexproof.tree.bounds import bounds
from lexproof.tree.evaluate import Value
from lexproof.tree.node import DAY, TERM, TRUTH, Node, Sort
from lexproof.tree.walk import symbol_name

SHARES_OF_THE_USUAL = (0.3, 0.6, 0.85, 0.95)
SAME_BESIDE, NEAR_BESIDE, ANNIVERSARIES = 0.4, 0.7, 0.25


class Drawer:
    """Draws cases of one law: facts, readings, and the second value of some of them."""

    def __init__(self, law: Law, lines: Lines, beside: Iterable[Node]) -> None:
        self._law, self._lines = law, lines
        self._chance = Random(0)
        self._usual = usual_values(law)
        self._facts = [fact.node for fact in law.facts.declared.values()]
        self._flags = [name for name in unknowns_of(law) if name.endswith(STATED)]
        self._beside = {symbol_name(symbol): symbol for symbol in beside}
        self._bounds = bounds(self._facts)
        self._possible = row_function([law.assumptions().node])
        self._settler = Settler(law, self._usual)

    def begin(self, name: str) -> None:
        """Begin anew; what is drawn from here on depends on the name alone."""
        self._chance = Random(name)

    def draw(
        self, tries: int, fixed: Fixed, wanted: Node = build.TRUE, around: Row | None = None
    ) -> Iterator[Row]:
        """Yield the possible and wanted cases among so many tries, some values being fixed.

        They are drawn around the ordinary case, or around another one.
        """
        is_wanted = row_function([wanted])
        ordinary = self._usual if around is None else {**self._usual, **around}
        for _ in range(tries):
            row = self._row(fixed, ordinary)
            if self._possible(row)[0]:
                self._draw_beside(row, fixed)
                if is_wanted(row)[0]:
                    yield row

    def _row(self, fixed: Fixed, ordinary: Row) -> Row:
        share = self._chance.choice(SHARES_OF_THE_USUAL)
        row: Row = {}
        for reading in self._law.readings.values():
            name = PREFIX + reading.id
            row[name] = ordinary[name] if self._often(share) else self._one_of(reading.names)
        for fact in self._facts:
            name = symbol_name(fact)
            row[name] = ordinary[name] if self._often(share) else self._anything(fact, row)
        for flag in self._flags:
            row[flag] = ordinary[flag] if self._often(share) else self._one_of((True, False))
        self._fix(row, fixed)
        self._settler.settle(row, self._chance)
        return row

    def _often(self, share: float) -> bool:
        return self._chance.random() < share

    def _one_of(self, values: Iterable[Value]) -> Value:
        return self._chance.choice(tuple(values))

    def _fix(self, row: Row, fixed: Fixed) -> None:
        for name, values in fixed.values.items():
            if name in row:
                row[name] = self._one_of(values)
        for one, other in fixed.same:
            if other in row:
                row[other] = row[one]
        if self._often(ANNIVERSARIES) and self._lines.anniversaries:
            self._meet_an_anniversary(row, fixed)

    def _meet_an_anniversary(self, row: Row, fixed: Fixed) -> None:
        """Move a day so that its anniversary falls on, before or after another day of the case."""
        name, years = self._one_of(self._lines.anniversaries)
        others = [fact for fact in self._facts if fact.sort == DAY and symbol_name(fact) != name]
        if name in row and name not in fixed.values and others:
            month, number = row[symbol_name(self._one_of(others))]
            row[name] = self._lines.near(self._chance, (month - YEAR * years, number))

    def _anything(self, fact: Node, row: Row) -> Value:
        if fact.sort == TRUTH:
            return self._one_of((True, False))
        if fact.sort == DAY:
            days, terms = self._of_sort(row, DAY), self._of_sort(row, TERM)
            first, last = self._bounds[fact]
            drawn = self._lines.day(self._chance, days, terms)
            return drawn if first <= drawn[0] <= last else self._usual[symbol_name(fact)]
        if fact.sort == TERM:
            return self._lines.term(self._chance, *self._most(fact))
        return self._one_of(fact.sort.options)

    def _most(self, symbol: Node) -> tuple[int, int]:
        months, days = bounds([symbol])[symbol]
        return months, days

    def _of_sort(self, row: Row, sort: Sort) -> list[Value]:
        names = [symbol_name(fact) for fact in self._facts if fact.sort == sort]
        return [row[name] for name in names if name in row]

    def _draw_beside(self, row: Row, fixed: Fixed) -> None:
        for name, symbol in self._beside.items():
            mine = row[name.removesuffix(OTHER)]
            if name in fixed.values:
                row[name] = self._one_of(fixed.values[name])
            else:
                row[name] = mine if self._often(SAME_BESIDE) else self._another(symbol, mine, row)

    def _another(self, symbol: Node, mine: Value, row: Row) -> Value:
        if symbol.sort == TRUTH:
            return not mine
        if symbol.sort == DAY:
            return self._lines.day(self._chance, [mine] * 20, self._of_sort(row, TERM))
        if symbol.sort == TERM:
            if self._often(NEAR_BESIDE):
                return self._lines.term_near(self._chance, mine, *self._most(symbol))
            return self._lines.term(self._chance, *self._most(symbol))
        return self._one_of(symbol.sort.options)
