"""The rules of a law as they are written: each formula with a name, down to others with names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lexproof.comparing.fields import effects
from lexproof.language import Law
from lexproof.tree import build
from lexproof.tree.node import Kind, Node
from lexproof.tree.walk import post_order


def parts_of(node: Node) -> tuple[Node, ...]:
    """Return the conditions that a formula joins: its operands, or the options of a list.

    A constant among them is none: it is what declarations put where nothing is demanded.
    """
    if node.kind in (Kind.ALL_OF, Kind.ANY_OF):
        return tuple(each for each in node.operands if each.kind is not Kind.LITERAL)
    if node.kind is not Kind.AMONG:
        return ()
    options = node.payload[0]
    assert isinstance(options, tuple), options
    alone = tuple(build.among(node.operands[0], [str(option)]) for option in options)
    return alone if len(alone) > 1 else ()


def without(node: Node, struck: Collection[Node]) -> Node | None:
    """Return a formula without some of the conditions it joins; none where none is left."""
    parts = node.operands if node.kind in (Kind.ALL_OF, Kind.ANY_OF) else parts_of(node)
    left = [part for part in parts if part not in struck]
    if not left:
        return None
    return build.all_of(left) if node.kind is Kind.ALL_OF else build.any_of(left)


def rules_of(law: Law) -> dict[Node, str]:
    """Return provisions, silences, fields of the decision, and the definitions below, by name.

    What is demanded of the facts is no rule: it decides nothing, and makes cases possible. Nor is
    a field that only explains the others.
    """
    giving = [each.name for each in effects(law)]
    explaining = [f"decision.{each.name}." for each in law.decision if each.name not in giving]
    left_out = ("assumptions", "default.", "question.", *explaining)
    roots = {name: node for name, node in law.roots().items() if not name.startswith(left_out)}
    rules = {node: name for name, node in reversed(roots.items())}
    for node in post_order(roots.values()):
        if node.kind is Kind.NAMED:
            rules.setdefault(node, str(node.payload[0]))
    return dict(sorted(rules.items(), key=lambda each: each[1]))


def holders(rules: Iterable[Node]) -> dict[Node, tuple[Node, ...]]:
    """Return every formula that joins conditions, with the rules in which it is written."""
    found: dict[Node, list[Node]] = {}
    for rule in rules:
        for node in _written_in(rule):
            if parts_of(node):
                found.setdefault(node, []).append(rule)
    return {node: tuple(holding) for node, holding in found.items()}


def _written_in(rule: Node) -> Iterator[Node]:
    """Yield what is written in a rule, another rule being only its name."""
    start = rule.operands[0] if rule.kind is Kind.NAMED else rule
    seen, waiting = {start}, [start]
    while waiting:
        node = waiting.pop()
        if node.kind is Kind.NAMED:
            continue
        yield node
        for operand in reversed(node.operands):
            if operand not in seen:
                seen.add(operand)
                waiting.append(operand)
