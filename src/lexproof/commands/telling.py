"""Decisions and problems as text for people: labels of the law, dates and terms in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from lexproof.casework.errors import Problem, short
from lexproof.casework.wording import term_in_words
from lexproof.language import Law, Listing, Options, Outcome, Provision, Silence
from lexproof.language.choice import sort_of
from lexproof.tree.node import COUNT, DAY, TERM, TRUTH, Sort

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def tell_problems(
    name: str, line: int, identifier: str | None, problems: Sequence[Problem]
) -> str:
    """Return what is wrong with a case, a line for each thing."""
    where = f"{short(name)}, line {line}" + (f", case {short(identifier)}" if identifier else "")
    return "".join(f"{where}: {problem}\n" for problem in problems)


def tell_decision(law: Law, decision: Mapping[str, Any]) -> str:
    """Return a decision as a short paragraph, a dossier as several."""
    if "cases" in decision:
        head = f"dossier {short(decision['id'])}\n"
        return head + "".join(tell_decision(law, case) for case in decision["cases"])
    told = {field.name: _told(law, field, decision[field.name]) for field in law.decision}
    width = max(map(len, told)) + 2
    lines = [f"case {short(decision['id'])} (profile {decision['profile']})"]
    for name, values in told.items():
        heads = [name.replace("_", " "), *[""] * len(values)]
        lines += [f"  {head:{width}}{value}" for head, value in zip(heads, values, strict=False)]
    return "\n".join(lines) + "\n"


def tell_in_a_line(law: Law, decision: Mapping[str, Any]) -> str:
    """Return what a decision says first, in a line; a dossier in a line for each case."""
    if "cases" in decision:
        return "".join(
            f"{short(decision['id'])}, {tell_in_a_line(law, case)}" for case in decision["cases"]
        )
    choices = [field for field in law.decision if isinstance(field, Outcome) and _options(field)]
    told = ", ".join(_told(law, field, decision[field.name])[0] for field in choices)
    return f"{short(decision['id'])}: {told}\n"


def _options(field: Outcome) -> tuple[str, ...]:
    return field.value.node.sort.options


def tell_field(law: Law, field: Outcome | Listing, value: Any) -> str:  # noqa: ANN401  # a value of JSON
    """Return the value of a field of a decision in a line, `none` where it has none."""
    return ", ".join(_told(law, field, value)) or "none"


def _told(law: Law, field: Outcome | Listing, value: Any) -> list[str]:  # noqa: ANN401  # a value of JSON
    """Return the lines in which a field is told; none where it has no value."""
    if isinstance(field, Listing):
        rules: tuple[Provision | Silence, ...] = (*law.provisions, *law.silences)
        places = {rule.id: rule.place for rule in rules}
        return [f"{name} ({places[name]})" if name in places else name for name in value]
    return [] if value is None else [_value(field.value.node.sort, value)]


def _value(sort: Sort, value: Any) -> str:  # noqa: ANN401  # a value of JSON
    if sort == TRUTH:
        return "yes" if value else "no"
    if sort == COUNT:
        return str(value)
    if sort == TERM:
        return tell_term(value)
    return tell_date(value) if sort == DAY else label(sort, value)


def label(sort: Sort, option: str) -> str:
    """Return the name of an option for readers, as the law labels it."""
    for options in Options.__subclasses__():
        if sort_of(options) == sort:
            return options[option].label.en
    return option.replace("_", " ")


def tell_date(text: str) -> str:
    """Return an ISO date in words.

    >>> tell_date("2022-11-03")
    '3 November 2022'
    """
    day = datetime.date.fromisoformat(text)
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def tell_term(term: Mapping[str, int]) -> str:
    """Return a term in words.

    >>> tell_term({"months": 13, "days": 0})
    '1 year 1 month'
    """
    return term_in_words(term["months"], term["days"])
