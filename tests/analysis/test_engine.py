from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yake
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.analysis import engine
from builder.analysis.engine.words import ACRONYM, NAME, PAUSE, PLAIN, Reader, word
from builder.settings import KeyphraseSettings
from tests.analysis.articles import SUMMIT, analyse
from tests.analysis.engine_texts import PORTUGUESE, extract, texts

ROOT = Path(__file__).parents[2]


def both(text: str, language: str | None) -> tuple[list[tuple[str, float]], ...]:
    """Phrases and scores in their order, by the front door of the package and by our own code."""
    door = yake.KeywordExtractor(lan=language or "xx", n=3, dedup_lim=1.0, top=10**9)
    told = [(phrase, float(score)) for phrase, score in door.extract_keywords(text)]
    return told, list(extract(text, language).items())


def test_gives_the_phrases_and_the_very_floats_of_the_package_on_510_texts():
    languages: dict[str | None, int] = {}
    for text, language in texts(510):
        expected, found = both(text, language)

        assert found == expected, (language, text)
        languages[language] = languages.get(language, 0) + 1

    assert all(languages[each] >= 25 for each in ("de", "en", "es", "fr", "pt"))


def test_the_package_asked_step_by_step_says_what_its_front_door_says():
    for text, language in texts(40):
        expected, _ = both(text, language)
        asked = {phrase for phrase, _ in expected[::3]}
        some = extract(text, language, "yake", asked=asked)

        assert list(extract(text, language, "yake").items()) == expected
        assert dict(some) == {
            phrase: score for phrase, score in expected if phrase in asked or " " not in phrase
        }


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "pt", None]))
def test_gives_what_the_package_gives_for_any_text(text: str, language: str | None):
    expected, found = both(text, language)

    assert found == expected
    assert list(extract(text, language, "yake").items()) == expected


TOLD = st.lists(
    st.lists(
        st.sampled_from(
            ["Mr", "Dr", "No", "Jan", "the", "X", "5", "Tokyo", "É", "é", "by", "Smith", "AT&T"]
        ),
        min_size=1,
        max_size=6,
    ),
    max_size=6,
)


@settings(deadline=None)
@given(TOLD, st.sampled_from(["en", "de", "pt", None]))
def test_a_text_that_is_parted_already_has_the_same_words(lines: list[list[str]], language):
    parted = [
        [*([","] if number else []), *line[:-1], f"{line[-1]}."]
        for number, line in enumerate(lines)
    ]
    text = " ".join(word for line in parted for word in line)

    reader = engine.reader(language)
    assert reader.read_parted(parted) == reader.read(text)


def test_a_long_sentence_is_the_package_s_too():
    text = " ".join(f"word{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}" for n in range(900))

    expected, found = both(text, "en")

    assert len(found) > 290
    assert found == expected


def test_an_article_has_the_same_candidates_by_either_engine():
    tight = analyse(SUMMIT, keyphrases=KeyphraseSettings(engine="tight"))
    package = analyse(SUMMIT, keyphrases=KeyphraseSettings(engine="yake"))

    assert tight == package


def test_an_unknown_language_has_no_empty_words_of_another():
    text = "The ferry under repair left over the weekend."

    assert extract(text, None) == extract(text, "xx")
    assert "under repair" in extract(text, None)
    assert "under repair" not in extract(text, "no")


def test_best_phrases_come_first_and_hold_no_empty_word_at_either_end():
    found = extract(" ".join(PORTUGUESE), "pt")

    assert list(found.values()) == sorted(found.values())
    assert all(score > 0 for score in found.values())
    assert "proteção civil" in found
    assert not any(phrase.startswith("de ") or phrase.endswith(" de") for phrase in found)


@pytest.mark.parametrize(
    ("said", "capitals"),
    [("NATO", ACRONYM), ("Kishida", NAME), ("McDonald", PLAIN), ("harbour", PLAIN)],
)
def test_capitals_tell_acronyms_and_names(said: str, capitals: int):
    assert word(said, frozenset()).capitals == capitals


def test_the_first_word_of_a_sentence_is_no_name():
    first = extract("Kishida arrived in harbour.", "en")
    later = extract("Yesterday Kishida arrived.", "en")

    assert first["kishida"] > later["kishida"]


@pytest.mark.parametrize("said", ["12.5", "1,000", "F-35", "x@y.z"])
def test_numbers_and_mixtures_stand_in_no_phrase(said: str):
    assert word(said, frozenset()).lower == ""
    assert said.lower() not in extract(f"The {said} harbour", "en")


def test_forms_of_a_word_share_a_term_and_punctuation_has_none():
    assert word("Harbours", frozenset()).term == "harbour"
    assert word("gas", frozenset()).term == "gas"
    assert word("...", frozenset()) == PAUSE


def test_what_is_remembered_of_one_text_changes_nothing_in_the_next():
    fresh = [Reader(frozenset({"the"})).read(text) for text, _ in texts(40, seed=3)]
    reader = Reader(frozenset({"the"}))

    assert [reader.read(text) for text, _ in texts(40, seed=3)] == fresh
    assert [reader.read(text) for text, _ in texts(40, seed=3)] == fresh


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch):
    kept = [Reader(frozenset({"the"})).read(text) for text, _ in texts(20, seed=3)]
    monkeypatch.setattr("builder.analysis.engine.words.MOST_KNOWN", 5)
    reader = Reader(frozenset({"the"}))

    assert [reader.read(text) for text, _ in texts(20, seed=3)] == kept


def test_the_package_and_numpy_are_not_loaded_for_our_own_engine():
    code = (
        "import sys\n"
        "from tests.analysis.engine_texts import extract\n"
        "assert extract('The harbour gate opened in Dover.', 'en')\n"
        "print(*sorted(m for m in sys.modules if '.' not in m))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert not {"yake", "numpy", "networkx", "jellyfish"} & set(done.stdout.split())
