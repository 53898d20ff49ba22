import io
import json

import pytest

from cetms_core.cli.legible import json_text, make_legible

RARE = "𠮷"
"""A character in people's names that GBK lacks."""


def stream(encoding):
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding)


def written(text, encoding):
    """What arrives, read as the encoding that the stream was left with."""
    to = stream(encoding)
    make_legible(to)
    to.write(text)
    to.flush()
    return to.buffer.getvalue().decode(to.encoding)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437", "utf-8", "gbk", "gb18030"])
def test_chinese_arrives_in_every_locale(encoding):
    assert "学时 hours" == written("学时 hours", encoding)


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16"])
def test_an_encoding_with_chinese_characters_is_kept(encoding):
    kept = stream(encoding)
    make_legible(kept)

    assert encoding == kept.encoding


def test_a_character_that_is_lacking_is_escaped():
    assert r"\U00020bb7" == written(RARE, "gbk")


def test_what_is_no_text_stream_is_left_alone():
    replaced = io.StringIO()
    make_legible(replaced)
    make_legible(None)  # type: ignore[arg-type]

    assert "" == replaced.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "UTF_8", "utf8", "gbk", "ascii"])
def test_json_can_be_read_back_from_every_stream(encoding):
    value = {"label": "学时", "name": RARE, "cut": "\udce9"}
    to = stream(encoding)
    make_legible(to)
    to.write(json_text(value, to))
    to.flush()

    assert value == json.loads(to.buffer.getvalue().decode(to.encoding))


def test_json_shows_chinese_where_it_can(monkeypatch):
    assert '"学时"' == json_text("学时", stream("utf-8"))
    assert r'"\u5b66\u65f6"' == json_text("学时", stream("gbk"))
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert '"学时"' == json_text("学时")
