"""Declaring the facts of a case: one declaration gives symbol, input model, schema, constraints."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from lexproof.language.choice import Choice, Label, Options, sort_of
from lexproof.language.day import Day
from lexproof.language.term import Term
from lexproof.language.truth import Truth, all_of, always, any_of, never
from lexproof.language.unknown import Unknown
from lexproof.tree import build
from lexproof.tree.node import Node, Scalar

Option = TypeVar("Option", bound=Options)

STATED = "?"
"""Suffix of the unknown that says whether an optional fact is stated."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A declared fact: where it stands in a case, what it may be, and when it must be stated.

    `usual` is the value of an ordinary case, to which counterexamples stay close; it also stands
    in for the value where the fact is not stated.
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
    """A fact that no rule reads directly: a name to look up in a table, or a remark."""

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
    """Something that holds of the facts of every case, or the facts contradict each other."""

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


@dataclass
class Facts:
    """The facts of a law, in the order in which they are declared."""

    declared: dict[str, Fact] = field(default_factory=dict)
    texts: dict[str, TextFact] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)

    def group(self, path: str, label: Label, *, required: Truth) -> Group:
        """Declare a group of facts that may be left out as a whole."""
        stated = Truth(build.truth_symbol(path + STATED))
        made = Group(path=path, label=label, stated=stated, required=required)
        self.groups[path] = made
        return made

    def truth(
        self,
        path: str,
        label: Label,
        *,
        default: Truth,
        usual: bool,
        within: Group | None = None,
    ) -> Truth:
        """Declare a fact that is true or false, with its value where it is not stated."""
        value = Truth(build.truth_symbol(path))
        self._declare(path, label, value, usual, default=default, within=within)
        return value

    def choice(
        self,
        path: str,
        label: Label,
        options: type[Option],
        *,
        usual: Option,
        default: Choice[Option] | None = None,
        required: Truth | None = None,
        within: Group | None = None,
        relevant: bool = True,
        derived: bool = False,
    ) -> Choice[Option]:
        """Declare a fact that is one of a list of options; required where it has no default."""
        value: Choice[Option] = Choice(build.choice_symbol(path, sort_of(options)))
        self._declare(
            path,
            label,
            value,
            usual.name,
            default=default,
            required=required,
            within=within,
            relevant=relevant,
            derived=derived,
            options=options,
        )
        return value

    def day(
        self,
        path: str,
        label: Label,
        *,
        usual: datetime.date,
        earliest: datetime.date,
        latest: datetime.date,
        default: Day | None = None,
        required: Truth | None = None,
        within: Group | None = None,
    ) -> Day:
        """Declare a day; required everywhere, or where `required` holds, or never if defaulted."""
        value = Day(build.day_symbol(path, earliest, latest))
        self._declare(
            path,
            label,
            value,
            usual,
            default=default,
            required=required,
            within=within,
            earliest=earliest,
            latest=latest,
        )
        return value

    def term(
        self,
        path: str,
        label: Label,
        *,
        usual: tuple[int, int],
        most: tuple[int, int],
        allowed: Truth,
        within: Group | None = None,
    ) -> Term:
        """Declare a term of months and days, required where it is allowed."""
        value = Term(build.term_symbol(path, *most))
        self._declare(path, label, value, usual, allowed=allowed, within=within, unit="months, days")
        return value

    def text(
        self,
        path: str,
        label: Label,
        *,
        values: Iterable[str] | None = None,
        relevant: bool = True,
    ) -> TextFact:
        """Declare an optional text, of any value or of a list."""
        allowed = None if values is None else frozenset(values)
        made = TextFact(path=path, label=label, values=allowed, relevant=relevant)
        self.texts[path] = made
        return made

    def _declare(
        self,
        path: str,
        label: Label,
        value: Unknown,
        usual: Scalar,
        *,
        default: Unknown | None = None,
        required: Truth | None = None,
        allowed: Truth | None = None,
        within: Group | None = None,
        relevant: bool = True,
        derived: bool = False,
        options: type[Options] | None = None,
        unit: str = "",
        earliest: datetime.date | None = None,
        latest: datetime.date | None = None,
    ) -> None:
        inside = within.stated if within else always()
        may = inside if allowed is None else all_of(inside, allowed)
        must = may if required is None and default is None else (required if required is not None else never())
        optional = default is None and required is not None
        self.declared[path] = Fact(
            path=path,
            label=label,
            node=value.node,
            usual=usual,
            stated=Truth(build.truth_symbol(path + STATED)) if optional else may,
            required=must,
            allowed=may,
            default=default,
            relevant=relevant,
            derived=derived,
            options=options,
            unit=unit,
            earliest=earliest,
            latest=latest,
        )

    def stated(self, value: Unknown) -> Truth:
        """Say that a fact has a value in the case."""
        return self.of(value).stated

    def of(self, value: Unknown) -> Fact:
        """Return the declaration of a fact."""
        return next(fact for fact in self.declared.values() if fact.node is value.node)


def holds_where_stated(fact: Fact) -> Truth:
    """Say that a fact that is not stated has its usual value, so that it cannot matter."""
    usual = build.literal(fact.usual, fact.node.sort)
    return any_of(fact.stated, Truth(build.same(fact.node, usual)))


def stated_only_where_allowed(fact: Fact) -> Truth:
    """Say that a fact is stated only where the declaration allows it, and where it must be."""
    return all_of(fact.stated.implies(fact.allowed), fact.required.implies(fact.stated))


def row_is_possible(table: Table, facts: Mapping[str, Fact]) -> Truth:
    """Say that the facts a table settles agree with one of its rows, or that none is named."""
    without = [
        Truth(build.among(facts[path].node, [name])) for path, name in table.without_key.items()
    ]
    combinations = {
        tuple(row.settles[path] for path in table.settles): None for row in table.rows
    }
    return any_of(
        all_of(*without),
        *(
            all_of(
                *(
                    Truth(build.among(facts[path].node, options))
                    for path, options in zip(table.settles, combination, strict=True)
                )
            )
            for combination in combinations
        )
    )
