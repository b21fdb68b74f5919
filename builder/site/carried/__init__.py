"""The brief in forms to carry away: plain text, Markdown and a mail, all of one view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile

from builder.model import Page
from builder.site.carried.markdown import dump_markdown
from builder.site.carried.plain import dump_text
from builder.site.views.carried import MAIL, MOST, CarriedView, every_carried
from builder.site.views.lookup import Lookup
from builder.site.views.shared import view_site

__all__ = ["render_carried"]

FORMS = 3
"""Files of one view, the mail first: it is most often too long."""


def render_carried(lookup: Lookup, render: Callable[[str, str, object], Page]) -> tuple[Page, ...]:
    """The files, none of which is larger than a mail may be.

    Args:
        lookup: the edition.
        render: makes a page of a template's name, a path and a view.
    """
    site, strings = view_site(lookup), lookup.strings

    def tell(view: CarriedView) -> Iterator[Page]:
        yield render(MAIL, MAIL, view)
        yield Page("edition.txt", dump_text(view, site, strings))
        yield Page("edition.md", dump_markdown(view, site, strings))

    for view in every_carried(lookup):
        pages = tuple(takewhile(lambda page: len(page.body) <= MOST, tell(view)))
        if len(pages) == FORMS:
            return pages
    return tuple(tell(view))
