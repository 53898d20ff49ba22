from tests.commands.asking import correction, exemption, transfer
from tests.house import LI, WANG


def test_ones_own_the_newest_first_page_by_page(house):
    filed = []
    for ask in (transfer, correction, exemption):
        filed.append(ask(house))
        house.clock.move(minutes=1)
    transfer(house, WANG)

    first = house.ask(LI, lambda tx: tx.petitions(limit=2))
    second = house.ask(LI, lambda tx: tx.petitions(limit=2, after=first.after))
    assert [*first, *second] == filed[::-1]
    assert second.after is None
