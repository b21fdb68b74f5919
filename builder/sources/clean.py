"""The article among what a page prints around it: one stretch of blocks, judged together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder import stopwords
from builder.model import Block, Draft
from builder.settings import CleanRule
from builder.words import WORD, fold

PROSE_WORDS = 12
"""Words from which a block that ends like a sentence counts as prose."""

_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Cleaned:
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

    Args:
        draft: as a parser returned it; blocks with ``dropped`` stay out under that rule.
        title: the headline if the file names one, or None.
        language: ISO 639-1 code of the text, or None if unknown.
        rules: the editor's rules, those of other publishers already left out.
        recurring: fingerprints of blocks that stand in several files of the publisher.
    """
    shares = [_score(block, language, recurring) for block in draft.blocks]
    first, last = _best_stretch(shares)
    headline = _headline(draft.blocks, title, first)
    kept, removed = [], []
    for index, block in enumerate(draft.blocks):
        rule = block.dropped or _user_rule(block, rules)
        if rule:
            removed.append((index, rule))
        elif index == headline:
            continue
        elif index < first or (headline is not None and index < headline):
            removed.append((index, "before-the-article"))
        elif index > last:
            removed.append((index, "after-the-article"))
        else:
            kept.append(index)
    return Cleaned(headline, tuple(kept), tuple(removed))


def fingerprint(text: str) -> str:
    """The words of a block, folded and parted by spaces: equal for reprints of one line."""
    return " ".join(fold(word) for word in WORD.findall(text))


def _score(block: Block, language: str | None, recurring: frozenset[str]) -> float:
    """How much a block speaks for the article; below 0: against it."""
    if block.dropped or fingerprint(block.text) in recurring:
        return -1.0
    words = [fold(word) for word in WORD.findall(block.text)]
    known = stopwords.of(language or "en")
    small = sum(word in known for word in words)
    prose = len(words) >= PROSE_WORDS and _SENTENCE_END.search(block.text)
    if prose:
        return len(words) / PROSE_WORDS + small / len(words)
    return -1.0 if len(words) < PROSE_WORDS else 0.0


def _best_stretch(scores: Sequence[float]) -> tuple[int, int]:
    """First and last index of the run with the greatest sum; the earliest of equals."""
    best, found, total, start = float("-inf"), (0, -1), 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, found = total, (start, index)
    return found


def _headline(blocks: Sequence[Block], title: str | None, first: int) -> int | None:
    """The last block before the stretch that is, or could be, the headline."""
    wanted = fingerprint(title) if title else ""
    before = [index for index in range(first) if not blocks[index].dropped]
    same = [index for index in before if fingerprint(blocks[index].text) == wanted]
    return max(same or before, default=None)


def _user_rule(block: Block, rules: Sequence[CleanRule]) -> str:
    if any(rule.keep_line and re.fullmatch(rule.keep_line, block.text) for rule in rules):
        return ""
    dropped = any(rule.drop_line and re.fullmatch(rule.drop_line, block.text) for rule in rules)
    return "user-rule" if dropped else ""
