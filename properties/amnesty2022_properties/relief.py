"""RELIEF: what gravity and stage give to those the law reaches."""

from amnesty2022 import facts, readings
from amnesty2022.coverage import COVERAGE
from amnesty2022.outcome import FREE_ON_DAY, RELEASE_AFTER_IS_KNOWN, RELIEF, TERM_AFTER
from amnesty2022.relief import RELIEF as RELIEF_PROVISIONS
from amnesty2022.silences import SILENCES
from amnesty2022.terms import RELEASE_BEFORE
from amnesty2022.vocabulary import Coverage, Listing, Punishment, Relief
from amnesty2022_properties.premises import (
    COVERED,
    ESPECIALLY_GRAVE,
    GRAVE,
    IN_SUPPRESSION,
    LIGHT,
    ONE_YEAR_ON,
    PENDING,
    RELEASE_WAS_KNOWN,
    RELIEF_IS_FOR_THEM,
    SERVED,
    SERVING,
)
from lexproof.catalogue import false, must
from lexproof.language import (
    all_of,
    any_of,
    exactly_one_of,
    none_of,
)

_CUT_EXACTLY = {
    "reduction_base": "imposed",
    "day_rounding": "favour",
    "month_fraction": "thirty",
}
_FORCED_BY_COUNTING = (
    "terms with odd days: rounded up a day more than a quarter remains, and a quarter of the "
    "calendar days is not a quarter of months of thirty"
)
_NO_TERM = all_of(
    facts.SENTENCE.stated,
    facts.PUNISHMENT.is_one_of(
        Punishment.life_imprisonment, Punishment.community_service, Punishment.fine
    ),
)
_HEAVY = any_of(GRAVE, ESPECIALLY_GRAVE)
_HAS_A_YEAR_LEFT = all_of(SERVING, RELEASE_WAS_KNOWN, RELEASE_BEFORE.is_on_or_before(ONE_YEAR_ON))
_KNOWN_SILENCE = any_of(
    all_of(_HEAVY, any_of(_NO_TERM, SERVED)),
    all_of(
        ESPECIALLY_GRAVE,
        PENDING,
        readings.pending_especially_grave.is_(readings.PendingEspeciallyGrave.silent),
    ),
    all_of(
        readings.listed_articles.is_(readings.ListedArticles.required),
        facts.LISTING.is_one_of(Listing.inferred, Listing.press, Listing.unknown),
    ),
    all_of(
        LIGHT,
        IN_SUPPRESSION,
        readings.officials_relief.is_(readings.OfficialsRelief.participants_only),
    ),
)

