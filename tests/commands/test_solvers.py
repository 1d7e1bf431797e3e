"""`lexproof prove --solver` and `--evidence`: exit codes, words, a bundle that stands alone."""

import gzip
import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lexproof.certifying import proofs
from lexproof.commands import confirming
from lexproof.commands.prove import Request, prove_catalogue
from lexproof.solving import cvc5_check
from lexproof.solving.model import Answer, Result
from lexproof.solving.solvers import CVC5, Solver

from .running import Command
from .small_project import SMALL_LAW, written

IDS = ("CUT-001", "CUT-002", "CUT-901", "ORDER-001")
Z3_BINARY = Path(sys.executable).parent / "z3"


@pytest.fixture(autouse=True)
def _unchanged_path() -> Iterator[None]:
    before = list(sys.path)
    yield
    sys.path[:] = before


@pytest.fixture
def law(tmp_path: Path) -> Path:
    return written(tmp_path / "law", SMALL_LAW.read_text(encoding="utf-8"))


def use(monkeypatch: pytest.MonkeyPatch, check: Callable[[Any], Result]) -> None:
    """Let cvc5 answer like this."""

    def ask(text: str, _: int) -> Result:
        return check(text)

    spoilt: Solver = replace(CVC5, ask=ask)
    monkeypatch.setitem(confirming.CHOICES, "both", (spoilt,))
    monkeypatch.setitem(confirming.CHOICES, "cvc5", (spoilt,))


@pytest.mark.parametrize("solver", ["cvc5", "both"])
def test_what_is_confirmed_is_as_expected_and_says_by_whom(
    lexproof: Command, law: Path, solver: str
) -> None:
    ran = lexproof("prove", *IDS, "--law", law, "--solver", solver, "--jobs", 1)

    assert ran.code == 0, ran
    assert "cvc5 1." in ran.out
    assert ("z3 5." in ran.out) is (solver == "both")
    assert "obligations by cvc5" in ran.err


def test_json_tells_what_every_solver_answered(lexproof: Command, law: Path) -> None:
    words = ("--law", law, "--solver", "both", "--jobs", 1, "--format", "json")
    data = json.loads(lexproof("prove", *IDS, *words).out)

    assert len(data["confirmed_by"]) == 2
    assert {each["id"] for each in data["obligations"]} > set(IDS)
    for each in data["obligations"]:
        assert each["answers"] == dict.fromkeys(("z3", "cvc5"), each["expected"])


@pytest.mark.parametrize("solver", ["cvc5", "both"])
def test_solvers_that_disagree_exit_with_4_and_name_the_obligation(
    lexproof: Command, law: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, solver: str
) -> None:
    use(monkeypatch, lambda _: Result(Answer.SAT, 1))
    folder = tmp_path / "evidence"

    words = ("--law", law, "--solver", solver, "--jobs", 1, "--evidence", folder)
    ran = lexproof("prove", "CUT-001", *words)

    assert ran.code == 4
    told = " ".join(ran.out.split())
    assert "THE MACHINE CONTRADICTS ITSELF" in told
    assert "cvc5 answers sat to `CUT-001 refused-1`" in told
    assert "no evidence was written" in ran.err
    assert not folder.exists()


def test_a_solver_that_gives_up_exits_with_3(
    lexproof: Command, law: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, lambda _: Result(Answer.UNKNOWN, 1, "unknown (TIMEOUT)"))

    ran = lexproof("prove", "CUT-001", "--law", law, "--solver", "both", "--jobs", 1)

    assert ran.code == 3
    assert "cvc5 gave up" in ran.out
    assert "proved: 0" in ran.out


