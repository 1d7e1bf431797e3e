"""The README shows what its commands print today."""

from .blocks import README, commands, refreshed


def test_every_block_of_the_readme_is_what_its_command_prints() -> None:
    text = README.read_text(encoding="utf-8")

    assert refreshed(text) == text


def test_the_readme_shows_verdicts_a_decision_and_an_error() -> None:
    shown = commands(README.read_text(encoding="utf-8"))

    assert any(command.startswith("lexproof prove") for command in shown)
    assert sum(command.startswith("lexproof decide") for command in shown) == 2
