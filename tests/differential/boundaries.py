"""Cases on the lines the law draws: every value beside every line, crossed by subject.

Some of these cases contradict themselves; whoever takes them asks first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from .values import (
    BOTH,
    CONNECTIONS,
    GRAVITIES,
    GROUPS,
    KEPT_ONE_IN,
    LINES,
    OFFENCE_DAYS,
    RECIDIVISM,
    ROLES,
    STAGES,
    TERMS,
    WITH_TERM,
    WITHOUT_TERM,
    Day,
    back,
    beside,
    table_rows,
    term,
)
from .writing import NO_SENTENCE, NO_TERM, Flat


def window() -> Iterator[Flat]:
    """Offences that lie before, in, across and after the two windows, by anybody."""
    pairs = [(a, b) for a, b in product(OFFENCE_DAYS, repeat=2) if a <= b]
    for (first, last), connection, role in product(pairs, CONNECTIONS, ROLES):
        light = first.day % 2 == 1
        yield {
            "first_day": first.isoformat(),
            "last_day": last.isoformat(),
            "connection": connection,
            "role": role,
            "in_kazakhstan": last.day % 4 != 0,
            "gravity": "medium" if light else "grave",
        }


def disorder() -> Iterator[Flat]:
    """Offences whose last day is before, on and after the first."""
    for first, last in product(OFFENCE_DAYS, repeat=2):
        yield {"first_day": first.isoformat(), "last_day": last.isoformat()}


AGED = (
    ("2022-01-04", "2022-01-04"),
    ("2022-01-05", "2022-01-05"),
    ("2022-01-06", "2022-01-07"),
    ("2022-01-04", "2022-01-07"),
    ("2022-01-05", "2022-02-28"),
    ("2022-01-07", "2022-03-01"),
    ("2022-02-28", "2022-03-01"),
)


def _births(first: str, last: str) -> Iterator[str]:
    for day, years in product((first, last), (14, 18)):
        then = Day.fromisoformat(day)
        yield from beside(back(then, 12 * years, 0))
    yield from ("2004-02-29", "2008-02-29", "1990-06-15")


def ages() -> Iterator[Flat]:
    """Births around the 14th and 18th birthday on either end of the offence, 29 February too."""
    for first, last in AGED:
        births = dict.fromkeys(_births(first, last))
        groups = ("none", "terrorist", "riot_organisation", "sexual_minor")
        crossed = product(births, groups, BOTH, ("medium", "grave"))
        for birth, group, young_victim, gravity in crossed:
            yield {
                "gravity": gravity,
                "first_day": first,
                "last_day": None if last == first else last,
                "birth_date": birth,
                "excluded_group": group,
                "victim_aged_14_to_17": young_victim,
            }


def releases() -> Iterator[Flat]:
    """Terms that end on every line and beside it, at every stage."""
    for number, (release, (months, days), gravity) in enumerate(product(LINES, TERMS, GRAVITIES)):
        start = back(release, months, days)
        for stage, appeal in (*product(STAGES[2:], BOTH), ("in_court", False)):
            yield {
                "gravity": gravity,
                "punishment": WITH_TERM[number % len(WITH_TERM)],
                "term": term(months, days),
                "runs_from": start.isoformat(),
                "stage": stage,
                "under_appeal": appeal,
            }


def releases_after_cut() -> Iterator[Flat]:
    """Grave and especially grave terms of which the kept part ends on every line and beside it."""
    for (gravity, parts), line, (months, days) in product(KEPT_ONE_IN.items(), LINES, TERMS):
        kept, rest = divmod(months, parts)
        for start in beside(back(line, kept, (rest * 30 + days) // parts)):
            for stage in ("serving", "pre_trial"):
                yield {
                    "gravity": gravity,
                    "term": term(months, days),
                    "runs_from": start,
                    "stage": stage,
                }


def halves_of_the_rest() -> Iterator[Flat]:
    """Terms of which the kept part of what is left on the day ends about a year later."""
    for (gravity, parts), months, days in product(KEPT_ONE_IN.items(), range(10, 15), (0, 1, 29)):
        left = parts * months
        for served, day in product((0, 7), LINES[:4]):
            yield {
                "gravity": gravity,
                "term": term(left + served, days),
                "runs_from": back(day, served, 0).isoformat(),
            }


STARTS = (
    "2020-02-29",
    "2021-02-28",
    "2021-08-31",
    "2021-12-31",
    "2022-01-28",
    "2022-01-29",
    "2022-01-30",
    "2022-01-31",
    "2022-05-31",
    "2022-10-31",
)


def month_ends() -> Iterator[Flat]:
    """Terms from the last days of a month into months that are shorter."""
    for start, months, days in product(STARTS, range(1, 27), (0, 1)):
        for stage in ("serving", "served", "in_court"):
            yield {
                "gravity": "especially_grave" if months % 3 else "grave",
                "term": term(months, days),
                "runs_from": start,
                "stage": stage,
            }


def _sentences() -> Iterator[Flat]:
    for punishment in WITH_TERM:
        for start in ("2022-02-01", None):
            yield {"punishment": punishment, "term": term(9, 1), "runs_from": start}
            yield {"punishment": punishment, "term": term(48), "runs_from": start}
    yield from ({**NO_TERM, "punishment": punishment} for punishment in WITHOUT_TERM)
    yield {"punishment": "fine", "term": None, "runs_from": "2022-02-01"}
    yield {"punishment": "fine"}
    yield {"punishment": "arrest", **NO_TERM}
    yield NO_SENTENCE


def stages() -> Iterator[Flat]:
    """Every stage with every gravity and sentence, objection and appeal, by either kind."""
    whos = (("participant", "riots"), ("military", "suppression"), ("other", "suppression"))
    crossed = product(STAGES, GRAVITIES, list(_sentences()), whos, BOTH, BOTH)
    for stage, gravity, sentence, (role, connection), objects, appeal in crossed:
        yield {
            **sentence,
            "stage": stage,
            "gravity": gravity,
            "role": role,
            "connection": connection,
            "objects_to_termination": objects,
            "under_appeal": appeal,
        }


def circumstances() -> Iterator[Flat]:
    """Whoever is freed on the day, later, or not at all, with every fact that duties rest on."""
    ends: tuple[Flat, ...] = (
        {"term": term(18)},
        {},
        {"gravity": "medium"},
        {"excluded_group": "torture"},
    )
    crossed = product(ends, WITH_TERM, BOTH, BOTH, (None, *BOTH), BOTH)
    for number, (end, punishment, able, housed, held, conditional) in enumerate(crossed):
        yield {
            **end,
            "punishment": punishment,
            "able_bodied": able,
            "has_residence": housed,
            "in_institution": held,
            "conditional": conditional,
            "additional_punishment": number % 3 == 0,
        }


def bars() -> Iterator[Flat]:
    """Own group, another offence and recidivism, at every stage."""
    crossed = product(GROUPS, BOTH, RECIDIVISM, STAGES, ("medium", "grave"), BOTH)
    for group, other, recidivism, stage, gravity, minor in crossed:
        yield {
            "excluded_group": group,
            "also_excluded": other,
            "recidivism": recidivism,
            "stage": stage,
            "gravity": gravity,
            "birth_date": "2005-05-01" if minor else "1999-05-01",
            "term": term(9 if stage == "served" else 48),
        }


WRITTEN_TERMS: tuple[dict[str, int] | None, ...] = (
    None,
    {},
    {"months": 0, "days": 0},
    {"days": 1},
    {"days": 29},
    {"years": 1, "months": 13},
    {"years": 29, "months": 11, "days": 29},
    {"years": 29, "months": 12},
    {"years": 30},
    {"years": 30, "days": 1},
    {"years": 30, "months": 1},
    {"months": 360},
    {"months": 360, "days": 1},
)


def demands() -> Iterator[Flat]:
    """Terms of no day and of too many, for punishments with a term and without, and no start."""
    starts = (None, "2022-11-03", "2022-11-01", "1992-11-03")
    for stage, punishment, written, start in product(
        STAGES, (*WITH_TERM, *WITHOUT_TERM, None), WRITTEN_TERMS, starts
    ):
        life = punishment == "life_imprisonment"
        yield {
            "stage": stage,
            "gravity": "especially_grave" if life else "grave",
            "punishment": punishment,
            "term": written,
            "runs_from": start,
        }


def articles() -> Iterator[Flat]:
    """Every article and part, with what it settles stated, left out, and contradicted."""
    whos = (("participant", "riots"), ("law_enforcement", "suppression"))
    for row, (role, connection) in product(table_rows(), whos):
        place = {
            "article": row["article"],
            "part": row["part"] or None,
            "role": role,
            "connection": connection,
        }
        settled = {"gravity": row["category"], "excluded_group": row["excluded_group"]}
        yield {**place, **settled}
        yield {**place, "gravity": None, "excluded_group": None}
        yield {**place, **settled, "gravity": None, "birth_date": "2005-05-01"}
        yield {**place, **settled, "excluded_group": None, "in_kazakhstan": False}
        yield {**place, **settled, "excluded_group": "extremist"}
        yield {**place, **settled, "gravity": "medium", "also_excluded": True}


def articles_alone() -> Iterator[Flat]:
    """Every article without its part, and parts and articles that there are not."""
    for article, gravity in product(dict.fromkeys(r["article"] for r in table_rows()), GRAVITIES):
        yield {"article": article, "gravity": gravity}
        yield {"article": article, "gravity": None, "excluded_group": None}
        yield {"article": article, "gravity": gravity, "excluded_group": "extremist"}
    yield {"part": "1"}
    yield {"article": "188", "part": "77"}
    yield {"article": "77"}


BLOCKS: tuple[Callable[[], Iterator[Flat]], ...] = (
    window,
    disorder,
    ages,
    releases,
    releases_after_cut,
    halves_of_the_rest,
    month_ends,
    stages,
    circumstances,
    bars,
    demands,
    articles,
    articles_alone,
)


def boundary_cases() -> Iterator[Flat]:
    """Yield the cases of every block, as changes of the ordinary case."""
    for block in BLOCKS:
        yield from block()
