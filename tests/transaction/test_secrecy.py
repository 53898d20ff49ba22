"""Nothing personal leaks: a whole story is told with marked values, and no log, error or repr has any of them.

What people are told on purpose, such as a letter to its owner, is searched as well.
"""

import logging
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import quote

import pytest

from cetms_core import (
    Answer,
    CetmsError,
    Hours,
    Law,
    SingleUseCaptcha,
    Subject,
    TryAgain,
    UserKind,
    Verdict,
    education_type,
    hookimpl,
    load_plugins,
    text,
)
from tests.house import (
    ADMINISTRATOR,
    CITY,
    DISMISSED_ADMINISTRATOR,
    HOSPITAL,
    LI,
    OPERATOR,
    PASSWORD,
    VISITOR,
    WANG,
    Clock,
    House,
    conference,
    form,
    furnished,
    id_number,
    mobile,
)

NEWCOMER = 31
SECRETS = {
    "Li's number": id_number(1),
    "the newcomer's number": id_number(NEWCOMER),
    "a number with a slip": id_number(NEWCOMER)[:-1] + "?",
    "Li's mobile number": mobile(1),
    "the newcomer's mobile number": mobile(NEWCOMER),
    "a mobile number with a slip": "1380013003l",
    "everybody's password": PASSWORD,
    "a wrong password": "wrong-Kx81-password",
    "a new password": "new-Qz77-password",
    "a short password": "sh-Wv2",
    "a remark": "备注里的私事：家母住院",
    "a remark too long": "冗长备注" * 300,
    "a reason": "理由里的私事：替考",
    "a comment": "意见里的私事：代签",
    "a title": "会议名里的私事",
    "the newcomer's name": "欧阳暗香",
    "an answer to the captcha": "7GQKX",
}
said = SECRETS.__getitem__


def written(secret: str) -> set[str]:
    """The ways in which it might turn up."""
    return {
        secret,
        secret.lower(),
        secret[::-1],
        quote(secret),
        b64encode(secret.encode()).decode(),
        ascii(secret),
    }


def leaks(heard: str) -> set[str]:
    return {name for name, secret in SECRETS.items() if any(form in heard for form in written(secret))}


class Heard(list[str]):
    """Everything that a host would log, show or print."""

    def note(self, value: object) -> None:
        self.append(repr(value))

    @contextmanager
    def refusal(self) -> Iterator[None]:
        """Something goes wrong here, and whatever is known of it is noted."""
        try:
            yield
        except Exception as error:
            self.extend([str(error), repr(error), *traceback.format_exception(error)])
            self.extend(f"{finding} {finding!r}" for finding in getattr(error, "findings", ()))
        else:
            pytest.fail("nothing went wrong")


# ── those who would tell ──────────────────────────────────────────────────────────────────────────────────


@education_type(code="telltale", label="泄密", since=2012, subject=Subject.PROFESSIONAL, basis="某市 一")
class Telltale:
    """A type that raises what was filled in."""

    title: str = text("名称", en="Title")

    def credit_hours(self, law: Law) -> Hours:
        raise ValueError(self.title)


class Gossip:
    """A plugin that raises what it hears."""

    @hookimpl
    def cetms_education_types(self) -> list[type]:
        return [Telltale]

    @hookimpl
    def cetms_declaration_moved(self, declaration, decision):
        raise ValueError(declaration.remark, decision.reason, declaration.answers)

    @hookimpl
    def cetms_registration_decided(self, professional, decision):
        raise ValueError(professional.id_number.text, professional.name, professional.mobile.text)


# ── the story ─────────────────────────────────────────────────────────────────────────────────────────────


def story(house: House, captcha: SingleUseCaptcha, heard: Heard) -> None:
    """From registration to revocation, with every mistake on the way."""
    for chapter in (registering, signing_in, declaring, deciding, keeping_accounts, performing):
        chapter(house, captcha, heard)


def registering(house: House, captcha: SingleUseCaptcha, heard: Heard) -> None:
    secret = {"name": said("the newcomer's name")}
    wrong = {"id_number": said("a number with a slip"), "mobile": said("a mobile number with a slip")}
    with heard.refusal():
        house.ask(VISITOR, lambda tx: tx.register(form(NEWCOMER) | wrong, password=said("a short password")))
    with house.transaction(VISITOR) as tx:
        heard.note(tx.register(form(NEWCOMER, **secret), password=PASSWORD, captcha=right(captcha)))
        wrong_password = said("a wrong password")
        heard.note(tx.register(form(NEWCOMER, **secret), password=wrong_password, captcha=right(captcha)))
    with heard.refusal():
        house.ask(VISITOR, lambda tx: tx.register(form(NEWCOMER), password=f"my {id_number(NEWCOMER)}"))


def right(captcha: SingleUseCaptcha) -> Answer:
    challenge = captcha.challenge()
    return Answer(challenge.id, challenge.text)


def signing_in(house: House, captcha: SingleUseCaptcha, heard: Heard) -> None:
    def sign_in(serial: int, password: str, kind: UserKind = UserKind.PERSON) -> None:
        challenge = captcha.challenge()
        answer = Answer(challenge.id, challenge.text)
        heard.append(repr(challenge).replace(challenge.id, ""))
        assert challenge.text not in heard[-1]
        heard.note(
            house.ask(VISITOR, lambda tx: tx.sign_in(id_number(serial), password, captcha=answer, kind=kind))
        )

    with heard.refusal():
        answer = Answer(captcha.challenge().id, said("an answer to the captcha"))
        heard.note(answer)
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD, captcha=answer))
    for serial, password in ((1, said("a wrong password")), (99, PASSWORD), (NEWCOMER, PASSWORD)):
        with heard.refusal():
            sign_in(serial, password)
    with heard.refusal():
        sign_in(1, PASSWORD, UserKind.SYSTEM)
    sign_in(1, PASSWORD)


