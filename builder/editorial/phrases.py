"""Which phrases an article shows, and every place in the edition where a phrase stands."""

from __future__ import annotations

import hashlib
import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder import stopwords
from builder.editorial.places import Spans, beginnings, inner, locate, mentioned, with_capitals
from builder.editorial.vectors import COMMON, FEW, PAUSE
from builder.errors import Problem
from builder.model import Analysis, Article, Candidate, Keyphrase, Mention, Phrase, Sentence
from builder.settings import FILE_NAME, KeyphraseSettings
from builder.words import aliases, key_of, singular

KNOWN = 0.08
"""Weight of the log of the number of articles that hold a phrase: what others say as well is more
likely a phrase. Set with the weights of analysis.keyphrases on the same suites."""

COMMONNESS = 3.0
"""Taken off a phrase that every article holds, less of one that fewer hold (K3)."""

TELLING = 0.6
"""Added for a phrase of several words that is a name or stands in the article twice: what a person
underlines. On the project's own labels F1@10 rises from .338 to .353 (1.2: .359); on kpcrowd, two
thirds of whose labels are single words, it falls from .189 to .177 (1.2: .168)."""

LONG_WORD = 4
"""Letters from which a word of a name begins with a capital; "of" and "the" need none."""

MOST_MENTIONS = 1000
"""Places told of one phrase; the list of its articles is never cut."""

SHORTEST_STEM = 2
"""Letters by which a form is told from an alias."""

ID_DIGITS = 10
"""Hexadecimal digits of a phrase's id."""


def choose(
    articles: Sequence[Article], analyses: Sequence[Analysis], settings: KeyphraseSettings
) -> tuple[tuple[tuple[Keyphrase, ...], ...], tuple[Problem, ...]]:
    """Pick the phrases that each article shows.

    Args:
        articles: of the edition.
        analyses: of the same articles in the same order.
        settings: how many, which never, which always.

    Returns:
        For each article its phrases, best first, none within another, without ids of phrase
        pages; and a warning for each entry of ``pin`` and ``block`` that no article holds.
    """
    steering = _Steering(settings)
    counts = _document_counts(articles, analyses)
    chosen = []
    for article, analysis in zip(articles, analyses, strict=True):
        pinned = steering.pinned(article, analysis)
        allowed = steering.allowed(article, analysis)
        scores = {
            each.key: each.score + _telling(each) + _frequency(counts[each.key], len(articles))
            for each in (*allowed, *pinned)
        }
        ranked = [*_by_score(pinned, scores), *_by_score(allowed, scores)]
        chosen.append(_shown(ranked, scores, len(pinned), settings.per_article, article.language))
    return tuple(chosen), steering.unused()


def phrases(
    articles: Sequence[Article],
    analyses: Sequence[Analysis],
    chosen: Sequence[Sequence[Keyphrase]],
    settings: KeyphraseSettings,
) -> tuple[tuple[Phrase, ...], tuple[tuple[Keyphrase, ...], ...]]:
    """Find every phrase that some article shows and that two articles or more hold.

    Args:
        articles: of the edition, in its order.
        analyses: of the same articles in the same order.
        chosen: what ``choose`` picked for each.
        settings: aliases.

    Returns:
        The phrases by folded display form, ties by id; and the keyphrases once more, each with
        the id of its phrase where it has one.
    """
    keys = [
        _keys(article, analysis, shown, settings)
        for article, analysis, shown in zip(articles, analyses, chosen, strict=True)
    ]
    made = {
        name: _phrase(name, found, len(articles))
        for name, found in _find(
            articles, analyses, {name for shown in keys for name in shown}
        ).items()
        if len(found.articles) > 1
    }
    holders = {name: frozenset(phrase.articles) for name, phrase in made.items()}
    linked = tuple(
        tuple(
            replace(each, phrase=made[name].id if article.id in holders.get(name, ()) else None)
            for each, name in zip(shown, names, strict=True)
        )
        for article, shown, names in zip(articles, chosen, keys, strict=True)
    )
    return tuple(sorted(made.values(), key=lambda each: (each.text.casefold(), each.id))), linked


# --- choosing -------------------------------------------------------------------------------------


