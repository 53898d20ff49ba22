"""Sentences about the year's account."""

LEDGER: dict[str, str] = {
    "ledger.only_the_highest": "同一成果只计学时最高的一项",
    "ledger.capped": "超过封顶 {most} 学时的部分不计（{basis}）",
    "ledger.credited_as_declared": "审核人已确认按申报时的学时计入，请由审核人决定是否更正",
    "ledger.room_again": "此前核减的学时，因封顶有余或同一成果有变，恢复计入",
    "ledger.cut_ends": "计入的学时已经冲回，核减随之撤销",
}
