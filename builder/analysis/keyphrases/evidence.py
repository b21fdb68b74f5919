"""What an article says for each of its phrases, and what that weighs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log, log1p
from typing import NamedTuple

from builder.analysis import lexicon
from builder.analysis.keyphrases.gathered import Gathered, matching
from builder.analysis.lexicon.kinds import Lexicon

WITHIN = 0.61
"""A word stands mostly within a phrase if at least this share of its mentions do; set by hand."""

LONG_WORD = 4
"""Letters from which a word of a name begins with a capital; "of" and "the" need none."""

FAINT = 1e-6
"""YAKE scores below this are as good as nought."""


class Evidence(NamedTuple):
    """What an article says for a phrase; each counts for or against it."""

    yake: float
    """-log of YAKE's score."""
    mentions: float
    """log of the number of mentions."""
    place: float
    """log of the place of the first mention, in hundreds of characters."""
    title: float
    """1 if the headline holds it."""
    headline: float
    """1 for two words or more that the headline holds."""
    name: float
    """Share of mentions that are, begin or end with a name."""
    free: float
    """Share of mentions that are not part of a longer noun phrase."""
    length: float
    """log of the number of its characters as printed."""
    several: float
    """1 for two words or more."""
    telling: float
    """1 for two words or more that are a name or stand in the article twice: what a person
    underlines."""
    within: float
    """1 for a word that mostly stands within one repeated phrase."""
    vague: float
    """Share of mentions by a noun that says little by itself ("relationship")."""
    ending: float
    """1 for a common word that by its ending names a deed or a state ("sanction", "shipment") and
    is not vague: readers underline these half as often again as other nouns."""
    opening: float
    """1 for a common word that stands only where sentences open: it may be no noun."""
    long: float
    """Words beyond the second of what stands in the article once."""


WEIGHTS = Evidence(
    yake=0.20,
    mentions=3.90,
    place=-1.10,
    title=3.80,
    headline=2.70,
    name=1.25,
    free=1.70,
    length=4.60,
    several=-6.70,
    telling=3.15,
    within=-7.70,
    vague=-4.20,
    ending=1.50,
    opening=-2.00,
    long=-2.20,
)
"""Fitted to public English news and to the English and German articles of tests/quality: logistic
regression on their phrases, then ``python -m tests.benchmarks.fit_keyphrases --fit`` from there,
the mean of three such fits, rounded. The weights of ``yake``, ``within`` and ``vague`` are held:
left free, YAKE's falls, since most of what YAKE counts is weighed here again, and the other two
rise, since readers who label news underline parts of phrases and words that say little. What the
fit gave to long words (``length``, ``ending``) was taken back as far as no figure fell, or
"encouragement" said once comes before a name said three times. Fit again after changing what counts
as evidence."""

NOUN_FIRST = WEIGHTS._replace(
    place=-1.25,
    title=7.50,
    headline=7.30,
    length=2.60,
    several=-3.60,
    telling=4.40,
)
"""For languages whose adjectives follow their nouns: their readers underline longer phrases, and
those of the headline. Fitted to public French and Portuguese news and to the French and Spanish
articles of tests/quality, with all other weights held."""


def weights_of(language: str | None) -> Evidence:
    """What each kind of evidence is worth in a language."""
    return NOUN_FIRST if lexicon.of(language).noun_first else WEIGHTS


def weigh(
    gathered: Mapping[str, Gathered], text: str, title: str, words: Lexicon, weights: Evidence
) -> dict[str, float]:
    """Key of every phrase -> how much the article says for it; more is better.

    Args:
        gathered: key -> mentions, at least one each.
        text: of the article.
        title: the headline's key between two spaces.
        words: the word classes of the language.
        weights: what each kind of evidence is worth.
    """
    within, deeds = set(_mostly_within(gathered)), matching(words.deed_like)
    for_yake, for_mentions, for_place, for_title, for_headline, *others = weights
    for_name, for_free, for_length, for_several, for_telling, *others = others
    for_within, for_vague, for_ending, for_opening, for_long = others
    weighed = {}
    for name, each in gathered.items():
        spans, names, vague = each.spans, each.names, each.vague
        start, end = spans[0]
        printed = text[start:end]
        mentions = len(spans)
        once = mentions == 1
        size = len(name.split()) if " " in name else 1
        several = size > 1
        titled = name in title and f" {name} " in title
        common = 2 * names <= mentions and " " not in name
        weighed[name] = (  # in the order of ``Evidence``
            for_yake * -log(each.yake if each.yake > FAINT else FAINT)
            + (0.0 if once else for_mentions * log(mentions))
            + for_place * log1p(start / 100)
            + (for_title if titled else 0.0)
            + (for_headline if titled and several else 0.0)
            + (for_name * (names / mentions) if names else 0.0)
            + for_free * (each.free / mentions)
            + for_length * log(end - start)
            + (for_several if several else 0.0)
            + (for_telling if several and (not once or _is_name(printed)) else 0.0)
            + (for_within if name in within else 0.0)
            + (for_vague * (vague / mentions) if vague else 0.0)
            + (for_ending if common and not vague and deeds[printed] else 0.0)
            + (for_opening if common and printed[0].isupper() and _opens(spans, text) else 0.0)
            + (for_long * (size - 2) if once and size > 2 else 0.0)  # noqa: PLR2004
        )
    return weighed


def _opens(spans: Sequence[tuple[int, int]], text: str) -> bool:
    """True if every mention begins with a capital."""
    return all(text[start].isupper() for start, _ in spans)


def _is_name(printed: str) -> bool:
    """True if every long word has a capital."""
    for word in printed.split():  # noqa: SIM110 - a generator takes a half longer
        if len(word) >= LONG_WORD and not word[0].isupper():
            return False
    return True


def _mostly_within(gathered: Mapping[str, Gathered]) -> Iterator[str]:
    """Words that hardly stand outside one repeated phrase."""
    for name, each in gathered.items():
        if len(each.spans) > 1 and len(words := name.split()) > 1:
            for word in words:
                alone = gathered.get(word)
                if alone and len(each.spans) >= WITHIN * len(alone.spans):
                    yield word
