"""What the editor decides of stories and themes: a reader is told wherever it shows."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import lxml.html
import pytest

from builder.check import check
from builder.editorial import compose
from builder.reports import compare, explain, find
from builder.settings import GroupSettings, Settings, SiteSettings
from builder.site import render
from builder.site.strings import CATALOGUES, load_strings
from tests.check.sites import sealed
from tests.editorial.articles import BRIDGE, FOLDER, LONERS, ORCHARD, analyses

LISTS = GroupSettings(
    merge=((ORCHARD[0].path, LONERS[0].path),),
    split=((BRIDGE[0].path, BRIDGE[2].path),),
)


@cache
def issue(language: str = "en", groups: GroupSettings = LISTS) -> dict[str, bytes]:
    settings = Settings(SiteSettings(language=language), groups=groups)
    edition = compose(FOLDER, analyses(FOLDER), settings)
    return {page.path: page.body for page in render(edition, settings)}


def row(article: str) -> dict[str, Any]:
    told = json.loads(issue()["briefing.json"])
    return next(each for each in told["articles"] if each["id"] == article)


def words(path: str, xpath: str, language: str = "en") -> list[str]:
    page: lxml.html.HtmlElement = lxml.html.document_fromstring(issue(language)[path])
    return [" ".join(each.text_content().split()) for each in page.xpath(xpath)]


@pytest.mark.parametrize("language", [each.language for each in CATALOGUES])
def test_a_story_says_what_the_editor_put_together_and_apart(language):
    strings = load_strings(language)
    said = [
        line
        for path in issue(language)
        if path.startswith("stories/")
        for line in words(path, "//main/header/p[@class='why']", language)
    ]
    merged = next(line for line in said if line.startswith(strings.say("merged")))

    assert ORCHARD[0].title in merged
    assert LONERS[0].title in merged
    assert any(line.startswith(strings.say("parted")) for line in said)


def test_an_article_says_which_it_is_put_with_and_which_it_is_kept_from():
    apart = row(BRIDGE[0].id)
    beside = words(row(LONERS[0].id)["url"], "//aside//li[p[@class='why']]")

    assert BRIDGE[2].title in " ".join(
        words(apart["url"], "//section[h2='On other events by the editor’s decision']")
    )
    assert any(line.startswith(ORCHARD[0].title) and "by the editor" in line for line in beside)


def test_the_method_says_how_much_the_editor_decided():
    said = "The editor decided: 1 event put together, 1 set of reports kept apart."

    assert said in " ".join(words("method.html", "//main"))
    assert b"The editor moved none." in issue(groups=GroupSettings())["method.html"]


def test_data_and_explanations_say_so_too():
    edition = compose(FOLDER, analyses(FOLDER), Settings(groups=LISTS))
    one, two = (find(edition, each.path) for each in (BRIDGE[0], BRIDGE[2]))

    assert row(ORCHARD[0].id)["merged"] == [LONERS[0].id]
    assert row(BRIDGE[0].id)["parted"] == [BRIDGE[2].id]
    assert "merged" not in row(BRIDGE[1].id)
    assert explain(compare(edition, one, two))[-1] == "one story: no, as the settings say"


def test_an_edition_with_decisions_keeps_its_promises():
    assert list(check(sealed(issue()))) == []
