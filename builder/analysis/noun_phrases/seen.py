"""What an article as a whole says of each of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.tokens import Token


class Use(NamedTuple):
    """How an article uses a word in small letters."""

    noun: bool
    """True if it ever stands where nouns and adjectives do."""
    verb: bool
    """True if it stands more often where verbs do."""


USES: Final = (Use(False, False), Use(True, False), Use(False, True), Use(True, True))


class Seen:
    """How often each folded word stands in which surroundings."""

    def __init__(self, sentences: Sequence[Sequence[Token]], words: Lexicon) -> None:
        self.small: defaultdict[str, int] = defaultdict(int)
        """With a small first letter."""
        self.capital: defaultdict[str, int] = defaultdict(int)
        """With a capital that means something."""
        self._noun: defaultdict[str, int] = defaultdict(int)
        """In small letters after an article, a possessive or a preposition."""
        self._verb: defaultdict[str, int] = defaultdict(int)
        """After a subject or an auxiliary, or before an article."""
        for sentence in sentences:
            self._look(sentence, words)

    def _look(self, sentence: Sequence[Token], words: Lexicon) -> None:
        small, noun, verb = self.small, self._noun, self._verb
        before_nouns, before_verbs = words.before_nouns, words.before_verbs
        after_verbs = words.after_verbs
        before = ""
        for text, word, _, _, gap, opens, shouted in sentence:
            if not text[0].isupper():
                small[word] += 1
                if before in before_nouns:
                    noun[word] += 1
                elif not gap and before in before_verbs:
                    verb[word] += 1
            elif not (opens or shouted):
                self.capital[word] += 1
            if not gap and word in after_verbs:
                verb[before] += 1
            before = word

    def use(self, word: str) -> int:
        """How the article uses a folded word, as an index into ``USES``."""
        nouns = self._noun[word]
        return (nouns > 0) + 2 * (self._verb[word] > nouns)
