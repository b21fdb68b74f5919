"""Which claim about title, publisher, author, date, address and language wins, and why."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from builder.errors import Problem
from builder.model import Claim, Field
from builder.settings import PublisherSettings
from builder.sources import addresses, dates
from builder.sources.characters import mend, one_line
from builder.sources.publishers import fold as _key
from builder.text.patterns import late

RULES: Mapping[Field, tuple[str, ...]] = {
    "title": (
        "front-matter", "json-ld", "meta", "h1", "first-heading", "title-line",
        "first-line", "title-element",
    ),
    "publisher": (
        "front-matter", "publisher-setting", "json-ld", "title-suffix-host", "meta",
        "source-line", "title-suffix", "domain", "copyright-line", "masthead", "dateline",
    ),
    "author": ("front-matter", "json-ld", "meta", "byline", "author-element"),
    "published": (
        "front-matter", "json-ld", "meta", "time-element", "date-line", "dateline", "url-path",
        "file-name",
    ),
    "updated": ("front-matter", "json-ld", "meta", "time-element", "date-line"),
    "original_url": ("front-matter", "saved-from", "canonical", "meta", "json-ld", "url-line"),
    "language": ("front-matter", "json-ld", "meta", "html-lang"),
    "theme": ("front-matter",),
}  # fmt: skip
"""Field -> its rules, the strongest first; claims of one rule keep their order."""

SHOWN = {"title-suffix-host": "title-suffix", "author-element": "byline"}
"""Rules that differ in strength alone -> the name under which they are shown."""

NAMES = ("title", "publisher", "author", "theme")
"""Fields of which nothing too long is believed."""
MOST_NAME = 100
"""Characters of the longest name of a publisher, author or theme that is believed."""
MOST_TITLE = 400
"""Characters of the longest title that is believed; the longest headlines have 200."""
LEAST_HEAD = 3
"""Words that a title must keep when a publisher is parted from it."""
MOST_SUFFIX = 5
"""Words of the longest publisher parted from a title."""

SUFFIX = late(r"(?P<head>.*\S)\s+(?P<bar>[|‖¦»·•:–—―-]|::)\s+(?P<tail>\S[^|]*)")
OUTLET = late(
    r"the\s.+|reuters|ap|afp|upi|dpa|ansa|efe|kyodo|yonhap|xinhua|tass|bbc|cnn|npr|pbs|cbs|nbc|abc|"
    r"al jazeera|bloomberg|politico|axios|vox|time|fortune|forbes|wired|"
    r".*\b(?:news|times|post|daily|journal|herald|tribune|guardian|press|gazette|weekly|magazine|"
    r"chronicle|observer|telegraph|courier|sentinel|ledger|standard|star|sun|mirror|mail|globe|"
    r"inquirer|examiner|dispatch|bulletin|tv|radio|broadcasting|channel|wire|agency|nachrichten|"
    r"zeitung|spiegel|le monde|figaro|el país|corriere|repubblica|shimbun|ilbo)\b.*|"
    r"[\w-]+\.(?:com|org|net|co\.\w\w|[a-z]{2})",
    re.IGNORECASE,
)
"""What names a publication wherever it stands after a dash."""
BEFORE = late(
    r"(?i:(?:share )?all sharing options for:)\s?(?=\S)|"
    r"(?:SUBJECT|Subject|RE|Re|Betreff|Objet|Asunto|Assunto|Oggetto)\s?:\s(?=\S)|"
    r"\((?:\d?(?:st|nd|rd|th)?\s?(?:LEAD|LD)|URGENT)\)\s(?=\S)|"
    r"(?:(?:UPDATE|WRAPUP|REFILE|RPT|RECAST|CORRECT(?:ED|ION))(?: \d{1,2})?(?: \(OFFICIAL\))?"
    r"\s?[-–—]\s?)+(?=\S)"
)
"""What is no part of the headline behind it: a button's label, the marks of a wire's version."""
BEHIND = late(
    r"(?<=[^\W_]['’\"”.?!\w])(?:\s?:?\s?\[[\w ]{1,20} [Ee]dition\]|"
    r"\s\d{1,2}[/.]\d{1,2}[/.]\d\d(?:\d\d)?(?:\s[-–—]\s[A-ZÀ-Þ][\w.'’ ]{2,30})?)$"
)
"""What is none before it: the edition of a paper; the day, and the place behind it."""
BY = late(
    r"(?:(?:analysis|opinion)\s+(?:by\s+)?|(?:by|von|par|por)\s+|"
    r"(?:authors?|autor(?:in|en|es|a)?|auteurs?|autor[ei])\s?[:：]\s?)(?=\S)",
    re.IGNORECASE,
)
WHERE = late(
    r"\sin\s[^\W\d_a-zß-ÿ][\w.'’-]*(?:\s[^\W\d_a-zß-ÿ][\w.'’-]*){0,2}(?=\s(?:and|und|&)\s|,|;|$)"
)
"""From where an author reports: "Anna Kerr in Oslo and Jo Bram in New York"."""
POST = late(r".*\b(?:editor|reporter|correspondent|writer|columnist|bureau chief)s?", re.IGNORECASE)
"""What an author is, behind the name."""
TITLES = frozenset(("Jr", "Sr", "Esq", "Phd"))
"""Words behind a comma that are neither a place nor a paper."""
MOST_BEHIND = 2
"""Parts behind a name: "Anna Kerr, BBC News, Oslo"."""
BESIDE = late(
    r"(\S+(?:\s\S+){1,3}?)\s(?:AP|AFP|BBC|CNN|CNBC|NPR|NBC|CBS|ABC|ESPN|PBS|UPI|MSNBC|Reuters|"
    r"Bloomberg|Associated Press|USA TODAY|(?:Fox|Sky) News)(?:\.com)?(?:\s[A-Z].*)?"
)
"""A name with a broadcaster or an agency behind it, and no comma between."""
NOBODY = late(
    r"[\w-]{2,40}(?:\.[\w-]{2,40}){1,3}|.*\b(?:gmbh|inc\.?|ltd\.?|llc|s\.a\.|ag)\b.*|"
    r"admin(?:istrator)?|editor(?:ial)?|redaktion|redacci[oó]n|r[ée]daction|staff|unknown",
    re.IGNORECASE,
)
"""What systems put in the place of an author: a site, a company, a role."""

SECTIONS = frozenset(("u.s.", "u.k.", "us", "uk", "world", "home", "home page", "news"))
"""What some agencies' pages call their site: a part of it."""


