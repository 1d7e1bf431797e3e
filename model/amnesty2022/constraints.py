"""Facts that contradict each other: errors in input, assumptions in proofs."""

from amnesty2022.coverage import LIFE
from amnesty2022.days import AGE_OF_LIABILITY, THE_DAY
from amnesty2022.facts import (
    BIRTH,
    CONVICTED,
    FIRST_DAY,
    GRAVITY,
    LAST_DAY,
    MOST_MONTHS,
    RUNS_FROM,
    STAGE,
    TERM,
    TERM_IS_STATED,
    UNDER_APPEAL,
)
from amnesty2022.terms import RELEASE_BEFORE, RELEASE_IS_KNOWN
from amnesty2022.vocabulary import Gravity, Stage
from lexproof.language import Constraint, all_of, any_of, count, none_of

CONSTRAINTS = (
    Constraint(
        id="facts.days_in_order",
        paths=("offence.first_day", "offence.last_day"),
        holds=FIRST_DAY.is_on_or_before(LAST_DAY),
        message="the last day of the offence is before its first; swap or correct them",
    ),
    Constraint(
        id="facts.age_of_liability",
        paths=("person.birth_date", "offence.first_day"),
        holds=BIRTH.anniversary(AGE_OF_LIABILITY).is_on_or_before(FIRST_DAY),
        message="the person was younger than 14 on the first day of the offence; correct a date",
    ),
    Constraint(
        id="facts.term_in_range",
        paths=("sentence.term",),
        holds=any_of(
            none_of(TERM_IS_STATED),
            all_of(
                none_of(TERM.is_nothing()),
                any_of(
                    TERM.months.is_less_than(count(MOST_MONTHS)),
                    all_of(TERM.months.is_same_as(count(MOST_MONTHS)), TERM.is_whole_months()),
                ),
            ),
        ),
        message="a term is 1 day to 30 years in all; correct years, months or days",
    ),
    Constraint(
        id="facts.serving_has_begun",
        paths=("stage", "sentence.runs_from"),
        holds=all_of(STAGE.is_(Stage.serving), RELEASE_IS_KNOWN).implies(
            RUNS_FROM.is_on_or_before(THE_DAY)
        ),
        message="somebody who is serving began on or before the day of the law; "
        "correct the start or the stage",
    ),
    Constraint(
        id="facts.serving_goes_on",
        paths=("stage", "sentence.runs_from", "sentence.term"),
        holds=all_of(STAGE.is_(Stage.serving), RELEASE_IS_KNOWN).implies(
            THE_DAY.is_before(RELEASE_BEFORE)
        ),
        message="somebody who is serving is released after the day of the law; "
        "correct the term, or say `served`",
    ),
    Constraint(
        id="facts.served_is_over",
        paths=("stage", "sentence.runs_from", "sentence.term"),
        holds=all_of(STAGE.is_(Stage.served), RELEASE_IS_KNOWN).implies(
            RELEASE_BEFORE.is_on_or_before(THE_DAY)
        ),
        message="a served sentence ended on or before the day of the law; "
        "correct the term, or say `serving`",
    ),
    Constraint(
        id="facts.life_is_for_especially_grave",
        paths=("sentence.punishment", "offence.gravity"),
        holds=LIFE.implies(GRAVITY.is_(Gravity.especially_grave)),
        message="life imprisonment is for especially grave offences only; "
        "correct the punishment or the gravity",
    ),
    Constraint(
        id="facts.appeal_needs_a_sentence",
        paths=("circumstances.under_appeal", "stage"),
        holds=UNDER_APPEAL.implies(CONVICTED),
        message="only a sentence can be under appeal; say `serving` or `served`, or no appeal",
    ),
)
