"""Croatian and Serbian."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        podijeli; podeli
    """,
    "newsletter": """
        pretplati se…; prijavite se na…
    """,
    "read-next": """
        pročitajte…; pročitajte i…; čitajte…
    """,
    "related-headline": """
        najčitanije…; najnovije…; povezani članci…; vezane vijesti…; најчитаније…
    """,
    "comment-form": """
        komentari…; ostavite komentar…
    """,
    "author-blurb": """
        o autoru…
    """,
    "copyright": """
        sva prava pridržana…; sva prava zadržana…
    """,
    "advertisement": """
        oglas; oglasi
    """,
    "source-line": """
        izvor…
    """,
    "timestamp": """
        objavljeno…; ažurirano…
    """,
    "tags": """
        oznake…
    """,
    "navigation": """
        naslovnica; prijava; uvjeti korištenja
    """,
}
