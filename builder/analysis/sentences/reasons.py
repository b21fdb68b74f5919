"""The reasons why a sentence runs on behind a stop."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from msgspec import Struct

from builder.analysis.sentences import abbreviations
from builder.analysis.sentences.abbreviations import Abbreviations
from builder.analysis.sentences.places import OPENING_SIGNS, REACH, Place
from builder.text import stopwords
from builder.text.patterns import late

SHORTEST_PLAIN_WORD: Final = 4
"""Letters from which a word in small letters that is no known abbreviation ends a sentence even
if the next begins small by mistake; unknown abbreviations are mostly shorter."""

SHORTEST_WHOLE_WORD: Final = 3
"""Letters from which a word in small letters is no part of an abbreviation, as "ex" of "p. ex."."""

LONGEST_ORDINAL: Final = 2
"""Digits of an ordinal such as "3. Oktober" or "19. Jahrhundert"; years have four."""


# --- what a language adds ---------------------------------------------------------------------


class Rules(Struct, frozen=True):
    """What the tests need to know about a language and a text."""

    known: Abbreviations
    """The language's abbreviations."""
    openers: frozenset[str]
    """Words in small letters that open a sentence if they have a capital."""
    ordinals: bool
    """Whether a stop behind a number makes it an ordinal."""
    headline: bool
    """Whether the text is a headline, in which a capital letter says nothing."""


@cache
def rules_of(language: str, *, headline: bool) -> Rules:
    """Return the rules of a language, given as ISO 639-1 code."""
    return Rules(
        known=abbreviations.of(language),
        openers=stopwords.of(language) | _MORE_OPENERS.get(language, stopwords.NONE),
        ordinals=language in _ORDINAL_LANGUAGES,
        headline=headline,
    )


_ORDINAL_LANGUAGES: Final = frozenset({"de", "da", "no", "fi", "cs", "hu", "sk", "hr", "et", "lv"})
_MORE_OPENERS: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(
        {"however", "meanwhile", "according", "despite", "critics", "officials", "analysts"}
        | {"last", "later", "many", "several", "police", "authorities", "prosecutors", "earlier"}
    ),
}
"""Words of news that open sentences and are no function words; none is common in names."""


# --- the decision -----------------------------------------------------------------------------


def ends_plainly(text: str, begin: int, match: re.Match[str], rules: Rules) -> bool:
    """Tell of most places at once that a sentence ends: "… has ended. The …".

    True only where ``ends_sentence`` is, too: behind a plain word that abbreviates nothing, with
    nothing but white space before a capital. Each reason to run on needs something else.

    Args:
        text: the whole text.
        begin: where the sentence begins that may end here.
        match: what ``PLACE`` has found.
        rules: of the language.
    """
    start, following = match.span()
    if match["stop"] != "." or match["tail"] or following == start + 1:
        return False
    reach = max(begin, start - REACH)
    word = text[max(reach, text.rfind(" ", reach, start) + 1) : start]
    whole = word.isalpha() and word.islower() and len(word) >= SHORTEST_WHOLE_WORD
    return whole and text[following].isupper() and not rules.known.lists(word)


def ends_sentence(place: Place, rules: Rules) -> bool:
    """Tell whether a sentence ends at a place."""
    if not place.stop or place.gap.count("\n") > 1:
        return True
    if place.stop in _BRACKETS:
        return place.bracketed
    if place.stop[-1] in "。！？｡":
        return not (_is_quoted_in_passing(place) or _is_within_quotation(place))
    if not place.gap:
        return _lacks_its_space(place, rules)
    return not any(runs_on(place, rules) for runs_on in _REASONS_TO_RUN_ON)


_BRACKETS: Final = frozenset(")]")


def _is_quoted_in_passing(place: Place) -> bool:
    """「行く。」と言った: the quotation is a part of the sentence; so is “来吗？”他问."""
    if place.opening or not place.tail.strip(")）】]"):
        return False
    ahead = place.following
    if place.rest.startswith("。") and _CHINESE_SPEAKER.fullmatch(ahead):
        return True
    return bool(_JAPANESE_QUOTING.match(ahead) or _CHINESE_SAYING.match(ahead))


def _is_within_quotation(place: Place) -> bool:
    """「行く。すぐだ」と言った: a stop in a short quotation that the sentence goes on behind."""
    if place.tail or place.token.rfind("「") <= place.token.rfind("」"):
        return False
    end = _CLOSED.match(place.opening + place.following + place.rest)
    return bool(end and _JAPANESE_QUOTING.match(end[1]))


_CLOSED: Final = late("[^「」]*」(.{1,4})")


