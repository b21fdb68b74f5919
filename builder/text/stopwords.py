"""The function words of each language: words that carry no subject of their own.

Pure data, used to tell languages apart, to weigh how much of a block is running prose, and to
keep empty words out of phrases. Words are in lower case and Unicode form C. A word with an
apostrophe is also present in its pieces ("don't" as "don" and "t"), so that it does not matter
how a reader of text cuts it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

NONE: Final[frozenset[str]] = frozenset()
"""What an unknown language has."""


def of(language: str | None) -> frozenset[str]:
    """Return the function words of a language.

    Args:
        language: an ISO 639-1 code in lower case, or ``None`` for unknown.

    Returns:
        Words in lower case; empty if the language is unknown or has no list here.
    """
    return STOPWORDS.get(language or "", NONE)


_ENGLISH = """
a about above after again against all also although am among an and any are aren't as at be because
been before being below between both but by can can't cannot could couldn't did didn't do does
doesn't doing don't down during each either else ever every few for from further had hadn't has
hasn't have haven't having he he'd he'll he's her here hers herself him himself his how however i
i'd i'll i'm i've if in into is isn't it it's its itself just least less let's may me might more
most much must my myself neither no nor not now of off often on once only onto or other our ours
ourselves out over own per quite rather same shall she she'd she'll she's should shouldn't since so
some still such than that that's the their theirs them themselves then there there's these they
they'd they'll they're they've this those though through thus to too toward towards under until up
upon us very via was wasn't we we'd we'll we're we've were weren't what what's when where whether
which while who who's whom whose why will with within without won't would wouldn't yet you you'd
you'll you're you've your yours yourself yourselves
"""

_FRENCH = """
a à afin ai aient ainsi alors après as au aucun aucune auprès aura auront aussi autant autre autres
aux avaient avais avait avant avec avez avoir avons ayant beaucoup bien car ce ceci cela celle
celles celui cependant ces cet cette ceux chaque chez comme comment contre d' dans de depuis
derrière des dès donc dont du durant elle elles en encore enfin entre envers es est et étaient
étais était étant été êtes être eu eux fait faut font furent fut hors il ils j' jamais je jusqu'
jusque l' la là laquelle le lequel les lesquels leur leurs lors lorsqu' lorsque lui m' ma mais
malgré me même mêmes mes moi moins mon n' ne ni non nos notre nous on ont ou où outre par parce
parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi puis puisque qu' quand que
quel quelle quelles quelque quelques quels qui quoi s' sa sans sauf se selon sera serait seront ses
si soit son sont sous souvent suis sur t' ta tandis te tel telle tels tes toi ton toujours tous
tout toute toutefois toutes très trop tu un une vers voici voilà vos votre vous y
"""

_GERMAN = """
ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf
aus außer bei beide beiden beim bereits bin bis bist da dabei dadurch dafür dagegen daher damit
danach dann daran darauf daraus darf darin darüber das dass daß dazu dein dem den denen denn dennoch
der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch dürfen
ein eine einem einen einer eines er es etwa etwas für ganz gar gegen gegenüber hab habe haben hat
hatte hätte hatten hätten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in
indem ins ist ja je jede jedem jeden jeder jedes jedoch jene jenen jener kann kaum kein keine
keinem keinen keiner können könnte man manche mehr mein meine mich mir mit muss müssen musste nach
nachdem neben nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner
seit seitdem selbst sich sie sind so sogar solche soll sollen sollte sondern sonst sowie über um
und uns unser unsere unter viel viele vielen vom von vor während wann war waren warum was wegen
weil welche welchen welcher wenn wer werde werden wie wieder will wir wird wo wollen worden wurde
würde wurden würden zu zum zur zwar zwischen
"""

_SPANISH = """
a además ahora al algo algún alguna algunas alguno algunos allí ambos ante antes apenas aquel
aquella aquellos aquí así aun aún aunque bajo bien cabe cada casi como cómo con contra cual cuál
cuales cualquier cuando cuándo cuanto cuya cuyo de debe deben del desde después donde dónde dos
durante e el él ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta está
estaba estaban estado están estar estas este esto estos fue fueron ha haber había habían hacia
hasta hay he hizo incluso junto la las le les lo los más me mediante mi mientras mis misma mismo
mucho muchos muy nada ni ningún ninguna no nos nosotros nuestra nuestro o os otra otras otro otros
para pero poco por porque pues que qué quien quién quienes se sea según ser será serán si sí sido
siempre sin sino sobre solo sólo son su sus también tampoco tan tanto te tiene tienen toda todas
todavía todo todos tras tu tus u un una unas uno unos usted ustedes y ya yo
"""

_PORTUGUESE = """
a à ainda além algum alguma algumas alguns ali ambos ante antes ao aos apenas após aquela aquele
aqueles aquilo aqui as às assim até bem cada com como contra cujo da daquele das de dela dele deles
demais depois desde desta deste disse disso do dos durante e é ela elas ele eles em embora enquanto
entanto então entre era eram essa essas esse esses esta está estão estas estava estavam este estes
eu foi foram há houve isso isto já lhe lhes lo logo mais mas me mesma mesmo meu minha muito muitos
na não nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso nova num numa nunca o onde os
ou outra outras outro outros para pela pelas pelo pelos perante pode podem pois por porém porque
porquê portanto pouco qual quais qualquer quando quanto quase que quê quem se sem sempre sendo ser
será serão seu seus si sido sob sobre sua suas só também tanto tão te tem têm tendo ter teve tinha
tinham toda todas todavia todo todos tudo um uma umas uns você vocês
"""

_ITALIAN = """
a ad ai al alcune alcuni all' alla alle allo allora altra altre altri altro anche ancora appena
aveva avevano avere c' che chi ci ciò cioè col come con contro cosa così cui da dagli dai dal dall'
dalla dalle dallo degli dei del dell' della delle dello dentro di dopo dove dunque durante e è ed
egli era erano essere fa fino fra fu furono già gli ha hanno ho i il in infatti inoltre invece io
l' la le lei li lo loro lui ma mai me meno mentre mi mia mio molti molto ne né negli nei nel nell'
nella nelle nello nessun nessuna niente no noi non nostra nostro o ogni oltre oppure ora per perché
perciò però più poco poi possono prima proprio può qual quale quali qualche quando quanto quasi
quella quelle quelli quello quest' questa queste questi questo qui quindi sarà saranno se secondo
sei sempre senza si sia siamo solo sono sopra soprattutto sotto sta stata state stati stato su sua
subito sue sugli sui sul sull' sulla sulle suo suoi tra tranne troppo tutta tutte tutti tutto un
un' una uno verso vi voi sullo
"""

_DUTCH = """
aan aangezien achter af al alle alleen allemaal alles als altijd ander andere anders behalve
beide ben beneden bent bij bijna binnen boven buiten daar daarbij daardoor daarna daarom daarop
dan dat de deze die dit doch doen door dus echter een één eens eerst elk elke en enige enkele er
ervan eten even gaan gaat geen geweest had hadden heb hebben heeft heel hem hen het hier hij hoe
hoewel hun iedere iedereen iemand iets ik in indien is ja je jij jou jouw jullie kan kon konden
kunnen liet maar mag me meer men met mij mijn minder moet moeten mogen na naar naast nadat niet
niets nu nog of om omdat onder ons onze ook op over per reeds sinds slechts sommige steeds te
tegen ten terwijl tijdens toch toen tot totdat tussen u uit uw vaak van vanaf vanuit veel verder
via volgens voor vooral waar waarbij waardoor waarom wanneer want waren was wat we weer wel welke
werd werden wie wij wilde wil worden wordt zal ze zelf zelfs zich zij zijn zo zoals zonder zou
zouden zowel zulke
"""

_SHORTER: Final[Mapping[str, str]] = {
    "sv": """
        alla allt att av blev bli blir då de dem den denna det detta du efter eller en ett från
        för får ha hade han har här hon honom hur i igen inte ja jag kan kommer kunde man med mellan
        men mer mot mycket när nu någon något några och också om på sedan sig sin sina ska skulle
        som så till under upp ut utan vad var vara vi vid vilket är även över""",
    "da": """
        af alle alt at blev blive bliver da de dem den denne der deres det dette dig du efter eller
        en end er et for fra få før ham han har havde hun hvad hvis hvor i igen ikke ind jeg kan
        kom kunne man med meget mellem men mere mod når nogle noget nu og også om op over på sig
        siden sin skal skulle som så til ud uden under var ved vi vil ville være været""",
    "no": """
        alle alt at av ble bli blir da de dem den denne der deres det dette du eller en enn er et
        etter for fra få før ha hadde han har hun hva hvis hvor i igjen ikke inn jeg kan kom kunne
        man med meg mellom men mer mot mye når noe noen nå og også om opp over på seg siden sin
        skal skulle som så til under ut uten var ved vi vil ville være vært""",
    "fi": """
        että ei eivät eli en ennen et hän hänen he ja jo joka joiden jonka jos jotka jälkeen kaikki
        kanssa kertoo koska kuin kun kuten me mikä minä missä mitä mukaan mutta muun myös ne niiden
        niin noin nyt oli olivat olisi olla ollut on ovat pitää saa se sekä sen siitä sitä tai
        tämä tämän tänä vain vaan vielä voi yli""",
    "pl": """
        ale bardzo będzie bez być był była było były bo by co czy dla do dnia gdy go i ich ile im
        innych iż ja jak jako je jednak jego jej jest jeszcze już kiedy która które którego której
        który których którzy lub ma mają może na nad nie niego nim o od on ona oraz po pod podczas
        ponad poza przed przez przy się są także tak tego tej ten tę to tych tylko tym w we wraz z
        za ze że""",
    "cs": """
        aby ale ani až bude budou by byl byla bylo byly být co či do ho i ich já jak jako je jeho
        jejich její jen jeho ještě již jsem jsme jsou k kde kdy která které který kteří má mezi mít
        mu na nad nebo není ně než o od on pak po pod podle pokud pro proti protože před při pouze
        s se si také tak tato ten tento toho tom tím to u už v včetně ve však z za ze že""",
    "tr": """
        ama ancak arasında bazı ben bir biz bu bunu bunun çok da daha de değil diye dolayı en etti
        gibi göre hem her hiç için ile ise kadar karşı ki kim mi mı nasıl ne neden o olan olarak
        oldu olduğu olduğunu olması on ona onu onun sadece siz son sonra şey şu tarafından tüm
        üzere üzerinde ve veya ya yani yeni yer yok""",
    "id": """
        ada adalah agar akan antara apa atas atau bagi bahwa baru belum bisa dalam dan dapat dari
        dengan di dia harus hingga ia ini itu jika juga kami karena ke kepada kita lain lebih maka
        mereka namun oleh orang pada para pun saat sangat saya sebagai sebuah secara sejak
        sekitar selain seperti serta sudah tahun tak telah tentang terhadap tersebut tetapi tidak
        untuk yang""",
    "hu": """
        a abban ahogy aki alatt amely amelyek ami an arra az azonban azt be csak de ebben egy el
        én ennek erre és ez ezt fel felett ha hanem hogy hogyan ilyen is kell késő ki közben
        között lehet lesz már még meg mely mert mi miatt mint minden nagyon nem nincs ő ők össze
        s sem szerint számára után úgy vagy van vannak volt voltak""",
    "ro": """
        a acest această aceste acestea această acum al ale am ar are asupra atunci au avea azi ca
        când care cât că ce cea cei cel cele chiar cu cum da dar de decât deja despre din dintre
        după ea ei ele era este eu fără fi fie fost iar îi în între însă la le lor lui mai mult
        ne nu nici o or pe pentru peste prin sa sale sau să se și sub sunt sus tot un unei unor
        unui va vor""",
    "ru": """
        а без более бы был была были было быть в вам вас весь во вот все всё всего всех вы где да
        для до его ее её если есть еще ещё же за здесь и из или им их к как какой когда кто ли либо
        между меня мне мы на над надо наш не него нее ней нет ни них но ну о об однако он она они
        оно от перед по под после потому при про с сам свой себя со так также такой там то того
        тоже той только том ты у уже хотя чего чем через что чтобы эта эти это этого этой этом
        этот я""",
    "ar": """
        أن أو أي أيضا أمس أعلن أعلنت أضاف أضافت إلى إن إنه إنها الأحد الأربعاء الاثنين
        الإثنين التي الثلاثاء الجمعة الخميس الذي الذين السبت اليوم بأن بعد بعض بل بين
        تلك ثم حتى حول حيث خلال ذكر ذلك ضد عبر على عن عند غير في قال قالت قبل قد كان
        كانت كل كما لا لدى لم لن ما مع من منذ هذا هذه هم هو هي وأضاف وأضافت وأعلن
        وأعلنت وأن وإن وذكر وعلى وفي وقال وقالت وكان وكانت ولا ومن يوم""",
    "he": """
        אבל או אחר אחרי אך אל אלה אם אמר אמרה אמרו אמש אף אשר את אתמול בין גם הודיע
        הודיעה הוא היא היה היו היום הייתה היתה הם הן ואת ועל זאת זה זו חמישי כי כך כל
        כמו לא לאחר לדברי לפני מאז מול מן מסר מסרה מסרו על עד עוד עם ציין ציינה ראשון
        רביעי רק שבת שישי של שלישי שני""",
    "uk": """
        а або але без би був була були було бути в вас ви від він вона вони все всі де для до є
        же за зі з і й із їх його її йому коли кого лише ми між на над нас не ні по під після при
        про саме свої себе серед та так також там те ти тих тільки то того той тому у уже це цей
        ці цього через ще що щоб як яка яке який які якщо я""",
}
"""The most frequent words of the languages that Briefing tells apart but does not lean on."""


def _words(listed: str) -> frozenset[str]:
    """Return the listed words, those with an apostrophe in their pieces as well."""
    return frozenset(listed.split()) | frozenset(listed.replace("'", " ").split())


STOPWORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "en": _words(_ENGLISH),
        "fr": _words(_FRENCH),
        "de": _words(_GERMAN),
        "es": _words(_SPANISH),
        "pt": _words(_PORTUGUESE),
        "it": _words(_ITALIAN),
        "nl": _words(_DUTCH),
    }
    | {language: _words(listed) for language, listed in _SHORTER.items()}
)
"""ISO 639-1 code -> the language's function words.

Written by hand from grammar (articles, pronouns, prepositions, conjunctions, auxiliaries, the
commonest adverbs); the languages in ``_SHORTER`` hold the most frequent ones only."""
