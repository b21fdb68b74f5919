"""What the lines around a headline say: who wrote it, when, for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from builder.model import Block, Claim
from builder.sources import citations, dates, publishers
from builder.sources.names import in_line, is_name, places, prints_small
from builder.text import datelines
from builder.text.patterns import late

BEFORE, AFTER = 6, 9
"""Blocks before and after the headline in which lines about the article are looked for: share
buttons and a caption often stand between."""

AT_THE_END = 12
"""Blocks at the end of a file among which a line may name its source."""

OTHERS = frozenset(("html-comment", "html-related"))
"""Parts of a page whose names and dates are those of comments and of other articles."""

THE_WORD = 2
"""Words of a name such as "The Channel", which needs its "Company"."""

MOST_WORDS = 25
"""Words up to which a block can be a line about the article; a longer one is prose."""

MOST_NAME = 80
"""Characters of the longest author or publisher; three names with their titles."""

FEW_WORDS = 8
"""Words from which a block that ends like a sentence is prose."""

MOST_TOLD = 4
"""Words in small letters before a date that dates the article: "last updated at 5 pm on"."""

_SENTENCE = late(r"(?<![ap]\.m)[.!?][\"'”’»)]*$")
_BY = late(
    r"(?:^|[\d|·•:,–—-]\s*|\b(?:written|posted|submitted|reported|story|words|texte?|testo|texto|"
    r"kommentar|kolumne|commentary|questions|brief|paper|column|analyse|analysis|opinion|essay|gastbeitrag|reportage|interview|tribune)\s)"
    r"(?:(?:by|von|par|por|di|door|af|av)\s*:?|(?:byline|authors?|autore?s?|auteurs?|autoren)\s*[:：])\s+"
    r"(?P<name>[^\W\d_][^|·•/(\d]*)",
    re.IGNORECASE,
)
_BEFORE_DAY = late(r"[\s,|·•–—-]+(?:\w{2,9}day|mon|tue|wed|thu|fri|sat|sun)?[\s,]*$", re.IGNORECASE)
"""What parts a name from the date behind it."""
_BUTTON = late(
    r"\W*|\d{1,5}|(?:follow(?:ing)?|share|save|listen|subscribe|view original)", re.IGNORECASE
)
"""What stands between a name and a date, and is no line of its own."""
_LASTS = late(r"(?:about )?\d{1,2}(?:[-–]\d{1,2})?[ -]min(?:ute)?s?\.?(?: read)?", re.IGNORECASE)
"""How long an article takes to read, which stands where the date does."""
_PARTS, MOST_PARTS = late(r"\s[|·•]\s"), 3
"""What parts a name from a date or a paper on one line, and how many such parts are looked at."""
_PRESENTS = late(
    r"(?:,[^,.]{1,60},)? (?:is an?|is the|was an?|covers|writes|reports|teaches|leads|directs)\b"
)
"""What stands behind the name of an author where a page says who it is."""
_REPORTER = late(
    r"(?P<name>[\uac00-\ud7a3]{2,4})\s(?:선임|전문)?기자\b"
    r"|(?<![^\W\d_])(?P<ja>[\u4e00-\u9fff々]{3,5})記者(?![^\W\d_])"
    r"|(?:记者|記者|作者)(?:[:：]\s?|\s)(?P<zh>[\u4e00-\u9fff]{2,4})(?![^\W\d_])"
    r"|^(?:记者|記者)(?P<tw>[\u4e00-\u9fff]{2,4})[／/]"
    r"|^بقلم\s?:?\s(?P<ar>[\u0621-\u064a]+(?:[ -][\u0621-\u064a]+){1,3})(?=$|\s?[|·،–-])"
)
"""How Korean and Japanese papers sign, the name, then "reporter", and Chinese and Arabic ones."""
_NAME_ENDS = late(
    r",\s(?=[^,]{0,40}\b(?i:reporter|correspondent|editor|writer|critic|columnist)s?\b)|"
    r"\s[-–—]\s|\s(?:on|am|le|el|il|for)\s|"
    r"\s(?=[\w.+-]+@[\w-]+\.\w)|\s?@(?=\w)|,?\s[Ss]pecial to\s|\s(?:avec|mit|con)\s|"
    r",\s(?=[^\W\d_A-ZÀ-Þ])|"
    r"[\s,;:.]+(?i:published|updated|posted|last|publié|mis|stand|veröffentlicht|"
    r"aktualisiert|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""What follows a name in a byline: a dash, a day, or what the person is."""
