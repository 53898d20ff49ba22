import itertools

import pytest
from hypothesis import given, settings, strategies as st

from cetms_core import (
    Actor,
    ApprovalStep,
    DeclarationState,
    Hours,
    Jurisdiction,
    NotAllowed,
    Refused,
    Role,
    UnknownEducationType,
)
from cetms_core.accounts import Appointment
from cetms_core.domain.identity.gb_11643 import check_character
from cetms_core.stores.sql import SqlStore
from tests.commands.classes_filed import changed_name, declared, file, row
from tests.commands.row_faults import at_row
from tests.house import (
    ADMINISTRATOR,
    BASE,
    CHEN,
    CITY,
    FENG,
    HENAN,
    HOSPITAL,
    JINSHUI,
    LI,
    OTHER_CITY,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
    TRAINING_SCHOOL,
    WANG,
    WEI,
    House,
    conference,
    form,
    furnished,
    id_number,
    installed,
    seminar,
)

STAFF = (LI, WANG, SUN)


def faults(house: House, *rows: object, **how: object) -> list[tuple[int, str, str | None]]:
    """Row, rule and field of everything that is wrong with a list."""
    with pytest.raises(Refused) as refused:
        file(house, *rows, **how)  # type: ignore[arg-type]
    return [at_row(each) for each in refused.value.findings if each.rule == "list.row"]


def everybodys(house: House) -> int:
    return sum(len(house.ask(who, lambda tx: tx.declarations()).items) for who in (*STAFF, CHEN, FENG))


# ── what comes of a list ──────────────────────────────────────────────────────────────────────────────────


def test_each_who_took_part_has_a_declaration_that_says_who_filed_it(house):
    filed = file(house, row(LI), row(WANG, certified_hours=24), row(SUN, certified_hours=""))
    made = declared(house, filed)

    assert [who.person_id for who in STAFF] == [each.person_id for each in made]
    assert ["30", "24", "30"] == [str(each.hours) for each in made]
    assert {(HOSPITAL, DeclarationState.SUBMITTED, house.scan)} == {
        (each.filed_by, each.state, each.attachment) for each in made
    }
    assert (3, ()) == (filed.accepted, filed.faults)
    assert [made[0]] == [*house.ask(LI, lambda tx: tx.declarations())]


def test_the_employer_that_filed_it_has_taken_its_step_already(house):
    (made,) = declared(house, file(house, row(LI)))

    assert ((ApprovalStep.AUTHORITY,), ApprovalStep.AUTHORITY) == (made.chain, made.waits_for)
    with pytest.raises(NotAllowed):
        house.approve(made, ADMINISTRATOR)
    assert DeclarationState.APPROVED is house.approve(made, CITY).state
    assert "30" == str(house.ask(LI, lambda tx: tx.hours_by_year())[0].total)


def test_a_base_files_for_whoever_came_and_each_authority_decides_on_its_own(house):
    chen, feng = declared(house, file(house, row(CHEN), row(FENG), filer=BASE))

    assert {TRAINING_SCHOOL} == {chen.filed_by, feng.filed_by}
    assert [chen] == [each.declaration for each in house.ask(CITY, lambda tx: tx.queue())]
    assert DeclarationState.APPROVED is house.approve(feng, OTHER_CITY).state


def test_where_the_employers_is_the_only_step_the_authority_decides():
    page = Jurisdiction(JINSHUI, "金水区", HENAN, chain=(ApprovalStep.EMPLOYER,))
    house = furnished(plugins=installed(page))
    (made,) = declared(house, file(house, row(LI)))

    assert (ApprovalStep.AUTHORITY,) == made.chain


def test_whoever_filed_it_does_not_decide_on_it_in_another_office(house):
    (made,) = declared(house, file(house, row(LI), filer=SUN_AS_ADMINISTRATOR))

    assert [("approval.decided_before", None)] == house.refused(SUN_AS_CITY, lambda tx: tx.approve(made))


def test_each_is_told_who_filed_it_and_that_they_may_object(house):
    file(house, row(LI), row(WANG))
    house.cetms.deliver_letters()
    letters = {letter.to.text: letter for letter in house.postbox.letters}

    assert {"p1@example.com", "p2@example.com"} == set(letters)
    assert all("金水区示范医院" in letter.text and "异议" in letter.text for letter in letters.values())
    assert id_number(1) not in letters["p1@example.com"].text


def test_the_history_names_the_filer(house):
    filed = file(house, row(LI))
    (event,) = house.ask(LI, lambda tx: tx.history(filed.declarations[0]))
    (about,) = house.read(lambda session: session.history.of(HOSPITAL, filed.id))

    assert ("declaration.filed", ADMINISTRATOR) == (event.name, event.actor)
    assert ("class.filed", ADMINISTRATOR) == (about.name, about.actor)


