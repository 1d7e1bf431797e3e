"""Properties: sentences a lawyer could sign, each with its formula over one case or two."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lexproof.language import Counterpart, Law, Truth, all_of, always
from lexproof.tree.node import Node


class Kind(enum.Enum):
    """What is expected of a property."""

    MUST = "must"  # proved under every reading in its scope
    ASK = "ask"  # not known beforehand; the verdict is kept in the ledger
    FALSE = "false"  # a common misreading, refuted under the default readings, kept on purpose


@dataclass(frozen=True, kw_only=True)
class Property:
    """A claim about a law: wherever the premise holds, the conclusion does.

    `readings` limits the claim to some options of some readings; `forced_by` says which case
    forced the limit. `other` is the second case of a claim that compares two.
    """

    id: str
    kind: Kind
    sentence: str
    basis: str
    conclusion: Truth
    premise: Truth = field(default_factory=always)
    other: Counterpart | None = None
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    forced_by: str = ""

    @property
    def family(self) -> str:
        """Return the family of the property, the part of its id before the number."""
        return self.id.rpartition("-")[0]


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """A law with the properties that are claimed of it, in the order of their ids."""

    law: Law
    properties: tuple[Property, ...]

    def __post_init__(self) -> None:
        """Refuse an id that two properties share: one finding would hide the other."""
        counted = Counter(claim.id for claim in self.properties)
        twice = sorted(identifier for identifier, number in counted.items() if number > 1)
        if twice:
            raise ValueError(f"properties need ids of their own: {', '.join(twice)}")

    def assumptions(self, claim: Property) -> Truth:
        """Return what holds of every case the claim speaks of."""
        facts = self.law.assumptions()
        return facts if claim.other is None else all_of(facts, claim.other(facts))

    def symbols(self) -> tuple[Node, ...]:
        """Return the reading symbols of the law."""
        return tuple(reading.node for reading in self.law.readings.values())
