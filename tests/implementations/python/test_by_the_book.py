"""Claims about the reference itself, each worked out by hand from the law's own words."""

import copy
from typing import Any

import pytest
from by_the_book import PROFILES, READINGS, decide, decide_dossier, is_valid

SOMEONE = {
    "schema": 1,
    "id": "c-1",
    "person": {"birth_date": "1999-05-01", "role": "participant"},
    "offence": {
        "first_day": "2022-01-05",
        "connection": "riots",
        "gravity": "grave",
        "excluded_group": "none",
    },
    "stage": "serving",
    "sentence": {"punishment": "imprisonment", "term": {"years": 4}, "runs_from": "2022-02-01"},
}
HOME_OF = {
    key: part
    for part, keys in {
        "person": "birth_date role",
        "offence": "first_day last_day connection in_kazakhstan article part gravity "
        "excluded_group",
        "sentence": "punishment term runs_from conditional additional_punishment recidivism",
        "circumstances": "able_bodied has_residence in_institution objects_to_termination "
        "under_appeal victim_aged_14_to_17",
    }.items()
    for key in keys.split()
}
OFFICER = {"role": "law_enforcement", "connection": "suppression"}


def case(**changes: object) -> dict[str, Any]:
    """The usual case with some facts changed."""
    result: dict[str, Any] = copy.deepcopy(SOMEONE)
    for key, value in changes.items():
        if key in HOME_OF:
            result.setdefault(HOME_OF[key], {})[key] = value
        else:
            result[key] = value
    return result


def got(answer: dict[str, Any], *keys: str) -> tuple[object, ...]:
    """Some values of a decision; a term as a pair."""
    return tuple(
        (answer[key]["months"], answer[key]["days"])
        if isinstance(answer[key], dict)
        else answer[key]
        for key in keys
    )


def coverage(readings: dict[str, str], **changes: object) -> object:
    """The coverage of the usual case so changed."""
    return decide(case(**changes), readings)["coverage"]


def relief(readings: dict[str, str], **changes: object) -> object:
    """The relief of the usual case so changed."""
    return decide(case(**changes), readings)["relief"]


def release(readings: dict[str, str], **changes: object) -> object:
    """The release date of the usual case so changed."""
    return decide(case(**changes), readings)["release_date"]


def why(readings: dict[str, str], **changes: object) -> object:
    """What leaves the usual case so changed open."""
    return decide(case(**changes), readings)["undetermined_because"]


def test_four_years_for_a_grave_offence_become_one() -> None:
    """48 months / 4 = 12; 2022-02-01 + 12 months = 2023-02-01, after D."""
    answer = decide(case())
    assert got(answer, "coverage", "relief") == ("covered", "term_reduced")
    assert got(answer, "term_before", "term_after") == ((48, 0), (12, 0))
    assert got(answer, "release_before", "release_date") == ("2026-02-01", "2023-02-01")
    assert got(answer, "free_on_day", "duties") == (False, [])


def test_an_especially_grave_term_is_halved() -> None:
    """120 months / 2 = 60; 2022-01-10 + 60 months = 2027-01-10."""
    facts = {"gravity": "especially_grave", "term": {"years": 10}, "runs_from": "2022-01-10"}
    assert got(decide(case(**facts)), "term_after", "release_date") == ((60, 0), "2027-01-10")


def test_a_rest_of_months_counts_thirty_days_each() -> None:
    """38 = 4*9 + 2 and 60 / 4 = 15; 2022-02-01 + 9 months + 15 days = 2022-11-16."""
    answer = decide(case(term={"months": 38}))
    assert got(answer, "term_after", "release_date") == ((9, 15), "2022-11-16")


def test_a_part_of_a_day_goes_either_way() -> None:
    """39 months 1 day: 9 months, 91 / 4 = 22.75; 2022-11-01 + 22 or 23 days."""
    term = {"months": 39, "days": 1}
    assert release({}, term=term) == "2022-11-23"
    assert release({"day_rounding": "against"}, term=term) == "2022-11-24"


