"""A page shows the words as they are, and fetches nothing."""

from html.parser import HTMLParser

from hypothesis import given, strategies as st

from cetms_core.notifications.page import page

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_whatever_the_words_are_they_stay_words(paragraphs, subject):
    reader = read(page(subject, paragraphs, ""))

    assert [subject, *paragraphs] == [each for each in reader.words if each.strip("\n")]
    assert {"html", "head", "meta", "title", "body", "p"} == {tag for tag, _ in reader.tags}


def test_nothing_is_fetched_and_the_link_alone_leads_away():
    reader = read(page("结果", ["您好", "请勿回复"], 'https://portal.example.cn/?a=1&b="'))

    away = [value for _, attributes in reader.tags for name, value in attributes.items() if "http" in value]
    assert ['https://portal.example.cn/?a=1&b="'] == away
    assert ["您好", 'https://portal.example.cn/?a=1&b="', "请勿回复"] == [
        each for each in reader.words[1:] if each.strip("\n")
    ][1:]


def test_a_dollar_is_a_dollar():
    assert "$words ${link}" in read(page("$subject", ["$words ${link}"], "")).words
