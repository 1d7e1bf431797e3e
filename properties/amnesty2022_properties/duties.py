"""DUTY: what is owed to those who are freed."""

from amnesty2022 import facts
from amnesty2022.duties import assistance, employment, placement
from amnesty2022.outcome import FREE_ON_DAY, RELEASE, RELEASE_AFTER_IS_KNOWN
from amnesty2022.terms import RELEASE_BEFORE
from amnesty2022_properties.premises import COVERED, PENDING, RELEASE_WAS_KNOWN, SERVED, SERVING
from lexproof.catalogue import ask, false, must
from lexproof.language import all_of, any_of, none_of

_FREED_ON_DAY = {"duties_when": "freed_on_day"}
_FORCED_BY_LATER_RELEASE = (
    "a convict whose term is cut and ends after the day, where the duties are owed whenever the "
    "law releases"
)
_OWED = any_of(assistance.applies, employment.applies, placement.applies)
_RELEASED_EARLIER = all_of(
    SERVING, RELEASE_WAS_KNOWN, RELEASE_AFTER_IS_KNOWN, RELEASE.is_before(RELEASE_BEFORE)
)

DUTY = (
    must(
        "DUTY-001",
        "Work is owed exactly to able-bodied persons freed from an institution.",
        basis="S ¶10",
        readings=_FREED_ON_DAY,
        forced_by=_FORCED_BY_LATER_RELEASE,
        conclusion=employment.applies.is_same_as(
            all_of(FREE_ON_DAY, facts.ABLE_BODIED, facts.IN_INSTITUTION)
        ),
    ),
    must(
        "DUTY-002",
        "A place in a centre is owed exactly to freed persons without a residence.",
        basis="S ¶10",
        readings=_FREED_ON_DAY,
        forced_by=_FORCED_BY_LATER_RELEASE,
        conclusion=placement.applies.is_same_as(all_of(FREE_ON_DAY, none_of(facts.HAS_RESIDENCE))),
    ),
    ask(
        "DUTY-003",
        "Everyone freed on the day is owed assistance.",
        basis="S ¶10",
        premise=FREE_ON_DAY,
        conclusion=assistance.applies,
    ),
    must(
        "DUTY-004",
        "Nobody who stays in custody after the day is owed a duty.",
        basis="S ¶10",
        readings=_FREED_ON_DAY,
        forced_by=_FORCED_BY_LATER_RELEASE,
        premise=none_of(FREE_ON_DAY),
        conclusion=none_of(_OWED),
    ),
    must(
        "DUTY-005",
        "Outside coverage nothing is owed.",
        basis="S ¶10",
        premise=none_of(COVERED),
        conclusion=none_of(_OWED),
    ),
    must(
        "DUTY-006",
        "Nothing is owed to somebody whose case is pending or whose sentence is served.",
        basis="S ¶10",
        premise=any_of(PENDING, SERVED),
        conclusion=none_of(_OWED),
    ),
    must(
        "DUTY-007",
        "Who is released earlier from an institution is owed assistance, and work if able-bodied, "
        "where the duties are owed whenever the law releases.",
        basis="S ¶10",
        readings={"duties_when": "whenever_released"},
        forced_by="the same convict, where the duties are owed on the day only",
        premise=all_of(_RELEASED_EARLIER, facts.IN_INSTITUTION),
        conclusion=all_of(assistance.applies, facts.ABLE_BODIED.implies(employment.applies)),
    ),
    must(
        "DUTY-008",
        "Who is not freed from an institution is owed no assistance, where it is for those only.",
        basis="S ¶10",
        readings={"assistance_to": "from_institutions"},
        forced_by="a convict freed on the day outside institutions, where assistance is for all",
        premise=none_of(facts.IN_INSTITUTION),
        conclusion=none_of(assistance.applies),
    ),
    must(
        "DUTY-009",
        "Everyone freed on the day from an institution is owed assistance.",
        basis="S ¶10",
        premise=all_of(FREE_ON_DAY, facts.IN_INSTITUTION),
        conclusion=assistance.applies,
    ),
    must(
        "DUTY-010",
        "Who is released when the sentence said is owed nothing.",
        basis="S ¶10",
        premise=all_of(
            SERVING, RELEASE_WAS_KNOWN, RELEASE_AFTER_IS_KNOWN, RELEASE.is_same_as(RELEASE_BEFORE)
        ),
        conclusion=none_of(_OWED),
    ),
    must(
        "DUTY-011",
        "Everyone freed on the day is owed assistance, where it is for all.",
        basis="S ¶10",
        readings={"assistance_to": "all"},
        forced_by="a convict freed on the day outside institutions, where it is for those only",
        premise=FREE_ON_DAY,
        conclusion=assistance.applies,
    ),
    must(
        "DUTY-012",
        "Who is released earlier and has no residence is owed a place in a centre, where the "
        "duties are owed whenever the law releases.",
        basis="S ¶10",
        readings={"duties_when": "whenever_released"},
        forced_by="the same convict, where the duties are owed on the day only",
        premise=all_of(_RELEASED_EARLIER, none_of(facts.HAS_RESIDENCE)),
        conclusion=placement.applies,
    ),
    false(
        "DUTY-901",
        "Everyone freed is found work.",
        basis="a misreading of S ¶10",
        premise=FREE_ON_DAY,
        conclusion=employment.applies,
    ),
    false(
        "DUTY-902",
        "Everyone freed gets a place in a resocialisation centre.",
        basis="a misreading of S ¶10",
        premise=FREE_ON_DAY,
        conclusion=placement.applies,
    ),
    false(
        "DUTY-903",
        "Everyone whose term is cut is owed assistance.",
        basis="a misreading of S ¶10",
        premise=_RELEASED_EARLIER,
        conclusion=assistance.applies,
    ),
)
