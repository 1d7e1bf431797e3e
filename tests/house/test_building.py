"""What the repository is installed and checked with: pinned, from no address of our own."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECIPES = ("help", "prove", "test", "check", "reports", "lock", "clean")
CHECKS = ("ruff format --check", "ruff check", "mypy", "pyright", "lint-imports", "test")
REQUIREMENTS = sorted(ROOT.glob("requirements*.txt"))

each_requirements_file = pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)


def makefile() -> str:
    """Return the text of the Makefile."""
    return (ROOT / "Makefile").read_text(encoding="utf-8")


def recipe(name: str) -> str:
    """Return the lines of a recipe."""
    found = re.search(rf"^{name}:.*\n((?:\t.*\n)*)", makefile(), re.MULTILINE)
    assert found, name
    return found[1]


@pytest.mark.parametrize("name", RECIPES)
def test_the_makefile_has_a_recipe_that_help_tells_of(name: str) -> None:
    assert recipe(name)
    assert f"make {name} " in recipe("help") or name == "help"
    phony = re.search(r"^\.PHONY:(.*)$", makefile(), re.MULTILINE)
    assert phony
    assert name in phony[1].split()


def test_every_recipe_of_one_word_is_known() -> None:
    named = set(re.findall(r"^([a-z]+):", makefile(), re.MULTILINE))

    assert named == set(RECIPES)


@pytest.mark.parametrize("check", CHECKS)
def test_a_change_is_checked_by_everything_there_is(check: str) -> None:
    assert check in recipe("check")


def test_ci_runs_what_an_engineer_runs() -> None:
    assert "\nmake check\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_there_are_requirements_for_use_and_for_work() -> None:
    assert [path.name for path in REQUIREMENTS] == ["requirements-core.txt", "requirements.txt"]


@each_requirements_file
def test_requirements_name_no_index_and_no_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"index-url|find-links|trusted-host|https?:|git\+|file:|@ ", text)


@each_requirements_file
def test_every_requirement_is_pinned_to_one_version_with_its_hashes(path: Path) -> None:
    entries = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip())
    packages = [entry for entry in entries if not entry.startswith("#")]

    assert len(packages) > 10
    for package in packages:
        assert re.match(r"[a-z0-9._-]+==[\w.]+( ;.*)? \\\n", package), package[:60]
        assert "--hash=sha256:" in package, package[:60]


def test_what_is_installed_for_use_is_pinned_alike_for_work() -> None:
    core, everything = (
        set(re.findall(r"^([a-z0-9._-]+==[\w.]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in REQUIREMENTS
    )

    assert core < everything


def test_every_direct_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    named = {re.split(r"[^\w-]", str(each))[0].lower() for group in groups for each in group}
    pinned = set(re.findall(r"^([a-z0-9._-]+)==", REQUIREMENTS[1].read_text(), re.MULTILINE))

    assert len(named) > 15
    assert named <= pinned


def test_the_wheel_holds_the_three_packages() -> None:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = data["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]

    assert packages == ["src/lexproof", "model/amnesty2022", "properties/amnesty2022_properties"]
