"""Who is named as saying a quotation: the subject of the nearest speech verb, as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from builder.analysis.facts.found import Span
from builder.analysis.facts.speakers_east import find_eastern, follows_speech
from builder.analysis.facts.tongues import of
from builder.analysis.facts.tongues.kinds import Tongue, words
from builder.text.patterns import late

MOST_WORDS = 12
"""Words of the longest speaker: "a spokeswoman for the regional council of fisheries"."""

REACH = 160
"""Characters before a verb in which its subject begins."""

_INSIDE = words("for in at")
"""Small words inside a noun phrase that seldom begin one."""

BESIDE = 3
"""Characters between a quotation and a verb that can only be its own: no other is asked."""

_INVERTED = "il|elle|ils|elles|on|je"
_PRONOUN_AFTER = late(rf"-(?:t-)?({_INVERTED})\b")

LONGEST_TITLE = 8
"""Words of a title between commas, without an article before it."""

MOST_TITLES = 4
"""Words of a title in small letters before a name."""

_WORD = late(r"[^\W\d_][\w.'’&-]*|\d+|[^\w\s]")
_LETTERS = late(r"[^\W\d_]")
_LAST_WORD = late(r"[^\W\d_]+$")

_PASSIVE = words("was were is are been be being wurde wurden est été es fue")

_BEFORE_NOUN = words(
    "a an the his her their its our one another some many several two three most other no every "
    "ein eine der die das ihr sein un une le la les son sa des du el los las una uno su o os as um "
    "uma seu sua l d"
)
_LINKS = words(
    "of for at from in on de du des da do dos das von für del in der für and the zu "
    "to und et y e with à l d"
)
_PARTING = words("in on to with from und et y e")
"""Those of ``_LINKS`` behind which a noun phrase does not go on."""
_NOT_NAMES = words(
    "in on at after before when while as but and however meanwhile yesterday today later then if "
    "because since although though so still also earlier that which who whom where what this "
    "there here monday tuesday wednesday thursday friday saturday sunday instead for now once "
    "additionally nonetheless moreover or than until"
)
_YESTERDAY = words("yesterday gestern hier ayer ontem ieri gisteren")
_BREAKS = _NOT_NAMES - _INSIDE


class _Speech(Struct, frozen=True):
    tongue: Tongue
    verb: re.Pattern[str]
    source: re.Pattern[str]
    stops: frozenset[str]
    """Small words that end a noun phrase."""
    before: frozenset[str]
    """Words that begin one."""
    links: frozenset[str]
    """Words inside one that begin none."""
    addressee: re.Pattern[str]
    """A day and whom the speaker speaks to, between the verb and its subject."""


def is_spoken(said: str, quote: Span, others: Sequence[Span], language: str) -> bool:
    """True if the sentence has a speech verb or names a source, outside all its quotations."""
    speech = _speech(language)
    if speech is None:
        return follows_speech(said, quote, language)
    bare = _masked(said, others)
    return bool(speech.verb.search(bare) or speech.source.search(bare))


def find_speaker(said: str, quote: Span, others: Sequence[Span], language: str) -> Span | None:
    """Where the speaker of a quotation stands in its sentence; None if it is not stated there.

    Args:
        said: the sentence.
        quote: the quotation's place.
        others: all quotations of the sentence, in which no speaker is looked for.
        language: ISO 639-1.
    """
    if language in ("ja", "ko", "zh"):
        return find_eastern(said, quote, language)
    speech = _speech(language)
    if speech is None:
        return None
    bare = _masked(said, others)
    places = sorted(
        (_distance(match.span(), quote), match.start(), match)
        for match in speech.verb.finditer(bare)
    )
    for distance, _, match in places:
        found = _after(bare, match.end(), speech) if _inverts(bare, match) else None
        found = found or _before(bare, match.start(), speech)
        if found or distance <= BESIDE:
            return found
    source = speech.source.search(bare)
    return _phrase_after(bare, source.end(), speech) if source else None


def _distance(verb: Span, quote: Span) -> int:
    return max(quote[0] - verb[1], verb[0] - quote[1])


def _masked(said: str, quotes: Sequence[Span]) -> str:
    """The sentence with every quotation as a run of marks, so that offsets stay."""
    for start, end in quotes:
        said = said[:start] + "\uffff" * (end - start) + said[end:]
    return said


def _inverts(bare: str, verb: re.Match[str]) -> bool:
    """True if the verb follows a quotation at once, so that its subject comes after it."""
    before = bare[: verb.start()].rstrip(" ,\u00a0-–—")
    helper = _HELPER.search(before)
    return (before[: helper.start()] if helper else before).endswith("\uffff")


_HELPER = late(r"[ ,\u00a0–—-]+(?:a|ha|ont|han|hanno|se|si|s['’]est)$")
"""An auxiliary or reflexive pronoun between a quotation and its verb."""


def _after(bare: str, at: int, speech: _Speech) -> Span | None:
    """The noun phrase right after a verb: "said the mayor of Velm, who …"."""
    addressee = speech.addressee.match(bare, at)
    return _phrase_after(bare, addressee.end() if addressee else at, speech)


def _phrase_after(bare: str, at: int, speech: _Speech) -> Span | None:
    """The noun phrase that begins at a place, at most ``MOST_WORDS`` long; None if none does."""
    if inverted := _PRONOUN_AFTER.match(bare, at):
        return inverted.span(1)
    first = _WORD.search(bare, at)
    if first is None or not _may_begin(bare, first, speech):
        return None
    start, low = first.start(), _folded(first)
    if low in speech.tongue.pronouns:
        return start, start + len(low)
    end = _reach_on(bare, start, speech)
    if end == start:
        return None
    titled = not bare[start].isupper() or _OWNED.search(bare, start, end)
    named = _NAMED.match(bare, end) if titled else None
    return start, named.end(1) if named and _may_be_name(named[1], speech) else end


def _folded(word: re.Match[str]) -> str:
    return word[0].lower().rstrip(".")


def _may_begin(bare: str, word: re.Match[str], speech: _Speech) -> bool:
    if not _LETTERS.match(word[0]) or _folded(word) in _NOT_NAMES:
        return False
    return _starts(word[0], speech) or _leads_to_name(bare, word.start(), speech)


def _reach_on(bare: str, start: int, speech: _Speech) -> int:
    """Where the noun phrase ends that begins at a place; there, too, if it has no words."""
    end, count, before = start, 0, ""
    for word in _WORD.finditer(bare, start):
        low = _folded(word)
        if not _LETTERS.match(word[0]) or count >= MOST_WORDS:
            break
        if word.start() > start:
            if low == "and" and bare[word.end() + 1 : word.end() + 2].isupper():
                continue
            if _ends_phrase(low, speech, borne=word[0][0].isupper() and before.isupper()):
                break
        before = word[0][0]
        if low in _PARTING:
            break
        if low in _LINKS:
            continue
        end, count = word.end(), count + 1
        if word[0].endswith(".") and end >= len(bare.rstrip()):
            return end - 1
    return end


_NAMED = late(
    r"(, [^\W\d_a-z][\w'’-]+(?: (?:[^\W\d_a-z]\.|[^\W\d_a-z][\w'’-]*)){1,3})(?=[,.;]?\s*$|[,.] )"
)
"""A name between commas, behind the title of whom it names."""

_OWNED = late(r"['’]s ")
"""In a title: "Harl's head of purchasing"."""


def _may_be_name(inserted: str, speech: _Speech) -> bool:
    """Whether words with capitals name a person, not a day."""
    said = (word[0].lower() for word in _WORD.finditer(inserted))
    return not any(low in speech.tongue.weekdays or low in _NOT_NAMES for low in said)


def _ends_phrase(low: str, speech: _Speech, *, borne: bool) -> bool:
    day = low in speech.tongue.weekdays or low in _YESTERDAY
    plain = not borne and (low in speech.tongue.said or low in speech.stops)
    return day or plain or low in _BREAKS


def _leads_to_name(bare: str, at: int, speech: _Speech) -> bool:
    """True for a title in small letters before a name: "local politician Joe Byrne"."""
    for count, word in enumerate(_WORD.finditer(bare, at)):
        text = word[0]
        if not _LETTERS.match(text) or text.lower() in speech.tongue.stops or count > MOST_TITLES:
            return False
        if text[0].isupper():
            return count > 0
    return False


def _starts(text: str, speech: _Speech) -> bool:
    low = text.lower().rstrip(".")
    return (
        text[0].isupper()
        or low in speech.before
        or low in speech.tongue.pronouns
        or (low.endswith("s") and low not in speech.tongue.stops)
        or low in ("spokesman", "spokeswoman", "spokesperson", "l'", "l’")
        or low.startswith(("l'", "l’"))
    )


def _before(bare: str, at: int, speech: _Speech) -> Span | None:
    """The noun phrase before a verb, over auxiliaries and one inserted title."""
    head = bare[:at].rstrip()
    while (last := _LAST_WORD.search(head)) and last[0].lower() in speech.tongue.auxiliaries:
        head = head[: last.start()].rstrip()
    if last and last[0].lower() in _PASSIVE:
        return None
    return _appositive(head[:-1], speech) if head.endswith(",") else _suffix(head, speech)


def _appositive(head: str, speech: _Speech) -> Span | None:
    """The name in ``Kim, a spokesman for the ministry, said``; ``the mayor, Ann Lee, said``."""
    comma = head.rfind(",")
    inserted = head[comma + 1 :].strip()
    if comma < 0 or not inserted or "\uffff" in inserted:
        return None
    opening = inserted.split()[0].lower()
    if not (
        opening in _BEFORE_NOUN
        or opening in ("who", "which", "whose")
        or opening.isdigit()
        or len(inserted.split()) <= LONGEST_TITLE
    ):
        return None
    found = _suffix(head[:comma], speech)
    if not found or head[found[0]].isupper():
        return found
    named = _NAMED.match(head, comma)
    whole = named and named.end(1) == len(head) and _may_be_name(inserted, speech)
    return (found[0], len(head)) if whole else None


def _suffix(head: str, speech: _Speech) -> Span | None:
    """The longest noun phrase that the text ends with, where nothing governs it."""
    found = list(_WORD.finditer(head, max(0, len(head) - REACH)))
    if found and found[-1][0].lower() in speech.tongue.pronouns:
        place = found[-1].span()
        return place if _stands_free(head, place[0]) else None
    start = _reach_back(found, speech)
    if start < 0:
        return None
    first = head[start:].split(maxsplit=1)[0]
    named = _starts(first, speech) or _leads_to_name(head, start, speech)
    barred = first.lower() in speech.links or head[start:].lower() in speech.tongue.determiners
    return (start, len(head)) if named and not barred and _stands_free(head, start) else None


def _reach_back(found: Sequence[re.Match[str]], speech: _Speech) -> int:
    """Where the noun phrase begins that the words end with; -1 if they end with none."""
    start, count, index = -1, 0, len(found) - 1
    while index >= 0 and count < MOST_WORDS:
        low = found[index][0].lower()
        if low in _BREAKS or low in speech.tongue.pronouns or not _LETTERS.match(low):
            break
        if low in speech.before:
            start = found[index].start()
            before = found[index - 1][0].lower() if index else ""
            if (before in _LINKS and before not in ("and", "the")) or before in _INSIDE:
                index -= 1
            elif before not in speech.before or low in ("a", "an", "the"):
                break
        elif low not in _LINKS and low not in _INSIDE:
            borne = index and found[index][0][0].isupper() and found[index - 1][0][0].isupper()
            if not borne and (low in speech.tongue.stops or low in speech.tongue.said):
                break
            start, count = found[index].start(), count + 1
        index -= 1
    return start


def _stands_free(head: str, start: int) -> bool:
    """True if nothing stands before the phrase that it could be the object of."""
    before = head[:start].rstrip()
    if not before or before[-1] in ",;:.—–-\uffff”»(":
        return True
    last = _LAST_WORD.search(before)
    return last is not None and last[0].lower() in _FREES


_FREES = words(
    "and but as that while when which then however or because yesterday und aber dass wie mais et "
    "que comme pero y como mas e maar en ma che dat omdat terwijl mentre quando perché"
)

_OWN = "este|esta|este mesmo|la|los|las|le|les|notre|nos|os|i|gli|de|het|deze"
_NO_ARTICLE = {language: frozenset({"a", "as", "o", "no"}) for language in ("es", "fr", "it", "nl")}
"""Words that begin a noun phrase in another language than this."""


@cache
def _speech(language: str) -> _Speech | None:
    """A language's patterns of speech; None if nothing is known of it."""
    tongue = of(language)
    if tongue is None:
        return None
    articles = "|".join(sorted(tongue.determiners)) or "(?!)"
    verbs = "|".join(sorted(tongue.said, key=lambda each: (-len(each), each)))
    return _Speech(
        tongue,
        late(rf"(?<![\w'’-])(?:{verbs})(?![\w'’])(?!-(?!(?:t-)?(?:{_INVERTED})\b))"),
        late(rf"(?i)(?<!\w)(?:{tongue.source})\s" if tongue.source else r"(?!)"),
        tongue.stops - _LINKS - _BEFORE_NOUN - tongue.determiners,
        (_BEFORE_NOUN | tongue.determiners) - _NO_ARTICLE.get(language, frozenset()),
        _LINKS - _BEFORE_NOUN - tongue.determiners,
        late(
            rf"(?:\s(?:{'|'.join(sorted({*tongue.weekdays, *_YESTERDAY}))})(?=\s))?"
            rf"(?:\s(?:{tongue.to})(?:\s|(?<=['’]))(?:(?:{_OWN})\s)?(?:[^\W\d_a-z][\w'’-]+|[\w'’-]+"
            rf"(?:\s[^\W\d_a-z][\w'’-]+)?)(?=\s(?:[^\W\d_a-z]|(?:{articles})\b)))?"
        )
        if tongue.to
        else late(r"(?!)"),
    )
