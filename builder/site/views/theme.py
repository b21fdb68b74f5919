"""Themes: all of them on one page, and each with its articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby

from msgspec import Struct

from builder.model import Entry, Theme
from builder.site.urls import part_path, relative
from builder.site.views.head import head_collection
from builder.site.views.lookup import Lookup, original
from builder.site.views.news import news
from builder.site.views.parted import Part, count_parts, view_part
from builder.site.views.shared import (
    Link,
    Quote,
    View,
    best_quote,
    carried_by,
    frame,
    headline,
    joined,
    origins,
    phrase_link,
    story_link,
    theme_link,
)
from builder.site.views.strip import StripView, view_whole_strip
from builder.site.views.theme_map import MapView, view_map
from builder.site.views.uses import MOST_MEMBERS, MOST_OTHERS, others_page

FOLDER = "themes/"


class Member(Struct, frozen=True):
    """An article in a list, with the sentence that stands for it."""

    id: str
    headline: Link
    source: str
    news: str
    """That an earlier edition did not have it, in words; empty where it did or none is compared."""
    original: str
    """Address of the original; empty if unknown."""
    quote: Quote | None
    because: str
    carried: tuple[Link, ...]
    """Who carries its text too."""


class Event(Struct, frozen=True):
    """Articles that stand together because they report one event, or one article alone."""

    words: str
    """What is new of it, how many origins report it, and that the editor put it together; empty for
    one article alone."""
    story: Link | None
    """The page of its story."""
    members: tuple[Member, ...]


class ThemeView(View, frozen=True):
    """A theme's page."""

    label: str
    here: str
    """The last step of the way down to this page: the theme, or which part of its list this is."""
    count: str
    news: str
    """How many of its articles an earlier edition did not have; empty if none."""
    named: str
    """That the editor named it, in words; empty where its name is the program's."""
    phrases: tuple[Link, ...]
    """What its articles share; a link where the phrase has a page. On the first part alone."""
    part: Part | None
    """Which of its articles; None where all stand here."""
    events: tuple[Event, ...]
    neighbours: tuple[Link, ...]
    """On the first part alone."""


class ThemeRow(Struct, frozen=True):
    """A theme in the list of all."""

    link: Link
    count: str
    shared: str
    headlines: tuple[Link, ...]
    parts: tuple[Link, ...]
    """The further pages of its articles, by their numbers: a reader without script is as near to
    an article there as to any other."""


class ThemesView(View, frozen=True):
    """All themes, and the articles outside them."""

    map: MapView | None
    """Its articles as points; None where they are too many for it."""
    strip: StripView | None
    """Or as lines that count them."""
    themes: tuple[ThemeRow, ...]
    others_title: str
    others_count: str
    others: tuple[Member, ...]
    """The first of them."""
    part: Part | None
    """Which of them; None where all stand here."""


class OthersView(View, frozen=True):
    """More of the articles outside all themes."""

    others_title: str
    others: tuple[Member, ...]
    part: Part | None
    """Which of them."""


HEADLINES = 3
"""Headlines of each theme in the list of all themes."""


def view_theme(theme: Theme, lookup: Lookup) -> ThemeView:
    """The page of one theme; of a large one the first."""
    return next(view for _, view in every_part(theme, lookup))


def every_part(theme: Theme, lookup: Lookup) -> Iterator[tuple[str, ThemeView]]:
    """The pages of one theme, each with its path; only a large one has several."""
    strings, start = lookup.strings, lookup.addresses.themes[theme.id]
    first = (
        Link(strings.say("brief"), relative("index.html", FOLDER)),
        Link(strings.say("themes"), relative("themes.html", FOLDER)),
    )
    entries = [lookup.entries[each] for each in theme.articles]
    told, new = origins(lookup, entries), news(lookup, entries)
    for number, events in enumerate(_cut(lookup.events(theme.articles))):
        path = part_path(start, number)
        part = view_part(
            number,
            len(entries),
            MOST_MEMBERS,
            lambda each: relative(part_path(start, each), FOLDER),
            lookup,
        )
        trail = (*first, theme_link(lookup, theme.id, FOLDER)) if number else first
        here = part.words if part and number else theme.label
        title = f"{theme.label} · {here}" if number else theme.label
        shown = [entry for _, members in events for entry in members]
        yield (
            path,
            ThemeView(
                frame=frame(
                    lookup,
                    title,
                    path,
                    *trail,
                    head=head_collection(lookup, title, path, shown, told),
                ),
                label=theme.label,
                here=here,
                count=told,
                news=new,
                named=_named(theme, lookup),
                phrases=tuple(_phrase(text, lookup) for text in theme.phrases if not number),
                part=part,
                events=tuple(_event(*each, lookup) for each in events),
                neighbours=tuple(
                    theme_link(lookup, each.id, FOLDER, note=joined(each.because))
                    for each in theme.neighbours
                    if not number
                ),
            ),
        )