RELIEF_PROPERTIES = (
    must(
        "RELIEF-001",
        "An infraction, a minor or a medium crime that is pending is stopped.",
        basis="S ¶5 s1",
        readings={"objection": "not_mentioned"},
        forced_by="an accused who objects, where the trial then goes on",
        premise=all_of(COVERED, LIGHT, PENDING, RELIEF_IS_FOR_THEM),
        conclusion=RELIEF.is_(Relief.case_discontinued),
    ),
    must(
        "RELIEF-002",
        "Who is serving for an infraction, a minor or a medium crime is released from punishment.",
        basis="S ¶5 s1",
        premise=all_of(COVERED, LIGHT, SERVING, RELIEF_IS_FOR_THEM),
        conclusion=all_of(RELIEF.is_(Relief.released_from_punishment), FREE_ON_DAY),
    ),
    must(
        "RELIEF-003",
        "Who has served for an infraction, a minor or a medium crime has the conviction lifted.",
        basis="S ¶5 s1",
        premise=all_of(COVERED, LIGHT, SERVED, RELIEF_IS_FOR_THEM),
        conclusion=RELIEF.is_(Relief.conviction_lifted),
    ),
    must(
        "RELIEF-004",
        "Of the term for a grave crime at most a quarter remains.",
        basis="S ¶5 s2",
        readings=_CUT_EXACTLY,
        forced_by=_FORCED_BY_COUNTING,
        premise=all_of(GRAVE, RELIEF.is_(Relief.term_reduced)),
        conclusion=TERM_AFTER.in_days_of_thirty()
        .times(4)
        .is_at_most(facts.TERM.in_days_of_thirty()),
    ),
    must(
        "RELIEF-005",
        "Of the term for an especially grave crime at most a half remains.",
        basis="S ¶5 s2",
        readings=_CUT_EXACTLY,
        forced_by=_FORCED_BY_COUNTING,
        premise=all_of(ESPECIALLY_GRAVE, RELIEF.is_(Relief.term_reduced)),
        conclusion=TERM_AFTER.in_days_of_thirty()
        .times(2)
        .is_at_most(facts.TERM.in_days_of_thirty()),
    ),
    must(
        "RELIEF-006",
        "For a covered case one relief provision applies, or none and a silence is named.",
        basis="S ¶5, ¶6",
        premise=COVERED,
        conclusion=any_of(
            all_of(
                exactly_one_of(*(rule.applies for rule in RELIEF_PROVISIONS)),
                none_of(*(silence.applies for silence in SILENCES)),
            ),
            all_of(
                none_of(*(rule.applies for rule in RELIEF_PROVISIONS)),
                any_of(*(silence.applies for silence in SILENCES)),
                RELIEF.is_(Relief.undetermined),
            ),
        ),
    ),
    must(
        "RELIEF-007",
        "A case is undetermined only for a listed silence or an article of unknown place.",
        basis="S ¶5, ¶9; L art. 1",
        premise=RELIEF.is_(Relief.undetermined),
        conclusion=_KNOWN_SILENCE,
    ),
    must(
        "RELIEF-012",
        "Outside coverage the law gives nothing.",
        basis="S ¶3, ¶4, ¶7",
        premise=none_of(COVERED),
        conclusion=RELIEF.is_one_of(Relief.none, Relief.undetermined),
    ),
    must(
        "RELIEF-013",
        "A pending case for a grave crime is reduced when sentence is passed.",
        basis="S ¶9",
        premise=all_of(COVERED, GRAVE, PENDING, none_of(_NO_TERM)),
        conclusion=RELIEF.is_(Relief.reduced_at_sentencing),
    ),
    must(
        "RELIEF-014",
        "An accused who objects is tried and released from punishment, where that is the reading.",
        basis="criminal procedure code art. 35(4)",
        readings={"objection": "trial_goes_on"},
        forced_by="the same accused, where the objection is not mentioned",
        premise=all_of(COVERED, LIGHT, PENDING, RELIEF_IS_FOR_THEM, facts.OBJECTS_TO_TERMINATION),
        conclusion=all_of(
            RELIEF.is_(Relief.released_from_punishment), none_of(RELEASE_AFTER_IS_KNOWN)
        ),
    ),
    must(
        "RELIEF-019",
        "A light offence is relieved whatever the punishment, a fine included.",
        basis="S ¶5 s1",
        premise=all_of(COVERED, LIGHT, SERVING, RELIEF_IS_FOR_THEM, _NO_TERM),
        conclusion=RELIEF.is_(Relief.released_from_punishment),
    ),
    must(
        "RELIEF-028",
        "Who is out of scope or excluded gets nothing, and nothing is left open about it.",
        basis="S ¶3, ¶4, ¶7",
        premise=COVERAGE.is_one_of(Coverage.out_of_scope, Coverage.excluded),
        conclusion=RELIEF.is_(Relief.none),
    ),
    must(
        "RELIEF-029",
        "Where it is open whether the law reaches a case, so is what it gives.",
        basis="L art. 1",
        premise=COVERAGE.is_(Coverage.undetermined),
        conclusion=RELIEF.is_(Relief.undetermined),
    ),
    must(
        "RELIEF-030",
        "Who serves for a light offence in suppression and has a year left at most is rid of the "
        "rest, where the relief for light offences is for participants.",
        basis="S ¶5 s1, ¶6",
        readings={"officials_relief": "participants_only"},
        forced_by="the same convict, where officials are released from punishment too",
        premise=all_of(COVERED, LIGHT, IN_SUPPRESSION, _HAS_A_YEAR_LEFT),
        conclusion=RELIEF.is_(Relief.rest_remitted),
    ),
    must(
        "RELIEF-031",
        "What any other light offence in suppression gets is undetermined, where the relief for "
        "light offences is for participants.",
        basis="S ¶5 s1",
        readings={"officials_relief": "participants_only"},
        forced_by="the same officer, where officials get the same relief",
        premise=all_of(COVERED, LIGHT, IN_SUPPRESSION, none_of(_HAS_A_YEAR_LEFT)),
        conclusion=RELIEF.is_(Relief.undetermined),
    ),
    must(
        "RELIEF-023",
        "No case of a grave or especially grave crime is stopped, released or lifted.",
        basis="S ¶5",
        premise=_HEAVY,
        conclusion=none_of(
            RELIEF.is_one_of(
                Relief.case_discontinued,
                Relief.released_from_punishment,
                Relief.conviction_lifted,
            )
        ),
    ),
    must(
        "RELIEF-024",
        "The sentence for a light offence is never merely cut.",
        basis="S ¶5",
        premise=LIGHT,
        conclusion=none_of(RELIEF.is_one_of(Relief.term_reduced, Relief.reduced_at_sentencing)),
    ),
    false(
        "RELIEF-901",
        "Grave offences are released from punishment.",
        basis="a misreading of S ¶5 s1",
        premise=all_of(COVERED, GRAVE, SERVING),
        conclusion=RELIEF.is_(Relief.released_from_punishment),
    ),
    false(
        "RELIEF-902",
        "Everyone who is covered and serving walks free on the day.",
        basis="a misreading of S ¶3",
        premise=all_of(COVERED, SERVING),
        conclusion=FREE_ON_DAY,
    ),
    false(
        "RELIEF-905",
        "Life imprisonment for an especially grave crime is cut by half.",
        basis="a misreading of S ¶5 s2",
        premise=all_of(
            COVERED,
            ESPECIALLY_GRAVE,
            SERVING,
            facts.PUNISHMENT.is_(Punishment.life_imprisonment),
        ),
        conclusion=RELIEF.is_(Relief.term_reduced),
    ),
)
