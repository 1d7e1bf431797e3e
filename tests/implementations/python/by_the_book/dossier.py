"""Several offences of one person: each is decided alone, the others reach it by one fact."""

from collections.abc import Mapping
from typing import Any

from .bars import of_excluded_group
from .decision import decide
from .facts import facts_of, given
from .readings import NO_CHOICES, complete


def _cases(dossier: dict[str, Any]) -> list[dict[str, Any]]:
    """The offences of the dossier, each written as a case of its own."""
    return [{**case, "schema": 1, "person": dossier["person"]} for case in dossier["cases"]]


def _with_others(
    index: int, cases: list[dict[str, Any]], readings: Mapping[str, str]
) -> dict[str, Any]:
    """The case with `also_excluded` set if it is stated or if one of the others bars."""
    others = cases[:index] + cases[index + 1 :]
    tainted = any(of_excluded_group(facts_of(other), readings) for other in others)
    return {
        **cases[index],
        "also_excluded": given(cases[index], "also_excluded", False) or tainted,
    }


def decide_dossier(
    dossier: dict[str, Any], readings: Mapping[str, str] = NO_CHOICES
) -> dict[str, Any]:
    """The decisions of a valid dossier, in its order."""
    cases, chosen = _cases(dossier), complete(readings)
    flagged = [_with_others(index, cases, chosen) for index in range(len(cases))]
    decisions = [decide(case, chosen) for case in flagged]
    return {"schema": 1, "id": dossier["id"], "cases": decisions}
