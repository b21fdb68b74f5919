"""German."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        teilen; artikel teilen…; drucken; merken; kopieren; link kopieren; folgen sie uns…;
        per e mail…; auf facebook…; auf twitter…; artikel teilen; diesen artikel teilen;
        auf facebook teilen; artikel anhören…; artikel verschenken…; artikel merken;
        artikel drucken; schriftgröße…; vorlesen…; anhören; hören; versenden; auf whatsapp…;
        weiterleiten; war dieser beitrag…; war das hilfreich…; wie gefällt ihnen…; sie haben fotos…;
        schicken sie uns…; schreiben sie uns…; haben sie fragen…
    """,
    "newsletter": """
        … hier abmelden …; … newsletter abbestellen …; … sie erhalten diese …; abonnieren;
        jetzt abonnieren…; newsletter abonnieren…; anmelden; … newsletter anmelden …;
        … unseren newsletter …; … kostenlosen newsletter …; … jederzeit abmelden …;
        im browser ansehen…; dieser newsletter…; jetzt zugang…; … unbegrenzter zugriff auf …;
        … zugriff auf alle artikel …; nur für abonnenten…; exklusiv für abonnent…;
        exklusiv für abonnentinnen…; plus artikel…; weiterlesen mit…; jetzt freischalten…;
        jetzt weiterlesen…; jetzt testen…; jetzt gratis…; monatlich kündbar…; jederzeit kündbar…;
        bereits registriert…; bereits abonnent…; sie haben bereits ein abo…; sie sind bereits…;
        sie möchten diesen artikel lesen…; sie möchten weiterlesen…; zum login…; abo abschließen…;
        zum angebot…; alle angebote…; bleiben sie auf dem laufenden…; eilmeldungen…; nicht jetzt;
        verträge hier kündigen…; vertrag kündigen…; … diesen artikel lesen …; … zugang zu allen …;
        … im ersten monat …; unterstützen sie uns…; … whatsapp kanal …; … folgen sie uns …;
        … bleiben sie informiert …
    """,
    "cookie-notice": """
        alle akzeptieren; akzeptieren; zustimmen; wir verarbeiten…; einverstanden;
        zustimmen und weiter…; mit werbung…; ablehnen; alle ablehnen; datenschutzeinstellungen…;
        privatsphäre…; privatsphäre verwalten; cookie einstellungen…; utiq verwalten…; … pur abo …;
        … unsere partner verarbeiten …; … unsere partner speichern …;
        … unserer datenschutzerklärung …; … unseren datenschutzbestimmungen …; … externe inhalte …;
        … externer inhalte …; wir verwenden cookies…; wir nutzen cookies…;
        diese website nutzt cookies…; diese website verwendet cookies…;
        diese seite verwendet cookies…
    """,
    "caption": """
        bildquelle…; foto; fotos; foto…; fotos…; bild…; … picture alliance …; … foto dpa …;
        video ansehen; symbolbild…; grafik…; quelle dpa…
    """,
    "read-next": """
        lesen sie auch…; lesen sie mehr…; mehr zum thema…; mehr lesen; weiterlesen…; siehe auch…;
        auch interessant…; mehr dazu…; dieses thema im programm…; mehr auf…; hier geht es…;
        hier geht's…; hier lesen sie…; das lesen andere…; lesetipp…; lesetipps…; mehr lesen…;
        dazu passend…; passend dazu…; im video…; zum weiterlesen…
    """,
    "related-headline": """
        in dieser ausgabe; meistgelesen; meistgelesene artikel; verwandte artikel; ähnliche artikel;
        ähnliche beiträge; neueste beiträge; letzte beiträge; das könnte sie auch interessieren…;
        das könnte dich auch interessieren…; weitere artikel; weitere themen; weitere nachrichten;
        mehr aus…; mehr von…; aktuelle nachrichten; themen; das lesen andere gerade; andere lesen…;
        leser interessierten sich…; neueste artikel…; neueste meldungen; weitere meldungen…;
        aus dem ressort…; neues aus…; top themen; beliebt; meistkommentiert…;
        empfehlungen der redaktion…; auch interessant
    """,
    "comment-form": """
        war dieser artikel hilfreich…; fehler melden…; neueste kommentare; kommentar; kommentare;
        kommentar schreiben…; kommentare anzeigen; kommentar verfassen…;
        schreiben sie einen kommentar…; schreibe einen kommentar…; antworten; diskutieren sie mit…;
        … wird nicht veröffentlicht …; fehler gefunden…; haben sie einen fehler…; ihre meinung…;
        diskutieren sie…; leserbrief…; die kommentarfunktion…
    """,
    "author-blurb": """
        … schreibt über …; … ist reporterin …; … ist reporter …; über den autor…; über die autorin…;
        zum autor…; zur person…; … ist redakteur …; … ist redakteurin …; die hier geäußerten…;
        pressekontakt…; kontakt für medien…; kontakt für die medien…; ansprechpartner…;
        ansprechpartnerin…; medienkontakt…; rückfragen…; originalpublikation…; originalstudie…;
        zur autorin…; über das unternehmen…; über uns…; über die redaktion…
    """,
    "copyright": """
        alle rechte vorbehalten…; … alle rechte vorbehalten …
    """,
    "advertisement": """
        anzeige; werbung; anzeigen; weiter nach der anzeige…; weiterlesen nach der anzeige…;
        nach der werbung…; inserieren…
    """,
    "byline": """
        ein artikel von…; eine analyse von…; ein beitrag von…; ein gastbeitrag von…;
        gastbeitrag von…; kolumne von…; eine kolumne von…; analyse von…;
        von unserem korrespondenten…; von unserer redaktion…
    """,
    "source-line": """
        lesedauer…; quelle…; quellen…
    """,
    "timestamp": """
        veröffentlicht…; aktualisiert…; lesezeit…; korrektur…; berichtigung…;
        in einer früheren fassung…; in einer früheren version…; anmerkung der redaktion…;
        hinweis der redaktion…; stand…; zuletzt aktualisiert…; erstellt…;
        dieser artikel erschien zuerst…; dieser text erschien zuerst…
    """,
    "tags": """
        schlagworte…; schlagwörter…; mehr zu den themen; mehr zu…; stichworte…
    """,
    "navigation": """
        deutsch; startseite; menü; suche; suchen; schließen; zurück; nach oben; zum inhalt springen;
        impressum; datenschutz; datenschutzerklärung; agb; kontakt; über uns; politik; wirtschaft;
        kultur; wissen; gesellschaft; panorama; nachrichten; ausland; inland;
        zum hauptinhalt springen; pressemitteilung; mediathek; rätsel; wetter; meinung; lokales;
        stadt; umland; familienanzeigen; traueranzeigen; presseportal; zurück zur übersicht…;
        zur startseite…; zum inhalt; zum hauptinhalt; direkt zum inhalt
    """,
}

PLEAS: Final = {
    "copyright": """
        nachdruck* vervielfältig* weiterverbreit* verbreit* weitergabe kopie* kopier* übernahme
        weiterverwend* wiedergabe; genehmigung erlaubnis zustimmung untersagt verboten einwilligung;
        das unsere* die der des den und oder auch nur mit ohne jede jegliche dieser dieses diese vom
        von seite website inhalt* artikel* text* beitrag* beiträge* redaktion verlag* auszugsweise
        teilweise vollständig* ganz in auszügen ist sind gestattet erlaubt zulässig schriftlich*
        vorherig* ausdrücklich* nicht dürfen darf werden elektronisch* verwendung nutzung sonstige
    """,
    "comment-form": """
        kommentieren kommentar* kommentier*; anmelden angemeldet* melden einloggen eingeloggt*
        registrier*; bitte sie sich du dich an um zu zum müssen musst können nur nutzer nutzerinnen
        leser und oder einen diesen artikel beitrag schreiben verfassen sein ein jetzt hier
    """,
}
