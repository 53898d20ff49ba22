"""What is filled in: right and wrong, of several types and sizes."""

from typing import Any

from hypothesis import strategies as st

from tests.house import conference, seminar

FilledIn = tuple[str, dict[str, Any]]
"""A type, and what the person filled in."""

DEGREE = {
    "study": "课程进修",
    "institution": "郑州大学",
    "major": "护理",
    "degree_level": "无",
    "started_on": "2024-09-01",
    "courses_passed": 2,
}
PROJECT = {
    "title": "黄河课题",
    "level": "省级",
    "part": "子课题",
    "rank": 3,
    "started_on": "2024-01-01",
    "planned_end": "2026-12-31",
}
RIGHT: list[FilledIn] = [
    ("research_project", PROJECT),
    ("academic_conference", conference()),
    ("degree_education", DEGREE),
    ("academic_conference", conference("黄河论坛", paper_length=0)),
    ("academic_conference", conference("嵩山论坛", scope="省级")),
    ("training_seminar", seminar("7.5")),
    ("training_seminar", seminar("30", "专业科目", "第二期") | {"ended_on": "2025-03-06"}),
]
WRONG: list[FilledIn] = [
    ("academic_conference", conference(scope="乡级", ended_on="2025-02-30")),
    ("training_seminar", seminar("0")),
    ("degree_education", DEGREE | {"courses_passed": 41}),
    ("research_project", PROJECT | {"title": "", "number": "2025-1"}),
]
CLASSES: list[FilledIn] = [
    ("training_seminar", seminar("12", "专业科目", "第三期") | {"ended_on": "2025-03-07"}),
    ("training_seminar", seminar("9", "公需科目", "第四期") | {"ended_on": "2025-03-08"}),
    ("academic_conference", conference("少林论坛")),
]
"""What an organisation files for several people."""

FILLED_IN = st.sampled_from(RIGHT + WRONG)
YEARS = st.sampled_from([2025, 2025, 2025, 2024, 2026, "二〇二五"])
PLACES = st.integers(0, 5)
"""Which one of a list."""

REASON = "不符合规定"
