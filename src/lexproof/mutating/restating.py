"""Which claims restate the law: they speak of a rule of it beside what it decides.

A claim that names a rule is killed by every change of that rule, and shows nothing.
"""

from __future__ import annotations

from lexproof.catalogue import Catalogue, Property
from lexproof.language.counterpart import OTHER
from lexproof.mutating.effects import effects_of, roots_of
from lexproof.tree.node import Kind, Node
from lexproof.tree.walk import substitute


def rules_restated(catalogue: Catalogue, claim: Property) -> tuple[str, ...]:
    """Return the provisions and silences that a claim names, those it reaches by effects left out.

    An effect may be a rule itself, as a duty is: a decision lists it, and anyone may speak of it.
    """
    law = catalogue.law
    rules = {rule.applies.node: rule.id for rule in law.provisions}
    rules |= {silence.applies.node: silence.id for silence in law.silences}
    effects = set(roots_of(effects_of(law)))
    if claim.other is not None:
        other = claim.other.replacements
        rules |= {substitute(node, other): name + OTHER for node, name in rules.items()}
        effects |= {substitute(node, other) for node in effects}
    named = {
        rules[node]
        for node in _outside(effects, [claim.premise.node, claim.conclusion.node])
        if node in rules
    }
    return tuple(sorted(named))


def _outside(effects: set[Node], roots: list[Node]) -> set[Node]:
    """Return the nodes of formulas that are not part of an effect."""
    seen: set[Node] = set()
    stack = list(roots)
    while stack:
        node = stack.pop()
        if node not in effects and node not in seen and node.kind is not Kind.LITERAL:
            seen.add(node)
            stack.extend(node.operands)
    return seen
