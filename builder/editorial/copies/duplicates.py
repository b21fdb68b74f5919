"""Duplicates: the same text twice, whole or in part, whoever printed it under whatever headline.

Texts are compared by shingles, runs of a few words (Broder 1997, "On the resemblance and
containment of documents"). Containment is what counts, because a cut reprint and an excerpt lie
within their original however little they resemble it in length. MinHash estimates resemblance
alone, so shingles are thinned by their own digest instead, which keeps containment for one sort.
"""

from __future__ import annotations

import unicodedata
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any

import numpy as np
from msgspec import Struct

from builder.editorial.copies import shares
from builder.editorial.dating import UNDATED
from builder.editorial.terms import radix
from builder.editorial.terms.digests import SPREAD
from builder.memo import Memo
from builder.model import Article
from builder.text.patterns import late
from builder.text.words import ascii_of

SHINGLE = 5
"""Words of a shingle: five in a row seldom fall together twice but by copying."""

SAME = 0.7
"""Share of the shorter text that stands in the longer, at least, where they are of about one
length. Set by tests/editorial/copies/test_duplicates.py; reprints begin at .8 there,
follow-ups with shared background end at .4."""

WITHIN = 0.8
"""``SAME`` where the shorter has less than ``HALF`` of the longer's words: an excerpt."""

HALF = 0.5
"""Share of the longer text's words below which a copy is an excerpt."""

FULL = 0.9
"""Share of the fullest text's words that one needs which states more than it to be kept. Of 64 web
pages beside their scraped texts 2 lost a date or publisher so, 26 with the fullest kept."""

SHORT = 25
"""Words below which texts are copies only if they and their headlines are the same word for word:
notices such as "for subscribers only" stand below many headlines."""

THINNED = 4
"""Of the shingles of a longer text one in this many is compared at first."""

WHOLE = 100
"""Shingles of a text that is compared by all of them."""

HINT = 0.2
"""Share of the thinned shingles in common from which two texts are compared word by word."""

LEAST_COMMON = 2
"""Thinned shingles in common from which two texts are compared word by word."""

HOSTS = 3
"""The holders of a shingle are compared with the first this many of them only, so that time stays
linear in the number of texts, even where one text is printed a thousand times."""

AT_ONCE = 256
"""Articles whose shingles are made together, and of which those last asked for stay at hand."""

TOKEN = late(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
"""A word, or one character of a script that is written without spaces."""

PLAIN = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)) * 2
"""Parts ASCII into the words that ``TOKEN`` finds, in small letters, in a third of its time."""


class Twin(Struct, frozen=True):
    """An article that carries another one's text, by number."""

    number: int
    kept: int
    """The article that stands for both."""
    likeness: float
    """Share of its words that stand in the kept one's text, in runs of ``SHINGLE`` or more."""
    excerpt: bool
    """True if it holds less than ``HALF`` as many words."""


def find(
    articles: Sequence[Article],
    own: Sequence[bool],
    marks: Sequence[frozenset[str]],
    compared: Compared | None = None,
) -> tuple[Twin, ...]:
    """Find the articles that carry another one's text.

    Of those that carry most of the fullest text, the one is kept that states most of date and
    publisher, then the fullest, the earliest, the lowest id; but the agency's own print goes
    before, unless it is an excerpt. Every copy is itself like the fullest of them, so that a chain
    of small changes does not join two different texts.

    Args:
        articles: in any order; the result depends on it only through the numbers.
        own: for each whether its publisher is an agency whose texts others reprint.
        marks: for each article; two with the same mark are not taken for copies.
        compared: the same articles, if they were compared before.

    Returns:
        By number; no article is both a copy and kept.
    """
    compared = compared or Compared.of(articles)
    texts, order = compared.texts, compared.order
    near = _near(compared, articles)
    hosts: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for number in order:
        if number in hosts:
            continue
        held = marks[number]
        for other in near.get(number, ()):
            if other not in hosts and not held & marks[other]:
                hosts[other] = hosts[number] = number
                held |= marks[other]
                groups.setdefault(number, []).append(other)
    stated = [bool(each.published) + bool(each.publisher) for each in articles]
    found = (_twins(host, members, own, stated, texts) for host, members in groups.items())
    return tuple(sorted(chain.from_iterable(found), key=lambda twin: twin.number))


