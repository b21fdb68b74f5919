"""Quality: what became of every file, and what is doubtful."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sized

from msgspec import Struct

from builder.errors import Problem
from builder.model import Copy, NotIncluded
from builder.site.strings import count_words
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link, View, frame, headline, likeness

SHARED = "another name makes the same address, so that part of the id stands in it"


class Row(Struct, frozen=True):
    """A name with a count."""

    name: str
    count: str
    note: str = ""


class ProblemRow(Struct, frozen=True):
    """A problem, linked to the page of its article where it has one."""

    code: str
    where: str
    href: str
    what: str
    remedy: str


class CopyRow(Struct, frozen=True):
    """An article that carries another one's text."""

    link: Link
    source: str
    likeness: str
    kept: Link


MOST_PROBLEMS, MOST_LISTED = 500, 300
"""Problems, and articles without a date or a publisher, on the page, some 300 kB; all problems
stand in report.json, and all articles in briefing.json."""


class QualityView(View, frozen=True):
    """The page of quality."""

    sums: tuple[Row, ...]
    """Files, and what they became; the rows after the first sum to it."""
    copies: tuple[CopyRow, ...]
    left_out: tuple[NotIncluded, ...]
    problems: tuple[ProblemRow, ...]
    more_problems: str
    """How many are not listed; empty if none."""
    removed: tuple[Row, ...]
    removed_total: str
    undated: tuple[Link, ...]
    more_undated: str
    unpublished: tuple[Link, ...]
    more_unpublished: str
    languages: tuple[Row, ...]
    dates: tuple[Row, ...]


def view_quality(lookup: Lookup) -> QualityView:
    """The page that accounts for every file."""
    briefing, strings = lookup.briefing, lookup.strings
    articles = [entry.article for entry in briefing.every]
    blocks, words = _removed(lookup)
    problems = [*_problems(lookup)]
    undated = [each for each in articles if not each.published]
    unpublished = [each for each in articles if not each.publisher]
    excerpt = lookup.settings.site.rights == "excerpt"  # what they said is not known here
    return QualityView(
        frame=frame(lookup, strings.say("quality"), "quality.html"),
        sums=(
            _row(strings.say("sum_files"), len(articles) + len(briefing.not_included)),
            _row(strings.say("sum_articles"), len(briefing.entries)),
            _row(strings.say("sum_copies"), len(briefing.copies)),
            _row(strings.say("sum_left_out"), len(briefing.not_included)),
        ),
        copies=tuple(_copy(copy, lookup) for copy in briefing.copies),
        left_out=briefing.not_included,
        problems=tuple(problems[:MOST_PROBLEMS]),
        more_problems=_more(problems, MOST_PROBLEMS, lookup),
        removed=tuple(
            Row(rule, f"{count:,}", "" if excerpt else f"{words[rule]:,}")
            for rule, count in _ranked(blocks)
        ),
        removed_total=strings.count("blocks", blocks.total())
        if excerpt
        else strings.say(
            "removed_totals",
            blocks=strings.count("blocks", blocks.total()),
            words=strings.count("words", words.total()),
        ),
        undated=tuple(headline(lookup, each, "", note=each.path) for each in undated[:MOST_LISTED]),
        more_undated=_more(undated, MOST_LISTED, lookup),
        unpublished=tuple(
            headline(lookup, each, "", note=each.path) for each in unpublished[:MOST_LISTED]
        ),
        more_unpublished=_more(unpublished, MOST_LISTED, lookup),
        languages=_named_rows(
            lookup, strings.catalogue.languages, (article.language or "" for article in articles)
        ),
        dates=_named_rows(
            lookup,
            strings.catalogue.date_rules,
            (
                claim.rule
                for article in articles
                for claim in article.claims
                if claim.field == "published"
            ),
        ),
    )


def _more(found: Sized, most: int, lookup: Lookup) -> str:
    """How many are found beyond the most that are listed; empty if none."""
    left = len(found) - most
    return lookup.strings.count("more", left) if left > 0 else ""


def _copy(copy: Copy, lookup: Lookup) -> CopyRow:
    article = copy.entry.article
    return CopyRow(
        headline(lookup, article, "", note=article.path),
        lookup.strings.source(article.publisher, article.published),
        likeness(lookup, article.id),
        headline(lookup, lookup.articles[copy.kept], ""),
    )


def _problems(lookup: Lookup) -> Iterator[ProblemRow]:
    """Every problem; those of an article lead to what its page says of the file.

    Addresses that would have collided come last, by path: they are known here first.
    """
    paths = {
        entry.article.path: f"{lookup.addresses.articles[entry.article.id]}#record"
        for entry in lookup.briefing.every
    }
    for each in lookup.briefing.problems:
        file, _, line = each.where.rpartition(":")
        known = paths.get(each.where) or (paths.get(file) if line.isdecimal() else None)
        yield ProblemRow(each.code, each.where, known or "", each.what, each.remedy)
    for path in sorted(lookup.addresses.shared.values()):
        told = Problem(path, "N301", SHARED, "Change one of the two for a plain address", "note")
        yield ProblemRow(told.code, told.where, path, told.what, told.remedy)


def _removed(lookup: Lookup) -> tuple[Counter[str], Counter[str]]:
    """Blocks and words that cleaning removed, by rule in words."""
    strings = lookup.strings
    blocks: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for entry in lookup.briefing.every:
        for removed in entry.article.removed:
            rule = strings.named(strings.catalogue.rules, removed.rule)
            blocks[rule] += 1
            words[rule] += count_words(removed.text)
    return blocks, words


def _named_rows(lookup: Lookup, names: Mapping[str, str], values: Iterable[str]) -> tuple[Row, ...]:
    """How often each value occurs, commonest first, ties by name; empty values are unknown."""
    strings = lookup.strings
    said = (strings.named(names, value) if value else strings.say("unknown") for value in values)
    return tuple(_row(name, count) for name, count in _ranked(Counter(said)))


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def _row(name: str, count: int) -> Row:
    return Row(name, f"{count:,}")
