"""Groups: which articles belong together, by how alike they are: stories and themes."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.editorial.grouping import stories, themes
from builder.editorial.grouping.themes import Group
from builder.editorial.likeness import Likeness, evidence
from builder.editorial.terms.wording import Wording
from builder.errors import Problem
from builder.memo import Memo
from builder.model import Article, DateNamed
from builder.packed import unpack
from builder.settings import Settings


class Groups(Struct, frozen=True):
    """What belongs together, all by number; a copy of the process may tell it."""

    alike: Likeness
    events: tuple[tuple[int, ...], ...]
    """The articles of each story, as ``stories.group`` has them."""
    subjects: tuple[Group, ...]
    """Themes, without what they are called."""
    problems: tuple[Problem, ...]
    """Of the themes that the editor asks for."""

    @staticmethod
    def of(
        articles: Sequence[Article],
        wording: Wording,
        titles: Wording,
        dates: Sequence[Sequence[DateNamed]],
        *,
        marks: Sequence[frozenset[str]],
        settings: Settings,
        memo: Memo,
    ) -> Groups:
        """Hold all articles against each other, and put together what belongs together.

        Args:
            articles: of the edition, in its order.
            wording: of their terms.
            titles: their headlines.
            dates: that each names.
            marks: for each; two with the same mark stay apart.
            settings: what the editor asks for.
            memo: what is known of an earlier edition.
        """
        alike = Likeness.of(articles, wording, titles, dates, memo)
        window = settings.groups.window_days
        figures = evidence.figures(wording)
        events = stories.group(
            articles, alike.dated, window_days=window, marks=marks, figures=figures
        )
        seeds = themes.seed(articles, settings.themes)
        subjects = themes.group(
            seeds, settings.themes, events, alike.pairs, marks, heard=alike.heard
        )
        lone = themes.lone(seeds, settings.themes, subjects)
        return Groups(alike, events, subjects, (*seeds.problems, *lone))


def load(data: bytes) -> Groups:
    """What ``Groups.of`` gave, of the bytes that the cache makes of it."""
    return unpack(data, Groups)
