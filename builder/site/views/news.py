"""News: what of an edition is new or changed since an earlier one, and where that is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from builder.model import Briefing, Changes, Entry

if TYPE_CHECKING:
    from builder.site.views.lookup import Lookup

PAGE = "changes.html"

MOST = 60
"""Entries listed of each kind: more are counted."""

MOST_SENTENCES = 8
"""Sentences of a rewritten text on each side, and new articles of a story, that are listed."""


def anchor(article: str) -> str:
    """Where the page of changes tells of an article."""
    return f"now-{article}"


def loose(briefing: Briefing, changes: Changes) -> list[Entry]:
    """The new articles that are in no story, in the edition's order."""
    new = {*changes.new}
    return [each for each in briefing.entries if each.article.id in new and not each.story]


def cited(briefing: Briefing) -> Iterator[tuple[str, str | None]]:
    """``(article, sentence)`` of all that the page of changes shows; None for its best sentence."""
    changes = briefing.changes
    if changes is None:
        return
    stories = {story.id: story for story in briefing.stories}
    for name in changes.stories[:MOST]:
        yield stories[name].articles[0], None
    for grown in changes.grown[:MOST]:
        yield from ((name, None) for name in grown.joined[:MOST_SENTENCES])
    for entry in loose(briefing, changes)[:MOST]:
        yield entry.article.id, None
    for each in changes.rewritten[:MOST]:
        yield from ((each.article, name) for name in each.added[:MOST_SENTENCES])


def news(lookup: Lookup, entries: Sequence[Entry]) -> str:
    """Whether an event's articles are new, in words; empty if none is, or nothing is compared."""
    fresh = sum(entry.article.id in lookup.new for entry in entries) if lookup.new else 0
    if not fresh:
        return ""
    if fresh == len(entries):
        return lookup.strings.say("news_new")
    return lookup.strings.count("news_grown", fresh)


def since(lookup: Lookup, changes: Changes) -> str:
    """Since when things changed, as a clause."""
    strings = lookup.strings
    if changes.before is None:
        return strings.say("since_undated")
    return strings.say("since", date=strings.date(changes.before))


def tell(lookup: Lookup, changes: Changes) -> str:
    """What changed since when, in one line."""
    told = counts(lookup, changes)
    return lookup.strings.say("news_line", since=since(lookup, changes), what=told)


def counts(lookup: Lookup, changes: Changes) -> str:
    """How much changed, in words."""
    strings = lookup.strings
    found = {
        "news_articles": len(changes.new),
        "news_stories": len(changes.grown),
        "news_rewritten": len(changes.rewritten),
        "news_withdrawn": len(changes.withdrawn),
    }
    told = [strings.count(key, count) for key, count in found.items() if count]
    return ", ".join(told) or strings.say("news_none")
