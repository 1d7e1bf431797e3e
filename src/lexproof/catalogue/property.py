"""Properties: sentences a lawyer could sign, each with its formula over one case or two."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from lexproof.language import Counterpart, Truth, always


class Kind(enum.Enum):
    """What is expected of a property."""

    MUST = "must"  # proved under every reading in its scope
    ASK = "ask"  # not known beforehand; the verdict is kept in the ledger
    FALSE = "false"  # a common misreading, refuted under the default readings, kept on purpose


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A sentence about a law with its basis, and what is expected of it.

    `readings` limits the claim to some options of some readings; `forced_by` says which case
    forced the limit.
    """

    id: str
    kind: Kind
    sentence: str
    basis: str
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    forced_by: str = ""

    @property
    def family(self) -> str:
        """Return the family of the claim, the part of its id before the number."""
        return self.id.rpartition("-")[0]


@dataclass(frozen=True, kw_only=True)
class Property(Claim):
    """A claim about every case of a law: wherever the premise holds, the conclusion does.

    `other` is the second case of a claim that compares two.
    """

    conclusion: Truth
    premise: Truth = field(default_factory=always)
    other: Counterpart | None = None
