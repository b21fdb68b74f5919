"""The summary: an article's best sentences, told in reading order.

TextRank (Mihalcea and Tarau, EMNLP 2004) over stems of content words says which sentences the
rest of the article repeats; news puts its point first, so place counts beside it, and so do words
of the headline. What leans on a sentence left behind is not chosen.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from builder import stopwords
from builder.model import Article, Candidate, Sentence
from builder.words import WORD, fold, stem

Unsuitable = Literal["", "short", "list", "live-blog", "transcript"]
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
"""Share of the word budget below which a summary of the usual length goes on."""

SHORT_ARTICLE = 120
"""Words below which an article is shown whole (S12)."""

MOST_SENTENCES = 120
"""Sentences that are compared with each other; news says it all before."""

SHORTEST, LONGEST = 8, 40
"""Words of a sentence that reads well (S5 allows 45)."""

DAMPING = 0.85
"""As in the paper."""

STEPS = 20
"""Rounds of the power iteration; the order of sentences is settled after ten."""

CENTRAL = 1.2
"""Weight of the TextRank score (1 for the best sentence). Here and below: set on bbc against its
references and on kpcrowd and wikinews against their readers' keyphrases, together."""

CENTRAL_PLACE = 0.19
"""Weight of the TextRank score over 1 + i for the sentence at index i: place helps a sentence that
the rest repeats; place alone was worth nothing beside it."""

TITLE = 0.21
"""Weight of the share of the headline's words."""

KEYPHRASES = 0.12
"""Weight of the mentions of keyphrases (1 for the sentence with most)."""

QUOTATION = 0.41
"""Taken off a sentence that begins with a quotation."""

BREVITY = 0.3
"""Taken off a sentence of fewer than ``SHORTEST`` words."""

LENGTH = 0.56
"""Taken off for each 20 words beyond ``LONGEST``."""

REPETITION = 0.76
"""Weight of what a sentence shares with one already chosen (marginal relevance)."""

MOST_SHARED = 0.45
"""Share of the shorter sentence's words above which two sentences say the same (S5)."""

KEYPHRASES_USED = 15
"""Candidates that weigh; the rest are guesses."""

_SPACELESS = frozenset({"ja", "zh"})
_CHARACTER = re.compile(r"[\u30a1-\u30fa\u30fc\u4e00-\u9fff]+")
_TIME = re.compile(r"\(?\d{1,2}[:.h]\d{2}\b")
_SPEAKER = re.compile(r"[A-ZÀ-Ý][\w.'’ -]{0,30}:\s|[QA][:.]\s")


class _Scored(NamedTuple):
    number: int
    """Into the article's sentences."""
    words: float
    bag: frozenset[str]
    score: float


def summarise(
    article: Article,
    sentences: Sequence[Sentence],
    candidates: Sequence[Candidate],
    leaning: Collection[int],
    broken: Collection[int],
    *,
    words: int,
) -> tuple[tuple[int, ...], Unsuitable]:
    """Pick the sentences that tell most, and say whether the article can be summarised at all.

    Args:
        article: a cleaned article.
        sentences: of the article, in reading order.
        candidates: its phrases, best first.
        leaning: indices of sentences that are chosen only after the sentence before them.
        broken: indices of sentences that are never chosen.
        words: budget; a first sentence that is longer stands alone.

    Returns:
        Ascending indices into ``sentences``, two to five where the article has them, and the
        reason why they are no summary, empty if they are. Headings and table rows are never
        chosen. Empty only if nothing is left to choose from.
    """
    unsuitable = _unsuitable(article)
    eligible = [
        index
        for index, sentence in enumerate(sentences)
        if article.blocks[sentence.block].kind in ("paragraph", "quote") and index not in broken
    ]
    eligible = (eligible or _anything(article, sentences))[:MOST_SENTENCES]
    scored = _score(article, sentences, eligible, candidates)
    chosen = _choose(scored, leaning, words)
    if not chosen and scored:
        chosen = [scored[0].number]
    return tuple(sorted(chosen)), unsuitable


def _anything(article: Article, sentences: Sequence[Sentence]) -> list[int]:
    """Items and broken sentences, where an article has nothing else."""
    return [
        index
        for index, sentence in enumerate(sentences)
        if article.blocks[sentence.block].kind not in ("heading", "row", "code")
    ]


def _unsuitable(article: Article) -> Unsuitable:
    """Why the article cannot be summarised; tables of the reasons are in the method page."""
    if _count(article.text, article.language) < SHORT_ARTICLE:
        return "short"
    kinds: Counter[str] = Counter()
    for block in article.blocks:
        kinds[block.kind] += len(block.text)
    if 2 * (kinds["item"] + kinds["row"]) > sum(kinds.values()):
        return "list"
    told = [block.text for block in article.blocks if block.kind in ("paragraph", "quote")]
    if len(told) >= 2 * USUAL and 3 * sum(bool(_SPEAKER.match(each)) for each in told) > len(told):
        return "transcript"
    if sum(bool(_TIME.match(block.text)) for block in article.blocks) > USUAL:
        return "live-blog"
    return ""


def _count(text: str, language: str | None) -> float:
    """Words; half the characters where no space parts words, and Korean words for more."""
    if language in _SPACELESS:
        return len(text) / 2
    return len(text.split()) * (1.5 if language == "ko" else 1.0)