_POST = late(
    r"(?:[\w'’-]+ ){0,3}?(?:reporter|correspondent|editor|writer|critic|columnist)s?\b:?\s*",
    re.IGNORECASE,
)
"""What stands before the name in a byline: "Health Reporter"."""
_WHERE = late(r"\sin(?=\s[^\W\d_a-zß-ÿ])")
"""What stands between an author and the place of a report: "Anna Kerr in Oslo"."""
_TITLE = late(
    r"(?:title|headline|titel|titre|título|titolo|件名|제목)\s*[:：]\s*(?P<title>[^\W_].*)",
    re.IGNORECASE,
)
_SOURCE = late(
    r"(?:source|via|quelle|fuente|fonte|bron|publisher|publication)\s*[:：]\s*(?P<name>[^\W_][^|·•]*)",
    re.IGNORECASE,
)
_ORIGIN = late(r"(?:来源|來源)\s?[:：]\s?(?P<name>[\u4e00-\u9fff]{2,12})(?![^\W_])")
"""How a Chinese paper names it, often behind the date."""
_REPORTED = late(r"\(?Reporting by (?P<name>[^\W\d_][^;:.()]{2,80}?)\s?(?:[;.:)]|$)")
_AGENCIES = late(
    r" (?:and|und|et|y|e|en) (?:news |other )?(?:agenc(?:y|ies)|agenturen|agences|agencias)$"
)
_INITIALS = late(r"(?:[^\W\d_]\.){2,}")
_DATELINE = late(
    r"(?:[^\W\d_a-z][^()a-z]{1,40}|[^\W\d_][^()]{1,40}?)\((?P<name>[^\W\d_][^()]{1,40})\)\s?[-–—―]",
)
_SIGNED = late(
    r"[(（\[【［]|新[华華]社|.{2,50}(?:[)）\]】］]\s?\.?\s?[-–—―]|/\s?[^\W\d_]{2,12}\s?/[.\s])"
)
"""How a line begins that may have an agency in its dateline: a caption ends in one."""
_PLACE = late(
    r"(?:[^\W\d_a-z][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,3}\s?(?:\([^()]{1,30}\)\s?)?[,/–—-]\s?){0,2}"
    r"(?:(?:le|den|am)\s)?"
)
"""What may stand before the date with which an article begins: "Paris, le"."""
_DASH = late(r"[.,]?\s?(?:\([^()]{1,40}\)\s?|/[^/\s][^/]{1,30}/\s?)?[-–—―:]")
"""What parts such a date from the first sentence."""
_UPDATED = late(
    r"(?:up-?dated?|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizad[oa]|"
    r"atualizad[oa]|aggiornat[oa]|bijgewerkt|更新|수정)[^|·•]{0,40}$",
    re.IGNORECASE,
)
_OWNER = late(
    r"\W{0,3}(?:copyright|©|ⓒ|\(c\))[\s©]*(?:\(c\)\s?)?(?P<before>(?:19|20)\d\d)?(?:\s?[-–]\s?\d{4})?,?"
    r"\s*(?:by\s)?(?P<name>[^\W\d_](?:[^.,;:|·•/()\d]|\.(?=(?-i:[a-z]|[A-Z]\b))){1,60})(?P<after>(?:19|20)\d\d)?",
    re.IGNORECASE,
)
"""How a copyright line names its owner; a photo credit has neither a year nor reserved rights."""
_RESERVED = late(
    r"rights reserved|rechte vorbehalten|droits réservés|derechos reservados|direitos reservados|"
    r"diritti riservati|rechten voorbehouden|無断|무단",
    re.IGNORECASE,
)
_COMPANY = late(
    r"[\s,]+(?:inc|ltd|llc|plc|corp|co|company|limited|gmbh|ag|kg|l\.?p|s\.?a\.?s?|s\.?r\.?l|"
    r"b\.?v|& co\.? kg|"
    r"all rights reserved|無断\S*|무단\S*|alle rechte|tous droits|todos los|todos os|tutti i|"
    r"alle rechten)\b.*$",
    re.IGNORECASE,
)
_ADDRESS = late(
    r"<?(?:(?:url|link|source)\s*:\s*|the wayback machine - )?(https?://\S+?)>?", re.IGNORECASE
)