def test_real_days_are_counted_in_one_reading() -> None:
    """2022-02-01 to 2026-02-01 is 1461 days with one leap day; a quarter is 365.25."""
    answer = decide(case(), {"month_fraction": "calendar"})
    assert got(answer, "term_after", "release_date") == ((0, 365), "2023-02-01")
    assert release({"month_fraction": "calendar", "day_rounding": "against"}) == "2023-02-02"


def test_only_what_is_left_may_be_cut() -> None:
    """From D 38 months reach 2026-01-03, then 29 days; 9 months and 89 / 4 = 22 days from D.

    In real days 1096 + 90 = 1186 are left, 296 remain; 273 reach 2023-08-03, then 23.
    """
    answer = decide(case(), {"reduction_base": "unserved"})
    assert got(answer, "term_after", "release_date") == ((9, 22), "2023-08-25")
    answer = decide(case(), {"reduction_base": "unserved", "month_fraction": "calendar"})
    assert got(answer, "term_after", "release_date") == ((0, 296), "2023-08-26")


def test_what_is_left_is_measured_anew_from_d() -> None:
    """27 months 29 days from D end 2025-03-04, that is 28 months and a day after D; half of
    that is 14 months and, the half day dropped, no day: 2024-01-03.
    """
    facts = {
        "gravity": "especially_grave",
        "runs_from": "2022-11-03",
        "term": {"months": 27, "days": 29},
    }
    answer = decide(case(**facts), {"reduction_base": "unserved"})
    assert got(answer, "release_before", "term_after") == ("2025-03-04", (14, 0))
    assert answer["release_date"] == "2024-01-03"


def test_exactly_one_year_left_is_remitted() -> None:
    """2022-02-03 + 21 months = 2023-11-03, one year after D to the day."""
    answer = decide(case(runs_from="2022-02-03", term={"months": 21}))
    assert got(answer, "relief", "term_after") == ("rest_remitted", None)
    assert answer["release_date"] == "2022-11-03"
    assert got(answer, "free_on_day", "duties") == (True, ["assistance", "employment"])


def test_a_day_more_is_cut_but_not_to_before_d() -> None:
    """21 months 1 day: 5 months and 31 / 4 = 7 days end 2022-07-10, so release is on D."""
    answer = decide(case(runs_from="2022-02-03", term={"months": 21, "days": 1}))
    assert got(answer, "relief", "term_after") == ("term_reduced", (5, 7))
    assert got(answer, "release_date", "free_on_day") == ("2022-11-03", True)


def test_signature_moves_the_day_and_the_year() -> None:
    """One year after 2 November is 2023-11-02, so release on 3 November 2023 is too late."""
    facts = {"runs_from": "2022-02-03", "term": {"months": 21}}
    assert relief({"reference_day": "signature"}, **facts) == "term_reduced"
    assert release({"reference_day": "signature"}, **facts) == "2022-11-02"


@pytest.mark.parametrize(
    ("months", "start", "before", "after"),
    [
        (40, "2021-09-03", ("term_reduced", "2022-11-03"), ("rest_remitted", "2022-11-03")),
        (60, "2022-09-03", ("term_reduced", "2023-12-03"), ("term_reduced", "2023-12-03")),
        (56, "2022-07-03", ("term_reduced", "2023-09-03"), ("rest_remitted", "2022-11-03")),
    ],
)
def test_the_year_is_measured_before_or_after_the_cut(
    months: int, start: str, before: tuple[str, str], after: tuple[str, str]
) -> None:
    """40 with 14 served become 10; 60 with 2 become 15, 13 left; 56 with 4 become 14, 10 left."""
    facts = case(term={"months": months}, runs_from=start)
    assert got(decide(facts), "relief", "release_date") == before
    assert got(decide(facts, {"one_year_test": "after"}), "relief", "release_date") == after


def test_the_month_end_is_clipped_or_rolled_forward() -> None:
    """2022-01-31 + 13 months falls on the 31st of February 2023."""
    facts = case(runs_from="2022-01-31", term={"months": 13})
    assert decide(facts)["release_before"] == "2023-02-28"
    assert decide(facts, {"month_end": "roll_forward"})["release_before"] == "2023-03-01"


