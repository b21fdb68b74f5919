"""Swedish."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        dela; skriv ut; följ oss…; dela på…; dela artikel…
    """,
    "newsletter": """
        … avsluta prenumerationen …; prenumerera…; … nyhetsbrev …; prenumerera på…; anmäl dig…
    """,
    "cookie-notice": """
        … använder kakor …; godkänn alla; vi använder cookies…
    """,
    "read-next": """
        läs mer…; läs också…; läs även…; läs vidare…
    """,
    "related-headline": """
        relaterade artiklar; mest läst; mest lästa…; senaste nytt…; fler artiklar…
    """,
    "comment-form": """
        kommentarer; kommentera…; skriv en kommentar…
    """,
    "author-blurb": """
        om författaren…; om skribenten…
    """,
    "copyright": """
        … alla rättigheter …; alla rättigheter…
    """,
    "advertisement": """
        annons; annons…
    """,
    "source-line": """
        källa…
    """,
    "timestamp": """
        publicerad…; uppdaterad…
    """,
    "tags": """
        etiketter…; ämnen…
    """,
    "navigation": """
        sök; logga in; om oss; hoppa till innehåll; hoppa till innehållet; hem; inrikes; utrikes;
        ekonomi
    """,
}
