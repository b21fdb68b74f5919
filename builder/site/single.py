"""The edition in one file, which holds all that it needs and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from builder.model import Page
from builder.site.views.lookup import Lookup
from builder.site.views.single import view_single

STYLE = "assets/style.css"


def render_single(
    lookup: Lookup, render: Callable[[str, str, object], Page], assets: Iterable[Page]
) -> Iterator[bytes]:
    """The file's bytes, piece by piece: no more than one article's are held.

    Args:
        lookup: the edition.
        render: makes a page of a template's name, a path and a view.
        assets: of the site; the style sheet among them.
    """
    css = next((page.body for page in assets if page.path == STYLE), b"")
    whole = view_single(lookup, css.decode("utf-8", "replace").replace("</", "<\\/"))

    def part(name: str, view: object) -> bytes:
        return render(f"single_{name}.html", name, view).body

    yield part("begin", whole.begin)
    yield from (part("story", story) for story in whole.stories)
    yield part("middle", whole.begin)
    yield from (part("article", article) for article in whole.articles)
    yield part("end", whole.end)
