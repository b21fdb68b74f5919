"""The index of search: everything said is in it, in few bytes, and nothing in it can run."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.model import Before, Briefing, Copy, Page
from builder.pipeline import Edition
from builder.settings import Settings, SiteSettings
from builder.site import render, views
from builder.site.search import postings, render_index, shards
from builder.site.search.coding import BASE, DIGITS, NUMBER, script, write_numbers
from builder.site.search.terms import distinct, terms
from builder.site.strings import load_strings
from builder.site.views import search as search_view
from tests.site.editions import Told, briefing
from tests.site.search_cases import TERMS
from tests.site.small import ARTICLES, small

SHARE = 0.45
"""Most of the cleaned text's bytes that the index may take (Q7)."""


def index_of(edition: Briefing) -> tuple[Page, ...]:
    files, _ = render_index(views.look_up(edition, Settings(), load_strings("en")), Before())
    return tuple(file for file in files if isinstance(file, Page))


def read(page: Page) -> Any:
    """The value that a script of the index hands over."""
    call = re.fullmatch(r'briefing\("[a-z]+\d*",(.*)\);\n', page.body.decode(), re.DOTALL)
    assert call, page.path
    return json.loads(call[1])


def numbers(text: str) -> list[int]:
    found = []
    for digits in re.findall(NUMBER, text):
        number = 0
        for digit in digits:
            number = number * BASE + DIGITS.index(digit) % BASE
        found.append(number)
    return found


def places(pages: tuple[Page, ...]) -> dict[str, list[int]]:
    """Term -> places, read from the shards as ``search.js`` reads them."""
    cuts = next(read(page) for page in pages if page.path == "search/index.js")["cuts"]
    found: dict[str, list[int]] = {}
    for number in range(len(cuts)):
        shard = next(read(page) for page in pages if page.path == f"search/t{number}.js")
        term = ""
        for entry in shard.split():
            rest, kept, where = re.split(r"([A-Z])", entry, maxsplit=1)
            term = term[: ascii_uppercase.index(kept)] + rest
            found[term] = list(accumulate(numbers(where)))
    return found


def said(pages: tuple[Page, ...]) -> list[list[Any]]:
    """Every article of the shards with texts, in order."""
    shards = [page for page in pages if page.path.startswith("search/a")]
    shards.sort(key=lambda page: int(re.sub(r"\D", "", page.path)))
    return [article for page in shards for article in read(page)]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_words_are_found_whatever_their_case_accents_width_and_number(text: str, expected: str):
    assert " ".join(term.text for term in terms(text) if not term.tail) == expected


def test_the_last_character_of_a_run_can_be_found_alone():
    assert [term.text for term in terms("非核") if term.tail] == ["核"]


@given(st.text())
def test_no_term_holds_what_would_break_the_index(text: str):
    for term in terms(text):
        assert term.text
        assert not re.search(r"[\sA-Z_]", term.text)


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_are_read_as_they_were_written(values: list[int]):
    assert numbers(write_numbers(values)) == values


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_a_script_is_one_call_with_data_that_no_browser_takes_for_code(value: object):
    page = script("x", value)

    assert read(page) == value
    assert b"<" not in page.body
    assert not re.search("[\u2028\u2029]", page.body.decode())


def test_every_term_of_every_sentence_and_headline_stands_at_its_place():
    pages = index_of(small())
    expected = defaultdict(set)
    room = next(read(page) for page in pages if page.path == "search/index.js")["room"]
    place = 0
    for headline, *_, sentences in said(pages):
        for text in (headline, *(text for _, text in sentences)):
            for term in terms(text):
                expected[term.text].add(place)
            place += 1
        place += -place % room
    common = next(read(page) for page in pages if page.path == "search/index.js")["common"]

    found = places(pages)

    assert found == {term: sorted(where) for term, where in expected.items() if term not in common}
    assert set(common) <= expected.keys()


