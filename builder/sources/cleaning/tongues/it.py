"""Italian."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        condividi; condividi su…; stampa; invia; seguici…; salva; condividi questo articolo;
        ascolta…; ascolta l'articolo…; regala…; scrivici…; condividi l'articolo…; copia link
    """,
    "newsletter": """
        … disiscriviti …; ricevi le…; iscriviti alla…; abbonati a…; … alla newsletter …;
        … la nostra newsletter …; riservato agli abbonati…; contenuto riservato…; sei già abbonato…;
        per continuare a leggere…; sostienici…; … canale whatsapp …; … restare aggiornato …;
        … iscriviti gratis …; … iscriviti al …; … seguici su …
    """,
    "cookie-notice": """
        accetta; accetto; rifiuta; rifiuta tutto…; gestisci…; … i nostri partner utilizziamo …;
        … i nostri partner archiviamo …; … la nostra informativa …; accetta tutto;
        questo sito utilizza cookie…; questo sito utilizza i cookie…; utilizziamo i cookie…
    """,
    "caption": """
        immagine…; didascalia…; infografica…
    """,
    "read-next": """
        leggi anche…; leggi tutto; approfondisci…; vedi anche…; per approfondire…; da leggere…;
        leggi pure…; non perderti…; guarda anche…
    """,
    "related-headline": """
        nella stessa edizione; articoli correlati; articoli simili; i più letti; più letti;
        ultime notizie; altre notizie; potrebbe interessarti…; potrebbe interessarti anche…;
        notizie correlate…; in evidenza; ultim'ora
    """,
    "comment-form": """
        commento; commenti; lascia un commento…; commenta; rispondi; nessun commento;
        … non sarà pubblicato …; hai trovato un errore…
    """,
    "author-blurb": """
        sull'autore…; informazioni sull'autore…; … è giornalista …; contatti stampa…;
        ufficio stampa…
    """,
    "copyright": """
        tutti i diritti riservati…; … tutti i diritti riservati …; … riproduzione riservata …;
        riproduzione riservata
    """,
    "advertisement": """
        pubblicità; annuncio; continua a leggere dopo…
    """,
    "byline": """
        scritto da…; a cura di…; redazione; dal nostro inviato…
    """,
    "source-line": """
        fonte…; fonti…
    """,
    "timestamp": """
        pubblicato…; pubblicato il…; aggiornato…; tempo di lettura…; rettifica…;
        ultimo aggiornamento…
    """,
    "tags": """
        etichette…; argomenti…; in questo articolo…
    """,
    "navigation": """
        italiano; cerca; chiudi; indietro; torna su; vai al contenuto; note legali;
        informativa sulla privacy; contatti; chi siamo; accedi; politica; esteri; cronaca; notizie;
        comunicato stampa; salta al contenuto; salta al contenuto principale
    """,
}

PLEAS: Final = {
    "copyright": """
        riproduzion* riprodott* riprodurre copia* copiare copiati diffusione diffondere
        distribuzione ripubblicazione; vietat* autorizz* consenso permesso consentit*; è sono la il
        lo i gli di dei del della dell'editore dell'autore questo questa questi queste tutti
        protett* articol* testo testi contenut* sito anche parziale totale o e né senza con previa
        preventiv* scritt* espress* non possono può essere editore redazione da solo ogni qualsiasi
        in parte tutto
    """,
    "comment-form": """
        comment*; accedi accesso l'accesso login registrat* iscritto collegato; per lasciare un i
        scrivere devi effettua effettuare l'articolo questo articolo il o e poter essere il fai fare
        aggiungere inserire puoi bisogna occorre registrarsi solo gli utenti possono
    """,
}
