"""Who is named as saying a quotation in Japanese, Korean and Chinese."""

from __future__ import annotations

from builder.analysis.facts.found import Span
from builder.text.patterns import late

_VERBS_ZH = (
    "说|說|表示|强调|強調|指出|坦言|称|稱|介绍|介紹|呼吁|解释|补充|補充|透露|认为|回应|写道"
    "|问道|告诉记者"
)
_SAID = {
    "ja": late(
        r"^[^。]{0,6}?(?:と|って)(?:述べ|語|話|言|説明|強調|指摘|発言|批判|訴え|答え|主張|表明|コメント|明らか)"
    ),
    "ko": late(
        r"^[^.]{0,4}?(?:라고|이라고|고|며|이라며|라며)\s?(?:\S+\s){0,4}?\S*(?:말했|밝혔|전했|강조했|설명했|주장했|덧붙였|비판했|지적했|했다)"
    ),
    "zh": late(rf"^[^,，。：:“”]{{2,40}}?(?:{_VERBS_ZH})[。，,]"),
}
"""What follows a quotation that somebody speaks."""

_TOPIC = {
    "ja": late(r"(?:^|[、。「」\s])([^、。「」\s]{2,30}?)(?:は|が)(?=、|[^、。「」]{0,24}$|$)"),
    "ko": late(
        r"(?:^|[,.]\s|\s)((?:[^\s,.“”\"]+\s){0,3}?[^\s,.“”\"]+?)(?:은|는|이|가)\s(?=[^,.]{0,30}$|$)"
    ),
    "zh": late(r"(?!)"),
}

_BEFORE_ZH = late(
    rf"(?:^|[,，。；])([^,，。；：:“”]{{2,30}}?)(?:日前|昨日|今天|当天|\d{{1,2}}日)?"
    rf"(?:在[^,，。“”]{{1,20}}?(?:上|中|时|后|里))?(?:(?:对|向)[^,，。“”]{{1,10}}?)?(?:还|也|同时|随后|并|则)?"
    rf"(?:回应)?(?:{_VERBS_ZH})[:：,，]?$"
)
"""The speaker of what a Chinese quotation follows."""
_AFTER_ZH = late(
    rf"^([^,，。：:“”]{{2,30}}?)(?:(?:对|向)[^,，。“”]{{1,10}}?)?(?:还|也|同时|随后|并|则)?(?:{_VERBS_ZH})[。，,]"
)


def _find_chinese(said: str, quote: Span) -> Span | None:
    """The subject of a verb of speech right before the quotation, or right behind it."""
    before = _BEFORE_ZH.search(said[: quote[0]])
    if before:
        return before.span(1)
    after = _AFTER_ZH.match(said[quote[1] :])
    return (quote[1] + after.start(1), quote[1] + after.end(1)) if after else None


def follows_speech(said: str, quote: Span, language: str) -> bool:
    """True if a verb of speech follows the quotation, or in Chinese goes before it."""
    if language == "zh" and _BEFORE_ZH.search(said[: quote[0]]):
        return True
    return language in _SAID and bool(_SAID[language].search(said[quote[1] :]))


def find_eastern(said: str, quote: Span, language: str) -> Span | None:
    """Where the speaker stands: the topic before the quotation, if speech follows it."""
    if language == "zh":
        return _find_chinese(said, quote)
    if not follows_speech(said, quote, language):
        return None
    found = None
    for match in _TOPIC[language].finditer(said[: quote[0]]):
        found = match
    return found.span(1) if found else None
