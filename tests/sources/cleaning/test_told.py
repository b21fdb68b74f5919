"""Sentences of the news that speak of what pages print: newsletters, cookies, authors, pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.model import Block, Draft, Format
from builder.sources.cleaning import clean
from builder.sources.cleaning.look import look

CASES = Path(__file__).parents[2] / "cases" / "told.md"


FORMS: tuple[tuple[Format, tuple[str, ...]], ...] = (("text", ("Share", "Facebook")), ("html", ()))


def read_cases() -> list[tuple[str, list[str], list[str]]]:
    """``(language, headline and paragraphs, sentences)`` of each part of the file."""
    parts = [part.split("\n") for part in CASES.read_text("utf-8").split("\n## ")[1:]]
    return [
        (
            lines[0],
            [line[2:] for line in lines if line[:1] in ("=", "+")],
            [line[2:] for line in lines if line[:1] == "!"],
        )
        for lines in parts
    ]


def read_notices() -> list[tuple[str, str, str]]:
    """``(language, mark, notice)`` of each line of the other file."""
    parts = (CASES.parent / "pleas.md").read_text("utf-8").split("\n## ")[1:]
    return [
        (part.partition("\n")[0], line[:1], line[2:])
        for part in parts
        for line in part.split("\n")[1:]
        if line
    ]


def rules(
    language: str, lines: list[str], kind: Format, foot: tuple[str, ...] = ()
) -> dict[str, str]:
    """Each line below the headline that goes, with its rule."""
    blocks = tuple(Block(text, ((0, 2 * at),)) for at, text in enumerate([*lines, *foot], 1))
    removed = clean(Draft("page", kind, blocks), title=lines[0], language=language).removed
    return {lines[at]: rule for at, rule in removed if 0 < at < len(lines)}


def lost(language: str, lines: list[str], kind: Format, foot: tuple[str, ...] = ()) -> list[str]:
    return [*rules(language, lines, kind, foot)]


@pytest.mark.parametrize(("kind", "foot"), FORMS)
@pytest.mark.parametrize("place", ["first", "midst", "last"])
def test_none_is_lost(kind: Format, foot: tuple[str, ...], place: str):
    counted = 0
    gone: list[str] = []
    for language, story, sentences in read_cases():
        at = {"first": 1, "midst": 3, "last": len(story)}[place]
        for sentence in sentences:
            gone += lost(language, [*story[:at], sentence, *story[at:]], kind, foot)
            counted += 1

    assert gone == []
    assert counted >= SENTENCES


SENTENCES = 220
"""Sentences in eighteen languages. Where only phrases were looked at, two of three were lost."""


NOTICES = (
    (
        "en",
        "Sign up for the weekly newsletter and have it delivered to your inbox like 400 others.",
    ),
    ("en", "This story was first told by the Quarterly. Sign up for its weekly newsletter here."),
    ("en", "The views expressed here are those of the author and were not those of any council."),
    ("en", "This website uses cookies to remember which of our pages were read by you."),
    (
        "en",
        "The Agency contributed to this story, which was updated with what the mayor had to add.",
    ),
    ("en", "All rights reserved. This report may not be published or broadcast by others."),
    ("en", "Reporting by Anna Kerr and Jae-won Holm; editing by Paul Wit."),
    ("de", "War dieser Beitrag für Sie nützlich?"),
    ("de", "Der Text wurde von einer Agentur geliefert. Alle Rechte vorbehalten."),
    ("es", "Suscríbete a nuestro boletín y recibe cada mañana lo que pasó en el puerto."),
    ("it", "Iscriviti alla newsletter e ricevi ogni mattina quello che è successo nel porto."),
    ("pl", "Zapisz się do naszego newslettera i czytaj, co wydarzyło się w porcie."),
    ("ru", "Подпишитесь на рассылку и узнавайте первыми, что произошло в порту."),
    ("ja", "会員登録すると、この記事の続きを読むことができます。無料登録はこちら。"),
    ("ja", "「無料登録」と「ログイン」のどちらかを押すと、続きをお読みいただけます。"),
    ("zh", "版权所有，未经授权不得转载，违者将追究法律责任。"),
)


@pytest.mark.parametrize(("language", "notice"), NOTICES)
def test_what_speaks_to_the_reader_goes(language: str, notice: str):
    story = next(story for own, story, _ in read_cases() if own == language)

    for kind, foot in FORMS:
        assert lost(language, [*story, notice], kind, foot) == [notice]
        assert lost(language, [*story[:3], notice, *story[3:]], kind, foot) == [notice]


@pytest.mark.parametrize(("kind", "foot"), FORMS)
def test_notices_that_are_a_sentence_go(kind: Format, foot: tuple[str, ...]):
    stories = {language: story for language, story, _ in read_cases()}
    counted = 0
    left: list[str] = []
    for language, mark, notice in read_notices():
        story, known = stories[language], look(notice).rule
        counted += 1
        if not known or rules(language, [*story, notice], kind, foot) != {notice: known}:
            left.append(notice)
        amid = [*story[:3], notice, *story[3:]]
        if mark == "+" and rules(language, amid, kind) != {notice: known}:
            left.append(notice)

    assert left == []
    assert counted == NOTICED


NOTICED = 131
"""Three wordings of each kind and language, and a few that show what else the lists know."""


def test_korean_paragraphs_of_few_words_hold_together():
    lines = [
        "군의회, 옛 등대 보수하기로",
        "2026년 4월 3일",
        "군의회는 2일 백 년 된 등대를 보수하기로 했다. 돌계단이 무너졌기 때문이다.",
        "주민들은 밤길이 어둡다고 여러 해 동안 말해 왔다.",
        "매일 아침 중요한 소식을 이메일로 받아보세요.",
        "보수는 5월에 시작해 석 달 동안 이어진다. 낡은 등은 박물관으로 간다.",
        "비용의 절반은 도가 낸다. 나머지는 군이 마련한다.",
        "어부들은 그동안 작은 불빛을 쓴다.",
    ]
    blocks = tuple(Block(text, ((0, at),)) for at, text in enumerate(lines, 1))

    found = clean(Draft("page", "text", blocks), title=None, language="ko")

    assert {3, 5, 6, 7} <= {*found.kept}
    assert (4, "newsletter") in found.removed
