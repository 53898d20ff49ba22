"""A person on the rolls, made up, for tests of what is done with one."""

from cetms_core import EmailAddress, IdNumber, MobileNumber, Professional, Sex

LI = Professional(
    person_id="0" * 32,
    id_number=IdNumber.parse("410105190402290017"),
    name="李小明",
    sex=Sex.MALE,
    birth_month="1904-02",
    mobile=MobileNumber.parse("13800138000"),
    email=EmailAddress.parse("li.ming@example.com"),
    employer="124100004160422048",
    employer_region="410100",
)
