"""What opens a leaning Italian sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "lo rende noto|lo rendono noto|lo ha|lo hanno|lo riferisce|lo riporta|lo scrive|"
        "lo annuncia|"
        "ne dà notizia|ne danno notizia|a suo avviso|a suo parere|a suo giudizio|a loro avviso|"
        "ci vive|"
        "ci viveva|ci vivono|ci vivevano|vi si|tra loro|fra loro|tra questi|tra queste|"
        "fra questi|nessuno di loro|molti di loro|tutto "
        "ciò|egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|quest'|"
        "quello|quella|quelli|quelle|quegli|quell'|ciò|il suo|la sua|i suoi|le sue|suo|sua|suoi|"
        "sue|il loro|la loro|i loro|le loro|entrambi|entrambe|altri|altre|tale|tali|lo stesso|la "
        "stessa|gli altri|le altre|l'altro|l'altra|un altro|un'altra|un tale|una tale"
    ),
    connectives=(
        "sì,|no,|beh,|certo,|"
        "in tutto|in totale|poco dopo|si tratta|risultato|ma|e|ed|o|oppure|né|però|tuttavia|"
        "eppure|inoltre|anche|neanche|così|quindi|dunque|allora|poi|dopo|perciò|pertanto|per "
        "questo|per questa|invece|al contrario|intanto|nel frattempo|infatti|in effetti|per "
        "esempio|ad esempio|di conseguenza|nonostante ciò|malgrado ciò|ciononostante|a sua volta|"
        "allo stesso tempo|al tempo stesso|da allora|fino ad allora|d'altra parte|dal canto suo|"
        "da parte sua|in questo|in quel|in questa|in quella|a questo|con questo|a tal|per farlo|"
        "da qui|lì|là|qui|infine|alla fine|insomma|persino|più tardi|successivamente|in seguito|"
        "in precedenza|secondo lui|secondo lei|in tal modo|in questo modo|del resto|ovvero|cioè|"
        "ora|già|del quale|per allora|a quel punto|è per questo"
    ),
    pointers=(
        "(?:il|la) (?:second[oa]|terz[oa]|quart[oa]) (?!trimestre|semestre|turno|tempo|guerra)"
        r"(?-i:[a-zà-ù]{3,}) (?:ha|è|era|sarà|aveva|può|deve|si|non)\b|"
        "(?:il |lo |la |i |gli |le |l')(?!governo|parlamento|presidente|papa|re|regina|polizia|"
        "esercito|mondo|mare|sole|luna|terra|paese|economia|euro|dollaro|opposizione|"
        "senato)(?-i:[a-zà-ù]{3,}) (?:ha|hanno|è|sono|era|erano|sarà|saranno|aveva|avevano|può|"
        r"possono|deve|devono|si|non)\b|(?:secondo|dopo|durante|con|in base a) (?:il|lo|la|l'|i|"
        "gli|le) ?(?:rapporto|testo|accordo|studio|documento|comunicato|attacco|incidente|"
        "riunione|autori|inquirenti),|(?:molti|alcuni|diversi|pochi|altri|tutti|la maggior parte|"
        r"non tutti) (?:sono|erano|hanno|avevano|vengono|venivano|furono)\b|(?:il|la) (?:giovane|"
        r"ragazz[oa]|conducente|portavoce|\d+enne)(?:,| (?:è|ha|aveva|era|sarà)\b)|(?:i due|le "
        "due|i (?:tre|quattro|cinque)|le (?:tre|quattro|cinque)|quest'ultimo|quest'ultima|il "
        r"giorno (?:dopo|seguente|prima)|lo stesso giorno)\b|(?:l'azienda|la società|il gruppo|"
        "l'accordo|il rapporto|il testo|il progetto|la decisione|la misura|le misure|l'attacco|"
        "l'incidente|il sospetto|la vittima|le vittime|l'uomo|la donna|lo studio|il comunicato|"
        "l'annuncio|la riunione|il vertice|la visita|il ministro|il portavoce|l'autore|il "
        "documento|la legge|la nave|l'aereo|il processo)(?! (?:di|del|della|dei|delle|dello|tra|"
        r"fra|su|sul|sulla|per|in|nel|nella|che|con|contro|a|al|e|firmato|\w+ (?:di|del|della|in|"
        r"tra))\b)|(?:\w+ )?\w+ (?:giorni|giorno|settiman[ae]|mesi|mese|anni|anno|or[ae]|minuti) "
        r"(?:dopo|più tardi|prima)\b(?! d)|(?:quando|se|benché|perché|dopo che|prima che) (?:lui|"
        r"lei|loro|questo|questa|ciò)\b|(?:ha|hanno) (?:detto|aggiunto|spiegato|affermato|"
        "dichiarato|"
        r"precisato|ricordato|ammesso|promesso|annunciato) (?:anche |poi )?(?:che|di)\b|(?:dice|"
        r"dicono|sostiene|aggiunge|spiega|afferma|ricorda|ritiene) che\b|(?:ha|aveva) \d+ anni\b|"
        r"(?:è|fu|era|sarà|sono|furono) (?:il |la |i |le |una? |un'|l')(?:prim[oaie]|second[oa]|"
        r"terz[oa]|maggiore|peggiore|unic[oa]|miglior[ei]?|ultim[oa])\b"
    ),
    unless=(
        r"ora che\b|il ministro (?:\w+ )?(?:del|dell|dei)|quest[oae'] ?(?:mattina|sera|notte|"
        r"settimana|mese|anno|estate|inverno|lunedì|martedì)\b|sua (?:santità|maestà|"
        r"eccellenza)\b|così come\b|oltre a\b|dopo (?:il|la|lo|i|gli|le|l'|aver|un|una|mesi|"
        r"anni)\b|in quest[oa] (?:momento|anno|mese|settimana)\b|già (?:in|nel|nella)\b|ora che\b|"
        r"poi(?:ché)\b|quell[oaie] (?:di|del|della|che)\b|anche (?:il|la|lo|i|gli|le|l')\b|altri "
        r"\d"
    ),
    anywhere=r"\b(?:minuti|ore|giorni|settimane|mesi|anni) (?:dopo|più tardi|prima)\.$",
    speaker=(
        r"[,\"”»] ?(?:ha detto|ha aggiunto|ha spiegato|ha affermato|dice|secondo) (?:lui|lei|"
        r"loro)\b|[\"”»],? (?:ha detto|ha aggiunto|ha spiegato|ha affermato|ha dichiarato|ha "
        r"concluso)\.?$"
    ),
)
