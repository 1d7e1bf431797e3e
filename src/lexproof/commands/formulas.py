"""Formulas in words, down to what has a name in the law."""

from __future__ import annotations

from lexproof.commands.conditions import tell_cube, tell_value
from lexproof.commands.telling import label
from lexproof.comparing.vocabulary import Condition, Literal
from lexproof.language import Law
from lexproof.tree.node import Kind, Node

_JOINED = {Kind.ALL_OF: " and ", Kind.ANY_OF: " or "}
_PLAIN = frozenset({Kind.NAMED, Kind.SYMBOL, Kind.SAME, Kind.BEFORE, Kind.AT_MOST})


def tell_formula(law: Law, node: Node) -> str:
    """Return a condition in words."""
    if node.kind in _JOINED:
        return _JOINED[node.kind].join(_inside(law, operand) for operand in node.operands)
    if node.kind is Kind.NOT:
        return f"not {_inside(law, node.operands[0])}"
    if node.kind is Kind.AMONG:
        return _among(law, node)
    if node.kind is Kind.WHEN:
        condition, then, otherwise = (_inside(law, operand) for operand in node.operands)
        return f"if {condition} then {then} else {otherwise}"
    if node.kind is Kind.LITERAL:
        return "always" if node.payload[0] else "never"
    if node.kind not in _PLAIN:
        return tell_value(law, node)
    return tell_cube(law, (Literal(Condition(node, node), holds=True),))[0]


def _inside(law: Law, node: Node) -> str:
    told = tell_formula(law, node)
    return f"({told})" if node.kind in (*_JOINED, Kind.WHEN) else told


def _among(law: Law, node: Node) -> str:
    choice, options = node.operands[0], node.payload[0]
    assert isinstance(options, tuple), options
    told = " or ".join(label(choice.sort, str(option)) for option in options)
    return f"{tell_value(law, choice)}: {told}"
