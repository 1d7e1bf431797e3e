"""Needless conditions: those that can be struck from a rule, and no rule says anything else.

A condition is struck wherever its formula is written, for what two rules share is written once;
it is needless where every rule that has it stays the same in every possible case. A definition
is a rule of its own. Of conditions that say the same, the later ones are called needless.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.inspecting.possible import is_possible
from lexproof.inspecting.rules import holders, parts_of, rules_of, without
from lexproof.language import Law, Truth, Waiver
from lexproof.tree import build
from lexproof.tree.node import Node
from lexproof.tree.walk import substitute


def condition_inspections(law: Law) -> Iterator[Inspection]:
    """Yield what tries to strike each condition of each rule, and finds waivers that are stale."""
    names = rules_of(law)
    junctions = holders(names)
    for junction, rules in junctions.items():
        holding = {rule: names[rule] for rule in rules}
        observe = partial(_junction, law, junction, holding)
        yield Inspection(Topic.CONDITIONS, names[rules[0]], observe)
    for waiver in law.waivers:
        written = parts_of(waiver.formula.node) if waiver.formula.node in junctions else ()
        if waiver.condition.node not in written:
            yield Inspection(Topic.CONDITIONS, law.name, partial(_stale, law, waiver))


def _junction(law: Law, junction: Node, rules: Mapping[Node, str]) -> Iterator[Observation]:
    """Yield what is observed of each condition; those found needless stay struck."""
    waived = {
        waiver.condition.node: waiver.reason
        for waiver in law.waivers
        if waiver.formula.node is junction
    }
    struck: set[Node] = set()
    waived_first = list(reversed(parts_of(junction)))
    waived_first.sort(key=lambda condition: condition not in waived)
    for condition in waived_first:
        if _is_needless(law, junction, rules, {*struck, condition}):
            struck.add(condition)
    for condition in parts_of(junction):
        yield Observation(
            topic=Topic.CONDITIONS,
            kind=_kind(needless=condition in struck, waived=condition in waived),
            subject=next(iter(rules.values())),
            beside=tuple(rules.values())[1:],
            condition=condition,
            formula=junction,
            reason=waived.get(condition, ""),
        )


def _kind(*, needless: bool, waived: bool) -> Kind:
    if needless:
        return Kind.WAIVED if waived else Kind.NEEDLESS
    return Kind.STALE_WAIVER if waived else Kind.NEEDED


def _is_needless(law: Law, junction: Node, rules: Mapping[Node, str], struck: set[Node]) -> bool:
    """Say that every rule says the same without these conditions; raises `NotDecided`."""
    left = without(junction, struck)
    if left is None:
        return False
    shorter = {junction: left}
    changes = [build.negation(build.same(rule, substitute(rule, shorter))) for rule in rules]
    changed = Truth(build.any_of(changes))
    return not is_possible(law, f"without-{next(iter(rules.values()))}", changed)


def _stale(law: Law, waiver: Waiver) -> Iterator[Observation]:
    """Yield that a waiver speaks of a condition that is written nowhere."""
    yield Observation(
        topic=Topic.CONDITIONS,
        kind=Kind.STALE_WAIVER,
        subject=law.name,
        condition=waiver.condition.node,
        formula=waiver.formula.node,
        reason=waiver.reason,
    )
