"""The outcome of a case: relief, term and release date before and after."""

from amnesty2022.coverage import SERVING
from amnesty2022.days import THE_DAY
from amnesty2022.facts import TERM, TERM_IS_STATED
from amnesty2022.relief import convicted, last_year, objection, pending, pending_grave, served
from amnesty2022.relief import especially_grave as relief_especially_grave
from amnesty2022.relief import grave as relief_grave
from amnesty2022.silences import UNDETERMINED
from amnesty2022.terms import (
    CUT_RELEASE,
    CUT_TERM,
    CUT_TERM_IS_KNOWN,
    RELEASE_BEFORE,
    RELEASE_IS_KNOWN,
)
from amnesty2022.vocabulary import Relief
from lexproof.language import (
    all_of,
    any_of,
    chosen,
    definition,
    first_that_applies,
    when,
)

RELIEF = definition(
    "relief",
    "S ¶5, ¶6, ¶9",
    first_that_applies(
        (UNDETERMINED, chosen(Relief.undetermined)),
        (pending.applies, chosen(Relief.case_discontinued)),
        (any_of(objection.applies, convicted.applies), chosen(Relief.released_from_punishment)),
        (served.applies, chosen(Relief.conviction_lifted)),
        (last_year.applies, chosen(Relief.rest_remitted)),
        (pending_grave.applies, chosen(Relief.reduced_at_sentencing)),
        (
            any_of(relief_grave.applies, relief_especially_grave.applies),
            chosen(Relief.term_reduced),
        ),
        otherwise=chosen(Relief.none),
    ),
)

AS_BEFORE = RELIEF.is_one_of(Relief.none, Relief.undetermined)
CUT = RELIEF.is_one_of(Relief.term_reduced, Relief.reduced_at_sentencing)
FREED_BY_LAW = any_of(
    RELIEF.is_(Relief.rest_remitted),
    all_of(RELIEF.is_(Relief.released_from_punishment), SERVING),
)

TERM_AFTER = definition("term after", "S ¶5 s2", when(CUT, CUT_TERM, otherwise=TERM))
TERM_AFTER_IS_KNOWN = definition(
    "term after known",
    "S ¶5, ¶6",
    any_of(all_of(AS_BEFORE, TERM_IS_STATED), all_of(CUT, CUT_TERM_IS_KNOWN)),
)

RELEASE = definition(
    "release date",
    "S ¶5, ¶6",
    first_that_applies((FREED_BY_LAW, THE_DAY), (CUT, CUT_RELEASE), otherwise=RELEASE_BEFORE),
)
RELEASE_AFTER_IS_KNOWN = definition(
    "release date known",
    "S ¶5, ¶6",
    any_of(FREED_BY_LAW, all_of(any_of(AS_BEFORE, CUT), RELEASE_IS_KNOWN)),
)

FREE_ON_DAY = definition(
    "free on the day",
    "S ¶6",
    all_of(SERVING, RELEASE_AFTER_IS_KNOWN, RELEASE.is_same_as(THE_DAY)),
)
RELEASED_EARLIER = all_of(
    RELEASE_AFTER_IS_KNOWN, RELEASE_IS_KNOWN, RELEASE.is_before(RELEASE_BEFORE)
)
