"""出版著作（译作）、发表论文：折算参考标准 六；学时不详，按证明材料认定，启用学时表的地区按表计。"""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cetms_core import Jurisdiction, Subject
from cetms_core.testing import accepted, refused
from cetms_types.publication import Publication, Role
from cetms_types.publication_hours import (
    BOOKS_BY_LENGTH,
    GUANGDONG_PRACTICE,
    LIST_ONE,
    LIST_TWO,
    PAPERS_BY_LENGTH,
    Journal,
)
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

BY_LENGTH = Jurisdiction("419901", "按字数计的地区", "410000", presets={BOOKS_BY_LENGTH, PAPERS_BY_LENGTH})
GUANGDONG = Jurisdiction("419902", "按广东做法的地区", "410000", presets={GUANGDONG_PRACTICE})
FIRST_LIST = Jurisdiction("419903", "按表之一的地区", "410000", presets={LIST_ONE})
SECOND_LIST = Jurisdiction("419904", "按表之二的地区", "410000", presets={LIST_TWO})

BOOK: dict[str, Any] = {
    "work": "著作",
    "publisher": "中原出版社",
    "journal": None,
    "isbn": "978-7-00-000001-8",
    "issn": None,
}
TRANSLATION = BOOK | {"work": "译作"}
NOTHING_CERTIFIED: dict[str, Any] = {"certified_hours": None}

TABLE_CASES = [
    # 著作、译作每 10000 字 5 学时；零头按比例，计到 0.1
    (BY_LENGTH, accepted(5, **BOOK, length=10_000)),
    (BY_LENGTH, accepted(5, **TRANSLATION, length=10_000)),
    (BY_LENGTH, accepted("3.5", **BOOK, length=7000)),
    (BY_LENGTH, accepted("0.1", **BOOK, length=200)),
    (BY_LENGTH, accepted(0, **BOOK, length=199)),
    (BY_LENGTH, accepted("4.9", **TRANSLATION, length=9999)),
    (BY_LENGTH, accepted(500, **BOOK, length=1_000_000)),
    # 论文每 1000 字，国家级刊物 5 学时，省级刊物 3 学时；其余级别表中未列
    (BY_LENGTH, accepted(5, journal="国家级", length=1000)),
    (BY_LENGTH, accepted("7.5", journal="国家级", length=1500)),
    (BY_LENGTH, accepted("4.9", journal="国家级", length=999)),
    (BY_LENGTH, accepted(3, journal="省级", length=1000)),
    (BY_LENGTH, accepted("8.9", journal="省级", length=2999)),
    *((BY_LENGTH, accepted(8, journal=journal)) for journal in ("国际", "市级", "县级", "内部")),
    (BY_LENGTH, refused("needs_certified_hours", journal="国际", **NOTHING_CERTIFIED)),
    # 省级以上刊物一律 18 学时
    *((GUANGDONG, accepted(18, journal=journal)) for journal in ("国际", "国家级", "省级")),
    *((GUANGDONG, accepted(8, journal=journal)) for journal in ("市级", "县级", "内部")),
    # 表之一、表之二，按篇计，与字数无关
    *((FIRST_LIST, accepted(hours, journal=each)) for each, hours in (("国际", 60), ("国家级", 40), ("省级", 20))),
    *((FIRST_LIST, accepted(8, journal=each)) for each in ("市级", "县级", "内部")),
    (FIRST_LIST, accepted(40, journal="国家级", length=1)),
    *(
        (SECOND_LIST, accepted(hours, journal=each))
        for each, hours in (("国家级", 24), ("省级", 18), ("市级", 12), ("县级", 4), ("内部", 6))
    ),
    (SECOND_LIST, accepted(8, journal="国际")),
    # 按篇计的表不管著作、译作
    *((place, accepted(8, **BOOK)) for place in (GUANGDONG, FIRST_LIST, SECOND_LIST)),
    (FIRST_LIST, refused("needs_certified_hours", **BOOK, **NOTHING_CERTIFIED)),
    # 署名前三名一样计，以后不计；认定学时不用填，填了也不作数
    *((FIRST_LIST, accepted(hours, author_rank=rank)) for rank, hours in ((1, 40), (2, 40), (3, 40), (4, 0), (99, 0))),
    (BY_LENGTH, accepted(0, **BOOK, author_rank=4)),
    (FIRST_LIST, accepted(40, **NOTHING_CERTIFIED)),
    (FIRST_LIST, accepted(40, certified_hours=0)),
    (FIRST_LIST, accepted(40, certified_hours=500)),
    # 其余照旧
    (FIRST_LIST, refused("published_in_supplement", in_supplement="是")),
    (FIRST_LIST, refused("published_outside_credit_year", year=2026)),
]  # fmt: skip


