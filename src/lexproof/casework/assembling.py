"""Writing the Python source that puts a decision together, field by field as the law has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import TypeAlias

from lexproof.casework.inputs import SCHEMA
from lexproof.casework.reader import CaseReader
from lexproof.casework.values import DayTexts
from lexproof.language import Listing, Outcome
from lexproof.tree import build
from lexproof.tree.node import DAY, TERM, Node

Part: TypeAlias = Outcome | Listing


def nodes_of(field: Part) -> list[Node]:
    """Return the formulas of a field, in the order in which `decision_source` takes them."""
    if isinstance(field, Listing):
        return [truth.node for truth in field.entries.values()]
    value = field.value.node
    parts = [build.months_of(value), build.days_of(value)] if value.sort == TERM else [value]
    return parts if field.present is None else [*parts, field.present.node]


def decision_source(
    reader: CaseReader, profile: str, decision: Sequence[Part], expressions: Iterator[str]
) -> str:
    """Return an expression for the decision on `case`, from those for its formulas."""
    fields = [f"'schema': {SCHEMA}", "'id': case['id']", f"'profile': {profile!r}"]
    for field in decision:
        own = [next(expressions) for _ in nodes_of(field)]
        if isinstance(field, Listing):
            value = _listing(reader, field, own)
        else:
            value = _outcome(reader, field, own)
        fields.append(f"{field.name!r}: {value}")
    return f"{{{', '.join(fields)}}}"


def _listing(reader: CaseReader, field: Listing, conditions: Sequence[str]) -> str:
    holding = dict(zip(field.entries, conditions, strict=True))
    possible = {name: condition for name, condition in holding.items() if condition != "False"}
    names = reader.constant(tuple(possible))
    holds = "".join(f"{condition}, " for condition in possible.values())
    return f"list({reader.constant(compress)}({names}, ({holds})))"


def _outcome(reader: CaseReader, field: Outcome, expressions: Sequence[str]) -> str:
    sort = field.value.node.sort
    value = expressions[0]
    if sort == TERM:
        value = f"{{'months': {expressions[0]}, 'days': {expressions[1]}}}"
    elif sort == DAY:
        value = f"{reader.constant(DayTexts())}[{expressions[0]}]"
    return value if field.present is None else f"{value} if {expressions[-1]} else None"
