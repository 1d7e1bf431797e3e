"""Several offences of one person: the law agrees with the book, in whatever order they stand."""

import random

import pytest
from by_the_book import decide_dossier

from amnesty2022.law import LAW

from .comparing import Readings, decider, differences
from .dossiers import dossiers
from .random_cases import SEED

CHOICES = {
    "summary": (LAW.choices("summary"), 1_200),
    "by offence": (LAW.choices("summary", {"exclusion_reach": "offence"}), 300),
    "18 on the birthday": (LAW.choices("summary", {"age_attained": "birthday"}), 300),
    "enacted": (LAW.choices("enacted"), 400),
}


def told(readings: Readings, count: int) -> tuple[list[str], int]:
    """What both sides do not agree on, and how often another offence bars."""
    side, wrong, barred = decider(readings), list[str](), 0
    for dossier in dossiers(readings, count):
        ours, book = side.decide_data(dossier)["cases"], decide_dossier(dossier, readings)["cases"]
        fields = [differences(*both) for both in zip(ours, book, strict=True)]
        barred += sum("bar.other_offence" in decision["provisions"] for decision in ours)
        if any(fields):
            wrong.append(f"{dossier}: {fields}")
    return wrong, barred


@pytest.mark.parametrize("choice", CHOICES)
def test_both_sides_agree_on_dossiers(choice: str) -> None:
    readings, count = CHOICES[choice]
    wrong, barred = told(readings, count)

    assert not wrong, min(wrong, key=len)
    assert (barred >= 50) == (choice != "by offence")


def test_two_thousand_dossiers_are_compared() -> None:
    assert sum(count for _, count in CHOICES.values()) >= 2_000


@pytest.mark.parametrize("profile", ["summary", "enacted"])
def test_the_order_of_offences_changes_nothing(profile: str) -> None:
    readings = LAW.choices(profile)
    side, draw, moved = decider(readings), random.Random(SEED), 0
    for dossier in dossiers(readings, 1_000):
        shuffled = draw.sample(dossier["cases"], len(dossier["cases"]))
        usual = side.decide_data(dossier)["cases"]
        other = side.decide_data({**dossier, "cases": shuffled})["cases"]
        moved += shuffled != dossier["cases"]

        assert {each["id"]: each for each in usual} == {each["id"]: each for each in other}

    assert moved >= 400
