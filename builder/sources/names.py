"""What the name of a person looks like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from builder.sources import publishers
from builder.text.patterns import late

MOST_NAME_WORDS = 10
"""Words of the longest list of authors: three names with their small words."""

MOST_PERSON, _NO_NAME = 4, late(r"[\d:|@#/•·()]|[.!?;。、]$")
"""Words of a person's name at most, and what no name holds or ends in."""
_LARGE, _LITTLE = "A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯЁІЇЄҐ", "a-zß-ÿā-žά-ώа-яёіїєґ"
BARE = late(
    rf"(?P<name>[{_LARGE}][{_LITTLE}'’-]+(?:\s[{_LARGE}]\.?)?"
    rf"(?:\s(?:de|da|van|von|der|del|di|bin|al))?(?:\s[{_LARGE}][\w'’-]*[{_LITTLE}]){{1,2}}?)"
    r"(?:,? (?:Senior |Chief )?(?:Staff )?(?:Reporter|Correspondent|Editor|Writer))?"
)
"""A name and nothing else, perhaps with what the person is."""
_NOBODY = (
    "images photo photos pictures getty news press media agency staff desk team editor editors "
    "editorial reporter reporters writer writers senior chief correspondent update updates live "
    "report reports release story stories edition online digital social sharing quarterly print "
    "edição edición edizione édition ausgabe editie impressa impresa imprimée times post herald "
    "daily weekly monday tuesday wednesday thursday friday saturday sunday redaktion agentur "
    "rédaction redacción redação redazione redactie agencia agência agence text font read more "
    "share comments politics business world opinion latest about sobre über diario diário "
    "giornale gazeta zeitung tagblatt dagblad view original follow open sign app"
)
_CHINESE = (
    "王李张刘陈杨赵吴孙胡朱郭罗郑梁谢韩冯邓曹彭萧蔡潘袁吕魏蒋沈姜范卢贾張劉陳楊趙吳孫"
    "羅鄭謝韓馮鄧蕭葉蘇呂蔣盧賈"
)
_JAPANESE = (
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 "
    "木村 斎藤 斉藤 齋藤 清水 山崎 阿部 池田 橋本 山下 中島 前田 藤田 後藤 小川 岡田 村上 "
    "長谷川 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 松田 岡本 中川 中野 原田 "
    "小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮本 内田 高木 谷口 "
    "安藤 大野 丸山 今井 高田 藤本 河野 小島 村田 武田 上野 杉山 増田 平野 菅原 小山 久保 "
    "大塚 岩崎 桜井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 浜田 菅野 市川 古川 水野 "
    "島田 松井"
)
HAN = late(
    rf"(?:[{_CHINESE}][\u4e00-\u9fff]{{1,2}}"
    rf"|(?:{'|'.join(_JAPANESE.split())})[ \u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶ]{{1,3}})"
    r"(?<![会會社部局版市県省州区町村家国國朝报報刊网網店])"
)
"""A name in Chinese characters: one of the commonest family names, then one to three more."""
NO_PERSON = frozenset(_NOBODY.split())
"""Words of lines that have the form of a name."""
_SMALL = "and und et y e en de da van von der del di la bin den het ten ter dos das du des las los"
SMALL = frozenset(_SMALL.split())
"""Words of names, and between names, that have no capital."""
_JOINED = late(r", (?:and )?| (?:and|und|et|y|&) ")
"""What stands between the authors of one article."""
_POST = late(r"(?:Reporter|Correspondent|Editor|Writer|Columnist)s?$")

_NAMED = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|of|the|for|and)){1,8}"
MEMBER: Final = late(_NAMED + r"(?: \([A-Z][^()]{1,50}\))+:?")
"""How the record of a parliament names who speaks: "Ida Munk (Oslo East) (Lab)"."""
SPEAKER: Final = late(_NAMED + r"(?: \([^()]{1,60}\)){0,3}:")
"""How a line above a speech names who makes it: "The Chair:", "Ida Munk (Oslo East) (14:05):"."""


def is_person(text: str) -> bool:
    """True for two to four words that can be the name of a person, or one in Chinese characters."""
    if not text.isascii() and HAN.fullmatch(text):
        return True
    named = 1 < len(words := text.lower().split()) <= MOST_PERSON and NO_PERSON.isdisjoint(words)
    return named and is_name(text) and not _NO_NAME.search(text)


def is_name(text: str) -> bool:
    """True for a run of words in capitals, with the small words that names hold."""
    words = text.replace(",", " ").split()
    return 0 < len(words) <= MOST_NAME_WORDS and all(
        word[0].isupper() or word.lower() in SMALL or not word[0].isascii() for word in words
    )


def prints_small(name: str, text: str) -> bool:
    """True for a text that prints a word of a name in small letters, as a word of its own."""
    for word in [each.lower() for each in name.split() if each[0].isupper()]:
        for at in places(word, text):
            around = text[at - 1 : at] + text[at + len(word) : at + len(word) + 1]
            if not any(each.isalnum() or each == "_" for each in around):
                return True
    return False


def places(part: str, text: str) -> Iterator[int]:
    """Every offset at which a part stands in a text, those that overlap among them."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def in_line(text: str) -> list[str]:
    """The persons that a line names, if it names nothing else but a paper or a post behind."""
    if not text.isascii() and HAN.fullmatch(text):
        return [text]
    if not BARE.match(text) or not BARE.fullmatch(_JOINED.split(text, maxsplit=1)[0]):
        return []
    parts = _JOINED.split(text)
    behind = publishers.PAPER.fullmatch(parts[-1]) or _POST.search(parts[-1])
    named = parts[:-1] if len(parts) > 1 and behind else parts
    found = [BARE.fullmatch(each) for each in named]
    persons = [each["name"] for each in found if each]
    sound = all(NO_PERSON.isdisjoint(each.lower().split()) for each in persons)
    return persons if sound and len(persons) == len(named) else []
