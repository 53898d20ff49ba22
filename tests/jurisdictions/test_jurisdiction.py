"""A page says what differs, and nothing else."""

from datetime import date

from cetms_core import Dated, Jurisdiction


def table(figure: int, *starts: int) -> Dated:
    return Dated(
        columns=("学时",), rows={date(year, 1, 1): figure for year in starts}, basis="标准 三", confidence="B"
    )


COURSE = table(15, 2012)


def test_a_page_that_says_nothing_differs_in_nothing():
    page = Jurisdiction("410100", "郑州市", above="410000")

    assert ((), (), None, {}) == (page.requirements, page.chain, page.closing, page.tables)
    assert (frozenset(), frozenset(), (), None) == (page.presets, page.offers, page.caps, page.carries_over)


def test_one_table_of_its_own_may_be_named_as_it_is():
    own = table(10, 2020)

    assert {COURSE: (own,)} == Jurisdiction("1", "甲", tables={COURSE: own}).tables


def test_of_tables_for_several_eras_the_latest_comes_first():
    first, second, third = table(10, 2012, 2030), table(9, 2016), table(8, 2021)
    page = Jurisdiction("1", "甲", tables={COURSE: (second, third, first)})

    assert (third, second, first) == page.tables[COURSE]


def test_what_a_page_turns_on_and_offers_is_kept_as_sets():
    sheet = Dated(columns=("学时",), rows={None: 20}, basis="一览表", confidence="C")
    page = Jurisdiction("1", "甲", presets=[sheet, sheet], offers=["self_study", "self_study"])

    assert (frozenset({sheet}), frozenset({"self_study"})) == (page.presets, page.offers)


def test_pages_can_be_kept_by():
    assert 1 == len(
        {Jurisdiction("1", "甲", tables={COURSE: COURSE}), Jurisdiction("1", "甲", tables={COURSE: COURSE})}
    )
