"""Completing a case: defaults put in, demands checked, every unknown of the law given a value.

`Completer.complete` is generated from the declarations and runs at full speed; where it finds
anything wrong it returns nothing, and `lexproof.casework.examining` finds out what.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from lexproof.casework.inputs import Inputs
from lexproof.casework.tables import Lookup
from lexproof.compiling.formulas import compiled
from lexproof.compiling.runtime import pack_date
from lexproof.compiling.source import Writer
from lexproof.language import Fact, Law
from lexproof.language.facts import STATED
from lexproof.tree.build import FALSE, TRUE
from lexproof.tree.node import DAY, TERM, Kind
from lexproof.tree.simplify import simplify

Values = tuple[Any, ...]


@dataclass(frozen=True)
class Completer:
    """Turns parsed cases into values for the unknowns, in the order of `unknowns`."""

    unknowns: tuple[str, ...]
    complete: Callable[[BaseModel, BaseModel], Values | None]


def unknowns_of(law: Law) -> tuple[str, ...]:
    """Return the names of the unknowns of one case, readings left out."""
    facts = [fact.path for fact in law.facts.declared.values()]
    return (*facts, *(path + STATED for path in law.facts.groups), *optional_facts(law))


def optional_facts(law: Law) -> tuple[str, ...]:
    """Return the names of the unknowns that say whether an optional fact is stated."""
    return tuple(
        fact.path + STATED
        for fact in law.facts.declared.values()
        if fact.stated.node.kind is Kind.SYMBOL
        and fact.stated.node.payload[0] == fact.path + STATED
    )


def usual_value(fact: Fact) -> Any:
    """Return the usual value of a fact as compiled formulas take it."""
    return pack_date(fact.usual) if fact.node.sort == DAY else fact.usual  # type: ignore[arg-type]  # the usual of a day is a date


class _Generator:
    """Writes the source of a completing function."""

    def __init__(self, law: Law, inputs: Inputs) -> None:
        self._law = law
        self._inputs = inputs
        self._names = {name: f"v{number}" for number, name in enumerate(unknowns_of(law))}
        self._optional = set(optional_facts(law))
        self._writer = Writer(self._names)
        self._lookups = [Lookup(table) for table in law.facts.tables]
        self._settled = {path for table in law.facts.tables for path in table.settles}

    def make(self) -> Callable[[BaseModel, BaseModel], Values | None]:
        for name in self._inputs.parts:
            holder = "shared" if name in self._law.dossier.shared else "case"
            self._writer.line(f"o_{name} = {holder}.{name} or _empty_{name}")
        for path in self._law.facts.groups:
            self._writer.line(f"{self._names[path + STATED]} = case.{path} is not None")
        for number, lookup in enumerate(self._lookups):
            self._table(number, lookup)
        for fact in self._law.facts.declared.values():
            if fact.path not in self._settled:
                self._fact(fact)
        for path, group in self._law.facts.groups.items():
            (required,) = self._writer.write([simplify(group.required.node)])
            self._writer.line(f"if {required} and not {self._names[path + STATED]}: return None")
        names = ", ".join(self._names.values())
        body = "\n".join(self._writer.lines)
        source = f"def complete(case, shared):\n{body}\n    return ({names},)\n"
        return compiled(source, "complete", **self._globals())

    def _globals(self) -> dict[str, object]:
        empty = {f"_empty_{name}": model() for name, model in self._inputs.parts.items()}
        settle = {f"_settle_{n}": lookup.settle for n, lookup in enumerate(self._lookups)}
        return {**empty, **settle}

    def _raw(self, path: str) -> str:
        parent, _, name = path.rpartition(".")
        return f"o_{parent}.{name}" if parent else f"case.{name}"

    def _table(self, number: int, lookup: Lookup) -> None:
        keys = ", ".join(self._raw(path) for path in lookup.table.keys)
        derived = {path for path in lookup.table.settles if self._law.facts.declared[path].derived}
        stated = ", ".join(
            "None" if path in derived else self._raw(path) for path in lookup.table.settles
        )
        self._writer.line(f"_t = _settle_{number}(({keys},), ({stated},))")
        self._writer.line("if _t is None: return None")
        for path in lookup.table.settles:
            self._writer.line(f"{self._names[path]} = _t[{path!r}]")

    def _fact(self, fact: Fact) -> None:
        name = self._names[fact.path]
        self._writer.line(f"{name} = {self._raw(fact.path)}")
        nodes = [simplify(fact.allowed.node), simplify(fact.required.node)]
        allowed, required = self._writer.write(nodes)
        if fact.path + STATED in self._optional:
            self._writer.line(f"{self._names[fact.path + STATED]} = {name} is not None")
        if nodes[0] is not TRUE:
            self._writer.line(f"if {name} is not None and not {allowed}: return None")
        if nodes[1] is not FALSE:
            self._writer.line(f"if {name} is None and {required}: return None")
        self._fill(fact, name, allowed)

    def _fill(self, fact: Fact, name: str, allowed: str) -> None:
        usual = repr(usual_value(fact))
        if fact.node.sort == TERM:
            months = f"12 * ({name}.years or 0) + ({name}.months or 0)"
            given = f"({months}, {name}.days or 0)"
            self._writer.line(f"{name} = {usual} if {name} is None else {given}")
        elif fact.default is None:
            self._writer.line(f"if {name} is None: {name} = {usual}")
        else:
            (default,) = self._writer.write([simplify(fact.default.node)])
            value = default if allowed == "True" else f"{default} if {allowed} else {usual}"
            self._writer.line(f"if {name} is None: {name} = {value}")


def build_completer(law: Law, inputs: Inputs) -> Completer:
    """Return the completer of a law's cases."""
    return Completer(unknowns_of(law), _Generator(law, inputs).make())


def as_plain(law: Law, unknowns: tuple[str, ...], values: Values) -> Mapping[str, Any]:
    """Return the values by name, days as pairs, as the plain evaluator takes them."""
    days = {fact.path for fact in law.facts.declared.values() if fact.node.sort == DAY}
    return {
        name: (value >> 5, value & 31) if name in days else value
        for name, value in zip(unknowns, values, strict=True)
    }
