"""Layers hold: the law and its properties load without a solver and without file formats."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def loaded_by(statement: str) -> set[str]:
    """Return the top-level modules that a statement loads in a fresh Python."""
    script = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.skipif(not LINT_IMPORTS.exists(), reason="import-linter is not installed")
def test_every_contract_between_the_layers_is_kept() -> None:
    done = subprocess.run(
        [LINT_IMPORTS, "--no-cache"], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_the_law_and_its_properties_load_neither_a_solver_nor_a_file_format() -> None:
    loaded = loaded_by("import amnesty2022_properties")

    assert {"amnesty2022", "lexproof"} <= loaded
    assert not loaded & {"z3", "cvc5", "pydantic", "cyclopts", "rich", "sympy", "yaml"}


def test_deciding_a_case_loads_no_solver() -> None:
    loaded = loaded_by("import lexproof.casework.deciding, amnesty2022.law")

    assert not loaded & {"z3", "cvc5"}


def test_the_machine_loads_no_law() -> None:
    loaded = loaded_by("import lexproof.commands.main, lexproof.casework.deciding")

    assert not loaded & {"amnesty2022", "amnesty2022_properties"}


def test_help_needs_no_solver() -> None:
    assert not loaded_by("import lexproof.commands.main") & {"z3", "cvc5", "sympy"}