class Chosen(Struct, frozen=True):
    """The claims that won, cleaned."""

    claims: tuple[Claim, ...]
    """At most one of each field, in the order of ``Field``."""
    problems: tuple[Problem, ...]
    """Dates that cannot be read, and what is too long to be believed of a front matter."""

    def value(self, field: Field) -> str | None:
        """What won for a field; None if nobody knows."""
        return next((claim.value for claim in self.claims if claim.field == field), None)


def choose(
    claims: Iterable[Claim],
    *,
    path: str,
    publishers: Mapping[str, PublisherSettings],
    date_order: dates.Order = "unknown",
) -> Chosen:
    """Let the strongest sound claim of each field win.

    Dates become ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; a publisher leaves the title that it
    follows; tracking leaves the address. The path gives a date, and the address a date and a
    publisher, where nothing better does.

    Args:
        claims: of one file, in any order; of one rule and field the first wins.
        path: of the file, for a date in its name and for messages.
        publishers: ``[publishers]`` of the settings.
        date_order: settles 04/05/2023.
    """
    claims = list(claims)
    sound = [*_sound(claims), *_from_path(path)]
    address = _best("original_url", sound)
    if address:
        sound += list(_from_address(address.value, publishers))
    titles, suffixes = _titles(sound, publishers)
    if address:
        named = {_key(claim.value) for claim in sound if claim.field == "publisher"}
        suffixes = [
            claim if _key(claim.value) in named else _confirmed(claim, address.value)
            for claim in suffixes
        ]
    sound = [claim for claim in sound if claim.field != "title"] + titles + suffixes
    read, problems = _dated(sound, path, date_order)
    publisher = _best("publisher", read)
    if publisher:
        site = _key(publisher.value)
        signed = any(each.field == "author" and _key(each.value) == site for each in read)
        if signed and publisher.rule == "copyright-line":  # a page of one's own
            read = [each for each in read if each != publisher]
            site = ""
        read = [each for each in read if each.field != "author" or _key(each.value) != site]
    winners = (_best(field, read) for field in RULES)
    shown = (replace(claim, rule=SHOWN.get(claim.rule, claim.rule)) for claim in winners if claim)
    return Chosen(tuple(shown), (*problems, *_too_long(claims, path)))


