from __future__ import annotations

import json

import pytest

from builder.model import Claim
from builder.sources.html.claims import read, titles
from builder.sources.html.page import Page


def told(page: Page) -> list[tuple[str, str, str]]:
    return [(claim.field, claim.value, claim.rule) for claim in read(page, ())]


ARTICLE = {
    "@type": ["Thing", "NewsArticle"],
    "headline": "A  headline",
    "author": [{"name": "Ana Ruiz"}, {"@type": "Person", "name": "Kim Lee"}],
    "publisher": {"@type": "Organization", "name": "Harbour News"},
    "datePublished": "2023-08-18T10:00Z",
    "dateModified": "2023-08-19",
    "mainEntityOfPage": {"@id": "https://a.example/1"},
    "inLanguage": "en-GB",
}


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [ARTICLE],
        ARTICLE | {"@type": "Recipe"},
        {"@graph": [{"@type": "WebSite", "name": "No"}, ARTICLE]},
    ],
)
def test_json_ld_is_read_wherever_the_article_stands(value: object):
    assert told(Page(scripts=["{broken", json.dumps(value)])) == [
        ("title", "A headline", "json-ld"),
        ("publisher", "Harbour News", "json-ld"),
        ("author", "Ana Ruiz, Kim Lee", "json-ld"),
        ("published", "2023-08-18T10:00Z", "json-ld"),
        ("updated", "2023-08-19", "json-ld"),
        ("original_url", "https://a.example/1", "json-ld"),
        ("language", "en-GB", "json-ld"),
    ]


@pytest.mark.parametrize(
    "script", ["[" * 100_000, "{}", "null", '"x"', '{"@type": {}}', "", '{"@graph": [[[[1]]]]}']
)
def test_json_ld_that_says_nothing_claims_nothing(script: str):
    assert told(Page(scripts=[script])) == []


def test_meta_elements_are_read_the_better_names_first():
    page = Page(
        metas=[
            ("twitter:title", "Second"),
            ("og:title", "First"),
            ("og:site_name", "Harbour News"),
            ("citation_author", "Ruiz, A."),
            ("citation_author", "Lee, K."),
            ("publish_date", "Sat, 19 Aug 2023"),
            ("article:published_time", "2023-08-18"),
            ("og:description", "not for us"),
            ("author", " "),
        ]
    )

    assert told(page) == [
        ("title", "First", "meta"),
        ("title", "Second", "meta"),
        ("publisher", "Harbour News", "meta"),
        ("author", "Ruiz, A., Lee, K.", "meta"),
        ("published", "2023-08-18", "meta"),
        ("published", "Sat, 19 Aug 2023", "meta"),
    ]


def test_the_page_itself_is_read():
    page = Page(
        title="A headline | Harbour News",
        language="en",
        saved_from="https://a.example/saved",
        links=[("stylesheet", "x.css"), ("canonical", "https://a.example/1")],
        times=["2023-08-18 datePublished", "2023-08-20 dateModified"],
    )

    assert told(page) == [
        ("title", "A headline | Harbour News", "title-element"),
        ("language", "en", "html-lang"),
        ("original_url", "https://a.example/saved", "saved-from"),
        ("original_url", "https://a.example/1", "canonical"),
        ("published", "2023-08-18", "time-element"),
        ("updated", "2023-08-20", "time-element"),
    ]


def test_titles_are_all_that_the_head_calls_the_page():
    page = Page(title="T - N", metas=[("og:title", "T")], scripts=[json.dumps(ARTICLE)])

    assert titles(page) == ("A headline", "T", "T - N")


def test_claims_are_values_of_the_model():
    assert read(Page(language="de"), ()) == (Claim("language", "de", "html-lang"),)
