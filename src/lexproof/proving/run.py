"""Examining many properties side by side, with what was found before."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, replace

from lexproof.catalogue import Catalogue, Kind, Property
from lexproof.proving.cache import Cache, keys_of
from lexproof.proving.examine import examine, find_counterexample
from lexproof.proving.lemmas import LEMMAS, Lemma
from lexproof.proving.verdict import Finding, Verdict
from lexproof.proving.witness import replay
from lexproof.solving.model import Answer, Result
from lexproof.solving.smtlib import Script
from lexproof.solving.z3_session import Session, SolverFailed
from lexproof.tree import build
from lexproof.tree.simplify import simplify

LEMMA_BUDGET = 50_000_000
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Task:
    """What is to be examined, under which fixed readings."""

    catalogue: Catalogue
    claims: tuple[Property, ...]
    fixed: Mapping[str, str]
    one_case_only: bool = False

    def examine(self, claim: Property) -> Finding:
        """Return what is found of a claim of this task; whatever fails decides nothing."""
        try:
            if self.one_case_only:
                return find_counterexample(self.catalogue, claim)
            return examine(self.catalogue, claim, self.fixed)
        except Exception as error:  # the same with one process as with many
            return _failed(claim.id, error)


_task: Task | None = None
"""The task of this process, set before its workers are forked, so that no law is sent to them."""


def prove_lemma(lemma: Lemma) -> Finding:
    """Prove a lemma with the exact steps; refuted lemmas are a contradiction of the machine."""
    started = time.perf_counter()
    script = Script()
    script.add(simplify(build.negation(lemma.statement.node)))
    try:
        result = Session(script.text()).check(LEMMA_BUDGET)
    except SolverFailed as error:
        result = Result(Answer.UNKNOWN, 0, str(error))
    verdicts = {
        Answer.UNSAT: Verdict.PROVED,
        Answer.SAT: Verdict.REFUTED,
        Answer.UNKNOWN: Verdict.UNDECIDED,
    }
    return Finding(
        id=lemma.id,
        verdict=verdicts[result.answer],
        reason=result.reason,
        how=("exact",),
        work=result.work,
        seconds=time.perf_counter() - started,
    )


def prove_lemmas() -> list[Finding]:
    """Prove every lemma that properties may rest on."""
    return [prove_lemma(lemma) for lemma in LEMMAS]


def examine_all(
    task: Task, cache: Cache, *, fresh: bool, jobs: int | None, progress: Progress
) -> dict[str, Finding]:
    """Return a finding for every claim, from the cache where nothing has changed."""
    whole = keys_of(task.catalogue, task.fixed)
    known = {claim.id: whole[claim.id] for claim in task.claims}
    found: dict[str, Finding] = {}
    for claim in task.claims:
        kept = None if fresh else cache.get(known[claim.id])
        if kept is not None and _still_replays(task.catalogue, claim, kept):
            found[claim.id] = kept
            progress(claim.id)
    left = [claim for claim in task.claims if claim.id not in found]
    for finding in _examined(task, _longest_first(left), jobs):
        found[finding.id] = finding
        cache.put(known[finding.id], finding)
        progress(finding.id)
    cache.save([*whole.values(), *keys_of(task.catalogue, {}).values()])
    return found


def _still_replays(catalogue: Catalogue, claim: Property, kept: Finding) -> bool:
    """Say that the case of a finding from a file is what it claims to be."""
    wanted = Verdict.PROVED if kept.witness is None else Verdict.REFUTED
    if kept.id != claim.id or kept.verdict is not wanted:
        return False
    try:
        if kept.witness is not None:
            replay(catalogue, claim, kept.witness)
    except Exception:  # a damaged file may hold anything
        return False
    return True


def without_lemmas(found: Mapping[str, Finding], lemmas: Sequence[Finding]) -> dict[str, Finding]:
    """Leave undecided what rests on lemmas, where not every lemma is proved."""
    wrong = [lemma.id for lemma in lemmas if lemma.verdict is not Verdict.PROVED]
    if not wrong:
        return dict(found)
    reason = f"it rests on lemmas that are not proved: {', '.join(wrong)}"
    return {
        identifier: Finding(
            id=identifier,
            verdict=Verdict.UNDECIDED,
            reason=reason,
            how=finding.how,
            work=finding.work,
            seconds=finding.seconds,
        )
        if "lemmas" in finding.how
        else finding
        for identifier, finding in found.items()
    }


def cases_that_force_scopes(catalogue: Catalogue, jobs: int | None) -> dict[str, Finding]:
    """Return, for each must with a limited scope, what is found of it without the limit."""
    limited = [c for c in catalogue.properties if c.kind is Kind.MUST and c.readings]
    unlimited = tuple(replace(claim, readings={}) for claim in limited)
    task = Task(catalogue, unlimited, {}, one_case_only=True)
    return {finding.id: finding for finding in _examined(task, unlimited, jobs)}


def _longest_first(claims: Sequence[Property]) -> list[Property]:
    """Start with what tends to take longest: questions of two cases, then of one."""
    return sorted(claims, key=lambda claim: (claim.other is None, claim.kind.value != "ask"))


def _examined(task: Task, claims: Sequence[Property], jobs: int | None) -> Iterator[Finding]:
    workers = min(jobs or os.cpu_count() or 1, len(claims))
    if workers <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (task.examine(claim) for claim in claims)
        return
    with _inherited(task), _pool(workers) as pool:
        futures: dict[Future[Finding], str] = {
            pool.submit(_examine_by_id, claim.id): claim.id for claim in claims
        }
        for future in as_completed(futures):
            yield _result(future, futures[future])


def _result(future: Future[Finding], identifier: str) -> Finding:
    try:
        return future.result()
    except Exception as error:  # a worker that died decides nothing
        return _failed(identifier, error)


def _failed(identifier: str, error: Exception) -> Finding:
    reason = f"the examination failed: {type(error).__name__}: {error}"
    return Finding(id=identifier, verdict=Verdict.UNDECIDED, reason=reason)


@contextmanager
def _inherited(task: Task) -> Generator[None]:
    global _task  # noqa: PLW0603  # inherited by the workers, see its docstring
    _task = task
    try:
        yield
    finally:
        _task = None


@contextmanager
def _pool(workers: int) -> Generator[ProcessPoolExecutor]:
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(workers, mp_context=context)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _examine_by_id(identifier: str) -> Finding:
    assert _task is not None, "a worker without a task"
    claim = next(claim for claim in _task.claims if claim.id == identifier)
    return _task.examine(claim)
