from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder import cache
from builder.editorial import compose
from builder.errors import Problem
from builder.model import Article, Briefing, Candidate, NotIncluded, Unattributed
from builder.settings import (
    GroupSettings,
    KeyphraseSettings,
    Settings,
    SiteSettings,
    ThemeSettings,
)
from tests.editorial.articles import BRIDGE, FOLDER, ORCHARD, analyse, analyses, article

UNRELATED = article(
    "post/violin.txt",
    "Violin returned after thirty years",
    "A violin stolen from a night train came back to its owner in a parcel without a sender. "
    "Luthier Odo Brandis knew it by a scratch.",
    published="2023-08-12",
)


def composed(articles: Sequence[Article], chosen: Settings | None = None) -> Briefing:
    return compose(articles, analyses(articles), chosen or Settings())


def themes_of(briefing: Briefing) -> set[frozenset[str]]:
    return {frozenset(theme.articles) for theme in briefing.themes}


def test_no_articles_make_an_empty_edition():
    briefing = composed(())

    assert briefing == Briefing(None, (), (), (), (), (), (), ())


def test_an_edition_has_themes_stories_links_and_leads():
    briefing = composed(FOLDER)

    assert themes_of(briefing) == {
        frozenset(each.id for each in BRIDGE),
        frozenset(each.id for each in ORCHARD),
    }
    assert len(briefing.stories) == 2
    assert len(briefing.leads) == 5
    assert briefing.leads[0].articles[0] in {each.id for each in BRIDGE}


SPRING = (
    article(
        "ledger/kettle-spring.txt",
        "Cloth maker Tamsin Mills earns more",
        "Tamsin Mills earned 84 million crowns in the second quarter, a sixth more than last year.",
        "Chief executive Ruth Calder said that curtains sold well. The mills are in Harrow Vale.",
    ),
    article(
        "courier/spring.txt",
        "Curtains lift profit of Tamsin Mills",
        "The profit of cloth maker Tamsin Mills rose to 84 million crowns in the second quarter.",
        "Curtains did it, said chief executive Ruth Calder in Harrow Vale, and a warm spring.",
    ),
)
"""A company's quarter, by two papers that give no date."""

AUTUMN = (
    article(
        "ledger/kettle-autumn.txt",
        "Cloth maker Tamsin Mills earns less",
        "Tamsin Mills earned 31 million crowns in the third quarter, a half less than last year.",
        "Chief executive Ruth Calder said that yarn was dear. The mills are in Harrow Vale.",
    ),
    article(
        "courier/autumn.txt",
        "Yarn eats profit of Tamsin Mills",
        "The profit of cloth maker Tamsin Mills fell to 31 million crowns in the third quarter.",
        "Yarn did it, said chief executive Ruth Calder in Harrow Vale, and a wet autumn.",
    ),
)
"""Its next."""


def test_events_of_one_kind_without_dates_are_stories_of_their_own():
    briefing = composed((*SPRING, *AUTUMN, *FOLDER))
    told = [{*story.articles} for story in briefing.stories]

    assert {each.id for each in SPRING} in told
    assert {each.id for each in AUTUMN} in told
    assert {each.id for each in (*SPRING, *AUTUMN)} in map(set, themes_of(briefing))


@contextmanager
def told(work: Callable[[], object], load: Callable[[bytes], Any]) -> Iterator[Callable[[], Any]]:
    """As a copy of the process tells what it made."""
    yield lambda: load(cache.dump(work()))


def test_what_another_process_found_is_what_this_one_would():
    asked = Settings(themes=(ThemeSettings("Bridges", ("lifting bridge", "no such phrase")),))
    made = analyses(FOLDER)

    assert compose(FOLDER, made, asked, background=told, ahead=told) == compose(FOLDER, made, asked)


def test_articles_stand_newest_first_and_undated_last():
    dates = [entry.article.published for entry in composed(FOLDER).entries]

    assert dates[-1] is None
    assert dates[:-1] == sorted((date for date in dates if date), reverse=True)


def test_loners_are_in_no_theme_and_have_no_links():
    loners = [entry for entry in composed(FOLDER).entries if not entry.theme]

    assert len(loners) == 3
    assert all(not each.because and not each.related and not each.previous for each in loners)


def test_previous_and_next_lead_through_a_theme_and_back():
    briefing = composed(FOLDER)
    entries = {entry.article.id: entry for entry in briefing.entries}
    for theme in briefing.themes:
        assert entries[theme.articles[0]].previous is None
        assert entries[theme.articles[-1]].next is None
        for earlier, later in zip(theme.articles, theme.articles[1:], strict=False):
            assert entries[earlier].next == later
            assert entries[later].previous == earlier


def test_a_story_lies_within_its_theme():
    briefing = composed(FOLDER)
    members = {theme.id: set(theme.articles) for theme in briefing.themes}

    assert len(briefing.stories) > 1
    for story in briefing.stories:
        assert set(story.articles) <= members[story.theme or ""]


