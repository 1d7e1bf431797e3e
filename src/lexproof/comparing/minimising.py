"""Fewer cubes for the same set, by Boolean minimisation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy
from sympy.logic import boolalg

from lexproof.comparing.cover import Cube
from lexproof.comparing.vocabulary import Condition, Literal

MOST_CONDITIONS = 8
"""Beyond so many conditions minimisation takes too long, and cubes stay as they were found."""


def fewest(cubes: Sequence[Cube]) -> tuple[Cube, ...]:
    """Return cubes that together are the same set, as few and as short as conditions allow."""
    conditions = list(dict.fromkeys(each.condition for cube in cubes for each in cube))
    if len(cubes) <= 1 or len(conditions) > MOST_CONDITIONS:
        return tuple(cubes)
    named = {sympy.Symbol(f"c{number}"): each for number, each in enumerate(conditions)}
    names = {condition: symbol for symbol, condition in named.items()}
    whole = sympy.Or(*(sympy.And(*(_said(each, names) for each in cube)) for cube in cubes))
    if boolalg.simplify_logic(whole) is sympy.true:
        return ((),)
    least = boolalg.simplify_logic(whole, form="dnf")
    return tuple(sorted((_cube(each, named) for each in _joined(sympy.Or, least)), key=len))


def _said(literal: Literal, names: dict[Condition, Any]) -> Any:  # noqa: ANN401  # sympy has no types
    symbol = names[literal.condition]
    return symbol if literal.holds else sympy.Not(symbol)


def _joined(kind: Any, formula: Any) -> Sequence[Any]:  # noqa: ANN401  # sympy has no types
    return sorted(formula.args, key=str) if isinstance(formula, kind) else [formula]


def _cube(formula: Any, named: dict[Any, Condition]) -> Cube:  # noqa: ANN401  # sympy has no types
    found = [
        Literal(
            named[part.args[0] if isinstance(part, sympy.Not) else part],
            holds=not isinstance(part, sympy.Not),
        )
        for part in _joined(sympy.And, formula)
    ]
    order = list(named.values())
    return tuple(sorted(found, key=lambda each: order.index(each.condition)))