def _score(
    article: Article,
    sentences: Sequence[Sentence],
    eligible: Sequence[int],
    candidates: Sequence[Candidate],
) -> list[_Scored]:
    text, language = article.text, article.language
    said = [text[sentences[index].start : sentences[index].end] for index in eligible]
    bags = [_bag(each, language) for each in said]
    title = _bag(article.title, language)
    central = _textrank(bags)
    phrases = _phrases([sentences[index] for index in eligible], candidates)
    scored = []
    for rank, index in enumerate(eligible):
        count = _count(said[rank], language)
        score = (
            CENTRAL * central[rank]
            + CENTRAL_PLACE * central[rank] / (1 + rank)
            + TITLE * len(bags[rank] & title) / max(1, len(title))
            + KEYPHRASES * phrases[rank]
            - QUOTATION * said[rank].startswith(('"', "“", "«", "„", "「", "'", "‘"))
            - BREVITY * (count < SHORTEST)
            - LENGTH * max(0.0, count - LONGEST) / 20
        )
        scored.append(_Scored(index, count, bags[rank], score))
    return scored


def _bag(text: str, language: str | None) -> frozenset[str]:
    """Stems of the content words; pairs of Han and Katakana where no space parts words."""
    if language in _SPACELESS:
        return frozenset(
            run[0][index : index + 2]
            for run in _CHARACTER.finditer(text)
            for index in range(max(1, len(run[0]) - 1))
        )
    empty = stopwords.of(language)
    return frozenset(
        stem(word, language)
        for word in WORD.findall(text)
        if len(word) > 1 and fold(word) not in empty
    )


def _textrank(bags: Sequence[frozenset[str]]) -> list[float]:
    """How central each sentence is among all, 1 for the most central."""
    edges = _likeness(bags)
    totals = [sum(row.values()) for row in edges]
    ranks = [1.0] * len(bags)
    for _ in range(STEPS):
        shares = [rank / total if total else 0.0 for rank, total in zip(ranks, totals, strict=True)]
        ranks = [
            (1 - DAMPING) + DAMPING * sum(weight * shares[other] for other, weight in row.items())
            for row in edges
        ]
    most = max(ranks, default=1.0)
    return [rank / most for rank in ranks]


def _likeness(bags: Sequence[frozenset[str]]) -> list[dict[int, float]]:
    """For each sentence the others that share words with it, and how much (section 3.2)."""
    shared: list[Counter[int]] = [Counter() for _ in bags]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for word in sorted(bag):
            shared[index].update(holders[word])
            holders[word].append(index)
    edges: list[dict[int, float]] = [{} for _ in bags]
    sizes = [math.log(max(2, len(bag))) for bag in bags]
    for index, row in enumerate(shared):
        for other, count in row.items():
            weight = count / (sizes[index] + sizes[other])
            edges[index][other] = edges[other][index] = weight
    return edges


def _phrases(sentences: Sequence[Sentence], candidates: Sequence[Candidate]) -> list[float]:
    """How much of the best phrases each sentence mentions, 1 for the one with most."""
    weights = [0.0] * len(sentences)
    for rank, candidate in enumerate(candidates[:KEYPHRASES_USED]):
        for start, _ in candidate.spans:
            for index, sentence in enumerate(sentences):
                if sentence.start <= start < sentence.end:
                    weights[index] += 1 / (1 + rank)
    most = max(weights, default=0.0) or 1.0
    return [weight / most for weight in weights]


def _choose(scored: Sequence[_Scored], leaning: Collection[int], budget: float) -> list[int]:
    """The best first, then what adds most, until the budget is spent."""
    known = {each.number: each for each in scored}
    chosen: list[_Scored] = []
    while len(chosen) < MOST:
        spent = sum(each.words for each in chosen)
        if len(chosen) >= USUAL and spent > SPARSE * budget:
            break
        most = max(USUAL, len(chosen) + 1) - len(chosen)
        chains = [_chain(each.number, known, chosen, leaning) for each in scored]
        fitting = [
            chain
            for chain in chains
            if 0 < len(chain) <= most
            and (not chosen or spent + sum(each.words for each in chain) <= budget)
        ]
        best = _best(fitting, chosen, MOST_SHARED)
        if not best and len(chosen) < LEAST:
            best = _best(fitting, chosen, ALMOST_THE_SAME)
        if not best:
            break
        chosen.extend(best)
    return [each.number for each in chosen]


def _best(
    chains: Sequence[list[_Scored]], chosen: Sequence[_Scored], most_shared: float
) -> list[_Scored]:
    """The chain that adds most and repeats no more than it may; empty if all repeat more."""
    worth = [
        (_worth(chain, chosen), -chain[-1].number, chain)
        for chain in chains
        if all(_overlap(each, chosen) <= most_shared for each in chain)
    ]
    return max(worth)[2] if worth else []


def _chain(
    index: int,
    known: Mapping[int, _Scored],
    chosen: Sequence[_Scored],
    leaning: Collection[int],
) -> list[_Scored]:
    """The sentence after those it leans on that are not chosen yet; empty if one is missing."""
    taken = {each.number for each in chosen}
    chain: list[_Scored] = []
    while index in known and index not in taken and len(chain) < USUAL:
        chain.insert(0, known[index])
        if index not in leaning:
            return chain
        index -= 1
    return chain if index in taken else []


def _worth(chain: Sequence[_Scored], chosen: Sequence[_Scored]) -> float:
    """What the sentences add on average: their score less what is said already."""
    total = sum(each.score - REPETITION * _overlap(each, chosen) for each in chain)
    return total / len(chain)


def _overlap(one: _Scored, chosen: Sequence[_Scored]) -> float:
    """The largest share of the shorter sentence's words that it has in common with a chosen one."""
    return max(
        (len(one.bag & each.bag) / max(1, min(len(one.bag), len(each.bag))) for each in chosen),
        default=0.0,
    )
