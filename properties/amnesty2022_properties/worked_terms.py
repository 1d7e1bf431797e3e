"""TERM: sentences worked out by hand, under each way of counting them."""

from amnesty2022 import facts
from amnesty2022.outcome import (
    FREE_ON_DAY,
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
    RELIEF,
    TERM_AFTER,
    TERM_AFTER_IS_KNOWN,
)
from amnesty2022.terms import RELEASE_BEFORE
from amnesty2022.vocabulary import Relief
from amnesty2022_properties.premises import (
    COVERED,
    ESPECIALLY_GRAVE,
    GRAVE,
    PENDING,
    RELEASE_WAS_KNOWN,
    SERVING,
    THE_DAY,
)
from lexproof.catalogue import false, must
from lexproof.language import Day, Truth, all_of, any_of, count, counterpart, day, none_of, term

_IN_THIRTIES = {"reduction_base": "imposed", "month_fraction": "thirty"}
_FORCED_BY_COUNTING = "the same sentence, counted by the calendar or of the rest"
_longer = counterpart(facts.FACTS, facts.TERM)


def _sentence(start: Day, months: int, days: int = 0) -> Truth:
    imposed = facts.TERM.is_same_as(term(count(months), count(days)))
    return all_of(COVERED, SERVING, RELEASE_WAS_KNOWN, facts.RUNS_FROM.is_same_as(start), imposed)


def _left(months: int, days: int) -> Truth:
    return all_of(TERM_AFTER_IS_KNOWN, TERM_AFTER.is_same_as(term(count(months), count(days))))


