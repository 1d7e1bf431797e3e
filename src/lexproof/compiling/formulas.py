"""Compiling trees to plain Python functions.

The source is generated from the tree alone: names of unknowns become numbered arguments and
values become literals written by `repr`, so that no text of a file ever becomes code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lexproof.compiling.runtime import NAMES
from lexproof.compiling.source import Writer
from lexproof.tree.evaluate import Value
from lexproof.tree.node import Node


def compiled(source: str, name: str, **more: object) -> Callable[..., Any]:
    """Return the function of that name which generated source defines.

    The source is ours throughout: see the docstring of the module.
    """
    namespace: dict[str, Any] = {**NAMES, **more}  # what is generated at run time has no types
    exec(compile(source, f"<{name}>", "exec"), namespace)
    function: Callable[..., Any] = namespace[name]
    return function


def compile_formulas(
    roots: Sequence[Node], unknowns: Sequence[str]
) -> Callable[..., tuple[Value, ...]]:
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
