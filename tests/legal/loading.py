"""Reads the cases that README.md describes, and puts them to the law."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from amnesty2022.law import LAW
from lexproof.casework.deciding import Decider

FOLDER = Path(__file__).parent
BASE = "base.yaml"
SHARED = "person"
NEEDED = ("id", "title", "place", "calculation", "expected")
KNOWN = {*NEEDED, "readings", "profile", "facts", "dossier", SHARED}

Data = dict[str, Any]


@dataclass(frozen=True, eq=False)
class LegalCase:
    """A case as it stands in a file; what it leaves out is empty."""

    file: str
    written: Data

    @property
    def name(self) -> str:
        """Return the name of the case as a test: file and id."""
        return f"{Path(self.file).stem}::{self.written.get('id', '?')}"

    @property
    def profile(self) -> str:
        """Return the profile, `summary` where none is named."""
        profile: str = self.written.get("profile", "summary")
        return profile

    @property
    def readings(self) -> Mapping[str, str]:
        """Return the readings that the case chooses beside its profile."""
        readings: Mapping[str, str] = self.written.get("readings", {})
        return readings

    @property
    def is_dossier(self) -> bool:
        """Say whether the case has several offences of one person."""
        return "dossier" in self.written

    @property
    def changes(self) -> list[Data]:
        """Return what differs from the base, for each offence."""
        if self.is_dossier:
            return list(self.written["dossier"])
        return [self.written["facts"]]

    @property
    def expected(self) -> list[Data]:
        """Return what each decision must say."""
        if self.is_dossier:
            return list(self.written["expected"])
        return [self.written["expected"]]


@cache
def legal_cases() -> tuple[LegalCase, ...]:
    """Return every case of the suite, in the order of the files."""
    return tuple(
        LegalCase(path.name, written)
        for path in sorted(FOLDER.glob("*.yaml"))
        if path.name != BASE
        for written in _read(path)
    )


class _Loader(yaml.SafeLoader):
    """Reads a bare date as text, as an input file has it."""


def _text(_: yaml.SafeLoader, node: yaml.ScalarNode) -> str:
    return str(node.value)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _text)


def _read(path: Path) -> Any:  # noqa: ANN401  # YAML
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # a safe loader


def input_file(case: LegalCase) -> Data:
    """Return the input file of a case or dossier."""
    identifier = case.written["id"]
    if not case.is_dossier:
        return {**_changed(case.changes[0]), "id": identifier}
    inner = [{**_changed(changes), "id": f"{n}"} for n, changes in enumerate(case.changes, 1)]
    offences = [{k: v for k, v in one.items() if k not in (SHARED, "schema")} for one in inner]
    person: Data = {**_base()[SHARED], **case.written.get(SHARED, {})}
    return {"schema": 1, "id": identifier, SHARED: person, "cases": offences}


def _changed(changes: Data) -> Data:
    """Return the base with some facts changed, each by its dotted path."""
    data = copy.deepcopy(_base())
    for path, value in changes.items():
        _put(data, path.split("."), value)
    return data


@cache
def _base() -> Data:
    base: Data = _read(FOLDER / BASE)
    return base


def _put(data: Data, steps: list[str], value: object) -> None:
    """Set a value by its path; null takes it away, and with it all that stands below."""
    *parents, last = steps
    for step in parents:
        data = data.setdefault(step, {})
    if value is None:
        data.pop(last, None)
    else:
        data[last] = value


@cache
def decider(profile: str, readings: tuple[tuple[str, str], ...]) -> Decider:
    """Return what decides under a profile with some readings changed."""
    return Decider(LAW, LAW.choices(profile, dict(readings)), profile)


def decide(case: LegalCase, readings: Mapping[str, str] | None = None) -> list[Data]:
    """Return a decision for each offence, under the readings of the case or under others."""
    chosen = case.readings if readings is None else readings
    answer = decider(case.profile, tuple(sorted(chosen.items()))).decide_data(input_file(case))
    return answer["cases"] if case.is_dossier else [answer]


@cache
def decisions(case: LegalCase) -> list[Data]:
    """Return the decisions of a case, worked out once."""
    return decide(case)
