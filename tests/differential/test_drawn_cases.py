"""Cases that Hypothesis draws from the law's declarations alone, put to both sides."""

import json
import random

import pytest
from by_the_book import decide, is_valid
from hypothesis import HealthCheck, given, settings

from amnesty2022.law import LAW
from lexproof.casework.strategies import CaseFile, case_files

from .comparing import Readings, decider, differences
from .random_cases import SEED

DRAW = random.Random(SEED)
CHOICES = {
    "summary": LAW.choices("summary"),
    "enacted": LAW.choices("enacted"),
    **{
        f"combination {number}": {
            name: DRAW.choice(reading.names) for name, reading in LAW.readings.items()
        }
        for number in range(2)
    },
}


def drawn(readings: Readings) -> set[str]:
    """The distinct cases that were drawn, every one of them possible and agreed on."""
    seen: set[str] = set()

    @settings(
        max_examples=110,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(case_files(LAW, readings))
    def both_sides_agree(case: CaseFile) -> None:
        assert is_valid(case, readings)
        assert not differences(decider(readings).decide_data(case), decide(case, readings))
        seen.add(json.dumps(case, sort_keys=True))

    both_sides_agree()
    return seen


@pytest.mark.parametrize("choice", CHOICES)
def test_drawn_cases_are_possible_and_both_sides_agree(choice: str) -> None:
    assert len(drawn(CHOICES[choice])) >= 50
