"""Sentences about what is picked from a list."""

CATALOGUES: dict[str, str] = {
    "catalogue.not_in_list": "{label}：列表中没有这一项，请从列表中选定",
    "catalogue.no_column": "专业目录：缺少“{column}”一列，请在第一行写明“代码”和“名称”后重新导入",
    "catalogue.code_twice": "专业目录：第 {row} 行的代码“{code}”在第 {first} 行已经有了，请删去其中一行",
    "region.dates": "停用日期：不能早于启用日期，请核对两个日期",
}
