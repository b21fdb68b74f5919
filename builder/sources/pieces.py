"""Sentences of which a scraper put every link and every word in italics on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from builder.text.patterns import late

FEWEST = 3
"""Lines that begin with what ends a clause, from which on a file is one of such pieces."""

LEAST_WORDS = 5
"""Words of a line that is carried on because it stops inside a sentence: links that a scraper put
on lines of their own cut sentences so. A shorter one may be a button: "Follow us on"."""

MOST_WORDS = 8
"""Words of such a short one: a name, the words of a link."""

CLOSING = late(r"(?:[,;:!?)\]%’'”]|\.(?!\.))+(?=\s|$)|[’']s\b")
"""How a line begins that carries on the line above it, with no space between."""

_ENDS = ".!?:;。！？…"
_SMALL = frozenset(
    (
        *("a", "an", "the", "of", "to", "and", "or", "than", "into", "its", "their"),
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "von", "für", "und"),
        *("oder", "dass", "le", "la", "les", "de", "du", "des", "au", "aux", "et", "ou", "que"),
        *("qui", "dans", "el", "los", "las", "del", "y", "o", "con", "do", "da", "dos", "das"),
        *("em", "no", "na", "com", "il", "lo", "gli", "di", "che", "della", "het", "een", "en"),
    )
)
"""Small words after which a sentence goes on: articles, conjunctions, and prepositions that are no
part of a verb, with which headlines end ("steigt auf", "what it stands for")."""
_ENGLISH_TOO = frozenset(("die", "do", "no"))
"""Those of them with which English headlines end ("Dozens die"): there a line is carried on only if
another of its words is German or Portuguese."""
_FOREIGN = frozenset(
    (
        *("der", "das", "den", "dem", "des", "ein", "eine", "einer", "von", "für", "und", "dass"),
        *("ist", "wird", "auch", "que", "da", "dos", "das", "em", "com", "para", "ao", "um", "uma"),
        *("o", "e", "é", "não", "por"),
    )
)


def find_continued(lines: Sequence[str]) -> frozenset[int]:
    """Indices of the lines that carry on the one above; none in a file of whole lines.

    Args:
        lines: without white space at their ends; empty ones part paragraphs.
    """
    closing = [at for at, line in enumerate(lines) if at and lines[at - 1] and CLOSING.match(line)]
    if len(closing) < FEWEST:
        return frozenset()
    found = set(closing)
    for at in range(1, len(lines)):
        above, line = lines[at - 1], lines[at]
        if not above or not line or above[-1] in _ENDS or at in found:
            continue
        told = at - 1 in found or above.count(" ") >= LEAST_WORDS - 1
        if line[0].islower():
            if told or line.count(" ") >= LEAST_WORDS - 1:
                found.add(at)
        elif told and line.count(" ") < MOST_WORDS and line[-1] not in _ENDS:
            below = lines[at + 1] if at + 1 < len(lines) else ""
            if below and (below[0].islower() or CLOSING.match(below)):
                found.add(at)
    return frozenset(found)


def stops_short(text: str) -> bool:
    """Whether a line of some words ends in a comma or in a small word that needs another."""
    words = text.split()
    if len(words) < LEAST_WORDS:
        return False
    if words[-1] in _ENGLISH_TOO:
        return not _FOREIGN.isdisjoint(words)
    return words[-1] in _SMALL or words[-1].rstrip("\"'”’»").endswith(",")
