"""Witnesses: real case files, decided and replayed, and small enough to read."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from amnesty2022_properties import CATALOGUE
from lexproof.casework.data import value_at
from lexproof.casework.deciding import Decider
from lexproof.casework.writing import case_file
from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.proving.examine import examine
from lexproof.proving.usual import usual_values
from lexproof.proving.verdict import Finding, Verdict, Witness
from lexproof.proving.witness import Contradiction, replay, to_witness

from .small_law import CATALOGUE as SMALL

LAW = CATALOGUE.law
FALSEHOODS = {claim.id: claim for claim in CATALOGUE.properties if claim.kind is Kind.FALSE}
MOST_FACTS_OFF = 4
CUT_003 = next(claim for claim in SMALL.properties if claim.id == "CUT-003")


@cache
def found(identifier: str) -> Finding:
    return examine(CATALOGUE, FALSEHOODS[identifier])


def witness_of(identifier: str) -> Witness:
    witness = found(identifier).witness
    assert witness is not None
    return witness


def facts_off(case: Mapping[str, Any], usual: Mapping[str, Any]) -> list[str]:
    """Return the facts in which a case differs from another."""
    paths = [*LAW.facts.declared, *LAW.facts.texts]
    return [path for path in paths if value_at(dict(case), path) != value_at(dict(usual), path)]


@pytest.mark.parametrize("identifier", FALSEHOODS)
def test_the_witness_of_a_misreading_is_a_case_the_law_decides(identifier: str) -> None:
    witness = witness_of(identifier)
    own = {name: option for name, option in witness.readings.items() if name in LAW.readings}

    assert found(identifier).verdict is Verdict.REFUTED
    for case in witness.cases:
        decision = Decider(LAW, LAW.choices("summary", own), "summary").decide_data(dict(case))
        assert decision["id"] == case["id"]


@pytest.mark.parametrize("identifier", FALSEHOODS)
def test_the_witness_of_a_misreading_replays(identifier: str) -> None:
    replay(CATALOGUE, FALSEHOODS[identifier], witness_of(identifier))


@pytest.mark.parametrize("identifier", FALSEHOODS)
def test_the_witness_of_a_misreading_is_small(identifier: str) -> None:
    usual = case_file(LAW, usual_values(LAW), "ordinary")
    first, *others = witness_of(identifier).cases

    assert len(facts_off(first, usual)) <= MOST_FACTS_OFF
    for other in others:
        assert len(facts_off(other, first)) <= MOST_FACTS_OFF


def tampered(witness: Witness, **facts: object) -> Witness:
    return replace(witness, cases=({**witness.cases[0], **facts}, *witness.cases[1:]))


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"start": "2020-06-02"}, "premise"),
        ({"start": "1820-06-01"}, "not a valid case"),
        ({"nonsense": True}, "not a valid case"),
    ],
)
def test_a_tampered_case_is_a_contradiction(facts: Mapping[str, object], told: str) -> None:
    witness = examine(SMALL, CUT_003).witness
    assert witness is not None

    with pytest.raises(Contradiction, match=told):
        replay(SMALL, CUT_003, tampered(witness, **facts))


def test_a_case_under_other_readings_is_a_contradiction() -> None:
    witness = examine(SMALL, CUT_003).witness
    assert witness is not None

    with pytest.raises(Contradiction, match="does not refute"):
        replay(SMALL, CUT_003, replace(witness, readings={}))
    scoped = replace(CUT_003, readings={"deadline": ("included",)})
    with pytest.raises(Contradiction, match="outside the readings"):
        replay(SMALL, scoped, witness)


def test_a_witness_spoilt_on_its_way_out_leaves_the_claim_undecided_and_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def spoilt(catalogue: Catalogue, claim: Property, values: Mapping[str, Any]) -> Witness:
        return tampered(to_witness(catalogue, claim, values), start="2020-06-02")

    monkeypatch.setattr("lexproof.proving.examine.to_witness", spoilt)

    finding = examine(SMALL, CUT_003)

    assert finding.verdict is Verdict.UNDECIDED
    assert finding.witness is None
    assert "premise" in finding.contradiction
