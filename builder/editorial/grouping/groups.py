"""Groups: which articles belong together, by how alike they are: stories and themes."""

from __future__ import annotations

from msgspec import Struct

from builder.editorial import constraints
from builder.editorial.grouping import stories, themes
from builder.editorial.grouping.themes import Group
from builder.editorial.likeness import Likeness, evidence
from builder.editorial.likeness.linkage import Known
from builder.editorial.terms import digests
from builder.editorial.texts import Texts
from builder.errors import Problem
from builder.memo import Memo
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
    def of(texts: Texts, settings: Settings, memo: Memo) -> Groups:
        """Hold all articles against each other, and put together what belongs together.

        Args:
            texts: the articles that count.
            settings: what the editor asks for.
            memo: what is known of an earlier edition.
        """
        articles, marks = texts.articles, texts.marks
        dates = [each.dates for each in texts.analyses]
        alike = Likeness.of(articles, texts.wording, texts.titles, dates, memo)
        window = settings.groups.window_days
        figures = evidence.figures(texts.wording)
        events = stories.group(
            articles,
            alike.dated,
            window_days=window,
            marks=marks,
            figures=figures,
            together=texts.together,
            known=Known(memo, "stories", digests.column(texts.digests)),
        )
        configured = themes.configured(texts.wishes.values(), settings.themes)
        seeds = themes.seed(articles, configured, texts.wishes)
        subjects = themes.group(
            seeds,
            configured,
            events,
            alike.pairs,
            constraints.of_themes(marks),
            heard=alike.heard,
        )
        lone = themes.warn_of_lone(seeds, settings.themes, subjects)
        return Groups(alike, events, subjects, (*seeds.problems, *lone))

    @property
    def members(self) -> list[tuple[int, ...]]:
        """The articles of each theme."""
        return [each.members for each in self.subjects]


def load(data: bytes) -> Groups:
    """What ``Groups.of`` gave, of the bytes that the cache makes of it."""
    return unpack(data, Groups)
