"""The encoding of names: an archive rarely says it, and Chinese systems write GBK."""

import re

_CHINESE_WORD = re.compile("[\u4e00-\u9fff]{2}")


def readings(raw_name: bytes, *, utf8: bool) -> tuple[str, ...]:
    """How readers of this world show a name; the most likely one is the last.

    Args:
        utf8: whether the archive says that it is UTF-8 (APPNOTE, appendix D); macOS writes that without saying so.
    """
    if utf8:
        return (raw_name.decode("utf-8", "replace"),)
    try:
        name = raw_name.decode("utf-8")
    except UnicodeDecodeError:
        return (raw_name.decode("gb18030", "replace"),)
    return (name, *_chinese_word(raw_name, name))


def _chinese_word(raw_name: bytes, name: str) -> tuple[str, ...]:
    """The Chinese name, if `name` is one by mistake.

    Many words of GBK happen to be UTF-8, too, but only for letters of European and Near Eastern scripts.
    """
    try:
        chinese = raw_name.decode("gb2312")
    except UnicodeDecodeError:
        return ()
    return (chinese,) if max(name, default="") < "\u0800" and _CHINESE_WORD.search(chinese) else ()
