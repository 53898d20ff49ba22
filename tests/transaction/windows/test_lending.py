from tests.commands.lending.test_lend_office import lent
from tests.house import WANG, furnished


def test_an_office_is_lent_listed_and_given_back():
    house = furnished()
    loan = lent(house)
    with house.transaction(WANG) as tx:
        assert (loan,) == tx.loans()
        assert tx.end_loan(loan.id) == tx.loans()[0]
