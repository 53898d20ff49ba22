"""Sentences about decisions."""

APPROVAL: dict[str, str] = {
    "approval.not_allowed": "您没有办理此事的权限，请使用有权限的账号登录",
    "approval.not_found": "没有找到这条记录，请刷新列表后重试",
    "approval.move_not_allowed": "当前状态为“{state}”，不能再“{action}”，请刷新后查看最新状态",
    "approval.stale": "这条记录刚刚被修改过，请刷新后重新办理",
    "approval.try_again": "系统正忙，本次操作未保存，请稍后再试",
    "approval.no_such_page": "翻页：页码无法识别，请回到第一页重新查看",
    "approval.reason_missing": "理由：未填写，请说明理由后再提交",
    "approval.comments_missing": "退回意见：未填写，请至少对一项写明需要修改之处",
    "approval.comment_elsewhere": "退回意见：表单没有“{field}”这一项，请选择表单中的项目",
    "approval.own_record": "不能审核本人的记录，请由其他审核人办理",
    "approval.closes_soon": "计入年度：{year} 年度将于 {closes} 截止，请及时审核",
    "approval.decided_too_late": "计入年度：{year} 年度已于 {closed} 截止，截止后审核的不再计入，请退出并办理“审核不通过”",
    "approval.hours_differ": "学时：申报时为 {declared}，现在折算为 {now}，请退回重新提交，或者确认按申报时的学时审核通过。申报时：{before}。现在：{after}",
    "approval.not_accepted_now": "学时：填报内容按现在的规定不能受理，请退回重新提交，或者确认按申报时的学时审核通过。现在：{because}",
    "approval.law_not_installed": "审核依据：地区 {jurisdiction} 的规定没有安装，不能审核通过，请联系系统管理员",
    "approval.decided_before": "您已审核过本条记录的前一级，下一级须由他人审核",
}
