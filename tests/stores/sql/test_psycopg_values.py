"""What no column holds is refused before it is sent, and so ends no transaction."""

import pytest

from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.psycopg_values import LARGEST, Sound, Whole
from cetms_core.testing.stores.samples import PERSON, account


@pytest.mark.parametrize("number", [0, -1, LARGEST - 1, -LARGEST])
def test_a_whole_number_is_sent_in_decimal(number: int) -> None:
    assert str(number).encode() == Whole(int).dump(number)


@pytest.mark.parametrize("number", [LARGEST, -LARGEST - 1, 10**30])
def test_one_that_no_integer_holds_is_not_sent(number: int) -> None:
    with pytest.raises(OverflowError):
        Whole(int).dump(number)


def test_a_text_is_sent_in_utf_8() -> None:
    assert "郑州𠮷".encode() == Sound(str).dump("郑州𠮷")


@pytest.mark.parametrize("text", ["a\0b", "\ud800"])
def test_one_that_no_column_holds_is_not_sent(text: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        Sound(str).dump(text)


@pytest.mark.parametrize("key", ["a\0b", "\ud800"])
def test_whoever_looks_for_it_finds_nothing_and_goes_on(on_postgresql: SqlStore, key: str) -> None:
    with on_postgresql.session() as session:
        session.people.claim(account())

        assert session.results.recorded(PERSON, key) is None
        assert [] == session.declarations.of_person(PERSON, 10**30)
        assert account() == session.people.account(PERSON)
