"""Errors in input: where, what stood there, and what to write instead."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST_VALUE = 80
"""Characters of a wrong value that an error shows."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file: the path inside it, the value there, and the remedy."""

    path: str
    value: Any
    message: str

    def as_data(self) -> dict[str, Any]:
        """Return the problem as plain data for JSON."""
        return {"path": self.path, "value": shown(self.value), "message": self.message}

    def __str__(self) -> str:
        value = "" if self.value is None else f" `{short(self.value)}`"
        return f"{self.path or 'file'}{value}: {self.message}"


def short(value: Any) -> str:
    """Return a value as one short line of text, safe to print in a terminal."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    plain = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return plain if len(plain) <= LONGEST_VALUE else plain[:LONGEST_VALUE] + "…"


def shown(value: Any) -> Any:
    """Return a value for JSON: as it is where it is short and exact, else as short text."""
    if value is None or isinstance(value, bool | int):
        return value if not isinstance(value, int) or abs(value) < 2**53 else short(str(value))
    return short(value)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a remedy that names the nearest known word, or all of them.

    >>> nearest("mediun", ["minor", "medium"])
    'did you mean `medium`?'
    """
    words = list(known)
    close = difflib.get_close_matches(word[:LONGEST_VALUE], words, n=1)
    if close:
        return f"did you mean `{close[0]}`?"
    return one_of(words)


def one_of(words: Sequence[str]) -> str:
    """Return a remedy that lists what may stand there."""
    many = 12
    listed = ", ".join(f"`{word}`" for word in words[:many])
    return f"write one of {listed}" + (", …" if len(words) > many else "")
