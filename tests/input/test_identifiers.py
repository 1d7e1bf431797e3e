"""An id is used once in a file, however many cases the file has."""

from __future__ import annotations

import random

import pytest

from lexproof.casework.identifiers import SeenIdentifiers


@pytest.mark.parametrize("most_in_memory", [1, 2, 7, 1_000])
def test_an_id_is_new_only_once(most_in_memory: int) -> None:
    chance = random.Random(1)
    drawn = [f"é\0{chance.randrange(300)}" for _ in range(2_000)]
    seen = SeenIdentifiers(most_in_memory)
    known: set[str] = set()

    for identifier in drawn:
        assert seen.add(identifier) is (identifier not in known)
        known.add(identifier)
    seen.close()


def test_ids_that_differ_in_their_last_letter_differ() -> None:
    seen = SeenIdentifiers(1)

    assert all(seen.add(identifier) for identifier in ("a", "a\0", "a\0b", "A", "a "))
    seen.close()
