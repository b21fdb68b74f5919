"""Which language an article is written in: by what it declares, its script and its small words.

Function words tell languages of one script apart without any model: they are a third of running
prose, they hardly borrow, and a reader can see why the answer is what it is.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from typing import Final

from builder.text.stopwords import STOPWORDS
from builder.text.words import runs, unusual

SAMPLE: Final = 20_000
"""Characters looked at. Longer texts are judged by their beginning; a few hundred words suffice."""

FEWEST_WORDS: Final = 5
"""Fewer words than this are a headline or a name, which may be in any language."""

FEWEST_FUNCTION_WORDS: Final = 3
"""Different function words that the winner must have: "Los Angeles" alone is not Spanish."""

FEWEST_LETTERS: Final = 10
"""Fewer letters than this of another script than Latin prove nothing (about three words)."""

LEAST_SHARE: Final = 0.15
"""Least share of function words in the winner's language. Prose holds .35 to .5 of them, lists
and tables less than .1. Measured on the development corpora; run tests/analysis after a change."""

CLEAR_LEAD: Final = 1.1
"""How many times the runner-up's score the winner must reach. Sister languages (Danish and
Norwegian, Spanish and Portuguese) come this close in a sentence or two, not in an article."""

OVERRULED_FROM: Final = 40
"""From this many words on, the words may overrule a declared language: templates of web sites
declare English for pages in any language."""

OVERRULED_BY: Final = 3.0
"""How many times the declared language's score another must reach to overrule it."""


def detect(text: str, declared: str | None = None) -> str | None:
    """Return the language of a text.

    Args:
        text: running text, cleaned; the more of it the surer.
        declared: what the file says, such as ``en``, ``en-US``, ``pt_BR`` or ``deu``.

    Returns:
        An ISO 639-1 code in lower case. ``declared`` wins if it is a known code, the script
        agrees and no other language's function words plainly contradict it. ``None`` if
        there is too little evidence: a handful of words, or no clear winner.
    """
    sample = text[:SAMPLE]
    scripts = _count_scripts(sample)
    script = max(scripts, key=lambda name: (scripts[name], name), default="")
    words = Counter(runs(sample.lower()) if script == "Latin" else ())
    best = (
        _of_words(words) or _of_letters(sample, words)
        if script == "Latin"
        else _of_script(script, scripts[script], sample)
    )
    code = _read_code(declared or "")
    if code and _agrees(code, script) and not _is_overruled(code, best, words):
        return code
    return best


_SCRIPT_RANGES: Final = (
    (0x41, 0x5A, "Latin"), (0x61, 0x7A, "Latin"), (0xC0, 0x24F, "Latin"),
    (0x370, 0x3FF, "Greek"), (0x400, 0x52F, "Cyrillic"), (0x590, 0x5FF, "Hebrew"),
    (0x600, 0x6FF, "Arabic"), (0x900, 0x97F, "Devanagari"), (0xE00, 0xE7F, "Thai"),
    (0x1100, 0x11FF, "Hangul"), (0x1E00, 0x1EFF, "Latin"), (0x3041, 0x30FF, "Kana"),
    (0x3400, 0x4DBF, "Han"), (0x4E00, 0x9FFF, "Han"), (0xAC00, 0xD7A3, "Hangul"),
)  # fmt: skip
"""First and last code point of each block, ascending (Unicode 15, Blocks.txt)."""

_BEGINNINGS: Final = tuple(first for first, _, _ in _SCRIPT_RANGES)

_DENSE: Final = frozenset({"Hangul", "Kana", "Han"})
"""Scripts of which one sign says what takes two or three letters elsewhere."""

_SMALLEST_KANA: Final = 0.05
"""Japanese prose holds .4 to .7 kana among kana and Han; Chinese quotes a stray sign at most."""

_ISO_639_1: Final = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
    ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
    tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_CODES: Final = frozenset(_ISO_639_1.split())

