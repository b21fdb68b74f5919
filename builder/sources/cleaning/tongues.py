"""What pages print around their articles in languages with few pages to learn from, as data.

The same form as in ``phrases``: the words that buttons and headings of any site have in a
language, not those of one publisher.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TONGUES: Final[Mapping[str, str]] = {
    "share-line": """
        κοινοποίηση; κοινοποίηση…; μοιραστείτε…; μοιράσου…; εκτύπωση; αποθήκευση; sdílet; sdílet…;
        vytisknout; tisknout; sledujte nás…; zdieľať; zdieľať…; megosztás; megosztom…; nyomtatás;
        kövess minket…; distribuie; distribuie…; tipărește; urmărește ne…; сподели; сподели…;
        последвайте ни…; podijeli; podeli; поділитися…; роздрукувати; dela på…; dela artikel…;
        del artikel…; del på…; følg os…; følg oss…; skriv ud; jaa; jaa artikkeli…; tulosta;
        seuraa meitä…; chia sẻ; in bài viết; theo dõi chúng tôi…; शेयर करें; फॉलो करें…; แชร์;
        שתף; שתפו…; הדפסה; שיתוף; اشتراک گذاری; پرینت; شارك المقال…; شارك على…; طباعة المقال;
        haberi paylaş…; facebook'ta paylaş…; twitter'da paylaş…; bizi takip edin…; yazı boyutu…;
        wyślij…; wydrukuj; udostępnij na…; skopiuj link…; polub nas…; зберегти; слухати…;
        condividi l'articolo…; copia link; deel artikel…; kopieer link…
    """,
    "newsletter": """
        … receiving this because …; … receiving this email …; … received this email because …;
        … wherever you get your podcasts …;
        εγγραφείτε…; γίνετε συνδρομητής…; ακολουθήστε μας…; … ενημερωτικό δελτίο …;
        přihlaste se k odběru…; odebírat…; předplatné; předplaťte si…; … novinky e mailem …;
        odoberať…; iratkozz fel…; iratkozzon fel…; előfizetés; … hírlevél …; abonează te…;
        abonați vă…; … newsletterul …; абонирай се…; абонирайте се…; … бюлетин …; pretplati se…;
        prijavite se na…; підписатися…; підпишіться…; підписуйтесь…; … на розсилку …;
        prenumerera på…;
        anmäl dig…; tilmeld dig…; abonner på…; bliv abonnent…; meld deg på…; tilaa…; … uutiskirje …;
        … uutiskirjeen …; đăng ký nhận…; … bản tin …; हमारे न्यूज़लेटर…; … न्यूज़लेटर …; הירשמו…;
        … ניוזלטר …; عضویت…; … خبرنامه …; اشترك الآن…; اشترك في…; … نشرتنا …; e bültenimize…;
        … bültenimize …; abone olun…; … reader supported publication …; … free or paid subscriber …;
        … a paid subscriber …; support us…; support our work…; become a supporter…;
        … supporting subscriber …; unterstützen sie uns…; soutenez nous…; apóyanos…; apoia nos…;
        apoie…; sostienici…; steun ons…; wesprzyj nas…; поддержите нас…; підтримайте нас…;
        … signing up to …; … signing up for …; … pour ne rien manquer …; … para no perderte nada …;
        … en directo en whatsapp …; … canal de whatsapp …; … canale whatsapp …; … whatsapp kanal …;
        … whatsapp channel …; … whatsapp community …; … chaîne whatsapp …; … canal do whatsapp …;
        … restare aggiornato …; … iscriviti gratis …; … iscriviti al …; … bądź na bieżąco …;
        … być na bieżąco …; … seguici su …; … suivez nous sur …; … síguenos en …; … siga nos no …;
        … folgen sie uns …; … bleiben sie informiert …; … follow us on …; … volg ons op …;
        … telegram канал …; … google news …; … google haberler …; … wiadomościach google …
    """,
    "cookie-notice": """
        by submitting…; by subscribing…; by signing up…; by clicking…; by continuing…;
        by registering…; … agree to the terms …; … agree to our terms …; … our terms of use …;
        … the terms of use …; … our privacy policy …; … unserer datenschutzerklärung …;
        … unseren datenschutzbestimmungen …; … notre politique de confidentialité …;
        … nuestra política de privacidad …; … la nostra informativa …; … ons privacybeleid …;
        … nossa política de privacidade …; … polityką prywatności …; … gizlilik politikamız …;
        … externe inhalte …; … externer inhalte …; … contenu externe …; … contenido externo …;
        … external content …;
        … plików cookie …; … pliki cookie …; … soubory cookie …; … souborů cookie …; … cookie kat …;
        … файлів cookie …; … файли cookie …; … använder kakor …; … sử dụng cookie …; … çerezler …;
        … çerez kullanımını …; … ملفات تعريف الارتباط …; … משתמש בעוגיות …; … कुकीज़ का उपयोग …;
        погоджуюсь; погоджуюся; прийняти; прийняти все; принять все; kabul et; tümünü kabul et;
        zaakceptuj; akceptuj wszystkie; accetta tutto; alles accepteren; godkänn alla; موافق;
        wir verwenden cookies…; wir nutzen cookies…; diese website nutzt cookies…;
        diese website verwendet cookies…; diese seite verwendet cookies…;
        nous utilisons des cookies…; ce site utilise des cookies…; questo sito utilizza cookie…;
        questo sito utilizza i cookie…; utilizziamo i cookie…; wij gebruiken cookies…;
        deze website gebruikt cookies…; deze site gebruikt cookies…; utilizamos cookies…;
        usamos cookies…; używamy plików cookie…; ta strona używa plików cookie…;
        ми використовуємо файли cookie…; мы используем файлы cookie…; vi använder cookies…;
        … zaufani partnerzy …; … zaufanymi partnerami …; … identyfikatory …
    """,
    "read-next": """
        διαβάστε ακόμα…; διαβάστε επίσης…; διαβάστε περισσότερα…; δείτε επίσης…; δείτε ακόμα…;
        čtěte také…; čtěte více…; přečtěte si…; mohlo by vás zajímat…; čítajte aj…; prečítajte si…;
        olvassa el…; olvasd el…; kapcsolódó…; citește și…; citiți și…; vezi și…; прочетете още…;
        още по темата…; виж още…; pročitajte…; pročitajte i…; čitajte…; читайте більше…; дивіться…;
        läs även…; läs vidare…; läs också…; les også…; les mer; læs også…; læs mere…; lue myös…;
        lue lisää…; xem thêm…; đọc thêm…; यह भी पढ़ें…; ये भी पढ़ें…; อ่านเพิ่มเติม…; קראו גם…;
        קרא עוד…; بیشتر بخوانید…; اقرأ المزيد…; اقرأ أيضا…; اقرؤوا أيضا…; شاهد أيضا…; شاهد…;
        次ページ…; 前のページ…; 続きは…; ここから続き…;
        ilgili haber…; bunlar da ilginizi çekebilir…; haberin devamı…; devamı için…; zobacz…;
        dowiedz się więcej…; sprawdź…; читайте…; материалы по теме…; guarda anche…; lee más…;
        te recomendamos leer…; seguí leyendo…; seguir leyendo…; leia a íntegra…; entenda…;
        baca selengkapnya; simak…; baca lebih lanjut…
    """,
    "related-headline": """
        τελευταίες ειδήσεις…; σχετικά άρθρα…; σχετικές ειδήσεις…; δημοφιλή…; ροή ειδήσεων…;
        související články…; nejčtenější…; nejnovější…; další články…; súvisiace články…;
        najčítanejšie…; legolvasottabb…; legfrissebb…; további cikkek…; cele mai citite…;
        știri similare…; articole similare…; ultimele știri…; най четени…; последни новини…;
        свързани статии…; најчитаније…; najčitanije…; najnovije…; povezani članci…; vezane vijesti…;
        популярне…; останні новини…; новини за темою…; mest lästa…; senaste nytt…; fler artiklar…;
        mest leste…; siste nytt…; flere saker…; mest læste…; seneste nyt…; luetuimmat…; tuoreimmat…;
        tin liên quan…; đọc nhiều…; tin mới…; संबंधित खबरें…; ताज़ा खबरें…; ข่าวที่เกี่ยวข้อง…;
        כתבות נוספות…; הנקראות ביותר…; اخبار مرتبط…; پربازدیدترین…; المزيد من…; آخر الأخبار…;
        أحدث الأخبار…; أخبار متعلقة…; موضوعات ذات صلة…; قد يعجبك أيضا…; son dakika haberleri…;
        en çok okunanlar…; günün öne çıkanları…; diğer haberler…; benzer haberler…; polecamy;
        polecane artykuły…; najchętniej czytane…; więcej na temat…; najpopularniejsze…;
        往期推荐…; 往期回顾…; 往期精彩…; 延伸阅读…;
        热门推荐…; 相关报道…; 精彩推荐…; 最新资讯…; 編集部のおすすめ…; 人気の記事…;
        あなたにおすすめ…; 포토뉴스…; 관련 뉴스…; 인기 기사…; 주요기사…; 전체 기사…
    """,
    "comment-form": """
        σχόλια; σχόλια…; αφήστε ένα σχόλιο…; σχολιάστε…; diskuse; komentáře…; přidat komentář…;
        vstoupit do diskuse…; diskusia…; hozzászólások…; szóljon hozzá…; comentarii…;
        lasă un comentariu…; adaugă un comentariu…; коментари…; коментирай…; komentari…;
        ostavite komentar…; коментувати…; залишити коментар…; kommentera…; skriv en kommentar…;
        kommentér…; kommenter…; kommentit…; kommentoi…; bình luận…; टिप्पणी…; टिप्पणियाँ…;
        תגובות…; הוסף תגובה…; نظرات…; نظر شما…; نظر دهید…; التعليقات…; أضف تعليقا…; اترك تعليقك…;
        yorumlar…; yorum yapmak için…; yorumunuzu…; komentarze…; napisz komentarz…;
        zgłoś nadużycie…; zgłoś błąd…; 网友评论…; 我来说两句…; 全部评论…; 暂无评论…; コメント欄…;
        コメント…; 댓글…; 의견을 남겨…
    """,
    "author-blurb": """
        sobre la firma…; ver biografía…; über die redaktion…; reader interactions;
        interactions du lecteur; σχετικά με τον…;
        ο συντάκτης…; o autorovi…; autor článku…; a szerzőről…; despre autor…; за автора…;
        o autoru…; про автора…; om skribenten…; om forfatteren…; kirjoittajasta…; về tác giả…;
        लेखक के बारे में…; על הכותב…; درباره نویسنده…; نبذة عن الكاتب…; عن الكاتبة…; yazar…;
        编辑…; 作者系…; 责任编辑…; 記者プロフィール…; この記事の著者…; 기자 정보…; 기자 페이지…
    """,
    "copyright": """
        όλα τα δικαιώματα…; με επιφύλαξη παντός δικαιώματος…; … αναδημοσίευση …;
        všechna práva vyhrazena…; … všechna práva vyhrazena …; všetky práva vyhradené…;
        minden jog fenntartva…; … minden jog fenntartva …; toate drepturile rezervate…;
        … toate drepturile rezervate …; всички права запазени…; … всички права запазени …;
        sva prava pridržana…; sva prava zadržana…; всі права захищені…; alla rättigheter…;
        alle rettigheter…; alle rettigheder…; kaikki oikeudet pidätetään…; bản quyền…;
        सर्वाधिकार सुरक्षित…; สงวนลิขสิทธิ์…; כל הזכויות שמורות…; … כל הזכויות שמורות …;
        تمامی حقوق…; … تمامی حقوق …; kişisel verilerin korunması…; 声明…; 免责声明…; 特别声明…;
        … 仅代表作者 …; … 与本网联系 …; … 版权归 …; 版权声明…; 著作権について…
    """,
    "advertisement": """
        buy this book…; buy the book…;
        διαφήμιση; διαφημιστικό…; inzerce; reklama…; hirdetés; publicitate; oglas; oglasi; реклама…;
        annonse; mainos; mainos…; quảng cáo; विज्ञापन; โฆษณา; פרסומת; آگهی; تبلیغات;
        إعلانات; ilan; reklam…; artykuł sponsorowany…; materiał promocyjny…;
        推广; 赞助; スポンサー…;
        … 광고 …
    """,
    "source-line": """
        story source; … content may be edited for style and length …; cite this page…;
        report information from proquest…; find a copy; … links to publisher website …; full text;
        full document; body; view highlight; opens in new window; lesedauer…;
        proquest document link; abstract none available;
        links linking service; publication info…; publication title…; publication year…;
        place of publication…; country of publication…; language of publication…;
        source…; sources…; quelle…; quellen…; fuente…; fuentes…; fonte…; fontes…; fonti…; bron…;
        źródło…; zdroj…; forrás…; sursa…; източник…; izvor…; джерело…; источник…; πηγή…; kaynak…;
        källa…; kilde…; lähde…; sumber…; nguồn…; स्रोत…; מקור…; منبع…; المصدر…; المصدر; 出典…;
        출처…; 稿源…
    """,
    "timestamp": """
        δημοσιεύτηκε…; δημοσίευση…; ενημερώθηκε…; publikováno…; vydáno…; aktualizováno…;
        publikované…; aktualizované…; megjelent…; frissítve…; publicat…; actualizat…; публикувано…;
        обновена…; objavljeno…; ažurirano…; оновлено…; publicerad…; uppdaterad…; publisert…;
        oppdatert…; udgivet…; opdateret…; julkaistu…; päivitetty…; đăng lúc…; cập nhật…;
        प्रकाशित…; अपडेट…; פורסם…; עודכן…; تاریخ انتشار…; نشر في…; آخر تحديث…; تاريخ النشر…;
        giriş tarihi…; güncelleme tarihi…; yayınlanma tarihi…; oluşturulma tarihi…;
        发布日期…; 日期…;
        this article was first published…; this article was originally published…;
        this story was first published…; this story was originally published…;
        this article originally appeared…; this story originally appeared…;
        dieser artikel erschien zuerst…; dieser text erschien zuerst…;
        cet article a été publié…; este artículo se publicó…;
        czas czytania…; data dodania…; чтение…; updated…
    """,
    "tags": """
        ετικέτες…; štítky…; témata…; klíčová slova…; témy…; címkék…; etichete…; етикети…; oznake…;
        ключові слова…; ämnen…; emner…; emneord…; aiheet…; avainsanat…; từ khóa…; टैग…; תגיות…;
        برچسب ها…; کلیدواژه…; الكلمات المفتاحية…; كلمات مفتاحية…; وسوم…; anahtar kelimeler…;
        słowa kluczowe…; ключевые слова…; archivado en…; in this story…; explore more on…
    """,
    "navigation": """
        skip to main; skip to article; skip navigation; zum inhalt springen; zum inhalt;
        zum hauptinhalt; aller au contenu; aller au contenu principal; ir al contenido;
        ir al contenido principal; saltar al contenido; pular para o conteúdo;
        ir para o conteúdo; saltar para o conteúdo; vai al contenuto; salta al contenuto;
        ga naar de inhoud; naar de inhoud; przejdź do treści; přeskočit na obsah;
        preskočiť na obsah; ugrás a tartalomra; sari la conținut; към съдържанието;
        перейти до вмісту; перейти до змісту; перейти к содержимому; hoppa till innehåll;
        hop til indhold; hopp til innhold; siirry sisältöön; μετάβαση στο περιεχόμενο;
        içeriğe geç; içeriğe atla; ana içeriğe atla; انتقل إلى المحتوى; تخطي إلى المحتوى;
        本文へスキップ; 本文へ移動; 跳到主要内容; 跳至内容;
        direkt zum inhalt; passer au contenu; passer au contenu principal;
        accéder au contenu principal; pasar al contenido principal; ir para o conteúdo principal;
        salta al contenuto principale; naar hoofdinhoud; doorgaan naar inhoud;
        przejdź do głównej treści; przejdź do zawartości; перейти к основному содержанию;
        hoppa till innehållet; gå til indhold; ugrás a tartalomhoz; ana içeriğe geç;
        コンテンツへスキップ; メインコンテンツへスキップ; 본문으로 바로가기; 콘텐츠로 건너뛰기;
        跳至主要內容; تخط إلى المحتوى; דלג לתוכן; langsung ke konten;
        αρχική; αρχική σελίδα; σύνδεση; αναζήτηση; επικοινωνία; όροι χρήσης; πολιτική απορρήτου;
        πολιτική; οικονομία; κόσμος; αθλητισμός; πολιτισμός; ελλάδα; απόψεις; ταυτότητα; domů;
        hledat; přihlásit se; kontakty; podmínky užití; ochrana osobních údajů; z domova;
        ze světa; ekonomika; kultúra; kezdőlap; keresés; bejelentkezés; kapcsolat; impresszum;
        adatvédelem; belföld; külföld; gazdaság; acasă; caută; autentificare; termeni și condiții;
        политика за поверителност; начало; търсене; naslovnica; prijava; uvjeti korištenja;
        політика; економіка; спорт; культура; суспільство; увійти; hem; inrikes; utrikes; ekonomi;
        logg inn; forside; søk; søg; log ind; kultur; økonomi; etusivu; haku; kirjaudu; kotimaa;
        ulkomaat; trang chủ; tìm kiếm; đăng nhập; होम; राजनीति; खेल; หน้าแรก; דף הבית; חיפוש;
        خانه; جستجو; ورود; أخبار; اقتصاد; رياضة; ثقافة; سياسة; مقالات; البث الحي; gündem; ekonomi;
        dünya; spor; magazin; yazarlar; kültür sanat; künye; gizlilik politikası; çerez politikası;
        kullanım koşulları; biznes; nekrologi; prenumerata; ogłoszenia; kontakt z redakcją;
        o firmie; 要闻; 本地; 教育; 视频; 广告服务; 联系方式; 網站地圖; トップページ; 社会面;
        個人情報の取り扱い; 特定商取引法に基づく表示; 오피니언; 전체기사; 뉴스홈
    """,
}
"""Rule -> the phrases by which its blocks are known."""
