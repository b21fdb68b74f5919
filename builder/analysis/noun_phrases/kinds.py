"""Kinds of words: which are names, nouns and adjectives, and which are in no phrase."""

from __future__ import annotations

from itertools import compress
from typing import Final

from builder.analysis import lexicon
from builder.analysis.noun_phrases.seen import (
    AFTER_VERBS,
    BEFORE_NOUNS,
    BEFORE_VERBS,
    Seen,
)
from builder.analysis.noun_phrases.tokens import Line, Printed
from builder.text.patterns import late
from builder.text.words import MemoDict, fold

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

LONGEST_ACRONYM = 5
"""Letters; a longer word in capitals is shouted ("FRIDAY")."""

GERMAN_ENDINGS = ("e", "en", "er", "es", "em")
"""Endings of adjectives before nouns where nouns have capitals."""

PARTICIPLE = late(r"[a-zäöüß]{0,6}ge[a-zäöüß]{3,}(?:en|t)")
"""German participles, which may begin a sentence ("Aufgefallen war das niemandem")."""


CAPITAL = "^"
"""Stands before the kind that a word has by its capital, where only a name has one."""


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
        self._small = MemoDict(self._weigh)
        self.known = MemoDict(self._know)
        """Printed word -> what is known of it wherever it stands."""
        self._no_name = empty.union(
            self._words.empty,
            self._words.verbs,
            self._words.openers,
            self._words.titles,
            self._words.before_nouns,
            self._words.before_verbs,
        )
        self.partial = self._words.verbs | self._words.partial | self._words.openers
        """Folded words that are no phrase by themselves ("Consult", "Great")."""

    def tell(self, line: Line, seen: Seen) -> str:
        """The kind of each word of a sentence, a letter each."""
        kinds = [*line.kinds]
        for index, kind in enumerate(kinds):
            if len(kind) == 1:
                continue
            if kind[0] != CAPITAL:
                kinds[index] = kind[seen.use(line.folds[index])]
            elif line.opens[index] or line.shouted:
                kinds[index] = self._capital_kind(line, index, seen)
            else:
                kinds[index] = kind[1]
        if DIGITS in kinds:
            self._drop_dates(line, kinds)
        if NAME in kinds:
            self._begin_names(line, kinds, seen)
            if not self._words.name_ends.isdisjoint(line.folds):
                self._end_names(line, kinds)
        return "".join(kinds)

    def _drop_dates(self, line: Line, kinds: list[str]) -> None:
        """Take "March 11" for no name, but the ship "Unaizah May 1" for one."""
        for index, word in enumerate(line.folds[:-1]):
            if (
                kinds[index + 1] == DIGITS
                and word in self._words.partial
                and not (index and kinds[index - 1] == NAME)
            ):
                kinds[index] = NOTHING

    def _begin_names(self, line: Line, kinds: list[str], seen: Seen) -> None:
        """Take "Lotte" into the name where "Lotte Vandermeer" begins a sentence."""
        for index in reversed([*compress(range(len(kinds) - 1), line.capitals)]):
            if kinds[index + 1] != NAME or line.gaps[index + 1] or line.opens[index + 1]:
                continue
            if line.opens[index]:
                if self._begins_a_name(line.texts[index], line.folds[index], seen):
                    kinds[index] = NAME
            elif line.folds[index] in self._words.numbers:
                kinds[index] = NAME

    def _end_names(self, line: Line, kinds: list[str]) -> None:
        """Take "Worth" into the name in "Fort Worth", where no headline gives it its capital."""
        for index in range(1, len(kinds)):
            if (
                line.folds[index] in self._words.name_ends
                and line.capitals[index]
                and kinds[index - 1] == NAME
                and not (line.gaps[index] or line.opens[index])
            ):
                kinds[index] = NAME

    def _begins_a_name(self, text: str, word: str, seen: Seen) -> bool:
        """Whether a word that opens a sentence may be the first part of the name after it.

        It is on no list, and stands nowhere in the article in small letters.
        """
        return (
            len(text) >= SHORTEST_WORD
            and word not in self._no_name
            and word not in seen.small
            and not self._is_compound(text)
        )

    def _know(self, text: str) -> Printed:
        word = fold(text)
        return Printed(word, text[0].isupper(), self._look(text), self._sign(word))

    def _sign(self, word: str) -> int:
        words = self._words
        return (
            BEFORE_NOUNS * (word in words.before_nouns)
            + BEFORE_VERBS * (word in words.before_verbs)
            + AFTER_VERBS * (word in words.after_verbs)
        )

    def _look(self, text: str) -> str:
        """The kind of a printed word, ``CAPITAL`` and its kind, or kinds as ``_weigh`` has them."""
        if text.isdigit():
            return DIGITS if len(text) <= LONGEST_NUMBER else NOTHING
        if not text[0].isalpha() or not SHORTEST_WORD <= len(text) <= LONGEST_WORD:
            return NOTHING
        if "." in text and text.islower():
            return NOTHING  # the name of a site
        if not text[0].isupper() or self._is_compound(text):
            return self._small[fold(text)]
        barred = self._is_barred(fold(text), opens=False) and not _is_acronym(text)
        return CAPITAL + (NOTHING if barred else NAME)

    def _is_compound(self, text: str) -> bool:
        """True for "US-designed", where the capital is that of the name before the hyphen."""
        ending = text.rpartition("-")[2]
        return ending != text and ending.islower() and self._opens(fold(text))

    def _capital_kind(self, line: Line, index: int, seen: Seen) -> str:
        """The letter of a word with a capital that other words may have there as well."""
        text, word, opens = line.texts[index], line.folds[index], line.opens[index]
        if self._is_barred(word, opens=opens) and (line.shouted or not _is_acronym(text)):
            return NOTHING
        if self._is_name(text, word, seen, opens=opens, shouted=line.shouted):
            return NAME
        kinds = self._small[word]
        return kinds if len(kinds) == 1 else kinds[seen.use(word)]

    def _is_barred(self, word: str, *, opens: bool) -> bool:
        """True if only an acronym is a name ("May", "WHO"), and for "I'd"."""
        if word in self._words.empty:
            return True
        return word in self._empty and (opens or self._words.nouns_capital or "'" in word)

    def _is_name(self, text: str, word: str, seen: Seen, *, opens: bool, shouted: bool) -> bool:
        """True if the capital means something here, or does elsewhere in the article."""
        capital = self._words.nouns_capital
        often = seen.capital.get(word, 0)
        if capital and opens and not often:
            return not PARTICIPLE.fullmatch(word)
        if capital or often > seen.small.get(word, 0):
            return True
        return not shouted and text.isupper()

    def _weigh(self, word: str) -> str:
        """The kinds of a folded word, one for each ``Seen.use``; one letter if all are the same."""
        words = self._words
        if word in self._empty or word in words.empty:
            return NOTHING
        opens = self._opens(word)
        listed = opens or word in words.nouns
        if not listed and word in words.verbs:
            return NOTHING
        sure = listed or bool(words.noun_like.fullmatch(word))
        if not sure and words.adverb_like.fullmatch(word):
            return NOTHING
        seldom, often = self._noun_kinds(word, opens=opens)
        kinds = seldom + often + (seldom if sure else NOTHING)
        return kinds[0] if len(set(kinds)) == 1 else kinds

    def _opens(self, word: str) -> bool:
        words = self._words
        return word in words.openers or (
            word not in words.nouns and bool(words.opener_like.fullmatch(word))
        )

    def _noun_kinds(self, word: str, *, opens: bool) -> tuple[str, str]:
        """What a word that is no verb is if it never stands where nouns do, and if it does."""
        words = self._words
        if words.nouns_capital:
            kind = ADJECTIVE if word.endswith(GERMAN_ENDINGS) else NOTHING
        elif opens:
            kind = ADJECTIVE
        elif word in words.nouns or not words.verb_like.fullmatch(word):
            kind = NOUN
        else:
            return NOTHING, ADJECTIVE
        return kind, kind


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text) <= LONGEST_ACRONYM