WORKED_TERMS = (
    must(
        "TERM-019",
        "Four years for a grave crime from 1 February 2022 end on 1 February 2023.",
        basis="S ¶5 s2",
        readings={**_IN_THIRTIES, "one_year_test": "before"},
        forced_by="the same sentence, where the fraction is taken of the unserved rest",
        premise=all_of(_sentence(day(2022, 2, 1), 48), GRAVE),
        conclusion=all_of(_left(12, 0), RELEASE.is_same_as(day(2023, 2, 1))),
    ),
    must(
        "TERM-020",
        "Four years for an especially grave crime from 1 February 2022 end on 1 February 2024.",
        basis="S ¶5 s2",
        readings=_IN_THIRTIES,
        forced_by=_FORCED_BY_COUNTING,
        premise=all_of(_sentence(day(2022, 2, 1), 48), ESPECIALLY_GRAVE),
        conclusion=all_of(_left(24, 0), RELEASE.is_same_as(day(2024, 2, 1))),
    ),
    must(
        "TERM-021",
        "Of 49 months for a grave crime 12 months and 7 days remain, part of a day dropped.",
        basis="S ¶5 s2",
        readings={**_IN_THIRTIES, "one_year_test": "before", "day_rounding": "favour"},
        forced_by="the same sentence, where part of a day counts as a day",
        premise=all_of(_sentence(day(2022, 2, 1), 49), GRAVE),
        conclusion=_left(12, 7),
    ),
    must(
        "TERM-022",
        "Of 49 months for a grave crime 12 months and 8 days remain, part of a day counted.",
        basis="S ¶5 s2",
        readings={**_IN_THIRTIES, "one_year_test": "before", "day_rounding": "against"},
        forced_by="the same sentence, where part of a day is dropped",
        premise=all_of(_sentence(day(2022, 2, 1), 49), GRAVE),
        conclusion=_left(12, 8),
    ),
    must(
        "TERM-023",
        "Four years for a grave crime from 1 February 2022 leave 365 days by the calendar.",
        basis="S ¶5 s2",
        readings={
            "reduction_base": "imposed",
            "month_fraction": "calendar",
            "one_year_test": "before",
            "day_rounding": "favour",
        },
        forced_by="the same sentence, counted in months of thirty days",
        premise=all_of(_sentence(day(2022, 2, 1), 48), GRAVE),
        conclusion=all_of(_left(0, 365), RELEASE.is_same_as(day(2023, 2, 1))),
    ),
    must(
        "TERM-024",
        "Of the rest of four years from 1 February 2022, a quarter ends on 25 August 2023.",
        basis="S ¶5 s2",
        readings={
            "reduction_base": "unserved",
            "month_fraction": "thirty",
            "one_year_test": "before",
            "day_rounding": "favour",
            "reference_day": "publication",
        },
        forced_by="the same sentence, where the fraction is taken of the imposed term",
        premise=all_of(_sentence(day(2022, 2, 1), 48), GRAVE),
        conclusion=all_of(_left(9, 22), RELEASE.is_same_as(day(2023, 8, 25))),
    ),
    must(
        "TERM-025",
        "A term of 25 months from 31 January 2022 ends on 29 February 2024, clipped back.",
        basis="S ¶5 s2",
        readings={"month_end": "clip_back"},
        forced_by="the same term, where the end of a month rolls forward",
        premise=_sentence(day(2022, 1, 31), 25),
        conclusion=RELEASE_BEFORE.is_same_as(day(2024, 2, 29)),
    ),
    must(
        "TERM-026",
        "A term of 25 months from 31 January 2022 ends on 1 March 2024, rolled forward.",
        basis="S ¶5 s2",
        readings={"month_end": "roll_forward"},
        forced_by="the same term, clipped back",
        premise=_sentence(day(2022, 1, 31), 25),
        conclusion=RELEASE_BEFORE.is_same_as(day(2024, 3, 1)),
    ),
    must(
        "TERM-027",
        "Who has served more than the cut leaves is freed on the day, not before it.",
        basis="S ¶5 s2",
        readings={"reduction_base": "imposed", "one_year_test": "before"},
        forced_by="six years from 1 January 2020, where the fraction is taken of the rest",
        premise=all_of(_sentence(day(2020, 1, 1), 72), GRAVE),
        conclusion=all_of(
            RELIEF.is_(Relief.term_reduced), RELEASE.is_same_as(THE_DAY), FREE_ON_DAY
        ),
    ),
    must(
        "TERM-028",
        "Two years for an especially grave crime from 1 February 2022 are remitted, where the "
        "year is measured after the cut.",
        basis="S ¶5 s2, ¶6",
        readings={"one_year_test": "after"},
        forced_by="the same sentence, where the year is measured before the cut",
        premise=all_of(_sentence(day(2022, 2, 1), 24), ESPECIALLY_GRAVE),
        conclusion=RELIEF.is_(Relief.rest_remitted),
    ),
    must(
        "TERM-029",
        "Who is released or has the rest remitted while serving is free on the day, and no term "
        "is left.",
        basis="S ¶5 s1, ¶6",
        premise=all_of(
            SERVING, RELIEF.is_one_of(Relief.released_from_punishment, Relief.rest_remitted)
        ),
        conclusion=all_of(
            RELEASE_AFTER_IS_KNOWN,
            RELEASE.is_same_as(THE_DAY),
            FREE_ON_DAY,
            none_of(TERM_AFTER_IS_KNOWN),
        ),
    ),
    must(
        "TERM-030",
        "Whom the law gives nothing, or leaves undetermined, keeps the term and the release date.",
        basis="S ¶5, ¶6",
        premise=RELIEF.is_one_of(Relief.none, Relief.undetermined),
        conclusion=all_of(
            TERM_AFTER_IS_KNOWN.is_same_as(facts.TERM_IS_STATED),
            TERM_AFTER.is_same_as(facts.TERM),
            RELEASE_AFTER_IS_KNOWN.is_same_as(RELEASE_WAS_KNOWN),
            RELEASE.is_same_as(RELEASE_BEFORE),
        ),
    ),
    must(
        "TERM-031",
        "A stopped case and a lifted conviction leave neither a term nor a release date.",
        basis="S ¶5 s1",
        premise=RELIEF.is_one_of(Relief.case_discontinued, Relief.conviction_lifted),
        conclusion=none_of(TERM_AFTER_IS_KNOWN, RELEASE_AFTER_IS_KNOWN, FREE_ON_DAY),
    ),
    must(
        "TERM-032",
        "A cut promised for the sentence names the term that will remain, where one is stated.",
        basis="S ¶9",
        readings={"month_fraction": "thirty"},
        forced_by="a pending case without a start, where days are counted by the calendar",
        premise=all_of(RELIEF.is_(Relief.reduced_at_sentencing), PENDING),
        conclusion=all_of(
            TERM_AFTER_IS_KNOWN.is_same_as(facts.TERM_IS_STATED),
            RELEASE_AFTER_IS_KNOWN.is_same_as(RELEASE_WAS_KNOWN),
        ),
    ),
    must(
        "TERM-033",
        "Free on the day is exactly who serves and is released on it.",
        basis="S ¶6",
        conclusion=FREE_ON_DAY.is_same_as(
            all_of(SERVING, RELEASE_AFTER_IS_KNOWN, RELEASE.is_same_as(THE_DAY))
        ),
    ),
    false(
        "TERM-906",
        "A longer sentence always ends later.",
        basis="a misreading of S ¶6",
        other=_longer,
        premise=all_of(
            SERVING,
            RELEASE_AFTER_IS_KNOWN,
            _longer(RELEASE_AFTER_IS_KNOWN),
            RELEASE_BEFORE.is_before(_longer(RELEASE_BEFORE)),
        ),
        conclusion=RELEASE.is_before(_longer(RELEASE)),
    ),
    false(
        "TERM-907",
        "Who has more than a year left is not freed on the day.",
        basis="a misreading of S ¶6",
        premise=all_of(
            COVERED,
            SERVING,
            any_of(GRAVE, ESPECIALLY_GRAVE),
            RELEASE_WAS_KNOWN,
            day(2023, 11, 3).is_before(RELEASE_BEFORE),
        ),
        conclusion=none_of(FREE_ON_DAY),
    ),
    false(
        "TERM-908",
        "The sentence for a grave crime ends three quarters earlier, counted from the day.",
        basis="a misreading of S ¶5 s2",
        premise=all_of(_sentence(day(2022, 2, 1), 48), GRAVE),
        conclusion=RELEASE.is_same_as(day(2023, 8, 25)),
    ),
)
