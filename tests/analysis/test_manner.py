"""Which sentences turn to their reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.summary.manner import is_aside, tells_of_author
from builder.text.words import letters
from tests.analysis.articles import analyse, article, said

ASIDES = (
    ("en", "Write down what the lock keeper says within the hour."),
    ("en", "Please leave your boots at the door of the wheelhouse."),
    ("en", "Don't miss our next report from Torvik."),
    ("en", "Save $31 on a second ticket for the ferry."),
    ("en", "How strong is the water at the outlet?"),
    ("en", "“Who will pay for the lock?”"),
    ("en", "Click HERE to send us your photos of the ferry!"),
    ("en", "Heat the oil in the galley's heaviest pan."),
    ("en", "3 Stir in the paprika and count to ten."),
    ("en", "“Let’s meet at the lock.”"),
    ("en", "STEP 3. Stir in the paprika."),
    ("en", "(First, count the gates of the lock.)"),
    ("de", "Lesen Sie mehr über die Schleuse von Torvik."),
    ("de", "Wer zahlt die Schleuse?"),
    ("fr", "Retrouvez toutes nos cartes du port."),
    ("fr", "Inscrivez-vous à notre lettre."),
    ("es", "Suscríbase a nuestro boletín."),
    ("pt", "Leia também a entrevista com a mestra do porto."),
    ("it", "Scopri tutte le carte del porto."),
    ("nl", "Lees ook ons verslag over de sluis."),
    ("ja", "続きは会員登録してお読みください。"),
    ("ko", "자세한 내용은 누리집을 확인하세요."),
    ("sv", "Vem betalar slussen?"),
    ("en", "(The lock was built by Halvard in 1903.)"),
    ("en", "(See our photographs of the lock.)"),
    ("en", "Jens Solberg, Torvik Copyright 2011 Sandhaven Tribune."),
    ("en", "[2] Interview with a lock keeper, Torvik, January 2025."),
    ("de", "© Torvik Bote, alle Rechte vorbehalten."),
)

TELLING = (
    ("en", "Take-up of the grant doubled in Torvik last year."),
    ("en", "Write-downs cost Halvard nine million euros."),
    ("en", "Use of the lock fell by a third."),
    ("en", "Share prices in Oslo fell by two per cent."),
    ("en", "Call centres in Torvik will close in May."),
    ("en", "Heat 111, Harbour 92 was the score in Sandhaven."),
    ("en", "2 share the prize of Torvik."),
    ("en", "Ida Munk asked who would pay for the lock."),
    ("en", "(AP) Halvard will close its yard in Torvik (and open one in Sandhaven)."),
    ("en", "Halvard holds the copyright of the sketches."),
    ("de", "Die Schleusen in Torvik kosten neun Millionen Euro."),
    ("fr", "Chez Halvard, deux cents ouvriers ont cessé le travail."),
    ("es", "Sigan o no los bomberos, el puerto abrirá en mayo."),
    ("ja", "日本は12月から情報を共有すると発表した。"),
    ("ko", "정부는 12월부터 정보를 공유한다고 밝혔다."),
)


@pytest.mark.parametrize(("language", "text"), ASIDES)
def test_what_turns_to_the_reader_is_heard(language: str, text: str):
    assert is_aside(text, language)


@pytest.mark.parametrize(("language", "text"), TELLING)
def test_what_tells_is_no_aside(language: str, text: str):
    assert not is_aside(text, language)


def test_a_summary_tells_where_it_can():
    told = article(
        "How a warning gets from Sandhaven to Torvik",
        "Sandhaven and Torvik will share the warnings of their tide gauges before the end of May.",
        "Write down what the gauges in Sandhaven and Torvik say within an hour of the next tide.",
        "How fast do the warnings of the gauges get from Sandhaven to Torvik and back by May?",
        "Halvard laid the cable between the gauges of both harbours before the winter storms.",
    )
    found = analyse(told)
    shown = said(told, found, found.summary)

    assert shown == [told.blocks[0].text, told.blocks[3].text]


@given(st.text(max_size=300), st.sampled_from(["en", "fr", "de", "es", "ja", "ko", None]))
def test_any_text_before_a_question_mark_asks(text: str, language: str | None):
    assert is_aside(text, language) in (True, False)
    assert is_aside(f"{text}?", language)


@pytest.mark.parametrize(
    "text",
    [
        "I wrote so in this column, twice.",
        "The lock, I think, should stay.",
        "But we built it, and our children will pay for it.",
        "My grandmother kept the lock of Torvik.",
    ],
)
def test_an_author_is_heard(text: str):
    assert tells_of_author(text, letters(text))


@pytest.mark.parametrize(
    "text",
    [
        "“I wrote so in my column,” said Ida Munk.",
        "The lock was built after World War I in Torvik.",
        "The US navy used the lock in 1944.",
    ],
)
def test_who_is_quoted_is_no_author(text: str):
    assert not tells_of_author(text, letters(text))


def test_a_summary_passes_over_its_author():
    told = article(
        "Lock of Torvik saves nine thousand homes",
        "I have known the lock of Torvik and its homes since I was nine years old, and I love it.",
        "The lock of Torvik has saved nine thousand homes from the flood since 1903.",
        "Halvard will close the lock of Torvik in May, and the homes will be sold to the state.",
    )
    found = analyse(told)

    assert said(told, found, found.summary)[:2] == [
        "The lock of Torvik has saved nine thousand homes from the flood since 1903.",
        "Halvard will close the lock of Torvik in May, and the homes will be sold to the state.",
    ]
