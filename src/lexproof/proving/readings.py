"""Under which readings a claim fails, found without running all combinations.

A refusal needs only some of the assumed readings, so that its core settles every combination that
shares them; a confirmed case settles every combination under which that same case still refutes.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lexproof.compiling.formulas import compile_formulas
from lexproof.proving.grounds import Refusal
from lexproof.proving.oracle import BY_LEMMAS, Oracle, Reply, Values
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
_CHOICE_BUDGET = 50_000_000
_SAMPLES = 300
_SEED = 0


@dataclass
class Survey:
    """What is known so far: formulas over readings that fail, readings refused, or not decided."""

    failing: list[tuple[Node, Values]] = field(default_factory=list[tuple[Node, Values]])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    undecided: str = ""
    hows: tuple[str, ...] = ()


def survey(
    oracle: Oracle,
    readings: Sequence[Node],
    allowed: Node,
    improve: Improve,
    first: Values | None = None,
) -> Survey:
    """Find every combination of readings, within the allowed ones, that has a model.

    `improve` makes a model natural, so that it settles as many combinations as it can; `first` is
    a natural model known already.
    """
    free = [symbol for symbol in readings if symbol in oracle.symbols]
    chooser = _Chooser(free, allowed)
    found = Survey()
    hows: set[str] = set()
    if first is not None:
        chooser.block(_failing(oracle, first, free, found))
    for _ in range(MOST_ROUNDS):
        try:
            choice = chooser.next()
        except NotSettled as error:
            found.undecided = str(error)
            return found
        if choice is None:
            found.hows = tuple(sorted(hows))
            return found
        reply = oracle.ask(choice, found.failing[-1][1] if found.failing else None)
        hows.add(reply.how)
        if reply.answer is Answer.UNKNOWN:
            found.undecided = reply.reason or "the budget of work ran out"
            return found
        if reply.values is not None:
            better = improve({**reply.values, **choice})
            chooser.block(_failing(oracle, better, free, found))
        else:
            refusal = _refusal(reply, choice, free)
            found.refused.append(refusal)
            chooser.block(pinned(refusal.pins, free))
    found.undecided = f"more than {MOST_ROUNDS} rounds over the readings"
    return found


def _refusal(reply: Reply, choice: Values, free: Sequence[Node]) -> Refusal:
    """Return the options that a refusal needs, which settle every combination that has them."""
    names = [symbol_name(symbol) for symbol in free]
    pins = {name: str(choice[name]) for name in names if name in reply.core}
    return Refusal(pins=pins, by_lemmas=reply.how == BY_LEMMAS)


def pinned(pins: Mapping[str, str], among: Sequence[Node]) -> Node:
    """Return the combinations that have the pinned options, as a formula over readings."""
    named = {symbol_name(symbol): symbol for symbol in among}
    return build.all_of(build.among(named[name], [option]) for name, option in pins.items())


def _failing(oracle: Oracle, values: Values, free: Sequence[Node], found: Survey) -> Node:
    """Return the combinations under which a case refutes, as a formula over readings."""
    names = {symbol_name(symbol) for symbol in free}
    facts = {name: value for name, value in values.items() if name not in names}
    formula = simplify(oracle.formula, facts)
    found.failing.append((formula, values))
    return formula


class NotSettled(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """It is not known whether a combination of readings is left over."""


class _Chooser:
    """Proposes combinations of readings not settled yet, the defaults as far as they go."""

    def __init__(self, free: Sequence[Node], allowed: Node) -> None:
        self._free = free
        script = Script()
        for symbol in free:
            script.add(build.among(symbol, symbol.sort.options))
        script.add(allowed)
        self._session = Session(script.text())
        self._blocks = 0

    def block(self, settled: Node) -> None:
        """Never propose these combinations again."""
        self._blocks += 1
        script = Script(prefix=f"block{self._blocks}-")
        script.add(build.negation(settled))
        self._session.add(script.text())

    def next(self) -> dict[str, Any] | None:
        """Return a combination that is not settled, or none when all are.

        Raises `NotSettled` where that is not decided: it never counts as settled.
        """
        session = self._session
        open_still = session.check(_CHOICE_BUDGET)
        if open_still.answer is Answer.UNKNOWN:
            raise NotSettled(open_still.reason or "the budget of work ran out")
        if open_still.answer is Answer.UNSAT:
            return None
        chosen: list[Any] = []
        for symbol in self._free:
            wanted = session.equals(symbol, symbol.sort.options[0])
            if session.check(_SMALL_BUDGET, [*chosen, wanted]).answer is Answer.SAT:
                chosen.append(wanted)
        if session.check(_CHOICE_BUDGET, chosen).answer is not Answer.SAT:
            raise NotSettled("the next combination of readings could not be found")
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
    known = symbols([formula])
    holds = compile_formulas([formula], [symbol_name(symbol) for symbol in known])
    chooser = random.Random(_SEED)
    points = [[chooser.choice(each.sort.options) for each in known] for _ in range(_SAMPLES)]
    return [
        symbol
        for axis, symbol in enumerate(known)
        if _changes(holds, points, axis, symbol) or _may_decide(symbol, formula)
    ]


def _changes(
    holds: Callable[..., Any], points: Sequence[list[str]], axis: int, symbol: Node
) -> bool:
    """Say that some sampled combination shows the reading deciding."""
    for point in points:
        answers = {
            holds(*point[:axis], option, *point[axis + 1 :])[0] for option in symbol.sort.options
        }
        if len(answers) > 1:
            return True
    return False


def _may_decide(symbol: Node, formula: Node) -> bool:
    """Say that a solver does not refute that the reading decides."""
    name, options = symbol_name(symbol), symbol.sort.options
    first = simplify(formula, {name: options[0]})
    for option in options[1:]:
        script = Script()
        script.add(simplify(build.negation(build.same(first, simplify(formula, {name: option})))))
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
    open_points: set[tuple[int, ...]] = set(fails)
    boxes: list[Box] = []
    while open_points:
        box = _box_of(min(open_points))
        for axis, size in enumerate(sizes):
            wider = _widened(box, axis, size)
            if not any(_inside(point, wider) for point in wrong):
                box = wider
        boxes.append(box)
        open_points = {point for point in open_points if not _inside(point, box)}
    return boxes


def _box_of(point: tuple[int, ...]) -> Box:
    return tuple((number,) for number in point)


def _widened(box: Box, axis: int, size: range) -> Box:
    return (*box[:axis], tuple(size), *box[axis + 1 :])


def _inside(point: tuple[int, ...], box: Box) -> bool:
    return all(number in side for number, side in zip(point, box, strict=True))


def _described(deciding: Sequence[Node], box: Box) -> Combination:
    named: Callable[[Node], str] = symbol_name
    return {
        named(symbol): tuple(symbol.sort.options[number] for number in side)
        for symbol, side in zip(deciding, box, strict=True)
        if len(side) < len(symbol.sort.options)
    }
