"""Names of months and of Japanese eras, as dates print them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

ERAS = {"令和": 2018, "平成": 1988}
"""Japanese era -> the year before its first."""

NAMES = """
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sept oct nov dec
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
januar februar märz april mai juni juli august september oktober november dezember
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november december
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
január február március április május június július augusztus szeptember október november december
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου \
νοεμβρίου δεκεμβρίου
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
ledna února března dubna května června července srpna září října listopadu prosince
januára februára marca apríla mája júna júla august septembra októbra novembra decembra
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta \
lokakuuta marraskuuta joulukuuta
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
януари февруари март април май юни юли август септември октомври ноември декември
januari februari maret april mei juni juli agustus september oktober november desember
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
"""
"""Twelve months a line: in English whole and short; whole in French, German, Spanish, Portuguese,
Italian and Dutch; as they stand in dates in Swedish, Danish, Polish, Hungarian, Turkish, Russian,
Ukrainian, Greek, Hebrew (with its preposition, too), Czech, Slovak, Finnish, Romanian, Bulgarian,
Indonesian and Arabic. The Slovak August is left out: Augusta is a city."""

SHORT = """
janv févr mars avr mai juin juil août sept oct nov déc
jänner feber mär apr mai jun jul aug sep okt nov dez
ene feb mar abr may jun jul ago sep oct nov dic
jan fev mar abr mai jun jul ago set out nov dez
gen feb mar apr mag giu lug ago set ott nov dic
jan feb mrt apr mei jun jul aug sep okt nov dec
"""
"""The same cut short, in French, German, Spanish, Portuguese, Italian and Dutch. Only a year makes
a date of them for sure: "set" and "out" are a September and an October."""

OF_TWO = frozenset(("listopada",))
"""The Polish November, which in Croatian is October."""

ALSO_WORDS = frozenset(("dubna", "marca"))
"""Months only where a day stands ahead: Dubna is a city, and who "marca 3 goles" scores them."""


def folded(name: str) -> str:
    """The name without case and accents."""
    if name.isascii():
        return name.lower()
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


MONTHS: Mapping[str, int] = {
    folded(name): month
    for line in (NAMES + SHORT).split("\n")
    for month, name in enumerate(line.split(), 1)
    if name not in OF_TWO
}
"""Folded name -> month, 1 to 12. No name stands for two months in two of the languages."""

SHORTEST = 3
"""Letters of the shortest name."""

_BEGINNINGS = frozenset(
    name[:length] for name in MONTHS for length in range(SHORTEST, len(name) + 1)
)
_NAMES = frozenset((*NAMES.split(), "sep"))


def names_month(word: str, *, behind_day: bool) -> bool:
    """True for the name of a month that needs no year to be one.

    Args:
        word: with its accents, in whatever case.
        behind_day: whether the number of a day stands ahead of it.
    """
    name = word.lower()
    return name in _NAMES and (behind_day or name not in ALSO_WORDS)


def may_be_month(stem: str) -> bool:
    """True for the stem of a month's name, or for any other beginning of one."""
    return folded(stem) in _BEGINNINGS
