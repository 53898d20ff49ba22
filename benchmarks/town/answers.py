"""What is filled in: a conference and a course, made up by lot."""

from random import Random


def conference(year: int, chance: Random) -> dict[str, object]:
    return {
        "title": f"第{chance.randrange(3, 60)}届中原{chance.choice('内外妇儿骨眼')}科论坛",
        "scope": chance.choice(["全国", "省级"]),
        "ended_on": f"{year}-02-{chance.randrange(10, 28)}",
        "paper_length": chance.choice([0, 1500, 2001]),
    }


def course(year: int, chance: Random) -> dict[str, object]:
    return {
        "activity_name": f"公需科目培训第{chance.randrange(1, 400)}期",
        "organiser": "河南省示范学院",
        "organiser_level": "省级",
        "subject": "公需科目",
        "started_on": f"{year}-01-10",
        "ended_on": f"{year}-01-{chance.randrange(11, 28)}",
        "certified_hours": chance.choice([8, 12, 16, 24]),
    }
