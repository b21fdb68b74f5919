"""Links to one sentence of a foreign page."""

from __future__ import annotations

from builder.site.views.fragment import text_fragment


def test_a_short_sentence_is_found_by_all_its_words():
    found = text_fragment("https://a.example/b", "Lunch was served.")

    assert found == "https://a.example/b#:~:text=Lunch%20was%20served."


def test_a_long_sentence_is_found_by_its_ends():
    found = text_fragment("https://a.example/b", " ".join(str(n) for n in range(30)))

    assert found.endswith("#:~:text=0%201%202%203%204,25%2026%2027%2028%2029")


def test_signs_with_a_meaning_in_the_directive_are_encoded():
    found = text_fragment("https://a.example/b", "Well-known, & “so on”")

    assert found.endswith("=Well%2Dknown%2C%20%26%20%E2%80%9Cso%20on%E2%80%9D")


def test_an_address_with_a_fragment_keeps_it():
    assert text_fragment("https://a.example/b#c", "Yes.") == "https://a.example/b#c:~:text=Yes."
