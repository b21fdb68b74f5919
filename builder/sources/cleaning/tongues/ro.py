"""Romanian."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        distribuie; distribuie…; tipărește; urmărește ne…
    """,
    "newsletter": """
        abonează te…; abonați vă…; … newsletterul …
    """,
    "read-next": """
        citește și…; citiți și…; vezi și…
    """,
    "related-headline": """
        cele mai citite…; știri similare…; articole similare…; ultimele știri…
    """,
    "comment-form": """
        comentarii…; lasă un comentariu…; adaugă un comentariu…
    """,
    "author-blurb": """
        despre autor…
    """,
    "copyright": """
        toate drepturile rezervate…; … toate drepturile rezervate …
    """,
    "advertisement": """
        publicitate
    """,
    "source-line": """
        sursa…
    """,
    "timestamp": """
        publicat…; actualizat…
    """,
    "tags": """
        etichete…
    """,
    "navigation": """
        sari la conținut; acasă; caută; autentificare; termeni și condiții
    """,
}