def _best(field: Field, claims: Iterable[Claim]) -> Claim | None:
    rules = RULES[field]
    best, least = None, len(rules)
    for claim in claims:
        if claim.field == field and claim.rule in rules[:least]:
            best, least = claim, rules.index(claim.rule)
    return best


def _sound(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims with a value that can be one, folded."""
    for claim in claims:
        value = _folded(claim)
        if value and (len(value) <= _most(claim.field) or claim.field == "original_url"):
            yield replace(claim, value=value)


@lru_cache(maxsize=1 << 6)
def _folded(claim: Claim) -> str:
    """The value of a claim, which is asked for twice, as it would be told; empty if none."""
    value = one_line(mend(html.unescape(claim.value)))
    if claim.field == "original_url":
        return addresses.web_address(value) or ""
    if claim.field == "author":
        value = _person(WHERE.sub("", BY.sub("", value, count=1)), claim.rule != "front-matter")
        return "" if "://" in value or "@" in value or NOBODY.fullmatch(value) else value
    if claim.field == "publisher":
        value = one_line(re.split(r"\s\|\s", value)[0]).lstrip("@")
        if value.casefold() in SECTIONS:
            return ""
        return addresses.domain(value) or value.removeprefix("www.")
    if claim.field == "title":
        cut = BEFORE.match(value)
        return value[cut.end() :] if cut else value
    return value


def _person(value: str, placed: bool) -> str:
    """Authors without the paper, the post and, if ``placed``, the place behind the last."""
    for _ in range(MOST_BEHIND):
        head, _, tail = value.rpartition(", ")
        named = all(" " in part for part in head.split(", "))
        place = placed and named and tail.isalpha() and tail.istitle() and tail not in TITLES
        if head and (OUTLET.fullmatch(tail) or POST.fullmatch(tail) or place):
            value = head
    found = BESIDE.fullmatch(value)
    return (found[1] if found else value).strip(" ,")


def _most(field: Field) -> int:
    return MOST_TITLE if field == "title" else MOST_NAME


def _too_long(claims: Iterable[Claim], path: str) -> Iterator[Problem]:
    """What a person wrote as one of ``NAMES`` and what is not taken for one."""
    for claim in claims:
        if claim.rule != "front-matter" or claim.field not in NAMES:
            continue
        length, most = len(_folded(claim)), _most(claim.field)
        if length > most:
            what = f"the {claim.field} in the front matter has {length} characters, and is left out"
            yield Problem(path, "W113", what, f"Shorten it to {most} characters or fewer")


def _from_path(path: str) -> Iterator[Claim]:
    name = path.rpartition("/")[2].rpartition(".")[0]
    found = re.search(r"(?:^|[_. -])((?:19|20)\d\d-?\d\d-?\d\d)(?=$|[_. -]|T\d\d)", name)
    date = dates.parse(found[1]) if found else None
    if date:
        yield Claim("published", date, "file-name")


def _from_address(address: str, publishers: Mapping[str, PublisherSettings]) -> Iterator[Claim]:
    host = addresses.domain(address)
    for name, publisher in publishers.items():
        if any(host == each or host.endswith(f".{each}") for each in publisher.domains):
            yield Claim("publisher", name, "publisher-setting")
    if host:
        yield Claim("publisher", host, "domain")
    found = re.search(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?=/)", addresses.path(address))
    date = dates.parse(f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}") if found else None
    if date:
        yield Claim("published", date, "url-path")


def _confirmed(suffix: Claim, address: str) -> Claim:
    """The publisher of a title, stronger than what the page calls its site if its host agrees.

    A page of reuters.com whose title ends in Reuters may call its site "U.S.".
    """
    host = addresses.domain(address).replace("-", "")
    name = _key(suffix.value).replace(" ", "")
    return replace(suffix, rule="title-suffix-host") if name and name in host else suffix


def _titles(
    claims: Sequence[Claim], publishers: Mapping[str, PublisherSettings]
) -> tuple[list[Claim], list[Claim]]:
    """The titles without their publishers, best first; and those publishers as claims."""
    known = {_key(claim.value) for claim in claims if claim.field == "publisher"}
    known |= {_key(name) for name in publishers}
    known |= {key.partition(".")[0] for key in known}
    titles, suffixes = [], []
    for claim in claims:
        if claim.field == "title":
            title, suffix = _part(claim, known, claims)
            titles.append(replace(claim, value=BEHIND.sub("", title)))
            if suffix and not suffix.startswith("by "):  # as blogs' pages name the author
                suffixes.append(Claim("publisher", suffix, "title-suffix"))
    return _seen_first(titles), suffixes


def _seen_first(titles: list[Claim]) -> list[Claim]:
    """The titles with the page's own headline first, where another rule agrees with it."""
    others = {
        _key(claim.value) for claim in titles if claim.rule in ("json-ld", "meta", "title-element")
    }
    for claim in titles:
        if claim.rule == "h1" and others and _key(claim.value) not in others:
            words = set(_key(claim.value).split())
            if len(words) < LEAST_HEAD and not any(_key(claim.value) in other for other in others):
                return [each for each in titles if each != claim]
            if any(_overlap(words, set(other.split())) >= 1 / 2 for other in others):
                return [each for each in titles if each.rule not in ("json-ld", "meta")]
    return titles


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _part(claim: Claim, known: set[str], claims: Sequence[Claim]) -> tuple[str, str]:
    """A title and the publisher that it ended in, or began with; empty if it did neither."""
    found = SUFFIX.fullmatch(claim.value)
    if not found:
        return claim.value, ""
    head, bar, tail = found["head"], found["bar"], found["tail"]
    if len(head.split()) <= MOST_SUFFIX and _key(head) in known:
        return tail, head
    others = {_key(each.value) for each in claims if each.field == "title"}
    if claim.rule == "title-element" and _key(tail) in others and len(head.split()) <= MOST_SUFFIX:
        return tail, head
    page_title = claim.rule in ("title-element", "meta") and _key(head) in others
    if len(head.split()) < LEAST_HEAD and _key(tail) not in known and not page_title:
        return claim.value, ""
    barred = bar in "|‖¦::»" and claim.rule != "front-matter"
    barred = barred and not (bar == ":" and tail[0].islower())  # which French sets apart
    sure = _key(tail) in known or OUTLET.fullmatch(tail) or page_title or barred
    if not sure or len(tail.split()) > MOST_SUFFIX:
        return claim.value, ""
    inner, section = _part(replace(claim, value=head), known, claims)
    outlet = _key(section) in known or OUTLET.fullmatch(section)
    return inner, section if outlet else tail


def _dated(
    claims: Sequence[Claim], path: str, order: dates.Order
) -> tuple[list[Claim], list[Problem]]:
    """Claims with dates as ``YYYY-MM-DD`` or less; a problem for each that cannot be read."""
    read: list[Claim] = []
    problems: list[Problem] = []
    for claim in claims:
        if claim.field not in ("published", "updated"):
            read.append(claim)
            continue
        date = dates.parse(claim.value, order)
        if date:
            read.append(replace(claim, value=date))
        elif claim.rule in ("front-matter", "date-line"):
            problems.append(_unreadable(claim, path))
    return read, problems


def _unreadable(claim: Claim, path: str) -> Problem:
    return Problem(
        path,
        "W111",
        f"the date '{claim.value}' is not a date, or not one date only",
        "Write a date as year-month-day, such as 2024-02-28, or set date_order in [input]",
    )