_LONGER: Final[Mapping[str, str]] = {
    "ara": "ar", "ces": "cs", "chi": "zh", "cze": "cs", "dan": "da", "deu": "de", "dut": "nl",
    "ell": "el", "eng": "en", "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "ger": "de",
    "heb": "he", "hin": "hi", "hun": "hu", "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko",
    "nld": "nl", "nb": "no", "nn": "no", "nor": "no", "per": "fa", "pol": "pl", "por": "pt",
    "ron": "ro", "rum": "ro", "rus": "ru", "spa": "es", "swe": "sv", "tha": "th", "tur": "tr",
    "ukr": "uk", "zho": "zh",
}  # fmt: skip
"""Other codes that pages declare -> the code used here (ISO 639-2 and 639-3)."""

_SCRIPTS_OF: Final[Mapping[str, frozenset[str]]] = {
    code: frozenset(scripts.split())
    for codes, scripts in (
        ("ru uk be bg mk ky", "Cyrillic"),
        ("ar fa ur ps ug sd", "Arabic"),
        ("he yi", "Hebrew"),
        ("el", "Greek"),
        ("th", "Thai"),
        ("hi mr ne sa", "Devanagari"),
        ("ko", "Hangul Han"),
        ("ja", "Kana Han"),
        ("zh", "Han"),
        ("sr kk uz az ku tg tk tt mn bs cv ba os ab ce av kv", "Latin Cyrillic Arabic"),
    )
    for code in codes.split()
}
"""Code -> the scripts it is written in. All others: Latin, or a script that is not counted."""

_LATIN: Final = frozenset({"Latin"})


def _count_scripts(text: str) -> Counter[str]:
    """Return script -> weight of its letters; signs of dense scripts count double."""
    plain = text.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    scripts = Counter({"Latin": len(plain)})
    for letter, count in Counter(unusual(text)).items():
        script = _script(ord(letter))
        if script:
            scripts[script] += count * (2 if script in _DENSE else 1)
    if scripts["Kana"] >= _SMALLEST_KANA * scripts["Han"] and scripts["Kana"]:
        scripts["Kana"] += scripts.pop("Han", 0)
    return +scripts


_NO_LETTERS: Final = bytes(code for code in range(128) if not chr(code).isalpha())


def _script(point: int) -> str:
    """Return the script that a code point belongs to, or nothing."""
    place = bisect_right(_BEGINNINGS, point) - 1
    if place < 0 or point > _SCRIPT_RANGES[place][1] or point in {0xD7, 0xF7}:
        return ""
    return _SCRIPT_RANGES[place][2]


def _of_words(words: Counter[str]) -> str | None:
    """Return the language whose function words lead clearly, if one's do."""
    if words.total() < FEWEST_WORDS:
        return None
    scores = _scores(words)
    first, second = sorted(scores, key=lambda language: (-scores[language], language))[:2]
    if len(_LATIN_WORDS[first] & words.keys()) < FEWEST_FUNCTION_WORDS:
        return None
    return first if scores[first] >= max(LEAST_SHARE, CLEAR_LEAD * scores[second]) else None


def _of_letters(text: str, words: Counter[str]) -> str | None:
    """The language whose own letters a text without a clear answer plainly uses."""
    if words.total() < FEWEST_WORDS:
        return None
    letters = Counter(unusual(text.lower()))
    shares = {
        language: sum(letters[letter] for letter in own) for language, own in _OWN_LETTERS.items()
    }
    first, second = sorted(shares, key=lambda language: (-shares[language], language))[:2]
    enough = shares[first] >= max(FEWEST_OWN_LETTERS, LEAST_OWN_SHARE * words.total())
    clear = shares[first] > OVERRULED_BY * shares[second] and not letters["ə"]
    return first if enough and clear else None


FEWEST_OWN_LETTERS: Final = 4
LEAST_OWN_SHARE: Final = 0.1
"""Letters that only one language has, for each word, at least: prose has .3 and more of them, a
text that names people and places of that language seldom a twentieth."""

