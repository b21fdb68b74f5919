"""Kinds of words: which are names, nouns and adjectives, and which are in no phrase."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.seen import Seen
from builder.analysis.noun_phrases.tokens import Token

NAME, NOUN, ADJECTIVE, DIGITS, TITLE, NOTHING = "N", "n", "a", "d", "t", "x"
"""Kinds of words: TITLE stands before a person's name, NOTHING is in no phrase."""

CONTENT: Final = (NAME, NOUN, ADJECTIVE)
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


def tell(sentence: Sequence[Token], words: Lexicon, seen: Seen, empty: Collection[str]) -> str:
    """The kind of each word of a sentence, a letter each.

    Args:
        sentence: its words.
        words: the word classes of the language.
        seen: what the article says of its words.
        empty: folded words that no phrase begins or ends with, besides those of the lexicon.
    """
    kinds = [_kind(token, words, seen, empty) for token in sentence]
    for index in range(len(sentence) - 2, -1, -1):
        if kinds[index + 1] != NAME:
            continue
        token, after = sentence[index : index + 2]
        if after.gap or after.opens or not token.text[:1].isupper():
            continue
        if (
            _begins_a_name(token, words, seen, empty)
            if token.opens
            else token.fold in words.numbers
        ):
            kinds[index] = NAME
    return "".join(kinds)


def _begins_a_name(token: Token, words: Lexicon, seen: Seen, empty: Collection[str]) -> bool:
    """True for "Lotte" where "Lotte Vandermeer" begins a sentence."""
    return (
        len(token.text) >= SHORTEST_WORD
        and not seen.small[token.fold]
        and not any(
            token.fold in listed
            for listed in (
                empty,
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


def _kind(token: Token, words: Lexicon, seen: Seen, empty: Collection[str]) -> str:
    """The letter of a word."""
    text = token.text
    if text.isdigit():
        return DIGITS if len(text) <= LONGEST_NUMBER else NOTHING
    if not text[0].isalpha() or not SHORTEST_WORD <= len(text) <= LONGEST_WORD:
        return NOTHING
    if "." in text and text.islower():
        return NOTHING  # the name of a site
    if text[0].isupper():
        barred = token.fold in words.empty or (
            token.fold in empty and (token.opens or words.nouns_capital)
        )
        if barred and (token.shouted or not text.isupper()):
            return NOTHING
        if _is_name(token, words, seen):
            return NAME
    return _small_kind(token.fold, words, seen, empty)


def _is_name(token: Token, words: Lexicon, seen: Seen) -> bool:
    """True if the capital means something here, or does elsewhere in the article."""
    if words.nouns_capital and token.opens and not seen.capital[token.fold]:
        return not PARTICIPLE.fullmatch(token.fold)
    if words.nouns_capital or seen.capital[token.fold] > seen.small[token.fold]:
        return True
    return not token.shouted and (not token.opens or token.text.isupper())


def _small_kind(word: str, words: Lexicon, seen: Seen, empty: Collection[str]) -> str:
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


def _is_verb(word: str, words: Lexicon, seen: Seen) -> bool:
    """True for verbs and adverbs by the lists or by what stands around them in the article."""
    if word in words.nouns or word in words.openers or word in words.participles:
        return False
    if word in words.verbs:
        return True
    if words.noun_like.fullmatch(word):
        return False
    return seen.verb[word] > seen.noun[word] or bool(words.adverb_like.fullmatch(word))