class _Steering:
    """The editor's pins and blocks, and which of them were of use."""

    def __init__(self, settings: KeyphraseSettings) -> None:
        self._settings = settings
        self._used: set[tuple[str, str]] = set()
        self._keys: dict[tuple[str, str | None], str] = {}

    def pinned(self, article: Article, analysis: Analysis) -> list[Candidate]:
        """What the editor always shows and this article holds, in the editor's order."""
        found = {}
        for entry in self._settings.pin:
            name = self._key(entry, article.language)
            candidate = next((each for each in analysis.candidates if each.key == name), None)
            candidate = candidate or _pinned(name, entry, article.text)
            if candidate:
                self._used.add(("pin", entry))
                found[name] = candidate
        return list(found.values())

    def allowed(self, article: Article, analysis: Analysis) -> list[Candidate]:
        """The candidates that the editor does not block."""
        blocked = {self._key(entry, article.language): entry for entry in self._settings.block}
        held = {each.key for each in analysis.candidates}
        self._used |= {("block", entry) for name, entry in blocked.items() if name in held}
        return [each for each in analysis.candidates if each.key not in blocked]

    def unused(self) -> tuple[Problem, ...]:
        """A warning for each entry that no article holds."""
        return tuple(
            Problem(
                FILE_NAME,
                "W301",
                f"'{entry}' in keyphrases.{field} is in no article",
                "Take it out, or write it as the articles print it",
            )
            for field, entries in (("block", self._settings.block), ("pin", self._settings.pin))
            for entry in entries
            if (field, entry) not in self._used
        )

    def _key(self, entry: str, language: str | None) -> str:
        if (entry, language) not in self._keys:
            self._keys[entry, language] = _canonical(entry, language, self._settings)
        return self._keys[entry, language]


def _pinned(name: str, entry: str, text: str) -> Candidate | None:
    """The mentions of a pinned phrase, in any case, in an article that has it as no candidate."""
    matches = list(re.finditer(rf"(?<!\w){re.escape(entry)}(?!\w)", text, re.IGNORECASE))
    if not matches:
        return None
    counts = Counter(match[0] for match in matches)
    ordered = tuple(sorted(counts.items(), key=lambda form: (-form[1], form[0])))
    return Candidate(name, ordered, 0.0, tuple(match.span() for match in matches))


def _frequency(holders: int, articles: int) -> float:
    """What a phrase gains or loses for standing in other articles as well."""
    others = max(0, holders - 1)
    share = others / articles if articles >= FEW else 0.0
    return KNOWN * math.log1p(others) - COMMONNESS * share


def _telling(candidate: Candidate) -> float:
    """What a phrase gains for saying more than a word does."""
    parts = candidate.forms[0][0].split()
    named = all(part[:1].isupper() or len(part) < LONG_WORD for part in parts)
    return TELLING if len(parts) > 1 and (named or len(candidate.spans) > 1) else 0.0


def _canonical(text: str, language: str | None, settings: KeyphraseSettings) -> str:
    name = key_of(text, language)
    return aliases(settings.aliases, language).get(name, name)


def _by_score(candidates: Sequence[Candidate], scores: Mapping[str, float]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: (-scores[each.key], each.key))


def _shown(
    ranked: Sequence[Candidate],
    scores: Mapping[str, float],
    pinned: int,
    limit: int,
    language: str | None,
) -> tuple[Keyphrase, ...]:
    """The best that do not lie within another; pinned ones come first and are all shown."""
    taken: list[Candidate] = []
    held: list[frozenset[str]] = []
    for index, candidate in enumerate(ranked):
        if len(taken) >= limit and index >= pinned:
            break
        words = frozenset(key_of(candidate.forms[0][0], language).split())
        if words and not any(words <= other or other <= words for other in held):
            taken.append(candidate)
            held.append(words)
    best = max((scores[each.key] for each in taken), default=0.0)
    return tuple(
        Keyphrase(each.forms[0][0], round(math.exp(scores[each.key] - best), 4), None, each.spans)
        for each in _by_score(taken, scores)
    )


def _document_counts(
    articles: Sequence[Article], analyses: Sequence[Analysis]
) -> Mapping[str, int]:
    """Key of a candidate -> number of articles that hold it, candidate there or not."""
    index = _Index()
    for article, analysis in zip(articles, analyses, strict=True):
        for candidate in analysis.candidates:
            index.add(candidate.key, article.language)
    counts: Counter[str] = Counter()
    for analysis in analyses:
        counts.update(index.mentioned(analysis.terms) | {each.key for each in analysis.candidates})
    return counts


