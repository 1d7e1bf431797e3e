"""Writing a tree as Python source: one line for each shared part, the rest in place."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from lexproof.compiling.runtime import pack_date
from lexproof.tree.node import TERM, Kind, Node
from lexproof.tree.walk import post_order, symbol_name

DEEPEST_EXPRESSION = 12
"""How deep an expression is nested before it gets a line of its own."""


class Unsupported(ValueError):  # noqa: N818  # errors here are named for what happened
    """The back end does not cover a kind of node."""


def _joined(word: str) -> Callable[[Node, tuple[str, ...]], str]:
    return lambda _, operands: "(" + f" {word} ".join(operands) + ")"


def _literal(node: Node, _: tuple[str, ...]) -> str:
    value = node.payload[0]
    return repr(pack_date(value) if isinstance(value, datetime.date) else value)


def _among(node: Node, operands: tuple[str, ...]) -> str:
    options = node.payload[0]
    assert isinstance(options, tuple), options
    if len(options) == 1:
        return f"({operands[0]} == {options[0]!r})"
    return f"({operands[0]} in {options!r})"


def _anniversary(node: Node, operands: tuple[str, ...]) -> str:
    years = node.payload[0]
    assert isinstance(years, int), years
    return f"({operands[0]} + {12 * years << 5})"


_EXPRESSIONS: Mapping[Kind, Callable[[Node, tuple[str, ...]], str]] = {
    Kind.LITERAL: _literal,
    Kind.ALL_OF: _joined("and"),
    Kind.ANY_OF: _joined("or"),
    Kind.NOT: lambda _, of: f"(not {of[0]})",
    Kind.AMONG: _among,
    Kind.SAME: _joined("=="),
    Kind.BEFORE: _joined("<"),
    Kind.AT_MOST: _joined("<="),
    Kind.WHEN: lambda _, of: f"({of[1]} if {of[0]} else {of[2]})",
    Kind.SUM: _joined("+"),
    Kind.TIMES: lambda node, of: f"({of[0]} * {node.payload[0]})",
    Kind.QUOTIENT: lambda node, of: f"({of[0]} // {node.payload[0]})",
    Kind.REMAINDER: lambda node, of: f"({of[0]} % {node.payload[0]})",
    Kind.ANNIVERSARY: _anniversary,
    Kind.PLUS_MONTHS: lambda _, of: f"_plus_months({of[0]}, {of[1]}, {of[2]})",
    Kind.PLUS_DAYS: lambda _, of: f"_plus_days({of[0]}, {of[1]})",
    Kind.DAYS_BETWEEN: lambda _, of: f"_days_between({of[0]}, {of[1]})",
    Kind.DAY_NUMBER: lambda _, of: f"_day_number({of[0]})",
    Kind.NAMED: lambda _, of: of[0],
}


class Writer:
    """Writes the lines that compute trees; `names` says where the unknowns are found.

    Days are packed into one whole number; a term is two expressions, its months and its days.
    """

    def __init__(self, names: Mapping[str, str], indent: str = "    ") -> None:
        self.lines: list[str] = []
        self._names = names
        self._indent = indent
        self._written: dict[Node, str] = {}
        self._terms: dict[Node, tuple[str, str]] = {}
        self._depths: dict[Node, int] = {}

    def line(self, text: str) -> None:
        """Add a line of the caller's own."""
        self.lines.append(self._indent + text)

    def write(self, roots: Iterable[Node]) -> list[str]:
        """Add what the roots need, and return an expression for each of them.

        Raises `Unsupported` for a kind of node that this back end does not cover, and KeyError for
        an unknown without a name.
        """
        wanted = list(roots)
        uses = Counter(operand for node in post_order(wanted) for operand in set(node.operands))
        uses.update(wanted)
        for node in post_order(wanted):
            if node not in self._written and node not in self._terms:
                self._add(node, shared=uses[node] > 1)
        return [self._result(root) for root in wanted]

    def _result(self, root: Node) -> str:
        if root.sort == TERM:
            months, days = self._terms[root]
            return f"({months}, {days})"
        return self._written[root]

    def _add(self, node: Node, *, shared: bool) -> None:
        if node.sort == TERM:
            self._terms[node] = self._term(node)
            return
        expression = self._expression(node)
        depth = 1 + max((self._depths.get(operand, 0) for operand in node.operands), default=0)
        plain = node.kind in (Kind.LITERAL, Kind.SYMBOL, Kind.NAMED)
        if not plain and (shared or depth > DEEPEST_EXPRESSION):
            expression, depth = self._line_for(expression), 0
        self._written[node], self._depths[node] = expression, depth

    def _line_for(self, expression: str) -> str:
        name = f"_{len(self.lines)}"
        self.line(f"{name} = {expression}")
        return name

    def _expression(self, node: Node) -> str:
        if node.kind is Kind.SYMBOL:
            return self._names[symbol_name(node)]
        if node.kind in (Kind.MONTHS, Kind.DAYS):
            return self._terms[node.operands[0]][0 if node.kind is Kind.MONTHS else 1]
        if node.kind is Kind.SAME and node.operands[0].sort == TERM:
            left, right = (self._result(operand) for operand in node.operands)
            return f"({left} == {right})"
        if node.kind not in _EXPRESSIONS:
            raise Unsupported(f"compiled Python does not cover `{node.kind.value}`")
        operands = tuple(self._written[operand] for operand in node.operands)
        return _EXPRESSIONS[node.kind](node, operands)

    def _term(self, node: Node) -> tuple[str, str]:
        if node.kind is Kind.LITERAL:
            value = node.payload[0]
            assert isinstance(value, tuple), value
            return repr(value[0]), repr(value[1])
        if node.kind is Kind.SYMBOL:
            return self._pair(self._names[symbol_name(node)])
        if node.kind is Kind.NAMED:
            return self._terms[node.operands[0]]
        if node.kind is Kind.TERM:
            return self._written[node.operands[0]], self._written[node.operands[1]]
        return self._computed_term(node)

    def _computed_term(self, node: Node) -> tuple[str, str]:
        if node.kind is Kind.WHEN:
            condition, (then, otherwise) = node.operands[0], node.operands[1:]
            test = self._line_for(self._written[condition])
            one, other = self._terms[then], self._terms[otherwise]
            return (
                self._line_for(f"{one[0]} if {test} else {other[0]}"),
                self._line_for(f"{one[1]} if {test} else {other[1]}"),
            )
        if node.kind is Kind.FRACTION:
            return self._fraction(node)
        if node.kind is Kind.TERM_BETWEEN:
            start, end = (self._written[operand] for operand in node.operands)
            return self._pair(f"_term_between({start}, {end})")
        raise Unsupported(f"compiled Python does not cover `{node.kind.value}`")

    def _pair(self, expression: str) -> tuple[str, str]:
        number = len(self.lines)
        self.line(f"_{number}m, _{number}d = {expression}")
        return f"_{number}m", f"_{number}d"

    def _fraction(self, node: Node) -> tuple[str, str]:
        numerator, denominator = node.payload
        months, days = self._terms[node.operands[0]]
        up = self._written[node.operands[1]]
        rounding = f"({denominator} - 1 if {up} else 0)"
        rest = f"({months} * {numerator} % {denominator} * 30 + {days} * {numerator} + {rounding})"
        return (
            self._line_for(f"{months} * {numerator} // {denominator}"),
            self._line_for(f"{rest} // {denominator}"),
        )
