"""A tree as text that can be read back, and the fingerprint of its meaning's spelling."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from lexproof.tree.node import Kind, Node, Payload, Sort, intern_node
from lexproof.tree.walk import fold, post_order

SCHEMA = 1


def _payload_text(payload: Payload) -> list[Any]:
    return [
        {"day": value.isoformat()} if isinstance(value, datetime.date)
        else {"pair": list(value)} if isinstance(value, tuple)
        else value
        for value in payload
    ]  # fmt: skip


def _payload_value(value: Any) -> Any:
    if isinstance(value, dict):
        if "day" in value:
            return datetime.date.fromisoformat(value["day"])
        return tuple(value["pair"])
    return value


def export(roots: Mapping[str, Node]) -> dict[str, Any]:
    """Return the trees as plain data, each shared node once, operands before users."""
    numbers: dict[Node, int] = {}
    rows: list[list[Any]] = []
    for node in post_order(roots.values()):
        numbers[node] = len(rows)
        sort = [node.sort.name, *node.sort.options]
        operands = [numbers[operand] for operand in node.operands]
        rows.append([node.kind.value, sort, operands, _payload_text(node.payload)])
    return {
        "schema": SCHEMA,
        "nodes": rows,
        "roots": {name: numbers[node] for name, node in roots.items()},
    }


def read_export(data: Mapping[str, Any]) -> dict[str, Node]:
    """Return the trees of an export; raises ValueError or KeyError where it is damaged."""
    nodes: list[Node] = []
    for kind, sort, operands, payload in data["nodes"]:
        below = tuple(nodes[number] for number in operands)
        values = tuple(_payload_value(value) for value in payload)
        nodes.append(intern_node(Kind(kind), Sort(sort[0], tuple(sort[1:])), below, values))
    return {name: nodes[number] for name, number in data["roots"].items()}


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
