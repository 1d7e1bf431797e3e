"""The strength of a small catalogue, where the fate of every mutant can be worked out by hand."""

from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from lexproof.catalogue import Catalogue, must
from lexproof.language import Outcome, all_of, any_of, definition, none_of
from lexproof.mutating.kept import Kept
from lexproof.mutating.strength import Fate, Judgement, Strength, strength_of
from lexproof.solving.model import Answer, Result
from lexproof.solving.z3_session import Session

from .small_law import BARRED, CATALOGUE, CUT, LAW, START, THE_DAY, Reach, bar, reach

ONLY_IN_TIME = must(
    "CUT-007",
    "Who began before the last day and is not barred is cut, and who began after it is not.",
    basis="1",
    conclusion=all_of(
        all_of(START.is_before(THE_DAY), none_of(BARRED)).implies(CUT),
        THE_DAY.is_before(START).implies(none_of(CUT)),
    ),
)


EQUIVALENT = Fate.EQUIVALENT
TOLD_TWICE = replace(
    CATALOGUE,
    law=replace(
        LAW,
        decision=(
            *LAW.decision,
            Outcome(
                name="twice",
                value=definition("told twice", "3", any_of(all_of(CUT, BARRED), CUT)),
            ),
        ),
    ),
)
"""A law with a needless condition: who is cut and barred is cut."""


def measured(catalogue: Catalogue, folder: Path | None = None) -> Strength:
    return strength_of(catalogue, Kept(folder), 1, lambda _: None)


@cache
def small() -> Strength:
    return measured(CATALOGUE)


def found(strength: Strength, owner: str, change: str) -> Judgement:
    (judgement,) = (
        each
        for each in strength.judgements
        if each.mutant.owner == owner and each.mutant.change == change
    )
    return judgement


def test_a_dropped_bar_is_killed_by_the_claim_about_the_barred() -> None:
    judgement = found(small(), "bar", "never")

    assert judgement.fate is Fate.KILLED
    assert judgement.killers == ("CUT-002",)


def test_a_mutant_that_no_claim_notices_survives_with_a_case_that_it_decides_otherwise() -> None:
    judgement = found(small(), "in_time", "always")

    assert judgement.fate is Fate.SURVIVED
    assert judgement.values is not None
    assert judgement.values["start"] >= (12 * 2020 + 5, 1)
    assert small().score < 1


def test_another_claim_kills_the_survivor() -> None:
    stronger = replace(CATALOGUE, properties=(*CATALOGUE.properties, ONLY_IN_TIME))

    judgement = found(measured(stronger), "in_time", "always")

    assert judgement.fate is Fate.KILLED
    assert "CUT-007" in judgement.killers


def test_asks_do_not_count() -> None:
    asked = {claim.id for claim in CATALOGUE.properties if claim.kind.value == "ask"}

    assert asked
    assert asked.isdisjoint(small().kills)


def test_a_claim_that_names_a_rule_does_not_count() -> None:
    naming = must(
        "CUT-008",
        "A bar is a bar.",
        basis="2",
        conclusion=bar.applies.is_same_as(all_of(BARRED, reach.is_(Reach.person))),
    )
    strength = measured(replace(CATALOGUE, properties=(*CATALOGUE.properties, naming)))

    assert strength.restating == {"CUT-008": ("bar",)}
    assert "CUT-008" not in strength.kills


def test_an_equivalent_mutant_is_proved_to_be_and_counts_neither_way() -> None:
    strength = measured(TOLD_TWICE)
    needless = {each.mutant.owner for each in strength.judgements if each.fate is EQUIVALENT}
    others = len(strength.judgements) - strength.fates[EQUIVALENT]

    assert needless == {"told twice"}
    assert strength.score == Fraction(strength.fates[Fate.KILLED], others)
    for each in strength.judgements:
        assert each.fate is not EQUIVALENT or not (each.killers or each.values)


def test_what_the_solver_cannot_decide_is_neither_killed_nor_equivalent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gives_up(*_: object) -> Result:
        return Result(Answer.UNKNOWN, 0, "gave up")

    monkeypatch.setattr(Session, "check", gives_up)
    strength = measured(CATALOGUE)

    assert strength.fates[EQUIVALENT] == 0
    assert strength.fates[Fate.SURVIVED] == 0
    assert strength.fates[Fate.UNDECIDED] > 0
    assert strength.score < 1


def test_proofs_are_kept_and_not_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Kept(tmp_path)
    first = strength_of(TOLD_TWICE, kept, 1, lambda _: None)
    kept.save()

    def gives_up(*_: object) -> Result:
        return Result(Answer.UNKNOWN, 0, "gave up")

    monkeypatch.setattr(Session, "check", gives_up)
    again = measured(TOLD_TWICE, tmp_path)

    assert first.fates[EQUIVALENT] > 0
    assert again.fates[EQUIVALENT] == first.fates[EQUIVALENT]


def test_a_damaged_file_of_answers_is_the_same_as_none(tmp_path: Path) -> None:
    (tmp_path / ".lexproof").mkdir()
    (tmp_path / ".lexproof" / "mutants.json").write_text('{"schema": 1, "answers": [')

    assert Kept(tmp_path).get("any question") is None


def test_a_claim_that_kills_more_than_a_third_of_all_is_named() -> None:
    whole = small()
    judged = tuple(replace(each, killers=("CUT-001",)) for each in whole.judgements)

    assert Strength(judged, {}).too_strong == ("CUT-001",)
