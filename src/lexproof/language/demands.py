"""What declarations demand of the facts of every case, as formulas."""

from __future__ import annotations

from collections.abc import Mapping

from lexproof.language.declarations import Fact, Table
from lexproof.language.truth import Truth, all_of, any_of
from lexproof.tree import build


def holds_where_stated(fact: Fact) -> Truth:
    """Say that a fact that is not stated has its usual value, so that it cannot matter."""
    usual = build.literal(fact.usual, fact.node.sort)
    return any_of(fact.stated, Truth(build.same(fact.node, usual)))


def stated_only_where_allowed(fact: Fact) -> Truth:
    """Say that a fact is stated only where the declaration allows it, and where it must be."""
    return all_of(fact.stated.implies(fact.allowed), fact.required.implies(fact.stated))


def row_is_possible(table: Table, facts: Mapping[str, Fact]) -> Truth:
    """Say that the facts a table settles agree with one of its rows, or that none is named."""
    without = [
        Truth(build.among(facts[path].node, [name])) for path, name in table.without_key.items()
    ]
    combinations = {tuple(row.settles[path] for path in table.settles): None for row in table.rows}
    return any_of(
        all_of(*without),
        *(
            all_of(
                *(
                    Truth(build.among(facts[path].node, options))
                    for path, options in zip(table.settles, combination, strict=True)
                )
            )
            for combination in combinations
        ),
    )
