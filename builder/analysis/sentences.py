"""Where sentences begin and end, in news as it is printed and as it is scraped.

Every full stop, question mark or the like is a place where a sentence may end. Each of a short
list of tests knows one reason why the sentence runs on there; if none applies, it ends. All
tests look at a few characters on both sides of the place only, so that a stray quotation mark
cannot swallow a paragraph and time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from builder import abbreviations, stopwords
from builder.abbreviations import Abbreviations

REACH: Final = 40
"""Characters looked at on either side of a stop: room for the longest of ordinary words."""

LONGEST_HEADLINE: Final = 120
"""Characters up to which a text without a final stop counts as a headline, in which a capital
letter says nothing. Headlines of the development corpora have 20 to 110."""

SHORTEST_PLAIN_WORD: Final = 4
"""Letters from which a word in small letters that is no known abbreviation ends a sentence even
if the next begins small by mistake; unknown abbreviations are mostly shorter."""

LARGEST_NUMERAL: Final = 3
"""Digits an item of a list or an ordinal ("3. Oktober") has at most; years have four."""


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
    rules = _rules(language or "en", _is_headline(text))
    spans: list[tuple[int, int]] = []
    begin = _first(text, 0)
    searched, quotes, worded = begin, 0, False
    for match in _STOP.finditer(text, begin, len(text.rstrip())):
        worded = worded or bool(_LETTER.search(text, searched, match.start()))
        quotes += text.count('"', searched, match.start())
        searched = match.start()
        place = _place(text, begin, match, quotes)
        if worded and _ends_sentence(place, rules):
            spans.append((begin, place.end))
            begin, worded = place.next, False
    return _close(text, spans, begin)


def _is_headline(text: str) -> bool:
    """Tell whether the text is short and has no stop at its end."""
    return len(text) <= LONGEST_HEADLINE and not _FINAL_STOP.search(text)


def _close(text: str, spans: list[tuple[int, int]], begin: int) -> tuple[tuple[int, int], ...]:
    """Return the spans with what is left after the last one, joined to it if it has no word."""
    end = len(text.rstrip())
    if begin < end:
        if spans and not _LETTER.search(text, begin, end):
            begin = spans.pop()[0]
        spans.append((begin, end))
    return tuple(spans)


def _first(text: str, start: int) -> int:
    """Return the offset of the first character from ``start`` on that is not white space."""
    found = _NOT_SPACE.search(text, start)
    return found.start() if found else len(text)


_NOT_SPACE: Final = re.compile(r"\S")
_LETTER: Final = re.compile(r"[^\W_]")
_FINAL_STOP: Final = re.compile(r"""[.?!…。！？｡؟۔।:]["'”’“»)\]」』）\s]*+\Z""")

_STOP: Final = re.compile(
    r"""
    (?<! [.?!…。！？｡؟۔।] ) (?P<stop> [.?!…。！？｡؟۔।]++ )
    (?P<tail> (?: ["'”’»›)\]}」』）】〉》〕］¹²³⁰-⁹]      # what closes
                | [“‘«] (?!\w)                           # closes in German
                | [ \u00a0\u202f]? \[ (?: \d{1,3} | [a-z] ) \]   # a reference mark
                | [ \u00a0\u202f] (?: » (?!\w) | ["”] (?=\s) )
                | (?<=\d{4}\.) [ ] [-–—] (?=\s)          # the dash of a dateline
              )*+ )
    (?P<gap> \s*+ )
    (?! [,;:.?!…)\]}»%/&=、，；：] | \Z )
    | (?P<blank> \n [^\S\n]*+ \n \s*+ )
    """,
    re.VERBOSE,
)


# --- a place where a sentence may end ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """A stop and what stands around it."""

    stop: str
    """The stop itself: one character, or a run such as ``...`` or ``?!``; empty: a blank line."""
    tail: str
    """What closes behind the stop: quotation marks, brackets, reference marks."""
    gap: str
    """White space behind that."""
    word: str
    """The word before the stop, lone letters joined: ``p.m`` of ``6 p. m.``; may be empty."""
    token: str
    """All characters between the last white space and the stop."""
    first: bool
    """Whether ``word`` opens the sentence."""
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


