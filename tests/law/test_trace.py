"""The trace: every sentence of the source has become something, and nothing came from nowhere."""

import hashlib
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from amnesty2022.figures import FIGURES, SIGNED
from amnesty2022.law import LAW
from amnesty2022.trace import OTHER_SOURCES, TRACE

ROOT = Path(__file__).parents[2]
SOURCE = ROOT.parent / "shared" / "law" / "press-summary.txt"
LONGEST_RUN = 8
"""More words than this in a row are a quotation, not a coincidence."""

needs_source = pytest.mark.skipif(
    not SOURCE.exists(), reason="the source text lies beside the repository, not in it"
)


@cache
def source_text() -> str:
    """Return the text of the source."""
    return SOURCE.read_text(encoding="utf-8")


def paragraphs() -> list[str]:
    """Return the paragraphs of the source, the headline first."""
    return [line.strip() for line in source_text().splitlines() if line.strip()]


def sentences() -> Iterator[tuple[str, str]]:
    """Yield the sentences of the source with their places."""
    for number, paragraph in enumerate(paragraphs()):
        parts = re.split(r"(?<=\.)\s+(?=[A-Z])", paragraph)
        for index, sentence in enumerate(parts, start=1):
            place = f"S ¶{number}" + (f" s{index}" if len(parts) > 1 else "")
            yield place, sentence.strip()


def test_every_provision_rests_on_a_sentence_or_on_another_source() -> None:
    traced = {identifier for sentence in TRACE for identifier in sentence.provisions}

    assert {rule.id for rule in LAW.provisions} == traced | set(OTHER_SOURCES)
    assert not traced & set(OTHER_SOURCES)


def test_a_provision_is_cited_where_its_sentence_stands() -> None:
    places = {rule.id: rule.place for rule in LAW.provisions}
    for sentence in TRACE:
        for identifier in sentence.provisions:
            assert sentence.place in places[identifier].split("; "), identifier
    for identifier, place in OTHER_SOURCES.items():
        assert places[identifier] == place


def test_a_provision_rests_on_one_sentence() -> None:
    traced = [identifier for sentence in TRACE for identifier in sentence.provisions]

    assert len(set(traced)) == len(traced)


def test_every_sentence_became_a_provision_or_a_figure_or_has_no_effect_for_a_reason() -> None:
    for sentence in TRACE:
        assert sentence.provisions or sentence.figures or sentence.no_effect, sentence.place
        assert sentence.gist.endswith("."), sentence.place
        assert not sentence.no_effect.endswith("."), sentence.place


def test_a_reason_for_no_effect_names_readings_that_exist() -> None:
    named = {name for sentence in TRACE for name in re.findall(r"`(\w+)`", sentence.no_effect)}

    assert named
    assert named <= set(LAW.readings)


def test_the_sentences_stand_in_the_order_of_the_text_each_once() -> None:
    def position(place: str) -> tuple[int, int]:
        found = re.fullmatch(r"S ¶(\d+)(?: s(\d+))?", place)
        assert found, place
        return int(found[1]), int(found[2] or 1)

    places = [position(sentence.place) for sentence in TRACE]

    assert places == sorted(set(places))
    assert len({sentence.digest for sentence in TRACE}) == len(TRACE)
    assert LAW.trace is TRACE


def test_a_digest_is_a_sha_256() -> None:
    assert all(re.fullmatch("[0-9a-f]{64}", sentence.digest) for sentence in TRACE)


def test_every_figure_comes_from_a_sentence() -> None:
    named = [name for sentence in TRACE for name in sentence.figures]

    of_the_summary = [name for name, figure in FIGURES.items() if figure.source.startswith("S ")]
    assert sorted(named) == sorted(of_the_summary)
    places = {name: sentence.place for sentence in TRACE for name in sentence.figures}
    assert {name: FIGURES[name].source for name in named} == places


def test_the_figures_add_up() -> None:
    together = FIGURES["convicted"].persons + FIGURES["pending_grave"].persons
    reached = FIGURES["reached"].number

    assert reached.most is not None
    assert reached.least <= together <= reached.most
    assert FIGURES["in_custody"].persons <= FIGURES["convicted"].persons


def test_a_figure_of_another_day_says_what_it_assumes() -> None:
    later = [figure for figure in FIGURES.values() if figure.on != SIGNED]

    assert later
    assert all(figure.assumes for figure in later)


@needs_source
def test_every_sentence_of_the_source_is_in_the_trace_and_says_what_it_said() -> None:
    traced = {sentence.place: sentence.digest for sentence in TRACE}
    found = {place: hashlib.sha256(text.encode()).hexdigest() for place, text in sentences()}

    assert found == traced


@needs_source
def test_the_figures_are_those_of_the_source() -> None:
    numbers = {int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*\d", source_text())}

    exact = ("convicted", "in_custody", "pending_grave")
    assert {FIGURES[name].persons for name in exact} <= numbers
    assert FIGURES["reached"].persons == 1_500
    assert "1.5 thousand" in source_text()


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, without punctuation or marks of comments."""
    return re.findall(r"[^\W_]+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words that would be a quotation."""
    found = words(text)
    return {
        tuple(found[index : index + LONGEST_RUN + 1]) for index in range(len(found) - LONGEST_RUN)
    }


def tracked_files() -> list[Path]:
    """Return the files of the repository, those not yet committed included."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


@needs_source
def test_no_file_quotes_the_source() -> None:
    quotable = runs(source_text())
    quoting = {
        str(path.relative_to(ROOT)): " ".join(sorted(found)[0])
        for path in tracked_files()
        if path.is_file()
        and (found := runs(path.read_text(encoding="utf-8", errors="ignore")) & quotable)
    }

    assert not quoting
    assert len(quotable) > 300