def test_what_was_sent_back_its_person_takes_over_and_it_goes_the_whole_way(house):
    (made,) = declared(house, file(house, row(LI)))
    house.ask(CITY, lambda tx: tx.send_back(made, {"certified_hours": "请核对"}))
    again = house.ask(LI, lambda tx: tx.resubmit(made.id, seminar(24)))

    assert ("", ApprovalStep.EMPLOYER, house.scan) == (again.filed_by, again.waits_for, again.attachment)
    assert DeclarationState.APPROVED is house.approve(again, ADMINISTRATOR, CITY).state


# ── all or nothing ────────────────────────────────────────────────────────────────────────────────────────


def test_one_wrong_row_keeps_all_others_from_being_filed(house):
    assert [(2, "class.no_such_staff", "id_number")] == faults(house, row(LI), changed_name(WANG))
    assert 0 == everybodys(house)


def test_unless_the_right_ones_are_wanted(house):
    filed = file(house, row(LI), changed_name(WANG), row(SUN), skip_faulty=True)

    assert [LI.person_id, SUN.person_id] == [each.person_id for each in declared(house, filed)]
    (fault,) = filed.faults
    assert (2, "id_number", "class.no_such_staff") == (fault.row, fault.field, fault.rule)
    assert "本单位没有" in fault.sentence


def test_where_no_row_is_right_there_is_nothing_to_file(house):
    assert [(1, "class.no_such_staff", "id_number")] == faults(house, changed_name(WANG), skip_faulty=True)


def test_a_dry_run_says_all_of_it_and_files_nothing(house):
    tried = file(house, row(LI), changed_name(WANG), dry_run=True, attachment=None)

    assert ("", (), 1, [2]) == (
        tried.id,
        tried.declarations,
        tried.accepted,
        [fault.row for fault in tried.faults],
    )
    assert 0 == everybodys(house)


@given(
    st.lists(
        st.sampled_from([row(LI), row(WANG), row(SUN), changed_name(LI), row(CHEN)]), min_size=1, max_size=5
    )
)
@settings(max_examples=40, deadline=None)
def test_a_list_comes_to_as_many_declarations_as_it_has_rows_or_to_none(rows):
    house = furnished()
    try:
        filed = file(house, *rows)
    except Refused:
        assert 0 == everybodys(house)
    else:
        assert len(rows) == len({*filed.declarations}) == everybodys(house)
        hours = [each.hours for each in declared(house, filed)]
        assert [Hours(30)] * len(rows) == hours


def test_the_same_request_again_files_nothing_again(house):
    def request(tx):
        return tx.file_class("training_seminar", 2025, seminar(30), [row(LI), changed_name(SUN)],
                             attachment=house.scan, skip_faulty=True)  # fmt: skip

    first, again = (house.cetms.perform(ADMINISTRATOR, request, key="一班") for _ in range(2))

    assert first == again
    assert 1 == everybodys(house)


def test_a_database_keeps_it_as_memory_does():
    house = furnished(store=SqlStore("sqlite://"))
    filed = file(house, row(LI), row(WANG))

    assert (
        filed.declarations
        == house.ask(ADMINISTRATOR, lambda tx: tx.training_class(filed.id)).filed.declarations
    )
    assert 2 == everybodys(house)


# ── what is wrong with a row ──────────────────────────────────────────────────────────────────────────────


def test_everything_that_is_wrong_is_said_at_once_with_its_row(house):
    found = faults(
        house,
        row(LI, certified_hours="三十"),
        {"id_number": "12", "name": "", "organiser": ""},
        row(SUN, 教师="某"),
        "not a row",
        answers=seminar(30) | {"started_on": "昨天"},
    )

    assert [
        (1, "answer.not_a_day", "started_on"),
        (1, "answer.not_decimal", "certified_hours"),
    ] == sorted(each for each in found if each[0] == 1)
    assert {"id_number", "name", "started_on"} == {field for number, _, field in found if number == 2}
    assert {"教师", "started_on"} == {field for number, _, field in found if number == 3}
    assert [(4, "list.unreadable", None)] == [each for each in found if each[0] == 4]


@pytest.mark.parametrize("filer", [ADMINISTRATOR, BASE])
def test_a_row_does_not_tell_whether_a_number_is_registered(house, filer):
    unknown: dict[str, object] = {"id_number": id_number(99), "name": "李明"}
    sentences = {
        fault.sentence.partition("：")[2]
        for each in (unknown, changed_name(LI), row(WEI))
        for fault in file(house, each, filer=filer, dry_run=True).faults
    }

    assert 1 == len(sentences)


def test_an_employer_files_for_its_own_staff_alone(house):
    assert [(1, "class.no_such_staff", "id_number")] == faults(house, row(CHEN))


