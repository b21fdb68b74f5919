"""Points: what an article and a related one both tell, side by side on the article's page."""

from __future__ import annotations

from msgspec import Struct

from builder.model import Cite, Entry, Related
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link, headline, joined, quote, teller
from builder.site.views.story import Shown
from builder.site.views.uses import beside

FOLDER = "articles/"


class Beside(Struct, frozen=True):
    """A related article with the points that it shares with this one."""

    anchor: str
    """Id of the section on the page."""
    link: Link
    source: str
    """Who says it and when."""
    because: str
    """Phrases that both hold."""
    points: tuple[tuple[Shown, Shown], ...]
    """This article's sentence and the other's."""


def view_points(entry: Entry, lookup: Lookup) -> tuple[Beside, ...]:
    """The related articles that share points with an article, closest first.

    Empty for a copy: its words are those of the article that stands for it.
    """
    if entry.article.id in lookup.copies:
        return ()
    return tuple(_beside(link, lookup) for link in entry.related if link.points)


def _beside(link: Related, lookup: Lookup) -> Beside:
    return Beside(
        beside(link.id),
        headline(lookup, lookup.articles[link.id], FOLDER),
        teller(lookup, lookup.articles[link.id]),
        joined(link.because),
        tuple((_shown(own, lookup), _shown(their, lookup)) for own, their in link.points),
    )


def _shown(cite: Cite, lookup: Lookup) -> Shown:
    article = lookup.articles[cite.article]
    before = quote(lookup, article, cite.after, FOLDER) if cite.after else None
    return Shown(quote(lookup, article, cite.sentence, FOLDER), before, "")
