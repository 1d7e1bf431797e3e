"""Damaging cases at random, in the ways in which files go wrong; the same with the same seed."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from lexproof.casework.data import Json

Data: TypeAlias = dict[str, Json]
Place: TypeAlias = tuple[Data, str]
Damage: TypeAlias = Callable[[Data, random.Random], None]

NUMBERS: tuple[Json, ...] = (
    *(None, True, False, 0, 1, -1, 4.0, 4.5, 31, 2**63, 10**400, float("nan"), float("inf")),
)
TEXTS: tuple[Json, ...] = (
    *("", " ", "none", "NONE", "true", "4", "2022-01-05", "2022-02-30", "2022-1-5", "0000-00-00"),
    *("\x00", "\ud800", "٤", "participant ", "x" * 201, "2068-12-31", "1901-01-01"),
)
STRUCTURES: tuple[Json, ...] = ([], {}, [[]], [{}], {"years": 4}, {"": None}, ["grave"])
WRONG_VALUES = (*NUMBERS, *TEXTS, *STRUCTURES)
LETTERS = 'abc{}[]",:0123456789.-+eE\\/ \n\t\x00\x7fé\ufeff'


def values_damaged(data: Data, chance: random.Random) -> Data:
    """Return a case with one to three keys removed, renamed, moved or given other values."""
    damaged = copy.deepcopy(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        chance.choice(_VALUE_DAMAGES)(damaged, chance)
    return damaged


def text_damaged(data: Data, chance: random.Random) -> bytes:
    """Return the text of a case with bytes changed, cut off, put in, taken out or repeated."""
    text = bytearray(json.dumps(data, ensure_ascii=chance.random() < 0.5, indent=None).encode())
    for _ in range(chance.choice((1, 1, 2, 5))):
        chance.choice(_TEXT_DAMAGES)(text, chance)
    return bytes(text)


def random_json(chance: random.Random, depth: int = 0) -> Json:
    """Return some JSON that has little to do with a case."""
    if depth > 4 or chance.random() < 0.4:
        return chance.choice(WRONG_VALUES)
    if chance.random() < 0.5:
        return [random_json(chance, depth + 1) for _ in range(chance.randrange(4))]
    keys = ("schema", "id", "person", "offence", "sentence", "cases", "stage", "term", "x")
    return {
        chance.choice(keys): random_json(chance, depth + 1) for _ in range(chance.randrange(6))
    }


def random_bytes(chance: random.Random) -> bytes:
    """Return bytes, or letters that JSON is made of."""
    if chance.random() < 0.5:
        return chance.randbytes(chance.randrange(300))
    return "".join(chance.choices(LETTERS, k=chance.randrange(300))).encode()


def keys_repeated(data: Data, chance: random.Random) -> bytes:
    """Return the text of a case in which one key stands twice."""
    holder, key = chance.choice(list(_places(data)))
    mark = "\u2020"
    marked = copy.deepcopy(data)
    twin, _ = next(place for place in _places(marked) if place[1] == key and place[0] == holder)
    twin[key + mark] = chance.choice((twin[key], None, 0, "x"))
    return json.dumps(marked, ensure_ascii=False).replace(mark, "").encode()


def _places(data: Json) -> Iterator[Place]:
    """Yield every key with the object it stands in."""
    if isinstance(data, dict):
        for key, value in list(data.items()):
            yield data, key
            yield from _places(value)
    elif isinstance(data, list):
        for value in data:
            yield from _places(value)


def _place(data: Data, chance: random.Random) -> Place:
    return chance.choice(list(_places(data)) or [(data, "id")])


def _remove(data: Data, chance: random.Random) -> None:
    holder, key = _place(data, chance)
    holder.pop(key, None)


def _rename(data: Data, chance: random.Random) -> None:
    holder, key = _place(data, chance)
    holder[chance.choice((key.upper(), key[:-1], key + "s", key[::-1], "person"))] = holder.pop(
        key, None
    )


def _replace(data: Data, chance: random.Random) -> None:
    holder, key = _place(data, chance)
    holder[key] = copy.deepcopy(chance.choice(WRONG_VALUES))


def _swap(data: Data, chance: random.Random) -> None:
    (one, key), (other, twin) = _place(data, chance), _place(data, chance)
    one[key], other[twin] = copy.deepcopy((other.get(twin), one.get(key)))


def _retype(data: Data, chance: random.Random) -> None:
    holder, key = _place(data, chance)
    value = holder.get(key)
    holder[key] = chance.choice(([value], {"value": value}, str(value), len(str(value))))


def _shift_day(data: Data, chance: random.Random) -> None:
    dates = [
        (holder, key)
        for holder, key in _places(data)
        if isinstance(value := holder[key], str) and value.count("-") == 2
    ]
    if dates:
        holder, key = chance.choice(dates)
        year, month, day = chance.randrange(1890, 2080), chance.randrange(14), chance.randrange(33)
        holder[key] = f"{year:04}-{month:02}-{day:02}"


_VALUE_DAMAGES: Sequence[Damage] = (
    *(_remove, _rename, _replace, _replace, _swap, _retype, _shift_day),
)


def _flip(text: bytearray, chance: random.Random) -> None:
    if text:
        text[chance.randrange(len(text))] ^= 1 << chance.randrange(8)


def _cut(text: bytearray, chance: random.Random) -> None:
    del text[chance.randrange(len(text) + 1) :]


def _insert(text: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(text) + 1)
    text[at:at] = chance.choice(LETTERS).encode()


def _delete(text: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(text) + 1)
    del text[at : at + chance.randrange(1, 8)]


def _double(text: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(text) + 1)
    text[start:start] = text[start : start + chance.randrange(1, 40)]


_TEXT_DAMAGES: Sequence[Callable[[bytearray, random.Random], None]] = (
    *(_flip, _cut, _insert, _delete, _double),
)


def damaged(samples: Sequence[Data], number: int, seed: int) -> Iterator[bytes]:
    """Yield so many damaged inputs of every kind."""
    chance = random.Random(seed)
    for _ in range(number):
        sample = chance.choice(samples)
        kind = chance.randrange(10)
        if kind < 5:
            yield json.dumps(values_damaged(sample, chance)).encode()
        elif kind < 8:
            yield text_damaged(sample, chance)
        elif kind == 8:
            yield keys_repeated(sample, chance)
        else:
            yield random_bytes(chance) if chance.random() < 0.3 else _json(random_json(chance))


def _json(data: Json) -> bytes:
    return json.dumps(data).encode()
