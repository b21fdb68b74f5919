"""What stands inside an article and is not part of it, and why anything on a page was taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from builder.model import Block
from builder.sources.cleaning.days import holds_date
from builder.sources.cleaning.look import HELD, SURE, Look
from builder.sources.cleaning.page import Page
from builder.sources.cleaning.scene import belongs
from builder.text.patterns import late

CUT_WORDS: Final = 25
"""Words up to which a block inside the article goes when a phrase shows it to be furniture."""

MARK_WORDS: Final = 5
"""Words up to which ``Related articles`` is a heading that others follow."""

LINE_WORDS, LINE = (3, 16), 100
"""Words between which a line under such a heading is one of its headlines, and its characters."""

SHOUTED_WORDS: Final = (8, 18)
"""Words between which a line in capitals is a headline of another article, not a sub-heading."""

REPEATED_WORDS: Final = 8
"""Words from which a block that stands on the page twice is there by mistake the second time."""

STRAY_WORDS: Final = (3, 14)
"""Words between which a sentence may be a scrap of something else on the page."""

STRAY_TERMS: Final = 3
"""Terms that such a scrap has at least, none of which the article knows."""


def intruders(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> dict[int, str]:
    """The blocks between the first and the last of an article that are not part of it.

    Returns:
        Index -> rule, for indices between ``page.first`` and ``page.last`` only.
    """
    found: dict[int, str] = {}
    counts = Counter(each.key for each in looks)
    seen: set[str] = set()
    heading = False
    for at in range(page.first, page.last + 1):
        block = looks[at]
        rule = _phrase(looks, page, at, blocks[at].text) or _form(blocks[at], block, page, at)
        if not rule and heading and (_is_line(block) or _asks_last(blocks, looks, at)):
            rule = "related-headline"
        elif rule:
            heading = rule in LISTS and block.size <= MARK_WORDS
        else:
            heading = False
        if not rule and block.size >= REPEATED_WORDS:
            rule = "repeated" if block.key in seen and counts[block.key] == TWICE else ""
        seen.add(block.key)
        if rule:
            found[at] = rule
    found.update(_refrains(blocks, looks, page, counts))
    found.update(_twins(looks, page))
    found.update(_edges(blocks, looks, page, found))
    return {**_strays(blocks, looks, page, found), **found}


TWICE: Final = 2
"""A block printed more often than this is a refrain, such as a question of an interview."""

LISTS: Final = frozenset({"related-headline", "read-next"})
"""Rules whose headings stand above headlines of other articles."""

HEADINGS: Final = frozenset({"navigation", "recurring", "tags", "timestamp"})
"""Rules whose short phrases also serve as sub-headings: "Economy", "Background: 2019", or what a
site puts above the same part of each article."""


def _phrase(looks: Sequence[Look], page: Page, at: int, text: str) -> str:
    """The rule of a block that a phrase shows to be furniture."""
    block = looks[at]
    sure = block.rule in FORMED or block.certainty >= HELD
    limit = CAPTION_WORDS if sure else CUT_WORDS
    if not block.is_furniture or block.size > limit:
        return ""
    held = block.certainty < SURE and block.ends
    if held and belongs(looks, page.kinship, at, text):
        return ""
    is_short = block.rule != "recurring" or block.size <= MARK_WORDS
    if block.rule in HEADINGS and is_short and at < page.last and _follows_prose(looks, at):
        return ""
    return block.rule


FORMED: Final = frozenset({"caption", "byline"})
"""Rules of blocks that their form shows, however long."""

CAPTION_WORDS: Final = 60
"""Words up to which a block with a photo credit, a list of reporters or many phrases goes."""


def _follows_prose(looks: Sequence[Look], at: int) -> bool:
    """Whether a block stands alone between sentences, as a sub-heading does."""
    before, after = looks[at - 1] if at else None, looks[at + 1]
    return after.ends and not after.rule and (before is None or before.ends)


def _form(block: Block, seen: Look, page: Page, at: int) -> str:
    """The rule of a block whose form shows that it belongs to something else."""
    if at in page.titles and at > page.first and not seen.ends and block.kind != "heading":
        return "repeated-title"
    least, most = SHOUTED_WORDS
    if block.kind == "paragraph" and least <= seen.size <= most and not seen.ends:
        return "related-headline" if block.text.isupper() else ""
    return ""


def _is_line(block: Look) -> bool:
    return LINE_WORDS[0] <= block.size <= LINE_WORDS[1] and not block.ends


def _asks_last(blocks: Sequence[Block], looks: Sequence[Look], at: int) -> bool:
    """Whether a short question stands right below a line, and nothing but furniture right below."""
    own = blocks[at]
    near = any(b.first_line == own.last_line + 1 for b in blocks[at + 1 : at + 2])
    asks = own.text[-1] == "?" and own.first_line == blocks[at - 1].last_line + 1
    return asks and len(own.text) <= LINE and not (near and not looks[at + 1].is_furniture)


def _refrains(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, counts: Mapping[str, int]
) -> dict[int, str]:
    """Buttons that a page prints again and again below its paragraphs."""
    least, most = REFRAIN_WORDS
    again = [
        at
        for at in range(page.first + 1, page.last + 1)
        if counts[looks[at].key] >= REFRAIN
        and least <= looks[at].size <= most
        and not looks[at].ends
        and blocks[at].kind == "paragraph"
        and ":" not in blocks[at].text
    ]
    below = Counter(looks[at].key for at in again if looks[at - 1].ends)
    return {at: "repeated-line" for at in again if below[looks[at].key] >= REFRAIN}


REFRAIN, REFRAIN_WORDS = 3, (2, 5)
"""Times that a page prints a line, and the words it may have, if it is a button: a table's cells
recur as well, but not below sentences."""


def _twins(looks: Sequence[Look], page: Page) -> dict[int, str]:
    """Captions that a gallery prints once for the eye and once for the ear, above their credit."""
    keys = {
        looks[at].key
        for at in range(page.first, page.last)
        if looks[at].size >= REPEATED_WORDS / (2 if looks[at + 1].rule == "caption" else 1)
        and looks[at + 1].key.startswith(looks[at].key)
        and any(each.rule == "caption" for each in looks[at + 1 : at + 4])
    }
    return {at: "caption" for at in range(page.first, page.last + 1) if looks[at].key in keys}


def _edges(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, found: dict[int, str]
) -> dict[int, str]:
    """Dates, bylines and paths above the first sentence, dates and authors below the last."""
    edges: dict[int, str] = {}
    for order in (range(page.first, page.last + 1), range(page.last, page.first - 1, -1)):
        for at in order:
            if at in found or at == page.headline:
                continue
            short = looks[at].size <= EDGE_WORDS and not looks[at].ends
            rule = _known(blocks[at], looks[at]) if short else ""
            if not rule:
                break
            edges[at] = rule
        teasers = _teasers(looks, page, {**found, **edges}, order)
        listed = {"row", "item" if order[0] <= order[-1] else ""}  # above, it tells what follows
        edges.update(teasers if {blocks[at].kind for at in teasers} - listed else {})
    edges.update(_signatures(blocks, looks, page, {**found, **edges}))
    edges.update(_trailing(blocks, looks, page, {**found, **edges}))
    lines = [each for each in looks[: page.first + EDGE] if each.rule == "byline"]
    names = [frozenset(each.key.split(" ")) for each in lines]
    for at in range(max(page.first, page.last - EDGE), page.last + 1):
        own = any(name.issuperset(looks[at].key.split(" ")[:2]) for name in names)
        if own and looks[at].size <= BLURB_WORDS and at not in found:
            edges[at] = "author-blurb"
    return edges


def _trailing(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, found: Mapping[int, str]
) -> dict[int, str]:
    """The heading of something else below the last sentence: one line, or a few, foreign to it."""
    run: list[int] = []
    for at in range(page.last, page.first, -1):
        if at in found or at == page.headline:
            continue
        seen = looks[at]
        if (
            seen.ends
            or seen.size > TRAILING_WORDS
            or blocks[at].kind not in ("paragraph", "heading")
        ):
            break
        run.append(at)
    if len(run) > TRAILING or any(page.kinship[at] > 0 or not looks[at].terms for at in run):
        return {}
    return dict.fromkeys(run, "stray-line")


TRAILING, TRAILING_WORDS = 2, 8
"""Lines below an article that are no list of its own, and the words of each, at most."""


def _signatures(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, found: Mapping[int, str]
) -> dict[int, str]:
    """Lines of nothing but a name below the last sentence: who wrote it, an agency, tags."""
    signed: dict[int, str] = {}
    for at in range(page.last, page.first, -1):
        if at in found:
            continue
        if blocks[at].kind != "paragraph" or looks[at].ends or at == page.headline:
            break
        if not _SIGNATURE.fullmatch(blocks[at].text):
            break
        signed[at] = "byline"
    return signed


_NAME_WORD = r"(?:[A-ZÀ-Ý][\w.'’-]*|de|da|di|von|van|der|und|and|et|y|e|du|la|al|&)"
_SIGNATURE = late(rf"[A-ZÀ-Ý][\w.'’-]*(?:[ /,]+{_NAME_WORD}){{0,5}}")
"""At most six words, nearly all beginning large; of five such lines on scraped pages that were set
aside for this, all were rightly cut."""


def _teasers(
    looks: Sequence[Look], page: Page, found: Mapping[int, str], order: Sequence[int]
) -> dict[int, str]:
    """A run of headlines of other articles at one end of the stretch."""
    run: list[int] = []
    for at in order:
        if at in found or at == page.headline:
            continue
        if not _is_line(looks[at]) or looks[at].size < FULL_LINE_WORDS:
            break
        run.append(at)
    return dict.fromkeys(run, "related-headline") if len(run) >= TEASERS else {}


FULL_LINE_WORDS: Final = 5
"""Words of a headline at least; shorter lines are names, tags and entries of lists."""

TEASERS: Final = 3
"""Lines in a row that are a list of headlines rather than the article's own lines."""

