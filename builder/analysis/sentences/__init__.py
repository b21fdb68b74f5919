"""Where sentences begin and end, in news as it is printed and as it is scraped.

Every full stop, question mark or the like is a place where a sentence may end (``places``). A
short list of tests knows one reason each why the sentence runs on there (``reasons``); if none
applies, it ends. All of them look at a few characters on both sides of the place only, so that a
stray quotation mark cannot swallow a paragraph, and time grows with the length of the text alone.
"""

from __future__ import annotations

from typing import Final

from builder.analysis.sentences.places import describe, find
from builder.analysis.sentences.reasons import ends_plainly, ends_sentence, rules_of
from builder.text.patterns import late

LONGEST_HEADLINE: Final = 120
"""Characters up to which a text without a final stop counts as a headline, in which a capital
letter says nothing. Headlines of the development corpora have 20 to 110."""

LONGEST_DATELINE: Final = 60
"""Characters up to which what stands before a dash at the start of a block is a dateline, and the
dash belongs to it: "22 August 2012, Spain. - The party …"."""


def split(text: str, language: str | None) -> tuple[tuple[int, int], ...]:
    """Return the sentences of a paragraph, heading or list item.

    Args:
        text: one block of cleaned text. A line break inside counts as a space, an empty line
            ends a sentence.
        language: ISO 639-1 code; if unknown, the rules for English apply.

    Returns:
        Offsets ``(start, end)`` in reading order. They do not overlap, begin and end in no white
        space and together hold every other character. Closing quotation marks, brackets and
        reference marks belong to the sentence before them. Each has a letter or digit, unless
        the whole text has none. Empty only if ``text`` is blank.
    """
    rules = rules_of(language or "en", headline=_is_headline(text))
    spans: list[tuple[int, int]] = []
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    searched, quotes, worded = begin, 0, False
    for match in find(text, begin, end):
        quotes += text.count('"', searched, match.start())
        if ends_plainly(text, begin, match, rules):
            spans.append((begin, match.start() + 1))
            searched, begin, worded = match.start(), match.end(), False
            continue
        worded = worded or bool(_LETTER.search(text, searched, match.start()))
        searched = match.start()
        place = describe(text, begin, match, quotes)
        if worded and ends_sentence(place, rules):
            dash = _DATELINE_DASH.match(text, place.next)
            if dash and not spans and _is_dateline(text[begin : place.end]):
                spans.append((begin, dash.end() - 1))
                begin, worded = dash.end(), False
            else:
                spans.append((begin, place.end))
                begin, worded = place.next, False
    return _close(text, spans, begin, end)


_LETTER: Final = late(r"[^\W_]")
_DATELINE_DASH: Final = late(r"[-–—] (?=[^\W_])")


def _is_dateline(text: str) -> bool:
    """Tell whether a short text with a number can be the date and place before a report."""
    return len(text) <= LONGEST_DATELINE and any(letter.isdigit() for letter in text)


def _is_headline(text: str) -> bool:
    """Tell whether the text is short and has no stop at its end."""
    return len(text) <= LONGEST_HEADLINE and not _FINAL_STOP.search(text)


_FINAL_STOP: Final = late(r"""[.?!…。！？｡؟۔।:]["'”’“»)\]」』）\s]*+\Z""")


def _close(
    text: str, spans: list[tuple[int, int]], begin: int, end: int
) -> tuple[tuple[int, int], ...]:
    """Return the spans with what is left after the last one, joined to it if it has no word."""
    if begin < end:
        if spans and not _LETTER.search(text, begin, end):
            begin = spans.pop()[0]
        spans.append((begin, end))
    return tuple(spans)