def _named(theme: Theme, lookup: Lookup) -> str:
    if theme.found:
        return lookup.strings.say("theme_renamed", label=theme.found)
    return lookup.strings.say("theme_seeded") if theme.seeded else ""


def is_large(theme: Theme) -> bool:
    """True if its articles stand on several pages."""
    return len(theme.articles) > MOST_MEMBERS


_Shown = tuple[Sequence[Entry], Sequence[Entry]]
"""All articles on an event, and those of them that a page shows."""


def _cut(events: Iterable[Sequence[Entry]]) -> list[list[_Shown]]:
    """The events of each part of a theme; one that begins at the end of a part goes on."""
    found: dict[int, list[_Shown]] = defaultdict(list)
    place = count()
    for event in events:
        for number, members in groupby(event, lambda _: next(place) // MOST_MEMBERS):
            found[number].append((event, tuple(members)))
    return [*found.values()]


MOST_TOLD = 100
"""Themes in the list of all that are told with headlines; of the others stand name and number."""


def view_themes(lookup: Lookup) -> ThemesView:
    """The page of all themes, and of the articles outside them."""
    strings = lookup.strings
    loners = [entry for entry in lookup.briefing.entries if entry.theme is None]
    told = lookup.briefing.themes[:MOST_TOLD]
    points = view_map(lookup)
    return ThemesView(
        frame=frame(lookup, strings.say("themes"), "themes.html"),
        map=points,
        strip=None if points else view_whole_strip(lookup),
        themes=(
            *(_row(theme, lookup, HEADLINES) for theme in told),
            *(_row(theme, lookup, 0) for theme in lookup.briefing.themes[MOST_TOLD:]),
        ),
        others_title=_others_title(lookup),
        others_count=strings.count("articles", len(loners)),
        others=tuple(view_member(entry, lookup, "") for entry in loners[:MOST_OTHERS]),
        part=view_part(0, len(loners), MOST_OTHERS, others_page, lookup),
    )


def more_others(lookup: Lookup) -> Iterator[tuple[str, OthersView]]:
    """The further pages of articles outside all themes, each with its path."""
    loners = [entry for entry in lookup.briefing.entries if entry.theme is None]
    title = _others_title(lookup)
    trail = (
        Link(lookup.strings.say("brief"), "index.html"),
        Link(title, "themes.html#other"),
    )
    for number in range(1, count_parts(len(loners), MOST_OTHERS)):
        path = others_page(number)
        part = view_part(number, len(loners), MOST_OTHERS, _others_place, lookup)
        here = loners[number * MOST_OTHERS : (number + 1) * MOST_OTHERS]
        yield (
            path,
            OthersView(
                frame(lookup, f"{title} · {part.words}" if part else title, path, *trail),
                title,
                tuple(view_member(entry, lookup, "") for entry in here),
                part,
            ),
        )


def _others_place(number: int) -> str:
    return others_page(number) if number else "themes.html#other"


def _others_title(lookup: Lookup) -> str:
    return lookup.strings.say("other_reports" if lookup.briefing.themes else "all_reports")


def _phrase(text: str, lookup: Lookup) -> Link:
    """A shared phrase, linked if it has a page."""
    phrase = lookup.named.get(text)
    return phrase_link(lookup, phrase, FOLDER, text) if phrase else Link(text, "")


def _event(entries: Sequence[Entry], shown: Sequence[Entry], lookup: Lookup) -> Event:
    strings = lookup.strings
    decided = strings.say("by_editor") if any(each.merged for each in entries) else ""
    told = " · ".join(filter(None, (news(lookup, entries), origins(lookup, entries), decided)))
    words = strings.say("one_event", origins=told)
    story = entries[0].story or ""
    return Event(
        words if len(entries) > 1 else "",
        story_link(lookup, story, FOLDER) if story in lookup.addresses.stories else None,
        tuple(view_member(entry, lookup, FOLDER) for entry in shown),
    )


def view_member(entry: Entry, lookup: Lookup, folder: str) -> Member:
    """An article in a list, with the sentence that stands for it."""
    article = entry.article
    return Member(
        id=article.id,
        headline=headline(lookup, article, folder),
        source=lookup.sources[article.id],
        news=news(lookup, [entry]),
        original=original(article),
        quote=best_quote(lookup, entry, folder),
        because=joined(entry.because),
        carried=carried_by(lookup, entry, folder),
    )


def _row(theme: Theme, lookup: Lookup, headlines: int) -> ThemeRow:
    return ThemeRow(
        theme_link(lookup, theme.id, ""),
        origins(lookup, [lookup.entries[each] for each in theme.articles]),
        joined(theme.phrases if headlines else ()),
        tuple(
            headline(lookup, lookup.articles[article], "") for article in theme.articles[:headlines]
        ),
        tuple(
            Link(str(number + 1), part_path(lookup.addresses.themes[theme.id], number))
            for number in range(1, count_parts(len(theme.articles), MOST_MEMBERS))
        ),
    )
