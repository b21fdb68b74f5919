"""Whether a sentence turns to its reader or tells of its author.

A summary should tell of the matter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from builder.text.patterns import late

_DEEDS: Final = (
    "add|ask|avoid|bake|boil|bring|buy|call|check|choose|chop|click|combine|compare|consider|"
    "contact|cook|count|cover|cut|divide|download|drain|enter|find|follow|fry|get|give|go|grate|"
    "grill|heat|hold|imagine|join|keep|learn|leave|let|listen|look|make|meet|melt|mix|note|pay|peel|"
    "pick|place|pour|preheat|press|put|read|register|remember|remove|roast|save|season|see|select|"
    "send|serve|share|sign|simmer|slice|spread|sprinkle|stay|stir|subscribe|suppose|take|tap|tell|"
    "think|toss|transfer|try|turn|use|visit|vote|wait|watch|wear|whisk|write"
)
"""Verbs with which news, recipes and furniture call upon a reader."""

_NEXT: Final = (
    r"an?|the|your\w*|my|our|this|these|those|all|any|every|each|some|what|how|which|whether|who|"
    r"why|where|it|them|us|me|down|here|at|that|if|no|more|two|three|together|[$£€]\d+"
)
"""What follows a verb that commands, and seldom a noun that is spelled like it."""

REQUESTS: Final = {
    "en": rf"(?:step )?\d{{1,2}}[.):]? (?=(?-i:[A-Z]))(?:{_DEEDS})\b"
    rf"|(?:please |just |simply |first,? |then,? )?(?:{_DEEDS}) (?:{_NEXT})\b"
    r"|(?:please|don't|don’t|do not|let's|let’s) [a-z]",
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

_FIRST: Final = late(r"[\"'“‘«(]?([^\W\d_]+)")
_REQUESTING: Final = {
    "en": frozenset(f"{_DEEDS}|do|don|first|just|let|please|simply|step|then".split("|")),
}
"""Language -> runs of letters with which its requests begin, if they begin with a letter."""

_ASKED: Final = late(r"[?？]['\"”’»›)\]」』]*$")

_BEGGED: Final = {
    "ja": late(r"(?:ください|下さい|ましょう|でしょうか|ますか|ですか)[。！]?$"),
    "ko": late(r"(?:세요|십시오|합시다|ㅂ시다|까요)[.!]?$"),
}
"""How a sentence ends that calls upon its reader, where the verb stands last."""


_BRACKETS: Final = ("(", "（", "[")
_BRACKETED: Final = late(r"[(（\[][^()（）\[\]]*[)）\]]?[.!。]?[)）\]]?")
_FOOTNOTE: Final = late(r"\[\d{1,3}\] ")
_RIGHTS: Final = late(
    r"©|\bcopyright (?:\(c\) )?(?:19|20)\d\d\b|\ball rights reserved\b", re.IGNORECASE
)


def turns(text: str, language: str | None, letters: frozenset[str]) -> bool:
    """True for a sentence that turns to its reader or tells of its author.

    Args:
        text: one sentence as printed.
        language: ISO 639-1.
        letters: its runs of letters, folded.
    """
    return is_aside(text, language) or (language == "en" and tells_of_author(text, letters))


@lru_cache(maxsize=1 << 10)  # asked of a sentence twice
def is_aside(text: str, language: str | None) -> bool:
    """True for a question, a request ("Write down what …"), a note, a remark in brackets, rights.

    Args:
        text: one sentence as printed.
        language: ISO 639-1; where none of its requests are listed, the others are found.
    """
    return bool(
        (("?" in text or "？" in text) and _ASKED.search(text))
        or (text.startswith(_BRACKETS) and (_BRACKETED.fullmatch(text) or _FOOTNOTE.match(text)))
        or (_tells_rights(text.lower()) and _RIGHTS.search(text))
        or _is_request(text, language or "")
    )


_SELF: Final = frozenset(("i", "me", "my", "our", "us", "we"))
_OWN: Final = late(
    r"(?:^|\b[a-z][\w'’]*,? |[,;:—–(-] ?)I(?=['’]| [a-z])|\b(?:me|my|our|us|we)\b"
    r"|^(?:My|Our|We)\b"
)
"""How an author speaks of himself; "World War I" does not."""
_QUOTED: Final = late(r"[\"“][^\"“”]*[\"”]")


def tells_of_author(text: str, letters: frozenset[str]) -> bool:
    """True for "I wrote so in this column" outside quotation marks, in English.

    Args:
        text: one sentence as printed.
        letters: its runs of letters, folded.
    """
    if letters.isdisjoint(_SELF):
        return False
    return _OWN.search(_QUOTED.sub("", text)) is not None


def _tells_rights(small: str) -> bool:
    """False for most sentences, in a tenth of the time that the expression takes."""
    return "right" in small or "©" in small


def _is_request(text: str, language: str) -> bool:
    begun, ended = _REQUESTS.get(language), _BEGGED.get(language)
    if begun and _may_request(text, language) and begun.match(text):
        return True
    return bool(ended and ended.search(text))


def _may_request(text: str, language: str) -> bool:
    """False for most sentences, in a fifth of the time that the expression takes."""
    first, known = _FIRST.match(text), _REQUESTING.get(language)
    return not (known and first) or first[1].casefold() in known
