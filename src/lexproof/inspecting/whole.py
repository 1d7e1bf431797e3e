"""Inspecting a whole law, with its catalogue, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lexproof.catalogue import Catalogue
from lexproof.inspecting.conditions import condition_inspections
from lexproof.inspecting.facts import fact_inspections
from lexproof.inspecting.gaps import gap_inspections
from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Observation
from lexproof.inspecting.overlaps import overlap_inspections
from lexproof.inspecting.premises import premise_inspections
from lexproof.inspecting.provisions import provision_inspections
from lexproof.inspecting.trace import trace_inspections
from lexproof.proving.parallel import side_by_side

Progress = Callable[[str], None]


def inspections_of(catalogue: Catalogue) -> tuple[Inspection, ...]:
    """Return everything there is to inspect, in the order in which it is told."""
    return tuple(_inspections(catalogue))


def _inspections(catalogue: Catalogue) -> Iterator[Inspection]:
    law = catalogue.law
    yield from gap_inspections(law)
    yield from overlap_inspections(law)
    yield from provision_inspections(law)
    yield from condition_inspections(law)
    yield from fact_inspections(law)
    yield from premise_inspections(catalogue)
    yield from trace_inspections(law)


def inspect_all(
    inspections: tuple[Inspection, ...], jobs: int | None, progress: Progress
) -> tuple[Observation, ...]:
    """Return what each inspection observes, in their order whoever is ready first."""
    numbers = range(len(inspections))
    found: dict[int, tuple[Observation, ...]] = {}
    for number, observed in side_by_side(lambda n: inspections[n].run(), numbers, jobs):
        found[number] = observed
        progress(inspections[number].subject)
    return tuple(observation for number in numbers for observation in found[number])
