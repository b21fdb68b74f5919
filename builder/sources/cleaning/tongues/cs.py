"""Czech."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        sdílet; sdílet…; vytisknout; tisknout; sledujte nás…
    """,
    "newsletter": """
        přihlaste se k odběru…; odebírat…; předplatné; předplaťte si…; … novinky e mailem …
    """,
    "cookie-notice": """
        … soubory cookie …; … souborů cookie …
    """,
    "read-next": """
        čtěte také…; čtěte více…; přečtěte si…; mohlo by vás zajímat…
    """,
    "related-headline": """
        související články…; nejčtenější…; nejnovější…; další články…
    """,
    "comment-form": """
        diskuse; komentáře…; přidat komentář…; vstoupit do diskuse…
    """,
    "author-blurb": """
        o autorovi…; autor článku…
    """,
    "copyright": """
        všechna práva vyhrazena…; … všechna práva vyhrazena …
    """,
    "advertisement": """
        inzerce; reklama…
    """,
    "source-line": """
        zdroj…
    """,
    "timestamp": """
        publikováno…; vydáno…; aktualizováno…
    """,
    "tags": """
        štítky…; témata…; klíčová slova…
    """,
    "navigation": """
        přeskočit na obsah; domů; hledat; přihlásit se; kontakty; podmínky užití;
        ochrana osobních údajů; z domova; ze světa
    """,
}
