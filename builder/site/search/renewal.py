"""The index of an edition in which few articles have changed since the last one.

Only the shards that hold a word of those articles are made anew, from the old ones, with those
beside them where a border moves. Where more has to change, the index is made from all articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from builder.model import Before, Entry, Kept, Page
from builder.site.search import shards
from builder.site.search.coding import path_of, read_script, script
from builder.site.search.index import FRONT, Index
from builder.site.search.postings import (
    ROOM,
    Postings,
    Spoken,
    collect,
    common_function_words,
    count_function_words,
)
from builder.site.search.rows import Line, packing, row, state, texts
from builder.site.search.shards import Shard
from builder.site.views import Lookup

FEW = 10
"""One article in this many may have changed; with more, the index is made as quickly from all."""

Files = list[Page | Kept]


class _BeyondError(Exception):
    """More has changed than the old index can be patched for."""


def renew(entries: Sequence[Entry], lookup: Lookup, before: Before) -> tuple[Index, Files] | None:
    """The index and its shards, those of terms first.

    Args:
        entries: every article, in order.
        lookup: the edition.
        before: what an earlier build left.

    Returns:
        None where the index has to be made from all articles.
    """
    was = Index.of(before.note(FRONT))
    if was is None or len(was.lines) != len(entries):
        return None
    lines = tuple(_line(*each, lookup) for each in zip(entries, was.lines, strict=True))
    every = [each for each in zip(entries, lines, was.lines, strict=True) if each[1].length]
    change = _Change(
        [entry for entry, _, _ in every],
        [now for _, now, _ in every],
        [before for _, _, before in every],
    )
    if (
        _moved(was.lines, lines)
        or packing(lines) != was.pack
        or FEW * len(change.numbers) > len(lines)
    ):
        return None
    try:
        return _mended(replace(was, lines=lines), change, lookup, before)
    except _BeyondError:
        return None


class _Change(Struct, frozen=True):
    """The articles that search finds, and how they were; each has the places that it had."""

    entries: Sequence[Entry]
    now: Sequence[Line]
    was: Sequence[Line]

    @property
    def numbers(self) -> list[int]:
        """Of the changed articles."""
        pairs = zip(self.now, self.was, strict=True)
        return [number for number, (now, was) in enumerate(pairs) if now != was]

    def collect(self, said: Callable[[int], Iterable[str]]) -> Postings:
        """The terms of the changed articles, from what the places of each say by its number."""
        starts = [*accumulate((line.run for line in self.now), initial=0)]
        return collect(
            each for number in self.numbers for each in enumerate(said(number), starts[number])
        )


def _line(entry: Entry, was: Line, lookup: Lookup) -> Line:
    """What is known of an article, which was asked for its words only if it has changed."""
    now = state(entry, lookup)
    return was if now == was.state else Line.of(row(entry, lookup), lookup)


def _moved(was: Iterable[Line], now: Iterable[Line]) -> bool:
    """True if some article has other places, or languages came or went."""
    pairs = zip(was, now, strict=True)
    return any(one.run != other.run for one, other in pairs) or _languages(was) != _languages(now)


def _languages(lines: Iterable[Line]) -> set[str | None]:
    return {line.language for line in lines if line.length}


def _mended(was: Index, change: _Change, lookup: Lookup, before: Before) -> tuple[Index, Files]:
    """The index and its shards.

    Args:
        was: the index as it was, but for its lines.
        change: what is to be done.
        lookup: the edition.
        before: what an earlier build left.
    """
    old = change.collect(partial(_said, was.pack, before))
    new = change.collect(lambda number: row(change.entries[number], lookup).said)
    counts = _counted(was.spoken, change, old, new)
    if common_function_words(counts, sum(line.length for line in change.now)) != list(was.common):
        raise _BeyondError
    other = [term for term in {**old, **new} if old.get(term) != new.get(term)]
    found = _terms(was, {*other} - {*was.common}, old, new, before)
    told = [_opening(was, each) for each in found]
    pages = {page.path: page for page in _texts(was.pack, change, lookup)}
    names = (path_of(f"a{number}") for number in range(-(-len(change.entries) // was.pack)))
    files = [_shard(place, each, before) for place, each in enumerate(found)]
    files += [pages.get(path) or _kept(path, before) for path in names]
    cuts, heads = ("", *(first for first, _ in told[1:])), tuple(head for _, head in told)
    return replace(was, cuts=cuts, heads=heads, spoken=counts), files


def _texts(pack: int, change: _Change, lookup: Lookup) -> Iterator[Page]:
    """The shards of texts that hold a changed article."""
    for number in sorted({number // pack for number in change.numbers}):
        some = change.entries[number * pack : (number + 1) * pack]
        yield script(f"a{number}", texts([row(entry, lookup) for entry in some], lookup))


def _said(pack: int, before: Before, number: int) -> Iterator[str]:
    """The words of an article's places as they were."""
    told = read_script(_body(path_of(f"a{number // pack}"), before))[number % pack]
    headline, *_, sentences = told
    yield headline
    for _, text in sentences:
        yield text


