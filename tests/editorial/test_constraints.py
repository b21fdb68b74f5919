"""Constraints: what the editor puts together and apart, and names that are no article's."""

from __future__ import annotations

from msgspec.structs import replace

from builder.editorial import constraints
from builder.errors import Problem
from builder.model import NotIncluded, article_id
from builder.settings import GroupSettings, Settings, ThemeSettings
from tests.editorial.articles import article

FOLDER = [article("bay/tide.md", "Tide"), article("bay/moon.md", "Moon")]


def told(*names: str, left_out: tuple[NotIncluded, ...] = ()) -> list[Problem]:
    return list(
        constraints.read(
            FOLDER, Settings(groups=GroupSettings(never_together=(names,))), left_out
        ).problems
    )


def test_articles_of_one_list_share_a_mark_by_path_or_id():
    settings = GroupSettings(never_together=((FOLDER[0].path, FOLDER[1].id),))
    found = constraints.read(FOLDER, Settings(groups=settings), ())

    assert found.marks == {each.id: {"never_together-0"} for each in FOLDER}
    assert found.problems == ()


def test_what_is_one_event_is_kept_from_all_that_one_of_it_is():
    sun, tide, moon, star = (article(f"{name}.md", name) for name in ("s", "t", "m", "x"))
    lists = GroupSettings(
        merge=((sun.id, tide.path), (tide.id, moon.id)), split=((star.path, sun.path),)
    )
    found = constraints.read([star, moon, tide, sun], Settings(groups=lists), ())

    assert found.together == {each.id: (sun.id, tide.id, moon.id) for each in (sun, tide, moon)}
    assert found.apart[star.id] == (sun.id, tide.id, moon.id)
    assert all(found.marks[star.id] & found.marks[each.id] for each in (sun, tide, moon))
    assert not found.marks[sun.id] & found.marks[moon.id]
    assert found.problems == ()


def test_a_split_of_what_is_merged_warns_and_gives_way():
    names = (FOLDER[0].path, FOLDER[1].id)
    found = constraints.read(
        FOLDER, Settings(groups=GroupSettings(merge=(names,), split=(names,))), ()
    )
    (problem,) = found.problems

    assert (problem.code, problem.where) == ("W404", "briefing.toml")
    assert problem.what == (
        f"'bay/tide.md' in groups.split is one event with '{FOLDER[1].id}' in groups.merge"
    )
    assert found.marks == {}


def test_what_the_settings_split_may_share_a_theme():
    lists = GroupSettings(split=(("a", "b"),), never_together=(("b", "c"),))
    found = constraints.read([article(each, each) for each in "abc"], Settings(groups=lists), ())

    assert constraints.of_themes(found.marks.values()) == [set(), *[{"never_together-0"}] * 2]


def test_what_is_said_of_a_copy_holds_for_the_article_that_stands_for_it():
    found = constraints.read(
        FOLDER, Settings(groups=GroupSettings(merge=((FOLDER[0].id, FOLDER[1].id),))), ()
    )
    kept = article("kept.md", "Kept")

    assert found.fold({FOLDER[1].id: kept.id}).events([kept, FOLDER[0]]) == ((1, 0),)


def test_the_settings_want_an_article_in_a_theme_before_its_file_does():
    tide, moon = (replace(each, theme="Sky") for each in FOLDER)
    asked = Settings(themes=(ThemeSettings("Sea", articles=(tide.path, "gone.md")),))
    found = constraints.read((tide, moon), asked, ())

    assert found.wishes == {tide.id: "Sea", moon.id: "Sky"}
    assert found.homes((moon, tide)) == {0: "Sky", 1: "Sea"}
    assert found.fold({moon.id: "a-kept"}).wishes == {"a-kept": "Sky", tide.id: "Sea"}
    assert [each.what for each in found.problems] == ["'gone.md' in themes.articles is no article"]


def test_a_misspelt_path_gets_the_nearest():
    (problem,) = told("bay/tides.md", "bay/moon.md")

    assert problem.where == "briefing.toml"
    assert problem.what == "'bay/tides.md' in groups.never_together is no article"
    assert problem.remedy == "Did you mean 'bay/tide.md'?"


def test_a_name_like_no_other_is_to_be_taken_out():
    assert told("x.md")[0].remedy == "Take it out, or write the article's path or id"


def test_a_file_that_became_no_article_is_told_with_its_reason():
    lost = NotIncluded("bay/sun.md", "empty", article_id("bay/sun.md"))

    assert told("bay/sun.md", left_out=(lost,))[0].what.endswith("is no article: the file is empty")


def test_of_a_withheld_file_not_even_its_absence_is_told():
    lost = NotIncluded("(withheld)", "withheld by the settings", article_id("bay/sun.md"))

    assert told("bay/sun.md", article_id("bay/sun.md"), left_out=(lost,)) == []
