"""Noun phrases of one article: names whole, common nouns with what describes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from builder.analysis import lexicon
from builder.analysis.lexicon.kinds import Lexicon
from builder.model import Sentence
from builder.words import Word, fold, parts

LONGEST_WORD = 40
"""Characters; what is longer is an address or a table run together."""

MOST_UNITS = 3
"""A phrase has at most so many words, a name counting as one."""

LONGEST_NAME = 6
"""Words; "General Security of Military Information Agreement" has six."""

NAME, NOUN, ADJECTIVE, DIGITS, TITLE, NOTHING = "N", "n", "a", "d", "t", "x"
"""Kinds of words: TITLE stands before a person's name, NOTHING is in no phrase."""

CONTENT = (NAME, NOUN, ADJECTIVE)
"""Kinds that phrases are made of."""

LONGEST_NUMBER = 4
"""Digits at the end of a name ("Falcon 9", "Boeing 747", "Expo 2025")."""

SHORTEST_WORD = 2
"""Characters."""

MOST_LINKS = 2
"""Small words in a row inside a name ("Secretary of the Navy")."""

NO_LINKS = frozenset({"and", "the"})
"""Links that do not go first: two names with "and" between them are two names."""

PREPOSITIONS = frozenset({"of", "for"})
"""Links that need a body before them ("Bank of England"), unlike "van" and "de"."""

JOINED = 2
"""Units after the first in "fase de apuramento"."""

GERMAN_ENDINGS = ("e", "en", "er", "es", "em")
"""Endings of adjectives before nouns where nouns have capitals."""

LONG_WORD, HEADLINE_WORDS = 4, 3
"""A headline has at least so many words of so many characters."""

TITLE_CASE = 0.6
"""A sentence with a larger share of capital words is a headline: its capitals say nothing."""

POSSESSIVES = ("'s ", "’s ")
"""Parts two phrases ("Japan's Kishida"), unless the first word always has it ("Women's Cup")."""

STOPS = (".", "!", "?", "…", ".”", '."', ".'", ".)", "。")
"""Ends of sentences that are no headline."""

APOSTROPHES = frozenset(("'", "’"))

WITHIN_SENTENCE = (", ", "-", "–", "/", "'s ", "’s ")
"""What may stand before a capital that means something."""

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
    """True where any word may have a capital: first in a sentence, after a quotation mark or
    colon, in a headline."""
    shouted: bool
    """True in a sentence that is all capitals."""


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
    said = [list(_tokens(text, each.start, each.end, language)) for each in sentences]
    owners = Counter(token.fold for tokens in said for token in tokens)
    for tokens in said:
        for before, token in pairwise(tokens):
            owners[before.fold] -= _is_owned(text, before, token)
    for tokens in said:
        for index in range(1, len(tokens)):
            before, token = tokens[index - 1 : index + 1]
            if _is_owned(text, before, token) and not owners[before.fold]:
                tokens[index] = token._replace(gap=False)
    return said


def _is_owned(text: str, before: Token, token: Token) -> bool:
    """True between two capital words with a possessive ending, as in "Women's Cup"."""
    return (
        text[before.end : token.start] in POSSESSIVES
        and before.text[:1].isupper()
        and token.text[:1].isupper()
    )


def find(
    sentences: Sequence[Sequence[Token]], language: str | None, empty: Collection[str]
) -> Iterator[Found]:
    """Find every noun phrase, overlapping ones among them.

    Args:
        sentences: the words of each sentence.
        language: ISO 639-1.
        empty: folded words that no phrase begins or ends with, besides those of the lexicon.

    Yields:
        Phrases of at most three words or names, in reading order of their first word.
    """
    words = lexicon.of(language)
    seen = _Seen(sentences, words)
    for sentence in sentences:
        kinds = "".join(_kind(token, words, seen, empty) for token in sentence)
        units = _units(sentence, kinds, words)
        yield from _phrases(sentence, units, words)


def _tokens(text: str, start: int, end: int, language: str | None) -> Iterator[Token]:
    said = text[start:end]
    words = list(parts(said, language))
    headline = not said.endswith(STOPS) and _share(words, str.istitle) > TITLE_CASE
    shouted = _share(words, str.isupper) > TITLE_CASE
    last = 0
    for word in words:
        between = said[last : word.start]
        gap = last == 0 or (between not in SPACES and between not in APOSTROPHES)
        opens = headline or last == 0 or (gap and not between.endswith(WITHIN_SENTENCE))
        place = (start + word.start, start + word.end)
        yield Token(word.text, fold(word.text), *place, gap, opens, shouted)
        last = word.end


def _share(words: Sequence[Word], test: Callable[[str], bool]) -> float:
    """Share of the long words that pass a test; none of fewer than three."""
    long = [word.text for word in words if len(word.text) >= LONG_WORD]
    return sum(map(test, long)) / len(long) if len(long) >= HEADLINE_WORDS else 0.0


class _Seen:
    """What the article says of its own words."""

    def __init__(self, sentences: Sequence[Sequence[Token]], words: Lexicon) -> None:
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.noun: Counter[str] = Counter()
        self.verb: Counter[str] = Counter()
        for sentence in sentences:
            before = ""
            for token in sentence:
                if not token.text[:1].isupper():
                    self.small[token.fold] += 1
                    if before in words.before_nouns:
                        self.noun[token.fold] += 1
                    elif before in words.before_verbs and not token.gap:
                        self.verb[token.fold] += 1
                elif not (token.opens or token.shouted):
                    self.capital[token.fold] += 1
                if token.fold in words.after_verbs and not token.gap:
                    self.verb[before] += 1
                before = token.fold


