"""`lexproof schema` prints JSON Schemas that a program can use as they are."""

from __future__ import annotations

import json

import jsonschema_rs
import pytest

from .running import CASE, Command


@pytest.mark.parametrize("words", [[], ["case"], ["decision"]])
def test_a_schema_is_printed(lexproof: Command, words: list[str]) -> None:
    ran = lexproof("schema", *words)

    assert (ran.code, ran.err) == (0, "")
    jsonschema_rs.meta.validate(json.loads(ran.out))


def test_the_printed_schemas_fit_a_case_and_its_decision(lexproof: Command) -> None:
    case = jsonschema_rs.validator_for(json.loads(lexproof("schema", "case").out))
    decision = jsonschema_rs.validator_for(json.loads(lexproof("schema", "decision").out))
    answer = lexproof("decide", lexproof.file("case.json", CASE), "--format", "json")

    assert case.is_valid(CASE)
    assert not case.is_valid({**CASE, "stage": "x"})
    assert decision.is_valid(answer.answers[0])


def test_a_schema_goes_to_a_file(lexproof: Command) -> None:
    out = lexproof.folder / "schema.json"
    ran = lexproof("schema", "--out", out)

    assert (ran.code, ran.out) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))["$schema"].endswith("2020-12/schema")


def test_another_kind_of_schema_is_told(lexproof: Command) -> None:
    ran = lexproof("schema", "cases")

    assert ran.code == 2
    assert ran.err.startswith('lexproof: invalid value "cases"')
