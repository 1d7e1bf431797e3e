"""Counting the persons of case files group by group, by reading the files and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lexproof.casework.completing import Completer, build_completer
from lexproof.casework.data import Json
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import build_inputs
from lexproof.compiling.formulas import compile_formulas
from lexproof.language import Law, Number, Truth
from lexproof.language.reading import PREFIX
from lexproof.proving.verdict import Share
from lexproof.proving.witness import Contradiction
from lexproof.tree.simplify import simplify


class Tally:
    """Counts the persons of some groups under one choice of readings.

    The files go through the input model with all its checks, and the groups through the compiler:
    neither the solver nor its terms have a part in it.
    """

    def __init__(self, law: Law, groups: Sequence[Truth], readings: Mapping[str, str]) -> None:
        self._inputs = build_inputs(law)
        self._completer: Completer = build_completer(law, self._inputs)
        self._examiner = Examiner(law, self._inputs, readings)
        known = {PREFIX + name: option for name, option in readings.items()}
        self._nodes = tuple(dict.fromkeys(group.node for group in groups))
        roots = [simplify(node, known) for node in self._nodes]
        self._in_groups = compile_formulas(roots, self._completer.unknowns)
        self._persons = dict.fromkeys(self._nodes, 0)

    def add(self, persons: int, case: Mapping[str, Json]) -> None:
        """Count so many persons who are like a case; raises `Contradiction` for a wrong case."""
        problems = self._examiner.case_problems(dict(case), self._inputs.case)
        if problems:
            told = "; ".join(map(str, problems))
            raise Contradiction(f"a person of a cohort is not a valid case: {told}")
        values = self._completer.complete(case, case)
        if values is None:
            raise Contradiction("a person of a cohort cannot be completed")
        for node, inside in zip(self._nodes, self._in_groups(*values), strict=True):
            self._persons[node] += persons if inside else 0

    def persons(self, group: Truth) -> int:
        """Return how many persons of a group were counted."""
        return self._persons[group.node]

    def agrees(self, number: Number) -> bool:
        """Say that so many persons of the group were counted."""
        counted = self.persons(number.group)
        return number.least <= counted and (number.most is None or counted <= number.most)


def check(
    law: Law, readings: Mapping[str, str], shares: Iterable[Share], numbers: Sequence[Number]
) -> None:
    """Count a cohort by its case files; raises `Contradiction` where it does not add up."""
    tally = Tally(law, [number.group for number in numbers], readings)
    for share in shares:
        tally.add(share.persons, share.case)
    wrong = [tally.persons(number.group) for number in numbers if not tally.agrees(number)]
    if wrong:
        raise Contradiction(f"a cohort does not add up when counted again: {wrong}")
