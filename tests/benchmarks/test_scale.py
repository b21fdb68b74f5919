"""The benchmark of time and memory on a dozen made articles."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import lxml.etree
import pytest

from tests.benchmarks import corpus, peers, plot, scale

NUMBER = 24


def test_the_same_number_gives_the_same_bytes():
    assert list(corpus.make(NUMBER)) == list(corpus.make(NUMBER))


def test_a_small_folder_is_the_beginning_of_a_large_one():
    assert list(islice(corpus.make(10 * NUMBER), NUMBER)) == list(corpus.make(NUMBER))


def test_another_seed_gives_other_texts():
    assert {each.text for each in corpus.make(NUMBER)}.isdisjoint(
        each.text for each in corpus.make(NUMBER, seed=2)
    )


def test_no_two_files_share_a_path_or_a_text():
    made = list(corpus.make(10 * NUMBER))

    assert len({each.path for each in made}) == len({each.text for each in made}) == len(made)


def test_articles_have_about_five_hundred_words_in_three_formats():
    made = list(corpus.make(10 * NUMBER))
    words = [len(each.text.split()) for each in made]

    assert 450 < sum(words) / len(words) < 600
    assert {Path(each.path).suffix for each in made} == {".txt", ".md", ".html"}


def test_vocabulary_grows_with_the_folder_but_slower():
    sizes = [
        len({word for each in islice(corpus.make(400), size) for word in each.text.split()})
        for size in (100, 400)
    ]

    assert 1.5 * sizes[0] < sizes[1] < 3 * sizes[0]


def test_invented_words_are_all_different():
    assert len({corpus.word(number) for number in range(20_000)}) == 20_000


def test_the_benchmark_builds_five_times(tmp_path: Path):
    articles = list(corpus.make(NUMBER))

    cold, pageless, cached, same, changed = scale.runs(articles, tmp_path, workers="1")

    assert cold.written == pageless.written == cached.written > NUMBER
    assert "edit" in pageless.stages
    assert "edit" not in cached.stages
    assert same.written == 0
    assert 0 < changed.written < cold.written
    assert {"find", "read and analyse", "edit", "render and publish", "end"} == set(cold.stages)


@pytest.mark.parametrize("generator", peers.generators(), ids=lambda each: each.name)
def test_other_programs_make_a_page_of_each_article(tmp_path: Path, generator: peers.Generator):
    if generator.missing:
        pytest.skip(generator.missing)

    done = list(peers.runs(generator, list(corpus.make(3)), tmp_path))

    assert [run.name.partition(", ")[2] for run in done] == [
        "cold",
        "nothing changed",
        "one changed",
    ]
    pages = [path.as_posix() for path in (tmp_path / "output").rglob("*.html")]
    assert all(any(f"{number:06}" in page for page in pages) for number in range(3))


def test_bars_grow_with_the_seconds_and_name_them():
    bars = [plot.Bar("a & b", 0.05, ours=True), plot.Bar("c", 50.0, ours=False)]

    picture = lxml.etree.fromstring(plot.draw([("2 articles", bars)]).encode())

    widths = [float(each.get("width", "0")) for each in picture.findall("{*}rect")[1:]]
    texts = [each.text for each in picture.findall("{*}text")]
    assert 0 < widths[0] < widths[1]
    assert {"a & b", "0.05 s", "c", "50 s", "2 articles"} <= set(texts)
