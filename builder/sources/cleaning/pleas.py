"""Notices that are a whole sentence, known by this: they hold no word that others would add.

Who tells of a ban on copies says whose, of what and by which court; the notice itself is made of
few words, in any order. For each language its own are listed: of what it speaks, what it asks for,
and all else it says; a star stands for any ending.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from builder.text.patterns import late

MOST_WORDS: Final = 25
"""Words of such a notice at most."""

NAMED_WORDS: Final = 6
"""Words of which one may be another, such as the name of the paper."""

_REPRINT: Final = (
    """nachdruck* vervielfältig* weiterverbreit* verbreit* weitergabe kopie* kopier* übernahme
    weiterverwend* wiedergabe; genehmigung erlaubnis zustimmung untersagt verboten einwilligung; das
    unsere* die der des den und oder auch nur mit ohne jede jegliche dieser dieses diese vom von
    seite website inhalt* artikel* text* beitrag* beiträge* redaktion verlag* auszugsweise teilweise
    vollständig* ganz in auszügen ist sind gestattet erlaubt zulässig schriftlich* vorherig*
    ausdrücklich* nicht dürfen darf werden elektronisch* verwendung nutzung sonstige""",
    """reproduction* copie* copier reproduire reproduit* diffusion* rediffusion republication
    redistribution; interdit* autoris* l'autorisation d'autorisation accord l'accord d'accord
    consentement; toute tout la le les de du des d'un d'une l'article l'éditeur même et ou en cet ce
    ces cette article* contenu* texte* site totale partielle intégrale est sont sans soumis* à ne
    peut peuvent être les préalable écrite écrit expresse rédaction éditeur notre strictement
    utilisation journal média""",
    """reproduc* copia* copiar difusión distribu* redistribución reproducir; prohib* permiso
    autoriz* consentim* permit*; queda quedan se está están la el los las de del su sus este esta
    estos estas total o parcial y ni e no pueden puede ser editorial sin con previ* escrit* expres*
    por editor* medio contenid* artículo* noticia* texto* web sitio página titular derechos
    redacción cualquier estrictamente toda todo""",
    """riproduzion* riprodott* riprodurre copia* copiare copiati diffusione diffondere distribuzione
    ripubblicazione; vietat* autorizz* consenso permesso consentit*; è sono la il lo i gli di dei
    del della dell'editore dell'autore questo questa questi queste tutti protett* articol* testo
    testi contenut* sito anche parziale totale o e né senza con previa preventiv* scritt* espress*
    non possono può essere editore redazione da solo ogni qualsiasi in parte tutto""",
    """reprodu* copiad* cópia* copiar distribuição redistribuição difusão; proibid* vedad* autoriza*
    permitid* permissão consentimento; é são a o as os de do da deste desta neste nesta este esta
    total ou parcial integral protegid* e em sem com por prévi* escrit* express* editor* autor
    conteúdo* texto* artigo* notícia* matéria* site sítio só apenas nenhuma parte pode podem ser sua
    qualquer toda todo todos redação expressamente""",
    """overname overgenomen overnemen kopieer* kopiëren gekopieerd verspreid* gepubliceerd
    vermenigvuldig* verveelvoudig* reproductie; toestemming verboden; niets van deze dit site
    website pagina uit artikel* inhoud tekst* mag mogen worden zonder met de het een is alleen enkel
    uitsluitend toegestaan uitgever redactie of en schriftelijke voorafgaande uitdrukkelijke niet
    volledig gedeeltelijk hergebruik doorplaatsen openbaar gemaakt op enigerlei wijze voor""",
    """przedruk* kopiowan* powiela* rozpowszechnia* reproduk* publikowanie; zgod* zezwoleni*
    zabronion* zakazan* pozwoleni*; i oraz lub w z wszystkie chronion* prawem bez tylko wyłącznie za
    jest są wydawcy redakcji pisemnej uprzedniej wyraźnej treści tekstów tekstu materiał* artykuł*
    strony serwisu portalu całości części żadna część tego tej tych nie może mogą być dozwolon*
    możliw* jakiekolwiek wykorzystywanie wykorzystanie dalsze fragmentów autora właściciela""",
    """перепечат* копирован* использован* распространени* воспроизведени*; разрешени* соглас*
    запрещ*; материалов материалы материала статьи статей текстов сайта издания возможна возможно
    только лишь с без редакции издателя правообладателя письменного письменным допускается
    допускаются и или любое любая полное частичное полная частичная нельзя не в на этого этой
    контента информации автора предварительного ссылкой ссылки активной источник""",
    """передрук* копіюван* використан* поширенн* відтворенн*; дозвол* згод* заборон*; матеріалів
    матеріали матеріалу статті статей текстів сайту видання можлив* лише тільки за з із без та і й
    або редакції видавця правовласника письмової письмового письмовою допускається будь яке яка
    повне часткове не можна на цього цієї контенту інформації автора попередньої посиланням
    посилання активним джерело""",
    """kopyalan* çoğaltıl* yayınlan* yayımlan* alıntılan* dağıtılamaz; izin* yasak* gösterilmeden;
    bu sitedeki site* sayfa* içerik* içeriğin haber* yazı* fotoğraf* metin* kaynak yazılı önceden
    alınmadan alınmaksızın olmadan tamamı tamamen veya ya da bir kısmı kısmen ve kullanılamaz
    paylaşılamaz hiçbir izinsiz şekilde yapılamaz yayıncı* başka yerde""",
    """نسخ بنسخ النسخ نسخه نشر* النشر نشره نشرها بنقلها نقلها طبع الطبع اقتباس; إذن بإذن موافق*
    تصريح بموافقة; يمنع يحظر لا يجوز يسمح هذا هذه المحتوى المادة المواد المقال الموقع جميع كل محمية
    محمي أو و ولا إعادة دون من بدون بدون مسبق مسبقة خطي خطية الناشر إدارة التحرير ممنوع في على إلا
    منع ويمنع ويحظر""",
)

_LETTER: Final = (
    """email mail inbox caixa; receba seu sua assine enviamos; quer querem começar o a as os de do
    da das dos no na em que importam todas todos manhã manhãs dias dia cada principais mais
    importantes notícias manchetes destaques resumo bem informado e por grátis gratuitamente
    gratuita entrada diretamente direto newsletter correio eletrónico eletrônico""",
    """mail* skrzynk*; otrzymuj swoj* twoj* zapisz wyślemy wysyłamy ci ciebie; chcesz być na bieżąco
    się i codziennie co rano każdego ranka dnia dzień najważniejsz* najnowsz* najciekawsz* główne
    wiadomości wydarzeń wydarzenia informacj* przegląd prosto e do w z o świata kraju bezpłatnie za
    darmo naszym newsletterem""",
    """почт* почтов* email mail; получайте вам вас ваш* подпишитесь присылаем; главн* важн* самые
    самое за свеж* новост* утро утром каждое каждый день ежедневно утра дня на свою своей электронн*
    и в о к ящик* бесплатно e прямо рассылк* дайджест хотите знать первыми за""",
    """пошт* поштов* email mail; отримуйте вам вас ваш* підпишіться надсилаємо; головн* важлив*
    найважливіш* свіж* новин* щоранку щодня щодень кожного ранку дня день на свою своєї електронн*
    та і й у в о до скриньц* скриньк* безкоштовно e просто розсилк* дайджест хочете знати першими
    за""",
    """posta* email* eposta* mail*; kutunuza kutuna kutunuzda postanıza postanızda adresinize
    adresine gönderelim kaydolun alın başlayın; günün gün güne günlük önemli en öne çıkan haber*
    haberler* haberleri gelişme* bülten* her sabah e gelsin gönderiyoruz ile almak için ücretsiz
    hemen kutusuna özeti özetini ana son dakika gelişmeleri doğrudan size sizin""",
    """بريدك البريد; بريدك احصل سجل اشترك تصلك ليصلك يصلك توصل; على أهم آخر الأخبار أخبار موجز نشرة
    النشرة العناوين كل صباح يوم يوميا يومي يوميًا في عبر الإلكتروني الالكتروني الى إلى مباشرة مجانا
    مجانًا من اليوم لتصلك""",
    """메일로 메일함* 이메일*; 받아보세요 보세요 보내드립니다 드립니다 만나보세요 구독하세요 만나
    신청하세요; 매일 아침 하루 한 번 주요 중요한 엄선한 뉴스* 소식* 오늘의 하루 보내 지금 무료로
    받아 배달해 최신 가장 당신의 여러분의 바로""",
)

_LOGIN: Final = (
    """kommentieren kommentar* kommentier*; anmelden angemeldet* melden einloggen eingeloggt*
    registrier*; bitte sie sich du dich an um zu zum müssen musst können nur nutzer nutzerinnen
    leser und oder einen diesen artikel beitrag schreiben verfassen sein ein jetzt hier""",
    """comment* réagir; connectez connecté* identifiez inscrivez connecter; vous pour cet ce article
    devez être laisser un une à ou créez compte ajouter publier le et veuillez afin de poster seuls
    les abonnés utilisateurs peuvent inscrit""",
    """coment*; inicia iniciar identifícate regístrate registrado registrada registrarte accede
    conectado conéctate; para esta este noticia artículo debes debe tienes que sesión dejar un el
    los estar poder o y participar en escribir tu usuario cuenta crea una con por favor necesitas
    puedes""",
    """comment*; accedi accesso l'accesso login registrat* iscritto collegato; per lasciare un i
    scrivere devi effettua effettuare l'articolo questo articolo il o e poter essere il fai fare
    aggiungere inserire puoi bisogna occorre registrarsi solo gli utenti possono""",
    """coment*; login sessão entre logad* registo conta regist* cadastr*; para faça fazer deixar
    publicar um esta este notícia artigo você precisa estar é necessário iniciar inicie ou o a na
    sua o seu e no poder tem de ter que deve apenas só utilizadores usuários podem""",
    """reageren reactie*; log inloggen ingelogd* meld aanmelden aangemeld; in om te op dit artikel
    bericht u je moet zijn een plaatsen geven aan alleen gebruikers kunnen eerst achter laten of
    registreer maak account hier mee praten om""",
    """koment* skoment*; zaloguj* zalogowa* zarejestr*; się aby żeby by dodać dodawać napisać musisz
    dla dostępne tylko użytkownicy mogą chcesz artykuł ten lub i albo pod artykułem swój wpis możesz
    być""",
    """комментар* комментир* прокомментир*; войти войдите зарегистр* авториз*; чтобы оставить
    оставлять или и на сайт этот эту статью материал могут только лишь пользователи нужно необходимо
    писать добавить добавлять для вы должны быть в свой аккаунт под своим""",
    """коментар* комент* прокоментув*; увійд* зареєстр* авториз*; щоб залишити залишати або чи і та
    на сайт цей цю статтю матеріал можуть лише тільки користувачі потрібно необхідно писати додати
    додавати для ви маєте бути у в свій акаунт під своїм""",
    """yorum*; giriş* oturum üye* kaydol*; yapmak yapabilmek yazmak yazabilmek eklemek bırakmak için
    yapmalısınız yapın yapınız açın açmalısınız olun olmalısınız lütfen gerekir gerekmektedir
    gerekiyor yapmanız açmanız bu habere habere sadece üyeler yapabilir veya ya da""",
    """تعليق* التعليق* للتعليق* لتعليق; سجل تسجيل بتسجيل; الدخول دخولك لإضافة إضافة لترك ترك لكتابة
    كتابة على هذا الخبر المقال يجب عليك يرجى الرجاء أولا أولاً حتى تتمكن من لتتمكن أو إنشاء حساب
    قم""",
)

_PLEAS: Final = (("copyright", _REPRINT), ("newsletter", _LETTER), ("comment-form", _LOGIN))

_Listed = tuple[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]

FIRST: Final = 3
"""Letters of a word by which the lists that name it are found."""


def _any_of(words: str) -> re.Pattern[str]:
    return late("|".join(each.replace("*", r"\w*") for each in words.split()))


def _by_first() -> Mapping[str, Sequence[_Listed]]:
    """The first letters of what notices speak of -> the lists of those that do."""
    found: dict[str, list[_Listed]] = {}
    for rule, lists in _PLEAS:
        for listed in lists:
            of, asks, _ = listed.split(";")
            patterns = (_any_of(of), _any_of(asks), _any_of(listed.replace(";", " ")))
            for first in dict.fromkeys(word[:FIRST].rstrip("*") for word in of.split()):
                found.setdefault(first, []).append((rule, patterns))
    return found


_LISTS: Final = _by_first()


def plea(words: Sequence[str]) -> str:
    """The rule of a sentence made of a notice's words alone; empty for all others.

    Args:
        words: all its words, folded, numbers aside.
    """
    if len(words) > MOST_WORDS or _LISTS.keys().isdisjoint([each[:FIRST] for each in words]):
        return ""
    own = dict.fromkeys(chain.from_iterable(_LISTS.get(each[:FIRST], ()) for each in words))
    others = len(words) // NAMED_WORDS
    return next((rule for rule, patterns in own if _made_of(words, *patterns, others)), "")


def _made_of(
    words: Sequence[str],
    of: re.Pattern[str],
    asks: re.Pattern[str],
    known: re.Pattern[str],
    others: int,
) -> bool:
    said = any(map(of.fullmatch, words)) and any(map(asks.fullmatch, words))
    return said and sum(known.fullmatch(each) is None for each in words) <= others


_NAME = r"\W?[^\W\d_a-zà-ÿа-я][^.!?,]{1,50}"
_APPEARED: Final = late(
    r"^\W?(?:"
    r"(?:Dieser|Der|Dieses) (?:Artikel|Beitrag|Text|Bericht|Kommentar|Interview) "
    r"(?:(?:ist|wurde|erschien) )?(?:zuerst|ursprünglich|erstmals) (?:in|im|bei|beim|auf) "
    rf"(?:der |dem |den )?{_NAME}(?<!\bden)"
    r"|C(?:et article|e texte|ette tribune) (?:(?:est|a été|d[’']abord|initialement|paru|publiée?|"
    rf"pour la première fois) ){{2,5}}(?:dans|sur|par|chez) {_NAME}"
    r"|Est[ea] (?:artículo|texto|reportaje|columna|nota) (?:(?:se|fue|ha sido|publicó|publicad[oa]|"
    rf"apareció|originalmente|por primera vez) ){{2,5}}(?:en|por) {_NAME}"
    r"|Questo (?:articolo|testo) (?:(?:è|stato|pubblicato|apparso|uscito|originariamente|"
    rf"originalmente|per la prima volta|inizialmente) ){{2,5}}(?:su|sul|sulla|in|da) {_NAME}"
    r"|Est[ea] (?:artigo|texto|reportagem|matéria|coluna) (?:(?:foi|publicad[oa]|apareceu|primeiro|"
    rf"originalmente|pela primeira vez) ){{2,4}}(?:em|n[oa]|por|pel[oa]) {_NAME}"
    r"|Dit (?:artikel|stuk|verhaal|interview) (?:(?:is|werd|verscheen|eerst|eerder|oorspronkelijk|"
    rf"gepubliceerd|verschenen) ){{2,4}}(?:in|op|bij) {_NAME}"
    r"|(?:Ten |Niniejszy )?(?:[Aa]rtykuł|[Tt]ekst) (?:(?:ukazał|się|został|pierwotnie|opublikowany|"
    rf"po raz pierwszy) ){{3,5}}(?:w|na) {_NAME}"
    r"|(?:Впервые )?(?:[Ээ]т[ао]т? )?(?:[Сс]татья|[Мм]атериал|[Тт]екст) (?:(?:впервые|была?|"
    rf"опубликована?|вышла|вышел) ){{2,3}}(?:в|на) (?:журнале |газете |сайте )?{_NAME}"
    r")\.?$"
)


def appeared(text: str) -> bool:
    """Whether a block says where the article stood first, in other languages than English."""
    return _APPEARED.match(text) is not None
