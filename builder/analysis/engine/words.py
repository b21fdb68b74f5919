"""A text as YAKE's counting needs it: sentences of words, each word looked at once.

Sentences and words are those of segtok. What becomes of a printed word hangs on nothing but the
word, so each is worked out once for all texts of a language and looked up from then on.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import unescape
from itertools import chain
from typing import Any, NamedTuple

from builder.analysis.engine import breaks
from builder.text.patterns import late
from builder.text.words import MemoDict

MOST_KNOWN = 1 << 16
"""Printed words that are remembered, some 25 MB."""

PUNCTUATION = frozenset(string.punctuation)
"""Signs that part words into blocks; a word with two of them is none that YAKE trusts."""

SHORTEST = 3
"""Characters, signs left out, of a word that may say something; and of one whose last "s" is no
plural's ending."""

TAIL = 3
"""Words at the end of a sentence among which its full stop is looked for."""

PLAIN, ACRONYM, NAME = 0, 1, 2
"""What a word's capitals say (the casing feature of section 3.2 counts acronyms and names)."""

DANGLING = ",;:"
"""Signs that are cut off the end of a word."""

_WHOLE = late("[^\\W_\u02b9\u02bc]+")
"""Letters and digits, but for two letters that stand for an apostrophe: nothing to part."""

_CAPITAL_FIRST = late(r"\s*[A-Z]")
_STRANGE = late("[\r\x1c-\x1f\u2028@]|://")
"""Where segtok looks further than from space to space: broken lines, addresses."""

_MARK = late("[\u00b4\u02b9\u02bc\u2019\u2032]")
"""An apostrophe, but for the one of ASCII."""

_SIGNS = str.maketrans("", "", string.punctuation)


class Word(NamedTuple):
    """All that YAKE asks of a printed word."""

    lower: str
    """In lower case; empty for what no phrase may hold: punctuation, numbers, letters with digits
    among them, several signs."""
    term: str
    """Under which it is counted: without a plural's ending; empty for punctuation."""
    empty: bool
    """True if its term says nothing, where this is the first word of that term in the text."""
    capitals: int
    """``PLAIN``, ``ACRONYM`` or ``NAME``; the first word of a sentence is never a name."""
    printed: str
    """As it stands in the text."""


PAUSE = Word("", "", True, PLAIN, ",")
"""Punctuation, of whatever kind."""


class Reader:
    """Parts texts of one language into words, and remembers the words."""

    def __init__(self, empty: frozenset[str]) -> None:
        """Start with nothing remembered.

        Args:
            empty: words in lower case that say nothing of their own.
        """
        self._empty = empty
        self._words = MemoDict(lambda said: word(said, empty), MOST_KNOWN)
        self._spans = MemoDict(self._span, MOST_KNOWN)
        self._ends = MemoDict(self._end, MOST_KNOWN)

    def read(self, text: str) -> list[list[Word]]:
        """Give the words of every sentence, punctuation among them; a sentence may be empty."""
        before = "\n\n" if _CAPITAL_FIRST.match(text) else " "
        said = before + text.replace("\n", " ").replace("\t", " ")
        read = self._read_strange if _STRANGE.search(said) else self._read
        return [read(each) for each in breaks.split(said) if each]

    def read_parted(self, sentences: Sequence[Sequence[str]]) -> list[list[Word]]:
        """Give the same as ``read`` for a text that is parted already, in a third of the time.

        Args:
            sentences: the words of each as ``read`` would find them between spaces, in letters and
                digits; a comma of its own opens each but the first, a full stop ends the last word.
        """
        text = " ".join(chain.from_iterable(sentences))
        if ".." in text or _has_escapes(text):
            return self.read(text)
        found: list[list[Word]] = []
        begun: list[str] = []
        before = "" if _CAPITAL_FIRST.match(text) else " "
        for words in sentences:
            begun += words
            if breaks.ends(words, before):
                found.append(self._read_spans(begun))
                begun = []
            before = ""
        return [*found, self._read_spans(begun)] if begun else found

    def _read(self, sentence: str) -> list[Word]:
        """The words of a sentence in which every space parts two words."""
        if _has_escapes(sentence):
            return self._read_strange(sentence)
        return self._read_spans(sentence.split())

    def _read_spans(self, parted: Sequence[str]) -> list[Word]:
        *spans, last = parted
        end = self._ends[last]
        if end is None:
            pieces = [piece for span in (*spans[1 - TAIL :], last) for piece in _pieces(span)]
            end = self._finish(_part_stop(pieces) or pieces)
            del spans[1 - TAIL :]
        found = list(chain.from_iterable(map(self._spans.__getitem__, spans)))
        found += end
        return found

    def _span(self, span: str) -> tuple[Word, ...]:
        """What becomes of a stretch without a space, but for the last of a sentence."""
        return (word(span, self._empty),) if _is_plain(span) else self._finish(_pieces(span))

    def _end(self, span: str) -> tuple[Word, ...] | None:
        """What becomes of the end of a sentence; None if the words before it matter."""
        if span.endswith(".") and _is_plain(span[:-1]):
            return *self._spans[span[:-1]], PAUSE
        parted = _part_stop(_pieces(span))
        return None if parted is None else self._finish(parted)

    def _read_strange(self, sentence: str) -> list[Word]:
        return [self._words[each] for each in _contracted(_segtok().web_tokenizer(sentence))]

    def _finish(self, pieces: Iterable[str]) -> tuple[Word, ...]:
        """What becomes of the pieces of a word once no more than the piece matters."""
        found: list[Word] = []
        for piece in pieces:
            if _WHOLE.fullmatch(piece):
                found.append(self._words[piece])
            else:
                found += [self._words[each] for each in _contracted(_cut(piece))]
        return tuple(found)


