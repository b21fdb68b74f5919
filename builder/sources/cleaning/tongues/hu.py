"""Hungarian."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        megosztás; megosztom…; nyomtatás; kövess minket…
    """,
    "newsletter": """
        iratkozz fel…; iratkozzon fel…; előfizetés; … hírlevél …
    """,
    "cookie-notice": """
        … cookie kat …
    """,
    "read-next": """
        olvassa el…; olvasd el…; kapcsolódó…
    """,
    "related-headline": """
        legolvasottabb…; legfrissebb…; további cikkek…
    """,
    "comment-form": """
        hozzászólások…; szóljon hozzá…
    """,
    "author-blurb": """
        a szerzőről…
    """,
    "copyright": """
        minden jog fenntartva…; … minden jog fenntartva …
    """,
    "advertisement": """
        hirdetés
    """,
    "source-line": """
        forrás…
    """,
    "timestamp": """
        megjelent…; frissítve…
    """,
    "tags": """
        címkék…
    """,
    "navigation": """
        ugrás a tartalomra; ugrás a tartalomhoz; kezdőlap; keresés; bejelentkezés; kapcsolat;
        impresszum; adatvédelem; belföld; külföld; gazdaság
    """,
}
