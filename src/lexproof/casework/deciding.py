"""Deciding cases: parse, complete, evaluate the compiled law, and put the decision together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from typing import Any

from pydantic import BaseModel, ValidationError

from lexproof.casework.completing import Values, build_completer
from lexproof.casework.errors import Problem
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import SCHEMA, build_inputs
from lexproof.casework.parsing import NotJson, parse_json
from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import iso_date
from lexproof.language import Law, Listing, Outcome
from lexproof.language.truth import all_of
from lexproof.tree.node import DAY, TERM, Node
from lexproof.tree.simplify import simplify

_KEY = re.compile(rb'"\s*:')


class Refused(Exception):
    """A case that cannot be decided, with everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem], identifier: str | None = None) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)
        self.identifier = identifier


class Decider:
    """Decides cases and dossiers of a law under one choice of readings."""

    def __init__(self, law: Law, choices: Mapping[str, str], profile: str) -> None:
        self.law = law
        self.choices = dict(choices)
        self._profile = profile
        self.inputs = build_inputs(law)
        self.completer = build_completer(law, self.inputs)
        self._examiner = Examiner(law, self.inputs, choices)
        self._evaluate = self._compile(law)
        self._assemble = _assembler(law)
        self._flag = self.completer.unknowns.index(law.dossier.flag)

    def _compile(self, law: Law) -> Callable[..., tuple[Any, ...]]:
        known = {law.readings[name].node.payload[0]: option for name, option in self.choices.items()}
        memo: dict[Node, Node] = {}
        valid = all_of(*(constraint.holds for constraint in law.constraints))
        wanted = [valid.node, law.dossier.raised_by.node, *_decision_nodes(law)]
        roots = [simplify(node, {str(k): v for k, v in known.items()}, memo) for node in wanted]
        return compile_formulas(roots, self.completer.unknowns)

    def decide(self, text: bytes) -> dict[str, Any]:
        """Return the decision of a case or dossier in JSON; raises `Refused` with all errors."""
        try:
            case = self.inputs.case.model_validate_json(text)
        except ValidationError:
            return self._decide_slowly(text)
        if len(_KEY.findall(text)) != _count_keys(case):
            return self._decide_slowly(text)  # a duplicate key, or a colon after a quote in a text
        values = self.completer.complete(case, case)
        if values is not None:
            outcome = self._evaluate(*values)
            if outcome[0]:
                return self._decision(case.id, outcome)  # type: ignore[attr-defined]  # every case model has an id
        return self._decide_slowly(text)

    def _decision(self, identifier: str, outcome: tuple[Any, ...]) -> dict[str, Any]:
        head = {"schema": SCHEMA, "id": identifier, "profile": self._profile}
        return {**head, **self._assemble(outcome)}

    def decide_data(self, data: Any) -> dict[str, Any]:
        """Return the decision of a case or dossier given as parsed JSON."""
        import json  # noqa: PLC0415  # convenience for tests and tools, not the path of a decision

        return self.decide(json.dumps(data).encode())

    def _decide_slowly(self, text: bytes) -> dict[str, Any]:
        try:
            data = parse_json(text)
        except NotJson as error:
            raise Refused([error.problem]) from None
        if not isinstance(data, dict):
            message = "is not a case: write one object in braces; many cases as one object a line"
            raise Refused([Problem("", data, message)])
        if "cases" in data:
            return self._decide_dossier(data)
        return self._decide_parsed(data)

    def _decide_parsed(self, data: dict[str, Any]) -> dict[str, Any]:
        import json  # noqa: PLC0415  # only for cases the fast path did not take

        problems = self._examiner.case_problems(data, self.inputs.case)
        if problems:
            raise Refused(problems, _text(data.get("id")))
        case = self.inputs.case.model_validate_json(json.dumps(data))
        values = self.completer.complete(case, case)
        assert values is not None, "the examiner passed what the completer refuses"
        outcome = self._evaluate(*values)
        assert outcome[0], "the examiner passed facts that contradict each other"
        return self._decision(case.id, outcome)  # type: ignore[attr-defined]  # every case model has an id

    def _decide_dossier(self, data: dict[str, Any]) -> dict[str, Any]:
        import json  # noqa: PLC0415  # dossiers are few

        problems = self._dossier_problems(data)
        if problems:
            raise Refused(problems, _text(data.get("id")))
        dossier: Any = self.inputs.dossier.model_validate_json(json.dumps(data))
        completed = [self.completer.complete(case, dossier) for case in dossier.cases]
        values = [each for each in completed if each is not None]
        assert len(values) == len(completed), "the examiner passed what the completer refuses"
        outcomes = self._with_flags(values)
        decisions = [
            self._decision(case.id, outcome)
            for case, outcome in zip(dossier.cases, outcomes, strict=True)
        ]
        return {"schema": SCHEMA, "id": dossier.id, "cases": decisions}

    def _with_flags(self, values: list[Values]) -> list[tuple[Any, ...]]:
        """Decide each case with the flag that the others raise; a stated flag stands."""
        raised = [self._evaluate(*each)[1] for each in values]
        flagged = [
            (*each[: self._flag], each[self._flag] or others, *each[self._flag + 1 :])
            for number, each in enumerate(values)
            for others in [any(raised[:number] + raised[number + 1 :])]
        ]
        return [self._evaluate(*each) for each in flagged]

    def _dossier_problems(self, data: dict[str, Any]) -> list[Problem]:
        from lexproof.casework.examining import type_problems  # noqa: PLC0415  # dossiers are few

        cases = data["cases"] if isinstance(data["cases"], list) else []
        outer = {**data, "cases": data["cases"] if not cases else []}
        problems = [
            problem
            for problem in type_problems(self.inputs.dossier, outer)
            if not (cases and problem.path == "cases")
        ]
        shared = {name: data.get(name) for name in self.law.dossier.shared}
        usable = {} if any(problem.path.split(".")[0] in shared for problem in problems) else shared
        for number, case in enumerate(cases):
            found = self._examiner.case_problems(case, self.inputs.inner_case, usable)
            problems += [
                Problem(_dossier_path(number, problem.path, shared), problem.value, problem.message)
                for problem in found
                if usable or problem.path.split(".")[0] not in shared
            ]
        problems += _repeated_ids(cases)
        return list({(problem.path, problem.message): problem for problem in problems}.values())


