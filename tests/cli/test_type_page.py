import pytest

from cetms_core import load_plugins
from cetms_core.cli.columns import width
from cetms_core.cli.shown_type import shown_type
from cetms_core.cli.type_page import type_page
from tests.cli import telemedicine
from tests.plugins.making import lecture, plugin

PLUGINS = load_plugins(extra=[telemedicine], strict=True)
PAGE = """\
telemedicine  远程会诊讲座

参加一次远程讲座。

主讲的，另加学时。

年度 years               2024–2030
科目 subject             公需科目
同一件事 identified by   title
只计一次 counts once by  title topic
依据 sources             A  示范医院办法 第五条
                         B  示范医院办法 第六条
                         C  问答一则
                         U  示范医院办法 第七条
插件 plugin              tests.cli.telemedicine
辖区 jurisdiction        另有规定的地方才设立 / only where a jurisdiction offers
                         it

信息项 fields
  title    名称      text      必填                  至多 100 字
  part     参加方式  choice    必填                  听讲、主讲
                                                     主讲须附课件
  topic    题目      text      part 为“主讲”时必填   至多 50 字
  place    地点      text      选填                  至多 200 字
  times    次数      whole     必填                  1 至 9
  is_paid  付费      flag      必填
  fee      金额      whole     is_paid 为“是”时必填  不少于 0
  remark   内容      longtext  选填                  至多 1000 字
                                                     备注及相关说明，不超过 1000
                                                     字

不受理 refusals
  telemedicine.topic_is_the_title（topic）
    题目：与名称相同，请改填主讲的题目

折算表 table HOURS（示范医院办法 第五条，A）
  自 since    项 row  到会  主讲另加
  2024-01-01  听讲    2
  2024-01-01  主讲    2     4
  2026-01-01  听讲    2
  2026-01-01  主讲    2     6.5

折算表 table BONUS（示范医院办法 第六条，B）
  自 since      每次
  不详 unknown  1

折算表 table SHEET（问答一则，C）
  预设，由辖区启用后施行 / a preset, off until a jurisdiction turns it on
  自 since    每次
  2025-01-01  3

折算表 table UNKNOWN（示范医院办法 第七条，U）
  数字不详，由辖区另定 / figures unknown, a jurisdiction may bring its own
"""


def page(code, place=None, year=2025, plugins=PLUGINS, within=80):
    law = plugins.jurisdictions.law(place, year) if place else None
    return [*type_page(shown_type(plugins, plugins.catalog[code], law), within)]


def test_a_person_reads_everything_on_one_page():
    assert PAGE.splitlines() == page("telemedicine")


def test_a_place_and_year_are_named_and_their_rows_alone_are_shown():
    lines = page("telemedicine", "410499")

    assert "辖区 jurisdiction        410499  示范县，2025 年" in lines
    assert [] == [line for line in lines if "2026-01-01" in line]


def test_a_place_tells_the_caps_that_the_type_falls_under():
    lines = page("telemedicine", "410499")
    first = next(at for at, line in enumerate(lines) if line.startswith("封顶 caps"))

    assert [
        f"封顶 caps{' ' * 16}每项至多 4 学时（示范县通知 二，B）",
        f"{' ' * 25}每年公需科目至多 30.5 学时（示范县通知 三，A）",
        "",
    ] == lines[first : first + 3]
    assert [] == [line for line in page("telemedicine") if "封顶" in line]


@pytest.mark.parametrize(("code", "year"), [("410000", 2025), ("410499", 2023)])
def test_a_place_or_year_without_the_type_is_said_so(code, year):
    assert [line for line in page("telemedicine", code, year) if line.endswith("年，未设立 / not offered")]


def test_a_year_without_figures_is_said_so():
    assert "  这一年没有施行的数字 / no figures in force in this year" in page("telemedicine", "410499", 2023)


def test_a_silent_type_has_a_page_without_gaps():
    plugins = load_plugins(extra=[plugin(cetms_education_types=lambda: [lecture()])], strict=True)
    lines = page("lecture", plugins=plugins)

    assert ["lecture  讲座", "", "年度 years    2012–"] == lines[:3]
    assert [] == [line for line in lines if "refusals" in line or "table" in line or "evidence" in line]
    assert ["", ""] != lines[-2:]


def test_lines_keep_within_the_window_but_for_the_tables_of_figures():
    for code, within in {"academic_conference": 80, "degree_education": 100, "publication": 130}.items():
        lines = page(code, within=within)
        figures = next((at for at, line in enumerate(lines) if line.startswith("折算表")), len(lines))

        assert [] == [line for line in lines[:figures] if width(line) > within]
