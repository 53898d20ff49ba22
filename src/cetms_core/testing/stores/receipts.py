"""Receipts: which files were received, when, and from whom."""

from datetime import timedelta

from attrs import evolve

from cetms_core.contracts import Store
from cetms_core.domain.receipt import NOBODY, Receipt, mark_of, receipt_of
from cetms_core.testing.stores.law import law
from cetms_core.testing.stores.racing import race
from cetms_core.testing.stores.samples import CERTIFICATE, NOW, OTHER, PERSON, keep

MINUTE = timedelta(minutes=1)
RECEIPT = receipt_of(CERTIFICATE, PERSON, NOW)
MARK = mark_of(CERTIFICATE)


def found(store: Store, person_id: str = PERSON, mark: str = MARK) -> Receipt | None:
    """The receipt that is kept."""
    return keep(store, lambda session: session.receipts.find(person_id, mark))


def waiting(store: Store, person_id: str = PERSON) -> list[Receipt]:
    """What waits to be declared."""
    return [*keep(store, lambda session: session.receipts.waiting(person_id, since=NOW - MINUTE))]


def add(store: Store, *receipts: Receipt) -> None:
    """Each in a session of its own."""
    for each in receipts:
        keep(store, lambda session, each=each: session.receipts.add(each))  # type: ignore[misc]


class ReceiptLaws:
    """What holds of them."""

    @law("receipts: under person and mark together; keep every field, None where there is none")
    @law(
        "receipts.find: keep person, mark, size, time and whether it was declared, and read all of them back"
    )
    def test_a_receipt_comes_back_whole_to_whoever_sent_the_file(self, store: Store) -> None:
        add(store, RECEIPT)

        assert found(store) == RECEIPT
        assert [found(store, OTHER), found(store, NOBODY), found(store, mark="0" * 64)] == [None] * 3

    @law("receipts: the person belongs to the key, and `forget` takes out this person's alone")
    @law("receipts: the key is person and mark together, and nobody (an empty person) is one of them")
    def test_two_who_sent_the_same_have_a_receipt_each(self, store: Store) -> None:
        others = [evolve(RECEIPT, person_id=each) for each in (OTHER, NOBODY)]
        add(store, RECEIPT, *others)
        keep(store, lambda session: session.receipts.forget(PERSON, MARK))

        assert [found(store), found(store, OTHER), found(store, NOBODY)] == [None, *others]

    @law("receipts.add: a known one is written over, with the later time")
    @law("receipts.add: where there is one, change its time and nothing else")
    def test_the_same_sent_again_counts_once_and_from_then(self, store: Store) -> None:
        again = evolve(RECEIPT, received_at=NOW + MINUTE)
        add(store, RECEIPT, again)

        assert waiting(store) == [again]

    @law("receipts.waiting: this person's since then, not declared yet, the oldest first")
    @law("receipts.waiting: this person's alone, later than `since`, sorted by time")
    def test_what_waits_comes_the_oldest_first(self, store: Store) -> None:
        late, early, old = (
            evolve(RECEIPT, mark=mark * 64, received_at=NOW + by)
            for mark, by in (("a", MINUTE), ("b", MINUTE * 0), ("c", -MINUTE))
        )
        add(store, late, old, early, evolve(RECEIPT, person_id=OTHER))

        assert waiting(store) == [early, late]

    @law("receipts.declared: mark it, and keep it so when the same file is sent again")
    @law("receipts.declared: mark the receipt, keep it, and let a second `add` leave the mark")
    def test_what_was_declared_waits_no_more_and_can_still_be_found(self, store: Store) -> None:
        add(store, RECEIPT)
        for person_id in (PERSON, PERSON, OTHER):
            keep(store, lambda session, who=person_id: session.receipts.declared(who, MARK))  # type: ignore[misc]
        add(store, RECEIPT)

        assert waiting(store) == []
        assert found(store) == evolve(RECEIPT, declared=True)

    @law("receipts.sweep: those received before the moment given; say how many")
    @law("receipts.sweep: forget what came before the moment given, and return how many")
    def test_old_ones_are_swept_and_no_others(self, store: Store) -> None:
        old = evolve(RECEIPT, person_id=OTHER, received_at=NOW - timedelta(microseconds=1))
        add(store, RECEIPT, old)

        assert keep(store, lambda session: session.receipts.sweep(NOW)) == 1
        assert keep(store, lambda session: session.receipts.sweep(NOW)) == 0
        assert [found(store), found(store, OTHER)] == [RECEIPT, None]

    @law("receipts.add: a second one of the same key at the same moment is no fault")
    @law("receipts.add: a key that was there already by then is no fault")
    def test_of_several_at_once_there_is_one(self, store: Store) -> None:
        def send() -> None:
            with store.session() as session:
                session.begin(MARK[:32])
                session.receipts.add(RECEIPT)

        race(*[send] * 4)

        assert waiting(store) == [RECEIPT]

    @law("receipts: part of the transaction; an exception undoes them, too")
    @law("receipts: everything belongs to the transaction of the session")
    def test_what_is_taken_back_never_came(self, store: Store) -> None:
        add(store, RECEIPT)
        try:
            with store.session() as session:
                session.receipts.add(evolve(RECEIPT, mark="a" * 64))
                session.receipts.declared(PERSON, MARK)
                session.receipts.sweep(NOW + MINUTE)
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass

        assert waiting(store) == [RECEIPT]
