"""The shape of a law's cases and dossiers, built from the declarations of its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lexproof.casework.data import Json
from lexproof.casework.records import Field, Items, Record
from lexproof.casework.shapes import Date, Flag, Option, Shape, Text, Whole
from lexproof.language import Fact, Facts, Law, TextFact
from lexproof.tree.build import TRUE
from lexproof.tree.node import DAY, TERM, TRUTH, Kind

SCHEMA = 1
LONGEST_ID = 200
MONTHS_IN_YEAR = 12

YEARS, MONTHS, DAYS = Whole(0, 30), Whole(0, 30 * MONTHS_IN_YEAR), Whole(0, 29)
TERM_RECORD = Record(
    "term",
    {
        "years": Field(YEARS, "years", default=0),
        "months": Field(MONTHS, "months; 13 are 1 year and 1 month", default=0),
        "days": Field(DAYS, "days", default=0),
    },
)
"""A term as files write it."""

_SCHEMA_FIELD = Field(Whole(SCHEMA, SCHEMA), "version of the format", required=True)
_ID_FIELD = Field(Text(LONGEST_ID), "name, used once in a file", required=True)


@dataclass(frozen=True)
class Inputs:
    """What a case is, a case inside a dossier, a dossier; `parts` are the objects of a case.

    The `head` of a dossier makes no demand on its cases, which are looked into one by one.
    """

    case: Record
    inner_case: Record
    dossier: Record
    head: Record
    parts: Mapping[str, Record]


def build_inputs(law: Law) -> Inputs:
    """Return the shapes of a law's cases and dossiers."""
    objects = _objects(law.facts)
    parts = {name: Record(name, fields) for name, fields in objects.items() if name}
    top = {
        name: _part_field(law.facts, parts[name]) if name in parts else field
        for name, field in objects[""].items()
    }
    shared = {name: field for name, field in top.items() if name in law.dossier.shared}
    inner = {name: field for name, field in top.items() if name not in shared}
    inner_case = Record("inner_case", {"id": _ID_FIELD, **inner})
    cases = Field(Items(inner_case), "the cases of one person", required=True)
    head = {"schema": _SCHEMA_FIELD, "id": _ID_FIELD}
    return Inputs(
        case=Record("case", {**head, **top}),
        inner_case=inner_case,
        dossier=Record("dossier", {**head, **shared, "cases": cases}),
        head=Record("head", {**head, **shared, "cases": replace(cases, required=False)}),
        parts=parts,
    )


def _objects(facts: Facts) -> dict[str, dict[str, Field]]:
    """Return the fields of each object of a case, in order; the case itself has no name."""
    objects: dict[str, dict[str, Field]] = {"": {}}
    texts = {path: _text_field(text) for path, text in facts.texts.items()}
    settled = {path for table in facts.tables for path in table.settles}
    stated = {path: fact for path, fact in facts.declared.items() if not fact.derived}
    fields = {path: fact_field(fact, settled=path in settled) for path, fact in stated.items()}
    for path, field in {**fields, **texts}.items():
        parent, _, name = path.rpartition(".")
        objects.setdefault(parent, {})[name] = field
        if parent:
            objects[""].setdefault(parent, field)  # keeps the place of the object
    return objects


def _part_field(facts: Facts, part: Record) -> Field:
    group = facts.groups.get(part.name)
    required = any(field.required for field in part.fields.values())
    return Field(part, group.label.en if group else "", required)


def _text_field(text: TextFact) -> Field:
    shape = Text() if text.values is None else Option(tuple(sorted(text.values)))
    return Field(shape, text.label.en)


def fact_field(fact: Fact, *, settled: bool = False) -> Field:
    """Return what may stand in place of a fact, which a table may settle instead."""
    always = fact.required.node is TRUE and fact.allowed.node is TRUE
    return Field(
        shape=TERM_RECORD if fact.node.sort == TERM else _shape(fact),
        label=fact.label.en,
        required=always and not settled,
        default=_default(fact),
    )


def _default(fact: Fact) -> Json:
    """Return the default of a fact where it is the same in every case."""
    if fact.default is None or fact.default.node.kind is not Kind.LITERAL:
        return None
    value = fact.default.node.payload[0]
    return value if isinstance(value, bool | str) else None


def _shape(fact: Fact) -> Shape:
    if fact.node.sort == TRUTH:
        return Flag()
    if fact.node.sort == DAY:
        assert fact.earliest is not None, fact.path
        assert fact.latest is not None, fact.path
        return Date(fact.earliest, fact.latest)
    return Option(fact.node.sort.options)
