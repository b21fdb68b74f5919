"""Finnish."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        jaa; jaa artikkeli…; tulosta; seuraa meitä…
    """,
    "newsletter": """
        tilaa…; … uutiskirje …; … uutiskirjeen …
    """,
    "read-next": """
        lue myös…; lue lisää…
    """,
    "related-headline": """
        luetuimmat…; tuoreimmat…
    """,
    "comment-form": """
        kommentit…; kommentoi…
    """,
    "author-blurb": """
        kirjoittajasta…
    """,
    "copyright": """
        kaikki oikeudet pidätetään…
    """,
    "advertisement": """
        mainos; mainos…
    """,
    "source-line": """
        lähde…
    """,
    "timestamp": """
        julkaistu…; päivitetty…
    """,
    "tags": """
        aiheet…; avainsanat…
    """,
    "navigation": """
        siirry sisältöön; etusivu; haku; kirjaudu; kotimaa; ulkomaat
    """,
}
