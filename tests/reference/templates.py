"""What each template may see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from builder.site.views.archive import ArchiveView
from builder.site.views.article import ArticleView
from builder.site.views.carried import CarriedView
from builder.site.views.changes import ChangesView
from builder.site.views.figures import FiguresView
from builder.site.views.front import FrontView
from builder.site.views.letters import PhrasesView
from builder.site.views.method import MethodView
from builder.site.views.moved import MovedView
from builder.site.views.paper import PaperView
from builder.site.views.phrase import PhraseView
from builder.site.views.quality import QualityView
from builder.site.views.search import SearchView
from builder.site.views.shared import LostView, SiteView
from builder.site.views.single import (
    SingleArticleView,
    SingleEndView,
    SingleStoryView,
    SingleView,
)
from builder.site.views.sources import SourcesView, SourceView
from builder.site.views.story import StoryView
from builder.site.views.theme import OthersView, ThemesView, ThemeView
from builder.site.views.timeline import TimelineView
from tests.reference.fields import about, named, read_fields

KINDS: Mapping[str, type[Struct]] = MappingProxyType(
    {
        "index.html": FrontView,
        "themes.html": ThemesView,
        "others.html": OthersView,
        "theme.html": ThemeView,
        "story.html": StoryView,
        "article.html": ArticleView,
        "phrases.html": PhrasesView,
        "phrase.html": PhraseView,
        "figures.html": FiguresView,
        "changes.html": ChangesView,
        "archive.html": ArchiveView,
        "timeline.html": TimelineView,
        "sources.html": SourcesView,
        "source.html": SourceView,
        "search.html": SearchView,
        "print.html": PaperView,
        "email.html": CarriedView,
        "single_begin.html": SingleView,
        "single_story.html": SingleStoryView,
        "single_middle.html": SingleView,
        "single_article.html": SingleArticleView,
        "single_end.html": SingleEndView,
        "method.html": MethodView,
        "quality.html": QualityView,
        "404.html": LostView,
        "moved.html": MovedView,
    }
)
"""Template of a page -> what it sees as ``page``."""

GLOBALS: Mapping[str, str] = MappingProxyType(
    {
        "page": "what this page shows: the view of its template, below",
        "site": "what all pages say alike (`SiteView`)",
        "t": "the words of the interface, by key: `t.themes`",
        "language": "language of the interface, ISO 639-1",
    }
)
"""Name in a template -> what it is."""


def tell_templates() -> Iterator[str]:
    """The reference of the views, in Markdown, line by line."""
    yield "# Templates"
    yield ""
    yield "A file in `CONTENT/templates/` wins over the program's own of the same name;"
    yield "`briefing eject NAME` copies one there. Templates are Jinja with autoescape; a name that"
    yield "a page does not have stops the build with file and line."
    yield ""
    yield "| name | |"
    yield "| --- | --- |"
    for name, said in GLOBALS.items():
        yield f"| `{name}` | {said} |"
    for template, kind in KINDS.items():
        yield ""
        yield f"## `{template}`"
        yield from _table(kind)
    yield ""
    yield "## Parts"
    for kind in _parts([*KINDS.values(), SiteView]):
        yield ""
        yield f"### `{kind.__name__}`"
        yield from _table(kind)


def _table(kind: type) -> Iterator[str]:
    yield ""
    yield about(kind)
    yield ""
    yield "| field | type | |"
    yield "| --- | --- | --- |"
    for field in read_fields(kind):
        yield f"| `{field.name}` | `{field.type.replace('|', 'or')}` | {field.about} |"


def _parts(views: list[type]) -> list[type]:
    """Every type that the views name, with those that these name, by name."""
    found: dict[str, type] = {}
    waiting = list(views)
    while waiting:
        kind = waiting.pop()
        for part in named(kind):
            if part.__name__ not in found and part not in views:
                found[part.__name__] = part
                waiting.append(part)
    return [SiteView, *(found[name] for name in sorted(found))]