def test_one_more_unrelated_article_changes_no_membership():
    before, after = composed(FOLDER), composed((*FOLDER, UNRELATED))

    assert themes_of(after) == themes_of(before)
    assert [story.articles for story in after.stories] == [
        story.articles for story in before.stories
    ]
    assert [theme.label for theme in after.themes] == [theme.label for theme in before.themes]


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_tiny_edition_is_flat_and_still_linked(count):
    briefing = composed(FOLDER[:count])

    assert briefing.themes == ()
    assert all(entry.related for entry in briefing.entries) == (count > 1)
    assert len(briefing.leads) >= 1


def test_the_editor_names_themes_and_keeps_articles_apart():
    chosen = Settings(
        themes=(ThemeSettings("Crossings", ("lifting bridge",)),),
        groups=GroupSettings(never_together=((BRIDGE[0].path, BRIDGE[1].id),)),
    )
    briefing = composed(FOLDER, chosen)
    named = next(theme for theme in briefing.themes if theme.label == "Crossings")

    assert len({BRIDGE[0].id, BRIDGE[1].id} & set(named.articles)) == 1
    assert all(problem.code != "W403" for problem in briefing.problems)


STORM = article(
    "gazette/storm.txt",
    "Storm halts ferries",
    "A storm kept the ferries of Quillon in port for a day.",
    published="2023-09-30",
)
CORRECTED = Settings(
    groups=GroupSettings(
        merge=((ORCHARD[0].path, STORM.id),), split=((BRIDGE[0].path, BRIDGE[2].path),)
    )
)
"""Two reports are on one event, and of a story one is on another."""


@pytest.mark.parametrize(
    "folder",
    [(*FOLDER, STORM), (*FOLDER, STORM, UNRELATED), (*BRIDGE, *ORCHARD, STORM)],
    ids=["the same", "one more", "fewer"],
)
def test_a_correction_of_stories_holds_with_other_articles_around(folder):
    briefing = composed(folder, CORRECTED)
    stories = [{*story.articles} for story in briefing.stories]
    entries = {entry.article.id: entry for entry in briefing.entries}
    one, other = entries[BRIDGE[0].id], entries[BRIDGE[2].id]

    assert any({ORCHARD[0].id, STORM.id} <= story for story in stories)
    assert one.story is None or one.story != other.story
    assert one.theme == other.theme
    assert entries[STORM.id].merged == (ORCHARD[0].id,)
    assert (one.parted, other.parted) == ((BRIDGE[2].id,), (BRIDGE[0].id,))
    assert not {each.code for each in briefing.problems} & {"W403", "W404"}


def test_copies_that_must_stay_apart_are_none():
    text = FOLDER[0].text
    copies = [article(f"copy/{each}.txt", f"Copy {each}", text * 3) for each in range(3)]
    lists = GroupSettings(split=((copies[1].path, copies[2].path),))
    told = {each.entry.article.id: each.kept for each in composed(copies).copies}
    parted = {
        each.entry.article.id: each.kept for each in composed(copies, Settings(groups=lists)).copies
    }

    assert len(told) == 2
    assert len(parted) == 1


def test_a_blocked_phrase_is_no_name_and_no_reason_either():
    free = composed(FOLDER)
    label = next(each for each in free.themes if BRIDGE[0].id in each.articles).label
    first = label.split(", ")[0]
    blocked = composed(FOLDER, Settings(keyphrases=KeyphraseSettings(block=(first.upper(),))))
    said = [name for each in blocked.themes for name in (*each.label.split(", "), *each.phrases)]
    for entry in blocked.entries:
        said += [*entry.because, *(why for link in entry.related for why in link.because)]

    assert themes_of(blocked) == themes_of(free)
    assert said
    assert first.casefold() not in {each.casefold() for each in said}


def test_a_theme_that_a_file_names_is_followed_or_warned_of():
    wishes = {BRIDGE[0].path: "Harbours", UNRELATED.path: "harbours"}
    lone = {FOLDER[6].path: "Chess"}
    folder = [replace(each, theme=(wishes | lone).get(each.path)) for each in (*FOLDER, UNRELATED)]
    apart = GroupSettings(never_together=((BRIDGE[0].path, UNRELATED.path),))
    free, held = composed(folder), composed(folder, Settings(groups=apart))
    themes = {theme.label: {*theme.articles} for theme in free.themes}
    label = next(theme.label for theme in free.themes if ORCHARD[0].id in theme.articles)
    named = composed([*FOLDER, replace(UNRELATED, theme=label)])
    (warned,) = (each for each in free.problems if each.code == "W403")
    told = {each.where: each.what for each in held.problems if each.code == "W403"}

    assert themes["Harbours"] == {UNRELATED.id, *(each.id for each in BRIDGE)}
    assert [theme.seeded for theme in free.themes] == [True, False]
    assert themes_of(named) == themes_of(composed((*FOLDER, UNRELATED)))
    assert warned.where == FOLDER[6].path
    assert "under which no second article stands" in warned.what
    assert told.keys() == {FOLDER[6].path, UNRELATED.path}
    assert "and does not stand there" in told[UNRELATED.path]


