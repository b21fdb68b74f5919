"""Slovak."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        zdieľať; zdieľať…
    """,
    "newsletter": """
        odoberať…
    """,
    "read-next": """
        čítajte aj…; prečítajte si…
    """,
    "related-headline": """
        súvisiace články…; najčítanejšie…
    """,
    "comment-form": """
        diskusia…
    """,
    "copyright": """
        všetky práva vyhradené…
    """,
    "timestamp": """
        publikované…; aktualizované…
    """,
    "tags": """
        témy…
    """,
    "navigation": """
        preskočiť na obsah; ekonomika; kultúra
    """,
}
