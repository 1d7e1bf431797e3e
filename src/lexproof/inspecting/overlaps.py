"""Overlaps: two answers to one question in one case, unless the one is an exception."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations

from lexproof.inspecting.inspection import Inspection
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.language import Law, Question, all_of
from lexproof.proving.search import find_case


def overlap_inspections(law: Law) -> Iterator[Inspection]:
    """Yield what looks for a case of two answers, for every two answers of every question."""
    for question in law.questions:
        for one, other in combinations(question.answers, 2):
            observe = partial(_overlap, law, question, one, other)
            yield Inspection(Topic.OVERLAPS, question.name, observe)


def _overlap(law: Law, question: Question, one: str, other: str) -> Iterator[Observation]:
    both = all_of(question.arises, question.answers[one], question.answers[other])
    witness = find_case(law, f"overlap-{one}-{other}", both)
    kind = Kind.APART
    if witness is not None:
        kind = Kind.EXCEPTED if _excepts(law, one, other) else Kind.OVERLAP
    yield Observation(
        topic=Topic.OVERLAPS,
        kind=kind,
        subject=question.name,
        beside=(one, other),
        witness=witness,
    )


def _excepts(law: Law, one: str, other: str) -> bool:
    excepts = {rule.id: rule.excepts for rule in law.provisions}
    return other in excepts.get(one, ()) or one in excepts.get(other, ())
