"""Names of weekdays, as news prints them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from builder.text.words import ascii_of

NAMES = """
monday tuesday wednesday thursday friday saturday sunday
lundi mardi mercredi jeudi vendredi samedi dimanche
montag dienstag mittwoch donnerstag freitag samstag sonntag
lunes martes miércoles jueves viernes sábado domingo
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
月曜 火曜 水曜 木曜 金曜 土曜 日曜
월요일 화요일 수요일 목요일 금요일 토요일 일요일
"""
"""Monday to Sunday, a language a line: English, French, German, Spanish, Portuguese, Italian,
Dutch, Japanese, Korean."""

WEEKDAYS: Mapping[str, int] = {
    name: day for line in NAMES.strip().splitlines() for day, name in enumerate(line.split())
}
"""Name in small letters -> day, 0 for Monday. No name stands for two days."""

_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
_EASTERN = re.compile("[月火水木金土日]曜|[월화수목금토일]요일")

_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalpha() else 32 for code in range(128)) * 2
"""Parts plain English into the words that ``_WORD`` finds, in a third of its time."""

_PLAIN: Mapping[bytes, int] = {
    name.encode("ascii"): day for name, day in WEEKDAYS.items() if name.isascii()
}


def named(text: str) -> int:
    """The weekdays that a text names, as bits: 1 for Monday to 64 for Sunday; 0 if none."""
    plain = ascii_of(text)
    if plain is not None and b"-feira" not in plain.lower():
        days = {_PLAIN[name] for name in _PLAIN.keys() & plain.translate(_LETTERS).split()}
    else:
        small = text.lower()
        found = {*WEEKDAYS.keys() & set(_WORD.findall(small)), *_EASTERN.findall(small)}
        days = {WEEKDAYS[name] for name in found}
    return sum(1 << day for day in days)
