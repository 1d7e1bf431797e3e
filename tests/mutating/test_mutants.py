"""Mutants: one change of one rule each, everywhere the rule is used, and nothing else."""

from collections import Counter

import pytest

from amnesty2022.law import LAW
from amnesty2022_properties import CATALOGUE
from lexproof.mutating.effects import effects_of, roots_of
from lexproof.mutating.mutants import Mutant, mutants_of
from lexproof.mutating.restating import rules_restated
from lexproof.mutating.spoiling import spoilt
from lexproof.tree.node import Kind
from lexproof.tree.walk import post_order, substitute

MUTANTS = mutants_of(LAW)
CLAIMS = {claim.id: claim for claim in CATALOGUE.properties}


def of(owner: str) -> list[Mutant]:
    return [mutant for mutant in MUTANTS if mutant.owner == owner]


def test_there_are_at_least_three_hundred_and_no_two_of_a_rule_are_the_same() -> None:
    assert len(MUTANTS) >= 300
    assert Counter(mutant.id for mutant in MUTANTS).most_common(1)[0][1] == 1
    assert len({(mutant.old, mutant.new) for mutant in MUTANTS}) == len(MUTANTS)


def test_every_rule_below_the_decision_has_mutants_and_nothing_else_has() -> None:
    named = {
        str(node.payload[0])
        for node in post_order(roots_of(effects_of(LAW)))
        if node.kind is Kind.NAMED
    }

    assert {mutant.owner for mutant in MUTANTS} == named
    assert {rule.id for rule in LAW.provisions} <= named
    assert {silence.id for silence in LAW.silences} <= named


@pytest.mark.parametrize(
    ("owner", "change"),
    [
        ("bar.torture", "never"),
        ("bar.riot_organisation", "condition 2 dropped"),
        ("bar.sexual_minor", "condition 2 negated"),
        ("scope.window", "a day later"),
        ("the day of the law", "a year earlier"),
        ("at most one year left", "less than for no more than"),
        ("at most one year left", "one more let in"),
        ("minor", "a year more"),
        ("term that remains", "the part taken off for the part left"),
        ("term that remains", "rounded the other way"),
        ("relief", "two rules exchanged"),
        ("coverage", "cases exchanged"),
        ("release before", "the end of the month the other way"),
    ],
)
def test_the_mistakes_that_drafters_make_are_among_them(owner: str, change: str) -> None:
    assert change in {mutant.change for mutant in of(owner)}


def test_a_mutant_leaves_other_rules_as_they_are() -> None:
    for mutant in of("relief.grave"):
        own = {node for node in post_order([mutant.old]) if node.kind is Kind.NAMED}
        new = {node for node in post_order([mutant.new]) if node.kind is Kind.NAMED}
        assert new - {mutant.new} <= own


def test_a_mutant_keeps_the_name_of_its_rule() -> None:
    for mutant in MUTANTS:
        assert mutant.new.kind is Kind.NAMED
        assert mutant.new.payload == mutant.old.payload
        assert mutant.new.sort == mutant.old.sort


def test_a_claim_about_two_cases_is_about_the_mutant_in_both() -> None:
    mutant = next(each for each in of("minor") if each.change == "a year more")
    claim = CLAIMS["BAR-013"]
    assert claim.other is not None
    beside = substitute(mutant.old, claim.other.replacements)
    before = set(post_order([claim.conclusion.node]))
    after = set(post_order([spoilt(claim, mutant).conclusion.node]))

    assert beside is not mutant.old
    assert {mutant.old, beside} <= before
    assert {mutant.old, beside}.isdisjoint(after)
    assert {mutant.new, substitute(mutant.new, claim.other.replacements)} <= after


def test_only_the_claim_about_rules_restates_them() -> None:
    restating = {c.id for c in CATALOGUE.properties if rules_restated(CATALOGUE, c)}

    assert restating == {"RELIEF-006"}
    assert "relief.grave" in rules_restated(CATALOGUE, CLAIMS["RELIEF-006"])