class TestPublication(OurSuite):
    education_type = Publication
    answers = {
        "work": "论文",
        "title": "小麦抗旱性状的遗传分析",
        "publisher": "中原农业科学",
        "journal": "国家级",
        "isbn": None,
        "issn": "1000-0011",
        "serial_number": None,
        "in_supplement": "否",
        "length": 4000,
        "author_rank": 1,
        "role": None,
        "published_on": "2025-06-08",
        "certified_hours": "8",
    }
    year = 2025
    cases = [
        # 按证明材料，与成果类别、刊物级别、角色和字数无关
        accepted(8),
        accepted(8, **BOOK),
        accepted(8, **TRANSLATION),
        *(accepted(8, journal=journal) for journal in Journal),
        *(accepted(8, role=role) for role in Role),
        accepted(8, length=1),
        accepted(8, length=1_000_000),
        accepted("0.1", certified_hours=Decimal("0.1")),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.out_of_range", length=0),
        refused("answer.out_of_range", length=1_000_001),
        # 只计署名前三名；不计的，不必再认定
        accepted(8, author_rank=3),
        accepted(0, author_rank=4),
        accepted(0, author_rank=99),
        accepted(0, author_rank=4, **NOTHING_CERTIFIED),
        refused("needs_certified_hours", author_rank=3, **NOTHING_CERTIFIED),
        refused("answer.out_of_range", author_rank=0),
        refused("answer.out_of_range", author_rank=100),
        # 增刊、副刊不计
        refused("published_in_supplement", in_supplement="是"),
        # 论文必填刊物级别，著作、译作必填书号；填了的书号、刊号都核对末位
        refused("answer.missing", journal=None),
        refused("answer.missing", **BOOK | {"isbn": None}),
        refused("answer.missing", **TRANSLATION | {"isbn": ""}),
        accepted(8, **BOOK | {"isbn": "7000000015"}),
        accepted(8, isbn="9787000000018"),
        refused("isbn_does_not_check", **BOOK | {"isbn": "978-7-00-000001-7"}),
        refused("isbn_does_not_check", **BOOK | {"isbn": "书号"}),
        refused("isbn_does_not_check", isbn="9787000000017"),
        accepted(8, issn=None),
        refused("issn_does_not_check", issn="1000-0012"),
        refused("issn_does_not_check", **BOOK | {"issn": "1000-001"}),
        accepted(8, serial_number="CN 41-1001/S"),
        # 出版、发表当年
        accepted(8, published_on="2025-01-01"),
        accepted(8, published_on="2025-12-31"),
        accepted(8, year=2012, published_on="2012-01-01"),
        refused("published_outside_credit_year", published_on="2024-12-31"),
        refused("published_outside_credit_year", published_on="2026-01-01"),
        refused("year.not_offered", year=2011, published_on="2011-06-08"),
        # 其他
        refused("answer.not_offered", work="软件"),
        refused("answer.not_offered", journal="校级"),
        refused("answer.not_offered", role="审稿人"),
        accepted(8, title="题" * 200, publisher="社" * 100, serial_number="号" * 20),
        refused("text.too_long", title="题" * 201),
        refused("text.too_long", publisher="社" * 101),
        refused("text.too_long", serial_number="号" * 21),
        refused("isbn_does_not_check", isbn="1" * 30),
        refused("text.too_long", isbn="1" * 31),
        refused("issn_does_not_check", issn="1" * 20),
        refused("text.too_long", issn="1" * 21),
    ]
    jurisdictions = (BY_LENGTH, GUANGDONG, FIRST_LIST, SECOND_LIST)
    grows_with = ("certified_hours", "length")
    most = 5000

    def test_certified_hours_are_explained_word_for_word(self):
        certified = "8（按证明材料认定，认定单位：审核单位，折算参考标准 六，2012 年起）"

        assert certified == explained(self)
        assert certified == explained(self, FIRST_LIST, journal="市级")
        assert ["U"] == sureness(self)
        hours = self.ask().hours
        assert hours is not None
        assert date(2012, 1, 1) == hours.sources[0].since

    @pytest.mark.parametrize("place", [None, BY_LENGTH, FIRST_LIST])
    def test_who_signs_fourth_reads_why_nothing_counts(self, place):
        nothing = "0（署名第 4 名，只计前 3 名，折算参考标准 六，2012 年起）"

        assert nothing == explained(self, place, author_rank=4)
        assert ["B"] == sureness(self, place, author_rank=4)

    @pytest.mark.parametrize(("place", "case"), TABLE_CASES)
    def test_where_a_table_is_in_force_it_decides(self, place, case):
        comes_true(self, place, case)

    @pytest.mark.parametrize(
        ("place", "change", "explanation"),
        [
            (BY_LENGTH, BOOK | {"length": 7000}, "3.5（7000 字，每 10000 字 5 学时，著作，{method}）"),
            (BY_LENGTH, {}, "20（4000 字，每 1000 字 5 学时，国家级，{method}）"),
            (BY_LENGTH, BOOK | {"length": 199}, "0（199 字，每 10000 字 5 学时，著作，{method}）"),
            (GUANGDONG, {}, "18（每篇，国家级，广东论文学时做法（网上问答），起始日期不详）"),
            (FIRST_LIST, {}, "40（每篇，国家级，网上论文学时表之一（发文单位不详），起始日期不详）"),
            (SECOND_LIST, {}, "24（每篇，国家级，网上论文学时表之二（发文单位不详），起始日期不详）"),
        ],
    )
    def test_hours_by_a_table_are_explained_word_for_word(self, place, change, explanation):
        method = "“视为脱产学习”学时认定办法（发文单位不详），起始日期不详"

        assert explanation.format(method=method) == explained(self, place, **change)
        assert ["C"] == sureness(self, place, **change)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            (
                {"in_supplement": "是"},
                "in_supplement",
                "是否增刊、副刊：增刊、副刊上的文章不计学时，请改报正刊发表的",
            ),
            ({"isbn": "1"}, "isbn", "国际标准书号（ISBN）：位数或校验位不符，请照版权页填写"),
            ({"issn": "1"}, "issn", "国际标准刊号（ISSN）：位数或校验位不符，请照版权页填写"),
            ({"year": 2026}, "published_on", "出版或发表日期：须在计入年度内，请核对日期或计入年度"),
            (
                {"certified_hours": ""},
                "certified_hours",
                "认定学时：本地没有学时表，或表中未列这一类，须大于 0，请按证明材料填写",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)

    def test_the_facts_of_the_type(self):
        type_ = self.type

        assert ("publication", "出版著作（译作）、发表论文", 2012, None, 1) == (
            type_.code, type_.label, type_.since, type_.until, type_.schema_version,
        )  # fmt: skip
        assert ("U", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
        assert ("title", "publisher") == type_.identified_by
        assert (("title",), "published_on") == (type_.counts_once_by, type_.dated_by)
        assert [*self.answers] == [field.name for field in type_.fields]
        assert ("著作、译作：封面、扉页、目录", "论文：杂志封面、目录、文章") == type_.evidence
        assert ["作者", "主编", "副主编", "参编", "译者"] == [*Role]
