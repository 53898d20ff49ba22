"""CETMS: continuing-education hours of professionals, from registration to the year's total.

Every public name is here, and a name is loaded when it is first used, so that importing the house costs next to nothing.
Stores are imported by their own door: `cetms_core.stores.sql.SqlStore`, `cetms_core.stores.memory.MemoryStore`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cetms_core.accounts import (
        Answer as Answer,
        Challenge as Challenge,
        Links as Links,
        Origin as Origin,
        PasswordRules as PasswordRules,
        SignInRules as SignInRules,
        SingleUseCaptcha as SingleUseCaptcha,
    )
    from cetms_core.approval import Action as Action, Decision as Decision
    from cetms_core.approval.queue import ItemKind as ItemKind, QueueItem as QueueItem
    from cetms_core.catalogues import (
        Catalogue as Catalogue,
        Item as Item,
        load_majors as load_majors,
        shipped_regions as shipped_regions,
    )
    from cetms_core.commands import (
        Change as Change,
        CheckedChain as CheckedChain,
        ClassRecord as ClassRecord,
        FilledForm as FilledForm,
        LetGo as LetGo,
        ListedClass as ListedClass,
        Merger as Merger,
        Outcome as Outcome,
        PersonalCopy as PersonalCopy,
        Reassessment as Reassessment,
        Verdict as Verdict,
    )
    from cetms_core.domain.actor import Actor as Actor, Role as Role, UserKind as UserKind
    from cetms_core.domain.approval_step import ApprovalStep as ApprovalStep
    from cetms_core.domain.attachment import Attachment as Attachment, MediaType as MediaType
    from cetms_core.domain.declaration import Declaration as Declaration, DeclarationState as DeclarationState
    from cetms_core.domain.employment import Employment as Employment
    from cetms_core.domain.event import Event as Event
    from cetms_core.domain.explanation import Cell as Cell, Term as Term
    from cetms_core.domain.hours import Hours as Hours
    from cetms_core.domain.identity import (
        CreditCode as CreditCode,
        EmailAddress as EmailAddress,
        IdNumber as IdNumber,
        IdNumberKind as IdNumberKind,
        MobileNumber as MobileNumber,
        Sex as Sex,
    )
    from cetms_core.domain.letter import Letter as Letter
    from cetms_core.domain.loan import Loan as Loan
    from cetms_core.domain.organisation import Department as Department, Organisation as Organisation
    from cetms_core.domain.page import Page as Page
    from cetms_core.domain.petition import (
        Petition as Petition,
        PetitionKind as PetitionKind,
        PetitionState as PetitionState,
        PetitionStep as PetitionStep,
    )
    from cetms_core.domain.places import AdministrativeLevel as AdministrativeLevel, Region as Region
    from cetms_core.domain.professional import (
        Professional as Professional,
        RegistrationState as RegistrationState,
    )
    from cetms_core.domain.registration import Registration as Registration
    from cetms_core.domain.relief import Relief as Relief
    from cetms_core.domain.report import (
        Completion as Completion,
        Grouping as Grouping,
        Lacking as Lacking,
        ReportRow as ReportRow,
    )
    from cetms_core.domain.retention import Kept as Kept, Passing as Passing, Retention as Retention
    from cetms_core.domain.subject import Subject as Subject
    from cetms_core.domain.title import TitleLevel as TitleLevel
    from cetms_core.domain.training_class import (
        Enrolment as Enrolment,
        FiledClass as FiledClass,
        RowFault as RowFault,
        TrainingClass as TrainingClass,
    )
    from cetms_core.education_types import (
        Catalog as Catalog,
        Choice as Choice,
        EducationType as EducationType,
        Field as Field,
        Kind as Kind,
        choice as choice,
        day as day,
        decimal as decimal,
        education_type as education_type,
        flag as flag,
        longtext as longtext,
        organisation as organisation,
        refuse as refuse,
        text as text,
        whole as whole,
        year as year,
    )
    from cetms_core.errors import (
        CetmsError as CetmsError,
        DefinitionError as DefinitionError,
        InvalidValue as InvalidValue,
        KeyUsedBefore as KeyUsedBefore,
        MoveNotAllowed as MoveNotAllowed,
        NotAllowed as NotAllowed,
        NotFound as NotFound,
        NotYetApproved as NotYetApproved,
        OutcomeUnknown as OutcomeUnknown,
        PluginError as PluginError,
        Refused as Refused,
        RegistrationRejected as RegistrationRejected,
        SignInRefused as SignInRefused,
        Stale as Stale,
        StoreFailed as StoreFailed,
        TooManyAttempts as TooManyAttempts,
        TryAgain as TryAgain,
        UnknownEducationType as UnknownEducationType,
        WrongCaptcha as WrongCaptcha,
        WrongCredentials as WrongCredentials,
    )
    from cetms_core.files import FolderFiles as FolderFiles, MemoryFiles as MemoryFiles, Quota as Quota
    from cetms_core.findings import Finding as Finding, Severity as Severity
    from cetms_core.intake import (
        ATTENDANCE_FORM as ATTENDANCE_FORM,
        REGISTRATION_FORM as REGISTRATION_FORM,
        Assessment as Assessment,
        Roster as Roster,
        read_roster as read_roster,
    )
    from cetms_core.jurisdictions import (
        Appeal as Appeal,
        Closing as Closing,
        Jurisdiction as Jurisdiction,
        Jurisdictions as Jurisdictions,
    )
    from cetms_core.law import (
        Cap as Cap,
        Dated as Dated,
        Law as Law,
        Requirement as Requirement,
        certified as certified,
    )
    from cetms_core.ledger import (
        CutHours as CutHours,
        Entry as Entry,
        EntryKind as EntryKind,
        YearSummary as YearSummary,
    )
    from cetms_core.notifications import (
        SendingRules as SendingRules,
        Undeliverable as Undeliverable,
        Unreachable as Unreachable,
    )
    from cetms_core.notifications.smtp import SmtpMailer as SmtpMailer
    from cetms_core.plugins import (
        PluginReport as PluginReport,
        Plugins as Plugins,
        hookimpl as hookimpl,
        load_plugins as load_plugins,
    )
    from cetms_core.stores.captcha import StoreCaptcha as StoreCaptcha
    from cetms_core.transaction import Cetms as Cetms, Transaction as Transaction

_ROOMS = {
    "cetms_core.accounts": "Answer Challenge Links Origin PasswordRules SignInRules SingleUseCaptcha",
    "cetms_core.approval": "Action Decision",
    "cetms_core.approval.queue": "ItemKind QueueItem",
    "cetms_core.catalogues": "Catalogue Item load_majors shipped_regions",
    "cetms_core.commands": (
        "Change CheckedChain ClassRecord FilledForm LetGo ListedClass Merger Outcome PersonalCopy Reassessment "
        "Verdict"
    ),
    "cetms_core.domain.actor": "Actor Role UserKind",
    "cetms_core.domain.approval_step": "ApprovalStep",
    "cetms_core.domain.attachment": "Attachment MediaType",
    "cetms_core.domain.declaration": "Declaration DeclarationState",
    "cetms_core.domain.employment": "Employment",
    "cetms_core.domain.event": "Event",
    "cetms_core.domain.explanation": "Cell Term",
    "cetms_core.domain.hours": "Hours",
    "cetms_core.domain.identity": "CreditCode EmailAddress IdNumber IdNumberKind MobileNumber Sex",
    "cetms_core.domain.letter": "Letter",
    "cetms_core.domain.loan": "Loan",
    "cetms_core.domain.organisation": "Department Organisation",
    "cetms_core.domain.page": "Page",
    "cetms_core.domain.petition": "Petition PetitionKind PetitionState PetitionStep",
    "cetms_core.domain.places": "AdministrativeLevel Region",
    "cetms_core.domain.professional": "Professional RegistrationState",
    "cetms_core.domain.registration": "Registration",
    "cetms_core.domain.relief": "Relief",
    "cetms_core.domain.report": "Completion Grouping Lacking ReportRow",
    "cetms_core.domain.retention": "Kept Passing Retention",
    "cetms_core.domain.subject": "Subject",
    "cetms_core.domain.title": "TitleLevel",
    "cetms_core.domain.training_class": "Enrolment FiledClass RowFault TrainingClass",
    "cetms_core.education_types": (
        "Catalog Choice EducationType Field Kind choice day decimal education_type flag longtext "
        "organisation refuse text whole year"
    ),
    "cetms_core.errors": (
        "CetmsError DefinitionError InvalidValue KeyUsedBefore MoveNotAllowed NotAllowed NotFound NotYetApproved "
        "OutcomeUnknown PluginError Refused RegistrationRejected SignInRefused Stale StoreFailed TooManyAttempts "
        "TryAgain UnknownEducationType WrongCaptcha WrongCredentials"
    ),
    "cetms_core.files": "FolderFiles MemoryFiles Quota",
    "cetms_core.findings": "Finding Severity",
    "cetms_core.intake": "ATTENDANCE_FORM REGISTRATION_FORM Assessment Roster read_roster",
    "cetms_core.jurisdictions": "Appeal Closing Jurisdiction Jurisdictions",
    "cetms_core.law": "Cap Dated Law Requirement certified",
    "cetms_core.ledger": "CutHours Entry EntryKind YearSummary",
    "cetms_core.notifications": "SendingRules Undeliverable Unreachable",
    "cetms_core.notifications.smtp": "SmtpMailer",
    "cetms_core.plugins": "PluginReport Plugins hookimpl load_plugins",
    "cetms_core.stores.captcha": "StoreCaptcha",
    "cetms_core.transaction": "Cetms Transaction",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}

__all__ = sorted(_ROOM_OF)


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(_ROOM_OF[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
