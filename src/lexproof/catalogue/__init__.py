"""The catalogue: what is claimed of a law, as records."""

from lexproof.catalogue.claims import ask, false, must, unchanged
from lexproof.catalogue.property import Catalogue, Kind, Property

__all__ = ["Catalogue", "Kind", "Property", "ask", "false", "must", "unchanged"]
