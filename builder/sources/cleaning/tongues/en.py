"""English."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        x share via; share; share this; share via…; share on…; share by…; share with…;
        share article; share this…; share to…; share link; share permalink;
        share all sharing options…; share your thoughts…; tweet; tweet this; pin it; retweet;
        facebook; twitter; whatsapp; telegram; linkedin; pinterest; reddit; tumblr; pocket;
        flipboard; instagram; youtube; messenger; google; google plus; email; e mail; mail; sms;
        print; print this…; print article; copy; copy link; copy this link; copied; save;
        save article; bookmark; buffer; embed; like this; likes; follow; follow us…; follow me…;
        follow on…; click to share…; click to email…; click to print…; send to a friend; shares;
        shared; listen; listen to this article; save articles to read later…;
        add to your saved stories; listen min; listen mins; add to list;
        make us preferred on google…; play audio; download; hide caption; share this article;
        share this story; share this post; share on facebook; share on twitter; share on linkedin;
        share on whatsapp; print this article; listen to this story…; listen to article…;
        listen now…; add us on google…; copy url…; gift this article…; gift article;
        give this article; share full article…; save for later; read later; font size; text size;
        increase font…; add to favourites; add to favorites; was this helpful…;
        is this page useful…; did you find this…; rate this…; send us…; share your story…;
        got a story…; do you have a tip…; have a news tip…
    """,
    "newsletter": """
        … to receive new posts and support my work …; … unsubscribe here …; … to unsubscribe …;
        … you are receiving this …; forward this to…; was this forwarded to you…; newsletter;
        newsletters; subscribe; subscribe…; sign up; sign up…; join our…; get the latest…;
        get breaking news…; get our…; get the day's…; thanks for signing up…;
        thank you for subscribing…; you have been successfully subscribed…;
        please enter a valid email…; enter your email…; your email; email address; … newsletter …;
        … newsletters …; … in your inbox …; … to your inbox …; … your inbox every …;
        … sign up for …; … sign up to …; … subscribe to our …; … subscribe now …;
        … unsubscribe at any time …; … delivered to your …; … mailing list …;
        … push notifications …; … become a subscriber …; … support our journalism …;
        be the first to know; i understand and agree that registration…; get alerts on…;
        get alerts for…; get email alerts…; download our app…; got a confidential news tip…;
        got a news tip…; … to order a copy …; need a break…; … delivery charges may apply …;
        … effort to address widely shared …; thank you for registering…; thanks for registering…;
        please log in…; please sign in…; support independent journalism…; donate now…;
        make a donation…; invalid email…; something went wrong…; please try again later…;
        try unlimited access…; explore our full range…; explore more offers…;
        complete digital access…; why subscribe…; see why over…; manage preferences…; unsubscribe…;
        … email forwarded to you …; view in browser…; view this email…; view online…;
        thanks for reading…; this post is public…; … feel free to share it …;
        … reader supported publication …; … readers pay to read …; … cancel anytime during …;
        … quality journalism on any device …; unlock the editor's digest…; invalid e mail…;
        subscriber only…; subscribers only…; for subscribers…; exclusive for subscribers…;
        this article is for subscribers…; unlimited access…; try it free…; try for free…;
        start your free trial…; cancel anytime…; cancel any time…; already a subscriber…;
        already subscribed…; already have an account…; already registered…; to continue reading…;
        continue reading with…; keep reading with…; subscribe for…; become a member…;
        create a free account…; choose your plan…; see my options…; see all offers…;
        … unlock this article …; … to read this article …; … free articles …;
        … support local journalism …; … from as little as …; … gift subscription …;
        … receiving this because …; … receiving this email …; … received this email because …;
        … wherever you get your podcasts …; … free or paid subscriber …; … a paid subscriber …;
        support us…; support our work…; become a supporter…; … supporting subscriber …;
        … signing up to …; … signing up for …; … whatsapp channel …; … whatsapp community …;
        … follow us on …; … google news …
    """,
    "cookie-notice": """
        accept; accept all; accept cookies; i agree; agree; got it; ok; manage preferences;
        … this website uses cookies …; … your experience while you navigate …;
        … stored in your browser only with your consent …; … opt out of these cookies …;
        … essential for the website to function …; … running these cookies …;
        … understand how you use this website …; … cookies and other tracking technologies …;
        … cookies help provide …; … gdpr cookie consent …; manage options; cookie settings;
        privacy settings; … cookies …; … cookie policy …; … your privacy …; … recaptcha …; … gdpr …;
        … adblock …; … ad blocker …; … javascript …; manage your preferences…; manage your cookie…;
        change your cookie…; we value your privacy…; we use cookies…; accept and continue…;
        reject all…; decline; no thanks; maybe later; your choices…; your privacy choices…;
        do not sell…; do not sell or share…; customise; customize; by submitting…; by subscribing…;
        by signing up…; by clicking…; by continuing…; by registering…; … agree to the terms …;
        … agree to our terms …; … our terms of use …; … the terms of use …; … our privacy policy …;
        … external content …
    """,
    "caption": """
        … purchase licensing rights …; image source…; image credit…; image of; photo; photos;
        photo…; image caption…; image copyright…; media caption…; picture; picture…; credit…;
        photo credit…; photo by…; photograph by…; photo illustration…; file photo…; illustration…;
        caption; gallery; view gallery; back to gallery; play video; video; watch; watch now;
        media playback…; getty images; getty; reuters; afp; shutterstock; … getty images …;
        … ap photo …; … photo by …; … photo credit …; … image credit …; … courtesy of …;
        … via reuters …; … shutterstock …; … istock …; … file photo …; scroll down for video…;
        loading external pages…; this video can not be played…; this video cannot be played…;
        to play this video…; courtesy photo…; submitted photo…; provided by…; view images; slide of;
        watch the moment…; watch the video…; tap here…; embed from…; listen to this article · …;
        pictured…; image via…; photos by…; video by…; map by…; graphic by…; infographic…;
        media error…; this video is not available…; captions…; subtitles…; playback speed…;
        hide transcript; show transcript; full transcript; premiered…; mute; unmute; fullscreen;
        full screen; duration…; view larger…; enlarge…; image; photograph
    """,
    "read-next": """
        also read…; also see…; explore further…; also on…; best of…; read more; read more…;
        read next…; read also…; read full…; read the full…; see also…; see more…; related…;
        related article…; related story…; more on…; more on this…; don't miss…; dont miss…;
        must read…; recommended…; up next…; next up…; watch also…; click here…; find out more…;
        learn more; continue reading…; view more; show more; load more; view all; see all…;
        more videos…; jump to…; see more on…; article continues…; recommended reading…; go deeper…;
        dig deeper…; further reading…; explore more…; in pictures…; in depth…; fact check…;
        explainer…; from the archive…; in case you missed it…; editor's pick…
    """,
    "related-headline": """
        in this issue; also in this issue; related articles; related stories; related content;
        related posts; related news; related news on…; explore related…; related topics;
        related links; related; recommended; recommended stories; recommended for you;
        recommended reading; most popular; most read; most viewed; most recent; most commented;
        popular; popular posts; popular stories; trending; trending now; top stories; latest news;
        latest stories; latest; latest videos; top videos; top video; more stories; more news;
        more from…; more in…; more articles…; more great…; more like this; our latest stories;
        editor's picks; editors' picks; you may also like…; you may like…; you might also like…;
        you may also be interested…; you might like…; what to read next; read next; keep reading;
        from the web; around the web; elsewhere on…; sponsored links; promoted stories; promoted;
        paid content; from our partners; on our radar; something to consider; also in…;
        in other news; want more…; what others are reading; people are also reading…; list of;
        list of items; end of list; more top stories…; more stories you might like…;
        stories you might like…; latest in…; latest from…; up next in…; more in this section;
        top picks…; picked for you…; what's trending…; most shared…; most discussed…;
        best of the week; in this section; also from…; stories for you; just in; breaking;
        local news; more local…
    """,
    "comment-form": """
        to report an error…; spotted an error…; was this page useful…; was this article helpful…;
        comment; comments; no comments; no comments yet; view comments; show comments;
        post a comment; post comment; add a comment; add comment; leave a comment…; leave a reply…;
        leave comments; leave your comment…; refrain from posting…; … from posting comments …;
        … you can comment on stories …; … your first comment …; … by marking them offensive …;
        … keep the conversation civil …; … display name …; be the first to comment…;
        join the conversation…; join the discussion…; write a comment…; reply; replies; reply to…;
        responses to…; log in to comment…; sign in to comment…; tell us what you think…;
        what do you think…; have your say…; comments are closed…; comments off…; report error;
        report a typo…; report an error…; your name; website; required fields…; cancel reply;
        … will not be published …; … required fields are marked …; … save my name …;
        … post comments …; … moderating all comments …; … moderate comments …;
        … our comment policy …; … community guidelines …; … log in to leave a comment …;
        … powered by disqus …; join in; newest; oldest; older; newest first…; sort by…;
        load more comments…; please keep it civil…; … posts are checked before …; be respectful…;
        house rules…; report a problem…; report this…; report abuse…; if you have a complaint…;
        contact the newsroom…; corrections…; see something wrong…; spotted a mistake…
    """,
    "author-blurb": """
        … writes about …; … covers politics …; … bureau chief in …; … through the contact page …;
        … opinions are their own …; … are the author's own …; … are those of the author …;
        about the author…; about the writer…; about author…; about this publication;
        about this article…; about this statement…; about this story…; view all posts by…;
        more articles from…; more articles by…; more by…; posts by…; view profile;
        follow the author…; follow the topics…; meet the author…; contact the author…;
        … is a freelance …; … is a reporter …; … is a staff writer …; … is a senior writer …;
        … is a correspondent …; … is a contributor …; … is the author of …; … is the editor …;
        … is a journalist …; … is a contributing …; … is a senior fellow …; … can be reached at …;
        … may be reached at …; … follow him on …; … follow her on …; … follow them on …;
        … follow me on …; … on twitter at …; … reach the reporters …; … email the author …;
        … have a tip …; … contributed to this report …; … contributed reporting …;
        … contributed to this story …; … do not necessarily reflect …; … opinions expressed …;
        … views expressed …; conference call; conference call and webcast…; webcast…;
        use of non gaap…; non gaap financial measures…; safe harbor…; safe harbor statement…;
        cautionary statement…; about us…; for media inquiries…; media contact…; media contacts…;
        press contact…; press contacts…; for more information contact…; for further information…;
        contact press…; notes to editors…; note to editors…; notes for editors…;
        how we reported this…; how we did this…; about the reporting…; forward looking statements…;
        … forward looking statements …; … writing on behalf of …; original publication…;
        to contact the reporter…; to contact the reporters…; to contact the editor…;
        to contact the editors…; to contact the author…; with assistance from…; reach him at…;
        reach her at…; reach them at…; … reach him at …; … reach her at …; … reach them at …;
        … email him at …; … email her at …; … covers water …; reader interactions
    """,
    "copyright": """
        copyright…; all rights reserved…; disclaimer…; disclaimer; … all rights reserved …;
        … all right reserved …; … may not be reproduced …; … may not be published broadcast …;
        … constitutes acceptance of …; … registered trademark …; … our standards …;
        … affiliate commission …; … may earn a commission …; … our user agreement …;
        editorial guidelines…; editorial standards…; editorial policy…; code of ethics…;
        advertiser disclosure…; affiliate disclosure…; … authorised and regulated by …;
        … is a member of the independent press …; modal title; a publication of…; published weekly…;
        printed by…; for information media…; not an official record
    """,
    "advertisement": """
        a message from our sponsor…; article continues below…; story continues below…; ad; ads;
        advert; adverts; advertisement; advertisements; advertising; advertise; advertise…;
        sponsored; sponsored content; sponsored by…; sponsor; supported by; promoted content;
        partner content; continue reading the main story; article continues after…;
        scroll to continue…; skip advertisement; skip ad; ad feedback; … article continues …;
        … story continues …; advertisement scroll to continue…; paid for by…; paid post…;
        get a quote…; compare quotes…; shop now…; buy now…; learn how…; see offer…; find out how…;
        promo; promotion; ad choices; adchoices; buy this book…; buy the book…
    """,
    "byline": """
        written by…; posted by…; published by…; reported by…; reporting by…;
        from our correspondent…; staff writer; staff reporter; senior contributor;
        our correspondent; editorial staff; associated press; the associated press;
        with files from…; with reporting by…; with reporting from…; fact checked by…; reviewed by…;
        edited by…; produced by…; words by…; photography by…; personal finance writer;
        local democracy reporter
    """,
    "source-line": """
        story source; … content may be edited for style and length …; cite this page…;
        report information from proquest…; find a copy; … links to publisher website …; full text;
        full document; body; view highlight; opens in new window; proquest document link;
        abstract none available; links linking service; publication info…; publication title…;
        publication year…; place of publication…; country of publication…; language of publication…;
        source…; sources…
    """,
    "timestamp": """
        page last reviewed…; last reviewed…; next review…; published…; publish date…; published on…;
        posted…; posted on…; updated…; last updated…; last modified…; first published…;
        originally published…; min read; minute read; minutes read; read time…; reading time…;
        mins ago; hours ago; hour ago; days ago; day ago; m ago; h ago; d ago; … min read …;
        … minute read …; correction…; clarification…; editor's note…; an earlier version of this…;
        watch time…; this article was first published…; this article was originally published…;
        this story was first published…; this story was originally published…;
        this article originally appeared…; this story originally appeared…
    """,
    "tags": """
        tags; tag; tags…; tagged…; topics; topics…; topic; categories; category; categories…;
        filed under…; filed to…; filed in…; posted in…; keywords…; in this story…; explore more on…
    """,
    "navigation": """
        home; home page; homepage; menu; main menu; open menu; close menu; sections; search;
        search…; search for…; close; open; back; back to top; return to top; next; previous; prev;
        next post; previous post; next article; previous article; next article…; previous article…;
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
        blogs; events; languages; english; advertise with us; physical address; story highlights;
        follow topics; follow topic; previous story…; next story…; skip to main content;
        skip to content; search form; live; local; journals; key events; follow updates; e paper;
        official website of…; an official website of…; here's how you know…; press release;
        for immediate release; releases; getting your trinity…; print recipe; press statement;
        media release; news release; media statement; epaper; on this page…; in this article;
        key takeaways; table of contents; contents; toc; media kit; newsroom; investor relations;
        watch live; live tv; programmes; begin text; end text; end; quote s; subscribed; schedule;
        tv guide; multimedia; all images; skip to main; skip to article
    """,
}
