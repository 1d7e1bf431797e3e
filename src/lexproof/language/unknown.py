"""What every unknown value shares: Python must never decide it."""

from __future__ import annotations

from typing import NoReturn, Self

from lexproof.tree.node import Node


class DecidedByPython(TypeError):  # noqa: N818  # errors here are named for what happened
    """Python was asked to decide an unknown, which would silently lose half of the rule."""


def _refuse(asked: str, remedy: str) -> NoReturn:
    raise DecidedByPython(f"`{asked}` cannot decide an unknown; write {remedy}")


class Unknown:  # noqa: PLW1641  # not hashable on purpose: a set would ask `==`
    """A value of the law that is not known while the law is written; it holds its tree.

    Whatever would make Python decide it raises `DecidedByPython`, with what to write instead.
    """

    __slots__ = ("node",)

    def __init__(self, node: Node) -> None:
        self.node = node

    def like(self, node: Node) -> Self:
        """Return an unknown of the same type with another tree."""
        return type(self)(node)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.node!r})"

    def __bool__(self) -> NoReturn:  # noqa: PLE0304  # it never returns
        _refuse(
            "and, or, not, if",
            "`all_of(a, b)`, `any_of(a, b)`, `none_of(a)` or `when(a, then, otherwise=b)`",
        )

    def __eq__(self, other: object) -> NoReturn:
        _refuse("==", "`a.is_(option)` for a choice or `a.is_same_as(b)`")

    def __ne__(self, other: object) -> NoReturn:
        _refuse("!=", "`a.is_not(option)` for a choice or `none_of(a.is_same_as(b))`")

    def __lt__(self, other: object) -> NoReturn:
        _refuse("<", "`a.is_before(b)` for days or `a.is_less_than(b)` for counts")

    def __le__(self, other: object) -> NoReturn:
        _refuse("<=", "`a.is_on_or_before(b)` for days or `a.is_at_most(b)` for counts")

    def __gt__(self, other: object) -> NoReturn:
        _refuse(">", "`b.is_before(a)` for days or `b.is_less_than(a)` for counts")

    def __ge__(self, other: object) -> NoReturn:
        _refuse(">=", "`b.is_on_or_before(a)` for days or `b.is_at_most(a)` for counts")
