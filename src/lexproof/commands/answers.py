"""Open questions and claims about cohorts, answered beside the properties of a catalogue."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from lexproof.catalogue import Catalogue, Claim, CohortClaim, Greatest, Property, Question
from lexproof.commands.answer_keys import AnswerKeys, still_shows
from lexproof.commands.conditions import tell_cube
from lexproof.counting.examine import CohortExamination
from lexproof.proving.cache import Cache
from lexproof.proving.optimum import Optimum
from lexproof.proving.parallel import side_by_side
from lexproof.proving.search import NotDecided
from lexproof.proving.verdict import Finding, Verdict
from lexproof.proving.witness import Contradiction


@dataclass(frozen=True)
class Task:
    """What is to be answered, under which fixed readings."""

    catalogue: Catalogue
    claims: tuple[Claim, ...]
    fixed: Mapping[str, str]

    def answer(self, job: tuple[Claim, ...]) -> list[Finding]:
        """Return what is found of claims that are examined together."""
        cohorts = CohortExamination(self.catalogue, self.fixed)
        return [self._timed(claim, cohorts) for claim in job]

    def _timed(self, claim: Claim, cohorts: CohortExamination) -> Finding:
        started = time.perf_counter()
        try:
            found = self._found(claim, cohorts)
        except Contradiction as error:
            found = _undecided(claim, str(error), contradiction=str(error))
        except NotDecided as error:
            found = _undecided(claim, str(error))
        except Exception as error:  # whatever fails decides nothing
            found = _undecided(claim, f"the examination failed: {type(error).__name__}: {error}")
        return replace(found, seconds=time.perf_counter() - started)

    def _found(self, claim: Claim, cohorts: CohortExamination) -> Finding:
        if isinstance(claim, CohortClaim):
            return cohorts.examine(claim)
        assert isinstance(claim, Question), claim.id
        readings = {**claim.readings, **{name: (option,) for name, option in self.fixed.items()}}
        if isinstance(claim.wanted, Greatest):
            return Optimum(self.catalogue, claim, readings).answer()
        from lexproof.comparing.region_of import RegionOf

        law = self.catalogue.law
        return RegionOf(self.catalogue, claim, readings).answer(lambda cube: tell_cube(law, cube))


def _undecided(claim: Claim, reason: str, contradiction: str = "") -> Finding:
    return Finding(
        id=claim.id, verdict=Verdict.UNDECIDED, reason=reason, contradiction=contradiction
    )


def answer_all(
    task: Task,
    cache: Cache,
    *,
    fresh: bool,
    jobs: int | None,
    progress: Callable[[str], None],
) -> dict[str, Finding]:
    """Return a finding for every question and claim about cohorts, kept ones where they hold."""
    wanted = [claim for claim in task.claims if not isinstance(claim, Property)]
    if not wanted:
        return {}
    keys = AnswerKeys(task.catalogue, task.fixed)
    known = {claim.id: keys.key(claim) for claim in wanted}
    found: dict[str, Finding] = {}
    for claim in wanted:
        kept = None if fresh else cache.get(known[claim.id])
        if kept is not None and still_shows(task.catalogue, task.fixed, claim, kept):
            found[claim.id] = kept
            progress(claim.id)
    left = [claim for claim in wanted if claim.id not in found]
    for _, findings in side_by_side(task.answer, _jobs(left), jobs):
        for finding in findings:
            found[finding.id] = finding
            cache.put(known[finding.id], finding)
            progress(finding.id)
    cache.save([*known.values(), *AnswerKeys(task.catalogue, {}).every()])
    return found


def _jobs(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """Part claims into jobs: claims about cohorts are one, for they share what is worked out."""
    cohorts = tuple(claim for claim in claims if isinstance(claim, CohortClaim))
    alone = [(claim,) for claim in claims if not isinstance(claim, CohortClaim)]
    return [*alone, *([cohorts] if cohorts else [])]