def test_every_sentence_is_there_with_its_place_newest_article_first_and_summary_first():
    edition = small()
    articles = said(index_of(edition))
    texts = {entry.article.title: entry for entry in edition.entries}

    assert [article[0] for article in articles[:2]] == [
        "Warning data: what will be shared, and when",
        "What the three leaders did not say at the lake",
    ]
    for headline, source, address, page, language, sentences in articles:
        entry = texts[headline]
        assert address == (entry.article.original_url or "")
        text, found = entry.article.text, entry.analysis.sentences
        order = [*entry.analysis.summary]
        order += [index for index in range(len(found)) if index not in order]
        assert sentences == [
            [found[index].id, text[found[index].start : found[index].end]] for index in order
        ]
        assert page.startswith("articles/")
        assert language == ("" if entry.article.language == "en" else entry.article.language)
        assert (entry.article.publisher or "not stated") in source


def test_a_copy_is_found_by_what_it_alone_says():
    told = [
        Told("Gate opens", ("The gate opened.", "It turns each tide into power.")),
        Told("Gate opens at Velm", ("The gate opened.", "Velm looked on."), summary=(0, 1)),
        Told("Gate opens now", ("The gate opened.",)),
    ]
    by_title = {each.article.title: each for each in briefing(told).entries}
    kept, copied, same = (by_title[each.title] for each in told)
    copies = tuple(Copy(each, kept.article.id, 0.9, excerpt=False) for each in (copied, same))

    index = index_of(replace(briefing([]), entries=(kept,), copies=copies))

    found = {article[0]: [text for _, text in article[-1]] for article in said(index)}
    assert found == {
        "Gate opens": ["The gate opened.", "It turns each tide into power."],
        "Gate opens at Velm": ["Velm looked on."],
    }
    summaries = next(read(page) for page in index if page.path == "search/index.js")["summaries"]
    assert numbers(summaries) == [1, 1]


def test_the_columns_say_how_long_an_article_is_and_what_filters_ask_for():
    pages = index_of(small())
    index = next(read(page) for page in pages if page.path == "search/index.js")
    articles = said(pages)
    view = search_view.view_search(views.look_up(small(), Settings(), load_strings("en")))
    names = {each.name: [option.text for option in each.options] for each in view.filters}

    assert numbers(index["lengths"]) == [1 + len(article[-1]) for article in articles]
    days = [index["days"][number] for number in accumulate(numbers(index["dated"]))]
    assert days[0] == "2023-08-21"
    assert days[-1] == ""
    by = index["filters"].index("publisher")
    options = [index["options"][number] for number in numbers(index["chosen"])]
    shown = [names["publisher"][option[by] - 1] for option in options]
    assert max(Counter(map(tuple, options)).values()) == numbers(index["chosen"]).count(0)
    assert all(name in article[1] for name, article in zip(shown, articles, strict=True))
    assert names["language"] == ["English", "French", "Korean"]
    assert names["theme"] == ["Coal at sea", "Lakeside summit", "Missile warning", "Other reports"]


def test_a_filter_without_a_choice_is_left_out():
    told = [replace(each, theme=None, language="en") for each in ARTICLES[:3]]

    view = search_view.view_search(views.look_up(briefing(told), Settings(), load_strings("en")))

    assert [each.name for each in view.filters] == ["publisher"]


def test_shards_begin_where_the_index_says(monkeypatch: pytest.MonkeyPatch):
    whole = places(index_of(small()))
    monkeypatch.setattr(shards, "LEAST", 70)
    monkeypatch.setattr(shards, "FURTHER", 30)

    pages = index_of(small())

    cuts = next(read(page) for page in pages if page.path == "search/index.js")["cuts"]
    assert len(cuts) > 10
    assert cuts[0] == ""
    assert cuts == sorted(cuts, key=lambda cut: cut.encode("utf-16-be"))
    assert places(pages) == whole


def test_words_are_in_the_order_of_javascript():
    """Characters beyond U+FFFF come before U+FF00 there, since they are counted in halves."""
    text = ("\U00020bb7\U00020bb8 \uffa0 ｶﾅ 漢字",)

    pages = index_of(briefing([Told("A headline", text)]))

    found = list(places(pages))
    assert found == sorted(found, key=lambda term: term.encode("utf-16-be"))


