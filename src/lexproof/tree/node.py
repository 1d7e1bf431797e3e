"""The one immutable typed tree in which a law is written, exported, proved and compiled.

A node is interned: two nodes of the same kind, sort, operands and payload are one object, so
identity is equality, sharing comes by itself, and a walk can memoise by node.
"""

from __future__ import annotations

import datetime
import enum
import threading
import weakref
from dataclasses import dataclass
from typing import TypeAlias

Scalar: TypeAlias = bool | int | str | datetime.date | tuple[int, int]
Payload: TypeAlias = tuple[Scalar | tuple[str, ...] | None, ...]


class Kind(enum.Enum):
    """The kinds of node; a back end covers a kind or refuses it by name."""

    __hash__ = object.__hash__  # a kind is one object, and walks look up millions

    LITERAL = "literal"  # payload: value
    SYMBOL = "symbol"  # payload: name, then what bounds the sort
    ALL_OF = "all of"
    ANY_OF = "any of"
    NOT = "not"
    AMONG = "among"  # choice; payload: option names
    SAME = "same"
    BEFORE = "before"  # less than, for counts and days
    AT_MOST = "at most"
    WHEN = "when"  # condition, then, otherwise
    SUM = "sum"
    TIMES = "times"  # payload: factor
    QUOTIENT = "quotient"  # rounded down; payload: divisor
    REMAINDER = "remainder"  # payload: divisor
    ANNIVERSARY = "anniversary"  # day; payload: years; may name a day no calendar has
    TERM = "term"  # months, days
    MONTHS = "months of term"
    DAYS = "days of term"
    FRACTION = "fraction of term"  # term, round up; payload: numerator, denominator
    PLUS_MONTHS = "plus months"  # day, count of months, roll forward
    PLUS_DAYS = "plus days"  # day, count of days
    TERM_BETWEEN = "term between"  # day, day
    DAYS_BETWEEN = "days between"  # day, day
    DAY_NUMBER = "day number"
    NAMED = "named"  # body; payload: name, place


@dataclass(frozen=True, slots=True)
class Sort:
    """What a node denotes: truth, count, day, term, or a choice with its option names.

    Counts are natural numbers. There is no subtraction in the tree, so rounding is never asked
    of a negative number.
    """

    name: str
    options: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, Sort) and self.name == other.name and self.options == other.options
        )

    def __hash__(self) -> int:
        return hash((self.name, self.options))


TRUTH, COUNT, DAY, TERM = Sort("truth"), Sort("count"), Sort("day"), Sort("term")


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Node:
    """One node of the tree; make it with the functions of `lexproof.tree.build`."""

    kind: Kind
    sort: Sort
    operands: tuple[Node, ...]
    payload: Payload

    def __reduce__(self) -> str | tuple[object, ...]:
        return intern_node, (self.kind, self.sort, self.operands, self.payload)

    def __repr__(self) -> str:
        shown = ", ".join([*map(str, self.payload), *(node.kind.value for node in self.operands)])
        return f"<{self.kind.value}: {shown}>"


_nodes: weakref.WeakValueDictionary[tuple[object, ...], Node] = weakref.WeakValueDictionary()
_lock = threading.Lock()


def intern_node(
    kind: Kind, sort: Sort, operands: tuple[Node, ...] = (), payload: Payload = ()
) -> Node:
    """Return the one node with these parts, made if there is none yet.

    Nothing is checked here; `lexproof.tree.build` checks.
    """
    # bool is an int to Python: True and 1 hash alike, so types are part of the key
    key = (kind, sort, tuple(map(id, operands)), payload, tuple(map(type, payload)))
    with _lock:
        found = _nodes.get(key)
        if found is None:
            found = _nodes[key] = Node(kind, sort, operands, payload)
        return found
