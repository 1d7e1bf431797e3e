"""Conditions that decide nothing where they stand, and are said for whoever reads the law."""

from amnesty2022.coverage import LIFE, NO_TERM_AT_ALL
from amnesty2022.facts import SENTENCE
from amnesty2022.outcome import RELEASE_AFTER_IS_KNOWN, RELEASED_EARLIER
from amnesty2022.terms import RELEASE_IS_KNOWN
from lexproof.language import Waiver

_NOT_STATED = (
    "nothing should be said of a fact that is not stated: the usual value, which stands for it, "
    "would lead to the same, but nobody should have to know that"
)

WAIVERS = (
    Waiver(formula=LIFE, condition=SENTENCE.stated, reason=_NOT_STATED),
    Waiver(formula=NO_TERM_AT_ALL, condition=SENTENCE.stated, reason=_NOT_STATED),
    Waiver(formula=RELEASED_EARLIER, condition=RELEASE_AFTER_IS_KNOWN, reason=_NOT_STATED),
    Waiver(formula=RELEASED_EARLIER, condition=RELEASE_IS_KNOWN, reason=_NOT_STATED),
)
