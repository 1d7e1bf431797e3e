"""The fast way and the slow way to a decision say the same."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from amnesty2022.law import LAW
from lexproof.casework.completing import as_plain
from lexproof.casework.deciding import Decider, Refused
from lexproof.casework.examining import Examiner
from lexproof.casework.parsing import parse_json, parse_quickly
from lexproof.casework.writing import case_file
from lexproof.language import Listing
from lexproof.tree import calendar
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import DAY, TERM, Node

from .damage import values_damaged
from .samples import changed, decider, legal_files, problems, single_cases, written

READINGS = [
    {name: option}
    for name, reading in LAW.readings.items()
    for option in reading.names
    if option != reading.default
]


def values_of(side: Decider, case: dict[str, Any]) -> dict[str, Any]:
    """Return the values of the unknowns of a case and of the readings, for the plain evaluator."""
    completed = side.completer.complete(case, case)
    assert completed is not None
    readings = {
        str(LAW.readings[name].node.payload[0]): option for name, option in side.choices.items()
    }
    return {**as_plain(LAW, side.completer.unknowns, completed), **readings}


def plainly(node: Node, values: dict[str, Any]) -> Any:  # noqa: ANN401  # a value of JSON
    """Return the value of a formula as a decision writes it, evaluated without a compiler."""
    value = evaluate(node, values)
    if node.sort == DAY:
        return calendar.date(value).isoformat()
    return {"months": value[0], "days": value[1]} if node.sort == TERM else value


def decided_plainly(side: Decider, case: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a decision, each evaluated by itself."""
    values = values_of(side, case)
    fields: dict[str, Any] = {}
    for field in LAW.decision:
        if isinstance(field, Listing):
            entries = field.entries.items()
            fields[field.name] = [name for name, holds in entries if evaluate(holds.node, values)]
        else:
            present = field.present is None or evaluate(field.present.node, values)
            fields[field.name] = plainly(field.value.node, values) if present else None
    return fields


def test_the_compiled_answer_is_what_the_plain_evaluator_says() -> None:
    for case in single_cases()[::3]:
        decision = decider().decide(written(case))
        head = {"schema": 1, "id": case["id"], "profile": "summary"}

        assert decision == {**head, **decided_plainly(decider(), case)}


@pytest.mark.parametrize("changed_readings", READINGS, ids=str)
def test_the_compiled_answer_follows_every_reading(changed_readings: dict[str, str]) -> None:
    side = Decider(LAW, LAW.choices("summary", changed_readings), "other")
    for case in single_cases()[::30]:
        try:
            decision = side.decide(written(case))
        except Refused:  # nothing to compare: under this reading the facts contradict each other
            continue

        assert decided_plainly(side, case).items() <= decision.items()


def test_a_profile_may_have_any_name() -> None:
    side = Decider(LAW, LAW.choices("summary"), 'a "{name}" \\ %s é')

    assert side.decide(written(changed()))["profile"] == 'a "{name}" \\ %s é'


def test_what_is_read_quickly_is_read_alike_slowly() -> None:
    chance = random.Random(7)
    quick = 0
    for _ in range(2_000):
        text = written(values_damaged(chance.choice(legal_files()), chance))
        found = parse_quickly(text)
        if found is not None and b"0" * 400 not in text:  # so long a number is read cut off
            quick += 1
            # through text: NaN is not itself
            assert json.dumps(found) == json.dumps(parse_json(text)[0])

    assert quick > 1_000


def test_the_examiner_finds_nothing_wrong_with_exactly_what_is_answered() -> None:
    side = decider()
    examiner = Examiner(LAW, side.inputs, side.choices)
    chance = random.Random(11)
    answered = 0
    for _ in range(1_500):
        case = values_damaged(chance.choice(single_cases()), chance)
        data, wrong = parse_json(written(case))
        if "cases" not in case and not wrong:
            answered += not problems(case)

            assert bool(problems(case)) is bool(examiner.case_problems(data)), case

    assert answered >= 50


def test_a_case_written_from_its_values_is_decided_alike() -> None:
    for case in single_cases():
        file = case_file(LAW, values_of(decider(), case), case["id"])

        assert decider().decide(written(file)) == decider().decide(written(case))
