"""Origins: whose words an article prints, so that one agency in five papers counts once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from builder.editorial.copies.duplicates import Twin
from builder.memo import Memo, key
from builder.model import Article, Origin
from builder.packed import pack, unpack
from builder.settings import PublisherSettings
from builder.text import agencies, datelines
from builder.text.patterns import late

EDGES = 3
"""Blocks at either end of a text that may be a credit instead of prose."""

MOST_WORDS = 30
"""Words of a credit, at most; what is longer is prose."""

RULES = ("publisher", "author", "dateline", "credit", "style", "family", "own")
"""How an origin was found, the surest first."""

WIRE_RULES = frozenset(RULES[:5])
"""Rules that tell an agency."""

CREDITED = frozenset(
    [
        "after-the-article",
        "author-blurb",
        "before-the-article",
        "byline",
        "copyright",
        "html-author",
        "html-meta",
        "source-line",
        "stray-line",
        "timestamp",
    ]
)
"""Rules of removed lines that may be an agency's name alone; in a menu it would say nothing."""

CAPTION = "caption"
"""Rule of removed lines that look like a picture's; below the last line of a text is none."""

LEADS = (
    r"(?:(?:with|additional|compiled|adapted|mit|unter|avec|con|com|met|med|på|на|по)\s+)?"
    r"(?:files?|reports?|reporting|wires?|information(?:s|en)?|material(?:s|en)?|inputs?|details|"
    r"verwendung|agenturmaterial|texte?|informaci[oó]n|informações|datos|informazioni|"
    r"материалам|данным|agenc(?:y|ies)|source|credit|quelle|fuente|fonte|bron|kilde|källa|"
    r"źródło|источник|by|from|via|par|por|door|von|with|mit|avec|con|com|met|med|за|за даними|"
    r"出典|配信|提供|출처)(?:\s+(?:by|from|of|von|du|des|de|da|di|van|fra|från))?"
)
"""What stands before an agency's name in a line that credits it."""

OF = r"the|der|des|de|la|de la|da|do|l['’]|d['’]|de l['’]|ag[eê]n[cz]i[ea]|agence|de agencia"
"""What stands between that and the name."""

TAILS = r"staff|and|und|et|y|e|news|reports?|wires?|services?|agency|dispatches|redacci[oó]n"
"""What stands behind the name in such a line, beside other names."""

THING = (
    r"story|report|article|piece|text|item|artikel|beitrag|meldung|texto|art[ií]culo|nota|"
    r"noticia|artigo|notícia|articolo|testo|bericht"
)
"""What an article calls itself where it credits somebody."""

FROM = r"by|from|with|of|on|von|der|mit|par|por|da|di|door|van|av|af|avec|con|com"
"""What leads to the name in a sentence that credits an agency with the whole article."""

PICTURES = late(
    r"\b(?:photos?|images?|pictures?|fotos?|bild(?:er)?|graphic|video|handout|file)\b|写真|사진|图|圖",
    re.IGNORECASE,
)
"""What makes a credit that of a picture."""

STYLE = late(
    r"\((?:additional )?reporting by .{3,400}; ?.{0,200}edit(?:ing|ed) by [^()]{3,200}\)", re.I
)
"""The form in which Reuters credits its reporters and editors, and hardly anyone else does."""

_CLAIMS = (
    *("©", "(c)", "(C)", "opyright"),
    *("published", "appeared", "produced", "distributed", "provided"),
)
"""One of these every line holds that says whose it is; looking for them takes a third of the
time."""

_PARTS = late(
    r"[,/|;·&()（）]|\s[-–—]\s"
    r"|\b(?:and|for|of|with|und|von|mit|et|pour|avec|y|para|con|e|com|met|med|via)\b"
)
_STAFF = late(r"(?:^by\s+|\s+(?:staff|reporters?|writers?|correspondents?|contributors?)$)", re.I)


class _Names(Struct, frozen=True):
    """The agencies that are known, and what their names look like in a text."""

    known: Mapping[str, str]
    """Folded printed name -> the agency."""
    line: re.Pattern[str]
    """A whole line that is a credit: a name, what may lead to it and what may follow."""
    sentence: re.Pattern[str]
    """The beginning of a sentence that says of the whole article who had part in it."""
    ending: re.Pattern[str]
    phrase: re.Pattern[str]

    @staticmethod
    @lru_cache(maxsize=1)
    def of(configured: tuple[str, ...]) -> _Names:
        known = agencies.by_name(configured)
        printed = [*configured, *agencies.AGENCIES]
        printed += [each for others in agencies.AGENCIES.values() for each in others]
        plain = agencies.pattern(each for each in printed if each not in agencies.AMBIGUOUS)
        return _Names(
            known,
            late(
                rf"[\W_]*(?i:{LEADS}[\s:：]*)?(?i:(?:{OF})\s?)?(?P<name>{plain})"
                rf"(?:[\s/,&+·|]+(?:{plain}|(?i:{TAILS})))*[\W_]*"
            ),
            late(
                rf"[\W_]*(?i:the\s+)?(?P<name>{plain})\b.{{0,200}}\b(?i:contributed)\s+"
                rf"(?i:reporting|to\s+this\s+(?:{THING}))|"
                rf"(?i:this|dieser?|cet(?:te)?|est[ea]|quest[oa]|d(?:it|eze)|denne)\s+(?i:{THING})\b"
                rf"[^.]{{0,80}}\s(?i:{FROM})\s(?i:(?:{OF})\s?)?(?P<whole>{plain})(?![^\W_])"
            ),
            late(rf"[.!?。」”\"]\s*[-–—(（\[]\s*(?P<name>{plain})\s*[)）\]]?\.?$"),
            late(
                rf"(?:(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}\s*)?(?:by\s+)?"
                rf"|\b(?:published|appeared|produced|distributed|provided)\s+(?:by|on|in)\s+)"
                rf"(?i:the\s+)?(?P<name>{plain})(?![^\W_])"
            ),
        )

    def agency(self, printed: str) -> str:
        """The agency of a printed name; empty if it is none."""
        return self.known.get(agencies.fold(printed), "")