class Compared(Struct, frozen=True):
    """Articles, and which of them have enough in common to be looked at word by word."""

    texts: _Texts
    order: Sequence[int]
    """Their numbers, the fullest first, of equal ones the earliest, then by id."""
    hinted: Sequence[tuple[int, int]]
    """Pairs of numbers, the first before the second in that order."""
    shares: Sequence[tuple[int, int, float]]
    """Those of them of which neither text is short, with the share of the words of the second that
    stand in shingles of the first."""

    @staticmethod
    def of(articles: Sequence[Article], memo: Memo | None = None) -> Compared:
        """Compare articles by their thinned shingles.

        Args:
            articles: in any order.
            memo: what is known of articles, and of pairs of them.
        """
        memo = memo or Memo()
        texts = _Texts.of(articles, memo)
        order = sorted(
            range(len(articles)),
            key=lambda number: (
                -texts.words(number),
                articles[number].published or UNDATED,
                articles[number].id,
            ),
        )
        hinted = _candidate_pairs(texts, order)
        whole = [pair for pair in hinted if min(map(texts.words, pair)) >= SHORT]
        return Compared(
            texts, order, hinted, shares.containment(whole, articles, texts.covered, memo)
        )


class _Texts(Struct, frozen=True):
    """What of all articles is compared."""

    sizes: Any
    """int64: how many words each has."""
    thinned: Any
    """uint64: the thinned shingles of all of them."""
    owners: Any
    """For each of these the number of its article."""
    tokens: Callable[[int], Any]
    """uint32: gives the digest of every word of one, by its number."""

    @staticmethod
    def of(articles: Sequence[Article], memo: Memo) -> _Texts:
        def told(numbers: Sequence[int]) -> Iterator[bytes]:
            for start in range(0, len(numbers), AT_ONCE):
                yield from _packed(articles[each].text for each in numbers[start : start + AT_ONCE])

        answers = memo.answers("shingles", memo.digests(articles), told)
        row = np.frombuffer(b"".join(answers), np.uint64)
        lengths = np.array([*map(len, answers)], np.int64) // row.itemsize
        heads = np.cumsum(lengths) - lengths
        owners = np.repeat(np.arange(len(articles)), lengths - 1)
        tokens = lru_cache(AT_ONCE)(lambda number: np.array(_tokens(articles[number].text)))
        return _Texts(row[heads].astype(np.int64), np.delete(row, heads), owners, tokens)

    def words(self, number: int) -> int:
        """How many words a text has."""
        return int(self.sizes[number])

    def covered(self, one: int, *others: int) -> float:
        """Share of the words of one text that stand in shingles of others."""
        mine = _shingles(self.tokens(one))
        theirs = np.concatenate([_shingles(self.tokens(other)) for other in others])
        hits = np.isin(mine, theirs[theirs > 0])
        reach = np.convolve(hits, np.ones(SHINGLE, np.int64))[: len(mine)]
        return float(np.count_nonzero(reach)) / max(1, len(mine))


def _packed(texts: Iterable[str]) -> Iterator[bytes]:
    """For each text the number of its words and its thinned shingles, as uint64."""
    tokens, starts = array("I"), array("q", (0,))
    for text in texts:
        tokens.extend(_tokens(text))
        starts.append(len(tokens))
    sizes = np.diff(starts)
    shingles = _shingles(np.array(tokens), np.repeat(np.arange(len(sizes)), sizes))
    thin = shingles // np.uint64(2) % np.uint64(THINNED) == 0
    chosen = (shingles > 0) & (np.repeat(sizes <= WHOLE, sizes) | thin)
    before = np.concatenate(([0], np.cumsum(chosen)))[np.array(starts)]
    row = np.insert(shingles[chosen], before[:-1], sizes.astype(np.uint64))
    for start, end in pairwise((before + np.arange(len(before))).tolist()):
        yield row[start:end].tobytes()


def _tokens(text: str) -> array[int]:
    """Digest of every word of a text."""
    plain = ascii_of(text)
    if plain is not None:
        words = plain.translate(PLAIN).split()
    else:
        found = TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())
        words = [word.encode("utf-8", "surrogatepass") for word in found]
    return array("I", map(zlib.crc32, words))


