"""Finding out everything that is wrong with a case, slowly, with a remedy for each."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from lexproof.casework.completing import optional_facts, usual_value
from lexproof.casework.errors import Problem, nearest, one_of
from lexproof.casework.inputs import Inputs
from lexproof.casework.tables import Lookup
from lexproof.language import Fact, Law
from lexproof.language.facts import STATED
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import COUNT, DAY, TERM

_MESSAGES = {
    "bool_type": "write true or false",
    "string_type": "write a text in quotation marks",
    "model_type": "write an object in braces",
    "int_type": "write a whole number",
    "string_too_short": "write at least one character",
    "string_too_long": "write at most 200 characters",
    "missing": "state it",
    "tuple_type": "write a list of cases in brackets",
    "too_short": "give at least one case",
}


def type_problems(model: type[BaseModel], data: Any) -> list[Problem]:
    """Return what is wrong with types and values, each with path, value and remedy."""
    import json  # noqa: PLC0415  # only needed where something is wrong

    try:
        model.model_validate_json(json.dumps(data, ensure_ascii=False))
    except ValidationError as error:
        return [_problem(model, dict(found)) for found in error.errors(include_url=False)]
    return []


def _problem(model: type[BaseModel], found: dict[str, Any]) -> Problem:
    path = ".".join(str(step) for step in found["loc"])
    value = None if found["type"] == "missing" else found.get("input")
    return Problem(path, value, _message(model, found))


def _message(model: type[BaseModel], found: Mapping[str, Any]) -> str:
    kind, context = found["type"], found.get("ctx", {})
    if kind == "extra_forbidden":
        return f"is not a key here; {nearest(str(found['loc'][-1]), _keys(model, found['loc']))}"
    if kind == "literal_error":
        return _option_message(found)
    if kind in {"less_than_equal", "greater_than_equal"}:
        bound = "at most" if kind == "less_than_equal" else "at least"
        return f"write {bound} {context.get('le', context.get('ge'))}"
    return _MESSAGES.get(kind, str(found["msg"]))


def _option_message(found: Mapping[str, Any]) -> str:
    words = [word.strip("'") for word in found["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    given = found.get("input")
    return nearest(given, words) if isinstance(given, str) else one_of(words)


def _keys(model: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    current: Any = model
    for step in location[:-1]:
        if isinstance(step, int):
            continue
        current = _inner_model(current.model_fields[step].annotation)
    return [field.alias or name for name, field in current.model_fields.items()]


def _inner_model(annotation: Any) -> type[BaseModel]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if argument is not Ellipsis and argument is not type(None):
            return _inner_model(argument)
    raise TypeError(annotation)


class Examiner:
    """Finds what is wrong with the facts of a case whose types may be wrong as well."""

    def __init__(self, law: Law, inputs: Inputs, choices: Mapping[str, str]) -> None:
        self._law = law
        self._inputs = inputs
        self._choices = {reading.node.payload[0]: choices[reading.id] for reading in law.readings.values()}
        self._optional = set(optional_facts(law))
        self._lookups = [Lookup(table) for table in law.facts.tables]

    def case_problems(self, data: Any, model: type[BaseModel], shared: Any = None) -> list[Problem]:
        """Return everything wrong with a case; `shared` holds what a dossier states once."""
        problems = type_problems(model, data)
        if not isinstance(data, dict):
            return problems
        whole = {**data, **(shared or {})}
        wrong = {problem.path for problem in problems}
        return problems + [
            problem for problem in self._fact_problems(_without(whole, wrong), wrong)
        ]

    def _fact_problems(self, data: dict[str, Any], wrong: set[str]) -> Iterator[Problem]:
        values: dict[str, Any] = dict(self._choices)
        missing: set[str] = set()
        for path in self._law.facts.groups:
            values[path + STATED] = _at(data, path) is not None or path in wrong
        settled: set[str] = set()
        for lookup in self._lookups:
            settled.update(lookup.table.settles)
            for problem in self._table_problems(lookup, data, values):
                missing.add(problem.path)
                if not _touches(problem.path, wrong):
                    yield problem
        for fact in self._law.facts.declared.values():
            if fact.path not in settled:
                problem = self._complete(fact, data, values)
                if problem is not None:
                    missing.add(fact.path)
                    if not _touches(fact.path, wrong):
                        yield problem
        yield from self._group_problems(values, wrong)
        yield from self._contradictions(data, values, wrong | missing)

    def _table_problems(
        self, lookup: Lookup, data: dict[str, Any], values: dict[str, Any]
    ) -> list[Problem]:
        key = tuple(_at(data, path) for path in lookup.table.keys)
        facts = self._law.facts.declared
        stated = tuple(
            None if facts[path].derived else _at(data, path) for path in lookup.table.settles
        )
        problems, found = lookup.examine(key, stated)
        for path in lookup.table.settles:
            values[path] = found.get(path, facts[path].usual)
        return problems

    def _complete(self, fact: Fact, data: dict[str, Any], values: dict[str, Any]) -> Problem | None:
        """Give a fact its value; return what is wrong with its being stated or not."""
        given = None if fact.derived else _at(data, fact.path)
        if fact.path + STATED in self._optional:
            values[fact.path + STATED] = given is not None
        allowed = evaluate(fact.allowed.node, values)
        required = evaluate(fact.required.node, values)
        values[fact.path] = self._value(fact, given, values, allowed=allowed)
        if given is not None and not allowed:
            return Problem(fact.path, given, "does not belong here, given the rest; leave it out")
        if given is None and required:
            return Problem(fact.path, None, f"is required here ({fact.label.en}); state it")
        return None

    def _value(self, fact: Fact, given: Any, values: dict[str, Any], *, allowed: bool) -> Any:
        if given is None and fact.default is not None and allowed:
            return evaluate(fact.default.node, values)
        if given is None:
            packed = usual_value(fact)
            return (packed >> 5, packed & 31) if fact.node.sort == DAY else packed
        if fact.node.sort == DAY:
            year, month, day = (int(part) for part in given.split("-"))
            return 12 * year + month - 1, day
        if fact.node.sort == TERM:
            months = 12 * (given.get("years") or 0) + (given.get("months") or 0)
            return int(months), int(given.get("days") or 0)
        return int(given) if fact.node.sort == COUNT else given

    def _group_problems(self, values: dict[str, Any], wrong: set[str]) -> Iterator[Problem]:
        for path, group in self._law.facts.groups.items():
            needed = evaluate(group.required.node, values)
            if needed and not values[path + STATED] and not _touches(path, wrong):
                yield Problem(path, None, f"is required here ({group.label.en}); state it")

    def _contradictions(
        self, data: dict[str, Any], values: dict[str, Any], wrong: set[str]
    ) -> Iterator[Problem]:
        for constraint in self._law.constraints:
            if any(_touches(path, wrong) for path in constraint.paths):
                continue
            if not evaluate(constraint.holds.node, values):
                stated = {path: _at(data, path) for path in constraint.paths}
                yield Problem(constraint.paths[0], stated, constraint.message)


def _touches(path: str, wrong: set[str]) -> bool:
    return any(
        path == other or path.startswith(other + ".") or other.startswith(path + ".")
        for other in wrong
    )


def _at(data: Any, path: str) -> Any:
    for step in path.split("."):
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data


def _without(data: dict[str, Any], wrong: set[str]) -> dict[str, Any]:
    """Return a copy without the parts that have a problem of their own."""
    kept = copy.deepcopy(data)
    for path in wrong:
        *parents, last = path.split(".")
        holder: Any = kept
        for step in parents:
            holder = holder.get(step) if isinstance(holder, dict) else None
        if isinstance(holder, dict):
            holder.pop(last, None)
    return kept


