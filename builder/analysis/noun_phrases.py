"""Noun phrases of one article: names whole, common nouns with what describes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from builder.analysis import lexicon
from builder.analysis.lexicon.kinds import Lexicon
from builder.model import Sentence
from builder.words import fold, parts

LONGEST_WORD = 40
"""Characters; what is longer is an address or a table run together."""

MOST_UNITS = 3
"""A phrase has at most so many words, a name counting as one."""

LONGEST_NAME = 6
"""Words; "General Security of Military Information Agreement" has six."""

TITLE_CASE = 0.6
"""A sentence with a larger share of capital words is a headline: its capitals say nothing."""

SPACES = frozenset((" ", "\u00a0", "\u202f"))


class Token(NamedTuple):
    """A printed word in its place."""

    text: str
    fold: str
    start: int
    """Offset into the article's text."""
    end: int
    gap: bool
    """True if more than a space parts it from the word before."""
    opens: bool
    """True where any word has a capital: first in a sentence, after a quotation mark or colon."""


class Found(NamedTuple):
    """A noun phrase where it stands."""

    words: tuple[str, ...]
    """Its folded words."""
    start: int
    end: int
    name: bool
    """True if it is, or begins or ends with, a name."""
    free: bool
    """True if no noun or adjective that it leaves out stands directly before or after it."""


def read(text: str, sentences: Sequence[Sentence], language: str | None) -> list[list[Token]]:
    """Part every sentence into its words, in reading order."""
    return [list(_tokens(text, each.start, each.end, language)) for each in sentences]


def find(
    sentences: Sequence[Sequence[Token]], language: str | None, empty: Collection[str]
) -> Iterator[tuple[int, Found]]:
    """Find every noun phrase, overlapping ones among them.

    Args:
        sentences: the words of each sentence.
        language: ISO 639-1.
        empty: folded words that no phrase begins or ends with, besides those of the lexicon.

    Yields:
        ``(sentence, phrase)``: index into ``sentences`` and a phrase of at most three words or
        names, in reading order of its first word.
    """
    words = lexicon.of(language)
    seen = _Seen(sentences, words)
    for number, sentence in enumerate(sentences):
        units = _units(sentence, _kinds(sentence, words, seen, empty), words)
        for found in _phrases(sentence, units, words):
            yield number, found


def _tokens(text: str, start: int, end: int, language: str | None) -> Iterator[Token]:
    said = text[start:end]
    last = 0
    first = True
    for word in parts(said, language):
        between = said[last : word.start]
        gap = first or (between not in SPACES and between not in ("'", "’"))
        opens = first or (gap and not between.endswith((", ", "-", "–", "/", "'s ", "’s ")))
        yield Token(word.text, fold(word.text), start + word.start, start + word.end, gap, opens)
        last = word.end
        first = False


class _Seen:
    """What the article says of its own words."""

    def __init__(self, sentences: Sequence[Sequence[Token]], words: Lexicon) -> None:
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.noun: Counter[str] = Counter()
        self.verb: Counter[str] = Counter()
        for sentence in sentences:
            shout = _is_headline(sentence)
            before = ""
            for token in sentence:
                if not token.text[:1].isupper():
                    self.small[token.fold] += 1
                    if before in words.before_nouns:
                        self.noun[token.fold] += 1
                    elif before in words.before_verbs and not token.gap:
                        self.verb[token.fold] += 1
                elif not (shout or token.opens):
                    self.capital[token.fold] += 1
                if token.fold in words.after_verbs and not token.gap:
                    self.verb[before] += 1
                before = token.fold


def _is_headline(sentence: Sequence[Token]) -> bool:
    long = [token for token in sentence if len(token.text) > 3]
    capital = sum(token.text[:1].isupper() for token in long)
    return len(long) > 2 and capital > TITLE_CASE * len(long)


def _kinds(sentence: Sequence[Token], words: Lexicon, seen: _Seen, empty: Collection[str]) -> str:
    """A letter for each word: Name, noun, adjective, digits, x for what no phrase holds."""
    shout = _is_headline(sentence)
    return "".join(_kind(token, words, seen, empty, shout) for token in sentence)


def _kind(token: Token, words: Lexicon, seen: _Seen, empty: Collection[str], shout: bool) -> str:
    text, word = token.text, token.fold
    if not text[0].isalpha():
        return "d" if text.isdigit() and len(text) < 5 else "x"
    acronym = text.isupper() and len(text) > 1
    if len(text) > LONGEST_WORD or len(text) < 2:
        return "x"
    if text[0].isupper():
        if word in words.empty and not acronym:
            return "x"
        if words.nouns_capital:
            if word in empty and not acronym:
                return "x"
            return "N" if not token.opens or seen.capital[word] else ("x" if word in empty else "N")
        known = seen.capital[word] > seen.small[word]
        if known or (not token.opens and not shout) or (acronym and not shout):
            if (word in empty and not acronym) and token.opens:
                return "x"
            return "N"
        if (
            token.opens
            and not seen.small[word]
            and word not in empty
            and not _is_verb(word, words, seen)
        ):
            return "n"
    if word in empty or word in words.empty:
        return "x"
    if words.nouns_capital:
        return "a" if word.endswith(("e", "en", "er", "es", "em")) else "x"
    if word in words.openers:
        return "a"
    if word in words.nouns:
        return "n"
    if word in words.participles:
        return "a"
    if word in words.verbs:
        return "x"
    if seen.verb[word] > seen.noun[word]:
        return "x"
    if words.adverb_like.fullmatch(word):
        return "x"
    if words.verb_like.fullmatch(word):
        return "a" if seen.noun[word] else "x"
    return "n"


