from __future__ import annotations

from msgspec.structs import replace

from builder.editorial.leads import MOST, MOST_WORDS, choose
from builder.model import Entry, Lead, Story, Theme
from tests.editorial.articles import analyse, article

LONG = "The harbour was silent " + "and dark " * MOST_WORDS + "until morning."
NEWS = "Engineers freed the bearing of the bridge at Sandhaven before the night tide came."


def entry(
    path: str,
    title: str = "Bridge at Sandhaven freed",
    text: str = NEWS,
    *,
    theme: str | None = None,
    story: str | None = None,
    published: str | None = "2023-08-14",
    publisher: str | None = "Harbour Post",
) -> Entry:
    told = article(path, title, text, published=published, publisher=publisher)
    return Entry(told, analyse(told), (), theme, story, (), (), None, None)


def story(name: str, label: str, *entries: Entry) -> Story:
    return Story(name, label, tuple(each.article.id for each in entries), entries[0].theme)


def theme(name: str, count: int) -> Theme:
    return Theme(name, name, tuple(f"a-{number}" for number in range(count)), (), ())


def sentence(lead: Lead, entries: tuple[Entry, ...]) -> str:
    (entry,) = (each for each in entries if each.article.id == lead.article)
    (found,) = (each for each in entry.analysis.sentences if each.id == lead.sentence)
    return entry.article.text[found.start : found.end]


def leading(
    *entries: Entry, stories: tuple[Story, ...] = (), themes: tuple[Theme, ...] = ()
) -> list[str]:
    paths = {each.article.id: each.article.path for each in entries}
    return [paths[lead.article] for lead in choose(entries, stories, themes)]


def test_nothing_leads_an_empty_edition():
    assert choose((), (), ()) == ()


def test_one_article_leads_with_its_sentence():
    entries = (entry("a"),)
    (lead,) = choose(entries, (), ())

    assert sentence(lead, entries) == NEWS
    assert lead.articles == (entries[0].article.id,)
    assert lead.origins == 1


def test_an_event_that_more_publishers_report_comes_first():
    told = (
        entry("a", published="2023-08-20"),
        entry("b", story="e-1", publisher="Post"),
        entry("c", story="e-1", publisher="Gazette"),
    )

    assert leading(*told, stories=(story("e-1", told[1].article.title, *told[1:]),)) == ["b", "a"]


def test_an_event_leads_once_with_all_its_articles():
    told = tuple(entry(path, story="e-1") for path in "abc")
    (lead,) = choose(told, (story("e-1", told[0].article.title, *told),), ())

    assert lead.articles == tuple(each.article.id for each in told)
    assert lead.origins == 1


def test_unknown_publishers_count_as_one_each():
    told = tuple(entry(path, story="e-1", publisher=None) for path in "ab")
    (lead,) = choose(told, (story("e-1", told[0].article.title, *told),), ())

    assert lead.origins == 2


def test_then_the_larger_theme_then_the_newer_article():
    told = (
        entry("old", theme="t-1", published="2023-08-01"),
        entry("new", theme="t-2", published="2023-08-09"),
        entry("large", theme="t-3", published="2023-08-01"),
        entry("undated", published=None),
    )
    themes = (theme("t-1", 2), theme("t-2", 2), theme("t-3", 9))

    assert leading(*told, themes=themes) == ["large", "new", "old", "undated"]


def test_what_is_long_past_comes_after_what_is_of_now():
    told = (
        entry("past", theme="t-1", published="2021-08-01"),
        entry("month", theme="t-2", published="2023-08"),
        entry("new", theme="t-3", published="2023-08-09"),
        entry("undated", published=None),
    )
    themes = (theme("t-1", 9), theme("t-2", 4), theme("t-3", 2))
    leads = choose(told, (), themes, day="2023-08-31")

    assert [lead.article for lead in leads] == [told[index].article.id for index in (1, 2, 3, 0)]


def test_a_theme_has_two_leads_unless_the_others_have_nothing():
    many = [entry(path, theme="t-1") for path in "abcd"]
    other = entry("z", theme="t-2")
    themes = (theme("t-1", 4), theme("t-2", 2))

    assert leading(*many, other, themes=themes).index("z") == 2
    assert sorted(leading(*many, themes=themes)) == ["a", "b", "c", "d"]


def test_there_are_few_leads():
    assert len(leading(*(entry(str(number)) for number in range(9)))) == MOST


def test_the_headline_of_the_story_is_shown():
    told = (
        entry("a", "Short", story="e-1"),
        entry("b", "Bearing of the Sandhaven bridge freed", story="e-1"),
    )

    assert leading(*told, stories=(story("e-1", told[1].article.title, *told),)) == ["b"]


def test_another_article_that_opens_with_the_news_gives_the_sentence():
    own = f"{LONG} Nobody had asked the ferrymen who work there what they made of all the noise."
    entries = (
        entry("a", "Bridge at Sandhaven freed", own, story="s-1"),
        entry("b", "Engineers at work", NEWS, story="s-1", publisher="Other Post"),
    )
    stories = (story("s-1", "Bridge at Sandhaven freed", *entries),)
    (lead,) = choose(entries, stories, ())

    assert sentence(lead, entries) == NEWS


def test_a_sentence_that_is_too_long_gives_way():
    told = (entry("a", text=f"{LONG} {NEWS}"),)

    assert sentence(choose(told, (), ())[0], told) == NEWS


def test_a_sentence_that_repeats_the_headline_gives_way():
    title = "Engineers free the bearing of the Sandhaven bridge"
    again = "Engineers freed the bearing of the Sandhaven bridge."
    other = "Twelve ships had waited for the bridge in the roads since Monday morning."
    told = (entry("a", title, f"{again} {other}"),)

    assert sentence(choose(told, (), ())[0], told) == other


def test_the_sentence_that_bears_out_the_headline_is_chosen():
    other = "Lunch was served to the pupils of the city school at the usual hour."
    told = (entry("a", text=f"{other} {NEWS}"),)

    assert sentence(choose(told, (), ())[0], told) == NEWS


def test_an_article_without_a_fitting_sentence_still_leads():
    told = (entry("a", text=LONG),)

    assert sentence(choose(told, (), ())[0], told) == LONG


def test_an_article_without_any_sentence_does_not_lead():
    empty = entry("a")

    assert (
        choose(
            (
                replace(
                    empty, analysis=replace(empty.analysis, sentences=(), summary=(), standing=())
                ),
            ),
            (),
            (),
        )
        == ()
    )
