from datetime import UTC, datetime

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter


def test_a_letter_shows_neither_its_text_nor_its_address():
    letter = Letter(
        "m1",
        EmailAddress.parse("li.ming@example.com"),
        "申报办理结果",
        "李某，您好",
        datetime(2025, 6, 8, tzinfo=UTC),
    )

    assert "申报办理结果" in repr(letter)
    assert "李某" not in repr(letter)
    assert "li.ming" not in repr(letter)
