"""Whether any case meets a condition, where the case itself is not asked for."""

from __future__ import annotations

from lexproof.language import Law, Truth, all_of
from lexproof.language.reading import PREFIX
from lexproof.proving.search import find_case
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbols

QUICK_BUDGET = 1_000_000


def is_possible(law: Law, identifier: str, condition: Truth) -> bool:
    """Say whether some case meets a condition under some readings.

    The default readings are tried first: a model that the plain evaluator confirms is enough.
    That there is no case is known only from all readings. Raises `NotDecided` and `Contradiction`.
    """
    usual = {PREFIX + reading.id: reading.default for reading in law.readings.values()}
    formula = simplify(all_of(law.assumptions(), condition).node, usual)
    return _is_met(formula) or find_case(law, identifier, condition) is not None


def _is_met(formula: Node) -> bool:
    """Say that a case was met at once; where none was, nothing is known."""
    script = Script()
    script.add(formula)
    session = Session(script.text())
    if session.check(QUICK_BUDGET).answer is not Answer.SAT:
        return False
    return bool(evaluate(formula, session.model(symbols([formula]))))
