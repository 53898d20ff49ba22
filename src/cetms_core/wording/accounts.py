"""Sentences about accounts; the first four are the guide's own (S6, S9, S10, S11)."""

ACCOUNTS: dict[str, str] = {
    "accounts.registered": "您已完成专技人员注册，请耐心等待所属单位审批",
    "accounts.wrong_credentials": "账户或密码错误",
    "accounts.wrong_captcha": "验证码错误",
    "accounts.not_yet_approved": "此帐号还未被审核",
    "accounts.ask_employer": "。请耐心等待，或联系所属单位管理员：{contact}",
}
