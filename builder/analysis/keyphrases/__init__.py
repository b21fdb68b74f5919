"""Keyphrases of one article: what YAKE finds, put right.

YAKE (Campos et al., Information Sciences 509, 2020) scores every stretch of one to three words.
Its stretches are kept where they are noun phrases with whole names, variants of one phrase become
one candidate, and its score is weighed together with what else the article says for each.

``scores`` asks YAKE, ``gathered`` joins the mentions of a phrase, ``evidence`` weighs what speaks
for it, ``unfit`` tells what no page should show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from math import inf

from builder.analysis import characters, engine, lexicon, noun_phrases
from builder.analysis.keyphrases.evidence import Evidence, weigh, weights_of
from builder.analysis.keyphrases.gathered import Gathered, candidate, matching
from builder.analysis.keyphrases.scores import Scores, yake_phrase, yake_text
from builder.analysis.keyphrases.unfit import notices, unfit
from builder.analysis.lexicon.countries import COUNTRIES as COUNTRY_NAMES
from builder.analysis.lexicon.kinds import Lexicon
from builder.analysis.noun_phrases import Found, Line
from builder.analysis.said import Said, part_all
from builder.model import Article, Candidate, Sentence
from builder.settings import KeyphraseSettings
from builder.text import stopwords
from builder.text.patterns import late
from builder.text.words import MemoDict, aliases, key, key_of

LIMIT = 40
"""Candidates of an article at most; more change no figure of tests/quality."""

MOST_WORDS = 20_000
"""Words of an article that are looked at; no report is longer, a dump of data may be."""

SCORE_DIGITS = 6
"""Digits of a score after the point."""

TIE = 2 * 10.0**-SCORE_DIGITS
"""Scores that differ by no more may be the same once they are rounded."""

COUNTRIES, FURTHER_COUNTRY = 3, 6.0
"""Countries that count in full, and what is taken off each further one: names that half of all news
shares."""

NEXT = late(r"(, (?:and |or )?|,? (?:and |or )|[-–/]| )([^\W\d_]+)(?: ([^\W\d_]+))?")
"""What may join a people to the next one, and the two words after it."""

LONGEST_PEOPLE = 2
"""Words of a people's name ("South Korean")."""

LONGEST_LEAD = 40
"""Characters that are looked at for it."""


def extract(
    article: Article,
    sentences: Sequence[Sentence],
    settings: KeyphraseSettings,
    said: Sequence[Said] | None = None,
) -> tuple[Candidate, ...]:
    """Find the phrases that an article may show, best first, with every place of each.

    Args:
        article: a cleaned article; its language says which words are empty.
        sentences: of the article, in reading order.
        settings: further stop words and aliases.
        said: the words of each sentence, if they are known.

    Returns:
        At most 40 candidates, ties by key: names and noun phrases that do not begin or end in a
        verb, an adverb, a date or a function word, each verbatim in the text. In scripts without
        spaces, runs of characters. Empty if nothing qualifies.
    """
    language, text = article.language, article.text
    if characters.is_spaceless(language):
        return characters.extract(article, sentences)[:LIMIT]
    gathered = gather(article, sentences, settings, said)
    weighed = weighed_by(weights_of(language), article, gathered)
    best = _best(weighed, _further_countries(weighed, language))
    return tuple([candidate(name, gathered[name], score, text, language) for score, name in best])


def _best(weighed: Mapping[str, float], further: Collection[str]) -> list[tuple[float, str]]:
    """Scores and keys of the best phrases, best first, ties by key.

    To round a score takes as long as all logarithms in it; most are too low to matter.
    """
    less = dict.fromkeys(further, FURTHER_COUNTRY)
    least = min(sorted(weighed.values())[-LIMIT - len(less) :], default=0.0) - TIE
    near = [name for name, score in weighed.items() if score >= least]
    scores = [(round(weighed[name], SCORE_DIGITS) - less.get(name, 0.0), name) for name in near]
    return sorted(scores, key=lambda told: (-told[0], told[1]))[:LIMIT]


