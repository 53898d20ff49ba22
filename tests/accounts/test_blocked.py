import pytest

from cetms_core.accounts.blocked import blocked_words


@pytest.mark.parametrize("word", ["password", "woaini", "5201314", "zhengzhou", "jinshui", "wang", "密码"])
def test_what_stands_on_everybodys_list_stands_on_ours(word):
    assert word in blocked_words()


def test_the_list_is_put_together_once():
    assert blocked_words() is blocked_words()
