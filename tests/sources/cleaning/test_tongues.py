"""The phrases and words of furniture, a module a language."""

from __future__ import annotations

from collections import Counter
from importlib import resources

from builder.sources.cleaning.tongues import LANGUAGES, PHRASES, PLEAS
from builder.sources.fingerprints import folded_words


def test_every_module_is_read():
    here = resources.files("builder.sources.cleaning.tongues").iterdir()
    modules = {file.name.removesuffix(".py") for file in here if file.name.endswith(".py")}

    assert modules - {"__init__"} == {*LANGUAGES.split()}


def test_no_phrase_stands_twice():
    listed = Counter(
        (
            phrase[:1] == "…",
            phrase[-1:] == "…",
            *(w for w in folded_words(phrase) if not w.isdigit()),
        )
        for table in PHRASES
        for phrases in table.values()
        for phrase in map(str.strip, phrases.split(";"))
    )

    assert [phrase for phrase, count in listed.items() if count > 1] == []


def test_a_notice_has_what_it_speaks_of_what_it_asks_and_the_rest():
    assert {words.count(";") for table in PLEAS for words in table.values()} == {2}