def _dossier_path(number: int, path: str, shared: Mapping[str, Any]) -> str:
    return path if path.split(".")[0] in shared else f"cases.{number}.{path}".rstrip(".")


def _repeated_ids(cases: list[Any]) -> list[Problem]:
    seen: set[str] = set()
    problems: list[Problem] = []
    for number, case in enumerate(cases):
        identifier = case.get("id") if isinstance(case, dict) else None
        if isinstance(identifier, str) and identifier in seen:
            problems.append(Problem(f"cases.{number}.id", identifier, "is used twice; change one"))
        seen.add(str(identifier))
    return problems


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _count_keys(model: BaseModel) -> int:
    count = 0
    for name in model.model_fields_set:
        count += 1
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            count += _count_keys(value)
    return count


def _decision_nodes(law: Law) -> list[Node]:
    nodes: list[Node] = []
    for field in law.decision:
        if isinstance(field, Listing):
            nodes += [truth.node for truth in field.entries.values()]
        else:
            nodes.append(field.value.node)
            nodes += [field.present.node] if field.present is not None else []
    return nodes


def _assembler(law: Law) -> Callable[[tuple[Any, ...]], dict[str, Any]]:
    """Return what turns evaluated formulas into the fields of a decision, in their order."""
    steps: list[tuple[str, Callable[[tuple[Any, ...]], Any]]] = []
    at = 2  # behind the validity of the facts and the flag of a dossier
    for field in law.decision:
        if isinstance(field, Listing):
            width = len(field.entries)
            steps.append((field.name, _listing_step(tuple(field.entries), at)))
        else:
            width = 1 if field.present is None else 2
            steps.append((field.name, _outcome_step(field, at)))
        at += width
    return lambda outcome: {name: step(outcome) for name, step in steps}


def _listing_step(names: tuple[str, ...], at: int) -> Callable[[tuple[Any, ...]], list[str]]:
    end = at + len(names)
    return lambda outcome: list(compress(names, outcome[at:end]))


def _outcome_step(field: Outcome, at: int) -> Callable[[tuple[Any, ...]], Any]:
    written = _written(field)
    if field.present is None:
        return lambda outcome: written(outcome[at])
    return lambda outcome: written(outcome[at]) if outcome[at + 1] else None


def _written(field: Outcome) -> Callable[[Any], Any]:
    if field.value.node.sort == DAY:
        return iso_date
    if field.value.node.sort == TERM:
        return lambda term: {"months": term[0], "days": term[1]}
    return lambda value: value
