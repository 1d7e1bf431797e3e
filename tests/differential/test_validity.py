"""What one side calls possible the other accepts, and what it refuses the other refuses."""

from itertools import islice

import pytest
from by_the_book import is_valid

from amnesty2022.law import LAW

from .boundaries import demands, disorder
from .comparing import Readings, accepts, decider, pool
from .writing import Case, distinct

CHOICES = {
    "summary": {},
    "signature": {"reference_day": "signature"},
    "roll forward": {"month_end": "roll_forward"},
}
REFUSED = 1_000


def refused(readings: Readings, most: int) -> list[Case]:
    """Cases that contradict themselves, by the book."""
    return list(islice((case for case in pool() if not is_valid(case, readings)), most))


@pytest.mark.parametrize("choice", CHOICES)
def test_the_law_refuses_what_the_book_calls_impossible(choice: str) -> None:
    readings = LAW.choices("summary", CHOICES[choice])
    cases = refused(readings, REFUSED)
    accepted = [case for case in cases if accepts(decider(readings), case)]

    assert len(cases) == REFUSED
    assert not accepted, accepted[0]


@pytest.mark.parametrize("choice", CHOICES)
def test_both_sides_draw_the_line_at_the_same_demands(choice: str) -> None:
    readings = LAW.choices("summary", CHOICES[choice])
    cases = list(distinct([*demands(), *disorder()]))
    possible = [case for case in cases if is_valid(case, readings)]
    accepted = [case for case in cases if accepts(decider(readings), case)]

    assert possible == accepted
    assert 100 <= len(possible) <= len(cases) - 100


def test_a_day_decides_who_is_serving() -> None:
    """On 3 November 2022 a term of nine months from 3 February is over, by signature not yet."""
    case = {"runs_from": "2022-02-03", "term": {"months": 9}}
    served, serving = distinct({**case, "stage": stage} for stage in ("served", "serving"))
    publication = decider(LAW.choices("summary"))
    signature = decider(LAW.choices("summary", {"reference_day": "signature"}))

    assert (accepts(publication, served), accepts(publication, serving)) == (True, False)
    assert (accepts(signature, served), accepts(signature, serving)) == (False, True)
