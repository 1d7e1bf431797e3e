"""The JSON Schema agrees with the decider: it rejects nothing that is decided."""

from __future__ import annotations

import json
import random
from functools import cache
from typing import Any

import jsonschema_rs
import pytest

from amnesty2022.law import LAW
from lexproof.casework.data import value_at
from lexproof.casework.schema import case_schema, decision_schema

from .damage import values_damaged
from .samples import ORDINARY, changed, legal_decisions, legal_files, problems

DAMAGED = 2_000


@cache
def cases() -> jsonschema_rs.Draft202012Validator:
    """Return a validator of cases."""
    return jsonschema_rs.Draft202012Validator(case_schema(LAW), validate_formats=True)


@cache
def decisions() -> jsonschema_rs.Draft202012Validator:
    """Return a validator of decisions."""
    return jsonschema_rs.Draft202012Validator(decision_schema(LAW), validate_formats=True)


@pytest.mark.parametrize("schema", [case_schema(LAW), decision_schema(LAW)])
def test_a_schema_is_valid_by_the_draft_it_names(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(schema)


def test_every_case_of_the_legal_suite_and_its_decision_fit_their_schemas() -> None:
    for case in (ORDINARY, *legal_files()):
        cases().validate(case)
    for decision in legal_decisions():
        decisions().validate(decision)


def test_what_the_schema_rejects_is_refused() -> None:
    chance = random.Random(2022)
    rejected = 0
    for _ in range(DAMAGED):
        damaged = values_damaged(chance.choice(legal_files()), chance)
        if is_rejected(damaged):
            rejected += 1
            assert problems(damaged), damaged

    assert rejected > 1_000


def is_rejected(data: object) -> bool:
    """Say that the schema rejects what a program would read of a file."""
    text = json.dumps(data)
    try:
        return not cases().is_valid(json.loads(text))
    except ValueError:  # half a character, which no text of another program can hold
        return False


@pytest.mark.parametrize(
    "change",
    [
        {"schema": 2},
        {"stage": "x"},
        {"stage": None},
        {"person": None},
        {"person__birth_date": None},
        {"person__birth_date": "2022-02-30"},
        {"sentence__term__days": 30},
        {"sentence__term__years": 4.5},
        {"extra": 1},
        {"sentence__extra": None},
        {"cases": []},
    ],
)
def test_the_schema_itself_rejects(change: dict[str, object]) -> None:
    assert not cases().is_valid(changed(**change))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": 1.0},
        {"sentence__term__years": 4.0},
        {"sentence": None},
        {"circumstances": None},
        {"circumstances__able_bodied": None},
        {"offence__gravity": None},
    ],
)
def test_the_schema_itself_admits(change: dict[str, object]) -> None:
    assert cases().is_valid(changed(**change))


def test_every_key_is_described_and_every_constant_default_named() -> None:
    keys = value_at(case_schema(LAW), "$defs.offence.properties")

    assert value_at(keys, "in_kazakhstan.default") is True
    assert value_at(keys, "gravity.description") == "gravity"
