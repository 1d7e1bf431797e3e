"""The least and the greatest value of a count under a formula, exactly, by bisection.

Every bound that is returned is met by a model, and the solver refuses what lies beyond it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.bounds import bounds
from lexproof.tree.evaluate import Value
from lexproof.tree.node import Node
from lexproof.tree.walk import symbol_name, symbols

BUDGET = 300_000_000
Reach: TypeAlias = Callable[[Mapping[str, Value]], int]
"""Gives a value that some model has, and no less than that of the model it is shown."""


class NotBounded(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """The solver did not decide whether a count goes further."""


class Extremes:
    """Finds extreme values of an unknown count in the models of a formula."""

    def __init__(self, formula: Node, wanted: Node) -> None:
        self._wanted = wanted
        self._highest = bounds([wanted])[wanted][0]
        self._symbols = symbols([formula, wanted])
        script = Script()
        script.add(formula)
        self._session = Session(script.text())
        self._values: Mapping[str, Value] = {}
        self._asked = 0
        self.work = 0

    def greatest(self, reach: Reach | None = None) -> int | None:
        """Return the greatest value, none where the formula has no model; raises `NotBounded`.

        `reach` may give a higher value that another model has than the one it is shown; what it
        reaches is likely the greatest, so that the solver is asked for what lies just beyond.
        """
        low = self._value_within(0, self._highest)
        high = self._highest
        while low is not None and low < high:
            reached = low if reach is None else max(low, reach(self._values))
            middle = (low + high + 1) // 2 if reached == low else reached + 1
            found = self._value_within(middle, high)
            low, high = (reached, middle - 1) if found is None else (found, high)
        return low

    def least(self) -> int | None:
        """Return the least value, none where the formula has no model; raises `NotBounded`."""
        high = self._value_within(0, self._highest)
        if high is None:
            return None
        low = 0
        while low < high:
            middle = (low + high) // 2
            found = self._value_within(low, middle)
            low, high = (middle + 1, high) if found is None else (low, found)
        return high

    def _value_within(self, least: int, most: int) -> int | None:
        """Return a value from a model within limits, none where the solver refuses them."""
        self._asked += 1
        script = Script(prefix=f"within{self._asked}-")
        script.add(build.at_most(build.count(least), self._wanted))
        script.add(build.at_most(self._wanted, build.count(most)))
        self._session.push()
        try:
            self._session.add(script.text())
            return self._model_value()
        finally:
            self._session.pop()

    def _model_value(self) -> int | None:
        result = self._session.check(BUDGET)
        self.work += result.work
        if result.answer is Answer.UNKNOWN:
            raise NotBounded(result.reason or "the budget of work ran out")
        if result.answer is Answer.UNSAT:
            return None
        self._values = self._session.model(self._symbols)
        return int(self._values[symbol_name(self._wanted)])
