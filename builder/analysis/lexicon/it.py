"""Italian word classes."""

from __future__ import annotations

from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

_VERBS = """
accetta accusa accusato afferma affermato aggiunge aggiunto annuncia annunciato appare arriva
arrivano arrivato aspetta aumenta avere aveva avevano avrà avrebbe cerca chiama chiede chiedono
chiesto chiude chiuso colpito colpisce comincia conferma confermato conosce considera continua crede
dà dare deciso decide deve devono detto dice dicono dichiara dichiarato diventa diventato dovrà
dovrebbe è era erano entra esiste essere fa fanno fare fatto firma firmato fu furono giunge ha hanno
ho indica inizia iniziato insiste lancia lascia lasciato lavora manca mantiene mette messo mira
morto muore nasce nato offre ottiene ottenuto parla parlato parte partito passa passato pensa perde
perso permette porta portato possono può potrebbe potrà precisa prende preso presenta presentato
prevede previsto propone proposto punta raggiunge raggiunto resta ricevuto ricorda rifiuta rimane
rimasto risulta ritiene riesce rivela riguarda sa sale sarà saranno sarebbe scrive scritto segue
sembra sente si sia sono sostiene spera spiega spiegato sta stanno stato stata stati state
sottolinea sottolineato succede tiene torna tornato trova trovato uccide ucciso uccisi usa va vanno
vede venuto viene vengono vince vinto visto vive vota votato vuole vogliono
"""

_EMPTY = """
adesso agosto aprile anno anni attualmente avanti bene caso casi cento centinaia certamente
cinquanta cinque circa cosa cose così davvero decine dicembre dieci diciotto dietro diversi diverse
dodici domani domenica dopo due dunque euro febbraio fine finora forse fuori gennaio giorno giorni
giovedì giugno ieri indietro infine insieme intanto intorno invece lì luglio lunedì lungo luogo
maggio mai maggiore maggior martedì marzo mattina meglio meno mercoledì mese mesi metà mezzo miglior
migliore migliori migliaia mila mille milione milioni miliardo miliardi minuto minuti modo molta
molte molti molto momento momenti mondo nove novembre numero nuova nuove nuovi nuovo oggi ogni ora
ore ormai otto ottobre ovunque parte parti pochi poche poco persona persone presto prima prime primi
primo prossima prossime prossimi prossimo proprio qualcosa qualcuno quaranta quarto quarta quasi
quattordici quattro quindi quindici quinto quinta sabato scorsa scorse scorsi scorso seconda secondo
sedici sei sempre sera sessanta settanta sette settembre settimana settimane sicuramente solo
soltanto spesso stasera subito tale tali tanti tante tanto tardi tempo tempi terza terzo tipo tra
tre tredici trenta tutto ultima ultime ultimi ultimo undici unica unico uno vari varie venerdì venti
via vicino volta volte signor signora stesso stessa esempio
"""

_OPENERS = """
grande grandi gran piccolo piccola piccoli piccole buon buono buona buoni buone cattivo alto alta
alti alte basso bassa vecchio vecchia giovane giovani lungo lunga forte forti principale principali
importante importanti attuale attuali nuovo nuova nuovi nuove maggiore migliore antico antica
"""

_NOUNS = """
mare militare militari popolare nucleare particolare regolare singolare altare affare affari bene
carcere potere genere dovere piacere essere lettere opere camere guerre avere parere terre misure
partito partiti stato stati risultato risultati mercato mercati deputato deputati lato soldato
soldati avvocato avvocati senato attentato attentati comunicato vita uscita entrata città unito
uniti unite trattato chiamata giornata ferito feriti contenuto detenuto detenuti rifugiato rifugiati
imputato imputati invito minuto dibattito tessuto istituto statuto aiuto aiuti marito spirito merito
diritto mondo secondo fondo comando bando quando autunno presidente ambiente cliente studente
"""

