"""Phrases of scripts that no space parts into words of one form: Japanese, Chinese, Korean.

No grammar is tried: runs of Han and Kana in Japanese, stretches of Han that recur in Chinese,
recurring words without their particle in Korean. Never a sentence.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from builder.model import Article, Candidate, Sentence
from builder.text.patterns import late
from builder.text.words import fold

LANGUAGES = frozenset({"ja", "ko", "zh"})
"""Languages with runs."""

NONE_AT_ALL = frozenset(
    {"km", "lo", "my", "th", "as", "bn", "gu", "hi", "kn", "ml", "mr", "ne", "or", "pa", "sa", "si"}
    | {"ta", "te"}
)
"""Languages without any candidate: no space parts their words, or their vowels are signs that no
run of letters holds, so that a phrase would be a broken word."""

SHORTEST, LONGEST = 2, 10
"""Characters of a run: one says nothing, more than ten are a clause."""

LONGEST_STRETCH = 6
"""Characters of a recurring stretch of Chinese."""

TITLE_BONUS = 1.6
"""As for words in the headline elsewhere."""

LENGTH_BONUS = 0.5
"""For each doubling of the length: longer runs say more."""

_RUN = late(r"[\u4e00-\u9fff\u3005\u30a1-\u30fa\u30fcA-Za-z]+")
_HAN = late(r"[\u4e00-\u9fff]+")
_HANGUL = late(r"[\uac00-\ud7a3]{2,}")
_DIGITS = late(r"[一二三四五六七八九十百千万億兆]+")

_JAPANESE_EMPTY = frozenset(
    """
    今回 今年 昨年 来年 同日 同年 同氏 今月 先月 来月 今後 以上 以下 以降 以来 午前 午後 現在
    場合 必要 一方 年間 日間 月間 会見 発表 関係者 自分 多数 一部 全体 予定 可能 可能性 時間
    月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 両国 両氏 同様 最大 最高 最初 最後 初 約
    """.split()  # noqa: SIM905
)
_CHINESE_BREAK = late(
    "[的了在是和与及对将也有为不这那他她它们我你就都而以于其之从到被把让向说称等个着过地得但并又或则"
    "年月日时分第一二三四五六七八九十百千万亿两]"
)
_CHINESE_MEASURES = "次名艘架枚届"
"""What counts the noun behind it, and begins none: "首次联合演练" ("first joint drill")."""
_KOREAN_EMPTY = frozenset(
    """
    그는 그녀는 이날 지난 오는 올해 작년 내년 오늘 내일 어제 이번 대한 대해 위해 위한 통해 따라
    따르면 관련 있다 없다 했다 한다 된다 됐다 밝혔다 말했다 전했다 있는 없는 하는 되는 가운데
    그리고 하지만 그러나 또한 모두 다시 이후 이전 현재 때문 경우 정도 것으로 것이
    """.split()  # noqa: SIM905
)
_PARTICLE = late(
    "(?:에서는|에게서|으로는|이라고|에서|에게|으로|까지|부터|께서|이나|보다|처럼|라고|라는|은|는|이|가|을|를|의|에"
    "|로|와|과|도|만|들)$"
)


def is_spaceless(language: str | None) -> bool:
    """True for languages whose phrases are found here, or not at all."""
    return language in LANGUAGES or language in NONE_AT_ALL


def extract(article: Article, sentences: Sequence[Sentence]) -> tuple[Candidate, ...]:
    """Find runs of characters that the article is about, best first, ties by key.

    Args:
        article: in Japanese, Chinese or Korean; other languages give nothing.
        sentences: of the article.
    """
    find = {"ja": _japanese, "ko": _korean, "zh": _chinese}.get(article.language or "")
    if find is None:
        return ()
    text = article.text
    spans: dict[str, list[tuple[int, int]]] = {}
    for sentence in sentences:
        for start, end in find(text[sentence.start : sentence.end]):
            place = (sentence.start + start, sentence.start + end)
            spans.setdefault(fold(text[slice(*place)]), []).append(place)
    if article.language != "ja":
        spans = _recurring(spans)
    title = fold(article.title)
    found = [
        Candidate(
            key=name,
            forms=_forms(text, places),
            score=round(_score(name, len(places), name in title), 6),
            spans=tuple(places),
        )
        for name, places in spans.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.score, each.key)))


def _score(name: str, mentions: int, titled: bool) -> float:
    return math.log(mentions) + TITLE_BONUS * titled + LENGTH_BONUS * math.log2(len(name))


def _forms(text: str, places: Sequence[tuple[int, int]]) -> tuple[tuple[str, int], ...]:
    forms = Counter(text[start:end] for start, end in places)
    return tuple(sorted(forms.items(), key=lambda form: (-form[1], form[0])))


def _japanese(said: str) -> Iterator[tuple[int, int]]:
    """Runs of Han, Katakana and Latin letters."""
    for run in _RUN.finditer(said):
        if (
            SHORTEST <= len(run[0]) <= LONGEST
            and run[0] not in _JAPANESE_EMPTY
            and not _DIGITS.match(run[0])
        ):
            yield run.span()


def _chinese(said: str) -> Iterator[tuple[int, int]]:
    """Every stretch of two to six Han between function words."""
    for run in _HAN.finditer(said):
        start = run.start()
        for piece in _CHINESE_BREAK.split(run[0]):
            for size in range(SHORTEST, min(LONGEST_STRETCH, len(piece)) + 1):
                for index in range(len(piece) - size + 1):
                    if piece[index] not in _CHINESE_MEASURES:
                        yield start + index, start + index + size
            start += len(piece) + 1


_PARTICLE_ALONE = late("[\uac00-\ud7a3](?:는|를|은|(?<![마가노고])을)")
"""One syllable with its particle, such as the won of an amount: no phrase either way."""


_KOREAN_VERB = late(
    "(?:[하되](?:는|는데|고|고서|며|면|면서|여|던|기|기로|기도|기에|기를|려|려고|려는|지|지만|지는|도록|게|거나|자|자는)"
    "|[할될된됐했돼해](?:지|서|야|던|을|고|으며|지만)?)$"
)
"""What makes a noun a verb: "공유하는", "공유하기로", "공유될"."""


def _korean(said: str) -> Iterator[tuple[int, int]]:
    """Words without their particle, nouns without what makes them verbs; no unit of a number."""
    for word in _HANGUL.finditer(said):
        if said[max(0, word.start() - 1) : word.start()].isdecimal():
            continue
        verb = _KOREAN_VERB.search(word[0])
        ending = verb if verb and verb.start() >= SHORTEST else _PARTICLE.search(word[0])
        size = len(word[0])
        if ending and ending.start() >= SHORTEST:
            size = ending.start()
        if _PARTICLE_ALONE.fullmatch(word[0]):
            continue
        if word[0] not in _KOREAN_EMPTY and not word[0].endswith("다") and size <= LONGEST:
            yield word.start(), word.start() + size


def _recurring(
    spans: Mapping[str, list[tuple[int, int]]],
) -> dict[str, list[tuple[int, int]]]:
    """What stands twice or more, without what stands only inside something longer as frequent."""
    often = {name: places for name, places in spans.items() if len(places) > 1}
    inner = {
        name[start : start + size]
        for name, places in often.items()
        for size in range(SHORTEST, len(name))
        for start in range(len(name) - size + 1)
        if len(often.get(name[start : start + size], ())) == len(places)
    }
    return {name: places for name, places in often.items() if name not in inner}
