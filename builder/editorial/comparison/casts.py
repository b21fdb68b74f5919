"""Casts: who tells a story."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.editorial.comparison.sayings import Sayings
from builder.memo import key
from builder.model import Entry, Story
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
    voices = {entry.article.id: entry.voice for entry in entries}
    return [
        story
        for story in stories
        if len(story.articles) >= LEAST_ARTICLES
        or len({voices[name] for name in story.articles}) > 1
    ]


class Cast(Struct, frozen=True):
    """Who tells a story."""

    story: Story
    entries: Sequence[Entry]
    """Its articles, in reading order."""
    names: Sequence[str]
    """Its origins, by the first article of each."""
    voices: Sequence[int]
    """For each article the number of its origin."""

    @staticmethod
    def of(story: Story, entries: Sequence[Entry]) -> Cast:
        """Who tells a story, of its articles."""
        said = [entry.voice for entry in entries]
        names = list(dict.fromkeys(said))
        return Cast(story, entries, names, [names.index(name) for name in said])

    def key(self, said: Sayings) -> bytes:
        """Digest of all that the story's account is made from, but for its links."""
        told = (self.story.id, self.story.label, self.names, self.voices)
        return key(pack(told), *(said.keys[name] for name in self.story.articles))
