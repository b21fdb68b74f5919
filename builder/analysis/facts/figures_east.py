"""Figures in Japanese, Korean and Chinese: a number with its counter, or with a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from builder.analysis.facts.found import FoundFigure, Taken
from builder.text.patterns import late

_LANDS = ("国", "국")
"""Counters for countries: what follows belongs to them and is not counted itself."""

LONGEST_NUMBER = 30
"""Characters beyond which no number is looked at."""

MOST_SCALES = 9
"""Digits with a scale, one after the other, of one number: 1兆2345億6789万1234 has three."""

LONGEST_THING = 12
"""Characters of the longest counted noun."""

_POWERS = {
    "万": 10**4,
    "億": 10**8,
    "兆": 10**12,
    "만": 10**4,
    "억": 10**8,
    "조": 10**12,
    "亿": 10**8,
    "千": 1000,
    "百": 100,
    "천": 1000,
    "백": 100,
    "십": 10,
    "十": 10,
}
_MYRIAD = 10**4
_PIECE = late(r"[\d.]+|[万億兆만억조亿千百천백십十]|[〇一二三四五六七八九两]+")
_HAN = {each: number for number, each in enumerate("〇一二三四五六七八九")} | {"两": 2}
_NATIVE = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9} | {
    "열": 10,
    "스무": 20,
}
"""Korean words for numbers before a counter; "한", one, mostly counts nothing."""


class _Script(Struct, frozen=True):
    figure: re.Pattern[str]
    units: frozenset[str]
    """Counters that are measures; others count the noun beside them."""
    before: re.Pattern[str]
    """The counted noun before the number."""
    after: re.Pattern[str]
    """The counted noun after it."""


def find(said: str, language: str, taken: Taken) -> Iterator[FoundFigure]:
    """The figures of a sentence, by place; none touches a date.

    Args:
        said: the sentence.
        language: ``ja``, ``ko`` or ``zh``.
        taken: where its dates stand.
    """
    script, done = _SCRIPTS[language], 0
    for match in script.figure.finditer(said):
        if not taken.free(*match.span()):
            continue
        amount = _amount(match["number"])
        if not amount:
            continue
        start, end = match.start(), match.end()
        unit, thing = match["unit"], ""
        if unit not in script.units and not unit.endswith(_LANDS):
            after = script.after.match(said, end)
            before = script.before.search(said, max(0, start - LONGEST_THING), start)
            if after and taken.free(end, after.end()):
                thing, end = after["thing"], after.end()
            elif before and taken.free(before.start("thing"), start) and before.start() >= done:
                thing, start = before["thing"], before.start("thing")
        if start < done:
            continue
        done = end
        limit = match["qualifier"] or match["behind"] or ""
        yield FoundFigure(start, end, limit.strip(), match["number"].strip(), unit, thing, amount)


def _amount(number: str) -> str:
    """The number in digits; empty if it cannot be read."""
    plain = number.replace(",", "").replace("，", "").replace(" ", "").replace("．", ".")
    if len(plain) > LONGEST_NUMBER:
        return ""
    if plain in _NATIVE:
        return str(_NATIVE[plain])
    total, section, part = 0, 0.0, ""
    for piece in _PIECE.findall(plain):
        if piece in _POWERS and _POWERS[piece] >= _MYRIAD:
            total += round((section + float(part or (0 if section else 1))) * _POWERS[piece])
            section, part = 0.0, ""
        elif piece in _POWERS:
            section += float(part or 1) * _POWERS[piece]
            part = ""
        elif piece[0] in _HAN:
            part = "".join(str(_HAN[sign]) for sign in piece)
        else:
            part = "".join(str(int(sign)) if sign != "." else "." for sign in piece)
    if not total and not section:
        return part.strip(".")
    return str(total + round(section) + int(part.partition(".")[0] or 0))


_DIGITS = r"[\d０-９][\d０-９,，.．]*"


def _scaled(scales: str) -> str:
    return rf"{_DIGITS}(?:[{scales}]+\s?{_DIGITS}){{0,{MOST_SCALES}}}[{scales}]*"


def _script(
    *,
    number: str,
    qualifiers: str,
    units: str,
    counters: str,
    behind: str,
    before: str,
    after: str,
) -> _Script:
    """What finds the figures of a language; lists are parted by blanks, ``+`` is one inside."""

    def longest(listed: str) -> str:
        plain = (re.escape(each).replace("\\+", " ") for each in listed.split())
        return "|".join(sorted(plain, key=lambda each: (-len(each), each)))

    figure = (
        rf"(?P<qualifier>(?:{longest(qualifiers)})\s?)?(?<![\d０-９.,A-Za-z第제-])"
        rf"(?P<number>{number})(?P<more>余り|余|여|数)?\s?"
        rf"(?P<unit>{longest(units + ' ' + counters)})(?P<behind>\s?(?:{longest(behind)}))?"
    )
    return _Script(
        late(figure),
        frozenset(each.replace("+", " ") for each in units.split()),
        late(before),
        late(after),
    )


_SCRIPTS: Mapping[str, _Script] = {
    "ja": _script(
        number=rf"(?:{_scaled('千百万億兆')}"
        rf"|[二三四五六七八九十千百][一二三四五六七八九十百千万億]{{0,8}}(?=[か人隻発機県社頭]))",
        qualifiers="約 およそ 少なくとも 最大 計 合計 延べ わずか ほぼ 最長 最低 全",
        units="円 ドル ユーロ ウォン 元 % ％ パーセント キロメートル キロ メートル センチ ミリ "
        "トン キログラム グラム リットル ヘクタール ベクレル 度 秒 分間 時間 日間 週間 か月 カ月 "
        "ヶ月 ヵ月 年間 年ぶり ノット 倍 ポイント",
        counters="人 名 隻 発 回 か国 カ国 ヶ国 ヵ国 機 件 社 基 本 台 カ所 か所 ヶ所 頭 戸 棟 両 "
        "県 校 点 種類 団体 議席 票 作品",
        behind="以上 以下 未満 超 前後 余り ほど 程度",
        before=r"(?P<thing>[\u30a1-\u30fa\u30fc\u4e00-\u9fff]{2,10})$",
        after=r"の(?P<thing>[\u30a1-\u30fa\u30fc\u4e00-\u9fff]{2,10})(?=[がをはにでもと、。])",
    ),
    "ko": _script(
        number=rf"(?:{_scaled('천백십만억조')}|(?<![가-힣])(?:{'|'.join(_NATIVE)})"
        r"(?=\s?(?:명|척|개|대|건|곳|마리|채|가구|편|석|종|차례|권|발)))",
        qualifiers="약 최소 최대 적어도 총 모두 거의 무려 각각 전체",
        units="원 달러 유로 엔 위안 % 퍼센트 킬로미터 ㎞ km 미터 m 톤 t 킬로그램 ㎏ kg 리터 "
        "초간 초 분간 시간 년+만 년만 일간 주간 개월간 개월 년간 도 배 포인트 헥타르 평",
        counters="명 척 발 회 개국 개 대 건 곳 마리 채 가구 편 표 석 종 차례 권",
        behind="이상 이하 미만 가량 안팎 정도",
        before=r"(?<![가-힣])(?P<thing>[가-힣]{2,8}(?<![은는이가을를의에로와과도만다고며서]))\s$",
        after=r"의\s(?P<thing>[가-힣]{2,8}?(?:\s[가-힣]{2,8}?)?)(?=(?:이|가|을|를|은|는|과|와|에|도)[\s.,]|$)",
    ),
    "zh": _script(
        number=rf"(?:{_scaled('千百万亿')}|(?<![这那一])"
        r"[二两三四五六七八九十][一二三四五六七八九十百千万亿]{0,8}(?=[人名艘枚架次个件家辆座所]))",
        qualifiers="约 大约 至少 最多 超过 近 逾 共",
        units="元 美元 欧元 日元 韩元 % 公里 千米 米 吨 公斤 克 升 公顷 度 秒 分钟 小时 天 个月 倍",
        counters="人 名 艘 枚 架 次 个 件 家 国 辆 座 所",
        behind="以上 以下 左右",
        before=r"(?!)(?P<thing>)",
        after=r"(?!)(?P<thing>)",
    ),
}
