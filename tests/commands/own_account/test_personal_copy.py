"""A copy can be read whole, or piece by piece, and is the same."""

import json

from tests.commands.own_account.leaving_people import busy
from tests.house import LI, WANG, House


def test_its_pieces_are_the_whole(house: House) -> None:
    busy(house)
    with house.transaction(LI) as tx:
        copy = tx.export()
        assert json.loads("".join(copy.pieces())) == copy.whole()


def test_of_somebody_who_has_nothing_the_pieces_are_json_too(house: House) -> None:
    with house.transaction(WANG) as tx:
        copy = tx.export()
        pieces = [*copy.pieces()]

    assert "[]" in pieces
    assert [] == json.loads("".join(pieces))["declarations"]
