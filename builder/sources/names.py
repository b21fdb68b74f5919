"""What the name of a person looks like."""

from __future__ import annotations

from typing import Final

from builder.sources import publishers
from builder.text.patterns import late

MOST_NAME_WORDS = 10
"""Words of the longest list of authors: three names with their small words."""

MOST_PERSON, _NO_NAME = 4, late(r"[\d:|@#/•·()]|[.!?;。、]$")
"""Words of a person's name at most, and what no name holds or ends in."""
_LARGE, _LITTLE = "A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯЁІЇЄҐ", "a-zß-ÿā-žά-ώа-яёіїєґ"
BARE = late(
    rf"(?P<name>[{_LARGE}][{_LITTLE}'’-]+(?:\s[{_LARGE}]\.?)?"
    rf"(?:\s(?:de|da|van|von|der|del|di|bin|al))?(?:\s[{_LARGE}][\w'’-]*[{_LITTLE}]){{1,2}}?)"
    r"(?:,? (?:Senior |Chief )?(?:Staff )?(?:Reporter|Correspondent|Editor|Writer))?"
)
"""A name and nothing else, perhaps with what the person is."""
_NOBODY = (
    "images photo photos pictures getty news press media agency staff desk team editor editors "
    "editorial reporter reporters writer writers senior chief correspondent update updates live "
    "report reports release story stories edition online digital social sharing quarterly print "
    "edição edición edizione édition ausgabe editie impressa impresa imprimée times post herald "
    "daily weekly monday tuesday wednesday thursday friday saturday sunday redaktion agentur "
    "rédaction redacción redação redazione redactie agencia agência agence text font read more "
    "share comments politics business world opinion latest about sobre über diario diário "
    "giornale gazeta zeitung tagblatt dagblad view original follow open sign app"
)
NO_PERSON = frozenset(_NOBODY.split())
"""Words of lines that have the form of a name."""
_SMALL = "and und et y e en de da van von der del di la bin den het ten ter dos das du des las los"
SMALL = frozenset(_SMALL.split())
"""Words of names, and between names, that have no capital."""
_JOINED = late(r", (?:and )?| (?:and|und|et|y|&) ")
"""What stands between the authors of one article."""
_POST = late(r"(?:Reporter|Correspondent|Editor|Writer|Columnist)s?$")

_NAMED = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|of|the|for|and)){1,8}"
MEMBER: Final = late(_NAMED + r"(?: \([A-Z][^()]{1,50}\))+:?")
"""How the record of a parliament names who speaks: "Ida Munk (Oslo East) (Lab)"."""
SPEAKER: Final = late(_NAMED + r"(?: \([^()]{1,60}\)){0,3}:")
"""How a line above a speech names who makes it: "The Chair:", "Ida Munk (Oslo East) (14:05):"."""


def is_person(text: str) -> bool:
    """True for two to four words that can be the name of a person."""
    named = 1 < len(words := text.lower().split()) <= MOST_PERSON and NO_PERSON.isdisjoint(words)
    return named and is_name(text) and not _NO_NAME.search(text)


def is_name(text: str) -> bool:
    """True for a run of words in capitals, with the small words that names hold."""
    words = text.replace(",", " ").split()
    return 0 < len(words) <= MOST_NAME_WORDS and all(
        word[0].isupper() or word.lower() in SMALL or not word[0].isascii() for word in words
    )


def in_line(text: str) -> list[str]:
    """The persons that a line names, if it names nothing else but a paper or a post behind."""
    parts = _JOINED.split(text)
    behind = publishers.PAPER.fullmatch(parts[-1]) or _POST.search(parts[-1])
    named = parts[:-1] if len(parts) > 1 and behind else parts
    found = [BARE.fullmatch(each) for each in named]
    persons = [each["name"] for each in found if each]
    sound = all(NO_PERSON.isdisjoint(each.lower().split()) for each in persons)
    return persons if sound and len(persons) == len(named) else []
