"""`lexproof readings` as a user meets it: every open point, two choices, wrong use."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lexproof.solving.model import Answer, Result
from lexproof.solving.z3_session import Session

from .running import Command
from .small_project import small_project


@pytest.fixture(autouse=True)
def _inside_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = list(sys.path)
    monkeypatch.chdir(small_project(tmp_path))
    yield
    sys.path[:] = before


def test_each_open_point_is_told_with_its_options_and_a_case_on_which_they_part(
    lexproof: Command,
) -> None:
    ran = lexproof("readings", "--quiet", "--jobs", 1)

    assert (ran.code, ran.err) == (0, "")
    told = " ".join(ran.out.split())
    assert "deadline (1): Does the last day count?" in told
    assert "worse under left_out: start: 1 June 2020" in told
    assert "nobody fares better under left_out: proved" in told
    assert "properties that change verdict: CUT-003 (proved, then refuted)" in told


def test_two_profiles_part_in_regions_proved_to_be_all(lexproof: Command) -> None:
    ran = lexproof("readings", "plain", "strict", "--format", "json")
    data = json.loads(ran.out)

    assert ran.code == 0
    assert data["regions"]


def test_what_the_solver_leaves_open_exits_with_3(
    lexproof: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gives_up(*_: object) -> Result:
        return Result(Answer.UNKNOWN, 0, "gave up")

    monkeypatch.setattr(Session, "check", gives_up)
    ran = lexproof("readings", "plain", "strict")

    assert ran.code == 3
    assert ran.out == "from `plain` to `strict`: undecided, gave up\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("plain", "strickt"), "did you mean `strict`?"),
        (("deadline=includd", "plain"), "has no option `includd`"),
        (("deadlin=included", "plain"), "did you mean `deadline`?"),
        (("plain",), "name two profiles"),
        (("plain", "deadline=included"), "are the same choice of readings"),
    ],
)
def test_wrong_use_is_told_with_its_remedy(
    lexproof: Command, words: tuple[str, ...], told: str
) -> None:
    ran = lexproof("readings", *words)

    assert ran.code == 2
    assert ran.out == ""
    assert told in ran.err
