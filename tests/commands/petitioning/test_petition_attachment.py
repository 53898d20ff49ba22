import pytest

from cetms_core import NotFound
from tests.commands.asking import correction, transfer
from tests.house import ADMINISTRATOR


def test_whoever_reads_the_petition_reads_its_proof(house):
    petition = correction(house)
    assert house.ask(ADMINISTRATOR, lambda tx: tx.petition_attachment(petition.id).read(2)) == b"\xff\xd8"


def test_without_a_file_there_is_nothing_to_read(house):
    petition = transfer(house)
    with pytest.raises(NotFound):
        house.ask(ADMINISTRATOR, lambda tx: tx.petition_attachment(petition.id))
