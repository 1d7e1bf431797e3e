"""Keeping solvers' answers between runs, keyed by the text that was asked and by the solver."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from lexproof.casework.data import Json
from lexproof.proving.cache import write_whole
from lexproof.solving.model import Answer, Result
from lexproof.solving.solvers import Solver

SCHEMA = 1


def confirmation_key(solver: Solver, text: str) -> str:
    """Return the SHA-256 of all that an answer depends on."""
    return _digest([*solver.identity(), text])


class Confirmations:
    """Answers on disk; an entry that is not what was written is the same as none.

    The seal finds damage and an answer put under the wrong question, not a forger who can compute
    hashes as well as we can: who doubts the folder says `--fresh`.
    """

    def __init__(self, path: Path | None, *, fresh: bool = False) -> None:
        self._path = path
        self._kept: dict[str, Json] = {} if path is None or fresh else _read(path)
        self._touched: dict[str, Json] = {}

    def get(self, key: str) -> Result | None:
        """Return the answer kept under a key, none where what is kept is not sealed for it."""
        entry = self._kept.get(key)
        if not isinstance(entry, dict):
            return None
        answer, work = entry.get("answer"), entry.get("work")
        if not isinstance(work, int) or entry.get("seal") != _digest([key, answer, work]):
            return None
        if answer not in (Answer.SAT.value, Answer.UNSAT.value):
            return None
        self._touched[key] = entry
        return Result(Answer(answer), work)

    def put(self, key: str, result: Result) -> None:
        """Keep an answer; an unknown one is asked again."""
        if result.answer is not Answer.UNKNOWN:
            answer, work = result.answer.value, result.work
            seal = _digest([key, answer, work])
            self._touched[key] = {"answer": answer, "work": work, "seal": seal}

    def save(self, *, whole: bool) -> None:
        """Write the answers, and drop what a run of the whole catalogue had no use for.

        A folder that cannot be written is no error.
        """
        if self._path is None:
            return
        entries = self._touched if whole else {**self._kept, **self._touched}
        data = {"schema": SCHEMA, "answers": dict(sorted(entries.items()))}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(data))
        except OSError:
            return


def _digest(parts: Iterable[object]) -> str:
    return hashlib.sha256(json.dumps(list(parts)).encode()).hexdigest()


def _read(path: Path) -> dict[str, Json]:
    try:
        data: Json = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        return {}
    answers = data.get("answers")
    return answers if isinstance(answers, dict) else {}