@pytest.mark.parametrize(
    "filer", [SUN_AS_ADMINISTRATOR, Actor(SUN.person_id, Role.TRAINING_BASE, TRAINING_SCHOOL)]
)
def test_nobody_files_for_themselves(house, filer):
    with house.cetms.store.session() as session:
        session.people.appoint(Appointment(filer.person_id, filer.role, filer.scope))

    assert [(1, "class.own_row", "id_number")] == faults(house, row(SUN), filer=filer)


def test_somebody_listed_twice_is_found(house):
    found = faults(house, row(LI), row(WANG), row(LI) | {"name": "李 明"})

    assert (3, "list.listed_twice", "id_number") in found


def test_what_was_declared_before_is_not_filed_again(house):
    house.declare(answers=conference())
    found = faults_of_conference(house)

    assert [(1, "declaration.declared_twice")] == [(number, rule) for number, rule, _ in found]


def faults_of_conference(house: House) -> list[tuple[int, str, str | None]]:
    with pytest.raises(Refused) as refused:
        house.ask(
            ADMINISTRATOR,
            lambda tx: tx.file_class(
                "academic_conference", 2025, conference(), [row(LI)], attachment=house.scan
            ),
        )
    return [at_row(each) for each in refused.value.findings]


def test_rows_are_counted_as_the_sheet_counts_them(house):
    (fault,) = file(
        house, {}, row(LI), {"name": " ", "id_number": None}, changed_name(WANG), first_row=2, dry_run=True
    ).faults

    assert (5, True) == (fault.row, "名单" not in fault.sentence)


def test_the_sentence_of_a_refusal_names_the_row(house):
    with pytest.raises(Refused) as refused:
        file(house, row(LI), changed_name(WANG))

    assert str(refused.value).startswith("名单第 2 行：")


# ── the list and the file ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("rows", "rule"),
    [([], "list.empty"), ([{}], "list.empty"), ("12", "list.unreadable"), ({"name": "李明"}, "list.unreadable"),
     ([{"name": "某"}] * 1001, "list.too_long"), (itertools.repeat({}), "list.unreadable")],
    ids=["empty", "blank", "text", "mapping", "long", "endless"],
)  # fmt: skip
def test_what_is_no_list_is_refused(house, rows, rule):
    assert [(rule, None)] == house.refused(
        ADMINISTRATOR,
        lambda tx: tx.file_class("training_seminar", 2025, seminar(30), rows, attachment=house.scan),
    )


def test_answers_that_are_no_form_are_refused(house):
    assert [("answer.unreadable", None)] == house.refused(
        ADMINISTRATOR,
        lambda tx: tx.file_class("training_seminar", 2025, "公需", [row(LI)], attachment=house.scan),
    )


def test_exactly_one_file_proves_the_class(house):
    def filing(tx):
        return tx.file_class("training_seminar", 2025, seminar(30), [row(LI)])

    assert [("attachment.missing", "attachment")] == house.refused(ADMINISTRATOR, filing)


def test_a_type_that_nobody_installed_is_said_so(house):
    with pytest.raises(UnknownEducationType):
        house.ask(ADMINISTRATOR, lambda tx: tx.file_class("none", 2025, {}, [row(LI)], attachment=house.scan))


def test_a_training_base_is_one_that_the_directory_of_organisations_calls_so(house):
    false_base = Actor(BASE.person_id, Role.TRAINING_BASE, HOSPITAL)
    with house.cetms.store.session() as session:
        session.people.appoint(Appointment(false_base.person_id, false_base.role, HOSPITAL))

    with pytest.raises(NotAllowed):
        file(house, row(LI), filer=false_base)


# ── a whole list ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("size", [20, pytest.param(1_000, marks=pytest.mark.prove)])
def test_a_list_of_newcomers_and_then_their_class(size, tmp_path):
    house = furnished(store=SqlStore(f"sqlite:///{tmp_path}/cetms.db"))
    numbers = [id_number(serial) for serial in range(100, 100 + size) if serial < 1_000]
    numbers += [id_number(serial - 1_000).replace("1905", "1901")[:17] for serial in range(1_000, 100 + size)]
    numbers = [each if len(each) == 18 else each + check_character(each) for each in numbers]
    roster = [form(100) | {"id_number": each, "birth_month": f"{each[6:10]}-05"} for each in numbers]
    joined = house.cetms.perform(ADMINISTRATOR, lambda tx: tx.enrol_many(roster), key="名单")
    rows = [{"id_number": each, "name": "赵新来"} for each in numbers]

    def request(tx):
        return tx.file_class("training_seminar", 2025, seminar(30), rows, attachment=house.scan)

    first, again = (house.cetms.perform(ADMINISTRATOR, request, key="一班") for _ in range(2))

    assert size == len({*joined.people}) == len({*first.declarations})
    assert first == again
