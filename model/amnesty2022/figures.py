"""Published figures: how many persons each group of cases has, when, and by whose account.

The case files speak of the day of the law, and so do the figures of S. Two figures are of a later
day; each says what is assumed to read it as a count of cases as they stood on the day.
"""

import datetime

from amnesty2022.coverage import COVERED, LIGHT
from amnesty2022.facts import CONNECTION, CONVICTED, IN_INSTITUTION, STAGE
from amnesty2022.outcome import RELIEF
from amnesty2022.relief import pending_grave
from amnesty2022.vocabulary import Connection, Relief, Stage
from lexproof.language import Figure, all_of, none_of

SIGNED = datetime.date(2022, 11, 2)
TWO_MONTHS_LATER = datetime.date(2023, 1, 5)

IN_THE_EVENTS = CONNECTION.is_not(Connection.none)
CONVICTED_IN_THE_EVENTS = all_of(CONVICTED, IN_THE_EVENTS)
DEPRIVED_OF_LIBERTY = all_of(STAGE.is_(Stage.serving), IN_INSTITUTION, IN_THE_EVENTS)
AWAITS_A_CUT = all_of(STAGE.is_one_of(Stage.pre_trial, Stage.in_court), pending_grave.applies)
GETS_RELIEF = none_of(RELIEF.is_one_of(Relief.none, Relief.undetermined))
GETS_A_CUT = all_of(
    none_of(LIGHT),
    RELIEF.is_one_of(Relief.term_reduced, Relief.rest_remitted, Relief.reduced_at_sentencing),
)
"""A sentence for a grave or especially grave crime loses a part of it, or all that is left."""

_APPLIED_TO_THE_CONVICTED = (
    "by 5 January 2023 the amnesty had been applied to everybody convicted by the day of the law "
    "to whom it gives relief, and not yet to anybody whose case was pending then"
)
_FIGURES = (
    Figure(
        id="reached",
        persons=1_500,
        rounded_to=100,
        gist="whom the amnesty is expected to reach",
        group=COVERED,
        on=SIGNED,
        source="S ¶8 s1",
        assumes="the forecast counts everybody whose case is covered on the day of the law, at "
        "whatever stage, and is rounded to a tenth of a thousand",
    ),
    Figure(
        id="convicted",
        persons=1_112,
        gist="convicted in the January events",
        group=CONVICTED_IN_THE_EVENTS,
        on=SIGNED,
        source="S ¶8 s2",
        assumes="nobody was convicted between the signature and the day after, and a sentence "
        "under appeal counts as one",
    ),
    Figure(
        id="in_custody",
        persons=128,
        gist="convicted in the events and deprived of their liberty",
        group=DEPRIVED_OF_LIBERTY,
        on=SIGNED,
        source="S ¶8 s2",
        assumes="who is deprived of liberty is serving and held in an institution",
    ),
    Figure(
        id="pending_grave",
        persons=363,
        gist="with a pending case for a grave crime, to be cut at sentencing",
        group=AWAITS_A_CUT,
        on=SIGNED,
        source="S ¶9",
        assumes="an especially grave crime is among them where ¶9 is read to cut it too",
    ),
    Figure(
        id="amnestied_two_months_later",
        persons=1_095,
        gist="convicts to whom the amnesty was applied within two months",
        group=all_of(CONVICTED_IN_THE_EVENTS, GETS_RELIEF),
        on=TWO_MONTHS_LATER,
        source="inform.kz a4020154",
        assumes=_APPLIED_TO_THE_CONVICTED,
    ),
    Figure(
        id="cut_two_months_later",
        persons=1_001,
        gist="of them, convicts whose sentence for a grave crime was cut",
        group=all_of(CONVICTED_IN_THE_EVENTS, GETS_A_CUT),
        on=TWO_MONTHS_LATER,
        source="inform.kz a4020154",
        assumes=_APPLIED_TO_THE_CONVICTED + "; an especially grave crime, and a rest remitted, "
        "count among the cuts",
    ),
)
FIGURES = {figure.id: figure for figure in _FIGURES}
