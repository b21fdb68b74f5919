"""``briefing.json`` has the shape that it promises, and all that it names is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from builder.check.data import BRIEFING, SCHEMA, Article, Edition, Phrase, Theme
from builder.check.problem import AGAIN, problem
from builder.check.site import Site
from builder.errors import Problem


def check_shape(site: Site) -> Iterator[Problem]:
    """The names and types that other programs read are all there."""
    yield from site.unreadable
    if site.edition.schema != SCHEMA:
        yield _wrong("C131", f"the schema is '{site.edition.schema}', not '{SCHEMA}'")
    for each in site.edition.not_included:
        if not each.source_path or not each.reason:
            yield _wrong("C131", "a file is not included without a name or a reason")


def check_references(site: Site) -> Iterator[Problem]:
    """Ids are unique; each id and each address that is named exists."""
    edition = site.edition
    known = {
        "articles": Counter(each.id for each in edition.articles),
        "themes": Counter(each.id for each in edition.themes),
        "phrases": Counter(each.id for each in edition.phrases),
    }
    for name, ids in known.items():
        for each, count in ids.items():
            if count > 1:
                yield _wrong("C134", f"the id '{each}' is given to {count} of the {name}")
    rows: tuple[Article | Theme | Phrase, ...]
    rows = (*edition.articles, *edition.themes, *edition.phrases)
    for row in rows:
        if row.url not in site.files:
            yield _wrong("C132", f"the page '{row.url}' of {row.id} is missing")
    for name, holder, ids_named in _named(edition):
        for each in ids_named:
            if each not in known[name]:
                yield _wrong("C133", f"{holder} names '{each}', which is not among the {name}")


def check_related(site: Site) -> Iterator[Problem]:
    """Each related article names this one back, and each says why."""
    related = {article.id: {each.id for each in article.related} for article in site.articles}
    for article in site.articles:
        for each in article.related:
            if each.id == article.id:
                yield _wrong("C145", f"{article.id} is related to itself")
            elif article.copy_of is None and article.id not in related.get(each.id, {article.id}):
                what = f"{article.id} is related to {each.id}, but not the other way"
                yield _wrong("C145", what)
            if not each.because:
                yield _wrong("C145", f"{article.id} is related to {each.id} without a reason")


def _named(edition: Edition) -> Iterator[tuple[str, str, Iterable[str]]]:
    """``(list, who names, the ids that it names in that list)``."""
    for article in edition.articles:
        yield from _named_by_article(article)
    groups: tuple[Theme | Phrase, ...] = (*edition.themes, *edition.phrases)
    for row in groups:
        yield "articles", row.id, row.articles


def _named_by_article(article: Article) -> Iterator[tuple[str, str, Iterable[str]]]:
    yield "themes", article.id, [article.theme] if article.theme else []
    yield "articles", article.id, [article.copy_of] if article.copy_of else []
    yield "articles", article.id, [each.id for each in article.related]
    yield "articles", article.id, [*article.merged, *article.parted]
    yield "phrases", article.id, [each.phrase for each in article.keyphrases if each.phrase]


def _wrong(code: str, what: str) -> Problem:
    return problem(BRIEFING, 0, code, what, AGAIN)
