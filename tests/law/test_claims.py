"""Questions and claims about cohorts as objects: well sourced, and without their own answer."""

import re
from collections.abc import Iterator

import pytest

from amnesty2022.figures import FIGURES
from amnesty2022.law import LAW
from amnesty2022.trace import TRACE
from amnesty2022_properties import CATALOGUE
from lexproof.catalogue import Claim, CohortClaim, Kind, Question
from lexproof.tree.walk import symbol_name, symbols

CLAIMS: tuple[Claim, ...] = (*CATALOGUE.questions, *CATALOGUE.cohorts)
WELL_FORMED = re.compile(r"[A-Z]+-\d{3}")
MISREADING = "a misreading of "

each_claim = pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: str(claim.id))


def places(cited: str) -> Iterator[str]:
    """Yield the places of a citation: `S ¶5 s2, ¶6; L art. 1` cites three."""
    for source in cited.removeprefix(MISREADING).split("; "):
        first, *more = source.split(", ")
        yield first
        yield from (f"{first.split(' ¶')[0]} {place}" for place in more)


def known_places() -> set[str]:
    cited = {sentence.place for sentence in TRACE} | {each.source for each in FIGURES.values()}
    return cited | {place.split(" s")[0] for place in cited}


@each_claim
def test_a_claim_is_a_sentence_with_a_basis_under_a_well_formed_id(claim: Claim) -> None:
    assert WELL_FORMED.fullmatch(claim.id)
    assert claim.sentence[0].isupper()
    assert claim.sentence.endswith("?" if claim.kind is Kind.ASK else ".")
    assert set(places(claim.basis)) <= known_places()


@each_claim
def test_falsehoods_and_only_they_are_misreadings_numbered_from_901(claim: Claim) -> None:
    number = int(claim.id.rpartition("-")[2])

    assert (number > 900) == (claim.kind is Kind.FALSE) == claim.basis.startswith(MISREADING)


@pytest.mark.parametrize("claim", CATALOGUE.questions, ids=lambda claim: str(claim.id))
def test_a_question_does_not_say_its_own_answer(claim: Question) -> None:
    assert not re.search(r"\d", claim.sentence)
    assert claim.kind is Kind.ASK


def test_ids_and_sentences_are_given_once_over_all_sorts_of_claims() -> None:
    for given in ("id", "sentence"):
        values = [getattr(claim, given) for claim in CATALOGUE.claims]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("claim", CATALOGUE.cohorts, ids=lambda claim: str(claim.id))
def test_a_group_is_made_of_facts_and_readings_of_the_law(claim: CohortClaim) -> None:
    known = {*LAW.facts.declared, *LAW.facts.groups}
    readings = {reading.node for reading in LAW.readings.values()}
    for group in claim.groups:
        for symbol in symbols([group.node]):
            path = symbol_name(symbol)
            assert symbol in readings or any(path.startswith(name) for name in known), path


def test_every_published_figure_is_asked_about_and_stands_in_a_claim_that_a_cohort_exists() -> (
    None
):
    asked = [claim for claim in CATALOGUE.cohorts if len(claim.figures) == len(FIGURES) - 1]
    missing = {name for claim in asked for name in set(FIGURES) - {f.id for f in claim.figures}}

    assert missing == set(FIGURES)
    assert {figure.id for figure in CATALOGUE.cohorts[0].figures} == set(FIGURES)
