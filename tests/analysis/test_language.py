"""Languages told apart by script and small words, and what a declaration is worth."""

from __future__ import annotations

import pytest

from builder.analysis.language import detect
from builder.text import stopwords

PROSE = {
    "en": "The harbour was closed for two days, and none of the ships that wait outside may enter.",
    "fr": "Le port est fermé depuis deux jours et les navires qui attendent dehors ne peuvent pas "
    "entrer dans la ville.",
    "de": "Der Hafen ist seit zwei Tagen geschlossen, und die Schiffe, die draußen warten, dürfen "
    "nicht in die Stadt.",
    "es": "El puerto está cerrado desde hace dos días y los barcos que esperan fuera no pueden "
    "entrar en la ciudad.",
    "pt": "O porto está fechado há dois dias e os navios que esperam lá fora não podem entrar na "
    "cidade.",
    "it": "Il porto è chiuso da due giorni e le navi che aspettano fuori non possono entrare nella "
    "città.",
    "nl": "De haven is al twee dagen gesloten en de schepen die buiten wachten mogen niet naar "
    "de stad.",
    "sv": "Hamnen har varit stängd i två dagar och fartygen som väntar utanför får inte komma in "
    "till staden.",
    "da": "Havnen har været lukket i to dage, og skibene, som venter udenfor, må ikke komme ind "
    "til byen af hensyn til vejret.",
    "no": "Havnen har vært stengt i to dager, og skipene som venter utenfor får ikke komme inn "
    "til byen etter uværet.",
    "fi": "Satama on ollut suljettu kaksi päivää, ja laivat, jotka odottavat ulkona, eivät voi "
    "tulla kaupunkiin.",
    "pl": "Port jest zamknięty od dwóch dni, a statki, które czekają na zewnątrz, nie mogą się "
    "do miasta dostać.",
    "cs": "Přístav je již dva dny uzavřen a lodě, které čekají venku, se nemohou dostat do města.",
    "tr": "Liman iki gündür kapalı ve dışarıda bekleyen gemiler için bu şehre giriş daha mümkün "
    "değil.",
    "id": "Pelabuhan itu sudah dua hari ditutup dan kapal yang menunggu di luar tidak dapat masuk "
    "ke kota.",
    "hu": "A kikötő már két napja zárva van, és a hajók, amelyek kint várnak, nem juthatnak be a "
    "városba.",
    "ro": "Portul este închis de două zile și navele care așteaptă afară nu pot să intre în oraș.",
    "ru": "Порт закрыт уже два дня, и суда, которые ждут снаружи, не могут войти в город.",
    "uk": "Порт закрито вже два дні, і судна, які чекають зовні, не можуть увійти до міста.",
    "ar": "الميناء مغلق منذ يومين والسفن التي تنتظر في الخارج لا تستطيع الدخول إلى المدينة.",
    "fa": "بندر دو روز است که بسته شده و کشتی‌هایی که بیرون منتظرند نمی‌توانند وارد شهر شوند.",
    "ur": "بندرگاہ دو دن سے بند ہے اور باہر کھڑے جہاز شہر میں داخل نہیں ہو سکتے۔",
    "he": "הנמל סגור כבר יומיים והאוניות שמחכות בחוץ אינן יכולות להיכנס לעיר.",
    "el": "Το λιμάνι είναι κλειστό εδώ και δύο ημέρες και τα πλοία περιμένουν έξω.",
    "th": "ท่าเรือปิดมาสองวันแล้ว และเรือที่รออยู่ข้างนอกไม่สามารถเข้าเมืองได้",
    "hi": "बंदरगाह दो दिन से बंद है और बाहर खड़े जहाज़ शहर में नहीं आ सकते।",
    "ja": "港は二日前から閉鎖されており、沖で待つ船は街に入ることができない。",
    "zh": "港口已经关闭两天，在外面等候的船只不能进城。",
    "ko": "항구는 이틀째 폐쇄됐고 밖에서 기다리는 배들은 도시로 들어올 수 없다.",
}


@pytest.mark.parametrize("language", sorted(PROSE))
def test_a_sentence_tells_its_language(language: str):
    assert detect(PROSE[language]) == language


@pytest.mark.parametrize("language", sorted(PROSE))
def test_a_right_declaration_is_kept(language: str):
    assert detect(PROSE[language], language) == language


@pytest.mark.parametrize(
    ("declared", "expected"),
    [("en-US", "en"), ("EN_gb", "en"), ("eng", "en"), (" en ", "en"), ("xx", "en"), ("", "en")],
)
def test_a_declaration_is_read_in_its_usual_forms(declared: str, expected: str):
    assert detect(PROSE["en"], declared) == expected


def test_a_declaration_decides_where_the_text_says_little():
    assert detect("Harbour strike", "en-GB") == "en"
    assert detect("Bergen", "nb-NO") == "no"
    assert detect("", "pt_BR") == "pt"


def test_a_declaration_in_another_script_is_not_believed():
    assert detect(PROSE["ru"], "en") == "ru"
    assert detect(PROSE["ja"], "zh") == "ja"
    assert detect(PROSE["en"], "ko") == "en"


def test_a_short_text_does_not_overrule_its_declaration_and_a_long_one_does():
    assert detect(PROSE["fr"], "en") == "en"
    assert detect(PROSE["fr"] * 3, "en") == "fr"


def test_sister_languages_do_not_overrule_a_declaration():
    assert detect(PROSE["no"] * 3, "da") == "da"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 345",
        "Harbour strike ends",
        "Oslo Paris Roma Berlin Madrid Praha Wien",
        "!!! ... ---",
    ],
)
def test_too_little_evidence_is_no_answer(text: str):
    assert detect(text) is None


def test_a_few_foreign_words_do_not_change_the_answer():
    assert detect(PROSE["en"] + " 港 порт") == "en"
    assert detect(PROSE["ja"] + " The U.S. Navy") == "ja"


def test_a_sentence_about_los_angeles_is_not_spanish():
    text = "A Los Angeles County deputy was shot as he left the house on Monday, and he died later."

    assert detect(text) == "en"


def test_cyrillic_of_other_languages_is_not_taken_for_russian():
    assert (
        detect("Лука је затворена већ два дана и бродови чекају напољу, кажу љубазни људи.") is None
    )


def test_an_unknown_language_has_no_function_words():
    assert stopwords.of(None) == frozenset()
    assert stopwords.of("xx") == frozenset()
    assert "the" in stopwords.of("en")


def test_words_with_an_apostrophe_are_known_whole_and_in_pieces():
    assert {"don't", "don", "t"} <= stopwords.of("en")
    assert {"l'", "l", "qu"} <= stopwords.of("fr")


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "pt", "it", "nl"])
def test_the_large_languages_have_full_lists(language: str):
    assert 150 <= len(stopwords.of(language)) <= 280


def test_every_list_is_in_small_letters():
    for words in stopwords.STOPWORDS.values():
        assert all(word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bakan Aydın, limandaki balıkçılarla dün görüştü. Rıhtımın yapımına başlandı.", "tr"),
        ("Bộ trưởng cho biết bến cảng mới sẽ hoàn thành trong năm tới.", "vi"),
        ("Nowe nabrzeże powstało dzięki środkom unijnym. Rybaków częściowo wysiedlono.", "pl"),
        ("Łukasz Wąż fished near Gdańsk.", None),
        ("Sahil küçəsində körpü tikildi, gəmilər gəldi və getdi.", None),
    ],
)
def test_letters_of_its_own_tell_a_language_where_small_words_do_not(text, language):
    assert detect(text) == language
