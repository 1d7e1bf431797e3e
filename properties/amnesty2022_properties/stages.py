"""RELIEF: what one stage, gravity or part gives beside another."""

from amnesty2022 import facts
from amnesty2022.order import comparable_with, fares_no_worse_than
from amnesty2022.outcome import RELEASE, RELEASE_AFTER_IS_KNOWN, RELIEF
from amnesty2022.vocabulary import Punishment, Relief, Stage
from amnesty2022_properties.premises import (
    COVERED,
    ESPECIALLY_GRAVE,
    GRAVE,
    IN_RIOTS,
    IN_SUPPRESSION,
    LIGHT,
    OUTCOME_AND_DUTIES,
    PENDING,
    SERVED,
    SERVING,
)
from lexproof.catalogue import ask, false, must, unchanged
from lexproof.language import (
    all_of,
    any_of,
    counterpart,
    none_of,
)

_lighter = counterpart(facts.FACTS, facts.GRAVITY)
_earlier_stage = counterpart(facts.FACTS, facts.STAGE)
_as_participant = counterpart(facts.FACTS, facts.ROLE, facts.CONNECTION)
_without_appeal = counterpart(facts.FACTS, facts.UNDER_APPEAL)
_NO_TERM = all_of(
    facts.SENTENCE.stated,
    facts.PUNISHMENT.is_one_of(
        Punishment.life_imprisonment, Punishment.community_service, Punishment.fine
    ),
)
_HEAVY = any_of(GRAVE, ESPECIALLY_GRAVE)
STAGES = (
    ask(
        "RELIEF-008",
        "A lighter gravity never fares worse, all else equal.",
        basis="S ¶5",
        other=_lighter,
        premise=all_of(
            facts.GRAVITY.comes_before(_lighter(facts.GRAVITY)), comparable_with(_lighter)
        ),
        conclusion=fares_no_worse_than(_lighter),
    ),
    ask(
        "RELIEF-009",
        "A later stage of the same case never fares worse.",
        basis="S ¶5, ¶6, ¶9",
        other=_earlier_stage,
        premise=all_of(
            _earlier_stage(facts.STAGE).comes_before(facts.STAGE),
            comparable_with(_earlier_stage),
        ),
        conclusion=fares_no_worse_than(_earlier_stage),
    ),
    ask(
        "RELIEF-010",
        "A pending defendant and a convict with the same sentence end with the same release date.",
        basis="S ¶6, ¶9",
        other=_earlier_stage,
        premise=all_of(
            COVERED,
            _HEAVY,
            SERVING,
            _earlier_stage(facts.STAGE).is_(Stage.in_court),
            RELEASE_AFTER_IS_KNOWN,
            _earlier_stage(RELEASE_AFTER_IS_KNOWN),
        ),
        conclusion=RELEASE.is_same_as(_earlier_stage(RELEASE)),
    ),
    ask(
        "RELIEF-011",
        "An appeal never makes the outcome worse.",
        basis="S ¶6, ¶9",
        other=_without_appeal,
        premise=all_of(
            facts.UNDER_APPEAL,
            none_of(_without_appeal(facts.UNDER_APPEAL)),
            comparable_with(_without_appeal),
        ),
        conclusion=fares_no_worse_than(_without_appeal),
    ),
    must(
        "RELIEF-015",
        "An especially grave crime that is pending is reduced when sentence is passed, where it "
        "is treated like a grave one.",
        basis="S ¶9",
        readings={"pending_especially_grave": "same_as_grave"},
        forced_by="the same case, where the text is silent on it",
        premise=all_of(COVERED, ESPECIALLY_GRAVE, PENDING, none_of(_NO_TERM)),
        conclusion=RELIEF.is_(Relief.reduced_at_sentencing),
    ),
    must(
        "RELIEF-016",
        "An especially grave crime that is pending is undetermined, where the text is silent.",
        basis="S ¶9",
        readings={"pending_especially_grave": "silent"},
        forced_by="the same case, where it is treated like a grave one",
        premise=all_of(COVERED, ESPECIALLY_GRAVE, PENDING),
        conclusion=RELIEF.is_(Relief.undetermined),
    ),
    must(
        "RELIEF-017",
        "What a served sentence for a grave or especially grave crime gets is undetermined.",
        basis="S ¶5",
        premise=all_of(COVERED, _HEAVY, SERVED),
        conclusion=all_of(RELIEF.is_(Relief.undetermined), COVERED),
    ),
    must(
        "RELIEF-018",
        "What a fraction of life, of a fine or of community service is, is undetermined.",
        basis="S ¶5 s2",
        premise=all_of(COVERED, _HEAVY, _NO_TERM),
        conclusion=RELIEF.is_(Relief.undetermined),
    ),
    must(
        "RELIEF-020",
        "An appeal makes no difference, where a conviction under appeal counts as one.",
        basis="S ¶5",
        readings={"not_final": "convicted"},
        forced_by="a convict under appeal, where the case counts as pending",
        other=_without_appeal,
        conclusion=unchanged(_without_appeal, OUTCOME_AND_DUTIES),
    ),
    must(
        "RELIEF-021",
        "A conviction under appeal is treated like a case in court, where it counts as pending.",
        basis="S ¶5, ¶9",
        readings={"not_final": "pending"},
        forced_by="a convict under appeal, where that counts as a conviction",
        premise=all_of(COVERED, facts.UNDER_APPEAL),
        conclusion=RELIEF.is_one_of(
            Relief.case_discontinued,
            Relief.released_from_punishment,
            Relief.reduced_at_sentencing,
            Relief.undetermined,
        ),
    ),
    must(
        "RELIEF-022",
        "A light offence in suppression is neither stopped nor lifted, where that is left to "
        "participants.",
        basis="S ¶5 s1",
        readings={"officials_relief": "participants_only"},
        forced_by="the same offence, where officials get the same",
        premise=all_of(LIGHT, IN_SUPPRESSION),
        conclusion=RELIEF.is_one_of(Relief.none, Relief.rest_remitted, Relief.undetermined),
    ),
    must(
        "RELIEF-025",
        "Officials are given the same relief as participants, where that is the reading.",
        basis="S ¶4, ¶5",
        readings={"officials_relief": "same"},
        forced_by="a light offence in suppression, where relief is left to participants",
        other=_as_participant,
        premise=all_of(
            COVERED, IN_SUPPRESSION, _as_participant(IN_RIOTS), _as_participant(COVERED)
        ),
        conclusion=unchanged(_as_participant, OUTCOME_AND_DUTIES),
    ),
    must(
        "RELIEF-026",
        "A stage before the court and a stage in court are treated alike.",
        basis="S ¶5 s1, ¶9",
        other=_earlier_stage,
        premise=all_of(
            facts.STAGE.is_(Stage.in_court), _earlier_stage(facts.STAGE).is_(Stage.pre_trial)
        ),
        conclusion=unchanged(_earlier_stage, OUTCOME_AND_DUTIES),
    ),
    must(
        "RELIEF-027",
        "Infractions, minor and medium crimes are treated alike.",
        basis="S ¶5 s1",
        other=_lighter,
        premise=all_of(LIGHT, _lighter(LIGHT)),
        conclusion=unchanged(_lighter, OUTCOME_AND_DUTIES),
    ),
    false(
        "RELIEF-903",
        "The conviction of everyone who has served is lifted.",
        basis="a misreading of S ¶5 s1",
        premise=all_of(COVERED, SERVED),
        conclusion=RELIEF.is_(Relief.conviction_lifted),
    ),
    false(
        "RELIEF-904",
        "Pending cases for grave crimes are stopped.",
        basis="a misreading of S ¶5 s1 against ¶9",
        premise=all_of(COVERED, GRAVE, PENDING),
        conclusion=RELIEF.is_(Relief.case_discontinued),
    ),
)
