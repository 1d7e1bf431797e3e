"""`null` is the same as absent, and what is absent has the value the interface names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from lexproof.casework.data import Json

from .samples import MISSING, ORDINARY, changed, decider, problems, written


def keys(data: dict[str, Json], above: str = "") -> Iterator[str]:
    """Yield every key of a case as a path."""
    for key, value in data.items():
        yield above + key
        if isinstance(value, dict):
            yield from keys(value, f"{above}{key}__")


def outcome(case: dict[str, Any]) -> object:
    """Return the decision of a case, or what is wrong with it."""
    wrong = [(problem.path, problem.message) for problem in problems(case)]
    return wrong or decider().decide(written(case))


@pytest.mark.parametrize("path", list(keys(ORDINARY)))
def test_a_key_of_null_is_a_key_left_out(path: str) -> None:
    assert outcome(changed(**{path: None})) == outcome(changed(**{path: MISSING}))


def test_a_case_says_the_same_without_its_defaults() -> None:
    short = changed(
        also_excluded=MISSING,
        offence__last_day=MISSING,
        offence__in_kazakhstan=MISSING,
        offence__gravity=MISSING,
        offence__excluded_group=MISSING,
        sentence__term={"months": 48},
        sentence__conditional=MISSING,
        sentence__additional_punishment=MISSING,
        sentence__recidivism=MISSING,
        circumstances=MISSING,
        person__sex=MISSING,
        person__citizenship=MISSING,
    )

    assert outcome(short) == outcome(changed())


def test_somebody_in_prison_is_in_an_institution_unless_conditionally() -> None:
    nearly_over = {"sentence__term": {"years": 1}, "circumstances": MISSING}
    imprisoned = decider().decide(written(changed(**nearly_over)))
    conditionally = decider().decide(written(changed(**nearly_over, sentence__conditional=True)))

    assert imprisoned["duties"] == ["assistance", "employment"]
    assert conditionally["duties"] == ["assistance"]
