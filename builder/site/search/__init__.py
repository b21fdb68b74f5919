"""Search without a server: an index in scripts, of which a query loads only what it needs.

Articles are numbered newest first, ties by id. Each takes a run of places: its headline, the
sentences of its summary, then its other sentences, each in reading order.

* ``search/index.js``: for each article the length of its run and what filters ask for; where the
  shards of terms begin.
* ``search/t….js``: terms in order, each with the places that hold it.
* ``search/a….js``: the words that are shown: headlines, sources and sentences of a few articles.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

from builder.model import Entry, Page, Sentence
from builder.site.search.coding import BASE, DIGITS, NUMBER, script, write_numbers
from builder.site.search.postings import collect, common, shards
from builder.site.search.terms import LETTERS, PART, PLURALS, RUN, WORD
from builder.site.views import Lookup
from builder.site.views.lookup import shown_headline
from builder.site.views.search import find_filters
from builder.site.views.shared import original

__all__ = ["render_index"]

TEXT = 6_000
"""Bytes of a shard of texts, about: ten hits in ten articles load 60 kB."""


@dataclass(frozen=True, slots=True)
class _Row:
    """An article as search sees it."""

    entry: Entry
    headline: str
    summary: int
    """Number of sentences that stand in the summary."""
    order: tuple[int, ...]
    """Indices of its sentences, those of the summary first; of a copy, those that it alone has."""

    @property
    def sentences(self) -> list[Sentence]:
        """In the order in which they are searched."""
        every = tuple(self.entry.analysis.sentences)
        return [every[index] for index in self.order]


def render_index(lookup: Lookup) -> tuple[Page, ...]:
    """The scripts of the index, by path; the work grows with the length of the texts."""
    rows = _rows(lookup)
    postings = collect(_spoken(rows, lookup))
    lengths = [1 + len(row.order) for row in rows]
    left_out = common(postings, _languages(rows))
    cut = list(shards(postings, left_out))
    pack = max(1, TEXT * len(rows) // max(1, sum(map(len, lookup.texts.values()))))
    pages = [script(f"t{number}", shard) for number, (_, shard) in enumerate(cut)]
    for number, start in enumerate(range(0, len(rows), pack)):
        pages.append(script(f"a{number}", _texts(rows[start : start + pack], lookup)))
    version = hashlib.sha256()
    for page in pages:
        version.update(page.body)
    index = {
        "version": version.hexdigest()[:8],
        "base": BASE,
        "digits": DIGITS,
        "number": NUMBER,
        "part": PART,
        "word": WORD,
        "run": RUN,
        "letters": LETTERS,
        "plurals": PLURALS,
        "common": left_out,
        "cuts": ["", *(first for first, _ in cut[1:])],
        "pack": pack,
        "ends": write_numbers(lengths),
        "summaries": write_numbers(row.summary for row in rows),
        **_days(rows),
        **_chosen(rows, lookup),
    }
    return tuple(sorted([script("index", index), *pages], key=lambda page: page.path))


def _rows(lookup: Lookup) -> list[_Row]:
    """The articles, newest first, undated ones last, ties by id."""
    entries = sorted(lookup.briefing.every, key=lambda entry: entry.article.id)
    entries.sort(key=lambda entry: entry.article.published or "", reverse=True)
    rows = (_row(entry, _said_already(entry, lookup)) for entry in entries)
    return [row for row in rows if row]


def _said_already(entry: Entry, lookup: Lookup) -> Collection[str]:
    """Ids of the sentences that a copy shares with the article that stands for both."""
    copy = lookup.copies.get(entry.article.id)
    return lookup.sentences[copy.kept] if copy else ()


def _row(entry: Entry, without: Collection[str]) -> _Row | None:
    """None for a copy that says nothing of its own."""
    sentences, summary = tuple(entry.analysis.sentences), entry.analysis.summary
    order = dict.fromkeys((*summary, *range(len(sentences))))
    own = tuple(index for index in order if sentences[index].id not in without)
    if without and not own:
        return None
    shown = len({*own} & {*summary})
    return _Row(entry, shown_headline(entry.article.title), shown, own)


def _spoken(rows: Iterable[_Row], lookup: Lookup) -> Iterator[str]:
    """The words of every place, in order."""
    for row in rows:
        text = lookup.texts[row.entry.article.id]
        yield row.headline
        for sentence in row.sentences:
            yield text[sentence.start : sentence.end]


def _languages(rows: Iterable[_Row]) -> list[str | None]:
    """The language of every place, in order."""
    return [
        language
        for row in rows
        for language in repeat(row.entry.article.language, 1 + len(row.order))
    ]


def _texts(rows: Iterable[_Row], lookup: Lookup) -> list[object]:
    """``[headline, source, original, address, language, [[id, words], …]]`` of each article."""
    found: list[object] = []
    for row in rows:
        article = row.entry.article
        text = lookup.texts[article.id]
        said = [(each.id, text[each.start : each.end]) for each in row.sentences]
        source = lookup.sources[article.id]
        address = lookup.addresses.articles[article.id]
        place = (original(article), address, lookup.foreign(article))
        found.append([row.headline, source, *place, said])
    return found


def _chosen(rows: Sequence[_Row], lookup: Lookup) -> dict[str, object]:
    """The combinations of options that articles have, commonest first, and each article's."""
    filters = find_filters(lookup)
    chosen = [tuple(1 + each.chosen[row.entry.article.id] for each in filters) for row in rows]
    options = [options for options, _ in sorted(Counter(chosen).items(), key=_commonest)]
    place = {each: number for number, each in enumerate(options)}
    return {
        "filters": [each.name for each in filters],
        "options": options,
        "chosen": write_numbers(place[each] for each in chosen),
    }


def _commonest(counted: tuple[tuple[int, ...], int]) -> tuple[int, tuple[int, ...]]:
    options, count = counted
    return -count, options


def _days(rows: Sequence[_Row]) -> dict[str, object]:
    """The dates that occur, newest first, and each article's place among them as differences."""
    dates = [row.entry.article.published or "" for row in rows]
    days = list(dict.fromkeys(dates))
    place = {day: number for number, day in enumerate(days)}
    steps = (place[later] - place[date] for date, later in pairwise(dates))
    return {"days": days, "dated": write_numbers([0, *steps] if rows else [])}
