"""What others make of the same articles: standard methods, each in its usual form.

All but the extractors of text are given the program's own cleaned text and sentences, so that a
figure compares methods and not what came before them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from builder import stopwords, words
from builder.model import Entry
from builder.sources.encodings import decode
from tests.quality.corpus import Corpus, suffix
from tests.quality.measure import SENTENCES
from tests.quality.metrics.phrases import LIMIT
from tests.quality.metrics.words import stem
from tests.quality.program import Answer

LONGEST = 3
"""Words of the longest tf-idf phrase; YAKE's default too."""

LEAST_WORDS = 15
"""Words from which a block counts as text, where nothing else is known about it."""

SEED = 0
"""K-means starts from chance; a fixed one keeps the table the same."""

Entries = Mapping[str, Entry]
"""Path -> the program's entry."""
Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Rival:
    """A column beside the program."""

    name: str
    answer: Callable[[Corpus, Entries], Answers]


def raw_yake(corpus: Corpus, entries: Entries) -> Answers:
    """YAKE as it comes: ``KeywordExtractor(lan=…)`` and its first ten phrases."""
    return {
        path: Answer(keyphrases=[phrase for phrase, _ in yake(entry)][:LIMIT])
        for path, entry in entries.items()
        if corpus.labels[path].keyphrases is not None
    }


def yake(entry: Entry) -> list[tuple[str, float]]:
    """What YAKE with its defaults finds in headline and text, best first."""
    article = entry.article
    found: list[tuple[str, float]] = yake_extractor(article.language or "en").extract_keywords(
        f"{article.title}\n\n{article.text}"
    )
    return found


def yake_extractor(language: str, known: dict[str, Any] = {}) -> Any:  # noqa: B006
    """YAKE for a language, made once."""
    if language not in known:
        known[language] = import_module("yake").KeywordExtractor(lan=language)
    return known[language]


def tf_idf_phrases(corpus: Corpus, entries: Entries) -> Answers:
    """Phrases of up to three words by count × log(articles / articles with it), idf on the folder.

    No phrase crosses a sentence or begins or ends in a stop word. A stem's commonest form is shown.
    """
    wanted = [path for path, label in corpus.labels.items() if label.keyphrases is not None]
    if not wanted:
        return {}
    counts = {path: _phrases(entry) for path, entry in entries.items()}
    spread = Counter(key for forms in counts.values() for key in forms)
    total = len(counts)
    return {
        path: Answer(keyphrases=_best(counts[path], spread, total))
        for path in wanted
        if path in counts
    }


def first_sentences(corpus: Corpus, entries: Entries) -> Answers:
    """The first three sentences, which news makes hard to beat."""
    return {
        path: Answer(source=entry.article.text, summary=sentences(entry)[:SENTENCES])
        for path, entry in entries.items()
        if corpus.labels[path].summary or corpus.labels[path].keyphrases
    }


def text_rank(corpus: Corpus, entries: Entries) -> Answers:
    """The three best sentences of sumy's TextRank (Mihalcea & Tarau 2004), in reading order."""
    return {
        path: Answer(source=entry.article.text, summary=_text_rank(entry))
        for path, entry in entries.items()
        if corpus.labels[path].summary or corpus.labels[path].keyphrases
    }


def trafilatura_alone(corpus: Corpus, entries: Entries) -> Answers:
    """trafilatura's text of a saved page, without its readers' comments."""
    extract = import_module("trafilatura").extract
    return {
        path: Answer(text=extract(corpus.file(path).read_bytes(), include_comments=False) or "")
        for path in _cleaned(corpus, "html")
    }


def all_text(corpus: Corpus, entries: Entries) -> Answers:
    """Everything that stands in a plain-text file."""
    return {path: Answer(text=_raw(corpus, path)) for path in _cleaned(corpus, "text")}


def long_blocks(corpus: Corpus, entries: Entries) -> Answers:
    """The blocks of a plain-text file that have fifteen words or more.

    A block ends at an empty line, or at each line in a file that has no empty line.
    """
    kept = {}
    for path in _cleaned(corpus, "text"):
        raw = _raw(corpus, path).strip()
        blocks = raw.split("\n\n") if "\n\n" in raw else raw.split("\n")
        kept[path] = "\n\n".join(block for block in blocks if len(block.split()) >= LEAST_WORDS)
    return {path: Answer(text=text) for path, text in kept.items()}


def k_means(corpus: Corpus, entries: Entries) -> Answers:
    """K-means on tf-idf, told how many themes and stories there are; the nearest three as links."""
    paths = [path for path in entries if corpus.labels[path].grouped]
    if not paths:
        return {}
    matrix = _tf_idf(
        [f"{entries[path].article.title}\n{entries[path].article.text}" for path in paths]
    )
    themes = _clusters(matrix, _groups([corpus.labels[path].theme for path in paths]))
    stories = _clusters(matrix, _groups([corpus.labels[path].story for path in paths]))
    links = _nearest(matrix)
    return {
        path: Answer(
            groups=True,
            theme=themes[row],
            story=stories[row],
            related=[paths[other] for other in links[row]],
        )
        for row, path in enumerate(paths)
    }


