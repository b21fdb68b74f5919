"""What little is known of the words of further languages: no verbs, so that phrases must recur.

Endings tell adjectives, which are no phrase without their noun, and the commonest verbs of news.
"""

from __future__ import annotations

from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

RUSSIAN = Lexicon(
    verb_like=late(
        r"\w{2,}(?:ться|тся|лся|лась|лось|лись|ают|яют|уют|ает|яет|ует|ены|аны|или|[вз]али|чали|ели|ила|ала"
        r"|чал|жил|вил|тил|шил|щил|сил|вал|зал|дал)"
    ),
    adverb_like=late(r"\w{3,}(?:енно|ально|лько|ески)"),
    nouns=words("начала дела села канал скандал материал финал или"),
    empty=words(
        "года год году лет дня дней день месяца месяцев неделе недели часов время человек тысяч "
        "тысячи млн млрд миллионов процентов процента рублей долларов понедельник вторник среду "
        "четверг пятницу субботу воскресенье словам данным января февраля марта апреля мая июня "
        "июля августа сентября октября ноября декабря начал начала ранее также"
    ),
    opener_like=late(
        r"\w+(?:[сц]к(?:ой|ая|ое|ие|ого|ому|их|им|ую|ими|ом)|н(?:ый|ая|ое|ые|ого|ому|ым|ых|ую|ыми))"
    ),
    people_like=late(r"\w+[сц]к(?:ой|ая|ое|ие|ого|ому|их|ую|ими|ом)"),
    titles=words(
        "губернатор губернатора президент президента министр министра глава главы мэр мэра "
        "председатель председателя депутат депутата директор директора"
    ),
)

UKRAINIAN = Lexicon(
    verb_like=late(r"\w{2,}(?:ться|вся|лася|лися|ають|ують|ає|ує|или|али|ила|ала|чив|див|зав|ено)"),
    empty=words(
        "року років рік дня днів день місяця місяців тижня годин час тисяч млн млрд мільйонів "
        "відсотків гривень словами даними"
    ),
    opener_like=late(
        r"\w+(?:[сцз]ьк(?:ий|ої|а|е|і|ого|ому|их|им|у|ими)|н(?:ий|ої|ого|ому|им|их|ими))"
    ),
    people_like=late(r"\w+[сц]ьк(?:ої|а|е|і|ого|ому|их|у|ими)"),
    titles=words("президент президента міністр міністра голова голови мер мера"),
)

POLISH = Lexicon(
    verb_like=late(
        r"\w{2,}(?:ają|ują|ował[aoiy]?|ał[aoiy]?|ił[aoiy]?|ył[aoiy]?|nął|nęła|ować|uje)"
    ),
    nouns=words(
        "skała skały chwała chwały siła siły kanał kanały udział udziały materiał materiały"
    ),
    empty=words(
        "roku lat rok dnia dni dzień miesiąca miesięcy tygodnia godzin czas tys mln mld tysięcy "
        "milionów procent złotych euro osób zdaniem według przeciwko piątek sobotę niedzielę "
        "poniedziałek wtorek środę czwartek"
    ),
    opener_like=late(r"\w+(?:[sc]k(?:iej|iego|iemu|im|imi|ich|ą)|n(?:ego|emu|ych|ymi))"),
    people_like=late(r"\w+[sc]k(?:iej|iego|iemu|ich|ą)"),
    titles=words(
        "minister ministra prezydent prezydenta premier premiera poseł posła prezes prezesa "
        "dyrektor dyrektora burmistrz burmistrza"
    ),
)

SWEDISH = Lexicon(
    verb_like=late(r"\w{2,}(?:ade|ades|ar|erar|erade)"),
    nouns=words("dollar lärar januari februari"),
    title_like=late(r"\w{2,}(?:minister|ministern|chefen?)"),
)

TURKISH = Lexicon(
    verb_like=late(r"\w{2,}(?:yor|[dt][ıiuü]|[dt][ıiuü]ğ[ıiuü]n[ıiuü]|ecek|acak|eceğini|acağını)"),
    empty=words("kapsamında nedeniyle ilişkin yıl yılın gün ay yüzde milyon milyar bin lira dolar"),
    titles=words("bakanı başkanı başbakanı müdürü cumhurbaşkanı"),
)

ARABIC = Lexicon(
    adjective_like=late(r"ال\w{2,}ية"),
    verb_like=late(r"[سو]?[يت]\w{3}(?:ون|ان)"),
    empty=words(
        "عام عاما سنة سنوات شهر شهرا أسبوع أيام يوما ساعة ساعات مليون مليار ألف آلاف المئة نحو "
        "أكثر أقل العام المقبل الماضي الجديد الجديدة الأخيرة الأولى الثانية بحسب وفق سوف لكن غير "
        "إجراء قالوا أكد أكدت أوضح أوضحت أشار أشارت ستوفر"
    ),
    titles=words("الرئيس الوزير"),
)
