"""Sentences of a check-up, for whoever looks after an installation: what is wrong, and what to do next."""

DOCTOR: dict[str, str] = {
    "doctor.old_sqlite": "SQLite {version} 的预写日志可能丢数据，本库因此用较慢的回滚日志；想快一些，请装 3.51.3 以上的 SQLite",
    "doctor.not_durable": "数据库的 {setting} 是 {found}，断电会丢已经办成的事，请改为 {wanted}",
    "doctor.readable": "{path}：别人也能读（权限 {mode}），请改为只有主人能读写（chmod {wanted}）",
    "doctor.little_room": "{path} 所在的磁盘只剩 {left} MB，请腾出空间",
    "doctor.damaged": "数据库自查发现损坏（{fault}），请停下门户，从备份恢复（cetms restore）",
    "doctor.guard_missing": "防护 {guard} 被拆掉了，数据库不再拒绝不该有的改动，请查清是谁拆的，再运行 cetms db upgrade",
    "doctor.totals_differ": "{year} 年“{employer}”在 {region} 的合计与账目差 {hours} 学时，请先备份，再运行 cetms totals recount",
    "doctor.chain_broken": "“{about}”的留痕断裂，请从备份核对：{fault}",
    "doctor.file_missing": "有 {count} 个记录所指的附件不在，第一个是 {digest}，请从备份里找回",
    "doctor.file_damaged": "有 {count} 个附件与当初收下的不同，第一个是 {digest}，请从备份里找回",
    "doctor.orphans": "有 {count} 个附件过了宽限期也没有申报用到，请每天运行一次 cetms files collect",
    "doctor.letters_late": "有 {count} 封信该发而没有发，最早的已等了 {hours} 小时，请看 cetms notifications send",
    "doctor.letters_given_up": "有 {count} 封信发不出去，已不再试，请看 cetms notifications list",
    "doctor.plugin_failed": "插件 {name} 没有加载：{reason}，请看 cetms plugins",
}
