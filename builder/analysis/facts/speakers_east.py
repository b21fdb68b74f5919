"""Who is named as saying a quotation in Japanese and Korean."""

from __future__ import annotations

from builder.analysis.facts.found import Span
from builder.text.patterns import late

_SAID = {
    "ja": late(
        r"^[^。]{0,6}?(?:と|って)(?:述べ|語|話|言|説明|強調|指摘|発言|批判|訴え|答え|主張|表明|コメント|明らか)"
    ),
    "ko": late(
        r"^[^.]{0,4}?(?:라고|이라고|고|며|이라며|라며)\s?(?:\S+\s){0,4}?\S*(?:말했|밝혔|전했|강조했|설명했|주장했|덧붙였|비판했|지적했|했다)"
    ),
    "zh": late(r"(?!)"),
}
"""What follows a quotation that somebody speaks."""

_TOPIC = {
    "ja": late(r"(?:^|[、。「」\s])([^、。「」\s]{2,30}?)(?:は|が)(?=、|[^、。「」]{0,24}$|$)"),
    "ko": late(
        r"(?:^|[,.]\s|\s)((?:[^\s,.“”\"]+\s){0,3}?[^\s,.“”\"]+?)(?:은|는|이|가)\s(?=[^,.]{0,30}$|$)"
    ),
    "zh": late(r"(?!)"),
}


def follows_speech(said: str, quote: Span, language: str) -> bool:
    """True if a verb of speech follows the quotation."""
    return language in _SAID and bool(_SAID[language].search(said[quote[1] :]))


def find_eastern(said: str, quote: Span, language: str) -> Span | None:
    """Where the speaker stands: the topic before the quotation, if speech follows it."""
    if not follows_speech(said, quote, language):
        return None
    found = None
    for match in _TOPIC[language].finditer(said[: quote[0]]):
        found = match
    return found.span(1) if found else None
