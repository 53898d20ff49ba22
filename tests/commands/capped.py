"""A district of the tests' own, whose page has a cap of each kind, and two types that fall under them."""

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from cetms_core import (
    ApprovalStep,
    Cap,
    Closing,
    Declaration,
    Hours,
    Jurisdiction,
    Law,
    Plugins,
    Subject,
    YearSummary,
    certified,
    choice,
    day,
    decimal,
    education_type,
    load_plugins,
    text,
)
from cetms_core.contracts import Store
from tests.house import ADMINISTRATOR, HENAN, JINSHUI, LI, furnished
from tests.plugins.making import plugin

COURSES = Cap(most=20, basis="金水 五", confidence="B", type="course")
PUBLIC = Cap(most=30, basis="金水 六", confidence="B", subject=Subject.PUBLIC)
EACH_PAPER = Cap(most=12, basis="金水 七", confidence="B", type="paper", of_each_item=True)
YEARLY = (COURSES, PUBLIC)

DISTRICT = Jurisdiction(
    JINSHUI,
    "金水区",
    HENAN,
    chain=(ApprovalStep.EMPLOYER,),
    closing=Closing(12, 31, basis="金水 八", confidence="B", made_up_since=2020),
    caps=(*YEARLY, EACH_PAPER),
)
"""Earlier years can be made up, so that one achievement may be declared for two of them."""


def _declared(code: str, label: str, *counts_once_by: str) -> type:
    @education_type(
        code=code,
        label=label,
        since=2012,
        basis="金水 一",
        identified_by=("title",),
        counts_once_by=counts_once_by,
        dated_by="ended_on",
    )
    class Learned:
        title: str = text("题目")
        work: str | None = text("成果", required=False)
        ended_on: date = day("结束日期")
        subject: Subject = choice("科目类别")
        worth: Decimal = decimal("学时", most=500)

        def credit_hours(self, law: Law) -> Hours:
            return certified(self.worth, by="本单位", basis="金水 一", since=None, confidence="U")

    return Learned


COURSE, PAPER = _declared("course", "网络课程"), _declared("paper", "论文", "work")


@cache
def district(page: Jurisdiction = DISTRICT) -> Plugins:
    """What is installed there."""
    types = plugin(
        "district", cetms_education_types=lambda: [COURSE, PAPER], cetms_jurisdictions=lambda: [page]
    )
    return load_plugins(extra=[types], strict=True)


@frozen
class Piece:
    """Something that Li learned."""

    type: str
    tenths: int
    subject: Subject = Subject.PROFESSIONAL
    year: int = 2025
    work: str = ""

    @property
    def caps(self) -> set[Cap]:
        """Those of a year that it falls under."""
        return {cap for cap in YEARLY if cap.covers(self.type, self.subject)}

    def shares_something(self, other: "Piece") -> bool:
        """Whether what becomes of one may touch the other."""
        one_work = bool(self.work) and (self.type, self.work) == (other.type, other.work) == (
            "paper",
            self.work,
        )
        return one_work or (self.year == other.year and bool(self.caps & other.caps))


@frozen
class Story:
    """What Li declares, and in what order it is decided: at its first step a piece is approved, at its second revoked."""

    pieces: tuple[Piece, ...]
    steps: tuple[int, ...]

    @property
    def standing(self) -> list[int]:
        """The pieces that were approved and not revoked."""
        return [place for place, steps in sorted(Counter(self.steps).items()) if steps == 1]

    def apart_from(self, place: int) -> set[int]:
        """Those that share nothing with a piece, nor with anything that shares something with it, and so on."""
        reached, waiting = {place}, [place]
        while waiting:
            one = self.pieces[waiting.pop()]
            more = {at for at, each in enumerate(self.pieces) if one.shares_something(each)} - reached
            reached |= more
            waiting += more
        return {*range(len(self.pieces))} - reached


class Told:
    """A house in which a story happened; the later a piece, the later its evidence."""

    def __init__(self, story: Story, store: Store | None = None) -> None:
        self.house = furnished(store=store, plugins=district())
        self.declared = [self._declare(place, each) for place, each in enumerate(story.pieces)]
        for place in story.steps:
            self.house.clock.move(days=1)
            self.decide(place)

    def decide(self, place: int) -> None:
        """Approves what waits and revokes what was approved."""
        seen = self.declared[place]
        with self.house.transaction(ADMINISTRATOR) as tx:
            self.declared[place] = (
                tx.approve(seen) if seen.waits_for else tx.revoke(seen, "材料不实")  # type: ignore[assignment]
            )

    @property
    def counted(self) -> list[int]:
        """Tenths, by piece."""
        lines = self.house.read(lambda session: session.entries.of_person(LI.person_id))
        return [
            sum(line.hours.tenths for line in lines if line.declaration_id == each.id)
            for each in self.declared
        ]

    @property
    def years(self) -> tuple[YearSummary, ...]:
        return self.house.ask(LI, lambda tx: tx.hours_by_year())

    def _declare(self, place: int, piece: Piece) -> Declaration:
        answers = {
            "title": f"第 {place} 项",
            "work": piece.work,
            "ended_on": date(2025, 1, 1 + place),
            "subject": piece.subject,
            "worth": f"{piece.tenths // 10}.{piece.tenths % 10}",
        }
        return self.house.ask(
            LI, lambda tx: tx.declare(piece.type, piece.year, answers, attachment=self.house.scan)
        )


pieces = st.builds(
    Piece,
    st.sampled_from(["course", "paper"]),
    st.integers(1, 200),
    st.sampled_from([Subject.PUBLIC, Subject.PROFESSIONAL]),
    st.sampled_from([2024, 2025]),
    st.sampled_from(["", "黄河", "嵩山"]),
)


@st.composite
def stories(draw: DrawFn) -> Story:
    """Up to five pieces, some of them revoked, in any order."""
    chosen = draw(st.lists(pieces, min_size=1, max_size=5))
    steps = [*range(len(chosen)), *draw(st.sets(st.integers(0, len(chosen) - 1)))]
    return Story(tuple(chosen), tuple(draw(st.permutations(steps))))
