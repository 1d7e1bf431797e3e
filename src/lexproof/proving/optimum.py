"""Answering a question by a number: the greatest difference, with the cases that attain it."""

from __future__ import annotations

from collections.abc import Mapping

from lexproof.catalogue import Catalogue, Greatest, Kind, Property, Question
from lexproof.language import Truth, all_of, count, none_of
from lexproof.language.reading import PREFIX
from lexproof.proving.candidates import Candidates
from lexproof.proving.climbing import Climber
from lexproof.proving.search import NotDecided, find_case
from lexproof.proving.verdict import Finding, Verdict, Witness
from lexproof.proving.witness import Contradiction
from lexproof.solving.extremes import Extremes, NotBounded, Reach
from lexproof.tree import build
from lexproof.tree.bounds import bounds
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbols

WANTED = "wanted"
Options = Mapping[str, tuple[str, ...]]


class Optimum:
    """Looks for the greatest value that a question wants, under some options of the readings."""

    def __init__(self, catalogue: Catalogue, question: Question, readings: Options) -> None:
        assert isinstance(question.wanted, Greatest), question.id
        self._catalogue = catalogue
        self._question = question
        self._readings = readings
        self._wanted = question.wanted

    def answer(self) -> Finding:
        """Return the number with its cases; raises `NotDecided` and `Contradiction`."""
        premise, value, beyond = self._asked()
        wanted = build.count_symbol(WANTED, bounds([value])[value][0])
        difference = build.same(build.total([beyond, wanted]), value)
        extremes = Extremes(build.all_of([premise, difference]), wanted)
        try:
            greatest = extremes.greatest(self._reach(premise, value, beyond))
        except NotBounded as error:
            raise NotDecided(str(error)) from None
        if greatest is None:
            return Finding(id=self._question.id, verdict=Verdict.VACUOUS, work=extremes.work)
        return Finding(
            id=self._question.id,
            verdict=Verdict.ANSWERED,
            answer=(f"{greatest:,} {self._wanted.unit}",),
            witness=self._attaining(greatest),
            how=("bisection",),
            work=extremes.work,
        )

    def _attaining(self, number: int) -> Witness:
        """Return natural cases with the greatest difference, replayed; raises `Contradiction`."""
        witness = find_case(
            self._catalogue.law,
            self._question.id,
            all_of(self._question.premise, _exceeds(self._wanted, number)),
            other=self._question.other,
            readings=self._readings,
        )
        if witness is None:
            raise Contradiction(f"no case attains the {number} that answers {self._question.id}")
        return witness

    def _reach(self, premise: Node, value: Node, beyond: Node) -> Reach:
        """Return what goes up from the solver's models, case by case."""
        candidates = Candidates(self._catalogue.law, symbols([premise, value, beyond]))
        climber = Climber(candidates, premise, value, beyond)
        return lambda model: climber.climb(model) or 0

    def _asked(self) -> tuple[Node, Node, Node]:
        """Return the premise, the value and what it is compared with, as small as they can be."""
        law = self._catalogue.law
        known = {
            PREFIX + name: options[0]
            for name, options in self._readings.items()
            if len(options) == 1
        }
        limits = [
            build.among(law.readings[name].node, options)
            for name, options in self._readings.items()
        ]
        facts = self._catalogue.assumptions(self._question).node
        premise = build.all_of([facts, self._question.premise.node, *limits])
        value, beyond = self._wanted.value.node, self._wanted.beyond.node
        return simplify(premise, known), simplify(value, known), simplify(beyond, known)


def bound(question: Question, most: int) -> Property:
    """Return the claim that the difference is never more than a number.

    It is proved for the number that answers a question, and refuted for every smaller one.
    """
    assert isinstance(question.wanted, Greatest), question.id
    return Property(
        id=question.id,
        kind=Kind.MUST,
        sentence=question.sentence,
        basis=question.basis,
        premise=question.premise,
        conclusion=none_of(_exceeds(question.wanted, most + 1)),
        other=question.other,
        readings=question.readings,
    )


def number_of(answer: str) -> int:
    """Return the number of an answer.

    >>> number_of("2,741 days")
    2741
    """
    return int(answer.partition(" ")[0].replace(",", ""))


def _exceeds(wanted: Greatest, number: int) -> Truth:
    """Say that the difference is a number or more."""
    return wanted.beyond.plus(count(number)).is_at_most(wanted.value)
