"""Whether the law reaches a case, scope first, then bars; and how far the case has come."""

from amnesty2022 import readings
from amnesty2022.bars import BARRED
from amnesty2022.facts import CONNECTION, GRAVITY, PUNISHMENT, SENTENCE, STAGE, UNDER_APPEAL
from amnesty2022.scope import OUT_OF_SCOPE, PLACE_ON_LIST_UNKNOWN
from amnesty2022.vocabulary import Connection, Coverage, Gravity, Punishment, Stage
from lexproof.language import all_of, any_of, chosen, definition, first_that_applies, none_of

COVERAGE = definition(
    "coverage",
    "S ¶3, ¶4, ¶7",
    first_that_applies(
        (OUT_OF_SCOPE, chosen(Coverage.out_of_scope)),
        (PLACE_ON_LIST_UNKNOWN, chosen(Coverage.undetermined)),
        (BARRED, chosen(Coverage.excluded)),
        otherwise=chosen(Coverage.covered),
    ),
)
COVERED = COVERAGE.is_(Coverage.covered)

PENDING = definition(
    "pending",
    "S ¶5 s1, ¶9",
    any_of(
        STAGE.is_one_of(Stage.pre_trial, Stage.in_court),
        all_of(UNDER_APPEAL, readings.not_final.is_(readings.NotFinal.pending)),
    ),
)
SERVING = definition("serving", "S ¶5", all_of(STAGE.is_(Stage.serving), none_of(PENDING)))
SERVED = definition("served", "S ¶5 s1", all_of(STAGE.is_(Stage.served), none_of(PENDING)))

LIGHT = definition(
    "infraction, minor or medium",
    "S ¶5 s1; P art. 10, 11",
    GRAVITY.is_one_of(Gravity.infraction, Gravity.minor, Gravity.medium),
)
GRAVE = GRAVITY.is_(Gravity.grave)
ESPECIALLY_GRAVE = GRAVITY.is_(Gravity.especially_grave)

LIFE = all_of(SENTENCE.stated, PUNISHMENT.is_(Punishment.life_imprisonment))
NO_TERM_AT_ALL = all_of(
    SENTENCE.stated, PUNISHMENT.is_one_of(Punishment.community_service, Punishment.fine)
)
WITHOUT_A_TERM = any_of(LIFE, NO_TERM_AT_ALL)

LEFT_TO_PARTICIPANTS = definition(
    "relief left to participants",
    "S ¶5 s1",
    all_of(
        CONNECTION.is_(Connection.suppression),
        readings.officials_relief.is_(readings.OfficialsRelief.participants_only),
    ),
)
"""An offence in suppression, where the relief for light offences is for participants only."""
