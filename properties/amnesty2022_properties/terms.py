"""TERM: terms and dates, of one convict each."""

from amnesty2022 import facts
from amnesty2022.decision import DECISION
from amnesty2022.outcome import (
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
    RELIEF,
    TERM_AFTER,
    TERM_AFTER_IS_KNOWN,
)
from amnesty2022.terms import CUT_RELEASE, CUT_TERM, RELEASE_BEFORE
from amnesty2022.vocabulary import Punishment, Relief
from amnesty2022_properties.premises import (
    COVERED,
    ESPECIALLY_GRAVE,
    GRAVE,
    HAS_A_TERM,
    ONE_YEAR_AND_A_DAY_ON,
    ONE_YEAR_ON,
    RELEASE_WAS_KNOWN,
    SERVING,
    THE_DAY,
)
from lexproof.catalogue import ask, false, must
from lexproof.language import (
    Fraction,
    Outcome,
    Truth,
    all_of,
    any_of,
    count,
    earlier_of,
    never,
    none_of,
)

_BEFORE = {"one_year_test": "before"}
_IMPOSED = {"reduction_base": "imposed"}
_FORCED_BY_ORDER = (
    "a term released after the year whose cut ends within it, where the test comes after the cut"
)
_HEAVY = any_of(GRAVE, ESPECIALLY_GRAVE)
_HEAVY_CONVICT = all_of(COVERED, _HEAVY, SERVING, HAS_A_TERM)
_IS_CUT = RELIEF.is_one_of(Relief.term_reduced, Relief.reduced_at_sentencing)
_ADDITIONAL_PUNISHMENT = next(
    field.value
    for field in DECISION
    if isinstance(field, Outcome) and field.name == "additional_punishment"
)

TERMS = (
    must(
        "TERM-001",
        "The term after never exceeds the term before.",
        basis="S ¶5 s2",
        premise=all_of(HAS_A_TERM, TERM_AFTER_IS_KNOWN),
        conclusion=TERM_AFTER.in_days_of_thirty().is_at_most(facts.TERM.in_days_of_thirty()),
    ),
    must(
        "TERM-002",
        "The term after is never negative.",
        basis="S ¶5 s2",
        premise=TERM_AFTER_IS_KNOWN,
        conclusion=all_of(
            count(0).is_at_most(TERM_AFTER.months), count(0).is_at_most(TERM_AFTER.days)
        ),
    ),
    must(
        "TERM-003",
        "The release date never moves later.",
        basis="S ¶5, ¶6",
        premise=all_of(RELEASE_WAS_KNOWN, RELEASE_AFTER_IS_KNOWN),
        conclusion=RELEASE.is_on_or_before(RELEASE_BEFORE),
    ),
    must(
        "TERM-004",
        "Nobody is released by this law before the day, or before the release date if earlier.",
        basis="S ¶6",
        premise=all_of(RELEASE_WAS_KNOWN, RELEASE_AFTER_IS_KNOWN),
        conclusion=earlier_of(THE_DAY, RELEASE_BEFORE).is_on_or_before(RELEASE),
    ),
    must(
        "TERM-005",
        "Nobody is released before the term began.",
        basis="S ¶5, ¶6",
        premise=all_of(RELEASE_WAS_KNOWN, RELEASE_AFTER_IS_KNOWN),
        conclusion=facts.RUNS_FROM.is_on_or_before(RELEASE),
    ),
    must(
        "TERM-006",
        "A convict for a grave or especially grave crime with at most a year left is freed.",
        basis="S ¶6",
        premise=all_of(_HEAVY_CONVICT, RELEASE_BEFORE.is_on_or_before(ONE_YEAR_ON)),
        conclusion=RELIEF.is_(Relief.rest_remitted),
    ),
    must(
        "TERM-007",
        "Released exactly a year later counts as a year; a day after that the term is cut.",
        basis="S ¶6",
        readings=_BEFORE,
        forced_by=_FORCED_BY_ORDER,
        premise=_HEAVY_CONVICT,
        conclusion=all_of(
            RELEASE_BEFORE.is_same_as(ONE_YEAR_ON).implies(RELIEF.is_(Relief.rest_remitted)),
            RELEASE_BEFORE.is_same_as(ONE_YEAR_AND_A_DAY_ON).implies(
                RELIEF.is_(Relief.term_reduced)
            ),
        ),
    ),
    must(
        "TERM-008",
        "Whom the last-year rule helps never fares worse than with the fraction alone.",
        basis="S ¶5 s2, ¶6",
        premise=all_of(_HEAVY, RELIEF.is_(Relief.rest_remitted)),
        conclusion=RELEASE.is_on_or_before(CUT_RELEASE),
    ),
    must(
        "TERM-009",
        "Whole months that divide evenly keep exactly their quarter or half.",
        basis="S ¶5 s2",
        readings={**_IMPOSED, "month_fraction": "thirty"},
        forced_by="a quarter of the calendar days of four months is not a calendar month",
        premise=all_of(
            _IS_CUT,
            facts.TERM.is_whole_months(),
            any_of(
                all_of(GRAVE, facts.TERM.months.is_divisible_by(4)),
                all_of(ESPECIALLY_GRAVE, facts.TERM.months.is_divisible_by(2)),
            ),
        ),
        conclusion=all_of(
            TERM_AFTER.is_whole_months(),
            GRAVE.implies(TERM_AFTER.months.times(4).is_same_as(facts.TERM.months)),
            ESPECIALLY_GRAVE.implies(TERM_AFTER.months.times(2).is_same_as(facts.TERM.months)),
        ),
    ),
    must(
        "TERM-017",
        "Life imprisonment never gets a computed date.",
        basis="S ¶5 s2",
        premise=all_of(facts.SENTENCE.stated, facts.PUNISHMENT.is_(Punishment.life_imprisonment)),
        conclusion=none_of(RELEASE_AFTER_IS_KNOWN),
    ),
    must(
        "TERM-018",
        "The additional punishment in the outcome is the one in the facts.",
        basis="S ¶6",
        conclusion=Truth(_ADDITIONAL_PUNISHMENT.node).is_same_as(facts.ADDITIONAL_PUNISHMENT),
    ),
    false(
        "TERM-901",
        "The test is less than one year, not no more than one year.",
        basis="a misreading of S ¶6",
        premise=_HEAVY_CONVICT,
        conclusion=RELIEF.is_(Relief.rest_remitted).is_same_as(
            RELEASE_BEFORE.is_before(ONE_YEAR_ON)
        ),
    ),
    false(
        "TERM-902",
        "Cutting twice is the same as cutting once.",
        basis="a misreading of S ¶5 s2",
        premise=all_of(GRAVE, RELIEF.is_(Relief.term_reduced)),
        conclusion=CUT_TERM.part(Fraction(1, 4), round_up=never()).is_same_as(CUT_TERM),
    ),
    ask(
        "TERM-903",
        "The fraction is taken of the time still to serve.",
        basis="S ¶5 s2",
        readings={"month_fraction": "thirty", "day_rounding": "favour"},
        premise=all_of(GRAVE, RELIEF.is_(Relief.term_reduced)),
        conclusion=TERM_AFTER.is_same_as(
            THE_DAY.term_until(RELEASE_BEFORE).part(Fraction(1, 4), round_up=never())
        ),
    ),
)
