"""Sentences of the mails."""

LETTERS: dict[str, str] = {
    "letters.greeting": "{name}，您好：",
    "letters.registration_subject": "继续教育信息管理系统：注册审核结果",
    "letters.registration_approved": "您的注册已由所属单位审核通过，现在可以登录系统。",
    "letters.registration_rejected": "您的注册未通过所属单位审核。请核对所选单位和填写的信息，重新注册，或联系所属单位管理员。",
    "letters.declaration_subject": "继续教育信息管理系统：申报办理结果",
    "letters.declaration_moved": "您计入 {year} 年度的“{type}”申报，现在的状态是：{state}。请登录系统查看详情。",
    "letters.registered_again_subject": "继续教育信息管理系统：注册提醒",
    "letters.registered_again": "有人用您的证件号码再次提交了注册，您的账号没有变化。如非本人操作，请留意并联系所属单位管理员。",
}
