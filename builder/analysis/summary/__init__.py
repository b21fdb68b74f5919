"""The summary: an article's best sentences, told in reading order.

The best by their scores (``scores``), none that repeats another, within a budget of words. What
leans on a sentence left behind is not chosen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from builder.analysis.said import Said, part_all
from builder.analysis.summary.scores import (
    SHORTEST,
    Scored,
    Weights,
    count_words,
    score,
    weights_of,
)
from builder.model import Article, Candidate, Sentence
from builder.text import walls
from builder.text.patterns import late

Unsuitable = Literal["", "stub", "short", "list", "live-blog", "transcript", "captions"]
"""Why an article is not summarised: its summary is then only the best that it has."""

USUAL = 3
"""Sentences of a summary, if they fit."""

MOST = 5
"""Sentences of a summary at most (S1); more than the usual ones only where those are short."""

LEAST = 2
"""Sentences of a summary at least, if the article has them (S1)."""

ALMOST_THE_SAME = 0.8
"""Share of common words that a second sentence may have if nothing else is left to choose."""

SPARSE = 0.5
"""Share of the word budget below which two sentences, or the usual three, do not say enough."""

SHORT_ARTICLE = 120
"""Words below which an article is shown whole (S12)."""

MOST_SENTENCES = 120
"""Sentences that are compared with each other; news says it all before."""

FEWEST_TOLD = 0.25
"""Share of the text that paragraphs have at least if items are not to be chosen: statements of some
offices set each paragraph behind a bullet."""

LONGEST_ENTRY = 80
"""Characters of a line that heads an entry of a list; a numbered sentence is longer or ends."""

MOST_SHARED = 0.45
"""Share of the shorter sentence's words above which two sentences say the same (S5)."""

_TIME = late(r"\(?\d{1,2}[:.h]\d{2}\b")
_BARE_TIME = late(r"\W{0,3}\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:Uhr|[A-Z]{2,4}))?\W{0,2}")
"""A time of day and nothing else: pages set those of a live blog apart from its entries."""
_ENTRY = late(r"#?(\d{1,2})[.):] [^.!?]+[?!]?")
_CAPTION = late(
    r"(?:photo|image|picture|bild|foto|imagen|imagem|immagine|afbeelding|写真|사진) ?\d{0,3} ?"
    r"[:：.)]",
    re.IGNORECASE,
)
_SPEAKER = late(
    r"[A-ZÀ-Ý][\w.'’ -]{0,30}:\s|[QA][:.]\s|(?:M(?:r|r?s|x)\.|Dr\.|The|Chair(?:man|woman)?|"
    r"Senator|Sen\.|Rep\.|Secretary|Commander|General|Gen\.|Admiral|Adm\.|Ambassador|Director) "
    r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?\.\s"
)
"""How a turn of a conversation begins: "MARSH: ", "Q. ", in minutes "Mr. Marsh. "."""
_ASKED = late(r"[^?]{8,250}\?")
"""A paragraph that only asks, as an interviewer does."""


def summarise(
    article: Article,
    sentences: Sequence[Sentence],
    candidates: Sequence[Candidate],
    after: Mapping[int, int],
    broken: Collection[int],
    *,
    words: int,
    said: Sequence[Said] | None = None,
) -> tuple[tuple[int, ...], Unsuitable]:
    """Pick the sentences that tell most, and say whether the article can be summarised at all.

    Args:
        article: a cleaned article.
        sentences: of the article, in reading order.
        candidates: its phrases, best first.
        after: index of each sentence that is chosen only after another -> index of that.
        broken: indices of sentences that are chosen only where there are no others.
        words: budget; a first sentence that is longer stands alone.
        said: the words of each sentence, if they are known.

    Returns:
        Ascending indices into ``sentences``, two to five where the article has them, and the
        reason why they are no summary, empty if they are. Headings and table rows are never
        chosen. Empty only if nothing is left to choose from.
    """
    unsuitable = _unsuitable(article)
    anything = _anything(article, sentences)
    whole = [index for index in anything if index not in broken]
    told = [
        index
        for index in whole
        if article.blocks[sentences[index].block].kind in ("paragraph", "quote")
    ]
    if _length(sentences, told) < FEWEST_TOLD * _length(sentences, whole):
        told = whole
    eligible = (told or whole or anything)[:MOST_SENTENCES]
    said = part_all(article, sentences) if said is None else said
    scored = score(article, sentences, said, eligible, candidates)
    chosen = _choose(scored, after, words, weights_of(article.language))
    if not chosen and scored:
        chosen = [scored[0].number]
    return tuple(sorted(chosen)), unsuitable


def _length(sentences: Sequence[Sentence], indices: Sequence[int]) -> int:
    return sum(sentences[index].end - sentences[index].start for index in indices)


def _anything(article: Article, sentences: Sequence[Sentence]) -> list[int]:
    """Paragraphs, and items for an article that has nothing else."""
    return [
        index
        for index, sentence in enumerate(sentences)
        if article.blocks[sentence.block].kind not in ("heading", "row", "code")
    ]