@given(st.lists(st.text("aAsSzé'’,.\"(“- 国家1ß\n") | st.text(), max_size=9), st.integers(0, 9))
def test_each_place_is_that_of_the_terms_of_its_text(texts: list[str], at_once: int):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postings, "AT_ONCE", at_once)
        found = postings.collect((3 * place, text) for place, text in enumerate(texts))

    assert all([*held] == sorted({*held}) for held in found.values())
    for place, text in enumerate(texts):
        assert {term for term, held in found.items() if 3 * place in held} == distinct(text)


def test_only_function_words_that_are_everywhere_are_left_out():
    texts = ["the sea is the sea", "la mer", "el mar sea", "US sea"] * 3
    found = postings.collect((place * postings.ROOM, text) for place, text in enumerate(texts))
    counts = postings.count_function_words(found, ["en", "fr", "es", "en"] * 3, {"en", "fr", "es"})

    common = postings.common_function_words(counts, len(texts))

    assert {"the", "la", "el"} <= set(common)
    assert not {"sea", "us", "mer"} & set(common)


def test_the_order_of_articles_and_the_machine_make_no_difference():
    edition = small()

    assert index_of(edition) == index_of(replace(edition, entries=edition.entries[::-1]))


def test_the_index_is_small(demonstration: tuple[Path, Edition]):
    edition = demonstration[1]
    text = sum(len(entry.article.text.encode()) for entry in edition.briefing.entries)
    index = [
        len(page.body)
        for page in edition.pages
        if page.path.startswith(("search/index", "search/t"))
    ]

    assert sum(index) <= SHARE * text


def test_script_that_an_article_brings_stays_text():
    evil = "</script><script>alert(1)</script>\u2028 <img src=x onerror=alert(1)>"
    edition = briefing([Told(f"{evil} headline", (f"{evil} said so.",), publisher=evil)])

    for page in index_of(edition):
        assert b"<" not in page.body


def test_an_empty_edition_can_be_searched_in_vain():
    pages = index_of(briefing([]))

    assert [page.path for page in pages] == ["search/index.js"]


def page_of(edition: Briefing) -> lxml.html.HtmlElement:
    settings = Settings(site=SiteSettings(title="Small Brief"))
    body = next(page.body for page in render(edition, settings) if page.path == "search.html")
    return lxml.html.document_fromstring(body)


def test_the_page_is_an_index_of_its_own_without_script():
    page = page_of(small())

    assert page.xpath("//noscript")
    assert page.xpath("//form[@id='search' and @hidden]")
    links = set(page.xpath("//main//a/@href"))
    assert len([link for link in links if link.startswith("articles/")]) == len(ARTICLES)
    assert len([link for link in links if link.startswith("phrases/")]) == 6


def test_every_hit_leads_to_a_sentence_of_a_page():
    pages = {page.path: page.body.decode() for page in render(small(), Settings())}

    for *_, path, _, sentences in said(index_of(small())):
        for name, _ in sentences:
            assert f'id="{name}"' in pages[path]


def test_a_large_edition_is_listed_elsewhere(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(search_view, "LISTED", 5)

    links = page_of(small()).xpath("//main//a/@href")

    assert len([link for link in links if link.startswith("articles/")]) == 5
    assert not [link for link in links if link.startswith("phrases/")]
    assert "themes.html" in links
    assert any(re.fullmatch(r"phrases\.html#letter-\w+", link) for link in links)


def test_other_pages_load_no_script_of_search():
    scripts: Mapping[str, int] = {
        page.path: page.body.count(b"search.js")
        for page in render(small(), Settings())
        if page.path.endswith(".html")
    }

    assert {path for path, count in scripts.items() if count} == {"search.html"}


@given(st.text("aZé.'’s -_\u00a0\x1c\n日본"))
def test_no_word_reaches_over_a_space(text: str):
    apart = set().union(*map(distinct, text.split()))

    assert distinct(text) == apart