def test_a_light_case_stops() -> None:
    """Medium, before trial, two years expected from 2022-02-01: both dates after are gone."""
    answer = decide(case(gravity="medium", stage="pre_trial", term={"years": 2}))
    assert got(answer, "relief", "term_after", "release_date") == ("case_discontinued", None, None)
    assert got(answer, "release_before", "free_on_day") == ("2024-02-01", False)


def test_an_objection_keeps_the_trial_going() -> None:
    """The release comes with a verdict that has no date yet."""
    facts = case(gravity="minor", stage="in_court", objects_to_termination=True)
    assert decide(facts)["relief"] == "case_discontinued"
    answer = decide(facts, {"objection": "trial_goes_on"})
    assert got(answer, "relief", "release_date") == ("released_from_punishment", None)
    assert answer["free_on_day"] is False


def test_a_light_punishment_ends_on_d() -> None:
    """Even a fine: there is a day of release, though there was never a term."""
    answer = decide(case(gravity="infraction", sentence={"punishment": "fine"}))
    assert got(answer, "relief", "release_date") == ("released_from_punishment", "2022-11-03")
    assert got(answer, "term_before", "release_before", "duties") == (None, None, ["assistance"])


def test_a_light_conviction_is_lifted() -> None:
    """Six months from 2022-02-01 were over on 2022-08-01."""
    answer = decide(case(gravity="medium", stage="served", term={"months": 6}))
    assert got(answer, "relief", "release_before", "release_date") == (
        "conviction_lifted",
        "2022-08-01",
        None,
    )


def test_silences_leave_a_grave_case_open() -> None:
    """A fine has no term; life has no half; nothing is said of a grave term already served.

    Half a year from 2022-02-01 was over on 2022-08-01, and still is.
    """
    fine, life = {"punishment": "fine"}, {"punishment": "life_imprisonment"}
    assert why({}, stage="pre_trial", sentence=fine) == ["silence.no_term"]
    assert why({}, gravity="especially_grave", sentence=life) == ["silence.life_imprisonment"]
    assert why({}, stage="served", term={"months": 6}) == ["silence.served_grave"]
    assert why({}, stage="served", sentence=fine) == ["silence.no_term", "silence.served_grave"]
    answer = decide(case(stage="served", term={"months": 6}))
    assert got(answer, "coverage", "relief") == ("covered", "undetermined")
    assert got(answer, "term_after", "release_date") == ((6, 0), "2022-08-01")


def test_especially_grave_and_pending_is_cut_or_open() -> None:
    """Without a sentence there is nothing to compute, only something to announce."""
    facts = case(gravity="especially_grave", stage="pre_trial", sentence=None)
    assert got(decide(facts), "relief", "term_after") == ("reduced_at_sentencing", None)
    answer = decide(facts, {"pending_especially_grave": "silent"})
    assert got(answer, "relief", "undetermined_because") == (
        "undetermined",
        ["pending_especially_grave"],
    )


def test_a_sentence_expected_is_cut_without_a_date() -> None:
    """48 months become 12, to run from a day nobody knows yet; real days cannot be counted."""
    facts = case(stage="in_court", sentence={"punishment": "imprisonment", "term": {"years": 4}})
    assert got(decide(facts), "term_after", "release_date") == ((12, 0), None)
    assert decide(facts, {"month_fraction": "calendar"})["term_after"] is None


def test_an_appeal_makes_a_conviction_pending() -> None:
    """Served six months, over on 2022-08-01: the cut of a pending sentence cannot move that."""
    facts = case(stage="served", term={"months": 6}, under_appeal=True)
    answer = decide(facts)
    assert got(answer, "relief", "term_after", "release_date") == (
        "reduced_at_sentencing",
        (1, 15),
        "2022-08-01",
    )
    assert decide(facts, {"not_final": "convicted"})["relief"] == "undetermined"


