"""Deciding cases: the fast way where all is well, and otherwise everything that is wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property

from lexproof.casework.answering import Decision, build_answer, build_flag
from lexproof.casework.completing import Completer, build_completer
from lexproof.casework.dossiers import Dossiers
from lexproof.casework.errors import Problem, Refused, some_of
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import build_inputs
from lexproof.casework.parsing import parse_json, parse_quickly
from lexproof.casework.values import known_identifier
from lexproof.language import Law

__all__ = ["Decider", "Refused"]


class Decider:
    """Decides cases and dossiers of a law under one choice of readings."""

    def __init__(self, law: Law, choices: Mapping[str, str], profile: str) -> None:
        self.law = law
        self.choices = dict(choices)
        self.inputs = build_inputs(law)
        self._answer = build_answer(law, self.inputs, choices, profile)

    @cached_property
    def completer(self) -> Completer:
        """Return what gives every unknown of a case its value."""
        return build_completer(self.law, self.inputs)

    @cached_property
    def _examiner(self) -> Examiner:
        return Examiner(self.law, self.inputs, self.choices)

    @cached_property
    def _dossiers(self) -> Dossiers:
        return Dossiers(
            self.law,
            self.inputs,
            self._answer,
            self.completer.complete,
            build_flag(self.law, self.completer.unknowns, self.choices),
            self._examiner,
        )

    def decide(self, text: bytes) -> Decision:
        """Return the decision of a case or dossier in JSON; raises `Refused` with all errors."""
        case = parse_quickly(text)
        right = case is not None and self.inputs.case.takes(case)
        decision = self._answer(case) if right and case is not None else None
        return self._decide_slowly(text) if decision is None else decision

    def decide_data(self, data: object) -> Decision:
        """Return the decision of a case or dossier given as parsed JSON."""
        return self.decide(json.dumps(data).encode())

    def _decide_slowly(self, text: bytes) -> Decision:
        data, problems = parse_json(text)
        if not isinstance(data, dict):
            message = "is not a case: write one object in braces; many cases as one object a line"
            raise Refused([Problem("", data, message)])
        if "cases" in data:
            return self._dossiers.decide(data, problems)
        right = not problems and self.inputs.case.takes(data)
        decision = self._answer(data) if right else None
        if decision is not None:
            return decision
        wrong = [problem.path for problem in problems]
        problems += self._examiner.case_problems(data, wrong=wrong)
        assert problems, "nothing is wrong with a case that could not be answered"
        raise Refused(some_of(problems), known_identifier(data))
