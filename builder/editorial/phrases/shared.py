"""Shared phrases: what two or more articles both say, in words that a person understands."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Any

import numpy as np
from msgspec import Struct, field

from builder.editorial.likeness.vectors import COMMON, FEW
from builder.editorial.phrases.candidates import Candidates, Chosen, joined
from builder.editorial.phrases.places import is_printed
from builder.editorial.phrases.rows import Rows
from builder.editorial.terms import digests, radix
from builder.editorial.terms.wording import Wording, numbering
from builder.memo import Memo
from builder.model import Article
from builder.text.words import key, key_of, parts

MOST_REASONS = 4
"""Phrases that a reason names at most (T5)."""

SHOWN = 1.0
"""Weight of an article's first keyphrase; the last weighs half."""

CANDIDATE = 0.4
"""Weight of an article's first candidate that is not shown; the last weighs half."""

MENTIONED = 0.15
"""Weight of a phrase that the article mentions but that is a candidate only elsewhere."""

NAME = 1.3
"""A phrase with a capital at its last word names something: it says more than a common noun."""

SEVERAL = 1.3
"""A phrase of two words or more says more than one word alone."""

ONE_PLAIN_WORD = 0.5
"""One word in lower case ("water", "rules") is the weakest of reasons."""

SHORTEST = 4
"""Letters of a word that may stand as a reason when the articles share no phrase."""

LEAST_REASONS = 2
"""Where articles share fewer phrases, single words that both print make up for it (T5)."""

AT_HAND = 1024
"""Texts that are remembered, some 4 MB; of larger editions others are made anew."""


