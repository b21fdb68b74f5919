"""What the editor decides of stories and themes: a reader is told wherever it shows."""

from __future__ import annotations

import json
from typing import Any

import lxml.html
import pytest
from msgspec.structs import replace

from builder.check import check
from builder.cli.reports import compare, explain, find
from builder.editions import load_edition
from builder.editorial import compose
from builder.settings import GroupSettings, Settings, SiteSettings, ThemeSettings
from builder.site import render
from builder.site.strings import CATALOGUES, load_strings
from tests.check.sites import sealed
from tests.editorial.articles import BRIDGE, FOLDER, LONERS, ORCHARD, analyses
from tests.files import rendered

LISTS = GroupSettings(
    merge=((ORCHARD[0].path, LONERS[0].path),),
    split=((BRIDGE[0].path, BRIDGE[2].path),),
)


def issue(language: str = "en", groups: GroupSettings = LISTS) -> dict[str, bytes]:
    settings = Settings(SiteSettings(language=language), groups=groups)
    edition = compose(FOLDER, analyses(FOLDER), settings)
    return rendered(edition, settings)


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
    assert any(
        "One event: 2 origins (3 articles) · by the editor’s decision" in words(path, "//main")[0]
        for path in issue()
        if path.startswith("themes/")
    )


def themes(groups: GroupSettings, since: bytes = b"") -> list[dict[str, Any]]:
    """The themes of today's edition, the largest first; ``since``: yesterday's."""
    before = load_edition(since, "briefing.json") if since else None
    edition = compose(FOLDER, analyses(FOLDER), Settings(groups=groups), since=before)
    files = rendered(edition, Settings(groups=groups))
    assert list(check(sealed(files))) == []
    told: list[dict[str, Any]] = json.loads(files["briefing.json"])["themes"]
    return told


@pytest.mark.parametrize("earlier", [False, True])
def test_a_renamed_theme_keeps_address_and_id_and_says_so(earlier: bool):
    since = issue(groups=GroupSettings())["briefing.json"] if earlier else b""
    before = themes(GroupSettings(), since)
    renamed = GroupSettings(rename={before[0]["label"]: "Sandhaven’s bridge"})
    after = themes(renamed, since)
    page = issue(groups=renamed)[after[0]["url"]].decode()

    assert after[0] == before[0] | {"label": "Sandhaven’s bridge", "found": before[0]["label"]}
    assert f"the program would call it “{before[0]['label']}”" in page
    assert "1 theme renamed." in issue(groups=renamed)["method.html"].decode()


def test_a_new_name_holds_in_the_next_edition():
    theme = themes(GroupSettings())[0]
    renamed = GroupSettings(rename={theme["label"]: "Bridge"})
    yesterday = issue(groups=renamed)["briefing.json"]
    settings = Settings(groups=renamed)
    folder = [*FOLDER[1:], replace(FOLDER[0], title="Bearings", blocks=FOLDER[3].blocks)]
    edition = compose(
        folder, analyses(folder), settings, since=load_edition(yesterday, "briefing.json")
    )

    assert "Bridge" in {each.label for each in edition.themes}
    assert "W403" not in {each.code for each in edition.problems}


def test_a_theme_that_the_editor_began_says_so():
    settings = Settings(themes=(ThemeSettings("Crossings", ("lifting bridge",)),))
    edition = compose(FOLDER, analyses(FOLDER), settings)
    page = next(each for each in render(edition, settings) if each.path == "themes/crossings.html")

    assert "Named by the editor, who also chose what begins it" in page.body.decode()


def test_an_article_says_that_its_file_names_its_theme():
    folder = [replace(each, theme="Odds") if each in LONERS[:2] else each for each in FOLDER]
    edition = compose(folder, analyses(folder), Settings())
    files = {page.path: page.body.decode() for page in render(edition, Settings())}
    url = row(LONERS[0].id)["url"]

    assert '>Odds</a><p class="why"><span>by the editor’s decision</span>' in files[url]
    assert ">Odds</a>" not in issue()[url].decode()


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
