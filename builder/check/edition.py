"""``briefing.json`` has the shape that it promises, and all that it names is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from builder.check.site import BRIEFING, NEEDED, Site, problem
from builder.errors import Problem

SCHEMA = "briefing/1"

LISTS = ("articles", "themes", "phrases", "not_included", "problems")

_REMEDY = "Build the site again"


def check_shape(site: Site) -> Iterator[Problem]:
    """The tables and keys that other programs read are all there."""
    yield from site.unreadable
    if site.unreadable:
        return
    if site.briefing.get("schema") != SCHEMA:
        yield _wrong("", f"the schema is not '{SCHEMA}'")
    for name in LISTS:
        if not isinstance(site.briefing.get(name), list):
            yield _wrong(name, "the list is missing")
    if not isinstance(site.briefing.get("site"), dict):
        yield _wrong("site", "the table is missing")
    for number, article in enumerate(_rows(site, "articles")):
        where = f"articles[{number}]"
        for key, kind in NEEDED.items():
            if not isinstance(article.get(key), kind):
                yield _wrong(f"{where}.{key}", "is missing or has the wrong type")
    for number, each in enumerate(_rows(site, "not_included")):
        if not each.get("source_path") or not each.get("reason"):
            yield _wrong(f"not_included[{number}]", "names no file or no reason")


def check_references(site: Site) -> Iterator[Problem]:
    """Ids are unique; each id and address that is named exists; relations go both ways."""
    known = {
        name: Counter(str(row.get("id")) for row in _rows(site, name))
        for name in ("articles", "themes", "phrases")
    }
    for name, ids in known.items():
        for each, count in ids.items():
            if count > 1:
                yield _wrong(name, f"the id '{each}' is given {count} times")
    for name in known:
        for row in _rows(site, name):
            address = row.get("url")
            if isinstance(address, str) and address not in site.files:
                what = f"the page '{address}' of {row.get('id')} is missing"
                yield problem(BRIEFING, 0, "C132", what, _REMEDY)
    for article in site.articles:
        yield from _check_article(article, known)
    yield from _check_symmetry(site.articles)
    for name in ("themes", "phrases"):
        for row in _rows(site, name):
            yield from _unknown(name, row, row.get("articles"), known["articles"])


def _check_article(
    article: Mapping[str, Any], known: Mapping[str, Counter[str]]
) -> Iterator[Problem]:
    theme, copied = article.get("theme"), article.get("copy_of")
    yield from _unknown("themes", article, [theme] if theme else [], known["themes"])
    yield from _unknown("articles", article, [copied] if copied else [], known["articles"])
    phrases = [each.get("phrase") for each in article["keyphrases"] if each.get("phrase")]
    yield from _unknown("phrases", article, phrases, known["phrases"])
    related = [each.get("id") for each in article["related"]]
    yield from _unknown("articles", article, related, known["articles"])
    if article["id"] in related:
        yield _wrong(article["id"], "the article is related to itself")


def _check_symmetry(articles: Iterable[Mapping[str, Any]]) -> Iterator[Problem]:
    """Each related article names this one back, and each says why."""
    related = {
        article["id"]: [(each.get("id"), each.get("because")) for each in article["related"]]
        for article in articles
    }
    for name, others in related.items():
        for other, because in others:
            if other in related and name not in (back for back, _ in related[other]):
                what = f"{name} is related to {other}, but not the other way"
                yield problem(BRIEFING, 0, "C145", what, _REMEDY)
            if not because:
                what = f"{name} is related to {other} without a reason"
                yield problem(BRIEFING, 0, "C145", what, _REMEDY)


def _rows(site: Site, name: str) -> list[Mapping[str, Any]]:
    rows = site.briefing.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _unknown(
    name: str, row: Mapping[str, Any], ids: Any, known: Mapping[str, int]
) -> Iterator[Problem]:
    for each in ids if isinstance(ids, list) else []:
        if each not in known:
            what = f"{row.get('id')} names '{each}', which is not among the {name}"
            yield problem(BRIEFING, 0, "C133", what, _REMEDY)


def _wrong(where: str, what: str) -> Problem:
    said = f"{where}: {what}" if where else what
    return problem(BRIEFING, 0, "C131", said, _REMEDY)
