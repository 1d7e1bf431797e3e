"""The persons that a law's cases can be: cells under some readings, and a case of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from lexproof.casework.completing import Completer, as_plain, build_completer
from lexproof.casework.data import Json
from lexproof.casework.inputs import build_inputs
from lexproof.counting.cells import BUDGET, Cell, find_cells
from lexproof.language import Law, Truth, all_of
from lexproof.language.reading import PREFIX
from lexproof.proving.search import NotDecided, find_case
from lexproof.proving.witness import Contradiction
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify

MOST_ROUNDS = 200


class Population:
    """Who can be in a cohort of a law, told apart by some groups; `fixed` readings are decided."""

    def __init__(self, law: Law, groups: Sequence[Truth], fixed: Mapping[str, str]) -> None:
        self.law = law
        self.usual = law.choices(law.profiles[0].name, fixed)
        self._groups = groups
        self._fixed = fixed
        self._cases: dict[tuple[Cell, tuple[tuple[str, str], ...]], dict[str, Json]] = {}

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Return the cells under the usual readings."""
        return find_cells(self.law, self._groups, _named(self.usual))

    @cached_property
    def cells_under_any_reading(self) -> tuple[Cell, ...]:
        """Return the cells that have a case under one combination of readings or another."""
        return find_cells(self.law, self._groups, _named(self._fixed))

    def case_of(self, cell: Cell) -> dict[str, Json]:
        """Return a natural case of a cell, under the usual readings."""
        found = self._case(cell, self.usual)
        if found is None:
            raise Contradiction("a cell has a case, and none is found")
        return found

    def empty_under(self, cell: Cell) -> Mapping[str, str] | None:
        """Return readings under which a cell has no case, or none: it has one under every one.

        Each case that is found settles all readings under which it is in the cell too.
        """
        readings = [reading.node for reading in self.law.readings.values()]
        formula = simplify(
            all_of(self.law.assumptions(), cell.condition).node, _named(self._fixed)
        )
        session = _open_readings(readings, self._fixed)
        choice: Mapping[str, str] = self.usual
        for number in range(MOST_ROUNDS):
            case = self._case(cell, choice)
            if case is None:
                return choice
            script = Script(prefix=f"case{number}-")
            script.add(build.negation(simplify(formula, self.facts_of(case))))
            session.add(script.text())
            following = _next_choice(session, readings)
            if following is None:
                return None
            choice = following
        raise NotDecided(f"more than {MOST_ROUNDS} rounds over the readings")

    def facts_of(self, case: Mapping[str, Json]) -> Mapping[str, Any]:
        """Return the values of a case's facts, defaults put in, as the plain evaluator takes them.

        Raises `Contradiction` for a case that is not complete.
        """
        values = self._completer.complete(case, case)
        if values is None:
            raise Contradiction("a case that was found cannot be completed")
        return as_plain(self.law, self._completer.unknowns, values)

    @cached_property
    def _completer(self) -> Completer:
        return build_completer(self.law, build_inputs(self.law))

    def _case(self, cell: Cell, choice: Mapping[str, str]) -> dict[str, Json] | None:
        key = (cell, tuple(sorted(choice.items())))
        if key not in self._cases:
            readings = {name: (option,) for name, option in choice.items()}
            found = find_case(self.law, "cell", cell.condition, readings=readings)
            if found is None:
                return None
            self._cases[key] = dict(found.cases[0])
        return self._cases[key]


def _next_choice(session: Session, readings: Sequence[Node]) -> dict[str, str] | None:
    """Return readings that are not settled, the usual ones as far as they go; none if all are."""
    if not _is_possible(session, []):
        return None
    chosen: list[Any] = []
    for node in readings:
        wanted = session.equals(node, node.sort.options[0])
        if _is_possible(session, [*chosen, wanted]):
            chosen.append(wanted)
    assert _is_possible(session, chosen), "each of them was possible with those before"
    values = session.model(readings)
    return {name.removeprefix(PREFIX): str(option) for name, option in values.items()}


def _is_possible(session: Session, assumed: Sequence[Any]) -> bool:
    result = session.check(BUDGET, assumed)
    if result.answer is Answer.UNKNOWN:
        raise NotDecided(result.reason or "the budget of work ran out")
    return result.answer is Answer.SAT


def _named(readings: Mapping[str, str]) -> dict[str, str]:
    return {PREFIX + name: option for name, option in readings.items()}


def _open_readings(readings: Sequence[Node], fixed: Mapping[str, str]) -> Session:
    """Return a session over the readings alone, those decided with their option."""
    script = Script()
    for node in readings:
        name = str(node.payload[0]).removeprefix(PREFIX)
        script.add(build.among(node, [fixed[name]] if name in fixed else node.sort.options))
    return Session(script.text())