def test_under_appeal_nobody_walks_free() -> None:
    """Release would be D after a cut to 2022-07-10, but the conviction is not final."""
    answer = decide(case(runs_from="2022-02-03", term={"months": 21}, under_appeal=True))
    assert got(answer, "relief", "release_date") == ("reduced_at_sentencing", "2022-11-03")
    assert got(answer, "free_on_day", "duties") == (False, [])


@pytest.mark.parametrize(
    ("first", "last", "covered_in"),
    [
        ("2022-01-04", "2022-01-07", {"inside", "begun", "touching"}),
        ("2022-01-03", "2022-01-05", {"touching"}),
        ("2022-01-07", "2022-01-08", {"begun", "touching"}),
        ("2022-01-03", "2022-01-08", {"touching"}),
        ("2022-01-08", "2022-01-08", set[str]()),
    ],
)
def test_a_continuing_offence_and_the_window(first: str, last: str, covered_in: set[str]) -> None:
    """The window is 4 to 7 January, both days in it."""
    found = {
        option
        for option in READINGS["window"]
        if coverage({"window": option}, first_day=first, last_day=last) == "covered"
    }
    assert found == covered_in


def test_who_suppressed_the_riots_and_where() -> None:
    """Officials always, others only in one reading; the place matters only in L art. 1."""
    assert coverage({}, **OFFICER) == "covered"
    assert coverage({}, connection="suppression") == "out_of_scope"
    assert coverage({"suppressors": "anyone"}, connection="suppression") == "covered"
    assert decide(case(connection="none", first_day="2022-01-09"))["not_met"] == [
        "scope.window",
        "scope.participants",
        "scope.officials",
    ]
    assert coverage({}, in_kazakhstan=False) == "covered"
    assert coverage({"place": "required"}, in_kazakhstan=False) == "out_of_scope"


def test_all_january_is_for_officials_alone() -> None:
    """The 31st is the last day of it; a participant keeps the four days."""
    long = {"officials_window": "whole_january", "suppressors": "anyone"}
    assert coverage(long, first_day="2022-01-31", **OFFICER) == "covered"
    assert coverage(long, first_day="2022-02-01", **OFFICER) == "out_of_scope"
    assert coverage(long, first_day="2022-01-20") == "out_of_scope"
    assert coverage(long, first_day="2022-01-20", connection="suppression") == "out_of_scope"


def test_organising_riots_on_the_eighteenth_birthday() -> None:
    """Born 2004-01-05, offence on 2022-01-05: still a minor if 18 is reached the day after."""
    facts = {"birth_date": "2004-01-05", "article": "272", "part": "1", "excluded_group": None}
    assert coverage({}, **facts) == "covered"
    assert coverage({"age_attained": "birthday"}, **facts) == "excluded"


def test_a_birthday_of_29_february_lies_between_two_days() -> None:
    """Born 2004-02-29: on 2022-02-28 not yet 18 in any reading, on 2022-03-01 no longer 17."""
    facts = {"birth_date": "2004-02-29", "excluded_group": "riot_organisation"}
    for attained in READINGS["age_attained"]:
        chosen = {"window": "begun", "age_at": "last", "age_attained": attained}
        assert coverage(chosen, last_day="2022-02-28", **facts) == "covered"
        assert coverage(chosen, last_day="2022-03-01", **facts) == "excluded"


def test_bars_that_do_not_come_from_the_offence() -> None:
    """Another offence bars the person or only itself; S does not mention recidivists."""
    assert coverage({}, also_excluded=True) == "excluded"
    assert coverage({"exclusion_reach": "offence"}, also_excluded=True) == "covered"
    assert relief({}, also_excluded=True) == "none"
    assert coverage({}, recidivism="dangerous") == "covered"
    assert coverage({"recidivists": "barred"}, recidivism="recidivism") == "excluded"


