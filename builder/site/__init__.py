"""The briefing as pages: ``render``, or ``plan`` to make each file when it is asked for.

``urls`` gives everything its address; ``views`` says exactly what templates may see; ``templates``
alone knows Jinja; ``strings`` has the words of the interface. ``exports`` (``briefing.json``),
``citations``, ``feeds``, ``sitemap``, ``report`` and ``search`` are for programs; ``pieces`` makes
long files part by part. ``guard`` keeps a folder's own templates from telling of the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from builder.model import Batch, Before, Briefing, Kept, Long, Page, Plan, Recipe
from builder.settings import Settings
from builder.site import brand, views
from builder.site.carried import render_carried
from builder.site.citations import write_csv
from builder.site.exports import write_briefing
from builder.site.extras import render_extras
from builder.site.pieces import long
from builder.site.search import FRONT, render_index
from builder.site.single import render_single
from builder.site.sitemap import render_sitemap
from builder.site.strings import load_strings
from builder.site.templates import Templates, compile_ahead, load_templates

__all__ = ["compile_ahead", "plan", "render", "single"]

INDEXED, TOLD, COUNTED = 8, 40, 100
"""Articles whose index for search, whose feeds and citations, and whose part in a page that reads
everything take as long as one page."""

SITE = "site"
"""Name of the part that every page is made from."""


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
        Page(each.path, b"".join(each.chunks())) if isinstance(each, Long) else _made(each)
        for each in plan(briefing, settings, overrides=overrides).recipes()
    )
    return tuple(sorted(made, key=lambda page: page.path))


def _made(recipe: Recipe) -> Page:
    return cast("Page", recipe.make())  # nothing is kept where nothing was made before


def single(
    briefing: Briefing, settings: Settings, *, overrides: Path | None = None
) -> Iterator[bytes]:
    """The whole edition as one file of HTML, piece by piece.

    Raises:
        UsageError: as ``render``.
    """
    lookup = views.look_up(briefing, settings, load_strings(settings.site.language))
    brand.expect(settings, overrides)
    embed = partial(brand.embed, overrides=overrides)
    site = views.view_site(lookup)
    site = replace(site, logo=embed(site.logo), logo_dark=embed(site.logo_dark))
    templates = load_templates(lookup.strings, site, overrides)
    return render_single(
        lookup, templates.render, brand.dress(templates.assets(), settings.brand, embed)
    )


def plan(briefing: Briefing, settings: Settings, *, overrides: Path | None = None) -> Plan:
    """How to make the files that ``render`` gives, none of which is made yet."""
    lookup = views.look_up(briefing, settings, load_strings(settings.site.language))
    brand.expect(settings, overrides)
    site = views.view_site(lookup)
    templates = load_templates(lookup.strings, site, overrides)
    articles = len(briefing.entries)
    pages = (
        Batch(
            partial(_recipes, batch, templates, site),
            batch.path,
            batch.indexed,
            1 if batch.path.count("/") else 1 + articles // COUNTED,
        )
        for batch in views.every(lookup)
    )
    index, extras = partial(_index, lookup), partial(_extras, lookup)
    carried = partial(_carried, lookup, templates)
    return Plan(
        (
            Batch(index, weight=articles // INDEXED),
            Batch(extras, weight=articles // TOLD),
            Batch(carried, weight=1 + articles // COUNTED),
            *pages,
        ),
        partial(_long, lookup),
        partial(_ending, lookup),
        partial(_state, lookup, site),
        templates.prepare,
        partial(_assets, lookup, templates),
    )


def _recipes(
    batch: views.PageBatch, templates: Templates, site: views.SiteView, before: Before
) -> Iterator[Recipe]:
    for page in batch.begin(before):
        make = partial(templates.render, page.template, page.path, page.view)
        reads = (SITE, *page.reads) if page.reads else ()
        parts = () if reads else (page.template, page.view, site)
        indexed = page.view.frame.indexed
        yield Recipe(page.path, parts, make, indexed, reads, page.note)


def _state(lookup: views.Lookup, site: views.SiteView, name: str) -> object:
    """The state of a part of the edition; ``SITE`` is what all pages say alike."""
    return site if name == SITE else lookup.reads.state(name)


def _index(lookup: views.Lookup, before: Before) -> Iterator[Recipe]:
    files, note = render_index(lookup, before)
    for file in files:
        yield Recipe(file.path, (), partial(_same, file), note=note if file.path == FRONT else b"")


def _extras(lookup: views.Lookup, _: Before) -> list[Recipe]:
    return [_given(page) for page in render_extras(lookup)]


def _carried(lookup: views.Lookup, templates: Templates, _: Before) -> list[Recipe]:
    return [_given(page) for page in render_carried(lookup, templates.render)]


def _long(lookup: views.Lookup, before: Before) -> Iterator[Long]:
    yield long("citations.csv", partial(write_csv, lookup), before)
    yield long("briefing.json", partial(write_briefing, lookup), before)


def _assets(lookup: views.Lookup, templates: Templates) -> Iterator[Recipe]:
    return map(_given, brand.dress(templates.assets(), lookup.settings.brand, brand.beside))


def _ending(lookup: views.Lookup, indexed: Iterable[str]) -> Iterator[Recipe]:
    yield _given(Page(".nojekyll", b""))
    yield from map(_given, render_sitemap(lookup, indexed))


def _given(page: Page) -> Recipe:
    return Recipe(page.path, (), partial(_same, page))


def _same(file: Page | Kept) -> Page | Kept:
    return file
