"""The amnesty of 2 November 2022 (Law of Kazakhstan No. 152-VII), as one object."""

from amnesty2022 import penal_code as _penal_code
from amnesty2022.constraints import CONSTRAINTS
from amnesty2022.decision import DECISION, DOSSIER, PROVISIONS
from amnesty2022.facts import FACTS
from amnesty2022.order import ORDER
from amnesty2022.profiles import PROFILES
from amnesty2022.questions import QUESTIONS
from amnesty2022.readings import READINGS
from amnesty2022.silences import SILENCES
from amnesty2022.trace import OTHER_SOURCES, TRACE
from amnesty2022.waivers import WAIVERS
from lexproof.language import Law

assert _penal_code.PENAL_CODE in FACTS.tables

LAW = Law(
    name="amnesty2022",
    title="Amnesty of 2 November 2022 for the January events (Kazakhstan)",
    facts=FACTS,
    constraints=CONSTRAINTS,
    readings=READINGS.declared,
    profiles=PROFILES,
    provisions=PROVISIONS,
    silences=SILENCES,
    decision=DECISION,
    dossier=DOSSIER,
    trace=TRACE,
    order=ORDER,
    questions=QUESTIONS,
    waivers=WAIVERS,
    other_sources=OTHER_SOURCES,
)
