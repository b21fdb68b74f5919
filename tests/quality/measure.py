"""Labels and answers in, figures out: one table that the floors and the benchmark share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder import stopwords
from tests.quality import metrics
from tests.quality.corpus import Label, suffix
from tests.quality.program import Answer

SENTENCES = 3
"""Sentences of a summary that count: references have three, and lead-3 is the usual rival."""

SURVIVES = 0.05
"""Share of the body's runs of words below which an article is lost whole: a headline and a date
that stand in the body by chance are no article."""

Labels = Mapping[str, Label]
Answers = Mapping[str, Answer]
Values = Mapping[str, float]
"""Article -> its value."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over a corpus, kept by article so that folds and languages can be read off."""

    values: Values
    recalls: Values | None = None
    """For an F: ``values`` are then precisions, and the figure the harmonic mean of both means."""

    def over(self, articles: Collection[str] | None = None) -> float | None:
        """The figure over these articles (all, if None); None if none of them has a value."""
        first = _mean(self.values, articles)
        if self.recalls is None:
            return first
        second = _mean(self.recalls, articles)
        if second is None:
            return None
        return 2 * (first or 0.0) * second / ((first or 0.0) + second) if first and second else 0.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the table."""

    name: str
    higher: bool
    """True if more is better."""
    take: Callable[[Labels, Answers], Figure]


def measure(labels: Labels, answers: Answers) -> dict[str, Figure]:
    """Every figure that the labels and the answers allow; name -> figure, in a fixed order.

    An article that a system dropped counts as an empty answer: no phrases, no summary, no text,
    alone in its theme. Measures for which the system gives no answer at all are left out.
    """
    figures = ((each.name, each.take(labels, answers)) for each in MEASURES)
    return {name: figure for name, figure in figures if figure.values or figure.recalls}


def by_language(labels: Labels, figure: Figure) -> Iterator[tuple[str, float]]:
    """``(language, figure over its articles)`` for each labelled language, by code."""
    for language in sorted({label.language for label in labels.values() if label.language}):
        value = figure.over([path for path in labels if labels[path].language == language])
        if value is not None:
            yield language, value


def _mean(values: Values, articles: Collection[str] | None) -> float | None:
    chosen = [values[path] for path in (values if articles is None else articles) if path in values]
    return sum(chosen) / len(chosen) if chosen else None


# --- keyphrases and summaries -------------------------------------------------------------------


def _phrases(
    score: Callable[[Sequence[str], Sequence[str], str | None], float],
) -> Callable[[Labels, Answers], Figure]:
    def take(labels: Labels, answers: Answers) -> Figure:
        if not any(answer.keyphrases is not None for answer in answers.values()):
            return Figure({})
        return Figure(
            {
                path: score(
                    _answer(answers, path).keyphrases or (), label.keyphrases, label.language
                )
                for path, label in labels.items()
                if label.keyphrases is not None
            }
        )

    return take


def _sentences(
    score: Callable[[Sequence[str], Label, Answer], float | None],
    wanted: Callable[[Label], bool],
) -> Callable[[Labels, Answers], Figure]:
    def take(labels: Labels, answers: Answers) -> Figure:
        if not any(answer.summary is not None for answer in answers.values()):
            return Figure({})
        values: dict[str, float] = {}
        for path, label in labels.items():
            answer = _answer(answers, path)
            if wanted(label):
                value = score((answer.summary or ())[:SENTENCES], label, answer)
                if value is not None:
                    values[path] = value
        return Figure(values)

    return take


def _rouge(shown: Sequence[str], label: Label, _: Answer) -> float:
    return metrics.rouge_1(shown, label.summary or (), label.language)


def _in_reference(shown: Sequence[str], label: Label, _: Answer) -> float:
    return metrics.reference_share(shown, label.summary or ())


def _verbatim(shown: Sequence[str], label: Label, answer: Answer) -> float:
    return metrics.verbatim_share(shown, label.body or answer.source)


def _covers(shown: Sequence[str], label: Label, answer: Answer) -> float | None:
    body = label.body or answer.source
    empty = stopwords.of(label.language)
    return metrics.coverage(shown, label.keyphrases or (), body, label.language, empty=empty)


def _answer(answers: Answers, path: str) -> Answer:
    return answers.get(path, NOTHING)


NOTHING = Answer()


# --- themes, stories and links -------------------------------------------------------------------


def _groups(level: str) -> Callable[[Labels, Answers], Figure]:
    def take(labels: Labels, answers: Answers) -> Figure:
        grouped = [path for path, label in labels.items() if label.grouped]
        if not grouped or not any(answer.groups for answer in answers.values()):
            return Figure({})
        found = {path: getattr(_answer(answers, path), level) for path in grouped}
        gold = {path: getattr(labels[path], level) for path in grouped}
        scores = metrics.b_cubed(metrics.alone(found), metrics.alone(gold))
        return Figure(
            {path: precision for path, (precision, _) in scores.items()},
            {path: recall for path, (_, recall) in scores.items()},
        )

    return take


def _links(
    score: Callable[[Mapping[str, Sequence[str]], metrics.Groups, metrics.Groups], Values],
) -> Callable[[Labels, Answers], Figure]:
    """Copies are neither expected as links nor looked at: they are folded into what they copy."""

    def take(labels: Labels, answers: Answers) -> Figure:
        links = {
            path: answer.related for path, answer in answers.items() if answer.related is not None
        }
        pool = {
            path: label for path, label in labels.items() if label.grouped and label.copy_of is None
        }
        if not links or not pool:
            return Figure({})
        themes = metrics.alone({path: label.theme for path, label in pool.items()})
        stories = metrics.alone({path: label.story for path, label in pool.items()})
        return Figure(score(links, themes, stories))

    return take


# --- cleaning -----------------------------------------------------------------------------------


def _cleaning(form: str) -> Callable[[Labels, Answers], Figure]:
    def take(labels: Labels, answers: Answers) -> Figure:
        bodies = _of_form(labels, answers, form, lambda label: bool(label.body))
        scores = {
            path: metrics.shingle_scores(text, labels[path].body or "")
            for path, text in bodies.items()
        }
        return Figure(
            {path: precision for path, (precision, _) in scores.items() if precision is not None},
            {path: recall for path, (_, recall) in scores.items()},
        )

    return take


def _texts(
    form: str, wanted: Callable[[Label], bool], score: Callable[[str, Label], float]
) -> Callable[[Labels, Answers], Figure]:
    def take(labels: Labels, answers: Answers) -> Figure:
        texts = _of_form(labels, answers, form, wanted)
        return Figure({path: score(text, labels[path]) for path, text in texts.items()})

    return take


def _of_form(
    labels: Labels, answers: Answers, form: str, wanted: Callable[[Label], bool]
) -> Mapping[str, str]:
    """Path -> the answered text, for labelled articles of one form; empty if none was answered."""
    paths = [path for path, label in labels.items() if suffix(path) == form and wanted(label)]
    if not any(_answer(answers, path).text is not None for path in paths):
        return {}
    return {path: _answer(answers, path).text or "" for path in paths}


def _has_body(label: Label) -> bool:
    return bool(label.body or label.keep)


def _junk(text: str, label: Label) -> float:
    return metrics.junk_left(text, label.junk)


def _lost(text: str, label: Label) -> float:
    """By words where the whole body is known, else by snippets of it."""
    if label.body:
        return metrics.words_lost(text, label.body)
    return metrics.snippets_lost(text, label.keep)


def _lost_whole(text: str, label: Label) -> float:
    if label.body:
        return float(metrics.shingle_scores(text, label.body)[1] < SURVIVES)
    return float(metrics.snippets_lost(text, label.keep) == 1.0)


MEASURES = (
    Measure("keyphrases F1@10", True, _phrases(metrics.keyphrase_f1)),
    Measure(
        "keyphrases nested",
        False,
        _phrases(lambda shown, _, lang: metrics.nested_share(shown, lang)),
    ),
    Measure(
        "keyphrases of several words",
        True,
        _phrases(lambda shown, _, __: metrics.several_words_share(shown)),
    ),
    Measure("summary ROUGE-1", True, _sentences(_rouge, lambda label: bool(label.summary))),
    Measure(
        "summary sentences in reference",
        True,
        _sentences(_in_reference, lambda label: bool(label.summary)),
    ),
    Measure(
        "summary verbatim",
        True,
        _sentences(_verbatim, lambda label: bool(label.summary or label.keyphrases)),
    ),
    Measure(
        "summary covers keyphrases", True, _sentences(_covers, lambda label: bool(label.keyphrases))
    ),
    Measure("themes B-cubed F", True, _groups("theme")),
    Measure("stories B-cubed F", True, _groups("story")),
    Measure(
        "links P@3 same theme",
        True,
        _links(lambda links, themes, _: metrics.precision_of_links(links, themes)),
    ),
    Measure("links of loners off topic", False, _links(metrics.off_topic_links_of_loners)),
    *(
        measure
        for form in ("html", "text")
        for measure in (
            Measure(f"cleaning F1, {form}", True, _cleaning(form)),
            Measure(
                f"junk left, {form}", False, _texts(form, lambda label: bool(label.junk), _junk)
            ),
            Measure(f"body lost, {form}", False, _texts(form, _has_body, _lost)),
            Measure(f"lost whole, {form}", False, _texts(form, _has_body, _lost_whole)),
        )
    ),
)
"""The rows of every table, in their order."""
