"""Formulas read aloud: in the labels of the facts and the names of the law."""

import pytest

from amnesty2022 import coverage, facts, outcome, relief, scope
from amnesty2022.law import LAW
from lexproof.commands.formulas import tell_formula
from lexproof.language import Truth, all_of, always, any_of, never, none_of, when


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (facts.ALSO_EXCLUDED, "another offence of the person is excluded: yes"),
        (coverage.GRAVE, "gravity: grave crime"),
        (none_of(coverage.GRAVE), "not gravity: grave crime"),
        (coverage.PENDING, "pending"),
        (relief.grave.applies, "`relief.grave` (S ¶5 s2) applies"),
        (
            all_of(coverage.PENDING, any_of(coverage.GRAVE, scope.IS_OFFICIAL)),
            "pending and (gravity: grave crime or role in the events: law-enforcement officer or "
            "member of the military)",
        ),
        (
            when(coverage.PENDING, coverage.GRAVE, otherwise=never()),
            "if pending then gravity: grave crime else never",
        ),
        (none_of(any_of(coverage.PENDING, always())), "not (pending or always)"),
        (
            outcome.RELEASED_EARLIER,
            "release date known and release before known and "
            "release date is before release before",
        ),
    ],
)
def test_a_formula_is_told_in_words(formula: Truth, words: str) -> None:
    assert tell_formula(LAW, formula.node) == words
