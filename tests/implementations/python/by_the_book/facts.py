"""The facts of one case with every default of `interface.md` filled in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from .days import Term
from .tables import agreeing, the_only


@dataclass(frozen=True)
class Facts:
    """One person, one offence and the sentence for it, as they stand on D."""

    birth: date
    role: str
    first: date
    last: date
    connection: str
    in_kazakhstan: bool
    article: str | None
    part: str | None
    gravity: str | None
    group: str | None
    place_on_list: str | None
    also_excluded: bool
    stage: str
    punishment: str | None
    term: Term | None
    start: date | None
    additional_punishment: bool
    recidivism: str
    able_bodied: bool
    has_residence: bool
    in_institution: bool
    objects: bool
    under_appeal: bool
    victim_14_to_17: bool


def given(source: dict[str, Any], key: str, default: Any = None) -> Any:  # noqa: ANN401 - JSON
    """The value under the key; null stands for absent, and absent for the default."""
    value = source.get(key)
    return default if value is None else value


def _day(text: str | None) -> date | None:
    """The day written so, or None."""
    return None if text is None else date.fromisoformat(text)


def _term(sentence: dict[str, Any]) -> Term | None:
    """The term of the sentence with its years turned into months."""
    term = given(sentence, "term")
    if term is None:
        return None
    return Term(given(term, "years", 0) * 12 + given(term, "months", 0), given(term, "days", 0))


def _held(stage: str, sentence: dict[str, Any]) -> bool:
    """By default in an institution: those serving life, arrest or unconditional imprisonment."""
    punishment = given(sentence, "punishment")
    if punishment == "imprisonment":
        return stage == "serving" and not given(sentence, "conditional", False)
    return stage == "serving" and punishment in ("life_imprisonment", "arrest")


def _about_article(offence: dict[str, Any]) -> dict[str, Any]:
    """Gravity, group and place on the list: as stated, else as the article settles them."""
    article, part = given(offence, "article"), given(offence, "part")
    gravity, group = given(offence, "gravity"), given(offence, "excluded_group")
    entries = agreeing(article, part, gravity, group) if article is not None else ()
    return {
        "article": article,
        "part": part,
        "gravity": gravity or the_only(entry.gravity for entry in entries),
        "group": group or the_only(name for entry in entries for name in entry.groups),
        "place_on_list": the_only(entry.evidence for entry in entries),
    }


def _about_offence(offence: dict[str, Any]) -> dict[str, Any]:
    """What is known of the offence."""
    first = date.fromisoformat(offence["first_day"])
    return {
        "first": first,
        "last": _day(given(offence, "last_day")) or first,
        "connection": offence["connection"],
        "in_kazakhstan": given(offence, "in_kazakhstan", True),
        **_about_article(offence),
    }


def _about_sentence(sentence: dict[str, Any]) -> dict[str, Any]:
    """What is known of the sentence, passed or expected."""
    return {
        "punishment": given(sentence, "punishment"),
        "term": _term(sentence),
        "start": _day(given(sentence, "runs_from")),
        "additional_punishment": given(sentence, "additional_punishment", False),
        "recidivism": given(sentence, "recidivism", "none"),
    }


def _about_person(stage: str, sentence: dict[str, Any], around: dict[str, Any]) -> dict[str, Any]:
    """What is known of the circumstances."""
    return {
        "able_bodied": given(around, "able_bodied", True),
        "has_residence": given(around, "has_residence", True),
        "in_institution": given(around, "in_institution", _held(stage, sentence)),
        "objects": given(around, "objects_to_termination", False),
        "under_appeal": given(around, "under_appeal", False),
        "victim_14_to_17": given(around, "victim_aged_14_to_17", False),
    }


def facts_of(case: dict[str, Any]) -> Facts:
    """The facts of a case written as `interface.md` says."""
    person, stage = case["person"], case["stage"]
    sentence = given(case, "sentence", {})
    return Facts(
        birth=date.fromisoformat(person["birth_date"]),
        role=person["role"],
        also_excluded=given(case, "also_excluded", False),
        stage=stage,
        **_about_offence(case["offence"]),
        **_about_sentence(sentence),
        **_about_person(stage, sentence, given(case, "circumstances", {})),
    )


def pending(facts: Facts, not_final: str) -> bool:
    """No final conviction yet; whether one under appeal is final is a reading."""
    if facts.stage in ("pre_trial", "in_court"):
        return True
    return facts.under_appeal and not_final == "pending"
