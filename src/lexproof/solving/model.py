"""What solvers answer, and models as values of the unknowns."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lexproof.solving.smtlib import symbol_terms
from lexproof.tree.evaluate import Value
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Node
from lexproof.tree.walk import symbol_name


class Answer(enum.Enum):
    """The three answers of a solver; unknown is never a proof."""

    SAT = "sat"
    UNSAT = "unsat"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Result:
    """An answer, the work it took in the solver's own units, and why it is unknown."""

    answer: Answer
    work: int
    reason: str = ""


def decode(symbols: Iterable[Node], integers: Mapping[str, int | bool]) -> dict[str, Value]:
    """Return the values of unknowns, as the plain evaluator takes them, from a solver's model."""
    return {symbol_name(symbol): _value(symbol, integers) for symbol in symbols}


def _value(symbol: Node, integers: Mapping[str, int | bool]) -> Value:
    numbers = tuple(integers[name] for name in symbol_terms(symbol))
    if symbol.sort == TRUTH:
        return bool(numbers[0])
    if symbol.sort in (DAY, TERM):
        return numbers
    if symbol.sort == COUNT:
        return numbers[0]
    return symbol.sort.options[numbers[0]]
