"""Finding out everything that is wrong with a case, slowly, with a remedy for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lexproof.casework.data import Json
from lexproof.casework.errors import MOST_PROBLEMS, Problem, some_of
from lexproof.casework.examination import Examination, Place
from lexproof.casework.inputs import Inputs
from lexproof.casework.records import Record, faults
from lexproof.language import Law


class Examiner:
    """Finds what is wrong with the cases of a law under one choice of readings."""

    def __init__(self, law: Law, inputs: Inputs, choices: Mapping[str, str]) -> None:
        self._law = law
        self._case = inputs.case
        self._readings = {
            str(reading.node.payload[0]): choices[reading.id] for reading in law.readings.values()
        }

    def case_problems(
        self, data: Json, record: Record | None = None, wrong: Iterable[str] = ()
    ) -> list[Problem]:
        """Return everything wrong with a case beside what is known to be, at the `wrong` paths."""
        problems = some_of(faults(record or self._case, data))
        if isinstance(data, dict) and len(problems) <= MOST_PROBLEMS:
            paths = [*wrong, *(problem.path for problem in problems)]
            problems += self.fact_problems(data, paths)
        return problems

    def fact_problems(
        self, data: dict[str, Json], wrong: Iterable[str], place: Place = str
    ) -> Iterator[Problem]:
        """Yield what is wrong with the facts of a case whose types fit, but at `wrong` paths."""
        return Examination(self._law, self._readings, data, tuple(wrong), place).problems()
