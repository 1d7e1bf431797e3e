"""Every case of the YAML files, decided on the public path."""

import json
from typing import Any

import pytest

from lexproof.casework.deciding import Refused

from .loading import LegalCase, decisions, legal_cases


@pytest.mark.parametrize("case", [pytest.param(each, id=each.name) for each in legal_cases()])
def test_the_law_decides_as_worked_by_hand(case: LegalCase) -> None:
    try:
        found = decisions(case)
    except Refused as refused:
        pytest.fail(f"{told(case, [])}\nrefused: {refused}")

    assert len(case.expected) == len(found), told(case, found)
    assert not wrong_fields(case, found), told(case, found)


def wrong_fields(case: LegalCase, found: list[dict[str, Any]]) -> list[str]:
    """Return the fields that say something else than expected."""
    return [
        field
        for expected, decision in zip(case.expected, found, strict=True)
        for field, value in expected.items()
        if decision[field] != value
    ]


def told(case: LegalCase, found: list[dict[str, Any]]) -> str:
    """Return a case and how it was decided, in words."""
    written = case.written
    lines = [
        f"{written['title']} ({case.name})",
        f"place: {written['place']}",
        f"readings: {case.profile}, {_short(case.readings)}",
        f"person: {_short(written.get('person', {}))}",
        *(f"facts off the base: {_short(changes)}" for changes in case.changes),
        f"by hand: {written['calculation']}",
        *(f"expected: {_short(expected)}" for expected in case.expected),
        *(f"decided: {_short(decision)}" for decision in found),
    ]
    return "\n".join(lines)


def _short(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
