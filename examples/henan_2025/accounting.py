"""学时完成情况, where every hour comes from, and why things were refused."""

from cetms_core import Cetms, Declaration, Entry, EntryKind, Finding, Hours, Subject, YearSummary
from examples.henan_2025.book import Book, masked
from examples.henan_2025.table import coloured, say, show


def show_years(cetms: Cetms, book: Book) -> None:
    """A line for every person and year."""
    table: list[tuple[str, ...]] = [
        ("姓名", "年度", "公需科目", "专业科目", "合计", "要求", "还差", "完成情况")
    ]
    for name, actor in book.people.items():
        with cetms.transaction(actor) as tx:
            table += [_line(name, year) for year in tx.hours_by_year()]
    show(table, right=range(2, 7))


def show_reasons(cetms: Cetms, book: Book) -> None:
    """Every entry of the account, with its explanation; a reversal with its reason."""
    for name, actor in book.people.items():
        with cetms.transaction(actor) as tx:
            declared = {each.id: each for each in tx.declarations(limit=200)}
            entries = [entry for year in tx.hours_by_year() for entry in tx.entries(year.year)]
        for entry in sorted(entries, key=lambda each: book.numbers[each.declaration_id]):
            number = book.numbers[entry.declaration_id]
            say(f"{number}  {masked(name)}  {_what(cetms, declared[entry.declaration_id], entry)}")
            say(_why(entry), indent=5, colour="灰")


def show_refusals(cetms: Cetms, book: Book) -> None:
    """Everything that was not taken in: what was filled in, what is wrong with it, how to put it right."""
    for form in (each for each in book.forms if each.number in book.refused):
        say(f"{form.number}  {masked(form.name)}  个人注册")
        for finding in book.refused[form.number]:
            say(finding.sentence, indent=5, colour="灰")
    for filing in (each for each in book.filings if each.number in book.refused):
        say(f"{filing.number}  {masked(filing.name)}  {cetms.catalog[filing.type].label}")
        filled_in = {**filing.answers, "year": filing.year, "attachment": filing.filename}
        for finding in book.refused[filing.number]:
            say(_fault(finding, filled_in), indent=5, colour="灰")


def _line(name: str, year: YearSummary) -> tuple[str, ...]:
    public, professional = (
        year.by_subject.get(subject, Hours(0)) for subject in (Subject.PUBLIC, Subject.PROFESSIONAL)
    )
    figures = (public, professional, year.total, year.required, year.missing)
    return (masked(name), str(year.year), *map(str, figures), _standing(year))


def _standing(year: YearSummary) -> str:
    if year.complete:
        return coloured("已完成", "绿")
    gaps = (f"{subject}差 {gap}" for subject, gap in year.missing_by_subject.items() if gap)
    return f"未完成：{'，'.join(gaps)}"


def _what(cetms: Cetms, declaration: Declaration, entry: Entry) -> str:
    """`学术会议“全国内科学术年会”，计入专业科目`."""
    told_apart_by = cetms.catalog[declaration.type].identified_by[0]
    return f"{declaration.type_label}“{declaration.answers[told_apart_by]}”，{entry.kind}{entry.subject}"


def _why(entry: Entry) -> str:
    if entry.kind is EntryKind.REVERSAL:
        return f"{entry.hours}：{entry.reason}"
    return entry.hours.explanation


def _fault(finding: Finding, filled_in: dict[str, str]) -> str:
    written = filled_in.get(finding.field or "")
    return f"填的是“{written}”。{finding.sentence}" if written else finding.sentence
