"""A file to which some row points is known, whatever kind of row it is, now or in an earlier round."""

import io
from collections.abc import Callable

import pytest
from attrs import evolve

from cetms_core.stores.sql import SqlStore
from tests.attachments.corpus import jpeg, segment
from tests.commands.asking import correction
from tests.commands.classes_filed import file, row
from tests.house import ADMINISTRATOR, LI, House, conference, furnished


@pytest.fixture
def house() -> House:
    return furnished(store=SqlStore("sqlite://"))


def another(house: House, mark: bytes) -> House:
    """The house with another file at hand."""
    contents = io.BytesIO(jpeg(extra=segment(0xFE, mark)))
    return evolve(house, scan=house.cetms.receive(contents, filename="另一份.jpg"))


def pointed(house: House, beginning: str = "") -> frozenset[str]:
    store = house.cetms.store
    assert isinstance(store, SqlStore)
    return store.pointed_digests(beginning)


def declare(house: House) -> object:
    return house.declare()


def report(house: House) -> object:
    return file(house, row(LI))


@pytest.mark.parametrize("point", [declare, correction, report], ids=["declaration", "petition", "class"])
def test_a_row_points_to_its_file(house: House, point: Callable[[House], object]) -> None:
    assert frozenset() == pointed(house), "received, and nothing more"
    point(house)

    assert {house.scan.digest} == pointed(house)


def test_what_was_handed_in_before_points_to_its_file_as_well(house: House) -> None:
    declaration = house.declare()
    later = another(house, b"later")
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(declaration, {"": "请换一份"}))
    house.ask(LI, lambda tx: tx.resubmit(back.id, conference(), attachment=later.scan))

    assert {house.scan.digest, later.scan.digest} == pointed(house)


@pytest.mark.parametrize("point", [declare, correction, report], ids=["declaration", "petition", "class"])
def test_only_digests_that_begin_so_are_answered(house: House, point: Callable[[House], object]) -> None:
    point(house)
    digest = house.scan.digest

    for beginning in (digest, digest[:1], digest[:2], "f" if digest[0] == "f" else ""):
        assert {digest} == pointed(house, beginning)
    for beginning in {"00", "7f", "f", "ff"} - {digest[:2], digest[:1]}:
        assert frozenset() == pointed(house, beginning)
