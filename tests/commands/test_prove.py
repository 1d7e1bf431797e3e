"""`lexproof prove` as a user meets it: words, exit codes, files; always in a folder of its own."""

import itertools
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from lexproof.catalogue import Catalogue, Property
from lexproof.commands import main
from lexproof.commands import prove as command
from lexproof.proving import run as running
from lexproof.proving.run import prove_lemmas
from lexproof.proving.verdict import Finding, Verdict, Witness
from lexproof.proving.witness import to_witness

from .small_project import SMALL_LAW, written

MUSTS = ("CUT-001", "CUT-002", "ORDER-001")


@dataclass(frozen=True)
class Said:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


Lexproof = Callable[..., Said]


@pytest.fixture(autouse=True)
def _unchanged_path() -> Iterator[None]:
    before = list(sys.path)
    yield
    sys.path[:] = before


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project folder with the small law, under a module name of its own."""
    return written(tmp_path, SMALL_LAW.read_text(encoding="utf-8"))


@pytest.fixture
def lexproof(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Lexproof:
    """Return the command, run inside the project folder."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(command, "prove_lemmas", proved_once)
    app = main.app

    def run(*words: str) -> Said:
        alone = () if "--jobs" in words else ("--jobs", "1")
        capsys.readouterr()
        monkeypatch.setattr(main, "app", partial(app, ["prove", *alone, *words]))
        with pytest.raises(SystemExit) as stopped:
            main.run()
        said = capsys.readouterr()
        return Said(int(str(stopped.value.code)), said.out, said.err)

    return run


@cache
def proved_once() -> list[Finding]:
    """Return what is found of the lemmas, which tests about words need not prove each time."""
    return prove_lemmas()


def ledger_of(folder: Path) -> Path:
    return folder / "reports" / "ledger.json"


def test_everything_as_recorded_exits_with_0(lexproof: Lexproof, folder: Path) -> None:
    recorded = lexproof("--record")
    again = lexproof()

    assert (recorded.code, again.code) == (0, 0), recorded
    assert "all as expected" in again.out
    assert "0 examined, 9 kept" in again.err
    entries = json.loads(ledger_of(folder).read_text(encoding="utf-8"))["properties"]
    assert len(entries) == 9
    assert entries["CUT-002"]["scope_forced_by"]["readings"]["reach"] == "offence"


def test_findings_are_kept_in_the_folder_and_nothing_needs_them(
    lexproof: Lexproof, folder: Path
) -> None:
    first = lexproof(*MUSTS)
    kept = folder / ".lexproof" / "verdicts.json"
    kept.unlink()
    kept.parent.rmdir()

    again = lexproof(*MUSTS)

    assert (first.code, again.code) == (0, 0)
    assert first.out == again.out
    assert "3 examined" in again.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["CUT-00"], "CUT-00"),
        (["CUT-002", "CTU"], "`CUT`"),
        (["--reading", "dedline=included"], "deadline"),
        (["--reading", "deadline"], "included"),
        (["--reading", "deadline=soon"], "included"),
        (["--reading", "deadline=included", "--reading", "deadline=left_out"], "keep one"),
        (["--profile", "strikt"], "strict"),
        (["--every-reading", "--profile", "strict"], "keep one"),
        (["--every-reading", "--reading", "deadline=included"], "drop `--reading`"),
        (["--record", "CUT"], "record it whole"),
        (["--record", "--profile", "strict"], "record it whole"),
        (["--format", "xml"], "format"),
        (["--law", "nowhere"], "nowhere"),
        (["--jobs", "0"], "1 or more"),
        (["--out", "no/such/folder/file", "CUT-001"], "choose another place"),
    ],
)
def test_a_wrong_use_exits_with_2_and_names_the_remedy(
    lexproof: Lexproof, words: list[str], told: str
) -> None:
    said = lexproof(*words)

    assert said.code == 2
    assert told in said.err
    assert said.out == ""
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"schema": 2, "properties": {}}',
        '{"schema": 1}',
        '{"schema": 1, "properties": []}',
        '{"schema": 1, "properties": {"CUT-003": {"verdict": "proved"}}}',
    ],
)
def test_a_damaged_ledger_exits_with_2_and_names_the_remedy(
    lexproof: Lexproof, folder: Path, text: str
) -> None:
    ledger_of(folder).parent.mkdir()
    ledger_of(folder).write_text(text, encoding="utf-8")

    said = lexproof("CUT-003")

    assert said.code == 2
    assert "restore it" in said.err
    assert said.out == ""


def test_a_law_without_properties_exits_with_2(lexproof: Lexproof, folder: Path) -> None:
    module = next((folder / "model").glob("*.py"))
    module.write_text(
        module.read_text(encoding="utf-8") + "\nCATALOGUE = Catalogue(law=LAW, properties=())\n",
        encoding="utf-8",
    )

    said = lexproof()

    assert said.code == 2
    assert "no properties" in said.err


def test_a_question_that_was_never_recorded_is_a_finding(lexproof: Lexproof) -> None:
    said = lexproof("CUT-003")

    assert said.code == 1
    assert "--record" in said.out


