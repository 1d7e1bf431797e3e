"""How properties are written: one call each, with the sentence first.

`must`, `ask` and `false` make records; `unchanged_by` and `never_worse` say with what polarity two
cases are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lexproof.catalogue.property import Kind, Property
from lexproof.language import Counterpart, Truth, Unknown, all_of, always
from lexproof.tree import build

Scope = Mapping[str, str | Sequence[str]]


def options_of(scope: Scope | None) -> dict[str, tuple[str, ...]]:
    """Return the options that a scope leaves of each reading it names."""
    return {
        name: (options,) if isinstance(options, str) else tuple(options)
        for name, options in (scope or {}).items()
    }


def _maker(kind: Kind) -> Callable[..., Property]:
    def make(
        identifier: str,
        sentence: str,
        *,
        basis: str,
        conclusion: Truth,
        premise: Truth | None = None,
        other: Counterpart | None = None,
        readings: Scope | None = None,
        forced_by: str = "",
    ) -> Property:
        return Property(
            id=identifier,
            kind=kind,
            sentence=sentence,
            basis=basis,
            premise=always() if premise is None else premise,
            conclusion=conclusion,
            other=other,
            readings=options_of(readings),
            forced_by=forced_by,
        )

    return make


must = _maker(Kind.MUST)
"""Make a claim that is to be proved under every reading in its scope."""
ask = _maker(Kind.ASK)
"""Make a claim whose verdict is not known beforehand and is kept in the ledger."""
false = _maker(Kind.FALSE)
"""Make a claim that is a misreading, to be refuted under the default readings."""


def unchanged(other: Counterpart, values: Sequence[Unknown]) -> Truth:
    """Say that each of the values is the same in both cases."""
    return all_of(*(Truth(build.same(value.node, other(value).node)) for value in values))