_VAGUE = """
accesso accordi accordo aiuto area aspetto attenzione attività autore azienda aziende azione azioni
base bisogno cambiamento campagna capacità capo caratteristica causa centro città comitato
commissione compagnia comunità condizione condizioni confronto conseguenza consiglio contesto
controllo costi costo crescita dati decisione decisioni differenza difficoltà direttore direzione
diritti discussione documento domanda effetti effetto elementi elemento esempio esperienza esperti
estero famiglia fase fatti fatto figura fonte fonti forma forza forze funzione futuro gente governi
governo gruppi gruppo idea immagine impatto importanza impresa imprese incontro informazione
informazioni iniziativa interesse interessi intervento lavori lavoro legge linea lista livello luogo
membri membro messaggio metodo ministro misura modello motivo nome notizia obiettivi obiettivo
occasione opera operazione opinione ordine organizzazione origine paese paesi parola parole passo
percorso periodo piani piano popolazione posizione possibilità posto presenza presidente pressione
prezzi prezzo problema problemi processo prodotti prodotto progetti progetto programma proposta
proposte pubblico punti punto qualità questione ragione rapporti rapporto realtà regione regola
regole relazione relazioni responsabile responsabili ricerca richiesta rischio risorse risposta
risultati risultato riunione ruolo scelta segno senso serie servizi servizio settore sicurezza
sistema situazione società soluzione sostegno spazio stampa storia strada strategia studio successo
sviluppo tema termine termini testo titolo totale uso utenti valore valori verità versione viaggio
villaggio vittima voce volontà voti zona
"""

LEXICON = Lexicon(
    verbs=words(_VERBS),
    verb_like=late(
        r"\w{2,}(?:ando|endo|arono|erono|irono|avano|evano|ivano|eranno|iranno|erebbe|irebbe|erà|irà"
        r"|ava|eva|iva)|\w{3,}(?:are|ere|ire|arsi|ersi|irsi|arlo|erlo|irlo)"
    ),
    adverb_like=late(r"\w{3,}mente"),
    nouns=words(
        _NOUNS,
        "riva oliva stiva iniziativa prospettiva attiva alternativa collettiva ente mente "
        "cantiere cantieri quartiere ingegnere infermiere consigliere banchiere cavaliere",
    ),
    empty=words(_EMPTY),
    numbers=words("due tre quattro cinque sei sette dieci cento mille primo prima"),
    noun_like=late(r"\w{2,}(?:zione|zioni|ità|ismo|ista|isti|nza|nze|ionale|logia|aggio)"),
    deed_like=late(r"\w{2,}(?:zion[ei]|sion[ei]|ità|ismo|ment[oi]|nz[ae])"),
    openers=words(_OPENERS),
    titles=words(
        "presidente ministro ministra signor signora dottor dott professor prof generale "
        "colonnello onorevole senatore senatrice sindaco segretario portavoce giudice premier"
    ),
    vague=words(_VAGUE),
    links=words("di del della dei delle dello degli dell d e"),
    bodies=words(
        "ministero università banca consiglio tribunale partito repubblica associazione corte "
        "commissione camera consorzio istituto fondazione federazione agenzia comitato ordine"
    ),
    joints=words("di del della dei delle dello degli dell d"),
    before_nouns=words(
        "il lo la i gli le l un uno una del della dei delle dello degli dell al alla ai alle "
        "allo agli all nel nella nei nelle nello dal dalla dai dalle sul sulla sui sulle di "
        "in con per tra fra suo sua suoi sue loro questo questa quest quel quella ogni"
    ),
    before_verbs=words(
        "io egli lui lei noi voi essi che chi non si ha hanno è sono era erano può possono "
        "deve devono viene vengono stato stata ci ne lo mi già"
    ),
    after_verbs=words("il lo gli un uno una suo sua loro"),
    adjective_like=late(
        r"\w{2,}(?:ic[oai]|ich[ei]|al[ei]|iv[oaie]|os[oaie]|[aiu]t[oaie]|bil[ei]|es[ei]|an[oaie]|ari[oae]?|ist[aei])"
    ),
    noun_first=True,
)
