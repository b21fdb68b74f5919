"""What an article as a whole says of each of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases.tokens import Token


class Seen:
    """How often each folded word stands in which surroundings."""

    def __init__(self, sentences: Sequence[Sequence[Token]], words: Lexicon) -> None:
        self.small: defaultdict[str, int] = defaultdict(int)
        """With a small first letter."""
        self.capital: defaultdict[str, int] = defaultdict(int)
        """With a capital that means something."""
        self.noun: defaultdict[str, int] = defaultdict(int)
        """In small letters after an article, a possessive or a preposition."""
        self.verb: defaultdict[str, int] = defaultdict(int)
        """After a subject or an auxiliary, or before an article."""
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