def _counted(counts: Spoken, change: _Change, old: Postings, new: Postings) -> Spoken:
    """How often function words are said now."""
    found = dict(counts)
    for postings, lines, sign in ((old, change.was, -1), (new, change.now, 1)):
        languages = [line.language for line in lines for _ in range(line.run // ROOM)]
        for term, (held, used) in count_function_words(postings, languages, {*languages}).items():
            was = found.get(term, (0, 0))
            found[term] = was[0] + sign * held, was[1] + sign * used
    return {term: count for term, count in sorted(found.items()) if count[0]}


def _terms(
    was: Index, terms: Iterable[str], old: Postings, new: Postings, before: Before
) -> list[int | Shard]:
    """The shards of terms: the numbers of those that stay, between those that are cut anew.

    Borders are content-defined: where one moves, the next ones mostly are where they were.
    """
    borders = [shards.order(first) for first in was.cuts]
    home = defaultdict(list)
    for term in terms:
        home[bisect_right(borders, shards.order(term)) - 1].append(term)
    mended = {}
    for number, its in home.items():
        written = dict(_written(number, before))
        for term in its:
            places = {*shards.read_places(written.pop(term, ""))}
            places = places.difference(old.get(term, ())).union(new.get(term, ()))
            if places:
                written[term] = shards.write_places(sorted(places))
        mended[number] = sorted(written.items(), key=lambda each: shards.order(each[0]))

    def opens(number: int, size: int) -> bool:
        """Whether a shard still begins behind one of so many characters."""
        if number not in mended:
            return shards.ends(size, *_opening(was, number))
        return any(shards.ends(size, term, len(told)) for term, told in mended[number][:1])

    found: list[int | Shard] = []
    number = 0
    while number < len(borders):
        if number not in mended:
            found.append(number)
            number += 1
            continue
        some = mended[number]
        last = found[-1] if found else None
        if isinstance(last, int) and not opens(number, shards.LEAST + 1):
            some = [*_written(last, before), *some]
            del found[-1]
        while True:
            cut, number = [*shards.cut(some)], number + 1
            if number == len(borders) or (cut and opens(number, len(cut[-1].text))):
                break
            some = [*some, *(mended[number] if number in mended else _written(number, before))]
        found += cut
    if not found:
        raise _BeyondError
    return found


def _written(number: int, before: Before) -> Iterator[tuple[str, str]]:
    """The terms of an old shard with their places."""
    return shards.read(read_script(_body(path_of(f"t{number}"), before)))


def _opening(was: Index, each: int | Shard) -> tuple[str, int]:
    """The first term of a shard, and how many characters its places take."""
    return (each.first, each.head) if isinstance(each, Shard) else (was.cuts[each], was.heads[each])


def _shard(place: int, each: int | Shard, before: Before) -> Page | Kept:
    """The script of a shard; one that was another's neighbour has another number now."""
    if each == place:
        return _kept(path_of(f"t{place}"), before)
    text = each.text if isinstance(each, Shard) else read_script(_body(path_of(f"t{each}"), before))
    return script(f"t{place}", text)


def _kept(path: str, before: Before) -> Page | Kept:
    file = before.file(path)
    if file is None:
        raise _BeyondError
    return file


def _body(path: str, before: Before) -> bytes:
    with before.open(path) as file:
        body = file.read()
    if not body:
        raise _BeyondError
    return body
