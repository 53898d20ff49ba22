"""Documents and archives as offices and desktops write them, beside the first ones of `good_files`."""

import zlib

from tests.attachments.corpus import (
    Files,
    Member,
    archive,
    extra_field,
    jpeg,
    pdf,
    png,
    streamed,
    unicode_name,
    zip_of,
)
from tests.attachments.rows import each, named

MIB = 1024 * 1024
KINDS = ["jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "heic"]
KINDS += ["pdf", "ofd", "doc", "docx", "xls", "xlsx", "wps", "et", "txt"]
NAMES_IN_GBK = [
    "证书.jpg",
    "继续教育学时证明（2025年）.pdf",
    "论文——终稿.doc",
    "①②③.txt",
    "豫人社〔2019〕5号.pdf",
]
NAMES_IN_GB18030 = ["𠮷.jpg", "䶮.jpg", "𬭸.pdf"]
_EXTRAS = {
    "Unix times": 0x5455,
    "Unix owners": 0x7875,
    "NTFS times": 0x000A,
    "old Unix": 0x5855,
    "Jar": 0xCAFE,
}


def _level(level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    contents = jpeg() * 20
    return archive(Member("a.bmp", contents, packed=packer.compress(contents) + packer.flush()))


def _signed(times: int) -> bytes:
    """Each signature appends an update that ends like a document of its own."""
    whole = pdf()
    for _ in range(times):
        whole += b"9 0 obj\n<< /Type /Sig >>\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(whole) // 2)
    return whole


def _both_ways(name: str) -> bytes:
    """A name in GBK, and the same in UTF-8 beside it."""
    raw_name = name.encode("gbk")
    return archive(Member(raw_name, b"A", listed_extra=unicode_name(raw_name, name)))


def _many(count: int) -> bytes:
    return archive(*(Member(f"{number}/证书.png", png()) for number in range(count)))


def _full_size() -> bytes:
    """An archive that has the last byte an attachment may have."""
    page = Member("a.bmp", method=0)
    return archive(page._replace(contents=bytes(20 * MIB - len(archive(page)))))


PDFS: Files = {
    **each("PDF of version {}", pdf, ["1.0", "1.1", "1.2", "1.4", "1.5", "1.6"]),
    **each("PDF that ends with {}", lambda end: pdf(end=b"%%EOF" + end), [b"\r", b"\r\n\r\n", b" \n"]),
    **each("PDF signed {} times", _signed, [1, 2, 5]),
    "PDF of 19 MiB": lambda: pdf(
        extra=b"4 0 obj\n<<>>\nstream\n" + bytes(19 * MIB) + b"\nendstream\nendobj\n"
    ),
    "PDF with a script that no reader here runs": lambda: pdf(trailer=b"/OpenAction << /S /JavaScript >> "),
    "PDF with Chinese notes": lambda: pdf(extra="% 继续教育\n".encode("gbk")),
}

ZIPS: Files = {
    **each("member .{}", lambda kind: zip_of({f"材料.{kind}": b"contents"}), KINDS),
    **each("member .{}", lambda kind: zip_of({f"A.{kind}": b"A"}), map(str.upper, KINDS)),
    **each("GBK name {}", lambda name: archive(Member(name.encode("gbk"), b"A")), NAMES_IN_GBK),
    **each("GB18030 name {}", lambda name: archive(Member(name.encode("gb18030"), b"A")), NAMES_IN_GB18030),
    **each("UTF-8 name {}, said", lambda name: archive(Member(name, b"A", flags=0x800)), NAMES_IN_GBK),
    **each("UTF-8 name {}, unsaid", lambda name: archive(Member(name, b"A")), NAMES_IN_GBK),
    **each("GBK name {}, and UTF-8 beside", _both_ways, NAMES_IN_GBK),
    **each("deflate level {}", _level, range(10)),
    **named(
        "extra field, {}", lambda kind: archive(Member("a.jpg", extra=extra_field(kind, bytes(8)))), _EXTRAS
    ),
    **each("packing option {}", lambda flags: archive(Member("a.jpg", jpeg(), flags=flags)), [2, 4, 6]),
    **each("{} members", _many, [2, 10, 50, 199]),
    **each(
        "attributes {:o}",
        lambda attributes: archive(Member("a.jpg", attributes=attributes << 16)),
        [0o100600, 0o100777, 0o000644],
    ),
    "folders in folders": lambda: zip_of({"一/二/三/四/五/证书.jpg": jpeg()}),
    "streamed, stored and deflated": lambda: archive(
        streamed("a.jpg", jpeg()), Member("b.png", png(), method=0), Member("c.pdf", pdf())
    ),
    "empty note": lambda: zip_of({"说明.txt": b""}),
    "names that differ by more than case": lambda: zip_of(
        {"a.jpg": jpeg(), "á.jpg": jpeg(), "\u0430.jpg": jpeg()}
    ),
    "exactly 20 MiB": _full_size,
    "64 MiB of white paper": lambda: archive(Member("a.bmp", bytes(64 * MIB))),
}

NAMES = [
    "IMG_20250301_101530.JPG",
    "Screenshot 2025-03-01 at 10.15\u202fAM.jpg",
    "\u200eIMG-20250301-WA0001.jpg",
    "微信图片_20250301101530.jpg",
    "mmexport1740796530123.jpg",
    "Screenshot 2025-03-01 at 10.15.30.jpeg",
    "新建文件夹 (2).jpg",
    "【继续教育】学时证明-张三（盖章）.jpg",
    "《某某学报》2025年第3期 封面+目录+正文.jpg",
    "www.example.com.jpg",
    "证书.v2.final.jpg",
    "😀👍.jpg",
    "买买提·艾力.jpg",
    "བོད་ཡིག.jpg",
    "𠮷田.jpg",
    "a&b;c$d'e%20f#g=h@i!.jpg",
    "=1+1.jpg",
    "<script>alert(1).jpg",
    " 证书 .jpg",
    "证书.JFIF",
    "console.jpg",
    "com10.jpg",
    "证" * 251 + ".jpg",
]
"""What people call their files; each is the name of a picture."""
