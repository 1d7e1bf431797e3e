"""The amnesty of 2022 worked out by the book, apart from the encoding it is compared with."""

from .decision import decide
from .dossier import decide_dossier
from .readings import PROFILES, READINGS
from .validity import is_valid

__all__ = ["PROFILES", "READINGS", "decide", "decide_dossier", "is_valid"]
