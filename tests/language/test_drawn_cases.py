"""The strategies draw cases of any law, from its declarations alone."""

from hypothesis import given, settings

from lexproof.casework.completing import build_completer
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import build_inputs
from lexproof.casework.strategies import CaseFile, case_files

from .small_law import LAW

CHOICES = LAW.choices("strict")
INPUTS = build_inputs(LAW)
EXAMINER = Examiner(LAW, INPUTS, CHOICES)
COMPLETER = build_completer(LAW, INPUTS)


@settings(max_examples=100, derandomize=True, database=None, deadline=None)
@given(case_files(LAW, CHOICES))
def test_nothing_is_wrong_with_a_drawn_case_of_another_law(case: CaseFile) -> None:
    assert not EXAMINER.case_problems(case)
    assert COMPLETER.complete(case, case) is not None
