"""An observation in a sentence that can be read aloud."""

from __future__ import annotations

from lexproof.commands.formulas import tell_formula
from lexproof.inspecting.observation import Kind, Observation
from lexproof.language import Law

_SENTENCES = {
    Kind.UNLISTED_GAP: "gap that no silence lists: `{subject}` has no answer in this case",
    Kind.ANSWERED_SILENCE: "the silence `{subject}` covers a case that has an answer",
    Kind.DEAD_SILENCE: "the silence `{subject}` is met by no case: proved",
    Kind.NO_QUESTION: "the law declares no question: {reason}",
    Kind.OVERLAP: "`{subject}` has two answers in this case: {beside}",
    Kind.NEVER_APPLIES: "the provision `{subject}` never applies: proved",
    Kind.REDUNDANT: "the provision `{subject}` is redundant: without it every decision stays the "
    "same, proved",
    Kind.NEEDLESS: "needless in {rules}: “{condition}” in “{formula}”; without it they say the "
    "same, proved",
    Kind.WAIVED: "in {rules}: “{condition}” in “{formula}”",
    Kind.STALE_WAIVER: "a reason is given for a condition that is not needless, or not there: "
    "“{condition}” in “{formula}”",
    Kind.MATTERS: "{fact} matters{together}",
    Kind.NEVER_MATTERS: "{fact} never matters, though it is asked for: proved",
    Kind.IRRELEVANT: "{fact} changes nothing: proved",
    Kind.MATTERS_AFTER_ALL: "{fact} is declared irrelevant and matters{together}",
    Kind.FORBIDS: "{fact} is declared irrelevant, and another value of it would make this case "
    "impossible",
    Kind.LOOKED_UP: "{fact} is looked up in {beside}",
    Kind.NEVER_READ: "{fact} is read by no table and by no rule, though it is asked for",
    Kind.VACUOUS: "the premise of {subject} is met by no case: proved; the property says nothing",
    Kind.UNTRACED_SENTENCE: "the sentence {subject} became nothing: no provision, no figure, and "
    "no reason",
    Kind.UNTRACED_PROVISION: "the provision `{subject}` comes from no sentence and from no other "
    "source",
    Kind.UNKNOWN_PROVISION: "{subject} is said to have become {beside}, which is not there",
    Kind.UNDECIDED: "undecided, `{subject}`: {reason}",
    Kind.CONTRADICTION: "THE MACHINE CONTRADICTS ITSELF about `{subject}`: {reason}",
}


def tell_finding(law: Law, each: Observation) -> str:
    """Return what was observed of a subject in a sentence."""
    sentence = _SENTENCES.get(each.kind, f"{each.kind.sentence}: {{subject}}")
    return sentence.format(
        subject=each.subject,
        beside=" and ".join(each.beside),
        rules=" and ".join((each.subject, *each.beside)),
        reason=each.reason,
        fact=_fact(law, each.subject),
        together=_together(law, each),
        condition="" if each.condition is None else tell_formula(law, each.condition),
        formula="" if each.formula is None else tell_formula(law, each.formula),
    )


def _fact(law: Law, path: str) -> str:
    labels = {name: fact.label.en for name, fact in law.facts.declared.items()}
    labels |= {name: text.label.en for name, text in law.facts.texts.items()}
    return f"{path} ({labels[path]})" if path in labels else path


def _together(law: Law, each: Observation) -> str:
    """Return what had to change with a fact."""
    if not each.beside or each.subject not in law.facts.declared:
        return ""
    return f", together with {' and '.join(_fact(law, path) for path in each.beside)}"