EDGE_WORDS: Final = 12
"""Words of a date line or a byline at most."""

EDGE: Final = 3
"""Blocks at the end of an article among which its author may be presented."""

BLURB_WORDS: Final = 60
"""Words that such a presentation has at most."""


def _strays(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, found: dict[int, str]
) -> dict[int, str]:
    """Scraps that hang on an intruder: in its own chunk of lines, foreign to all the rest."""
    (least, most), own = STRAY_WORDS, False
    strays: dict[int, str] = {}
    for at in sorted(found):
        own = own if at - 1 in found else blocks[at].first_line - blocks[at - 1].last_line != 1
        if (following := at + 1) > page.last or following in found:
            continue
        block = looks[following]
        glued = blocks[following].first_line == blocks[at].last_line + 1
        foreign = page.kinship[following] == 0 and len(block.terms) >= STRAY_TERMS
        told = block.ends and _TOLD.search(blocks[following].text)
        if own and glued and foreign and least <= block.size <= most and not told:
            strays[following] = "stray-line"
    return strays


_TOLD = late(r"[가-힣] (?:[^ ]{1,40} ){6}")
"""A sentence in Korean, whose words say twice as much: a paragraph, not a scrap."""

# --- names for what stands around the article ---------------------------------------------------

CARRIED: Final = {
    "comment-form": ("comments", 10_000),
    "related-headline": ("related-headline", 10_000),
    "read-next": ("related-headline", 10_000),
    "author-blurb": ("author-blurb", 2),
    "newsletter": ("newsletter", 2),
    "cookie-notice": ("cookie-notice", 3),
    "tags": ("tags", 12),
}
"""Rule of a mark below the article -> the rule of what follows it, and of how many blocks."""

