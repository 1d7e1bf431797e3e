"""The cohort of the report: every person a valid case, and every published figure counted.

The persons are decided by the encoding and by the reference, and counted from what each of them
says; the groups of the encoding have no part in it.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from by_the_book import decide, is_valid

from amnesty2022.figures import FIGURES
from amnesty2022.law import LAW
from amnesty2022_properties import CATALOGUE
from lexproof.casework.deciding import Decider
from lexproof.commands.cohort import Request, write_cohort

COHORT = Path(__file__).parents[2] / "reports" / "cohort.jsonl"
SUMMARY = LAW.choices("summary")
Case = dict[str, Any]
Decide = Callable[[Case], Mapping[str, Any]]


def by_the_law(case: Case) -> Mapping[str, Any]:
    return _decider().decide_data(case)


def by_the_book(case: Case) -> Mapping[str, Any]:
    return decide(case, SUMMARY)


@cache
def _decider() -> Decider:
    return Decider(LAW, SUMMARY, "summary")


@cache
def persons() -> tuple[Case, ...]:
    lines = COHORT.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def is_held(case: Case) -> bool:
    """Say whether a person is held in an institution, by the default of a case file."""
    sentence = case.get("sentence", {})
    kept = sentence.get("punishment") == "imprisonment" and not sentence.get("conditional")
    held = case["stage"] == "serving" and (
        kept or sentence.get("punishment") in ("life_imprisonment", "arrest")
    )
    return bool(case.get("circumstances", {}).get("in_institution", held))


def groups(case: Case, decision: Mapping[str, Any]) -> set[str]:
    """Return the figures in which a person counts."""
    convicted = case["stage"] in ("serving", "served")
    in_events = case["offence"]["connection"] != "none"
    heavy = case["offence"]["gravity"] in ("grave", "especially_grave")
    relief = decision["relief"]
    cut = relief in ("term_reduced", "rest_remitted", "reduced_at_sentencing")
    told = {
        "reached": decision["coverage"] == "covered",
        "convicted": convicted and in_events,
        "in_custody": case["stage"] == "serving" and in_events and is_held(case),
        "pending_grave": not convicted and relief == "reduced_at_sentencing",
        "amnestied_two_months_later": convicted and relief not in ("none", "undetermined"),
        "cut_two_months_later": convicted and heavy and cut,
    }
    return {name for name, inside in told.items() if inside}


@pytest.mark.parametrize("decided", [by_the_law, by_the_book])
def test_the_cohort_agrees_with_every_published_figure(decided: Decide) -> None:
    counted = dict.fromkeys(FIGURES, 0)
    for case in persons():
        for name in groups(case, decided(case)):
            counted[name] += 1

    for name, figure in FIGURES.items():
        assert figure.number.most is not None
        assert figure.number.least <= counted[name] <= figure.number.most, name


def test_every_person_is_a_possible_case_under_an_id_of_their_own() -> None:
    assert all(is_valid(case, SUMMARY) for case in persons())
    assert len({case["id"] for case in persons()}) == len(persons())


def test_the_encoding_and_the_reference_decide_every_person_alike() -> None:
    for case in persons():
        ours, book = by_the_law(case), by_the_book(case)
        assert {name: ours[name] for name in book if name in ours} == {
            name: value for name, value in book.items() if name in ours
        }, case["id"]


def test_persons_differ_as_people_do() -> None:
    facts = [json.dumps({**case, "id": ""}, sort_keys=True) for case in persons()]

    assert len(set(facts)) > 0.9 * len(facts)
    for path in (("person", "birth_date"), ("sentence", "term"), ("sentence", "runs_from")):
        values = {json.dumps(case.get(path[0], {}).get(path[1])) for case in persons()}
        assert len(values) > 50, path
    days = {case["offence"]["first_day"] for case in persons()}
    assert {f"2022-01-0{number}" for number in (4, 5, 6, 7)} <= days


def test_the_same_persons_are_written_every_time(tmp_path: Path) -> None:
    out = tmp_path / "cohort.jsonl"

    write_cohort(Request(identifier=CATALOGUE.cohorts[0].id, law="amnesty2022", out=out))

    assert out.read_bytes() == COHORT.read_bytes()
