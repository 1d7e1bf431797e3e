"""Writing the Python source that reads a case: defaults put in, demands met, days packed.

It takes a case whose keys and types the model has found right, and says `return None` where a
demand is not met; `lexproof.casework.examining` then finds out which. Only names made here and
literals written by `repr` become code, never a text of a file.
"""

from __future__ import annotations

from lexproof.casework.inputs import Inputs
from lexproof.casework.records import Record
from lexproof.casework.shapes import Date
from lexproof.casework.tables import Lookup
from lexproof.casework.unknowns import (
    demanded,
    optional_facts,
    settled_facts,
    unknowns_of,
    usual_value,
)
from lexproof.casework.values import Days, span_in
from lexproof.compiling.source import Writer
from lexproof.language import Fact, Law, Table
from lexproof.language.facts import STATED
from lexproof.tree.build import FALSE, TRUE
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify

REFUSE = "return None"
INNER = "    "


class CaseReader:
    """Writes the lines that give every unknown of a law its value, from `case` and `shared`."""

    def __init__(self, law: Law, inputs: Inputs) -> None:
        self.names = {name: f"v{number}" for number, name in enumerate(unknowns_of(law))}
        self.writer = Writer(self.names)
        self.constants: dict[str, object] = {}
        self._law = law
        self._inputs = inputs
        self._optional = set(optional_facts(law))
        self._objects = {name: f"o{number}" for number, name in enumerate(inputs.parts)}
        self._texts = {path: f"t{number}" for number, path in enumerate(law.facts.texts)}

    def constant(self, value: object) -> str:
        """Return a name by which the source can use a value."""
        name = f"k{len(self.constants)}"
        self.constants[name] = value
        return name

    def write(self, formulas: list[Node]) -> list[str]:
        """Write what many formulas need, shared among them, and return their expressions."""
        writer = Writer(self.names)
        writer.lines = self.writer.lines
        return writer.write(formulas)

    def line(self, text: str) -> None:
        """Write a line."""
        self.writer.line(text)

    def read_facts(self) -> None:
        """Write what reads every fact, in the order of the declarations."""
        for part in self._inputs.parts.values():
            self._object(part)
        for path in self._law.facts.groups:
            self.line(f"{self.names[path + STATED]} = case.get({path!r}) is not None")
        for path, name in self._texts.items():
            self._looked_up(path, name)
        for table in self._law.facts.tables:
            self._table(table)
        settled = settled_facts(self._law)
        for fact in self._law.facts.declared.values():
            if fact.path not in settled:
                self._fact(fact)
        for path, group in self._law.facts.groups.items():
            (required,) = self.writer.write([simplify(group.required.node)])
            self.line(f"if {required} and not {self.names[path + STATED]}: {REFUSE}")

    def _object(self, part: Record) -> None:
        name = self._objects[part.name]
        holder = "shared" if part.name in self._law.dossier.shared else "case"
        self.line(f"{name} = {holder}.get({part.name!r})")
        self.line(f"if {name} is None: {name} = {self.constant({})}")

    def _stated(self, path: str) -> str:
        parent, _, key = path.rpartition(".")
        return f"{self._objects[parent] if parent else 'case'}.get({key!r})"

    def _looked_up(self, path: str, name: str) -> None:
        """Write what reads a value that only a table takes, or nobody."""
        self.line(f"{name} = {self._stated(path)}")

    def _table(self, table: Table) -> None:
        """Write what looks up a table, and what it settles."""
        facts = [self._law.facts.declared[path] for path in table.settles]
        for fact in facts:
            if not fact.derived:
                self._looked_up(fact.path, self.names[fact.path])
        key = "".join(f"{self._texts[path]}, " for path in table.keys)
        stated = "".join(f"{None if f.derived else self.names[f.path]}, " for f in facts)
        self.line(f"row = {self.constant(Lookup(table).settle)}(({key}), ({stated}))")
        self.line(f"if row is None: {REFUSE}")
        for fact in facts:
            self.line(f"{self.names[fact.path]} = row[{fact.path!r}]")

    def _fact(self, fact: Fact) -> None:
        name = self.names[fact.path]
        allowed, needed = simplify(fact.allowed.node), simplify(demanded(self._law, fact).node)
        may, must = self.writer.write([allowed, needed])
        missing = self._missing(fact, may)
        if fact.derived:
            self.line(f"{name} = {missing}")
            return
        self.line(f"{name} = {self._stated(fact.path)}")
        if fact.path + STATED in self._optional:
            self.line(f"{self.names[fact.path + STATED]} = {name} is not None")
        if needed is TRUE:
            self._take(fact.path, name)
            return
        self.line(f"if {name} is None:")
        if needed is not FALSE:
            self.line(f"{INNER}if {must}: {REFUSE}")
        self.line(f"{INNER}{name} = {missing}")
        if allowed is not TRUE:
            self.line(f"elif not {may}: {REFUSE}")
        self.line("else:")
        self._take(fact.path, name, INNER)

    def _missing(self, fact: Fact, may: str) -> str:
        """Return an expression for the value of a fact that is not stated."""
        usual = repr(usual_value(fact))
        if fact.default is None:
            return usual
        (default,) = self.writer.write([simplify(fact.default.node)])
        return default if may == "True" or default == usual else f"{default} if {may} else {usual}"

    def _take(self, path: str, name: str, indent: str = "") -> None:
        """Write what turns a value of a file into one that formulas take."""
        parent, _, key = path.rpartition(".")
        holder = self._inputs.parts[parent] if parent else self._inputs.case
        shape = holder.fields[key].shape
        if isinstance(shape, Date):
            self.line(f"{indent}{name} = {self.constant(Days())}[{name}]")
        elif isinstance(shape, Record):  # the only object inside an object of a case is a term
            self.line(f"{indent}{name} = {self.constant(span_in)}({name})")
        elif indent:
            self.line(f"{indent}pass")
