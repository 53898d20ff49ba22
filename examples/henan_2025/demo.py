"""Henan 2025, the whole way through: from registration to 学时完成情况, then held against a calculation by hand.

`./dev demo` runs this page; whatever it does, it does through the front door of `cetms_core`.
"""

import argparse
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

# So that the pages of this example find each other, wherever it is started from.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cetms_core import Cetms, CetmsError, Letter, SignInRules, load_plugins
from cetms_core.stores.sql import SqlStore
from examples.henan_2025.accounting import show_reasons, show_refusals, show_years
from examples.henan_2025.book import Book
from examples.henan_2025.comparing import differences
from examples.henan_2025.deciding import decide, revoke
from examples.henan_2025.declaring import declare, resubmit
from examples.henan_2025.founding import found
from examples.henan_2025.registering import register, sign_in_all
from examples.henan_2025.table import heading, say

HENAN = "410000"

NOW = datetime(2025, 12, 8, 9, tzinfo=timezone(timedelta(hours=8), "北京时间"))
"""A clock that stands still: 2024 is closed, 2025 is open, 2026 has not begun."""

AMONG_US = SignInRules(
    per_account=10**6, in_all=10**6, refusal_takes=timedelta(0), registration_takes=timedelta(0)
)
"""Nobody guesses here, and under a clock that stands still no attempt would ever be forgotten."""

DATABASE = Path(__file__).resolve().parents[2] / "build" / "henan_2025" / "cetms.db"
"""Where nothing is kept under version control."""


class Postbox:
    """Takes letters and only counts them, since nobody made up has a mailbox."""

    def __init__(self) -> None:
        self.subjects: Counter[str] = Counter()

    def send(self, letter: Letter) -> None:
        self.subjects[letter.subject.rpartition("：")[2]] += 1

    def __str__(self) -> str:
        counts = sorted(self.subjects.items())
        return "，".join(f"{subject} {count} 封" for subject, count in counts) or "没有"


def main(words: Sequence[str] | None = None) -> int:
    """The exit code: 0 when everything agrees with the calculation by hand, else 1; 2 for another release's data."""
    wishes = _wishes(words)
    if wishes.fresh:
        _clear(wishes.database)
    wishes.database.parent.mkdir(parents=True, exist_ok=True)
    say(f"时钟定在 {NOW:%Y-%m-%d %H:%M}（{NOW:%Z}）；人、单位、号码、密码都是编造的。")
    say(f"数据库：{wishes.database}；从头来过请加 --fresh。")
    try:
        store = SqlStore(f"sqlite:///{wishes.database}")
    except CetmsError as fault:
        say(f"打不开上一遍的数据（{fault}）；请加 --fresh，丢掉它从头来过。")
        return 2
    with closing(store):
        cetms = Cetms(
            load_plugins(), store, jurisdiction=HENAN, mailer=Postbox(), clock=lambda: NOW, sign_in=AMONG_US
        )
        return 1 if walk(cetms) else 0


def walk(cetms: Cetms) -> int:
    """The whole way; how many lines differ from the calculation by hand."""
    book = Book.opened(cetms.catalog)
    heading("一、基础数据")
    officers = found(cetms)
    heading("二、个人注册")
    register(cetms, book)
    heading("三、单位审核注册")
    decide(cetms, book, officers)
    sign_in_all(cetms, book)
    heading("四、申报")
    declare(cetms, book)
    heading("五、两级审核")
    decide(cetms, book, officers)
    heading("六、退回修改，再审，复核")
    resubmit(cetms, book)
    decide(cetms, book, officers)
    revoke(cetms, book, officers)
    cetms.deliver_letters(limit=1000)
    say(f"待发的邮件：{cetms.mailer}。")
    heading("七、学时完成情况")
    show_years(cetms, book)
    heading("八、每一学时的来历")
    show_reasons(cetms, book)
    heading("九、每一处拒收的缘由")
    show_refusals(cetms, book)
    heading("十、与手算对照")
    return differences(cetms, book)


def _wishes(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev demo", description="河南省 2025 年度，从注册到学时完成情况")
    parser.add_argument("--database", type=Path, default=DATABASE, help="数据库放在哪里")
    parser.add_argument("--fresh", action="store_true", help="丢掉上一遍的数据，从头来过")
    return parser.parse_args(words)


def _clear(database: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    shutil.rmtree(database.with_suffix(".files"), ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
