"""A plugin has gone, or an older release of it came back: its records can be read, and nothing is approved in the dark."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cetms_core import Cap, Declaration, DeclarationState, Jurisdiction, Transaction
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from tests.house import ADMINISTRATOR, CHAIN, CITY, HENAN, LI, ZHENGZHOU, House, furnished
from tests.plugins.aged import InDays, InHours, reinstalled, with_types

D = DeclarationState
WORDS: dict[str, object] = {"name": "医学伦理", "days": 2}


@pytest.fixture(params=["memory", "sqlite"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """With the first form installed."""
    store = MemoryStore() if request.param == "memory" else SqlStore(f"sqlite:///{tmp_path / 'cetms.db'}")
    yield furnished(store=store, plugins=with_types(InDays))
    if isinstance(store, SqlStore):
        store.close()


def declared(house: House, title: str = "医学伦理") -> Declaration:
    """A day after whatever was declared before."""
    house.clock.move(days=1)
    return house.declare(LI, WORDS | {"name": title}, type="lecture")


def without(house: House) -> House:
    return reinstalled(house, with_types())


def rules(house: House, actor, work: Callable[[Transaction], object]) -> list[str]:
    return [rule for rule, _ in house.refused(actor, work)]


# ── what goes on ──────────────────────────────────────────────────────────────────────────────────────────


def test_it_is_listed_shown_found_and_added_up(house):
    approved, waiting = house.approve(declared(house)), declared(house, "知情同意")
    gone = without(house)

    with gone.transaction(LI) as tx:
        assert [waiting, approved] == [*tx.declarations(year=2025, type="lecture")]
        assert [approved] == [*tx.declarations(text="伦理")]
        assert approved == tx.declaration(approved.id)
        assert 3 == len(tx.history(approved.id))
        with tx.attachment(approved.id) as file:
            assert file.read()
        (year,) = tx.hours_by_year()
        (line,) = tx.entries(2025)
    assert 16 == year.total == line.hours
    assert "院内讲座" == approved.type_label


def test_its_form_is_shown_as_it_was_filled_in(house):
    form = without(house).ask(LI, lambda tx: tx.form(declared(house).id))

    assert (("讲座名称", "医学伦理"), ("天数", 2)) == form.lines


def test_it_waits_in_the_queue_and_the_queue_says_why_it_can_not_be_approved(house):
    declared(house)
    (item,) = without(house).ask(ADMINISTRATOR, lambda tx: [*tx.queue()][1:])

    assert [
        "“院内讲座”：这一类型的插件没有安装，记录只能查看、退回或撤销，不能修改、提交或审核通过，请联系系统管理员"
    ] == [str(finding) for finding in item.warnings if finding.is_error]


@pytest.mark.parametrize(
    ("state", "actor", "move"),
    [
        (D.SENT_BACK, ADMINISTRATOR, lambda tx, seen: tx.send_back(seen, {"days": "请核对"})),
        (D.REJECTED, ADMINISTRATOR, lambda tx, seen: tx.reject(seen, "不实")),
        (D.WITHDRAWN, LI, lambda tx, seen: tx.withdraw(seen.id)),
    ],
)
def test_it_can_be_sent_back_rejected_and_withdrawn(house, state, actor, move):
    waiting = declared(house)

    assert state is without(house).ask(actor, lambda tx: move(tx, waiting)).state


def test_its_approval_can_be_taken_back(house):
    approved = house.approve(declared(house))
    gone = without(house)

    assert D.REVOKED is gone.ask(CITY, lambda tx: tx.revoke(approved, "不实")).state
    assert 0 == gone.ask(LI, lambda tx: tx.hours_by_year())[0].total


# ── what has to wait ──────────────────────────────────────────────────────────────────────────────────────

MISSING, NEWER = ["type.not_installed"], ["type.newer_version"]


@pytest.mark.parametrize("as_declared", [False, True])
@pytest.mark.parametrize("step", [0, 1])
def test_it_is_not_approved_at_any_step(house, step, as_declared):
    seen = declared(house)
    for reviewer in CHAIN[:step]:
        seen = house.approve(seen, reviewer)
    gone = without(house)

    assert MISSING == rules(gone, CHAIN[step], lambda tx: tx.approve(seen, as_declared=as_declared))
    assert [] == [*gone.ask(LI, lambda tx: tx.entries(2025))]


def test_nor_among_many(house):
    seen = declared(house)
    (outcome,) = without(house).ask(ADMINISTRATOR, lambda tx: tx.decide_many([seen]))

    assert ("Refused", None) == (type(outcome.error).__name__, outcome.record)


def edits(house: House, words: dict[str, object]) -> dict[str, Callable[[Transaction], object]]:
    """Whatever changes what was filled in, each upon a record of its own."""
    another = words | {next(iter(words)): "知情同意"}
    draft = house.ask(LI, lambda tx: tx.draft("lecture", 2025, words, attachment=house.scan))
    waiting = house.declare(LI, another, type="lecture")
    back = house.ask(ADMINISTRATOR, lambda tx: tx.send_back(waiting, {"": "请核对"}))
    return {
        "submit": lambda tx: tx.submit(draft.id),
        "redraft": lambda tx: tx.redraft(draft.id, words),
        "resubmit": lambda tx: tx.resubmit(back.id, another),
    }


def test_it_is_not_edited_or_handed_in(house):
    changes = edits(house, WORDS)
    gone = without(house)

    for edit in changes.values():
        assert MISSING == rules(gone, LI, edit)


def test_where_the_plugin_is_older_than_the_record_it_is_the_same(house):
    newer = reinstalled(house, with_types(InHours))
    words: dict[str, object] = {"title": "医学伦理", "hours": "12"}
    waiting = newer.declare(LI, words, type="lecture")
    older = reinstalled(newer, with_types(InDays))

    assert NEWER == rules(older, ADMINISTRATOR, lambda tx: tx.approve(waiting))
    form = older.ask(LI, lambda tx: tx.form(waiting.id))
    assert (("讲座全称", "医学伦理"), ("学时数", "12")) == form.lines
    assert (None, NEWER) == (form.current, [finding.rule for finding in form.findings])
    for edit in edits(newer, words).values():
        assert NEWER == rules(older, LI, edit)
    approved = newer.approve(waiting)
    assert 12 == older.ask(LI, lambda tx: tx.hours_by_year())[0].total
    assert D.REVOKED is older.ask(CITY, lambda tx: tx.revoke(approved, "不实")).state


def test_once_it_is_back_everything_goes_on(house):
    waiting = declared(house)
    back = reinstalled(without(house), with_types(InDays))

    assert D.APPROVED is back.approve(waiting).state


# ── the law of a place has gone ───────────────────────────────────────────────────────────────────────────

CAPPED = Jurisdiction(
    ZHENGZHOU, "郑州市", HENAN, caps=(Cap(most=20, basis="某办法 第九条", confidence="A", type="lecture"),)
)


@pytest.fixture
def city(house: House) -> House:
    """With a page for the city, which caps lectures at 20 学时."""
    return reinstalled(house, with_types(InDays, pages=(CAPPED,)))


def without_the_city(house: House) -> House:
    return reinstalled(house, with_types(InDays))


def test_by_a_law_that_has_gone_nothing_is_approved(city):
    waiting = declared(city)
    gone = without_the_city(city)

    assert ZHENGZHOU == waiting.jurisdiction
    assert ["approval.law_not_installed"] == rules(gone, ADMINISTRATOR, lambda tx: tx.approve(waiting))
    (_, item) = gone.ask(ADMINISTRATOR, lambda tx: tx.queue())
    assert ["approval.law_not_installed"] == [each.rule for each in item.warnings if each.is_error]
    assert D.REJECTED is gone.ask(ADMINISTRATOR, lambda tx: tx.reject(waiting, "不实")).state


def test_what_it_cut_stays_cut_until_it_is_back(city):
    _, second = (city.approve(declared(city, title)) for title in ("伦理", "法规"))
    assert 20 == city.ask(LI, lambda tx: tx.hours_by_year())[0].total
    gone = without_the_city(city)

    assert D.REVOKED is gone.ask(CITY, lambda tx: tx.revoke(second, "不实")).state
    assert 16 == gone.ask(LI, lambda tx: tx.hours_by_year())[0].total


def test_and_the_others_come_back_with_the_next_change(city):
    first, _ = [city.approve(declared(city, title)) for title in ("伦理", "法规")]
    gone = without_the_city(city)
    gone.ask(CITY, lambda tx: tx.revoke(first, "不实"))

    assert 4 == gone.ask(LI, lambda tx: tx.hours_by_year())[0].total
    again = reinstalled(gone, with_types(InDays, pages=(CAPPED,)))
    again.approve(declared(again, "礼仪"))
    assert 20 == again.ask(LI, lambda tx: tx.hours_by_year())[0].total
