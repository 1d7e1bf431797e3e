"""Cases to try things on, and what the law says to them."""

from __future__ import annotations

import copy
import importlib.util
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from amnesty2022.law import LAW
from lexproof.casework.data import Json
from lexproof.casework.deciding import Decider, Refused
from lexproof.casework.errors import Problem

LEGAL_SUITE = Path(__file__).parents[1] / "legal" / "loading.py"
MISSING = object()
"""Says of a key that it is taken out."""

EXAMPLE = Path(__file__).parents[2] / "examples" / "case.json"
ORDINARY: dict[str, Json] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
"""The case of the interface, every key of it."""


@cache
def decider() -> Decider:
    """Return what decides under the default readings."""
    return Decider(LAW, LAW.choices("summary"), "summary")


def changed(**changes: object) -> dict[str, Any]:
    """Return the ordinary case with some keys changed: `sentence__term` is inside `sentence`."""
    case: dict[str, Any] = copy.deepcopy(ORDINARY)
    for path, value in changes.items():
        *parents, last = path.split("__")
        holder = case
        for step in parents:
            holder = holder[step]
        if value is MISSING:
            del holder[last]
        else:
            holder[last] = value
    return case


def written(data: object) -> bytes:
    """Return data as a file has it."""
    return data if isinstance(data, bytes) else json.dumps(data).encode()


def problems(data: object) -> tuple[Problem, ...]:
    """Return what is wrong with a case, or nothing."""
    try:
        decider().decide(written(data))
    except Refused as refused:
        return refused.problems
    return ()


def told(data: object) -> list[tuple[str, object, str]]:
    """Return what is wrong with a case as (path, value, message), as a program reads it."""
    told = [problem.as_data() for problem in problems(data)]
    return [(str(each["path"]), each["value"], str(each["message"])) for each in told]


def paths(data: object) -> list[str]:
    """Return the paths at which something is wrong with a case."""
    return [problem.path for problem in problems(data)]


@cache
def legal_files() -> tuple[dict[str, Any], ...]:
    """Return every case and dossier of the legal suite as an input file."""
    suite = _legal_suite()
    return tuple(suite.input_file(case) for case in suite.legal_cases())


@cache
def single_cases() -> tuple[dict[str, Any], ...]:
    """Return the cases of the legal suite that are decided under the default readings."""
    return tuple(case for case in legal_files() if "cases" not in case and not problems(case))


def legal_decisions() -> Iterator[dict[str, Any]]:
    """Yield the decision of every case of the legal suite, under the readings it names."""
    suite = _legal_suite()
    for case in suite.legal_cases():
        side = suite.decider(case.profile, tuple(sorted(case.readings.items())))
        yield side.decide_data(suite.input_file(case))


@cache
def _legal_suite() -> Any:  # noqa: ANN401  # a module that no import statement reaches from here
    spec = importlib.util.spec_from_file_location("legal_suite_loading", LEGAL_SUITE)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
