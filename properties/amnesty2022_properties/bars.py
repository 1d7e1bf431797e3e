"""BAR: who never qualifies."""

from amnesty2022 import facts, readings
from amnesty2022.outcome import FREE_ON_DAY, RELEASE, RELEASE_AFTER_IS_KNOWN, RELIEF, TERM_AFTER
from amnesty2022.terms import RELEASE_BEFORE
from amnesty2022.vocabulary import ExcludedGroup, Recidivism, Relief, Role
from amnesty2022_properties.premises import (
    ARTICLE_IS_NO_OBSTACLE,
    COVERED,
    DUTIES_OWED,
    EXCLUDED,
    IN_FOUR_DAYS,
    IN_RIOTS,
    IN_SUPPRESSION,
    NOTHING_ELSE_EXCLUDES,
    RELEASE_WAS_KNOWN,
)
from lexproof.catalogue import ask, false, must
from lexproof.catalogue.property import Property
from lexproof.language import Truth, all_of, always, any_of, none_of

_IS_ORGANISER = facts.EXCLUDED_GROUP.is_(ExcludedGroup.riot_organisation)
_IN_SCOPE_BUT_FOR_THE_PERSON = all_of(
    IN_RIOTS, IN_FOUR_DAYS, facts.IN_KAZAKHSTAN, ARTICLE_IS_NO_OBSTACLE
)
_OF_NO_GROUP = facts.EXCLUDED_GROUP.is_(ExcludedGroup.none)
_EIGHTEENTH = facts.BIRTH.anniversary(18)
_OLDER = _EIGHTEENTH.is_before(facts.FIRST_DAY)
_LIFTED_BARS = any_of(
    all_of(_IS_ORGANISER, none_of(_OLDER)),
    all_of(
        facts.EXCLUDED_GROUP.is_(ExcludedGroup.sexual_minor),
        readings.minor_sexual_exception.is_(readings.MinorSexualException.yes),
        none_of(_OLDER),
        facts.VICTIM_AGED_14_TO_17,
    ),
)


def _never(number: str, group: ExcludedGroup, gist: str, unless: Truth | None = None) -> Property:
    return must(
        f"BAR-{number}",
        f"{gist} never qualifies.",
        basis="S ¶7",
        premise=all_of(
            facts.EXCLUDED_GROUP.is_(group), always() if unless is None else none_of(unless)
        ),
        conclusion=none_of(COVERED),
    )


