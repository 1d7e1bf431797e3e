"""The cases that answer a question, as files: run as a script, it writes them anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

REPORTS = Path(__file__).resolve().parents[2] / "reports"
CASES = REPORTS / "cases"


def files(ledger: Mapping[str, Any]) -> dict[str, str]:
    """Return the cases of every question answered by two of them, by the name of the file."""
    answered = [entry for entry in ledger["properties"].values() if "answer" in entry]
    shown = [entry["witness"]["cases"] for entry in answered if entry["witness"]]
    cases = [case for pair in shown if not _alike(*pair) for case in pair]
    return {
        f"{case['id']}.json": json.dumps(case, ensure_ascii=False, indent=1) + "\n"
        for case in cases
    }


def _alike(first: Mapping[str, Any], *second: Mapping[str, Any]) -> bool:
    """Say that a case stands alone, or beside itself under another reading."""
    return all({**case, "id": ""} == {**first, "id": ""} for case in second)


def read_ledger() -> Mapping[str, Any]:
    """Return the ledger of the amnesty."""
    ledger: Mapping[str, Any] = json.loads((REPORTS / "ledger.json").read_text(encoding="utf-8"))
    return ledger


def write() -> None:
    """Write the files, and remove those that answer nothing any more."""
    CASES.mkdir(exist_ok=True)
    wanted = files(read_ledger())
    for path in CASES.glob("*.json"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (CASES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
