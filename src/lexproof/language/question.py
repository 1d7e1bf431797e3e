"""What a law is asked, and where it leaves out an answer or says more than it must."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexproof.language.truth import Truth


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something a law has to answer where it arises: where no answer applies, there is a gap.

    An answer that is a provision goes by the id of the provision, so that it is known which other
    answers it excepts. Answers are written without the listed silences: those are to be found.
    """

    name: str
    place: str
    asks: str
    arises: Truth
    answers: Mapping[str, Truth]


@dataclass(frozen=True, kw_only=True)
class Waiver:
    """A condition that is known to be needless in a formula, and why it is said all the same."""

    formula: Truth
    condition: Truth
    reason: str