def find(
    articles: Sequence[Article],
    settings: Mapping[str, PublisherSettings],
    memo: Memo | None = None,
) -> tuple[Origin, ...]:
    """Tell for each article whose words it prints, by what it says of itself.

    An agency that publishes it or is credited as author, in the dateline or in a credit line; else
    the family of its publisher, else the publisher. Several agencies in one credit: the first.

    Args:
        articles: in any order.
        settings: ``[publishers]``: which are agencies, and which belong to one family.
        memo: what is known of articles.

    Returns:
        For each article its origin; one without a name where nothing is known.
    """
    memo, wires = memo or Memo(), tuple(name for name, each in settings.items() if each.wire)

    def told(numbers: Sequence[int]) -> Iterator[bytes]:
        for number in numbers:
            credit = next(_credits(articles[number], wires), None)
            yield pack(credit) if credit else b""

    known = pack(wires)
    names = [key(each, known) for each in memo.digests(articles)]
    credits = memo.answers("credit", names, told)
    return tuple(
        unpack(credit, Origin) if credit else _own(article, settings)
        for article, credit in zip(articles, credits, strict=True)
    )


def is_wire(origin: Origin) -> bool:
    """True if an agency was found."""
    return origin.rule in WIRE_RULES


def join(origins: Sequence[Origin], twins: Sequence[Twin]) -> tuple[Origin, ...]:
    """Give one origin to all that carry one text: that of the surest credit among them.

    Args:
        origins: what ``find`` says of all articles.
        twins: which of them carry another one's text.

    Returns:
        For each article its origin; where none of a text's carriers names an agency, the kept
        article's own. Of equally sure credits the commonest counts, ties by name.
    """
    carriers: dict[int, list[int]] = {}
    for twin in twins:
        carriers.setdefault(twin.kept, [twin.kept]).append(twin.number)
    joined = list(origins)
    for kept, members in carriers.items():
        credits = Counter(origins[each] for each in members if is_wire(origins[each]))
        chosen = min(
            credits,
            key=lambda each: (RULES.index(each.rule), -credits[each], each.name),
            default=origins[kept],
        )
        for each in members:
            same = origins[each].name == chosen.name
            joined[each] = origins[each] if same else Origin(chosen.name, "copy")
    return tuple(joined)


def _own(article: Article, settings: Mapping[str, PublisherSettings]) -> Origin:
    name = article.publisher or ""
    family = settings[name].family if name in settings else ""
    return Origin(family, "family") if family else Origin(name, "own")


def _credits(article: Article, wires: tuple[str, ...]) -> Iterator[Origin]:
    """Every agency that the article names as its origin, the surest first."""
    names = _Names.of(wires)
    publisher = article.publisher or ""
    if agency := names.agency(publisher) or agencies.by_domain(publisher):
        yield Origin(agency, "publisher")
    for part in _PARTS.split(article.author or ""):
        if part and (agency := names.agency(_STAFF.sub("", part.strip()))):
            yield Origin(agency, "author")
    texts = [block.text for block in article.blocks]
    for text in texts[:EDGES]:
        if agency := datelines.find(text, wires):
            yield Origin(agency, "dateline")
    lines = _lines(article, texts)
    for text, trusted in lines:
        if agency := _line(text, names, trusted):
            yield Origin(agency, "credit")
    if texts and (found := names.ending.search(texts[-1][-datelines.OPENING :])):
        yield Origin(names.agency(found["name"]), "credit")
    signed = any(each.rule == "dateline" for each in article.claims if each.field == "publisher")
    if not signed and any(STYLE.fullmatch(text.strip()) for text, _ in lines):
        yield Origin("Reuters", "style")


def _lines(article: Article, texts: Sequence[str]) -> list[tuple[str, bool]]:
    """Blocks that may credit an agency, and whether the agency's bare name does.

    Those at the ends of the text, then what was removed, captions only from below it.
    """
    edges = texts if len(texts) <= 2 * EDGES else [*texts[:EDGES], *texts[-EDGES:]]
    end = article.blocks[-1].last_line if article.blocks else 0
    removed = [
        (each.text, each.rule in CREDITED or each.rule == CAPTION)
        for each in article.removed
        if "caption" not in each.rule or (each.rule == CAPTION and each.first_line > end)
    ]
    return [*((text, True) for text in edges), *removed]


def _line(text: str, names: _Names, trusted: bool) -> str:
    """The agency that a short line credits; empty if it credits none, or a picture's."""
    if len(text) > datelines.OPENING * 2:
        return ""
    found = names.phrase.search(text) if any(each in text for each in _CLAIMS) else None
    if not found and trusted:
        found = names.line.fullmatch(text.strip()) or names.sentence.match(text.lstrip("(*_ "))
    if not found or len(text.split()) > MOST_WORDS or PICTURES.search(text):
        return ""
    named = found.groupdict()
    return names.agency(named["name"] or named["whole"])
