"""河南省的继续教育类型，一型一页；只经由 `cetms_core` 的正门引用核心。"""

from cetms_core import hookimpl
from cetms_types.academic_conference import AcademicConference
from cetms_types.degree_education import DegreeEducation
from cetms_types.research_project import ResearchProject
from cetms_types.training_seminar import TrainingSeminar


@hookimpl
def cetms_education_types() -> list[type]:
    """The types, in the order of Henan's list, which portals show."""
    return [TrainingSeminar, DegreeEducation, AcademicConference, ResearchProject]