RIVALS = (
    Rival("raw YAKE", raw_yake),
    Rival("tf-idf phrases", tf_idf_phrases),
    Rival("first three", first_sentences),
    Rival("TextRank", text_rank),
    Rival("trafilatura alone", trafilatura_alone),
    Rival("all text", all_text),
    Rival("blocks of 15 words", long_blocks),
    Rival("k-means told k, nearest 3", k_means),
)
"""In the order of the table."""


def sentences(entry: Entry) -> list[str]:
    """The sentences of an article's running text, in reading order: no headings, rows or code."""
    text, blocks = entry.article.text, entry.article.blocks
    return [
        text[sentence.start : sentence.end]
        for sentence in entry.analysis.sentences
        if blocks[sentence.block].kind not in {"heading", "row", "code"}
    ]


# --- phrases -----------------------------------------------------------------------------------


def _phrases(entry: Entry) -> Mapping[str, Counter[str]]:
    """Stems of a phrase -> how often each of its printed forms stands in the article."""
    language = entry.article.language
    empty = stopwords.of(language)
    found: dict[str, Counter[str]] = {}
    for sentence in (entry.article.title, *sentences(entry)):
        for printed in _runs([word.text for word in words.parts(sentence, language)], empty):
            key = " ".join(stem(word.lower(), language) for word in printed.split())
            found.setdefault(key, Counter())[printed] += 1
    return found


def _runs(parts: Sequence[str], empty: frozenset[str]) -> Iterator[str]:
    hollow = [part.lower() in empty or not part[0].isalpha() for part in parts]
    for start in range(len(parts)):
        for end in range(start + 1, min(start + LONGEST, len(parts)) + 1):
            if not hollow[start] and not hollow[end - 1]:
                yield " ".join(parts[start:end])


def _best(forms: Mapping[str, Counter[str]], spread: Counter[str], total: int) -> list[str]:
    score = {key: each.total() * math.log(total / spread[key]) for key, each in forms.items()}
    best = sorted(forms, key=lambda key: (-score[key], key))[:LIMIT]
    return [min(forms[key], key=lambda form: (-forms[key][form], form)) for key in best]


# --- sentences ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Tokenizer:
    """sumy's own needs a download; this one knows the program's words."""

    language: str | None

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word.text for word in words.parts(sentence, self.language))


def _text_rank(entry: Entry) -> list[str]:
    language = entry.article.language
    dom = import_module("sumy.models.dom")
    tokenizer = _Tokenizer(language)
    document = dom.ObjectDocumentModel(
        [dom.Paragraph([dom.Sentence(text, tokenizer) for text in sentences(entry)])]
    )
    rank = import_module("sumy.summarizers.text_rank").TextRankSummarizer(
        lambda word: stem(word.lower(), language)
    )
    rank.stop_words = stopwords.of(language)
    return [str(sentence) for sentence in rank(document, SENTENCES)]


# --- text --------------------------------------------------------------------------------------


def _cleaned(corpus: Corpus, form: str) -> list[str]:
    return [path for path, label in corpus.labels.items() if label.cleaned and suffix(path) == form]


def _raw(corpus: Corpus, path: str) -> str:
    decoded = decode(corpus.file(path).read_bytes())
    return decoded.text if decoded else ""


# --- groups ------------------------------------------------------------------------------------


def _groups(labels: Sequence[str | None]) -> int:
    """How many groups there are if every article without one is a group of its own."""
    return len({label for label in labels if label}) + sum(not label for label in labels)


def _tf_idf(texts: Sequence[str]) -> Any:
    vectorizer = import_module("sklearn.feature_extraction.text").TfidfVectorizer(
        ngram_range=(1, 2), sublinear_tf=True, min_df=2, max_df=0.5
    )
    return vectorizer.fit_transform(texts)


def _clusters(matrix: Any, number: int) -> list[str]:
    k_means = import_module("sklearn.cluster").KMeans(number, n_init=10, random_state=SEED)
    return [f"cluster {label}" for label in k_means.fit_predict(matrix)]


def _nearest(matrix: Any) -> list[list[int]]:
    """The three rows with the highest cosine beside each row itself, ties by row."""
    likeness = (matrix @ matrix.T).toarray()
    return [
        sorted(
            (other for other in range(len(likeness)) if other != row), key=lambda o: (-near[o], o)
        )[:SENTENCES]
        for row, near in enumerate(likeness)
    ]
