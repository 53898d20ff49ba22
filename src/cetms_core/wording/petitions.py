"""Sentences about petitions, about organisations that were merged, and about years that were made lighter."""

PETITIONS: dict[str, str] = {
    "petition.waiting_already": "“{kind}”申请：同一事项已有一份待审核的申请，请等待办理，或者先撤回再重新提出",
    "petition.attachment_missing": "附件：未选择文件，请上传证明材料（JPEG、PNG、PDF 或 zip，多个文件请先压缩成一个）",
    "petition.nothing_to_correct": "更正内容：与现有记录相同，请填写更正后的姓名或身份证号码",
    "petition.number_taken": "身份证号码：该号码已有账号，不能更正为此号码，请核对证明材料后办理“不同意”",
    "petition.not_active": "申请人：注册已不是“已通过”状态，不能办理，请办理“不同意”",
    "petition.same_employer": "接收单位：就是现在的单位，请另选单位",
    "petition.decided_before": "您已审核过本申请的前一级，下一级须由他人审核",
    "relief.exempt_or_total": "减免：请在“免除”与“减少到多少学时”之间选择一种",
    "relief.not_less": "减少到：须大于 0 且少于该年度要求的 {required} 学时，请核对",
    "organisation.known": "统一社会信用代码：该单位“{name}”已在名录中，请直接从列表中选定",
    "organisation.merged": "所属法人单位：该单位已并入“{name}”，请改选“{name}”",
    "organisation.merged_into_itself": "合并：不能并入本单位，请另选合并到的单位",
    "organisation.merged_before": "合并：该单位已并入“{name}”，请以“{name}”办理",
    "letters.petition_subject": "继续教育信息管理系统：申请办理结果",
    "letters.petition_passed": "您的“{petition}”申请已通过一级审核，正在等待下一级审核。",
    "letters.petition_decided": "您的“{petition}”申请已办结，结果是：{state}。请登录系统查看详情。",
}