def declaring(house: House, captcha: SingleUseCaptcha, heard: Heard) -> None:
    answers = conference(said("a title"))
    with house.transaction(LI) as tx:
        heard.note(tx.preview("academic_conference", 2025, answers, remark=said("a remark")))
        heard.note(tx.preview("academic_conference", 2025, answers, remark=said("a remark too long")))
        heard.note(tx.preview("telltale", 2025, {"title": said("a title")}, remark=said("a remark")))
        heard.note(
            tx.draft("academic_conference", 2025, {"title": said("a title"), "scope": said("a remark")})
        )
        heard.note(
            tx.declare("academic_conference", 2025, answers, attachment=house.scan, remark=said("a remark"))
        )
        heard.note(tx.declarations(text=said("a title")))
    for wrong in (answers, conference(said("a title"), scope=said("a remark")), {"title": 7}):
        with heard.refusal(), house.transaction(LI) as tx:
            tx.declare("academic_conference", 2025, wrong, remark=said("a remark too long"))
    with heard.refusal():
        house.ask(LI, lambda tx: tx.declare("no_such_type", 2025, answers))
    with heard.refusal():
        house.ask(LI, lambda tx: tx.declaration(id_number(1)))


def deciding(house: House, captcha: SingleUseCaptcha, heard: Heard) -> None:
    comments = {"title": said("a comment")}
    with house.transaction(ADMINISTRATOR) as tx:
        registrations = [item for item in tx.queue() if not item.declaration]
        (item,) = (item for item in tx.queue() if item.declaration)
        heard.note([registrations, item])
        heard.note(tx.decide_many(Verdict(each, reject=said("a reason")) for each in registrations))
        heard.note(back := tx.send_back(item, comments))
    for actor in (ADMINISTRATOR, CITY, WANG, DISMISSED_ADMINISTRATOR):
        with heard.refusal():
            house.ask(actor, lambda tx: tx.reject(item, said("a reason")))
    with heard.refusal():
        house.ask(CITY, lambda tx: tx.send_back(back, comments))
    again = house.ask(LI, lambda tx: tx.resubmit(back.id, back.answers, remark=said("a remark")))
    approved = house.approve(again)
    heard.note(house.ask(CITY, lambda tx: tx.revoke(approved, said("a reason"))))
    heard.note(
        house.ask(LI, lambda tx: [tx.history(back.id), tx.entries(2025), tx.hours_by_year(), tx.profile()])
    )


def keeping_accounts(house: House, captcha: SingleUseCaptcha, heard: Heard) -> None:
    with heard.refusal():
        house.ask(LI, lambda tx: tx.change_password(old=said("a wrong password"), new=said("a new password")))
    with heard.refusal():
        house.ask(LI, lambda tx: tx.change_password(old=PASSWORD, new=said("a short password")))
    house.ask(LI, lambda tx: tx.change_password(old=PASSWORD, new=said("a new password")))
    for changes in ({"name": said("the newcomer's name")}, {"mobile": said("a mobile number with a slip")}):
        with heard.refusal(), house.transaction(LI) as tx:
            tx.update_profile(changes)
    heard.note(house.ask(LI, lambda tx: tx.update_profile({"mobile": mobile(NEWCOMER)})))
    with heard.refusal(), house.transaction(OPERATOR) as tx:
        name, number = said("the newcomer's name"), said("a number with a slip")
        tx.appoint(number, name, role=ADMINISTRATOR.role, scope=HOSPITAL, password=PASSWORD)
    heard.note(house.read(lambda session: session.people.account(LI.person_id)))


def performing(house: House, captcha: SingleUseCaptcha, heard: Heard) -> None:
    with heard.refusal():
        house.cetms.perform(LI, lambda tx: tx.profile(), key="k")
    with heard.refusal():
        house.cetms.perform(LI, busy)
    house.postbox.refuses.add("p1@example.com")
    house.cetms.deliver_letters()
    heard.extend(f"{letter.subject}\n{letter.text}\n{letter!r}" for letter in house.postbox.letters)
    heard.note(house.cetms.store.records.events.values())  # type: ignore[attr-defined]
    heard.note([house, house.cetms, house.transaction(LI)])


def busy(_: object) -> None:
    raise TryAgain


# ── the law ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def tell(caplog: pytest.LogCaptureFixture) -> Callable[[], str]:
    """Tells the story and gives all that was heard of it."""

    def told() -> str:
        heard, captcha = Heard(), SingleUseCaptcha(Clock())
        house = furnished(plugins=load_plugins(extra=[Gossip()], strict=True), captcha=captcha)
        with caplog.at_level(logging.DEBUG):
            story(house, captcha, heard)
        return "\n".join([*heard, *caplog.messages, caplog.text])

    return told


def test_nothing_personal_is_logged_raised_or_shown(tell):
    assert set() == leaks(tell())


def test_what_went_wrong_is_logged_all_the_same(tell):
    told = tell()

    assert "Gossip.cetms_declaration_moved failed: ValueError" in told
    assert "Gossip.cetms_registration_decided failed: ValueError" in told
    assert "education type telltale failed: ValueError" in told
    assert "was not sent: ConnectionRefusedError" in told


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("leak", [str, repr, str.lower, quote, lambda secret: f"…{secret[::-1]}…"])
def test_a_leak_would_be_found(name, leak):
    """The control: a search that finds nothing would find nothing."""
    assert name in leaks(f"before {leak(SECRETS[name])} after")


def test_an_error_that_tells_is_found(tell):
    try:
        raise CetmsError(said("a remark"))
    except CetmsError as error:
        heard = "".join(traceback.format_exception(error))

    assert {"a remark"} == leaks(heard)
