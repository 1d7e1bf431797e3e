"""Whether two decisions differ, field by field, in what they give and not in how they say why."""

from __future__ import annotations

from lexproof.language import Counterpart, Law, Listing, Outcome, Truth, all_of, any_of, none_of
from lexproof.language.unknown import Unknown
from lexproof.tree import build


def effects(law: Law) -> tuple[Outcome | Listing, ...]:
    """Return the fields of the decision that give somebody something."""
    return tuple(
        field for field in law.decision if isinstance(field, Outcome) or not field.explains
    )


def differ(law: Law, other: Counterpart) -> Truth:
    """Say that the decision differs from the other in more than how it is explained."""
    return any_of(*(differ_in(field, other) for field in effects(law)))


def differ_in(field: Outcome | Listing, other: Counterpart) -> Truth:
    """Say that a field has another value in the other decision."""
    if isinstance(field, Listing):
        return any_of(*(none_of(_same(truth, other)) for truth in field.entries.values()))
    if field.present is None:
        return none_of(_same(field.value, other))
    present = field.present
    both = all_of(present, other(present))
    return any_of(none_of(_same(present, other)), all_of(both, none_of(_same(field.value, other))))


def _same(value: Unknown, other: Counterpart) -> Truth:
    return Truth(build.same(value.node, other(value).node))