def _shingles(tokens: Any, owners: Any = None) -> Any:
    """Digest of the shingle that begins at each word of some texts; 0 where none does.

    Args:
        tokens: of one text after the other.
        owners: for each the number of its text, ascending, if there are several.
    """
    shingles = np.zeros(len(tokens), np.uint64)
    whole = len(tokens) - SHINGLE + 1
    if whole > 0:
        mixed = np.zeros(whole, np.uint64)
        for step in range(SHINGLE):
            mixed = mixed * SPREAD + tokens[step : step + whole]
        shingles[:whole] = (mixed ^ (mixed >> np.uint64(29))) * SPREAD | 1
        if owners is not None:
            shingles[:whole][owners[:whole] != owners[SHINGLE - 1 :]] = 0
    return shingles


def _near(compared: Compared, articles: Sequence[Article]) -> Mapping[int, list[int]]:
    """For each article those after it in the order that carry its text, in that order."""
    near: dict[int, list[int]] = {}
    texts = compared.texts
    for first, second, share in compared.shares:
        excerpt = texts.words(second) < HALF * texts.words(first)
        if share >= (WITHIN if excerpt else SAME):
            near.setdefault(first, []).append(second)
    whole: dict[tuple[str, bytes], int] = {}
    for number in compared.order:
        if texts.words(number) < SHORT:
            name = (articles[number].title.casefold(), texts.tokens(number).tobytes())
            first = whole.setdefault(name, number)
            if first != number and name[1]:
                near.setdefault(first, []).append(number)
    return near


def _candidate_pairs(texts: _Texts, order: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs that have enough thinned shingles in common, the first before the second in order."""
    rank = np.empty(len(order), np.int64)
    rank[list(order)] = np.arange(len(order))
    counts, shingles, ranks = _recurring(texts.thinned, rank[texts.owners], len(order))
    first, second = _pairs(shingles, ranks)
    sort, other = radix.ordered(first, second)
    fresh = np.flatnonzero(other)
    common = np.diff(fresh, append=len(first))
    first, second = first[sort[fresh]], second[sort[fresh]]
    small = texts.sizes[list(order)] <= WHOLE
    few = np.minimum(
        np.where(small[first] & ~small[second], counts[first] / THINNED, counts[first]),
        np.where(small[second] & ~small[first], counts[second] / THINNED, counts[second]),
    )
    likely = (common >= LEAST_COMMON) & (common >= HINT * few)
    return [
        (order[one], order[two])
        for one, two in zip(first[likely].tolist(), second[likely].tolist(), strict=True)
    ]


def _recurring(shingles: Any, ranks: Any, count: int) -> tuple[Any, Any, Any]:
    """Which shingles several articles hold, and which hold them, once each and in order.

    The lowest bits of a shingle make room for its holder, so that both are sorted as one number:
    with 10,000 articles 50 are left, by which two of a million differ almost surely.

    Args:
        shingles: uint64, spread over all of its bits.
        ranks: for each the number of its article.
        count: of articles.

    Returns:
        For each article how many different shingles it has; then ``(shingles, ranks)``.
    """
    bits = np.uint64(count.bit_length())
    rows = (shingles >> bits << bits) | ranks.astype(np.uint64)
    rows.sort()
    rows = rows[radix.changes(rows)]
    told, holders = rows >> bits, (rows & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    other = np.append(radix.changes(told), True)
    again = ~(other[1:] & other[:-1])
    return np.bincount(holders, minlength=count), told[again], holders[again]


def _pairs(shingles: Any, ranks: Any) -> tuple[Any, Any]:
    """Every holder of a shingle after its first holders and the one before it."""
    begins = np.flatnonzero(radix.changes(shingles))
    head = np.repeat(begins, np.diff(begins, append=len(shingles)))
    at = np.arange(len(shingles))
    before, after = [], []
    for step in range(HOSTS):
        later = np.flatnonzero(at > head + step)
        before.append(ranks[head[later] + step])
        after.append(ranks[later])
    beyond = np.flatnonzero(at > head + HOSTS)
    before.append(ranks[beyond - 1])
    after.append(ranks[beyond])
    return np.concatenate(before), np.concatenate(after)


def _twins(
    host: int, members: Sequence[int], own: Sequence[bool], stated: Sequence[int], texts: _Texts
) -> list[Twin]:
    """The copies of one text beside the one that stands for all; the host is the fullest."""
    everybody, words = (host, *members), texts.words
    agency = [each for each in everybody if own[each] and words(each) >= HALF * words(host)]
    full = [each for each in everybody if words(each) >= FULL * words(host)]
    kept = agency[0] if agency else max(full, key=stated.__getitem__)
    return [
        Twin(each, kept, texts.covered(each, kept), words(each) < HALF * words(kept))
        for each in everybody
        if each != kept
    ]
