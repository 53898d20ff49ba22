"""Declaring: everybody hands in, and what was sent back comes again, corrected."""

import io
from collections.abc import Mapping

from cetms_core import Actor, Attachment, Cetms, Declaration, DeclarationState, Refused, Transaction
from examples.henan_2025.book import Book, masked
from examples.henan_2025.pictures import contents
from examples.henan_2025.reading import Filing, labels
from examples.henan_2025.table import say, show


def declare(cetms: Cetms, book: Book) -> None:
    """Hands in every first round."""
    there = _already_there(cetms, book)
    table = [("编号", "申报人", "类型", "年度", "结果")]
    for filing in (each for each in book.filings if each.round == 1):
        label = cetms.catalog[filing.type].label
        result = _result(cetms, book, filing, there)
        table.append((filing.number, masked(filing.name), label, filing.year, result))
    show(table)


def resubmit(cetms: Cetms, book: Book) -> None:
    """Says what is to be changed, and hands in the next round where there is one."""
    for name, actor in book.people.items():
        with cetms.transaction(actor) as tx:
            sent_back = tx.declarations(state=DeclarationState.SENT_BACK, limit=200)
        for each in sent_back:
            number = book.numbers[each.id]
            say(f"{number} {masked(name)} 要改：{_wishes(cetms, each)}。", colour="黄")
            if filing := book.filing(number, each.round + 1):
                again = _resubmitted(cetms, actor, each, filing)
                say(f"改好再交，第 {again.round} 次，可计 {again.hours} 学时。", indent=4)


def _already_there(cetms: Cetms, book: Book) -> dict[str, DeclarationState]:
    """How everything stands that was declared before, by id."""
    found: dict[str, DeclarationState] = {}
    for actor in book.people.values():
        with cetms.transaction(actor) as tx:
            found |= {declaration.id: declaration.state for declaration in tx.declarations(limit=200)}
    return found


def _result(cetms: Cetms, book: Book, filing: Filing, there: Mapping[str, DeclarationState]) -> str:
    try:
        made = _declared(cetms, book, filing)
    except Refused as refused:
        return book.refuse(filing.number, refused)
    book.numbers[made.id] = filing.number
    if made.id in there:
        return f"此前已经申报：{there[made.id]}"
    if made.state is DeclarationState.WITHDRAWN:
        return "交上之后，本人撤回"
    return f"{made.state}，可计 {made.hours} 学时"


def _declared(cetms: Cetms, book: Book, filing: Filing) -> Declaration:
    """The declaration; its number is the request's key, so that a second time through gets the one of the first."""
    file = _received(cetms, filing)

    def work(tx: Transaction) -> Declaration:
        made = tx.declare(filing.type, filing.year, filing.answers, attachment=file, remark=filing.remark)
        return tx.withdraw(made.id) if book.ruling(filing.number).owner else made

    return cetms.perform(book.people[filing.name], work, key=f"henan_2025 {filing.number}")


def _resubmitted(cetms: Cetms, actor: Actor, sent_back: Declaration, filing: Filing) -> Declaration:
    file = _received(cetms, filing)
    with cetms.transaction(actor) as tx:
        return tx.resubmit(sent_back.id, filing.answers, attachment=file, remark=filing.remark)


def _received(cetms: Cetms, filing: Filing) -> Attachment | None:
    if not filing.filename:
        return None
    file = contents(filing.filename, f"{filing.number}-{filing.round}")
    return cetms.receive(io.BytesIO(file), filename=filing.filename)


def _wishes(cetms: Cetms, sent_back: Declaration) -> str:
    label_of = {name: label for label, name in labels(cetms.catalog, sent_back.type).items()}
    return "；".join(f"{label_of[field]}：{comment}" for field, comment in sent_back.comments.items())
