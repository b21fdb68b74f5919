"""A story: what each source says of one event, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct, field

from builder.model import Account, Appearance, Cite, Voice
from builder.site.strings import FULL_DATE
from builder.site.urls import relative
from builder.site.views.figures import StoryFacts, view_story_facts
from builder.site.views.head import head_report
from builder.site.views.lookup import Lookup
from builder.site.views.news import MOST_SENTENCES, news
from builder.site.views.notes import NoteView, view_notes
from builder.site.views.shared import (
    Link,
    Quote,
    View,
    by_headline,
    frame,
    headline,
    joined,
    kept_apart,
    origins,
    quote,
    stand_alone,
    story_link,
    tally,
    teller,
    theme_link,
)
from builder.site.views.theme import Member, view_member

FOLDER = "stories/"

MOST_COLUMNS = 4
"""Origins that stand side by side as columns; of more each point is a list of its own."""


class Shown(NamedTuple):
    """A sentence with its source."""

    quote: Quote
    before: Quote | None
    """The sentence before it, where it leans on that one."""
    anchor: str
    """Its id on this page where it is shown first; empty where it is shown again."""


class Column(Struct, frozen=True):
    """An origin."""

    name: str
    count: str
    """How many articles print its words; empty for one."""


class Point(NamedTuple):
    """What two origins or more tell, each in its own words."""

    cells: tuple[tuple[str, Shown | None], ...]
    """``(origin, sentence)``, one for each origin; None where no sentence matches."""
    missing: str
    """The origins without a sentence."""


class Only(Struct, frozen=True):
    """What one origin alone tells."""

    name: str
    sentences: tuple[Shown, ...]


class StoryView(View, frozen=True):
    """A story's page."""

    label: str
    lang: str
    origins: str
    news: str
    """How many of its articles an earlier edition did not have; empty if none."""
    dates: str
    """From its first day to its last; empty where no day is known."""
    theme: Link | None
    merged: tuple[Link, ...]
    """Articles that report one event because the editor says so."""
    parted: tuple[Link, ...]
    """What the editor keeps apart from it."""
    notes: tuple[NoteView, ...]
    digest: tuple[Shown, ...]
    columns: tuple[Column, ...]
    wide: bool
    """True if there are too many origins to stand side by side."""
    points: tuple[Point, ...]
    only: tuple[Only, ...]
    facts: StoryFacts | None
    """Figures, quotations and dates of its sentences; None if there are none."""
    members: tuple[Member, ...]
    history: tuple[Link, ...]
    """What it was in earlier editions, a line each, oldest first, with its page there where the
    site keeps it; empty if it was in none."""
    joined: tuple[Link, ...]
    """Articles that it did not have in the last of these."""
    more: str
    """How many more there are than are listed, in words."""
    related: tuple[Link, ...]


def view_story(account: Account, lookup: Lookup) -> StoryView:
    """The page of one story."""
    story, strings = lookup.stories[account.story], lookup.strings
    path = lookup.addresses.stories[story.id]
    entries = [lookup.entries[name] for name in story.articles]
    brief = Link(strings.say("brief"), relative("index.html", FOLDER))
    theme = theme_link(lookup, story.theme, FOLDER) if story.theme else None
    trail = (brief, theme) if theme else (brief,)
    words = origins(lookup, entries)
    head = head_report(lookup, story.label, path, entries, words)
    show = _Shower(lookup)
    more = len(story.joined) - MOST_SENTENCES
    names = [_name(voice, lookup) for voice in account.voices]
    return StoryView(
        frame=frame(lookup, story.label, path, *trail, head=head),
        label=story.label,
        lang=story_link(lookup, story.id, FOLDER).lang,
        origins=words,
        news=news(lookup, entries),
        dates=_dates([entry.article.published or "" for entry in entries], lookup),
        theme=theme,
        merged=tuple(headline(lookup, each.article, FOLDER) for each in entries if each.merged),
        parted=kept_apart(lookup, entries, FOLDER),
        notes=view_notes(lookup, story.id, FOLDER),
        digest=tuple(show.sentence(cite) for cite in account.digest),
        columns=tuple(
            _column(voice, name, lookup) for voice, name in zip(account.voices, names, strict=True)
        ),
        wide=len(account.voices) > MOST_COLUMNS,
        points=tuple(_point(point, names, show) for point in account.points),
        only=tuple(
            Only(name, tuple(show.sentence(cite) for cite in voice.only))
            for voice, name in zip(account.voices, names, strict=True)
            if voice.only
        ),
        facts=view_story_facts(story.articles, lookup, FOLDER),
        members=tuple(view_member(entry, lookup, FOLDER) for entry in entries),
        history=tuple(_appearance(each, lookup) for each in story.history),
        joined=tuple(
            headline(lookup, lookup.articles[each], FOLDER, lookup.sources[each])
            for each in story.joined[:MOST_SENTENCES]
        ),
        more=strings.count("more", more) if more > 0 else "",
        related=tuple(
            story_link(lookup, each.id, FOLDER, joined(each.because)) for each in account.related
        ),
    )


class _Shower(Struct, frozen=True):
    """Shows sentences, and gives each an anchor where it stands first."""

    lookup: Lookup
    seen: set[str] = field(default_factory=set)

    def sentence(self, cite: Cite) -> Shown:
        article = self.lookup.articles[cite.article]
        anchor = "" if (name := anchor_of(cite)) in self.seen else name
        self.seen.add(name)
        before = quote(self.lookup, article, cite.after, FOLDER) if cite.after else None
        said = quote(self.lookup, article, cite.sentence, FOLDER)
        return Shown(said._replace(source=teller(self.lookup, article)), before, anchor)


def anchor_of(cite: Cite) -> str:
    """The id of a sentence on its story's page."""
    return f"{cite.article}-{cite.sentence}"


def _name(voice: Voice, lookup: Lookup) -> str:
    """The origin's name; of an unattributed article the headline in quotation marks."""
    return voice.name or by_headline(lookup.articles[voice.articles[0]])


def _column(voice: Voice, name: str, lookup: Lookup) -> Column:
    entries = [lookup.entries[each] for each in voice.articles]
    return Column(name, "" if stand_alone(entries) else tally(lookup, entries))


def _point(point: Sequence[Cite | None], names: Sequence[str], show: _Shower) -> Point:
    cells = list(zip(names, point, strict=True))
    return Point(
        tuple((name, show.sentence(cite) if cite else None) for name, cite in cells),
        ", ".join(name for name, cite in cells if not cite),
    )


def _appearance(was: Appearance, lookup: Lookup) -> Link:
    """What the story was in an earlier edition, in words."""
    strings = lookup.strings
    told = strings.count("articles", was.articles)
    if was.origins:
        origins = strings.count("origins_said", was.origins, was.origins_stated)
        told = strings.say("history_told", articles=told, origins=origins)
    else:
        told = strings.say("origins_unknown", articles=told)
    line = (
        strings.say("history_line", date=strings.date(was.edition), told=told)
        if was.edition
        else strings.say("history_undated", told=told)
    )
    return Link(line, relative(was.url, FOLDER) if was.url else "")


def _dates(published: Sequence[str], lookup: Lookup) -> str:
    full = [date for date in published if len(date) == FULL_DATE]
    return lookup.strings.dates(min(full), max(full)) if full else ""
