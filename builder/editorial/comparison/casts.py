"""Casts: who tells a story."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.editorial.comparison.sayings import Sayings
from builder.memo import key
from builder.model import Entry, Story, Unattributed, count_origins
from builder.packed import pack

LEAST_ARTICLES = 3
"""Articles from which a story of one origin has a page of its own; one of two origins always has:
a page that sets two articles of one paper beside nothing would be thin."""


def paged(stories: Sequence[Story], entries: Sequence[Entry]) -> list[Story]:
    """Those stories that have something to set side by side: two origins or many articles.

    Args:
        stories: all of them.
        entries: all articles that count.
    """
    told = {entry.article.id: entry.attribution for entry in entries}
    return [
        story
        for story in stories
        if len(story.articles) >= LEAST_ARTICLES
        or count_origins(told[name] for name in story.articles).most > 1
    ]


class Cast(Struct, frozen=True):
    """Who tells a story."""

    story: Story
    entries: Sequence[Entry]
    """Its articles, in reading order."""
    names: Sequence[str]
    """Its origins, by the first article of each; empty for an article that is unattributed."""
    voices: Sequence[int]
    """For each article the number of its origin."""

    @staticmethod
    def of(story: Story, entries: Sequence[Entry]) -> Cast:
        """Who tells a story, of its articles."""
        said = [entry.attribution for entry in entries]
        origins = list(dict.fromkeys(said))
        names = ["" if isinstance(each, Unattributed) else each for each in origins]
        return Cast(story, entries, names, [origins.index(each) for each in said])

    def key(self, said: Sayings) -> bytes:
        """Digest of all that the story's account is made from, but for its links."""
        told = (self.story.id, self.story.label, self.names, self.voices)
        return key(pack(told), *(said.keys[name] for name in self.story.articles))
