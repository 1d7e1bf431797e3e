"""The cases that answer a question, as files: run as a script, it writes them anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

REPORTS = Path(__file__).resolve().parents[2] / "reports"
CASES = REPORTS / "cases"


def files(ledger: Mapping[str, Any]) -> dict[str, str]:
    """Return the cases of every question that is answered by cases, by the name of the file."""
    answered = [entry for entry in ledger["properties"].values() if "answer" in entry]
    cases = [case for entry in answered if entry["witness"] for case in entry["witness"]["cases"]]
    return {
        f"{case['id']}.json": json.dumps(case, ensure_ascii=False, indent=1) + "\n"
        for case in cases
    }


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
