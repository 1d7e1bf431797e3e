"""Writing cases: values of the unknowns back into input files, defaults left out."""

from __future__ import annotations

from collections.abc import Mapping

from lexproof.casework.data import Json, put_at
from lexproof.casework.inputs import MONTHS_IN_YEAR, SCHEMA
from lexproof.casework.tables import Lookup
from lexproof.casework.unknowns import Value, optional_facts
from lexproof.language import Fact, Law
from lexproof.language.facts import STATED
from lexproof.tree import calendar
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import DAY, TERM


class NoSuchCase(ValueError):  # noqa: N818  # errors here are named for what happened
    """Values that no input file can say."""


def case_file(law: Law, values: Mapping[str, Value], identifier: str) -> dict[str, Json]:
    """Return the shortest input file of a case with these values; raises `NoSuchCase`."""
    written: dict[str, Json] = {"schema": SCHEMA, "id": identifier}
    settled = _table_values(law, values)
    optional = set(optional_facts(law))
    for fact in law.facts.declared.values():
        for path in (key for key in settled if _stands_before(law, key, fact.path)):
            written = put_at(written, path, settled[path])
        if fact.derived or not _is_said(fact, values, optional):
            continue
        value = _written_value(fact, values[fact.path])
        if fact.default is None or value != _written_value(fact, evaluate_default(fact, values)):
            written = put_at(written, fact.path, value)
    return written


def evaluate_default(fact: Fact, values: Mapping[str, Value]) -> Value:
    """Return the value a fact has where it is allowed and not stated."""
    assert fact.default is not None, fact.path
    return evaluate(fact.default.node, values)


def _stands_before(law: Law, key: str, path: str) -> bool:
    table = next(table for table in law.facts.tables if key in table.keys)
    return path == table.settles[0]


def _is_said(fact: Fact, values: Mapping[str, Value], optional: set[str]) -> bool:
    if fact.path + STATED in optional:
        return bool(values[fact.path + STATED])
    return bool(evaluate(fact.allowed.node, values))


def _table_values(law: Law, values: Mapping[str, Value]) -> dict[str, str]:
    """Return a key for every table whose derived facts say more than no key would."""
    found: dict[str, str] = {}
    for table in law.facts.tables:
        if all(values[path] == without for path, without in table.without_key.items()):
            continue
        key = Lookup(table).key_for({path: values[path] for path in table.settles})
        if key is None:
            raise NoSuchCase(f"no row of {table.name} gives these facts")
        found.update({path: text for path, text in zip(table.keys, key, strict=True) if text})
    return found


def _written_value(fact: Fact, value: Value) -> Value:
    if fact.node.sort == DAY:
        return calendar.date(value).isoformat()
    if fact.node.sort == TERM:
        years, months = divmod(value[0], MONTHS_IN_YEAR)
        parts = {"years": years, "months": months, "days": value[1]}
        return {name: number for name, number in parts.items() if number}
    return value
