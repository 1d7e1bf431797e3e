"""The unknowns of a case, in their order, and when a fact must be stated."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeAlias

from lexproof.casework.data import Json
from lexproof.casework.values import span_of
from lexproof.compiling.runtime import pack_date, unpack
from lexproof.language import Fact, Law, Truth, all_of
from lexproof.language.facts import STATED
from lexproof.tree import calendar
from lexproof.tree.node import DAY, TERM, Kind

Value: TypeAlias = Any  # Reason: a bool, a text, a packed day or a term, told apart by the sort
Values: TypeAlias = tuple[Value, ...]


def unknowns_of(law: Law) -> tuple[str, ...]:
    """Return the names of the unknowns of one case, readings left out."""
    facts = [fact.path for fact in law.facts.declared.values()]
    return (*facts, *(path + STATED for path in law.facts.groups), *optional_facts(law))


def optional_facts(law: Law) -> tuple[str, ...]:
    """Return the names of the unknowns that say whether an optional fact is stated."""
    return tuple(
        fact.path + STATED
        for fact in law.facts.declared.values()
        if fact.stated.node.kind is Kind.SYMBOL
        and fact.stated.node.payload[0] == fact.path + STATED
    )


def demanded(law: Law, fact: Fact) -> Truth:
    """Say when a fact must be stated: inside a group, only where the group is stated at all."""
    group = law.facts.groups.get(fact.path.rpartition(".")[0])
    return fact.required if group is None else all_of(group.stated, fact.required)


def settled_facts(law: Law) -> frozenset[str]:
    """Return the paths of the facts that a table may settle."""
    return frozenset(path for table in law.facts.tables for path in table.settles)


def usual_value(fact: Fact) -> Value:
    """Return the usual value of a fact as compiled formulas take it."""
    return pack_date(fact.usual) if isinstance(fact.usual, datetime.date) else fact.usual


def plain_value(fact: Fact, stated: Json) -> Value:
    """Return a value that fits the shape of its fact, as the plain evaluator takes it."""
    if fact.node.sort == DAY:
        return calendar.pair(datetime.date.fromisoformat(str(stated)))
    return span_of(stated) if fact.node.sort == TERM else stated


def usual_plain_value(fact: Fact) -> Value:
    """Return the usual value of a fact as the plain evaluator takes it."""
    usual = fact.usual
    return calendar.pair(usual) if isinstance(usual, datetime.date) else usual


def as_plain(law: Law, unknowns: tuple[str, ...], values: Values) -> Mapping[str, Value]:
    """Return the values by name, days as pairs, as the plain evaluator takes them."""
    days = {fact.path for fact in law.facts.declared.values() if fact.node.sort == DAY}
    return {
        name: unpack(value) if name in days else value
        for name, value in zip(unknowns, values, strict=True)
    }
