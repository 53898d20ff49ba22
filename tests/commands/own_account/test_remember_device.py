from tests.house import LI


def test_each_device_gets_a_token_of_its_own_and_its_hash_is_kept(house):
    tokens = {house.ask(LI, lambda tx: tx.remember_device()) for _ in range(2)}
    (kept,) = house.cetms.store.attempts.devices.values()

    assert 2 == len(tokens) == len(kept)
    assert not tokens & kept.keys()
    assert all(len(token) >= 43 for token in tokens)


def test_it_is_written_down(house):
    house.ask(LI, lambda tx: tx.remember_device())
    (event,) = house.read(lambda session: session.history.of(LI.person_id, "account"))

    assert ("device.remembered", LI) == (event.name, event.actor)
