"""Mistakes planted in the law: the property that names the rule no longer holds."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from amnesty2022 import bars, days, facts, relief, scope, terms
from amnesty2022.vocabulary import Connection
from amnesty2022_properties import CATALOGUE
from lexproof.catalogue import Kind, Property
from lexproof.language import Truth, all_of, any_of, none_of
from lexproof.proving.examine import examine, find_counterexample
from lexproof.proving.verdict import Verdict
from lexproof.tree import build
from lexproof.tree.node import Kind as NodeKind
from lexproof.tree.node import Node
from lexproof.tree.walk import post_order, substitute

CLAIMS = {claim.id: claim for claim in CATALOGUE.properties}


@dataclass(frozen=True)
class Mistake:
    """A mistake in one named rule, and the property that notices it."""

    name: str
    noticed_by: str
    rule: Node
    plant: Callable[[Node], Node]


def swapped(old: Node, new: Node) -> Callable[[Node], Node]:
    return lambda rule: substitute(rule, {old: new})


def strict(rule: Node) -> Node:
    """Return the rule with every `at most` of two days made `before`."""
    loose = [node for node in post_order([rule]) if node.kind is NodeKind.AT_MOST]
    own = [node for node in loose if node.operands[1] is days.A_YEAR_LATER.node]
    return substitute(rule, {node: build.before(*node.operands) for node in own or loose})


def other_fractions(rule: Node) -> Node:
    """Return the rule with a quarter for a half, and a half for a quarter."""
    taken = [node for node in post_order([rule]) if node.kind is NodeKind.FRACTION]
    other = {(1, 4): (1, 2), (1, 2): (1, 4)}
    return substitute(
        rule,
        {
            node: build.fraction(node.operands[0], *other[node.payload], node.operands[1])  # type: ignore[index]  # the two shares the law knows
            for node in taken
        },
    )


def dropped(_: Node) -> Node:
    return build.FALSE


def always(_: Node) -> Node:
    return build.TRUE


def day(month: int, of_month: int) -> Node:
    return build.day(datetime.date(2022, month, of_month))


def _and(rule: Node, *more: Truth) -> Node:
    return all_of(Truth(rule), *more).node


MISTAKES = (
    Mistake(
        "less than a year instead of no more than a year",
        "TERM-006",
        terms.WITHIN_A_YEAR.node,
        strict,
    ),
    Mistake("no bar for terrorists", "BAR-001", bars.terrorist.applies.node, dropped),
    Mistake("no bar for traitors", "BAR-004", bars.treason.applies.node, dropped),
    Mistake(
        "minors escape the bar for torture",
        "BAR-006",
        bars.torture.applies.node,
        lambda rule: _and(rule, none_of(bars.MINOR)),
    ),
    Mistake(
        "minors do not escape the bar for organisers",
        "BAR-009",
        bars.riot_organisation.applies.node,
        swapped(bars.MINOR.node, build.FALSE),
    ),
    Mistake(
        "another excluded offence is forgotten",
        "BAR-015",
        bars.other_offence.applies.node,
        dropped,
    ),
    Mistake("18 on the birthday", "BAR-016", bars.MINOR.node, strict),
    Mistake("a half remains of a grave term", "RELIEF-004", terms.CUT_TERM.node, other_fractions),
    Mistake(
        "a quarter and a half change places",
        "TERM-009",
        terms.CUT_TERM.node,
        other_fractions,
    ),
    Mistake(
        "the window closes a day late",
        "SCOPE-009",
        scope.window.applies.node,
        swapped(day(1, 7), day(1, 8)),
    ),
    Mistake(
        "the window opens a day late",
        "SCOPE-003",
        scope.window.applies.node,
        swapped(day(1, 4), day(1, 5)),
    ),
    Mistake(
        "who was with neither side counts as official",
        "SCOPE-004",
        scope.officials.applies.node,
        lambda rule: any_of(Truth(rule), facts.CONNECTION.is_(Connection.none)).node,
    ),
    Mistake("the place is never asked for", "SCOPE-010", scope.place.applies.node, always),
    Mistake(
        "convicts for light offences get nothing",
        "RELIEF-002",
        relief.convicted.applies.node,
        dropped,
    ),
    Mistake(
        "the cut may end before the day",
        "TERM-004",
        terms.CUT_RELEASE.node,
        lambda _: terms.CUT_ENDS.node,
    ),
    Mistake(
        "the test is strict, as a common misreading has it",
        "TERM-901",
        terms.WITHIN_A_YEAR.node,
        lambda _: build.before(terms.RELEASE_BEFORE.node, days.A_YEAR_LATER.node),
    ),
)


def spoilt(claim: Property, mistake: Mistake) -> Property:
    """Return a claim about the law with the mistake in it."""
    planted = {mistake.rule: mistake.plant(mistake.rule)}
    return replace(
        claim,
        premise=Truth(substitute(claim.premise.node, planted)),
        conclusion=Truth(substitute(claim.conclusion.node, planted)),
    )


@pytest.mark.parametrize(
    "mistake", MISTAKES, ids=lambda mistake: f"{mistake.noticed_by}: {mistake.name}"
)
def test_a_planted_mistake_turns_the_verdict(mistake: Mistake) -> None:
    claim = CLAIMS[mistake.noticed_by]
    wrong = spoilt(claim, mistake)
    expected = Verdict.PROVED if claim.kind is Kind.MUST else Verdict.REFUTED

    found = find_counterexample if claim.kind is Kind.MUST else examine
    finding = found(CATALOGUE, wrong)

    assert finding.verdict in (Verdict.PROVED, Verdict.REFUTED), finding.reason
    assert finding.verdict is not expected
