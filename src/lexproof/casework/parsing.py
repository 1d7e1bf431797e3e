"""Reading JSON from strangers: strict, with a position and a remedy for what is not JSON."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from lexproof.casework.errors import Problem

DEEPEST = 50
"""Objects and lists that may stand inside each other; a case needs four."""


class NotJson(ValueError):
    """A text that is not the JSON of a case."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise NotJson(Problem(key, value, "this key stands twice; keep one of the two"))
        found[key] = value
    return found


def _no_constant(name: str) -> NoReturn:
    raise NotJson(Problem("", name, "is not a number of JSON; write a whole number or leave it out"))


def _whole_number(text: str) -> int:
    longest = 300
    if len(text) > longest:
        raise NotJson(Problem("", text, "is too long a number"))
    return int(text)


def _text_of(data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        raise NotJson(Problem("", "byte order mark", "save the file as UTF-8 without it"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 at byte {error.start + 1}; save the file as UTF-8"
        raise NotJson(Problem("", data[error.start : error.start + 4].hex(" "), message)) from None


def _too_deep(text: str) -> bool:
    depth = 0
    for letter in text:
        depth += (letter in "[{") - (letter in "]}")
        if depth > DEEPEST:
            return True
    return False


def parse_json(data: bytes) -> Any:
    """Return the parsed text; raises `NotJson` naming line, column and remedy."""
    text = _text_of(data)
    if not text.strip():
        raise NotJson(Problem("", None, "is empty; write a case, see `lexproof schema case`"))
    if _too_deep(text):
        raise NotJson(Problem("", None, f"is nested deeper than {DEEPEST} levels; a case needs four"))
    try:
        return json.loads(
            text,
            object_pairs_hook=_pairs,
            parse_constant=_no_constant,
            parse_int=_whole_number,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        near = text[max(0, error.pos - 10) : error.pos + 20]
        message = f"is not JSON at {where}: {error.msg[0].lower()}{error.msg[1:]}; correct it there"
        raise NotJson(Problem("", near, message)) from None
