"""A law as a whole: facts, readings, provisions, silences, and the decision they lead to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as record_field

from lexproof.language.counterpart import Counterpart
from lexproof.language.declarations import Constraint, Fact
from lexproof.language.demands import (
    holds_where_stated,
    row_is_possible,
    stated_only_where_allowed,
)
from lexproof.language.facts import STATED, Facts
from lexproof.language.provision import Provision, Silence
from lexproof.language.question import Question, Waiver
from lexproof.language.reading import Profile, Reading
from lexproof.language.truth import Truth, all_of
from lexproof.language.unknown import Unknown
from lexproof.tree import build
from lexproof.tree.node import Node


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One field of the decision; `present` says where it has a value at all."""

    name: str
    value: Unknown
    present: Truth | None = None


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A field of the decision that lists ids: those whose condition holds, in order.

    One that `explains` says why the rest of the decision is what it is, and gives nobody anything.
    """

    name: str
    entries: Mapping[str, Truth]
    explains: bool = False


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of the source: place, gist in our words, and what became of it.

    `digest` is the SHA-256 of the sentence in UTF-8, in hexadecimal. What became of a sentence is
    the ids of provisions, the names of figures, or the reason why it has no effect.
    """

    place: str
    gist: str
    digest: str
    provisions: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    no_effect: str = ""


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """How the cases of one person reach each other: a fact of each from the others' facts.

    `shared` names the objects that a dossier states once, `flag` the path of the fact that is true
    in a case where `raised_by` holds in another.
    """

    shared: tuple[str, ...]
    flag: str
    raised_by: Truth


@dataclass(frozen=True, kw_only=True)
class Order:
    """Better and worse outcomes for one and the same person.

    `no_worse` says that the person fares at least as well as in the other case, `comparable` that
    the two outcomes can be compared at all.
    """

    no_worse: Callable[[Counterpart], Truth]
    comparable: Callable[[Counterpart], Truth]


@dataclass(frozen=True, kw_only=True)
class Law:
    """An encoded law; everything the machine does with it is derived from this one object.

    `other_sources` says where a provision comes from that no sentence of the trace became.
    """

    name: str
    title: str
    facts: Facts
    constraints: tuple[Constraint, ...]
    readings: Mapping[str, Reading]
    profiles: tuple[Profile, ...]
    provisions: tuple[Provision, ...]
    silences: tuple[Silence, ...]
    decision: tuple[Outcome | Listing, ...]
    dossier: Dossier
    trace: tuple[Sentence, ...]
    order: Order | None = None
    questions: tuple[Question, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    other_sources: Mapping[str, str] = record_field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        """Refuse two rules of one id, and an exception to a rule that is not there."""
        rules: tuple[Provision | Silence, ...] = (*self.provisions, *self.silences)
        counted = Counter(rule.id for rule in rules)
        twice = sorted(identifier for identifier, number in counted.items() if number > 1)
        if twice:
            raise ValueError(f"the rule `{twice[0]}` is encoded twice; rename one of the two")
        known = {rule.id for rule in self.provisions}
        for rule in self.provisions:
            for missing in sorted(set(rule.excepts) - known):
                raise ValueError(
                    f"the provision `{rule.id}` excepts `{missing}`, which is not encoded; "
                    "encode it, or name another"
                )

    def choices(self, profile: str, changed: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the option of every reading under a profile, some of them changed.

        Raises KeyError for a profile the law does not have.
        """
        named = {known.name: known for known in self.profiles}[profile]
        defaults = {identifier: reading.default for identifier, reading in self.readings.items()}
        return {**defaults, **named.choices, **(changed or {})}

    def assumptions(self) -> Truth:
        """Return what holds of the facts of every case, the declarations' own demands included."""
        facts = [fact for fact in self.facts.declared.values() if not _always_stated(fact)]
        return all_of(
            *(constraint.holds for constraint in self.constraints),
            *(holds_where_stated(fact) for fact in facts),
            *(stated_only_where_allowed(fact) for fact in facts),
            *(group.required.implies(group.stated) for group in self.facts.groups.values()),
            *(row_is_possible(table, self.facts.declared) for table in self.facts.tables),
        )

    def roots(self) -> dict[str, Node]:
        """Return every formula of the law by name: what is exported, hashed and compared."""
        rules: tuple[Provision | Silence, ...] = (*self.provisions, *self.silences)
        outcomes = [field for field in self.decision if isinstance(field, Outcome)]
        listings = [field for field in self.decision if isinstance(field, Listing)]
        return {
            "assumptions": self.assumptions().node,
            **{rule.id: rule.applies.node for rule in rules},
            **{
                f"default.{fact.path}": fact.default.node
                for fact in self.facts.declared.values()
                if fact.default is not None
            },
            **{f"decision.{field.name}": field.value.node for field in outcomes},
            **{
                f"decision.{field.name}{STATED}": field.present.node
                for field in outcomes
                if field.present is not None
            },
            **{
                f"decision.{field.name}.{identifier}": truth.node
                for field in listings
                for identifier, truth in field.entries.items()
            },
            **{f"question.{each.name}": each.arises.node for each in self.questions},
            **{
                f"question.{each.name}.{answer}": truth.node
                for each in self.questions
                for answer, truth in each.answers.items()
            },
        }


def _always_stated(fact: Fact) -> bool:
    return fact.stated.node is build.TRUE
