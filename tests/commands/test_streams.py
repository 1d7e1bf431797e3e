"""The command as a process: it answers at once, in constant memory, and never with a traceback."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from .running import CASE, REAL, named, really

LINE = json.dumps(CASE).encode() + b"\n"
MEGABYTE = 1 << 20
MEASURED = (
    sys.executable,
    "-c",
    "import resource, sys\n"
    "from lexproof.commands.main import run\n"
    "try:\n"
    "    run()\n"
    "finally:\n"
    "    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)\n",
)
"""The command, which in the end says how many kilobytes it held at most."""


def fed(pieces: Iterator[bytes]) -> tuple[list[bytes], int]:
    """Return the answers to what is fed to the command, and the megabytes it held at most."""
    process = subprocess.Popen(
        [*MEASURED, "decide", "-", "--format", "json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    feeder = threading.Thread(target=_feed, args=(process.stdin, pieces))
    feeder.start()
    assert process.stdout is not None
    assert process.stderr is not None
    answers = process.stdout.read().splitlines()
    feeder.join()
    kilobytes = int(process.stderr.read())
    process.wait()
    process.stdout.close()
    process.stderr.close()
    return answers, kilobytes // 1024


def _feed(stdin: IO[bytes], pieces: Iterator[bytes]) -> None:
    with stdin:
        for piece in pieces:
            stdin.write(piece)


def endless_line() -> Iterator[bytes]:
    """Yield a case, a line of 64 MB, and a case."""
    yield LINE
    yield b'{"id": "'
    for _ in range(64):
        yield b"x" * MEGABYTE
    yield b'"}\n'
    yield LINE.replace(b"c-001", b"c-002")


def endless_document() -> Iterator[bytes]:
    """Yield one document of 16 MB on many lines."""
    yield b'{"schema": 1, "cases": [\n'
    for _ in range(16):
        yield (b'{"id": "' + b"x" * 1_000 + b'"},\n') * 1_000


def test_an_endless_line_takes_constant_memory_and_the_next_case_is_decided() -> None:
    _, usual = fed(iter([LINE]))
    answers, held = fed(endless_line())

    assert [json.loads(answer).get("line", 0) for answer in answers] == [0, 2, 0]
    assert json.loads(answers[2])["id"] == "c-002"
    assert held < usual + 12


def test_an_endless_document_takes_constant_memory() -> None:
    _, usual = fed(iter([LINE]))
    answers, held = fed(endless_document())

    assert len(answers) == 1
    assert held < usual + 12


def test_each_case_is_answered_before_the_next_one_is_written() -> None:
    with subprocess.Popen(
        [*REAL, "decide", "-", "--format", "json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            case = b"{" if number == 1 else json.dumps(named(f"c-{number}")).encode()
            process.stdin.write(case + b"\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())

            assert answer["id"] == (None if number == 1 else f"c-{number}")
        process.stdin.close()
        assert process.wait(timeout=30) == 2


def test_a_closed_pipe_is_told(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(LINE)
    reader, writer = os.pipe()
    os.close(reader)
    ran = really(["decide", file, "--format", "json"], stdout=writer)
    os.close(writer)

    assert (ran.returncode, ran.stderr) == (
        2,
        b"lexproof: the output was closed before all was written; keep its reader open\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(LINE)
    with Path("/dev/full").open("wb") as full:
        ran = really(["decide", file], stdout=full)

    assert (ran.returncode, ran.stderr) == (
        2,
        b"lexproof: cannot write the results: no space left on device\n",
    )


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        (">&-", b"lexproof: standard output is closed; name a file with `--out`\n"),
        ("<&-", b"lexproof: standard input is closed; name a file of cases\n"),
        ("2>&- </dev/null", b""),
    ],
)
def test_a_stream_that_is_closed_is_told(closed: str, told: bytes) -> None:
    program = f"exec '{sys.executable}' -c \"{REAL[2]}\" decide - {closed}"
    ran = subprocess.run(
        ["/bin/sh", "-c", program], input=b"", capture_output=True, check=False, timeout=60
    )

    assert (ran.returncode, ran.stderr) == (2, told)


def test_answers_are_utf_8_whatever_the_locale() -> None:
    ran = really(
        ["decide", "-", "--format", "json"],
        stdin=json.dumps(named("Ақтөбе")).encode(),
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )

    assert ran.returncode == 0
    assert json.loads(ran.stdout.decode())["id"] == "Ақтөбе"


def test_no_colours_where_none_are_wanted() -> None:
    screen, terminal = pty.openpty()
    case = json.dumps(named("a")).encode() + b"\n{\n"
    process = subprocess.run(
        [*REAL, "decide", "-"],
        input=case,
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "NO_COLOR": "1", "TERM": "xterm-256color"},
        check=False,
    )
    os.close(terminal)
    shown = os.read(screen, 1 << 16)
    os.close(screen)

    assert process.returncode == 2
    assert b"4 years" in shown
    assert b"\x1b" not in shown
