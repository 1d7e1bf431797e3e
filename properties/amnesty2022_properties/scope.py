"""SCOPE: whom the law reaches."""

from amnesty2022 import facts
from amnesty2022.coverage import COVERAGE
from amnesty2022.vocabulary import Connection, Coverage, ExcludedGroup, Listing, Role
from amnesty2022_properties.premises import (
    BY_OFFICIAL,
    COVERED,
    IN_FOUR_DAYS,
    IN_RIOTS,
    IN_SUPPRESSION,
    NOTHING_ELSE_EXCLUDES,
    ORDINARY_OFFENCE,
    OUTCOME_AND_DUTIES,
)
from lexproof.catalogue import ask, false, must, unchanged
from lexproof.language import (
    all_of,
    counterpart,
    none_of,
)

_another_role = counterpart(facts.FACTS, facts.ROLE)
_as_participant = counterpart(facts.FACTS, facts.ROLE, facts.CONNECTION)
SCOPE = (
    must(
        "SCOPE-004",
        "An offence unconnected with the riots or their suppression never qualifies.",
        basis="S ¶3, ¶4",
        premise=facts.CONNECTION.is_(Connection.none),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-005",
        "The role never decides for an offence connected with the riots.",
        basis="S ¶3",
        other=_another_role,
        premise=IN_RIOTS,
        conclusion=unchanged(_another_role, OUTCOME_AND_DUTIES),
    ),
    ask(
        "SCOPE-006",
        "An official who offended while suppressing gets what a participant would get.",
        basis="S ¶4, ¶5",
        other=_as_participant,
        premise=all_of(
            IN_SUPPRESSION,
            BY_OFFICIAL,
            _as_participant(IN_RIOTS),
            _as_participant(facts.ROLE.is_(Role.participant)),
        ),
        conclusion=unchanged(_as_participant, OUTCOME_AND_DUTIES),
    ),
    ask(
        "SCOPE-007",
        "A civilian who helped to suppress the riots qualifies.",
        basis="S ¶4; L art. 1",
        premise=all_of(IN_SUPPRESSION, none_of(BY_OFFICIAL), IN_FOUR_DAYS, ORDINARY_OFFENCE),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-010",
        "Where the law asks for the place, an offence outside Kazakhstan never qualifies.",
        basis="L art. 1",
        readings={"place": "required"},
        forced_by="the reading is what asks for the place",
        premise=none_of(facts.IN_KAZAKHSTAN),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-018",
        "A civilian who helped to suppress the riots is covered, where anyone counts.",
        basis="L art. 1",
        readings={"suppressors": "anyone"},
        forced_by="the same civilian, where only officials count",
        premise=all_of(IN_SUPPRESSION, IN_FOUR_DAYS, none_of(BY_OFFICIAL), ORDINARY_OFFENCE),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-019",
        "A civilian who helped to suppress the riots never qualifies, where only officials count.",
        basis="S ¶4",
        readings={"suppressors": "officials"},
        forced_by="the same civilian, where anyone counts",
        premise=all_of(IN_SUPPRESSION, none_of(BY_OFFICIAL)),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-020",
        "An officer and a member of the military are treated alike.",
        basis="S ¶4",
        other=_another_role,
        premise=all_of(BY_OFFICIAL, _another_role(BY_OFFICIAL)),
        conclusion=unchanged(_another_role, OUTCOME_AND_DUTIES),
    ),
    must(
        "SCOPE-021",
        "An article off the list never qualifies, where the list is asked for.",
        basis="L art. 1",
        readings={"listed_articles": "required"},
        forced_by="an article off the list, where the list is not asked for",
        premise=facts.LISTING.is_(Listing.off),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-022",
        "An article of unknown place leaves an offence in scope undetermined, where the list is "
        "asked for.",
        basis="L art. 1",
        readings={"listed_articles": "required"},
        forced_by="the same article, where the list is not asked for",
        premise=all_of(
            IN_RIOTS, IN_FOUR_DAYS, facts.IN_KAZAKHSTAN, facts.LISTING.is_(Listing.unknown)
        ),
        conclusion=COVERAGE.is_(Coverage.undetermined),
    ),
    must(
        "SCOPE-023",
        "An article known from one press report only is not enough, where the text is needed.",
        basis="L art. 1",
        readings={
            "listed_articles": "required",
            "listing_evidence": ("text_or_inference", "text_only"),
        },
        forced_by="the same article, where a press report is enough",
        premise=facts.LISTING.is_(Listing.press),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-024",
        "An article known from one press report is enough, where that is the reading.",
        basis="L art. 1",
        readings={"listing_evidence": "press_too"},
        forced_by="the same article, where the text is needed",
        premise=all_of(
            IN_RIOTS,
            IN_FOUR_DAYS,
            facts.IN_KAZAKHSTAN,
            NOTHING_ELSE_EXCLUDES,
            facts.EXCLUDED_GROUP.is_(ExcludedGroup.none),
            facts.LISTING.is_one_of(Listing.press, Listing.inferred, Listing.text),
        ),
        conclusion=COVERED,
    ),
    must(
        "SCOPE-025",
        "An article that is on the list by inference is not enough, where the text must be seen.",
        basis="L art. 1",
        readings={"listed_articles": "required", "listing_evidence": "text_only"},
        forced_by="the same article, where the inference is enough",
        premise=facts.LISTING.is_(Listing.inferred),
        conclusion=none_of(COVERED),
    ),
    must(
        "SCOPE-026",
        "What is out of scope is not called barred, even if it is of an excluded group.",
        basis="S ¶3, ¶7",
        premise=facts.CONNECTION.is_(Connection.none),
        conclusion=COVERAGE.is_(Coverage.out_of_scope),
    ),
    false(
        "SCOPE-902",
        "Only participants in the riots qualify.",
        basis="a misreading of S ¶3, ¶4",
        premise=COVERED,
        conclusion=facts.ROLE.is_(Role.participant),
    ),
    false(
        "SCOPE-904",
        "An offence committed abroad does not qualify.",
        basis="a misreading of S ¶3, which does not ask for the place",
        premise=none_of(facts.IN_KAZAKHSTAN),
        conclusion=none_of(COVERED),
    ),
    false(
        "SCOPE-905",
        "Officials qualify for whatever they did on the four days.",
        basis="a misreading of S ¶4",
        premise=all_of(BY_OFFICIAL, IN_FOUR_DAYS),
        conclusion=COVERED,
    ),
)
