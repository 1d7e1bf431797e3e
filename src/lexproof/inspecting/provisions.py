"""Provisions that never apply, and provisions without which every case is decided the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lexproof.comparing.fields import differ
from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.language import Counterpart, Law, Provision
from lexproof.proving.search import find_case
from lexproof.tree import build


def provision_inspections(law: Law) -> Iterator[Inspection]:
    """Yield what looks for a case to which each provision applies, and for one it decides."""
    for rule in law.provisions:
        yield Inspection(Topic.PROVISIONS, rule.id, partial(_provision, law, rule))


def _provision(law: Law, rule: Provision) -> Iterator[Observation]:
    witness = find_case(law, f"applies-{rule.id}", rule.applies)
    kind = Kind.NEVER_APPLIES if witness is None else Kind.APPLIES
    yield Observation(topic=Topic.PROVISIONS, kind=kind, subject=rule.id, witness=witness)
    if witness is not None:
        yield _dropped(law, rule)


def _dropped(law: Law, rule: Provision) -> Observation:
    """Return what is observed where the provision applies nowhere in the decision.

    What is demanded of the facts stays as it is. A field that only explains the others would
    always miss the provision, and gives nobody anything.
    """
    dropped = Counterpart({rule.applies.node: build.FALSE})
    witness = find_case(law, f"dropped-{rule.id}", differ(law, dropped))
    kind = Kind.REDUNDANT if witness is None else Kind.DECIDES
    return Observation(topic=Topic.PROVISIONS, kind=kind, subject=rule.id, witness=witness)
