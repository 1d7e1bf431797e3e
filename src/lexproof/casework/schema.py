"""JSON Schema of cases and decisions, from the same declarations as everything else."""

from __future__ import annotations

from collections.abc import Mapping

from lexproof.casework.data import Json
from lexproof.casework.inputs import SCHEMA, TERM_RECORD, build_inputs
from lexproof.casework.records import Field, Items, Record
from lexproof.casework.shapes import DATE_PATTERN, Schema
from lexproof.language import Law, Listing, Outcome
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Sort

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def case_schema(law: Law) -> Schema:
    """Return the schema of a case or dossier.

    What depends on other facts is not in it: that is checked when a case is decided.
    """
    inputs = build_inputs(law)
    records = (*inputs.parts.values(), TERM_RECORD, inputs.inner_case, inputs.case, inputs.dossier)
    definitions: Schema = {record.name: _record(record) for record in records}
    title = f"A case or dossier under {law.name}"
    return {"$schema": DIALECT, "title": title, **_case_or_dossier(), "$defs": definitions}


def _case_or_dossier() -> Schema:
    return {
        "type": "object",
        "if": {"required": ["cases"]},
        "then": _reference("dossier"),
        "else": _reference("case"),
    }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _record(record: Record) -> Schema:
    required: list[Json] = [key for key, field in record.fields.items() if field.required]
    return {
        "type": "object",
        "properties": {key: _field(field) for key, field in record.fields.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(field: Field) -> Schema:
    shape = _shape(field)
    told: Schema = {"description": field.label} if field.label else {}
    if field.required:
        return {**told, **shape}
    default: Schema = {} if field.default is None else {"default": field.default}
    return {**told, "anyOf": [shape, {"type": "null"}], **default}


def _shape(field: Field) -> Schema:
    if isinstance(field.shape, Record):
        return _reference(field.shape.name)
    if isinstance(field.shape, Items):
        return {"type": "array", "items": _reference(field.shape.record.name), "minItems": 1}
    return field.shape.schema()


def decision_schema(law: Law) -> Schema:
    """Return the schema of the decision of a case or dossier."""
    text: Schema = {"type": "string"}
    head: Schema = {"schema": {"const": SCHEMA}, "id": text}
    fields = {field.name: _decided(field) for field in law.decision}
    cases: Schema = {"type": "array", "items": _reference("case"), "minItems": 1}
    definitions: Schema = {
        "case": _object({**head, "profile": text, **fields}),
        "dossier": _object({**head, "cases": cases}),
    }
    title = f"A decision under {law.name}"
    return {"$schema": DIALECT, "title": title, **_case_or_dossier(), "$defs": definitions}


def _object(fields: Mapping[str, Json]) -> Schema:
    return {
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def _decided(field: Outcome | Listing) -> Schema:
    if isinstance(field, Listing):
        names: list[Json] = list(field.entries)
        return {"type": "array", "items": {"enum": names}, "uniqueItems": True}
    kind = _value(field.value.node.sort)
    return kind if field.present is None else {"anyOf": [kind, {"type": "null"}]}


def _value(sort: Sort) -> Schema:
    if sort == TRUTH:
        return {"type": "boolean"}
    if sort == COUNT:
        return {"type": "integer", "minimum": 0}
    if sort == DAY:
        return {"type": "string", "format": "date", "pattern": DATE_PATTERN}
    if sort == TERM:
        part: Schema = {"type": "integer", "minimum": 0}
        return _object({"months": part, "days": part})
    return {"enum": list(sort.options)}
