"""Places where a sentence may end, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from builder.text.patterns import late

REACH: Final = 40
"""Characters looked at on either side of a stop: room for the longest of ordinary words."""

LONGEST_CREDIT: Final = 120
"""Characters of a credit in brackets, such as "(Reporting by A. Bell; editing by C. Dunn)"."""

OPENING_SIGNS: Final = "\"'“”„‘’‚«»‹›([{¿¡—–-*•「『（"
"""What may stand before the first letter of a word or sentence."""

PLACE: Final = late(
    r"""
        (?<! [.?!…。！？｡؟۔।] ) (?P<stop> [.?!…。！？｡؟۔।]++ )
        (?P<tail> (?> (?:
            ["'”’»›)\]}」』）】〉》〕］¹²³⁰-⁹]                         # what closes
            | [“‘«] (?!\w)                                        # closes in German
            | [ \u00a0\u202f]? \[ (?: [A-Z]{2}:\w{1,20} | \^\w{1,20} | \d{1,3} | [a-z] ) \]
            | (?<=[^\W\d_A-Z]{3}[.?!]) \d{1,2} (?= \s [“"„«»‘]? [^\W\da-zß-ÿ_] )  # a reference
            | [ \u00a0\u202f] (?: » (?!\w) | ["”'’] (?=\s) )
            | (?<=\d{4}\.) [ ] [-–—] (?=\s)                       # the dash of a dateline
        )* ) )
        (?P<gap> \s*+ )
        (?! [,;:.?!…)\]}%/&=、，；：] | » (?!\w) | \Z )
        | (?P<bracket> [)\]] ) [ ] (?= [^\W\da-z_] )             # perhaps the end of a credit
        | (?P<blank> \n [^\S\n]*+ \n \s*+ )                       # an empty line
        | (?<=\S) [ ] (?= [•▪‣●◦■] [ ] | \* [ ] [^\W\da-z_] )      # the next item of a list
    """,
    re.VERBOSE,
)
"""A stop with what closes behind it and the white space up to the next sentence.

Every repetition is possessive, or stands in an atomic group: the expression never goes back over a
text."""

_SIGN: Final = late(r"[.?!…。！？｡؟۔।)\]\n]")
"""With what a place begins: to look for this first takes a fifth of the time."""

_SIGN_OR_ITEM: Final = late(r"[.?!…。！？｡؟۔।)\]\n]|[ ](?=[•▪‣●◦■*])")
"""``_SIGN`` for a text that holds a sign such as "•", before which a place may be as well."""

_ITEM: Final = late("[•▪‣●◦■*]")


def find(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """The places of a stretch of a text, in reading order."""
    sign = _SIGN_OR_ITEM if _ITEM.search(text) else _SIGN
    while near := sign.search(text, begin, end):
        match = PLACE.match(text, near.start(), end)
        begin = match.end() if match else near.end()
        if match:
            yield match


class Place(NamedTuple):
    """A stop and what stands around it."""

    stop: str
    """One character, or a run such as ``...`` or ``?!``; the bracket at what may be the end of a
    credit; empty at an empty line or an item of a list."""
    tail: str
    """What closes behind the stop: quotation marks, brackets, reference marks."""
    gap: str
    """White space behind that."""
    word: str
    """The word before the stop, lone letters joined: ``p.m`` of ``6 p. m.``; may be empty."""
    token: str
    """All characters between the last white space and the stop."""
    first: bool
    """Whether ``token`` opens the sentence."""
    bracketed: bool
    """Whether all of the sentence up to here is one bracket of several words."""
    opening: str
    """Signs before the next word."""
    following: str
    """The next word: letters, digits; empty if there is none near."""
    rest: str
    """What stands behind that word, as far as a test may look."""
    end: int
    """Offset at which the sentence would end."""
    next: int
    """Offset at which the next sentence would begin."""


def describe(text: str, begin: int, match: re.Match[str], quotes: int) -> Place:
    """Describe a place in a text.

    Args:
        text: the whole text.
        begin: where the sentence begins that may end here.
        match: what ``PLACE`` has found.
        quotes: how many straight quotation marks stand in the text before the match.
    """
    stop, tail, gap = (
        match["stop"] or match["bracket"] or "",
        match["tail"] or "",
        match["gap"] or "",
    )
    start, following = match.start(), match.end()
    end = start + len(stop + tail)
    if tail.endswith('"') and _is_opening(text, end, quotes + tail.count('"') - 1):
        tail = tail[:-1].rstrip()
        end, following = start + len(stop + tail), end - 1
        gap = gap or " "
    token, word = _last_word(text[max(begin, start - REACH) : start])
    ahead = _AHEAD.match(text, following, following + REACH)
    return Place(
        stop=stop,
        tail=tail,
        gap=gap,
        word=word,
        token=token,
        first=start - len(token) <= begin,
        bracketed=start - begin <= LONGEST_CREDIT and bool(_CREDIT.fullmatch(text, begin, start)),
        opening=ahead["opening"] if ahead else "",
        following=ahead["word"] if ahead else "",
        rest=text[ahead.end() : ahead.end() + REACH] if ahead else "",
        end=end,
        next=following,
    )


_CREDIT: Final = late(r"[(\[][^()\[\]]* [^()\[\]]*+")
_AHEAD: Final = late(r"(?P<opening>[\W_]{0,8})(?P<word>[^\W_]++)")


def _is_opening(text: str, end: int, quotes: int) -> bool:
    """Tell whether the straight quotation mark before ``end`` opens a quotation.

    White space on one side only settles it. Otherwise it opens one if the marks before it are
    even in number, and the next one plainly closes it: scrapers often leave a space before a
    closing mark, and paragraphs may begin within a quotation.
    """
    spaced_before, spaced_after = text[end - 2].isspace(), text[end : end + 1].isspace()
    if spaced_before != spaced_after or end == len(text):
        return spaced_before
    closing = text.find('"', end)
    closes = closing > 0 and not text[closing - 1].isspace()
    return quotes % 2 == 0 and closes and not text[closing + 1 : closing + 2].isalnum()


def _last_word(left: str) -> tuple[str, str]:
    """Return the last token of the text before a stop, and the word in it."""
    parts = left.split()
    if not parts or left[-1].isspace():
        return "", ""
    token = parts.pop()
    word = _PARTED.split(token)[-1].lstrip(OPENING_SIGNS)
    while parts and _JOINED.fullmatch(word.partition(".")[0]) and _LONE.fullmatch(parts[-1]):
        word = parts.pop().lstrip(OPENING_SIGNS) + word
    return token, word


_PARTED: Final = late(r"[-–—/]|(?<=\b[DLdl])['’]|(?<=ll)['’]")
"""What stands between the words of one token: "ex-Gov", "Aoraki/Mt", "l'art", "dell'art"."""

_LONE: Final = late(r"\W*(?:[^\W\d_]|([A-Z])\1)\.")
"""A letter, or a doubled capital, with its own stop: "p." of "p. m.", "EE." of "EE. UU."."""

_JOINED: Final = late(r"[^\W\d_]|([A-Z])\1|Exas?|Chr|e[jxg]")
"""What such a letter may be joined to: "p. ex.", "V. Exa.", "v. Chr."."""
