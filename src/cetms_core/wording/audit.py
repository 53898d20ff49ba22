"""Sentences about the audit, for whoever verifies it."""

AUDIT: dict[str, str] = {
    "audit.gap": "第 {sequence} 行应接在前一行之后，却是第 {found} 行：有行被删去、插入或调换，请从备份核对",
    "audit.changed": "第 {sequence} 行与它的散列值不符：这一行或它的前一行被改过，请从备份核对",
    "audit.words_gone": "第 {sequence} 行的理由和意见不见了，后面却没有注销的记录：请从备份核对",
    "audit.no_head": "有 {sequence} 行，却没有链头：链头被删去，请从备份核对",
    "audit.tail": "只有 {sequence} 行，链头记着 {head} 行：末尾被删去或添上，请从备份核对",
    "audit.other_end": "第 {sequence} 行是末行，却不是链头记着的那一行：整条链被换过，请从备份核对",
    "audit.day_differs": "{day} 的根与公布的不同：这一天以前的记录有增删或替换，请用备份和个人手中的证明逐链核对",
    "audit.no_anchor": "公布的根第 {line} 行看不懂，须写作“日期 链数 根”，例如 2025-06-01 12034 加 64 位十六进制数",
    "audit.no_proof": "这不是 cetms audit proof 给出的证明，请原样提供那一行",
    "audit.day_not_over": "{day} 还没有过完，请等到第二天再求它的根",
    "audit.not_begun": "{day} 时还没有“{about}”的记录，请核对编号和日期",
}
