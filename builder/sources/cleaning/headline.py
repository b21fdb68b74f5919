"""Which blocks of a page print its headline."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from builder.sources import publishers
from builder.sources.cleaning.days import holds_date
from builder.sources.cleaning.look import PROSE_WORDS, SPEECH_WORDS, SURE, Look, look, look_once
from builder.sources.names import SPEAKER, in_line
from builder.text.patterns import late

FEWEST_WORDS: Final = 1.5
"""Words that a headline has at least; one word is a name of a section, three characters are not."""

MOST_WORDS: Final = 40

LABEL_WORDS: Final = 3
"""Words below which a line is more often a label than a headline."""

NAME_WORDS, NAME_SHARE = 6, 0.4
"""Words that a site's name has at most, and the share of its terms that copyright lines repeat."""

ALIKE: Final = 0.6
"""Share of common terms from which two lines are one headline in two wordings."""

ALIKE_TERMS: Final = 3
"""Terms that such lines share at least."""

SHORTENED: Final = 0.4
"""Least share of a headline's characters that a shortened print of it keeps."""

BEGINNING: Final = 4
"""Words that a line shares with the beginning of the first line if that one shortens it."""

SITE_NAME: Final = 8
"""Characters from which a headline may be printed with the site's name behind it."""

KIN_SCORE, DISTANCE_COST, AGAIN_SCORE = 1.5, 0.075, 0.3
FULL_SCORE, FULL_WORDS = 0.5, 5
FIRST_SCORE, FIRST_LEAST, LATER_SCORE, SHORTER_SCORE = 1.2, 0.4, 0.9, 0.7
LOUD_COST, DATE_COST, CRUMB_COST, SITE_COST, SENTENCE_COST = 0.4, 0.5, 0.5, 1.0, 0.5
SIGNED_SCORE, BELOW_COST, NAME_COST = 0.3, 0.3, 1.2
"""What speaks for a line as the headline: terms that the article uses, little way to the article, a
second print; five words or more; being the first line, where browsers print titles, as far as the
article uses its terms, and above all if it comes again; being the beginning of that line. Against
it: capitals only, a date, marks of a path through the site, words of the copyright line, a full
stop. A date or a byline soon below it speaks for it; that a headline stands above it, that it tells
of a picture, or that the prose holds it word by word, as it does names, against it. Set by hand."""

LABELLED_WORDS: Final = 6
"""Words of a headline at least, its label among them, that stands first on a page."""

LETTERHEAD: Final = 2
"""Lines between the name of an office and what says that a statement of it follows, at most."""

SIGNED_WITHIN: Final = 4
"""Lines below a headline among which its date or its byline stands."""

KNOWN_TERMS: Final = 2
"""Terms that a headline has in common with the prose, at least, if the line below it tells more."""

DECK_WORDS, DECK_SHARE = 12, 1.5
"""Words of a line, and how many times those of the one above, that tells more in any case."""

NAMED_BLOCKS: Final = 12
NAMED_WITHIN: Final = 6000
"""Blocks and characters of the prose in which the name of a site or of an author is looked for."""


def find_titles(
    looks: Sequence[Look],
    texts: Sequence[str],
    start: int,
    counts: Mapping[str, int],
    title: str | None,
) -> list[int]:
    """Tell which blocks print the headline.

    Args:
        looks: of all blocks.
        texts: of the same blocks.
        start: index of the block with which the prose begins; the headline is not below it.
        counts: term -> number of blocks of the prose that use it.
        title: the headline if something else than the page's text names it.

    Returns:
        Ascending indices; empty if no block could be a headline.
    """
    if title:
        wanted = look_once(title)
    else:
        prints = Counter(each.key for each in looks)
        fit = [
            at
            for at in range(start + 1)
            if _may_be(looks[at], texts[at], at, again=at == 0 and prints[looks[0].key] > 1)
        ]
        if not fit:
            return []
        site = frozenset(term for each in looks if each.rule == "copyright" for term in each.terms)
        told = " ".join(each.fingerprint for each in looks[start : start + NAMED_BLOCKS])
        above = _Above(looks, texts, start, counts, prints, site, f" {told[:NAMED_WITHIN]} ")
        best = max(fit, key=lambda at: (_score(above, at), -at))
        wanted = looks[_own_print(looks, best, start)]
    return [
        at
        for at, (each, text) in enumerate(zip(looks, texts, strict=True))
        if _prints(each, wanted) and each.rule != "comment-form" and not _ADDRESS.search(text)
    ]


