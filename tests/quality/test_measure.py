"""Figures over articles: what counts, what is left out, and what a missing answer costs."""

from __future__ import annotations

from tests.quality.corpus import Label
from tests.quality.figure import Figure
from tests.quality.measure import by_language, measure
from tests.quality.program import Answer

LABELS = {
    "a.txt": Label("en", keyphrases=("gate",), grouped=True, theme="tides", story="gate"),
    "b.txt": Label("en", keyphrases=("gate",), grouped=True, theme="tides", story="gate"),
    "c.txt": Label("fr", keyphrases=("pain",), grouped=True),
}
PERFECT = {
    "a.txt": Answer(keyphrases=("gate",), groups=True, theme="t", story="s", related=("b.txt",)),
    "b.txt": Answer(keyphrases=("gate",), groups=True, theme="t", story="s", related=("a.txt",)),
    "c.txt": Answer(keyphrases=("pain",), groups=True, related=()),
}


def test_a_perfect_answer_has_perfect_figures():
    figures = measure(LABELS, PERFECT)

    assert {name: figure.over() for name, figure in figures.items()} == {
        "keyphrases F1@10": 1.0,
        "keyphrases nested": 0.0,
        "keyphrases of several words": 0.0,
        "themes B-cubed F": 1.0,
        "stories B-cubed F": 1.0,
        "links P@3 same theme": 1.0,
        "links of loners off topic": 0.0,
    }


def test_a_dropped_article_counts_as_an_empty_answer():
    figures = measure(LABELS, {path: PERFECT[path] for path in ("a.txt", "c.txt")})

    assert figures["keyphrases F1@10"].over() == 2 / 3
    assert figures["links P@3 same theme"].values == {"a.txt": 1.0, "b.txt": 0.0}


def test_what_a_system_does_not_do_is_not_measured():
    figures = measure(LABELS, {"a.txt": Answer(keyphrases=("gate",))})

    assert set(figures) == {
        "keyphrases F1@10",
        "keyphrases nested",
        "keyphrases of several words",
    }


def test_a_system_that_groups_nothing_is_measured_all_the_same():
    figures = measure(LABELS, {path: Answer(groups=True) for path in LABELS})

    # Each alone: precision 1; recalls 1/2, 1/2 and 1, so that F is 2 × 2/3 / (5/3).
    assert figures["themes B-cubed F"].over() == 0.8


def test_a_copy_is_no_link_and_expects_none():
    labels = {**LABELS, "d.txt": Label("en", grouped=True, theme="tides", copy_of="a.txt")}
    figures = measure(labels, PERFECT)

    assert figures["links P@3 same theme"].values == {"a.txt": 1.0, "b.txt": 1.0}


def test_an_f_is_the_harmonic_mean_of_the_means():
    figure = Figure({"a": 1.0, "b": 0.5}, {"a": 0.5, "b": 0.5})

    assert figure.over() == 0.6
    assert figure.over(["b"]) == 0.5
    assert figure.over(["unknown"]) is None


def test_a_figure_can_be_read_by_language():
    figure = Figure({"a.txt": 1.0, "b.txt": 0.0, "c.txt": 0.25})

    assert list(by_language(LABELS, figure)) == [("en", 0.5), ("fr", 0.25)]


def test_a_summary_that_holds_furniture_is_not_verbatim():
    labels = {"a.txt": Label("en", body="The gate opened.", summary=("The gate opened.",))}
    answer = Answer(source="Share this", summary=("Share this",))

    assert measure(labels, {"a.txt": answer})["summary verbatim"].over() == 0.0
