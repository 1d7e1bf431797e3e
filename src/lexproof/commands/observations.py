"""How a law is built, as text for people: topic by topic, what is sound and what is found."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence

from lexproof.commands.cases import differences, ordinary_case
from lexproof.commands.conditions import tell_cube
from lexproof.commands.findings import tell_finding
from lexproof.commands.telling import tell_field
from lexproof.comparing.fields import effects
from lexproof.inspecting.observation import Kind, Observation, Status, Topic
from lexproof.language import Law, Question

WIDTH = 96
Observations = Sequence[Observation]

HEADS = {
    Topic.GAPS: "Gaps: a question arises, and nothing in the law answers it",
    Topic.OVERLAPS: "Overlaps: two answers to one question in one case",
    Topic.PROVISIONS: "Provisions: each must apply to some case, and decide one",
    Topic.CONDITIONS: "Conditions: striking one must make a rule another",
    Topic.FACTS: "Facts: each that is asked for must change some decision, and no other may",
    Topic.PREMISES: "Premises: each property must speak of some case",
    Topic.TRACE: "Trace: every sentence becomes something, every provision comes from somewhere",
}
NOTHING = "  there is nothing to inspect"


def tell_observations(law: Law, found: Observations) -> str:
    """Return what was observed as text."""
    lines = [
        law.title,
        f"how it is built, in every possible case and under every reading of {len(law.readings)} "
        "open points",
    ]
    for topic in Topic:
        seen = [each for each in found if each.topic is topic]
        told = [*_TOLD[topic](law, seen), *_wrong(law, seen)] if seen else [NOTHING]
        lines += ["", HEADS[topic], *told]
    return "\n".join([*lines, "", *_summary(found)]) + "\n"


def _wrong(law: Law, seen: Observations) -> Iterator[str]:
    """Yield what is not sound, which no summary may hide."""
    for each in seen:
        if each.status is not Status.SOUND:
            yield from wrapped(f"! {tell_finding(law, each)}", 2)
            yield from _example(law, each)
            yield from _changes(law, each)


def _gaps(law: Law, seen: Observations) -> Iterator[str]:
    questions = {question.name: question for question in law.questions}
    for each in seen:
        if each.kind in (Kind.LISTED_GAP, Kind.UNLISTED_GAP):
            if each.subject in questions:
                yield from _question(questions.pop(each.subject))
            yield from _gap(law, each)
        if each.kind is Kind.NO_OTHER_GAP:
            yield from wrapped("there is no other gap: proved", 4)
        if each.kind is Kind.NO_GAP:
            yield from _question(questions.pop(each.subject))
            yield from wrapped("every case has an answer: proved", 4)
    yield from _silences(law, _of(seen, Kind.SILENCE_IN_GAPS))


def _question(question: Question) -> Iterator[str]:
    yield from wrapped(f"{question.name} ({question.place}): {question.asks}", 2)


def _gap(law: Law, each: Observation) -> Iterator[str]:
    told = "; ".join(tell_cube(law, each.cube or ())) or "the question arises"
    yield from wrapped(f"no answer if {told}", 4)
    if each.kind is Kind.LISTED_GAP:
        but = f", {each.reason}" if each.reason else ""
        yield from wrapped(f"listed as {' or '.join(each.beside)}{but}: proved", 8)
        yield from _example(law, each)


def _silences(law: Law, seen: Observations) -> Iterator[str]:
    asked = {silence.id: silence for silence in law.silences}
    if seen:
        yield "  silences, each proved to lie in the gaps, with a case"
    for each in seen:
        silence = asked[each.subject]
        yield from wrapped(f"{silence.id} ({silence.place}): {silence.question}", 4)
        yield from _example(law, each)


def _overlaps(law: Law, seen: Observations) -> Iterator[str]:
    for question in law.questions:
        pairs = [each for each in seen if each.subject == question.name]
        apart = len(_of(pairs, Kind.APART))
        if pairs:
            told = (
                f"{question.name}: {apart} of {len(pairs)} pairs of answers share no case: proved"
            )
            yield from wrapped(told, 2)
        for each in _of(pairs, Kind.EXCEPTED):
            yield from wrapped(f"{' and '.join(each.beside)}: the one excepts the other", 4)
            yield from _example(law, each)


def _provisions(_: Law, seen: Observations) -> Iterator[str]:
    applied, decided = len(_of(seen, Kind.APPLIES)), len(_of(seen, Kind.DECIDES))
    number = len({each.subject for each in seen})
    yield from wrapped(
        f"of {number} provisions, {applied} apply to a case, and without {decided} a case would "
        "be decided otherwise: each shown by a case",
        2,
    )


def _conditions(law: Law, seen: Observations) -> Iterator[str]:
    needed, waived = _of(seen, Kind.NEEDED), _of(seen, Kind.WAIVED)
    rules = {name for each in seen for name in (each.subject, *each.beside)}
    yield from wrapped(
        f"{len(seen)} conditions of {len(rules)} rules were struck one by one: {len(needed)} "
        f"change a rule, {len(waived)} do not and are there for a reason",
        2,
    )
    for reason in dict.fromkeys(each.reason for each in waived):
        for each in waived:
            if each.reason == reason:
                yield from wrapped(tell_finding(law, each), 4)
        yield from wrapped(f"kept because {reason}", 8)


def _facts(law: Law, seen: Observations) -> Iterator[str]:
    for each in seen:
        if each.status is Status.SOUND:
            yield from wrapped(tell_finding(law, each), 2)
            if each.witness is not None:
                yield from _example(law, each)
                yield from _changes(law, each)


def _premises(_: Law, seen: Observations) -> Iterator[str]:
    met = len(_of(seen, Kind.SATISFIABLE))
    yield from wrapped(f"{met} of {len(seen)} premises are met by a case", 2)


def _trace(law: Law, seen: Observations) -> Iterator[str]:
    traced, sourced = _of(seen, Kind.TRACED), _of(seen, Kind.SOURCED)
    without = [each for each in traced if not each.beside]
    yield from wrapped(
        f"of {len(law.trace)} sentences, {len(traced) - len(without)} became provisions or "
        f"figures, and {len(without)} have no effect for a reason",
        2,
    )
    yield from wrapped(
        f"{len(sourced)} of {len(law.provisions)} provisions come from a sentence or from another "
        "source",
        2,
    )


_TOLD: Mapping[Topic, Callable[[Law, Observations], Iterator[str]]] = {
    Topic.GAPS: _gaps,
    Topic.OVERLAPS: _overlaps,
    Topic.PROVISIONS: _provisions,
    Topic.CONDITIONS: _conditions,
    Topic.FACTS: _facts,
    Topic.PREMISES: _premises,
    Topic.TRACE: _trace,
}


def _of(seen: Observations, kind: Kind) -> Observations:
    return [each for each in seen if each.kind is kind]


def _example(law: Law, each: Observation) -> Iterator[str]:
    """Yield the cases of an observation: what is unusual about the first, then the second."""
    if each.witness is None:
        return
    readings = ", ".join(f"{name} = {option}" for name, option in each.witness.readings.items())
    under = f"; under {readings}" if readings else ""
    first, *others = each.witness.cases
    yield from wrapped(f"case: {differences(law, ordinary_case(law), first)}{under}", 8)
    for other in others:
        yield from wrapped(f"beside: {differences(law, first, other)}", 8)


def _changes(law: Law, each: Observation) -> Iterator[str]:
    """Yield how two cases are decided, field by field where they differ."""
    if not each.decisions:
        return
    first, second = each.decisions
    for field in effects(law):
        before, after = (tell_field(law, field, side[field.name]) for side in (first, second))
        if before != after:
            yield from wrapped(f"{field.name.replace('_', ' ')}: {before}, then {after}", 12)


def _summary(found: Observations) -> Iterator[str]:
    wrong = [each for each in found if each.status is not Status.SOUND]
    if not found:
        yield "nothing was inspected"
    elif not wrong:
        silences = len({each.subject for each in _of(found, Kind.SILENCE_IN_GAPS)})
        yield f"nothing found but the {silences} listed silences"
    for status in Status:
        number = sum(each.status is status for each in wrong)
        if number:
            yield f"{status.value}: {number}"


def wrapped(text: str, indent: int) -> list[str]:
    """Return a text in lines."""
    space = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=space, subsequent_indent=space + "  ")
