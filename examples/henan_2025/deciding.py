"""Deciding: every officer goes through the own queue by the page of rulings, and leaves what nobody rules on."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cetms_core import Actor, Cetms, DeclarationState, ItemKind, QueueItem, Role, Verdict
from examples.henan_2025.book import Book
from examples.henan_2025.reading import comments, labels, names
from examples.henan_2025.table import say

EVERYBODY_IS_OLD = "id_number.unusual_age"
"""Made-up numbers are of births from 1900 to 1909, so this warning goes without saying."""

COLOURS = {"退回": "黄", "不通过": "红"}


class Due(NamedTuple):
    """One item of a queue, and what is to be done with it."""

    number: str
    item: QueueItem
    word: str
    words: str


def decide(cetms: Cetms, book: Book, officers: Iterable[Actor]) -> None:
    """One officer after the other."""
    decided = 0
    for officer in officers:
        with cetms.transaction(officer) as tx:
            due = sorted(_due(book, officer, tx.queue(limit=200)))
            outcomes = tx.decide_many(_verdict(cetms, each) for each in due)
        for each, outcome in zip(due, outcomes, strict=True):
            if outcome.error:
                say(f"{each.number} 没有办成：{outcome.error}。", colour="红")
        _tell(officer, due)
        decided += len(due)
    if not decided:
        say("没有待办。")


def revoke(cetms: Cetms, book: Book, officers: Iterable[Actor]) -> None:
    """Authorities take back what turned out to be wrong."""
    for officer in (each for each in officers if each.role is Role.AUTHORITY):
        with cetms.transaction(officer) as tx:
            for declaration in tx.declarations(state=DeclarationState.APPROVED, limit=200):
                number = book.numbers.get(declaration.id, "")
                ruling = book.ruling(number, declaration.round)
                if ruling.review:
                    tx.revoke(declaration, ruling.words)
                    say(f"{names()[officer.scope]}撤销 {number}：{ruling.words}。", colour="红")


def _due(book: Book, officer: Actor, queue: Iterable[QueueItem]) -> Iterator[Due]:
    for item in queue:
        number = _number(book, item)
        ruling = book.ruling(number, item.declaration.round if item.declaration else 1)
        word = ruling.employer if officer.role is Role.EMPLOYER_ADMINISTRATOR else ruling.authority
        if word:
            yield Due(number, item, word, ruling.words)


def _number(book: Book, item: QueueItem) -> str:
    """Of the form or filing; empty for what is none of this example's."""
    if item.kind is ItemKind.DECLARATION:
        return book.numbers.get(item.id, "")
    form = book.registrations().get(item.applicant.id_number.text)
    return form.number if form else ""


def _verdict(cetms: Cetms, due: Due) -> Verdict:
    if due.word == "退回" and due.item.declaration:
        fields = labels(cetms.catalog, due.item.declaration.type)
        return Verdict(due.item, send_back=comments(due.words, fields))
    return Verdict(due.item, reject=due.words if due.word == "不通过" else None)


def _tell(officer: Actor, due: list[Due]) -> None:
    passed = [each.number for each in due if each.word == "通过"]
    if due:
        say(f"{names()[officer.scope]}：通过 {len(passed)} 项 {'、'.join(passed)}")
    for number, item, word, words in due:
        for warning in (each for each in item.warnings if each.rule != EVERYBODY_IS_OLD):
            say(f"{number} 提醒审核人：{warning.sentence}。", indent=4, colour="灰")
        if word != "通过":
            say(f"{number} {item.applicant.masked_name} {word}：{words}。", indent=4, colour=COLOURS[word])
