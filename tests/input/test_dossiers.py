"""A dossier is one person's cases: decided one by one, told with their numbers where wrong."""

from __future__ import annotations

import time
from typing import Any

import pytest

from lexproof.casework.errors import Problem

from .samples import MISSING, changed, decider, paths, problems, told, written

DAY = "write a date as YYYY-MM-DD, in quotation marks"


def inner(identifier: str, **changes: object) -> dict[str, Any]:
    """Return a case as it stands inside a dossier."""
    return changed(id=identifier, schema=MISSING, person=MISSING, **changes)


def dossier(*cases: object, **changes: object) -> dict[str, Any]:
    """Return a dossier of these cases."""
    head = {"schema": 1, "id": "d-1", "person": changed()["person"]}
    return {**head, "cases": list(cases), **changes}


def reliefs(data: object) -> list[str]:
    """Return the relief of each case of a dossier."""
    return [decision["relief"] for decision in decider().decide(written(data))["cases"]]


TERRORIST = {
    "offence__article": MISSING,
    "offence__part": MISSING,
    "offence__excluded_group": "terrorist",
}


def test_a_dossier_is_decided_case_by_case() -> None:
    decision = decider().decide(written(dossier(inner("a"), inner("b"))))

    assert list(decision) == ["schema", "id", "cases"]
    assert [case["id"] for case in decision["cases"]] == ["a", "b"]
    assert decision["cases"][0] == decider().decide(written(changed(id="a")))


@pytest.mark.parametrize("first", [True, False])
def test_an_excluded_offence_reaches_the_others_whatever_the_order(*, first: bool) -> None:
    cases = [inner("a", **TERRORIST), inner("b"), inner("c")]
    decision = decider().decide(written(dossier(*(cases if first else cases[::-1]))))
    barred = {case["id"]: "bar.other_offence" in case["provisions"] for case in decision["cases"]}

    assert {case["coverage"] for case in decision["cases"]} == {"excluded"}
    assert barred == {"a": False, "b": True, "c": True}


def test_two_excluded_offences_reach_each_other() -> None:
    data = dossier(inner("a", **TERRORIST), inner("b", **TERRORIST))
    decision = decider().decide(written(data))

    assert all("bar.other_offence" in case["provisions"] for case in decision["cases"])


def test_a_stated_offence_outside_the_dossier_stands() -> None:
    data = dossier(inner("a", also_excluded=True), inner("b"))

    assert reliefs(data) == ["none", "term_reduced"]


def test_errors_are_told_with_the_number_of_the_case() -> None:
    data = dossier(
        inner("a"),
        inner("b", stage="x", sentence__term={"yaers": 4}),
        {**inner("c"), "person": {}},
    )

    assert sorted(paths(data)) == [
        "cases.1.sentence.term.yaers",
        "cases.1.stage",
        "cases.2.person",
    ]


def test_an_error_of_the_person_is_told_once() -> None:
    data = dossier(
        inner("a"), inner("b", offence__last_day="2022-01-04"), person={"birth_date": "x"}
    )

    assert sorted(paths(data)) == [
        "cases.1.offence.first_day",
        "person.birth_date",
        "person.role",
    ]


def test_a_contradiction_with_the_person_names_the_case() -> None:
    person = {"birth_date": "2009-01-01", "role": "participant"}
    found = told(dossier(inner("a"), person=person))

    assert [path for path, _, _ in found] == ["person.birth_date"]
    assert found[0][2].endswith("(cases.0.offence.first_day `2022-01-05`)")


def test_an_id_used_twice_in_a_dossier_is_told() -> None:
    data = dossier(inner("a"), inner("b"), inner("a"))

    message = "this id is used twice in the dossier; give every case its own"
    assert told(data) == [("cases.2.id", "a", message)]


NO_LISTS: list[tuple[object, str, str]] = [
    (None, "cases", "is required here (the cases of one person); state it"),
    ({}, "cases", "write a list of cases in brackets"),
    ("a", "cases", "write a list of cases in brackets"),
    ([], "cases", "is empty; give one case at least"),
    ([5], "cases.0", "write an object in braces"),
    ([None], "cases.0", "write an object in braces"),
    ([[]], "cases.0", "write an object in braces"),
]


@pytest.mark.parametrize(("cases", "path", "message"), NO_LISTS)
def test_what_is_no_list_of_cases_is_told(cases: object, path: str, message: str) -> None:
    (problem,) = problems(dossier(cases=cases))

    assert (problem.path, problem.message) == (path, message)


def test_an_unknown_key_beside_the_cases_is_told() -> None:
    data = dossier(inner("a"), stage="serving")

    message = "is not a key here; write one of `schema`, `id`, `person`, `cases`"
    assert problems(data) == (Problem("stage", "serving", message),)


def test_a_key_that_stands_twice_inside_a_case_is_told() -> None:
    text = written(dossier(inner("a"), inner("b"))).replace(
        b'"stage":', b'"stage": "served", "stage":'
    )

    assert paths(text) == ["cases.0.stage", "cases.1.stage"]


def test_thousands_of_cases_are_decided_or_refused_within_a_second() -> None:
    cases = [inner(f"{number}") for number in range(1_200)]
    empty: list[object] = [{}] * 5_000
    started = time.process_time()

    assert len(reliefs(dossier(*cases))) == len(cases)
    assert paths(dossier(*cases, person={"birth_date": "x", "role": "participant"}))
    assert len(paths(dossier(*empty))) == 101
    assert time.process_time() - started < 3