_JAPANESE_QUOTING: Final = late(
    r"と(?!は|こ|に|も|り|て|ある|き)|って|など|の(?!ち)|を|という|とい"
)
_CHINESE_SPEAKER: Final = late(
    r"\w{2,30}(?:说|說|表示|强调|強調|指出|坦言|称|稱|介绍|介紹|感叹|呼吁|解释|補充|补充|透露|认为|回应)"
)
"""What after a quotation is all of a sentence: who said it."""
_CHINESE_SAYING: Final = late(r"\w{1,6}?(?:说|說|问|問|道|喊|答|表示)(?!话|明)")


def _lacks_its_space(place: Place, rules: Rules) -> bool:
    """Tell "ended.The next" from "example.com", "Node.js", "U.S.-led" and "3.5"."""
    word, following = place.word, place.following
    written = place.token + following + place.rest.partition(" ")[0]
    if not following or any(sign in written for sign in "/@=_"):
        return False
    if not following[0].isupper():
        return _has_no_case(following[0]) and not place.tail and _has_no_case(word[-1:])
    if _is_attributed(place, rules) or place.opening.strip(OPENING_SIGNS):
        return False
    if len(following) == 1 and not place.rest.startswith(" "):
        return False
    plain = word.islower() and word.isalpha() and following.lower() not in _ADDRESS_ENDS
    proven = bool(place.tail) or plain or (len(following) > 1 and _opens(place, rules))
    return proven and len(word) > 1 and not rules.known.lists(word)


_ADDRESS_ENDS: Final = frozenset({"com", "org", "net", "gov", "edu", "io", "js", "co", "tv", "uk"})


def _has_no_case(letter: str) -> bool:
    """Tell whether a letter's script knows no capitals."""
    return letter.isalpha() and letter.lower() == letter.upper()


# --- one reason each --------------------------------------------------------------------------


def _goes_on_small(place: Place, rules: Rules) -> bool:
    """A small letter follows: "'Why?' he asked", "... and".

    Not if it begins a name such as iPhone, an address or another quotation, or if its capital
    was forgotten.
    """
    if not place.following[:1].islower() or _SMALL_NAME.match(place.following + place.rest):
        return False
    if place.tail.endswith(_CLOSING_MARKS) and place.opening.startswith(_OPENING_MARKS):
        return False
    return not _is_capital_forgotten(place, rules)


_SMALL_NAME: Final = late(r"[a-z]{1,2}[A-Z]|(?:al|el|d)['’-][A-Z]|[\w.+-]+@\w")
_CLOSING_MARKS: Final = ('"', "”", "»")
_OPENING_MARKS: Final = ('"', "“", "«")


def _is_capital_forgotten(place: Place, rules: Rules) -> bool:
    """Tell whether a plain word stands before a plain stop, so that a sentence begins small."""
    return (
        place.stop == "."
        and not place.tail
        and place.opening in _NO_SIGN_OR_BRACKET
        and len(place.word) >= SHORTEST_PLAIN_WORD
        and place.token.isalpha()
        and (place.word.islower() or place.opening != "")
        and not rules.known.lists(place.word)
        and place.following not in _ADDRESS_ENDS
    )


_NO_SIGN_OR_BRACKET: Final = frozenset({"", "(", "["})


def _introduces(place: Place, rules: Rules) -> bool:
    """A title, or an "e.g.": what it introduces follows."""
    return place.stop == "." and place.word in rules.known.never and not place.tail


def _counts(place: Place, rules: Rules) -> bool:
    """An abbreviation before its number: "No. 3", "p. 12", "Art. 5", "Sept. 3", "Ch. IV"."""
    return (
        place.stop == "."
        and bool(_NUMERAL.fullmatch(place.following))
        and rules.known.lists(place.word)
    )


_NUMERAL: Final = late(r"[A-Z]{0,4}\d\w*|[IVXLC]+")


def _numbers_an_item(place: Place, rules: Rules) -> bool:
    """The number of an item, "3. The third point", "A. The first": the sentence has only begun."""
    return place.stop == "." and place.first and bool(_ITEM.fullmatch(place.token))


_ITEM: Final = late(r"\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,4})")


def _is_ordinal(place: Place, rules: Rules) -> bool:
    """An ordinal, in languages that write "am 3. Oktober", "im 19. Jahrhundert"."""
    if not rules.ordinals or place.stop != "." or place.tail:
        return False
    numeral = place.word.isdecimal() and len(place.word) <= LONGEST_ORDINAL
    return (numeral or bool(_ROMAN.fullmatch(place.word))) and not _opens(place, rules)


