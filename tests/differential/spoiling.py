"""Files with something wrong: keys missing, unknown, or with a value that does not belong."""

from __future__ import annotations

import random
from collections.abc import Iterator

from lexproof.casework.data import Json, put_at, value_at

from .writing import HEAD, PARTS, TOP, Case

UNKNOWN_KEY = "persons"
WRONG_VALUES: tuple[Json, ...] = (
    None,
    True,
    0,
    1,
    -1,
    1.5,
    4.0,
    31,
    400,
    10**400,
    "",
    "none",
    "grave",
    "participants",
    "2022-02-30",
    "2022-1-5",
    "1900-12-31",
    "2069-01-01",
    "2022-01-05T00:00:00",
    "х" * 201,
    [],
    {},
    {"years": 31},
    {"months": 12, "days": 30},
    {"weeks": 3},
    {"years": "4"},
)
PATHS = (
    *(f"{part}.{key}" for part, keys in PARTS.items() for key in keys),
    *TOP,
    *PARTS,
    *HEAD,
    UNKNOWN_KEY,
    *(f"sentence.term.{part}" for part in ("years", "months", "days", "hours")),
)


def _without(data: Json, path: str) -> Json:
    """Return the data with nothing at a dotted path."""
    if not isinstance(data, dict):
        return data
    step, _, rest = path.partition(".")
    if not rest:
        return {key: value for key, value in data.items() if key != step}
    return {key: _without(value, rest) if key == step else value for key, value in data.items()}


def _spoil(draw: random.Random, case: Case, other: Case) -> Case:
    """Change one thing: take it away, put a wrong value there, or that of another case."""
    path = draw.choice(PATHS)
    way = draw.random()
    if way < 0.3:
        left = _without(case, path)
        assert isinstance(left, dict)
        return left
    value = draw.choice(WRONG_VALUES) if way < 0.55 else value_at(other, path)
    return put_at(case, path, value)


def spoiled(cases: tuple[Case, ...], count: int, seed: int) -> Iterator[Case]:
    """Yield as many cases with none to three things changed, the same ones every time."""
    draw = random.Random(seed)
    for _ in range(count):
        case, other = draw.choice(cases), draw.choice(cases)
        for _ in range(draw.choice((0, 0, 1, 1, 1, 2, 3))):
            case = _spoil(draw, case, other)
        yield case
