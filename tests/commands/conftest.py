"""The command, ready to be run in a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import Command


@pytest.fixture
def lexproof(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Command:
    """Return the command."""
    return Command(monkeypatch, capsys, tmp_path)
