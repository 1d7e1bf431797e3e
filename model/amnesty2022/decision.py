"""The decision of a case, field by field, as it is printed."""

from amnesty2022.bars import BARRED_BY_ITS_GROUP, BARS
from amnesty2022.coverage import COVERAGE
from amnesty2022.duties import DUTIES
from amnesty2022.facts import ADDITIONAL_PUNISHMENT, TERM, TERM_IS_STATED
from amnesty2022.outcome import (
    FREE_ON_DAY,
    RELEASE,
    RELEASE_AFTER_IS_KNOWN,
    RELIEF,
    TERM_AFTER,
    TERM_AFTER_IS_KNOWN,
)
from amnesty2022.relief import RELIEF as RELIEF_PROVISIONS
from amnesty2022.relief import pending_grave
from amnesty2022.scope import (
    FAILS_LIST,
    FAILS_PLACE,
    LIST_IS_REQUIRED,
    NO_CONNECTION,
    OUT_OF_SCOPE,
    PLACE_IS_REQUIRED,
    SCOPE,
    listed_articles,
    officials,
    participants,
    place,
    window,
)
from amnesty2022.silences import SILENCES
from amnesty2022.terms import RELEASE_BEFORE, RELEASE_IS_KNOWN
from lexproof.language import Dossier, Listing, Outcome, Provision, Truth, all_of, none_of

PROVISIONS: tuple[Provision, ...] = (
    *SCOPE,
    *RELIEF_PROVISIONS,
    *BARS,
    pending_grave,
    *DUTIES,
)
"""Every provision, in the order of the text."""


def _decides(rule: Provision) -> Truth:
    if rule is place:
        return all_of(none_of(OUT_OF_SCOPE), PLACE_IS_REQUIRED, rule.applies)
    if rule is listed_articles:
        return all_of(none_of(OUT_OF_SCOPE), LIST_IS_REQUIRED, rule.applies)
    return all_of(none_of(OUT_OF_SCOPE), rule.applies)


NOT_MET = {
    window.id: none_of(window.applies),
    participants.id: NO_CONNECTION,
    officials.id: NO_CONNECTION,
    place.id: FAILS_PLACE,
    listed_articles.id: FAILS_LIST,
}

DECISION = (
    Outcome(name="coverage", value=COVERAGE),
    Outcome(name="relief", value=RELIEF),
    Outcome(name="term_before", value=TERM, present=TERM_IS_STATED),
    Outcome(name="term_after", value=TERM_AFTER, present=TERM_AFTER_IS_KNOWN),
    Outcome(name="release_before", value=RELEASE_BEFORE, present=RELEASE_IS_KNOWN),
    Outcome(name="release_date", value=RELEASE, present=RELEASE_AFTER_IS_KNOWN),
    Outcome(name="free_on_day", value=FREE_ON_DAY),
    Listing(
        name="duties",
        entries={
            duty.id.removeprefix("duty."): duty.applies
            for duty in sorted(DUTIES, key=lambda duty: duty.id)
        },
    ),
    Outcome(name="additional_punishment", value=ADDITIONAL_PUNISHMENT),
    Listing(
        name="provisions",
        entries={rule.id: _decides(rule) for rule in PROVISIONS},
        explains=True,
    ),
    Listing(name="not_met", entries=NOT_MET, explains=True),
    Listing(
        name="undetermined_because",
        entries={silence.id: silence.applies for silence in SILENCES},
        explains=True,
    ),
)

DOSSIER = Dossier(shared=("person",), flag="also_excluded", raised_by=BARRED_BY_ITS_GROUP)
"""Another offence counts as excluded wherever and whenever it was committed."""
