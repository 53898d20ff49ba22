from tests.house import HOSPITAL, LI, MINE, SYSTEM


def test_all_of_it_or_nothing(house):
    class ChangedMindError(Exception):
        pass

    try:
        with house.transaction(SYSTEM) as tx:
            tx.merge_organisations(HOSPITAL, MINE)
            raise ChangedMindError
    except ChangedMindError:
        pass

    assert house.ask(LI, lambda tx: tx.profile()).employer == HOSPITAL
    assert house.read(lambda session: session.places.organisation(HOSPITAL)).merged_into == ""


def test_the_code_of_the_duplicate_still_says_what_it_was(house):
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(HOSPITAL, MINE))
    kept = house.read(lambda session: session.places.organisation(HOSPITAL))

    assert (kept.name, kept.merged_into) == ("金水区示范医院", MINE)
