"""What came out, held against what was worked out by hand: one line of `expected.csv` at a time."""

from collections.abc import Iterator
from typing import NamedTuple

from cetms_core import Cetms, Declaration, DeclarationState, Hours, Subject, Transaction, YearSummary
from examples.henan_2025.book import Book, masked
from examples.henan_2025.reading import rows
from examples.henan_2025.table import say


class Item(NamedTuple):
    """What a line is about: kind (注册, 拒收, 计入, 不计, 年度), number or year, name."""

    kind: str
    number: str
    name: str


class Result(NamedTuple):
    """What comes out of it, and on what ground."""

    says: str
    basis: str = ""


def differences(cetms: Cetms, book: Book) -> int:
    """How many lines differ; each is shown from both sides."""
    by_hand, found = _by_hand(), dict(_found(cetms, book))
    items = sorted({*by_hand, *found})
    differing = [item for item in items if not agree(by_hand.get(item), found.get(item))]
    for item in differing:
        say(f"不符：{item.kind} {item.number} {masked(item.name)}", colour="红")
        say(f"手算：{_written(by_hand.get(item))}", indent=4)
        say(f"系统：{_written(found.get(item))}", indent=4)
    same = len(items) - len(differing)
    say(f"与手算逐项对照：{len(items)} 项中 {same} 项相符。", colour="红" if differing else "绿")
    return len(differing)


def agree(by_hand: Result | None, found: Result | None) -> bool:
    """The same result; and where the system names its ground, the clause of the hand calculation is in it."""
    if by_hand is None or found is None:
        return False
    clause = by_hand.basis.partition("：")[0]
    return by_hand.says == found.says and (not found.basis or clause in found.basis)


def _by_hand() -> dict[Item, Result]:
    return {
        Item(row["种类"], row["编号"], row["姓名"]): Result(row["应为"], row["依据"])
        for row in rows("expected.csv")
    }


def _found(cetms: Cetms, book: Book) -> Iterator[tuple[Item, Result]]:
    for form in book.registrations().values():
        stands = "可以登录" if form.name in book.people else "不能登录"
        yield Item("注册", form.number, form.name), Result(stands)
    names = {sheet.number: sheet.name for pile in (book.forms, book.filings) for sheet in pile}
    for number, findings in book.refused.items():
        rules = "、".join(sorted(finding.rule for finding in findings))
        yield Item("拒收", number, names[number]), Result(rules)
    for name, actor in book.people.items():
        with cetms.transaction(actor) as tx:
            yield from _declared(tx, book, name)
            yield from (_year(name, year) for year in tx.hours_by_year())


def _declared(tx: Transaction, book: Book, name: str) -> Iterator[tuple[Item, Result]]:
    for declaration in tx.declarations(limit=200):
        number = book.numbers.get(declaration.id, declaration.id)
        if declaration.state is DeclarationState.APPROVED:
            yield Item("计入", number, name), _credit(tx, declaration)
        else:
            yield Item("不计", number, name), Result(declaration.state)


def _credit(tx: Transaction, declaration: Declaration) -> Result:
    """By the account, whatever the declaration says."""
    entries = [each for each in tx.entries(declaration.year) if each.declaration_id == declaration.id]
    hours = Hours.total(entry.hours for entry in entries)
    subjects = "、".join(sorted({entry.subject for entry in entries}))
    return Result(f"{declaration.type_label}，{subjects}，{hours}", hours.explanation)


def _year(name: str, year: YearSummary) -> tuple[Item, Result]:
    public, professional = (
        year.by_subject.get(subject, Hours(0)) for subject in (Subject.PUBLIC, Subject.PROFESSIONAL)
    )
    says = f"公需 {public}，专业 {professional}，合计 {year.total}，还差 {year.missing}"
    stands = "完成" if year.complete else "未完成"
    return Item("年度", str(year.year), name), Result(f"{says}，{stands}", year.basis)


def _written(result: Result | None) -> str:
    return "；".join(filter(None, result)) if result else "没有这一项"
