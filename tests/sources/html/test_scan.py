from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.sources.html.scan import Comment, Tag, Text, Token, scan


def told(page: str) -> list[str]:
    return [shown(token) for token in scan(page)]


def shown(token: Token) -> str:
    if isinstance(token, Tag):
        return f"{token.line}:</{token.name}>" if token.closes else f"{token.line}:<{token.name}>"
    return f"{token.line}:{'!' if isinstance(token, Comment) else ''}{token.raw}"


def test_tags_texts_and_comments_come_with_their_lines():
    assert told("<p\n class=a>one\ntwo</P>\n<!-- three -->four") == [
        "1:<p>",
        "2:one\ntwo",
        "3:</p>",
        "3:\n",
        "4:! three ",
        "4:four",
    ]


def test_the_content_of_scripts_and_titles_is_text():
    assert told("<script>if (a<b) '<p>'</script>x<TITLE>a <b> c</title>") == [
        "1:<script>",
        "1:if (a<b) '<p>'",
        "1:</script>",
        "1:x",
        "1:<title>",
        "1:a <b> c",
        "1:</title>",
    ]


def test_quoted_values_may_hold_the_end_of_a_tag():
    (tag, text) = scan("""<a title="a > b" href='x"y' data-n=1 hidden data-n=2>z""")

    assert isinstance(tag, Tag)
    assert dict(tag.attributes()) == {
        "title": "a > b",
        "href": 'x"y',
        "data-n": "1",
        "hidden": "",
    }
    assert isinstance(text, Text)


def test_entities_are_decoded_in_values_and_left_in_texts():
    (tag, text) = scan('<a href="?a=1&amp;b=2">&lt;b&gt;')

    assert isinstance(tag, Tag)
    assert tag.attributes() == {"href": "?a=1&b=2"}
    assert isinstance(text, Text)
    assert text.raw == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("a < b", ["1:a ", "1:&lt;", "1: b"]),
        ("<3 of <", ["1:&lt;", "1:3 of ", "1:&lt;"]),
        ("<!DOCTYPE html><?xml v?>x", ["1:x"]),
        ("<![CDATA[x]]>y", ["1:y"]),
        ("<p no end", ["1:&lt;p no end"]),
        ("<!-- no end", ["1:! no end"]),
        ("<script>no end", ["1:<script>", "1:no end"]),
        ('<a title="no end>x', ["1:<a>", "1:x"]),
        ("", []),
    ],
)
def test_what_is_broken_is_read_as_browsers_or_people_would(page: str, expected: list[str]):
    assert told(page) == expected


@given(st.text(alphabet="<>/!-?ab =\"'\n&;", max_size=120))
def test_any_page_is_read_with_lines_that_ascend(page: str):
    lines = [token.line for token in scan(page)]

    assert lines == sorted(lines)
    assert all(1 <= line <= page.count("\n") + 1 for line in lines)


@given(st.lists(st.sampled_from(["one", "two", "<b>", "</b>", "<i x='1>2'>", "\n", "<br/>"])))
def test_no_word_outside_tags_is_lost(parts: list[str]):
    texts = " ".join(token.raw for token in scan(" ".join(parts)) if isinstance(token, Text))

    assert re.findall("one|two", texts) == [part for part in parts if part in ("one", "two")]
