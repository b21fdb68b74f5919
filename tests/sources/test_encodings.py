from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.sources.encodings import Decoded, declaration, decode

FRENCH = (
    "La présidente a déclaré, à l’issue de la réunion, que l’accord « n’est pas à vendre ».\n"
    "L’été dernier, où la crise couvait déjà, les élèves du lycée s’étaient tus…\n"
)
JAPANESE = (
    "三か国の防衛相は十八日、港町で会談し、警戒情報を共有することで一致した。\n"
    "次の会合は来年の春に開かれる見通しだ。「約束を守ることが大切だ」と述べた。\n"
)
KOREAN = (
    "세 나라의 장관들은 금요일 항구 도시에서 만나 경보 정보를 나누기로 했다.\n"
    "다음 회의는 봄에 열린다.\n"
)
CHINESE = (
    "三国部长星期五在港口城市会面，同意共享预警信息。\n"
    "他们说，下一次会议将在明年春天举行，这是一个新的开始。\n"
)
TRADITIONAL = (
    "三國部長星期五在港口城市會面，同意共享預警資訊。\n"
    "他們說，下一次會議將在明年春天舉行，這是一個新的開始。\n"
)
RUSSIAN = (
    "Министры трёх стран встретились в пятницу и договорились обмениваться данными.\n"
    "Весной они встретятся снова.\n"
)
HEBREW = (
    "השרים נפגשו ביום שישי בעיר הנמל והסכימו לחלוק מידע על שיגורים.\n"
    "הפגישה הבאה תתקיים באביב, אמר הדובר. איש לא סירב.\n"
)
ARABIC = (
    "التقى الوزراء يوم الجمعة في مدينة الميناء واتفقوا على تبادل بيانات الإنذار.\n"
    "وقال المتحدث إن الاجتماع المقبل سيعقد في الربيع؟\n"
)
THAI = "รัฐมนตรีพบกันเมื่อวันศุกร์ที่เมืองท่า และตกลงแลกเปลี่ยนข้อมูลเตือนภัย\nการประชุมครั้งต่อไปจะจัดขึ้นในฤดูใบไม้ผลิ\n"
GREEK = (
    "Οι υπουργοί συναντήθηκαν την Παρασκευή στο λιμάνι και συμφώνησαν να μοιράζονται στοιχεία.\n"
)

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
TEXTS = {
    "French": (FRENCH, ("cp1252", *UNICODE, "utf-32-be")),
    "Japanese": (JAPANESE, ("cp932", "euc_jp", "iso2022_jp", *UNICODE)),
    "Korean": (KOREAN, ("cp949", "euc_kr", *UNICODE)),
    "Chinese": (CHINESE, ("gb18030", "gb2312", "gbk", *UNICODE)),
    "traditional Chinese": (TRADITIONAL, ("big5", "gb18030", *UNICODE)),
    "Russian": (RUSSIAN, ("cp1251", "koi8-r", *UNICODE)),
    "Hebrew": (HEBREW, ("cp1255", *UNICODE)),
    "Arabic": (ARABIC, ("cp1256", *UNICODE)),
    "Thai": (THAI, ("cp874", "tis_620", *UNICODE)),
    "Greek": (GREEK, ("cp1253", *UNICODE)),
}
CASES = [
    pytest.param(text, encoding, id=f"{language}-{encoding}")
    for language, (text, encodings) in TEXTS.items()
    for encoding in encodings
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_one_text_in_many_encodings_is_one_text(text: str, encoding: str):
    decoded = decode(text.encode(encoding))

    assert decoded is not None
    assert decoded.text == text
    assert decoded.replaced == 0


def test_every_text_is_tried_in_at_least_seven_encodings():
    assert all(len(encodings) >= 7 for _, encodings in TEXTS.values())


@pytest.mark.parametrize(
    ("page", "named"),
    [
        (b'<meta charset="Shift_JIS">', "Shift_JIS"),
        (b"<META content='text/html; charset=euc-kr' http-equiv=Content-Type>", "euc-kr"),
        (b'<?xml version="1.0" encoding="windows-1251"?>', "windows-1251"),
        (b"<p>charset=utf-8</p>", None),
        (b" " * 5000 + b"<meta charset=big5>", None),
    ],
)
def test_a_page_declares_its_encoding_in_its_head(page: bytes, named: str | None):
    assert declaration(page) == named


def test_a_declared_encoding_settles_what_the_bytes_leave_open():
    data = "首脳会談".encode("euc_jp")

    decoded = decode(data, declared="EUC-JP")

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == ("首脳会談", "euc_jp")


def test_valid_utf_8_outweighs_an_old_declaration():
    decoded = decode("déjà vu".encode(), declared="iso-8859-1")

    assert decoded is not None
    assert decoded.text == "déjà vu"


@pytest.mark.parametrize("label", ["no-such-thing", "base64", "utf-16", "rot13", "\x00", "idna"])
def test_a_declaration_that_cannot_be_is_passed_over(label: str):
    decoded = decode(FRENCH.encode("cp1252"), declared=label)

    assert decoded is not None
    assert decoded.text == FRENCH


def test_what_browsers_call_latin_1_is_windows_1252():
    decoded = decode("“Yes”".encode("cp1252"), declared="ISO-8859-1")

    assert decoded is not None
    assert decoded.text == "“Yes”"


MIXED = "L’été à l’hôtel, c’était « fini » : l’État a perdu 3 € — naïve “À bientôt” façade."


@pytest.mark.parametrize("every", [3, 5, 9])
def test_words_of_windows_1252_among_others_of_utf_8_are_read(every: int):
    words = enumerate(MIXED.split())
    parts = [each.encode("utf-8" if at % every else "cp1252") for at, each in words]

    assert decode(b" ".join(parts) * 3) == Decoded(MIXED * 3, "utf-8", 0)


@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, JAPANESE, KOREAN, "It’s “hers”, not “his”.\n"])
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf_8_that_was_taken_for_a_western_encoding_is_read_as_what_was_meant(
    text: str, wrong: str
):
    shown = "".join(bytes([byte]).decode(wrong, "ignore") or chr(byte) for byte in text.encode())

    assert decode(shown.encode()) == Decoded(text, "utf-8", 0)


