"""Sentences about the year's account."""

LEDGER: dict[str, str] = {
    "ledger.award": "审核通过",
    "ledger.reversal": "撤销：{reason}",
}
