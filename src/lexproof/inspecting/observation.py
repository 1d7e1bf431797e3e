"""What an inspection observes: a thing as it should be, a finding, or nothing decided."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lexproof.comparing.cover import Cube
from lexproof.proving.verdict import Witness
from lexproof.tree.node import Node


class Topic(enum.Enum):
    """What is inspected, in the order in which it is told."""

    GAPS = "gaps"
    OVERLAPS = "overlaps"
    PROVISIONS = "provisions"
    CONDITIONS = "conditions"
    FACTS = "facts"
    PREMISES = "premises"
    TRACE = "trace"


class Status(enum.Enum):
    """How an observation stands."""

    SOUND = "sound"
    FINDING = "finding"
    UNDECIDED = "undecided"
    CONTRADICTION = "contradiction"


class Kind(enum.Enum):
    """What was observed, with how it stands; sound is proved, shown by a case, or read off."""

    NO_GAP = "every case has an answer", Status.SOUND
    LISTED_GAP = "a gap that is listed", Status.SOUND
    NO_OTHER_GAP = "no gap but these", Status.SOUND
    UNLISTED_GAP = "a gap that is not listed", Status.FINDING
    SILENCE_IN_GAPS = "a silence that lies in the gaps", Status.SOUND
    ANSWERED_SILENCE = "a silence on a case that has an answer", Status.FINDING
    DEAD_SILENCE = "a silence that no case meets", Status.FINDING
    NO_QUESTION = "no question is declared", Status.FINDING

    APART = "two answers that share no case", Status.SOUND
    EXCEPTED = "two answers, the one an exception to the other", Status.SOUND
    OVERLAP = "two answers to one case", Status.FINDING

    APPLIES = "a provision that applies", Status.SOUND
    NEVER_APPLIES = "a provision that never applies", Status.FINDING
    DECIDES = "a provision without which a case is decided otherwise", Status.SOUND
    REDUNDANT = "a provision without which nothing changes", Status.FINDING

    NEEDED = "a condition without which a rule is another", Status.SOUND
    NEEDLESS = "a condition without which no rule changes", Status.FINDING
    WAIVED = "a condition that is needless for a reason", Status.SOUND
    STALE_WAIVER = "a reason for a condition that is not needless", Status.FINDING

    MATTERS = "a fact that changes a decision", Status.SOUND
    NEVER_MATTERS = "a fact that never changes a decision", Status.FINDING
    IRRELEVANT = "a fact that changes nothing, as declared", Status.SOUND
    MATTERS_AFTER_ALL = (
        "a fact that changes a decision, though declared irrelevant",
        Status.FINDING,
    )
    FORBIDS = "a fact that makes a case impossible, though declared irrelevant", Status.FINDING
    LOOKED_UP = "a text that a table looks up", Status.SOUND
    NEVER_READ = "a text that nothing reads", Status.FINDING

    SATISFIABLE = "a premise that a case meets", Status.SOUND
    VACUOUS = "a premise that no case meets", Status.FINDING

    TRACED = "a sentence that became something", Status.SOUND
    UNTRACED_SENTENCE = "a sentence that became nothing", Status.FINDING
    SOURCED = "a provision that comes from somewhere", Status.SOUND
    UNTRACED_PROVISION = "a provision from nowhere", Status.FINDING
    UNKNOWN_PROVISION = "a source of a provision that is not there", Status.FINDING

    UNDECIDED = "undecided", Status.UNDECIDED
    CONTRADICTION = "the machine contradicts itself", Status.CONTRADICTION

    @property
    def sentence(self) -> str:
        """Return what was observed, in a few words."""
        return self.value[0]

    @property
    def status(self) -> Status:
        """Return how such an observation stands."""
        return self.value[1]


@dataclass(frozen=True, kw_only=True)
class Observation:
    """Something observed of a subject: a question, provision, rule, fact, property or sentence.

    `beside` names what else it is about: silences, two answers, facts that go with a fact. The
    `witness` shows it by a case or two, `decisions` how those are decided. A `cube` tells a gap,
    `condition` and `formula` a condition where it stands.
    """

    topic: Topic
    kind: Kind
    subject: str
    beside: tuple[str, ...] = ()
    witness: Witness | None = None
    decisions: tuple[Mapping[str, Any], ...] = ()
    cube: Cube | None = None
    condition: Node | None = None
    formula: Node | None = None
    reason: str = ""

    @property
    def status(self) -> Status:
        """Return how the observation stands."""
        return self.kind.status
