"""Counts of the law and its catalogue, for the README."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from amnesty2022_properties import CATALOGUE

CASES = Path(__file__).resolve().parents[1] / "legal"


def lines() -> list[str]:
    """Return the counts, a line each."""
    law = CATALOGUE.law
    kinds = Counter(claim.kind.value for claim in CATALOGUE.claims)
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    combinations = 1
    for reading in law.readings.values():
        combinations *= len(reading.names)
    cases = sum(
        len(yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted(CASES.glob("*.yaml"))
        if path.name != "base.yaml"
    )
    return [
        f"{len(law.facts.declared)} facts, {len(law.provisions)} provisions, "
        f"{len(law.silences)} silences",
        f"{len(law.readings)} readings, {combinations:,} combinations of their options",
        f"{len(CATALOGUE.claims)} properties: {told}",
        f"{sum(len(table.rows) for table in law.facts.tables)} rows of the Penal Code table",
        f"{cases} legal cases worked by hand",
    ]


if __name__ == "__main__":
    print("\n".join(lines()))
