import pytest

from cetms_core import NotFound, Organisation
from tests.house import JINSHUI, OPERATOR

CODE = "1241000041580000XL"


def test_an_employer_joins(house):
    added = house.ask(
        OPERATOR,
        lambda tx: tx.add_organisation(f" {CODE.lower()}", " 示范研究院 ", region=JINSHUI, contact="人事处"),
    )

    assert Organisation(CODE, "示范研究院", JINSHUI, "人事处") == added
    assert added in house.ask(OPERATOR, lambda tx: tx.organisations(JINSHUI))


@pytest.mark.parametrize(
    ("code", "name", "contact", "expected"),
    [
        ("1241000041580000XK", "示范研究院", "", ("credit_code.checksum", "code")),
        ("", "示范研究院", "", ("credit_code.blank", "code")),
        (CODE, "", "", ("answer.missing", "name")),
        (CODE, "示范\0研究院", "", ("text.control", "name")),
        (CODE, "示范研究院", "人事处\n电话", ("answer.not_one_line", "contact")),
    ],
)
def test_what_is_none_is_refused(house, code, name, contact, expected):
    assert [expected] == house.refused(
        OPERATOR, lambda tx: tx.add_organisation(code, name, region=JINSHUI, contact=contact)
    )


def test_it_lies_in_a_region_that_is_kept(house):
    with pytest.raises(NotFound) as missing:
        house.ask(OPERATOR, lambda tx: tx.add_organisation(CODE, "示范研究院", region="999999"))

    assert "region" == missing.value.kind


def test_it_is_written_down(house):
    house.ask(OPERATOR, lambda tx: tx.add_organisation(CODE, "示范研究院", region=JINSHUI))
    (event,) = house.read(lambda session: session.history.of(CODE, "organisation"))

    assert ("organisation.added", "示范研究院", OPERATOR) == (event.name, event.after, event.actor)
