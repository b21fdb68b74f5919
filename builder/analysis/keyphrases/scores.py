"""What YAKE says of an article's phrases, those among them that YAKE itself leaves out."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from builder.analysis.noun_phrases import Found, Token


class Scores:
    """What YAKE says of an article's words and phrases; lower is better."""

    def __init__(self, said: Sequence[Sequence[Token]], phrases: Mapping[str, float]) -> None:
        self._phrases = phrases
        counts = Counter([token.fold for each in said for token in each])
        for word in [word for word in counts if "." in word]:
            counts[_plain(word)] += counts.pop(word)
        self._words = {
            word: _word_score(self._phrases[word], count)
            for word, count in counts.items()
            if word in self._phrases
        }
        known = sorted(self._words.values())
        self._typical = known[len(known) // 2] if known else 1.0

    def of(self, found: Found) -> float:
        """YAKE's score of a phrase; infinite for a common word that YAKE bars.

        For what YAKE leaves out (names of four words, words with digits) it is the same formula
        over the scores of the words.
        """
        if not self._phrases:
            return 1.0
        phrase = plain(found.words)
        if phrase in self._phrases:
            return self._phrases[phrase]
        if len(found.words) == 1 and not found.name:
            return math.inf
        scores = [self._words[word] for word in phrase.split(" ") if word in self._words]
        return _phrase_score(scores or [self._typical])


def plain(words: Sequence[str]) -> str:
    """A phrase as YAKE is asked for it."""
    return _plain(" ".join(words))


def spoken(said: Iterable[Sequence[Token]]) -> str:
    """The article as YAKE should see it: a full stop after every line, none within a name."""
    told: list[str] = []
    for sentence in said:
        for text, _, _, _, gap, _, _ in sentence:
            if gap and told:
                told.append(",")
            told.append(_plain(text) if "." in text else text)
        if told and told[-1] != ",":
            told[-1] += "."
    return " ".join(told)


def _word_score(score: float, count: int) -> float:
    """The word's own H, from the score of the phrase that holds nothing but the word (eq. 7)."""
    inner = min(max(score, 0.0) * count, 0.99)
    return inner / (1 - inner)


def _phrase_score(scores: Sequence[float]) -> float:
    """S(kw) of words that stand together once (eq. 8)."""
    return math.prod(scores) / (1 + sum(scores))


def _plain(word: str) -> str:
    return word.replace(".", "")