_ROMAN: Final = late(r"[IVX]{2,5}")


def _may_be_abbreviated(place: Place, rules: Rules) -> bool:
    """An abbreviation that may also end a sentence, and nothing says that it does."""
    closing = place.word in rules.known.closing
    abbreviated = closing or place.word in rules.known.perhaps or _ACRONYM.fullmatch(place.word)
    if place.stop != "." or not abbreviated:
        return False
    if rules.headline or place.first or any(sign in place.opening for sign in "-–—"):
        return True
    if any(sign in place.tail for sign in "\"”»'’") or "¿" in place.opening:
        return False
    if closing:
        return place.following.lower() in _AFTER_AN_HOUR or not place.following[:1].isalpha()
    return not _opens(place, rules)


_ACRONYM: Final = late(r"[^\W\d_]|(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_WEEKDAYS_MONTHS_ZONES: Final = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar
apr jun jul aug sept oct nov dec est edt et pst pdt pt cst cdt ct mst mdt mt gmt utc bst cet cest
eet ist jst kst hkt msk eastern pacific central mountain local
"""
_AFTER_AN_HOUR: Final = frozenset(_WEEKDAYS_MONTHS_ZONES.split())


def _credits_agency(place: Place, rules: Rules) -> bool:
    """The month of a dateline before its agency: "BREST, 4 sept. (AFP) - ..."."""
    return (
        place.stop == "."
        and place.opening.endswith("(")
        and place.word in rules.known.closing
        and bool(_AGENCY.match(place.rest))
    )


_AGENCY: Final = late(r"(?: [^\W\d_]+)?\)\s?\.?[-–—]")


def _is_attributed(place: Place, rules: Rules) -> bool:
    """A quotation within what is said about it: "'Why?' Mr Smith asked"."""
    return (
        place.stop[-1] in "?!"
        and any(sign in place.tail for sign in "\"”'’")
        and not place.opening
        and not _opens(place, rules)
        and bool(_SPEECH.match(place.following + place.rest))
    )


_SPEECH: Final = late(
    r"(?:[A-Z][\w.'’-]*\s){1,3}"
    r"(?:said|says|asked|asks|told|wrote|added|replied|shouted|cried|tweeted)\b"
)


def _quotes_on(place: Place, rules: Rules) -> bool:
    """A particle ties the quotation to its verb: "'왜?' 라고 물었다"."""
    return bool(place.tail) and place.following.startswith(_KOREAN_QUOTING)


_KOREAN_QUOTING: Final = ("라고", "라며", "라는", "이라고", "이라며", "하고")


def _is_name_with_mark(place: Place, rules: Rules) -> bool:
    """The mark is a part of the name: "Yahoo! Japan"."""
    return place.stop == "!" and place.word in _MARKED_NAMES and not _opens(place, rules)


_MARKED_NAMES: Final = frozenset({"Yahoo", "Jeopardy", "Wham", "Oklahoma", "Jumeau"})


def _hesitates(place: Place, rules: Rules) -> bool:
    """A pause that ends nothing: "I... I don't know", "a new (!) Museum"."""
    if place.stop in {"!", "?"}:
        return place.token.endswith("(")
    pauses = len(place.stop) > 1 or place.stop == "…"
    return pauses and place.word != "" and place.following == place.word


_REASONS_TO_RUN_ON: Final = (
    _goes_on_small,
    _introduces,
    _counts,
    _numbers_an_item,
    _is_ordinal,
    _may_be_abbreviated,
    _credits_agency,
    _is_attributed,
    _quotes_on,
    _is_name_with_mark,
    _hesitates,
)
"""Every reason why a sentence runs on behind a stop and white space; one is enough."""


def _opens(place: Place, rules: Rules) -> bool:
    """Tell whether the next word is a function word with a capital: it opens a sentence."""
    word, rest = place.following, place.rest
    if rules.headline or not word[:1].isupper() or word[1:].lower() != word[1:]:
        return False
    if word.lower() not in rules.openers or _NOT_OPENING.match(word + rest):
        return False
    return len(word) > 1 or word.lower() not in _ELIDED or rest[:1] in _APOSTROPHES


_NOT_OPENING: Final = late(
    r"Under[ -]?Sec|(?:Will|May|Can|Don|No|Who|Van|Von|Den|Al|El|San)\b(?!['’])|D['’]|\w+\."
)
"""Capitals that name rather than open: "George Will", "Under Secretary", "No. 1", "A. Smith"."""

_ELIDED: Final = frozenset("bcdfghjklmnpqrstvwxz")
_APOSTROPHES: Final = frozenset("'’")
