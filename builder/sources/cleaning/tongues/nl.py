"""Dutch."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        deel; deel dit…; delen; volg ons…; afdrukken; deel dit artikel; luister naar dit artikel…;
        luister; bewaar; bewaar artikel; geef cadeau…; lettergrootte; heb je een tip…;
        tip de redactie…; mail ons…; deel artikel…; kopieer link…
    """,
    "newsletter": """
        … uitschrijven …; abonneer…; schrijf je in…; meld je aan…; … onze nieuwsbrief …;
        … nieuwsbrief …; alleen voor abonnees…; wilt u dit artikel…; wil je dit artikel…;
        exclusief voor abonnees…; al abonnee…; word abonnee…; lees onbeperkt…; steun ons…;
        … volg ons op …
    """,
    "cookie-notice": """
        accepteren; weigeren; cookie instellingen…; … onze partners gebruiken …;
        … onze partners verwerken …; … ons privacybeleid …; alles accepteren;
        wij gebruiken cookies…; deze website gebruikt cookies…; deze site gebruikt cookies…
    """,
    "caption": """
        beeld…; afbeelding…; kaart…; illustratie…; foto door…
    """,
    "read-next": """
        lees ook…; lees meer…; bekijk ook…; meer over…; lees verder…; bekijk hier…; ook lezen…
    """,
    "related-headline": """
        gerelateerde artikelen; gerelateerd; meest gelezen; meer nieuws; populair; ook interessant;
        net binnen; nu in het nieuws; lees ook; meer in…; populair nu…
    """,
    "comment-form": """
        reactie; reacties; plaats een reactie…; geef een reactie…; laat een reactie…; reageer;
        … wordt niet gepubliceerd …; fout gezien…
    """,
    "author-blurb": """
        over de auteur…; informatie voor de pers…; perscontact…; over ons…
    """,
    "copyright": """
        alle rechten voorbehouden…; … alle rechten voorbehouden …; voorwaarden…;
        voorwaarden en privacy
    """,
    "advertisement": """
        advertentie; reclame; lees verder onder de advertentie…; artikel wordt hieronder…
    """,
    "byline": """
        geschreven door…; redactie; van onze redactie…; door onze…
    """,
    "source-line": """
        bron…
    """,
    "timestamp": """
        gepubliceerd…; bijgewerkt…; leestijd…; rectificatie…; laatst bijgewerkt…
    """,
    "tags": """
        trefwoorden…; onderwerpen…; trefwoord…; zie ook…
    """,
    "navigation": """
        nederlands; zoeken; sluiten; terug; naar boven; privacybeleid; over ons; inloggen; nieuws;
        politiek; buitenland; binnenland; voorpagina; ga naar inhoud; persbericht; puzzels;
        familieberichten; regio; ga naar de inhoud; naar de inhoud; naar hoofdinhoud;
        doorgaan naar inhoud
    """,
}

PLEAS: Final = {
    "copyright": """
        overname overgenomen overnemen kopieer* kopiëren gekopieerd verspreid* gepubliceerd
        vermenigvuldig* verveelvoudig* reproductie; toestemming verboden; niets van deze dit site
        website pagina uit artikel* inhoud tekst* mag mogen worden zonder met de het een is alleen
        enkel uitsluitend toegestaan uitgever redactie of en schriftelijke voorafgaande
        uitdrukkelijke niet volledig gedeeltelijk hergebruik doorplaatsen openbaar gemaakt op
        enigerlei wijze voor
    """,
    "comment-form": """
        reageren reactie*; log inloggen ingelogd* meld aanmelden aangemeld; in om te op dit artikel
        bericht u je moet zijn een plaatsen geven aan alleen gebruikers kunnen eerst achter laten of
        registreer maak account hier mee praten om
    """,
}
