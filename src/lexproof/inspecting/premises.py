"""Premises that no case meets: a property under one of them says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lexproof.catalogue import Catalogue, Property
from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.language import all_of
from lexproof.proving.scope import scope_of
from lexproof.proving.search import find_case


def premise_inspections(catalogue: Catalogue) -> Iterator[Inspection]:
    """Yield what looks for a case of the premise of each property, within its readings."""
    for claim in catalogue.properties:
        yield Inspection(Topic.PREMISES, claim.id, partial(_premise, catalogue, claim))


def _premise(catalogue: Catalogue, claim: Property) -> Iterator[Observation]:
    met = all_of(scope_of(catalogue, claim, {}), claim.premise)
    witness = find_case(catalogue.law, f"premise-{claim.id}", met, other=claim.other)
    kind = Kind.VACUOUS if witness is None else Kind.SATISFIABLE
    yield Observation(topic=Topic.PREMISES, kind=kind, subject=claim.id, witness=witness)
