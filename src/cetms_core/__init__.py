"""CETMS: continuing-education hours of professionals, from registration to the year's total.

Every public name is here, and a name is loaded when it is first used, so that importing the house costs next to nothing.
Stores are imported by their own door: `cetms_core.stores.sql.SqlStore`, `cetms_core.stores.memory.MemoryStore`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cetms_core.accounts import (
        Answer as Answer,
    )
    from cetms_core.accounts import (
        Challenge as Challenge,
    )
    from cetms_core.accounts import (
        SingleUseCaptcha as SingleUseCaptcha,
    )
    from cetms_core.approval import Action as Action
    from cetms_core.approval import Decision as Decision
    from cetms_core.approval.queue import ItemKind as ItemKind
    from cetms_core.approval.queue import QueueItem as QueueItem
    from cetms_core.commands import Outcome as Outcome
    from cetms_core.commands import Verdict as Verdict
    from cetms_core.domain.actor import Actor as Actor
    from cetms_core.domain.actor import Role as Role
    from cetms_core.domain.actor import UserKind as UserKind
    from cetms_core.domain.approval_step import ApprovalStep as ApprovalStep
    from cetms_core.domain.attachment import Attachment as Attachment
    from cetms_core.domain.attachment import MediaType as MediaType
    from cetms_core.domain.declaration import Declaration as Declaration
    from cetms_core.domain.declaration import DeclarationState as DeclarationState
    from cetms_core.domain.event import Event as Event
    from cetms_core.domain.explanation import Cell as Cell
    from cetms_core.domain.explanation import Term as Term
    from cetms_core.domain.hours import Hours as Hours
    from cetms_core.domain.identity import (
        CreditCode as CreditCode,
    )
    from cetms_core.domain.identity import (
        EmailAddress as EmailAddress,
    )
    from cetms_core.domain.identity import (
        IdNumber as IdNumber,
    )
    from cetms_core.domain.identity import (
        IdNumberKind as IdNumberKind,
    )
    from cetms_core.domain.identity import (
        MobileNumber as MobileNumber,
    )
    from cetms_core.domain.identity import (
        Sex as Sex,
    )
    from cetms_core.domain.letter import Letter as Letter
    from cetms_core.domain.organisation import Department as Department
    from cetms_core.domain.organisation import Organisation as Organisation
    from cetms_core.domain.page import Page as Page
    from cetms_core.domain.places import AdministrativeLevel as AdministrativeLevel
    from cetms_core.domain.places import Region as Region
    from cetms_core.domain.professional import (
        Professional as Professional,
    )
    from cetms_core.domain.professional import (
        RegistrationState as RegistrationState,
    )
    from cetms_core.domain.registration import Registration as Registration
    from cetms_core.domain.subject import Subject as Subject
    from cetms_core.education_types import (
        Catalog as Catalog,
    )
    from cetms_core.education_types import (
        Choice as Choice,
    )
    from cetms_core.education_types import (
        EducationType as EducationType,
    )
    from cetms_core.education_types import (
        Field as Field,
    )
    from cetms_core.education_types import (
        Kind as Kind,
    )
    from cetms_core.education_types import (
        choice as choice,
    )
    from cetms_core.education_types import (
        day as day,
    )
    from cetms_core.education_types import (
        decimal as decimal,
    )
    from cetms_core.education_types import (
        education_type as education_type,
    )
    from cetms_core.education_types import (
        flag as flag,
    )
    from cetms_core.education_types import (
        longtext as longtext,
    )
    from cetms_core.education_types import (
        organisation as organisation,
    )
    from cetms_core.education_types import (
        refuse as refuse,
    )
    from cetms_core.education_types import (
        text as text,
    )
    from cetms_core.education_types import (
        whole as whole,
    )
    from cetms_core.education_types import (
        year as year,
    )
    from cetms_core.errors import (
        CetmsError as CetmsError,
    )
    from cetms_core.errors import (
        DefinitionError as DefinitionError,
    )
    from cetms_core.errors import (
        InvalidValue as InvalidValue,
    )
    from cetms_core.errors import (
        MoveNotAllowed as MoveNotAllowed,
    )
    from cetms_core.errors import (
        NotAllowed as NotAllowed,
    )
    from cetms_core.errors import (
        NotFound as NotFound,
    )
    from cetms_core.errors import (
        NotYetApproved as NotYetApproved,
    )
    from cetms_core.errors import (
        PluginError as PluginError,
    )
    from cetms_core.errors import (
        Refused as Refused,
    )
    from cetms_core.errors import (
        SignInRefused as SignInRefused,
    )
    from cetms_core.errors import (
        Stale as Stale,
    )
    from cetms_core.errors import (
        TryAgain as TryAgain,
    )
    from cetms_core.errors import (
        UnknownEducationType as UnknownEducationType,
    )
    from cetms_core.errors import (
        WrongCaptcha as WrongCaptcha,
    )
    from cetms_core.errors import (
        WrongCredentials as WrongCredentials,
    )
    from cetms_core.files import FolderFiles as FolderFiles
    from cetms_core.files import MemoryFiles as MemoryFiles
    from cetms_core.findings import Finding as Finding
    from cetms_core.findings import Severity as Severity
    from cetms_core.intake import Assessment as Assessment
    from cetms_core.jurisdictions import (
        Closing as Closing,
    )
    from cetms_core.jurisdictions import (
        Jurisdiction as Jurisdiction,
    )
    from cetms_core.jurisdictions import (
        Jurisdictions as Jurisdictions,
    )
    from cetms_core.law import Dated as Dated
    from cetms_core.law import Law as Law
    from cetms_core.law import Requirement as Requirement
    from cetms_core.law import certified as certified
    from cetms_core.ledger import Entry as Entry
    from cetms_core.ledger import EntryKind as EntryKind
    from cetms_core.ledger import YearSummary as YearSummary
    from cetms_core.plugins import (
        PluginReport as PluginReport,
    )
    from cetms_core.plugins import (
        Plugins as Plugins,
    )
    from cetms_core.plugins import (
        hookimpl as hookimpl,
    )
    from cetms_core.plugins import (
        load_plugins as load_plugins,
    )
    from cetms_core.transaction import Cetms as Cetms
    from cetms_core.transaction import Transaction as Transaction

_ROOMS = {
    "cetms_core.accounts": "Answer Challenge SingleUseCaptcha",
    "cetms_core.approval": "Action Decision",
    "cetms_core.approval.queue": "ItemKind QueueItem",
    "cetms_core.commands": "Outcome Verdict",
    "cetms_core.domain.actor": "Actor Role UserKind",
    "cetms_core.domain.approval_step": "ApprovalStep",
    "cetms_core.domain.attachment": "Attachment MediaType",
    "cetms_core.domain.declaration": "Declaration DeclarationState",
    "cetms_core.domain.event": "Event",
    "cetms_core.domain.explanation": "Cell Term",
    "cetms_core.domain.hours": "Hours",
    "cetms_core.domain.identity": "CreditCode EmailAddress IdNumber IdNumberKind MobileNumber Sex",
    "cetms_core.domain.letter": "Letter",
    "cetms_core.domain.organisation": "Department Organisation",
    "cetms_core.domain.page": "Page",
    "cetms_core.domain.places": "AdministrativeLevel Region",
    "cetms_core.domain.professional": "Professional RegistrationState",
    "cetms_core.domain.registration": "Registration",
    "cetms_core.domain.subject": "Subject",
    "cetms_core.education_types": (
        "Catalog Choice EducationType Field Kind choice day decimal education_type flag longtext "
        "organisation refuse text whole year"
    ),
    "cetms_core.errors": (
        "CetmsError DefinitionError InvalidValue MoveNotAllowed NotAllowed NotFound NotYetApproved "
        "PluginError Refused SignInRefused Stale TryAgain UnknownEducationType WrongCaptcha "
        "WrongCredentials"
    ),
    "cetms_core.files": "FolderFiles MemoryFiles",
    "cetms_core.findings": "Finding Severity",
    "cetms_core.intake": "Assessment",
    "cetms_core.jurisdictions": "Closing Jurisdiction Jurisdictions",
    "cetms_core.law": "Dated Law Requirement certified",
    "cetms_core.ledger": "Entry EntryKind YearSummary",
    "cetms_core.plugins": "PluginReport Plugins hookimpl load_plugins",
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
