"""Under which readings a claim fails, found without running all combinations.

A refusal needs only some of the assumed readings, so that its core settles every combination that
shares them; a confirmed case settles every combination under which that same case still refutes.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lexproof.proving.oracle import Oracle, Reply, Values
from lexproof.solving.model import Answer
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session
from lexproof.tree import build
from lexproof.tree.evaluate import evaluate
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbol_name, symbols

Combination = Mapping[str, tuple[str, ...]]
Improve = Callable[[dict[str, Any]], dict[str, Any]]
MOST_ROUNDS = 400
_SMALL_BUDGET = 5_000_000


@dataclass
class Survey:
    """What is known so far: formulas over readings that fail, and readings not decided."""

    failing: list[tuple[Node, Values]]
    undecided: str = ""
    hows: tuple[str, ...] = ()


def survey(
    oracle: Oracle, readings: Sequence[Node], allowed: Node, improve: Improve
) -> Survey:
    """Find every combination of readings, within the allowed ones, that has a model.

    `improve` makes a model natural, so that it settles as many combinations as it can.
    """
    free = [symbol for symbol in readings if symbol in oracle.symbols]
    chooser = _Chooser(free, allowed)
    found = Survey([])
    hows: set[str] = set()
    for _ in range(MOST_ROUNDS):
        choice = chooser.next()
        if choice is None:
            found.hows = tuple(sorted(hows))
            return found
        reply = oracle.ask(choice)
        hows.add(reply.how)
        if reply.answer is Answer.UNKNOWN:
            found.undecided = reply.reason or "the budget of work ran out"
            return found
        if reply.values is not None:
            better = improve({**reply.values, **choice})
            chooser.block(_failing(oracle, better, free, found))
        else:
            chooser.block(_refused(reply, choice, free))
    found.undecided = f"more than {MOST_ROUNDS} rounds over the readings"
    return found


def _refused(reply: Reply, choice: Values, free: Sequence[Node]) -> Node:
    """Return the combinations that a refusal settles, as a formula over readings."""
    needed = [symbol for symbol in free if symbol_name(symbol) in reply.core]
    return build.all_of(build.among(each, [choice[symbol_name(each)]]) for each in needed)


def _failing(oracle: Oracle, values: Values, free: Sequence[Node], found: Survey) -> Node:
    """Return the combinations under which a case refutes, as a formula over readings."""
    names = {symbol_name(symbol) for symbol in free}
    facts = {name: value for name, value in values.items() if name not in names}
    formula = simplify(oracle.formula, facts)
    found.failing.append((formula, values))
    return formula


class _Chooser:
    """Proposes combinations of readings not settled yet, the defaults as far as they go."""

    def __init__(self, free: Sequence[Node], allowed: Node) -> None:
        self._free = free
        script = Script()
        for symbol in free:
            script.add(build.among(symbol, symbol.sort.options))
        script.add(allowed)
        self._open = script
        self._blocked: list[Node] = []

    def block(self, settled: Node) -> None:
        self._blocked.append(build.negation(settled))

    def next(self) -> dict[str, Any] | None:
        for node in self._blocked:
            self._open.add(node)
        self._blocked = []
        session = Session(self._open.text())
        chosen: list[Any] = []
        if session.check(_SMALL_BUDGET).answer is not Answer.SAT:
            return None
        for symbol in self._free:
            wanted = session.equals(symbol, symbol.sort.options[0])
            if session.check(_SMALL_BUDGET, [*chosen, wanted]).answer is Answer.SAT:
                chosen.append(wanted)
        session.check(_SMALL_BUDGET, chosen)
        return session.model(self._free)


def combinations(failing: Sequence[Node], allowed: Node) -> tuple[Combination, ...]:
    """Return the failing combinations as few, wide ones, over the readings that matter."""
    whole = simplify(build.any_of(failing))
    deciding = _deciding(whole)
    if not deciding:
        return ({},) if whole is not build.FALSE else ()
    sizes = [range(len(symbol.sort.options)) for symbol in deciding]
    defaults = {symbol_name(symbol): symbol.sort.options[0] for symbol in symbols([whole])}
    fails: set[tuple[int, ...]] = set()
    permitted: set[tuple[int, ...]] = set()
    for point in itertools.product(*sizes):
        values = {
            symbol_name(symbol): symbol.sort.options[number]
            for symbol, number in zip(deciding, point, strict=True)
        }
        if _holds(allowed, values):
            permitted.add(point)
            if evaluate(whole, {**defaults, **values}):
                fails.add(point)
    return tuple(_described(deciding, box) for box in _boxes(fails, permitted, sizes))


def _deciding(formula: Node) -> list[Node]:
    """Return the readings whose option can change the truth of a formula over readings."""
    return [symbol for symbol in symbols([formula]) if _decides(symbol, formula)]


def _decides(symbol: Node, formula: Node) -> bool:
    name, options = symbol_name(symbol), symbol.sort.options
    first = simplify(formula, {name: options[0]})
    for option in options[1:]:
        changed = simplify(formula, {name: option})
        differs = simplify(build.negation(build.same(first, changed)))
        script = Script()
        script.add(differs)
        if Session(script.text()).check(_SMALL_BUDGET).answer is not Answer.UNSAT:
            return True
    return False


def _holds(allowed: Node, values: Values) -> bool:
    left = simplify(allowed, values)
    return left is not build.FALSE


Box = tuple[tuple[int, ...], ...]


def _boxes(
    fails: set[tuple[int, ...]], permitted: set[tuple[int, ...]], sizes: Sequence[range]
) -> list[Box]:
    """Cover the failing points by boxes that hold no point that does not fail."""
    wrong = permitted - fails
    open_points = set(fails)
    boxes: list[Box] = []
    while open_points:
        box: Box = tuple((number,) for number in min(open_points))
        for axis, size in enumerate(sizes):
            wider = (*box[:axis], tuple(size), *box[axis + 1 :])
            if not any(_inside(point, wider) for point in wrong):
                box = wider
        boxes.append(box)
        open_points = {point for point in open_points if not _inside(point, box)}
    return boxes


def _inside(point: tuple[int, ...], box: Box) -> bool:
    return all(number in side for number, side in zip(point, box, strict=True))


def _described(deciding: Sequence[Node], box: Box) -> Combination:
    named: Callable[[Node], str] = symbol_name
    return {
        named(symbol): tuple(symbol.sort.options[number] for number in side)
        for symbol, side in zip(deciding, box, strict=True)
        if len(side) < len(symbol.sort.options)
    }