def _is_verb(word: str, words: Lexicon, seen: _Seen) -> bool:
    return word not in words.nouns and (
        word in words.verbs
        or bool(words.verb_like.fullmatch(word) or words.adverb_like.fullmatch(word))
        or seen.verb[word] > seen.noun[word]
    )


class _Unit(NamedTuple):
    start: int
    end: int
    kind: str


def _units(sentence: Sequence[Token], kinds: str, words: Lexicon) -> list[_Unit]:
    """Names as one unit each, other words one by one."""
    units: list[_Unit] = []
    index = 0
    while index < len(sentence):
        if kinds[index] != "N":
            units.append(_Unit(index, index + 1, kinds[index]))
            index += 1
            continue
        end = _name_end(sentence, kinds, index, words)
        units.extend(_named(sentence, index, end, words))
        index = end
    return units


def _name_end(sentence: Sequence[Token], kinds: str, start: int, words: Lexicon) -> int:
    """Where the run of capital words, and what links them, ends."""
    end = start + 1
    while end < len(sentence) and end - start < LONGEST_NAME and not sentence[end].gap:
        if kinds[end] == "N":
            end += 1
        elif kinds[end] == "d" and (
            end + 1 == len(sentence) or sentence[end + 1].gap or kinds[end + 1] != "N"
        ):
            return end + 1
        elif reach := _over_link(sentence, kinds, start, end, words):
            end = reach
        else:
            break
    return end


def _over_link(sentence: Sequence[Token], kinds: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name goes on after one or two small words; 0 if it does not."""
    after = end
    while (
        after < len(sentence)
        and after - end < 2
        and sentence[after].fold in words.links
        and not sentence[after].gap
    ):
        after += 1
    if (
        after == end
        or after >= len(sentence)
        or sentence[after].gap
        and not sentence[after - 1].text.endswith(("d", "l"))
        or kinds[after] != "N"
    ):
        return 0
    if sentence[end].fold in ("and", "the"):
        return 0
    if any(token.fold in words.titles for token in sentence[start:end]):
        return 0
    if words.noun_first or any(token.fold in words.bodies for token in sentence[start:end]):
        return after + 1
    if sentence[end].fold != "of" and sentence[end].fold != "for":
        return after + 1
    return 0


def _named(sentence: Sequence[Token], start: int, end: int, words: Lexicon) -> Iterator[_Unit]:
    """A run of capital words without the titles of persons in it."""
    begin = start
    for index in range(start, end):
        if sentence[index].fold in words.titles:
            begin = index + 1
    if begin == end:
        yield _Unit(start, end, "t")
        return
    if begin > start:
        yield _Unit(start, begin, "t")
    yield _Unit(begin, end, "N")


def _phrases(sentence: Sequence[Token], units: Sequence[_Unit], words: Lexicon) -> Iterator[Found]:
    for first, unit in enumerate(units):
        if unit.kind not in "Nnat":
            continue
        names = 0
        for last in range(first, min(first + MOST_UNITS, len(units))):
            each = units[last]
            if each.kind not in "Nna" or (last > first and sentence[each.start].gap):
                break
            if (
                last > first
                and each.kind == "N"
                and not words.noun_first
                and not words.nouns_capital
            ):
                break
            names += each.kind == "N"
            if names > 1:
                break
            if each.kind != "a":
                yield _found(sentence, units, first, last, names > 0)
        yield from _joined(sentence, units, first, words)


def _joined(
    sentence: Sequence[Token], units: Sequence[_Unit], first: int, words: Lexicon
) -> Iterator[Found]:
    """Two nouns with a small word between them."""
    if first + 2 >= len(units) or units[first].kind != "n":
        return
    joint, second = units[first + 1], units[first + 2]
    token = sentence[joint.start]
    if (
        token.fold in words.joints
        and not token.gap
        and second.kind in "nN"
        and (not sentence[second.start].gap or len(token.text) == 1)
    ):
        yield _found(sentence, units, first, first + 2, second.kind == "N")


def _found(
    sentence: Sequence[Token], units: Sequence[_Unit], first: int, last: int, name: bool
) -> Found:
    start, end = units[first].start, units[last].end
    after = first > 0 and units[first - 1].kind in "Nna" and not sentence[start].gap
    before = last + 1 < len(units) and units[last + 1].kind in "Nn" and not sentence[end].gap
    return Found(
        tuple(token.fold for token in sentence[start:end]),
        sentence[start].start,
        sentence[end - 1].end,
        name,
        not (after or before),
    )
