import subprocess
import sys

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.identity import EmailAddress
from cetms_core.errors import InvalidValue


def outcome(text):
    try:
        return EmailAddress.parse(text)
    except InvalidValue as invalid:
        return invalid


@given(text=st.text() | st.emails() | st.builds("{}@{}.com".format, st.text(max_size=5), st.text(max_size=5)))
def test_any_text_is_an_address_or_a_worded_refusal(text):
    found = outcome(text)

    if isinstance(found, InvalidValue):
        assert "电子邮箱" in str(found)
    else:
        assert found.text.isascii()
        assert found == EmailAddress.parse(found.text)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("用户@例子.广告", "用户@例子.广告"),
        ("ａ@EXAMPLE.com", "ａ@example.com"),
        ("a@例子.中国", "a@xn--fsqu00a.xn--fiqs8s"),
    ],
)
def test_a_mailbox_beyond_ascii_is_accepted_when_asked_for(text, stored):
    assert stored == EmailAddress.parse(text, ascii_only=False).text


def test_both_forms_of_a_domain_are_one_address():
    chinese, ascii_ = EmailAddress.parse("a@例子.中国"), EmailAddress.parse("a@xn--fsqu00a.xn--fiqs8s")

    assert chinese == ascii_
    assert "a@例子.中国" == chinese.shown
    assert "a@example.com" == EmailAddress.parse("a@example.com").shown


def test_printing_shows_the_first_character_and_the_domain():
    address = EmailAddress.parse("zhangsan@example.com")

    assert "z***@example.com" == address.masked == str(address) == f"{address}"
    assert "EmailAddress('z***@example.com')" == repr(address)


def test_an_address_fits_the_envelope():
    domain = ".".join(["b" * 60] * 4)
    longest = f"{'a' * (250 - len(domain))}@{domain}.cn"[-254:]

    assert 254 == len(longest)
    assert longest == EmailAddress(longest).text
    with pytest.raises(InvalidValue) as refused:
        EmailAddress(f"a{longest}")
    assert "email.too_long" == refused.value.why


def test_the_constructor_looks_at_the_shape():
    with pytest.raises(InvalidValue):
        EmailAddress("example.com")


def test_email_validator_is_loaded_by_the_first_address_alone():
    program = (
        "import sys; from cetms_core.domain.identity import EmailAddress; "
        "early = 'email_validator' in sys.modules; "
        "EmailAddress.parse('a@example.com'); print(early, 'email_validator' in sys.modules)"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout

    assert "False True" == printed.strip()
