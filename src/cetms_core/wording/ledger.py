"""Sentences about the year's account."""

LEDGER: dict[str, str] = {
    "ledger.only_the_highest": "同一成果只计学时最高的一项",
    "ledger.capped": "超过封顶 {most} 学时的部分不计（{basis}）",
}
