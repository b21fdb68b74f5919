"""The site's words in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

from builder.site.strings.catalogue import Catalogue

_TABLE: Mapping[str, str] = {
    # every page
    "skip": "本文へ移動",
    "pages": "ページ",
    "brief": "ブリーフ",
    "themes": "テーマ",
    "phrases": "語句",
    "search": "検索",
    "quality": "品質",
    "method": "方法",
    "path": "現在の位置",
    "edition_of": "{date}版",
    "edition_undated": "日付のない版",
    "foot": "表示する文はすべて出典の原文のままで、その箇所にリンクしています。",
    "how_made": "読み方と作り方",
    # counts
    "articles": "記事{n}件",
    "independent": "独立した配信元{n}社",
    "origins_said": "配信元{n}社",
    "not_included": "対象外{n}件",
    "undated_articles": "日付不明{n}件",
    "more": "ほか{n}件",
    "reports": "報道{n}件",
    "words": "{n}語",
    "minutes": "{n}分",
    "blocks": "{n}ブロック",
    "sentences": "{n}文",
    "files": "ファイル{n}件",
    # sources and dates
    "undated": "日付不明",
    "no_publisher": "媒体名の記載なし",
    "source": "{publisher}、{date}",
    "date_day": "{year}年{month}{day}日",
    "date_month": "{year}年{month}",
    "date_year": "{year}年",
    "range_days": "{year}年{month}{from_day}日〜{day}日",
    "range_months": "{year}年{from_month}{from_day}日〜{month}{day}日",
    "range": "{first}〜{last}",
    # front page
    "lead_points": "主要項目",
    "verbatim": "出典の原文のまま。各文はその箇所にリンクしています",
    "origins": "{origins}（{articles}）",
    "origins_unknown": "{articles}、配信元の記載なし",
    "also_in": "ほかの掲載:",
    "shared": "共通:",
    "other_reports": "その他の報道",
    "all_reports": "すべての報道",
    "left_out": "対象外",
    "more_leads": "ほかの主要項目",
    "no_leads": "これらの記事には、それだけで主要項目として示せる文がありません。",
    "no_articles": "記事になったファイルはありません。",
    "why_none": "各ファイルの扱いを見る",
    "end": "ブリーフはここまで: {words}、{minutes}",
    # themes
    "why_theme": "これらの記事に共通するもの",
    "theme_order": "記事（古い順。同じ出来事はまとめています）",
    "one_event": "同じ出来事: {origins}",
    "because": "ここにある理由:",
    "neighbours": "近いテーマ",
    "both": "共通:",
    "no_themes": "これらの記事はテーマに分かれないため、すべてを以下に並べます。",
    "other_note": "ほかの記事との共通点が少なく、テーマになりません",
    # articles
    "own_words": "記事自身の言葉",
    "own_words_note": "各文は下の該当箇所にリンクしています",
    "full_text": "全文",
    "keyphrases": "語句",
    "related": "関連記事",
    "same_event": "同じ出来事の記事",
    "no_related": "この版に近い記事はありません。",
    "in_theme": "このテーマにある理由",
    "used_in": "使われている場所",
    "used_in_inline": "使用箇所",
    "lead_number": "ブリーフ、主要項目{n}",
    "lead_page": "ブリーフ、主要項目{n}",
    "use_summary": "要約",
    "use_theme": "テーマ",
    "use_other": "その他の報道",
    "link_sentence": "この文へのリンク",
    "at_publisher": "原文 ↗（この文）",
    "there": "原文 ↗",
    "original": "媒体の原文",
    "this_article": "この記事",
    "previous": "前へ",
    "next": "次へ",
    "reading_on": "続けて読む",
    "date_by": "{date}（{rule}）",
    "by_author": "{author} 記",
    "removed": "ファイルから取り除いたもの: {blocks}、{words}",
    "removed_none": "ファイルから取り除いたものはありません。",
    "removed_line": "{first}",
    "removed_lines": "{first}–{last}",
    "removed_hint": "次の版でこのようなブロックを残すには、設定ファイルの [[clean.rules]] に "
    "keep_line の規則を加えてください。",
    "lines": "行",
    "rule": "規則",
    "text": "テキスト",
    "table": "表",
    "provenance": "ファイルについて",
    "file": "ファイル",
    "sha256": "バイト列の SHA-256",
    "encoding": "文字コード",
    "replaced": "文字にならないバイト{n}個",
    "problems_here": "この記事の問題",
    "shown_whole": "要約なし（{reason}）。記事の全文を示します。",
    # phrases
    "phrases_intro": "二つ以上の記事に共通する語句です。各ページに、"
    "その語句を含む文を並べています。",
    "no_phrases": "二つ以上の記事に共通する語句はありません。",
    "letters": "見出しの文字",
    "digits": "0–9",
    "variants": "ほかの表記:",
    "shared_in": "これを共通点とするテーマ:",
    "concordance": "この語句を含む文",
    "phrase_count": "{articles}の{sentences}",
    "further": "ほか: {count}",
    "phrase_limits": "ここには最大{most}文、各記事の最初の{each}文までを示します。",
    "phrase_search": "すべてを検索",
    "common": "この語句は多くの記事にあるため、関連づけにもテーマにも使いません。",
    # search
    "search_words": "探す言葉",
    "search_no_script": "検索にはスクリプトが必要ですが、無効になっています。"
    "下にこの版の語句と見出しを並べました。ブラウザーのページ内検索で探せます。",
    "search_how": "文の探し方と並べ方",
    "search_all": "すべての言葉を含む文、または足りない言葉を見出しに含む文が見つかります。"
    "見出しがすべてを含むときは、要約の最初の文を示します。",
    "search_points": "言葉ごとに、文にあれば四点、見出しにあれば二点、要約の文ならさらに二点です。"
    "合計の高い順に、同点なら新しい順に並べます。",
    "search_quoted": "引用符で囲んだ言葉は、続けて並んでいなければなりません。"
    "最後の言葉は三文字以上の書き出しでもよく、点は半分になります。",
    "search_folded": "大文字と小文字、アクセント、全角と半角、英語の複数形の語尾は区別しません。"
    "中国語、日本語、韓国語は文字で探します。",
    "search_most": "示すのは{n}文までです。続けて並ぶ言葉は、表示のとおりに照らし合わせます。",
    "search_none": "「{words}」を含む文はありません。言葉を減らすか、書き出しだけにするか、"
    "絞り込みを緩めると見つかることがあります。",
    "search_common": "多すぎるため探さない言葉: {words}",
    "search_failed": "索引を読み込めませんでした。ページを読み込み直してください。",
    "search_more": "あと{n}件を表示",
    "filters": "絞り込み",
    "filter_any": "指定なし",
    "filter_theme": "テーマ",
    "filter_publisher": "媒体",
    "filter_language": "言語",
    "filter_from": "開始日",
    "filter_to": "終了日",
    "filter_summaries": "要約のみ",
    "headlines": "見出し",
    "newest_first": "新しい順",
    # copies, origins and stories
    "copies": "重複{n}件",
    "sum_copies": "他の記事と同文",
    "copies_head": "同文の記事",
    "copies_note": "それぞれ同文の記事が代表し、どこにも数えない。",
    "same_text": "同文 {share} %",
    "excerpt": "抜粋、その {share} % が同文",
    "copy_of": "同文の記事",
    "copy_note": "その記事が両方を代表し、一覧・件数・テーマ・出来事にはそれだけを載せる。",
    "carried_by": "同文の掲載",
    "also_carried": "同文の掲載",
    "differences": "相違点",
    "differences_note": "文ごと。片方だけにある語には下線",
    "differences_none": "異なる文はない。",
    "differences_more": "ほかに異なる文 {n}",
    "in_copy": "この記事",
    "in_kept": "代表の記事",
    "origin": "配信元",
    "origin_publisher": "通信社自身の記事",
    "origin_author": "執筆者名による",
    "origin_dateline": "発信地の表記による",
    "origin_credit": "クレジットによる",
    "origin_style": "クレジットの書式による",
    "origin_copy": "同文の記事の表記による",
    "origin_family": "設定による同系列の媒体",
    "origin_own": "媒体自身の記事",
    "story": "出来事",
    "stories": "出来事",
    "use_story": "出来事",
    "in_story": "この出来事",
    "to_story": "各社の報道を並べて読む",
    "digest": "報じられたこと",
    "digest_note": "原文のまま。各文に出典を添える",
    "each_says": "各社の記述",
    "each_says_note": "二つ以上の配信元に共通する点ごと。全文を検索",
    "no_match": "一致する文は見つからない",
    "no_points": "配信元の間で一致する文はない。",
    "point": "共通点",
    "only_one": "一つの配信元だけにある文",
    "only_one_note": "他と一致しない文",
    "story_articles": "記事（古い順）",
    "related_stories": "関連する出来事",
    "no_related_stories": "この号に近い出来事はない。",
    "note_by": "分析者の注記 — {name}、{date}",
    "note_plain": "分析者の注記",
    "note_warning": "出典ではなく個人の言葉。下線の参照は根拠へ。",
    "evidence": "根拠{n}",
    # quality
    "quality_intro": "フォルダーの各ファイルがどうなったかを示します。",
    "sum_files": "読んだファイル",
    "sum_articles": "記事",
    "sum_left_out": "対象外",
    "sum_removed": "整理で取り除いたもの",
    "removed_totals": "{blocks}、{words}",
    "cleaning": "整理で取り除いたもの（規則別）",
    "languages": "言語",
    "unknown": "不明",
    "dates_unknown": "日付が不明",
    "publishers_unknown": "媒体が不明",
    "problems": "問題",
    "no_problems": "問題は見つかりませんでした。",
    "where": "場所",
    "what": "内容",
    "remedy": "対処",
    "code": "記号",
    "count": "件数",
    "blocks_head": "ブロック",
    "words_head": "語",
    "reason": "理由",
    "all_included": "すべてのファイルが記事になりました。",
    "all_dated": "すべての記事に日付があります。",
    "all_published": "すべての記事に媒体名があります。",
    "how_dates": "日付の由来",
    # method
    "settings_themes": "設定で名前を付けたテーマは{n}件です",
    "settings_rules": "設定の規則{n}件を使いました",
    "order_unknown": "不明とします",
    "order_dmy": "日、月、年の順に読みます",
    "order_mdy": "月、日、年の順に読みます",
    # pictures
    "appeared": "掲載の時期",
    "map_words": "点は記事です。テーマごとに日付の順に並べ、同じ出来事の報道を線で結びました。",
    "map_words_undated": "点は記事です。テーマごとに読む順に並べ、"
    "同じ出来事の報道を線で結びました。",
    "map_days": "左から右へ日付",
    "and_before": "{date}以前",
    "days": "{n}日",
    "strip_unit": "最も長い線: {days}に{articles}",
    "strip_words": "{articles}、{dates}。最多は{date}からの{most}件",
    # for paper
    "paper": "印刷用の版",
    "paper_note": "ブラウザーの印刷機能で印刷するか、PDF として保存してください。"
    "番号は末尾の注を示します。",
    "more_on_screen": "ほか{n}件はサイトにあります",
    "not_summarised": "要約なし: {reason}",
    "notes": "注",
    "note": "注",
    "file_line": "{file}、{first}行目",
    "file_lines": "{file}、{first}–{last}行目",
    # keys and buttons
    "keys": "キー操作",
    "key_step": "一覧では次と前の項目、記事のページでは次と前の記事",
    "key_open": "項目を開く。記事のページでは原文を開く",
    "key_evidence": "文から記事の中の箇所へ",
    "key_search": "検索",
    "key_help": "この一覧を表示または非表示",
    "close": "閉じる",
    "copy": "コピー",
    "copy_hint": "文を出典とともにコピー。Shift を押すと Markdown",
    "copied": "コピーしました",
    "mark_phrases": "語句に印を付ける",
    # 404
    "data": "版全体のデータ: briefing.json",
    "lost": "ページが見つかりません",
    "lost_text": "このアドレスは現在の版にはありません。以前の版のものかもしれません。",
    "to_brief": "ブリーフへ",
}

_METHOD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "このブリーフの読み方",
        (
            "明朝体は出典の言葉、ゴシック体はこのサイトの言葉です。点線を引いた文は、"
            "記事の中の箇所にリンクしています。黄色は、ほかの場所でも示した文の印で、"
            "その場所へのリンクが付いています。文にポインターを重ねるか、キーボードで移ると、"
            "その文へのリンクが現れます。細い下線は記事の語句で、印は消せます。? "
            "を押すとキー操作の一覧が出ます。",
        ),
    ),
    (
        "行ったこと",
        (
            "{files}を読み、{articles}になりました。決まった規則に従うプログラムが、"
            "ネットワークも言語モデルも時計も使わずに作ったものです。ファイルと設定が同じなら、"
            "ページも同じになります。",
            "整理では、記事を囲むもの、つまりメニュー、写真の説明、呼びかけ、"
            "コメントを取り除きます。ブロックごと取り除き、言葉は変えません。"
            "取り除いたブロックはすべて、規則と行番号とともに記事の末尾で読めます。{rules}。",
            "語句は YAKE が候補を挙げ、記事とフォルダー全体での使われ方で順位を付けます。"
            "記事ごとに{phrases}件までで、ほかの語句に含まれるものはありません。設定により、名前"
            "{aliases}組をまとめ、{blocked}件を除き、{pinned}件を必ず示しました。",
            "要約は、記事の文を二つから五つ、手を加えずに{budget}語以内で並べたものです。"
            "選ばれなかった文に頼る文は選びません。",
            "重みのある言葉を共有する記事がテーマになり、共有するものがテーマの名前になります。"
            "{named}。関連記事には、双方にある語句を示します。同じ出来事の報道は、"
            "日付がわかるかぎり{days}日以内のものです。",
            "日付はファイルだけから取ります。04/05/2023 のような日付は{order}。",
        ),
    ),
    (
        "自分で文を確かめるには",
        (
            "文をたどると、記事の中の前後の文とともにその箇所が開きます。"
            "原文のアドレスがわかれば、そこから原文へのリンクがあります。記事の末尾には、"
            "ファイル名とバイト列の SHA-256 があります。",
            "ページと並んで置かれた briefing.json に、"
            "すべての文の位置と元のファイルの行番号があります。「briefing check」"
            "というコマンドが、それをページと照らし合わせます。",
        ),
    ),
    (
        "これではわからないこと",
        (
            "報道が事実かどうか。ここでは何も判定しません。信頼度も、偏りも、"
            "論調も点数にしません。",
            "フォルダーの誰も書いていないこと。ここにないのは、"
            "これらのファイルにないということです。",
            "元の場所を離れた文の意味。正しい文も、それだけでは誤解を招くことがあります。"
            "前後を読んでください。",
            "二つの報道が独立しているかどうか。複数の媒体が一つの通信社の言葉を載せていることがあ"
            "ります。",
        ),
    ),
)

_DATE_RULES: Mapping[str, str] = {
    "front-matter": "ファイルの冒頭の記載から",
    "json-ld": "ページのメタデータから",
    "meta": "ページのメタデータから",
    "time-element": "ページの日時の印から",
    "date-line": "本文の行から",
    "url-path": "原文のアドレスから",
    "file-name": "ファイル名から",
}

_RULES: Mapping[str, str] = {
    "after-the-article": "記事の下",
    "author-blurb": "筆者の紹介",
    "before-the-article": "記事の上",
    "comment-form": "コメント欄",
    "cookie-notice": "クッキーの通知",
    "front-matter": "冒頭の記載",
    "headline": "見出し",
    "html-advert": "広告",
    "html-aside": "脇の欄",
    "html-author": "筆者の紹介",
    "html-caption": "写真の説明",
    "html-comment": "読者のコメント",
    "html-cookie": "クッキーの通知",
    "html-footer": "ページの末尾",
    "html-form": "入力欄",
    "html-furniture": "ページの部品",
    "html-header": "ページの冒頭",
    "html-meta": "記事についての行",
    "html-nav": "メニュー",
    "html-newsletter": "メールマガジンの案内",
    "html-related": "関連する見出し",
    "html-share": "共有の行",
    "markdown-image": "画像",
    "read-next": "ほかの記事への案内",
    "related-headline": "関連する見出し",
    "repeated-title": "見出しの繰り返し",
    "rule-line": "文字も数字もない行",
    "share-line": "共有の行",
    "user-rule": "設定の規則",
}

_LANGUAGES: Mapping[str, str] = {
    "ar": "アラビア語",
    "da": "デンマーク語",
    "de": "ドイツ語",
    "en": "英語",
    "es": "スペイン語",
    "fi": "フィンランド語",
    "fr": "フランス語",
    "it": "イタリア語",
    "ja": "日本語",
    "ko": "韓国語",
    "nl": "オランダ語",
    "no": "ノルウェー語",
    "pl": "ポーランド語",
    "pt": "ポルトガル語",
    "ru": "ロシア語",
    "sv": "スウェーデン語",
    "tr": "トルコ語",
    "uk": "ウクライナ語",
    "zh": "中国語",
}

_REASONS: Mapping[str, str] = {
    "short": "短いため",
    "list": "一覧のため",
    "live-blog": "速報の連載のため",
    "transcript": "書き起こしのため",
    "captions": "写真の説明を集めたもののため",
}

JAPANESE = Catalogue(
    language="ja",
    table=_TABLE,
    months=tuple(f"{month}月" for month in range(1, 13)),
    method=_METHOD,
    date_rules=_DATE_RULES,
    rules=_RULES,
    languages=_LANGUAGES,
    reasons=_REASONS,
)
