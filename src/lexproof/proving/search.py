"""Looking for a case that meets a condition: a natural one, replayed, or a proof of none."""

from __future__ import annotations

from collections.abc import Mapping

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.language import Counterpart, Law, Truth, none_of
from lexproof.proving.examine import find_counterexample
from lexproof.proving.verdict import Verdict, Witness
from lexproof.proving.witness import Contradiction


class NotDecided(RuntimeError):  # noqa: N818  # errors here are named for what happened
    """It is not known whether there is such a case."""


def find_case(
    law: Law,
    identifier: str,
    condition: Truth,
    *,
    other: Counterpart | None = None,
    readings: Mapping[str, tuple[str, ...]] | None = None,
) -> Witness | None:
    """Return a case of the law that meets a condition, or none where it is proved to have none.

    `readings` limits the options of some readings, `other` is the second case of a condition over
    two, and the cases are called after the identifier. Raises `NotDecided` where neither is known
    and `Contradiction` where a case does not replay.
    """
    claim = Property(
        id=identifier,
        kind=Kind.MUST,
        sentence="",
        basis="",
        conclusion=none_of(condition),
        other=other,
        readings=dict(readings or {}),
    )
    finding = find_counterexample(Catalogue(law=law, properties=()), claim)
    if finding.contradiction:
        raise Contradiction(finding.contradiction)
    if finding.verdict is Verdict.REFUTED:
        return finding.witness
    if finding.verdict in (Verdict.PROVED, Verdict.VACUOUS):
        return None  # vacuous: within the readings the law has no case at all
    raise NotDecided(finding.reason)
