"""The manifest of a bundle: every file, what it shows, who answered it, and at what cost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lexproof.catalogue import Property
from lexproof.certifying.proofs import Proof
from lexproof.language import Law
from lexproof.proving.confirming import Answered
from lexproof.proving.verdict import Finding, ledger_entry
from lexproof.solving.model import Result
from lexproof.solving.solvers import Solver
from lexproof.tree.export import fingerprints

SCHEMA = 1


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """All that a bundle is made of."""

    law: Law
    claims: Sequence[Property]
    fixed: Mapping[str, str]
    found: Mapping[str, Finding]
    lemmas: Sequence[Finding]
    solvers: Sequence[Solver]
    answered: Sequence[Answered]
    proofs: Sequence[Proof | None]

    def of(self, subject: str) -> list[Answered]:
        """Return the obligations about a property or lemma."""
        return [each for each in self.answered if each.obligation.subject == subject]


def law_fingerprint(law: Law) -> str:
    """Return the SHA-256 of everything that the law says, as it is spelt in the tree."""
    roots = law.roots()
    prints = fingerprints(roots.values())
    spelt = sorted((name, prints[node]) for name, node in roots.items())
    return sha256(json.dumps(spelt).encode())


def sha256(content: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def obligation_path(answered: Answered) -> str:
    """Return where an obligation stands in the bundle."""
    return f"obligations/{answered.obligation.subject}/{answered.obligation.name}.smt2"


def proof_path(answered: Answered) -> str:
    """Return where the proof of an obligation stands in the bundle."""
    return f"proofs/{answered.obligation.subject}/{answered.obligation.name}.alethe.gz"


def manifest_text(evidence: Evidence) -> str:
    """Return the manifest, with a line for each obligation, so that a shell can read it."""
    head = json.dumps(_head(evidence), ensure_ascii=False, indent=1)[:-2]
    rows = [
        " " + json.dumps(_row(each, proof), ensure_ascii=False)
        for each, proof in zip(evidence.answered, evidence.proofs, strict=True)
    ]
    return head + ',\n "obligations": [\n' + ",\n".join(rows) + "\n ]\n}\n"


def _head(evidence: Evidence) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "law": evidence.law.name,
        "title": evidence.law.title,
        "law_sha256": law_fingerprint(evidence.law),
        "readings": dict(sorted(evidence.fixed.items())) or "every reading",
        "solvers": [_solver(solver) for solver in evidence.solvers],
        "lemmas": [_lemma(evidence, each) for each in evidence.lemmas],
        "properties": [_property(evidence, claim) for claim in evidence.claims],
        "obligations_in_all": len(evidence.answered),
    }


def _solver(solver: Solver) -> dict[str, Any]:
    return {
        "name": solver.name,
        "version": solver.version(),
        "budget": solver.budget,
        "options": dict(sorted(solver.options.items())),
    }


def _lemma(evidence: Evidence, lemma: Finding) -> dict[str, Any]:
    [proved] = [each.obligation for each in evidence.of(lemma.id)]
    using = {each.obligation.subject for each in evidence.answered if _uses(each, lemma.id)}
    return {
        "id": lemma.id,
        "sentence": proved.shows,
        "verdict": lemma.verdict.value,
        "used_by": sorted(using),
    }


def _uses(answered: Answered, lemma: str) -> bool:
    return lemma in answered.obligation.lemmas


def _property(evidence: Evidence, claim: Property) -> dict[str, Any]:
    finding = evidence.found[claim.id]
    entry = ledger_entry(finding)
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "sentence": claim.sentence,
        "basis": claim.basis,
        "scope": {name: list(options) for name, options in sorted(claim.readings.items())},
        **entry,
        "undecided_because": finding.reason,
        "follows_from": [obligation_path(each) for each in evidence.of(claim.id)],
    }


def _row(answered: Answered, proof: Proof | None) -> dict[str, Any]:
    """Return what is said of an obligation; `check.sh` reads the first three parts."""
    obligation = answered.obligation
    return {
        "file": obligation_path(answered),
        "sha256": sha256(obligation.text.encode()),
        "expected": obligation.expected.value,
        "shows": obligation.shows,
        "lemmas": list(obligation.lemmas),
        "answers": {name: _answer(result) for name, result in answered.results.items()},
        **({} if proof is None else {"proof": _proof(answered, proof)}),
    }


def _answer(result: Result) -> dict[str, Any]:
    return {"answer": result.answer.value, "work": result.work}


def _proof(answered: Answered, proof: Proof) -> dict[str, Any]:
    if proof.left_out:
        return {"left_out": proof.left_out}
    return {
        "file": proof_path(answered),
        "sha256": sha256(proof.packed),
        "steps": proof.steps,
        "holes": proof.holes,
    }
