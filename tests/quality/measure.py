"""Labels and answers in, figures out: one table that the floors and the benchmark share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.quality import metrics, takes
from tests.quality.figure import Answers, Figure, Labels, Take


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the table."""

    name: str
    higher: bool
    """True if more is better."""
    take: Take


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


MEASURES = (
    Measure("keyphrases F1@10", True, takes.phrases(metrics.keyphrase_f1)),
    Measure(
        "keyphrases nested",
        False,
        takes.phrases(lambda shown, _, lang: metrics.nested_share(shown, lang)),
    ),
    Measure(
        "keyphrases of several words",
        True,
        takes.phrases(lambda shown, _, __: metrics.several_words_share(shown)),
    ),
    Measure(
        "summary ROUGE-1", True, takes.sentences(takes.rouge, lambda label: bool(label.summary))
    ),
    Measure(
        "summary sentences in reference",
        True,
        takes.sentences(takes.in_reference, lambda label: bool(label.summary)),
    ),
    Measure(
        "summary verbatim",
        True,
        takes.sentences(takes.verbatim, lambda label: bool(label.summary or label.keyphrases)),
    ),
    Measure(
        "summary covers keyphrases",
        True,
        takes.sentences(takes.covers, lambda label: bool(label.keyphrases)),
    ),
    Measure("themes B-cubed F", True, takes.groups("theme")),
    Measure("stories B-cubed F", True, takes.groups("story")),
    Measure(
        "links P@3 same theme",
        True,
        takes.links(lambda links, themes, _: metrics.precision_of_links(links, themes)),
    ),
    Measure("links of loners off topic", False, takes.links(metrics.off_topic_links_of_loners)),
    *(
        measure
        for form in ("html", "text")
        for measure in (
            Measure(f"cleaning F1, {form}", True, takes.extraction(form)),
            Measure(
                f"junk left, {form}",
                False,
                takes.texts(form, lambda label: bool(label.junk), takes.junk),
            ),
            Measure(f"body lost, {form}", False, takes.texts(form, takes.has_body, takes.lost)),
            Measure(
                f"lost whole, {form}", False, takes.texts(form, takes.has_body, takes.lost_whole)
            ),
        )
    ),
)
"""The rows of every table, in their order."""
