"""What YAKE says of an article's phrases, those among them that YAKE itself leaves out."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain, compress

from builder.analysis.noun_phrases import Found, Line

MOST_INNER = 0.99
"""Of a word's score times its mentions: H would be infinite at 1."""

MOST_OWN = MOST_INNER / (1 - MOST_INNER)


class Scores:
    """What YAKE says of an article's words and phrases; lower is better."""

    def __init__(self, said: Sequence[Line], phrases: Mapping[str, float]) -> None:
        self._said = said
        self._phrases = phrases

    def of(self, found: Found) -> float:
        """YAKE's score of a phrase; infinite for a common word that YAKE bars.

        For what YAKE leaves out (names of four words, words with digits) it is the same formula
        over the scores of the words.
        """
        if not self._phrases:
            return 1.0
        phrase = yake_phrase(found[0])
        if phrase in self._phrases:
            return self._phrases[phrase]
        if len(found[0]) == 1 and not found.name:
            return math.inf
        known = [self._own(word) for word in phrase.split(" ")]
        return _phrase_score([each for each in known if each is not None] or [self._typical])

    def _own(self, word: str) -> float | None:
        """The own H of a word, from the score of it as a phrase (eq. 7); None if YAKE bars it."""
        score = self._phrases.get(word)
        if score is None or word not in self._counts:
            return None
        return _outer(score * self._counts[word])

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        """How often each word stands in the article, none of them with a full stop."""
        counts = Counter(chain.from_iterable(line.folds for line in self._said))
        for word in [word for word in counts if "." in word]:
            counts[_plain(word)] += counts.pop(word)
        return counts

    @cached_property
    def _typical(self) -> float:
        """The median of the words' own H; the order is that of the scores that they come from."""
        scores = self._phrases
        inner = sorted(scores[word] * n for word, n in self._counts.items() if word in scores)
        return _outer(inner[len(inner) // 2]) if inner else 1.0


def _outer(inner: float) -> float:
    """A word's own H from its score as a phrase times its mentions."""
    return inner / (1 - inner) if inner < MOST_INNER else MOST_OWN


def yake_phrase(words: Sequence[str]) -> str:
    """A phrase as YAKE is asked for it."""
    phrase = words[0] if len(words) == 1 else " ".join(words)
    return _plain(phrase) if "." in phrase else phrase


def yake_text(said: Iterable[Line]) -> list[list[str]]:
    """The article as YAKE should see it: a full stop after every line, none within a name.

    Returns:
        The words of each line, and a comma wherever something parts two words.
    """
    lines: list[list[str]] = []
    for line in said:
        told = [*line.texts]
        if "." in "".join(told):
            told = [_plain(text) for text in told]
        for index in reversed(list(compress(range(len(told)), line.gaps))):
            if index or lines:
                told.insert(index, ",")
        if told:
            lines.append(told)
        if lines:
            lines[-1][-1] += "."
    return lines


def _phrase_score(scores: Sequence[float]) -> float:
    """S(kw) of words that stand together once (eq. 8)."""
    return math.prod(scores) / (1 + sum(scores))


def _plain(word: str) -> str:
    return word.replace(".", "")
