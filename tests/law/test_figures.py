"""What the solver found of the figures is what a pencil finds."""

import json
from pathlib import Path

from amnesty2022.figures import FIGURES
from lexproof.language import Figure

LEDGER = Path(__file__).parents[2] / "reports" / "ledger.json"


def persons(name: str) -> int:
    return FIGURES[name].persons


def answer(identifier: str) -> list[str]:
    kept = json.loads(LEDGER.read_text(encoding="utf-8"))["properties"]
    found: list[str] = kept[identifier]["answer"]
    return found


def between(least: int, most: int) -> list[str]:
    return (
        [f"exactly {least:,}"] if least == most else [f"at least {least:,}", f"at most {most:,}"]
    )


def most(figure: Figure) -> int:
    assert figure.number.most is not None
    return figure.number.most


def test_more_sentences_were_cut_than_there_are_prisoners() -> None:
    outside = persons("convicted") - persons("in_custody")
    cut = persons("cut_two_months_later") - persons("in_custody")

    assert answer("FIGURE-003") == between(cut, outside)
    assert answer("FIGURE-004") == between(cut - persons("pending_grave"), outside)


def test_convicts_without_relief_are_those_who_are_left() -> None:
    left = persons("convicted") - persons("amnestied_two_months_later")

    assert answer("FIGURE-005") == between(left, left)


def test_each_figure_leaves_the_room_that_the_others_do() -> None:
    amnestied, cut = persons("amnestied_two_months_later"), persons("cut_two_months_later")
    reached = most(FIGURES["reached"])
    open_above = "without a bound above"

    assert answer("FIGURE-006") == [
        f"at least {amnestied + persons('pending_grave'):,}",
        open_above,
    ]
    assert answer("FIGURE-007") == [f"at least {amnestied:,}", open_above]
    assert answer("FIGURE-008") == between(0, persons("convicted"))
    assert answer("FIGURE-009") == between(0, reached - amnestied)
    assert answer("FIGURE-010") == between(cut, persons("convicted"))
    assert answer("FIGURE-011") == between(0, amnestied)
