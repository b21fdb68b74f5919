from __future__ import annotations

from builder.editorial.grouping.themes import (
    LARGE,
    LOST,
    Group,
    Seeds,
    configured,
    group,
    seed,
    warn_of_lone,
    warn_of_sizes,
)
from builder.model import Theme
from builder.settings import ThemeSettings
from tests.editorial.articles import FOLDER, article

NONE: tuple[ThemeSettings, ...] = ()


def free(count: int) -> Seeds:
    return Seeds((None,) * count, ())


def marks(count: int) -> list[frozenset[str]]:
    return [frozenset()] * count


def test_what_is_alike_is_a_theme_and_what_is_not_is_in_none():
    found = group(free(9), NONE, [], [(0, 1, 0.4), (2, 3, 0.01)], marks(9))

    assert found == (Group((0, 1), ""),)


def test_a_story_lies_within_one_theme():
    found = group(free(9), NONE, [(0, 5)], [(0, 1, 0.5), (5, 1, 0.5)], marks(9))

    assert found == (Group((0, 1, 5), ""),)


def test_never_together_holds_for_themes():
    apart = marks(9)
    apart[0] = apart[1] = frozenset({"apart-0"})

    assert group(free(9), NONE, [], [(0, 1, 0.9)], apart) == ()


def test_an_article_joins_the_theme_whose_phrases_it_holds():
    settings = (
        ThemeSettings("Crossings", ("lifting bridge",)),
        ThemeSettings("Fruit", ("plums", "blossom")),
    )
    seeds = seed(FOLDER, settings)

    assert seeds.wanted == (0, 0, 0, 1, 1, None, None, None)
    assert seeds.problems == ()


def test_an_article_is_in_the_theme_that_the_editor_wants_with_its_story():
    crossings = (ThemeSettings("Crossings", ("lifting bridge",)),)
    wishes = {2: "Repairs", 5: "CROSSINGS", 6: "repairs"}
    themes = configured(wishes.values(), crossings)
    seeds = seed(FOLDER, themes, wishes)

    assert [each.name for each in themes] == ["Crossings", "Repairs"]
    assert seeds.wanted == (0, 0, 1, None, None, 0, 1, None)
    assert group(seeds, themes, [(0, 1, 2)], [], marks(8)) == (Group((0, 1, 2, 6), "Repairs"),)


def test_phrases_count_in_any_case_and_number_but_as_whole_words():
    settings = (ThemeSettings("Fruit", ("PLUM BLOSSOMS",)), ThemeSettings("Cats", ("lift",)))

    assert seed(FOLDER, settings).wanted[3:5] == (0, 0)
    assert 1 not in seed([article("a", "T", "The lifter")], settings).wanted


def test_the_theme_with_more_and_rarer_phrases_wins():
    settings = (
        ThemeSettings("Harbour", ("Sandhaven",)),
        ThemeSettings("Repairs", ("bearing", "Brandt Hydraulics")),
    )

    assert seed(FOLDER, settings).wanted[:3] == (1, 1, 1)


def test_a_configured_theme_keeps_its_name_and_draws_what_is_alike():
    settings = (ThemeSettings("Crossings", ("cracked",)),)
    seeds = Seeds((0, 0, None, None), ())
    found = group(seeds, settings, [], [(0, 2, 0.6), (1, 2, 0.6)], marks(4))

    assert found == (Group((0, 1, 2), "Crossings"),)


def test_two_configured_themes_never_become_one():
    settings = (ThemeSettings("One", ("x",)), ThemeSettings("Two", ("y",)))
    pairs = [(0, 2, 0.9), (1, 3, 0.9), (0, 3, 0.9), (1, 2, 0.9)]
    found = group(Seeds((0, 0, 1, 1), ()), settings, [], pairs, marks(4))

    assert [each.name for each in found] == ["One", "Two"]


def test_a_story_goes_to_the_theme_that_most_of_it_wants():
    settings = (ThemeSettings("One", ("x",)), ThemeSettings("Two", ("y",)))
    found = group(Seeds((0, 1, 1), ()), settings, [(0, 1, 2)], [], marks(3))

    assert found == (Group((0, 1, 2), "Two"),)


def test_a_phrase_that_nothing_holds_warns():
    (problem,) = seed(FOLDER, (ThemeSettings("Space", ("warp drive",)),)).problems

    assert problem.code == "W403"
    assert "'warp drive' of the theme 'Space'" in problem.what


def test_a_phrase_that_too_many_hold_warns_and_does_nothing():
    crowd = [article(str(number), "T", "Rain in Merle.") for number in range(10)]
    seeds = seed(crowd, (ThemeSettings("Weather", ("rain",)),))

    assert set(seeds.wanted) == {None}
    assert [problem.code for problem in seeds.problems] == ["W403"]


def theme(count: int) -> Theme:
    return Theme("t-1", "Label", tuple(f"a-{number}" for number in range(count)), (), ())


def test_a_theme_of_too_many_articles_warns():
    enough = Group(tuple(range(10)), "")

    assert [each.code for each in warn_of_sizes([enough], 10, [theme(5)])] == ["W401"]
    assert warn_of_sizes([enough], 10, [theme(round(LARGE * 10))]) == ()


def test_too_many_articles_in_no_theme_warn():
    assert [each.code for each in warn_of_sizes([Group((0, 1), "")], 12, [theme(2)])] == ["W402"]
    assert warn_of_sizes([Group(tuple(range(9)), "")], round(9 / (1 - LOST)), [theme(2)]) == ()


def test_a_tiny_edition_is_not_judged():
    assert warn_of_sizes([], 5, [theme(5)]) == ()


def test_a_tiny_edition_has_no_themes_unless_the_editor_names_them():
    settings = (ThemeSettings("One", ("x",)),)

    assert group(free(5), NONE, [(0, 1)], [(0, 1, 0.9)], marks(5)) == ()
    assert group(Seeds((0, 0, None), ()), settings, [], [], marks(3)) == (Group((0, 1), "One"),)


def test_a_configured_theme_that_holds_one_article_is_told():
    asked = (ThemeSettings("Tides", ("tide",)), ThemeSettings("Moon", ("moon",)))
    found = Seeds((0, None, 1, 1), ())
    (problem,) = warn_of_lone(found, asked, [Group((2, 3), "Moon")])

    assert (problem.where, problem.code) == ("briefing.toml", "W403")
    assert problem.what.startswith("'Tides' of [[themes]] has no two articles")
    assert warn_of_lone(found, asked, [Group((0, 1), "Tides"), Group((2, 3), "Moon")]) == ()
    assert warn_of_lone(Seeds((None, None), ()), asked, ()) == ()
