"""继续医学教育学分：Ⅰ类、Ⅱ类各计各的，再按本地的规定折合学时；只用 `from cetms_core import …`。"""

from cetms_core import hookimpl

from cetms_medical_credits.account import year_of_credits
from cetms_medical_credits.class_two import MedicalPaper
from cetms_medical_credits.conversion import HOURS_PER_CREDIT
from cetms_medical_credits.credits import CreditClass, Credits, YearOfCredits
from cetms_medical_credits.project import MedicalProject

__all__ = [
    "HOURS_PER_CREDIT",
    "CreditClass",
    "Credits",
    "MedicalPaper",
    "MedicalProject",
    "YearOfCredits",
    "year_of_credits",
]


@hookimpl
def cetms_education_types() -> list[type]:
    """类型按门户里排列的次序给出。"""
    return [MedicalProject, MedicalPaper]