def gather(
    article: Article,
    sentences: Sequence[Sentence],
    settings: KeyphraseSettings,
    parted: Sequence[Said] | None = None,
) -> dict[str, Gathered]:
    """Key of every noun phrase that YAKE does not bar -> all its mentions.

    The publisher, the author and news agencies are left out unless the headline names them.
    """
    language, text = article.language, article.text
    further = settings.stopwords.get(language or "")
    empty = stopwords.of(language).union(further) if further else stopwords.of(language)
    parted = part_all(article, sentences) if parted is None else parted
    said = _head(noun_phrases.tokenise(text, _kept(sentences, parted, text), language, empty))
    found_here = noun_phrases.find(said, language, empty)
    asked = {yake_phrase(each.words) for each in found_here if len(each.words) > 1}
    told = engine.reader(language).read_parted(yake_text(said))
    known = engine.extract(told, language, settings.engine, asked=asked)
    scores = Scores(said, known)
    same = aliases(settings.aliases, language)
    words = lexicon.of(language)
    gathered: dict[str, Gathered] = {}
    describing: Counter[str] = Counter()
    keys = _keys(language)
    people, adjectives = matching(words.people_like), matching(words.adjective_like)
    for found in found_here:
        each, start, end, named, free = found
        single = len(each) == 1
        phrase = each[0] if single else " ".join(each)
        name = keys[phrase] if single else " ".join([keys[word] for word in each])
        if name in same:
            name = same[name]
        if named or text[start].isupper():
            if len(each) <= LONGEST_PEOPLE and people[phrase] and _describes(found, words, text):
                describing[name] += 1
                continue
        elif single and not free and adjectives[phrase]:
            describing[name] += 1
            continue
        if single and phrase in empty and not text[start:end].isupper():
            continue  # a small word that a capital makes a name of ("The", "I'm"), but not "WHO"
        score = known.get(phrase) or scores.of(found)
        if score != inf:
            vague = single and phrase in words.vague
            if name in gathered:
                gathered[name].add(found, score, vague=vague)
            else:
                gathered[name] = Gathered([(start, end)], score, named, free, vague)
    for name in unfit(gathered, describing, article, said, words):
        gathered.pop(name, None)
    return gathered


@cache
def _keys(language: str | None) -> MemoDict[str]:
    return MemoDict(lambda word: key(word, language))


def weighed_by(
    weights: Evidence, article: Article, gathered: Mapping[str, Gathered]
) -> dict[str, float]:
    """Key of a phrase -> how much the article says for it, by these weights."""
    title = f" {key_of(article.headline, article.language)} "
    return weigh(gathered, article.text, title, lexicon.of(article.language), weights)


def _further_countries(weighed: Mapping[str, float], language: str | None) -> list[str]:
    """Keys of the countries beyond the best three; ties by key."""
    names = _countries(language)
    found = [(-round(weighed[name], SCORE_DIGITS), name) for name in names & weighed.keys()]
    return [name for _, name in sorted(found)[COUNTRIES:]]


@cache
def _countries(language: str | None) -> frozenset[str]:
    """Keys of countries, whatever else they are called."""
    same = aliases({}, language)
    names = {key_of(name, language) for name in COUNTRY_NAMES.get(language or "", ())}
    return frozenset(same.get(name, name) for name in names)


def _describes(found: Found, words: Lexicon, text: str) -> bool:
    """True for a people that is half a phrase: "Japanese" in "Japanese ministers"."""
    return not found.free or _leads_on(text[found.end : found.end + LONGEST_LEAD], words)


def _leads_on(after: str, words: Lexicon) -> bool:
    """True for what follows "Australian" in "Australian, Filipino and other ships"."""
    match = NEXT.match(after)
    if not match:
        return False
    between, first, second = match.groups()
    if between == " ":
        return first in words.openers
    people = matching(words.people_like)
    return people[first] or people[f"{first} {second or ''}"]


def _kept(
    sentences: Sequence[Sentence], parted: Sequence[Said], text: str
) -> list[tuple[Sentence, Said]]:
    """The sentences that do not say who may print the report, each with its words."""
    barred = notices(sentences, text)
    pairs = zip(sentences, parted, strict=True)
    return [pair for index, pair in enumerate(pairs) if index not in barred]


def _head(said: Sequence[Line]) -> list[Line]:
    """As many whole sentences as ``MOST_WORDS`` holds; a longer one is cut."""
    left = MOST_WORDS
    kept = []
    for line in said:
        kept.append(line.cut(left))
        left -= len(line.texts)
        if left <= 0:
            break
    return kept
