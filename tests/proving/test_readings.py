"""Under which readings a claim fails: exactly those that are told, and no others."""

import datetime
import itertools
import random
from collections.abc import Mapping

import pytest

from amnesty2022_properties import CATALOGUE as AMNESTY
from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.proving.examine import examine
from lexproof.proving.verdict import Finding, Verdict
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import STEPS, Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build

from .small_law import CATALOGUE as SMALL

SEED = 7


def claim_of(catalogue: Catalogue, identifier: str) -> Property:
    return next(claim for claim in catalogue.properties if claim.id == identifier)


def is_told_to_fail(finding: Finding, choices: Mapping[str, str]) -> bool:
    return any(
        all(choices[name] in options for name, options in box.items())
        for box in finding.fails_under
    )


def fails(catalogue: Catalogue, claim: Property, choices: Mapping[str, str]) -> bool:
    """Say that a claim fails under one choice of every reading."""
    verdict = examine(catalogue, claim, choices).verdict
    assert verdict in (Verdict.PROVED, Verdict.REFUTED)
    return verdict is Verdict.REFUTED


@pytest.mark.parametrize(
    "identifier", [c.id for c in SMALL.properties if c.kind is not Kind.FALSE]
)
def test_a_claim_of_the_small_law_fails_exactly_where_it_is_told_to(identifier: str) -> None:
    claim = claim_of(SMALL, identifier)
    finding = examine(SMALL, claim)
    readings = SMALL.law.readings.values()
    scope = [claim.readings.get(reading.id, reading.names) for reading in readings]

    for options in itertools.product(*scope):
        choices = dict(zip(SMALL.law.readings, options, strict=True))
        assert fails(SMALL, claim, choices) is is_told_to_fail(finding, choices), choices


@pytest.mark.parametrize(
    "identifier", ["SCOPE-006", "SCOPE-007", "BAR-012", "RELIEF-011", "TERM-903"]
)
def test_a_question_about_the_amnesty_fails_exactly_where_it_is_told_to(identifier: str) -> None:
    claim = claim_of(AMNESTY, identifier)
    finding = examine(AMNESTY, claim)
    occurring = sorted({name for box in finding.fails_under for name in box})
    defaults = {**AMNESTY.law.choices("summary"), **{n: o[0] for n, o in claim.readings.items()}}
    every = [AMNESTY.law.readings[name].names for name in occurring]

    assert finding.verdict is Verdict.REFUTED
    assert occurring, "the claim depends on readings"
    for options in itertools.product(*every):
        choices = {**defaults, **dict(zip(occurring, options, strict=True))}
        assert fails(AMNESTY, claim, choices) is is_told_to_fail(finding, choices), options


@pytest.mark.parametrize("identifier", ["SCOPE-007", "BAR-012"])
def test_readings_that_are_not_told_do_not_matter(identifier: str) -> None:
    claim = claim_of(AMNESTY, identifier)
    finding = examine(AMNESTY, claim)
    chooser = random.Random(SEED)

    for _ in range(3):
        choices = {
            name: chooser.choice(claim.readings.get(name, reading.names))
            for name, reading in AMNESTY.law.readings.items()
        }
        assert fails(AMNESTY, claim, choices) is is_told_to_fail(finding, choices), choices


@pytest.mark.parametrize(
    ("prefixes", "answer"), [(("a-", "b-"), Answer.SAT), (("", ""), Answer.UNSAT)]
)
def test_the_prefix_is_what_keeps_fresh_unknowns_apart(
    prefixes: tuple[str, str], answer: Answer
) -> None:
    """Two days of two scripts were once taken for one, and a failing reading was lost."""
    start = build.day_symbol("start", datetime.date(2000, 1, 1), datetime.date(2001, 1, 1))
    days = build.count_symbol("days", 28)
    limits = (build.day(datetime.date(2005, 1, 1)), build.day(datetime.date(2003, 1, 1)))
    one, other = Script(STEPS, prefixes[0]), Script(STEPS, prefixes[1])
    one.add(build.before(limits[0], build.plus_days(start, days)))
    other.add(build.before(build.plus_months(start, days, build.FALSE), limits[1]))
    session = Session(one.text())

    session.add(other.text())

    assert session.check(1_000_000).answer is answer
