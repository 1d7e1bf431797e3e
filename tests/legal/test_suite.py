"""Claims about the suite itself: it is in order, and it leaves nothing of the law out."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from amnesty2022.law import LAW

from .loading import KNOWN, NEEDED, LegalCase, decide, decisions, input_file, legal_cases

STAGES = ("pre_trial", "in_court", "serving", "served")
BARS = [provision.id for provision in LAW.provisions if provision.id.startswith("bar.")]
OPTIONS = [(name, option) for name, reading in LAW.readings.items() for option in reading.names]
OTHER_OPTIONS = [(n, option) for n, option in OPTIONS if option != LAW.readings[n].default]


def decided() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every offence of the suite with its decision."""
    for case in legal_cases():
        data = input_file(case)
        yield from zip(data.get("cases", [data]), decisions(case), strict=True)


def met_in(field: str) -> set[str]:
    """Every id that some decision lists in a field."""
    return {identifier for _, decision in decided() for identifier in decision[field]}


def choices(case: LegalCase) -> dict[str, str]:
    """The option of every reading under which a case is decided."""
    return LAW.choices(case.profile, case.readings)


def test_no_id_is_used_twice() -> None:
    used = Counter(case.written["id"] for case in legal_cases())

    assert not [identifier for identifier, times in used.items() if times > 1]


def test_every_case_says_what_it_claims_where_and_why() -> None:
    empty = [
        f"{case.name} {key}"
        for case in legal_cases()
        for key in NEEDED
        if not case.written.get(key)
    ]

    assert not empty


def test_no_case_has_a_key_that_means_nothing() -> None:
    assert not [case.name for case in legal_cases() if set(case.written) - KNOWN]


def test_what_is_true_of_the_person_stands_beside_a_dossier() -> None:
    paths = [
        path for case in legal_cases() if case.is_dossier for one in case.changes for path in one
    ]

    assert not [path for path in paths if path.startswith("person.")]


def test_every_case_expects_a_coverage_or_a_relief() -> None:
    missing = [
        case.name
        for case in legal_cases()
        if not all({"coverage", "relief"} & set(expected) for expected in case.expected)
    ]

    assert not missing


def test_every_fact_is_changed_by_some_case() -> None:
    known = {fact.path for fact in LAW.facts.declared.values() if not fact.derived}
    changed = {path for case in legal_cases() for changes in case.changes for path in changes}

    assert not {*known, *LAW.facts.texts} - changed


def test_every_provision_decides_some_case() -> None:
    assert {provision.id for provision in LAW.provisions} == met_in("provisions")


def test_every_silence_leaves_some_case_open() -> None:
    assert {silence.id for silence in LAW.silences} == met_in("undetermined_because")


@pytest.mark.parametrize("bar", BARS)
def test_every_bar_is_met_at_every_stage(bar: str) -> None:
    met = {facts["stage"] for facts, decision in decided() if bar in decision["provisions"]}

    assert set(STAGES) == met


def test_every_option_of_every_reading_is_used() -> None:
    used = {pair for case in legal_cases() for pair in choices(case).items()}

    assert set(OPTIONS) == used


@pytest.mark.parametrize(("reading", "option"), OTHER_OPTIONS)
def test_every_other_option_decides_some_case_differently(reading: str, option: str) -> None:
    default = LAW.readings[reading].default
    using = [case for case in legal_cases() if case.readings.get(reading) == option]

    assert any(
        decide(case, {**case.readings, reading: default}) != decisions(case) for case in using
    )
