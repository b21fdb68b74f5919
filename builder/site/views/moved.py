"""Pages that lead on: an address of an earlier edition whose matter stands elsewhere now."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Moved
from builder.site.urls import relative
from builder.site.views.head import Head, base_address
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link, View, frame, headline, phrase_link, story_link

TEMPLATE = "moved.html"


class MovedView(View, frozen=True):
    """A page that leads on at once."""

    title: str
    to: Link
    """What holds now what stood here."""


def every_moved(lookup: Lookup) -> Iterator[tuple[str, MovedView]]:
    """Each such page, with its path."""
    for path, moved in lookup.addresses.moved.items():
        folder = path[: path.index("/") + 1]
        target = path_of(lookup, moved)
        title, base = lookup.strings.say("moved"), base_address(lookup)
        head = Head(base + target if base else "")
        link = _link(lookup, moved.to, folder)._replace(href=relative(target, folder), note="")
        yield path, MovedView(frame(lookup, title, path, indexed=False, head=head), title, link)


def path_of(lookup: Lookup, moved: Moved) -> str:
    """The page that an address leads to."""
    addresses = lookup.addresses
    kinds = (addresses.articles, addresses.stories, addresses.themes, addresses.phrases)
    return next(table[moved.to] for table in kinds if moved.to in table)


def _link(lookup: Lookup, name: str, folder: str) -> Link:
    if name in lookup.addresses.stories:
        return story_link(lookup, name, folder)
    if name in lookup.addresses.phrases:
        return phrase_link(lookup, name, folder)
    if name in lookup.addresses.themes:
        return Link(lookup.labels[name], "")
    return headline(lookup, lookup.articles[name], folder)
