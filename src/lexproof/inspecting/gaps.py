"""Gaps: where a question arises and no answer applies, and whether a silence is listed for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lexproof.comparing.cover import Cube
from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.inspecting.regions import gap_of, regions_of, truth_of
from lexproof.language import Law, Question, Silence, Truth, all_of, any_of, never, none_of
from lexproof.proving.search import find_case
from lexproof.proving.witness import Contradiction

BUT_FOR_OTHERS = "but for the gaps above that are not listed"


def gap_inspections(law: Law) -> Iterator[Inspection]:
    """Yield what finds the gaps of every question, and what checks every silence."""
    if not law.questions:
        yield Inspection(Topic.GAPS, law.name, partial(_no_question, law))
    for question in law.questions:
        yield Inspection(Topic.GAPS, question.name, partial(_gaps, law, question))
    if law.questions:
        for silence in law.silences:
            yield Inspection(Topic.GAPS, silence.id, partial(_silence, law, silence))


def _gaps(law: Law, question: Question) -> Iterator[Observation]:
    cubes = regions_of(law, question)
    beyond = all_of(gap_of(question), none_of(*map(truth_of, cubes)))
    if find_case(law, f"gap-{question.name}", beyond) is not None:
        raise Contradiction(f"a case that `{question.name}` does not answer is in no region")
    unlisted = never()
    for number, cube in enumerate(cubes, start=1):
        found = _region(law, question, f"gap-{question.name}-{number}", cube, but=unlisted)
        if found.kind is Kind.UNLISTED_GAP:
            unlisted = any_of(unlisted, truth_of(cube))
        yield found
    kind = Kind.NO_OTHER_GAP if cubes else Kind.NO_GAP
    yield Observation(topic=Topic.GAPS, kind=kind, subject=question.name)


def _region(law: Law, question: Question, name: str, cube: Cube, *, but: Truth) -> Observation:
    """Return what is observed of a region, but for the unlisted gaps that are told already."""
    inside = all_of(gap_of(question), truth_of(cube), none_of(but))
    silent = any_of(*(silence.applies for silence in law.silences))
    unlisted = find_case(law, name, all_of(inside, none_of(silent)))
    return Observation(
        topic=Topic.GAPS,
        kind=Kind.UNLISTED_GAP if unlisted else Kind.LISTED_GAP,
        subject=question.name,
        beside=() if unlisted else _listed_as(law, name, inside),
        witness=unlisted or find_case(law, name, inside),
        cube=cube,
        reason="" if but.node is never().node else BUT_FOR_OTHERS,
    )


def _listed_as(law: Law, name: str, inside: Truth) -> tuple[str, ...]:
    """Return few silences that together have all of a region, one if one has it."""
    kept = list(law.silences)
    for silence in law.silences:
        fewer = [each for each in kept if each is not silence]
        elsewhere = none_of(*(each.applies for each in fewer))
        if find_case(law, name, all_of(inside, elsewhere)) is None:
            kept = fewer
    return tuple(silence.id for silence in kept)


def _silence(law: Law, silence: Silence) -> Iterator[Observation]:
    gaps = any_of(*map(gap_of, law.questions))
    name = f"silence-{silence.id}"
    answered = find_case(law, name, all_of(silence.applies, none_of(gaps)))
    witness = answered or find_case(law, name, silence.applies)
    kind = Kind.SILENCE_IN_GAPS if witness else Kind.DEAD_SILENCE
    yield Observation(
        topic=Topic.GAPS,
        kind=Kind.ANSWERED_SILENCE if answered else kind,
        subject=silence.id,
        witness=witness,
    )


def _no_question(law: Law) -> Iterator[Observation]:
    reason = "where the law declares no question, nothing is known of gaps and overlaps"
    yield Observation(topic=Topic.GAPS, kind=Kind.NO_QUESTION, subject=law.name, reason=reason)
