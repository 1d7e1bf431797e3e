"""What a verdict rests on implies it: whatever is overstated, left out or swapped is noticed."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from lexproof.catalogue import Property
from lexproof.language import all_of, none_of
from lexproof.proving.examine import examine
from lexproof.proving.grounds import Grounds, Refusal, grounds_data, grounds_of
from lexproof.proving.lemmas import LEMMAS, Lemma
from lexproof.proving.obligations import Obligation, lemma_obligation, obligations
from lexproof.proving.verdict import Finding, Verdict
from lexproof.solving.model import Answer
from lexproof.solving.solvers import CVC5, Z3, Solver

from .small_law import BARRED, CATALOGUE

CLAIMS = {claim.id: claim for claim in CATALOGUE.properties}
SOLVERS = pytest.mark.parametrize("solver", [Z3, CVC5], ids=["z3", "cvc5"])


@cache
def found(identifier: str) -> Finding:
    return examine(CATALOGUE, CLAIMS[identifier])


def grounds(finding: Finding) -> Grounds:
    assert finding.grounds is not None
    return finding.grounds


def owed(finding: Finding, claim: Property | None = None) -> tuple[Obligation, ...]:
    return obligations(CATALOGUE, claim or CLAIMS[finding.id], {}, finding)


def wrong(owes: tuple[Obligation, ...], solver: Solver = Z3) -> list[str]:
    """Return the obligations that are not answered as expected."""
    return [each.name for each in owes if solver.check(each.text).answer is not each.expected]


@SOLVERS
@pytest.mark.parametrize("identifier", CLAIMS)
def test_every_finding_is_confirmed_from_its_obligations(identifier: str, solver: Solver) -> None:
    owes = owed(found(identifier))

    assert owes
    assert wrong(owes, solver) == []


@SOLVERS
def test_a_vacuous_finding_is_confirmed_by_a_premise_that_is_refused(solver: Solver) -> None:
    claim = replace(CLAIMS["CUT-004"], premise=all_of(BARRED, none_of(BARRED)))
    finding = examine(CATALOGUE, claim)

    assert finding.verdict is Verdict.VACUOUS
    assert [each.expected for each in owed(finding, claim)] == [Answer.UNSAT]
    assert wrong(owed(finding, claim), solver) == []


def test_a_proof_claimed_of_what_is_refuted_is_not_confirmed() -> None:
    for finding in refuted():
        nothing = replace(
            finding,
            verdict=Verdict.PROVED,
            fails_under=(),
            grounds=replace(
                grounds(finding), cases=(), refusals=(Refusal(pins={}, by_lemmas=False),)
            ),
        )

        assert wrong(owed(nothing)), finding.id


def refuted() -> Iterator[Finding]:
    met = [f for f in map(found, CLAIMS) if f.verdict is Verdict.REFUTED]
    assert len(met) >= 4
    return iter(met)


SPOILED: dict[str, Callable[[Finding], Finding]] = {
    "fails under fewer readings": lambda f: replace(f, fails_under=f.fails_under[1:]),
    "fails under every reading": lambda f: replace(f, fails_under=({},)),
    "no case": lambda f: replace(f, grounds=replace(grounds(f), cases=())),
    "no refusal": lambda f: replace(f, grounds=replace(grounds(f), refusals=())),
    "everything refused": lambda f: replace(
        f, grounds=replace(grounds(f), refusals=(Refusal(pins={}, by_lemmas=False),))
    ),
    "a case under other readings": lambda f: replace(
        f,
        grounds=replace(
            grounds(f),
            cases=tuple({**case, "reading.deadline": "included"} for case in grounds(f).cases),
        ),
    ),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_a_finding_that_says_more_than_its_grounds_is_not_confirmed(
    spoil: Callable[[Finding], Finding],
) -> None:
    """CUT-003 fails under one of the two options of `deadline`, and under no other reading."""
    assert wrong(owed(spoil(found("CUT-003"))))


def test_a_premise_that_the_given_case_does_not_meet_is_not_confirmed() -> None:
    finding = found("CUT-004")
    other = {**(grounds(finding).premise or {}), "barred": False}

    assert wrong(owed(replace(finding, grounds=replace(grounds(finding), premise=other)))) == [
        "premise"
    ]


def test_what_is_not_decided_owes_nothing() -> None:
    assert owed(Finding(id="CUT-001", verdict=Verdict.UNDECIDED)) == ()


@pytest.mark.parametrize("lemma", LEMMAS, ids=[lemma.id for lemma in LEMMAS])
def test_cvc5_proves_every_lemma(lemma: Lemma) -> None:
    assert CVC5.check(lemma_obligation(lemma).text).answer is Answer.UNSAT


def test_what_rests_on_lemmas_names_them_and_fails_without_them() -> None:
    [by_lemmas] = [each for each in owed(found("ORDER-001")) if each.lemmas]
    first, *instances = re.findall(r"^\(assert t\d+\)$", by_lemmas.script, re.MULTILINE)
    alone = by_lemmas.script[: by_lemmas.script.index(first)] + first

    assert set(by_lemmas.lemmas) <= {lemma.id for lemma in LEMMAS}
    assert len(instances) >= len(by_lemmas.lemmas)
    assert Z3.check(alone).answer is Answer.SAT


def test_grounds_are_read_back_as_they_were_written() -> None:
    for identifier in CLAIMS:
        kept = grounds(found(identifier))

        assert grounds_of(json.loads(json.dumps(grounds_data(kept)))) == kept
