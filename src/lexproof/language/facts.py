"""Declaring the facts of a case: one call gives the unknown, its input, schema and demands."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from lexproof.language.choice import Choice, Label, Options, sort_of
from lexproof.language.day import Day
from lexproof.language.declarations import Fact, Group, Table, TextFact
from lexproof.language.term import Term
from lexproof.language.truth import Truth, all_of, always, never
from lexproof.language.unknown import Unknown
from lexproof.tree import build
from lexproof.tree.node import Scalar

Option = TypeVar("Option", bound=Options)

STATED = "?"
"""Suffix of the unknown that says whether an optional fact is stated."""


@dataclass
class Facts:
    """The facts of a law, in the order in which they are declared."""

    declared: dict[str, Fact] = field(default_factory=dict[str, Fact])
    texts: dict[str, TextFact] = field(default_factory=dict[str, TextFact])
    groups: dict[str, Group] = field(default_factory=dict[str, Group])
    tables: list[Table] = field(default_factory=list[Table])

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
        """Declare a day from `earliest` to `latest`, both included, within 1901 to 2099.

        It is required everywhere, or where `required` holds, or nowhere if it has a default.
        """
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
        """Declare a term, required where it is allowed; `usual` and `most` are (months, days)."""
        value = Term(build.term_symbol(path, *most))
        self._declare(
            path, label, value, usual, allowed=allowed, within=within, unit="months, days"
        )
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
        inside = always() if within is None else within.stated
        may = inside if allowed is None else all_of(inside, allowed)
        if required is None:
            required = may if default is None else never()
            optional = False
        else:
            optional = default is None
        if path in self.declared:
            raise ValueError(f"the fact `{path}` is declared twice; rename one of the two")
        self.declared[path] = Fact(
            path=path,
            label=label,
            node=value.node,
            usual=usual,
            stated=Truth(build.truth_symbol(path + STATED)) if optional else may,
            required=required,
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
        """Return the declaration of a fact; raises KeyError for any other value."""
        return {fact.node: fact for fact in self.declared.values()}[value.node]
