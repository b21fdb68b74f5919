"""The article among what a page prints around it: one stretch of blocks, judged together.

A scraped page is a headline, the article, and furniture above, below and in between. Each block is
looked at (``look``, with the phrases of ``phrases``), the headline is found
(``headline``), all blocks are weighed together (``evidence``) and one stretch is chosen
(``page``); then what intrudes into it is cut (``inside``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from builder.model import Block, Draft
from builder.settings import CleanRule
from builder.sources.cleaning.colophon import signed_off
from builder.sources.cleaning.inside import intruders, outside
from builder.sources.cleaning.look import (
    HELD,
    LABEL_WORDS,
    LIKELY,
    PROSE_WORDS,
    SURE,
    Look,
    look,
    look_once,
)
from builder.sources.cleaning.page import find_article
from builder.sources.cleaning.standfirst import (
    captioned,
    introduced,
    leads,
    presented,
    standfirst,
    trails,
)
from builder.sources.cleaning.strangers import strangers
from builder.sources.cleaning.tables import announced
from builder.sources.fingerprints import fingerprint
from builder.sources.names import SPEAKER
from builder.text import stopwords

__all__ = ["Cleaned", "clean", "fingerprint"]

PARSED_PRIOR = 10.0
"""Evidence added for each block of a draft that holds an article and little else: of HTML, whose
parser has cut already, and of Markdown that somebody wrote."""

MENU_LINES = 20
"""Blocks above the first prose that show Markdown to be a whole page, turned into it by a program:
they are its menus."""

FEWEST_WORDS = 12
"""Words that must be left of a page; with fewer the cleaner takes out only what it knows."""

LINE = 100
"""Characters of a line that other files may print as well."""

MOST_PASSES = 4
"""Times that the cleaner goes over a page at most; nearly always the second finds nothing."""


OPENS = frozenset(
    (
        *("introduction", "executive summary", "summary", "abstract", "overview", "background"),
        *("einleitung", "zusammenfassung", "résumé", "introducción", "resumen", "introdução"),
        *("resumo", "introduzione", "inleiding", "はじめに", "머리말", "들어가며", "引言"),
    )
)
"""Headings under which a paper begins, also below a list of its contents."""


class Cleaned(Struct, frozen=True):
    """What of a draft is the article: every block is in exactly one of the three."""

    headline: int | None
    """Index of the block that is the headline; None if no block is."""
    kept: tuple[int, ...]
    """Ascending indices of the blocks of the article's text, without the headline."""
    removed: tuple[tuple[int, str], ...]
    """Ascending ``(index, rule)`` of the blocks that are not the article's."""


def clean(
    draft: Draft,
    *,
    title: str | None,
    language: str | None,
    rules: Sequence[CleanRule] = (),
    recurring: frozenset[str] = frozenset(),
) -> Cleaned:
    """Part the blocks of a draft into headline, article and what stands around them.

    What is kept would be kept again: the cleaner goes over it until nothing more goes.

    Args:
        draft: as a parser returned it; blocks with ``dropped`` stay out under that rule.
        title: the headline if the file names one, or None.
        language: ISO 639-1 code of the text, or None if unknown.
        rules: the editor's rules, those of other publishers already left out; ``keep_line`` wins
            over ``drop_line`` and over the cleaner, not over the parser.
        recurring: fingerprints of blocks that stand in several files of the publisher.

    Returns:
        Every index of ``draft.blocks``, in one of the three places. ``kept`` is empty only if no
        block but the headline is left.
    """
    if recurring:
        found = _clean(draft, title, language, rules, recurring)
        if found.headline is not None or title:
            return found
    return _clean(draft, title, language, rules, frozenset())


