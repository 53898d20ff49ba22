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
    "approval.decided_before": "您已审核过本条记录的前一级，下一级须由他人审核",
}
