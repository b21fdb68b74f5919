"""What keeps two figures apart that seem to count one thing: neither then differs from the other.

A part stands beside no whole, one year beside no other, new cases beside no total, what may be
beside nothing that is, one place or one buyer beside no other. Told from the words of the two
sentences; what cannot be told keeps nothing apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from builder.text import stopwords
from builder.text.months import ALSO_WORDS, MONTHS
from builder.text.patterns import late
from builder.text.weekdays import WEEKDAYS
from builder.text.words import fold

NEAR = 40
"""Characters before a day in which it stands who said it."""

STEM = 4
"""Letters that two spellings of a name begin with: "Jabalya" and "Jabaliya"."""


class Telling(Struct, frozen=True, dict=True):
    """A figure with what its sentence says around it."""

    before: str
    """The sentence up to the figure."""
    printed: str
    after: str
    """The rest of it."""
    language: str | None
    text: str
    """The whole article."""
    dates: tuple[tuple[int, int, str], ...]
    """The dates of the sentence: from and to, in characters of it, and the value or nothing."""
    year: str
    """The article's own."""

    @cached_property
    def kind(self) -> tuple[object, ...]:
        """What must be the same for two figures of one thing.

        Whether it is a part, a rate, new, supposed, denied, there to be compared with, what
        somebody had in all, or of votes against; and the parts of a year and the years that the
        sentence names.
        """
        clause, behind = self.clause
        around = f"{clause} {behind}"
        return (
            self._share(),
            bool(_RATE.match(self.after)),
            bool(_NEW.search(self.printed)),
            bool(_SUPPOSED.search(clause)),
            bool(_DENIED.search(self.before)),
            bool(_YARDSTICK.search(self.before)),
            bool(_EVER.search(self.before)),
            bool(_AGAINST.search(around)),
            frozenset(each.lower() for each in _PERIOD.findall(around)),
            frozenset(_YEAR.findall(f"{self.before} {self.after}")) - {self.year},
        )

    @cached_property
    def clause(self) -> tuple[str, str]:
        """Of what stands before and behind, only that which no comma and no speaker parts off."""
        start = max((each.end() for each in _BORDER.finditer(self.before)), default=0)
        stop = _STOP.search(self.after)
        return self.before[start:], self.after[: stop.start()] if stop else self.after

    @cached_property
    def moments(self) -> frozenset[tuple[str, str]]:
        """The dates beside it, each as what kind of date it is, and which."""
        clause, behind = self.clause
        first = len(self.before) - len(clause)
        last = len(self.before) + len(self.printed) + len(behind)
        whole = f"{self.before}{self.printed}{self.after}"
        return frozenset(
            _moment(whole[start:end].lower(), value)
            for start, end, value in self.dates
            if (start >= first or not start)
            and end <= last
            and not _SAID.search(whole, max(0, start - NEAR), start)
        )

    @cached_property
    def other_year(self) -> bool:
        """Whether it is said to be of another year than that in which it is told."""
        return bool(_OTHER_YEAR.search(f"{self.before} {self.clause[1]}"))

    @cached_property
    def total(self) -> bool:
        """Whether it is said to be the sum of all until now."""
        return bool(_TOTAL.search(f"{self.clause[0]} {self.printed} {self.clause[1]}"))

    @cached_property
    def asked(self) -> str:
        """Whether somebody ``asked`` for it or ``offered`` it; empty for neither."""
        found = _OFFERED.search(self.before), _ASKED.search(self.before)
        return "offered" if found[0] else "asked" if found[1] else ""

    @cached_property
    def places(self) -> frozenset[str]:
        """The words of the places that are named next before it, and behind."""
        ahead = [found for each in _PLACE.finditer(self.before) if (found := _place(each[1]))]
        behind = [_place(each[1]) for each in _PLACE.finditer(self.after.partition(";")[0])]
        return frozenset().union(*ahead[-1:], *behind)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The words of the name with which its clause begins, if one does; not in German."""
        if self.language == "de":
            return frozenset()
        start = max((each.end() for each in _CLAUSE.finditer(self.before)), default=0)
        found = _NAME.search(self.before, start)
        if not found or _AT.search(self.before[: found.start()]):
            return frozenset()
        return _named(" ".join(word for word in found[0].split() if self._is_name(word)))

    def _is_name(self, word: str) -> bool:
        """Whether a word has a capital amid a sentence of the article, too."""
        ends = (part[-2:] for part in self.text.split(f" {word}")[:-1])
        plain = fold(word) not in stopwords.of(self.language)
        return plain and any(end.strip(",").islower() for end in ends)

    def _share(self) -> str:
        """``whole`` where the sentence tells of a part of that, ``part`` where it counts one.

        ``each`` where it counts for one of several, ``others`` where it counts those who are not
        the ones told of before.
        """
        if _WHOLE.search(self.before):
            return "whole"
        if _EACH.search(self.before) or _EACH_BEHIND.match(self.after):
            return "each"
        if _OTHERS.search(self.printed):
            return "others"
        return "part" if _PART.search(self.printed + self.after) else ""


def is_apart(one: Telling, other: Telling) -> bool:
    """Whether two figures of one kind cannot be held to count one thing.

    Args:
        one: a figure of an article.
        other: a figure of another article on the same event, in the same language.
    """
    if one.kind != other.kind or _are_of_two_times(one, other):
        return True
    if {one.asked, other.asked} == {"asked", "offered"}:
        return True
    if one.subject and other.subject and not _share_a_name(one.subject, other.subject):
        return True
    if not one.places or not other.places:
        return False
    if one.language == "de":
        return bool(one.places - other.places and other.places - one.places)
    return not _share_a_name(one.places, other.places)


def _are_of_two_times(one: Telling, other: Telling) -> bool:
    """Whether both name dates beside the figures, and no two that may be the same.

    Or one alone is of another year, or one is of a day and the other of all until now.
    """
    told = [{kind for kind, _ in each.moments} for each in (one, other)]
    if one.other_year != other.other_year and not all("date" in kinds for kinds in told):
        return True
    days = [bool(kinds & {"date", "weekday"}) for kinds in told]
    if (one.total, other.total) in ((True, False), (False, True)) and days[one.total]:
        return True
    pairs = [
        (mine, theirs)
        for kind, mine in one.moments
        for sort, theirs in other.moments
        if kind == sort
    ]
    return bool(pairs) and not any(
        mine.startswith(theirs) or theirs.startswith(mine) for mine, theirs in pairs
    )


def _moment(printed: str, value: str) -> tuple[str, str]:
    if value:
        return ("week" if "W" in value else "date"), value
    words = printed.split()
    for names, kind in ((WEEKDAYS, "weekday"), (MONTHS, "month")):
        if found := [word for word in words if word in names]:
            return kind, found[0]
    return words[-1], printed


def _named(run: str) -> frozenset[str]:
    """The words of a name, but for days and months and what belongs to it."""
    words = (word.rstrip("’'").removesuffix("'s").removesuffix("’s") for word in run.split())
    return frozenset(word for word in words if word.lower() not in _DAYS and len(word) > 1)


def _place(run: str) -> frozenset[str]:
    """The words of a name that is one of a place, and not of a house whose people speak."""
    return frozenset() if _HOUSE.search(run) else _named(run)


def _share_a_name(some: Iterable[str], others: Iterable[str]) -> bool:
    return bool({*_begun(some)} & {*_begun(others)})


def _begun(words: Iterable[str]) -> Iterator[str]:
    return (fold(word)[:STEM] for word in words)


_WHOLE = late(
    r"(?:\d|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|"
    r"percent|most|some|many|none|each|any)) (?:out )?of (?:(?:the|its|their|these|those) )?$|"
    r"\bof (?:the|its|their|all|these|those) $"
)
"""What stands before the whole of which a part is told."""

_EACH = late(r"\b[Ee]ach [^,;:.]{0,30}$")
_EACH_BEHIND = late(r"^,? (?:each|apiece)\b")
"""What says that an amount is that of one of several."""

_PART = late(
    r"^\D*\d[\d.,]*(?: (?:hundred|thousand|million|billion))? of "
    r"(?:the|its|their|these|those) (?!\d)"
)

_OTHERS = late(
    r"(?i)\b(?:another|other|further|additional|ander|weiter|zusätzlich|autre|otr[oa]|outr[oa]|altr[ie]|"
    r"overige)(?:e?[nrs]?)\b"
)
"""What says in a figure that it counts others."""

_RATE = late(
    r"(?i)^,? (?:an?|per|each|every|pro|am|par|al|por|ao)\s?"
    r"(?:second|minute|hour|day|night|week|month|year|tag|stunde|woche|monat|jahr|jour|heure|semaine|"
    r"mois|an|día|hora|semana|mes|mês|año|ano|dia|giorno|ora|settimana|mese|anno)\b"
)
_NEW = late(
    r"(?i)\b(?:new|fresh|neuen?|neuer|nouveaux|nouvelles|nuev[oa]s|nov[oa]s|nuov[ie]|nieuwe)\b"
)
_SUPPOSED = late(
    r"\b(?:could|may|might|könnten?|pourrai(?:en)?t|podrían?|poderiam?|"
    r"potrebbe(?:ro)?|zouden?)\b"
)
_DENIED = late(r"^(?:None|Neither) of |(?:\b(?:not|never|nicht|nie)|n[’']t)\b[^,;:]{0,40}$")
_YARDSTICK = late(
    r"\b(?:than|compared (?:with|to)|(?:up|down) from|rather than|instead of|gegenüber|statt|"
    r"contre|frente a|rispetto a)\b[^,;:.]{0,40}$"
)
"""What stands before an amount that another one is held against."""

_TOTAL = late(
    r"(?i)\b(?:in total|a total of|overall|altogether|so far|to date|insgesamt|bislang|bisher|"
    r"au total|en tout|en total|hasta ahora|no total|até agora|in totale|finora)\b"
)
"""What says that an amount is the sum of all until now."""

_EVER = late(r"\b[Hh](?:as|ave) had $")

_AGAINST = late(
    r"(?i)\b(?:vot\w*|ballots|stimm\w*|gestimmt) (?:against|gegen|contre|en contra|contra|contro)\b"
)

_ASKED = late(
    r"(?i)\b(?:wants?|wanted|ask(?:s|ed)? for|demand\w*|seeks?|sought|call(?:s|ed)? for|forder\w*|"
    r"verlang\w*|réclam\w*|exig\w*|piden?|pidió|pidieron|pedem?|pediu|chied\w*|eis\w+)\b"
)
_OFFERED = late(
    r"(?i)\b(?:offer\w*|propos\w*|bids?|biete[nt]\w*|bot(?:en)?|ofrec\w*|oferec\w*|offr\w*|bied\w*)\b"
)
"""Both sides of a deal name an amount, each its own."""

_PERIOD = late(
    r"(?i)\b([\w]+) (?:quarter|half(?= of)|Quartal|Halbjahr|trimestre|semestre|kwartaal)\b"
)
_YEAR = late(r"(?<![\d.,$€£-])(?<!since )(?:19|20)\d\d(?![\d%]|[.,]\d)")
_OTHER_YEAR = late(
    r"(?i)\b(?:last|next|previous|past) (?:year|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b|\byears? (?:ago|earlier|before|later)\b|"
    r"\bvor \w+ jahren|\b(?:vergangenen|vorigen|letzten|nächsten|kommenden) jahr|"
    r"\bl[’']an (?:dernier|prochain)|\bl[’']année (?:dernière|prochaine)|\bil y a [\w-]+ ans\b|"
    r"\baño (?:pasado|anterior|próximo)|\bpróximo a[ñn]o|\bhace \w+ años|"
    r"\bano (?:passado|anterior|que vem)|\bhá \w+ anos|"
    r"\banno (?:scorso|prossimo|precedente)|\bprossimo anno|\banni fa\b|\bvorig jaar|\bjaar geleden"
)

_SPEECH = (
    r"said|says?|told|reported|reports|announced|believes?|estimated|"
    r"sagte|sagt|dit|dijo|disse|detto"
)
_THAT = r"that|dass|que|che|dat"
_CLAUSE = late(rf"[;:]|\b(?:{_THAT}|{_SPEECH})\b")
"""What a clause begins after that has a subject of its own."""

_BORDER = late(rf"[,;:()]|\b(?:{_THAT}|{_SPEECH})\b")
_STOP = late(rf"[,;:()]|\b(?:{_SPEECH})\b")
_SAID = late(rf"\b(?:{_SPEECH})(?: on| late| early)* $")
"""What stands before the day on which something was said."""

_NAMES = r"(?:[A-ZÀ-Þ][\w’'.-]*\w ?)+"
_NAME = late(_NAMES)
_AT = late(
    r"\b(?:in|on|at|near|across|of|from|to|by|en|em|à|au|a|nel|nella|del|de|da|do) (?:the )?$"
)
_PLACE = late(
    r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Nn]ear|[Aa]cross|[Bb]ei|[Aa]us|[Nn]ach|[Ee]n|[Ee]m|[Nn][oa]|[ÀAà]|[Aa]ux?|"
    r"(?:town|city|village|area|district|province|state|county|region|camp|neighbou?rhood|suburb|island)"
    r"s? of) "
    rf"(?:(?:the|la|le|el|o|a) )?(?:[a-zà-þ]+ )?({_NAMES})"
)
_HOUSE = late(r"(?:Hospital|Clinic|University|Institute|Ministry|Agency|Bank|College|Office) ?$")
_DAYS = frozenset((*WEEKDAYS, *MONTHS)) - ALSO_WORDS
"""Capitals that name no place."""
