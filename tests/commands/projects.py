"""A project folder with the made-up law of sentences, and the command run inside it."""

from __future__ import annotations

import itertools
from pathlib import Path

SMALL_LAW = Path(__file__).parents[1] / "proving" / "small_law.py"
_numbers = itertools.count()


def small_project(folder: Path, more: str = "") -> Path:
    """Return a folder with the small law, under a module name of its own, and a line more."""
    name = f"made_up_law_{next(_numbers)}"
    (folder / "model").mkdir()
    law = SMALL_LAW.read_text(encoding="utf-8") + more + "\n"
    (folder / "model" / f"{name}.py").write_text(law, encoding="utf-8")
    entry = f'[project.entry-points."lexproof.laws"]\nsmall = "{name}:CATALOGUE"\n'
    (folder / "pyproject.toml").write_text(entry, encoding="utf-8")
    return folder
