"""出版著作（译作）、发表论文：只计署名前三名；学时按本地启用的学时表，没有的按证明材料认定。"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from cetms_core import (
    Hours,
    Law,
    Subject,
    certified,
    choice,
    day,
    decimal,
    education_type,
    flag,
    organisation,
    refuse,
    text,
    whole,
)
from cetms_types.check_digits import is_isbn, is_issn
from cetms_types.not_counted import not_counted
from cetms_types.pro_rata import pro_rata
from cetms_types.publication_hours import BY_LENGTH, TABLES, Journal, Work

BASIS = "折算参考标准 六"
SINCE = date(2012, 1, 1)

# 只计署名前三名的作者。
COUNTED_AUTHORS = 3


class Role(StrEnum):
    """编著角色。"""

    AUTHOR = "作者"
    CHIEF_EDITOR = "主编"
    DEPUTY_EDITOR = "副主编"
    CONTRIBUTOR = "参编"
    TRANSLATOR = "译者"


@education_type(
    code="publication",
    label="出版著作（译作）、发表论文",
    en="Published book, translation or paper",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("著作、译作：封面、扉页、目录", "论文：杂志封面、目录、文章"),
    identified_by=("title", "publisher"),
    counts_once_by=("title",),
    dated_by="published_on",
)
class Publication:
    """出版一部著作、译作或发表一篇论文；同一作品再被收录的，只计最高的一次。"""

    work: Work = choice("成果类别", en="Kind of work")
    title: str = text("题名", en="Title", limit=200)
    publisher: str = organisation("出版社或刊物", en="Publisher or journal")
    journal: Journal | None = choice(
        "刊物级别", en="Level of the journal", required_when={"work": Work.PAPER}, help="论文必填"
    )
    isbn: str | None = text(
        "国际标准书号（ISBN）",
        en="ISBN",
        limit=30,
        required_when={"work": (Work.BOOK, Work.TRANSLATION)},
        help="著作、译作必填",
    )
    issn: str | None = text("国际标准刊号（ISSN）", en="ISSN", limit=20, required=False)
    serial_number: str | None = text("国内统一刊号（CN）", en="CN serial number", limit=20, required=False)
    in_supplement: bool = flag("是否增刊、副刊", en="In a supplement", help="著作、译作填否")
    length: int = whole(
        "本人撰写字数", en="Own characters", least=1, most=1_000_000, help="超过 100 万字的填 1000000"
    )
    author_rank: int = whole("署名排名", en="Rank among authors", least=1, most=99)
    role: Role | None = choice("编著角色", en="Role", required=False)
    published_on: date = day("出版或发表日期", en="Published on")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地学时表列有的按表计，不用填"
    )

    # 增刊、副刊不计。
    @refuse(
        "是否增刊、副刊：增刊、副刊上的文章不计学时，请改报正刊发表的",
        at="in_supplement",
        en="In a supplement: articles in supplements count no hours; declare one of a regular issue",
    )
    def published_in_supplement(self, law: Law) -> bool:
        return self.in_supplement

    @refuse(
        "国际标准书号（ISBN）：位数或校验位不符，请照版权页填写",
        at="isbn",
        en="ISBN: the length or the check digit does not fit; copy it from the copyright page",
    )
    def isbn_does_not_check(self, law: Law) -> bool:
        return self.isbn is not None and not is_isbn(self.isbn)

    @refuse(
        "国际标准刊号（ISSN）：位数或校验位不符，请照版权页填写",
        at="issn",
        en="ISSN: the length or the check digit does not fit; copy it from the copyright page",
    )
    def issn_does_not_check(self, law: Law) -> bool:
        return self.issn is not None and not is_issn(self.issn)

    # 依据未写哪个日期决定年度，以版权页或刊期所载日期为准。
    @refuse(
        "出版或发表日期：须在计入年度内，请核对日期或计入年度",
        at="published_on",
        en="Published on: it has to be within the credit year; check the date or the year",
    )
    def published_outside_credit_year(self, law: Law) -> bool:
        return self.published_on.year != law.year

    @refuse(
        "认定学时：本地没有学时表，或表中未列这一类，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: there is no table of hours here, or it does not list this kind; enter what the evidence says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        counted = self.author_rank <= COUNTED_AUTHORS
        return counted and not self.certified_hours and self.by_table(law) is None

    # 署名第四名及以后不计；学时表列有这一类的按表计；其余依据未写学时，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if self.author_rank > COUNTED_AUTHORS:
            why = f"署名第 {self.author_rank} 名，只计前 {COUNTED_AUTHORS} 名"
            return not_counted(why, basis=BASIS, since=SINCE, confidence="B")
        by_table = self.by_table(law)
        if by_table is not None:
            return by_table
        return certified(self.certified_hours or 0, by="审核单位", basis=BASIS, since=SINCE, confidence="U")

    def by_table(self, law: Law) -> Hours | None:
        """学时表给出的学时；没有启用学时表，或者表中未列的，没有。"""
        listed = self.journal if self.work is Work.PAPER else self.work
        for table in TABLES:
            if table in law and listed in law[table]:
                (each,) = law[table][listed]
                return pro_rata(each, self.length, BY_LENGTH[table]) if table in BY_LENGTH else each
        return None
