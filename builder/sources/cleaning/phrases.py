"""What pages print around their articles, in many languages, as data.

Phrases are in lower case, without marks, and parted by semicolons. A phrase stands for a whole
block, numbers aside; with ``…`` behind it, for a block that begins so; with ``…`` on both sides,
for a block that holds it anywhere. Languages stand together: a page in one language often has its
buttons in another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PHRASES: Final[Mapping[str, str]] = {
    "share-line": """
        x share via; share; share this; share via…; share on…; share by…; share with…;
        share article; share this…; share to…; share link; share permalink;
        share all sharing options…; share your thoughts…; tweet; tweet this; pin it; retweet;
        facebook; twitter; whatsapp; telegram; linkedin; pinterest; reddit; tumblr; pocket;
        flipboard; instagram; youtube; messenger; google; google plus; email; e mail; mail; sms;
        print; print this…; print article; copy; copy link; copy this link; copied; save;
        save article; bookmark; buffer; embed; like this; likes; follow; follow us…; follow me…;
        follow on…; click to share…; click to email…; click to print…; send to a friend; shares;
        shared; listen; listen to this article; 0 shares; teilen; artikel teilen…; drucken; merken;
        kopieren; link kopieren; folgen sie uns…; per e mail…; auf facebook…; auf twitter…;
        partager; partager sur…; partager cet article…; partagez…; imprimer; envoyer par…;
        suivez nous…; copier le lien; enregistrer; ecouter; écouter; compartir; compartir en…;
        comparte…; compártelo…; imprimir; guardar; enviar por…; síguenos…; copiar enlace;
        compartilhar; compartilhe…; compartilhar no…; partilhar; partilhe…; siga nos…; copiar link;
        ouvir; condividi; condividi su…; stampa; invia; seguici…; salva; deel; deel dit…; delen;
        volg ons…; afdrukken; udostępnij; podziel się…; drukuj; obserwuj nas…; поделиться;
        поделиться…; поделитесь…; распечатать; печать; скопировать ссылку; подпишитесь на нас…;
        подписывайтесь на…; вконтакте; одноклассники; odnoklassniki; поділитися; bagikan; bagikan…;
        cetak; surat elektronik; paylaş; yazdır; takip et; dela; skriv ut; följ oss…; シェア;
        シェアする; ツイート; ツイートする; 印刷; 保存; フォロー; フォローする;
        … この記事をシェア …; … lineで送る …; 공유; 공유하기; 인쇄; 인쇄하기; 스크랩; 복사; 북마크;
        … 기사 공유 …; 분享; 分享; 分享到; 打印; 收藏; 微信; 微博; 转发; … 分享至 …; … 分享到 …;
        列印; مشاركة; شارك; طباعة
    """,
    "newsletter": """
        … to receive new posts and support my work …;
        … unsubscribe here …; … to unsubscribe …; … you are receiving this …; … hier abmelden …;
        … newsletter abbestellen …; … sie erhalten diese …; … vous recevez cette lettre …;
        … vous recevez ce …; … se désabonner …; … me désabonner …; … darse de baja …;
        … recibe este correo …; … cancelar a inscrição …; … disiscriviti …; … uitschrijven …;
        … wypisz się …; … отписаться …; … avsluta prenumerationen …; forward this to…;
        was this forwarded to you…; receba em seu…; receba nossa…; receba as…; recibe las…;
        recibe en…; ricevi le…; recevez les…; recevez chaque…; assine nossa…; assine a…; assine o…;
        iscriviti alla…; abbonati a…; abonnez vous…; inscrivez vous…; … receba em seu email …;
        newsletter; newsletters; subscribe; subscribe…; sign up; sign up…; join our…;
        get the latest…; get breaking news…; get our…; get the day's…; thanks for signing up…;
        thank you for subscribing…; you have been successfully subscribed…;
        please enter a valid email…; enter your email…; your email; email address; … newsletter …;
        … newsletters …; … in your inbox …; … to your inbox …; … your inbox every …;
        … sign up for …; … sign up to …; … subscribe to our …; … subscribe now …;
        … unsubscribe at any time …; … delivered to your …; … mailing list …;
        … push notifications …; … become a subscriber …; … support our journalism …; abonnieren;
        jetzt abonnieren…; newsletter abonnieren…; anmelden; … newsletter anmelden …;
        … unseren newsletter …; … kostenlosen newsletter …; … jederzeit abmelden …; s'abonner;
        s'abonner…; je m'abonne; … notre newsletter …; … notre infolettre …;
        … réservé aux abonnés …; … votre boîte mail …; suscríbete…; suscribirse…; suscribete…;
        regístrate…; … boletín …; … nuestro newsletter …; … en tu correo …;
        … tu bandeja de entrada …; inscreva se…; cadastre se…; subscreva…; … nossa newsletter …;
        … seu e mail …; … em seu email …; … alla newsletter …; … la nostra newsletter …; abonneer…;
        schrijf je in…; meld je aan…; … onze nieuwsbrief …; … nieuwsbrief …; zapisz się…;
        subskrybuj…; … newslettera …; подписаться; подписаться…; подписка; подпишитесь…; подпишись…;
        … на рассылку …; … на наш канал …; berlangganan…; abone ol…; prenumerera…; … nyhetsbrev …;
        … メールマガジン …; … メルマガ …; … ニュースレター …; … 無料登録 …; … 会員登録 …;
        … 뉴스레터 …; … 구독하기 …; 구독; … 订阅 …; … 訂閱 …; … 关注我们 …; … النشرة …; اشترك
    """,
    "cookie-notice": """
        accept; accept all; accept cookies; i agree; agree; got it; ok; manage preferences;
        … this website uses cookies …; … your experience while you navigate …;
        … stored in your browser only with your consent …; … opt out of these cookies …;
        … essential for the website to function …; … running these cookies …;
        … understand how you use this website …; … cookies and other tracking technologies …;
        … cookies help provide …; … gdpr cookie consent …;
        manage options; cookie settings; privacy settings; … cookies …; … cookie policy …;
        … your privacy …; … recaptcha …; … gdpr …; … adblock …; … ad blocker …; … javascript …;
        alle akzeptieren; akzeptieren; zustimmen; accepter; tout accepter; j'accepte; aceptar;
        aceptar todo; aceitar; concordo; accetta; accetto; accepteren; akceptuję; zgadzam się;
        принять; согласен; … файлы cookie …; … クッキー …; 同意する; … 쿠키 …; 동의; 接受;
        … ملفات تعريف الارتباط …
    """,
    "caption": """
        … purchase licensing rights …;
        image source…; image credit…; image of; bildquelle…; photo; photos; photo…; image caption…;
        image copyright…; media caption…; picture; picture…; credit…; photo credit…; photo by…;
        photograph by…; photo illustration…; file photo…; illustration…; caption; gallery;
        view gallery; back to gallery; play video; video; watch; watch now; media playback…;
        getty images; getty; reuters; afp; shutterstock; … getty images …; … ap photo …;
        … photo by …; … photo credit …; … image credit …; … courtesy of …; … via reuters …;
        … shutterstock …; … istock …; … file photo …; foto; fotos; foto…; fotos…; bild…;
        … picture alliance …; … foto dpa …; video ansehen; photographie…; crédit photo…; crédits…;
        légende…; imagen…; fotografía…; crédito…; imagem…; legenda…; crédito da foto…; immagine…;
        didascalia…; beeld…; afbeelding…; zdjęcie…; фото; фото…; изображение…; источник фото…;
        иллюстрация…; gambar…; fotoğraf…; 写真; 写真…; 画像…; 撮影…; 사진; 사진…; 图片; 图片来源…;
        图源…; 资料图…; 图为…; صورة
    """,
    "read-next": """
        also read…; also see…; explore further…; also on…; best of…; confira também…;
        read more; read more…;
        read next…; read also…; read full…; read the full…; see also…; see more…; related…;
        related article…; related story…; more on…; more on this…; don't miss…; dont miss…;
        must read…; recommended…; up next…; next up…; watch also…; click here…; find out more…;
        learn more; continue reading…; view more; show more; load more; view all; see all…;
        more videos…; lesen sie auch…; lesen sie mehr…; mehr zum thema…; mehr lesen; weiterlesen…;
        siehe auch…; auch interessant…; mehr dazu…; lire aussi…; à lire aussi…; a lire aussi…;
        lire la suite…; voir aussi…; sur le même sujet…; en savoir plus; lire également…;
        lea también…; lee también…; leer más…; leia também…; leia mais…; ver más…; ver también…;
        te puede interesar…; más información…; más sobre…; veja também…; veja mais…; saiba mais…;
        ver mais…; leggi anche…; leggi tutto; approfondisci…; vedi anche…; per approfondire…;
        lees ook…; lees meer…; bekijk ook…; meer over…; czytaj także…; czytaj też…; czytaj więcej…;
        przeczytaj także…; zobacz także…; zobacz też…; читайте также…; читать далее…;
        читать полностью…; читайте ещё…; смотрите также…; по теме…; читайте також…; baca juga…;
        baca selengkapnya…; simak juga…; ayrıca okuyun…; devamını oku…; läs mer…; läs också…;
        続きを読む; あわせて読みたい…; 【関連記事】…; 関連記事…; もっと見る; 더보기; 관련기사…;
        이전글…; 다음글…; 延伸阅读…; 延伸閱讀…; 相关阅读…; 相關新聞…; 阅读更多…; 查看更多…;
        اقرأ أيضا…; اقرأ أيضاً…; المزيد
    """,
    "related-headline": """
        in this issue; also in this issue; dans le même numéro; también en este número;
        in dieser ausgabe; nella stessa edizione; nesta edição; related articles; related stories;
        related content; related posts; related news; related news on…;
        explore related…; related topics; related links; related;
        recommended; recommended stories; recommended for you; recommended reading; most popular;
        most read; most viewed; most recent; most commented; popular; popular posts;
        popular stories; trending; trending now; top stories; latest news; latest stories; latest;
        latest videos; top videos; top video; more stories; more news; more from…; more in…;
        more articles…; more great…; more like this; our latest stories; editor's picks;
        editors' picks; you may also like…; you may like…; you might also like…;
        you may also be interested…; you might like…; what to read next; read next; keep reading;
        from the web; around the web; elsewhere on…; sponsored links; promoted stories; promoted;
        paid content; from our partners; on our radar; something to consider; also in…;
        in other news; want more…; what others are reading; meistgelesen; meistgelesene artikel;
        verwandte artikel; ähnliche artikel; ähnliche beiträge; neueste beiträge;
        letzte beiträge; das könnte sie auch interessieren…;
        das könnte dich auch interessieren…; weitere artikel; weitere themen; weitere nachrichten;
        mehr aus…; mehr von…; aktuelle nachrichten; themen; à la une; articles similaires;
        articles liés; sur le même thème; les plus lus; les plus consultés; dans la même rubrique;
        dernières actualités; vous aimerez aussi…; à découvrir; noticias relacionadas;
        artículos relacionados; lo más leído; lo más visto; más leídas; más noticias;
        te recomendamos; también te puede interesar…; últimas noticias; contenido relacionado;
        artigos relacionados; notícias relacionadas; matérias relacionadas; posts relacionados;
        mais lidas; mais vistas; mais notícias; últimas notícias; você também pode gostar…;
        recomendados; conteúdo relacionado; articoli correlati; articoli simili; i più letti;
        più letti; ultime notizie; altre notizie; potrebbe interessarti…;
        potrebbe interessarti anche…; gerelateerde artikelen; gerelateerd; meest gelezen;
        meer nieuws; populair; ook interessant; powiązane artykuły; podobne artykuły;
        najczęściej czytane; najnowsze; popularne; polecane; zobacz więcej; похожие статьи;
        похожие записи; похожие материалы; похожие новости; материалы по теме; новости по теме;
        самое читаемое; самые популярные…; популярное; популярные статьи; популярные новости;
        последние новости; новости партнеров; новости партнёров; читайте также;
        вам также может быть интересно; вас также может заинтересовать; вам может понравиться;
        рекомендуем; другие новости; ещё по теме; еще по теме; схожі новини; artikel terkait;
        berita terkait; berita terpopuler; terpopuler; terbaru; ilgili haberler; çok okunanlar;
        son dakika; relaterade artiklar; mest läst; 関連記事; 関連ニュース; 関連リンク;
        おすすめ記事; 人気記事; 人気記事ランキング; 最新記事; 最新ニュース; 新着記事;
        アクセスランキング; ランキング; こちらの記事も合わせてどうぞ; … こちらの記事も …; 관련기사;
        관련 기사; 관련뉴스; 인기기사; 인기뉴스; 많이 본 뉴스; 많이 본 기사; 최신기사; 최신뉴스;
        주요뉴스; 집중분석; 추천기사; 相关新闻; 相关文章; 相关阅读; 相关推荐; 推荐阅读; 热门文章;
        热门新闻; 热点新闻; 最新消息; 最新文章; 猜你喜欢; 相關文章; 熱門新聞; أخبار ذات صلة;
        الأكثر قراءة; مقالات ذات صلة
    """,
    "comment-form": """
        to report an error…; spotted an error…; was this page useful…; was this article helpful…;
        war dieser artikel hilfreich…; cet article vous a été utile…; te ha sido útil…;
        fehler melden…; signaler une erreur…; comment; comments; no comments; no comments yet;
        view comments; show comments; post a comment; post comment; add a comment; add comment;
        leave a comment…; leave a reply…; leave comments; leave your comment…;
        écrire un commentaire; neueste kommentare;
        refrain from posting…; … from posting comments …; … you can comment on stories …;
        … your first comment …;
        … by marking them offensive …; … keep the conversation civil …; … display name …;
        be the first to comment…; join the conversation…; join the discussion…; write a comment…;
        reply; replies; reply to…; responses to…; log in to comment…; sign in to comment…;
        tell us what you think…; what do you think…; have your say…; comments are closed…;
        comments off…; report error; report a typo…; report an error…; your name; website;
        required fields…; cancel reply; … will not be published …;
        … required fields are marked …; … save my name …; … post comments …;
        … moderating all comments …; … moderate comments …; … our comment policy …;
        … community guidelines …; … log in to leave a comment …; … powered by disqus …; kommentar;
        kommentare; kommentar schreiben…; kommentare anzeigen; kommentar verfassen…;
        schreiben sie einen kommentar…; schreibe einen kommentar…; antworten; diskutieren sie mit…;
        … wird nicht veröffentlicht …; commentaire; commentaires; laisser un commentaire…;
        laissez un commentaire…; commenter; réagir; répondre; ajouter un commentaire…;
        voir les commentaires…; … ne sera pas publiée …; comentario; comentarios;
        deja un comentario…; dejar un comentario…; deja una respuesta…; responder; comentar;
        … no será publicada …; comentário; comentários; comente; deixe um comentário…;
        deixe uma resposta…; deixe seu comentário…; deixe o seu comentário…; nenhum comentário;
        … não será publicado …; commento; commenti; lascia un commento…; commenta; rispondi;
        nessun commento; … non sarà pubblicato …; reactie; reacties; plaats een reactie…;
        geef een reactie…; laat een reactie…; reageer; … wordt niet gepubliceerd …; komentarz;
        komentarze; dodaj komentarz…; skomentuj; odpowiedz; … nie zostanie opublikowany …;
        комментарий; комментарии; комментариев; комментировать; комментариев нет; нет комментариев;
        добавить комментарий…; оставить комментарий…; оставьте комментарий…; написать комментарий…;
        ответить; отзывы; добавить отзыв; отправить; обсуждение; … не будет опубликован …;
        коментарі; komentar; tinggalkan komentar…; tinggalkan balasan…; yorum; yorumlar; yorum yap…;
        yorum yaz…; kommentarer; コメント; コメントする; コメントを残す; コメントを書く;
        コメント一覧; … コメントを投稿 …; 댓글; 댓글쓰기; 의견쓰기; 评论; 发表评论; 网友评论;
        评论区; 留言; 我要评论; 發表評論; التعليقات; أضف تعليق; اترك تعليقا
    """,
    "author-blurb": """
        … writes about …; … covers politics …; … schreibt über …; … ist reporterin …;
        … ist reporter …; … écrit sur …; … escribe sobre …; … bureau chief in …;
        … through the contact page …; … opinions are their own …; … are the author's own …;
        … are those of the author …; über den autor…; about the author…; about the writer…;
        about author…; about this publication; about this article…; about this statement…;
        about this story…; view all posts by…; more articles from…; more articles by…; more by…;
        posts by…; view profile; follow the author…; follow the topics…; meet the author…;
        contact the author…; … is a freelance …; … is a reporter …; … is a staff writer …;
        … is a senior writer …; … is a correspondent …; … is a contributor …; … is the author of …;
        … is the editor …; … is a journalist …; … is a contributing …; … is a senior fellow …;
        … can be reached at …; … may be reached at …; … follow him on …; … follow her on …;
        … follow them on …; … follow me on …; … on twitter at …; … reach the reporters …;
        … email the author …; … have a tip …; … contributed to this report …;
        … contributed reporting …; … contributed to this story …; … do not necessarily reflect …;
        … opinions expressed …; … views expressed …; über die autorin…; zum autor…; zur person…;
        … ist redakteur …; … ist redakteurin …; à propos de l'auteur…; a propos de l'auteur…;
        sobre el autor…; sobre la autora…; acerca del autor…; … es periodista …; sobre o autor…;
        sobre a autora…; … é jornalista …; … é colunista …; sull'autore…; informazioni sull'autore…;
        … è giornalista …; over de auteur…; o autorze…; об авторе…; tentang penulis…;
        yazar hakkında…; om författaren…; 著者…; 著者について…; この記事を書いた人…; 執筆者…;
        プロフィール; 기자 소개; 저자…; … 칼럼니스트 …; 作者简介…; 关于作者…; 本文作者…; عن الكاتب
    """,
    "copyright": """
        copyright…; all rights reserved…; disclaimer…; disclaimer; … all rights reserved …;
        … all right reserved …; … may not be reproduced …; … may not be published broadcast …;
        … constitutes acceptance of …; … registered trademark …; … our standards …;
        … affiliate commission …; … may earn a commission …; … our user agreement …;
        alle rechte vorbehalten…; … alle rechte vorbehalten …; tous droits réservés…;
        … tous droits réservés …; todos los derechos reservados…; … todos los derechos reservados …;
        … derechos reservados …; todos os direitos reservados…; … todos os direitos reservados …;
        … direitos reservados …; tutti i diritti riservati…; … tutti i diritti riservati …;
        … riproduzione riservata …; riproduzione riservata; alle rechten voorbehouden…;
        … alle rechten voorbehouden …; wszelkie prawa zastrzeżone…; … prawa zastrzeżone …;
        все права защищены…; … все права защищены …; … при использовании материалов …;
        … при копировании материалов …; … усі права захищені …; … tüm hakları saklıdır …;
        … alla rättigheter …; … 無断転載 …; … 無断複製 …; … 転載を禁じます …; … 무단전재 …;
        … 무단 전재 …; … 재배포 금지 …; … 저작권자 …; … 版权所有 …; … 未经授权 …; … 不得转载 …;
        … 版權所有 …; … 轉載請 …; … 转载请 …; … حقوق النشر …; … جميع الحقوق محفوظة …
    """,
    "advertisement": """
        a message from our sponsor…;
        reklama; article continues below…; story continues below…; ad; ads; advert; adverts;
        advertisement; advertisements; advertising; advertise; advertise…; sponsored;
        sponsored content; sponsored by…; sponsor; supported by; promoted content; partner content;
        continue reading the main story; article continues after…; scroll to continue…;
        skip advertisement; skip ad; ad feedback; … article continues …; … story continues …;
        anzeige; werbung; anzeigen; publicité; annonce; annonces; publicidad; anuncio; anuncios;
        patrocinado; contenido patrocinado; publicidade; continua após a publicidade…;
        continua depois da publicidade…; anúncio; pubblicità; annuncio; advertentie; reclame;
        ogłoszenie; реклама; на правах рекламы; iklan; reklam; annons; 広告; スポンサーリンク;
        スポンサードリンク; pr; 광고; 广告; 廣告; إعلان
    """,
    "byline": """
        written by…; posted by…; published by…; reported by…; reporting by…;
        from our correspondent…; staff writer; staff reporter; senior contributor;
        our correspondent; editorial staff; associated press; the associated press;
        ein artikel von…; eine analyse von…; rédigé par…; publié par…; escrito por…; publicado por…;
        redacción; da redação; redação; scritto da…; a cura di…; redazione; geschreven door…;
        redactie; redakcja; текст…; редакция; опубликовал…; yazan…; 取材…; 編集部; 기자; 기자…;
        作者; 责任编辑…; 责编…; 來源…; 来源…; 記者; بقلم…
    """,
    "timestamp": """
        page last reviewed…; last reviewed…; next review…; published…; publish date…; published on…;
        posted…; posted on…; updated…; last updated…; last modified…; first published…;
        originally published…; min read; minute read; minutes read; read time…; reading time…;
        mins ago; hours ago; hour ago; days ago; day ago; m ago; h ago; d ago; … min read …;
        … minute read …; veröffentlicht…; aktualisiert…; lesezeit…; publié le…; publié…;
        mis à jour…; temps de lecture…; publicado…; publicado el…; actualizado…; tiempo de lectura…;
        publicado em…; atualizado…; atualizado em…; tempo de leitura…; pubblicato…; pubblicato il…;
        aggiornato…; tempo di lettura…; gepubliceerd…; bijgewerkt…; leestijd…; opublikowano…;
        aktualizacja…; data publikacji…; опубликовано…; обновлено…; дата публикации…; время чтения…;
        время на чтение…; просмотров…; опубліковано…; diterbitkan…; diperbarui…; yayınlanma…;
        güncelleme…; publicerad…; uppdaterad…; 公開日…; 更新日…; 投稿日…; 掲載…; 配信…; 입력…;
        수정…; 기사입력…; 등록…; 승인…; 发布时间…; 发布于…; 更新时间…; 发表于…; 發布…; نشر في
    """,
    "tags": """
        tags; tag; tags…; tagged…; topics; topics…; topic; categories; category; categories…;
        filed under…; filed to…; filed in…; posted in…; keywords…; schlagworte…; schlagwörter…;
        mehr zu den themen; mots clés…; thèmes…; étiquettes…; etiquetas…; temas; temas…;
        categorías…; palavras chave…; assuntos…; tópicos…; categorias…; etichette…; argomenti…;
        trefwoorden…; onderwerpen…; tagi…; słowa kluczowe…; теги…; теги; метки…; темы…; рубрика…;
        рубрики; kategori…; etiketler…; etiketter…; タグ; タグ…; カテゴリー; カテゴリ; キーワード;
        태그; 태그…; 标签; 标签…; 關鍵字…; 关键词…; 关键字…; الوسوم
    """,
    "navigation": """
        home; home page; homepage; menu; main menu; open menu; close menu; sections; search;
        search…; search for…; close; open; back; back to top; return to top; next; previous; prev;
        next post; previous post; article précédent; article suivant; next article;
        previous article; next article…; previous article…;
        next post…; previous post…; post navigation; skip to…; skip navigation; toggle navigation;
        toggle…; navigation; expand; collapse; login; log in; log out; sign in; sign out; register;
        my account; account; account settings; create account; create an account; edition…; news;
        world; politics; business; economy; sport; sports; opinion; opinions; culture;
        entertainment; lifestyle; technology; tech; science; health; travel; weather; videos;
        podcasts; podcast; jobs; classifieds; obituaries; contact; contact us; contacts; about;
        about us; careers; help; faq; faqs; support; feedback; site map; sitemap; site index;
        privacy; privacy policy; privacy notice; privacy statement; terms; terms of use;
        terms of service; terms and conditions; terms conditions; terms privacy; legal;
        legal notice; imprint; accessibility; accessibility links; cookie policy; cookies; archive;
        archives; rss; rss feed; mobile apps; app; apps; shop; store; donate; forum; forums; blog;
        blogs; events; languages; english; deutsch; français; español; português; italiano;
        nederlands; polski; русский; українська; türkçe; bahasa indonesia; العربية; 日本語; 한국어;
        中文; advertise with us; physical address; startseite; menü; suche; suchen; schließen;
        zurück; nach oben; zum inhalt springen; impressum; datenschutz; datenschutzerklärung; agb;
        kontakt; über uns; politik; wirtschaft; kultur; wissen; gesellschaft; panorama; nachrichten;
        ausland; inland; accueil; rechercher; recherche; fermer; retour; haut de page;
        aller au contenu; mentions légales; politique de confidentialité; conditions générales;
        contactez nous; qui sommes nous; connexion; se connecter; mon compte; politique; économie;
        monde; société; sciences; santé; actualités; inicio; buscar; cerrar; volver;
        ir al contenido; saltar al contenido; aviso legal; política de privacidad;
        términos y condiciones; contacto; quiénes somos; iniciar sesión; mi cuenta; política;
        economía; mundo; deportes; cultura; sociedad; noticias; início; página inicial; busca;
        pesquisar; fechar; voltar; voltar ao topo; pular para o conteúdo; política de privacidade;
        termos de uso; contato; fale conosco; quem somos; minha conta; economia; esportes; desporto;
        notícias; cerca; chiudi; indietro; torna su; vai al contenuto; note legali;
        informativa sulla privacy; contatti; chi siamo; accedi; politica; esteri; cronaca; notizie;
        zoeken; sluiten; terug; naar boven; privacybeleid; over ons; inloggen; nieuws; politiek;
        buitenland; binnenland; strona główna; szukaj; zamknij; wróć; polityka prywatności;
        regulamin; o nas; zaloguj się; wiadomości; świat; kraj; главная; главная страница; поиск;
        меню; закрыть; назад; наверх; перейти к содержанию; перейти к контенту; контакты; о нас;
        о проекте; войти; вход; регистрация; новости; политика; экономика; общество; культура;
        спорт; в мире; политика конфиденциальности; пользовательское соглашение; рекламодателям;
        карта сайта; головна; пошук; beranda; masuk; tentang kami; hubungi kami; kontak; anasayfa;
        ana sayfa; giriş; iletişim; hakkımızda; sök; logga in; om oss; ホーム; メニュー; 検索;
        閉じる; 戻る; トップ; ページトップへ; ページの先頭へ; ログイン; お問い合わせ; 会社概要;
        プライバシーポリシー; 利用規約; サイトマップ; ニュース; 政治; 経済; 国際; 社会; スポーツ;
        文化; ブログ; 홈; 메뉴; 검색; 닫기; 목록; 목록으로; 뒤로가기; 맨위로; 로그인; 회원가입;
        회사소개; 이용약관; 개인정보처리방침; 개인정보취급방침; 전체뉴스; 정치; 경제; 사회; 국제;
        문화; 스포츠; 首页; 首頁; 菜单; 搜索; 搜尋; 登录; 登入; 注册; 关闭; 返回; 返回顶部;
        联系我们; 关于我们; 隐私政策; 使用条款; 新闻; 国内; 国际; 财经; 体育; 娱乐; 科技; 军事;
        الرئيسية; بحث; القائمة; اتصل بنا; من نحن; تسجيل الدخول; سياسة الخصوصية
    """,
}
"""Rule -> the phrases by which its blocks are known."""