class _Above(Struct, frozen=True):
    """What is known of the lines above the prose."""

    looks: Sequence[Look]
    texts: Sequence[str]
    start: int
    """Index of the block with which the prose begins."""
    counts: Mapping[str, int]
    """Term -> number of blocks of the prose that use it."""
    prints: Mapping[str, int]
    """Key of a block -> how many blocks of the page have it."""
    site: frozenset[str]
    """Terms of the copyright lines: most of them name the site."""
    told: str
    """The words with which the prose begins, folded."""


def _own_print(looks: Sequence[Look], best: int, start: int) -> int:
    """The print of a headline without the site's name, if the page's first line has it."""
    if best == 0:
        for at in range(1, start + 1):
            key = looks[at].key
            begins = looks[at].size >= LABEL_WORDS and looks[0].key.startswith(key)
            within = looks[at].size >= FULL_WORDS and f" {key} " in looks[0].key
            if key and (begins or within):
                return at
    return best


_ADDRESS = late(r"^\W*(?:\w{1,20}\W{1,3}){0,3}(?:https?://|www\.)\S+$|\w@\w", re.IGNORECASE)
"""An address, perhaps with up to three words before it that say what it is."""
_LABELLED = late(
    r"(?:fact[ -]?check|explainer|editor['’]s note|in pictures|in depth|from the archive|sources?|"
    r"videos?|photos?|watch|breaking|(?:share )?all sharing options for)\s?[:|–—]",
    re.IGNORECASE,
)
"""What stands before headlines, and before those of other articles as well."""
_STATEMENT = late(
    r"\W*(?:for immediate release|(?:press|media|news|official)[ -](?:release|statement|notice|"
    r"note|communiqu[ée])|pressemitteilung|medienmitteilung|communiqué(?: de presse)?|"
    r"nota de prensa|nota de imprensa|comunicato(?: stampa)?|persbericht)\b.{0,30}",
    re.IGNORECASE,
)
"""What stands between the name of an office and the headline of its statement."""
_TIME = late(r"\W{0,4}\d{1,2}[:.h]\d{2}\b|(?:TO|To|FROM|From|DATE|Date|CC|Cc|VIA|REF):\s")
"""How an entry of a live blog begins, and a line in the head of a letter."""
_CRUMB = late(
    r"\s[»›>*]\s|\s\|\s.*\s\|\s|^(?:Home|Start|Startseite|Accueil|Inicio|Início|Portada)\s[/|–—-]\s"
)
_CASED = "\u0590"
"""Letters up to here have capitals; in the scripts beyond, no headline of a full stop is long."""
_FIELDS = late(r"\w+: .*\s\w+: ")
"""How a line of a wire's head begins: "Slug: fish-strike Prio: 3"."""
_JOINED = late(r"[^\W\d_a-z][\w.'’-]*(?:,? (?:[^\W\d_a-z][\w.'’-]*|and|und|et|y|de|van|von)){3,9}")
"""Names of several authors."""


def _is_labelled(block: Look, text: str) -> bool:
    """Whether a line has the form of a headline behind a label: "Fact check: No, the city …"."""
    return block.size >= LABELLED_WORDS and _LABELLED.match(text) is not None


