"""The briefing as pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from builder.model import Briefing, Long, Page, Recipe
from builder.settings import Settings
from builder.site import exports, views
from builder.site.extras import render_extras
from builder.site.search import render_index
from builder.site.strings import load_strings
from builder.site.templates import Templates, load_templates

__all__ = ["recipes", "render"]


def render(
    briefing: Briefing, settings: Settings, *, overrides: Path | None = None
) -> tuple[Page, ...]:
    """Turn an edition into the files of its site, in memory.

    Args:
        briefing: the whole edition.
        settings: what the edition is called and how it was made.
        overrides: a folder of templates and assets that win, file by file, over the program's own.

    Returns:
        Every file, by path; the same bytes for the same edition, settings and templates.

    Raises:
        UsageError: a template is broken or asks for something that no page has.
    """
    made = (
        Page(each.path, b"".join(each.chunks())) if isinstance(each, Long) else each.make()
        for each in recipes(briefing, settings, overrides=overrides)
    )
    return tuple(sorted(made, key=lambda page: page.path))


def recipes(
    briefing: Briefing, settings: Settings, *, overrides: Path | None = None
) -> Iterator[Recipe | Long]:
    """The files that ``render`` gives, one after the other, each yet to be made.

    Args:
        briefing: as for ``render``.
        settings: as for ``render``.
        overrides: as for ``render``.

    Yields:
        Every file once, in a stable order. Whoever makes each before asking for the next holds
        one file at a time.
    """
    lookup = views.look_up(briefing, settings, load_strings(settings.site.language))
    site = views.view_site(lookup)
    templates = load_templates(lookup.strings, site, overrides)
    indexed = []
    for page in views.every(lookup):
        if page.indexed:
            indexed.append(page.path)
        make = partial(_made, page, templates)
        yield Recipe(page.path, (page.template, *page.parts, site), make)
    yield from map(_finished, templates.assets())
    yield _finished(Page(".nojekyll", b""))
    yield from map(_finished, render_index(lookup))
    yield from map(_finished, render_extras(lookup, indexed))
    yield Long(
        "briefing.json", partial(exports.write_briefing, briefing, settings, lookup.addresses)
    )


def _made(page: views.Paged, templates: Templates) -> Page:
    return templates.render(page.template, page.path, page.view())


def _finished(page: Page) -> Recipe:
    return Recipe(page.path, (), lambda: page)
