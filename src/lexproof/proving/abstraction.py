"""A formula with its steps left abstract, beside what the lemmas say of them."""

from __future__ import annotations

from collections.abc import Sequence

from lexproof.proving import lemmas
from lexproof.solving.smtlib import DAYS_CARRIED_TWICE, STEPS, Script
from lexproof.tree import build
from lexproof.tree.bounds import bounds
from lexproof.tree.node import Kind, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import post_order


def abstract_script(formula: Node) -> tuple[str, tuple[str, ...]]:
    """Return the script of a formula with its steps left abstract, and the lemmas it uses.

    Where it has no model, the formula has none: the steps meet every lemma.
    """
    found = lemmas.instances(formula, steps_below(formula))
    script = Script(STEPS)
    script.add(formula)
    for nodes in found.values():
        for node in nodes:
            script.add(simplify(node))
    return script.text(), tuple(found)


def steps_below(formula: Node) -> Sequence[Node]:
    """Return the steps of a formula, with the day numbers that writing it will need."""
    counts = bounds([formula])
    numbered: list[Node] = []
    for node in post_order([formula]):
        if node.kind is Kind.DAYS_BETWEEN:
            numbered += [build.day_number(day) for day in node.operands]
        if node.kind is Kind.PLUS_DAYS and counts[node.operands[1]][0] > DAYS_CARRIED_TWICE:
            numbered += [build.day_number(node), build.day_number(node.operands[0])]
    return tuple(dict.fromkeys([*lemmas.steps_of(formula), *numbered]))
