"""The gap of a question as regions: few conditions in the words of the law, and none needless.

The regions come from what the question and its answers say. Listed silences have no part in them.
"""

from __future__ import annotations

from collections.abc import Sequence

from lexproof.comparing.cover import Cover, Cube
from lexproof.comparing.vocabulary import Condition, Literal, vocabulary
from lexproof.inspecting.abstraction import Abstraction
from lexproof.inspecting.possible import is_possible
from lexproof.language import Law, Question, Truth, all_of, none_of
from lexproof.language.reading import PREFIX
from lexproof.tree import build
from lexproof.tree.node import Kind, Node
from lexproof.tree.simplify import simplify
from lexproof.tree.walk import symbol_name, symbols


def gap_of(question: Question) -> Truth:
    """Say that the question arises and nothing answers it."""
    return all_of(question.arises, none_of(*question.answers.values()))


def truth_of(cube: Cube) -> Truth:
    """Return what a cube says, its comparisons included."""
    return all_of(*(Truth(_said(literal)) for literal in cube))


def _said(literal: Literal) -> Node:
    shown, option = literal.condition.shown, literal.condition.option
    node = build.among(shown, [option]) if option else shown
    return node if literal.holds else build.negation(node)


def regions_of(law: Law, question: Question) -> tuple[Cube, ...]:
    """Return cubes that together are the gap of a question, each with a case of its own.

    Readings are left open, and their options are among the conditions. Raises `NoWords` and
    `NotDecided`.
    """
    arises = all_of(law.assumptions(), question.arises)
    unanswered = none_of(*question.answers.values())
    context, target = simplify(arises.node), simplify(unanswered.node)
    abstraction = Abstraction([context, target])
    within, missing = abstraction.of(context), abstraction.of(target)
    words = _abstract(_words(law, question), abstraction, symbols([within, missing]))
    return _each_needed(law, question, Cover(within, missing, words, _preference).cubes())


def _words(law: Law, question: Question) -> list[Condition]:
    """Return the conditions in which a gap is told: neither by silences nor by its answers."""
    unanswered = none_of(*question.answers.values())
    refused = {truth.node for truth in question.answers.values()}
    refused |= {silence.applies.node for silence in law.silences}
    refused |= {simplify(node) for node in refused}
    found = vocabulary([question.arises.node, unanswered.node], {}, ())
    return [each for each in found if refused.isdisjoint((each.shown, each.formula))]


def _abstract(
    conditions: Sequence[Condition], abstraction: Abstraction, known: Sequence[Node]
) -> list[Condition]:
    """Return the conditions with their comparisons left open, where they speak of the same."""
    opened = [(abstraction.of(each.formula), each) for each in conditions]
    return [
        Condition(formula, each.shown, each.option)
        for formula, each in opened
        if set(symbols([formula])) <= set(known)
    ]


def _preference(literal: Literal) -> int:
    """Prefer what has a name in the law, then facts, then readings, then comparisons."""
    shown = literal.condition.shown
    if shown.kind is Kind.NAMED:
        return 0 if literal.holds else 1
    if shown.kind is not Kind.SYMBOL:
        return 4
    return 3 if symbol_name(shown).startswith(PREFIX) else 2


def _each_needed(law: Law, question: Question, cubes: Sequence[Cube]) -> tuple[Cube, ...]:
    """Drop cubes whose every case is in the others, and those that have none; longest first."""
    kept = list(cubes)
    for cube in reversed(cubes):
        others = [truth_of(each) for each in kept if each != cube]
        alone = all_of(gap_of(question), truth_of(cube), none_of(*others))
        if not is_possible(law, f"gap-{question.name}", alone):
            kept.remove(cube)
    return tuple(kept)
