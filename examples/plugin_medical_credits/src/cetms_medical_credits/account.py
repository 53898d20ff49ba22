"""从一个人审核通过的申报，算出一年的学分；别的类型的申报没有学分，不理会。"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from cetms_core import Declaration, DeclarationState

from cetms_medical_credits import class_two, project
from cetms_medical_credits.credits import CreditClass, Credits, YearOfCredits
from cetms_medical_credits.rates import (
    MOST_PER_PROJECT,
    Journal,
    Level,
    Part,
    paper_credits,
    project_credits,
)


def year_of_credits(declarations: Iterable[Declaration], year: int) -> YearOfCredits:
    """一个人在 `year` 年度的学分；`declarations` 是 `tx.declarations()` 给出的，都要是这一个人的。"""
    approved = [
        each for each in declarations if each.year == year and each.state is DeclarationState.APPROVED
    ]
    return YearOfCredits(year, {CreditClass.ONE: of_projects(approved), CreditClass.TWO: of_papers(approved)})


def of_projects(approved: Iterable[Declaration]) -> Credits:
    """Ⅰ类学分；既听又讲的是两份申报、一个项目，合起来封顶。"""
    projects: dict[object, Credits] = defaultdict(Credits)
    for each in approved:
        if each.type == project.CODE:
            projects[each.answers["project_name"]] += of_project(each)
    return Credits.total(min(credits, MOST_PER_PROJECT) for credits in projects.values())


def of_papers(approved: Iterable[Declaration]) -> Credits:
    """Ⅱ类学分。"""
    return Credits.total(of_paper(each) for each in approved if each.type == class_two.CODE)


def of_project(declaration: Declaration) -> Credits:
    """一份项目申报的学分，从存下的填报内容算。"""
    answers = declaration.answers
    hours = Decimal(str(answers["hours_attended"]))
    return project_credits(Level(str(answers["level"])), Part(str(answers["part"])), hours)


def of_paper(declaration: Declaration) -> Credits:
    """一份论文申报的学分，从存下的填报内容算。"""
    answers = declaration.answers
    return paper_credits(Journal(str(answers["kind"])), int(str(answers["rank"])))
