"""Every place in the edition where a phrase stands."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np

from builder.editorial.likeness.vectors import COMMON, FEW
from builder.editorial.phrases.candidates import Candidates, Chosen
from builder.editorial.phrases.mentions import Mentions, fresh_rows
from builder.editorial.phrases.places import Spans
from builder.editorial.terms import digests
from builder.editorial.terms.trie import NONE
from builder.memo import Memo
from builder.model import Analysis, Article, Keyphrase, Mention, Phrase
from builder.model.mentions import MentionColumns, PackedMentions
from builder.packed import LruPacked, pack, unpack

MOST_MENTIONS = 1000
"""Places told of one phrase; the list of its articles is never cut."""

ID_DIGITS = 10
"""Hexadecimal digits of a phrase's id."""

AT_ONCE = 512
"""Articles whose phrases are told together: those of 10,000 would take 25 MB until packed."""

LEAST_HOLDERS = 2
"""Articles that hold a phrase which has a page."""


Found = tuple[tuple[Phrase, ...], tuple[Sequence[Keyphrase], ...]]
"""The phrases by folded display form, ties by id; and the keyphrases of each article once more,
each with the id of its phrase where it has one. Mentions and keyphrases are packed."""


def list_phrases(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    held: Candidates,
    chosen: Chosen,
    found: Mentions,
    *,
    memo: Memo | None = None,
) -> Found:
    """Tell of every phrase that some article shows and that two articles or more hold.

    Args:
        articles: of the edition, in its order.
        analyses: of the same articles in the same order.
        held: their candidates.
        chosen: what ``choose`` picked for each.
        found: where they stand.
        memo: what is known of an earlier edition.
    """
    memo = memo or Memo()
    signs = memo.digests(articles)
    own = digests.column(signs)
    made = dict(_phrases(found, articles, analyses, signs, memo))
    ids = _ids(made, chosen.owners, found)
    return (
        tuple(sorted(made.values(), key=lambda each: (each.text.casefold(), each.id))),
        _linked(held, chosen, ids, own, Memo() if chosen.pinned else memo),
    )


def _ids(made: Mapping[int, Phrase], owners: Any, found: Mentions) -> Sequence[str | None]:
    """For each phrase that an article shows its id, if there is a page of it that tells of it.

    Args:
        made: the phrases that have pages, by number.
        owners: for each that is shown the number of the article.
        found: the places of all.
    """
    names = found.shown
    held, holders = (each.astype(np.int64) for each in found.holders)
    total = int(max(owners.max(initial=0), holders.max(initial=0))) + 1
    known, wanted = held * total + holders, names * total + owners
    order = np.argsort(wanted)  # what is looked for in order is found four times as fast
    at = np.empty_like(order)
    at[order] = np.searchsorted(known, wanted[order])
    there = np.append(known, NONE)[at] == wanted
    ids = [made[name].id if name in made else None for name in range(len(found.names))]
    told: Any = np.array([*ids, None], object)[np.where(there, names, NONE)]
    linked: list[str | None] = told.tolist()
    return linked


def _linked(
    held: Candidates, chosen: Chosen, ids: Sequence[str | None], own: Any, memo: Memo
) -> tuple[Sequence[Keyphrase], ...]:
    """The phrases that each article shows, packed.

    Args:
        held: the candidates of all articles.
        chosen: what they show.
        ids: of what is shown.
        own: for each article a digest of it.
        memo: what is known of an earlier edition.
    """

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        for first in range(0, len(numbers), AT_ONCE):
            some, at = chosen.those(np.array(numbers[first : first + AT_ONCE], np.int64))
            columns = _printed(held, some), some.scores.tolist(), map(ids.__getitem__, at.tolist())
            told = [
                Keyphrase(text, score, name, spans)
                for (text, spans), score, name in zip(*columns, strict=True)
            ]
            yield from (pack(told[start:end]) for start, end in pairwise(some.starts.tolist()))

    owners = chosen.owners
    ranks = np.arange(len(owners)) - chosen.starts[owners]
    linked = np.array([each is not None for each in ids], bool)
    places = 2 * (chosen.candidates - held.starts[owners]) + linked
    said = ((ranks << 32) + places).astype(np.uint64) * digests.SPREAD
    said = (said ^ chosen.scores.view(np.uint64)) * digests.SPREAD + own[owners]
    keys = digests.rows(digests.sums(said, chosen.starts))
    return tuple(LruPacked(each, Keyphrase) for each in memo.answers("keyphrases", keys, make))


def _printed(held: Candidates, chosen: Chosen) -> Iterator[tuple[str, Spans]]:
    """Form and places of each phrase that an article shows."""
    own = chosen.candidates[chosen.candidates < len(held.keys)]
    whose, at = held.places.of(own)
    places = [*zip(held.places.begins[at].tolist(), held.places.ends[at].tolist(), strict=True)]
    borders = pairwise(np.searchsorted(whose, np.arange(len(own) + 1)).tolist())
    forms = map(held.forms.__getitem__, held.shown[own].tolist())
    for beyond in (chosen.candidates - len(held.keys)).tolist():
        if beyond >= 0:
            pinned = chosen.pinned[beyond].candidate
            yield pinned.forms[0][0], pinned.spans
        else:
            start, end = next(borders)
            yield next(forms), tuple(places[start:end])


