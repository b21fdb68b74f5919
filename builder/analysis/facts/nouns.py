"""What a number counts: the noun phrase that follows it."""

from __future__ import annotations

import re
from functools import cache

from builder.analysis import lexicon
from builder.analysis.facts.tongues.kinds import Tongue, words
from builder.text.fates import BEFALLEN
from builder.text.patterns import late

MOST_WORDS = 5
"""Words before a counted noun: "17 newly built South Korean patrol boats"."""

MOST_OF = 4
"""Words after "of" in "tons of grain"; where more follow, the noun's end is not clear."""

SHORTEST_PLURAL = 3
"""Letters of the shortest plural, "men"."""

_NEXT = late(r"[ \u00a0]([^\W\d_](?:[\w'’&.-]*[^\W_])?)")
"""A word after one blank."""

_ALIKE = frozenset(
    """
    people men women children police troops personnel aircraft fish sheep deer cattle salmon
    crew staff spacecraft hovercraft series species headquarters feet teeth mice geese data media
    percent bacteria criteria phenomena fishermen firemen policemen servicemen gunmen militiamen
    airmen sportsmen clergymen businessmen grandchildren schoolchildren policewomen livestock
    alumni infantry militia
    """.split()  # noqa: SIM905
)
"""English nouns that are counted without a plural in -s."""

_NO_PLURAL = frozenset(
    """
    this his its was has is as us plus thus yes gas bus always perhaps across besides overseas news
    less does goes says unless texas paris times analysis crisis basis christmas towards afterwards
    bias virus campus census status consensus focus congress access process success address press
    class glass mass loss boss pass business witness express bonus series's jesus james thomas
    hours' years' days' weeks' months'
    """.split()  # noqa: SIM905
) - {"times"}

_PEOPLES = late(
    r"[A-Z][\w-]*(?:ans|crats|ers|ists|ites|eans|elis|stanis|aqis|audis|atis|enis|alis|eshis)"
    r"|[A-Z][A-Z0-9-]*[A-Z0-9]s"
)
"""Counted names: Koreans, Democrats, MPs, F-35s."""

_NO_OF = words(
    "order addition return fact part total exchange response favor favour front "
    "case light charge place"
)


def noun_phrase(said: str, start: int, tongue: Tongue, *, scaled: bool) -> tuple[str, int] | None:
    """The counted noun with what stands before it, and where it ends; None if there is none.

    Args:
        said: the sentence.
        start: where the number ends.
        tongue: its language.
        scaled: True if the number ends with "million" or the like.
    """
    at = start
    if tongue.nouns == "first":
        joint = _joint(tongue.of).match(said, start)
        if joint and scaled:
            at = joint.end()
            if said[at - 1] in "'’":
                return _first_word(said, at, start, tongue)
        end = _first_noun(said, at, tongue)
    elif tongue.nouns == "capital":
        end = _capital_noun(said, at, tongue)
    else:
        of_them = _OF_THEM.match(said, start)
        end = _plural_noun(said, of_them.end() if of_them else at, tongue)
        if end is None and tongue.language == "en" and (met := _BEFALLEN.match(said, at)):
            end = met.end()
    if end is None:
        return None
    return _with_of(said, start, end, tongue)


@cache
def _joint(of: str) -> re.Pattern[str]:
    """What stands between a scale and its noun."""
    return late(rf"(?i)[ \u00a0](?:{of})(?=[ \u00a0]|(?<=['’]))")


_OF_THEM = late(
    r" (?:(?:out )?of (?:{0} )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)|of {0})(?= )".replace("{0}", "(?:the|its|their|his|her|these|those|our)")
)
"""Between a part and what it is of, which may be counted: "118 of the 220 seats"."""


def of_phrase(said: str, start: int, tongue: Tongue, *, money: bool) -> tuple[str, int]:
    """``of GDP``, ``in aid``: what is measured, and where it ends; empty and ``start`` if nothing.

    Only English says it so regularly that it can be read.
    """
    if tongue.nouns != "plural":
        return "", start
    joint = (_IN_MONEY if money else _OF_UNIT).match(said, start)
    if not joint:
        return "", start
    end = _of_end(said, joint.end() - 1, tongue, small=money)
    if end is None or said[joint.end() : end].lower() in _NO_OF:
        return "", start
    return said[joint.end() : end], end


def _of_end(said: str, at: int, tongue: Tongue, *, small: bool) -> int | None:
    """Where the noun behind "of" ends: at a plural, or before a small word, a verb or a mark."""
    verbs, first = lexicon.of(tongue.language).verbs, at
    for _ in range(MOST_OF):
        word = _NEXT.match(said, at)
        if not word:
            return at if at > first and not said[at : at + 1].isspace() else None
        low = word[1].lower()
        if low in tongue.stops or low in verbs or (at > first and low in _STANDING):
            return at if at > first else None
        if word[1].endswith(("'s", "’s")) or (small and not word[1][0].islower()):
            return None
        at = word.end()
        if _is_plural(word[1]):
            return at
    return None


