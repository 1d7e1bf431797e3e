"""Having every verdict confirmed by solvers that see only its obligations, as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from typing import TypeAlias

from lexproof.catalogue import Catalogue, Property
from lexproof.proving.confirmations import Confirmations, confirmation_key
from lexproof.proving.lemmas import LEMMAS, Lemma
from lexproof.proving.obligations import Obligation, lemma_obligation, obligations
from lexproof.proving.parallel import side_by_side
from lexproof.proving.verdict import Finding, Verdict
from lexproof.solving.model import Answer, Result
from lexproof.solving.solvers import Solver

Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Answered:
    """An obligation with what each solver answered, by the name of the solver."""

    obligation: Obligation
    results: Mapping[str, Result]
    kept: frozenset[str] = frozenset()


Answers: TypeAlias = Mapping[str, tuple[Answered, ...]]
"""What was answered about each property and each lemma, by its id."""


@dataclass(frozen=True)
class Inquiry:
    """What is to be confirmed, and by whom."""

    catalogue: Catalogue
    claims: tuple[Property, ...]
    fixed: Mapping[str, str]
    found: Mapping[str, Finding]
    solvers: tuple[Solver, ...]
    kept: Confirmations

    def answer(self, subject: Property | Lemma) -> tuple[Answered, ...]:
        """Return the obligations of a property or lemma with the answers of every solver."""
        return tuple(self._ask(each) for each in self._obligations(subject))

    def _obligations(self, subject: Property | Lemma) -> Sequence[Obligation]:
        if isinstance(subject, Lemma):
            return (lemma_obligation(subject),)
        return obligations(self.catalogue, subject, self.fixed, self.found[subject.id])

    def _ask(self, obligation: Obligation) -> Answered:
        results: dict[str, Result] = {}
        kept: set[str] = set()
        for solver in self.solvers:
            known = self.kept.get(confirmation_key(solver, obligation.text))
            if known is not None:
                kept.add(solver.name)
            results[solver.name] = known or solver.check(obligation.text)
        return Answered(obligation=obligation, results=results, kept=frozenset(kept))


def answer_all(inquiry: Inquiry, jobs: int | None, progress: Progress) -> Answers:
    """Ask every solver about every obligation of the claims, and of all lemmas.

    What a worker that died was asked has no answer, so that nothing rests on it.
    """
    longest_first = sorted(inquiry.claims, key=lambda claim: claim.other is None)
    answers: dict[str, tuple[Answered, ...]] = {}
    for subject, answered in _survivors(inquiry, [*longest_first, *LEMMAS], jobs):
        answers[subject.id] = answered
        for each in answered:
            _keep(inquiry, each)
        progress(subject.id)
    return answers


def _survivors(
    inquiry: Inquiry, subjects: Sequence[Property | Lemma], jobs: int | None
) -> Iterator[tuple[Property | Lemma, tuple[Answered, ...]]]:
    try:
        yield from side_by_side(inquiry.answer, subjects, jobs)
    except BrokenProcessPool:
        return


def _keep(inquiry: Inquiry, answered: Answered) -> None:
    for solver in inquiry.solvers:
        key = confirmation_key(solver, answered.obligation.text)
        inquiry.kept.put(key, answered.results[solver.name])


def confirmed(
    finding: Finding, answered: Sequence[Answered], solvers: Sequence[Solver]
) -> Finding:
    """Return a finding that every solver has confirmed, or say why nothing is decided."""
    if finding.verdict is Verdict.UNDECIDED:
        return finding
    if not answered:
        return _open(finding, "its obligations were not answered")
    for each in answered:
        for solver in solvers:
            result = each.results[solver.name]
            if result.answer is Answer.UNKNOWN:
                finding = _open(finding, _gave_up(each.obligation, solver, result))
            elif result.answer is not each.obligation.expected:
                return _contradicted(finding, each.obligation, solver, result)
    return finding


def _gave_up(obligation: Obligation, solver: Solver, result: Result) -> str:
    told = f" ({result.reason})" if result.reason else ""
    return f"{solver.name} gave up on `{obligation.subject} {obligation.name}`{told}"


def _contradicted(
    finding: Finding, obligation: Obligation, solver: Solver, result: Result
) -> Finding:
    told = (
        f"the solvers disagree: {solver.name} answers {result.answer.value} to "
        f"`{obligation.subject} {obligation.name}` ({obligation.shows}), where the verdict "
        f"found by z3 needs {obligation.expected.value}"
    )
    return replace(_open(finding, told), contradiction=told)


def _open(finding: Finding, reason: str) -> Finding:
    return Finding(
        id=finding.id,
        verdict=Verdict.UNDECIDED,
        reason=reason,
        how=finding.how,
        work=finding.work,
        seconds=finding.seconds,
        cached=finding.cached,
    )
