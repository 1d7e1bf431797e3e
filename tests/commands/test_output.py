"""Results go where they are wanted: a file is complete or not there, a closed pipe is told."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from lexproof.commands.errors import UsageError
from lexproof.commands.output import result_stream

from .running import Command, named

LEFT_BEHIND = "what stood there before\n"


def files(folder: Path) -> list[str]:
    """Return the names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def fail_half_way(out: Path, error: BaseException) -> None:
    """Write half of the results, then fail."""
    with result_stream(out) as stream:
        stream.write("half")
        raise error


def test_results_go_to_a_file(lexproof: Command) -> None:
    out = lexproof.folder / "decisions.jsonl"
    file = lexproof.file("cases.jsonl", [named("a"), "{", named("é")])
    ran = lexproof("decide", file, "--format", "json", "--out", out)

    assert (ran.code, ran.out, ran.err) == (2, "", "")
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    assert files(lexproof.folder) == ["cases.jsonl", "decisions.jsonl"]


def test_a_file_that_cannot_be_finished_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        fail_half_way(tmp_path / "out", KeyboardInterrupt())

    assert not files(tmp_path)


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text(LEFT_BEHIND, encoding="utf-8")
    with pytest.raises(RuntimeError):
        fail_half_way(out, RuntimeError())

    assert out.read_text(encoding="utf-8") == LEFT_BEHIND
    assert files(tmp_path) == ["out"]


def test_until_it_is_complete_the_old_file_stands(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text(LEFT_BEHIND, encoding="utf-8")
    with result_stream(out) as stream:
        stream.write("new")
        stream.flush()
        assert out.read_text(encoding="utf-8") == LEFT_BEHIND

    assert out.read_text(encoding="utf-8") == "new"


def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        with result_stream(tmp_path / "new"):
            pass
    finally:
        os.umask(mask)
    (tmp_path / "old").touch()
    (tmp_path / "old").chmod(0o600)
    with result_stream(tmp_path / "old"):
        pass

    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "old").stat().st_mode) == 0o600


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").touch()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with result_stream(tmp_path / "link") as stream:
        stream.write("new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with result_stream(pipe) as stream:
        stream.write("through")

    assert os.read(reader, 100) == b"through"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    os.close(reader)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (".", "it is a folder; name a file in it"),
        ("missing/out", "no such file or directory; choose another place"),
        ("file/out", "not a directory; choose another place"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match=told), result_stream(tmp_path / name):
        pass
