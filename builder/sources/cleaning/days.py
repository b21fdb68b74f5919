"""Days and hours in a line, as pages print them above and between their articles."""

from __future__ import annotations

import re

from builder.text.patterns import late


def holds_date(text: str) -> bool:
    """Whether a text holds a date or a time of day, in one of a dozen languages."""
    return _DIGIT.search(text) is not None and _DATE.search(text) is not None


_DIGIT = late(r"\d")
_MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec january february march april june july "
    "august september october november december sept januar februar märz mai juni juli oktober "
    "dezember janvier février mars avril juin juillet août septembre octobre novembre décembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia januari februari maart mei augustus maret agustus oktober desember"
)
_MONTH = "|".join(sorted(set(_MONTHS.split(" ")), key=lambda name: (-len(name), name)))
_DATE = late(
    r"\b\d{1,4}(?:[./-]|\. )\d{1,2}(?:[./-]|\. )\d{2,4}\b|\b\d{1,2}:\d{2}(?!\d)"
    r"|\d{4}[年년]|\d{1,2}月\d{1,2}日"
    rf"|\b\d{{1,2}}\.?\s(?:de\s)?(?:{_MONTH})\b|\b(?:{_MONTH})\.?\s\d{{1,4}}\b",
    re.IGNORECASE,
)
