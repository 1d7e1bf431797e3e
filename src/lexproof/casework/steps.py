"""Steps in drawing a case: what may be said of each fact, and the formulas that decide it.

Days are packed into one number, as compiled formulas take them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import product

from lexproof.casework.completing import optional_facts
from lexproof.casework.likely import Value, lines_of
from lexproof.casework.tables import Key, Lookup
from lexproof.compiling.formulas import compile_formulas
from lexproof.language import Law, Table
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbol_name, symbols


class Formula:
    """A compiled formula and the names of its unknowns."""

    def __init__(self, node: Node) -> None:
        self._order = tuple(symbol_name(symbol) for symbol in symbols([node]))
        self._function = compile_formulas([node], self._order)
        self.names = frozenset(self._order)

    def __call__(self, values: Mapping[str, Value]) -> Value:
        """Return the value of the formula."""
        return self._function(*[values[name] for name in self._order])[0]


@dataclass(frozen=True)
class Step:
    """What may come next: values of some unknowns, and what the file says of them."""

    values: Mapping[str, Value]
    said: Mapping[str, Value] = field(default_factory=dict[str, Value])


@dataclass(frozen=True)
class Pool:
    """Steps to draw from, each made when it is asked for."""

    values: Callable[[], Sequence[Value]]
    step: Callable[[Value], Step] = lambda step: step


class Plan:
    """What drawing the cases of a law needs, made once."""

    def __init__(self, law: Law, choices: Mapping[str, str]) -> None:
        self.law = law
        self._chosen = {symbol_name(law.readings[n].node): option for n, option in choices.items()}
        self._formulas: dict[Node, Formula] = {}
        self.constraints = [self.formula(each.holds.node) for each in law.constraints]
        self.lines = lines_of(self._simple(node) for node in law.roots().values())
        self.optional = frozenset(optional_facts(law))
        self.tables = {path: table.name for table in law.facts.tables for path in table.settles}
        self.keys = frozenset(key for table in law.facts.tables for key in table.keys)
        self.settled = {table.name: _table_pools(law, table) for table in law.facts.tables}

    def _simple(self, node: Node) -> Node:
        return simplify(node, self._chosen)

    def formula(self, node: Node) -> Formula:
        """Return a formula under the chosen readings, compiled once."""
        if node not in self._formulas:
            self._formulas[node] = Formula(self._simple(node))
        return self._formulas[node]


def _table_pools(law: Law, table: Table) -> list[Pool]:
    """Return what may be said of the facts a table settles: the usual, anything, or a key."""
    facts = law.facts.declared
    stated = [path for path in table.settles if not facts[path].derived]
    usual = {path: (str(facts[path].usual),) for path in stated}
    anything = {path: facts[path].node.sort.options for path in stated}
    lookup, without = Lookup(table), (None,) * len(table.keys)
    steps = [tuple(_settled(lookup, without, options)) for options in (usual, anything)]
    steps.append(tuple(_by_key(lookup, stated)))
    return [Pool(partial(tuple, pool)) for pool in steps]


def _by_key(lookup: Lookup, stated: Sequence[str]) -> Iterator[Step]:
    for row in lookup.table.rows:
        options = {path: row.settles[path] for path in stated}
        for number in range(len(row.key)):
            words = [*row.key[: number + 1], *[""] * (len(row.key) - number - 1)]
            yield from _settled(lookup, tuple(word or None for word in words), options)


def _settled(lookup: Lookup, key: Key, options: Mapping[str, Sequence[str]]) -> Iterator[Step]:
    """Yield what may be stated beside a key; what the key settles may be left out."""
    table = lookup.table
    for stated in product(*((*options.get(path, ()), None) for path in table.settles)):
        values = lookup.settle(key, stated)
        if values is not None:
            said = zip((*table.keys, *table.settles), (*key, *stated), strict=True)
            yield Step(values, {path: word for path, word in said if word is not None})
