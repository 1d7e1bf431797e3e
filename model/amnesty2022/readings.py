"""Open points of the text as free choices; the first option of each is the default.

Considered and not made readings: making good of damage (one newspaper against a senator's
statement), credit for remand (the start date already states it), fractions of a fine or of hours
of work (no source: a silence), the time zone of midnight (local time).
"""

from lexproof.language import Options, Readings

READINGS = Readings()


class OneYearTest(Options):
    """When the time left is measured."""

    before = "before the fraction is applied"
    after = "after the fraction is applied"


class ReductionBase(Options):
    """What the fraction is taken of."""

    imposed = "the imposed term"
    unserved = "the unserved remainder"


class PendingEspeciallyGrave(Options):
    """What happens to an especially grave offence that is still pending."""

    same_as_grave = "cut at sentencing like a grave one"
    silent = "the text is silent"


class ExclusionReach(Options):
    """Whom an excluded offence bars."""

    person = "the person, for every offence"
    offence = "that offence only"


class Window(Options):
    """How a continuing offence meets the window."""

    inside = "wholly inside it"
    begun = "begun inside it"
    touching = "touching it"


class AgeAttained(Options):
    """When the 18th year is completed."""

    day_after = "at the start of the day after the birthday"
    birthday = "on the birthday"


class MonthFraction(Options):
    """How part of a month is counted."""

    thirty = "a month as thirty days"
    calendar = "the calendar days of the whole term"


class DayRounding(Options):
    """What happens to part of a day of the remaining term."""

    favour = "dropped, in favour of the convict"
    against = "counted as a day, against the convict"


class MonthEnd(Options):
    """Where a month ends that lacks the day."""

    clip_back = "on its last day"
    roll_forward = "on the first of the next month"


class AgeAt(Options):
    """On which day of a continuing offence age is measured."""

    first = "its first day"
    last = "its last day"


class Objection(Options):
    """What an accused person's objection to termination does."""

    not_mentioned = "nothing, the summary does not mention it"
    trial_goes_on = "the trial goes on and ends in release"


class Suppressors(Options):
    """Whom the rule on suppression covers."""

    officials = "law enforcement and military only"
    anyone = "anyone"


class Place(Options):
    """Whether the offence must have been committed in Kazakhstan."""

    not_required = "not required"
    required = "required"


class ReferenceDay(Options):
    """Which day is the day of the law."""

    publication = "3 November 2022, first official publication"
    signature = "2 November 2022, signature"


class Recidivists(Options):
    """Whether persons sentenced for recidivism are barred."""

    not_mentioned = "not mentioned, so not barred"
    barred = "barred"


class ListedArticles(Options):
    """Whether the article must be on the list of L art. 1."""

    not_mentioned = "not mentioned, so not required"
    required = "required"


class ListingEvidence(Options):
    """What evidence puts an article on the list, of which only a part was seen."""

    text_or_inference = "the seen text, or inference from another rule of the law"
    text_only = "the seen text only"
    press_too = "a press report as well"


class MinorSexualException(Options):
    """Whether a minor who offended against somebody of 14 to 17 escapes the bar."""

    no = "no"
    yes = "yes"


class NotFinal(Options):
    """What a sentence under appeal counts as."""

    pending = "pending"
    convicted = "convicted"


class OfficialsRelief(Options):
    """Whether offences in suppression get the relief of S ¶5 s1."""

    same = "the same as participants"
    participants_only = "participants only"


class OfficialsWindow(Options):
    """Which days count for offences in suppression."""

    four_days = "4 to 7 January 2022"
    whole_january = "the whole of January 2022"


class DutiesWhen(Options):
    """When duties are owed."""

    freed_on_day = "to those freed on the day of the law"
    whenever_released = "to everyone whom the law releases earlier"


class AssistanceTo(Options):
    """To whom assistance is owed."""

    all = "to all who are released"
    from_institutions = "to those released from institutions"


