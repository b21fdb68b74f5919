"""Every word that the site itself says, in one catalogue; all other words are a source's."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from builder.site.strings.catalogue import Catalogue
from builder.site.strings.english import ENGLISH
from builder.site.strings.japanese import JAPANESE
from builder.site.strings.korean import KOREAN
from builder.text.patterns import late

__all__ = [
    "CATALOGUES",
    "FULL_DATE",
    "Catalogue",
    "Strings",
    "count_words",
    "find_catalogue",
    "load_strings",
]

CATALOGUES: tuple[Catalogue, ...] = (ENGLISH, JAPANESE, KOREAN)
"""Every language of the interface; the first stands in for those that are missing."""

WORDS_A_MINUTE = 220
"""Silent reading of English prose is about 238 words a minute (Brysbaert 2019); we round down."""

FULL_DATE = len("2023-08-18")
"""Characters of a date that names its day."""

DENSE = late(r"[\u3040-\u30ff\u3400-\u9fff]")
"""Kana and Han characters, which stand without spaces between words."""

DENSE_WORD = 2
"""Such characters to a word: Japanese newspaper text has about two and a half."""

LEFTWARD = late("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that run from right to left."""

BACK = "\N{LEFT-TO-RIGHT MARK}"
"""Stands behind a name that runs from right to left: else the day of a date behind it would stand
before it (Unicode Standard Annex 9, rules N1 and I1). Nobody sees it."""

DATE = late(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Strings(Struct, frozen=True):
    """The words of one interface language, and how they are put together."""

    catalogue: Catalogue

    @property
    def language(self) -> str:
        """The language of the interface, ISO 639-1."""
        return self.catalogue.language

    @property
    def table(self) -> Mapping[str, str]:
        """Key -> text, as templates see it."""
        return self.catalogue.table

    def say(self, key: str, **values: object) -> str:
        """The text of a key with its values filled in.

        Raises:
            KeyError: the catalogue or the values lack a name.
        """
        return self.table[key].format(**values) if values else self.table[key]

    def count(self, key: str, n: int, least: int | None = None) -> str:
        """The text of a key in its form for ``n`` things, thousands parted by commas.

        With ``least`` below ``n`` both are told, as bounds: "2–3 origins".
        """
        one, _, many = self.table[key].partition("|")
        told = f"{n:,}" if least is None or least == n else f"{least:,}–{n:,}"
        return (one if n == 1 or not many else many).format(n=told)

    def date(self, value: str | None) -> str:
        """A date in words, as precise as it is known; "undated" for none."""
        found = DATE.fullmatch(value or "")
        if found is None:
            return value or self.table["undated"]
        year, month, day = found.groups()
        if not month:
            return self.say("date_year", year=year)
        name = self.catalogue.months[int(month) - 1]
        if not day:
            return self.say("date_month", month=name, year=year)
        return self.say("date_day", day=int(day), month=name, year=year)

    def dates(self, first: str, last: str) -> str:
        """A range of full dates in words, naming a shared month and year once."""
        if first == last:
            return self.date(first)
        if first[:4] != last[:4]:
            return self.say("range", first=self.date(first), last=self.date(last))
        months = self.catalogue.months
        return self.say(
            "range_days" if first[:7] == last[:7] else "range_months",
            from_day=int(first[8:]),
            from_month=months[int(first[5:7]) - 1],
            day=int(last[8:]),
            month=months[int(last[5:7]) - 1],
            year=last[:4],
        )

    def source(self, publisher: str | None, published: str | None) -> str:
        """Who said it and when, as it stands beside a sentence."""
        name = publisher or self.table["no_publisher"]
        name += BACK if LEFTWARD.search(name) else ""
        return self.say("source", publisher=name, date=self.date(published))

    def reading_time(self, words: int) -> str:
        """How long it takes to read this many words, in whole minutes, at least one."""
        return self.count("minutes", max(1, -(-words // WORDS_A_MINUTE)))

    def named(self, names: Mapping[str, str], name: str) -> str:
        """A stable name in words: by its table, else the name with spaces for hyphens."""
        return names.get(name) or name.replace("-", " ")


def count_words(text: str) -> int:
    """Words parted by white space; Han and kana make one word for every two characters."""
    words = len(text.split())
    return words if text.isascii() else words + len(DENSE.findall(text)) // DENSE_WORD


def load_strings(language: str) -> Strings:
    """The words of a language; English where the interface does not speak it."""
    return Strings(find_catalogue(language) or CATALOGUES[0])


def find_catalogue(language: str) -> Catalogue | None:
    """The catalogue of a language, whatever its case and region: "ko-KR" is Korean."""
    wanted = language.lower().replace("_", "-").partition("-")[0]
    return next((each for each in CATALOGUES if each.language == wanted), None)