class Shared(Struct, frozen=True, dict=True):
    """The phrases of every article by number, how much each says, and how to print it."""

    articles: Sequence[Article]
    text: Callable[[int], str]
    """``Article.text`` of one, by its number."""
    wording: Wording
    """Of ``Analysis.terms`` of each."""
    names: Sequence[str]
    """The key of each phrase, ascending. Only phrases that two articles or more have, and none that
    too many have (K3)."""
    rows: Rows
    """Which article has which phrase, and how much that says of it, more than 0 to 1."""
    holders: Any
    """For each phrase the number of articles that have it."""
    worth: Any
    """For each phrase how much it says of whatever shares it: rare, long and named says more."""
    shapes: Any
    """For each phrase how much it says by its shape alone, whoever has it."""
    forms: Sequence[tuple[str, ...]]
    """For each phrase its printed forms in any article, commonest first."""
    named: Sequence[bool]
    """For each phrase whether it is a name: its last word has a capital in every form."""
    own: Any
    """uint64: for each article a digest of it."""
    digests: Any
    """uint64: for each phrase a digest of its key and its forms, whatever its number is."""
    blocked: frozenset[str] = frozenset()
    """Keys of what the editor wants to see nowhere; none of them is among ``names``."""
    _printed: dict[tuple[int, int], str] = field(default_factory=dict)
    _words: dict[int, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def prints(self) -> Any:
        """For each article a digest of it, of its phrases and of what they say, as two columns.

        What some articles have in common follows from theirs.
        """
        signs = self.digests + self.worth.view(np.uint64) * digests.SPREAD
        said = signs[self.rows.names] + self.rows.weights.view(np.uint64)
        return self.own[:, None] + digests.sums(said, self.rows.starts)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each phrase, by its key."""
        return {name: number for number, name in enumerate(self.names)}

    def together(self, groups: Sequence[Sequence[int]]) -> list[bytes]:
        """For each group of articles a digest of what all of them have in ``prints``."""
        members = np.array([*chain.from_iterable(groups)], np.int64)
        borders = np.cumsum([0, *map(len, groups)])
        prints = self.prints[members]
        return digests.rows(digests.sums(prints[:, 0] ^ prints[:, 1], borders))

    def printable(self, names: Iterable[int], members: Sequence[int], limit: int) -> list[int]:
        """The first phrases that each of the articles prints, none much like another.

        Args:
            names: phrases, best first.
            members: articles that must print them.
            limit: how many at most.
        """
        taken: list[int] = []
        held: dict[str, list[frozenset[str]]] = {}
        for name in names:
            if len(taken) == limit:
                break
            words = self.words_in(name)
            if not words.isdisjoint(held) and any(
                _alike(words, other) for word in words & held.keys() for other in held[word]
            ):
                continue
            if all(self.printed(member, name) for member in members):
                taken.append(name)
                for word in words:
                    held.setdefault(word, []).append(words)
        return taken

    def spelt(self, phrases: Any) -> tuple[Mapping[str, int], Any, Any]:
        """The different words of phrases by number; those of each in a row; where each begins."""
        numbers = numbering()
        names = map(self.names.__getitem__, phrases.tolist())
        words = [[numbers[word] for word in name.split()] for name in names]
        row = np.fromiter(chain.from_iterable(words), np.int32)
        return numbers, row, np.cumsum([0, *map(len, words)])

    def words_in(self, name: int) -> frozenset[str]:
        """The words of a phrase."""
        words = self._words.get(name)
        if words is None:
            words = self._words[name] = frozenset(self.names[name].split())
        return words

    def printed(self, article: int, name: int) -> str:
        """The phrase as the article prints it, in its text or else in its title; or nothing."""
        known = self._printed.get((article, name))
        if known is None:
            known = self._find(article, name)
            self._printed[article, name] = known
        return known

    def _find(self, article: int, name: int) -> str:
        """The commonest of the known forms that stands in the text, or in the title."""
        for text in (self.text(article), self.articles[article].title):
            for form in self.forms[name]:
                if is_printed(form, text):
                    return form
        return ""

    def words(self, first: int, second: int) -> list[tuple[str, str]]:
        """Single words that both print, rarest first: better than no reason."""
        one, other = self._longest(first), self._longest(second)
        most = COMMON * len(self.articles) if len(self.articles) >= FEW else len(self.articles)
        names = [name for name in one if name in other and self._frequency(name) <= most]
        names.sort(key=lambda name: (self._frequency(name), -len(name), name))
        return [(one[name], other[name]) for name in names]

    def _frequency(self, word: str) -> int:
        """Number of articles that have a word."""
        return int(self.wording.holders[self.wording.numbers[word]])

    def _longest(self, article: int) -> dict[str, str]:
        """Key -> printed form of every word that is long enough to stand as a reason."""
        language = self.articles[article].language
        told = {*self.wording.terms[article].split()} - self.blocked
        found: dict[str, str] = {}
        for word in parts(self.text(article), language):
            if len(word.text) >= SHORTEST and (name := key(word.text, language)) in told:
                found.setdefault(name, word.text)
        return found


def share(
    articles: Sequence[Article],
    held: Candidates,
    chosen: Chosen,
    block: Sequence[str] = (),
    memo: Memo | None = None,
) -> Shared:
    """Collect the phrases of all articles.

    A phrase is one that some article shows or has as a candidate; whoever else mentions it has
    it too.

    Args:
        articles: in a stated order.
        held: their candidates.
        chosen: the phrases that each shows.
        block: phrases that the editor wants to see nowhere.
        memo: tells the digests of articles.
    """
    languages = {each.language for each in articles} if block else ()
    blocked = frozenset(key_of(phrase, each) for phrase in block for each in languages)
    pinned = [key_of(each.candidate.forms[0][0], each.language) for each in chosen.pinned]
    names, places, further = joined(held.names, pinned)
    keys = np.concatenate((places[held.keys], further))
    (owners, told, weights), (others, said) = _own(held, chosen, keys), _mentioned(held, names)
    # Where an article shows a phrase or has it as a candidate, that comes before its mention.
    holders, columns = np.concatenate((owners, others)), np.concatenate((told, said))
    cells = radix.unique(holders, columns)
    holders, columns = holders[cells], columns[cells]
    counts = np.bincount(columns, minlength=len(names))
    most = COMMON * len(articles) if len(articles) >= FEW else len(articles)
    kept = (counts > 1) & (counts <= most) & (np.bincount(told, minlength=len(names)) > 0)
    if blocked:
        kept &= np.array([name not in blocked for name in names], bool)
    there = kept[columns]
    starts = np.searchsorted(holders[there], np.arange(len(articles) + 1))
    numbers = (np.cumsum(kept) - 1)[columns[there]].astype(np.int32)
    weights = np.concatenate((weights, np.full(len(said), MENTIONED)))[cells[there]]
    rows = Rows(starts, numbers, weights)
    known = [names[number] for number in np.flatnonzero(kept).tolist()]
    printed = _forms(held, chosen, keys, places, kept)
    memo = memo or Memo()
    said = [(name, *forms) for name, forms in zip(known, printed, strict=True)]
    signs = memo.objects(
        "signs", said, lambda new: [digests.single("\0".join(said[each])) for each in new]
    )
    named = memo.objects("named", printed, lambda new: [_is_named(printed[each]) for each in new])
    shapes = np.array([*map(shape, known, named)])
    rarity = {count: _rarity(count, len(articles)) for count in {*counts[kept].tolist()}}
    worth = shapes * np.array([rarity[count] for count in counts[kept].tolist()])
    text = lru_cache(AT_HAND)(lambda number: articles[number].text)
    wording, holders = held.wording, counts[kept]
    own = digests.column(memo.digests(articles))
    return Shared(
        articles=articles,
        text=text,
        wording=wording,
        names=known,
        rows=rows,
        holders=holders,
        worth=worth,
        shapes=shapes,
        forms=printed,
        named=named,
        own=own,
        digests=np.frombuffer(b"".join(signs), np.uint64),
        blocked=blocked,
    )


def _own(held: Candidates, chosen: Chosen, keys: Any) -> tuple[Any, Any, Any]:
    """Phrases that articles show or have as candidates, and how much each says of its article.

    Args:
        held: the candidates.
        chosen: what is shown.
        keys: the number of the key of each candidate, and of what is pinned besides.

    Returns:
        ``(articles, keys, weights)``, no article with a key twice.
    """
    owners = np.concatenate((chosen.owners, held.owners)).astype(np.int64)
    told = np.concatenate((keys[chosen.candidates], keys[: len(held.keys)]))
    weights = np.concatenate((SHOWN * _falling(chosen.starts), CANDIDATE * _falling(held.starts)))
    first = radix.unique(owners, told)
    return owners[first], told[first], weights[first]


def _falling(starts: Any) -> Any:
    """The weights of each article's ranked phrases: 1 for the best, falling towards a half."""
    counts = np.diff(starts)
    ranks = np.arange(int(starts[-1])) - np.repeat(starts[:-1], counts)
    return 1 - ranks / np.repeat(counts, counts) / 2


def _mentioned(held: Candidates, names: Sequence[str]) -> tuple[Any, Any]:
    """Which articles mention which phrases, by number; some pairs twice."""
    if names is held.names:
        return held.index.verbatim()
    return held.wording.holding(names)


def _forms(
    held: Candidates, chosen: Chosen, keys: Any, places: Any, kept: Any
) -> list[tuple[str, ...]]:
    """The printed forms of some phrases, commonest first.

    Args:
        held: the candidates.
        chosen: what is shown; its forms count once more.
        keys: the number of the key of each candidate, and of what is pinned besides.
        places: the number of each candidate's key.
        kept: for each phrase whether it is one of them.
    """
    pinned = [each.candidate for each in chosen.pinned]
    forms, spelt, further = joined(held.forms, [each.forms[0][0] for each in pinned])
    shown = np.concatenate((spelt[held.shown], further))[chosen.candidates]
    often = np.concatenate((np.diff(held.places.starts), [len(each.spans) for each in pinned]))
    known, printed, counts, _ = held.everywhere
    codes = np.concatenate((places[known], keys[chosen.candidates])) * len(forms)
    codes += np.concatenate((spelt[printed], shown))
    codes, at = np.unique(codes, return_inverse=True)
    counts = np.bincount(at, np.concatenate((counts, often[chosen.candidates])))
    told, numbers = np.divmod(codes, len(forms))
    there = kept[told]
    told, numbers, counts = told[there], numbers[there], counts[there]
    shouted = np.array([*map(_shouted, forms)], bool)[numbers]
    order = np.lexsort((numbers, -counts, shouted, told))
    ordered = [forms[number] for number in numbers[order].tolist()]
    begins = np.flatnonzero(np.diff(told, prepend=-1)).tolist()
    return [tuple(ordered[start:end]) for start, end in pairwise((*begins, len(ordered)))]


def _is_named(forms: Iterable[str]) -> bool:
    """Whether the last word has a capital in every form."""
    return all(form.rsplit(maxsplit=1)[-1][:1].isupper() for form in forms)


def shape(name: str, named: bool) -> float:
    """How much a phrase says by its shape alone, whoever has it."""
    if " " in name:
        return SEVERAL * (NAME if named else 1.0)
    return NAME if named else ONE_PLAIN_WORD


def _rarity(holders: int, total: int) -> float:
    return math.log((1 + total) / (1 + holders)) + 1


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one phrase lies within the other, or has more than half of its words in common."""
    return 2 * len(first & second) > min(len(first), len(second))


def _shouted(form: str) -> bool:
    """True for a form all in capitals, which is shown only where there is no other."""
    return form.isupper() and len(form) > LONGEST_ACRONYM


LONGEST_ACRONYM = 5
"""Letters of an acronym ("ASEAN"); longer words in capitals are shouted, or open a dispatch."""