def read(blocks: Sequence[Block], headline: int | None, first: int = 0) -> tuple[Claim, ...]:
    """Claims from the lines near a headline, those below it first, each side nearest first.

    Args:
        blocks: all blocks of a file.
        headline: index of the headline; None looks at the beginning of the file.
        first: index of the first block of the article's text, if it is known: what looks like prose
            above it, such as a caption, is none.
    """
    place = -1 if headline is None else headline
    after = _up_to_prose(blocks[place + 1 : place + 1 + AFTER], first - place - 1)
    before = blocks[max(0, place - BEFORE) : max(0, place)]
    near = [
        each
        for each in (*after, *reversed(before))
        if each.dropped not in OTHERS and each.kind != "row"
    ]
    claims = [claim for block in near for claim in _of(block.text)]
    own = _title(blocks[place].text) if place >= 0 else ()
    cited = citations.read([each.text for each in blocks])
    heads = (_paper(each.text) for each in before)
    bare = _bare(blocks, after) if place >= 0 else ()
    return (*own, *cited, *claims, *bare, *_at_the_end(blocks), *filter(None, heads))


def _bare(blocks: Sequence[Block], after: Sequence[Block]) -> Iterator[Claim]:
    """Names that stand alone right above, below or before the date under a headline.

    No name of a person are words that the file also prints in small letters, and what its prose
    speaks of; that of a paper is told by its last word.
    """
    after = [each for each in after if not _BUTTON.fullmatch(each.text)]
    papers = [_paper(each.text) for each in after]
    yield from filter(None, papers)
    after = [each for each, paper in zip(after, papers, strict=True) if not paper]
    dated = [
        not _is_prose(each.text) and each.kind != "row" and any(_dates(each.text)) for each in after
    ]
    near = [each or _LASTS.fullmatch(after[at].text) for at, each in enumerate(dated)]
    for at, block in enumerate(after):
        if not any(near[max(0, at - 1) : at + 2]) or block.dropped in OTHERS:
            continue
        day = next(dates.search(block.text), None) if dated[at] else None
        text = _BEFORE_DAY.sub("", block.text[: day.start]) if day else block.text
        parts = (text, *_PARTS.split(block.text)[:MOST_PARTS])
        names = next(filter(None, map(in_line, parts)), [])
        others = [each.text for each in blocks if each is not block]
        if names and not any(_speaks_of(name, other) for name in names for other in others):
            paper = publishers.PAPER.fullmatch(block.text.rpartition(", ")[2])
            if paper:
                yield Claim("publisher", paper["name"], "source-line")
            several = [", ".join(names[:-1])] if names[1:] else []
            yield Claim("author", " and ".join((*several, names[-1])), "byline")
            return


def _paper(text: str) -> Claim | None:
    """The paper that a line above the headline names, and nothing else."""
    found = publishers.PAPER.fullmatch(text)
    return Claim("publisher", found["name"], "source-line") if found else None


def _speaks_of(name: str, text: str) -> bool:
    """Whether a text prints a word of a name in small letters, or prose prints the name.

    Prose that says who somebody is, or how to write to the one, presents an author.
    """
    if "@" in text:
        return False
    if prints_small(name, text):
        return True
    if name not in text or not (_is_prose(text) or "。" in text):
        return False
    return not any(_PRESENTS.match(text, at + len(name)) for at in places(name, text))


def is_byline(text: str) -> bool:
    """True for a line that tells who wrote the article, when or for whom, and nothing else."""
    return not _is_prose(text) and next(_of(text), None) is not None


def _up_to_prose(blocks: Sequence[Block], first: int) -> Sequence[Block]:
    """The blocks up to the second one of prose: the first may be a standfirst above the byline."""
    prose = [place for place, block in enumerate(blocks) if _is_prose(block.text)]
    left = [place for place in prose if place >= first]
    return blocks[: left[0] + 1 if left and left != prose else next(islice(prose, 1, None), None)]


def _is_prose(text: str) -> bool:
    words = len(text.split(maxsplit=MOST_WORDS))
    return words > MOST_WORDS or (words > FEW_WORDS and bool(_SENTENCE.search(text)))


