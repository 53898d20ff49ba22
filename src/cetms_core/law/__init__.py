"""Figures, dates, sources: the law as data.

Promises that every figure knows its clause, its row and the day it came into force.
May import `domain` and `errors`.
"""

from cetms_core.law.cap import Cap
from cetms_core.law.certified import certified
from cetms_core.law.confidence import Confidence, is_known
from cetms_core.law.dated import Dated, Figures, InForce
from cetms_core.law.law import Law
from cetms_core.law.requirement import Requirement

__all__ = [
    "Cap",
    "Confidence",
    "Dated",
    "Figures",
    "InForce",
    "Law",
    "Requirement",
    "certified",
    "is_known",
]