def test_a_verdict_that_changed_since_it_was_recorded_is_a_finding(
    lexproof: Lexproof, folder: Path
) -> None:
    lexproof("--record")
    ledger = json.loads(ledger_of(folder).read_text(encoding="utf-8"))
    ledger["properties"]["CUT-003"]["fails_under"] = [{"reach": ["person"]}]
    ledger["properties"]["CUT-006"]["verdict"] = "refuted"
    del ledger["properties"]["CUT-004"]
    ledger_of(folder).write_text(json.dumps(ledger), encoding="utf-8")

    said = lexproof()

    assert said.code == 1
    assert "not as expected: CUT-003, CUT-004, CUT-006" in said.out


def test_a_family_stands_for_its_properties(lexproof: Lexproof) -> None:
    said = json.loads(lexproof("ORDER", "--format", "json").out)

    assert [each["id"] for each in said["properties"]] == ["ORDER-001", "ORDER-002"]


def test_chosen_readings_answer_a_question_without_a_ledger(lexproof: Lexproof) -> None:
    proved = lexproof("CUT-003", "--reading", "deadline=included")
    refuted = lexproof("CUT-003", "--profile", "strict")

    assert (proved.code, refuted.code) == (0, 0)
    assert " proved " in proved.out
    assert " refuted " in refuted.out


def test_json_tells_how_every_verdict_was_reached(lexproof: Lexproof) -> None:
    data: dict[str, Any] = json.loads(lexproof("--format", "json").out)

    assert data["readings"] == "every reading"
    assert len(data["lemmas"]) > 0
    for each in data["properties"]:
        assert each["how"]
        assert each["work"] > 0
        assert each["seconds"] > 0
        assert (each["witness"] is None) is (each["verdict"] == "proved")


def test_results_go_to_the_named_file(lexproof: Lexproof, folder: Path) -> None:
    said = lexproof("CUT-001", "--out", "verdicts.txt")

    assert (said.code, said.out) == (0, "")
    assert "all as expected" in (folder / "verdicts.txt").read_text(encoding="utf-8")


def test_a_file_of_results_is_written_whole_or_not_at_all(
    lexproof: Lexproof, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise RuntimeError("half way")

    (folder / "verdicts.txt").write_text("as before", encoding="utf-8")
    monkeypatch.setattr(command, "tell_verdicts", broken)

    said = lexproof("CUT-001", "--out", "verdicts.txt")

    assert said.code == 4
    assert (folder / "verdicts.txt").read_text(encoding="utf-8") == "as before"
    assert not list(folder.glob(".verdicts*"))


def test_undecided_exits_with_3(lexproof: Lexproof, monkeypatch: pytest.MonkeyPatch) -> None:
    def undecided(_: object, claim: Property, __: object) -> Finding:
        return Finding(id=claim.id, verdict=Verdict.UNDECIDED, reason="the budget ran out")

    monkeypatch.setattr(running, "examine", undecided)

    said = lexproof("CUT-001")

    assert said.code == 3
    assert "the budget ran out" in said.out


def test_nothing_undecided_is_recorded(
    lexproof: Lexproof, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lemma = Finding(id="bad", verdict=Verdict.UNDECIDED)
    monkeypatch.setattr(command, "prove_lemmas", lambda: [lemma])

    said = lexproof("--record")

    assert said.code == 2
    assert "ORDER-001" in said.err
    assert not ledger_of(folder).exists()


@pytest.mark.parametrize(("verdict", "code"), [(Verdict.UNDECIDED, 3), (Verdict.REFUTED, 4)])
def test_a_lemma_that_is_not_proved_ends_the_run_and_what_rests_on_it(
    lexproof: Lexproof, monkeypatch: pytest.MonkeyPatch, verdict: Verdict, code: int
) -> None:
    monkeypatch.setattr(command, "prove_lemmas", lambda: [Finding(id="bad", verdict=verdict)])

    said = lexproof("CUT-001", "ORDER-001")

    assert said.code == code
    assert "not as expected: ORDER-001" in said.out


def test_a_witness_that_does_not_replay_exits_with_4(
    lexproof: Lexproof, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tampered(catalogue: Catalogue, claim: Property, values: Mapping[str, Any]) -> Witness:
        witness = to_witness(catalogue, claim, values)
        return replace(witness, cases=({**witness.cases[0], "start": "2000-01-01"},))

    monkeypatch.setattr("lexproof.proving.examine.to_witness", tampered)

    said = lexproof("CUT-003")

    assert said.code == 4
    assert "CONTRADICTS ITSELF" in said.out


def test_two_processes_say_the_same_as_one(lexproof: Lexproof) -> None:
    lexproof("--record")
    said: list[Said] = []
    data: list[list[dict[str, Any]]] = []
    for jobs in ("1", "2"):
        said.append(lexproof("--fresh", "--jobs", jobs))
        data.append(json.loads(lexproof("--format", "json").out)["properties"])
    for each in itertools.chain(*data):
        del each["seconds"]

    assert said[0].out == said[1].out
    assert said[0].code == said[1].code == 0
    assert data[0] == data[1]
