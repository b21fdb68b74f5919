"""A list too long for one page stands on several, and every entry can be reached."""

from __future__ import annotations

from collections.abc import Mapping

import lxml.html
import pytest

from builder.check import links, site
from builder.model import Briefing
from builder.settings import Settings
from builder.site.strings import load_strings
from builder.site.views import letters, look_up, quality, theme
from builder.site.views.parted import Part, view_part
from builder.site.views.shared import Link
from builder.site.views.uses import MOST_MEMBERS, MOST_OTHERS
from tests.files import rendered
from tests.site.editions import Told, briefing
from tests.site.small import small

LONERS = 2 * MOST_OTHERS + 5


def part(number: int, count: int) -> Part | None:
    lookup = look_up(small(), Settings(), load_strings("en"))
    return view_part(number, count, 10, lambda each: f"list-{each}.html", lookup)


def loners() -> Briefing:
    """Many articles that share nothing."""
    return briefing(
        [Told(f"Report {each}", (f"Reporter{each} saw nothing.",)) for each in range(LONERS)]
    )


def broken(files: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """Code and place of each broken promise about links."""
    read = site.read(files)
    checks = (links.check_links, links.check_reach, links.check_back)
    return [(each.code, each.where) for check in checks for each in check(read)]


@pytest.fixture(scope="module")
def large_site() -> Mapping[str, bytes]:
    return rendered(large())


def addresses(body: bytes) -> list[str]:
    return [str(each.get("href")) for each in lxml.html.document_fromstring(body).iter("a")]


def test_a_list_on_one_page_has_no_parts():
    assert part(0, 0) is None
    assert part(0, 10) is None


def test_a_part_says_where_it_stands_and_leads_to_the_others():
    assert part(1, 11) == Part("11 to 11 of 11", (Link("1", "list-0.html"), Link("2", "")))


def test_other_reports_stand_on_several_pages_without_a_broken_link():
    files = rendered(loners())
    lists = [files["themes.html"], files["other-2.html"], files["other-3.html"]]
    listed = [each for body in lists for each in addresses(body) if each.startswith("articles/")]

    assert len({each.partition("#")[0] for each in listed}) == LONERS
    assert {"other-2.html", "other-3.html"} <= {*addresses(files["themes.html"])}
    assert "themes.html#other" in addresses(files["other-3.html"])
    assert broken(files) == []


def test_phrases_stand_on_several_pages_without_a_broken_link(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(letters, "MOST", 2)
    told = small()
    files = rendered(told)
    lists = [body for path, body in files.items() if path.startswith("phrases") and "/" not in path]
    listed = {each for body in lists for each in addresses(body) if each.startswith("phrases/")}

    assert len(lists) == -(-len(told.phrases) // 2) > 1
    assert len(listed) == len(told.phrases)
    assert broken(files) == []


def test_an_initial_leads_to_the_page_where_its_phrases_begin(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(letters, "MOST", 1)
    lookup = look_up(small(), Settings(), load_strings("en"))
    pages = dict(letters.every_phrase(lookup))

    for path, page in pages.items():
        for initial in page.initials:
            there, _, anchor = initial.href.partition("#")
            assert anchor in {letter.anchor for letter in pages[there or path].letters}


def test_themes_beyond_the_first_stand_without_headlines(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(theme, "MOST_TOLD", 1)
    lookup = look_up(small(), Settings(), load_strings("en"))
    first, *rest = theme.view_themes(lookup).themes

    assert first.headlines
    assert all(row.count and row.link.href for row in rest)
    assert not any(row.headlines or row.shared for row in rest)


def large() -> Briefing:
    """A theme of many articles, some of them on one event that begins where a part ends."""
    return briefing(
        [
            Told(
                f"Report {each}",
                (f"The harbour gate let boat {each} in.",),
                publisher=f"Paper {each}",
                phrases=("harbour gate",),
                theme="Harbour gate",
                event=f"Report {MOST_MEMBERS}"
                if MOST_MEMBERS - 4 <= each < MOST_MEMBERS + 4
                else None,
                published=f"{2000 + each}-01-01",
            )
            for each in range(2 * MOST_MEMBERS + 5)
        ]
    )


THEME = ("themes/harbour-gate.html", "themes/harbour-gate--2.html", "themes/harbour-gate--3.html")


def test_a_large_theme_stands_on_several_pages_without_a_broken_link(
    large_site: Mapping[str, bytes],
):
    told, files = large(), large_site
    listed = [
        each.partition("#")[0]
        for path in THEME
        for each in addresses(files[path])
        if each.startswith("../articles/")
    ]

    assert len(set(listed)) == len(told.entries)
    assert {path for path in files if path.startswith("themes/")} == {*THEME}
    assert {"harbour-gate--2.html", "harbour-gate--3.html"} <= {*addresses(files[THEME[0]])}
    assert "harbour-gate.html" in addresses(files[THEME[2]])
    assert {*THEME} <= {*addresses(files["themes.html"])}
    assert broken(files) == []


def test_an_event_that_goes_on_says_its_origins_on_both_parts():
    lookup = look_up(large(), Settings(), load_strings("en"))
    first, second, _ = (view for _, view in theme.every_part(lookup.briefing.themes[0], lookup))

    assert first.events[-1].words == second.events[0].words == "One event: 8 origins (8 articles)"
    assert [len(first.events[-1].members), len(second.events[0].members)] == [4, 4]


def test_an_article_leads_to_its_place_in_a_part_of_its_theme():
    lookup = look_up(large(), Settings(), load_strings("en"))
    pages = dict(theme.every_part(lookup.briefing.themes[0], lookup))

    for path, page in pages.items():
        for member in (member for event in page.events for member in event.members):
            used = [each.path for uses in lookup.uses[member.id].values() for each in uses]
            assert f"{path}#{member.id}" in used


def test_a_page_that_goes_on_belongs_to_its_theme_but_must_list_its_articles(
    large_site: Mapping[str, bytes],
):
    less = large_site[THEME[2]].replace(b"../articles/report-204.html", b"../sources.html")

    assert ("C108", THEME[0]) in broken({**large_site, THEME[2]: less})


def test_the_page_of_quality_says_how_much_it_leaves_to_other_files(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(quality, "MOST_PROBLEMS", 1)
    monkeypatch.setattr(quality, "MOST_LISTED", 2)
    nobody = Told("Gate opens", ("A boat came in.",), publisher=None, published=None)
    told = [Told(f"Report {each}", ("Nothing.",), published=None) for each in range(4)]
    twice = [Told("Same words", ("One.",), f"Paper {each}") for each in range(3)]
    edition = briefing([nobody, *told, *twice])
    lookup = look_up(edition, Settings(), load_strings("en"))
    view = quality.view_quality(lookup)
    files = rendered(edition)

    assert (len(view.problems), view.more_problems) == (1, "and 2 more")
    assert (len(view.undated), view.more_undated) == (2, "and 3 more")
    assert (len(view.unpublished), view.more_unpublished) == (1, "")
    assert {"report.json", "briefing.json"} <= {*addresses(files["quality.html"])}
    assert broken(files) == []
