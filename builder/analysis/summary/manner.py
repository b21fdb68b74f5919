"""Whether a sentence turns to its reader, where a summary should tell of the matter."""

from __future__ import annotations

import re
from typing import Final

from builder.text.patterns import late

_DEEDS: Final = (
    "add|ask|avoid|bake|bring|buy|call|check|choose|click|compare|consider|contact|cook|count|"
    "divide|download|enter|find|follow|get|give|go|hold|imagine|join|keep|learn|leave|let|listen|"
    "look|make|meet|mix|note|pay|pick|pour|press|put|read|register|remember|remove|save|see|select|"
    "send|serve|share|sign|stay|stir|subscribe|suppose|take|tap|tell|think|try|turn|use|visit|vote|"
    "wait|watch|wear|write"
)
"""Verbs with which news, recipes and furniture call upon a reader."""

_NEXT: Final = (
    r"an?|the|your\w*|my|our|this|these|those|all|any|every|each|some|what|how|which|whether|who|"
    r"why|where|it|them|us|me|down|here|at|that|if|no|more|two|three|[$£€]\d+"
)
"""What follows a verb that commands, and seldom a noun that is spelled like it."""

REQUESTS: Final = {
    "en": rf"(?:please |just |simply |first,? |then,? )?(?:{_DEEDS}) (?:{_NEXT})\b|(?:please|don't|"
    r"don’t|do not|let's|let’s) [a-z]",
    "de": r"(?:bitte )?[a-zäöüß]{3,}n sie (?:[a-zäöüß]|[^.]{1,60}[!:])|(?:bitte|hier klicken)\b",
    "fr": r"(?:ne )?(?-i:[A-Z])[a-zé]{2,}ez(?:-(?:vous|nous|y|en|le|la|les))? (?-i:[a-zà-ÿ])",
    "es": r"(?:haga|haz) clic|(?:suscríb\w+|descarg(?:a|ue)|consult(?:a|e)|puls(?:a|e)|lea|le[aá] "
    r"también|siga|síg\w+|únete|únase|recuerde|descubr[ae]) (?-i:[a-záéíóúñ])",
    "pt": r"(?:clique|leia|veja|saiba|assine|confira|siga|acompanhe|baixe|subscreva|lembre-se) "
    r"(?-i:[a-záàâãéêíóôõúç])",
    "it": r"(?:clicca|leggi|scopri|iscriviti|guarda|segui|scarica|abbonati) (?-i:[a-zàèéìòù])",
    "nl": r"(?:klik|lees|bekijk|schrijf|abonneer|volg|download|deel) (?-i:[a-z])",
}
"""ISO 639-1 -> how a sentence begins that calls upon its reader."""

_REQUESTS: Final = {
    language: late(rf"[\"'“‘«(]?(?:{begins})", re.IGNORECASE)
    for language, begins in REQUESTS.items()
}

_ASKED: Final = late(r"[?？]['\"”’»›)\]」』]*$")

_BEGGED: Final = {
    "ja": late(r"(?:ください|下さい|ましょう|でしょうか|ますか|ですか)[。！]?$"),
    "ko": late(r"(?:세요|십시오|합시다|ㅂ시다|까요)[.!]?$"),
}
"""How a sentence ends that calls upon its reader, where the verb stands last."""


_BRACKETED: Final = late(r"[(（\[][^()（）\[\]]*[)）\]]?[.!。]?[)）\]]?")
_FOOTNOTE: Final = late(r"\[\d{1,3}\] ")
_RIGHTS: Final = late(
    r"©|\bcopyright (?:\(c\) )?(?:19|20)\d\d\b|\ball rights reserved\b", re.IGNORECASE
)


def is_aside(text: str, language: str | None) -> bool:
    """True for a question, a request ("Write down what …"), a note, a remark in brackets, rights.

    Args:
        text: one sentence as printed.
        language: ISO 639-1; where none of its requests are listed, the others are found.
    """
    return bool(
        (("?" in text or "？" in text) and _ASKED.search(text))
        or _BRACKETED.fullmatch(text)
        or _FOOTNOTE.match(text)
        or (_tells_rights(text.lower()) and _RIGHTS.search(text))
        or _is_request(text, language or "")
    )


def _tells_rights(small: str) -> bool:
    """False for most sentences, in a tenth of the time that the expression takes."""
    return "right" in small or "©" in small


def _is_request(text: str, language: str) -> bool:
    begun, ended = _REQUESTS.get(language), _BEGGED.get(language)
    return bool((begun and begun.match(text)) or (ended and ended.search(text)))
