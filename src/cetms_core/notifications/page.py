"""The letter as a page: the same words, escaped, and nothing that a mail program would fetch from anywhere."""

from collections.abc import Sequence
from html import escape
from string import Template

PAGE = Template(
    '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>$subject</title></head>\n'
    '<body style="font-family:sans-serif;line-height:1.7;max-width:40em;margin:1em auto;color:#222">\n'
    "$paragraphs\n</body></html>\n"
)
PARAGRAPH, LINK = Template("<p>$words</p>"), Template('<p><a href="$link">$link</a></p>')


def page(subject: str, paragraphs: Sequence[str], link: str) -> str:
    """Paragraphs, with the link before the last one if there is one."""
    *body, last = [PARAGRAPH.substitute(words=escape(each)) for each in paragraphs]
    way = [LINK.substitute(link=escape(link))] if link else []
    return PAGE.substitute(subject=escape(subject), paragraphs="\n".join([*body, *way, last]))
