"""Files stand where they are looked for, are short, and are named for what they hold."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE_ROOTS = {
    "src": "lexproof",
    "model": "amnesty2022",
    "properties": "amnesty2022_properties",
}
LONGEST = 300
LONGER_FOR_A_REASON = {
    "model/amnesty2022/readings.py": "a row for each of 23 open points, and nothing else",
    "src/lexproof/solving/smtlib.py": "one walk over the tree, kind by kind, with its arithmetic",
}
SAYS_NOTHING = re.compile(r"util|helper|manager|misc|common|stuff", re.IGNORECASE)
EXCUSE = re.compile(
    r"#\s*(?:noqa|(?:type|pyright):\s*ignore)(?P<rule>[^#]*?)(?P<why>\s(?:#|-)\s.*)?$"
)


@cache
def repository_files() -> tuple[Path, ...]:
    """Return the files of the repository, those not yet committed included."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def python_files(*folders: str) -> Iterator[Path]:
    """Yield the Python files below some folders of the repository."""
    for path in repository_files():
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders:
            yield path


def shown(path: Path) -> str:
    """Return a path as the repository has it."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(("source_root", "package"), SOURCE_ROOTS.items())
def test_a_source_root_holds_exactly_one_package_and_nothing_loose(
    source_root: str, package: str
) -> None:
    tops = {
        path.relative_to(ROOT / source_root).parts[0]
        for path in repository_files()
        if path.is_relative_to(ROOT / source_root)
    }

    assert tops == {package}
    assert (ROOT / source_root / package / "__init__.py").exists()
    assert not list((ROOT / source_root).glob("*.py"))


@pytest.mark.parametrize(("source_root", "package"), SOURCE_ROOTS.items())
def test_a_package_says_that_it_is_typed(source_root: str, package: str) -> None:
    assert (ROOT / source_root / package / "py.typed").exists()


@pytest.mark.parametrize("source_root", SOURCE_ROOTS)
def test_every_folder_of_modules_is_a_package(source_root: str) -> None:
    folders = {path.parent for path in python_files(source_root)}

    assert all((folder / "__init__.py").exists() for folder in folders)


def test_no_file_is_longer_than_it_must_be_and_no_reason_is_stale() -> None:
    longer = {
        shown(path)
        for path in python_files(*SOURCE_ROOTS)
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST
    }

    assert longer == set(LONGER_FOR_A_REASON)


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert not [path for path in map(shown, repository_files()) if SAYS_NOTHING.search(path)]


def test_every_lint_ignore_names_its_rule_and_carries_its_reason() -> None:
    unexcused = [
        f"{shown(path)}:{number}: {line.strip()}"
        for path in python_files(*SOURCE_ROOTS, "tests", "examples")
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for found in [EXCUSE.search(line)]
        if found and not (found["rule"].strip() and found["why"])
    ]

    assert not unexcused, "\n".join(unexcused)


def test_the_machine_has_no_word_of_a_particular_law() -> None:
    speaking = [
        line.strip()
        for path in python_files("src")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"amnest|penal code", line, re.IGNORECASE)
    ]

    assert not speaking
