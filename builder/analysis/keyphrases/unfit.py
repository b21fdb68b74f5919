"""Phrases that no page should show, whatever else the article says for them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from builder.analysis.keyphrases.gathered import Gathered, matching, shouts
from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases import Line
from builder.model import Article, Sentence
from builder.text.agencies import SIGNATURES
from builder.text.patterns import late
from builder.text.words import key_of

NOTICE = late(
    r"all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés|"
    r"(?:derechos|direitos) reservados|diritti (?:sono )?riservati|"
    r"may not be (?:published|reproduced|redistributed)|"
    r"(?:copyright|©) {0,2}(?:©|\(c\)|(?:by )?\d{4})",
    re.IGNORECASE,
)
"""Who may print a report; one in fifteen of the English reports in kpcrowd ends in it."""

NOTICE_SIGNS = ("reserv", "réserv", "riserv", "vorbeh", "voorbeh", "may not be", "copyright", "©")
"""One of these is in every notice; looking for them takes a tenth of the time."""

GOES_ON = late(r" (?:Day|Eve|Years?|[A-Z]\.?(?= [A-Z]))\b")
"""How a name goes on behind a word of it, where that is no phrase of its own."""

NAME = late(r" [^\W\d_a-zß-ÿ][\w.]")
"""What stands behind a title."""

SHORTEST_COUNTRY, LONGEST_ENDING = 4, 3
"""Letters of a country's key, and those that its people's key has more ("iran", "iranian")."""

PLURAL = "s"
"""Nouns in the plural stand bare as well ("clientes")."""


def notices(sentences: Sequence[Sentence], text: str) -> set[int]:
    """Indices of the sentences that say who may print the report."""
    low = text.lower()
    if not any(sign in low for sign in NOTICE_SIGNS):
        return set()
    starts = [each.start for each in sentences]
    return {bisect_right(starts, match.start()) - 1 for match in NOTICE.finditer(text)}


def unfit(
    gathered: Mapping[str, Gathered],
    describing: Mapping[str, int],
    article: Article,
    said: Sequence[Line],
    words: Lexicon,
) -> set[str]:
    """Keys of gathered phrases to leave out.

    Args:
        gathered: key -> mentions.
        describing: key -> further mentions that only describe the noun after them.
        article: that they stand in.
        said: its words by sentence.
        words: the word classes of its language.
    """
    title, text = f" {key_of(article.headline, article.language)} ", article.text
    untold = not words.tells_verbs
    found = set()
    for name, each in gathered.items():
        start, end = each.spans[0]
        behind = text[end + 1 : end + 2]
        if (
            (not start and _is_dateline(each, text))
            or (behind.isupper() and " " not in name and _is_cut(each, text, words))
            or (untold and each.is_passing)
            or (name in describing and _only_describes(each, describing[name], text, words))
        ):
            found.add(name)
    found |= set(_kin(gathered, text, words))
    signed = gathered.keys() & set(_signatures(article))
    found |= {name for name in signed if f" {name} " not in title}
    if untold:
        found |= set(_inner({name: gathered[name] for name in gathered.keys() - found}))
    if words.noun_first:
        found |= {name for name in _bare(gathered, said, words) if f" {name} " not in title}
    return found


def _is_dateline(gathered: Gathered, text: str) -> bool:
    """True for what opens the text if only the dateline names it, where the report was written."""
    _, end = gathered.spans[0]
    return len(gathered.spans) == 1 and shouts(text[:end])


def _is_cut(gathered: Gathered, text: str, words: Lexicon) -> bool:
    """True for what stands only before the rest of a name: "Boxing" Day, "Professor" Kerr."""
    start, end = gathered.spans[0]
    low = text[start:end].lower()
    goes_on = NAME if low in words.titles or low in words.posts else GOES_ON
    return all(goes_on.match(text, end) for _, end in gathered.spans)


def _only_describes(gathered: Gathered, describing: int, text: str, words: Lexicon) -> bool:
    """True for a people that describes other words as often as it stands for itself, or more."""
    people = matching(words.people_like)
    return describing >= len(gathered.spans) and all(
        people[text[start:end]] for start, end in gathered.spans
    )


def _kin(gathered: Mapping[str, Gathered], text: str, words: Lexicon) -> Iterator[str]:
    """The rarer one of a country and its people ("Australia", "Australians"); of a tie the people.

    They are told by their keys: the people's is the country's with a few letters more.
    """
    for name, people in gathered.items():
        if people.names and " " not in name and _is_people_of_one(people, text, words):
            for size in range(max(SHORTEST_COUNTRY, len(name) - LONGEST_ENDING), len(name)):
                country = gathered.get(name[:size])
                if country and country.names:
                    rarer = len(country.spans) < len(people.spans)
                    yield name[:size] if rarer else name


def _is_people_of_one(gathered: Gathered, text: str, words: Lexicon) -> bool:
    start, end = gathered.spans[0]
    return matching(words.people_like)[text[start:end].removesuffix(PLURAL)]


def _inner(gathered: Mapping[str, Gathered]) -> Iterator[str]:
    """Words that stand nowhere but within one longer phrase, which may be half a name."""
    for name, each in gathered.items():
        said = name.split()
        for size in range(1, len(said)):
            for start in range(len(said) - size + 1):
                inner = " ".join(said[start : start + size])
                if inner in gathered and _lies_within(gathered[inner].spans, each.spans):
                    yield inner


def _lies_within(spans: Sequence[tuple[int, int]], longer: Sequence[tuple[int, int]]) -> bool:
    if len(spans) > len(longer):
        return False
    around = sorted(longer)
    for first, last in spans:
        at = bisect_right(around, first, key=itemgetter(0))
        if not at or around[at - 1][1] < last:
            return False
    return True


def _signatures(article: Article) -> Iterator[str]:
    """Keys of who wrote or published it, and of agencies."""
    yield from _agencies(article.language)
    for source in (article.publisher, article.author):
        yield from _with_article(source or "", article.language)


@lru_cache
def _agencies(language: str | None) -> tuple[str, ...]:
    return tuple(name for each in SIGNATURES for name in _with_article(each, language))


def _with_article(source: str, language: str | None) -> tuple[str, str]:
    name = key_of(source, language)
    return name, f"the {name}"


def _bare(gathered: Mapping[str, Gathered], said: Sequence[Line], words: Lexicon) -> Iterator[str]:
    """Common words that are said once, with nothing before them that only nouns have.

    Where adjectives follow their nouns, these are mostly adjectives, participles and verbs.
    """
    passing = {
        each.spans[0][0]: name
        for name, each in gathered.items()
        if each.is_passing and " " not in name
    }
    if passing:
        for line in said:
            for index, start in enumerate(line.starts):
                if (
                    start in passing
                    and not line.folds[index].endswith(PLURAL)
                    and not (index and _announces(line, index - 1, words))
                ):
                    yield passing[start]


def _announces(line: Line, index: int, words: Lexicon) -> bool:
    """True for an article, a possessive, a preposition, a number in words or a common adjective."""
    word = line.folds[index]
    return any(word in each for each in (words.before_nouns, words.openers, words.numbers))
