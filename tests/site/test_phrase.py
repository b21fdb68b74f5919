"""A phrase's page: its sentences, newest first, and never more than one can load."""

from __future__ import annotations

import pytest

from builder.model import Briefing
from builder.settings import Settings
from builder.site import render
from builder.site.strings import load_strings
from builder.site.views import look_up, phrase, view_phrase
from builder.site.views.phrase import PhraseView
from builder.site.views.shared import phrase_link
from tests.site.editions import Told, briefing

PAGE_BYTES = 30_000


def edition(articles: int, sentences: int, *, own: int = 10_000) -> Briefing:
    """Articles that all hold "sea gate"; it is the own phrase of the first ``own``."""
    return briefing(
        [
            Told(
                f"The gate of town {number}",
                (" ".join(f"Here sea gate {number}.{each} shuts." for each in range(sentences)),),
                published=f"2023-08-{1 + number % 28:02}",
                phrases=("sea gate",) if number < own else (),
            )
            for number in range(articles)
        ]
    )


def view(told: Briefing) -> PhraseView:
    lookup = look_up(told, Settings(), load_strings("en"))
    return view_phrase(told.phrases[0], lookup)


def test_all_sentences_stand_there_while_they_are_few():
    page = view(edition(3, 3))

    assert [len(holder.occurrences) for holder in page.holders] == [3, 3, 3]
    assert page.count == "9 sentences in 3 articles"
    assert [holder.more for holder in page.holders] == [None] * 3
    assert (page.further, page.listed, page.unlisted) == ("", (), "")
    assert (page.limits, page.search) == ("", None)


def test_what_is_too_much_is_counted_by_article(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(phrase, "MOST_SENTENCES", 5)
    page = view(edition(4, 4))

    assert [len(holder.occurrences) for holder in page.holders] == [3, 2]
    assert [holder.more.text for holder in page.holders if holder.more] == [
        "and 1 more",
        "and 2 more",
    ]
    assert page.count == "16 sentences in 4 articles"
    assert page.further == "Further: 8 sentences in 2 articles"
    assert [link.note for link in page.listed] == ["4", "4"]


def test_more_of_an_article_is_a_link_to_it():
    (first, _) = view(edition(2, 5)).holders

    assert len(first.occurrences) == 3
    assert first.more
    assert (first.more.text, first.more.href) == ("and 2 more", first.headline.href)


def test_what_is_left_out_is_said_with_a_search_for_all():
    page = view(edition(40, 2))

    assert sum(len(holder.occurrences) for holder in page.holders) == 30
    assert page.limits == "At most 30 sentences stand here, the first 3 of each article."
    assert page.search
    assert page.search.href == "../search.html?q=%22sea%20gate%22"


def test_newest_articles_come_first(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(phrase, "MOST_SENTENCES", 1)
    page = view(edition(4, 1))

    titles = [page.holders[0].headline.text, *(link.text for link in page.listed)]
    assert titles == [f"The gate of town {number}" for number in (3, 2, 1, 0)]


def test_articles_whose_own_phrase_it_is_are_always_listed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(phrase, "MOST_SENTENCES", 1)
    monkeypatch.setattr(phrase, "MOST_LISTED", 1)
    page = view(edition(6, 1, own=2))

    assert [link.text for link in page.listed] == [
        f"The gate of town {number}" for number in (4, 1, 0)
    ]
    assert page.unlisted == "and 2 more"


def test_one_sentence_is_shown_however_long_it_is(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(phrase, "MOST_CHARACTERS", 5)

    assert [len(holder.occurrences) for holder in view(edition(2, 2)).holders] == [1]


def test_a_page_is_never_too_heavy():
    pages = render(edition(700, 3, own=40), Settings())

    (page,) = [each for each in pages if each.path.startswith("phrases/")]
    assert len(page.body) <= PAGE_BYTES


def test_large_counts_are_grouped_as_elsewhere():
    lookup = look_up(edition(1130, 1), Settings(), load_strings("en"))
    ((name, _),) = lookup.names.items()

    assert phrase_link(lookup, name, "").note == "1,130"
