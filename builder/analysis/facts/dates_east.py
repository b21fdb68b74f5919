"""Dates that a sentence names in Japanese, Korean and Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from builder.analysis.facts import calendar
from builder.analysis.facts.found import FoundDate
from builder.text.months import ERAS
from builder.text.patterns import late

MONTHS, DAYS = 12, 31

_DAYS = {"ja": "月火水木金土日", "ko": "월화수목금토일", "zh": "一二三四五六日"}

_YEARS = {
    "昨年": -1,
    "去年": -1,
    "今年": 0,
    "来年": 1,
    "一昨年": -2,
    "明年": 1,
    "지난해": -1,
    "작년": -1,
    "올해": 0,
    "내년": 1,
}
_SHIFTS: Mapping[str, tuple[str, int]] = {
    **{word: ("year", shift) for word, shift in _YEARS.items()},
    "先月": ("month", -1),
    "今月": ("month", 0),
    "来月": ("month", 1),
    "上月": ("month", -1),
    "先週": ("week", -1),
    "今週": ("week", 0),
    "来週": ("week", 1),
    "昨日": ("day", -1),
    "지난달": ("month", -1),
    "이달": ("month", 0),
    "다음 달": ("month", 1),
    "지난주": ("week", -1),
    "이번 주": ("week", 0),
    "다음 주": ("week", 1),
    "어제": ("day", -1),
}


class _Script(Struct, frozen=True):
    date: re.Pattern[str]
    ahead: re.Pattern[str]
    past: re.Pattern[str]
    """The end of a verb in a past tense: without one nothing is resolved backwards."""


def find(said: str, language: str, published: str | None) -> list[FoundDate]:
    """The dates of a sentence, by place.

    Args:
        said: the sentence.
        language: ``ja``, ``ko`` or ``zh``.
        published: the article's own date, from which relative dates are resolved.
    """
    script = _SCRIPTS[language]
    ahead = bool(script.ahead.search(said)) or not script.past.search(said)
    return [
        calendar.found(*match.span(), value)
        for match in script.date.finditer(said)
        if (value := _value(match, language, published, ahead=ahead)) is not None
    ]


def _value(
    match: re.Match[str], language: str, published: str | None, *, ahead: bool
) -> tuple[str, str] | str | None:
    """The date's value and rule; None if there is no such day."""
    year, month, day = match["y"], match["m"] or match["m1"] or match["m2"], match["d"]
    day = day or match["d1"] or match["d2"]
    rule = ""
    era = match.groupdict().get("era")
    if era:
        year = str(ERAS[era] + (1 if match["ey"] == "元" else int(match["ey"])))
    if match["ry"]:
        year, rule = calendar.counted("year", _YEARS[match["ry"]], published)
        if not year:
            return "", ""
    if (month and not 0 < int(month) <= MONTHS) or (day and not 0 < int(day) <= DAYS):
        return None
    if year and day:
        value = calendar.whole(int(year), int(month), int(day))
        return (value, rule) if value else None
    if year:
        return (f"{int(year)}-{int(month):02}" if month else str(int(year))), rule
    return _relative(match, language, published, (month, day), ahead=ahead)


def _relative(
    match: re.Match[str],
    language: str,
    published: str | None,
    parts: tuple[str | None, str | None],
    *,
    ahead: bool,
) -> tuple[str, str]:
    """The value of a date without a year, and the rule that gave it."""
    month, day = parts
    if day:
        number = int(day)
        if month:
            return calendar.day_and_month(number, int(month), published)
        told = calendar.day_alone(number, published)
        late_for_past = calendar.is_far_ahead(told[0], published, calendar.MOST_AHEAD_ALONE)
        return ("", "") if late_for_past and not ahead else told
    if match["r"]:
        return calendar.counted(*_SHIFTS[match["r"]], published)
    if ahead:
        return "", ""
    if month:
        return calendar.month_alone(int(month), published)
    return calendar.weekday(_DAYS[language].index(match["w"]), published)


def _script(full: str, weekday: str, ahead: str, past: str) -> _Script:
    years = "|".join(sorted(_YEARS, key=lambda each: (-len(each), each)))
    others = "|".join(
        re.escape(each)
        for each in sorted(_SHIFTS, key=lambda each: (-len(each), each))
        if each not in _YEARS
    )
    pattern = full.replace("{RY}", f"(?P<ry>{years})") + rf"|{weekday}|(?P<r>{others})"
    return _Script(late(pattern), late(ahead), late(past))


_SCRIPTS: Mapping[str, _Script] = {
    "ja": _script(
        r"(?<![\d第])(?:(?:(?P<y>(?:19|20|１９|２０)\d\d)年(?![間度ぶ]|以[上内])"
        r"|(?P<era>令和|平成)(?P<ey>元|\d{1,2})年(?![間度ぶ])|{RY}(?![間度])(?:の(?=\d))?)"
        r"(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)?|(?P<m1>\d{1,2})月(?![間面])(?P<d1>\d{1,2})日"
        r"|(?P<d2>\d{1,2})日(?![間目ぶ以連])(?!(?<=(?<![\d月])1日)(?:の[^、。]{1,8}は|平均|当たり|あたり"
        r"|に?(?:[\d一二三]|約|平均)))|(?P<m2>\d{1,2})月(?=[にのか末中上下以、]))",
        r"(?P<w>[月火水木金土日])曜日?",
        "予定|方針|見通し|見込み|計画|今後|来[週月年]|へ。|する。",
        "た[。、」）が]|た$",
    ),
    "ko": _script(
        r"(?<!\d)(?:(?:(?P<y>(?:19|20)\d\d)년(?![간도대여])|{RY})"
        r"(?:\s?(?P<m>\d{1,2})월(?:\s?(?P<d>\d{1,2})일(?![가-힣]?간))?)?"
        r"|(?:지난\s|오는\s)?(?P<m1>\d{1,2})월\s?(?P<d1>\d{1,2})일"
        r"|(?P<d2>\d{1,2})일(?!\s?(?:간|째|동안|만|뒤|후|전|이내|정|차|가량|이상))"
        r"|(?:지난\s)?(?P<m2>\d{1,2})월(?=[에의부까]|\s(?:초|말|중순|이후)))",
        r"(?P<w>[월화수목금토일])요일",
        "예정|계획|오는|앞두|까지|방침|전망|하겠다|할\\s",
        "[었았했됐였렸졌]다|[었았했됐였]고|[었았했됐였]으며",
    ),
    "zh": _script(
        r"(?<!\d)(?:(?:(?P<y>(?:19|20)\d\d)年(?![间度])|{RY})"
        r"(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})[日号])?)?|(?P<m1>\d{1,2})月(?P<d1>\d{1,2})[日号]"
        r"|(?P<d2>\d{1,2})日(?![间])|(?P<m2>\d{1,2})月(?=[份底初中以]))",
        r"(?:星期|周)(?P<w>[一二三四五六日])",
        "将|计划|预计|拟",
        "了|已",
    ),
}
