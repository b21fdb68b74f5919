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

TITLE_BONUS = 1.6
"""As for words in the headline elsewhere."""

LENGTH_BONUS = 0.5
"""For each doubling of the length: longer runs say more."""

_RUN = late(
    r"[\u4e00-\u9fff\u3005\u30a1-\u30fa\u30fcA-Za-z]+"
    r"(?:(?<=[\u4e00-\u9fff])し(?=[、。をがのはもにで]))?"
)
"""The last ending is of nouns that are made of verbs ("見直し")."""
_JAPANESE_VERB = late(r"[いりえちきみげけめれせべ]{1,2}[\u4e00-\u9fff]")
"""What makes the last Han before it part of a verb: "価格買い取り"."""
_HANGUL = late(r"[\uac00-\ud7a3]{2,}")
_DIGITS = late(r"[一二三四五六七八九十百千万億兆]+")

_JAPANESE_EMPTY = frozenset(
    """
    今回 今年 昨年 来年 同日 同年 同氏 今月 先月 来月 今後 以上 以下 以降 以来 午前 午後 現在 場合
    必要 一方 年間 日間 月間 会見 発表 関係者 自分 多数 一部 全体 予定 可能 可能性 時間 記者会見
    問題 状況 対応 説明 実施 開始 方針 理由 結果 対象 中心 確認 指摘 強調 検討 各地 各国 同社
    月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 両国 両氏 同様 最大 最高 最初 最後 初 約
    """.split()  # noqa: SIM905
)
_CHINESE_SMALL = (
    "的了在是和与及对将也有为不这那他她它们我你就都而以于其之从到被把让向说称等个着过得但并又或则"
    "年月日时分第一二三四五六七八九十百千万亿两"
)
"""Characters that part phrases where they are no part of one of the next words."""

_CHINESE_WHOLE = """
    目的 存在 在野 在线 和平 和谐 和解 共和 饱和 总和 参与 与会 普及 埃及 对话 对抗 应对 反对 对手
    对策 对外 对华 对朝 对冲 对峙 将军 将领 上将 中将 少将 大将 也门 国有 私有 稀有 有限 有效 有色
    有机 行为 华为 人为 不足 不满 不动产 不法 其他 吉他 自我 我国 我军 就业 成就 就任 就职 首都
    成都 京都 都市 大都会 以色列 以军 以方 土耳其 从业 服从 到期 被告 被捕 被害 让步 转让 方向
    倾向 意向 导向 小说 学说 说法 名称 职称 等级 平等 高等 个人 个体 着陆 过程 过境 过渡 过剩 取得
    获得 得主 得分 所得 合并 并购 规则 原则 准则 法则 细则 年轻 青年 少年 周年 老年 新年 月球 日本
    日元 日报 节日 生日 抗日 日军 日方 日美 日韩 美日 韩日 中日 朝日 时代 时报 时期 临时 计时 分析
    部分 分子 分裂 分歧 分享 统一 一带一路 一体化 二战 三星 三角 三峡 三亚 四川 五角大楼 七国集团
    九江 九龙 百度 百姓 万科 两岸 两会
"""
"""Words with such a character in them."""

_CHINESE_PARTING = """
    发言人 负责人 表示 指出 认为 强调 宣布 介绍 获悉 报道 透露 告诉 呼吁 进行 开展 举行 召开 今天
    明天 昨天 今年 去年 明年 目前 近日 日前 当天 上午 下午 中午 晚上 夜间 凌晨 截至 根据 按照 通过
    以及 由于 因此 因为 所以 如果 虽然 但是 然而 不过 同时 此外 另外 其中 之后 之前 之间 以来 以上
    以下 左右 需要 应当 应该 必须 可以 可能 能够 已经 正在 仍然 继续 开始 要求 希望 预计 没有 不是
    就是 还是 这些 那些 自己 什么 怎么 如何 一些 成为 作为 关于 对于 随着 期间 分别 陆续 超过 达到
    包括 全部 非常 更加 比较 首次 再次 是否 现在 过去 为了 沿着 而且 从而 声称 不同 不断 涉及 针对
    带来 出现 发生 导致 造成 支持 同意 停止 恢复 乘坐 前往 抵达 离开 提供 加强 推动 推进 促进 实现
    实施 完成 接受 保持
"""
"""Verbs of saying and the like, days, and what joins clauses: they part phrases as well."""

_CHINESE_EMPTY = frozenset(
    """
    问题 人员 部分 有关 相关 记者 方面 情况 各方 各地 各国 全国 全部 共同 其他 最大 最新 近期 此次
    本次 本月 当地 活动 工作 内容 方式 原因 影响 结果 时期 过程 行为 取得 获得 个人 专家 人士
    """.split()  # noqa: SIM905
)
"""What says nothing by itself."""

_CHINESE_PIECE = late(
    "{parting}|((?:(?!{parting})(?:{whole}|(?![{small}])[\u4e00-\u9fff]))+)".format(
        parting="|".join(_CHINESE_PARTING.split()),
        whole="|".join(_CHINESE_WHOLE.split()),
        small=_CHINESE_SMALL,
    )
)
"""Matches what parts phrases, or as its group what lies between."""

_CHINESE_MEASURES = late(
    "[次名艘架枚届]|(?<=[一二三四五六七八九十百千万亿两每几数多\\d])[张条家位项份种辆座户批]"
)
"""What counts the noun behind it, and begins none: "首次联合演练" ("first joint drill")."""
_KOREAN_EMPTY = frozenset(
    """
    그는 그녀는 이날 지난 오는 올해 작년 내년 오늘 내일 어제 이번 대한 대해 위해 위한 통해 따라
    따르면 관련 있다 없다 했다 한다 된다 됐다 밝혔다 말했다 전했다 있는 없는 하는 되는 가운데
    그리고 가지고 하지만 그러나 또한 모두 다시 이후 이전 현재 때문 경우 정도 것으로 것이
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
    title = fold(article.headline)
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
        start, end = run.span()
        end -= bool(_JAPANESE_VERB.match(said, end))
        noun = said[start:end]
        if (
            SHORTEST <= len(noun) <= LONGEST
            and noun not in _JAPANESE_EMPTY
            and not _DIGITS.match(noun)
        ):
            yield start, end


def _chinese(said: str) -> Iterator[tuple[int, int]]:
    """Every stretch of Han between function words."""
    for piece in _CHINESE_PIECE.finditer(said):
        start, end = piece.span(1)
        for first in range(start, end):
            if _CHINESE_MEASURES.match(said, first):
                continue
            for last in range(first + SHORTEST, min(first + LONGEST, end) + 1):
                if said[first:last] not in _CHINESE_EMPTY:
                    yield first, last


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
