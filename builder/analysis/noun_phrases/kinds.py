"""Kinds of words: which are names, nouns and adjectives, and which are in no phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from builder.analysis import lexicon
from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.seen import USES, Seen, Use
from builder.analysis.noun_phrases.tokens import Token
from builder.words import Known, fold

NAME, NOUN, ADJECTIVE, DIGITS, TITLE, NOTHING = "N", "n", "a", "d", "t", "x"
"""Kinds of words: TITLE stands before a person's name, NOTHING is in no phrase."""

CONTENT: Final = frozenset((NAME, NOUN, ADJECTIVE))
"""Kinds that phrases are made of."""

LONGEST_WORD = 40
"""Characters; what is longer is an address or a table run together."""

LONGEST_NUMBER = 4
"""Digits at the end of a name ("Falcon 9", "Boeing 747", "Expo 2025")."""

SHORTEST_WORD = 2
"""Characters."""

GERMAN_ENDINGS = ("e", "en", "er", "es", "em")
"""Endings of adjectives before nouns where nouns have capitals."""

PARTICIPLE = re.compile(r"[a-zäöüß]{0,6}ge[a-zäöüß]{3,}(?:en|t)")
"""German participles, which may begin a sentence ("Aufgefallen war das niemandem")."""


CAPITAL = "^"
"""Stands for the kind of a word whose capital may make it a name."""


class Kinds:
    """Tells the kinds of a language's words, and remembers what hangs on the word alone."""

    def __init__(self, language: str | None, empty: frozenset[str]) -> None:
        """Start with nothing remembered.

        Args:
            language: ISO 639-1.
            empty: folded words that no phrase begins or ends with, besides those of the lexicon.
        """
        self._words = lexicon.of(language)
        self._empty = empty
        self._printed = Known(self._look)
        self._small = Known(self._weigh)

    def tell(self, sentence: Sequence[Token], seen: Seen) -> str:
        """The kind of each word of a sentence, a letter each.

        Args:
            sentence: its words.
            seen: what the article says of its words.
        """
        kinds = [self._printed[token.text] for token in sentence]
        for index, kind in enumerate(kinds):
            if kind == CAPITAL:
                kinds[index] = self._capital_kind(sentence[index], seen)
            elif len(kind) > 1:
                kinds[index] = kind[seen.use(sentence[index].fold)]
        if DIGITS in kinds:
            self._drop_dates(sentence, kinds)
        if NAME in kinds:
            self._begin_names(sentence, kinds, seen)
        return "".join(kinds)

    def _drop_dates(self, sentence: Sequence[Token], kinds: list[str]) -> None:
        """Take "March 11" for no name, but the ship "Unaizah May 1" for one."""
        for index in range(len(sentence) - 1):
            if (
                kinds[index + 1] == DIGITS
                and sentence[index].fold in self._words.partial
                and not (index and kinds[index - 1] == NAME)
            ):
                kinds[index] = NOTHING

    def _begin_names(self, sentence: Sequence[Token], kinds: list[str], seen: Seen) -> None:
        """Take "Lotte" into the name where "Lotte Vandermeer" begins a sentence."""
        for index in range(len(sentence) - 2, -1, -1):
            if kinds[index + 1] != NAME:
                continue
            token, after = sentence[index], sentence[index + 1]
            if after.gap or after.opens or not token.text[0].isupper():
                continue
            if token.opens:
                if self._begins_a_name(token, seen):
                    kinds[index] = NAME
            elif token.fold in self._words.numbers:
                kinds[index] = NAME

    def _begins_a_name(self, token: Token, seen: Seen) -> bool:
        words = self._words
        return (
            len(token.text) >= SHORTEST_WORD
            and not seen.small[token.fold]
            and not any(
                token.fold in listed
                for listed in (
                    self._empty,
                    words.empty,
                    words.verbs,
                    words.openers,
                    words.participles,
                    words.titles,
                    words.before_nouns,
                    words.before_verbs,
                )
            )
        )

    def _look(self, text: str) -> str:
        """The kind of a printed word or, as ``_weigh`` gives them, its kinds; or ``CAPITAL``."""
        if text.isdigit():
            return DIGITS if len(text) <= LONGEST_NUMBER else NOTHING
        if not text[0].isalpha() or not SHORTEST_WORD <= len(text) <= LONGEST_WORD:
            return NOTHING
        if "." in text and text.islower():
            return NOTHING  # the name of a site
        return CAPITAL if text[0].isupper() else self._small[fold(text)]

    def _capital_kind(self, token: Token, seen: Seen) -> str:
        """The letter of a word with a capital."""
        barred = token.fold in self._words.empty or (
            token.fold in self._empty and (token.opens or self._words.nouns_capital)
        )
        if barred and (token.shouted or not token.text.isupper()):
            return NOTHING
        if _is_name(token, self._words, seen):
            return NAME
        kinds = self._small[token.fold]
        return kinds if len(kinds) == 1 else kinds[seen.use(token.fold)]

    def _weigh(self, word: str) -> str:
        """The kinds of a folded word in each of ``USES``; one letter if all are the same."""
        kinds = "".join([self._small_kind(word, use) for use in USES])
        return kinds[0] if len(set(kinds)) == 1 else kinds

    def _small_kind(self, word: str, use: Use) -> str:
        """What a word is that no capital tells of."""
        words = self._words
        if word in self._empty or word in words.empty or _is_verb(word, words, use):
            return NOTHING
        if words.nouns_capital:
            return ADJECTIVE if word.endswith(GERMAN_ENDINGS) else NOTHING
        if word in words.openers or (word in words.participles and word not in words.nouns):
            return ADJECTIVE
        if word in words.nouns or not words.verb_like.fullmatch(word):
            return NOUN
        return ADJECTIVE if use.noun else NOTHING


def _is_name(token: Token, words: Lexicon, seen: Seen) -> bool:
    """True if the capital means something here, or does elsewhere in the article."""
    if words.nouns_capital and token.opens and not seen.capital[token.fold]:
        return not PARTICIPLE.fullmatch(token.fold)
    if words.nouns_capital or seen.capital[token.fold] > seen.small[token.fold]:
        return True
    return not token.shouted and (not token.opens or token.text.isupper())


def _is_verb(word: str, words: Lexicon, use: Use) -> bool:
    """True for verbs and adverbs by the lists or by what stands around them in the article."""
    if word in words.nouns or word in words.openers or word in words.participles:
        return False
    if word in words.verbs:
        return True
    if words.noun_like.fullmatch(word):
        return False
    return use.verb or bool(words.adverb_like.fullmatch(word))
