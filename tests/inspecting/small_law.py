"""A sound law about books that are brought back late, with every kind of thing to inspect."""

from dataclasses import replace

from lexproof.catalogue import Catalogue, must
from lexproof.language import (
    Choice,
    Dossier,
    Facts,
    Label,
    Law,
    Options,
    Outcome,
    Profile,
    Question,
    Readings,
    Sentence,
    Truth,
    Waiver,
    all_of,
    always,
    any_of,
    chosen,
    definition,
    first_that_applies,
    never,
    none_of,
    provision,
    silence,
)
from lexproof.language.rewriting import rewritten


class Book(Options):
    """What was lent."""

    novel = "a novel"
    atlas = "an atlas"
    map = "a map"


class Colour(Options):
    """The colour of its cover."""

    red = "red"
    blue = "blue"


class Sanction(Options):
    """What the reader gets."""

    none = "nothing"
    fine = "a fine"
    double = "a double fine"
    warning = "a warning"
    undetermined = "undetermined"


class Atlases(Options):
    """Whether an atlas is a book."""

    books = "they are books"
    unsaid = "it is not said"


FACTS = Facts()
READINGS = Readings()
atlases = READINGS.add(
    "atlases", Atlases, question="Is an atlas a book?", place="¶2", reason="It is not said."
)
BOOK = FACTS.choice("book", Label("book"), Book, usual=Book.novel)
LATE = FACTS.truth("late", Label("brought back late"), default=never(), usual=False)
MEMBER = FACTS.truth("member", Label("member"), default=never(), usual=False)
COLOUR = FACTS.choice(
    "colour", Label("colour"), Colour, usual=Colour.red, required=never(), relevant=False
)
REMARK = FACTS.text("remark", Label("remark"), relevant=False)

NOT_A_MAP = none_of(BOOK.is_(Book.map))


@provision("fine.novel", place="¶1")
def novel() -> Truth:
    """A late novel costs a fine."""
    return all_of(LATE, BOOK.is_(Book.novel))


@provision("fine.atlas", place="¶2")
def atlas() -> Truth:
    """A late atlas costs a double fine."""
    return all_of(LATE, BOOK.is_(Book.atlas), atlases.is_(Atlases.books))


@provision("warning", place="custom", excepts=("fine.novel",))
def warning() -> Truth:
    """A member is only warned for a novel, which is not a map."""
    return all_of(LATE, BOOK.is_(Book.novel), NOT_A_MAP, MEMBER)


@silence("silence.map", place="¶3")
def maps() -> Truth:
    """What of a late map?"""
    return all_of(LATE, BOOK.is_(Book.map))


@silence("atlases", place="¶2")
def unsaid_atlases() -> Truth:
    """What of a late atlas, if it is not a book?"""
    return all_of(LATE, BOOK.is_(Book.atlas), atlases.is_(Atlases.unsaid))


SANCTION = definition(
    "sanction",
    "¶1",
    first_that_applies(
        (any_of(maps.applies, unsaid_atlases.applies), chosen(Sanction.undetermined)),
        (warning.applies, chosen(Sanction.warning)),
        (novel.applies, chosen(Sanction.fine)),
        (atlas.applies, chosen(Sanction.double)),
        otherwise=chosen(Sanction.none),
    ),
)
QUESTION = Question(
    name="sanction",
    place="¶1",
    asks="What does a late reader get?",
    arises=LATE,
    answers={rule.id: rule.applies for rule in (novel, atlas, warning)},
)
WAIVER = Waiver(
    formula=Truth(warning.applies.node.operands[0]),
    condition=NOT_A_MAP,
    reason="readers ask about it",
)

LAW = Law(
    name="library",
    title="Library",
    facts=FACTS,
    constraints=(),
    readings=READINGS.declared,
    profiles=(Profile(name="plain", gist="every default"),),
    provisions=(novel, atlas, warning),
    silences=(maps, unsaid_atlases),
    decision=(Outcome(name="sanction", value=SANCTION),),
    dossier=Dossier(shared=(), flag="late", raised_by=never()),
    trace=(
        Sentence(place="¶1", gist="A fine.", digest="0" * 64, provisions=("fine.novel",)),
        Sentence(place="¶2", gist="Twice.", digest="1" * 64, provisions=("fine.atlas",)),
        Sentence(place="¶3", gist="The address.", digest="2" * 64, no_effect="an address"),
    ),
    questions=(QUESTION,),
    waivers=(WAIVER,),
    other_sources={"warning": "custom"},
)

CATALOGUE = Catalogue(
    law=LAW,
    properties=(
        must(
            "BOOK-001",
            "A book in time costs nothing.",
            basis="¶1",
            premise=none_of(LATE),
            conclusion=SANCTION.is_(Sanction.none),
        ),
    ),
)


def catalogue_of(law: Law) -> Catalogue:
    """Return the catalogue about another version of the law."""
    return replace(CATALOGUE, law=law)


def with_rule(rule: Truth, formula: Truth, law: Law = LAW) -> Law:
    """Return the law with another formula under the name of a rule, wherever it stands."""
    name, place = rule.node.payload
    renewed = definition(str(name), str(place), formula)
    return rewritten(law, {rule.node: renewed.node})


def body(rule: Truth) -> Truth:
    """Return the formula of a rule, without its name."""
    return Truth(rule.node.operands[0])


def book_is(option: Book) -> Truth:
    """Say what was lent."""
    kind: Choice[Book] = BOOK
    return kind.is_(option)


ALWAYS = always()
