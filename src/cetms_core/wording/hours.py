"""Sentences about hours."""

HOURS: dict[str, str] = {
    "hours.not_exact": "学时须为确切的数：请用整数或最多一位小数填写，例如 8 或 7.5",
    "hours.not_whole_tenths": "学时最多一位小数且不超过 10000：请改为例如 8 或 7.5",
}
