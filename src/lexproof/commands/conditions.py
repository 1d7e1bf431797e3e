"""Conditions in words: definitions by their name, facts by their label, both sides of a line."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from lexproof.commands.telling import label, tell_date
from lexproof.comparing.cover import Cube
from lexproof.comparing.vocabulary import Literal
from lexproof.language import Law
from lexproof.language.counterpart import OTHER
from lexproof.language.facts import STATED
from lexproof.language.reading import PREFIX
from lexproof.tree.node import DAY, Kind, Node
from lexproof.tree.walk import symbol_name, symbols

MOST_OPTIONS = 3
"""Options of a choice that are listed though fewer are left out."""
_COMPARED = {
    (Kind.AT_MOST, True): "{0} is at most {1}",
    (Kind.AT_MOST, False): "{0} is more than {1}",
    (Kind.BEFORE, True): "{0} is less than {1}",
    (Kind.BEFORE, False): "{0} is at least {1}",
    (Kind.SAME, True): "{0} is {1}",
    (Kind.SAME, False): "{0} is not {1}",
}
_DAYS_COMPARED = {
    (Kind.AT_MOST, True): "{0} is on or before {1}",
    (Kind.AT_MOST, False): "{0} is after {1}",
    (Kind.BEFORE, True): "{0} is before {1}",
    (Kind.BEFORE, False): "{0} is on or after {1}",
}


def tell_cube(law: Law, cube: Cube) -> list[str]:
    """Return the conditions of a cube in words, one each, those on one choice together."""
    choices: dict[Node, list[Literal]] = {}
    told: list[str] = []
    for literal in cube:
        if literal.condition.option:
            choices.setdefault(literal.condition.shown, []).append(literal)
        else:
            told.append(_tell(law, literal.condition.shown, holds=literal.holds))
    return [*told, *(_tell_choice(law, node, those) for node, those in choices.items())]


def _tell_choice(law: Law, symbol: Node, literals: Sequence[Literal]) -> str:
    """Return which options are left of a choice, or which it is not if those are fewer."""
    options = symbol.sort.options
    refused = [each.condition.option for each in literals if not each.holds]
    left = [option for option in options if option not in refused]
    name = _label_of(law, symbol)
    if len(left) <= max(len(refused), MOST_OPTIONS):
        return f"{name}: {' or '.join(label(symbol.sort, option) for option in left)}"
    return f"{name}: other than {' or '.join(label(symbol.sort, option) for option in refused)}"


def _tell(law: Law, node: Node, *, holds: bool) -> str:
    if node.kind is Kind.NAMED:
        return _named(law, node) if holds else f"not: {_named(law, node)}"
    if node.kind is Kind.SYMBOL:
        return f"{_label_of(law, node)}: {'yes' if holds else 'no'}"
    words = _COMPARED
    if node.operands[0].sort == DAY:
        words = {**_COMPARED, **_DAYS_COMPARED}
    return words[node.kind, holds].format(*(tell_value(law, each) for each in node.operands))


def _named(law: Law, node: Node) -> str:
    name, place = node.payload
    rules = {rule.id for rule in law.provisions} | {silence.id for silence in law.silences}
    side = _side(node)
    return f"`{name}` ({place}) applies{side}" if name in rules else str(name) + side


def _side(node: Node) -> str:
    """Return a mark where a formula is that of the second side."""
    names = (symbol_name(symbol) for symbol in symbols([node]))
    return ", on the second side" if any(name.endswith(OTHER) for name in names) else ""


def tell_value(law: Law, node: Node) -> str:
    """Return a day, term or count in words: by its name where it has one."""
    if node.kind is Kind.NAMED:
        return str(node.payload[0]) + _side(node)
    if node.kind is Kind.SYMBOL:
        return _label_of(law, node)
    if node.kind is Kind.LITERAL:
        return _literal(node)
    if node.kind is Kind.ANNIVERSARY:
        return f"{node.payload[0]} years after {tell_value(law, node.operands[0])}"
    inner = ", ".join(_operands(law, node))
    return f"{node.kind.value} ({inner})"


def _operands(law: Law, node: Node) -> Iterator[str]:
    for operand in node.operands:
        truth = operand.sort.name == "truth"
        yield _tell_truth(law, operand) if truth else tell_value(law, operand)


def _tell_truth(law: Law, node: Node) -> str:
    if node.kind in (Kind.NAMED, Kind.SYMBOL, Kind.SAME, Kind.BEFORE, Kind.AT_MOST):
        return _tell(law, node, holds=True)
    return str(node.kind.value)


def _literal(node: Node) -> str:
    value = node.payload[0]
    if isinstance(value, datetime.date):
        return tell_date(value.isoformat())
    return str(value)


def _label_of(law: Law, symbol: Node) -> str:
    name = symbol_name(symbol)
    path = name.removesuffix(OTHER).removesuffix(STATED)
    if path.startswith(PREFIX):
        return f"reading `{path.removeprefix(PREFIX)}`"
    stated = " is stated" if name.removesuffix(OTHER).endswith(STATED) else ""
    labels = {group: found.label.en for group, found in law.facts.groups.items()}
    labels |= {fact: found.label.en for fact, found in law.facts.declared.items()}
    return f"{labels[path]}{stated}" if path in labels else name