BAR = (
    _never("001", ExcludedGroup.terrorist, "A terrorist crime"),
    _never("002", ExcludedGroup.extremist, "An extremist crime"),
    _never("003", ExcludedGroup.corruption, "A corruption crime"),
    _never("004", ExcludedGroup.treason, "High treason"),
    _never(
        "005",
        ExcludedGroup.riot_organisation,
        "Organising mass riots by somebody of 18 or older",
        unless=none_of(_OLDER),
    ),
    _never("006", ExcludedGroup.torture, "Torture"),
    _never(
        "007",
        ExcludedGroup.sexual_minor,
        "A sexual crime against a minor, unless the code's exception for minors is read in,",
        unless=all_of(
            readings.minor_sexual_exception.is_(readings.MinorSexualException.yes),
            none_of(_OLDER),
            facts.VICTIM_AGED_14_TO_17,
        ),
    ),
    must(
        "BAR-008",
        "A barred case keeps its sentence and its release date and is owed no duty.",
        basis="S ¶7",
        premise=EXCLUDED,
        conclusion=all_of(
            TERM_AFTER.is_same_as(facts.TERM),
            RELEASE_AFTER_IS_KNOWN.is_same_as(RELEASE_WAS_KNOWN),
            RELEASE.is_same_as(RELEASE_BEFORE),
            none_of(*(Truth(owed.node) for owed in DUTIES_OWED)),
        ),
    ),
    must(
        "BAR-011",
        "A bar beats every benefit, whatever the gravity, the stage and the time left.",
        basis="S ¶7",
        premise=all_of(facts.EXCLUDED_GROUP.is_not(ExcludedGroup.none), none_of(_LIFTED_BARS)),
        conclusion=all_of(
            RELIEF.is_one_of(Relief.none, Relief.undetermined),
            none_of(FREE_ON_DAY),
        ),
    ),
    ask(
        "BAR-012",
        "A person with another, excluded offence gets nothing for this one.",
        basis="S ¶7",
        premise=facts.ALSO_EXCLUDED,
        conclusion=none_of(COVERED),
    ),
    ask(
        "BAR-014",
        "Persons sentenced for recidivism are barred.",
        basis="P art. 78(2)",
        premise=facts.RECIDIVISM.is_not(Recidivism.none),
        conclusion=none_of(COVERED),
    ),
    must(
        "BAR-015",
        "Excluded offences elsewhere or at another time bar too.",
        basis="S ¶7",
        readings={"exclusion_reach": "person"},
        forced_by="a person with another, excluded offence, where the bar reaches that one only",
        premise=facts.ALSO_EXCLUDED,
        conclusion=none_of(COVERED),
    ),
    must(
        "BAR-018",
        "Without an excluded offence or recidivism nobody is barred.",
        basis="S ¶7",
        premise=all_of(facts.EXCLUDED_GROUP.is_(ExcludedGroup.none), NOTHING_ELSE_EXCLUDES),
        conclusion=none_of(EXCLUDED),
    ),
    must(
        "BAR-021",
        "A person sentenced for recidivism never qualifies, where that is a bar.",
        basis="P art. 78(2)",
        readings={"recidivists": "barred"},
        forced_by="the same person, where recidivism is not mentioned",
        premise=facts.RECIDIVISM.is_not(Recidivism.none),
        conclusion=none_of(COVERED),
    ),
    must(
        "BAR-022",
        "A person sentenced for recidivism is covered, where that is no bar.",
        basis="S ¶7",
        readings={"recidivists": "not_mentioned"},
        forced_by="the same person, where recidivism is a bar",
        premise=all_of(_IN_SCOPE_BUT_FOR_THE_PERSON, none_of(facts.ALSO_EXCLUDED), _OF_NO_GROUP),
        conclusion=COVERED,
    ),
    must(
        "BAR-023",
        "Another, excluded offence does not bar this one, where the bar reaches the offence only.",
        basis="S ¶7",
        readings={"exclusion_reach": "offence"},
        forced_by="the same person, where the bar reaches the person",
        premise=all_of(
            _IN_SCOPE_BUT_FOR_THE_PERSON, facts.RECIDIVISM.is_(Recidivism.none), _OF_NO_GROUP
        ),
        conclusion=COVERED,
    ),
    must(
        "BAR-026",
        "An excluded offence in scope and of a known article is called excluded.",
        basis="S ¶7",
        premise=all_of(
            IN_RIOTS,
            IN_FOUR_DAYS,
            facts.IN_KAZAKHSTAN,
            ARTICLE_IS_NO_OBSTACLE,
            facts.EXCLUDED_GROUP.is_not(ExcludedGroup.none),
            none_of(_LIFTED_BARS),
        ),
        conclusion=EXCLUDED,
    ),
    false(
        "BAR-902",
        "Torture by an officer in the course of suppression qualifies.",
        basis="a misreading of S ¶4 against ¶7",
        premise=all_of(
            IN_SUPPRESSION,
            facts.ROLE.is_one_of(Role.law_enforcement, Role.military),
            IN_FOUR_DAYS,
            facts.EXCLUDED_GROUP.is_(ExcludedGroup.torture),
        ),
        conclusion=COVERED,
    ),
    false(
        "BAR-903",
        "Recidivists are barred.",
        basis="a misreading of S ¶7, which does not name them",
        premise=facts.RECIDIVISM.is_not(Recidivism.none),
        conclusion=none_of(COVERED),
    ),
    false(
        "BAR-905",
        "An excluded offence bars that offence only, and the person's other offences qualify.",
        basis="a misreading of S ¶7",
        premise=all_of(IN_RIOTS, IN_FOUR_DAYS, _OF_NO_GROUP),
        conclusion=COVERED,
    ),
)
