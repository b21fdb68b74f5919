"""What of an earlier edition goes on, keeps its id, and where the rest of its addresses lead."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from builder.editions import AppearanceRecord, Edition, SiteRecord, load_edition
from builder.editorial.continuity import Continuity
from builder.model import (
    Analysis,
    Appearance,
    Article,
    Entry,
    Lasting,
    Moved,
    NotIncluded,
    Phrase,
    Related,
    Story,
    Theme,
)
from tests.editorial.articles import article

Groups = Mapping[str, str]
"""Label -> names of articles, parted by spaces."""

EMPTY = Analysis((), (), "", (), "", ())


def name(kind: str, label: str) -> str:
    """An id as the program makes them."""
    return f"{kind}-{hashlib.sha256(label.encode()).hexdigest()[:10]}"


def told(label: str) -> Article:
    return replace(article(f"{label}.txt", label), id=name("a", label))


def stories(groups: Groups) -> list[Story]:
    return [
        Story(name("e", label), label, tuple(name("a", each) for each in names.split()), None)
        for label, names in groups.items()
    ]


def themes(groups: Groups) -> list[Theme]:
    return [
        Theme(name("t", label), label, tuple(name("a", each) for each in names.split()), (), ())
        for label, names in groups.items()
    ]


def phrases(forms: Groups) -> list[Phrase]:
    """Phrases by their first form -> the others, parted by spaces."""
    return [
        Phrase(name("p", text), text, tuple(others.split()), (), (), common=False)
        for text, others in forms.items()
    ]


def earlier(
    articles: str,
    *,
    stories: Mapping[str, str] = {},
    themes: Mapping[str, str] = {},
    phrases: Mapping[str, str] = {},
    moved: Mapping[str, str | tuple[str, str]] = {},
    copies: Mapping[str, str] = {},
    pageless: str = "",
) -> Edition:
    """An earlier edition; addresses are folder and label."""

    def groups(given: Groups, kind: str, folder: str) -> list[dict[str, Any]]:
        return [
            {
                "id": name(kind, label),
                "label": label,
                "articles": [name("a", each) for each in names.split()],
                "url": None if label == pageless else f"{folder}/{label}.html",
            }
            for label, names in given.items()
        ]

    whole = {
        "schema": "briefing/1",
        "site": {},
        "articles": [
            {
                "id": name("a", each),
                "source_path": f"{each}.txt",
                "title": each,
                "text": "",
                "sentences": [],
                "url": f"articles/{each}.html",
                "copies": [name("a", copy) for copy in copies.get(each, "").split()],
            }
            for each in articles.split()
        ],
        "stories": groups(stories, "e", "stories"),
        "themes": groups(themes, "t", "themes"),
        "phrases": [
            {
                "id": name("p", text),
                "text": text,
                "variants": others.split(),
                "articles": [],
                "url": f"phrases/{text}.html",
            }
            for text, others in phrases.items()
        ],
        "moved": [
            {"url": url, "id": to[1], "to": to[0]}
            if isinstance(to, tuple)
            else {"url": url, "id": name("a", url), "to": to}
            for url, to in moved.items()
        ],
    }
    return load_edition(json.dumps(whole).encode(), "briefing.json")


def lasting(
    before: Edition,
    articles: str,
    *,
    stories_now: Mapping[str, str] = {},
    themes_now: Mapping[str, str] = {},
    phrases_now: Mapping[str, str] = {},
    folded: Mapping[str, str] = {},
    left_out: str = "",
    pageless: str = "",
) -> Lasting:
    """What is kept, and what leads on, in an edition that holds these."""
    copies = {name("a", copy): name("a", kept) for copy, kept in folded.items()}
    every = [told(each) for each in articles.split()]
    known = Continuity.of(before, every, copies)
    events, subjects = known.stories(stories(stories_now)), known.themes(themes(themes_now))
    entries = []
    for each in every:
        counted = copies.get(each.id, each.id)
        theme = next((group.id for group in subjects if counted in group.articles), None)
        story = next((group.id for group in events if counted in group.articles), None)
        entries.append(Entry(each, EMPTY, (), theme, story, (), (), None, None))
    return known.lasting(
        entries,
        [each for each in events if each.label != pageless],
        subjects,
        phrases(phrases_now),
        [NotIncluded("", "", name("a", each)) for each in left_out.split()],
    )


def moved(found: Lasting) -> dict[str, str]:
    """Address -> id of what it leads to."""
    return {each.url: each.to for each in found.moved}


def test_the_larger_part_of_a_split_story_keeps_the_address():
    before = earlier("a b c d e", stories={"whole": "a b c d e"})
    found = lasting(before, "a b c d e", stories_now={"few": "a b", "most": "c d e"})

    assert found.kept[name("e", "whole")] == "stories/whole.html"
    assert name("e", "few") not in found.kept
    assert not found.moved


def test_a_story_that_went_into_another_leads_there():
    before = earlier("a b c d e", stories={"small": "a b", "large": "c d e"})
    found = lasting(before, "a b c d e", stories_now={"one": "a b c d e"})

    assert moved(found) == {"stories/small.html": name("e", "large")}


def test_a_story_that_fell_apart_leads_to_the_article_that_is_left_if_that_is_half_of_it():
    before = earlier("a b c d e", stories={"pair": "a b", "three": "c d e"})

    assert moved(lasting(before, "a c")) == {"stories/pair.html": name("a", "a")}


def test_a_story_of_copies_leads_to_the_article_that_stands_for_them():
    before = earlier("a b", stories={"pair": "a b"})

    found = lasting(before, "b a", folded={"a": "b"})

    assert moved(found) == {"stories/pair.html": name("a", "b")}
    assert found.kept[name("a", "a")] == "articles/a.html"


def test_a_story_without_a_page_now_leads_to_its_first_article_and_is_there_again_later():
    before = earlier("a b c", stories={"pair": "a b"})
    found = lasting(before, "b a c", stories_now={"pair": "a b"}, pageless="pair")
    assert moved(found) == {"stories/pair.html": name("a", "b")}

    led = {"stories/pair.html": ("articles/b.html", name("e", "pair"))}
    then = earlier("a b c", stories={"pair": "a b"}, pageless="pair", moved=led)
    again = lasting(then, "a b c", stories_now={"pair": "a b"})
    assert again.kept[name("e", "pair")] == "stories/pair.html"
    assert not again.moved


def test_a_theme_leads_to_the_one_that_holds_half_of_it_or_more():
    before = earlier("a b c d e f", themes={"one": "a b c d", "two": "e f"})
    found = lasting(before, "a b c e f", themes_now={"two": "a b e f"})

    assert moved(found) == {"themes/one.html": name("t", "two")}
    fewer = {"two": "a e f", "other": "b c"}
    assert name("t", "one") in lasting(before, "a b c e f", themes_now=fewer).kept


def test_a_theme_of_which_less_than_half_is_elsewhere_leads_nowhere():
    before = earlier("a b c d e f", themes={"one": "a b c d", "two": "e f"})

    assert moved(lasting(before, "a e f", themes_now={"two": "a e f"})) == {}


def test_a_phrase_that_is_another_one_by_its_form_leads_there():
    before = earlier("a b", phrases={"rok": "", "korea": ""})
    found = lasting(before, "a b", phrases_now={"korea": "rok"})

    assert moved(found) == {"phrases/rok.html": name("p", "korea")}
    assert found.kept[name("p", "korea")] == "phrases/korea.html"


def test_what_led_on_leads_to_where_its_end_is_now():
    before = earlier(
        "a b c d e",
        stories={"small": "a b", "large": "c d e"},
        moved={"stories/older.html": "stories/small.html", "stories/lost.html": "stories/x.html"},
    )
    found = lasting(before, "a b c d e", stories_now={"one": "a b c d e"})

    assert [each.url for each in found.moved] == ["stories/small.html", "stories/older.html"]
    assert {*moved(found).values()} == {name("e", "large")}


def test_of_what_a_file_was_left_out_since_nothing_is_kept():
    before = earlier(
        "a b c d",
        stories={"secret": "a b c"},
        themes={"hidden": "a b c d"},
        moved={"articles/older.html": "stories/secret.html"},
        copies={"a": "b"},
    )
    found = lasting(
        before,
        "b c d",
        stories_now={"open": "b c"},
        themes_now={"plain": "b c d"},
        left_out="a",
    )

    assert {*found.kept.values()} == {f"articles/{each}.html" for each in "bcd"}
    assert not found.moved


def test_what_led_on_from_an_article_that_is_left_out_now_leads_nowhere():
    before = earlier("a b", moved={"articles/old.html": "articles/b.html"})
    assert moved(lasting(before, "a b")) == {"articles/old.html": name("a", "b")}

    found = lasting(before, "a b", left_out="articles/old.html")

    assert not found.moved


def test_a_history_tells_each_edition_once_and_of_so_many(monkeypatch: pytest.MonkeyPatch):
    before = earlier("a b c", stories={"pair": "a b"}, copies={"b": "c"})
    was = tuple(AppearanceRecord(date, 2, 1) for date in ("2024-03-01", "2024-03-02", "2024-03-03"))
    before = replace(
        before,
        site=SiteRecord(edition="2024-03-03"),
        stories=(replace(before.stories[0], history=was),),
    )
    known = Continuity.of(before, [told(each) for each in "abcd"], {name("a", "c"): name("a", "b")})

    (found,) = known.stories(stories({"more": "a b d"}))

    assert [(each.edition, each.articles) for each in found.history] == [
        ("2024-03-01", 2),
        ("2024-03-02", 2),
        ("2024-03-03", 2),
    ]
    assert found.joined == (name("a", "d"),)
    monkeypatch.setattr("builder.editorial.continuity.MOST_APPEARANCES", 2)
    (found,) = known.stories(stories({"more": "a b d"}))
    assert [each.edition for each in found.history] == ["2024-03-02", "2024-03-03"]


@pytest.mark.parametrize(
    ("publishers", "bounds"),
    [(("Post", "Post"), (1, 1)), (("Post", None), (2, 1)), ((None, None), (0, 0))],
)
def test_origins_before_are_told_between_two_bounds(
    publishers: tuple[str | None, ...], bounds: tuple[int, int]
):
    before = earlier("a b", stories={"pair": "a b"})
    named = zip(before.articles, publishers, strict=True)
    before = replace(before, articles=tuple(replace(each, publisher=name) for each, name in named))

    known = Continuity.of(before, [told("a"), told("b")], {})
    (found,) = known.stories(stories({"pair": "a b"}))

    assert [(each.origins, each.origins_stated) for each in found.history] == [bounds]


def test_an_edition_of_an_earlier_version_knows_one_number_of_origins():
    before = earlier("a b", stories={"pair": "a b"})
    data = {"edition": "2024-02-28", "articles": 3, "origins": 2}
    record = convert(data, AppearanceRecord)
    before = replace(before, stories=(replace(before.stories[0], history=(record,)),))

    known = Continuity.of(before, [told("a"), told("b")], {})
    (found,) = known.stories(stories({"pair": "a b"}))

    assert found.history[0] == Appearance("2024-02-28", 3, 2)


def test_a_new_story_has_no_id_that_another_had():
    before = earlier("a b c d e f", stories={"Daily notes": "a b", "gone": "e f"})
    known = Continuity.of(before, [told(each) for each in "abcd"], {})

    found = known.stories(stories({"grown": "a b", "Daily notes": "c d"}))

    assert [each.id for each in found] == [
        name("e", "Daily notes"),
        f"{name('e', 'Daily notes')}-2",
    ]


def test_neighbours_are_named_by_the_ids_that_were_kept():
    before = earlier("a b c d", themes={"was": "a b", "other": "c d"})
    one, two = themes({"is": "a b", "other": "c d"})
    one = replace(one, neighbours=(Related(two.id, 0.5, ("x",)),))
    two = replace(two, neighbours=(Related(one.id, 0.5, ("x",)),))

    found = Continuity.of(before, [told(each) for each in "abcd"], {}).themes([one, two])

    assert found[0].id == name("t", "was")
    assert found[1].neighbours[0].id == found[0].id
    assert found[0].neighbours[0].id == found[1].id


def test_an_id_that_is_none_is_not_kept():
    before = earlier("a b", stories={"x": "a b"}, themes={"y": "a"})
    before = replace(
        before,
        stories=(replace(before.stories[0], id="../../e"),),
        themes=(replace(before.themes[0], id="e-0123456789"),),
    )
    known = Continuity.of(before, [told("a"), told("b")], {})

    assert [each.id for each in known.stories(stories({"x": "a b"}))] == [name("e", "x")]
    assert [each.id for each in known.themes(themes({"y": "a b"}))] == [name("t", "y")]


def test_the_newest_of_what_leads_on_stand_first():
    before = earlier(
        "a b c d e",
        stories={"small": "a b", "large": "c d e"},
        moved={f"articles/{n}.html": "articles/a.html" for n in "321"},
    )
    found = lasting(before, "a b c d e", stories_now={"one": "a b c d e"})

    assert [each.url for each in found.moved] == [
        "stories/small.html",
        *(f"articles/{n}.html" for n in "321"),
    ]
    assert all(isinstance(each, Moved) for each in found.moved)
