from __future__ import annotations

import pytest

from builder.text.walls import stands_in


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to continue reading",
        "This article is for subscribers only.",
        "Weiterlesen mit Küstenblick Plus",
        "Il vous reste 88% de cet article à lire.",
        "Suscríbete para seguir leyendo",
        "Per continuare a leggere, abbonati",
        "Om verder te lezen heb je een abonnement nodig",
        "残り512文字",
    ],
)
def test_a_page_says_that_the_rest_is_for_those_who_pay(text: str):
    assert stands_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Réservé aux abonnés",
        "Continue reading below",
        "Already a subscriber? Log in",
        "この記事は有料記事です。残り0文字",
        "She did not want to continue reading. " * 10,
    ],
)
def test_labels_and_prose_say_nothing_of_the_rest(text: str):
    assert not stands_in(text)