_OWN_LETTERS: Final[Mapping[str, str]] = {
    "vi": "ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "tr": "ığ",
    "pl": "ąęłśźż",
    "cs": "ěřů",
    "hu": "őű",
    "ro": "țș",
}
"""Language -> letters that none of the others told apart here writes."""


def _scores(words: Counter[str]) -> dict[str, float]:
    """Return language -> share of the words that are its function words.

    A word counts in full for a language that has it alone, and for less the more languages
    share it: "de" says little, "não" says all.
    """
    shares = dict.fromkeys(_LATIN_WORDS, 0.0)
    for word, count in words.items():
        if word in _SHARED_BY:
            share = count * _WEIGHTS[word]
            for language in _SHARED_BY[word]:
                shares[language] += share
    total = words.total()
    return {language: share / total for language, share in shares.items()}


_LATIN_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: words
    for language, words in STOPWORDS.items()
    if language not in {"ar", "he", "ru", "uk"}
}
_SHARED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    word: tuple(language for language, listed in _LATIN_WORDS.items() if word in listed)
    for words in _LATIN_WORDS.values()
    for word in words
}
_WEIGHTS: Final[Mapping[str, float]] = {
    word: 1 / math.sqrt(len(languages)) for word, languages in _SHARED_BY.items()
}


def _read_code(declared: str) -> str:
    """Return the ISO 639-1 code in a declared language tag, or nothing (RFC 5646, 2.1)."""
    primary = re.split(r"[-_]", declared.strip().lower(), maxsplit=1)[0]
    code = _LONGER.get(primary, primary)
    return code if code in _CODES else ""


def _agrees(code: str, script: str) -> bool:
    """Tell whether a language may be written in the script found (none found: it may)."""
    return not script or script in _SCRIPTS_OF.get(code, _LATIN)


def _is_overruled(code: str, best: str | None, words: Counter[str]) -> bool:
    """Tell whether the words of a long enough text plainly speak another language."""
    if best in (None, code) or code not in _LATIN_WORDS or words.total() < OVERRULED_FROM:
        return False
    scores = _scores(words)
    return scores[best] > OVERRULED_BY * scores[code]


def _of_script(script: str, weight: int, text: str) -> str | None:
    """Return the language that a script other than Latin stands for."""
    if weight < FEWEST_LETTERS:
        return None
    if script == "Cyrillic":
        return _russian_or_ukrainian(text)
    if script == "Arabic":
        return _arabic_or_persian(text)
    return _LANGUAGE_OF.get(script)


_LANGUAGE_OF: Final[Mapping[str, str]] = {
    "Hangul": "ko",
    "Kana": "ja",
    "Han": "zh",
    "Hebrew": "he",
    "Greek": "el",
    "Thai": "th",
    "Devanagari": "hi",
}


def _russian_or_ukrainian(text: str) -> str | None:
    """Tell Russian from Ukrainian by the letters only one has; neither if others turn up."""
    letters = Counter(text.lower())
    if sum(letters[letter] for letter in "ўјљњђћџѓќѕәқңөұүһғҳӣӯҷ"):
        return None
    ukrainian = sum(letters[letter] for letter in "іїєґ")
    russian = sum(letters[letter] for letter in "ыэё")
    if ukrainian == russian:
        words = set(runs(text.lower()))
        ukrainian, russian = len(words & STOPWORDS["uk"]), len(words & STOPWORDS["ru"])
    if ukrainian == russian:
        return None
    return "uk" if ukrainian > russian else "ru"


def _arabic_or_persian(text: str) -> str:
    """Tell Arabic, Persian and Urdu apart by the letters that each has added."""
    letters = Counter(text)
    if sum(letters[letter] for letter in "ٹڈڑےں"):
        return "ur"
    persian = sum(letters[letter] for letter in "پچژگکی")
    arabic = sum(letters[letter] for letter in "ةيكىأإ")
    return "fa" if persian > arabic else "ar"
