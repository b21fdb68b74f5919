"""A text as YAKE's counting needs it: sentences of words, each word looked at once.

Sentences and words are those of segtok. What becomes of a printed word hangs on nothing but the
word, so each is worked out once for all texts of a language and looked up from then on.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from html import unescape
from itertools import chain
from typing import Any, Generic, NamedTuple, TypeVar

from builder.analysis.engine import breaks

Value = TypeVar("Value")

MOST_KNOWN = 1 << 16
"""Printed words that are remembered, some 25 MB; then memory is begun anew."""

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

_WHOLE = re.compile("[^\\W_\u02b9\u02bc]+")
"""Letters and digits, but for two letters that stand for an apostrophe: nothing to part."""

_CAPITAL_FIRST = re.compile(r"\s*[A-Z]")
_STRANGE = re.compile("[\r\x1c-\x1f\u2028@]|://")
"""Where segtok looks further than from space to space: broken lines, addresses."""

_MARK = re.compile("[\u00b4\u02b9\u02bc\u2019\u2032]")
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


PAUSE = Word("", "", True, PLAIN)
"""Punctuation."""


class Reader:
    """Parts texts of one language into words, and remembers the words."""

    def __init__(self, empty: frozenset[str]) -> None:
        """Start with nothing remembered.

        Args:
            empty: words in lower case that say nothing of their own.
        """
        self._words = _Known(lambda said: word(said, empty))
        self._pieces = _Known(_pieces)
        self._spans = _Known(lambda span: self._finish(self._pieces[span]))

    def read(self, text: str) -> list[list[Word]]:
        """Give the words of every sentence, punctuation among them; a sentence may be empty."""
        for known in (self._words, self._pieces, self._spans):
            known.keep_within(MOST_KNOWN)
        before = "\n\n" if _CAPITAL_FIRST.match(text) else " "
        said = before + text.replace("\n", " ").replace("\t", " ")
        read = self._read_strange if _STRANGE.search(said) else self._read
        return [read(each) for each in breaks.split(said) if each]

    def _read(self, sentence: str) -> list[Word]:
        """The words of a sentence in which every space parts two words."""
        if "&" in sentence and unescape(sentence) != sentence:
            return self._read_strange(sentence)
        spans = sentence.split()
        found = list(chain.from_iterable(map(self._spans.__getitem__, spans[:-TAIL])))
        last = [piece for span in spans[-TAIL:] for piece in self._pieces[span]]
        found += self._finish(_part_stop(last))
        return found

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
        return Word(lower, term, barred, PLAIN if said.islower() else _capitals(said))
    return Word("", term, barred, PLAIN)


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


class _Known(dict[str, Value], Generic[Value]):
    """Answers by what was asked, each worked out when it is first asked for."""

    def __init__(self, find: Callable[[str], Value]) -> None:
        self._find = find

    def __missing__(self, asked: str) -> Value:
        answer = self[asked] = self._find(asked)
        return answer

    def keep_within(self, most: int) -> None:
        """Forget everything if more than ``most`` answers are known."""
        if len(self) > most:
            self.clear()


def _pieces(span: str) -> tuple[str, ...]:
    """What segtok parts a stretch without a space into."""
    if span.isascii() and span.isalnum():
        return (span,)
    return tuple(piece for piece in _segtok().word_tokenizer.split(span) if piece)


def _part_stop(pieces: Sequence[str]) -> list[str]:
    """Part a full stop from the last word of a sentence that is one.

    Args:
        pieces: of the sentence's last words.
    """
    parted = list(pieces)
    for index in range(len(pieces) - 1, max(-1, len(pieces) - 1 - TAIL), -1):
        piece = pieces[index]
        terminal = [sign in _terminals() for sign in piece]
        if any(terminal) or (_segtok().word_tokenizer.match(piece) and not _MARK.match(piece)):
            if len(piece) > 1 and piece != "..." and (terminal[-1] or terminal[0]):
                place = len(piece) - 1 if terminal[-1] else 1
                parted[index : index + 1] = piece[:place], piece[place:]
            break
    return parted


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
    from segtok import tokenizer  # noqa: PLC0415 - costs 20 ms that a rebuild of nothing saves

    return tokenizer