def _place(text: str, begin: int, match: re.Match[str], quotes: int) -> _Place:
    """Describe the place that a match has found, ``quotes`` straight marks into the text."""
    stop, tail, gap = match["stop"] or "", match["tail"] or "", match["gap"] or match["blank"] or ""
    start, following = match.start(), match.end()
    end = start + len(stop + tail)
    if tail.endswith('"') and _is_opening(text, end, quotes + tail.count('"') - 1):
        tail = tail[:-1].rstrip()
        end, following = start + len(stop + tail), end - 1
        gap = gap or " "
    token, word = _last_word(text[max(begin, start - REACH) : start])
    first = start - len(token) <= begin
    ahead = _AHEAD.match(text, following, following + REACH)
    opening, after = (ahead["opening"], ahead["word"]) if ahead else ("", "")
    rest = text[ahead.end() : ahead.end() + REACH] if ahead else ""
    return _Place(stop, tail, gap, word, token, first, opening, after, rest, end, following)


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


_AHEAD: Final = re.compile(r"(?P<opening>[\W_]{0,8})(?P<word>[^\W_]++)")


def _last_word(left: str) -> tuple[str, str]:
    """Return the last token of the text before a stop, and the word in it."""
    parts = left.split()
    if not parts or left[-1].isspace():
        return "", ""
    token = parts.pop()
    word = _PARTS.split(token)[-1].lstrip(_OPENERS)
    while parts and _LONE.fullmatch(word.partition(".")[0]) and _LONE_STOP.fullmatch(parts[-1]):
        word = parts.pop().lstrip(_OPENERS) + word
    return token, word


_OPENERS: Final = "\"'“”„‘’‚«»‹›([{¿¡—–-*•「『（"
_PARTS: Final = re.compile(r"[-–—/]|(?<=\b[DLdl])['’]|(?<=ll)['’]")
_LONE: Final = re.compile(r"[^\W\d_]|([A-Z])\1|Exas?|Chr|e[jxg]")
_LONE_STOP: Final = re.compile(r"\W*(?:[^\W\d_]|([A-Z])\1)\.")


# --- the tests --------------------------------------------------------------------------------


def _ends_sentence(place: _Place, rules: _Rules) -> bool:
    """Tell whether the sentence ends at this place."""
    if "\n" in place.gap and place.gap.count("\n") > 1:
        return True
    if place.stop[-1] in "。！？｡":
        return not _is_quoted_in_passing(place)
    if not place.gap:
        return _lacks_its_space(place, rules)
    return not any(runs_on(place, rules) for runs_on in _REASONS_TO_RUN_ON)


def _is_quoted_in_passing(place: _Place) -> bool:
    """「行く。」と言った: the quotation is a part of the sentence; so is “来吗？”他问."""
    ahead = place.opening + place.following
    return bool(
        not place.opening
        and place.tail.strip(")）】]")
        and (_JAPANESE_QUOTING.match(ahead) or _CHINESE_SAYING.match(ahead))
    )


_JAPANESE_QUOTING: Final = re.compile(
    r"と(?!は|こ|に|も|り|て|ある|き)|って|など|の(?!ち)|を|という|とい"
)
_CHINESE_SAYING: Final = re.compile(r"\w{1,6}?(?:说|說|问|問|道|喊|答|表示)(?!话|明)")


def _lacks_its_space(place: _Place, rules: _Rules) -> bool:
    """Tell "ended.The next" from "example.com", "Node.js", "U.S.-led" and "3.5"."""
    word, following = place.word, place.following
    written = place.token + following + place.rest.partition(" ")[0]
    if not following or any(sign in written for sign in "/@=_"):
        return False
    if not following[0].isupper():
        return _has_no_case(following[0]) and not place.tail and _has_no_case(word[-1:])
    if _is_attributed(place, rules) or place.opening.strip(_OPENERS):
        return False
    if len(following) == 1 and not place.rest.startswith(" "):
        return False
    plain = word.islower() and word.isalpha() and following.lower() not in _ADDRESS_ENDS
    proven = bool(place.tail) or plain or (len(following) > 1 and _opens(place, rules))
    return proven and len(word) > 1 and word not in rules.known.never | rules.known.perhaps