def word(said: str, empty: frozenset[str]) -> Word:
    """Look at a printed word (section 3.1 of the paper, and what the package adds to it).

    Args:
        said: as segtok parts it, not empty.
        empty: words in lower case that say nothing of their own.
    """
    if PUNCTUATION.issuperset(said):
        return PAUSE
    lower = said.lower()
    term = lower[:-1] if lower.endswith("s") and len(lower) > SHORTEST else lower
    plain = said.isalpha()
    bare = term if plain else term.translate(_SIGNS)
    barred = lower in empty or term in empty or len(bare) < SHORTEST
    if plain or _is_trusted(said):
        return Word(lower, term, barred, PLAIN if said.islower() else _capitals(said), said)
    return Word("", term, barred, PLAIN, said)


def _is_trusted(said: str) -> bool:
    """True for letters or digits, not both, with at most one sign; "10%" is such a word."""
    digits = any(map(str.isdigit, said))
    letters = any(map(str.isalpha, said))
    few = sum(map(PUNCTUATION.__contains__, said)) <= 1
    return digits != letters and few and not _is_number(said)


def _is_number(said: str) -> bool:
    bare = said.replace(",", "")
    return bare.isdigit() or bare.replace(".", "", 1).isdigit()


def _capitals(said: str) -> int:
    if said.isupper():
        return ACRONYM
    single = len(said) > 1 and said[0].isupper() and sum(map(str.isupper, said)) == 1
    return NAME if single else PLAIN


def _pieces(span: str) -> tuple[str, ...]:
    """What segtok parts a stretch without a space into."""
    if _is_plain(span):
        return (span,)
    return tuple(piece for piece in _segtok().word_tokenizer.split(span) if piece)


def _is_plain(span: str) -> bool:
    """True for letters and digits of ASCII alone, which segtok leaves whole."""
    return span.isascii() and span.isalnum()


def _part_stop(pieces: Sequence[str]) -> list[str] | None:
    """Part a full stop from the last word of a sentence that is one.

    Args:
        pieces: of the sentence's last words.

    Returns:
        The pieces anew; None if the last ``TAIL`` are but signs, none of them a stop.
    """
    for index in range(len(pieces) - 1, max(-1, len(pieces) - 1 - TAIL), -1):
        piece = pieces[index]
        terminal = [sign in _terminals() for sign in piece]
        if any(terminal) or (_segtok().word_tokenizer.match(piece) and not _MARK.match(piece)):
            if len(piece) > 1 and piece != "..." and (terminal[-1] or terminal[0]):
                place = len(piece) - 1 if terminal[-1] else 1
                return [*pieces[:index], piece[:place], piece[place:], *pieces[index + 1 :]]
            return list(pieces)
    return None


def _has_escapes(text: str) -> bool:
    """True for "&amp;", not for "AT&T"."""
    return "&" in text and unescape(text) != text


def _cut(piece: str) -> list[str]:
    """A piece and the signs that dangle at its end, one by one."""
    end = len(piece)
    while end > 1 and piece[end - 1] in DANGLING:
        end -= 1
    return [piece[:end], *piece[end:]]


def _contracted(pieces: list[str]) -> Iterator[str]:
    """Parts "don't" into "do" and "n't", and leaves "'s" out."""
    for each in _segtok().split_contractions(pieces):
        if each and not (each.startswith("'") and len(each) > 1):
            yield each


@cache
def _terminals() -> frozenset[str]:
    return frozenset(_segtok().SENTENCE_TERMINALS)


@cache
def _segtok() -> Any:
    from segtok import tokenizer  # costs 20 ms that a rebuild of nothing saves

    return tokenizer