def _of(text: str) -> Iterator[Claim]:
    dateline = _DATELINE.match(text)
    if _SIGNED.match(text) and (agency := datelines.find(text)):
        yield Claim("publisher", agency, "dateline")
    elif dateline and text[: dateline.end("name")].upper()[:3] == text[:3]:
        yield Claim("publisher", dateline["name"], "dateline")
    address = _ADDRESS.fullmatch(text)
    if address:
        yield Claim("original_url", address[1], "url-line")
    elif not _is_prose(text):
        yield from _title(text)
        yield from _names(text)
        yield from _dates(text)
    else:
        yield from _dateline(text)


def _dateline(text: str) -> Iterator[Claim]:
    """The date with which prose begins, a dash parting it from the first sentence."""
    found = next(dates.search(text[:MOST_NAME]), None)
    if found and _PLACE.fullmatch(text, 0, found.start) and _DASH.match(text, found.end):
        yield Claim("published", text[found.start : found.end], "dateline")


def _title(text: str) -> Iterator[Claim]:
    """A line that says of itself that it is the title, as exports of databases do."""
    found = _TITLE.fullmatch(text)
    if found:
        yield Claim("title", found["title"], "title-line")


def _at_the_end(blocks: Sequence[Block]) -> Iterator[Claim]:
    """A line at the end of a file that names its source or its owner."""
    for block in reversed(blocks[-AT_THE_END:]):
        if len(block.text.split(maxsplit=MOST_WORDS)) <= MOST_WORDS:
            yield from _source(block.text)
            yield from _reported(block.text)
            yield from _owner(block.text)


def _reported(text: str) -> Iterator[Claim]:
    """The authors whom the last line of an agency's report names."""
    found = _REPORTED.match(text)
    if found and is_name(_WHERE.sub("", found["name"])):
        yield Claim("author", found["name"], "byline")


def _owner(text: str) -> Iterator[Claim]:
    """The publisher whom a copyright line names."""
    found = _OWNER.match(text)
    if found and (found["before"] or found["after"] or _RESERVED.search(text)):
        whole = found["name"].strip(" -–,&")
        short = _COMPANY.sub("", whole).strip(" -–,&")
        name = whole if short.startswith("The ") and len(short.split()) == THE_WORD else short
        if is_name(name):
            yield Claim("publisher", name, "copyright-line")


def _names(text: str) -> Iterator[Claim]:
    """Whom a line names as author, or as source."""
    by = _BY.search(text)
    signed = None if text.isascii() else _REPORTER.search(text)
    name = _NAME_ENDS.split(_until_month(text, *by.span("name")))[0].strip(" ,;:.-") if by else ""
    name = _POST.sub("", name, count=1) if _POST.match(name) else name
    first = name.partition(", ")[0]
    if " " in first and is_name(first) and not is_name(name):
        name = first
    if name and is_name(_WHERE.sub("", name)):
        yield Claim("author", name, "byline")
    elif signed:
        yield Claim("author", next(filter(None, signed.groups())), "byline")
    yield from _source(text)


def _source(text: str) -> Iterator[Claim]:
    """The publisher whom a line names as its source."""
    source = _SOURCE.match(text) or _ORIGIN.search(text)
    told = source["name"] if source else "://"
    if len(told) <= MOST_NAME and "://" not in told and not next(dates.search(told), None):
        name = _AGENCIES.sub("", told.strip())
        name = name if _INITIALS.fullmatch(name) else name.strip(" .")
        yield Claim("publisher", name, "source-line")


def _until_month(text: str, start: int, end: int) -> str:
    """A name without the month at its end, if the digits of a date follow."""
    *words, last = text[start:end].split()
    dated = text[end : end + 1].isdigit() and dates.is_month(last.strip(".,"))
    return " ".join(words) if words and dated else text[start:end]


def _dates(text: str) -> Iterator[Claim]:
    """The dates of a line, each published or updated by the word before it.

    A date behind a sentence belongs to what it tells, as in a highlight or a caption.
    """
    place = 0
    for found in dates.search(text):
        if found.start < place:
            continue
        if sum(map(str.islower, text[place : found.start].split())) > MOST_TOLD:
            return
        field = "updated" if _UPDATED.search(text[place : found.start]) else "published"
        yield Claim(field, text[found.start : found.end], "date-line")  # type: ignore[arg-type]
        place = found.end
