"""Search without a server: an index in scripts, of which a query loads only what it needs.

Articles are numbered newest first, ties by id. Each has a run of places: its headline, the
sentences of its summary, then its other sentences, each in reading order. After them some places
stay free, so that an article that changes seldom moves those behind it.

* ``search/index.js``: for each article how many places it takes and what filters ask for; where
  the shards of terms begin.
* ``search/t….js``: terms in order, each with the places that hold it.
* ``search/a….js``: the words that are shown: headlines, sources and sentences of a few articles.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, pairwise

from builder.model import Before, Entry, Kept, Page
from builder.site.search.coding import BASE, DIGITS, NUMBER, script, write_numbers
from builder.site.search.index import FRONT, Index
from builder.site.search.postings import ROOM, collect, common_function_words, count_function_words
from builder.site.search.renewal import renew
from builder.site.search.rows import Line, ordered, packing, row, texts
from builder.site.search.shards import parted
from builder.site.search.terms import LETTERS, PART, PLURALS, RUN, WORD
from builder.site.views import Lookup
from builder.site.views.search import find_filters

__all__ = ["FRONT", "render_index"]


def render_index(lookup: Lookup, before: Before) -> tuple[list[Page | Kept], bytes]:
    """The scripts of the index, kept where they have not changed; and a note for next time.

    The work grows with the length of the texts.

    Args:
        lookup: the edition.
        before: what an earlier build left.
    """
    entries = ordered(lookup)
    index, pages = renew(entries, lookup, before) or _make(entries, lookup)
    return [_front(index, pages, entries, lookup), *pages], index.note


def _make(entries: Sequence[Entry], lookup: Lookup) -> tuple[Index, list[Page]]:
    """The index and its shards."""
    every = [row(entry, lookup) for entry in entries]
    lines = tuple(Line.of(each, lookup) for each in every)
    rows = [each for each, line in zip(every, lines, strict=True) if line.length]
    told = [line for line in lines if line.length]
    starts = accumulate((line.run for line in told), initial=0)
    said = (enumerate(each.said, start) for each, start in zip(rows, starts, strict=False))
    postings = collect(chain.from_iterable(said))
    languages = [line.language for line in told for _ in range(line.run // ROOM)]
    counts = count_function_words(postings, languages, {*languages})
    left_out = common_function_words(counts, sum(line.length for line in told))
    cut = list(parted(postings, left_out))
    pack = packing(lines)
    index = Index(
        lines,
        pack,
        ("", *(each.first for each in cut[1:])),
        tuple(each.head for each in cut),
        tuple(left_out),
        counts,
    )
    pages = [script(f"t{number}", shard.text) for number, shard in enumerate(cut)]
    for number, start in enumerate(range(0, len(rows), pack)):
        pages.append(script(f"a{number}", texts(rows[start : start + pack], lookup)))
    return index, pages


def _front(
    index: Index, shards: Iterable[Page | Kept], entries: Sequence[Entry], lookup: Lookup
) -> Page:
    """The script that a search loads first."""
    version = hashlib.sha256()
    for each in shards:
        known = each.sha256 if isinstance(each, Kept) else hashlib.sha256(each.body).hexdigest()
        version.update(known.encode())
    told = [line for line in index.lines if line.length]
    some = [entry for entry, line in zip(entries, index.lines, strict=True) if line.length]
    value = {
        "version": version.hexdigest()[:8],
        "base": BASE,
        "digits": DIGITS,
        "number": NUMBER,
        "part": PART,
        "word": WORD,
        "run": RUN,
        "letters": LETTERS,
        "plurals": PLURALS,
        "common": index.common,
        "cuts": index.cuts,
        "pack": index.pack,
        "room": ROOM,
        "lengths": write_numbers(line.length for line in told),
        "summaries": write_numbers(line.summary for line in told),
        "copies": _copies(some, lookup),
        **_days(some),
        **_chosen(some, lookup),
    }
    return script("index", value)


def _chosen(entries: Iterable[Entry], lookup: Lookup) -> dict[str, object]:
    """The combinations of options that articles have, commonest first, and each article's."""
    filters = find_filters(lookup)
    chosen = [tuple(1 + each.chosen[entry.article.id] for each in filters) for entry in entries]
    options = [options for options, _ in sorted(Counter(chosen).items(), key=_commonest)]
    place = {each: number for number, each in enumerate(options)}
    return {
        "filters": [each.name for each in filters],
        "options": options,
        "chosen": write_numbers(place[each] for each in chosen),
    }


def _copies(entries: Iterable[Entry], lookup: Lookup) -> str:
    """Which articles are copies that say something of their own, as differences."""
    held = [number for number, each in enumerate(entries) if each.article.id in lookup.copies]
    return write_numbers(later - first for first, later in pairwise([0, *held]))


def _commonest(counted: tuple[tuple[int, ...], int]) -> tuple[int, tuple[int, ...]]:
    options, count = counted
    return -count, options


def _days(entries: Sequence[Entry]) -> dict[str, object]:
    """The dates that occur, newest first, and each article's place among them as differences."""
    dates = [entry.article.published or "" for entry in entries]
    days = list(dict.fromkeys(dates))
    place = {day: number for number, day in enumerate(days)}
    steps = (place[later] - place[date] for date, later in pairwise(dates))
    return {"days": days, "dated": write_numbers([0, *steps] if entries else [])}
