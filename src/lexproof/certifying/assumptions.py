"""What every proof assumes of the facts of a case, in words."""

from __future__ import annotations

from collections.abc import Iterator

from lexproof.language import Law
from lexproof.language.declarations import Fact
from lexproof.tree.node import DAY, TERM, TRUTH

HEAD = """\
# Assumptions

Every proof speaks only of cases that meet what follows. The same demands are errors in the input
of a case, so that no case that is decided lies outside them.
"""


def tell_assumptions(law: Law) -> str:
    """Return the declared ranges of the facts and their constraints, as Markdown."""
    ranges = [f"- `{fact.path}`: {_range(fact)}" for fact in law.facts.declared.values()]
    parts = [
        HEAD,
        "## Ranges of the facts\n",
        *ranges,
        "\n## Facts that would contradict each other\n",
        *_constraints(law),
        "\n## Demands of the declarations\n",
        *_demands(law),
    ]
    return "\n".join(parts) + "\n"


def _range(fact: Fact) -> str:
    sort = fact.node.sort
    if sort == DAY:
        return f"a day from {fact.earliest} to {fact.latest}"
    if sort == TERM:
        months, days = fact.node.payload[1:]
        return f"a term of 0 to {months} months and 0 to {days} days"
    if sort == TRUTH:
        return "true or false"
    return "one of " + ", ".join(f"`{option}`" for option in sort.options)


def _constraints(law: Law) -> Iterator[str]:
    for constraint in law.constraints:
        paths = ", ".join(f"`{path}`" for path in constraint.paths)
        yield f"- `{constraint.id}` ({paths}); excluded: {constraint.message}"
    if not law.constraints:
        yield "- none"


def _demands(law: Law) -> Iterator[str]:
    yield "- A fact that is not stated has its usual value, which no rule then reads."
    yield "- A fact is stated only where its declaration allows it, and wherever it is required."
    for group in law.facts.groups.values():
        yield f"- `{group.path}` is stated wherever it is required."
    for table in law.facts.tables:
        settled = ", ".join(f"`{path}`" for path in table.settles)
        rows = len(table.rows)
        yield f"- {settled} agree with one of the {rows} rows of the table `{table.name}`."
    yield "- Every reading has one of its options; which, is left free but for a stated scope."
