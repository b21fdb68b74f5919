"""Legibility: how much bytes, read in a legacy encoding, look like a language written in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from builder.text.patterns import late

SAMPLE = 4000
"""Characters beyond ASCII by which an encoding is judged: some pages of text."""

KANA = late("[\u3041-\u30ff]")
HANGUL = late("[\uac00-\ud7a3]")
IDEOGRAPH = late("[\u4e00-\u9fff]")
WIDE = late("[\u3000-\u303f\uff01-\uff5e“”‘’—…·]")
SIMPLIFIED = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家"
    "种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民"
    "第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话"
    "合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神"
)
"""The commonest characters of modern Chinese in simplified form."""
TRADITIONAL = frozenset(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家"
    "種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民"
    "第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話"
    "合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神"
)
"""The commonest characters of Chinese in traditional form."""
CHINESE_SHARE = 0.3
"""Share of these characters in Chinese prose, at least; a chance reading has about a tenth."""
KANA_SHARE = 0.15
"""Share of kana among the characters of Japanese prose, at least; newspapers have about half."""
RUSSIAN = frozenset("оеаинтсрвл")
CYRILLIC_SHARE = 0.5
"""Share of these ten letters in Russian, Ukrainian and Bulgarian prose, at least."""
INNER_FINAL = late("[ךםןףץ][א-ת]")
"""A Hebrew letter of the form for the end of a word, inside one."""
ARTICLE_SHARE = 0.15
"""Share of the article's two letters in Arabic prose, at least; it has about a quarter."""
STRAY_MARK = late("(?<![ก-ฮ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
"""A Thai vowel or tone without a consonant to stand on."""
THAI_SHARE = 0.18
"""Share of five characters in Thai prose, at least; it has about .3."""
BESIDE_LATIN = late("[A-Za-z][\u05d0-\u0e5b]|[\u05d0-\u0e5b][A-Za-z]")
"""A Hebrew, Arabic or Thai letter next to a Latin one."""
MEASURE = late(r"m[²³](?!\w)")

Score = Callable[[str], float]
"""Gives how much a text looks like one, 1 the most; wrong letters may take it below 0."""


def _japanese(letters: str) -> float:
    kana = len(KANA.findall(letters))
    fit = kana + len(IDEOGRAPH.findall(letters)) + len(WIDE.findall(letters))
    return fit / len(letters) * min(1.0, kana / len(letters) / KANA_SHARE)


def _korean(letters: str) -> float:
    return (len(HANGUL.findall(letters)) + len(WIDE.findall(letters))) / len(letters)


def _chinese(common: frozenset[str]) -> Score:
    def score(letters: str) -> float:
        found = IDEOGRAPH.findall(letters)
        if not found:
            return 0.0
        share = sum(letter in common for letter in found) / len(found)
        fit = (len(found) + len(WIDE.findall(letters))) / len(letters)
        return fit * min(1.0, share / CHINESE_SHARE)

    return score


def _alphabet(common: str, others: str = "") -> Score:
    """Score of a text by its letters beyond ASCII: those that its languages use, in words."""
    usual, known = frozenset(common), frozenset(others)

    def score(text: str) -> float:
        letters = [letter for letter in text if letter > "\x7f"][:SAMPLE]
        fit = sum(1.0 if letter in usual else 0.5 if letter in known else 0.0 for letter in letters)
        return fit / len(letters) if letters else 1.0

    return score


def _cyrillic(text: str) -> float:
    letters = [letter for letter in text if letter > "\x7f"][:SAMPLE]
    low = sum("а" <= letter <= "я" or letter in "ёіїєґ" for letter in letters)
    high = sum("А" <= letter <= "Я" or letter in "ЁІЇЄҐ«»—–“”„№…" for letter in letters)
    common = sum(letter in RUSSIAN for letter in letters)
    mixed = len(re.findall(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]", text[: 4 * SAMPLE]))
    fit = min(1.0, common / len(letters) / CYRILLIC_SHARE)
    return ((low + min(high, low)) * fit - mixed) / len(letters)


def _western(text: str) -> float:
    """How well a text reads as Western, with ² and ³ behind a measure as good as letters."""
    return _WESTERN(MEASURE.sub("m", text))


def _hebrew(text: str) -> float:
    """Share of Hebrew letters, which touch no Latin ones; final forms stand at the end of words."""
    letters = _letters(text)
    fit = sum("א" <= letter <= "ת" for letter in letters)
    wrong = len(INNER_FINAL.findall(text[: 4 * SAMPLE])) + _beside_latin(text)
    return (fit - 2 * wrong) / max(1, len(letters))


def _arabic(text: str) -> float:
    """Share of Arabic letters, which touch no Latin ones; those of the article are common."""
    letters = _letters(text)
    fit = sum("\u060c" <= letter <= "\u06d2" for letter in letters)
    common = sum(letter in "ال" for letter in letters)
    typical = min(1.0, common / max(1, len(letters)) / ARTICLE_SHARE)
    return (fit * typical - 2 * _beside_latin(text)) / max(1, len(letters))


def _thai(text: str) -> float:
    """Share of Thai characters, which touch no Latin ones; five consonants are common."""
    letters = _letters(text)
    fit = sum("ก" <= letter <= "๛" for letter in letters)
    common = sum(letter in "านรอก" for letter in letters)
    wrong = len(STRAY_MARK.findall(text[: 4 * SAMPLE])) + _beside_latin(text)
    typical = min(1.0, common / max(1, len(letters)) / THAI_SHARE)
    return (fit * typical - wrong) / max(1, len(letters))


def _letters(text: str) -> list[str]:
    return [letter for letter in text if letter > "\x7f" and letter not in TYPOGRAPHY][:SAMPLE]


def _beside_latin(text: str) -> int:
    return len(BESIDE_LATIN.findall(text[: 4 * SAMPLE]))


TYPOGRAPHY = "’‘“”„«»–—…€°·•§©®™"
_WESTERN = _alphabet("éèàùâêîôûçëïüäößñáíóúãõåøæœÉÈÀÇÄÖÜÁÍÓÚÑ¿¡ºª" + TYPOGRAPHY, "ìòÂÊÎÔÛÅØÆÃÕý£½")
LEGACY: Mapping[str, Score] = {
    "cp1252": _western,
    "cp1250": _alphabet("ąćęłńóśźżěščřžýůďťňáíéúőűöüäâăîşţđŁŚŻČŠŽĐ" + TYPOGRAPHY, "ÁÉÍÓÚŘÝĆĄĘ"),
    "cp1255": _hebrew,
    "cp1256": _arabic,
    "cp1251": _cyrillic,
    "koi8-r": _cyrillic,
    "cp1254": _alphabet("ğışçöüİĞŞÇÖÜâî" + TYPOGRAPHY),
    "cp1253": _alphabet(
        "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΆΈΉΊΌΎΏ" + TYPOGRAPHY, "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
    ),
    "cp932": _japanese,
    "euc_jp": _japanese,
    "cp949": _korean,
    "gb18030": _chinese(SIMPLIFIED),
    "big5": _chinese(TRADITIONAL),
    "cp874": _thai,
}
"""Legacy encodings that are tried -> how much a text in it reads like one, 1 the most."""
