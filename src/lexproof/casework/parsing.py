"""Reading JSON from strangers: strict, with a position and a remedy for what is not JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, cast

from pydantic_core import from_json

from lexproof.casework.data import Json
from lexproof.casework.errors import Problem, Refused, short, some_of
from lexproof.casework.syntax import not_json
from lexproof.casework.values import is_whole

DEEPEST = 50
"""Objects and lists that may stand inside each other; a case needs four."""
LONGEST_NUMBER = 300
"""Digits of a number that are read; far fewer are already out of every range."""
EMPTY = Problem("", None, "is empty; write a case, see `lexproof schema case`")
HALF = "holds half of a character; write the whole character"
TOO_DEEP = Problem("", None, f"is nested deeper than {DEEPEST} levels; a case needs four")


def parse_json(text: bytes) -> tuple[Json, list[Problem]]:
    """Return the parsed text, and what is wrong with it though it is JSON.

    Raises `Refused` for what is not JSON, naming line, column and remedy.
    """
    read = _text_of(text)
    try:
        loose: _Loose = json.loads(
            read, object_pairs_hook=_object, parse_int=_whole_number, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        raise Refused([not_json(error)]) from None
    except RecursionError:
        raise Refused([TOO_DEEP]) from None
    problems = some_of(_faults(loose, ()))
    if problems or _may_hold_halves(text):
        return _plain(loose), problems
    return cast("Json", loose), []  # no key repeats, or there would be a problem


@dataclass(frozen=True, slots=True)
class _Repeating:
    """The keys and values of an object in which a key stands twice."""

    pairs: list[tuple[str, _Loose]]


_Loose: TypeAlias = (
    "bool | int | float | str | list[_Loose] | dict[str, _Loose] | _Repeating | None"
)


def _object(pairs: list[tuple[str, _Loose]]) -> _Loose:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Repeating(pairs)


def _plain(loose: _Loose, depth: int = 1) -> Json:
    """Return the data with whole characters only, of a repeated key the last value."""
    if isinstance(loose, _Repeating):
        loose = dict(loose.pairs)
    if isinstance(loose, dict | list) and depth > DEEPEST:
        raise Refused([TOO_DEEP])
    if isinstance(loose, dict):
        return {_whole(key): _plain(value, depth + 1) for key, value in loose.items()}
    if isinstance(loose, list):
        return [_plain(value, depth + 1) for value in loose]
    return _whole(loose) if isinstance(loose, str) else loose


def _whole(text: str) -> str:
    """Return a text with a mark in place of every half of a character."""
    if is_whole(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _may_hold_halves(text: bytes) -> bool:
    """Say that a text of JSON may write half of a character, which takes an escape from D800."""
    return b"\\ud" in text or b"\\uD" in text


def _faults(loose: _Loose, steps: tuple[str | int, ...]) -> Iterator[Problem]:
    """Yield the characters that are cut in half, and the keys that stand twice.

    Raises `Refused` for what is nested too deep.
    """
    if isinstance(loose, str):
        if not is_whole(loose):
            yield Problem(_path(steps), loose, HALF)
        return
    if len(steps) >= DEEPEST:
        raise Refused([TOO_DEEP])
    if isinstance(loose, _Repeating):
        yield from _repeated_keys(loose, steps)
    for step, value in _entries(loose):
        if value and isinstance(value, str | dict | list | _Repeating):
            yield from _faults(value, (*steps, step))


def _entries(loose: _Loose) -> Iterable[tuple[str | int, _Loose]]:
    if isinstance(loose, _Repeating):
        return loose.pairs
    if isinstance(loose, dict):
        return loose.items()
    return enumerate(loose) if isinstance(loose, list) else ()


def _path(steps: tuple[str | int, ...]) -> str:
    return ".".join(short(str(step)) for step in steps)


def _repeated_keys(loose: _Repeating, steps: tuple[str | int, ...]) -> Iterator[Problem]:
    times = Counter(key for key, _ in loose.pairs)
    for key, value in dict(loose.pairs).items():
        if times[key] > 1:
            message = "this key stands twice; keep one of the two"
            yield Problem(_path((*steps, key)), _plain(value), message)


def _whole_number(digits: str) -> int:
    return int(digits[:LONGEST_NUMBER])


def _no_number(name: str) -> float:
    return float(name)


def _text_of(data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        message = "save the file as UTF-8 without a byte order mark"
        raise Refused([Problem("", "byte order mark", message)])
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 at byte {error.start + 1}; save the file as UTF-8"
        where = data[error.start : error.start + 4].hex(" ")
        raise Refused([Problem("", where, message)]) from None
    if not text.strip():
        raise Refused([EMPTY])
    return text


def parse_quickly(text: bytes) -> dict[str, Json] | None:
    """Return the object of a text, or none where it takes a closer look to tell what is wrong.

    Every key has its colon: where there are no more colons than keys, beside those of the id,
    no key stands twice.
    """
    try:
        found: Json = from_json(text, allow_inf_nan=False)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    spare = text.count(b":") - _keys(found)
    return found if spare == 0 or spare == _colons(found.get("id"), text) else None


def _colons(identifier: Json, text: bytes) -> int | None:
    """Return how many colons of a text are those of its id, if that can be told."""
    if isinstance(identifier, str) and b"\\" not in text:
        return identifier.count(":")
    return None


def _keys(found: dict[str, Json]) -> int:
    count = len(found)
    for value in found.values():
        if type(value) is dict:  # a third faster than `isinstance`
            count += _keys(value)
    return count
