"""Norwegian."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        følg oss…
    """,
    "newsletter": """
        abonner på…; meld deg på…
    """,
    "read-next": """
        les også…; les mer
    """,
    "related-headline": """
        mest leste…; siste nytt…; flere saker…
    """,
    "comment-form": """
        kommenter…
    """,
    "author-blurb": """
        om forfatteren…
    """,
    "copyright": """
        alle rettigheter…
    """,
    "advertisement": """
        annonse
    """,
    "timestamp": """
        publisert…; oppdatert…
    """,
    "tags": """
        emneord…
    """,
    "navigation": """
        hopp til innhold; logg inn; forside; søk
    """,
}
