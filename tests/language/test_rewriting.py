"""Replacing formulas of a law wherever they stand, and nowhere else."""

from dataclasses import replace

from lexproof.language import Listing, Order, Outcome, all_of, always, counterpart, never
from lexproof.language.counterpart import OTHER
from lexproof.language.rewriting import rewritten
from lexproof.tree import build
from lexproof.tree.walk import post_order, symbol_name, symbols

from .small_law import CAR, FACTS, LAW, PARKED, PAYMENT, halved
from .words import Size

ORDERED = replace(
    LAW,
    order=Order(
        no_worse=lambda other: all_of(other(halved.applies).implies(halved.applies)),
        comparable=lambda _: always(),
    ),
)
NEVER_HALVED = rewritten(ORDERED, {halved.applies.node: build.FALSE})


def test_a_formula_is_replaced_wherever_it_stands() -> None:
    roots = NEVER_HALVED.roots()

    assert roots["fine.halved"] is build.FALSE
    assert halved.applies.node not in set(post_order(roots.values()))
    fine = next(field for field in NEVER_HALVED.decision if field.name == "fine")
    assert isinstance(fine, Outcome)
    assert fine.value.node.operands[0] is build.FALSE
    listing = next(field for field in NEVER_HALVED.decision if isinstance(field, Listing))
    assert listing.entries["halved"].node is build.FALSE
    assert halved.applies.node not in set(post_order([NEVER_HALVED.silences[0].applies.node]))


def test_what_has_no_part_in_it_stays_as_it_is() -> None:
    same = {name for name, node in ORDERED.roots().items() if NEVER_HALVED.roots()[name] is node}

    assert {"assumptions", "fine.due", "decision.ban"} <= same
    assert NEVER_HALVED.name == ORDERED.name
    assert NEVER_HALVED.readings is ORDERED.readings


def test_the_law_itself_is_not_touched() -> None:
    assert LAW.roots()["fine.halved"] is halved.applies.node


def test_defaults_and_demands_of_facts_are_rewritten() -> None:
    large, small = (build.among(CAR.node, [size.name]) for size in (Size.large, Size.small))
    changed = rewritten(LAW, {large: small, PAYMENT.stated.node: build.TRUE})
    ban = changed.facts.declared["ban"]

    for demand in (ban.allowed, ban.required, ban.stated):
        assert {small} == {each for each in post_order([demand.node]) if each in (large, small)}
    assert large in set(post_order([FACTS.declared["ban"].allowed.node]))
    assert changed.constraints[0].holds.node is not LAW.constraints[0].holds.node


def test_both_sides_of_an_order_are_rewritten() -> None:
    assert NEVER_HALVED.order is not None
    compared = NEVER_HALVED.order.no_worse(counterpart(FACTS, PARKED))

    assert not symbols([compared.node])


def test_an_order_keeps_the_sides_apart_where_the_cases_share_what_is_replaced() -> None:
    """The replaced formula has only facts that both cases share; what replaces it does not."""
    late = PARKED.is_on_or_before(PARKED)
    law = rewritten(ORDERED, {PAYMENT.stated.node: late.node})
    assert law.order is not None
    compared = law.order.no_worse(counterpart(FACTS, PARKED))

    names = {symbol_name(symbol) for symbol in symbols([compared.node])}
    assert {"parked", "parked" + OTHER} <= names
    mine = late.node
    theirs = PARKED.like(build.day_symbol("parked" + OTHER, *PARKED.node.payload[1:]))  # type: ignore[arg-type]  # the bounds of a day
    found = set(post_order([compared.node]))
    assert {mine, theirs.is_on_or_before(theirs).node} <= found


def test_an_order_about_the_same_case_is_left_with_the_facts_of_that_case() -> None:
    assert ORDERED.order is not None
    unchanged = rewritten(ORDERED, {build.truth_symbol("nowhere"): never().node})
    assert unchanged.order is not None
    other = counterpart(FACTS, PARKED)

    assert unchanged.order.no_worse(other).node is ORDERED.order.no_worse(other).node
    assert unchanged.order.comparable(other).node is ORDERED.order.comparable(other).node
