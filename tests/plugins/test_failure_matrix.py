"""The failure matrix: whatever a plugin does, in whichever of its functions, and what becomes of it.

报: it is reported as failed when it is loaded, and the others work.
拒: the person is refused with a sentence, other types go on, and the log has one line.
记: the decision stands, the others hear of it, and the log has one line.
行: nothing is wrong with that there.
停: it passes, for it is the operator who presses those keys.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from attrs import define, evolve, field

from cetms_core import Declaration, ItemKind, Refused, Transaction, load_plugins
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from tests.house import ADMINISTRATOR, LI, VISITOR, House, conference, form, furnished
from tests.plugins.making import lecture, plugin
from tests.plugins.misbehaving import BEHAVIOURS, Behaviour
from tests.plugins.moody import WORDS, Mood, with_mood

EXPECTED = """
                                    型 页  注 申  否 时 升
raises an Exception                 报 报  记 记  拒 拒 拒
lacks what it imports               报 报  记 记  拒 拒 拒
raises SystemExit                   报 报  记 记  拒 拒 拒
raises GeneratorExit                报 报  记 记  拒 拒 拒
raises a BaseException of its own   报 报  记 记  拒 拒 拒
runs out of memory                  报 报  记 记  拒 拒 拒
calls itself without end            报 报  记 记  拒 拒 拒
wants other arguments               报 报  记 记  拒 拒 拒
is interrupted by Ctrl-C            停 停  停 停  停 停 停
gives nothing                       报 报  行 行  拒 拒 拒
gives a Boolean                     报 报  行 行  行 拒 拒
gives a number                      报 报  行 行  拒 拒 拒
gives a float                       报 报  行 行  拒 拒 拒
gives NaN                           报 报  行 行  拒 拒 拒
gives infinity                      报 报  行 行  拒 拒 拒
gives a Decimal                     报 报  行 行  拒 拒 拒
gives a Decimal beyond scale        报 报  行 行  拒 拒 拒
gives a text                        报 报  行 行  拒 拒 拒
gives 10**400                       报 报  行 行  拒 拒 拒
gives a list of one                 报 报  行 行  拒 拒 拒
gives a subclass of Hours           报 报  行 行  拒 拒 拒
gives less than nothing             报 报  行 行  拒 拒 拒
gives more than the maximum         报 报  行 行  拒 拒 拒
gives hours that are no sum         报 报  行 行  拒 拒 拒
gives something deep                报 报  行 行  拒 拒 拒
gives something huge                报 报  行 行  拒 拒 拒
gives keys like __class__           报 报  行 行  拒 拒 拒
gives something else each time      报 报  行 行  拒 拒 拒
"""
"""型 `cetms_education_types`, 页 `cetms_jurisdictions`, 注 `cetms_registration_decided`, 申 `cetms_declaration_moved`,
否 a refusal, 时 `credit_hours`, 升 an upcaster.
"""


def expected() -> dict[str, str]:
    """The table above, by its rows."""
    _, *lines = EXPECTED.strip().splitlines()
    return {line[:34].strip(): line[34:].replace(" ", "") for line in lines}


@define
class Bench:
    """A house in which a plugin can be told what to do, between two that do as they should."""

    house: House
    mood: Mood
    act: dict[str, Behaviour]
    """What the listener does, by hook."""

    heard: list[object] = field(factory=list)
    """What the two others were told."""

    trials: int = 0

    def words(self) -> dict[str, object]:
        """Another thing in each trial."""
        self.trials += 1
        return WORDS | {"title": f"第 {self.trials} 讲"}


Trial = Callable[[Bench, Behaviour, pytest.LogCaptureFixture], str]


def bench_on(store: MemoryStore | SqlStore) -> Bench:
    mood, act, heard = Mood(), dict[str, Behaviour](), list[object]()
    hooks: dict[str, Callable[..., Any]] = {
        "cetms_registration_decided": lambda professional, decision: heard.append(professional),
        "cetms_declaration_moved": lambda declaration, decision: heard.append(declaration),
    }

    def misbehaves(hook: str) -> Callable[..., Any]:
        return lambda decision: act.get(hook, lambda decision: None)(decision)

    others = [plugin(name, **hooks) for name in ("before", "after")]
    plugins = with_mood(mood, *others, **{hook: misbehaves(hook) for hook in hooks})
    return Bench(furnished(store=store, plugins=plugins), mood, act, heard)


# ── while it is loaded ────────────────────────────────────────────────────────────────────────────────────


def loading(hook: str) -> Trial:
    def trial(bench: Bench, act: Behaviour, caplog: pytest.LogCaptureFixture) -> str:
        failing = plugin("failing", **{hook: lambda: act()})
        sound = plugin("sound", cetms_education_types=lambda: [lecture()])
        *_, failed, works = load_plugins(extra=[failing, sound]).reports
        assert (("lecture",), "") == (works.types, works.failure)
        return "报" if failed.failure and not failed.types + failed.jurisdictions else "行"

    return trial


# ── while it is told of events ────────────────────────────────────────────────────────────────────────────


def registration(bench: Bench) -> object:
    """One that is approved."""
    bench.trials += 1
    new = form(100 + bench.trials)
    bench.house.ask(VISITOR, lambda tx: tx.register(new, password="a password of theirs"))
    pending = bench.house.ask(ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.REGISTRATION, limit=200))
    (item,) = (each for each in pending if each.applicant.id_number.text == new["id_number"])
    return bench.house.ask(ADMINISTRATOR, lambda tx: tx.approve(item))


def declaration(bench: Bench) -> object:
    """One that is handed in."""
    return bench.house.declare(LI, conference(str(bench.words()["title"])))


def telling(hook: str, happens: Callable[[Bench], object]) -> Trial:
    def trial(bench: Bench, act: Behaviour, caplog: pytest.LogCaptureFixture) -> str:
        bench.act[hook] = act
        told = happens(bench)
        assert [told, told] == bench.heard
        return "记" if is_logged_once(caplog, f"moody.{hook} failed: ") else "行"

    return trial


# ── while it is asked about answers ───────────────────────────────────────────────────────────────────────


def declared(bench: Bench, tx: Transaction) -> Declaration:
    return tx.declare("moody", 2025, bench.words(), attachment=bench.house.scan)


def handed_in(bench: Bench, tx: Transaction) -> Declaration:
    """A draft on the form before the present one."""
    draft = tx.draft("moody", 2025, bench.words(), attachment=bench.house.scan)
    tx._desk.session.declarations.replace(evolve(draft, schema_version=1, version=2))
    return tx.submit(draft.id)


def asking(what: str, work: Callable[[Bench, Transaction], object]) -> Trial:
    def trial(bench: Bench, act: Behaviour, caplog: pytest.LogCaptureFixture) -> str:
        setattr(bench.mood, what, act)
        with bench.house.transaction(LI) as tx:
            try:
                work(bench, tx)
            except Refused as refused:
                (finding,) = refused.findings
            assert 20 == tx.preview("academic_conference", 2025, conference()).hours
        blamed = finding.rule in ("type.unavailable", "type.answers_too_old")
        assert blamed == is_logged_once(caplog, "education type moody failed: ")
        return "拒" if blamed else "行"

    return trial


def is_logged_once(caplog: pytest.LogCaptureFixture, who: str) -> bool:
    """Whether the log has this one line; what a plugin raises with it may be personal."""
    lines = [record for record in caplog.records if record.name.startswith("cetms_core")]
    assert len(lines) <= 1
    assert not any(line.exc_info or "410105" in line.getMessage() for line in lines)
    return any(line.getMessage().startswith(who) and line.levelname == "ERROR" for line in lines)


# ── the matrix ────────────────────────────────────────────────────────────────────────────────────────────

TRIALS: Mapping[str, Trial] = {
    "型": loading("cetms_education_types"),
    "页": loading("cetms_jurisdictions"),
    "注": telling("cetms_registration_decided", registration),
    "申": telling("cetms_declaration_moved", declaration),
    "否": asking("refuses", declared),
    "时": asking("hours", declared),
    "升": asking("upcasts", handed_in),
}


@pytest.fixture(scope="module", params=["memory", "sqlite"])
def furnished_bench(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bench]:
    if request.param == "memory":
        yield bench_on(MemoryStore())
        return
    store = SqlStore(f"sqlite:///{tmp_path_factory.mktemp('matrix') / 'cetms.db'}")
    yield bench_on(store)
    store.close()


@pytest.fixture
def bench(furnished_bench: Bench) -> Bench:
    """In its first mood, and nothing heard yet."""
    furnished_bench.mood.forget()
    furnished_bench.act.clear()
    furnished_bench.heard.clear()
    return furnished_bench


@pytest.mark.parametrize("hook", TRIALS)
@pytest.mark.parametrize("row", BEHAVIOURS)
def test_what_a_plugin_does_comes_to_what_the_table_says(bench, caplog, row, hook):
    try:
        mark = TRIALS[hook](bench, BEHAVIOURS[row](), caplog)
    except KeyboardInterrupt:
        mark = "停"

    assert expected()[row][[*TRIALS].index(hook)] == mark


@pytest.mark.parametrize("hook", ["注", "申"])
def test_a_plugin_that_behaves_is_no_matter(bench, caplog, hook):
    assert "行" == TRIALS[hook](bench, lambda *given: None, caplog)


def test_a_type_that_behaves_is_believed(bench, caplog):
    with bench.house.transaction(LI) as tx:
        assert 8 == declared(bench, tx).hours
        assert 8 == handed_in(bench, tx).hours

    assert [] == caplog.records


def test_the_table_has_a_line_for_each_thing_that_a_plugin_may_do():
    head, *_ = EXPECTED.strip().splitlines()

    assert [*BEHAVIOURS] == [*expected()]
    assert "".join(TRIALS) == head.replace(" ", "")
