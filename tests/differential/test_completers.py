"""Whatever reads a case accepts the same files: the fast way, the slow way, and the book."""

import json

import jsonschema_rs
import pytest
from by_the_book import is_valid

from amnesty2022.law import LAW
from lexproof.casework.completing import as_plain, build_completer
from lexproof.casework.data import value_at
from lexproof.casework.examining import Examiner
from lexproof.casework.inputs import build_inputs
from lexproof.casework.schema import case_schema
from lexproof.language.reading import PREFIX
from lexproof.tree.evaluate import evaluate

from .comparing import accepts, decider, pool
from .random_cases import SEED
from .spoiling import spoiled
from .writing import Case

CHOICES = LAW.choices("summary")
INPUTS = build_inputs(LAW)
COMPLETER = build_completer(LAW, INPUTS)
EXAMINER = Examiner(LAW, INPUTS, CHOICES)
SCHEMA = jsonschema_rs.validator_for(case_schema(LAW), validate_formats=True)
READINGS = {PREFIX + name: option for name, option in CHOICES.items()}
DATES = ("person.birth_date", "offence.first_day", "offence.last_day", "sentence.runs_from")
SEEDS, FILES_EACH = range(SEED, SEED + 4), 1_000


def completed(case: Case) -> bool:
    """Whether the model and the completer take a case, and its facts break no constraint."""
    if not INPUTS.case.takes(case):
        return False
    values = COMPLETER.complete(case, case)
    if values is None:
        return False
    known = {**READINGS, **as_plain(LAW, COMPLETER.unknowns, values)}
    return all(evaluate(constraint.holds.node, known) for constraint in LAW.constraints)


def examined(case: Case) -> bool:
    """Whether the examiner finds nothing wrong."""
    return not EXAMINER.case_problems(case)


def possible(case: Case) -> bool:
    """Whether the schema and the days fit, and the book finds the case possible."""
    days = [str(day) for day in (value_at(case, path) for path in DATES) if day is not None]
    in_range = all("1901-01-01" <= day <= "2068-12-31" for day in days)
    return SCHEMA.is_valid(case) and in_range and is_valid(whole_numbers(case))


def whole_numbers(case: Case) -> Case:
    """The case with 4.0 written as 4."""
    whole: Case = json.loads(json.dumps(case), parse_float=lambda text: int(float(text)))
    return whole


@pytest.mark.parametrize("seed", SEEDS)
def test_every_reader_accepts_the_same_files(seed: int) -> None:
    files = list(spoiled(pool(), FILES_EACH, seed))
    decided = [accepts(decider(CHOICES), case) for case in files]

    assert decided == [examined(case) for case in files]
    assert decided == [possible(case) for case in files]
    assert decided == [completed(case) for case in files]
    assert 200 <= sum(decided) <= FILES_EACH - 200
