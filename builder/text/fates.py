"""Fates: what befell those whom a number counts: the dead are not to stand beside the missing."""

from __future__ import annotations

from builder.text.patterns import late

NEAR = 4
"""Words before a number, and after what it counts, among which its verb is looked for."""

_CLAUSE = late(r"[,;:()—–]|\s-\s|\b(?:and|but|und|aber|et|mais|y|pero|e|mas|en|maar|ed|ma)\b")
"""What begins another clause, which tells of others."""

_WORD = late(r"[^\W\d_]+")

_FATES = (
    (
        "dead",
        late(
            r"kill|dead|dea?th|died$|dying|slain|perish|getöte|tote[nrs]?$|starb|gestorben|"
            r"(?:tué|mort)(?:e?s)?$|décé|décès|muert|murier|fallec|mort[eo]s?$|morr[ei]|gedood|doden?$|"
            r"overled|uccis|vittim"
        ),
    ),
    ("hurt", late(r"injur|wound|hurt|verletz|bless[éu]|herid|ferid|gewond|ferit")),
    ("missing", late(r"missing|unaccounted|vermiss|dispar[ua]|desaparec|vermist|dispers[io]$")),
    (
        "held",
        late(r"arrest|detain|festgenomm|verhafte|interpell|deten|detid|gearresteerd|aangehoud"),
    ),
    ("saved", late(r"rescu|gerettet|secour|sauvé|rescat|resgat|gered$|salvat")),
    ("trapped", late(r"trapped|stranded|verschütt|atrapad|intrappol|soterrad|ingesloten")),
)

_TOLL = late(r"(?i)\bdeath toll\b")

BEFALLEN = frozenset(
    ["arrested", "dead", "detained", "hurt", "injured", "killed", "missing", "trapped", "wounded"]
)
"""English words that stand for those whom it befell, as in "14 dead"."""


def fate_of(before: str, counted: str, after: str) -> str:
    """What a sentence says befell those whom it counts; empty if nothing of the kind.

    Args:
        before: the sentence up to the number.
        counted: the number and what it counts.
        after: the rest of it.
    """
    clause = _CLAUSE.split(before)[-1]
    ahead = _WORD.findall(clause)[-NEAR:]
    behind = _WORD.findall(_CLAUSE.split(after)[0])[:NEAR]
    for word in (*_WORD.findall(counted), *behind, *reversed(ahead)):
        low = word.lower()
        for name, pattern in _FATES:
            if pattern.match(low):
                return name
    return "dead" if _TOLL.search(clause) else ""