def _may_be(block: Look, text: str, at: int, *, again: bool) -> bool:
    """Whether a block could be the headline; ``again``: it is the first line, printed twice."""
    known = block.certainty == SURE and not (at == 0 and _is_labelled(block, text))
    prose = SPEECH_WORDS if text[-1] in ".。" and block.key[:1] > _CASED else PROSE_WORDS
    if not FEWEST_WORDS <= block.size <= MOST_WORDS or known or not block.key:
        return False
    if block.ends and block.size > prose and not again:
        return False
    if _ADDRESS.search(text) or _TIME.match(text) or SPEAKER.fullmatch(text):
        return False
    return block.size >= SPEECH_WORDS or not holds_date(text)


def _score(above: _Above, at: int) -> float:
    """How well a block would do as the headline."""
    looks, block, text = above.looks, above.looks[at], above.texts[at]
    kin = sum(1 for term in block.terms if term in above.counts) / (len(block.terms) + 1)
    score = KIN_SCORE * kin - DISTANCE_COST * math.log1p(above.start - at)
    if block.size >= FULL_WORDS:
        score += FULL_SCORE
    if block.size >= LABEL_WORDS and above.prints[block.key] > 1:
        score += AGAIN_SCORE
    if at == 0:
        score += _first_score(above, kin)
    elif _begins_alike(looks[0].key, block.key):
        score += SHORTER_SCORE
    if block.size <= NAME_WORDS and len(block.terms & above.site) >= NAME_SHARE * len(block.terms):
        score -= SITE_COST
    if block.size <= NAME_WORDS and f" {block.fingerprint} " in above.told and text[0].isalnum():
        score -= NAME_COST
    if block.size <= NAME_WORDS:
        score -= (SITE_COST + NAME_COST) * _names_site(above, at)
        score -= FIRST_SCORE * (publishers.ISSUE.fullmatch(text) is not None)
    if at <= LETTERHEAD and block.size <= NAME_WORDS and _is_letterhead(above, at):
        score -= NAME_COST
    late, signed = _is_late(above, at), _is_signed(above, at)
    score += SIGNED_SCORE * (signed and not late) - 2 * BELOW_COST * late
    score -= BELOW_COST * (1 + signed) * _is_below(above, at) + SENTENCE_COST * _is_name(above, at)
    score -= NAME_COST / 2 * (at > 0 and len(in_line(text)) == 1)
    score -= LOUD_COST * _is_loud(above, at) + DATE_COST * holds_date(text)
    score -= SENTENCE_COST * (text[-1] == ".")
    if _CRUMB.search(text):
        parts = (look(part).fingerprint for part in _CRUMB.split(text))
        score -= CRUMB_COST + NAME_COST * sum(f" {part} " in above.told for part in parts if part)
    return score


def _names_site(above: _Above, at: int) -> bool:
    """Whether a line is the name of a paper or of its issue, told by its words."""
    text = above.texts[at]
    names = [publishers.PAPER, publishers.ISSUE, *([publishers.OFFICE] if at == 0 else [])]
    if at == 0 and not _is_known(above, above.looks[at], 1):
        names.append(publishers.CALLED)
    return any(name.fullmatch(text) for name in names)


def _is_letterhead(above: _Above, at: int) -> bool:
    """Whether what follows says that a statement of the one named comes now."""
    below = range(at + 1, min(above.start, at + 1 + LETTERHEAD))
    return any(_STATEMENT.fullmatch(above.texts[each]) for each in below)


def _is_signed(above: _Above, at: int) -> bool:
    """Whether a date or a byline stands soon below a line."""
    return any(
        _signs(above, below) for below in range(at + 1, min(above.start, at + 1 + SIGNED_WITHIN))
    )


def _signs(above: _Above, at: int) -> bool:
    seen = above.looks[at]
    if seen.rule in ("timestamp", "byline"):
        return True
    return seen.size <= SPEECH_WORDS and not seen.ends and holds_date(above.texts[at])


def _is_below(above: _Above, at: int) -> bool:
    """Whether the line right above could be the headline of which this one tells more."""
    if at == 0:
        return False
    upper, own = above.looks[at - 1], above.looks[at]
    if upper.ends or upper.key == own.key or holds_date(above.texts[at - 1]):
        return False
    known = KNOWN_TERMS - (_is_signed(above, at - 1) and _is_signed(above, at))
    known = 0 if own.size >= max(DECK_WORDS, DECK_SHARE * upper.size) else known
    return _tells(above, at - 1, known) and not _begins_alike(upper.key, own.key)


