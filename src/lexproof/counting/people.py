"""Persons who differ as people do: from a natural case of a cell, fact after fact is drawn anew.

A value that would take the case out of its cell, or make it impossible, is drawn again a little
nearer to the usual one, and at last left as it was.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from lexproof.casework.data import Json
from lexproof.casework.writing import case_file
from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import pack, unpack
from lexproof.counting.cells import Cell
from lexproof.counting.cohorts import Cohort
from lexproof.counting.population import Population
from lexproof.language import Fact, all_of
from lexproof.language.facts import STATED
from lexproof.language.reading import PREFIX
from lexproof.proving.candidates import Candidates
from lexproof.tree.node import DAY
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbol_name, symbols

SEED = 20221103
CHANGED_SHARE = 0.85
NEARER = (1.5, 3, 6, 12, 24)
"""Powers of a random number from 0 to 1: the higher, the nearer to the usual value."""

Values: TypeAlias = dict[str, Any]
Fits: TypeAlias = Callable[[Values], bool]


class People:
    """Draws the persons of a cohort, the same ones every time."""

    def __init__(self, population: Population) -> None:
        self._population = population
        law = population.law
        self._facts = [fact for fact in law.facts.declared.values() if not fact.derived]
        nodes = [fact.node for fact in law.facts.declared.values()]
        self._candidates = Candidates(law, tuple(nodes))
        self._days = {fact.path for fact in law.facts.declared.values() if fact.node.sort == DAY}
        self._following = {
            fact.path: tuple(
                other.path
                for other in law.facts.declared.values()
                if other.default is not None and other.default.node is fact.node
            )
            for fact in self._facts
        }
        self._random = random.Random(SEED)  # repeatable choice, no secrets

    def cases(self, cohort: Cohort) -> list[dict[str, Json]]:
        """Return a case file for every person, in an order that mixes the cells."""
        drawn = [
            values for cell, persons in cohort.items() for values in self._drawn(cell, persons)
        ]
        self._random.shuffle(drawn)
        return [
            case_file(self._population.law, values, f"person-{number:04d}")
            for number, values in enumerate(drawn, start=1)
        ]

    def _drawn(self, cell: Cell, persons: int) -> Iterator[Mapping[str, Any]]:
        facts = self._population.facts_of(self._population.case_of(cell))
        first = {name: pack(v) if name in self._days else v for name, v in facts.items()}
        fits = self._test(cell)
        for _ in range(persons):
            values = dict(first)
            for fact in self._facts:
                said = values.get(fact.path + STATED, True)
                if said and self._random.random() < CHANGED_SHARE:
                    self._change(fact, values, fits)
            yield {name: unpack(v) if name in self._days else v for name, v in values.items()}

    def _test(self, cell: Cell) -> Fits:
        """Return what says whether values are a possible case of a cell."""
        law = self._population.law
        known = {PREFIX + name: option for name, option in self._population.usual.items()}
        formula = simplify(all_of(law.assumptions(), cell.condition).node, known)
        names = [symbol_name(symbol) for symbol in symbols([formula])]
        holds = compile_formulas([formula], names)
        return lambda values: bool(holds(*(values[name] for name in names))[0])

    def _change(self, fact: Fact, values: Values, fits: Fits) -> None:
        """Draw a fact anew, and with it those that are the same unless they are stated."""
        moved = [fact.path, *(path for path in self._following[fact.path])]
        moved = [path for path in moved if values[path] == values[fact.path]]
        before = {path: values[path] for path in moved}
        candidates = self._candidates.of(fact.path, self._candidates.usual(fact.path, values))
        for power in NEARER:
            place = int(len(candidates) * self._random.random() ** power)
            values.update(dict.fromkeys(moved, candidates[place].value))
            if fits(values):
                return
        values.update(before)
