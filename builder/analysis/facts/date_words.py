"""How each language prints dates: what stands before a year or a month, and relative dates."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

Shift = tuple[str, int]
"""A unit and how many of them from the article's date."""


class DateWords(Struct, frozen=True):
    """The words of one language, as patterns without capitals."""

    full: str
    """A day with its month: ``{W}``, ``{D}``, ``{M}`` and ``{Y}`` stand for the parts."""
    month_year: str
    month: str
    """What must stand before a month without a year."""
    year: str
    """What must stand before a year without a month; empty where it may stand alone."""
    weekday: str
    """What may stand before a weekday."""
    never: str
    """What before a weekday makes it no date."""
    after: str
    """What may stand after a weekday."""
    relative: Mapping[str, Shift]
    """With straight apostrophes, which find curly ones as well."""
    last: str
    """Before a weekday: it is the one before the article's date."""
    open: str
    """Before a weekday or month: it is not resolved."""
    range: str
    """Between two years or days."""
    past: str
    """A verb in a past tense, in small letters: without one nothing is resolved backwards."""
    future: str
    """A verb in a future tense: with one nothing is."""


def _shifts(**units: Mapping[int, str]) -> dict[str, Shift]:
    """Each relative date -> its shift, from unit -> how many of them -> dates, parted by ``;``."""
    return {
        date: (unit, count)
        for unit, told in units.items()
        for count, dates in told.items()
        for date in dates.split("; ")
    }


_SHIFTS_EN: Mapping[str, Shift] = _shifts(
    day={-1: "yesterday", 1: "tomorrow"},
    week={-1: "last week", 0: "this week", 1: "next week"},
    month={-1: "last month", 0: "this month", 1: "next month"},
    year={-1: "last year", 0: "this year", 1: "next year"},
)