def _phrases(
    found: Mentions,
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    signs: Sequence[bytes],
    memo: Memo,
) -> Iterable[tuple[int, Phrase]]:
    """Number and phrase, for every phrase that two articles or more hold.

    Args:
        found: where phrases stand.
        articles: of the edition.
        analyses: of the same articles.
        signs: of them, as ``Memo.digests`` gives those.
        memo: what is known of an earlier edition.
    """
    own = digests.column(signs)
    ids = [article.id for article in articles]
    held, holders = found.holders
    borders = np.searchsorted(held, np.arange(len(found.names) + 1))
    paged = np.flatnonzero(np.diff(borders) >= LEAST_HOLDERS)

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        if not numbers:
            return iter(())
        sentences = partial(_sentences, analyses, signs, memo)
        return map(pack, _placed(found.places, paged[[*numbers]], ids, sentences))

    prints = digests.rows(_prints(found.places, own)[paged])
    mentions = memo.answers("mentions", prints, make)
    most = COMMON * len(articles) if len(articles) >= FEW else len(articles)
    ends = borders[paged + 1]
    common = (ends - borders[paged] > most).tolist()
    told = [
        (found.names[number], *found.forms[number], *rest)
        for number, *rest in zip(paged.tolist(), prints, common, strict=True)
    ]
    known = all(signs)
    ranges = [*zip(borders[paged].tolist(), ends.tolist(), strict=True)]

    def phrases(numbers: Sequence[int]) -> Iterator[Phrase]:
        for number in numbers:
            name, text, *others, told_by, _ = told[number]
            digest = hashlib.sha256(name.encode()).hexdigest()
            yield Phrase(
                id=f"p-{digest[:ID_DIGITS]}",
                text=text,
                variants=tuple(sorted(others)),
                articles=tuple(map(ids.__getitem__, holders[slice(*ranges[number])].tolist())),
                mentions=PackedMentions(mentions[number], Mention),
                common=common[number],
                key=told_by if known else b"",
            )

    return zip(paged.tolist(), memo.objects("phrases", told, phrases), strict=True)


def _prints(places: Any, own: Any) -> Any:
    """For each phrase a digest of its places, as two columns.

    Args:
        places: as ``Mentions`` has them.
        own: for each article a digest of it.
    """
    names, owners, starts, ends = places
    told = ((starts.astype(np.uint64) << np.uint64(32)) + ends.astype(np.uint64)) * digests.SPREAD
    borders = np.searchsorted(names, np.arange(int(names.max(initial=-1)) + 2))
    return digests.sums(told + own[owners], borders)


def _placed(
    places: Any,
    asked: Any,
    ids: Sequence[str],
    sentences: Callable[[Any], tuple[Sequence[str], Any]],
) -> Iterator[MentionColumns]:
    """The first places of each of some phrases, ascending, that lie within a sentence."""
    numbers = np.full(int(places[0].max(initial=-1)) + 1, NONE)
    numbers[asked] = np.arange(len(asked))
    places = places[:, numbers[places[0]] != NONE]
    named, homes = sentences(places)
    names = numbers[places[0]]
    there = homes != NONE
    before = np.cumsum(there) - there
    there &= before - before[np.searchsorted(names, names)] < MOST_MENTIONS
    names, homes = names[there], homes[there]
    _, owners, starts, ends = places[:, there]
    fresh = fresh_rows(names, owners)
    sizes = np.diff(np.flatnonzero(np.append(fresh, True))).astype(np.uint32)
    owners = owners[fresh]
    for (first, last), (begin, end) in zip(
        _each(names, len(asked)), _each(names[fresh], len(asked)), strict=True
    ):
        yield MentionColumns(
            tuple(map(ids.__getitem__, owners[begin:end].tolist())),
            sizes[begin:end].tobytes(),
            " ".join(map(named.__getitem__, homes[first:last].tolist())),
            starts[first:last].tobytes(),
            ends[first:last].tobytes(),
        )


def _each(ascending: Any, count: int) -> Iterator[tuple[int, int]]:
    """For each number below a count where it begins in an ascending row, and where it ends."""
    return pairwise(np.searchsorted(ascending, np.arange(count + 1)).tolist())


def _sentences(
    analyses: Sequence[Analysis], signs: Sequence[bytes], memo: Memo, places: Any
) -> tuple[Sequence[str], Any]:
    """The sentences of articles, and those that hold places.

    Args:
        analyses: of all articles.
        signs: of them, as ``Memo.digests`` gives those.
        memo: what is known of an earlier edition.
        places: four rows, of which the last three tell article, beginning and end.

    Returns:
        The id of each sentence of articles that have places; for each place the number of its
        sentence, or ``NONE`` for one across two sentences.
    """

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        for number in numbers:
            some = analyses[number].sentences
            bounds = array("i", [offset for each in some for offset in (each.start, each.end)])
            yield pack((" ".join([each.id for each in some]), bounds.tobytes()))

    answers = memo.answers("sentences", signs, make)
    _, owners, first, last = places
    some = np.flatnonzero(np.bincount(owners, minlength=len(answers)))
    owners = np.searchsorted(some, owners)
    told = [unpack(answers[number], tuple[str, bytes]) for number in some.tolist()]
    begins, ends = np.frombuffer(b"".join([row for _, row in told]), np.int32).reshape(-1, 2).T
    counts = np.array([len(row) for _, row in told], np.int64) // _ROW_BYTES
    length = int(max(ends.max(initial=0), places[3].max(initial=0))) + 1
    before = np.repeat(np.arange(len(counts)) * length, counts)
    asked = first + owners * np.int64(length)
    homes = np.searchsorted(begins + before, asked, side="right") - 1
    inside = (homes >= (np.cumsum(counts) - counts)[owners]) & (last <= ends[homes])
    return " ".join([some for some, _ in told]).split(), np.where(inside, homes, NONE)


_ROW_BYTES = 8
"""Of a sentence: two numbers of 32 bits, where it begins and ends."""
