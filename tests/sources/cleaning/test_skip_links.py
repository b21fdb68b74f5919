"""Links past a page's head, which readers of the screen hear first, are no line of an article."""

from __future__ import annotations

import pytest

from builder.model import Block, Draft
from builder.sources.cleaning import clean
from tests.sources.cleaning.test_told import read_cases

STORIES = {language: lines for language, lines, _ in read_cases()}

LINKS = {
    "en": ("Skip to content", "Skip to main content", "Skip to article", "Skip navigation"),
    "de": ("Zum Inhalt springen", "Zum Hauptinhalt springen", "Direkt zum Inhalt"),
    "fr": ("Aller au contenu", "Passer au contenu", "Accéder au contenu principal"),
    "es": ("Ir al contenido", "Saltar al contenido", "Pasar al contenido principal"),
    "pt": ("Pular para o conteúdo", "Saltar para o conteúdo", "Ir para o conteúdo principal"),
    "it": ("Vai al contenuto", "Salta al contenuto", "Salta al contenuto principale"),
    "nl": ("Ga naar de inhoud", "Naar hoofdinhoud", "Doorgaan naar inhoud"),
    "pl": ("Przejdź do treści", "Przejdź do głównej treści"),
    "ru": ("Перейти к содержанию", "Перейти к основному содержанию"),
    "uk": ("Перейти до вмісту", "Перейти до змісту"),
    "sv": ("Hoppa till innehåll", "Hoppa till innehållet"),
    "tr": ("İçeriğe geç", "Ana içeriğe geç"),
    "el": ("Μετάβαση στο περιεχόμενο",),
    "cs": ("Přeskočit na obsah",),
    "ja": ("本文へスキップ", "本文へ移動", "コンテンツへスキップ"),
    "ko": ("본문 바로가기", "본문으로 바로가기", "콘텐츠로 건너뛰기"),
    "zh": ("跳到主要内容", "跳至内容", "跳至主要內容"),
    "ar": ("انتقل إلى المحتوى", "تخط إلى المحتوى"),
}
"""Language -> what themes of Drupal and WordPress, and papers, print there."""


@pytest.mark.parametrize(
    ("language", "link"), [(language, link) for language, links in LINKS.items() for link in links]
)
def test_a_link_past_the_head_is_no_headline(language: str, link: str):
    lines = [link, *STORIES[language]]
    blocks = tuple(Block(text, ((0, at),)) for at, text in enumerate(lines, 1))

    for title in (None, lines[1]):
        found = clean(Draft("page", "text", blocks), title=title, language=language)

        assert (0, "navigation") in found.removed
        assert found.headline == 1
        assert found.kept == tuple(range(2, len(lines)))