_ADDRESS_ENDS: Final = frozenset({"com", "org", "net", "gov", "edu", "io", "js", "co", "tv", "uk"})


def _has_no_case(letter: str) -> bool:
    """Tell whether a letter's script knows no capitals."""
    return letter.isalpha() and letter.lower() == letter.upper()


def _goes_on_small(place: _Place, rules: _Rules) -> bool:
    """A small letter follows: "'Why?' he asked", "... and". A word such as iPhone is not small.

    Not if a plain word stands before a plain stop: there a capital was forgotten.
    """
    following = place.following
    if not following or not following[0].islower() or _has_inner_capital(place):
        return False
    if place.tail.endswith(_CLOSING_MARKS) and place.opening.startswith(_OPENING_MARKS):
        return False
    forgotten = (
        place.stop == "."
        and not place.tail
        and not place.opening
        and len(place.word) >= SHORTEST_PLAIN_WORD
        and place.token.isalpha()
        and place.word.islower()
        and place.word not in rules.known.perhaps
        and place.word not in rules.known.never
        and following not in _ADDRESS_ENDS
    )
    return not forgotten


_CLOSING_MARKS: Final = ('"', "”", "»")
_OPENING_MARKS: Final = ('"', "“", "«")


def _has_inner_capital(place: _Place) -> bool:
    """Tell iPhone, eBay and al-Qaida from ordinary words in small letters."""
    return bool(_INNER_CAPITAL.match(place.following + place.rest))


_INNER_CAPITAL: Final = re.compile(r"[a-z]{1,2}[A-Z]|(?:al|el|d)['’-][A-Z]")


def _introduces(place: _Place, rules: _Rules) -> bool:
    """A title, or an "e.g.": what it introduces follows."""
    return place.stop == "." and place.word in rules.known.never and not place.tail


def _counts(place: _Place, rules: _Rules) -> bool:
    """An abbreviation before its number: "No. 3", "p. 12", "Art. 5", "Sept. 3", "Ch. IV"."""
    return (
        place.stop == "."
        and bool(_NUMERAL.fullmatch(place.following))
        and place.word in rules.known.numbered | rules.known.perhaps | rules.known.closing
    )


_NUMERAL: Final = re.compile(r"\d+\w*|[IVXLC]+")


def _numbers_an_item(place: _Place, rules: _Rules) -> bool:
    """The number of an item, "3. The third point", "A. The first": the sentence has only begun."""
    return place.stop == "." and place.first and bool(_ITEM.fullmatch(place.token))


_ITEM: Final = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,4})")


def _is_ordinal(place: _Place, rules: _Rules) -> bool:
    """An ordinal, in languages that write "am 3. Oktober", "im 19. Jahrhundert"."""
    if not rules.ordinals or place.stop != "." or place.tail:
        return False
    numeral = place.word.isdecimal() and len(place.word) < LARGEST_NUMERAL
    return (numeral or bool(_ROMAN.fullmatch(place.word))) and not _opens(place, rules)


_ROMAN: Final = re.compile(r"[IVX]{2,5}")


def _may_be_abbreviated(place: _Place, rules: _Rules) -> bool:
    """An abbreviation that may also end a sentence, and nothing says that it does."""
    if place.stop != "." or not _is_abbreviation(place.word, rules):
        return False
    if any(sign in place.opening for sign in "-–—"):
        return True
    if any(sign in place.tail for sign in "\"”»'’") or "¿" in place.opening:
        return False
    if place.word in rules.known.closing:
        return place.following.lower() in _AFTER_AN_HOUR or not place.following[:1].isalpha()
    return not _opens(place, rules)


