"""`lexproof prove --evidence`: a folder that anyone can check without this program."""

from __future__ import annotations

import sys
from pathlib import Path

from lexproof.certifying.bundle import write_bundle
from lexproof.certifying.manifest import Evidence
from lexproof.certifying.proofs import prove_all
from lexproof.commands.confirming import Confirmed, Examined
from lexproof.commands.errors import UsageError


def refuse_used_folder(folder: Path | None) -> None:
    """Raise `UsageError` where the folder of the evidence is there already, or cannot be made."""
    if folder is None:
        return
    if folder.exists() or folder.is_symlink():
        raise UsageError(f"`{folder}` exists already; name a new folder, or remove it first")
    if not folder.resolve().parent.is_dir():
        raise UsageError(f"`{folder.parent}` is not a folder; make it first")


def write_evidence(folder: Path, examined: Examined, stands: Confirmed, jobs: int | None) -> None:
    """Write what stands; nothing where the machine contradicts itself."""
    if any(each.contradiction for each in (*stands.found.values(), *stands.lemmas)):
        sys.stderr.write("no evidence was written: the machine contradicts itself\n")
        return
    names = [claim.id for claim in examined.claims] + [lemma.id for lemma in stands.lemmas]
    answered = [each for name in names for each in stands.answers.get(name, ())]
    evidence = Evidence(
        law=examined.project.catalogue.law,
        claims=examined.claims,
        fixed=examined.fixed,
        found=stands.found,
        lemmas=stands.lemmas,
        solvers=stands.solvers,
        answered=answered,
        proofs=prove_all(answered, jobs),
    )
    write_bundle(folder.resolve(), evidence)