def test_a_minor_against_a_minor() -> None:
    """Born 2005-05-01, so 16 in January 2022; the victim is 14 to 17."""
    facts = {"birth_date": "2005-05-01", "excluded_group": "sexual_minor"}
    chosen = {"minor_sexual_exception": "yes"}
    assert coverage({}, victim_aged_14_to_17=True, **facts) == "excluded"
    assert coverage(chosen, victim_aged_14_to_17=True, **facts) == "covered"
    assert coverage(chosen, **facts) == "excluded"


@pytest.mark.parametrize(
    ("article", "part", "by_default", "text_only", "press_too"),
    [
        ("188", "3", "covered", "covered", "covered"),
        ("106", "2", "covered", "covered", "covered"),
        ("106", "3", "out_of_scope", "out_of_scope", "out_of_scope"),
        ("192", "1", "out_of_scope", "out_of_scope", "out_of_scope"),
        ("272", "2", "covered", "undetermined", "covered"),
        ("272", "4", "undetermined", "undetermined", "undetermined"),
        ("371", "1", "undetermined", "undetermined", "covered"),
        ("293", "1", "undetermined", "undetermined", "undetermined"),
        ("413", None, "undetermined", "undetermined", "undetermined"),
        (None, None, "undetermined", "undetermined", "undetermined"),
    ],
)
def test_the_list_of_article_1(
    article: str | None, part: str | None, by_default: str, text_only: str, press_too: str
) -> None:
    """Seen up to 207, where gaps mean no; above it 272 is inferred, 371 in the press."""
    facts = {"article": article, "part": part, "gravity": None if article else "grave"}
    enacted = dict(PROFILES["enacted"])
    found = [
        coverage({**enacted, "listing_evidence": option}, **facts)
        for option in READINGS["listing_evidence"]
    ]
    assert found == [by_default, text_only, press_too]


def test_an_unknown_place_leaves_everything_open() -> None:
    """Hooliganism is above 207; the term and its end, 2026-02-01, stay as they were."""
    answer = decide(case(article="293", part="2"), PROFILES["enacted"])
    assert got(answer, "relief", "release_date") == ("undetermined", "2026-02-01")
    assert answer["undetermined_because"] == ["listed_articles"]


def test_an_officials_light_offence_without_paragraph_5() -> None:
    """Only the last year helps: release 2023-11-03 is in it, 2023-11-04 is not."""
    only = {"officials_relief": "participants_only"}
    facts = {"gravity": "medium", "runs_from": "2022-02-03", **OFFICER}
    assert relief({}, term={"months": 30}, **facts) == "released_from_punishment"
    assert relief(only, term={"months": 21}, **facts) == "rest_remitted"
    assert relief(only, term={"months": 21, "days": 1}, **facts) == "undetermined"
    assert why(only, stage="pre_trial", **facts) == ["officials_relief"]
    assert relief(only, **OFFICER) == "term_reduced"


def test_duties_to_those_released_later() -> None:
    """Out on 2023-02-01 instead of 2026-02-01, without a home and unable to work."""
    chosen = {"duties_when": "whenever_released"}
    answer = decide(case(has_residence=False, able_bodied=False), chosen)
    assert answer["duties"] == ["assistance", "placement"]
    assert decide(case(stage="in_court", in_institution=True), chosen)["duties"] == []


def test_help_to_those_from_institutions_only() -> None:
    """A conditional sentence keeps nobody in an institution, so there is no work either."""
    facts = case(gravity="minor", conditional=True, has_residence=False)
    assert decide(facts)["duties"] == ["assistance", "placement"]
    assert decide(facts, {"assistance_to": "from_institutions"})["duties"] == ["placement"]


def test_the_additional_punishment_stays() -> None:
    """Whatever happens to the main one."""
    for gravity in ("minor", "grave"):
        answer = decide(case(gravity=gravity, additional_punishment=True))
        assert answer["additional_punishment"] is True