def _clean(
    draft: Draft,
    title: str | None,
    language: str | None,
    rules: Sequence[CleanRule],
    recurring: frozenset[str],
) -> Cleaned:
    """``clean`` with these recurring fingerprints, once; ``clean`` tries without them as well."""
    removed = {at: block.dropped for at, block in enumerate(draft.blocks) if block.dropped}
    removed |= signed_off(draft.blocks)
    held = {
        at for at, block in enumerate(draft.blocks) if rules and _matches(block, rules, "keep_line")
    }
    for at, block in enumerate(draft.blocks if rules else ()):
        if at not in removed and at not in held and _matches(block, rules, "drop_line"):
            removed[at] = "user-rule"
    small = stopwords.of(language)
    looks = [_look(block, small, recurring) for block in draft.blocks]
    prior = PARSED_PRIOR if _is_parted(draft, looks) else 0.0
    authors = [claim.value for claim in draft.claims if claim.field == "author"]
    authors += [draft.blocks[at].text for at in removed if looks[at].rule == "byline"]
    headline: int | None = None
    for _ in range(MOST_PASSES):
        left = [at for at in range(len(looks)) if at not in removed]
        known = title or (draft.blocks[headline].text if headline is not None else None)
        found, cut = _pass(
            draft.blocks, looks, left, known, prior=prior, authors=authors, language=language
        )
        headline = found if headline is None else headline
        held |= {at for at in cut if _is_spoken(draft.blocks, looks, at) and at + 1 not in cut}
        held |= {at for at in cut if looks[at].key in OPENS and at + 1 in {*left} - cut.keys()}
        cut = {at: rule for at, rule in cut.items() if at not in held and at != headline}
        removed.update(cut)
        if not cut:
            break
    kept = tuple(at for at in range(len(looks)) if at not in removed and at != headline)
    if not kept and headline is not None and looks[headline].ends:
        kept, headline = (headline,), None
    return Cleaned(headline, kept, tuple(sorted(removed.items())))


def _is_spoken(blocks: Sequence[Block], looks: Sequence[Look], at: int) -> bool:
    """Whether a block names who says what stands in the next one."""
    text = blocks[at].text
    spoken = at + 1 < len(looks) and looks[at + 1].ends and not blocks[at + 1].dropped
    return spoken and text.endswith(":") and SPEAKER.fullmatch(text) is not None


def _is_parted(draft: Draft, looks: Sequence[Look]) -> bool:
    """Whether a draft is an article rather than a page: that of HTML, and of most Markdown."""
    shown = (at for at, block in enumerate(draft.blocks) if not block.dropped)
    above = takewhile(lambda at: not (looks[at].ends and looks[at].size >= PROSE_WORDS), shown)
    return draft.format == "html" or (draft.format == "markdown" and len([*above]) < MENU_LINES)


def _pass(
    blocks: Sequence[Block],
    looks: Sequence[Look],
    left: Sequence[int],
    title: str | None,
    *,
    prior: float,
    authors: Sequence[str],
    language: str | None,
) -> tuple[int | None, dict[int, str]]:
    """The headline and what goes, with rules, looking only at the blocks ``left``."""
    if not left:
        return None, {}
    own_blocks = [blocks[at] for at in left]
    own = [looks[at] for at in left]
    page = find_article(own, [block.text for block in own_blocks], title, prior=prior)
    cut = {
        **strangers(own_blocks, own, page, language),
        **standfirst(own_blocks, own, page),
        **outside(own_blocks, own, page),
        **captioned(own_blocks, own, page),
        **presented(own_blocks, own, page, authors),
        **introduced(own_blocks, own, page, authors),
        **intruders(own_blocks, own, page),
    }
    headline = page.headline
    for at in (
        *leads(own_blocks, own, page),
        *trails(own_blocks, own, page),
        *announced(own_blocks, own, page.last),
    ):
        cut.pop(at, None)
    if headline is not None:
        cut.pop(headline, None)
    words = sum(each.size for at, each in enumerate(own) if at not in cut and at != headline)
    if words < FEWEST_WORDS:
        cut = {at: rule for at, rule in cut.items() if own[at].is_furniture}
    return (
        None if headline is None else left[headline],
        {left[at]: rule for at, rule in cut.items()},
    )


def _look(block: Block, small: frozenset[str], recurring: frozenset[str]) -> Look:
    seen = (look_once if len(block.text) <= LINE else look)(block.text, small)
    if seen.fingerprint and seen.fingerprint in recurring:
        if block.kind == "heading" or (seen.size <= LABEL_WORDS and not seen.rule):
            return replace(seen, rule=seen.rule or "recurring", certainty=LIKELY)
        return replace(seen, rule=seen.rule or "recurring", certainty=HELD if seen.ends else SURE)
    return seen


def _matches(block: Block, rules: Sequence[CleanRule], which: str) -> bool:
    """Whether a rule's ``drop_line`` or ``keep_line`` fits the whole block."""
    patterns = (getattr(rule, which) for rule in rules)
    return any(pattern and re.fullmatch(pattern, block.text) for pattern in patterns)
