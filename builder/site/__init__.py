"""The briefing as pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builder.model import Briefing, Page
from builder.settings import Settings
from builder.site import exports, views
from builder.site.extras import is_indexed, render_extras
from builder.site.search import render_index
from builder.site.strings import load_strings
from builder.site.templates import Templates, load_templates

__all__ = ["render"]


def render(
    briefing: Briefing, settings: Settings, *, overrides: Path | None = None
) -> tuple[Page, ...]:
    """Turn an edition into the files of its site.

    Args:
        briefing: the whole edition.
        settings: what the edition is called and how it was made.
        overrides: a folder of templates and assets that win, file by file, over the program's own.

    Returns:
        Every file, by path; the same bytes for the same edition, settings and templates.

    Raises:
        UsageError: a template is broken or asks for something that no page has.
    """
    lookup = views.look_up(briefing, settings, load_strings(settings.site.language))
    templates = load_templates(lookup.strings, views.view_site(lookup), overrides)
    pages = [*_pages(lookup, templates), *templates.assets(), Page(".nojekyll", b"")]
    pages += render_index(lookup)
    pages += render_extras(lookup, [page.path for page in pages if is_indexed(page)])
    pages.append(Page("briefing.json", exports.dump_briefing(briefing, settings, lookup.addresses)))
    return tuple(sorted(pages, key=lambda page: page.path))


def _pages(lookup: views.Lookup, templates: Templates) -> Iterator[Page]:
    addresses = lookup.addresses
    for path, template, view in views.fixed(lookup):
        yield templates.render(template, path, view)
    for entry in lookup.briefing.entries:
        path = addresses.articles[entry.article.id]
        yield templates.render("article.html", path, views.view_article(entry, lookup))
    for theme in lookup.briefing.themes:
        path = addresses.themes[theme.id]
        yield templates.render("theme.html", path, views.view_theme(theme, lookup))
    for phrase in lookup.briefing.phrases:
        path = addresses.phrases[phrase.id]
        yield templates.render("phrase.html", path, views.view_phrase(phrase, lookup))
