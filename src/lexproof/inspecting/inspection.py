"""One thing to inspect; whatever stops the machine leaves it undecided, never sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lexproof.comparing.cover import NoWords
from lexproof.inspecting.observation import Kind, Observation, Topic
from lexproof.proving.search import NotDecided
from lexproof.proving.witness import Contradiction
from lexproof.solving.z3_session import SolverFailed


@dataclass(frozen=True)
class Inspection:
    """Something to inspect, and how it is observed."""

    topic: Topic
    subject: str
    observe: Callable[[], Iterable[Observation]]

    def run(self) -> tuple[Observation, ...]:
        """Return what was observed; what a witness contradicts is a fault of the machine."""
        try:
            return tuple(self.observe())
        except Contradiction as error:
            return (self._stopped(Kind.CONTRADICTION, error),)
        except (NotDecided, NoWords, SolverFailed) as error:
            return (self._stopped(Kind.UNDECIDED, error),)

    def _stopped(self, kind: Kind, error: Exception) -> Observation:
        return Observation(
            topic=self.topic, kind=kind, subject=self.subject, reason=str(error) or "no reason"
        )
