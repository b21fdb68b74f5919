"""The benchmark on a corpus of four short articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks import quality, rivals
from tests.quality import program
from tests.quality.corpus import Corpus, load
from tests.quality.figure import Figure

ARTICLES = {
    "gate-1.txt": (
        "A tidal gate for Sellmouth",
        "The harbour of Sellmouth opened a tidal gate on Monday after six years of work.",
        "The tidal gate turns each tide into power for nine thousand homes along the coast.",
        "Engineers from Sellmouth built the turbines in a shed that once smoked herring.",
        "Fishermen asked the harbour master to keep the old channel open in winter.",
    ),
    "gate-2.txt": (
        "Power from the sea at Sellmouth",
        "A tidal gate in the harbour of Sellmouth now makes power twice a day.",
        "Its turbines turn with the tide in both directions, the engineers explained.",
        "The harbour master sold the first kilowatt hour to his sister for a herring.",
        "A second tidal gate is planned at the northern mole, if the fishermen agree.",
    ),
    "bread-1.txt": (
        "Forty metres of bread",
        "The bakers of Fenwick Row baked a loaf of forty metres on Friday morning.",
        "Nine ovens were needed for the loaf, and the whole length of the street.",
        "The flour came from a mill that stands two fields away, the bakers said.",
        "Children ate the crust first, as children do with bread everywhere.",
    ),
    "bread-2.txt": (
        "The longest loaf in the county",
        "A loaf as long as Fenwick Row has made its bakers famous in the county.",
        "They baked it in nine ovens and joined the bread with dough while it was hot.",
        "Next year the bakers want to try a loaf of fifty metres, round the corner.",
        "The miller who gave the flour has asked for a street with fewer corners.",
    ),
}
MENU = "News | Sport | Weather"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Four articles in two stories, each below a line of menu."""
    articles = tmp_path / "articles"
    articles.mkdir()
    docs = {}
    for name, (title, *lines) in ARTICLES.items():
        body, story = "\n\n".join(lines), name.partition("-")[0]
        (articles / name).write_text(f"{MENU}\n\n{title}\n\n{body}\n", "utf-8")
        docs[name] = {
            "lang": "en",
            "title": title,
            "body": body,
            "cleaning": True,
            "keyphrases": ["tidal gate", "Sellmouth"] if story == "gate" else ["loaf", "bakers"],
            "summary": lines[:3],
            "story": story,
            "topic": story,
        }
    (tmp_path / "labels.json").write_text(json.dumps({"dataset": "small", "docs": docs}), "utf-8")
    return load(tmp_path)


@pytest.fixture
def entries(corpus: Corpus) -> rivals.Entries:
    return {entry.article.path: entry for entry in program.run(corpus)}


def test_raw_yake_gives_ten_phrases_at_most(corpus: Corpus, entries: rivals.Entries):
    found = rivals.raw_yake(corpus, entries)

    assert set(found) == set(ARTICLES)
    assert all(0 < len(answer.keyphrases or ()) <= 10 for answer in found.values())


def test_tf_idf_prefers_what_other_articles_do_not_say(corpus: Corpus, entries: rivals.Entries):
    phrases = rivals.tf_idf_phrases(corpus, entries)["gate-1.txt"].keyphrases or ()

    assert "tidal gate" in phrases[:5]
    assert not [phrase for phrase in phrases if phrase.lower().startswith("the ")]


def test_the_first_three_sentences_are_those_of_the_text(corpus: Corpus, entries: rivals.Entries):
    answer = rivals.first_sentences(corpus, entries)["gate-1.txt"]

    assert answer.summary == list(ARTICLES["gate-1.txt"][1:4])


def test_all_text_keeps_the_menu_and_long_blocks_do_not(corpus: Corpus, entries: rivals.Entries):
    whole = rivals.all_text(corpus, entries)["gate-1.txt"].text or ""
    blocks = rivals.long_blocks(corpus, entries)["gate-1.txt"].text or ""

    assert whole.startswith(MENU)
    assert MENU not in blocks


@pytest.mark.filterwarnings("ignore")
def test_the_table_sets_the_program_beside_its_rivals(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
):
    pytest.importorskip("sumy")
    pytest.importorskip("sklearn")
    folder = str(next(iter(corpus.folders.values())).parent)

    assert quality.main([folder, "--folds", "2"]) == 0

    lines = capsys.readouterr().out.splitlines()
    cells = {row.split(" | ")[1]: row for row in lines}
    assert lines[1] == "| --- | --- | --- | --- |"
    assert "raw YAKE" in cells["keyphrases F1@10"]
    assert "first three 1.000, TextRank" in cells["summary verbatim"]
    assert "all text" in cells["cleaning F1, text"]
    assert "±" in cells["themes B-cubed F"]


def test_folds_never_move():
    assert [quality.fold(name, 5) for name in sorted(ARTICLES)] == [0, 3, 4, 2]


def test_the_spread_is_over_folds():
    names = sorted(ARTICLES)
    figure = Figure(dict(zip(names, (0.0, 1.0, 0.0, 1.0), strict=True)))

    assert quality.over_folds(figure, 5) == (0.5, 0.5)
