"""Answers of the solver about mutants, kept between runs under the question that was asked."""

from __future__ import annotations

import json
from pathlib import Path

from lexproof.casework.data import Json
from lexproof.proving.cache import machine_fingerprint, write_whole

SCHEMA = 1


class Kept:
    """What was answered before: by question, `unsat` where it is proved that there is no case.

    A changed law asks other questions where it changed and the same ones elsewhere. What another
    machine kept is forgotten; a file that cannot be read is the same as none.
    """

    def __init__(self, folder: Path | None, *, fresh: bool = False) -> None:
        self._path = None if folder is None else folder / ".lexproof" / "mutants.json"
        self._machine = machine_fingerprint()
        self._before = {} if fresh or self._path is None else self._read(self._path)
        self._now: dict[str, str] = {}

    def get(self, question: str) -> str | None:
        """Return the answer that is kept."""
        found = self._now.get(question, self._before.get(question))
        if found is not None:
            self._now[question] = found
        return found

    def put(self, question: str, answer: str) -> None:
        """Keep an answer that is decided."""
        self._now[question] = answer

    def take(self, answers: dict[str, str]) -> None:
        """Keep what another process was answered."""
        self._now.update(answers)

    def given(self) -> dict[str, str]:
        """Return what was asked or answered in this process, and begin anew."""
        given, self._now = self._now, {}
        return given

    def save(self) -> None:
        """Write what this run asked, complete or not at all; a folder may be read-only."""
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            data = {"schema": SCHEMA, "machine": self._machine, "answers": self._now}
            write_whole(self._path, json.dumps(data, sort_keys=True))
        except OSError:
            return

    def _read(self, path: Path) -> dict[str, str]:
        try:
            data: Json = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(data, dict) or data.get("machine") != self._machine:
            return {}
        answers = data.get("answers")
        if data.get("schema") != SCHEMA or not isinstance(answers, dict):
            return {}
        return {name: answer for name, answer in answers.items() if isinstance(answer, str)}
