"""Sentences of `domain.text`: what no text may hold, whatever field it stands in."""

TEXTS: dict[str, str] = {
    "text.not_a_text": "{label}：须为文字，请重新填写",
    "text.too_long": "{label}：最多 {limit} 字，现为 {count} 字，请删减",
    "text.control": "{label}：第 {place} 字是看不见的控制字符，请删去后重新填写",
    "text.direction": "{label}：第 {place} 字是改变书写方向的控制字符，请删去后重新填写",
    "text.broken": "{label}：第 {place} 字是残缺的字符，请删去后重新输入该字",
    "text.tag": "{label}：第 {place} 字是看不见的标记字符，请删去后重新填写",
    "text.too_many_marks": "{label}：有一个字叠加了 {most} 个以上的附加符号，请删去多余的符号",
}
