"""The table of the Penal Code: complete, sourced, and told apart by what is known of each row."""

import csv
from collections import Counter
from importlib.resources import files

import pytest

from amnesty2022.penal_code import IN_BOTH_LISTS, PENAL_CODE, groups, listing
from amnesty2022.vocabulary import ExcludedGroup, Gravity, Listing

ROWS = 234
RAW = list(
    csv.DictReader(
        files("amnesty2022")
        .joinpath("tables", "penal_code.csv")
        .read_text(encoding="utf-8")
        .splitlines()
    )
)


def test_the_table_has_every_row_of_its_file_in_order() -> None:
    assert len(RAW) == len(PENAL_CODE.rows) == ROWS
    assert [row.key for row in PENAL_CODE.rows] == [(row["article"], row["part"]) for row in RAW]


def test_no_row_is_given_twice() -> None:
    counted = Counter(row.key for row in PENAL_CODE.rows)

    assert counted.most_common(1)[0][1] == 1


def test_an_article_has_parts_or_none_and_never_both() -> None:
    whole = {article for article, part in (row.key for row in PENAL_CODE.rows) if not part}
    parted = {article for article, part in (row.key for row in PENAL_CODE.rows) if part}

    assert not whole & parted


def test_every_row_has_its_source_and_how_sure_it_is() -> None:
    for row in PENAL_CODE.rows:
        assert row.source.startswith(("https://", "http://")), row.key
        assert row.confidence in {"high", "medium", "low"}, row.key


def test_every_row_settles_all_three_facts_with_options_that_exist() -> None:
    options = {
        "offence.gravity": Gravity,
        "offence.excluded_group": ExcludedGroup,
        "offence.listing": Listing,
    }
    assert PENAL_CODE.settles == tuple(options)
    for row in PENAL_CODE.rows:
        assert set(row.settles) == set(options), row.key
        for path, names in row.settles.items():
            assert names, row.key
            assert set(names) <= set(options[path].__members__), row.key


def test_gravity_and_group_are_those_of_the_file() -> None:
    for row, raw in zip(PENAL_CODE.rows, RAW, strict=True):
        assert row.settles["offence.gravity"] == (raw["category"],)
        assert raw["excluded_group"] in row.settles["offence.excluded_group"], row.key


def test_the_gravity_of_a_row_agrees_with_its_longest_imprisonment() -> None:
    """P art. 11: minor up to 2 years (5 by negligence), medium up to 5, grave up to 12."""
    for raw in RAW:
        years = int(raw["max_imprisonment_years"] or 0)
        if raw["category"] == "infraction":
            assert not years, raw
        if raw["intentional"] == "y" and years:
            expected = next(
                name
                for most, name in (
                    (2, "minor"),
                    (5, "medium"),
                    (12, "grave"),
                    (99, "especially_grave"),
                )
                if years <= most
            )
            assert raw["category"] == expected, raw
        if raw["life_possible"] == "y":
            assert raw["category"] == "especially_grave", raw


def test_articles_of_two_groups_allow_either() -> None:
    both = (ExcludedGroup.terrorist.name, ExcludedGroup.extremist.name)

    assert groups("258", "terrorist") == groups("184", "extremist") == both
    assert groups("272", "riot_organisation") == ("riot_organisation",)
    articles = {row.key[0] for row in PENAL_CODE.rows}
    assert articles >= IN_BOTH_LISTS
    for row in PENAL_CODE.rows:
        wide = len(row.settles["offence.excluded_group"]) == 2
        assert wide == (row.key[0] in IN_BOTH_LISTS), row.key


@pytest.mark.parametrize(
    ("article", "part", "known"),
    [
        ("102", "", Listing.text),
        ("106", "1", Listing.text),
        ("106", "2", Listing.text),
        ("106", "3", Listing.off),
        ("99", "1", Listing.off),
        ("104", "2", Listing.text),
        ("206", "1", Listing.off),
        ("207", "1", Listing.text),
        ("208", "1", Listing.unknown),
        ("272", "1", Listing.inferred),
        ("272", "2", Listing.inferred),
        ("272", "3", Listing.unknown),
        ("371", "1", Listing.press),
        ("414", "", Listing.press),
        ("380-1", "1", Listing.unknown),
        ("130", "1", Listing.off),
        ("999", "1", Listing.unknown),
    ],
)
def test_what_is_known_of_the_place_of_an_article_on_the_list(
    article: str, part: str, known: Listing
) -> None:
    assert listing(article, part) is known


def test_an_article_that_starts_with_no_number_has_no_place_on_the_list() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        listing("art. 272", "2")


def test_without_an_article_the_place_on_the_list_is_unknown() -> None:
    assert PENAL_CODE.without_key == {"offence.listing": "unknown"}
