"""Keyphrases of one article: what YAKE finds, put right.

YAKE (Campos et al., Information Sciences 509, 2020) scores every stretch of one to three words.
Its stretches are kept where they are noun phrases with whole names, its scores are joined with
what else the article says for a phrase, and variants of one phrase become one candidate.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul
from typing import NamedTuple

from builder import stopwords
from builder.analysis import characters, engine, lexicon, noun_phrases
from builder.analysis.noun_phrases import Found, Token
from builder.model import Article, Candidate, Sentence
from builder.settings import KeyphraseSettings
from builder.words import aliases, key, key_of, singular

LIMIT = 40
"""Candidates of an article at most: with 60 no figure of the suites changed, with 25 one did."""

THREE = 3
"""Words of a long phrase."""

MOST_WORDS = 20_000
"""Words of an article that are looked at; no report is longer, a dump of data may be."""

LONGEST_ACRONYM = 4
"""Characters; a longer word in capitals is shown as it stands elsewhere, if it does."""

SCORE_DIGITS = 6
"""Digits of a score after the point: what rounding may differ in is no difference."""

FAINT = 1e-9
"""YAKE scores below this are as good as nought."""


class Evidence(NamedTuple):
    """What an article says for a phrase; each counts for or against it."""

    yake: float
    """-log of YAKE's score."""
    mentions: float
    """log of the number of mentions."""
    place: float
    """log of the place of the first mention, in hundreds of characters."""
    title: float
    """1 if the headline holds it."""
    name: float
    """Share of mentions that are, begin or end with a name."""
    free: float
    """Share of mentions that are not part of a longer noun phrase."""
    length: float
    """log of the mean number of characters of its words."""
    rarest: float
    """log of the number of times its rarest word stands in the article."""
    several: float
    """1 for two words or more."""
    three: float
    """1 for three words or more."""
    repeated: float
    """1 for two words or more that stand together twice or more."""
    named: float
    """1 for two words or more that are mostly a name."""
    within: float
    """1 for a word that mostly stands within one repeated phrase."""
    called: float
    """For a name of several words, log of how many more times its last or first word names it."""


WEIGHTS = Evidence(
    yake=0.06,
    mentions=1.27,
    place=-0.51,
    title=2.99,
    name=0.49,
    free=1.05,
    length=0.8,
    rarest=0.31,
    several=-0.3,
    three=-0.68,
    repeated=1.03,
    named=0.27,
    within=-1.15,
    called=0.22,
)
"""Set on kpcrowd, ptbn and wikinews together, one vector for all languages."""

WITHIN = 0.61
"""A word stands mostly within a phrase if at least this share of its mentions do; set as above."""


@dataclass(slots=True)
class _Gathered:
    """All mentions of one phrase in the article."""

    yake: float = math.inf
    spans: list[tuple[int, int]] = field(default_factory=list)
    names: int = 0
    free: int = 0


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
    empty = stopwords.of(language) | set(settings.stopwords.get(language or "", ()))
    said = _head(noun_phrases.read(text, sentences, language))
    scores = _Scores(said, engine.extract(_spoken(said), language, settings.engine))
    same = aliases(settings.aliases, language)
    people = lexicon.of(language).people_like
    gathered: dict[str, _Gathered] = {}
    for found in noun_phrases.find(said, language, empty):
        score = scores.of(found)
        if score < math.inf and not _is_adjective(found, people):
            name = " ".join(key(word, language) for word in found.words)
            _add(gathered.setdefault(same.get(name, name), _Gathered()), found, score)
    weighed = _weigh(gathered, said, f" {key_of(article.title, language)} ", language)
    best = sorted(weighed, key=lambda name: (-round(weighed[name], SCORE_DIGITS), name))[:LIMIT]
    return tuple(_candidate(name, gathered[name], weighed[name], text, language) for name in best)


def _is_adjective(found: Found, people: re.Pattern[str]) -> bool:
    """True for "Japanese" in "Japanese ministers": half a phrase."""
    return found.name and not found.free and bool(people.fullmatch(" ".join(found.words)))


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


def _add(gathered: _Gathered, found: Found, score: float) -> None:
    gathered.yake = min(gathered.yake, score)
    gathered.spans.append((found.start, found.end))
    gathered.names += found.name
    gathered.free += found.free


