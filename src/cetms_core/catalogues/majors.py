"""所学专业: the categories of the national catalogues, and a portal's own list from a table.

Anybody's major may come from an old catalogue or a vocational school, so the field itself takes any text.
The twelve categories of undergraduate study are from a secondary copy (B).
Those of postgraduates alone, 军事学 and 交叉学科, are known in general (G).
"""

from collections.abc import Iterator

from cetms_core.catalogues.catalogue import Catalogue, Item, listed
from cetms_core.domain.text import read_text
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding

MAJORS = Catalogue(
    "major",
    "专业门类",
    "普通高等学校本科专业目录（B），11、14 为研究生门类（G）",
    listed("""
01 哲学
02 经济学
03 法学
04 教育学
05 文学
06 历史学
07 理学
08 工学
09 农学
10 医学
11 军事学
12 管理学
13 艺术学
14 交叉学科
"""),
)

COLUMNS = ("代码", "名称")
LONGEST = 100
"""Of a name, in characters (字)."""


def load_majors(table: str, *, source: str) -> Catalogue:
    """A portal's own list of majors, from CSV with the columns 代码 and 名称.

    Raises:
        Refused: with everything that is wrong with the table, row and column named.
    """
    from csv import DictReader

    reader = DictReader(table.lstrip("\ufeff").splitlines())
    heads = [head.strip() for head in reader.fieldnames or ()]
    reader.fieldnames = heads
    if absent := [_no_column(column) for column in COLUMNS if column not in heads]:
        raise Refused(absent)
    return _catalogue([(reader.line_num, line) for line in reader], source)


def _catalogue(lines: list[tuple[int, dict[str, str | None]]], source: str) -> Catalogue:
    read = [_read(row, line) for row, line in lines]
    faults = [each for _, findings in read for each in findings]
    twice = _twice([(row, values[0]) for (row, _), (values, _) in zip(lines, read, strict=True)])
    if problems := [*faults, *twice]:
        raise Refused(problems)
    items = sorted((Item(code, name) for (code, name), _ in read), key=lambda each: each.code)
    return Catalogue(MAJORS.code, "专业", source, tuple(items))


def _read(row: int, line: dict[str, str | None]) -> tuple[list[str], list[Finding]]:
    values, faults = [], []
    for column in COLUMNS:
        value, fault = _cell(row, column, line[column] or "")
        values.append(value)
        faults += fault
    return values, faults


def _cell(row: int, column: str, text: str) -> tuple[str, list[Finding]]:
    label = f"第 {row} 行“{column}”"
    try:
        read = read_text(text, LONGEST)
    except InvalidValue as invalid:
        return "", [Finding(invalid.why, f"{row}", values={"label": label, **invalid.values})]
    return read, [] if read else [Finding("answer.missing", f"{row}", values={"label": label})]


def _twice(codes: list[tuple[int, str]]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for row, code in codes:
        if code and first.setdefault(code, row) != row:
            yield Finding(
                "catalogue.code_twice", f"{row}", values={"row": row, "first": first[code], "code": code}
            )


def _no_column(column: str) -> Finding:
    return Finding("catalogue.no_column", None, values={"column": column})