TAG_WORDS: Final = 4
"""Words that a tag has at most."""


def outside(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> dict[int, str]:
    """Index -> rule of every block before the first and after the last block of the article."""
    found = {at: _above(blocks[at], looks[at], page, at) for at in range(page.first)}
    name, left = "", 0
    for at in range(page.last + 1, len(looks)):
        block = looks[at]
        rule = _known(blocks[at], block) or ("repeated-title" if at in page.titles else "")
        if rule in CARRIED:
            name, left = CARRIED[rule]
        elif rule:
            left = 0 if rule == "copyright" else left
        elif left > 0 and (name != "tags" or block.size <= TAG_WORDS):
            rule, left = name, left - 1
        found[at] = rule or "after-the-article"
    return found


def _above(block: Block, seen: Look, page: Page, at: int) -> str:
    return "repeated-title" if at in page.titles else _known(block, seen) or "before-the-article"


def _known(block: Block, seen: Look) -> str:
    """The rule that a block names by itself; empty if none."""
    if seen.is_furniture:
        return seen.rule
    if _ADDRESS.search(block.text) and seen.size <= CUT_WORDS:
        return "address-block"
    if seen.size > CUT_WORDS or seen.ends or block.kind == "row":
        return ""
    if holds_date(block.text) and not block.text.endswith("):"):
        return "timestamp"
    return "navigation" if _PATH.search(block.text) else ""


_PATH = late(r"^[^»›>|]{2,30}\s[»›>|]\s[^.!?]*$")
_ADDRESS = late(
    r"^\d{1,5}\s(?:[^\W\d_][\w.'’-]*\s){1,4}(?:st|street|ave|avenue|rd|road|blvd|lane|drive)\b"
    r"|,\s[A-Z]{2}\s\d{5}\b|\b(?:tel|phone|fax)\b\.?\s?:?\s?\+?\d|\bP\.?O\.? Box\b"
    r"|^(?:rue|calle|via|rua|av)\b.{2,40}\d|^\W*(?:\w{1,20}\W{1,3}){0,3}https?://\S+$",
    re.IGNORECASE,
)
