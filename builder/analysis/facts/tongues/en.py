"""English."""

from __future__ import annotations

from builder.analysis.facts.tongues.kinds import Tongue, numbered, phrases, words
from builder.text import stopwords

_ONES = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2)

_NUMBERS = {
    **numbered(_ONES, 1),
    **numbered(_TEENS, 10),
    **{word: 10 * value for word, value in _TENS.items()},
    **{
        f"{ten}-{one}": 10 * tens + ones
        for ten, tens in _TENS.items()
        for one, ones in numbered(_ONES, 1).items()
    },
    "dozen": 12,
}
del _NUMBERS["one"], _NUMBERS["dozen"]

_STOPS = """
said says say saying told reported according including last next ago later earlier early late who
whose which where why how whether yet already still again today yesterday tomorrow tonight monday
tuesday wednesday thursday friday saturday sunday per apart away long wide high deep tall old
alone each were weren't isn't left went came made took gave got won lost beat led met saw set
became began go come take make give get keep let put run ran fell rose fall rise used use had
have has been being do does did will would could should may might must can cannot nearly almost
around roughly approximately within without upon onto toward despite near ahead behind beneath
inside outside opposite like unlike worth due except per plus minus times both none
"""

ENGLISH = Tongue(
    language="en",
    point=".",
    group=",",
    numbers=_NUMBERS,
    scales={
        "hundred": 100,
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
        "bn": 1_000_000_000,
        "dozen": 12,
    },
    single=words("a one"),
    late_joint="and",
    half="half an?",
    and_half="and a half",
    qualifiers=phrases(
        "at least; at most; as many as; as much as; as few as; as little as; no more than; "
        "no fewer than; no less than; not more than; not less than; well over; well above; "
        "just over; just under; just above; just below; a little over; a little under; "
        "slightly more than; slightly less than; more than; less than; fewer than; "
        "greater than; in excess of; upwards of; up to; a total of; an estimated; "
        "an additional; a further; a record; an average of; a maximum of; a minimum of; "
        "close to; nearly; almost; about; around; roughly; approximately; some; over; above; "
        "below; under; exactly; only; just; another; barely; estimated"
    ),
    trailing=phrases("or more; or so; or fewer; or less; at most; at least"),
    span="to|or",
    between="between and",
    percent=r"percent|per\ cent|percentage\ points?|pct|%",
    money=words(
        "dollars dollar euros euro pounds pence cents yen won yuan renminbi rupees rubles roubles "
        "baht francs pesos dirhams riyals shekels lira ringgit rupiah kronor kroner zlotys"
    ),
    measures=words(
        "kilometers kilometres kilometer kilometre miles mile meters metres meter metre feet foot "
        "inches inch yards yard centimeters centimetres millimeters millimetres kilograms kilogram "
        "kilos kilo grams gram tons ton tonnes tonne pounds ounces liters litres liter litre "
        "gallons barrels acres acre hectares hectare megawatts gigawatts kilowatts watts volts "
        "degrees knots kilotons megatons becquerels hertz megahertz gigahertz nanometers "
        "nanometres gigabytes megabytes terabytes milligrams micrograms millimetre millimeter"
    ),
    times=words(
        "seconds second minutes minute hours hour days day weeks week months month years year "
        "decades decade centuries nights night"
    ),
    stops=(stopwords.of("en") | words(_STOPS)) - words("other more such own new men own"),
    labels=words(
        "article articles section sections chapter chapters page pages no nos number numbers "
        "resolution resolutions flight route channel grade stage phase type level day week year "
        "group block line lane gate room rule psalm verse season round part volume vol issue "
        "figure table step class category version model size appendix annex clause paragraph "
        "protocol amendment proposition prop title highway interstate exit unit reactor apartment "
        "apt suite pier terminal area zone district ward precinct squadron battalion brigade "
        "division regiment box top formula super bowl game match act scene item lot "
        "under-17 serial code mission soyuz apollo boeing airbus act m"
    ),
    definite=words("the these those both its their all his her our your my that this same other"),
    ages=words("age aged ages"),
    nouns="plural",
    before_noun=frozenset(),
    of="of",
    months={
        **numbered(
            "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
            "september/sept/sep october/oct november/nov december/dec",
            1,
        )
    },
    weekdays=numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
    said=words(
        "said says told tells added adds asked warned warns noted notes wrote writes argued argues "
        "explained explains insisted insists stated states declared declares announced stressed "
        "stresses claimed claims admitted acknowledged replied responded continued concluded "
        "recalled remarked commented observed tweeted joked quipped complained asserted suggested "
        "confirmed predicted recalls believes emphasized emphasised cautioned testified urged "
        "maintained shouted yelled cried whispered reads read quoted saying stating adding"
    ),
    auxiliaries=words(
        "has have had also later then once again reportedly previously repeatedly "
        "earlier recently further simply always often later publicly already only"
    ),
    pronouns=words("he she they it i we who"),
    source="according to",
    ahead=words(
        "will would shall won't wouldn't plan plans planned planning expect expects expected due "
        "schedule scheduled set going upcoming next coming intend intends intended hope hopes "
        "hoped ahead may might could should until aim aims deadline supposed tomorrow "
        "postponed delayed likely unlikely poised begins starts opens expires ends"
    ),
)
