"""FIGURE: what the published figures say together, of any cohort of persons that agrees with them.

Two of the figures are of 5 January 2023. They are read as counts of convicts by the day of the
law, as `amnesty2022.figures` says; the claims under `_WITHOUT_ASSUMPTION` take them as no more
than this: to at least so many of all the cases known on the day the amnesty was applied.
"""

from amnesty2022.figures import (
    CONVICTED_IN_THE_EVENTS,
    DEPRIVED_OF_LIBERTY,
    FIGURES,
    GETS_A_CUT,
    GETS_RELIEF,
)
from amnesty2022_properties.plausible import PLAUSIBLE
from lexproof.catalogue import (
    CohortClaim,
    a_cohort_exists,
    how_many,
    in_every_cohort,
    not_in_every_cohort,
)
from lexproof.language import Figure, Number, all_of, at_least, nobody, none_of

_EVERY_FIGURE = tuple(FIGURES.values())
_OF_THE_SIGNATURE = tuple(
    figure for figure in _EVERY_FIGURE if figure.on == FIGURES["convicted"].on
)
_WITHOUT_ASSUMPTION: tuple[Figure | Number, ...] = (
    *_OF_THE_SIGNATURE,
    at_least(FIGURES["amnestied_two_months_later"].persons, GETS_RELIEF),
    at_least(FIGURES["cut_two_months_later"].persons, GETS_A_CUT),
)
_CUT_OUTSIDE_PRISON = all_of(CONVICTED_IN_THE_EVENTS, GETS_A_CUT, none_of(DEPRIVED_OF_LIBERTY))
_CONVICTED_WITHOUT_RELIEF = all_of(CONVICTED_IN_THE_EVENTS, none_of(GETS_RELIEF))

_ON_BOTH_DAYS = "S ¶8, ¶9; inform.kz a4020154"


def _but(name: str) -> tuple[Figure, ...]:
    return tuple(figure for figure in _EVERY_FIGURE if figure.id != name)


def _room(identifier: str, name: str, who: str) -> CohortClaim:
    return how_many(
        identifier,
        f"How many persons may there be {who}, by all the other figures?",
        basis=_ON_BOTH_DAYS,
        numbers=_but(name),
        group=FIGURES[name].group,
    )


FIGURE = (
    a_cohort_exists(
        "FIGURE-001",
        "Some cohort of plausible persons agrees with every published figure at once.",
        basis=_ON_BOTH_DAYS,
        numbers=(*_EVERY_FIGURE, nobody(none_of(PLAUSIBLE))),
    ),
    in_every_cohort(
        "FIGURE-002",
        "Sentences outside prison were cut too.",
        basis=_ON_BOTH_DAYS,
        numbers=_WITHOUT_ASSUMPTION,
        holds=at_least(1, _CUT_OUTSIDE_PRISON),
    ),
    how_many(
        "FIGURE-003",
        "How many convicts outside prison had their sentence cut, if the two later figures are "
        "of those convicted by the day of the law?",
        basis=_ON_BOTH_DAYS,
        numbers=_EVERY_FIGURE,
        group=_CUT_OUTSIDE_PRISON,
    ),
    how_many(
        "FIGURE-004",
        "How many convicts outside prison had their sentence cut, whoever the two later figures "
        "are of?",
        basis=_ON_BOTH_DAYS,
        numbers=_WITHOUT_ASSUMPTION,
        group=_CUT_OUTSIDE_PRISON,
    ),
    how_many(
        "FIGURE-005",
        "How many convicts got nothing?",
        basis=_ON_BOTH_DAYS,
        numbers=_EVERY_FIGURE,
        group=_CONVICTED_WITHOUT_RELIEF,
    ),
    _room("FIGURE-006", "reached", "whom the amnesty reaches"),
    _room("FIGURE-007", "convicted", "who were convicted"),
    _room("FIGURE-008", "in_custody", "convicted and deprived of liberty"),
    _room("FIGURE-009", "pending_grave", "with a grave case pending"),
    _room("FIGURE-010", "amnestied_two_months_later", "to whom the amnesty was applied"),
    _room("FIGURE-011", "cut_two_months_later", "convicted whose sentence was cut"),
    not_in_every_cohort(
        "FIGURE-901",
        "Only prisoners had their sentences cut.",
        basis="a misreading of S ¶8 s2",
        numbers=_EVERY_FIGURE,
        holds=nobody(_CUT_OUTSIDE_PRISON),
    ),
    not_in_every_cohort(
        "FIGURE-902",
        "Everybody convicted in the events was amnestied.",
        basis="a misreading of S ¶8",
        numbers=_OF_THE_SIGNATURE,
        holds=nobody(_CONVICTED_WITHOUT_RELIEF),
    ),
    not_in_every_cohort(
        "FIGURE-903",
        "Every convict deprived of liberty had the sentence cut.",
        basis="a misreading of S ¶8 s2",
        numbers=_EVERY_FIGURE,
        holds=nobody(all_of(DEPRIVED_OF_LIBERTY, none_of(GETS_A_CUT))),
    ),
)