class _Scores:
    """What YAKE says of an article's words and phrases; lower is better."""

    def __init__(self, said: Sequence[Sequence[Token]], phrases: Mapping[str, float]) -> None:
        self._phrases = phrases
        counts: Counter[str] = Counter()
        for word, times in Counter(token.fold for each in said for token in each).items():
            counts[_plain(word)] += times
        self._words = {
            word: _word_score(self._phrases[word], count)
            for word, count in counts.items()
            if word in self._phrases
        }
        known = sorted(self._words.values())
        self._typical = known[len(known) // 2] if known else 1.0

    def of(self, found: Found) -> float:
        """YAKE's score of a phrase; infinite for a common word that YAKE bars.

        For what YAKE leaves out (names of four words, words with digits) it is the same formula
        over the scores of the words.
        """
        if not self._phrases:
            return 1.0
        words = [_plain(word) for word in found.words]
        phrase = " ".join(words)
        if phrase in self._phrases:
            return self._phrases[phrase]
        if len(words) == 1 and not found.name:
            return math.inf
        scores = [self._words[word] for word in words if word in self._words]
        return _phrase_score(scores or [self._typical])


def _word_score(score: float, count: int) -> float:
    """The word's own H, from the score of the phrase that holds nothing but the word (eq. 7)."""
    inner = min(max(score, 0.0) * count, 0.99)
    return inner / (1 - inner)


def _phrase_score(scores: Sequence[float]) -> float:
    """S(kw) of words that stand together once (eq. 8)."""
    return math.prod(scores) / (1 + sum(scores))


def _plain(word: str) -> str:
    return word.replace(".", "")


def _spoken(said: Iterable[Sequence[Token]]) -> str:
    """The article as YAKE should see it: a full stop after every line, none within a name."""
    spoken: list[str] = []
    for sentence in said:
        for token in sentence:
            if token.gap and spoken and spoken[-1] != ".":
                spoken.append(",")
            spoken.append(_plain(token.text))
        spoken.append(".")
    return " ".join(spoken)


def _weigh(
    gathered: Mapping[str, _Gathered],
    said: Sequence[Sequence[Token]],
    title: str,
    language: str | None,
) -> dict[str, float]:
    """Key -> how much the article speaks for the phrase."""
    counts: Counter[str] = Counter()
    for word, times in Counter(token.text for each in said for token in each).items():
        for piece in key(word, language).split():
            counts[piece] += times
    within = set(_mostly_within(gathered))
    called = _called(gathered)
    weighed = {}
    for name, each in gathered.items():
        evidence = _evidence(
            name,
            each,
            rarest=min(counts.get(word, 1) for word in name.split()),
            titled=f" {name} " in title,
            within=name in within,
            called=len(gathered[called[name]].spans) if name in called else 0,
        )
        weighed[name] = sum(map(mul, WEIGHTS, evidence))
    return weighed


def _evidence(
    name: str,
    gathered: _Gathered,
    *,
    rarest: int,
    titled: bool,
    within: bool,
    called: int,
) -> Evidence:
    words = name.split()
    mentions = len(gathered.spans)
    several = len(words) > 1
    names = gathered.names / mentions
    return Evidence(
        yake=-math.log(max(gathered.yake, FAINT)),
        mentions=math.log(mentions),
        place=math.log1p(gathered.spans[0][0] / 100),
        title=titled,
        name=names,
        free=gathered.free / mentions,
        length=math.log(max(1, len(name)) / len(words)),
        rarest=math.log(rarest),
        several=several,
        three=len(words) >= THREE,
        repeated=several and mentions > 1,
        named=several and 2 * names > 1,
        within=within,
        called=math.log1p(called / mentions),
    )


def _mostly_within(gathered: Mapping[str, _Gathered]) -> Iterator[str]:
    """Words that hardly stand outside one repeated phrase."""
    for name, each in gathered.items():
        words = name.split()
        if len(words) > 1 and len(each.spans) > 1:
            for word in words:
                alone = gathered.get(word)
                if alone and len(each.spans) >= WITHIN * len(alone.spans):
                    yield word


def _called(gathered: Mapping[str, _Gathered]) -> dict[str, str]:
    """Key of a name of several words -> key of the one word by which the article calls it.

    Only where one long name alone ends in the word or, failing that, begins with it.
    """
    names = [
        name for name, each in gathered.items() if " " in name and 2 * each.names > len(each.spans)
    ]
    found: dict[str, str] = {}
    for place in (-1, 0):
        ends = Counter(name.split()[place] for name in names)
        for name in names:
            word = name.split()[place]
            if name not in found and ends[word] == 1 and word in gathered and gathered[word].names:
                found[name] = word
    return found


def _candidate(
    name: str, gathered: _Gathered, score: float, text: str, language: str | None
) -> Candidate:
    """The phrase with those of its forms that differ in case, number or hyphens, or are aliases."""
    spans = sorted(set(gathered.spans))
    forms = Counter(text[start:end] for start, end in spans)
    told = {form: count for form, count in forms.items() if key_of(form, language) != name}
    plain = {form: singular(form, language) for form in forms if form not in told}
    groups: Counter[str] = Counter()
    for form, group in plain.items():
        groups[group] += forms[form]
    kept = min(groups, key=lambda each: (-groups[each], each), default="")
    told |= {form: forms[form] for form, group in plain.items() if group == kept}
    mixed = any(not form.isupper() for form in told)
    return Candidate(
        key=name,
        forms=tuple(
            sorted(
                told.items(),
                key=lambda form: (mixed and _shouts(form[0]), -form[1], form[0]),
            )
        ),
        score=round(score, SCORE_DIGITS),
        spans=tuple(span for span in spans if text[slice(*span)] in told),
    )


def _shouts(form: str) -> bool:
    """True for a word in capitals as datelines and headlines have it ("SEOUL"), not for "U.S."."""
    return form.isupper() and len(form) > LONGEST_ACRONYM