def test_a_dossier_carries_the_bar_across() -> None:
    """The terrorist offence bars the theft; alone it does not flag itself."""
    theft = {
        k: v for k, v in case(article="188", part="3").items() if k not in ("schema", "person")
    }
    terror = {
        **theft,
        "id": "c-2",
        "offence": {
            **theft["offence"],
            "article": "255",
            "part": "1",
            "excluded_group": "terrorist",
        },
    }
    dossier = {"schema": 1, "id": "d", "person": SOMEONE["person"], "cases": [theft, terror]}
    found = [answer["coverage"] for answer in decide_dossier(dossier)["cases"]]
    assert found == ["excluded", "excluded"]
    per_offence = decide_dossier(dossier, {"exclusion_reach": "offence"})["cases"]
    assert [answer["coverage"] for answer in per_offence] == ["covered", "excluded"]


def test_a_minor_organiser_does_not_taint_the_other_offence() -> None:
    """Born 2005-05-01, so 16; as an adult born 1999 the same offence bars the other."""
    other = {k: v for k, v in case().items() if k not in ("schema", "person")}
    organising = {**other, "offence": {**other["offence"], "excluded_group": "riot_organisation"}}
    for birth, expected in (("2005-05-01", "covered"), ("1999-05-01", "excluded")):
        person = {"birth_date": birth, "role": "participant"}
        dossier = {"schema": 1, "id": "d", "person": person, "cases": [other, organising]}
        assert decide_dossier(dossier)["cases"][0]["coverage"] == expected


@pytest.mark.parametrize(
    ("changes", "valid"),
    [
        ({}, True),
        ({"last_day": "2022-01-04"}, False),
        ({"birth_date": "2008-01-05"}, True),
        ({"birth_date": "2008-01-06"}, False),
        ({"runs_from": "2022-11-03"}, True),
        ({"runs_from": "2022-11-04"}, False),
        ({"term": {"months": 9, "days": 2}}, False),
        ({"term": {"months": 9, "days": 3}}, True),
        ({"stage": "served", "term": {"months": 9, "days": 2}}, True),
        ({"stage": "served", "term": {"months": 9, "days": 3}}, False),
        ({"sentence": {"punishment": "life_imprisonment"}}, False),
        ({"stage": "in_court", "under_appeal": True}, False),
        ({"under_appeal": True}, True),
        ({"article": "272", "part": "3"}, False),
        ({"article": "260", "excluded_group": "extremist"}, True),
        ({"article": "260", "excluded_group": "corruption"}, False),
        ({"article": "260", "excluded_group": None}, False),
        ({"gravity": None}, False),
        ({"article": "104", "gravity": None, "excluded_group": None}, True),
        ({"article": "104"}, False),
        ({"article": "362", "gravity": None}, False),
        ({"article": "77"}, False),
        ({"part": "1"}, False),
        ({"sentence": None}, False),
        ({"term": None}, False),
        ({"term": {"months": 0}}, False),
        ({"term": {"years": 30}}, True),
        ({"term": {"years": 30, "days": 1}}, False),
        ({"punishment": "fine"}, False),
        ({"punishment": "fine", "term": None}, True),
    ],
)
def test_facts_that_contradict_each_other(changes: dict[str, Any], valid: bool) -> None:
    """From 2022-02-01 nine months and two days end on D, a day more after it; 272(3) is medium,
    both parts of 104 are minor, those of 362 differ.
    """
    assert is_valid(case(**changes)) is valid


def test_validity_follows_the_day() -> None:
    """Nine months and a day end on 2022-11-02, D only by signature; then it is not after D."""
    ends_on_the_second = case(stage="served", term={"months": 9, "days": 1})
    ends_on_the_third = case(stage="served", term={"months": 9, "days": 2})
    assert is_valid(ends_on_the_second, {"reference_day": "signature"})
    assert not is_valid(ends_on_the_third, {"reference_day": "signature"})


def test_null_is_the_same_as_absent() -> None:
    """Every optional key may be null."""
    nulls = {"last_day": None, "article": None, "conditional": None, "in_institution": None}
    assert decide(case(also_excluded=None, **nulls)) == decide(case())


def test_a_misspelt_reading_is_refused() -> None:
    """Neither the name nor the option may be unknown."""
    with pytest.raises(ValueError, match="no such reading"):
        decide(case(), {"window": "outside"})
