"""Fewer cubes for the same set, by Boolean minimisation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import sympy

from lexproof.comparing.cover import Cube
from lexproof.comparing.vocabulary import Condition, Literal

MOST_CONDITIONS = 8
"""Beyond so many conditions minimisation takes too long, and cubes stay as they were found."""
Order: TypeAlias = Callable[[Cube], tuple[int, list[int]]]


def fewest(cubes: Sequence[Cube]) -> tuple[Cube, ...]:
    """Return cubes that together are the same set, as few and as short as conditions allow."""
    conditions = list(dict.fromkeys(each.condition for cube in cubes for each in cube))
    if len(cubes) <= 1 or len(conditions) > MOST_CONDITIONS:
        return tuple(cubes)
    symbols = {each: sympy.Symbol(f"c{number}") for number, each in enumerate(conditions)}
    whole = sympy.Or(*(_formula(cube, symbols) for cube in cubes))
    least = sympy.simplify_logic(whole, form="dnf")
    if least == sympy.true:
        return ((),)
    parts = least.args if isinstance(least, sympy.Or) else (least,)
    return tuple(sorted((_cube(part, symbols) for part in parts), key=_order(conditions)))


def _formula(cube: Cube, symbols: Mapping[Condition, sympy.Symbol]) -> sympy.Boolean:
    signed = [(symbols[each.condition], each.holds) for each in cube]
    return sympy.And(*(symbol if holds else sympy.Not(symbol) for symbol, holds in signed))


def _cube(formula: sympy.Boolean, symbols: Mapping[Condition, sympy.Symbol]) -> Cube:
    """Return the literals of a conjunction, in the order of the conditions."""
    parts = set(formula.args) if isinstance(formula, sympy.And) else {formula}
    return tuple(
        Literal(condition, holds)
        for condition, symbol in symbols.items()
        for holds, sign in ((True, symbol), (False, sympy.Not(symbol)))
        if sign in parts
    )


def _order(conditions: Sequence[Condition]) -> Order:
    """Return what puts short cubes first, and otherwise keeps the order of the conditions."""
    return lambda cube: (len(cube), [conditions.index(each.condition) for each in cube])
