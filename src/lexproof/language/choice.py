"""Choices: values from a closed list of options, each with a label in three languages."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Generic, TypeVar

from lexproof.language.truth import Truth
from lexproof.language.unknown import Unknown
from lexproof.tree import build
from lexproof.tree.node import Sort


@dataclass(frozen=True, slots=True)
class Label:
    """A name for readers, in English, Russian and Kazakh."""

    en: str
    ru: str = ""
    kk: str = ""


class Options(enum.Enum):
    """A closed list of options; the member's name is its value in files, its value a `Label`."""

    @property
    def label(self) -> Label:
        """Return the option's name for readers."""
        value: object = self.value
        return value if isinstance(value, Label) else Label(str(value))


Option = TypeVar("Option", bound=Options)


def sort_of(options: type[Options]) -> Sort:
    """Return the sort of the choices among these options.

    >>> class TestDay(Options):
    ...     before = "before the cut"
    >>> sort_of(TestDay)
    Sort(name='test_day', options=('before',))
    """
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", options.__name__).lower()
    return Sort(name, tuple(member.name for member in options))


class Choice(Unknown, Generic[Option]):
    """One of the options of a list."""

    __slots__ = ()

    def is_(self, option: Option) -> Truth:
        """Say that the choice is this option."""
        return self.is_one_of(option)

    def is_not(self, option: Option) -> Truth:
        """Say that the choice is another option."""
        return Truth(build.negation(self.is_one_of(option).node))

    def is_one_of(self, *options: Option) -> Truth:
        """Say that the choice is one of these options."""
        return Truth(build.among(self.node, [option.name for option in options]))

    def is_same_as(self, other: Choice[Option]) -> Truth:
        """Say that both are the same option."""
        return Truth(build.same(self.node, other.node))

    def comes_before(self, other: Choice[Option]) -> Truth:
        """Say that the choice stands earlier in the list of options than the other."""
        names = self.node.sort.options
        pairs = [
            build.all_of([build.among(self.node, names[:index]), build.among(other.node, [name])])
            for index, name in enumerate(names)
            if index
        ]
        return Truth(build.any_of(pairs))


def chosen(option: Option) -> Choice[Option]:
    """Return an option as a value."""
    return Choice(build.literal(option.name, sort_of(type(option))))
