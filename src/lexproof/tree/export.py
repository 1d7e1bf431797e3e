"""A tree as plain data that can be read back, and the fingerprint of its spelling."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias, TypedDict, cast

from lexproof.tree.node import Kind, Node, Payload, Scalar, Sort, intern_node
from lexproof.tree.walk import fold, post_order

SCHEMA = 1

Written: TypeAlias = bool | int | str | dict[str, str] | dict[str, list[int | str]] | None
"""A part of a payload as JSON has it: a day and a tuple are objects, all else is itself."""


class Export(TypedDict):
    """Trees as plain data: rows of kind, sort, numbers of operands and payload, and the roots."""

    schema: int
    nodes: list[tuple[str, list[str], list[int], list[Written]]]
    roots: dict[str, int]


def _payload_text(payload: Payload) -> list[Written]:
    return [_written(value) for value in payload]


def _written(value: Scalar | tuple[str, ...] | None) -> Written:
    if isinstance(value, datetime.date):
        return {"day": value.isoformat()}
    if isinstance(value, tuple):
        parts: list[int | str] = list(value)
        return {"pair": parts}
    return value


def export(roots: Mapping[str, Node]) -> Export:
    """Return the trees as plain data, each shared node once, operands before users."""
    numbers: dict[Node, int] = {}
    rows: list[tuple[str, list[str], list[int], list[Written]]] = []
    for node in post_order(roots.values()):
        numbers[node] = len(rows)
        sort = [node.sort.name, *node.sort.options]
        operands = [numbers[operand] for operand in node.operands]
        rows.append((node.kind.value, sort, operands, _payload_text(node.payload)))
    return {
        "schema": SCHEMA,
        "nodes": rows,
        "roots": {name: numbers[node] for name, node in roots.items()},
    }


def read_export(data: Mapping[str, object]) -> dict[str, Node]:
    """Return the trees of an export.

    Raises KeyError where a part is missing and ValueError where one is damaged or of another
    schema. Sorts of operands are not checked again.
    """
    if data["schema"] != SCHEMA:
        raise ValueError(f"an export of schema `{data['schema']}` cannot be read, only {SCHEMA}")
    nodes: list[Node] = []
    for row in _list(data["nodes"]):
        kind, sort, operands, payload = _list(row)
        name, *options = (_text(part) for part in _list(sort))
        below = tuple(_earlier(nodes, number) for number in _list(operands))
        values: Payload = tuple(_payload_part(part) for part in _list(payload))
        nodes.append(intern_node(Kind(kind), Sort(name, tuple(options)), below, values))
    roots = _object(data["roots"])
    return {name: _earlier(nodes, number) for name, number in roots.items()}


def _payload_part(part: object) -> Scalar | tuple[str, ...] | None:
    if part is None or isinstance(part, bool | int | str):
        return part
    known = _object(part)
    if "day" in known:
        return datetime.date.fromisoformat(_text(known["day"]))
    parts = tuple(_list(known["pair"]))
    if all(isinstance(item, str) for item in parts):
        return cast("tuple[str, ...]", parts)
    if len(parts) == 2 and all(type(item) is int for item in parts):  # noqa: PLR2004  # a pair
        return cast("tuple[int, int]", parts)
    raise ValueError(f"`{parts}` is neither a pair of numbers nor a list of names")


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"`{value}` stands where a list belongs")  # bad data
    return cast("Sequence[object]", value)


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError(f"`{value}` stands where an object belongs")  # bad data
    return cast("Mapping[str, object]", value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"`{value}` stands where a text belongs")  # bad data
    return value


def _earlier(nodes: Sequence[Node], number: object) -> Node:
    if type(number) is not int or not 0 <= number < len(nodes):
        raise ValueError(f"`{number}` is not the number of an earlier node")
    return nodes[number]


def fingerprints(roots: Iterable[Node], memo: dict[Node, str] | None = None) -> dict[Node, str]:
    """Return for each node below the roots the SHA-256 of its spelling, shared parts once."""

    def combine(node: Node, operands: tuple[str, ...]) -> str:
        payload = _payload_text(node.payload)
        spelt = [node.kind.value, node.sort.name, node.sort.options, payload, operands]
        return hashlib.sha256(json.dumps(spelt, ensure_ascii=False).encode()).hexdigest()

    return fold(roots, combine, memo)


def fingerprint(root: Node) -> str:
    """Return the SHA-256 of a tree's spelling, in hexadecimal."""
    return fingerprints([root])[root]
