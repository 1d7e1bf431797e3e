"""Running the command: in this process where that is enough, in one of its own where it is not."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any

import pytest

from lexproof.commands import main

APP = main.app
REAL = (sys.executable, "-c", "from lexproof.commands.main import run; run()")
"""The command as a process of its own."""

CASE: dict[str, Any] = {
    "schema": 1,
    "id": "c-001",
    "person": {"birth_date": "1999-05-01", "role": "participant"},
    "offence": {
        "first_day": "2022-01-05",
        "connection": "riots",
        "gravity": "grave",
        "excluded_group": "none",
    },
    "stage": "serving",
    "sentence": {
        "punishment": "imprisonment",
        "term": {"years": 4},
        "runs_from": "2022-02-01",
    },
}


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def answers(self) -> list[dict[str, Any]]:
        """Return the lines of JSON on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Command:
    """Runs the command inside a test."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]
    folder: Path

    def __call__(self, *words: object, stdin: bytes = b"") -> Ran:
        """Run the command with these words."""
        self.monkeypatch.setattr(main, "app", partial(APP, list(map(str, words))))
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main.run()
        captured = self.capsys.readouterr()
        return Ran(int(ended.value.code or 0), captured.out, captured.err)

    def file(self, name: str, text: str | bytes | dict[str, Any] | list[Any]) -> Path:
        """Write a file: a text, a case, or cases one a line."""
        if isinstance(text, dict):
            text = json.dumps(text)
        elif isinstance(text, list):
            text = "".join(
                (each if isinstance(each, str) else json.dumps(each)) + "\n" for each in text
            )
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


def really(
    words: Sequence[object],
    *,
    stdin: bytes = b"",
    stdout: int | IO[bytes] = subprocess.PIPE,
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    return subprocess.run(
        [*REAL, *map(str, words)],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=env,
        check=False,
        timeout=60,
    )


def named(identifier: str, **changes: object) -> dict[str, Any]:
    """Return the usual case under an id, with other values at the top."""
    return {**CASE, "id": identifier, **changes}
