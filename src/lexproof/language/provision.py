"""Provisions: one rule of the text, one function, beside its restated rule and its place."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass

from lexproof.language.truth import Truth, definition


@dataclass(frozen=True, kw_only=True)
class Provision:
    """A rule of the law: when it applies, restated in our words, and where the source has it."""

    id: str
    place: str
    rule: str
    applies: Truth
    excepts: tuple[str, ...] = ()
    line: int = 0
    file: str = ""


@dataclass(frozen=True, kw_only=True)
class Silence:
    """A question the text leaves open; where it applies the decision is undetermined."""

    id: str
    place: str
    question: str
    applies: Truth


def provision(
    identifier: str, *, place: str, excepts: tuple[str, ...] = ()
) -> Callable[[Callable[[], Truth]], Provision]:
    """Turn a function into a provision; its docstring is the rule in our own words."""

    def make(formula: Callable[[], Truth]) -> Provision:
        code = formula.__code__
        return Provision(
            id=identifier,
            place=place,
            rule=inspect.cleandoc(formula.__doc__ or ""),
            applies=definition(identifier, place, formula()),
            excepts=excepts,
            line=code.co_firstlineno,
            file=code.co_filename,
        )

    return make


def silence(identifier: str, *, place: str) -> Callable[[Callable[[], Truth]], Silence]:
    """Turn a function into a listed silence; its docstring is the open question."""

    def make(formula: Callable[[], Truth]) -> Silence:
        return Silence(
            id=identifier,
            place=place,
            question=inspect.cleandoc(formula.__doc__ or ""),
            applies=definition(identifier, place, formula()),
        )

    return make
