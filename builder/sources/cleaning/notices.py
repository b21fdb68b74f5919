"""What pages say to their readers beside the article, in many languages, as data.

The same form as in ``phrases``: subscriptions, consent, comments, press offices, players.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

NOTICES: Final[Mapping[str, str]] = {
    "share-line": """
        save articles to read later…; add to your saved stories;
        listen min; listen mins; add to list; make us preferred on google…; play audio; download;
        bookmark; hide caption;
        share this article; share this story; share this post; share on facebook; share on twitter;
        share on linkedin; share on whatsapp; print this article; artikel teilen;
        diesen artikel teilen;
        auf facebook teilen; partager cet article; partager sur facebook; partager sur twitter;
        compartir en facebook; compartir en whatsapp; compartir en twitter; ir a los comentarios;
        condividi questo articolo; deel dit artikel;
        listen to this story…; listen to article…; listen now…; add us on google…; copy url…;
        gift this article…; gift article; give this article; share full article…; save for later;
        read later; font size; text size; increase font…; add to favourites; add to favorites;
        artikel anhören…; artikel verschenken…; artikel merken; artikel drucken; schriftgröße…;
        vorlesen…; anhören; hören; versenden; auf whatsapp…; weiterleiten; écouter l'article…;
        écouter cet article…; offrir l'article…; offrir cet article…; ajouter à vos favoris;
        lire plus tard; sauvegarder; escuchar; escuchar artículo…; escucha este artículo…;
        regalar artículo…; guardar para después; copiar url; enlace; ouça este conteúdo…;
        ouvir notícia…; ouvir artigo…; oferecer artigo…; ler mais tarde; salvar; salvar notícia;
        tamanho da letra; ascolta…; ascolta l'articolo…; regala…; luister naar dit artikel…;
        luister; bewaar; bewaar artikel; geef cadeau…; lettergrootte; いいね; ブックマーク;
        クリップ; 記事を保存…; 記事を印刷…; 文字サイズ…; 音声で聞く; 投稿する; リンクをコピー;
        글자크기…; 글자 크기…; 음성으로 듣기; 본문 듣기…; 기사 듣기…; 다크모드…; 스크랩하기;
        좋아요…; 싫어요; 이 기사가 마음에 드셨다면…; 이 기사가 도움이…; この記事が気に入ったら…;
        이 기사를 추천합니다…; 공감…; 字号; 朗读;
        阅读原文…; … 阅读原文 …; … 点个在看 …; … 点赞 …; слушать; сохранить; в закладки;
        was this helpful…; is this page useful…; did you find this…; rate this…; send us…;
        share your story…; got a story…; do you have a tip…; have a news tip…;
        war dieser beitrag…; war das hilfreich…; wie gefällt ihnen…; sie haben fotos…;
        schicken sie uns…; schreiben sie uns…; haben sie fragen…; écrivez nous…; heb je een tip…;
        tip de redactie…; mail ons…; scrivici…; 기사제보…; 제보…; donnez votre avis…; ご意見…
    """,
    "newsletter": """
        be the first to know; i understand and agree that registration…;
        get alerts on…; get alerts for…; get email alerts…; download our app…;
        got a confidential news tip…; got a news tip…; … to order a copy …; need a break…;
        … delivery charges may apply …; … effort to address widely shared …;
        thank you for registering…; thanks for registering…; please log in…; please sign in…;
        support independent journalism…; donate now…; make a donation…;
        invalid email…; something went wrong…; please try again later…; try unlimited access…;
        explore our full range…; explore more offers…; complete digital access…;
        why subscribe…; see why over…; manage preferences…; unsubscribe…;
        … email forwarded to you …;
        view in browser…; view this email…; view online…; im browser ansehen…; voir en ligne…;
        ver en el navegador…; ver no navegador…; thanks for reading…; this post is public…;
        … feel free to share it …; … reader supported publication …; … readers pay to read …;
        … cancel anytime during …; … quality journalism on any device …;
        carregando; unlock the editor's digest…; dieser newsletter…; invalid e mail…;
        subscriber only…; subscribers only…; for subscribers…; exclusive for subscribers…;
        this article is for subscribers…; unlimited access…; try it free…; try for free…;
        start your free trial…; cancel anytime…; cancel any time…; already a subscriber…;
        already subscribed…; already have an account…; already registered…; to continue reading…;
        continue reading with…; keep reading with…; subscribe for…; become a member…;
        create a free account…; choose your plan…; see my options…; see all offers…;
        jetzt zugang…; … unbegrenzter zugriff auf …; … zugriff auf alle artikel …;
        … unlock this article …; … to read this article …; … free articles …;
        … support local journalism …; … from as little as …; … gift subscription …;
        nur für abonnenten…; exklusiv für abonnent…; exklusiv für abonnentinnen…; plus artikel…;
        weiterlesen mit…; jetzt freischalten…; jetzt weiterlesen…; jetzt testen…; jetzt gratis…;
        monatlich kündbar…; jederzeit kündbar…; bereits registriert…; bereits abonnent…;
        sie haben bereits ein abo…; sie sind bereits…; sie möchten diesen artikel lesen…;
        sie möchten weiterlesen…; zum login…; abo abschließen…; zum angebot…; alle angebote…;
        bleiben sie auf dem laufenden…; eilmeldungen…; nicht jetzt; verträge hier kündigen…;
        vertrag kündigen…; … diesen artikel lesen …; … zugang zu allen …; … im ersten monat …;
        réservé aux abonnés…; article réservé…; déjà abonné…; déjà un compte…; je me connecte…;
        se connecter pour…; sans engagement…; profitez de…; pour lire la suite…;
        la suite est réservée…; accédez à…; passez au numérique…; … dès 1 €…; … sans engagement …;
        … accès illimité …; … pour lire la suite …; … passez au numérique …;
        solo para suscriptores…; exclusivo para suscriptores…; contenido exclusivo…;
        ya eres suscriptor…; ya soy suscriptor…; recibe cada…; recibe gratis…; suscríbete y…;
        para seguir leyendo…; sigue leyendo con…; … acceso ilimitado …; … para seguir leyendo …;
        conteúdo exclusivo…; exclusivo para assinantes…; artigo exclusivo…; só para assinantes…;
        já é assinante…; já sou assinante…; assine já…; assine e…; receber alertas…;
        receba alertas…; para continuar a ler…; para continuar lendo…;
        … exclusivo para assinantes …; … acesso ilimitado …; riservato agli abbonati…;
        contenuto riservato…; sei già abbonato…; per continuare a leggere…; alleen voor abonnees…;
        wilt u dit artikel…; wil je dit artikel…;
        exclusief voor abonnees…; al abonnee…; word abonnee…; lees onbeperkt…; 有料会員記事…;
        有料記事…; 会員限定…; 会員限定記事…; この記事は有料…; 残り 文字…;
        続きを読むには…; ログインして続きを…; 無料会員…; … 有料会員 …; … 会員限定 …; 구독하고…;
        구독자…; 유료회원…; … メールでお届け …; … メールでお送り …;
        … メールで配信 …; … メールボックスにお届け …; 이 기사는 유료…; 로그인 후…
    """,
    "cookie-notice": """
        manage your preferences…; manage your cookie…; change your cookie…;
        we value your privacy…; we use cookies…; accept and continue…; reject all…; decline;
        no thanks; maybe later; your choices…; your privacy choices…; do not sell…;
        do not sell or share…; customise; customize; wir verarbeiten…; einverstanden;
        zustimmen und weiter…; mit werbung…; ablehnen; alle ablehnen; datenschutzeinstellungen…;
        privatsphäre…; privatsphäre verwalten; cookie einstellungen…; utiq verwalten…; … pur abo …;
        continuer sans accepter…; paramétrer…; tout refuser…; gérer…; gérer utiq;
        gérer mes cookies…; avec votre accord…; le respect de votre vie privée…; rechazar todo…;
        rechazar; configurar; configurar cookies…; valoramos tu privacidad…; rejeitar;
        rejeitar tudo…; gerir cookies…; definições de cookies…; rifiuta; rifiuta tutto…; gestisci…;
        weigeren; cookie instellingen…; すべて拒否…; 拒否する; 모두 거부…;
        … unsere partner verarbeiten …; … unsere partner speichern …; … nos partenaires utilisons …;
        … nos partenaires stockons …; … nos partenaires traitons …; … nuestros socios utilizamos …;
        … nuestros socios almacenamos …; … nuestros socios tratamos …;
        … nossos parceiros utilizamos …; … nossos parceiros armazenamos …;
        … i nostri partner utilizziamo …; … i nostri partner archiviamo …;
        … onze partners gebruiken …; … onze partners verwerken …
    """,
    "caption": """
        scroll down for video…; loading external pages…; this video can not be played…;
        this video cannot be played…; to play this video…; courtesy photo…;
        submitted photo…; provided by…; view images; slide of;
        image of; watch the moment…; watch the video…; tap here…;
        embed from…; listen to this article · …;
        写真・図版…; 写真 図版…; 【写真】…; 図版…; 사진 제공…; pictured…; image via…; photos by…;
        video by…; map by…; graphic by…; infographic…; symbolbild…; grafik…; quelle dpa…;
        fotografías…; fotos de…; fotografias…; en images…; infographie…; carte…; infografía…;
        infográfico…; infografica…; kaart…; illustratie…; foto door…; media error…;
        this video is not available…; captions…; subtitles…; playback speed…; hide transcript;
        show transcript; full transcript; premiered…; mute; unmute; fullscreen; full screen;
        duration…; view larger…; enlarge…; image; photo; photograph
    """,
    "read-next": """
        jump to…; dieses thema im programm…; mehr auf…; see more on…;
        à lire…; a lire…; à voir…; a voir…; à écouter…; lire notre…; lire également…;
        notre dossier…; retrouvez…; la suite sous…; article continues…; recommended reading…;
        go deeper…; dig deeper…; further reading…; explore more…; in pictures…; in depth…;
        fact check…; explainer…; from the archive…; in case you missed it…; editor's pick…;
        hier geht es…; hier geht's…; hier lesen sie…; das lesen andere…; lesetipp…; lesetipps…;
        mehr lesen…; dazu passend…; passend dazu…; im video…; zum weiterlesen…; no te lo pierdas…;
        te puede gustar…; lea además…; lee además…; mira también…; mirá también…; sigue leyendo…;
        continuar a ler…; continue a ler…; continue lendo…; leia ainda…; a ler…; saiba também…;
        você vai curtir…; não perca…; veja fotos…; veja o vídeo…; da leggere…; leggi pure…;
        non perderti…; guarda anche…; lees verder…; lees meer…; bekijk hier…; ook lezen…;
        【あわせて読む】…; あわせて読む…; 【関連】…; 関連…; こちらもおすすめ…; 次のページ…;
        [관련]…; 관련…; 함께 읽기…; 함께 보면 좋은…; 推荐…; 更多…
    """,
    "related-headline": """
        people are also reading…; list of; list of items; end of list;
        more top stories…; more stories you might like…; stories you might like…;
        latest in…; latest from…; up next in…; more in this section; top picks…; picked for you…;
        what's trending…; most shared…; most discussed…; best of the week; in this section;
        also from…; stories for you; just in; breaking; local news; more local…;
        das lesen andere gerade; andere lesen…; leser interessierten sich…; neueste artikel…;
        neueste meldungen; weitere meldungen…; aus dem ressort…; neues aus…; top themen; beliebt;
        meistkommentiert…; empfehlungen der redaktion…; auch interessant; nos autres articles…;
        les plus partagés…; les plus commentés…; à ne pas manquer…; sur le même sujet;
        toute l'actualité…; l'actu en continu…; les immanquables; lo más comentado…;
        lo más compartido…; lo último…; en portada; otras noticias…; en el próximo número…;
        te puede interesar; recomendado para ti…; mais comentadas…; em destaque; últimas;
        outras notícias…; recomendado para si…; pode interessar…; leia também; notizie correlate…;
        in evidenza; ultim'ora; net binnen; nu in het nieuws; lees ook; meer in…; populair nu…;
        オススメ…; おすすめの記事…; 注目の記事…; ピックアップ…; アクセスランキング…; 人気…;
        今、あなたにオススメ…; 今日のニュース…; 오늘의…; 많이 본…; 실시간…; 핫뉴스…; 최신 기사…;
        이 시각…; 주간 인기…
    """,
    "comment-form": """
        join in; newest; oldest; older; newest first…; sort by…; load more comments…;
        please keep it civil…; … posts are checked before …; be respectful…; house rules…;
        report a problem…; report this…; report abuse…; if you have a complaint…;
        contact the newsroom…; corrections…; see something wrong…; spotted a mistake…;
        fehler gefunden…; haben sie einen fehler…; ihre meinung…; diskutieren sie…; leserbrief…;
        die kommentarfunktion…; vous souhaitez réagir…; réagissez…; une erreur…; votre avis…;
        charte des commentaires…; fe de errores…; has encontrado un error…; ha visto algo…;
        escríbanos…; ver todos los comentarios…; ver comentarios…; normas de participación…;
        tu opinión…; os comentários…; encontrou um erro…; reportar erro…; comunicar erro…;
        ver comentários…; fale com a redação…; hai trovato un errore…; fout gezien…;
        コメントを見る…; この記事へのコメント…; 댓글 보기…; 댓글 달기…
    """,
    "author-blurb": """
        conference call; conference call and webcast…; webcast…; use of non gaap…;
        non gaap financial measures…; safe harbor…; safe harbor statement…; cautionary statement…;
        les tribunes publiées…; les opinions exprimées…; … n'engagent que leurs auteurs …;
        las opiniones expresadas…; die hier geäußerten…;
        about us…; for media inquiries…; media contact…; media contacts…; press contact…;
        press contacts…; for more information contact…; for further information…; contact press…;
        notes to editors…; note to editors…; notes for editors…; how we reported this…;
        how we did this…; about the reporting…; forward looking statements…;
        … forward looking statements …; … writing on behalf of …; original publication…;
        to contact the reporter…; to contact the reporters…; to contact the editor…;
        to contact the editors…; to contact the author…; with assistance from…;
        reach him at…; reach her at…; reach them at…; … reach him at …;
        … reach her at …; … reach them at …; … email him at …; … email her at …;
        … covers water …; pressekontakt…; kontakt für medien…;
        kontakt für die medien…; ansprechpartner…; ansprechpartnerin…; medienkontakt…;
        rückfragen…; originalpublikation…; originalstudie…; zum autor…; zur autorin…;
        über das unternehmen…; über uns…; contact presse…; contacts presse…; à propos du groupe…;
        notre correspondant…; contacto de prensa…; contacto prensa…; acerca de la empresa…;
        sobre la empresa…; contacto para medios…; contacto de imprensa…; contato para imprensa…;
        assessoria de imprensa…; sobre a empresa…; contatti stampa…; ufficio stampa…;
        informatie voor de pers…; perscontact…; over ons…; 会社概要…; お問い合わせ先…;
        本件に関するお問い合わせ…; 本件に関する…; 報道関係者…; このプレスリリース…;
        プレスリリース…; 筆者…; 執筆者…; 専門・関心分野…; 専門 関心分野…; 회사 소개…;
        보도자료 문의…; 문의…; 기자의 다른 기사…
    """,
    "copyright": """
        editorial guidelines…; editorial standards…; editorial policy…; code of ethics…;
        advertiser disclosure…; affiliate disclosure…; … authorised and regulated by …;
        … is a member of the independent press …; modal title; ficha técnica…;
        si está interesado en licenciar…;
        ficha técnica e estatuto editorial; estatuto editorial; aviso de privacidad…;
        una publicación de…; depósito legal…; tirage…; mentions…; disclaimer…; voorwaarden…;
        voorwaarden en privacy; … ai 학습 이용 금지 …; … 無断での …; … 著作権 …; 저작권…;
        a publication of…; published weekly…; printed by…; for information media…;
        not an official record
    """,
    "advertisement": """
        advertisement scroll to continue…; paid for by…; paid content; paid post…;
        lees verder onder de advertentie…; la suite après cette publicité…;
        la suite après la publicité…; continua após…; continúa después…; sigue después…;
        continua a leggere dopo…; weiter nach der anzeige…; weiterlesen nach der anzeige…;
        nach der werbung…; artikel wordt hieronder…; get a quote…; compare quotes…; shop now…;
        buy now…; learn how…; see offer…; find out how…; quer anunciar…; anuncie aqui…;
        anúnciate…; anunciarse…; annoncez…; inserieren…; baixe nosso…; プレゼントキャンペーン…;
        キャンペーン実施中…; ＰＲ; sponsorlu; promo; promotion; annons…; ad choices; adchoices
    """,
    "byline": """
        with files from…; with reporting by…; with reporting from…;
        fact checked by…; reviewed by…; edited by…; produced by…; words by…; photography by…;
        personal finance writer; local democracy reporter; ein beitrag von…; ein gastbeitrag von…;
        gastbeitrag von…; kolumne von…; eine kolumne von…;
        eine analyse von…; analyse von…; chronique de…; columna de…;
        von unserem korrespondenten…; von unserer redaktion…; par notre correspondant…;
        article rédigé par…; avec afp…; propos recueillis par…; por nuestro corresponsal…;
        texto e fotos…; da nossa redação…; dal nostro inviato…; van onze redactie…; door onze…;
        取材・文…
    """,
    "timestamp": """
        correction…; clarification…; editor's note…; an earlier version of this…; korrektur…;
        berichtigung…; in einer früheren fassung…; in einer früheren version…;
        anmerkung der redaktion…; hinweis der redaktion…; rectificatif…; note de la rédaction…;
        ndlr…; corrección…; nota de la redacción…; correção…; nota da redação…; rettifica…;
        rectificatie…; 訂正…; おことわり…; 정정…; 바로잡습니다…;
        tiempo de lectura…; temps de lecture…; duración…; durée…; watch time…; stand…;
        zuletzt aktualisiert…; erstellt…; mis à jour le…; modifié le…; última actualización…;
        última atualização…; ultimo aggiornamento…; laatst bijgewerkt…; 最終更新…; 公開…; 입력…;
        기사 입력…; 업데이트…
    """,
    "tags": """
        archivado en…; más información sobre…; temas relacionados…; tópicos…; em causa…; marcado…;
        mais sobre…; dans ce dossier…; rubriques…; mehr zu…; stichworte…; in questo articolo…;
        trefwoord…; zie ook…; 位置情報…; ビジネスカテゴリ…; キーワード…; 関連キーワード…;
        プレスリリース種類…; 키워드…; 연관검색어…
    """,
    "navigation": """
        story highlights; follow topics; follow topic; previous story…; next story…;
        skip to main content; skip to content; zum hauptinhalt springen; 본문 바로가기; search form;
        live; local; journals; key events; follow updates; le direct; en direct; última hora;
        internacional; faits divers; voorpagina; ga naar inhoud; e paper;
        official website of…; an official website of…; here's how you know…; press release;
        for immediate release; pressemitteilung; communiqué de presse; nota de prensa;
        comunicato stampa; persbericht; 보도자료; prensa; releases; getting your trinity…;
        print recipe; press statement; media release; news release; media statement;
        e paper; epaper; mediathek; rätsel; wetter; meinung; lokales; stadt; umland; anzeigen;
        familienanzeigen; traueranzeigen; faits divers; annonces légales; jeux; boutique;
        mon espace; portada; provincia; opinión; esquelas; hemeroteca; suscripciones;
        club del lector; saltar menú…; ir al menú…; necrologia; assinaturas; tempo para hoje;
        roteiros; puzzels; familieberichten; regio; jump to…; on this page…; in this article;
        key takeaways; table of contents; contents; toc; presseportal; zurück zur übersicht…;
        zur startseite…; media kit; newsroom; investor relations; watch live; live tv; programmes;
        begin text; end text; end; quote s; subscribed;
        schedule; tv guide; multimedia; all images; すべての画像; 会員メニュー; 紙面ビューアー;
        速報; 地域; くらし; 마이페이지; 지면보기; 오피니언; 지역
    """,
}
"""Rule -> more phrases by which its blocks are known."""
