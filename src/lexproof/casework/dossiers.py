"""Deciding dossiers: several cases of one person, each of which may reach the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lexproof.casework.answering import Answer, Decision
from lexproof.casework.completing import Complete
from lexproof.casework.data import Json, put_at
from lexproof.casework.errors import Problem, Refused, some_of
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import SCHEMA, Inputs
from lexproof.casework.records import faults, joined
from lexproof.casework.values import known_identifier
from lexproof.language import Law

Data = dict[str, Json]

MOST_EXAMINED = 100
"""Cases looked into where what they share is wrong; the others can wait until it is right."""


@dataclass(frozen=True)
class Dossiers:
    """Decides the dossiers of a law under one choice of readings.

    `raises` says, from the values of one case, whether it raises the flag of the others.
    """

    law: Law
    inputs: Inputs
    answer: Answer
    complete: Complete
    raises: Callable[..., tuple[bool, ...]]
    examiner: Examiner

    def decide(self, data: Data, problems: list[Problem]) -> Decision:
        """Return the decision of a dossier.

        Raises `Refused` with everything that is wrong, the `problems` already found among it.
        """
        wrong = [problem.path for problem in problems]
        found = some_of([*problems, *some_of(self._problems(data, wrong))])
        if found:
            raise Refused(found, known_identifier(data))
        wholes = [self._whole(data, case) for case in _objects(data["cases"])]
        decisions = [self._certain(whole) for whole in self._flagged(wholes)]
        return {"schema": SCHEMA, "id": data["id"], "cases": decisions}

    def _whole(self, data: Data, case: Data) -> Data:
        """Return a case with what the dossier states once for all."""
        shared = {name: data.get(name) for name in self.law.dossier.shared}
        return {"schema": SCHEMA, **case, **shared}

    def _certain(self, whole: Data) -> Decision:
        decision = self.answer(whole)
        assert decision is not None, "nothing is wrong with a case that could not be answered"
        return decision

    def _flagged(self, wholes: list[Data]) -> Iterator[Data]:
        """Yield each case with the flag that the others raise; a stated flag stands."""
        raised = [self._raises_flag(whole) for whole in wholes]
        total = sum(raised)
        for whole, own in zip(wholes, raised, strict=True):
            yield put_at(whole, self.law.dossier.flag, value=True) if total > own else whole

    def _raises_flag(self, whole: Data) -> bool:
        values = self.complete(whole, whole)
        assert values is not None, "nothing is wrong with a case that could not be completed"
        return self.raises(*values)[0]

    def _problems(self, data: Data, wrong: list[str]) -> Iterator[Problem]:
        cases = data["cases"]
        if not isinstance(cases, list) or not cases:
            yield from faults(self.inputs.dossier, data)
            return
        outside = some_of(faults(self.inputs.head, {**data, "cases": None}))
        yield from outside
        wrong += [problem.path for problem in outside]
        for number, case in enumerate(cases[:MOST_EXAMINED] if outside else cases):
            if outside or not self._is_right(data, case):
                yield from self._case_problems(data, case, f"cases.{number}", wrong)
        yield from _repeated_ids(cases)

    def _is_right(self, data: Data, case: Json) -> bool:
        """Say that a case is right, where all that the dossier states for it is."""
        if not isinstance(case, dict) or not self.inputs.inner_case.takes(case):
            return False
        return self.answer(self._whole(data, case)) is not None

    def _case_problems(
        self, data: Data, case: Json, place: str, wrong: list[str]
    ) -> Iterator[Problem]:
        record = self.inputs.inner_case
        if not isinstance(case, dict):
            yield from faults(record, case, place)
            return
        whole = self._whole(data, case)
        own = some_of(faults(record, case))
        for problem in own:
            yield Problem(joined(place, problem.path), problem.value, problem.message)
        known = [*self._inside(place, wrong), *(problem.path for problem in own)]
        yield from self.examiner.fact_problems(
            whole, known, lambda path: path if self._is_shared(path) else joined(place, path)
        )

    def _is_shared(self, path: str) -> bool:
        return path.partition(".")[0] in self.law.dossier.shared

    def _inside(self, place: str, wrong: list[str]) -> Iterator[str]:
        """Yield the wrong paths of a dossier that speak of one of its cases, as its own paths."""
        for path in wrong:
            if self._is_shared(path):
                yield path
            elif path.startswith(f"{place}."):
                yield path.removeprefix(f"{place}.")


def _objects(cases: Json) -> list[Data]:
    return [case for case in cases if isinstance(case, dict)] if isinstance(cases, list) else []


def _repeated_ids(cases: list[Json]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, case in enumerate(cases):
        identifier = case.get("id") if isinstance(case, dict) else None
        if isinstance(identifier, str) and identifier in seen:
            message = "this id is used twice in the dossier; give every case its own"
            yield Problem(f"cases.{number}.id", identifier, message)
        seen.add(str(identifier))
