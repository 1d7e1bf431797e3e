"""EQUAL: what makes no difference, and who never fares worse."""

from amnesty2022 import facts
from amnesty2022.order import comparable_with, fares_no_worse_than
from amnesty2022.outcome import RELIEF
from amnesty2022.vocabulary import Connection, ExcludedGroup, Punishment, Recidivism, Relief
from amnesty2022_properties.premises import (
    COVERED,
    LIGHT,
    OUTCOME,
    OUTCOME_AND_DUTIES,
    PENDING,
    SERVING,
)
from lexproof.catalogue import ask, false, must, unchanged
from lexproof.language import Counterpart, Truth, all_of, any_of, counterpart, none_of

_other_sex = counterpart(facts.FACTS, facts.SEX)
_other_circumstances = counterpart(
    facts.FACTS, facts.ABLE_BODIED, facts.HAS_RESIDENCE, facts.IN_INSTITUTION
)
_other_addition = counterpart(facts.FACTS, facts.ADDITIONAL_PUNISHMENT)
_unconnected = counterpart(facts.FACTS, facts.CONNECTION)
_older = counterpart(facts.FACTS, facts.BIRTH)
_other_victim = counterpart(facts.FACTS, facts.VICTIM_AGED_14_TO_17)
_other_attitude = counterpart(facts.FACTS, facts.OBJECTS_TO_TERMINATION)
_elsewhere = counterpart(facts.FACTS, facts.IN_KAZAKHSTAN)
_other_listing = counterpart(facts.FACTS, facts.LISTING)
_first_offender = counterpart(facts.FACTS, facts.RECIDIVISM)
_unconditional = counterpart(facts.FACTS, facts.CONDITIONAL)
_other_punishment = counterpart(facts.FACTS, facts.PUNISHMENT)
_without_another_offence = counterpart(facts.FACTS, facts.ALSO_EXCLUDED)


def _both_have_sentences(other: Counterpart) -> Truth:
    return all_of(facts.SENTENCE.stated, other(facts.SENTENCE.stated))


_WITH_A_TERM = (
    Punishment.imprisonment,
    Punishment.restriction_of_liberty,
    Punishment.corrective_labour,
    Punishment.arrest,
)

