"""What is claimed of the amnesty: the catalogue, family by family."""

from amnesty2022.law import LAW
from amnesty2022_properties.bars import BAR
from amnesty2022_properties.convicts import CONVICTS
from amnesty2022_properties.differences import DIFFERENCES, QUESTIONS
from amnesty2022_properties.duties import DUTY
from amnesty2022_properties.equality import EQUAL
from amnesty2022_properties.figures import FIGURE
from amnesty2022_properties.january import JANUARY
from amnesty2022_properties.minors import MINORS
from amnesty2022_properties.relief import RELIEF_PROPERTIES
from amnesty2022_properties.scope import SCOPE
from amnesty2022_properties.shares import SHARES
from amnesty2022_properties.stages import STAGES
from amnesty2022_properties.terms import TERMS
from amnesty2022_properties.windows import WINDOWS
from amnesty2022_properties.worked_terms import WORKED_TERMS
from lexproof.catalogue import Catalogue, Property

_FAMILIES = (
    (*SCOPE, *WINDOWS, *JANUARY),
    (*BAR, *MINORS),
    (*RELIEF_PROPERTIES, *STAGES),
    (*TERMS, *CONVICTS, *DIFFERENCES, *WORKED_TERMS, *SHARES),
    EQUAL,
    DUTY,
)


def _in_order(family: tuple[Property, ...]) -> list[Property]:
    return sorted(family, key=lambda claim: claim.id)


CATALOGUE = Catalogue(
    law=LAW,
    properties=tuple(claim for family in _FAMILIES for claim in _in_order(family)),
    questions=QUESTIONS,
    cohorts=FIGURE,
)
