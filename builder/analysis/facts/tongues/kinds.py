"""What has to be known of a language to find figures, dates and quotations in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Nouns = Literal["plural", "capital", "first"]
"""How a counted noun is recognised: by its plural ending, by its capital, or as the first word."""


class Tongue(Struct, frozen=True):
    """One language; all words in lower case, all patterns without capitals."""

    language: str
    """ISO 639-1."""
    point: str
    """Decimal mark."""
    group: str
    """Marks that part thousands, as a character class."""
    numbers: Mapping[str, int]
    """Number word -> value, from two up."""
    scales: Mapping[str, int]
    """What multiplies a number before it, singular and plural."""
    single: frozenset[str]
    """Words for one before a scale: "a million"."""
    qualifiers: tuple[str, ...]
    """What stands before a number and limits it."""
    trailing: tuple[str, ...]
    """What stands after the noun and limits the number."""
    span: str
    """Words between the ends of a range, as an alternation."""
    between: str
    """``between A and B``: the two words, parted by a blank; empty if not looked for."""
    percent: str
    """Alternation of what stands for percent, after a number."""
    money: frozenset[str]
    """Currencies that stand after a number."""
    measures: frozenset[str]
    """Units in full words, singular and plural."""
    times: frozenset[str]
    """Units of time among them, singular and plural."""
    stops: frozenset[str]
    """Words that end a noun phrase."""
    labels: frozenset[str]
    """What makes the number after it a name: "Article", "Flight"."""
    definite: frozenset[str]
    """Before a small number word these name a known group and count nothing."""
    ages: frozenset[str]
    """Words before a number of years that make it an age."""
    nouns: Nouns
    before_noun: frozenset[str]
    """Adjectives that stand before a noun where nouns come first."""
    of: str
    """Alternation that joins a further noun: "of", "de"."""
    months: Mapping[str, int]
    """Name or abbreviation without full stop -> 1 to 12."""
    weekdays: Mapping[str, int]
    """Name -> 0 for Monday to 6."""
    said: frozenset[str]
    """Finite speech verbs."""
    auxiliaries: frozenset[str]
    """What may stand before a participle of speech."""
    pronouns: frozenset[str]
    """Subjects that stand for a person or body."""
    source: str
    """Alternation of "according to", before a speaker; empty if not looked for."""
    ahead: frozenset[str]
    """Words that show a sentence looking to the future."""
    joint: str = ""
    """Word inside a number: "treinta y cinco"."""
    late_joint: str = ""
    """Such a word, where it stands after hundreds or more only: "two hundred and fifty"."""
    half: str = ""
    """Alternation of what halves the scale after it: "half a" before "million"."""
    plurals: tuple[str, ...] = ("s", "x")
    """Endings of counted nouns where they come first."""
    adjectives: tuple[str, ...] = ()
    """Endings of words that stand between a number and its noun where nouns come first."""
    determiners: frozenset[str] = frozenset()
    """Articles and the like beside those of English, with which a speaker may begin."""
    to: str = ""
    """Alternation of what stands before whom somebody speaks to; empty if not looked for."""
    and_half: str = ""
    """Alternation of what adds a half to the number before it: "and a half"."""


def joined(tens: Mapping[str, int], ones: Mapping[str, int], pattern: str) -> dict[str, int]:
    """Number words that are made of two, such as "vingt-deux", with their values.

    Args:
        tens: words for the greater part.
        ones: words for the lesser.
        pattern: how they are put together, with ``{ten}`` and ``{one}``.
    """
    return {
        pattern.format(ten=ten, one=one): more + less
        for ten, more in tens.items()
        for one, less in ones.items()
    }


def words(*listed: str) -> frozenset[str]:
    """The words of lists that are parted by white space."""
    return frozenset(word for each in listed for word in each.split())


def phrases(listed: str) -> tuple[str, ...]:
    """The phrases of a list that are parted by semicolons, in its order."""
    return tuple(listed.split("; "))


def numbered(listed: str, first: int) -> dict[str, int]:
    """Words parted by white space with numbers from ``first`` on; ``/`` parts other forms."""
    return {
        form: number
        for number, forms in enumerate(listed.split(), first)
        for form in forms.split("/")
    }
