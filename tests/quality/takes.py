"""How each measure is taken from labels and answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from builder.text import stopwords
from tests.quality import metrics
from tests.quality.corpus import Label, suffix
from tests.quality.figure import Answers, Figure, Labels, Take, Values
from tests.quality.program import Answer

SENTENCES = 3
"""Sentences of a summary that count: references have three, and lead-3 is the usual rival."""

SURVIVES = 0.05
"""Share of the body's runs of words below which an article is lost whole: a headline and a date
that stand in the body by chance are no article."""

NOTHING = Answer()
"""What a system says of an article that it dropped."""

# --- keyphrases and summaries -------------------------------------------------------------------


def phrases(
    score: Callable[[Sequence[str], Sequence[str], str | None], float],
) -> Take:
    """Takes a score of ``(shown phrases, readers' phrases, language)`` for each article."""

    def take(labels: Labels, answers: Answers) -> Figure:
        if not any(answer.keyphrases is not None for answer in answers.values()):
            return Figure({})
        return Figure(
            {
                path: score(
                    answers.get(path, NOTHING).keyphrases or (), label.keyphrases, label.language
                )
                for path, label in labels.items()
                if label.keyphrases is not None
            }
        )

    return take


def sentences(
    score: Callable[[Sequence[str], Label, Answer], float | None],
    wanted: Callable[[Label], bool],
) -> Take:
    """Takes a score of the first sentences of a summary where the label holds what it needs."""

    def take(labels: Labels, answers: Answers) -> Figure:
        if not any(answer.summary is not None for answer in answers.values()):
            return Figure({})
        values: dict[str, float] = {}
        for path, label in labels.items():
            answer = answers.get(path, NOTHING)
            if wanted(label):
                value = score((answer.summary or ())[:SENTENCES], label, answer)
                if value is not None:
                    values[path] = value
        return Figure(values)

    return take


def rouge(shown: Sequence[str], label: Label, _: Answer) -> float:
    """ROUGE-1 against the reference sentences."""
    return metrics.rouge_1(shown, label.summary or (), label.language)


def in_reference(shown: Sequence[str], label: Label, _: Answer) -> float:
    """Share of the sentences that the reference also picked."""
    return metrics.reference_share(shown, label.summary or ())


def verbatim(shown: Sequence[str], label: Label, answer: Answer) -> float:
    """Share of the sentences that stand in the true body, or in the text if that is not known."""
    return metrics.verbatim_share(shown, label.body or answer.source)


def covers(shown: Sequence[str], label: Label, answer: Answer) -> float | None:
    """How well the sentences cover what readers underlined."""
    body = label.body or answer.source
    empty = stopwords.of(label.language)
    return metrics.coverage(shown, label.keyphrases or (), body, label.language, empty=empty)


# --- themes, stories and links -------------------------------------------------------------------


def groups(level: str) -> Take:
    """Takes B-cubed precision and recall of ``theme`` or ``story``."""

    def take(labels: Labels, answers: Answers) -> Figure:
        grouped = [path for path, label in labels.items() if label.grouped]
        if not grouped or not any(answer.groups for answer in answers.values()):
            return Figure({})
        found = {path: getattr(answers.get(path, NOTHING), level) for path in grouped}
        gold = {path: getattr(labels[path], level) for path in grouped}
        scores = metrics.b_cubed(metrics.alone(found), metrics.alone(gold))
        return Figure(
            {path: precision for path, (precision, _) in scores.items()},
            {path: recall for path, (_, recall) in scores.items()},
        )

    return take


def links(
    score: Callable[[Mapping[str, Sequence[str]], metrics.Groups, metrics.Groups], Values],
) -> Take:
    """Takes a score of ``(links, true themes, true stories)``.

    Copies are neither expected as links nor looked at: they are folded into what they copy.
    """

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


def extraction(form: str) -> Take:
    """Takes shingle precision and recall for the articles of one form."""

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


def texts(form: str, wanted: Callable[[Label], bool], score: Callable[[str, Label], float]) -> Take:
    """Takes a score of ``(cleaned text, label)`` for the articles of one form."""

    def take(labels: Labels, answers: Answers) -> Figure:
        texts = _of_form(labels, answers, form, wanted)
        return Figure({path: score(text, labels[path]) for path, text in texts.items()})

    return take


def _of_form(
    labels: Labels, answers: Answers, form: str, wanted: Callable[[Label], bool]
) -> Mapping[str, str]:
    """Path -> the answered text, for labelled articles of one form; empty if none was answered."""
    paths = [path for path, label in labels.items() if suffix(path) == form and wanted(label)]
    if not any(answers.get(path, NOTHING).text is not None for path in paths):
        return {}
    return {path: answers.get(path, NOTHING).text or "" for path in paths}


def has_body(label: Label) -> bool:
    """True if the label tells what cleaning must keep."""
    return bool(label.body or label.keep)


def junk(text: str, label: Label) -> float:
    """Share of the furniture that is left."""
    return metrics.junk_left(text, label.junk)


def lost(text: str, label: Label) -> float:
    """Share of the body that is lost: by words where all of it is known, else by snippets."""
    if label.body:
        return metrics.words_lost(text, label.body)
    return metrics.snippets_lost(text, label.keep)


def lost_whole(text: str, label: Label) -> float:
    """1 if nothing of the article survived, else 0."""
    if label.body:
        return float(metrics.shingle_scores(text, label.body)[1] < SURVIVES)
    return float(metrics.snippets_lost(text, label.keep) == 1.0)
