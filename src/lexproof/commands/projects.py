"""Finding a law: an installed one by its entry point, or the one of a project folder."""

from __future__ import annotations

import importlib
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from lexproof.casework.errors import nearest, one_of
from lexproof.catalogue import Catalogue
from lexproof.commands.errors import UsageError

GROUP = "lexproof.laws"
DEFAULT_GROUP = "lexproof.default_law"
SOURCE_ROOTS = ("model", "properties", "src")


@dataclass(frozen=True)
class Project:
    """A catalogue, and the folder that keeps its ledger and reports, if there is one."""

    catalogue: Catalogue
    folder: Path | None

    @property
    def ledger(self) -> Path | None:
        """Return where the ledger is kept."""
        return None if self.folder is None else self.folder / "reports" / "ledger.json"

    @property
    def cache(self) -> Path | None:
        """Return where verdicts are kept between runs."""
        return None if self.folder is None else self.folder / ".lexproof" / "verdicts.json"

    @property
    def answers(self) -> Path | None:
        """Return where answers are kept between runs."""
        return None if self.folder is None else self.folder / ".lexproof" / "answers.json"


def find_project(law: str | None) -> Project:
    """Return the named law, or that of the project one stands in, or the default one.

    Raises `UsageError` for a name that is neither installed nor a folder with a law.
    """
    if law is None:
        folder = _folder_above(Path.cwd())
        return _from_folder(folder) if folder else _installed(_default_name())
    if Path(law).is_dir():
        if not _laws_of(Path(law)):
            message = f'`{law}` declares no law; add `[project.entry-points."{GROUP}"]` to its '
            raise UsageError(message + "pyproject.toml")
        return _from_folder(Path(law).resolve())
    return _installed(law)


def _folder_above(start: Path) -> Path | None:
    return next((folder for folder in (start, *start.parents) if _laws_of(folder)), None)


def _laws_of(folder: Path) -> dict[str, str]:
    try:
        data = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    laws = data.get("project", {}).get("entry-points", {}).get(GROUP, {})
    return {str(name): str(target) for name, target in laws.items()}


def _from_folder(folder: Path) -> Project:
    name, target = next(iter(_laws_of(folder).items()))
    sys.path[:0] = [str(folder / root) for root in SOURCE_ROOTS if (folder / root).is_dir()]
    return Project(_load(name, target), folder)


def _installed(name: str) -> Project:
    from importlib.metadata import entry_points

    known = {entry.name: entry.value for entry in entry_points(group=GROUP)}
    if name not in known:
        raise UsageError(f"no law `{name}` is installed; {nearest(name, known)}")
    catalogue = _load(name, known[name])
    module = sys.modules[known[name].partition(":")[0]]
    return Project(catalogue, _folder_above(Path(str(module.__file__)).parent))


def _default_name() -> str:
    """Return the law that an installation declares to be the default, or the only one."""
    from importlib.metadata import entry_points

    named = [entry.name for entry in entry_points(group=DEFAULT_GROUP)]
    known = named or [entry.name for entry in entry_points(group=GROUP)]
    if len(known) != 1:
        told = f"; {one_of(sorted(known))}" if known else ", and none is installed"
        raise UsageError(f"name a law by `--law`{told}")
    return known[0]


def _load(name: str, target: str) -> Catalogue:
    module, _, attribute = target.partition(":")
    try:
        found = getattr(importlib.import_module(module), attribute)
    except Exception as error:
        message = f"the law `{name}` cannot be loaded: {type(error).__name__}: {error}"
        raise UsageError(message) from error
    if not isinstance(found, Catalogue):
        raise UsageError(f"`{target}` is not a catalogue of properties")
    return found
