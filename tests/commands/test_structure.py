"""`lexproof structure` as a user meets it: words, exit codes, files."""

import itertools
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from lexproof.commands import main
from lexproof.inspecting import overlaps
from lexproof.proving.search import NotDecided
from lexproof.proving.witness import Contradiction

from .running import Ran

SMALL_LAW = Path(__file__).parents[1] / "inspecting" / "small_law.py"
APP = main.app
_numbers = itertools.count()

Structure = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _unchanged_path() -> Iterator[None]:
    before = list(sys.path)
    yield
    sys.path[:] = before


@pytest.fixture
def structure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Structure:
    """Return the command, run in the folder of the small law with a line more."""

    def run(*words: str, change: str = "") -> Ran:
        name = f"library_{next(_numbers)}"
        (tmp_path / "model").mkdir(exist_ok=True)
        law = SMALL_LAW.read_text(encoding="utf-8") + change + "\n"
        (tmp_path / "model" / f"{name}.py").write_text(law, encoding="utf-8")
        entry = f'[project.entry-points."lexproof.laws"]\nlibrary = "{name}:CATALOGUE"\n'
        (tmp_path / "pyproject.toml").write_text(entry, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        alone = () if "--jobs" in words else ("--jobs", "1")
        monkeypatch.setattr(main, "app", partial(APP, ["structure", "--quiet", *alone, *words]))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main.run()
        said = capsys.readouterr()
        return Ran(int(ended.value.code or 0), said.out, said.err)

    return run


def changed(**fields: str) -> str:
    told = ", ".join(f"{name}={value}" for name, value in fields.items())
    return f"CATALOGUE = catalogue_of(replace(LAW, {told}))"


def test_a_sound_law_exits_with_0_and_reads_like_a_report(structure: Structure) -> None:
    ran = structure()

    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Library"
    assert "    no answer if book: a map" in lines
    assert "        listed as silence.map: proved" in lines
    assert "        case: book: a map; brought back late: yes" in lines
    assert "    fine.novel and warning: the one excepts the other" in lines
    assert (
        "    in warning: “not book: a map” in “brought back late: yes and book: a novel and"
        in (ran.out)
    )
    assert "        kept because readers ask about it" in lines
    assert lines[-1] == "nothing found but the 2 listed silences"


def test_a_finding_exits_with_1_and_shows_its_case(structure: Structure) -> None:
    ran = structure(change=changed(silences="(unsaid_atlases,)"))

    assert ran.code == 1
    assert "  ! gap that no silence lists: `sanction` has no answer in this case" in ran.out
    assert "        case: book: a map; brought back late: yes" in ran.out
    assert ran.out.endswith("finding: 1\n")


def test_the_same_in_json(structure: Structure) -> None:
    ran = structure("--format", "json", change=changed(silences="(unsaid_atlases,)"))

    assert ran.code == 1
    data = json.loads(ran.out)
    assert (data["schema"], data["law"]) == (1, "library")
    found = [each for each in data["observations"] if each["status"] == "finding"]
    assert [(each["topic"], each["subject"]) for each in found] == [("gaps", "sanction")]
    assert found[0]["if"] == ["book: a map"]
    assert found[0]["witness"]["cases"][0]["book"] == "map"
    assert {each["topic"] for each in data["observations"]} == {
        "gaps", "overlaps", "provisions", "conditions", "facts", "premises", "trace",
    }  # fmt: skip


def test_one_process_and_two_say_the_same(structure: Structure) -> None:
    assert structure("--jobs", "1").out == structure("--jobs", "2").out


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (NotDecided("out of budget"), 3, "! undecided, `sanction`: out of budget"),
        (Contradiction("it does not replay"), 4, "! THE MACHINE CONTRADICTS ITSELF about"),
    ],
)
def test_what_stops_the_machine_is_never_sound(
    structure: Structure,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    code: int,
    says: str,
) -> None:
    def stopped(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.setattr(overlaps, "find_case", stopped)

    ran = structure(change=changed(silences="(unsaid_atlases,)"))

    assert ran.code == code
    assert says in ran.out
    assert "nothing found" not in ran.out


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"provisions": "(novel, novel, atlas, warning)"}, "`fine.novel` is encoded twice"),
        ({"provisions": "(atlas, warning)"}, "excepts `fine.novel`, which is not encoded"),
    ],
)
def test_a_law_whose_rules_clash_is_refused(
    structure: Structure, fields: dict[str, str], says: str
) -> None:
    ran = structure(change=changed(**fields))

    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
    assert "Traceback" not in ran.err


def test_a_topic_with_nothing_to_inspect_is_not_passed_over(structure: Structure) -> None:
    ran = structure(change="CATALOGUE = replace(CATALOGUE, properties=())")

    assert "Premises: each property must speak of some case\n  there is nothing" in ran.out


def test_wrong_use_exits_with_2(structure: Structure) -> None:
    ran = structure("--jobs", "0")

    assert ran.code == 2
    assert "leaves nobody to work" in ran.err


def test_a_report_is_written_whole(structure: Structure, tmp_path: Path) -> None:
    ran = structure("--out", "found.txt")

    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "found.txt").read_text(encoding="utf-8").startswith("Library\n")
