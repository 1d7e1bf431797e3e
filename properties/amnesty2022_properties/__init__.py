"""What is claimed of the amnesty: the catalogue, family by family."""

from amnesty2022.law import LAW
from amnesty2022_properties.bars import BAR
from amnesty2022_properties.relief import RELIEF_PROPERTIES
from amnesty2022_properties.scope import SCOPE
from amnesty2022_properties.terms import TERM
from lexproof.catalogue import Catalogue

CATALOGUE = Catalogue(law=LAW, properties=(*SCOPE, *BAR, *RELIEF_PROPERTIES, *TERM))
