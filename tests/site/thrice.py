"""Three editions of one folder, one after the other: what ends, what goes on, where it leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from builder.editions import Edition, load_edition
from builder.editorial import compose
from builder.model import Article, Briefing, NotIncluded
from builder.settings import GroupSettings, Settings, SiteSettings
from tests.editorial.articles import BRIDGE, LONERS, ORCHARD, analyses, article
from tests.files import rendered

PILOTS = article(
    "chronicle/tide.txt",
    "Sandhaven pilots lose a tide to a seized bearing",
    "Pilots at Sandhaven lost the tide when a seized bearing held the lifting bridge half open. "
    "Harbour master Ivo Tersk spoke of twelve ships.",
    "Brandt Hydraulics opened the northern tower at night. The bridge lifts eight times a day for "
    "Sandhaven Harbour.",
    published="2023-08-16",
    publisher="Pilot Chronicle",
)

FIRST, STUCK, BEARING = BRIDGE

RENAMED = replace(FIRST, title="Twelve ships wait at Sandhaven as the lifting bridge jams")
"""The same file with a better headline."""

HALVES = GroupSettings(
    never_together=(
        (FIRST.id, STUCK.id),
        (FIRST.id, PILOTS.id),
        (BEARING.id, STUCK.id),
        (BEARING.id, PILOTS.id),
    )
)
"""The event stands in two stories, of two articles each."""


class Issue(Struct, frozen=True):
    """An edition with its site."""

    briefing: Briefing
    files: Mapping[str, bytes]

    @property
    def edition(self) -> Edition:
        """As the next one reads it."""
        return load_edition(self.files["briefing.json"], "briefing.json")

    def address(self, name: str) -> str:
        """The page of a story or theme by one of its articles, or of an article."""
        edition = self.edition
        rows = {each.id: each.url for each in edition.articles}
        rows |= {f"t:{name}": each.url or "" for each in edition.themes for name in each.articles}
        rows |= {f"e:{name}": each.url or "" for each in edition.stories for name in each.articles}
        return rows[name]

    @property
    def moved(self) -> dict[str, str]:
        """Address that leads on -> where."""
        return {each.url: each.to for each in self.edition.moved}


def issue(
    articles: Sequence[Article],
    since: Edition | Issue | None = None,
    groups: GroupSettings | None = None,
    left_out: Sequence[NotIncluded] = (),
    language: str = "en",
    base_url: str = "",
) -> Issue:
    """An edition of these articles."""
    before = since.edition if isinstance(since, Issue) else since
    settings = Settings(
        groups=groups or GroupSettings(), site=SiteSettings(language=language, base_url=base_url)
    )
    made = compose(
        articles, analyses(articles), settings, since=before, not_included=tuple(left_out)
    )
    return Issue(made, rendered(made, settings))


@cache
def first() -> Issue:
    """Two stories of the one event, and another story."""
    return issue([*BRIDGE, PILOTS, *ORCHARD, *LONERS], groups=HALVES)


@cache
def second() -> Issue:
    """The two are one now, and a headline is another one."""
    return issue([RENAMED, STUCK, BEARING, PILOTS, *ORCHARD, *LONERS], first())


@cache
def third() -> Issue:
    """One article less."""
    return issue([RENAMED, STUCK, BEARING, *ORCHARD, *LONERS], second())