def _is_late(above: _Above, at: int) -> bool:
    """Whether a date or a byline stands above a line, and a line that it could sign above that."""
    said = above.looks[at].ends and above.looks[at].size >= SPEECH_WORDS
    least = (0, LABEL_WORDS) if said else (KNOWN_TERMS, FULL_WORDS)
    return any(
        _signs(above, up) and any(_tells(above, head, *least) for head in range(max(0, up - 2), up))
        for up in range(max(0, at - 2 * SIGNED_WITHIN), at)
    )


def _tells(above: _Above, at: int, least: int = KNOWN_TERMS, full: int = FULL_WORDS) -> bool:
    """Whether a line could be a headline for what it says, and is neither a path nor fields."""
    seen, text = above.looks[at], above.texts[at]
    if seen.size < full or seen.is_furniture or _CRUMB.search(text) or _FIELDS.match(text):
        return False
    return _is_known(above, seen, least)


def _is_name(above: _Above, at: int) -> bool:
    """Whether a line is of names alone and the one right above is longer, and of other words."""
    text = above.texts[at]
    joined = ("and", "und", "et", "y") if _JOINED.fullmatch(text) else ()
    words = text.split()
    is_name = above.looks[at].size <= LABEL_WORDS or {*joined} & {*words}
    if at == 0 or not is_name or not _is_signed(above, at):
        return False
    upper = above.looks[at - 1]
    longer = upper.size > above.looks[at].size and not upper.is_furniture
    named = all(word[0].isupper() or word in joined for word in words)
    return named and longer and any(word[0].islower() for word in above.texts[at - 1].split())


def _is_loud(above: _Above, at: int) -> bool:
    """Whether a line is in capitals, as names of sections are, and tells nothing of the article."""
    told = above.looks[at].size >= FULL_WORDS and _is_known(above, above.looks[at])
    return above.texts[at].isupper() and not told


def _is_known(above: _Above, block: Look, least: int = KNOWN_TERMS) -> bool:
    return sum(1 for term in block.terms if term in above.counts) >= least


def _begins_alike(first: str, own: str) -> bool:
    """Whether the page's first line prints this one, or its beginning, with the site's name."""
    if first.startswith(own):
        return first != own
    most = min(len(first), len(own))
    common = next((at for at in range(most) if first[at] != own[at]), most)
    return own.count(" ", 0, common) >= BEGINNING


def _first_score(above: _Above, kin: float) -> float:
    """What being the page's first line is worth to it."""
    first = above.looks[0]
    score = FIRST_SCORE * min(1.0, first.size / LABEL_WORDS)
    score *= FIRST_LEAST + min(1.0 - FIRST_LEAST, kin)
    below = above.looks[LABEL_WORDS : above.start + 1]
    again = any(each.key and first.key.startswith(each.key) for each in below)
    return score + LATER_SCORE * again


def _shortens(title: Look, block: Look) -> bool:
    """Whether a headline begins or ends with a block, or holds one of some length within."""
    if title.key.startswith(block.key) or title.key.endswith(block.key):
        return True
    return block.size >= FULL_WORDS and f" {block.key} " in f" {title.key} "


def _prints(block: Look, title: Look) -> bool:
    """Whether a block prints a headline, perhaps shortened or with the site's name."""
    if not block.key or block.size < FEWEST_WORDS:
        return False
    if block.key == title.key:
        return True
    if block.size > MOST_WORDS or (block.ends and block.size > PROSE_WORDS):
        return False
    if len(block.key) >= SHORTENED * len(title.key) and _shortens(title, block):
        return True
    if SITE_NAME < len(title.key) > len(block.key) / 2 and block.key.startswith(title.key):
        return True
    common, either = len(block.terms & title.terms), len(block.terms | title.terms)
    return common >= ALIKE_TERMS and common >= ALIKE * either
