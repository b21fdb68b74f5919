"""Keyphrases of one article: what YAKE finds, put right.

YAKE (Campos et al., Information Sciences 509, 2020) scores every stretch of one to three words.
Its stretches are kept where they are noun phrases with whole names, variants of one phrase become
one candidate, and its score is weighed together with what else the article says for each.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from builder import stopwords
from builder.analysis import characters, engine, lexicon, noun_phrases
from builder.analysis.keyphrases.evidence import Evidence, tell, weigh
from builder.analysis.keyphrases.gathered import Gathered, candidate, shouts
from builder.analysis.keyphrases.scores import Scores, spoken
from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases import Found, Token
from builder.model import Article, Candidate, Sentence
from builder.settings import KeyphraseSettings
from builder.words import aliases, fold, key, key_of

LIMIT = 40
"""Candidates of an article at most: with 60 no figure of the suites changed, with 25 one did."""

MOST_WORDS = 20_000
"""Words of an article that are looked at; no report is longer, a dump of data may be."""

SCORE_DIGITS = 6
"""Digits of a score after the point."""

AGENCIES = frozenset("ap afp ansa bloomberg dpa efe lusa reuter tass upi xinhua yonhap".split())  # noqa: SIM905
"""Keys of agencies, which sign reports more often than they are in them."""


def extract(
    article: Article, sentences: Sequence[Sentence], settings: KeyphraseSettings
) -> tuple[Candidate, ...]:
    """Find the phrases that an article may show, best first, with every place of each.

    Args:
        article: a cleaned article; its language says which words are empty.
        sentences: of the article, in reading order.
        settings: further stop words and aliases.

    Returns:
        At most 40 candidates, ties by key: names and noun phrases that do not begin or end in a
        verb, an adverb, a date or a function word, each verbatim in the text. In scripts without
        spaces, runs of characters. Empty if nothing qualifies.
    """
    language, text = article.language, article.text
    if characters.is_spaceless(language):
        return characters.extract(article, sentences)[:LIMIT]
    gathered = gather(article, sentences, settings)
    weighed = {
        name: round(weigh(each, language), SCORE_DIGITS)
        for name, each in support(article, gathered).items()
    }
    best = sorted(weighed, key=lambda name: (-weighed[name], name))[:LIMIT]
    return tuple(candidate(name, gathered[name], weighed[name], text, language) for name in best)


def gather(
    article: Article, sentences: Sequence[Sentence], settings: KeyphraseSettings
) -> dict[str, Gathered]:
    """Key of every noun phrase that YAKE does not bar -> all its mentions.

    The publisher, the author and news agencies are left out unless the headline names them.
    """
    language, text = article.language, article.text
    empty = stopwords.of(language) | set(settings.stopwords.get(language or "", ()))
    said = _head(noun_phrases.read(text, sentences, language))
    scores = Scores(said, engine.extract(spoken(said), language, settings.engine))
    same = aliases(settings.aliases, language)
    words = lexicon.of(language)
    gathered: dict[str, Gathered] = {}
    describing: Counter[str] = Counter()
    for found in noun_phrases.find(said, language, empty):
        name = " ".join([key(word, language) for word in found.words])
        name = same.get(name, name)
        if _is_adjective(found, words):
            describing[name] += 1
        elif (score := scores.of(found)) != math.inf:
            each = gathered[name] if name in gathered else gathered.setdefault(name, Gathered())
            vague = len(found.words) == 1 and found.words[0] in words.vague
            each.add(found, score, vague=vague)
    for name, times in describing.items():
        spans = gathered[name].spans if name in gathered else []
        if times >= len(spans) > 0 and all(_is_people(text[slice(*span)], words) for span in spans):
            del gathered[name]
    if not words.tells_verbs:
        for name in [name for name, each in gathered.items() if each.is_passing]:
            del gathered[name]
    title = f" {key_of(article.title, language)} "
    for name in [name for name, each in gathered.items() if _is_dateline(each, text)]:
        del gathered[name]
    for source in (*sorted(AGENCIES), article.publisher, article.author):
        name = key_of(source or "", language)
        if f" {name} " not in title:
            gathered.pop(name, None)
    return gathered


def support(article: Article, gathered: Mapping[str, Gathered]) -> dict[str, Evidence]:
    """Key of a phrase -> all that the article says for it."""
    return tell(gathered, article.text, f" {key_of(article.title, article.language)} ")


def _is_adjective(found: Found, words: Lexicon) -> bool:
    """True for "Japanese" in "Japanese ministers": half a phrase."""
    if found.free or (not found.name and len(found.words) > 1):
        return False
    like = words.people_like if found.name else words.adjective_like
    return bool(like.fullmatch(" ".join(found.words)))


def _is_dateline(gathered: Gathered, text: str) -> bool:
    """True for a place that only the dateline names, where the report was written."""
    start, end = gathered.spans[0]
    return not start and len(gathered.spans) == 1 and shouts(text[:end])


def _is_people(printed: str, words: Lexicon) -> bool:
    return bool(words.people_like.fullmatch(fold(printed)))


def _head(said: Sequence[Sequence[Token]]) -> list[Sequence[Token]]:
    """As many whole sentences as ``MOST_WORDS`` holds; a longer one is cut."""
    left = MOST_WORDS
    kept = []
    for sentence in said:
        kept.append(sentence[:left])
        left -= len(sentence)
        if left <= 0:
            break
    return kept
