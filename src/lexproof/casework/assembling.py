"""Writing the Python source that puts the text of a decision together.

The text is one template in which only the values are filled in, written as `json.dumps` writes
them: field by field, in the order of the law.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import compress

from lexproof.casework.inputs import SCHEMA
from lexproof.casework.reader import CaseReader
from lexproof.casework.values import DayTexts
from lexproof.language import Listing, Outcome
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Node, Sort

TERM_TEXT = '{"months": %d, "days": %d}'
Part = Outcome | Listing


def nodes_of(field: Part) -> list[Node]:
    """Return the formulas of a field, in the order in which `decision_text` takes them."""
    if isinstance(field, Listing):
        return [truth.node for truth in field.entries.values()]
    return [field.value.node, *([] if field.present is None else [field.present.node])]


def decision_text(
    reader: CaseReader, profile: str, decision: Sequence[Part], expressions: Iterator[str]
) -> str:
    """Write what works out the fields of a decision, and return an expression for its text.

    The text takes the id from `identifier`, where it stands as JSON writes it.
    """
    template = _fixed(f'{{"schema": {SCHEMA}, "id": ') + "{identifier}"
    template += _fixed(f', "profile": {_json(profile)}')
    for number, field in enumerate(decision):
        name, own = f"f{number}", [next(expressions) for _ in nodes_of(field)]
        if isinstance(field, Listing):
            reader.line(f"{name} = {_listing(reader, field, own)}")
        else:
            reader.line(f"{name} = {_outcome(reader, field.value.node.sort, own)}")
        template += _fixed(f", {_json(field.name)}: ") + f"{{{name}}}"
    return "f" + repr(template + _fixed("}"))


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _fixed(text: str) -> str:
    """Return text as it stands in a template that fills in values."""
    return text.replace("{", "{{").replace("}", "}}")


def _listing(reader: CaseReader, field: Listing, conditions: Sequence[str]) -> str:
    possible = [
        (_json(name), condition)
        for name, condition in zip(field.entries, conditions, strict=True)
        if condition != "False"
    ]
    if not possible:
        return repr("[]")
    names = reader.constant(tuple(name for name, _ in possible))
    holds = "".join(f"{condition}, " for _, condition in possible)
    return f"'[' + ', '.join({reader.constant(compress)}({names}, ({holds}))) + ']'"


def _outcome(reader: CaseReader, sort: Sort, expressions: Sequence[str]) -> str:
    value, *present = expressions
    text = _value(reader, sort, value)
    return f"({text}) if {present[0]} else 'null'" if present else text


def _value(reader: CaseReader, sort: Sort, value: str) -> str:
    if sort == TRUTH:
        return f"'true' if {value} else 'false'"
    if sort == COUNT:
        return f"str({value})"
    if sort == TERM:
        return f"{TERM_TEXT!r} % {value}"
    texts = DayTexts() if sort == DAY else {option: _json(option) for option in sort.options}
    return f"{reader.constant(texts)}[{value}]"