EQUAL = (
    must(
        "EQUAL-001",
        "Men and women are treated alike.",
        basis="S ¶3",
        other=_other_sex,
        premise=none_of(facts.SEX.is_same_as(_other_sex(facts.SEX))),
        conclusion=unchanged(_other_sex, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-002",
        "Ability to work, a residence and an institution change nothing but duties.",
        basis="S ¶10",
        other=_other_circumstances,
        premise=none_of(
            facts.ABLE_BODIED.is_same_as(_other_circumstances(facts.ABLE_BODIED)),
            facts.HAS_RESIDENCE.is_same_as(_other_circumstances(facts.HAS_RESIDENCE)),
        ),
        conclusion=unchanged(_other_circumstances, OUTCOME),
    ),
    must(
        "EQUAL-003",
        "An additional punishment changes nothing else.",
        basis="S ¶6",
        other=_other_addition,
        premise=all_of(
            _both_have_sentences(_other_addition),
            facts.ADDITIONAL_PUNISHMENT,
            none_of(_other_addition(facts.ADDITIONAL_PUNISHMENT)),
        ),
        conclusion=unchanged(_other_addition, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-004",
        "The amnesty leaves nobody worse off than somebody whom it does not reach.",
        basis="S ¶3, ¶5, ¶6",
        other=_unconnected,
        premise=all_of(
            _unconnected(facts.CONNECTION).is_(Connection.none), comparable_with(_unconnected)
        ),
        conclusion=fares_no_worse_than(_unconnected),
    ),
    must(
        "EQUAL-005",
        "A younger offender never fares worse than an older one with the same facts.",
        basis="S ¶7; P art. 80",
        other=_older,
        premise=all_of(_older(facts.BIRTH).is_before(facts.BIRTH), comparable_with(_older)),
        conclusion=fares_no_worse_than(_older),
    ),
    must(
        "EQUAL-007",
        "The age of the victim matters for sexual crimes only.",
        basis="S ¶7; P art. 78(2)",
        other=_other_victim,
        premise=facts.EXCLUDED_GROUP.is_not(ExcludedGroup.sexual_minor),
        conclusion=unchanged(_other_victim, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-008",
        "An objection matters for pending light offences only.",
        basis="criminal procedure code art. 35(4)",
        other=_other_attitude,
        premise=none_of(all_of(PENDING, LIGHT)),
        conclusion=unchanged(_other_attitude, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-009",
        "Where the law does not ask for the place, it makes no difference.",
        basis="L art. 1",
        readings={"place": "not_required"},
        forced_by="an offence abroad, where the place is asked for",
        other=_elsewhere,
        conclusion=unchanged(_elsewhere, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-010",
        "Where the law does not ask for listed articles, the article makes no difference.",
        basis="L art. 1",
        readings={"listed_articles": "not_mentioned"},
        forced_by="an article off the list, where the list is asked for",
        other=_other_listing,
        conclusion=unchanged(_other_listing, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-011",
        "Where recidivism is no bar, it makes no difference.",
        basis="P art. 78(2)",
        readings={"recidivists": "not_mentioned"},
        forced_by="a person sentenced for recidivism, where that is a bar",
        other=_first_offender,
        premise=_both_have_sentences(_first_offender),
        conclusion=unchanged(_first_offender, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-012",
        "A conditional sentence is cut and remitted like any other.",
        basis="S ¶5",
        other=_unconditional,
        premise=all_of(
            _both_have_sentences(_unconditional),
            facts.CONDITIONAL,
            none_of(_unconditional(facts.CONDITIONAL)),
        ),
        conclusion=unchanged(_unconditional, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-013",
        "Punishments that have a term are treated alike.",
        basis="S ¶5, ¶6",
        other=_other_punishment,
        premise=all_of(
            _both_have_sentences(_other_punishment),
            facts.PUNISHMENT.is_one_of(*_WITH_A_TERM),
            _other_punishment(facts.PUNISHMENT).is_one_of(*_WITH_A_TERM),
        ),
        conclusion=unchanged(_other_punishment, OUTCOME_AND_DUTIES),
    ),
    must(
        "EQUAL-014",
        "A first offender never fares worse than a recidivist with the same facts.",
        basis="P art. 78(2)",
        other=_first_offender,
        premise=all_of(facts.RECIDIVISM.is_(Recidivism.none), comparable_with(_first_offender)),
        conclusion=fares_no_worse_than(_first_offender),
    ),
    must(
        "EQUAL-015",
        "Another, excluded offence never helps.",
        basis="S ¶7",
        other=_without_another_offence,
        premise=all_of(none_of(facts.ALSO_EXCLUDED), comparable_with(_without_another_offence)),
        conclusion=fares_no_worse_than(_without_another_offence),
    ),
    ask(
        "EQUAL-016",
        "An offence in Kazakhstan never fares worse than the same offence abroad.",
        basis="L art. 1",
        other=_elsewhere,
        premise=all_of(
            facts.IN_KAZAKHSTAN,
            none_of(_elsewhere(facts.IN_KAZAKHSTAN)),
            comparable_with(_elsewhere),
        ),
        conclusion=fares_no_worse_than(_elsewhere),
    ),
    false(
        "EQUAL-901",
        "Only those held in an institution are released from punishment.",
        basis="a misreading of S ¶10",
        premise=all_of(COVERED, SERVING, RELIEF.is_(Relief.released_from_punishment)),
        conclusion=facts.IN_INSTITUTION,
    ),
    false(
        "EQUAL-902",
        "A conditional sentence is not cut.",
        basis="a misreading of S ¶5 s2",
        premise=all_of(COVERED, SERVING, facts.CONDITIONAL),
        conclusion=none_of(
            any_of(RELIEF.is_(Relief.term_reduced), RELIEF.is_(Relief.rest_remitted))
        ),
    ),
)
