"""Compared: the sources of each story, and related articles, sentence by sentence side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from builder.editorial.background import Background, at_once
from builder.editorial.comparison import accounts, casts, points, sayings, stems
from builder.editorial.likeness.pairs import Pair
from builder.editorial.phrases import reasons
from builder.editorial.phrases.shared import Shared
from builder.memo import Memo
from builder.model import Account, Entry, Story

WORTH_A_COPY = 20
"""Articles to be read for what stories tell side by side from which this is done on a copy: to read
one takes a millisecond or two with all that follows, a copy 20 and more."""


class Compared(Struct, frozen=True):
    """What sources say side by side."""

    entries: tuple[Entry, ...]
    """All articles that count, with the points that related ones tell too in their links."""
    paged: Sequence[Story]
    """The stories that have a page of their own."""
    accounts: tuple[Account, ...]
    """Of each of these what its sources say."""

    @staticmethod
    def of(
        entries: Sequence[Entry],
        stories: Sequence[Story],
        shared: Shared,
        pairs: Sequence[Pair],
        lead: Callable[[Entry], str | None],
        *,
        background: Background,
        memo: Memo,
        early: sayings.Early = dict,
    ) -> Compared:
        """Set stories side by side while related articles are.

        Args:
            entries: all articles that count, in the edition's order.
            stories: all of them.
            shared: the phrases of these articles, and the words.
            pairs: how alike they are, by number.
            lead: gives the id of the sentence that carries an article's news.
            background: runs one part beside another.
            memo: what is known of an earlier edition.
            early: gives what sentences say, as far as that was read ahead.
        """
        paged = casts.paged(stories, entries)
        close = points.closest(entries, {story.id for story in paged})
        read = {entries[number].article.id for pair in close for number in pair}
        read.update(*(story.articles for story in paged))
        words = stems.Vocabulary.of(entries, shared.wording)
        said = sayings.read(entries, read, words, memo, early)
        reason = partial(reasons.between, shared, "kin")
        align = partial(accounts.align, paged, entries, lead, pairs, reason, said=said, memo=memo)
        with (background if said.fresh >= WORTH_A_COPY else at_once)(align, accounts.load) as told:
            pointed = points.attach(entries, close, said, memo)
            return Compared(pointed, paged, told())
