"""The cases beside the ledger are those in it, and are decided as they stand."""

import datetime
import json
from typing import Any

from amnesty2022.law import LAW
from lexproof.casework.deciding import Decider

from .cases import CASES, files, read_ledger


def released(name: str) -> datetime.date:
    """Return the release date of a case file."""
    case: dict[str, Any] = json.loads((CASES / name).read_text(encoding="utf-8"))
    decision = Decider(LAW, LAW.choices("summary"), "summary").decide_data(case)
    return datetime.date.fromisoformat(str(decision["release_date"]))


def test_the_files_are_the_cases_of_the_ledger() -> None:
    found = {path.name: path.read_text(encoding="utf-8") for path in CASES.glob("*.json")}

    assert found == files(read_ledger())
    assert {"TERM-015-a.json", "TERM-015-b.json"} <= set(found)


def test_two_convicts_are_released_as_far_apart_as_the_ledger_says() -> None:
    ledger = read_ledger()["properties"]
    for name in ("TERM-014", "TERM-015"):
        apart = released(f"{name}-b.json") - released(f"{name}-a.json")
        assert ledger[name]["answer"] == [f"{apart.days:,} days"]
