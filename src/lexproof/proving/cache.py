"""Keeping findings between runs, keyed by everything that could change them."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import lexproof
from lexproof.casework.data import Json
from lexproof.catalogue import Catalogue, Property
from lexproof.proving.grounds import grounds_data, grounds_of
from lexproof.proving.verdict import (
    Finding,
    Share,
    Verdict,
    Witness,
    answer_data,
    witness_data,
)
from lexproof.solving.z3_session import version
from lexproof.tree.export import fingerprints
from lexproof.tree.node import Node

SCHEMA = 1


def machine_fingerprint() -> str:
    """Return the SHA-256 of the machine's own source: a changed machine trusts nothing kept."""
    digest = hashlib.sha256(version().encode())
    root = Path(str(lexproof.__file__)).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


class Keys:
    """Keys of findings: the claim's formulas, what they assume, the scope, and the machine."""

    def __init__(self, catalogue: Catalogue, fixed: Mapping[str, str]) -> None:
        self._catalogue = catalogue
        self._fixed = dict(sorted(fixed.items()))
        self._machine = machine_fingerprint()
        self._memo: dict[Node, str] = {}
        law = catalogue.law
        self._defaults = [
            {reading.id: reading.default for reading in law.readings.values()},
            law.choices(law.profiles[0].name),
        ]
        self._facts = [
            [fact.path, str(fact.usual), fact.relevant, fact.derived]
            for fact in law.facts.declared.values()
        ]
        self._rows = [
            [*row.key, row.confidence, *(str(row.settles[path]) for path in table.settles)]
            for table in law.facts.tables
            for row in table.rows
        ]

    def key(self, claim: Property) -> str:
        """Return the key of what would be found of a claim."""
        formulas = [self._catalogue.assumptions(claim), claim.premise, claim.conclusion]
        prints = fingerprints([formula.node for formula in formulas], self._memo)
        scope = {name: list(options) for name, options in sorted(claim.readings.items())}
        spelt = [
            self._machine,
            claim.id,
            claim.kind.value,
            scope,
            self._fixed,
            self._defaults,
            [prints[formula.node] for formula in formulas],
            self._facts,
            self._rows,
        ]
        return hashlib.sha256(json.dumps(spelt).encode()).hexdigest()


def keys_of(catalogue: Catalogue, fixed: Mapping[str, str]) -> dict[str, str]:
    """Return the key of every property of a catalogue, by its id."""
    keys = Keys(catalogue, fixed)
    return {claim.id: keys.key(claim) for claim in catalogue.properties}


class Cache:
    """Findings on disk; an unreadable file is the same as none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, Json] = {}
        self._touched: set[str] = set()
        if path is not None:
            self._kept = _read(path)

    def get(self, key: str) -> Finding | None:
        """Return a finding kept under the key, none where what is kept cannot be read."""
        data = self._kept.get(key)
        if not isinstance(data, dict):
            return None
        try:
            finding = _finding(data)
        except (KeyError, TypeError, ValueError, AttributeError):
            return None
        self._touched.add(key)
        return finding

    def put(self, key: str, finding: Finding) -> None:
        """Keep a finding that is decided; an undecided one is asked again."""
        if finding.verdict in (Verdict.PROVED, Verdict.REFUTED, Verdict.ANSWERED):
            self._kept[key] = _kept_data(finding)
            self._touched.add(key)

    def save(self, current: Collection[str]) -> None:
        """Write what was used in this run or has a current key, complete or not at all.

        Everything else is of another law, machine or choice, and is dropped. A folder that cannot
        be written is no error.
        """
        if self._path is None:
            return
        wanted = self._touched.union(current)
        self._kept = {key: data for key, data in self._kept.items() if key in wanted}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps({"schema": SCHEMA, "findings": self._kept}))
        except OSError:
            return


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is complete or not there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _read(path: Path) -> dict[str, Json]:
    try:
        data: Json = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        return {}
    findings = data.get("findings")
    return findings if isinstance(findings, dict) else {}


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data."""
    return {
        "id": finding.id,
        "verdict": finding.verdict.value,
        "fails_under": [
            {name: list(options) for name, options in sorted(each.items())}
            for each in finding.fails_under
        ],
        "witness": witness_data(finding.witness),
        "reason": finding.reason,
        "how": list(finding.how),
        "work": finding.work,
        "seconds": round(finding.seconds, 3),
        "contradiction": finding.contradiction,
        **answer_data(finding),
    }


def _kept_data(finding: Finding) -> dict[str, Any]:
    grounds = finding.grounds
    return {**finding_data(finding), "grounds": None if grounds is None else grounds_data(grounds)}


def _finding(data: Mapping[str, Any]) -> Finding:
    witness = data["witness"]
    return Finding(
        id=data["id"],
        verdict=Verdict(data["verdict"]),
        fails_under=tuple(
            {name: tuple(options) for name, options in each.items()}
            for each in data["fails_under"]
        ),
        witness=None
        if witness is None
        else Witness(readings=witness["readings"], cases=tuple(witness["cases"])),
        reason=data["reason"],
        how=tuple(data["how"]),
        work=data["work"],
        seconds=data["seconds"],
        cached=True,
        contradiction=data["contradiction"],
        grounds=None if data["grounds"] is None else grounds_of(data["grounds"]),
        answer=tuple(data.get("answer", ())),
        cohort=tuple(Share(**share) for share in data.get("cohort", ())),
    )
