"""Notices that are a whole sentence, known by this: they hold no word that others would add.

Who tells of a ban on copies says whose, of what and by which court; the notice itself is made of
few words, in any order. For each language ``tongues`` lists its own, parted by semicolons: of what
it speaks, what it asks for, and all else it says; a star stands for any ending.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from builder.sources.cleaning.tongues import PLEAS
from builder.text.patterns import late

MOST_WORDS: Final = 25
"""Words of such a notice at most."""

NAMED_WORDS: Final = 6
"""Words of which one may be another, such as the name of the paper."""

_RULES: Final = ("copyright", "newsletter", "comment-form")
"""Whose notices there are; where a sentence may be two of them it is the first."""

_Listed = tuple[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]

FIRST: Final = 3
"""Letters of a word by which the lists that name it are found."""


def _any_of(words: str) -> re.Pattern[str]:
    return late("|".join(each.replace("*", r"\w*") for each in words.split()))


def _by_first() -> Mapping[str, Sequence[_Listed]]:
    """The first letters of what notices speak of -> the lists of those that do."""
    found: dict[str, list[_Listed]] = {}
    for rule in _RULES:
        for listed in (each[rule] for each in PLEAS if rule in each):
            of, asks, _ = listed.split(";")
            patterns = (_any_of(of), _any_of(asks), _any_of(listed.replace(";", " ")))
            for first in dict.fromkeys(word[:FIRST].rstrip("*") for word in of.split()):
                found.setdefault(first, []).append((rule, patterns))
    return found


_LISTS: Final = _by_first()


def plea(words: Sequence[str]) -> str:
    """The rule of a sentence made of a notice's words alone; empty for all others.

    Args:
        words: all its words, folded, numbers aside.
    """
    if len(words) > MOST_WORDS or _LISTS.keys().isdisjoint([each[:FIRST] for each in words]):
        return ""
    own = dict.fromkeys(chain.from_iterable(_LISTS.get(each[:FIRST], ()) for each in words))
    others = len(words) // NAMED_WORDS
    return next((rule for rule, patterns in own if _made_of(words, *patterns, others)), "")


def _made_of(
    words: Sequence[str],
    of: re.Pattern[str],
    asks: re.Pattern[str],
    known: re.Pattern[str],
    others: int,
) -> bool:
    said = any(map(of.fullmatch, words)) and any(map(asks.fullmatch, words))
    return said and sum(known.fullmatch(each) is None for each in words) <= others


_NAME = r"\W?[^\W\d_a-zà-ÿа-я][^.!?,]{1,50}"
_APPEARED: Final = late(
    r"^\W?(?:"
    r"(?:Dieser|Der|Dieses) (?:Artikel|Beitrag|Text|Bericht|Kommentar|Interview) "
    r"(?:(?:ist|wurde|erschien) )?(?:zuerst|ursprünglich|erstmals) (?:in|im|bei|beim|auf) "
    rf"(?:der |dem |den )?{_NAME}(?<!\bden)"
    r"|C(?:et article|e texte|ette tribune) (?:(?:est|a été|d[’']abord|initialement|paru|publiée?|"
    rf"pour la première fois) ){{2,5}}(?:dans|sur|par|chez) {_NAME}"
    r"|Est[ea] (?:artículo|texto|reportaje|columna|nota) (?:(?:se|fue|ha sido|publicó|publicad[oa]|"
    rf"apareció|originalmente|por primera vez) ){{2,5}}(?:en|por) {_NAME}"
    r"|Questo (?:articolo|testo) (?:(?:è|stato|pubblicato|apparso|uscito|originariamente|"
    rf"originalmente|per la prima volta|inizialmente) ){{2,5}}(?:su|sul|sulla|in|da) {_NAME}"
    r"|Est[ea] (?:artigo|texto|reportagem|matéria|coluna) (?:(?:foi|publicad[oa]|apareceu|primeiro|"
    rf"originalmente|pela primeira vez) ){{2,4}}(?:em|n[oa]|por|pel[oa]) {_NAME}"
    r"|Dit (?:artikel|stuk|verhaal|interview) (?:(?:is|werd|verscheen|eerst|eerder|oorspronkelijk|"
    rf"gepubliceerd|verschenen) ){{2,4}}(?:in|op|bij) {_NAME}"
    r"|(?:Ten |Niniejszy )?(?:[Aa]rtykuł|[Tt]ekst) (?:(?:ukazał|się|został|pierwotnie|opublikowany|"
    rf"po raz pierwszy) ){{3,5}}(?:w|na) {_NAME}"
    r"|(?:Впервые )?(?:[Ээ]т[ао]т? )?(?:[Сс]татья|[Мм]атериал|[Тт]екст) (?:(?:впервые|была?|"
    rf"опубликована?|вышла|вышел) ){{2,3}}(?:в|на) (?:журнале |газете |сайте )?{_NAME}"
    r")\.?$"
)


def appeared(text: str) -> bool:
    """Whether a block says where the article stood first, in other languages than English."""
    return _APPEARED.match(text) is not None
