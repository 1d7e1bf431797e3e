"""Two options of a reading: a case for every way in which they part, or a proof of none."""

from dataclasses import replace
from functools import cache

import pytest

from amnesty2022_properties import CATALOGUE as AMNESTY
from lexproof.comparing import pairs
from lexproof.comparing.pairs import Pair, Parting, pairs_of, part
from lexproof.comparing.sides import Sides, Standing
from lexproof.comparing.verdicts import Verdicts
from lexproof.language import Outcome
from lexproof.proving.examine import examine
from lexproof.proving.search import NotDecided
from lexproof.proving.verdict import Verdict

from .small_law import CATALOGUE, bar

LAW = CATALOGUE.law
DEADLINE = Pair("deadline", "included", "left_out")
REACH = Pair("reach", "person", "offence")


@cache
def parting(pair: Pair) -> Parting:
    return part(LAW, pair)


def test_every_two_options_of_a_reading_are_a_pair() -> None:
    assert pairs_of(LAW) == (DEADLINE, REACH)
    assert len([p for p in pairs_of(AMNESTY.law) if p.reading == "window"]) == 3


def test_a_shorter_deadline_is_worse_for_some_and_better_for_nobody() -> None:
    found = parting(DEADLINE)

    assert set(found.cases) == {Standing.WORSE, Standing.ALIKE}
    assert set(found.never) == {Standing.BETTER, Standing.NOT_COMPARABLE}
    assert not found.identical


def test_a_bar_with_less_reach_is_better_for_some_and_worse_for_nobody() -> None:
    found = parting(REACH)

    assert Standing.BETTER in found.cases
    assert Standing.WORSE in found.never


def test_a_case_that_parts_two_options_is_decided_under_both() -> None:
    worse = parting(DEADLINE).cases[Standing.WORSE]

    assert worse.case["start"] == "2020-06-01"
    assert (worse.first["cut"], worse.second["cut"]) == (True, False)
    assert worse.first["release"] < worse.second["release"]


def test_options_that_change_no_decision_are_proved_identical() -> None:
    only_barred = replace(LAW, decision=(Outcome(name="barred", value=bar.applies),))

    assert part(only_barred, DEADLINE).identical
    assert not part(only_barred, REACH).identical


def test_what_is_undecided_is_neither_a_case_nor_a_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(*_: object, **__: object) -> None:
        raise NotDecided("the budget of work ran out")

    monkeypatch.setattr(pairs, "find_case", give_up)
    found = part(LAW, DEADLINE)

    assert set(found.undecided) == set(Standing)
    assert not found.identical
    assert not found.never
    assert not found.cases


def test_standings_swap_with_the_sides() -> None:
    back = part(LAW, Pair("deadline", "left_out", "included"))

    assert Standing.BETTER in back.cases
    assert Standing.WORSE in back.never


def test_a_law_without_an_order_says_nothing_of_better_and_worse() -> None:
    sides = Sides(replace(LAW, order=None), {"deadline": "included"}, {"deadline": "left_out"})

    with pytest.raises(ValueError, match="no order"):
        sides.standing(Standing.BETTER)


def test_the_properties_that_change_verdict_are_those_that_do_when_examined() -> None:
    findings = {claim.id: examine(CATALOGUE, claim) for claim in CATALOGUE.properties}
    changes = Verdicts(CATALOGUE, findings).changes("reach", "person", "offence")

    told = {change.id: (change.first, change.second) for change in changes}
    examined = {
        claim.id: tuple(
            examine(
                CATALOGUE, replace(claim, readings={}), {"deadline": "included", "reach": option}
            ).verdict
            for option in ("person", "offence")
        )
        for claim in CATALOGUE.properties
    }
    assert told == {name: two for name, two in examined.items() if two[0] is not two[1]}
    assert told["CUT-002"] == (Verdict.PROVED, Verdict.REFUTED)
