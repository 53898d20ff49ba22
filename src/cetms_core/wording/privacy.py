"""Sentences about a person's own data: what bars an erasure."""

PRIVACY: dict[str, str] = {
    "erasure.office_held": "注销：仍担任“{offices}”，请先由系统管理员免去职务",
    "erasure.office_lent": "注销：还有没结束的代办，请先结束代办",
    "erasure.registration_pending": "注销：注册还在等待审核，请先撤回注册，或者等待审核结果",
    "erasure.open_declarations": "注销：还有 {number} 份申报没有办结，请先撤回，或者等待办结",
    "erasure.petition_waiting": "注销：还有一份“{kind}”申请没有办结，请先撤回，或者等待办结",
    "erasure.too_early": "注销：最近计入的学时还在保存期内，请在 {day} 以后再申请",
    "retention.unknown": "保存期限：没有“{asked}”这一项，请从 {offered} 中选择",
}
