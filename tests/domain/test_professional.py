import attrs
import pytest

from cetms_core.domain.professional import IMMUTABLE, Professional, RegistrationState
from tests.person import LI


def test_a_professional_waits_for_the_employer_at_first():
    assert RegistrationState.PENDING is LI.state
    assert 1 == LI.version


@pytest.mark.parametrize("personal", ["410105190402290017", "李小明", "1904-02", "13800138000", "li.ming"])
def test_printing_shows_nothing_personal(personal):
    assert personal not in repr(LI)
    assert personal not in str(LI)


@pytest.mark.parametrize(
    ("name", "masked"),
    [("李", "李*"), ("李明", "李*"), ("李小明", "李**"), ("买买提·艾力", "买*****"), ("", "*")],
)
def test_a_masked_name_shows_its_first_character_alone(name, masked):
    assert masked == attrs.evolve(LI, name=name).masked_name


def test_number_name_and_employer_are_what_a_person_can_not_change():
    assert ("id_number", "name", "employer", "employer_region") == IMMUTABLE
    assert {*IMMUTABLE} <= {field.name for field in attrs.fields(Professional)}