def _kind(token: Token, words: Lexicon, seen: _Seen, empty: Collection[str]) -> str:
    """The letter of a word."""
    text = token.text
    if text.isdigit():
        return DIGITS if len(text) <= LONGEST_NUMBER else NOTHING
    if not text[0].isalpha() or not SHORTEST_WORD <= len(text) <= LONGEST_WORD:
        return NOTHING
    if text[0].isupper():
        barred = token.fold in words.empty or (
            token.fold in empty and (token.opens or words.nouns_capital)
        )
        if barred and (token.shouted or not text.isupper()):
            return NOTHING
        if _is_name(token, words, seen):
            return NAME
    return _small_kind(token.fold, words, seen, empty)


def _is_name(token: Token, words: Lexicon, seen: _Seen) -> bool:
    """True if the capital means something here, or does elsewhere in the article."""
    if words.nouns_capital or seen.capital[token.fold] > seen.small[token.fold]:
        return True
    return not token.shouted and (not token.opens or token.text.isupper())


def _small_kind(word: str, words: Lexicon, seen: _Seen, empty: Collection[str]) -> str:
    """What a word is that no capital tells of."""
    if word in empty or word in words.empty or _is_verb(word, words, seen):
        return NOTHING
    if words.nouns_capital:
        return ADJECTIVE if word.endswith(GERMAN_ENDINGS) else NOTHING
    if word in words.openers or (word in words.participles and word not in words.nouns):
        return ADJECTIVE
    if word in words.nouns or not words.verb_like.fullmatch(word):
        return NOUN
    return ADJECTIVE if seen.noun[word] else NOTHING


def _is_verb(word: str, words: Lexicon, seen: _Seen) -> bool:
    """True for verbs and adverbs by the lists or by what stands around them in the article."""
    if word in words.nouns or word in words.openers or word in words.participles:
        return False
    return (
        word in words.verbs
        or seen.verb[word] > seen.noun[word]
        or bool(words.adverb_like.fullmatch(word))
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
        if kinds[index] != NAME:
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
        if kinds[end] == NAME:
            end += 1
        elif kinds[end] == DIGITS:
            return end + 1
        elif reach := _over_link(sentence, kinds, start, end, words):
            end = reach
        else:
            break
    return end


def _over_link(sentence: Sequence[Token], kinds: str, start: int, end: int, words: Lexicon) -> int:
    """Where the name goes on after one or two small words; 0 if it does not."""
    after = end
    while after < min(len(sentence), end + MOST_LINKS) and _links(sentence[after], words):
        after += 1
    if after in (end, len(sentence)) or kinds[after] != NAME or sentence[end].fold in NO_LINKS:
        return 0
    if sentence[after].gap and len(sentence[after - 1].text) > 1:
        return 0
    before = {token.fold for token in sentence[start:end]}
    if before & words.titles:
        return 0
    particle = sentence[end].fold not in PREPOSITIONS
    return after + 1 if words.noun_first or particle or before & words.bodies else 0


def _links(token: Token, words: Lexicon) -> bool:
    return token.fold in words.links and not token.gap


def _named(sentence: Sequence[Token], start: int, end: int, words: Lexicon) -> Iterator[_Unit]:
    """A run of capital words without the titles of persons in it."""
    begin = start
    for index in range(start, end):
        if sentence[index].fold in words.titles:
            begin = index + 1
    if begin == end:
        yield _Unit(start, end, TITLE)
        return
    if begin > start:
        yield _Unit(start, begin, TITLE)
    yield _Unit(begin, end, NAME)


def _phrases(sentence: Sequence[Token], units: Sequence[_Unit], words: Lexicon) -> Iterator[Found]:
    for first, unit in enumerate(units):
        if unit.kind not in CONTENT:
            continue
        names = 0
        for last in range(first, min(first + MOST_UNITS, len(units))):
            each = units[last]
            if each.kind not in CONTENT or (last > first and sentence[each.start].gap):
                break
            if (
                last > first
                and each.kind == NAME
                and not words.noun_first
                and not words.nouns_capital
            ):
                break
            names += each.kind == NAME
            if names > 1:
                break
            alone = last == first and sentence[each.start].fold in words.partial
            if each.kind != ADJECTIVE and not (alone and each.end == each.start + 1):
                yield _found(sentence, units, first, last, names > 0)
        yield from _joined(sentence, units, first, words)


def _joined(
    sentence: Sequence[Token], units: Sequence[_Unit], first: int, words: Lexicon
) -> Iterator[Found]:
    """Two nouns with a small word between them."""
    if first + JOINED >= len(units) or units[first].kind != NOUN:
        return
    joint, second = units[first + 1], units[first + 2]
    token = sentence[joint.start]
    if (
        token.fold in words.joints
        and not token.gap
        and second.kind in (NOUN, NAME)
        and (not sentence[second.start].gap or len(token.text) == 1)
    ):
        yield _found(sentence, units, first, first + 2, second.kind == NAME)


def _found(
    sentence: Sequence[Token], units: Sequence[_Unit], first: int, last: int, name: bool
) -> Found:
    start, end = units[first].start, units[last].end
    after = first > 0 and units[first - 1].kind in CONTENT and not sentence[start].gap
    before = (
        last + 1 < len(units) and units[last + 1].kind in (NAME, NOUN) and not sentence[end].gap
    )
    return Found(
        tuple(token.fold for token in sentence[start:end]),
        sentence[start].start,
        sentence[end - 1].end,
        name,
        not (after or before),
    )