class _Index:
    """Keys that are looked for in articles' terms, in one pass over each."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._begun: set[str] = set()

    def add(self, name: str, language: str | None) -> None:
        """Look for a key from now on; function words in it are pauses among the terms."""
        empty = stopwords.of(language)
        masked = " ".join(PAUSE if word in empty else word for word in name.split())
        if self._names.get(masked) != name:
            self._names[masked] = name
            self._begun |= beginnings([masked])

    def mentioned(self, terms: str) -> set[str]:
        """Every key that the terms hold."""
        words = terms.replace("-", " ").split()
        return {self._names[name] for name in mentioned(words, self._names, self._begun)}


# --- concordance ----------------------------------------------------------------------------------


def _keys(
    article: Article, analysis: Analysis, shown: Sequence[Keyphrase], settings: KeyphraseSettings
) -> list[str]:
    """The key of each phrase that an article shows."""
    known = {each.forms[0][0]: each.key for each in analysis.candidates}
    return [
        known.get(each.text) or _canonical(each.text, article.language, settings) for each in shown
    ]


@dataclass(slots=True)
class _Found:
    """What the articles say of a phrase, gathered from one after the other."""

    articles: list[str] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)

    def add(self, article: Article, text: str, spans: Spans, sentences: _Sentences) -> None:
        """Enter an article that prints the phrase at these places of its text."""
        self.articles.append(article.id)
        for start, end in spans:
            self.forms[text[start:end]] += 1
        if len(self.mentions) < MOST_MENTIONS:
            self.mentions += sentences.mentions(article.id, spans)


class _Sentences:
    """An article's sentences, to find the one that holds a place."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]

    def mentions(self, article: str, spans: Spans) -> Iterator[Mention]:
        """Each place with its sentence; a place across two sentences has none."""
        for start, end in spans:
            number = bisect_right(self._starts, start) - 1
            if number >= 0 and end <= self._sentences[number].end:
                yield Mention(article, self._sentences[number].id, start, end)


def _find(
    articles: Sequence[Article], analyses: Sequence[Analysis], wanted: set[str]
) -> dict[str, _Found]:
    """Key -> every article that holds the phrase, as a candidate or not, in order."""
    index = _Index()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    plain: dict[str, str] = {}
    for article, analysis in zip(articles, analyses, strict=True):
        for each in analysis.candidates:
            if each.key in wanted:
                index.add(each.key, article.language)
                forms[each.key].update(dict(each.forms))
                plain |= {form: singular(form, article.language) for form, _ in each.forms}
    told = {name: frozenset(_variants(name, counts, plain)) for name, counts in forms.items()}
    printed = {name: with_capitals(forms) for name, forms in told.items()}
    found: defaultdict[str, _Found] = defaultdict(_Found)
    for article, analysis in zip(articles, analyses, strict=True):
        own = {each.key: each.spans for each in analysis.candidates if each.key in wanted}
        longer = inner([(each.key, each.spans) for each in analysis.candidates])
        sentences, text = _Sentences(analysis.sentences), article.text
        for name in sorted(own.keys() | index.mentioned(analysis.terms)):
            if name in own:
                spans = tuple(span for span in own[name] if text[slice(*span)] in told[name])
            else:
                spans = _outside(locate(printed[name], text), longer.get(name))
            if spans:
                found[name].add(article, text, spans, sentences)
    return found


def _variants(name: str, counts: Mapping[str, int], plain: Mapping[str, str]) -> list[str]:
    """The commonest form, those that differ from it in case or number alone, and aliases."""
    groups: Counter[str] = Counter()
    for form, count in counts.items():
        groups[plain[form]] += count
    kept = min(groups, key=lambda each: (-groups[each], each))
    stems = name.split()
    return sorted(
        form for form in counts if plain[form] == kept or not _is_stemmed(plain[form], stems)
    )


def _is_stemmed(form: str, stems: Sequence[str]) -> bool:
    """True if the form's words begin as the key's do: then it is no alias."""
    words = form.split()
    return len(words) == len(stems) and all(
        word[:SHORTEST_STEM] == stem[:SHORTEST_STEM]
        for word, stem in zip(words, stems, strict=True)
    )


def _outside(spans: Spans, around: Sequence[tuple[int, int]] | None) -> Spans:
    """The places that do not lie within something longer."""
    if not around:
        return spans
    return tuple(
        (first, last)
        for first, last in spans
        if not any(start <= first and last <= end for start, end in around)
    )


def _phrase(name: str, found: _Found, total: int) -> Phrase:
    text = min(found.forms, key=lambda form: (-found.forms[form], form))
    return Phrase(
        id="p-" + hashlib.sha256(name.encode()).hexdigest()[:ID_DIGITS],
        text=text,
        variants=tuple(sorted(set(found.forms) - {text})),
        articles=tuple(found.articles),
        mentions=tuple(found.mentions[:MOST_MENTIONS]),
        common=total >= FEW and len(found.articles) > COMMON * total,
    )