def test_a_lemma_that_the_second_solver_does_not_prove_carries_nothing(
    lexproof: Command, law: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = CVC5

    def stopped(text: str) -> Result:
        return Result(Answer.UNKNOWN, 1) if " lemma: " in text else real.check(text)

    use(monkeypatch, stopped)

    ran = lexproof("prove", "CUT-002", "ORDER-001", "--law", law, "--solver", "both", "--jobs", 1)

    assert ran.code == 3
    assert "not as expected: ORDER-001" in ran.out


def test_a_solver_that_is_not_installed_exits_with_2_and_says_how_to_install_it(
    lexproof: Command, law: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cvc5", None)

    for solver in ("cvc5", "both"):
        ran = lexproof("prove", "CUT-001", "--law", law, "--solver", solver)

        assert ran.code == 2
        assert "pip install 'lexproof[solvers]'" in ran.err
        assert ran.out == ""
    assert lexproof("prove", "CUT-001", "--law", law, "--jobs", 1).code == 0


def test_an_unknown_solver_exits_with_2(lexproof: Command, law: Path) -> None:
    assert lexproof("prove", "--law", law, "--solver", "yices").code == 2


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_evidence_never_touches_what_is_there(
    lexproof: Command, law: Path, tmp_path: Path, kind: str
) -> None:
    place = tmp_path / "evidence"
    if kind == "folder":
        (place / "kept").mkdir(parents=True)
    elif kind == "file":
        place.write_text("kept", encoding="utf-8")
    else:
        place.symlink_to(tmp_path / "nowhere")

    ran = lexproof("prove", "CUT-001", "--law", law, "--evidence", place)

    assert ran.code == 2
    assert "name a new folder" in ran.err
    assert ran.out == ""
    assert (place / "kept").is_dir() or place.is_symlink() or place.read_text() == "kept"


def test_evidence_below_no_folder_exits_with_2(lexproof: Command, law: Path) -> None:
    ran = lexproof("prove", "CUT-001", "--law", law, "--evidence", law / "no" / "where")

    assert ran.code == 2
    assert "make it first" in ran.err


def test_a_bundle_is_there_whole_or_not_at_all(
    lexproof: Command, law: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise OSError("no space left")

    monkeypatch.setattr("lexproof.certifying.bundle.tell_assumptions", broken)
    place = tmp_path / "bundles" / "evidence"
    place.parent.mkdir()

    ran = lexproof("prove", "CUT-001", "--law", law, "--evidence", place, "--jobs", 1)

    assert ran.code == 2
    assert list(place.parent.iterdir()) == []


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a bundle of the small law."""
    folder = tmp_path_factory.mktemp("made")
    law = written(folder / "law", SMALL_LAW.read_text(encoding="utf-8"))
    return bundle_of(law, folder / "evidence", jobs=1)


def bundle_of(law: Path, place: Path, *, jobs: int) -> Path:
    """Make a bundle that leaves out the proofs of what takes long, which are the lemmas."""
    ids = (*IDS, "CUT-003")
    request = Request(ids=ids, law=str(law), solver="both", evidence=place, jobs=jobs, quiet=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proofs, "MOST_WORK", 30_000)
        patch.setattr(sys, "path", list(sys.path))
        prove_catalogue(replace(request, out=place.with_name("verdicts.txt")))
    return place


@pytest.fixture
def bundle(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the bundle, free to be tampered with."""
    return Path(shutil.copytree(made, tmp_path / "copy"))


def checked(bundle: Path, solver: str | None = None) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Z3_BINARY.parent), os.environ["PATH"]])
    environment = {"PATH": path, **({} if solver is None else {"SOLVER": solver})}
    environment |= {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
    return subprocess.run(
        [bundle / "check.sh"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def manifest(bundle: Path) -> dict[str, Any]:
    return json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # as written


@pytest.mark.parametrize("solver", [None, f"{sys.executable} ask_cvc5.py"], ids=["z3", "cvc5"])
def test_the_bundle_is_checked_by_a_command_line_alone(bundle: Path, solver: str | None) -> None:
    ran = checked(bundle, solver)

    number = len(manifest(bundle)["obligations"])
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.splitlines()[-1] == f"{number} obligations, 0 wrong"
    assert ran.stdout.count("expected unsat, got unsat") > 8
    assert ran.stdout.count("expected sat, got sat") > 4


def flip(bundle: Path) -> None:
    path = bundle / "manifest.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"expected": "unsat"', '"expected": "sat"', 1), encoding="utf-8")


def some_file(bundle: Path) -> Path:
    return bundle / "obligations" / "CUT-001" / "refused-1.smt2"


def weaken(bundle: Path) -> None:
    text = some_file(bundle).read_text(encoding="utf-8")
    some_file(bundle).write_text(text.replace("(check-sat)", "(assert false)(check-sat)"))


def unlist(bundle: Path) -> None:
    path = bundle / "manifest.json"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    [number] = [
        n for n, line in enumerate(lines) if "CUT-001/refused-1.smt2" in line and "{" in line
    ]
    path.write_text("".join(lines[:number] + lines[number + 1 :]), encoding="utf-8")


TAMPERINGS: dict[str, Callable[[Path], object]] = {
    "an expected answer flipped": flip,
    "a file deleted": lambda bundle: some_file(bundle).unlink(),
    "a file altered": weaken,
    "a file emptied": lambda bundle: some_file(bundle).write_text(""),
    "a row left out": unlist,
    "a file added": lambda bundle: shutil.copy(some_file(bundle), bundle / "obligations/x.smt2"),
    "no manifest": lambda bundle: (bundle / "manifest.json").unlink(),
    "an empty manifest": lambda bundle: (bundle / "manifest.json").write_text("{}"),
}


@pytest.mark.parametrize("tamper", TAMPERINGS.values(), ids=TAMPERINGS)
def test_a_bundle_that_was_tampered_with_fails(
    bundle: Path, tamper: Callable[[Path], object]
) -> None:
    tamper(bundle)

    ran = checked(bundle)

    assert ran.returncode == 1
    assert "WRONG" in ran.stdout


@pytest.mark.parametrize("solver", ["echo unknown", "echo sat", "no-such-solver", "false"])
def test_a_solver_that_does_not_answer_as_expected_fails(bundle: Path, solver: str) -> None:
    assert checked(bundle, solver).returncode == 1


def test_the_manifest_tells_every_file_with_its_hash(bundle: Path) -> None:
    data = manifest(bundle)
    listed = {each["file"]: each["sha256"] for each in data["obligations"]}
    proofs = [each["proof"] for each in data["obligations"] if "proof" in each]
    listed |= {proof["file"]: proof["sha256"] for proof in proofs if "file" in proof}

    found = {
        path.relative_to(bundle).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for top in ("obligations", "proofs")
        for path in (bundle / top).rglob("*")
        if path.is_file()
    }
    assert found == listed
    assert data["schema"] == 1
    assert data["obligations_in_all"] == len(data["obligations"])


def test_the_manifest_tells_what_each_property_follows_from(bundle: Path) -> None:
    data = manifest(bundle)
    known = {each["file"]: each for each in data["obligations"]}
    lemmas = {each["id"]: each for each in data["lemmas"]}

    assert {each["id"] for each in data["properties"]} == {*IDS, "CUT-003"}
    for each in data["properties"]:
        rows = [known[file] for file in each["follows_from"]]
        assert rows
        for row in rows:
            assert row["answers"]["cvc5"]["answer"] == row["expected"]
            assert all(each["id"] in lemmas[name]["used_by"] for name in row["lemmas"])


def test_proofs_have_no_hole_and_none_is_missing_in_silence(bundle: Path) -> None:
    for each in manifest(bundle)["obligations"]:
        assert ("proof" in each) is (each["expected"] == "unsat")
        if "proof" in each and "file" in each["proof"]:
            text = gzip.decompress((bundle / each["proof"]["file"]).read_bytes())
            assert each["proof"]["holes"] == text.count(b":rule hole") == 0
            assert each["proof"]["steps"] == text.count(b"(step ") > 0
        elif "proof" in each:
            assert each["proof"]["left_out"] in (bundle / "README.md").read_text(encoding="utf-8")


def test_the_assumptions_are_told_with_every_fact_and_constraint(bundle: Path) -> None:
    told = (bundle / "ASSUMPTIONS.md").read_text(encoding="utf-8")

    for name in ("start", "term", "barred", "2000-01-01", "120 months"):
        assert name in told


def test_the_same_law_gives_the_same_bytes_with_one_process_and_with_two(
    made: Path, tmp_path: Path
) -> None:
    law = written(tmp_path / "elsewhere", SMALL_LAW.read_text(encoding="utf-8"))
    again = bundle_of(law, tmp_path / "again", jobs=2)

    assert contents(made) == contents(again)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_check_sh_can_be_run_as_it_is(made: Path) -> None:
    assert (made / "check.sh").stat().st_mode & stat.S_IXUSR


def test_without_cvc5_the_bundle_says_that_it_holds_no_proofs(
    lexproof: Command, law: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cvc5_check, "check", None)
    place = tmp_path / "evidence"

    ran = lexproof("prove", "CUT-001", "--law", law, "--evidence", place, "--jobs", 1)

    assert ran.code == 0
    assert not (place / "proofs").exists()
    page = (place / "README.md").read_text(encoding="utf-8")
    assert "it was not asked" in page
    assert "No second solver was asked" in page
