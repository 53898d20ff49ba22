"""职务 and 基础数据: offices end, begin again and are lent; places and chains change."""

from datetime import timedelta
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import rule

from cetms_core import Actor, AdministrativeLevel
from tests.house import (
    ADMINISTRATOR,
    CITY,
    HOSPITAL,
    JINSHUI,
    MINE,
    OPERATOR,
    PROVINCE,
    SCHOOL,
    SYSTEM,
    WANG,
    ZHENGZHOU,
    id_number,
)
from tests.proofs.walk.people import BORROWED, LENT_BY_ADMINISTRATOR, LENT_BY_CITY, NAMES, OFFICES
from tests.proofs.walk.walk import Loan, Walk, office

CHAINS = st.sampled_from(
    [(), (), ("所属单位",), ("所属单位", "市级主管部门"), ("所属单位", "行业主管部门"), ("主管部门",)]
)
LENDERS = {ADMINISTRATOR: LENT_BY_ADMINISTRATOR, CITY: LENT_BY_CITY}


NEW = "少室山 lamp 31 boats"
"""Of whoever nobody vouched for."""


class Offices(Walk):
    """Who holds what, and what is where."""

    @rule(holder=OFFICES, by=st.sampled_from([OPERATOR, SYSTEM]))
    def dismiss(self, holder: Actor, by: Actor) -> None:
        self.ask(by, lambda tx, twin: tx.dismiss(twin.actor(holder)))
        self.ended.add(office(holder))

    @rule(holder=OFFICES, by=st.sampled_from([OPERATOR, SYSTEM]))
    def appoint(self, holder: Actor, by: Actor) -> None:
        number = id_number(UUID(holder.person_id).int)
        name = NAMES.get(holder.person_id, "周公务")
        answer = self.ask(
            by, lambda tx, _: tx.appoint(number, name, role=holder.role, scope=holder.scope, password=NEW)
        )
        assert isinstance(answer, dict)
        self.ended.discard(office(holder))

    @rule(lender=st.sampled_from([*LENDERS]), days=st.sampled_from([0, 3, 60, 400]))
    def lend(self, lender: Actor, days: int) -> None:
        borrowed = LENDERS[lender]
        number, name = self.numbers[borrowed.person_id], self.names[borrowed.person_id]
        begins = self.twins.now.date()
        ends = begins + timedelta(days)
        answer = self.ask(
            lender,
            lambda tx, _: tx.lend_office(number, name, begins=begins, ends=ends, reason="出差"),
        )
        if isinstance(answer, dict):
            assert days < 366
            alias = f"loan {len(self.loans)}"
            self.twins.learn(alias)
            self.loans.append(Loan(alias, borrowed, begins, ends))

    @rule(by=st.sampled_from([WANG, *LENDERS, *BORROWED]), place=st.integers(0, 2))
    def end_a_loan(self, by: Actor, place: int) -> None:
        if self.loans:
            loan = self.loans[-1 - place % len(self.loans)]
            answer = self.ask(by, lambda tx, twin: tx.end_loan(twin.ids[loan.alias]))
            if isinstance(answer, dict):
                assert by.person_id in (loan.actor.person_id, loan.actor.on_behalf_of)
                loan.ended = True

    @rule(
        organisation=st.sampled_from([HOSPITAL, HOSPITAL, SCHOOL, MINE]),
        steps=CHAINS,
        by=st.sampled_from([SYSTEM, PROVINCE, CITY]),
    )
    def set_chain(self, organisation: str, steps: tuple[str, ...], by: Actor) -> None:
        """What is in flight walks on by its own."""
        self.ask(by, lambda tx, _: tx.set_chain(organisation, steps))

    @rule(by=st.sampled_from([OPERATOR, CITY]))
    def add_places(self, by: Actor) -> None:
        self.ask(
            by, lambda tx, _: tx.add_region("410106", "某区", AdministrativeLevel.COUNTY, above=ZHENGZHOU)
        )
        self.ask(by, lambda tx, _: tx.add_organisation("12410105415800046Y", "某院", region=JINSHUI))
        self.ask(ADMINISTRATOR, lambda tx, _: tx.add_department(HOSPITAL, "内科"))
