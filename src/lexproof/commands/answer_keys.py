"""Keeping answers between runs: keyed by all that could change them, and looked at again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from lexproof.catalogue import (
    Catalogue,
    Claim,
    CohortClaim,
    Greatest,
    Holds,
    Property,
    Question,
    Range,
)
from lexproof.counting.tally import Tally, check
from lexproof.language import any_of, none_of
from lexproof.proving.cache import Keys
from lexproof.proving.optimum import bound, number_of
from lexproof.proving.verdict import Finding, Verdict
from lexproof.proving.witness import replay


class AnswerKeys:
    """Keys of what would be found of questions and of claims about cohorts."""

    def __init__(self, catalogue: Catalogue, fixed: Mapping[str, str]) -> None:
        self._catalogue = catalogue
        self._keys = Keys(catalogue, fixed)
        self._groups = tuple(group for claim in catalogue.cohorts for group in claim.groups)
        facts = catalogue.law.facts
        self._words = [fact.label.en for fact in facts.declared.values()]
        self._words += [label.label.en for label in facts.groups.values()]

    def key(self, claim: Claim) -> str:
        """Return the key of what would be found of a claim."""
        if isinstance(claim, CohortClaim):
            key, more = self._key_of_cohorts(claim)
        else:
            assert isinstance(claim, Question), claim.id
            key, more = self._key_of_question(claim)
        return hashlib.sha256(json.dumps([key, more, self._words]).encode()).hexdigest()

    def every(self) -> Iterator[str]:
        """Yield the key of every question and claim about cohorts of the catalogue."""
        yield from map(self.key, (*self._catalogue.questions, *self._catalogue.cohorts))

    def _key_of_question(self, question: Question) -> tuple[str, Any]:
        if isinstance(question.wanted, Greatest):
            return self._keys.key(bound(question, 0)), question.wanted.unit
        return self._keys.key(_nobody_inside(question)), "region"

    def _key_of_cohorts(self, claim: CohortClaim) -> tuple[str, Any]:
        groups = Property(
            id=claim.id,
            kind=claim.kind,
            sentence=claim.sentence,
            basis=claim.basis,
            conclusion=any_of(*self._groups),
            readings=claim.readings,
        )
        places = {group.node: place for place, group in enumerate(self._groups)}
        numbers = list(claim.numbers)
        numbers += [claim.says.number] if isinstance(claim.says, Holds) else []
        spelt = [[places[each.group.node], each.least, each.most] for each in numbers]
        asked = places[claim.says.group.node] if isinstance(claim.says, Range) else None
        return self._keys.key(groups), [spelt, type(claim.says).__name__, asked]


def _nobody_inside(question: Question) -> Property:
    """Return the claim that a region is empty, which the case of an answer refutes."""
    assert not isinstance(question.wanted, Greatest), question.id
    return Property(
        id=question.id,
        kind=question.kind,
        sentence=question.sentence,
        basis=question.basis,
        premise=question.premise,
        conclusion=none_of(question.wanted.truth),
        other=question.other,
        readings=question.readings,
    )


def still_shows(
    catalogue: Catalogue, fixed: Mapping[str, str], claim: Claim, kept: Finding
) -> bool:
    """Say that the cases of a finding from a file are what it claims them to be."""
    try:
        if isinstance(claim, CohortClaim):
            return _still_adds_up(catalogue, fixed, claim, kept)
        assert isinstance(claim, Question), claim.id
        if kept.id != claim.id or kept.verdict is not Verdict.ANSWERED:
            return False
        if kept.witness is None:
            return kept.answer == ("nobody",)
        numbers = isinstance(claim.wanted, Greatest)
        denied = bound(claim, number_of(kept.answer[0]) - 1) if numbers else _nobody_inside(claim)
        replay(catalogue, denied, kept.witness)
    except Exception:  # a damaged file may hold anything
        return False
    return True


def _still_adds_up(
    catalogue: Catalogue, fixed: Mapping[str, str], claim: CohortClaim, kept: Finding
) -> bool:
    law = catalogue.law
    usual = law.choices(law.profiles[0].name, fixed)
    if kept.id != claim.id or (kept.verdict is Verdict.ANSWERED) != isinstance(claim.says, Range):
        return False
    if not kept.cohort:
        return isinstance(claim.says, Holds) and kept.verdict is Verdict.PROVED
    check(law, usual, kept.cohort, claim.numbers)
    if not isinstance(claim.says, Holds):
        return True
    tally = Tally(law, [claim.says.number.group], usual)
    for share in kept.cohort:
        tally.add(share.persons, share.case)
    return kept.verdict is Verdict.REFUTED and not tally.agrees(claim.says.number)
