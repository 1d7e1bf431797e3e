"""Writing a bundle: complete under its name, or not there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from lexproof.certifying.assumptions import tell_assumptions
from lexproof.certifying.explaining import tell_bundle
from lexproof.certifying.manifest import (
    Evidence,
    manifest_text,
    obligation_path,
    proof_path,
)

COPIED = {"check.sh": "check.sh", "ask_cvc5.py": "ask_cvc5.txt"}
"""Files of a bundle that are the same in all, by their name there and here."""


def write_bundle(folder: Path, evidence: Evidence) -> None:
    """Write the evidence into a new folder; raises OSError where there is one or none can be."""
    beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        for name, content in _contents(evidence):
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (beside / "check.sh").chmod(0o755)
        beside.chmod(0o755)
        if folder.exists():
            raise FileExistsError(f"`{folder}` has appeared meanwhile")
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _contents(evidence: Evidence) -> Iterator[tuple[str, bytes]]:
    yield "README.md", tell_bundle(evidence).encode()
    yield "ASSUMPTIONS.md", tell_assumptions(evidence.law).encode()
    yield "manifest.json", manifest_text(evidence).encode()
    here = files("lexproof.certifying")
    for name, source in COPIED.items():
        yield name, here.joinpath(source).read_bytes()
    for each, proof in zip(evidence.answered, evidence.proofs, strict=True):
        yield obligation_path(each), each.obligation.text.encode()
        if proof is not None and not proof.left_out:
            yield proof_path(each), proof.packed
