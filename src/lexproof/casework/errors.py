"""Errors in input: where, what stood there, and what to write instead."""

from __future__ import annotations

import difflib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lexproof.casework.data import Json

LONGEST_VALUE = 80
"""Characters of a wrong value that an error shows."""
MOST_PROBLEMS = 100
"""Problems of one case that are told; an ordinary case has some thirty keys."""
MOST_WORDS = 12
"""Words that a remedy lists."""
EXACT = 2**53
"""Whole numbers below this are the same number to every reader of JSON."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file: the path inside it, the value there, and the remedy."""

    path: str
    value: Json
    message: str

    def as_data(self) -> dict[str, Json]:
        """Return the problem as plain data for JSON."""
        return {"path": self.path, "value": _shown(self.value), "message": self.message}

    def __str__(self) -> str:
        value = "" if self.value is None else f" `{short(self.value)}`"
        return f"{self.path or 'file'}{value}: {self.message}"


class Refused(Exception):  # noqa: N818  # errors here are named for what happened
    """A case that cannot be decided, with everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem], identifier: str | None = None) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)
        self.identifier = identifier


def some_of(problems: Iterable[Problem]) -> list[Problem]:
    """Return the first problems, each once, and a last one where there are more of them."""
    found = list(islice(_distinct(problems), MOST_PROBLEMS + 1))
    if len(found) > MOST_PROBLEMS:
        message = f"has more than {MOST_PROBLEMS} errors; correct these first"
        found[MOST_PROBLEMS:] = [Problem("", None, message)]
    return found


def _distinct(problems: Iterable[Problem]) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for problem in problems:
        key = problem.path, problem.message
        if key not in seen:
            seen.add(key)
            yield problem


def short(value: Json) -> str:
    """Return a value as one short line of text, safe to print in a terminal."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    plain = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for letter in text[: LONGEST_VALUE + 1]
    )
    return plain if len(plain) <= LONGEST_VALUE else plain[:LONGEST_VALUE] + "…"


def _shown(value: Json) -> Json:
    """Return a value for JSON: as it is where it is short and exact, else as short text."""
    if isinstance(value, int) and abs(value) >= EXACT:
        return short(str(value))
    if isinstance(value, float) and not math.isfinite(value):
        return short(value)
    return value if value is None or isinstance(value, bool | int | float) else short(value)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a remedy that names the nearest known word, or all of them.

    >>> nearest("mediun", ["minor", "medium"])
    'did you mean `medium`?'
    """
    words = list(known)
    close = difflib.get_close_matches(word[:LONGEST_VALUE], words, n=1)
    return f"did you mean `{close[0]}`?" if close else one_of(words)


def one_of(words: Sequence[str]) -> str:
    """Return a remedy that lists what may stand there.

    >>> one_of(["riots", "none"])
    'write one of `riots`, `none`'
    """
    listed = ", ".join(f"`{word}`" for word in words[:MOST_WORDS])
    more = ", …" if len(words) > MOST_WORDS else ""
    return f"write one of {listed}{more}" if len(words) > 1 else f"write {listed}"
