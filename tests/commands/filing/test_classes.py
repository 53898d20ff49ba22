from cetms_core import DeclarationState
from cetms_core.commands.filing import filer
from tests.commands.classes_filed import file, row
from tests.house import ADMINISTRATOR, BASE, CHEN, LI, SUN, WANG, seminar


def test_the_newest_comes_first_and_pages_follow_each_other(house):
    made = []
    for name in ("一班", "二班", "三班"):
        made.append(file(house, row(LI), answers=seminar(30, name=name)).id)
        house.clock.move(minutes=1)
    first = house.ask(ADMINISTRATOR, lambda tx: tx.classes(limit=2))
    rest = house.ask(ADMINISTRATOR, lambda tx: tx.classes(after=first.after, limit=2))

    assert made[::-1] == [each.filed.id for each in (*first, *rest)]
    assert rest.after is None


def test_an_organisation_sees_what_it_filed_itself(house):
    file(house, row(CHEN), filer=BASE)

    assert 1 == len(house.ask(BASE, lambda tx: tx.classes()))
    assert 0 == len(house.ask(ADMINISTRATOR, lambda tx: tx.classes()))


def test_a_class_says_what_was_filed_and_how_many_object(house, monkeypatch):
    monkeypatch.setattr(filer, "AT_ONCE", 1)
    filed = file(house, row(LI), row(WANG), row(SUN))
    for who, id in zip((LI, WANG), filed.declarations, strict=False):
        house.ask(who, lambda tx, id=id: tx.object_to(id, "本人没有参加"))
    (listed,) = house.ask(ADMINISTRATOR, lambda tx: tx.classes())

    assert filed.declarations[:2] == listed.objections
    assert ("training_seminar", 2025, house.scan) == (
        listed.filed.type,
        listed.filed.year,
        listed.filed.attachment,
    )
    assert "公需培训" == listed.filed.answers["activity_name"]


def test_the_list_of_declarations_shows_objections_too(house):
    filed = file(house, row(CHEN), filer=BASE)
    house.ask(CHEN, lambda tx: tx.object_to(filed.declarations[0], "本人没有参加"))
    (found,) = house.ask(BASE, lambda tx: tx.declarations(state=DeclarationState.OBJECTED))

    assert filed.declarations == (found.id,)