one_year_test = READINGS.add(
    "one_year_test",
    OneYearTest,
    question="Is the year that is left measured before or after the fraction is applied?",
    place="S ¶6",
    reason="The text joins the two rules without saying which comes first.",
)
reduction_base = READINGS.add(
    "reduction_base",
    ReductionBase,
    question="Is the fraction taken of the imposed term or of what is left of it?",
    place="S ¶5 s2",
    reason="Two speakers in Parliament speak of the imposed term; the 2011 amnesty cut the rest.",
)
pending_especially_grave = READINGS.add(
    "pending_especially_grave",
    PendingEspeciallyGrave,
    question="Is an especially grave offence that is still pending cut when sentence is passed?",
    place="S ¶9",
    reason="The paragraph on pending cases names grave crimes only.",
)
exclusion_reach = READINGS.add(
    "exclusion_reach",
    ExclusionReach,
    question="Does an excluded offence bar the person or only that offence?",
    place="S ¶7",
    reason="The bar speaks of persons who committed such crimes; no rule on several offences.",
)
window = READINGS.add(
    "window",
    Window,
    question="Must a continuing offence lie inside the window, begin in it, or only touch it?",
    place="S ¶3",
    reason="The text names the days of the period and no rule for an act that lasts.",
)
age_attained = READINGS.add(
    "age_attained",
    AgeAttained,
    question="Is 18 reached on the birthday or at the start of the day after?",
    place="S ¶7; P art. 80",
    reason="Court practice counts from the day after; the text counts years only.",
)
month_fraction = READINGS.add(
    "month_fraction",
    MonthFraction,
    question="Is part of a month counted by a month of thirty days or by the calendar?",
    place="P art. 62",
    reason="Terms are counted in months and years; no ruling on parts of a month was found.",
)
day_rounding = READINGS.add(
    "day_rounding",
    DayRounding,
    question="Is part of a day of the remaining term dropped or counted?",
    place="P art. 62",
    reason="No ruling was found; doubt is commonly resolved for the convict.",
)
month_end = READINGS.add(
    "month_end",
    MonthEnd,
    question="Where does a term of months end when the month lacks the day?",
    place="P art. 62",
    reason="The code counts months without saying what a short month does.",
)
age_at = READINGS.add(
    "age_at",
    AgeAt,
    question="Is age in a continuing offence measured on its first or its last day?",
    place="S ¶7; P art. 80",
    reason="The text looks at the time of the act; a lasting act has two ends.",
)
objection = READINGS.add(
    "objection",
    Objection,
    question="What happens when the accused objects to termination?",
    place="S ¶5 s1; criminal procedure code art. 35(4)",
    reason="The summary is silent; the procedure code lets the trial go on to release.",
)
suppressors = READINGS.add(
    "suppressors",
    Suppressors,
    question="Does the rule on suppression cover officials only, or anyone?",
    place="S ¶4; L art. 1",
    reason="The summary names law enforcement and military; the law names no person.",
)
place = READINGS.add(
    "place",
    Place,
    question="Must the offence have been committed in Kazakhstan?",
    place="L art. 1",
    reason="The law asks for it; the summary does not mention it.",
)
reference_day = READINGS.add(
    "reference_day",
    ReferenceDay,
    question="Which day is the day of the law?",
    place="S ¶6; facts 4 row 4",
    reason="The law took effect on publication; in 1999 courts counted from signature.",
)
recidivists = READINGS.add(
    "recidivists",
    Recidivists,
    question="Are persons sentenced for recidivism barred?",
    place="P art. 78(2)",
    reason="The code and the Senate's report bar them; the summary does not mention them.",
)
listed_articles = READINGS.add(
    "listed_articles",
    ListedArticles,
    question="Must the article be on the list of the law?",
    place="L art. 1",
    reason="The law lists 52 articles, of which the part up to art. 207 was seen.",
)
listing_evidence = READINGS.add(
    "listing_evidence",
    ListingEvidence,
    question="What evidence puts an article on the list, whose end was not seen?",
    place="L art. 1; facts 1.2",
    reason="Art. 272 must be listed, or the exception for minors is empty; three articles are "
    "named by one press report. A reading, so as not to choose silently.",
)
minor_sexual_exception = READINGS.add(
    "minor_sexual_exception",
    MinorSexualException,
    question="Is a minor who offended against somebody of 14 to 17 outside the bar?",
    place="P art. 78(2)",
    reason="The code makes the exception; the summary does not.",
)
not_final = READINGS.add(
    "not_final",
    NotFinal,
    question="Does a sentence under appeal on the day count as pending or as a conviction?",
    place="S ¶9",
    reason="A sentence under appeal is not final; the summary speaks of the convicted.",
)
officials_relief = READINGS.add(
    "officials_relief",
    OfficialsRelief,
    question="Do offences committed in suppression get the relief that names participants?",
    place="S ¶5 s1",
    reason="The sentence names participants in the riots; S ¶4 brings officials in as well.",
)
officials_window = READINGS.add(
    "officials_window",
    OfficialsWindow,
    question="Which days count for offences committed in suppression?",
    place="S ¶4",
    reason="The paragraph speaks of the January events without days.",
)
duties_when = READINGS.add(
    "duties_when",
    DutiesWhen,
    question="Are duties owed only to those freed on the day, or to everyone released earlier?",
    place="S ¶10",
    reason="The paragraph speaks of released persons without a day.",
)
assistance_to = READINGS.add(
    "assistance_to",
    AssistanceTo,
    question="Is assistance owed to all who are released, or only from institutions?",
    place="S ¶10",
    reason="The pronoun may refer to released persons or to those released from institutions.",
)
