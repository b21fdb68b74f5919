"""What opens a leaning Italian sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|quest'|quello|"
        "quella|quelli|quelle|quegli|quell'|ciò|il suo|la sua|i suoi|le sue|suo|sua|suoi|sue|"
        "il loro|la loro|i loro|le loro|entrambi|entrambe|altri|altre|tale|tali|lo stesso|la "
        "stessa|gli altri"
    ),
    connectives=(
        "ma|e|ed|o|oppure|né|però|tuttavia|eppure|inoltre|anche|neanche|così|quindi|dunque|"
        "allora|poi|dopo|perciò|pertanto|per questo|per questa|invece|al contrario|intanto|nel "
        "frattempo|infatti|in effetti|per esempio|ad esempio|di conseguenza|nonostante ciò|"
        "malgrado ciò|ciononostante|a sua volta|allo stesso tempo|al tempo stesso|da allora|"
        "fino ad allora|d'altra parte|dal canto suo|da parte sua|in questo|in quel|in questa|"
        "in quella|a questo|con questo|a tal|per farlo|da qui|lì|là|qui|infine|alla fine|"
        "insomma|persino|più tardi|successivamente|in seguito|in precedenza|secondo lui|"
        "secondo lei|in tal modo|in questo modo|del resto|ovvero|cioè|ora|già|del quale"
    ),
    pointers=(
        "(?:i due|le due|i (?:tre|quattro|cinque)|le (?:tre|quattro|cinque)|quest'ultimo|"
        r"quest'ultima|il giorno (?:dopo|seguente|prima)|lo stesso giorno)\b|(?:l'azienda|la "
        "società|il gruppo|l'accordo|il rapporto|il testo|il progetto|la decisione|la misura|"
        "le misure|l'attacco|l'incidente|il sospetto|la vittima|le vittime|l'uomo|la donna|lo "
        "studio|il comunicato|l'annuncio|la riunione|il vertice|la visita|il ministro|il "
        "portavoce|l'autore|il documento|la legge|la nave|l'aereo|il processo)(?! (?:di|del|"
        "della|dei|delle|dello|tra|fra|su|sul|sulla|per|in|nel|nella|che|con|contro|a|al|e|"
        r"firmato|\w+ (?:di|del|della|in|tra))\b)|(?:\w+ )?\w+ (?:giorni|giorno|settiman[ae]|"
        r"mesi|mese|anni|anno|or[ae]|minuti) (?:dopo|più tardi|prima)\b(?! d)|(?:quando|se|"
        r"benché|perché|dopo che|prima che) (?:lui|lei|loro|questo|questa|ciò)\b"
    ),
    unless=(
        "quest[oae'] ?(?:mattina|sera|notte|settimana|mese|anno|estate|inverno|lunedì|"
        r"martedì)\b|sua (?:santità|maestà|eccellenza)\b|così come\b|oltre a\b|dopo (?:il|la|lo|"
        r"i|gli|le|l'|aver|un|una|mesi|anni)\b|in quest[oa] (?:momento|anno|mese|settimana)\b|"
        r"già (?:in|nel|nella)\b|ora che\b|poi(?:ché)\b|quell[oaie] (?:di|del|della|che)\b|"
        r"anche (?:il|la|lo|i|gli|le|l')\b|altri \d"
    ),
    speaker=(
        r"[,\"”»] ?(?:ha detto|ha aggiunto|ha spiegato|ha affermato|dice|secondo) (?:lui|lei|"
        r"loro)\b|[\"”»],? (?:ha detto|ha aggiunto|ha spiegato|ha affermato|ha dichiarato|ha "
        r"concluso)\.?$"
    ),
)
