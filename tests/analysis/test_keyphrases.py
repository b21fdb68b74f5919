"""What a phrase is: names whole, variants merged, nothing with a verb at its edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.model import Article, BlockKind
from builder.settings import KeyphraseSettings
from builder.text.words import key_of
from tests.analysis.articles import SUMMIT, analyse, article, forms, keys

FOUND = analyse(SUMMIT)
FILE = Path(__file__).parents[1] / "cases" / "keyphrases.md"


class Case(NamedTuple):
    statement: str
    told: Article
    shown: Sequence[str]
    hidden: Sequence[str]


def cases() -> Iterator[Case]:
    for section in FILE.read_text("utf-8").split("\n## ")[1:]:
        head, *articles = section.split("\n= ")
        statement, _, language = head.removesuffix(")").rpartition(" (")
        for each in articles:
            title, *lines = each.strip().splitlines()
            lists = {line[0]: line[2:].split("; ") for line in lines if line[0] in "+-"}
            blocks: list[tuple[BlockKind, str]] = [
                ("heading", line[2:]) if line[0] == "#" else ("paragraph", line)
                for line in lines
                if line[0] not in "+-"
            ]
            told = article(title, *blocks, language=language)
            yield Case(statement, told, lists.get("+", ()), lists.get("-", ()))


@pytest.mark.parametrize("case", [*cases()], ids=lambda case: case.statement)
def test_an_article_may_show_what_its_case_says(case: Case):
    found = forms(analyse(case.told))

    assert [each for each in case.shown if each not in found] == []
    assert {each.casefold() for each in case.hidden}.isdisjoint(each.casefold() for each in found)


def test_every_mention_is_verbatim():
    text = SUMMIT.text
    for candidate in FOUND.candidates:
        printed = [text[start:end] for start, end in candidate.spans]

        assert sorted(set(printed)) == sorted(form for form, _ in candidate.forms)
        assert sum(count for _, count in candidate.forms) == len(printed)
        assert list(candidate.spans) == sorted(candidate.spans)


def test_candidates_come_best_first_and_not_too_many():
    order = [(-candidate.score, candidate.key) for candidate in FOUND.candidates]

    assert order == sorted(order)
    assert 0 < len(order) <= 40
    assert len(set(keys(FOUND))) == len(order)


@pytest.mark.parametrize(
    "name",
    [
        "Camp David",
        "Yoon Suk Yeol",
        "U.N. Security Council",
        "General Security of Military Information Agreement",
        "South Korea",
        "Fumio Kishida",
        "Joe Biden",
    ],
)
def test_names_stay_whole(name: str):
    assert key_of(name, "en") in keys(FOUND)


@pytest.mark.parametrize("part", ["Camp", "Suk Yeol", "Suk", "Military Information", "Security"])
def test_parts_of_names_are_no_phrases(part: str):
    assert key_of(part, "en") not in keys(FOUND)


def test_titles_of_persons_are_not_part_of_their_names():
    assert "President Joe Biden" not in forms(FOUND)
    assert "Prime Minister Fumio Kishida" not in forms(FOUND)


def test_hyphens_make_no_difference():
    yoon = next(each for each in FOUND.candidates if each.key == key_of("Yoon Suk Yeol", "en"))

    assert dict(yoon.forms) == {"Yoon Suk Yeol": 1, "Yoon Suk-yeol": 1}


def test_aliases_are_one_phrase():
    states = next(each for each in FOUND.candidates if "United States" in dict(each.forms))

    assert dict(states.forms) == {"U.S.": 1, "United States": 1}


def test_configured_aliases_are_one_phrase():
    told = article(
        "Ferry aground",
        "The Ministry of the Sea sent two tugs to the ferry. A tug of the ministry, which sailors "
        "call Seahouse, reached it by night. Seahouse paid for the tugs, said the Ministry of the "
        "Sea on Sunday.",
    )
    found = analyse(
        told, keyphrases=KeyphraseSettings(aliases={"Ministry of the Sea": ("Seahouse",)})
    )
    ministry = next(each for each in found.candidates if "Seahouse" in dict(each.forms))

    assert dict(ministry.forms)["Ministry of the Sea"] == 2


def test_number_and_case_make_no_difference():
    told = article(
        "Missile tests",
        "Missile tests alarm Osaka. The missile test on Monday alarmed fishermen. A second missile "
        "test is planned, and missile tests have cost the town its visitors.",
    )
    tests = next(
        each for each in analyse(told).candidates if each.key == key_of("missile test", "en")
    )

    assert sum(count for _, count in tests.forms) == 4


def test_words_that_only_share_a_stem_stay_apart():
    told = article(
        "Chess",
        "The competition drew competitive players. The competition lasted nine days, and the "
        "competition ended with a competitive final.",
    )
    shown = [form for candidate in analyse(told).candidates for form, _ in candidate.forms]

    assert "competition" in shown
    assert not any(
        "competitive" in form and "final" not in form
        for form in shown
        if form != "competitive players"
    )


VERBS = [
    "collaborate",
    "said",
    "urged",
    "agreed",
    "feels",
    "answered",
    "signed",
    "reported",
    "restored",
    "thanked",
    "share",
    "hopes",
    "condemned",
    "received",
    "remains",
    "fired",
    "will",
    "has",
    "had",
    "was",
]
EMPTY = [
    "friday",
    "saturday",
    "tuesday",
    "march",
    "three",
    "the",
    "of",
    "in",
    "on",
    "at",
    "and",
    "for",
    "within",
]


@pytest.mark.parametrize("candidate", FOUND.candidates, ids=lambda each: each.key)
def test_nothing_begins_or_ends_in_a_verb_a_date_or_a_small_word(candidate):
    for form, _ in candidate.forms:
        words = form.lower().replace("-", " ").split()

        assert words[0] not in {*VERBS, *EMPTY}
        assert words[-1] not in {*VERBS, *EMPTY}


def test_japanese_phrases_are_runs_and_never_sentences():
    told = article(
        "日米韓、ミサイル情報を共有",
        "日本と韓国は、ミサイル情報の共有を始める。共同訓練は来年も行う。"
        "岸田首相は、共同訓練が抑止力を高めると述べた。",
        language="ja",
    )
    shown = forms(analyse(told))

    assert "共同訓練" in shown
    assert all(len(form) <= 10 for form in shown)


def test_one_korean_syllable_with_its_particle_is_no_phrase():
    told = article(
        "방파제 공사",
        "도는 방파제에 900억 원을 쓴다. 도는 정부에 "
        " 600억 원을 요청했다. 방파제 공사는 봄에 시작된다.",
        language="ko",
    )

    assert forms(analyse(told)) == ["방파제"]


def test_a_korean_noun_that_is_made_a_verb_and_a_unit_are_no_phrases():
    told = article(
        "항구 정보 공유",
        "두 항구는 정보를 공유하기로 했다. "
        "정보를 공유하는 항구에는 배 12척이 들어오고, 배 3척이 나간다. "
        "항구는 내년에 더 많은 정보를 공유하게 된다.",
        language="ko",
    )

    shown = forms(analyse(told))

    assert "공유" in shown
    assert not {"공유하", "공유하기", "척이", "척"} & {*shown}


def test_what_counts_a_chinese_noun_begins_no_phrase():
    told = article(
        "两国首次联合演练",
        "两国海军举行首次联合演练。上一次联合演练在五年前，当时有六艘驱逐舰参加，今年有九艘驱逐舰参加。",
        language="zh",
    )

    shown = forms(analyse(told))

    assert "联合演练" in shown
    assert not [form for form in shown if form[0] in "次艘"]


def test_a_german_noun_has_no_number_that_counts_something_else():
    told = article(
        "Deiche",
        "Im Schnitt 61 Jahre alt sind die Deiche. Für den Küstenschutz 25 Millionen Euro "
        "fordert das Land, und im Haushalt 2023 stehen sie für den Küstenschutz schon.",
        language="de",
    )

    shown = forms(analyse(told))

    assert "Haushalt 2023" in shown
    assert not [form for form in shown if form.endswith((" 61", " 25"))]


def test_a_part_of_a_weekday_is_no_phrase():
    told = article(
        "Die Fähre",
        "Die Fähre fuhr am Dienstagmorgen aus. Am Freitagnachmittag kam sie mit dem Lotsen zurück.",
        language="de",
    )

    assert not {"Dienstagmorgen", "Freitagnachmittag"} & {*forms(analyse(told))}


def test_hebrew_phrases_are_no_function_words_and_no_weekdays():
    told = article(
        "קיר חדש בנמל",
        "ראש העיר אמר כי הקיר החדש בנמל הושלם ביום שלישי. אמר כי הקיר עמד בסערה. "
        "ביום שלישי יחל שיפוץ הקיר הישן, הודיע הנמל.",
        language="he",
    )

    assert not {"אמר כי", "שלישי", "אמר", "כי"} & {*forms(analyse(told))}


def test_a_script_whose_vowels_are_signs_has_no_broken_words():
    told = article("बंदरगाह", "बंदरगाह बंद है। बंदरगाह पर काम रुका है।", language="hi")

    assert analyse(told).candidates == ()


def test_a_script_without_spaces_and_without_rules_has_no_phrases():
    assert analyse(article("ข่าว", "รัฐบาลประกาศวันหยุด", language="th")).candidates == ()


def test_an_empty_article_has_no_phrases():
    assert analyse(article("Nothing")).candidates == ()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400).map(lambda text: " ".join(text.split())))
def test_any_text_has_verbatim_phrases(text: str):
    told = article("Title", *([text] if text else []))
    for candidate in analyse(told).candidates:
        assert all(told.text[start:end] in dict(candidate.forms) for start, end in candidate.spans)
        assert candidate.forms


def test_vague_words_come_after_telling_ones():
    told = article(
        "Ferry",
        "The relationship between the ports broke over the ferry. The relationship had been warm, "
        "and the ferry had been full.",
    )
    order = keys(analyse(told))

    assert order.index(key_of("ferry", "en")) < order.index(key_of("relationship", "en"))


def test_who_signs_an_article_is_no_phrase_of_it():
    told = article(
        "Tugs free a ferry",
        "OSLO (Reuters) - Tugs freed a ferry, Halvard Times reported. Halvard Times saw two tugs. "
        "Reuters could not reach the crew.",
    )
    found = analyse(replace(told, publisher="Halvard Times"))

    assert not {"Halvard Times", "Reuters"} & set(forms(found))


def test_a_common_word_is_shown_in_small_letters_where_it_can_be():
    told = article(
        "Licences",
        ("heading", "Licences Slow The Metal Trade"),
        "Licences slow the metal trade. New licences take effect, and exporters need licences.",
    )
    found = next(each for each in analyse(told).candidates if each.key == key_of("licence", "en"))

    assert found.forms[0][0] == "licences"


def test_a_fourth_country_comes_far_behind_three():
    told = article(
        "Fish prices",
        "Japan, China, France and Norway sell fish. Japan, China, France and Norway raised the "
        "price of fish, and a harbour closed.",
    )
    order = keys(analyse(told))
    nations = [key_of(each, "en") for each in ("Japan", "China", "France", "Norway")]
    before = order[: order.index(key_of("harbour", "en"))]

    assert sum(each in before for each in nations) == 3
    assert set(nations) <= set(order)


@pytest.mark.parametrize(
    "notice",
    [
        "Copyright 2031 Halvard Times. All rights reserved. This material may not be published, "
        "broadcast or rewritten.",
        "© 2031 Halvard Times. This broadcast may not be reproduced.",
        "ALL RIGHTS RESERVED BY HALVARD TIMES. Copyright by 2031 broadcast pool.",
    ],
)
def test_who_may_print_a_report_is_no_phrase_of_it(notice: str):
    told = article("Tug", f"A tug freed the ferry off Sandhaven. The ferry had no pump. {notice}")
    found = set(keys(analyse(told)))

    assert {key_of("ferry", "en"), "sandhaven"} <= found
    assert not {"copyright", "broadcast", "halvard time", "materi"} & found


def test_many_notices_take_no_longer_than_their_text():
    text = "© 2031. " * 2_000
    told = article("Notices", text + "A tug freed the ferry.")

    assert key_of("ferry", "en") in keys(analyse(told))


def test_a_word_that_only_opens_sentences_comes_after_one_that_does_not():
    told = article(
        "Harbour",
        "Painters closed the harbour. The mayor blamed the dredgers.",
    )
    order = keys(analyse(told))

    assert order.index(key_of("dredgers", "en")) < order.index(key_of("painters", "en"))


def test_of_two_words_that_are_said_alike_the_longer_one_comes_first():
    told = article("News", "They spoke of the tugs and the refinery in the dark.")
    order = keys(analyse(told))

    assert order.index(key_of("refinery", "en")) < order.index(key_of("tugs", "en"))


def test_the_whole_part_of_a_decimal_is_no_end_of_a_name():
    told = article(
        "Trabzon Limanı",
        "Bakanlık, Trabzon Limanı için 1,5 milyar ve Trabzon 2,5 milyar.",
        language="tr",
    )

    assert not [form for form in forms(analyse(told)) if form.endswith(("1", "2"))]


@pytest.mark.parametrize(
    "told",
    [
        "Chief Executive Ruta Halvorsen",
        "Attorney General Ruta Halvorsen",
        "Detective Inspector Ruta Halvorsen",
        "Sheriff Ruta Halvorsen",
        "Senate Majority Leader Ruta Halvorsen",
        "Councilwoman Ruta Halvorsen",
        "Superintendent Dr. Ruta Halvorsen",
    ],
)
def test_no_part_of_a_post_belongs_to_a_name(told: str):
    text = f"The lock was closed on Monday by {told}. The lock is old, {told} said in Torvik."

    shown = forms(analyse(article("Lock", text)))

    assert [each for each in shown if "Halvorsen" in each] == ["Ruta Halvorsen"]


@pytest.mark.parametrize(
    "name", ["Premier League", "John Constable", "Elizabeth Bishop", "Executive Board"]
)
def test_what_is_a_post_elsewhere_may_belong_to_a_name(name: str):
    text = f"The lock was closed on Monday for the {name}. The lock is old, the {name} said."

    assert name in forms(analyse(article("Lock", text)))


def test_chinese_phrases_are_whole_words_and_no_verbs_of_saying():
    told = article(
        "行为准则磋商",
        "日本代表表示，东海沿岸渔业联合管理委员会应当继续开展行为准则磋商。今天记者获悉，日本支持行为准则。"
        "东海沿岸渔业联合管理委员会表示，今天没有问题，日本渔民也没有问题。",
        language="zh",
    )

    shown = forms(analyse(told))

    assert {"日本", "行为准则"} <= {*shown}
    assert not {"表示", "今天", "问题", "没有", "准则磋"} & {*shown}


def test_japanese_phrases_keep_or_leave_what_makes_a_verb_of_them():
    told = article(
        "制度の見直し",
        "政府は制度の見直しを急ぐ。電力買い取りの期間を延ばす。",
        language="ja",
    )

    shown = forms(analyse(told))

    assert "見直し" in shown
    assert not {"見直", "電力買"} & {*shown}
