"""A declaration and a professional in whatever state a test wants them."""

from datetime import datetime
from typing import Any

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex
from cetms_core.domain.professional import Professional
from cetms_core.domain.subject import Subject

AT = datetime.fromisoformat("2025-06-01T09:00:00+08:00")
OWNER = Actor("owner", Role.PROFESSIONAL)
REVIEWER = Actor("reviewer", Role.EMPLOYER_ADMINISTRATOR, "hospital")


def declaration(**changes: Any) -> Declaration:
    facts: dict[str, Any] = {
        "id": "d1",
        "person_id": "owner",
        "type": "lecture",
        "type_label": "讲座",
        "schema_version": 1,
        "year": 2025,
        "answers": {"title": "讲座"},
        "remark": "备注",
        "attachment": Attachment("0" * 64, "证书.jpg", MediaType.JPEG, 1),
        "subject": Subject.PROFESSIONAL,
        "hours": Hours(8),
        "employer": "hospital",
        "region": "410105",
        "jurisdiction": "410000",
        "created_at": AT,
    }
    return Declaration(**facts | changes)


def professional(**changes: Any) -> Professional:
    facts: dict[str, Any] = {
        "person_id": "owner",
        "id_number": IdNumber("410105190402290017"),
        "name": "李明",
        "sex": Sex.MALE,
        "birth_month": "1904-02",
        "mobile": MobileNumber("13800138000"),
        "email": EmailAddress.parse("li@example.com"),
        "employer": "hospital",
        "employer_region": "410105",
    }
    return Professional(**facts | changes)
