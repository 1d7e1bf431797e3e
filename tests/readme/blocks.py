"""The blocks of the README that a command prints: run as a script, it writes them anew."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- \$ (?P<command>[^>]+?) -->\n```text\n).*?(```\n)", re.DOTALL)


def refreshed(text: str) -> str:
    """Return the text with every block as its command prints it now."""
    return _BLOCK.sub(lambda found: found[1] + _printed(found["command"]) + found[3], text)


def commands(text: str) -> list[str]:
    """Return the commands of the blocks."""
    return [found["command"] for found in _BLOCK.finditer(text)]


def _printed(command: str) -> str:
    name, *words = shlex.split(command)
    program = {
        "lexproof": [sys.executable, "-c", "from lexproof.commands.main import run; run()"],
        "python": [sys.executable],
    }[name]
    quiet = ["--quiet"] if words[0] == "prove" else []
    done = subprocess.run(
        [*program, *words, *quiet],
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 2):
        raise RuntimeError(f"`{command}` exited with {done.returncode}:\n{done.stdout}")
    return done.stdout


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8")