DATE_WORDS: Mapping[str, DateWords] = {
    "en": DateWords(
        full=r"(?:(?:on|since|until|by|from|before|after|through)\ )?(?:{W},?\ )?"
        r"(?:the\ )?(?:{D}(?:st|nd|rd|th)?"
        r"(?:(?:[-–]|\ (?:to|and)\ )(?P<to>[0-3]?\d)(?:st|nd|rd|th)?)?\ "
        r"(?:of\ )?{M}\.?(?!\w)(?:,?\ {Y})?|{M2}\.?\ {D2}(?:st|nd|rd|th)?"
        r"(?:(?:[-–]|\ (?:to|and)\ )(?P<to2>[0-3]?\d)(?!\d))?(?!\w)(?!,\d{3})(?!\.\d)"
        r"(?!:)(?:,?\ {Y2})?)",
        month_year=r"(?:(?:in|since|until|by|from|before|after|through|during)\ )?"
        r"(?:(?:early|late|mid|the\ end\ of|the\ start\ of)[\ -])?{M}\.?,?\ (?:of\ )?{Y}",
        month=r"(?:in|since|last|next|this|until|by\ the\ end\ of|at\ the\ end\ of"
        r"|from|through|during|(?:in\ )?(?:early|late|mid))[\ -]",
        year=r"(?:in|since|by|until|till|before|after|from|during|through|of|the|back\ in"
        r"|as\ early\ as|(?:in\ |since\ |by\ )?(?:early|late|mid|spring|summer|autumn|fall|winter)"
        r"|by\ the\ end\ of|the\ end\ of|fiscal(?:\ year)?|the\ year|season|year)[\ -]",
        weekday=r"on|last|next|this|since|until|by|from|late|early|before|after|past|coming",
        never=r"every|each|any|a|the|black|good|super|bloody|easter|palm|ash|holy|boxing|cyber|most",
        after=r"morning|afternoon|evening|night",
        relative={
            **_SHIFTS_EN,
            **{
                f"{word} {each}": shift
                for word in ("earlier", "later", "late", "early")
                for each, shift in _SHIFTS_EN.items()
                if " " in each
            },
        },
        last=r"last|past",
        open=r"next|this|until|by|coming",
        range=r"\ (?:and|to|through|until)\ |\s?[-–]\s?",
        past=r"was|were|had|did|said|told|met|made|took|held|won|lost|fell|rose|came|went|left|sent|put"
        r"|cut|hit|struck|began|gave|got|saw|found|brought|fought|fled|flew|shot|spoke|wrote|broke"
        r"|chose|drew|drove|kept|led|ran|sank|shut|sold|stood|swore|threw|won|became|bought|built"
        r"|caught|felt|grew|heard|knew|paid|read|sat|spent|stole|swept|taught|thought|woke|born"
        r"|[a-z]{2,}ed",
        future=r"will|would|shall|won't",
    ),
    "de": DateWords(
        full=r"(?:(?:am|seit\ dem|bis\ zum|vom|ab\ dem|zum|ab)\ )?(?:{W},?\ (?:dem\ |den\ )?)?"
        r"(?:{D}\.(?:\s?(?:[-–]|bis\ (?:zum\ )?|und)\s?(?P<to>[0-3]?\d)\.)?\ ?{M}(?!\w)(?:\ {Y})?)",
        month_year=r"(?:(?:im|seit|bis|ab|vom|Anfang|Ende|Mitte)\ )?{M}\ {Y}",
        month=r"(?:im|seit|bis|ab|Anfang|Ende|Mitte|vergangenen|letzten|nächsten|kommenden)\ ",
        year=r"(?:(?:im\ Jahr|im\ Jahre|seit|bis|von|vor|nach|Anfang|Ende|Mitte|Sommer"
        r"|Winter|Herbst|Frühjahr|Jahr|Jahre|Jahres|der\ Jahre|zuletzt|ab|und)\ )?",
        weekday=r"am|seit|bis|vergangenen|letzten|kommenden|nächsten|diesen|ab",
        never=r"jeden|jeder|jedem",
        after=r"morgen|abend|nachmittag|vormittag",
        relative=_shifts(
            day={-1: "gestern"},
            week={
                -1: "letzte woche; vergangene woche; in der vergangenen woche",
                0: "diese woche; in dieser woche",
                1: "nächste woche; kommende woche",
            },
            month={-1: "letzten monat; vergangenen monat", 1: "nächsten monat"},
            year={
                -1: "letztes jahr; im vergangenen jahr; im vorigen jahr",
                0: "dieses jahr; in diesem jahr",
                1: "nächstes jahr; im kommenden jahr; im nächsten jahr",
            },
        ),
        last=r"letzten|vergangenen",
        open=r"nächsten|kommenden|bis|ab|diesen",
        range=r"\ (?:und|bis)\ |\s?[-–]\s?",
        past=r"war|waren|hatte|hatten|wurde|wurden|hat|haben|worden|kam|kamen|gab|gaben|ging|gingen|sah"
        r"|stand|nahm|traf|trafen|starb|starben|fiel|fielen|begann|trat|traten|lag|lagen|blieb"
        r"|sprach|schrieb|rief|zog|verlor|gewann|schloss|stieg|sank|ließ|lief|brach|beschloss"
        r"|sagte|erklärte|stimmte|stimmten|kündigte|teilte|meldete|berichtete|bestätigte|forderte"
        r"|warnte|startete|endete|eröffnete|besuchte|erreichte|siegte|machte|legte|setzte|zeigte"
        r"|stellte|führte|einigten|einigte|feierte|lehnte|billigte",
        future=r"wird|werden",
    ),
    "fr": DateWords(
        full=r"(?:(?:le|depuis\ le|jusqu['’]au|du|au|dès\ le)\ )?(?:{W}\ )?"
        r"(?:{D}(?:er)?(?:\s?(?:[-–]|\ au\ |\ et\ )\s?(?P<to>[0-3]?\d))?\ {M}(?!\w)(?:\ {Y})?)",
        month_year=r"(?:(?:en|depuis|fin|début|de|dès)\ )?{M}\ {Y}",
        month=r"(?:(?:en|depuis|fin|début|dès|mi)[\ -]|(?:au\ )?mois\ d(?:e\ |['’]))",
        year=r"(?:en|depuis|fin|début|avant|après|jusqu['’]en|dès|l['’]année|année|été|hiver"
        r"|printemps|automne)\ ",
        weekday=r"depuis|dès|ce|de|le",
        never=r"chaque|les|du",
        after=r"matin|soir|après-midi|dernier|prochain",
        relative=_shifts(
            day={-1: "hier"},
            week={-1: "la semaine dernière", 0: "cette semaine", 1: "la semaine prochaine"},
            month={-1: "le mois dernier", 0: "ce mois-ci", 1: "le mois prochain"},
            year={
                -1: "l'an dernier; l'année dernière",
                0: "cette année",
                1: "l'an prochain; l'année prochaine",
            },
        ),
        last=r"(?!)",
        open=r"dès",
        range=r"\ (?:et|à|au)\ |\s?[-–]\s?",
        past=r"a|ont|avait|avaient|fut|furent|était|étaient|eut|(?:est|sont)\ [^\W\d_]+[éi]e?s?",
        future=r"[^\W\d_]{2,}(?:era|eront|ira|iront|dra|dront|vra|vront|rra|rront|rait|raient)|fera|feront",
    ),
    "es": DateWords(
        full=r"(?:(?:el|desde\ el|hasta\ el|del|al)\ )?(?:{W},?\ )?"
        r"(?:{D}(?:\s?(?:[-–]|\ al?\ |\ y\ )\s?(?P<to>[0-3]?\d))?\ de\ {M}(?!\w)"
        r"(?:\ (?:de|del)\ {Y})?)",
        month_year=r"(?:(?:en|desde|hasta)\ )?{M}\ (?:de|del)\ {Y}",
        month=r"(?:en|desde|hasta|a\ finales\ de|a\ principios\ de|a\ mediados\ de|este|pasado)\ ",
        year=r"(?:en|desde|hasta|antes\ de|año|finales\ de|principios\ de|mediados\ de|de"
        r"|verano\ de|entre)\ ",
        weekday=r"el|este|desde\ el|pasado|próximo",
        never=r"cada|los|todos",
        after=r"pasado|próximo",
        relative=_shifts(
            day={-1: "ayer"},
            week={-1: "la semana pasada", 0: "esta semana", 1: "la próxima semana"},
            month={-1: "el mes pasado", 0: "este mes", 1: "el próximo mes"},
            year={-1: "el año pasado", 0: "este año", 1: "el próximo año; el año que viene"},
        ),
        last=r"pasado",
        open=r"próximo",
        range=r"\ (?:y|a)\ |\s?[-–]\s?",
        past=r"[^\W\d_]{2,}(?:ó|aron|ieron|aba|aban)|ha|han|había|habían|fue|fueron|era|eran|dijo|hizo"
        r"|hubo|tuvo|estuvo|puso|vino|cayeron",
        future=r"[^\W\d_]{2,}(?:rá|rán|ría|rían)",
    ),
    "pt": DateWords(
        full=r"(?:(?:em|no\ dia|dia|desde|até|a)\ )?(?:{W},?\ (?:dia\ )?)?"
        r"(?:{D}(?:\.?º)?(?:\s?(?:[-–]|\ a\ |\ e\ )\s?(?P<to>[0-3]?\d))?\ de\ {M}(?!\w)"
        r"(?:\ de\ {Y})?)",
        month_year=r"(?:(?:em|desde|até)\ )?{M}\ de\ {Y}",
        month=r"(?:em|desde|até|no\ final\ de|no\ início\ de|em\ meados\ de)\ ",
        year=r"(?:em|desde|até|antes\ de|ano\ de|final\ de|início\ de|meados\ de|de|verão\ de"
        r"|entre)\ ",
        weekday=r"na|nesta|no|neste|última|próxima|próximo|desde",
        never=r"cada|todas|todos|às|aos",
        after=r"passada|passado",
        relative=_shifts(
            day={-1: "ontem"},
            week={
                -1: "a semana passada; na semana passada",
                0: "esta semana",
                1: "na próxima semana",
            },
            month={-1: "no mês passado", 0: "neste mês", 1: "no próximo mês"},
            year={
                -1: "no ano passado; o ano passado",
                0: "este ano; neste ano",
                1: "no próximo ano",
            },
        ),
        last=r"última",
        open=r"próxima|próximo",
        range=r"\ (?:e|a)\ |\s?[-–]\s?",
        past=r"[^\W\d_]{2,}(?:ou|eu|iu|aram|eram|iram|ava|avam)|foi|foram|era|eram|tinha|tinham|houve"
        r"|disse|fez|veio",
        future=r"[^\W\d_]{2,}(?:rá|rão|ria|riam)",
    ),
    "it": DateWords(
        full=r"(?:(?:il|dal|dall['’]|al|all['’]|del|dell['’]|lo\ scorso|il\ prossimo|entro\ il)"
        r"\ ?)?"
        r"(?:{W},?\ )?(?:{D}[°º]?(?:\s?(?:[-–]|\ al?\ |\ e\ )\s?(?P<to>[0-3]?\d))?\ {M}(?!\w)"
        r"(?:\ (?:del\ )?{Y})?)",
        month_year=r"(?:(?:a|ad|nel|dal|dall['’]|fino\ a|da)\ ?)?{M}\ (?:del\ )?{Y}",
        month=r"(?:a|ad|da|fino\ a|a\ fine|a\ inizio|a\ metà|scorso|prossimo)\ ",
        year=r"(?:nel|dal|fino\ al|entro\ il|prima\ del|dopo\ il|del|al|anno|estate|inverno"
        r"|autunno|primavera|tra\ il|e\ il)\ ",
        weekday=r"lo\ scorso|scorso|scorsa|prossimo|prossima|da|questo|questa|il",
        never=r"ogni|tutti\ i|tutte\ le|i|le",
        after=r"mattina|sera|pomeriggio|notte|scorso|scorsa|prossimo|prossima",
        relative=_shifts(
            day={-1: "ieri"},
            week={
                -1: "la scorsa settimana; la settimana scorsa",
                0: "questa settimana",
                1: "la prossima settimana; la settimana prossima",
            },
            month={-1: "lo scorso mese; il mese scorso", 0: "questo mese", 1: "il prossimo mese"},
            year={
                -1: "lo scorso anno; l'anno scorso",
                0: "quest'anno",
                1: "il prossimo anno; l'anno prossimo",
            },
        ),
        last=r"scorso|scorsa",
        open=r"prossimo|prossima",
        range=r"\ (?:e|al?)\ |\s?[-–]\s?",
        past=r"ha|hanno|aveva|avevano|è|sono|era|erano|fu|furono"
        r"|[^\W\d_]{2,}(?:ò|arono|irono|erono|ava|avano)",
        future=r"[^\W\d_]{2,}(?:rà|ranno|rebbe|rebbero)",
    ),
    "nl": DateWords(
        full=r"(?:(?:op|sinds|tot|van|vanaf|per|voor)\ )?(?:{W},?\ )?"
        r"(?:{D}(?:\s?(?:[-–]|\ (?:tot|en|t/m)\ )\s?(?P<to>[0-3]?\d))?\ {M}(?!\w)(?:\ {Y})?)",
        month_year=r"(?:(?:in|sinds|vanaf|tot|eind|begin|medio)\ )?{M}\ {Y}",
        month=r"(?:in|sinds|vanaf|tot|eind|begin|medio|afgelopen|vorige|volgende|komende)\ ",
        year=r"(?:in|sinds|vanaf|tot|van|voor|na|eind|begin|medio|jaar|zomer\ van|winter\ van"
        r"|voorjaar\ van|najaar\ van|herfst\ van|kwartaal\ van|tussen|en)\ ",
        weekday=r"op|afgelopen|vorige|komende|volgende|aanstaande|sinds|vanaf|tot",
        never=r"elke|iedere|de",
        after=r"ochtend|middag|avond|nacht",
        relative=_shifts(
            day={-1: "gisteren", -2: "eergisteren", 1: "morgen"},
            week={
                -1: "vorige week; afgelopen week",
                0: "deze week",
                1: "volgende week; komende week",
            },
            month={-1: "vorige maand; afgelopen maand", 0: "deze maand", 1: "volgende maand"},
            year={-1: "vorig jaar; afgelopen jaar", 0: "dit jaar", 1: "volgend jaar; komend jaar"},
        ),
        last=r"vorige|afgelopen",
        open=r"komende|volgende|aanstaande|tot|vanaf",
        range=r"\ (?:en|tot)\ |\s?[-–]\s?",
        past=r"was|waren|had|hadden|heeft|hebben|werd|werden|is|zijn|kwam|kwamen|ging|gingen|zag|nam"
        r"|zei|gaf|kreeg|begon|bleek|bleef|stond|viel|sloot|schreef|liet|deed|verscheen|steeg|daalde"
        r"|besloot|maakte|meldde|kondigde|opende|won|verloor",
        future=r"zal|zullen|gaat|gaan",
    ),
}
