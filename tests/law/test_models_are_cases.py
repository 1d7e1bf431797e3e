"""Any model of the assumptions is a case: a valid file that reads back to the same values."""

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Any

import pytest

from amnesty2022_properties import CATALOGUE
from lexproof.casework.completing import build_completer, unknowns_of
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import build_inputs
from lexproof.casework.writing import case_file
from lexproof.compiling.runtime import pack
from lexproof.proving.usual import usual_values
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.solvers import CVC5
from lexproof.solving.z3_session import Session
from lexproof.tree import build, calendar
from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import DAY, TERM, TRUTH, Node
from lexproof.tree.simplify import constant
from lexproof.tree.walk import symbol_name, symbols

LAW = CATALOGUE.law
ASSUMED = LAW.assumptions().node
SYMBOLS = symbols([ASSUMED])
MODELS, FEWEST, OF_CVC5, MOST_PINS, BUDGET = 400, 250, 20, 6, 5_000_000


def pins(seed: int) -> dict[Node, Value]:
    """Return random values for a few random unknowns, which may contradict each other."""
    random = Random(seed)
    chosen = random.sample(SYMBOLS, random.randint(1, MOST_PINS))
    return {symbol: random_value(random, symbol) for symbol in chosen}


def random_value(random: Random, symbol: Node) -> Value:
    if symbol.sort == TRUTH:
        return random.random() < 0.5
    if symbol.sort == DAY:
        earliest, latest = (calendar.pair(day) for day in symbol.payload[1:])  # type: ignore[arg-type]  # dates
        month = random.randint(earliest[0], latest[0])
        return month, random.choice((1, 28, calendar.month_length(month)))
    if symbol.sort == TERM:
        return tuple(random.choice((0, 1, most, 12)) for most in symbol.payload[1:])
    return random.choice(symbol.sort.options)


@cache
def models() -> tuple[Mapping[str, Value], ...]:
    """Models of the assumptions, the same ones in every run."""
    return tuple(_models())


def _models() -> Iterator[Mapping[str, Value]]:
    script = Script()
    script.add(ASSUMED)
    session = Session(script.text())
    for seed in range(MODELS):
        wanted = [session.equals(symbol, value) for symbol, value in pins(seed).items()]
        if session.check(BUDGET, wanted).answer is Answer.SAT:
            yield session.model(SYMBOLS)


def packed(model: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values of the facts of a model, as compiled Python has them."""
    days = {symbol_name(symbol) for symbol in SYMBOLS if symbol.sort == DAY}
    facts = set(unknowns_of(LAW))
    return {
        name: pack(value) if name in days else value
        for name, value in model.items()
        if name in facts
    }


def test_many_different_models_are_met() -> None:
    different = {repr(sorted(model.items())) for model in models()}

    assert len(different) >= FEWEST
    for symbol in SYMBOLS:
        if symbol.sort.options or symbol.sort == TRUTH:
            met = {model[symbol_name(symbol)] for model in models()}
            assert len(met) > 1, symbol_name(symbol)


def test_every_model_is_a_valid_case_that_reads_back_to_the_same_values() -> None:
    inputs = build_inputs(LAW)
    examiner = Examiner(LAW, inputs, LAW.choices(LAW.profiles[0].name))
    completer = build_completer(LAW, inputs)
    for number, model in enumerate(models()):
        values = {name: {**usual_values(LAW), **model}[name] for name in unknowns_of(LAW)}
        case: dict[str, Any] = case_file(LAW, values, f"model-{number}")

        problems = examiner.case_problems(case, inputs.case)
        assert not problems, f"{case}: {'; '.join(map(str, problems))}"
        completed = completer.complete(case, case)
        assert completed is not None
        back = dict(zip(completer.unknowns, completed, strict=True))
        meant = packed(model)
        assert {name: back[name] for name in meant} == meant, case
        assert evaluate(ASSUMED, model) is True


@pytest.mark.parametrize("number", range(0, 10 * OF_CVC5, 10))
def test_the_second_solver_takes_the_same_models_for_models(number: int) -> None:
    script = Script()
    script.add(ASSUMED)
    for symbol in SYMBOLS:
        literal = constant(models()[number][symbol_name(symbol)], symbol.sort)
        assert literal is not None
        script.add(build.same(symbol, literal))

    assert CVC5.check(f"(set-logic QF_LIA)\n{script.text()}(check-sat)\n").answer is Answer.SAT
