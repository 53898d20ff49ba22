"""河南省的继续教育类型，一型一页；只经由 `cetms_core` 的正门引用核心。"""

from cetms_core import Jurisdiction, hookimpl
from cetms_types.academic_conference import AcademicConference
from cetms_types.aid_assignment import AidAssignment
from cetms_types.award import Award
from cetms_types.base_training import BaseTraining
from cetms_types.computer_exam import ComputerExam
from cetms_types.degree_education import DegreeEducation
from cetms_types.endorsed_report import EndorsedReport
from cetms_types.grassroots_service import GrassrootsService
from cetms_types.industry_training import IndustryTraining
from cetms_types.jurisdictions import JURISDICTIONS
from cetms_types.on_the_job_training import OnTheJobTraining
from cetms_types.patent import Patent
from cetms_types.public_subject_online import PublicSubjectOnline
from cetms_types.publication import Publication
from cetms_types.qualification_exam import QualificationExam
from cetms_types.research_project import ResearchProject
from cetms_types.self_study import SelfStudy
from cetms_types.study_tour import StudyTour
from cetms_types.title_language_exam import TitleLanguageExam
from cetms_types.training_seminar import TrainingSeminar


@hookimpl
def cetms_education_types() -> list[type]:
    """The types, in the order of Henan's list, which portals show; those beyond it follow."""
    return [
        BaseTraining,
        TrainingSeminar,
        DegreeEducation,
        AcademicConference,
        ResearchProject,
        Publication,
        Patent,
        Award,
        QualificationExam,
        EndorsedReport,
        AidAssignment,
        GrassrootsService,
        IndustryTraining,
        PublicSubjectOnline,
        OnTheJobTraining,
        SelfStudy,
        TitleLanguageExam,
        ComputerExam,
        StudyTour,
    ]


@hookimpl
def cetms_jurisdictions() -> list[Jurisdiction]:
    """The places whose text is known, besides the nation, Henan and Pingdingshan."""
    return [*JURISDICTIONS]
