"""Cohorts over cells: numbers of persons, cell by cell, that add up to given numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from lexproof.counting.cells import Cell
from lexproof.language import Number, Truth
from lexproof.proving.search import NotDecided
from lexproof.solving.extremes import Extremes, NotBounded
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.walk import symbol_name

BUDGET = 50_000_000
UNBOUNDED = 1_000_000
"""Persons in a cell that no number bounds: enough to say that there may be any number."""
Cohort: TypeAlias = Mapping[Cell, int]


class Cohorts:
    """All cohorts over some cells that agree with some numbers."""

    def __init__(self, cells: Sequence[Cell], numbers: Sequence[Number]) -> None:
        self._persons = {
            cell: build.count_symbol(f"persons{number}", _most(cell, numbers))
            for number, cell in enumerate(cells)
        }
        self._agrees = build.all_of(self._within(number) for number in numbers)

    def least(self, group: Truth) -> int | None:
        """Return the least number of persons of a group, none where no cohort agrees."""
        return self._extreme(group, greatest=False)

    def greatest(self, group: Truth) -> int | None:
        """Return the greatest number of persons of a group; `UNBOUNDED` is any number."""
        found = self._extreme(group, greatest=True)
        return None if found is None else min(found, UNBOUNDED)

    def one(self, *numbers: Number, varied: bool = False) -> Cohort | None:
        """Return a cohort that agrees with more numbers too, or none; raises `NotDecided`.

        A `varied` one has a person of every cell that can have one beside those before it.
        """
        script = Script()
        script.add(build.all_of([self._agrees, *map(self._within, numbers)]))
        script.add(build.any_of([_is_any(node) for node in self._persons.values()]))
        session = Session(script.text())
        if not _has_model(session):
            return None
        if varied:
            self._vary(session)
        values = session.model(self._persons.values())
        counted = {cell: int(values[symbol_name(node)]) for cell, node in self._persons.items()}
        return {cell: number for cell, number in counted.items() if number}

    def _vary(self, session: Session) -> None:
        for number, node in enumerate(self._persons.values()):
            script = Script(prefix=f"one{number}-")
            script.add(_is_any(node))
            session.push()
            session.add(script.text())
            if not _has_model(session):
                session.pop()
        assert _has_model(session), "the last cohort that agreed"

    def _extreme(self, group: Truth, *, greatest: bool) -> int | None:
        persons = self._total(group)
        room = sum(int(str(node.payload[1])) for node in self._in(group))
        wanted = build.count_symbol("wanted", room)
        extremes = Extremes(build.all_of([self._agrees, build.same(wanted, persons)]), wanted)
        try:
            return extremes.greatest() if greatest else extremes.least()
        except NotBounded as error:
            raise NotDecided(str(error)) from None

    def _within(self, number: Number) -> Node:
        """Say that a group has so many persons."""
        persons = self._total(number.group)
        limits = [build.at_most(build.count(number.least), persons)]
        if number.most is not None:
            limits.append(build.at_most(persons, build.count(number.most)))
        return build.all_of(limits)

    def _in(self, group: Truth) -> list[Node]:
        return [node for cell, node in self._persons.items() if cell.is_in(group)]

    def _total(self, group: Truth) -> Node:
        return build.total([build.count(0), *self._in(group)])


def _most(cell: Cell, numbers: Iterable[Number]) -> int:
    """Return how many persons of a cell the numbers leave room for, each for itself."""
    bounds = [each.most for each in numbers if each.most is not None and cell.is_in(each.group)]
    return min(bounds, default=UNBOUNDED)


def _is_any(persons: Node) -> Node:
    return build.at_most(build.count(1), persons)


def _has_model(session: Session) -> bool:
    result = session.check(BUDGET)
    if result.answer is Answer.UNKNOWN:
        raise NotDecided(result.reason or "the budget of work ran out")
    return result.answer is Answer.SAT
