"""What a condition says outright of single unknowns, so that cases that meet it can be drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from lexproof.tree.evaluate import Value, evaluate
from lexproof.tree.node import Kind, Node
from lexproof.tree.walk import symbol_name, symbols

Values: TypeAlias = Mapping[str, Sequence[Value]]


@dataclass(frozen=True)
class Fixed:
    """For some unknowns the values that they may have, and which unknowns are the same."""

    values: Values = field(default_factory=dict[str, Sequence[Value]])
    same: Sequence[tuple[str, str]] = ()


def fixed_by(truth: Node) -> Fixed:
    """Return what a truth fixes; of alternatives about one unknown, all their values.

    >>> from lexproof.tree import build
    >>> p, q = build.truth_symbol("p"), build.truth_symbol("q")
    >>> fixed_by(build.all_of([p, build.negation(q)]))
    Fixed(values={'p': (True,), 'q': (False,)}, same=[])
    """
    values: dict[str, Sequence[Value]] = {}
    same: list[tuple[str, str]] = []
    for node in _conjuncts(truth):
        values.update(_stated(node))
        if node.kind is Kind.SAME and all(each.kind is Kind.SYMBOL for each in node.operands):
            one, other = node.operands
            same.append((symbol_name(one), symbol_name(other)))
    return Fixed(values, same)


def _conjuncts(truth: Node) -> Iterator[Node]:
    stack = [truth]
    while stack:
        node = stack.pop()
        if node.kind in (Kind.ALL_OF, Kind.NAMED):
            stack.extend(reversed(node.operands))
        else:
            yield node


def _stated(node: Node) -> dict[str, Sequence[Value]]:
    match node.kind:
        case Kind.SYMBOL:
            return {symbol_name(node): (True,)}
        case Kind.NOT:
            return _denied(node.operands[0])
        case Kind.AMONG if node.operands[0].kind is Kind.SYMBOL:
            return {symbol_name(node.operands[0]): _options(node)}
        case Kind.SAME:
            return _equal(*node.operands)
        case Kind.ANY_OF:
            return _alternatives([_stated(each) for each in node.operands])
        case _:
            return {}


def _options(node: Node) -> Sequence[str]:
    options = node.payload[0]
    assert isinstance(options, tuple), options
    return [str(option) for option in options]


def _alternatives(each: Sequence[Mapping[str, Sequence[Value]]]) -> dict[str, Sequence[Value]]:
    names = {name for known in each for name in known}
    if len(names) != 1 or not all(each):
        return {}
    return {name: [value for known in each for value in known[name]] for name in names}


def _denied(node: Node) -> dict[str, Sequence[Value]]:
    if node.kind is Kind.SYMBOL:
        return {symbol_name(node): (False,)}
    if node.kind is Kind.ANY_OF:
        return {name: values for each in node.operands for name, values in _denied(each).items()}
    if node.kind is Kind.AMONG and node.operands[0].kind is Kind.SYMBOL:
        taken = _options(node)
        left = [option for option in node.operands[0].sort.options if option not in taken]
        return {symbol_name(node.operands[0]): left}
    return {}


def _equal(left: Node, right: Node) -> dict[str, Sequence[Value]]:
    for symbol, value in ((left, right), (right, left)):
        if symbol.kind is Kind.SYMBOL and not symbols([value]):
            return {symbol_name(symbol): (evaluate(value, {}),)}
    return {}
