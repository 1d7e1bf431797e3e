"""Compiling trees to plain Python functions.

The source is generated from the tree alone: names of unknowns become numbered arguments and
values become literals written by `repr`, so that no text of a file ever becomes code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lexproof.compiling.runtime import NAMES
from lexproof.compiling.source import Writer
from lexproof.tree.node import Node


def compiled(source: str, name: str, **more: object) -> Callable[..., Any]:
    """Return the function that generated source defines."""
    namespace: dict[str, Any] = {**NAMES, **more}
    exec(compile(source, f"<{name}>", "exec"), namespace)  # noqa: S102  # our own generated text, see the module docstring
    function: Callable[..., Any] = namespace[name]
    return function


def compile_formulas(roots: Sequence[Node], unknowns: Sequence[str]) -> Callable[..., Any]:
    """Return a function of the unknowns, by position, that gives the values of the roots.

    Days go in and come out packed, terms as pairs, choices as option names. Raises `Unsupported`
    for a kind of node that this back end does not cover, KeyError for an unknown not listed.
    """
    arguments = {unknown: f"a{number}" for number, unknown in enumerate(unknowns)}
    writer = Writer(arguments)
    results = writer.write(roots)
    body = "\n".join(writer.lines)
    head = f"def formulas({', '.join(arguments.values())}):"
    return compiled(f"{head}\n{body}\n    return ({', '.join(results)},)\n", "formulas")
