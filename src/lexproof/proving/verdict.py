"""Verdicts: proved, refuted with a case, undecided with a reason, vacuous; nothing in between."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lexproof.catalogue import Claim, Kind
from lexproof.proving.grounds import Grounds


class Verdict(enum.Enum):
    """What was found out about a property."""

    PROVED = "proved"
    REFUTED = "refuted"
    UNDECIDED = "undecided"
    VACUOUS = "vacuous"
    ANSWERED = "answered"


@dataclass(frozen=True, kw_only=True)
class Witness:
    """Cases that refute a property, as input files, and the readings under which they do."""

    readings: Mapping[str, str]
    cases: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, kw_only=True)
class Share:
    """So many persons of a cohort who are like one of them, whose case is an input file."""

    persons: int
    case: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A verdict with its evidence: the case, the readings that break it, and how it was found.

    `fails_under` lists combinations of options, each enough for the property to fail; an empty
    combination means that it fails under every reading. `answer` is what a question wanted, in
    words, and `cohort` the persons who together show what is found of a claim about cohorts.
    `grounds` is what a second solver is asked about; only what is decided has any.
    """

    id: str
    verdict: Verdict
    witness: Witness | None = None
    fails_under: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    reason: str = ""
    how: tuple[str, ...] = ()
    work: int = 0
    seconds: float = 0.0
    cached: bool = False
    contradiction: str = ""
    grounds: Grounds | None = None
    answer: tuple[str, ...] = ()
    cohort: tuple[Share, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A finding beside its property, and whether it is as expected."""

    claim: Claim
    finding: Finding
    as_expected: bool
    remark: str = ""
    changed: Mapping[str, Any] = field(default_factory=dict[str, Any])


def judge(claim: Claim, finding: Finding, ledger: Mapping[str, Any] | None) -> Judged:
    """Say whether a finding is as expected; undecided and vacuous never are."""
    if finding.verdict is Verdict.UNDECIDED:
        return Judged(claim=claim, finding=finding, as_expected=False, remark=finding.reason)
    if finding.verdict is Verdict.VACUOUS:
        remark = "the premise has no case, so the claim says nothing"
        return Judged(claim=claim, finding=finding, as_expected=False, remark=remark)
    if claim.kind is Kind.MUST:
        return _expect(claim, finding, Verdict.PROVED)
    if claim.kind is Kind.FALSE:
        return _expect(claim, finding, Verdict.REFUTED)
    return _as_in_ledger(claim, finding, ledger)


def _expect(claim: Claim, finding: Finding, wanted: Verdict) -> Judged:
    fits = finding.verdict is wanted
    remark = "" if fits else f"was to be {wanted.value}"
    return Judged(claim=claim, finding=finding, as_expected=fits, remark=remark)


def _as_in_ledger(claim: Claim, finding: Finding, ledger: Mapping[str, Any] | None) -> Judged:
    if ledger is None or claim.id not in ledger:
        remark = "is not in the ledger yet; record it with `lexproof prove --record`"
        return Judged(claim=claim, finding=finding, as_expected=False, remark=remark)
    kept = ledger[claim.id]
    now = ledger_entry(finding)
    same = all(kept.get(key) == now.get(key) for key in ("verdict", "fails_under", "answer"))
    remark = "" if same else f"was {_kept(kept)} in the ledger, or under other readings"
    return Judged(claim=claim, finding=finding, as_expected=same, remark=remark)


def _kept(entry: Mapping[str, Any]) -> str:
    return "; ".join([entry["verdict"], *entry.get("answer", [])])


def ledger_entry(finding: Finding) -> dict[str, Any]:
    """Return what the ledger keeps of a finding."""
    entry: dict[str, Any] = {
        "verdict": finding.verdict.value,
        "fails_under": [
            {name: list(options) for name, options in sorted(combination.items())}
            for combination in finding.fails_under
        ],
        "witness": witness_data(finding.witness),
    }
    return {**entry, **answer_data(finding)}


def answer_data(finding: Finding) -> dict[str, Any]:
    """Return what answers a question, as plain data; nothing where nothing was asked."""
    data: dict[str, Any] = {}
    if finding.answer:
        data["answer"] = list(finding.answer)
    if finding.cohort:
        data["cohort"] = [
            {"persons": share.persons, "case": dict(share.case)} for share in finding.cohort
        ]
    return data


def witness_data(witness: Witness | None) -> dict[str, Any] | None:
    """Return a witness as plain data."""
    if witness is None:
        return None
    return {"readings": dict(witness.readings), "cases": [dict(case) for case in witness.cases]}
