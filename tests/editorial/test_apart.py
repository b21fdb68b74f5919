"""Apart: names in the settings that are no article's, and how much is told of them."""

from __future__ import annotations

from builder.editorial import apart
from builder.errors import Problem
from builder.model import NotIncluded, article_id
from builder.settings import GroupSettings
from tests.editorial.articles import article

FOLDER = [article("bay/tide.md", "Tide"), article("bay/moon.md", "Moon")]


def told(*names: str, left_out: tuple[NotIncluded, ...] = ()) -> list[Problem]:
    return list(apart.mark(FOLDER, GroupSettings(never_together=(names,)), left_out)[1])


def test_articles_of_one_list_share_a_mark_by_path_or_id():
    settings = GroupSettings(never_together=((FOLDER[0].path, FOLDER[1].id),))
    marks, problems = apart.mark(FOLDER, settings, ())

    assert marks[0] == marks[1] == {"apart-0"}
    assert problems == ()


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
