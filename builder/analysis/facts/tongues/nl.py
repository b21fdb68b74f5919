"""Dutch."""

from __future__ import annotations

from builder.analysis.facts.tongues.kinds import Tongue, joined, numbered, phrases, words
from builder.text import stopwords

_ONES = numbered("twee drie vier vijf zes zeven acht negen", 2)
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}

DUTCH = Tongue(
    language="nl",
    point=",",
    group=".\u00a0\u202f ",
    numbers={
        **_ONES,
        **numbered(
            "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", 10
        ),
        **_TENS,
        **joined(
            _TENS,
            {"een": 1, **{word: value for word, value in _ONES.items() if word[-1] != "e"}},
            "{one}en{ten}",
        ),
        **joined(_TENS, {"twee": 2, "drie": 3}, "{one}ën{ten}"),
        **{f"{word}honderd": 100 * value for word, value in _ONES.items()},
        **{f"{word}duizend": 1_000 * value for word, value in {**_ONES, "tien": 10}.items()},
        "honderd": 100,
        "duizend": 1_000,
    },
    scales={
        "duizend": 1_000,
        "miljoen": 1_000_000,
        "mln": 1_000_000,
        "miljard": 1_000_000_000,
        "mld": 1_000_000_000,
        "biljoen": 1_000_000_000_000,
    },
    single=words("een één"),
    half="een half|een halve",
    qualifiers=phrases(
        "ten minste; minstens; minimaal; maximaal; hooguit; meer dan; minder dan; tot wel; "
        "ongeveer; circa; ca.; zo'n; zo’n; rond de; ruim; bijna; krap; in totaal; slechts; "
        "nog eens"
    ),
    trailing=(),
    span="tot|of|à",
    between="tussen en",
    percent=r"procent|procentpunt|%",
    money=words("euro dollar cent yen won yuan frank roebel pond gulden kronen"),
    measures=words(
        "kilometer meter centimeter millimeter kilogram kilo gram ton liter hectare megawatt "
        "gigawatt graden knopen zeemijl vaten"
    ),
    times=words(
        "seconden seconde minuten minuut uur uren dagen dag weken week maanden maand jaar jaren "
        "decennia nachten eeuwen"
    ),
    stops=stopwords.of("nl")
    | words("uur hebben hadden waren zullen zouden moesten konden mochten gingen kwamen bleven"),
    labels=words(
        "artikel sectie hoofdstuk pagina nummer nr resolutie vlucht route kanaal fase niveau groep "
        "blok zaal lijn poort klasse categorie punt bijlage boeing airbus agenda formule spoor"
    ),
    definite=words("de die deze hun onze zijn haar beide alle"),
    ages=words("leeftijd"),
    nouns="first",
    plurals=("en", "s", "eren"),
    adjectives=("e",),
    before_noun=frozenset(),
    of="",
    months=numbered(
        "januari februari maart april mei juni juli augustus september oktober november december", 1
    ),
    weekdays=numbered("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", 0),
    said=words(
        "zegt zei vertelt vertelde aldus verklaart verklaarde stelt stelde waarschuwt waarschuwde "
        "benadrukt benadrukte vindt meldt meldde schrijft schreef reageert reageerde vraagt vroeg "
        "antwoordt antwoordde legt legde voegt voegde denkt klaagt klaagde verzucht verzuchtte "
        "erkent erkende herhaalt belooft beloofde lacht zucht oordeelt oordeelde"
    ),
    auxiliaries=words("heeft had hebben ook"),
    pronouns=words("hij zij ze ik wij"),
    determiners=words("de het een zijn haar hun onze"),
    to="tegen|aan",
    source="volgens",
    ahead=words(
        "zal zullen gaat gaan moet moeten wil willen gepland verwacht volgend volgende komend "
        "komende aanstaande uiterlijk vanaf tot"
    ),
)
