"""A project folder with the small law, or another, under a module name of its own."""

import itertools
from pathlib import Path

SMALL_LAW = Path(__file__).parents[1] / "proving" / "small_law.py"
_numbers = itertools.count()


def written(folder: Path, law: str) -> Path:
    name = f"small_law_{next(_numbers)}"
    (folder / "model").mkdir(parents=True)
    (folder / "model" / f"{name}.py").write_text(law, encoding="utf-8")
    entry = f'[project.entry-points."lexproof.laws"]\nsmall = "{name}:CATALOGUE"\n'
    (folder / "pyproject.toml").write_text(entry, encoding="utf-8")
    return folder


def small_project(folder: Path, more: str = "") -> Path:
    """Return a folder with the small law and some lines more."""
    return written(folder, SMALL_LAW.read_text(encoding="utf-8") + more)