def _unsuitable(article: Article) -> Unsuitable:
    """Why the article cannot be summarised; tables of the reasons are in the method page."""
    words = count_words(article.text, article.language)
    last = max((block.last_line for block in article.blocks[-1:]), default=0)
    below = (each.text for each in article.removed if each.first_line >= last)
    if words < walls.MOST_WORDS and any(map(walls.stands_in, below)):
        return "stub"
    if words < SHORT_ARTICLE:
        return "short"
    kinds: Counter[str] = Counter()
    for block in article.blocks:
        kinds[block.kind] += len(block.text)
    listed = 2 * (kinds["item"] + kinds["row"]) > sum(kinds.values())
    if listed or _count_entries(article) > USUAL:
        return "list"
    return _manner(article)


def _manner(article: Article) -> Unsuitable:
    """What the article is, if its paragraphs are told in another way than news is."""
    told = [block.text for block in article.blocks if block.kind in ("paragraph", "quote")]
    if 2 * sum(bool(_CAPTION.match(each)) for each in told) > len(told):
        return "captions"
    turns = sum(bool(_SPEAKER.match(each)) for each in told)
    asked = sum(bool(_ASKED.fullmatch(each)) for each in told)
    if len(told) >= 2 * USUAL and 3 * max(turns, asked) > len(told):
        return "transcript"
    first, last = article.blocks[0].first_line, article.blocks[-1].last_line
    times = [each.text for each in article.removed if first <= each.first_line <= last]
    heads = sum(bool(_TIME.match(block.text)) for block in article.blocks)
    if heads + sum(bool(_BARE_TIME.fullmatch(each)) for each in times) > USUAL:
        return "live-blog"
    return ""


def _count_entries(article: Article) -> int:
    """How many lines number the entries of a list, each on its own: "3. Close the chimney"."""
    numbers = [
        int(found[1])
        for block in article.blocks
        if len(block.text) <= LONGEST_ENTRY and (found := _ENTRY.fullmatch(block.text))
    ]
    return len(numbers) if sorted(set(numbers)) == list(range(1, len(numbers) + 1)) else 0


def _choose(
    scored: Sequence[Scored], after: Mapping[int, int], budget: float, weights: Weights
) -> list[int]:
    """The best first, then what adds most, until enough is said or the budget is spent."""
    known = {each.number: each for each in scored}
    chosen: list[Scored] = []
    while len(chosen) < MOST:
        spent = sum(each.words for each in chosen)
        full = spent > SPARSE * budget
        if full and len(chosen) >= USUAL:
            break
        most = max(USUAL, len(chosen) + 1) - len(chosen)
        taken = {each.number for each in chosen}
        chains = [_chain(each.number, known, taken, after) for each in scored]
        fitting = [
            chain
            for chain in chains
            if 0 < len(chain) <= most
            and (len(chosen) < LEAST or all(each.words >= SHORTEST for each in chain))
            and (not chosen or spent + sum(each.words for each in chain) <= budget)
        ]
        worth, best = _best(fitting, chosen, MOST_SHARED, weights.repetition)
        if not best and len(chosen) < LEAST:
            worth, best = _best(fitting, chosen, ALMOST_THE_SAME, weights.repetition)
        if not best or (full and len(chosen) >= LEAST and worth < weights.enough):
            break
        chosen.extend(best)
    return [each.number for each in chosen]


def _best(
    chains: Sequence[list[Scored]], chosen: Sequence[Scored], most_shared: float, repetition: float
) -> tuple[float, list[Scored]]:
    """``(worth, chain)`` of what adds most and repeats no more than it may; empty if all do.

    A chain is worth what its sentences add on average: their score less what is said already.
    """
    worth = []
    for chain in chains:
        added = 0.0
        for each in chain:
            shared = _overlap(each, chosen)
            if shared > most_shared:
                break
            added += each.score - repetition * shared
        else:
            worth.append((added / len(chain), -chain[-1].number, chain))
    return max(worth)[::2] if worth else (0.0, [])


def _chain(
    index: int,
    known: Mapping[int, Scored],
    taken: Collection[int],
    after: Mapping[int, int],
) -> list[Scored]:
    """The sentence after those it leans on that are not chosen yet; empty if one is missing."""
    chain: list[Scored] = []
    while index in known and index not in taken and len(chain) < USUAL:
        chain.insert(0, known[index])
        if index not in after:
            return chain
        index = after[index]
    return chain if index in taken else []


def _overlap(one: Scored, chosen: Sequence[Scored]) -> float:
    """The largest share of the shorter sentence's words that it has in common with a chosen one."""
    most = 0.0
    for each in chosen:
        shorter = max(1, min(len(one.bag), len(each.bag)))
        most = max(most, len(one.bag & each.bag) / shorter)
    return most
