"""Sources beside sentences, counts of origins, and whole texts are held against the edition."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from builder.check import check
from tests.check.sites import Data, codes, data_of, sealed
from tests.site import later
from tests.site.wires import WIRE, files

DATA = data_of(files())
STORY: str = next(each["url"] for each in DATA["stories"] if WIRE.id in each["articles"])
THEME: str = next(each["url"] for each in DATA["themes"] if WIRE.id in each["articles"])
ARTICLE: str = next(each["url"] for each in DATA["articles"] if each["id"] == WIRE.id)


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (STORY, r'(<span class="source">)Reuters', r"\1Coast Gazette", "C201"),
        (STORY, r'(data-source=")Reuters', r"\1Coast Gazette", "C201"),
        (STORY, r'(<span class="source">Reuters, )14', r"\g<1>15", "C201"),
        (ARTICLE, r'(<article[^>]* data-source=")Reuters', r"\1Coast Gazette", "C201"),
        ("index.html", r'(<span class="source">)[^<]*, ', r"\1Nobody, ", "C201"),
        ("index.html", r"(<span>)3( origins \()", r"\g<1>6\2", "C202"),
        ("index.html", r"(<span>3 origins \()4", r"\g<1>6", "C202"),
        ("index.html", r"(<span>3 origins \(4 articles, )2", r"\g<1>1", "C202"),
        ("index.html", r"(<span>)(\d)( independent)", r"\g<1>9\3", "C202"),
        ("index.html", r'(class="count">)3( origins \()', r"\g<1>6\2", "C202"),
        ("print.html", r"(<span>)3( origins \()", r"\g<1>6\2", "C202"),
        ("edition.txt", r"3( origins \()", r"6\1", "C202"),
        ("themes.html", r"(<span>)\d( origins \()", r"\g<1>9\2", "C202"),
        (THEME, r'(class="byline"><span>)\d( origins)', r"\g<1>9\2", "C202"),
        (THEME, r"(One event: )\d( origins)", r"\g<1>9\2", "C202"),
        (STORY, r'(class="byline"><span>)3 origins', r"\1one origin", "C202"),
        (ARTICLE, r'(<div class="words">)', r"\1<p>Nobody was hurt.</p>", "C204"),
        (ARTICLE, r"(?s)(<p><span.*?</p>)\s*(<p><span.*?</p>)", r"\2\1", "C204"),
    ],
)
def test_altered_pages_are_told(path: str, old: str, new: str, code: str):
    body = files()[path].decode()
    changed = re.sub(old, new, body, count=1)
    assert changed != body

    assert codes({**files(), path: changed.encode()}) >= {code}


def test_a_page_of_changes_has_no_problem():
    assert b"origins (" in later.files()["changes.html"]
    assert [each for each in check(sealed(later.files())) if each.code > "C200"] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"(<span>)\d( origins \()", r"\g<1>9\2"),
        (r"one origin before", "2 origins before"),
        (r"2 origins now", "2–3 origins now"),
        (r"(In the edition of [^:]*: )2 articles", r"\1 3 articles"),
        (r"(In the edition of .*)one origin", r"\g<1>2 origins"),
    ],
)
def test_altered_counts_of_earlier_editions_are_told(old: str, new: str):
    files = later.files()
    path = next(
        path
        for path, body in files.items()
        if path.startswith(("changes", "stories/")) and re.search(old, body.decode())
    )
    altered = re.sub(old, new, files[path].decode(), count=1).encode()

    assert "C202" in codes({**files, path: altered})


def first(data: Data) -> Data:
    row: Data = next(each for each in data["articles"] if each["id"] == WIRE.id)
    return row


def forget_sentence(data: Data) -> None:
    first(data)["sentences"].pop(1)


def swap_sentences(data: Data) -> None:
    first(data)["sentences"].reverse()


def add_words(data: Data) -> None:
    first(data)["text"] += "\n\nNobody was hurt."


@pytest.mark.parametrize("alter", [forget_sentence, swap_sentences, add_words])
def test_a_text_that_is_not_its_sentences_is_told(alter: Callable[[Data], None]):
    data = data_of(files())
    alter(data)

    assert "C203" in codes(files(), data)


def test_a_phrase_that_no_article_of_a_theme_prints_is_told():
    data = data_of(files())
    theme = next(each for each in data["themes"] if each["phrases"])
    theme["phrases"][0] = "miliona"

    assert "C208" in codes(files(), data)
