"""Danish."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        del artikel…; del på…; følg os…; skriv ud
    """,
    "newsletter": """
        tilmeld dig…; bliv abonnent…
    """,
    "read-next": """
        læs også…; læs mere…
    """,
    "related-headline": """
        mest læste…; seneste nyt…
    """,
    "comment-form": """
        kommentér…
    """,
    "copyright": """
        alle rettigheder…
    """,
    "source-line": """
        kilde…
    """,
    "timestamp": """
        udgivet…; opdateret…
    """,
    "tags": """
        emner…
    """,
    "navigation": """
        hop til indhold; gå til indhold; søg; log ind; økonomi
    """,
}
