"""The last words of the strength report, for the README."""

from __future__ import annotations

from pathlib import Path

REPORT = Path(__file__).resolve().parents[2] / "reports" / "strength.txt"
LAST_WORDS = ("mutants: ", "of those killed ", "killed most: ", "strength: ")


def lines() -> list[str]:
    """Return the summary that the report ends with."""
    report = REPORT.read_text(encoding="utf-8").splitlines()
    return [line for line in report if any(word in line for word in LAST_WORDS)]


if __name__ == "__main__":
    print("\n".join(lines()))
