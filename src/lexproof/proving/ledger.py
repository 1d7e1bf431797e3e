"""The ledger: what was found of every property when somebody last looked at it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lexproof.casework.data import Json
from lexproof.proving.cache import write_whole
from lexproof.proving.verdict import Finding, ledger_entry, witness_data

SCHEMA = 1


class DamagedLedger(ValueError):  # noqa: N818  # errors here are named for what happened
    """A ledger that cannot be read, so that nothing can be compared with it."""


def read_ledger(path: Path | None) -> Mapping[str, Any] | None:
    """Return the entries by property; none where no ledger is kept; raises `DamagedLedger`."""
    if path is None or not path.exists():
        return None
    try:
        data: Json = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DamagedLedger(f"`{path}` is not readable: {error}") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or "properties" not in data:
        raise DamagedLedger(f"`{path}` is not a ledger of schema {SCHEMA}")
    entries = data["properties"]
    if not isinstance(entries, dict) or not all(map(_is_entry, entries.values())):
        raise DamagedLedger(f"`{path}` has entries without a verdict")
    return dict(entries)


def _is_entry(entry: Json) -> bool:
    return isinstance(entry, dict) and {"verdict", "fails_under", "witness"} <= set(entry)


def write_ledger(
    path: Path, law: str, findings: Sequence[Finding], forced: Mapping[str, Finding]
) -> None:
    """Write the ledger anew, complete or not at all.

    `forced` holds, for each claim whose scope is limited, the case against it without the limit.
    """
    entries = {finding.id: ledger_entry(finding) for finding in findings}
    for identifier, finding in forced.items():
        entries[identifier]["scope_forced_by"] = witness_data(finding.witness)
    data = {"schema": SCHEMA, "law": law, "properties": entries}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
