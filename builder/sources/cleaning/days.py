"""Days and hours in a line, as pages print them above and between their articles."""

from __future__ import annotations

from builder.text.months import names_month
from builder.text.patterns import late


def holds_date(text: str) -> bool:
    """Whether a text holds a date or a time of day, in one of two dozen languages."""
    if _DIGIT.search(text) is None:
        return False
    return (
        _NUMBERS.search(text) is not None
        or any(names_month(name, behind_day=True) for name in _BEHIND_DAY.findall(text))
        or any(names_month(name, behind_day=False) for name in _AHEAD.findall(text))
    )


_DIGIT = late(r"\d")
_NUMBERS = late(
    r"\b\d{1,4}(?:[./-]|\. )\d{1,2}(?:[./-]|\. )\d{2,4}\b|\b\d{1,2}:\d{2}(?!\d)"
    r"|\d{4}[年년]|\d{1,2}月\d{1,2}日"
)
_BEHIND_DAY = late(r"\b\d{1,2}\.?\s(?:de\s)?([^\W\d_]+)\b")
_AHEAD = late(r"\b([^\W\d_]{3,})\.?\s\d{1,4}\b")
"""What may be a month, with a number beside it."""
