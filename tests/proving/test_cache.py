"""What is kept between runs: taken only where nothing that matters has changed."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lexproof.catalogue import Catalogue, Property
from lexproof.language import Profile, none_of
from lexproof.proving import cache, run
from lexproof.proving.cache import Cache, finding_data, keys_of
from lexproof.proving.run import Task, examine_all
from lexproof.proving.verdict import Finding, Verdict

from .small_law import BARRED, CATALOGUE

PROVED, REFUTED = CATALOGUE.properties[0], CATALOGUE.properties[2]
TWO = replace(CATALOGUE, properties=(PROVED, REFUTED))


def examined(
    path: Path,
    catalogue: Catalogue = TWO,
    *,
    claims: Sequence[Property] | None = None,
    fixed: dict[str, str] | None = None,
    fresh: bool = False,
) -> dict[str, Finding]:
    task = Task(catalogue, tuple(claims or catalogue.properties), fixed or {})
    return examine_all(task, Cache(path), fresh=fresh, jobs=1, progress=lambda _: None)


def kept(found: dict[str, Finding]) -> set[str]:
    """Return the ids of the findings that came from the file."""
    return {identifier for identifier, finding in found.items() if finding.cached}


def with_claim(claim: Property) -> Catalogue:
    return replace(TWO, properties=(PROVED, claim))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file with the findings of a first run."""
    file = tmp_path / "folder" / "verdicts.json"
    assert kept(examined(file)) == set()
    return file


def test_a_second_run_with_nothing_changed_takes_everything_from_the_file(path: Path) -> None:
    first = {name: replace(f, seconds=0) for name, f in examined(path, fresh=True).items()}

    again = examined(path)

    assert kept(again) == {"CUT-001", "CUT-003"}
    assert {n: replace(f, cached=False, seconds=0) for n, f in again.items()} == first


def test_a_fresh_run_takes_nothing(path: Path) -> None:
    assert kept(examined(path, fresh=True)) == set()


@pytest.mark.parametrize(
    "claim",
    [
        replace(REFUTED, premise=none_of(BARRED)),
        replace(REFUTED, conclusion=none_of(REFUTED.conclusion)),
        replace(REFUTED, readings={"deadline": ("left_out",)}),
    ],
)
def test_a_changed_claim_is_examined_again_and_the_others_are_not(
    path: Path, claim: Property
) -> None:
    assert kept(examined(path, with_claim(claim))) == {"CUT-001"}


def test_another_sentence_changes_no_finding(path: Path) -> None:
    claim = replace(REFUTED, sentence="Said otherwise.", basis="elsewhere", forced_by="a case")

    assert kept(examined(path, with_claim(claim))) == {"CUT-001", "CUT-003"}


def test_a_fixed_reading_is_another_question(path: Path) -> None:
    assert kept(examined(path, fixed={"reach": "person"})) == set()
    assert kept(examined(path, fixed={"reach": "offence"})) == set()
    assert kept(examined(path, fixed={"reach": "offence"})) == {"CUT-001", "CUT-003"}


def test_other_choices_of_the_first_profile_are_another_question(path: Path) -> None:
    first = Profile(name="plain", gist="", choices={"deadline": "left_out"})
    law = replace(TWO.law, profiles=(first, *TWO.law.profiles[1:]))

    assert kept(examined(path, replace(TWO, law=law))) == set()


@pytest.mark.parametrize("name", ["version", "machine_fingerprint"])
def test_another_solver_or_machine_trusts_nothing_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(cache, name, lambda: "another")

    assert kept(examined(path)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"schema": 1}',
        '{"schema": 1, "findings": []}',
        '{"schema": 99, "findings": {}}',
        "[" * 100_000,
        "\x00\xff",
    ],
)
def test_a_damaged_file_is_the_same_as_none(path: Path, text: str) -> None:
    path.write_text(text, encoding="latin-1")

    assert kept(examined(path)) == set()
    assert kept(examined(path)) == {"CUT-001", "CUT-003"}


def spoil(path: Path, identifier: str, **changed: Any) -> None:  # noqa: ANN401  # anything at all
    """Change what the file says of a property."""
    data = json.loads(path.read_text(encoding="utf-8"))
    key = keys_of(TWO, {})[identifier]
    data["findings"][key] = {**data["findings"][key], **changed}
    path.write_text(json.dumps(data), encoding="utf-8")


@pytest.mark.parametrize(
    "changed",
    [
        {"verdict": "wrong"},
        {"verdict": "undecided"},
        {"verdict": "proved"},
        {"id": "CUT-001"},
        {"witness": None},
        {"witness": 5},
        {"witness": {"readings": {}, "cases": [{"schema": 1, "id": "x"}]}},
        {"witness": {"readings": {}, "cases": []}},
        {"fails_under": 5},
    ],
)
def test_a_kept_finding_that_does_not_hold_up_is_examined_again(
    path: Path, changed: dict[str, Any]
) -> None:
    spoil(path, "CUT-003", **changed)

    found = examined(path)

    assert kept(found) == {"CUT-001"}
    assert found["CUT-003"].verdict is Verdict.REFUTED


def test_undecided_findings_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def undecided(_: Catalogue, claim: Property, __: object) -> Finding:
        return Finding(id=claim.id, verdict=Verdict.UNDECIDED)

    monkeypatch.setattr(run, "examine", undecided)
    examined(tmp_path / "verdicts.json")

    assert kept(examined(tmp_path / "verdicts.json")) == set()


def keys_in(path: Path) -> set[str]:
    return set(json.loads(path.read_text(encoding="utf-8"))["findings"])


def test_findings_of_a_law_that_is_no_more_are_dropped(path: Path) -> None:
    before = keys_in(path)
    changed = with_claim(replace(REFUTED, premise=none_of(BARRED)))

    examined(path, changed)

    assert keys_in(path) == set(keys_of(changed, {}).values())
    assert keys_in(path) != before


def test_examining_one_property_drops_no_other(path: Path) -> None:
    examined(path, claims=[PROVED])

    assert keys_in(path) == set(keys_of(TWO, {}).values())


def test_chosen_readings_drop_nothing_found_under_every_reading_and_do_not_pile_up(
    path: Path,
) -> None:
    for option in ("person", "offence"):
        examined(path, fixed={"reach": option})

    every, last = keys_of(TWO, {}), keys_of(TWO, {"reach": "offence"})
    assert keys_in(path) == {*every.values(), *last.values()}


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert set(examined(tmp_path / "file" / "verdicts.json")) == {"CUT-001", "CUT-003"}


def test_no_half_written_file_is_left(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert all(finding_data(f)["id"] == f.id for f in examined(path).values())
