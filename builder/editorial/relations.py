"""Relations: what the edition says of articles that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from builder.editorial import links
from builder.editorial.grouping import stories
from builder.editorial.grouping.groups import Groups
from builder.editorial.likeness import evidence
from builder.editorial.phrases import labels, reasons
from builder.editorial.phrases.shared import Shared
from builder.editorial.texts import Texts
from builder.memo import Memo
from builder.model import Entry, Keyphrase, Related, Story, Theme
from builder.packed import unpack


class Relations(Struct, frozen=True):
    """The themes by name, the links between articles, and the stories."""

    themes: tuple[Theme, ...]
    related: tuple[tuple[Related, ...], ...]
    """For each article those close to it."""
    told: tuple[Story, ...]
    """As ``stories.describe`` has them: found while the themes are named."""

    def homes(self, texts: Texts) -> list[str | None]:
        """For each article the id of its theme."""
        theme_of = {name: theme.id for theme in self.themes for name in theme.articles}
        return [theme_of.get(each.id) for each in texts.articles]

    def stories(self, texts: Texts, events: Sequence[Sequence[int]]) -> tuple[Story, ...]:
        """The stories, each in its theme."""
        homes = self.homes(texts)
        pairs = zip(self.told, events, strict=True)
        return tuple(replace(story, theme=homes[members[0]]) for story, members in pairs)

    def entries(
        self,
        texts: Texts,
        described: Sequence[Story],
        *,
        because: Sequence[tuple[str, ...]],
        keyphrases: Sequence[Sequence[Keyphrase]],
    ) -> list[Entry]:
        """Give every article its place in the edition.

        Args:
            texts: the articles that count.
            described: the stories.
            because: for each article the phrases that put it into its theme.
            keyphrases: for each article those that it shows.
        """
        homes = self.homes(texts)
        story_of = {name: story.id for story in described for name in story.articles}
        steps = [step for theme in self.themes for step in pairwise(theme.articles)]
        before, after = {later: earlier for earlier, later in steps}, dict(steps)
        return [
            Entry(
                article=article,
                analysis=analysis,
                keyphrases=keyphrases[number],
                theme=homes[number],
                story=story_of.get(article.id),
                because=because[number],
                related=self.related[number],
                previous=before.get(article.id),
                next=after.get(article.id),
            )
            for number, (article, analysis) in enumerate(
                zip(texts.articles, texts.analyses, strict=True)
            )
        ]


def name(texts: Texts, shared: Shared, together: Groups, memo: Memo) -> tuple[Theme, ...]:
    """Name the themes; a copy of the process may do it."""
    return labels.describe(
        together.members,
        [each.name for each in together.subjects],
        shared,
        together.alike.pairs,
        stories.reading_order(together.events, texts.articles),
        titles=texts.titles,
        memo=memo,
    )


def load(data: bytes) -> tuple[Theme, ...]:
    """What ``name`` gave, of the bytes that the cache makes of it."""
    return unpack(data, tuple[Theme, ...])


def link(
    texts: Texts, shared: Shared, together: Groups, memo: Memo
) -> tuple[tuple[Related, ...], ...]:
    """For each article those close to it, each with its reason."""
    return links.relate(
        [each.id for each in texts.articles],
        together.alike.pairs,
        evidence.prefer(together.alike.close, together.events),
        partial(reasons.between, shared, "links"),
        themes=together.members,
        stories=together.events,
        memo=memo,
    )
