"""How long a decision takes, piece by piece; measured with `--benchmark-enable`, not asserted.

The aims: 5 µs for the compiled law, 50 µs for a decision from bytes to text, 1 s for a cold start.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from amnesty2022.law import LAW
from lexproof.casework.assembling import nodes_of
from lexproof.casework.deciding import Decider, Refused
from lexproof.casework.parsing import parse_quickly
from lexproof.compiling.formulas import compile_formulas
from lexproof.language import all_of
from lexproof.tree.node import Node
from lexproof.tree.simplify import simplify

ROOT = Path(__file__).parents[2]
Benchmark: TypeAlias = Callable[..., Any]
"""Calls a function many times, measures it, and returns its result."""

CASE: dict[str, Any] = json.loads((ROOT / "examples" / "case.json").read_text(encoding="utf-8"))
"""Every key of the interface: the longest ordinary case there is."""

TEXT = json.dumps(CASE).encode()
LINES = 20_000
COMMAND = (sys.executable, "-c", "from lexproof.commands.main import run; run()", "decide")


def run(*words: str | Path) -> bytes:
    """Return what the command prints in a process of its own."""
    return subprocess.run([*COMMAND, *words], stdout=subprocess.PIPE, check=True).stdout


@pytest.fixture(scope="module")
def decider() -> Decider:
    """Return what decides under the default readings."""
    return Decider(LAW, LAW.choices("summary"), "summary")


def test_speed_of_the_compiled_law(benchmark: Benchmark, decider: Decider) -> None:
    known = {str(LAW.readings[name].node.payload[0]): o for name, o in decider.choices.items()}
    valid = all_of(*(constraint.holds for constraint in LAW.constraints)).node
    formulas = [valid, *(node for field in LAW.decision for node in nodes_of(field))]
    memo: dict[Node, Node] = {}
    roots = [simplify(formula, known, memo) for formula in formulas]
    law = compile_formulas(roots, decider.completer.unknowns)
    values = decider.completer.complete(CASE, CASE)
    assert values is not None

    assert benchmark(law, *values)[0] is True


def test_speed_of_reading_json(benchmark: Benchmark) -> None:
    assert benchmark(parse_quickly, TEXT) == CASE


def test_speed_of_validating_and_completing(benchmark: Benchmark, decider: Decider) -> None:
    assert benchmark(decider.completer.complete, CASE, CASE)


def test_speed_from_bytes_to_a_decision(benchmark: Benchmark, decider: Decider) -> None:
    assert benchmark(decider.decide, TEXT)["id"] == "c-001"


def test_speed_from_bytes_to_text(benchmark: Benchmark, decider: Decider) -> None:
    text: str = benchmark(lambda: json.dumps(decider.decide(TEXT)))

    assert text.startswith('{"schema": 1')


def test_speed_of_refusing(benchmark: Benchmark, decider: Decider) -> None:
    wrong = TEXT.replace(b'"serving"', b'"servin"')

    def refuse() -> str:
        try:
            return str(decider.decide(wrong)["id"])
        except Refused:
            return "refused"

    assert benchmark(refuse) == "refused"


def test_speed_of_making_a_decider(benchmark: Benchmark) -> None:
    assert benchmark(Decider, LAW, LAW.choices("summary"), "summary")


def test_speed_of_a_cold_start(benchmark: Benchmark, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(TEXT)

    printed: bytes = benchmark(run, file)

    assert printed.startswith(b"case c-001")


def test_speed_of_twenty_thousand_lines(benchmark: Benchmark, tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(
        "".join(json.dumps({**CASE, "id": f"c-{n}"}) + "\n" for n in range(LINES)),
        encoding="utf-8",
    )

    printed: bytes = benchmark(run, file, "--format", "json")

    assert printed.count(b"\n") == LINES
