"""`lexproof strength` as a user meets it: counts, survivors with their case, exit codes, files."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lexproof.solving.model import Answer, Result
from lexproof.solving.z3_session import Session

from .running import Command
from .small_project import small_project

NO_PROPERTIES = """
from dataclasses import replace as _with
CATALOGUE = _with(CATALOGUE, properties=())
"""

A_WRONG_MUST = """
from dataclasses import replace as _with
_wrong = must("CUT-009", "Nobody is cut.", basis="3", conclusion=none_of(CUT))
CATALOGUE = _with(CATALOGUE, properties=(*CATALOGUE.properties, _wrong))
"""


@pytest.fixture(autouse=True)
def _unchanged_path() -> Iterator[None]:
    before = list(sys.path)
    yield
    sys.path[:] = before


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("project")
def test_survivors_are_a_finding_and_each_is_told_with_a_case(lexproof: Command) -> None:
    ran = lexproof("strength", "--quiet", "--jobs", 1)

    assert ran.code == 1
    assert ran.err == ""
    assert "! in_time#2 (1), always: survived; case: start: " in ran.out
    assert ran.out.splitlines()[-1] == "strength: 10/38, 26.32 %"


def test_the_same_bytes_come_out_again_and_as_data(project: Path, lexproof: Command) -> None:
    words = ("strength", "--quiet", "--jobs", 1, "--format", "json", "--out")
    first = lexproof(*words, project / "one.json")
    second = lexproof(*words, project / "two.json", "--fresh")
    data = json.loads((project / "one.json").read_text())

    assert (first.code, second.code) == (1, 1)
    assert (project / "one.json").read_bytes() == (project / "two.json").read_bytes()
    assert data["mutants"] == len(data["fate_of_each"]) == sum(data["fates"].values())
    assert {each["fate"] for each in data["fate_of_each"]} == {"killed", "survived"}


def test_a_claim_that_does_not_hold_of_the_law_itself_does_not_count(
    tmp_path: Path, lexproof: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_project(tmp_path, A_WRONG_MUST))
    ran = lexproof("strength", "--quiet", "--jobs", 1)

    assert ran.code == 1
    assert "! CUT-009 is refuted for the law itself, not as expected; it did not count" in ran.out
    assert ran.out.splitlines()[-1] == "strength: 10/38, 26.32 %"


@pytest.mark.usefixtures("project")
def test_what_is_undecided_exits_with_3_and_is_never_killed(
    lexproof: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gives_up(*_: object) -> Result:
        return Result(Answer.UNKNOWN, 0, "gave up")

    monkeypatch.setattr(Session, "check", gives_up)
    ran = lexproof("strength", "--quiet", "--jobs", 1)

    assert ran.code == 3
    assert "! CUT-002 is undecided for the law itself" in ran.out
    assert ran.out.splitlines()[-1].startswith("strength: 0/")


def test_a_catalogue_without_properties_is_refused(
    tmp_path: Path, lexproof: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_project(tmp_path, NO_PROPERTIES))
    ran = lexproof("strength", "--quiet")

    assert ran.code == 2
    assert ran.err == (
        "lexproof: the law has no rule to change or no property, so nothing is measured\n"
    )


@pytest.mark.usefixtures("project")
def test_no_workers_are_refused(lexproof: Command) -> None:
    ran = lexproof("strength", "--jobs", 0)

    assert ran.code == 2
    assert "leaves nobody to work" in ran.err
