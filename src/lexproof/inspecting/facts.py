"""Facts that never matter though they are asked for, and facts that matter though they must not.

A fact matters where two cases that differ in it alone are decided differently. Where a fact
cannot change alone, what the declarations tie to it may change with it: facts that may be stated,
or must be, by its leave; and, where that is not enough, facts that it settles by default.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lexproof.comparing.fields import differ
from lexproof.inspecting.decided import decided
from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.language import Counterpart, Fact, Law, TextFact, Truth, all_of, any_of, none_of
from lexproof.language.counterpart import OTHER
from lexproof.language.facts import STATED
from lexproof.proving.search import NotDecided, find_case
from lexproof.proving.verdict import Witness
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.walk import renamed, substitute, symbol_name, symbols


@dataclass(frozen=True)
class Company:
    """The facts that may change with a fact, and those of them that stay at their default."""

    facts: tuple[Fact, ...] = ()
    by_default: tuple[Fact, ...] = ()


def fact_inspections(law: Law) -> Iterator[Inspection]:
    """Yield what looks for two cases that a fact alone tells apart, for every fact."""
    for fact in law.facts.declared.values():
        yield Inspection(Topic.FACTS, fact.path, partial(_fact, law, fact))
    for text in law.facts.texts.values():
        yield Inspection(Topic.FACTS, text.path, partial(_text, law, text))


def _fact(law: Law, fact: Fact) -> Iterator[Observation]:
    for company in _companies(law, fact):
        witness = _pair(law, fact, company)
        if witness is not None:
            yield Observation(
                topic=Topic.FACTS,
                kind=Kind.MATTERS if fact.relevant else Kind.MATTERS_AFTER_ALL,
                subject=fact.path,
                beside=tuple(each.path for each in (*company.facts, *company.by_default)),
                witness=witness,
                decisions=decided(law, witness),
            )
            return
    yield _without_effect(law, fact)


def _without_effect(law: Law, fact: Fact) -> Observation:
    """Return what is observed of a fact that changes no decision."""
    if fact.relevant:
        return Observation(topic=Topic.FACTS, kind=Kind.NEVER_MATTERS, subject=fact.path)
    witness = find_case(law, f"fact-{fact.path}", _forbids(law, fact))
    kind = Kind.IRRELEVANT if witness is None else Kind.FORBIDS
    return Observation(topic=Topic.FACTS, kind=kind, subject=fact.path, witness=witness)


def _forbids(law: Law, fact: Fact) -> Truth:
    """Say that the case would be impossible if a stated fact had another of its values."""
    possible = law.assumptions().node
    changed = [
        substitute(possible, {fact.node: build.literal(option, fact.node.sort)})
        for option in fact.node.sort.options
    ]
    return all_of(fact.stated, none_of(Truth(build.all_of(changed))))


def _companies(law: Law, fact: Fact) -> Iterator[Company]:
    """Yield ever wider companies in which a fact may change, nobody's first."""
    yield Company()
    allowed = tuple(
        each
        for each in law.facts.declared.values()
        if each is not fact and _mentions((each.allowed, each.required), fact)
    )
    if allowed:
        yield Company(allowed)
    settled = tuple(
        each
        for each in law.facts.declared.values()
        if each is not fact
        and each not in allowed
        and each.default is not None
        and _mentions((Truth(each.default.node),), fact)
    )
    if settled:
        yield Company(allowed, settled)


def _mentions(demands: Sequence[Truth], fact: Fact) -> bool:
    return fact.node in symbols([demand.node for demand in demands])


def _pair(law: Law, fact: Fact, company: Company) -> Witness | None:
    """Return two cases that tell a fact apart, under the default readings if they can."""
    changing = (fact, *company.facts, *company.by_default)
    other = Counterpart({node: _other(node) for node in _unknowns(fact, changing)})
    apart = all_of(differ(law, other), _differs(fact, other), _defaults(company, other))
    name = f"fact-{fact.path}"
    usual = _nearest(law, name, apart, other, but=())
    if usual is not None:
        return usual
    found = find_case(law, name, apart, other=other)
    off = () if found is None else tuple(found.readings)
    nearer = (_nearest(law, name, apart, other, but=(reading,)) for reading in off)
    return next(filter(None, nearer), found)


def _nearest(
    law: Law, name: str, apart: Truth, other: Counterpart, *, but: tuple[str, ...]
) -> Witness | None:
    """Return two cases under the default of every reading but these, where that is decided."""
    usual = {
        reading.id: (reading.default,)
        for reading in law.readings.values()
        if reading.id not in but
    }
    try:
        return find_case(law, name, apart, other=other, readings=usual)
    except NotDecided:  # a nearer case is only tried
        return None


def _unknowns(fact: Fact, changing: Sequence[Fact]) -> Iterator[Node]:
    """Yield the unknowns that change: values, and whether each is stated where that is its own."""
    for each in changing:
        yield each.node
        if each.stated.node.payload == (each.path + STATED,):
            yield each.stated.node
    assert fact in changing, fact.path


def _other(node: Node) -> Node:
    return renamed(node, symbol_name(node) + OTHER)


def _differs(fact: Fact, other: Counterpart) -> Truth:
    """Say that the fact is stated in both cases with two values, or in one of them only."""
    same_value = Truth(build.same(fact.node, other.replacements[fact.node]))
    both = all_of(fact.stated, other(fact.stated))
    return any_of(
        all_of(both, none_of(same_value)), none_of(fact.stated.is_same_as(other(fact.stated)))
    )


def _defaults(company: Company, other: Counterpart) -> Truth:
    """Say that the facts that are settled by default are, in both cases."""
    settled = [
        Truth(build.same(each.node, each.default.node))
        for each in company.by_default
        if each.default is not None
    ]
    return all_of(*settled, *map(other, settled))


def _text(law: Law, text: TextFact) -> Iterator[Observation]:
    """Yield whether a text is looked up in a table; no formula can read one."""
    looked_up = tuple(table.name for table in law.facts.tables if text.path in table.keys)
    if text.relevant:
        kind = Kind.LOOKED_UP if looked_up else Kind.NEVER_READ
    else:
        kind = Kind.MATTERS_AFTER_ALL if looked_up else Kind.IRRELEVANT
    yield Observation(topic=Topic.FACTS, kind=kind, subject=text.path, beside=looked_up)
