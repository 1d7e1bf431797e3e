"""Making drawn facts fit: what must be stated is, and what is not has its usual value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeAlias

from lexproof.compiling.formulas import compile_formulas
from lexproof.compiling.runtime import pack
from lexproof.language import Law, Table
from lexproof.language.facts import STATED
from lexproof.tree.evaluate import Value
from lexproof.tree.node import DAY, Node
from lexproof.tree.walk import symbol_name, symbols

Row: TypeAlias = dict[str, Any]
"""The values of the unknowns of a case, as the plain evaluator takes them."""


def row_function(roots: Sequence[Node]) -> Callable[[Row], tuple[Value, ...]]:
    """Return what evaluates some trees on a row."""
    needed = symbols(roots)
    names = [(symbol_name(symbol), symbol.sort == DAY) for symbol in needed]
    function = compile_formulas(roots, [name for name, _ in names])
    return lambda row: function(*[pack(row[n]) if is_day else row[n] for n, is_day in names])


class Settler:
    """Settles the facts of drawn rows of one law."""

    def __init__(self, law: Law, usual: Row) -> None:
        self._law, self._usual = law, usual
        facts = law.facts.declared.values()
        self._paths = [fact.path for fact in facts]
        self._stated = row_function([fact.stated.node for fact in facts])
        self._optional = {
            fact.path + STATED: row_function([fact.allowed.node, fact.required.node])
            for fact in facts
        }
        self._groups = {
            group.path + STATED: row_function([group.required.node])
            for group in law.facts.groups.values()
        }

    def settle(self, row: Row, chance: Random) -> None:
        """Change what cannot be: facts beside a table, what is stated, what is not."""
        for table in self._law.facts.tables:
            if any(row[path] != value for path, value in table.without_key.items()):
                _choose_a_row(table, row, chance)
        for flag, required in self._groups.items():
            row[flag] = row[flag] or required(row)[0]
        for flag, demands in self._optional.items():
            if flag in row:
                allowed, required = demands(row)
                row[flag] = required or (row[flag] and allowed)
        for path, stated in zip(self._paths, self._stated(row), strict=True):
            if not stated:
                row[path] = self._usual[path]


def _choose_a_row(table: Table, row: Row, chance: Random) -> None:
    """Let a row of the table settle its facts, one that fits what the case says of its key."""
    named = table.without_key
    fitting = [each for each in table.rows if all(row[p] in each.settles[p] for p in named)]
    chosen = chance.choice(fitting or table.rows)
    for path, options in chosen.settles.items():
        if row[path] not in options:
            row[path] = chance.choice(options)