def test_an_article_that_the_settings_name_is_in_their_theme():
    asked = Settings(
        themes=(
            ThemeSettings("Harbours", ("lifting bridge",), (UNRELATED.path,)),
            ThemeSettings("Sky", articles=(FOLDER[7].path,)),
        )
    )
    briefing = composed((*FOLDER, UNRELATED), asked)
    themes = {theme.label: {*theme.articles} for theme in briefing.themes}
    told = {each.what for each in briefing.problems if each.code == "W403"}

    assert themes["Harbours"] == {UNRELATED.id, *(each.id for each in BRIDGE)}
    assert told == {
        "'Sky' of [[themes]] has no two articles to put together, and is left out",
        f"'{FOLDER[7].path}' in themes.articles is named for 'Sky', "
        "under which no second article stands",
    }


def test_a_dead_override_warns():
    chosen = Settings(
        themes=(ThemeSettings("Space", ("warp drive",)),),
        groups=GroupSettings(never_together=(("gone.txt", BRIDGE[0].path),)),
    )

    codes = [problem.code for problem in composed(FOLDER, chosen).problems]

    assert codes.count("W403") == 2


def test_the_edition_is_dated_by_its_newest_whole_date_or_as_configured():
    vague = replace(UNRELATED, published="2024")

    assert composed((*FOLDER, vague)).edition == "2023-08-18"
    assert composed([vague]).edition is None
    assert composed(FOLDER, Settings(SiteSettings(edition="2023-09-01"))).edition == "2023-09-01"


def test_what_came_before_is_passed_on_in_order():
    lost = (NotIncluded("z.bin", "binary"), NotIncluded("a.txt", "empty"))
    problem = Problem("a.txt", "W101", "it is odd", "Mend it")
    briefing = compose((), (), Settings(), not_included=lost, problems=(problem, problem))

    assert [each.path for each in briefing.not_included] == ["a.txt", "z.bin"]
    assert briefing.problems == (problem,)


EXTRA = tuple(
    article(f"more/{number}.txt", f"More {number}", each.text, published=f"2023-08-{20 + number}")
    for number, each in enumerate((*BRIDGE[:2], *ORCHARD))
)
folders = st.lists(st.sampled_from((*FOLDER, *EXTRA, UNRELATED)), unique=True)


@settings(max_examples=25, deadline=None)
@given(folders, st.randoms(use_true_random=False))
def test_the_order_of_the_folder_changes_nothing(articles, random):
    shuffled = list(articles)
    random.shuffle(shuffled)

    assert composed(shuffled) == composed(articles)


@settings(max_examples=25, deadline=None)
@given(folders)
def test_what_always_holds_of_an_edition(articles):
    briefing = composed(articles)
    entries = {entry.article.id: entry for entry in briefing.entries}
    themed = [name for theme in briefing.themes for name in theme.articles]
    told = [name for story in briefing.stories for name in story.articles]

    assert len(entries) + len(briefing.copies) == len(articles)
    for copy in briefing.copies:
        kept = entries[copy.kept]
        assert copy.entry.article.id not in entries
        assert copy.entry.article.id in kept.copies
        assert (copy.entry.theme, copy.entry.story) == (kept.theme, kept.story)
        assert kept.attribution in (copy.entry.attribution, Unattributed(kept.article.id))
    assert len(themed) == len(set(themed))
    assert len(told) == len(set(told))
    assert all(len(theme.articles) > 1 for theme in briefing.themes)
    assert len({theme.label.casefold() for theme in briefing.themes}) == len(briefing.themes)
    for name, entry in entries.items():
        printed = f"{entry.article.title}\n{entry.article.text}"
        assert (entry.theme is not None) == (name in themed)
        assert (entry.story is not None) == (name in told)
        assert len(entry.related) <= 5
        assert all(phrase in printed for phrase in entry.because)
        for link in entry.related:
            assert link.because
            assert all(phrase in printed for phrase in link.because)
            assert name in {back.id for back in entries[link.id].related}


def test_no_phrase_of_a_script_without_spaces_lies_within_another():
    ferry = article("a.txt", "渡轮", "跨海渡轮线路停航. 跨海渡轮很慢. 港口安静.", language="zh")
    phrases = ("跨海渡轮线路", "跨海渡轮", "渡轮", "港口")
    found = [Candidate(each, ((each, 1),), 4.0 - at, ((0, 1),)) for at, each in enumerate(phrases)]
    told = replace(analyse(ferry), candidates=tuple(found))
    (entry,) = compose((ferry,), (told,), Settings()).entries

    assert [each.text for each in entry.keyphrases] == ["跨海渡轮线路", "港口"]
