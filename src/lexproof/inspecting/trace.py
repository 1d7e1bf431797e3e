"""Holes in the trace: sentences that became nothing, provisions that come from nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.language import Law, Provision, Sentence


def trace_inspections(law: Law) -> Iterator[Inspection]:
    """Yield what follows every sentence to its provisions, and every provision to its source."""
    for sentence in law.trace:
        yield Inspection(Topic.TRACE, sentence.place, partial(_sentence, law, sentence))
    for rule in law.provisions:
        yield Inspection(Topic.TRACE, rule.id, partial(_provision, law, rule))
    known = {rule.id for rule in law.provisions}
    for identifier, place in law.other_sources.items():
        if identifier not in known:
            yield Inspection(Topic.TRACE, place, partial(_unknown, place, (identifier,)))


def _sentence(law: Law, sentence: Sentence) -> Iterator[Observation]:
    known = {rule.id for rule in law.provisions}
    missing = tuple(name for name in sentence.provisions if name not in known)
    if missing:
        yield from _unknown(sentence.place, missing)
    became = (*(n for n in sentence.provisions if n in known), *sentence.figures)
    traced = bool(became or sentence.no_effect)
    yield Observation(
        topic=Topic.TRACE,
        kind=Kind.TRACED if traced else Kind.UNTRACED_SENTENCE,
        subject=sentence.place,
        beside=became,
        reason=sentence.no_effect or sentence.gist,
    )


def _unknown(place: str, missing: tuple[str, ...]) -> Iterator[Observation]:
    yield Observation(
        topic=Topic.TRACE, kind=Kind.UNKNOWN_PROVISION, subject=place, beside=missing
    )


def _provision(law: Law, rule: Provision) -> Iterator[Observation]:
    sources = [sentence.place for sentence in law.trace if rule.id in sentence.provisions]
    if rule.id in law.other_sources:
        sources.append(law.other_sources[rule.id])
    yield Observation(
        topic=Topic.TRACE,
        kind=Kind.SOURCED if any(sources) else Kind.UNTRACED_PROVISION,
        subject=rule.id,
        beside=tuple(sources),
    )
