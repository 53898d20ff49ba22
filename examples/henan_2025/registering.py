"""Registration: who is on the rolls is found out by signing in, the others hand in their forms."""

from cetms_core import Actor, Cetms, IdNumber, InvalidValue, NotYetApproved, Refused, WrongCredentials
from examples.henan_2025.book import Book, masked
from examples.henan_2025.reading import Form, names
from examples.henan_2025.table import say, show


def register(cetms: Cetms, book: Book) -> None:
    """Hands in the forms of those who were not on the rolls before; the others would only be sent a letter."""
    there = {form.number for form in book.forms if _is_there(cetms, form)}
    table = [("编号", "姓名", "身份证号码", "法人单位", "系统的答复")]
    for form in book.forms:
        answer = "此前已经在册" if form.number in there else _answer(cetms, book, form)
        employer = names()[form.answers["employer"]]
        table.append((form.number, masked(form.name), _masked_number(form), employer, answer))
    show(table)
    for form in book.forms:
        if book.ruling(form.number).owner:
            say(f"{form.number} {masked(form.name)} 选错了单位，自己撤回。", colour="黄")


def sign_in_all(cetms: Cetms, book: Book) -> None:
    """Whoever is on the rolls signs in; whoever can't is told why."""
    for form in book.registrations().values():
        try:
            with cetms.transaction(Actor.visitor()) as tx:
                book.people[form.name] = tx.sign_in(form.answers["id_number"], form.password)
        except NotYetApproved as answer:
            say(f"{form.number} {masked(form.name)} 登录，系统答复：{answer}", colour="红")
    say(f"能登录的共 {len(book.people)} 人。")


def _is_there(cetms: Cetms, form: Form) -> bool:
    """Whether the password is right, approved or not yet."""
    try:
        with cetms.transaction(Actor.visitor()) as tx:
            tx.sign_in(form.answers["id_number"], form.password)
    except NotYetApproved:
        return True
    except WrongCredentials:
        return False
    return True


def _answer(cetms: Cetms, book: Book, form: Form) -> str:
    try:
        with cetms.transaction(Actor.visitor()) as tx:
            registration = tx.register(form.answers, password=form.password)
            if book.ruling(form.number).owner:
                tx.withdraw_registration(form.answers["id_number"], form.password)
            return registration.message
    except Refused as refused:
        return book.refuse(form.number, refused)


def _masked_number(form: Form) -> str:
    """A text that is no number shows none of its digits."""
    try:
        return IdNumber.parse(form.answers["id_number"]).masked
    except InvalidValue:
        return "—"