_STANDING = words(
    "stand lie sit remain rest await leave leak flow run fall need cost hold help show face hit "
    "cover cross reach come go pass arrive return float drift"
)
"""Verbs that are nouns too, and follow "tons of water" more often as verbs."""

_IN_MONEY = late(r" (?:worth of|in|of) (?=[a-z])")
_OF_UNIT = late(r" of (?:the |its |their |all |his |her |our )?(?=\w)")


def _plural_noun(said: str, at: int, tongue: Tongue) -> int | None:
    """Where the counted noun ends: the first plural, and those that follow it directly."""
    known = lexicon.of(tongue.language)
    end, first, open_to_doubt = None, at, False
    for _ in range(MOST_WORDS):
        word = _NEXT.match(said, at)
        if not word:
            break
        low = word[1].lower()
        if low in tongue.stops or low in tongue.numbers:
            break
        if _is_plural(word[1]) and (end is None or low not in known.verbs):
            end = word.end()
        elif end is not None or low.endswith(("'s", "’s")):
            break
        elif _is_verb(low, known):
            if open_to_doubt or not low.endswith("ed"):
                break
            open_to_doubt = True
        at = word.end()
    if end is None or not open_to_doubt:
        return end
    return end if _AMID.search(said, 0, first) else None


_BEFALLEN = late(
    rf" (?:{'|'.join(sorted(BEFALLEN))})"
    r"(?=[.,;:!?)]|$| (?:and|or|in|as|after|when|while|by|during|on|at|so|since|over|including)\b)"
)
"""Those whom it befell, and no noun after them."""
_AMID = late(
    r"(?<![^\W\d_])(?!(?:and|but|or|while|as|when|whereas|that|who|which|whom|them|these|those|said|says"
    r"|though|although|because|where)\s)[^\W\d_]+\s[^\s,;:]+$",
    re.I,
)
"""Before the end of a number in the middle of a clause: no verb follows it."""


def _is_verb(low: str, known: lexicon.kinds.Lexicon) -> bool:
    if low in known.nouns or low in known.openers:
        return False
    if low.startswith("un"):
        return False
    return low in known.verbs or (low.endswith("ed") and bool(known.verb_like.fullmatch(low)))


def _is_plural(word: str) -> bool:
    low = word.lower()
    if low in _ALIKE:
        return True
    if len(word) < SHORTEST_PLURAL or low in _NO_PLURAL:
        return False
    if not word[0].islower():
        return bool(_PEOPLES.fullmatch(word))
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s", "ous"))


def _capital_noun(said: str, at: int, tongue: Tongue) -> int | None:
    """German: adjectives in small letters, then the noun with its capital."""
    for _ in range(3):
        word = _NEXT.match(said, at)
        if not word:
            return None
        low = word[1].lower()
        if low in tongue.stops or low in tongue.months or low in tongue.weekdays:
            return None
        if word[1][0].isupper():
            return word.end() if len(word[1]) > 1 else None
        if not low.endswith(("e", "en", "er", "es")) or low in tongue.said:
            return None
        at = word.end()
    return None


def _first_noun(said: str, at: int, tongue: Tongue) -> int | None:
    """Romance languages and Dutch: the noun comes first, but for a few adjectives."""
    for _ in range(2):
        word = _NEXT.match(said, at)
        if not word:
            return None
        low = word[1].lower()
        if low in tongue.stops or low in tongue.months:
            return None
        if not (word[1][0].islower() or low.endswith(tongue.adjectives)):
            return None
        if low.partition("-")[0] in tongue.numbers or low in tongue.scales:
            return None
        if low not in tongue.before_noun and not low.endswith(tongue.adjectives):
            plural = low.endswith(tongue.plurals) and len(low) > SHORTEST_PLURAL
            return word.end() if plural else None
        at = word.end()
    return None


def _first_word(said: str, at: int, start: int, tongue: Tongue) -> tuple[str, int] | None:
    """The noun after an elided "d'"."""
    word = late(r"[^\W\d_][\w-]*").match(said, at)
    if not word or word[0].lower() in tongue.stops:
        return None
    return said[start:].lstrip()[: word.end() - start - 1], word.end()


def _with_of(said: str, start: int, end: int, tongue: Tongue) -> tuple[str, int]:
    """The noun with a further one behind "of" or "de"."""
    thing = _OF_THEM.sub("", said[start:end] + " ", count=1).strip()
    if tongue.nouns == "plural" and said.startswith(" of ", end):
        more, reach = of_phrase(said, end, tongue, money=False)
        if more:
            return said[start:reach].strip(), reach
    return thing, end
