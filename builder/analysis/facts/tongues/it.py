"""Italian."""

from __future__ import annotations

from builder.analysis.facts.tongues.kinds import Tongue, numbered, phrases, words
from builder.text import stopwords

_ONES = numbered("due tre quattro cinque sei sette otto nove", 2)
_HUNDREDS = {"cento": 100, **{f"{word}cento": 100 * value for word, value in _ONES.items()}}
_TENS = {
    "venti": 20,
    "trenta": 30,
    "quaranta": 40,
    "cinquanta": 50,
    "sessanta": 60,
    "settanta": 70,
    "ottanta": 80,
    "novanta": 90,
}
_ELIDED = {ten[:-1]: value for ten, value in _TENS.items()}

ITALIAN = Tongue(
    language="it",
    point=",",
    group=".\u00a0\u202f'",
    numbers={
        **_ONES,
        **numbered(
            "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto "
            "diciannove",
            10,
        ),
        **_TENS,
        **{f"{ten}uno": value + 1 for ten, value in _ELIDED.items()},
        **{f"{ten}otto": value + 8 for ten, value in _ELIDED.items()},
        **{
            f"{ten}{one}": value + more
            for ten, value in _TENS.items()
            for one, more in {**_ONES, "tré": 3}.items()
            if one != "otto"
        },
        **_HUNDREDS,
        **{f"{word}mila": 1_000 * value for word, value in {**_ONES, "dieci": 10}.items()},
        "mille": 1_000,
    },
    scales={
        "mila": 1_000,
        "milione": 1_000_000,
        "milioni": 1_000_000,
        "mln": 1_000_000,
        "miliardo": 1_000_000_000,
        "miliardi": 1_000_000_000,
        "mld": 1_000_000_000,
    },
    single=words("un"),
    half="mezzo",
    qualifiers=phrases(
        "almeno; più di; meno di; oltre; circa; quasi; fino a; appena; soltanto; solo; "
        "al massimo; un totale di; intorno a; altri; altre"
    ),
    trailing=("circa", "in meno", "in più"),
    span="a|o",
    between="tra e",
    percent=r"per\ cento|%",
    money=words("euro dollari dollaro yen yuan franchi franco rubli sterline lire centesimi"),
    measures=words(
        "chilometri chilometro metri metro centimetri millimetri chilogrammi chili chilo grammi "
        "tonnellate tonnellata litri litro ettari ettaro megawatt gigawatt gradi nodi barili "
        "quintali km mq kg"
    ),
    times=words(
        "secondi secondo minuti minuto ore ora giorni giorno settimane settimana mesi mese anni "
        "anno decenni notti secoli"
    ),
    stops=stopwords.of("it")
    | words("hanno sono erano saranno contro furono cui circa oltre almeno come alle dalle"),
    labels=words(
        "articolo articoli art sezione capitolo pagina pagine numero n risoluzione volo rotta "
        "canale fase livello gruppo blocco sala linea porta classe categoria punto allegato molo "
        "boeing airbus agenda formula via piazza terminal"
    ),
    definite=words("i gli le dei degli delle questi queste quei quelle suoi sue loro nostri"),
    ages=words("età"),
    nouns="first",
    plurals=("i", "e"),
    before_noun=words(
        "nuovi nuove altri altre grandi piccoli piccole primi prime ultimi ultime giovani "
        "principali vecchi vecchie diversi diverse"
    ),
    of="di|d'|d’",
    months=numbered(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre",
        1,
    ),
    weekdays=numbered("lunedì martedì mercoledì giovedì venerdì sabato domenica", 0),
    said=words(
        "detto dice disse affermato afferma dichiarato dichiara spiegato spiega aggiunto aggiunge "
        "sottolineato sottolinea assicurato assicura avvertito avverte ricordato ricorda "
        "raccontato racconta protesta protestato accusa accusato denunciato denuncia commentato "
        "commenta chiesto chiede risposto risponde replicato replica osservato osserva insiste "
        "precisato precisa ammesso ammette annunciato annuncia lamentato lamenta scritto scrive "
        "concluso conclude sostiene sostenuto ribadito ribadisce confessa confessato"
    ),
    auxiliaries=words("ha hanno aveva avevano anche"),
    pronouns=words("lui lei egli ella loro"),
    determiners=words("il lo la l l' l’ i gli le un uno una suo sua"),
    to="a|al|allo|alla|ai|agli|alle|all['’]",
    source="secondo",
    ahead=words(
        "deve devono dovrà dovranno previsto prevista previsti previste prossimo prossima potrebbe "
        "va entro prima fino"
    ),
)
