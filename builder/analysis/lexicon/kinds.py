"""What a lexicon holds."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from builder.text.patterns import late

NEVER: Final = late(r"(?!)")
"""Matches nothing."""

NONE: Final[frozenset[str]] = frozenset()


class Lexicon(Struct, frozen=True):
    """Word classes of one language; all words folded."""

    verbs: frozenset[str] = NONE
    """Finite forms, infinitives and participles that are hardly ever nouns."""
    verb_like: re.Pattern[str] = NEVER
    """Matches whole words that look like verbs."""
    adverb_like: re.Pattern[str] = NEVER
    """Matches whole words that look like adverbs."""
    nouns: frozenset[str] = NONE
    """Exceptions: words that only look like verbs or adverbs."""
    empty: frozenset[str] = NONE
    """Adverbs, dates, number words and whatever says nothing at either edge of a phrase."""
    numbers: frozenset[str] = NONE
    """Of the empty words, those that may begin a name ("Second Thomas Shoal")."""
    name_ends: frozenset[str] = NONE
    """Of the empty words, those that end a name with a capital ("Fort Worth", "Labor Day")."""
    noun_like: re.Pattern[str] = NEVER
    """Matches whole words whose endings only nouns and adjectives have."""
    deed_like: re.Pattern[str] = NEVER
    """Matches whole nouns of deeds and states by their endings ("election", "shipment")."""
    openers: frozenset[str] = NONE
    """Adjectives that may begin a phrase but neither end it nor be one ("high school", "armed
    forces")."""
    opener_like: re.Pattern[str] = NEVER
    """Matches whole words that are such adjectives by their looks ("cash-strapped")."""
    partial: frozenset[str] = NONE
    """Words that are no phrase by themselves but may be part of a name ("Theresa May")."""
    people_like: re.Pattern[str] = NEVER
    """Matches names that look like adjectives of peoples ("Japanese", "North Korean")."""
    people_before: re.Pattern[str] = NEVER
    """Matches names of peoples that stand before persons' names ("l'Italienne Chiara Bonfanti")."""
    articles: frozenset[str] = NONE
    """What stands before names of peoples but not of persons."""
    adjective_like: re.Pattern[str] = NEVER
    """Matches common words that look like adjectives; before a noun they are no phrase."""
    titles: frozenset[str] = NONE
    """What stands before a person's name without being part of it."""
    posts: frozenset[str] = NONE
    """What is a title only where a name follows: "Sheriff Dale Munn", but "John Constable"."""
    unborne: frozenset[str] = NONE
    """What no person is called: before it a title is none ("Premier League")."""
    second_titles: frozenset[str] = NONE
    """Second words of titles ("Attorney General", "Chief Executive")."""
    title_like: re.Pattern[str] = NEVER
    """Matches whole words that are such titles by their endings ("Bundeskanzlerin")."""
    vague: frozenset[str] = NONE
    """Nouns that say little by themselves ("relationship", "people", "plan")."""
    links: frozenset[str] = NONE
    """Small words inside names ("Bank of England")."""
    bodies: frozenset[str] = NONE
    """Nouns after which a name goes on over a small word ("Ministry of Defence")."""
    tails: frozenset[str] = NONE
    """Last words of names with an "and" in them ("Food and Drug Administration")."""
    joints: frozenset[str] = NONE
    """Small words that join two nouns to a common phrase ("fase de apuramento")."""
    before_nouns: frozenset[str] = NONE
    """Articles, possessives, prepositions: what follows is a noun or an adjective."""
    before_verbs: frozenset[str] = NONE
    """Subjects, auxiliaries, negations: what follows is a verb."""
    after_verbs: frozenset[str] = NONE
    """Articles and pronouns that follow a verb directly but hardly ever a noun."""
    nouns_capital: bool = False
    """True where every noun begins with a capital letter."""
    noun_first: bool = False
    """True where adjectives and names follow the noun they belong to."""

    @property
    def tells_verbs(self) -> bool:
        """True if verbs can be told from nouns, by lists or by their small letters."""
        return bool(self.verbs) or self.nouns_capital


def words(*listed: str) -> frozenset[str]:
    """Return the words of lists that are parted by white space, folded as words of texts are."""
    return frozenset(word.casefold() for each in listed for word in each.split())
