"""Cases written flat, as one mapping from the last step of a path to its value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

Flat: TypeAlias = Mapping[str, Any]
Case: TypeAlias = dict[str, Any]

PARTS: Mapping[str, tuple[str, ...]] = {
    "person": ("birth_date", "sex", "citizenship", "role"),
    "offence": (
        "first_day",
        "last_day",
        "connection",
        "in_kazakhstan",
        "article",
        "part",
        "gravity",
        "excluded_group",
    ),
    "sentence": (
        "punishment",
        "term",
        "runs_from",
        "conditional",
        "additional_punishment",
        "recidivism",
    ),
    "circumstances": (
        "able_bodied",
        "has_residence",
        "in_institution",
        "objects_to_termination",
        "under_appeal",
        "victim_aged_14_to_17",
    ),
}
TOP = ("also_excluded", "stage")
KEYS = frozenset({*TOP, *(key for keys in PARTS.values() for key in keys)})

HEAD: Flat = {"schema": 1, "id": "c"}
ORDINARY: Flat = {
    "birth_date": "1990-06-15",
    "role": "participant",
    "first_day": "2022-01-05",
    "connection": "riots",
    "gravity": "grave",
    "excluded_group": "none",
    "stage": "serving",
    "punishment": "imprisonment",
    "term": {"years": 4},
    "runs_from": "2022-02-01",
}
NO_SENTENCE: Flat = dict.fromkeys(PARTS["sentence"])
NO_TERM: Flat = {"term": None, "runs_from": None}


def case_of(flat: Flat) -> Case:
    """Return the input file of a case; what is not stated, or null, is left out."""
    assert KEYS.issuperset(flat), sorted(set(flat) - KEYS)
    parts = {
        part: {key: flat[key] for key in keys if flat.get(key) is not None}
        for part, keys in PARTS.items()
    }
    top = {key: flat[key] for key in TOP if flat.get(key) is not None}
    return {**HEAD, **{part: keys for part, keys in parts.items() if keys}, **top}


def unique(cases: Iterable[Case]) -> Iterator[Case]:
    """Yield every case once."""
    seen: set[str] = set()
    for case in cases:
        written = json.dumps(case, sort_keys=True)
        if written not in seen:
            seen.add(written)
            yield case


def distinct(flats: Iterable[Flat]) -> Iterator[Case]:
    """Yield the ordinary case with the changes of each, every case once."""
    return unique(case_of({**ORDINARY, **flat}) for flat in flats)