@pytest.mark.parametrize(
    "text",
    [
        "„Spaß“ und „Schweiß“, dazu „Fleiß“.",
        "IRMÃ” e MANHÃ” e AMANHÃ”: três “avós” à mesa.",
        "Une «\u00a0beauté\u00a0» et une «\u00a0qualité\u00a0» d’été.",
        "La «città» e la «libertà» e la «verità».",
    ],
)
def test_letters_before_quotation_marks_are_what_they_are(text: str):
    assert decode(text.encode()) == Decoded(text.replace("\u00a0", " "), "utf-8", 0)


@pytest.mark.parametrize("half", [b"\xc3", b"\xe2\x80", b"\xe6\xbc"])
def test_half_a_character_spells_nothing(half: bytes):
    decoded = decode("“Été” et “hiver” ".encode() + half + b" fin")

    assert decoded == Decoded("“Été” et “hiver” \ufffd fin", "utf-8", 1)


def test_damaged_bytes_are_counted_and_shown():
    decoded = decode("é".encode() * 40 + b"\xff and more")

    assert decoded is not None
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)
    assert "\ufffd and more" in decoded.text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text inside",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(1, 32)) * 40,
        b"text\x00" * 1000,
        b"PK\x03\x04rest",
    ],
)
def test_what_is_no_text_is_refused(data: bytes):
    assert decode(data) is None


def test_a_stray_control_character_does_not_make_a_file_binary():
    decoded = decode(b"A long line of ordinary text, with one " + b"\x07" + b"bell." * 40)

    assert decoded is not None
    assert "\x07" not in decoded.text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_none(data: bytes):
    decoded = decode(data)

    assert decoded is None or "\x00" not in decoded.text


@pytest.mark.parametrize(
    "text",
    [
        "El riego gasta 3,2 hm³ de agua en cada jornada del año, según la cámara agraria.\n",
        "De fabriek loost 40 m³ per uur, ‘dat is te veel’, vindt de gemeente.\n",
        "«Il porto è dei pescatori», dice il sindaco: così la città.\n",
    ],
)
def test_few_letters_of_a_western_text_do_not_make_it_another(text: str):
    decoded = decode(text.encode("cp1252"))

    assert decoded is not None
    assert decoded.text == text
