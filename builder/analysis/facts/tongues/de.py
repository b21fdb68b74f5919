"""German."""

from __future__ import annotations

from builder.analysis.facts.tongues.kinds import Tongue, joined, numbered, phrases, words
from builder.text import stopwords

_ONES = numbered("zwei drei vier fünf sechs sieben acht neun", 2)
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
_TEENS = numbered(
    "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10
)
_THOUSANDS = {**_ONES, **_TEENS, **_TENS, "hundert": 100}

GERMAN = Tongue(
    language="de",
    point=",",
    group=".\u00a0\u202f ",
    numbers={
        **_ONES,
        **_TEENS,
        **_TENS,
        **joined(_TENS, {"ein": 1, **_ONES}, "{one}und{ten}"),
        **{f"{word}hundert": 100 * value for word, value in {"ein": 1, **_ONES}.items()},
        **{f"{word}tausend": 1_000 * value for word, value in _THOUSANDS.items()},
        "hundert": 100,
        "tausend": 1_000,
    },
    scales={
        "tausend": 1_000,
        "million": 1_000_000,
        "millionen": 1_000_000,
        "mio": 1_000_000,
        "milliarde": 1_000_000_000,
        "milliarden": 1_000_000_000,
        "mrd": 1_000_000_000,
        "billion": 1_000_000_000_000,
        "billionen": 1_000_000_000_000,
    },
    single=words("eine einer"),
    half="eine halbe|einer halben",
    qualifiers=phrases(
        "mindestens; höchstens; wenigstens; mehr als; weniger als; nicht mehr als; bis zu; "
        "rund; etwa; circa; ca.; ungefähr; fast; knapp; gut; beinahe; über; unter; insgesamt; "
        "nur; gerade einmal; je; jeweils; weitere; genau"
    ),
    trailing=(),
    span="bis|oder",
    between="zwischen und",
    percent=r"prozent|prozentpunkte|prozentpunkten|%",
    money=words("euro euros dollar cent yen won yuan franken rubel pfund us-dollar kronen zloty"),
    measures=words(
        "kilometer kilometern meter metern zentimeter zentimetern millimeter millimetern kilogramm "
        "gramm tonnen tonne liter litern hektar quadratkilometer quadratmeter megawatt gigawatt "
        "kilowatt grad knoten seemeilen meilen becquerel kubikmeter nanometer nanometern "
        "kilowattstunden"
    ),
    times=words(
        "sekunden sekunde minuten minute stunden stunde tage tagen tag wochen woche monate monaten "
        "jahre jahren jahrzehnte jahrzehnten nächte nächten"
    ),
    stops=stopwords.of("de")
    | words("uhr seien gegen sowie zufolge bereits im am zum zur laut je wurden wurde waren war"),
    labels=words(
        "artikel absatz paragraf paragraph seite nummer nr kapitel platz gruppe boeing airbus "
        "formel agenda bundesliga kategorie stufe phase raum zimmer gleis linie halle tor block "
        "kanal klasse resolution teil band punkt autobahn typ"
    ),
    definite=words("die der den diese dieser diesen beide beiden ihre ihren ihrer seine alle"),
    ages=words("alter"),
    nouns="capital",
    before_noun=frozenset(),
    of="",
    months=numbered(
        "januar/jänner februar märz april mai juni juli august september oktober november dezember",
        1,
    ),
    weekdays=numbered("montag dienstag mittwoch donnerstag freitag samstag sonntag", 0)
    | {"sonnabend": 5},
    said=words(
        "sagte sagt erklärte erklärt betonte betont meinte meint warnte warnt kritisierte "
        "kritisiert schrieb schreibt ergänzte forderte fordert berichtete berichtet versicherte "
        "antwortete fragte rief fügte klagte klagt mahnte mahnt lobte lobt bekräftigte bemängelte "
        "bemängelt erzählte erzählt entgegnete erwiderte resümierte urteilte äußerte"
    ),
    auxiliaries=words("hat hatte habe"),
    pronouns=words("er sie es ich wir"),
    source="laut",
    ahead=words(
        "wird werden soll sollen will wollen plant planen geplant nächsten nächste kommenden "
        "kommende vorgesehen könnte würde bis"
    ),
)
