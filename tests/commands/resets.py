"""What a person does who has a link in the mail."""

from tests.house import VISITOR, House, id_number


def token_of(house: House) -> str:
    """Of the last link that was mailed."""
    house.cetms.deliver_letters()
    link = next(
        line
        for letter in reversed(house.postbox.letters)
        for line in letter.text.splitlines()
        if "token=" in line
    )
    assert link.startswith("https://portal.example.cn/reset?token=")
    return link.partition("token=")[2]


def requested(house: House, serial: int = 1) -> str:
    """The token that somebody gets who asks for it."""
    house.ask(VISITOR, lambda tx: tx.request_reset(id_number(serial), f"p{serial}@example.com"))
    return token_of(house)


def subjects(house: House) -> list[str]:
    """Of what is mailed from now on."""
    seen = len(house.postbox.letters)
    house.cetms.deliver_letters()
    return [letter.subject.partition("：")[2] for letter in house.postbox.letters[seen:]]
