"""校验位：抄错一位、颠倒两位的书号、刊号和专利号，凭末位就能认出来。"""

import re
from collections.abc import Iterable

_isbn_10 = re.compile(r"[0-9]{9}[0-9X]").fullmatch
_isbn_13 = re.compile(r"97[89][0-9]{10}").fullmatch
_issn = re.compile(r"[0-9]{7}[0-9X]").fullmatch
_patent = re.compile(r"ZL(([0-9]{8}|[0-9]{12})[0-9X])").fullmatch


def is_isbn(text: str) -> bool:
    """国际标准书号（GB/T 5795，ISO 2108）：十位或十三位；字头、连字符和空格可有可无。"""
    number = _plain(text).removeprefix("ISBN")
    if _isbn_13(number):
        return _weighed(number, (1, 3) * 6 + (1,)) % 10 == 0
    return bool(_isbn_10(number)) and _weighed(number, range(10, 0, -1)) % 11 == 0


def is_issn(text: str) -> bool:
    """国际标准连续出版物号（GB/T 9999，ISO 3297）：八位；字头、连字符和空格可有可无。"""
    number = _plain(text).removeprefix("ISSN")
    return bool(_issn(number)) and _weighed(number, range(8, 0, -1)) % 11 == 0


def patent_digits(text: str) -> str:
    """专利号 ZL 之后的数字和末位（ZC 0006—2003），不符的为空；空格和末位前的圆点可有可无。

    2003 年 10 月以前申请的，末位之前是八位，以后是十二位。
    """
    number = _patent(_plain(text.replace(".", "")))
    digits = number[1] if number else ""
    # 标准的权数：自左起 2 至 9，再 2 至 5；除以 11 的余数即末位，余 10 写作 X。
    remainder = _weighed(digits[:-1], (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)) % 11
    return digits if digits and remainder == _value(digits[-1]) else ""


def _plain(text: str) -> str:
    return text.upper().replace(" ", "").replace("-", "")


def _weighed(digits: str, weights: Iterable[int]) -> int:
    return sum(_value(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def _value(digit: str) -> int:
    return 10 if digit == "X" else int(digit)