_WEEKDAYS_MONTHS_ZONES: Final = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar
apr jun jul aug sept oct nov dec est edt et pst pdt pt cst cdt ct mst mdt mt gmt utc bst cet cest
eet ist jst kst hkt msk eastern pacific central mountain local
"""
_AFTER_AN_HOUR: Final = frozenset(_WEEKDAYS_MONTHS_ZONES.split())


def _is_abbreviation(word: str, rules: _Rules) -> bool:
    """Tell whether a stop after this word may belong to the word."""
    return (
        word in rules.known.perhaps
        or bool(_ACRONYM.fullmatch(word))
        or bool(_CONSONANTS.fullmatch(word))
    )


_ACRONYM: Final = re.compile(r"[^\W\d_]|(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_CONSONANTS: Final = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,5}")


def _opens(place: _Place, rules: _Rules) -> bool:
    """Tell whether the next word is a function word with a capital: it opens a sentence."""
    word, rest = place.following, place.rest
    if word[1:].lower() != word[1:] or not word[:1].isupper() or rest.startswith("."):
        return False
    if word.lower() not in rules.openers or _NOT_OPENING.match(word + rest):
        return False
    return len(word) > 1 or word.lower() not in _ELIDED or rest[:1] in _APOSTROPHES


_ELIDED: Final = frozenset("bcdfghjklmnpqrstvwxz")
_APOSTROPHES: Final = frozenset("'’")
_NOT_OPENING: Final = re.compile(
    r"Under[ -]?Sec|(?:Will|May|Can|Don|No|Who|Van|Von|Den|Al|El|San)\b(?!['’])|D['’]"
)


def _is_attributed(place: _Place, rules: _Rules) -> bool:
    """A quotation within what is said about it: "'Why?' Mr Smith asked"."""
    return (
        place.stop[-1] in "?!"
        and any(sign in place.tail for sign in "\"”'’")
        and not place.opening
        and not _opens(place, rules)
        and bool(_SPEECH.match(place.following + place.rest))
    )


_SPEECH: Final = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){1,3}(?:said|says|asked|asks|told|wrote|added|replied|shouted|cried|tweeted)\b"
)


def _quotes_on(place: _Place, rules: _Rules) -> bool:
    """A particle ties the quotation to its verb: "'왜?' 라고 물었다"."""
    return bool(place.tail) and place.following.startswith(_KOREAN_QUOTING)


_KOREAN_QUOTING: Final = ("라고", "라며", "라는", "이라고", "이라며", "고 ", "며 ", "하고 ")


def _is_name_with_mark(place: _Place, rules: _Rules) -> bool:
    """The mark is a part of the name: "Yahoo! Japan"."""
    return place.stop == "!" and place.word in _MARKED_NAMES and not _opens(place, rules)


_MARKED_NAMES: Final = frozenset({"Yahoo", "Jeopardy", "Wham", "Oklahoma", "Jumeau", "Jackpot"})


def _hesitates(place: _Place, rules: _Rules) -> bool:
    """A pause that ends nothing: "I... I don't know", "a new (!) Museum"."""
    pauses = len(place.stop) > 1 or place.stop == "…"
    return (pauses and place.word != "" and place.following == place.word) or (
        place.token.endswith("(") and place.stop in {"!", "?"}
    )


_REASONS_TO_RUN_ON: Final = (
    _goes_on_small,
    _introduces,
    _counts,
    _numbers_an_item,
    _is_ordinal,
    _may_be_abbreviated,
    _is_attributed,
    _quotes_on,
    _is_name_with_mark,
    _hesitates,
)
"""Every reason why a sentence runs on behind a stop and white space; one is enough."""


# --- what a language adds ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rules:
    """What the tests need to know about a language."""

    known: Abbreviations
    """Its abbreviations."""
    openers: frozenset[str]
    """Words in small letters that open a sentence if they have a capital; none in headlines."""
    ordinals: bool
    """Whether a stop behind a number makes it an ordinal."""


@cache
def _rules(language: str, headline: bool) -> _Rules:
    """Return the rules of a language."""
    openers = stopwords.of(language) | _MORE_OPENERS.get(language, frozenset())
    return _Rules(
        known=abbreviations.of(language),
        openers=frozenset() if headline else openers,
        ordinals=language in _ORDINAL_LANGUAGES,
    )


_ORDINAL_LANGUAGES: Final = frozenset({"de", "da", "no", "fi", "cs", "hu", "sk", "hr", "et", "lv"})
_MORE_OPENERS: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(
        {"however", "meanwhile", "according", "despite", "critics", "officials", "analysts"}
        | {"last", "later", "many", "several", "police", "authorities", "prosecutors", "earlier"}
    ),
}
"""Words of news that open sentences and are no function words; none is common in names."""
