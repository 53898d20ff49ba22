"""Sentences of the mails."""

LETTERS: dict[str, str] = {
    "letters.greeting": "{name}，您好：",
    "letters.closing": "此信由系统自动发出，请勿回复。",
    "letters.registration_subject": "继续教育信息管理系统：注册审核结果",
    "letters.registration_approved": "您的注册已由所属单位审核通过，现在可以登录系统。",
    "letters.registration_rejected": "您的注册未通过所属单位审核。请核对所选单位和填写的信息，重新注册，或联系所属单位管理员。",
    "letters.declaration_subject": "继续教育信息管理系统：申报办理结果",
    "letters.declaration_moved": "您计入 {year} 年度的“{type}”申报，现在的状态是：{state}。请登录系统查看详情。",
    "letters.hours_corrected_subject": "继续教育信息管理系统：学时更正",
    "letters.hours_corrected": "您计入 {year} 年度的“{type}”，学时由 {before} 更正为 {after}。请登录系统查看更正的依据。",
    "letters.class_filed_subject": "继续教育信息管理系统：代报通知",
    "letters.class_filed": "“{filer}”已为您代报计入 {year} 年度的“{type}”。请登录系统核对，内容不实的，可以提出异议。",
    "letters.objection_subject": "继续教育信息管理系统：代报异议",
    "letters.objection": "您代报的计入 {year} 年度的“{type}”，有一人提出异议。请登录系统查看，并维持或撤回代报。",
    "letters.enrolled_subject": "继续教育信息管理系统：账号开通",
    "letters.enrolled": "所属单位已为您办理注册。请在 {days} 天内打开下面的链接设定密码，链接只能使用一次；过期后，可在登录页面办理“忘记密码”。",
    "letters.office_lent_subject": "继续教育信息管理系统：委托代办",
    "letters.office_lent": "{lender}委托您在 {begins} 至 {ends} 代办“{role}”的事务。请登录系统，在身份中选择代办；不愿代办的，可以随时终止。",
    "letters.registered_again_subject": "继续教育信息管理系统：注册提醒",
    "letters.registered_again": "有人用您的证件号码再次提交了注册，您的账号没有变化。如非本人操作，请留意并联系所属单位管理员。",
}
