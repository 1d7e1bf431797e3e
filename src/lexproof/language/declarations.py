"""What is declared of a law's facts: facts, texts, groups, constraints, and tables."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from lexproof.language.choice import Label, Options
from lexproof.language.truth import Truth
from lexproof.language.unknown import Unknown
from lexproof.tree.node import Node, Scalar


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A declared fact: where it stands in a case, what it may be, and when it must be stated.

    `usual` is the value of an ordinary case, to which counterexamples stay close; it also stands
    in for the value where the fact is not stated. A fact that is not `relevant` is read by no
    rule; one that is `derived` is settled by a table and never stated. `unit` says what a term or
    a count is made of.
    """

    path: str
    label: Label
    node: Node
    usual: Scalar
    stated: Truth
    required: Truth
    allowed: Truth
    default: Unknown | None = None
    relevant: bool = True
    derived: bool = False
    unit: str = ""
    options: type[Options] | None = None
    earliest: datetime.date | None = None
    latest: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class TextFact:
    """A fact that no rule reads directly: a name to look up in a table, or a remark.

    `values` lists what it may say, where not everything is allowed.
    """

    path: str
    label: Label
    values: frozenset[str] | None = None
    relevant: bool = True


@dataclass(frozen=True, kw_only=True)
class Group:
    """Facts that are stated together or not at all."""

    path: str
    label: Label
    stated: Truth
    required: Truth


@dataclass(frozen=True, kw_only=True)
class Constraint:
    """Something that holds of the facts of every case, or the facts contradict each other.

    `message` tells which facts of `paths` contradict each other, and what to correct.
    """

    id: str
    paths: tuple[str, ...]
    holds: Truth
    message: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of a table: its key, and for each fact it settles the options it allows."""

    key: tuple[str, ...]
    settles: Mapping[str, tuple[str, ...]]
    source: str
    confidence: str


@dataclass(frozen=True, kw_only=True)
class Table:
    """A published table that settles facts from the texts of its key.

    `without_key` gives the values of derived facts where no row, or no single one, is named.
    """

    name: str
    keys: tuple[str, ...]
    settles: tuple[str, ...]
    rows: tuple[Row, ...]
    without_key: Mapping[str, str]
