"""The site's words in Korean."""

from __future__ import annotations

from collections.abc import Mapping

from builder.site.strings.catalogue import Catalogue

_TABLE: Mapping[str, str] = {
    # every page
    "skip": "본문으로 이동",
    "pages": "페이지",
    "brief": "브리핑",
    "themes": "주제",
    "phrases": "어구",
    "search": "검색",
    "quality": "품질",
    "method": "방법",
    "path": "현재 위치",
    "edition_of": "{date} 판",
    "edition_undated": "날짜 없는 판",
    "foot": "표시된 문장은 모두 출처의 원문 그대로이며 그 자리로 연결됩니다.",
    "how_made": "읽는 법과 만든 방법",
    # counts
    "articles": "기사 {n}건",
    "publishers": "매체 {n}곳",
    "publishers_said": "매체 {n}곳",
    "not_included": "제외 {n}건",
    "undated_articles": "날짜 미상 {n}건",
    "more": "외 {n}건",
    "reports": "보도 {n}건",
    "words": "{n}단어",
    "minutes": "{n}분",
    "blocks": "{n}개 블록",
    "sentences": "문장 {n}개",
    "files": "파일 {n}개",
    # sources and dates
    "undated": "날짜 미상",
    "no_publisher": "매체 표기 없음",
    "source": "{publisher}, {date}",
    "date_day": "{year}년 {month} {day}일",
    "date_month": "{year}년 {month}",
    "date_year": "{year}년",
    "range_days": "{year}년 {month} {from_day}일~{day}일",
    "range_months": "{year}년 {from_month} {from_day}일~{month} {day}일",
    "range": "{first}~{last}",
    # front page
    "lead_points": "주요 항목",
    "verbatim": "출처의 원문 그대로이며, 문장마다 그 자리로 연결됩니다",
    "origins": "{publishers} ({articles})",
    "origins_unknown": "{articles}, 매체 표기 없음",
    "also_in": "함께 보도:",
    "shared": "공통:",
    "other_reports": "그 밖의 보도",
    "all_reports": "모든 보도",
    "left_out": "제외된 파일",
    "more_leads": "다른 주요 항목",
    "no_leads": "이 기사들에는 그 자체로 주요 항목이 될 만한 문장이 없습니다.",
    "no_articles": "기사가 된 파일이 없습니다.",
    "why_none": "파일별 처리 결과 보기",
    "end": "브리핑 끝: {words}, {minutes}",
    # themes
    "why_theme": "이 기사들의 공통점",
    "theme_order": "기사(오래된 순, 같은 사건은 함께)",
    "one_event": "같은 사건: {origins}",
    "because": "여기 있는 이유:",
    "neighbours": "가까운 주제",
    "both": "공통:",
    "no_themes": "이 기사들은 주제로 나뉘지 않아 모두 아래에 나열합니다.",
    "other_note": "다른 기사와 공통점이 적어 주제를 이루지 않습니다",
    # articles
    "own_words": "기사 자신의 말",
    "own_words_note": "문장마다 아래의 해당 자리로 연결됩니다",
    "full_text": "전문",
    "keyphrases": "어구",
    "related": "관련 기사",
    "same_event": "같은 사건의 기사",
    "no_related": "이 판에는 가까운 기사가 없습니다.",
    "in_theme": "이 주제에 있는 이유",
    "used_in": "쓰인 곳",
    "used_in_inline": "쓰인 곳",
    "lead_number": "브리핑, 주요 항목 {n}",
    "lead_page": "브리핑, 주요 항목 {n}",
    "use_summary": "요약",
    "use_theme": "주제",
    "use_other": "그 밖의 보도",
    "link_sentence": "이 문장으로 연결",
    "at_publisher": "원문 ↗ (이 문장)",
    "there": "원문 ↗",
    "original": "매체의 원문",
    "this_article": "이 기사",
    "previous": "이전",
    "next": "다음",
    "reading_on": "이어 읽기",
    "date_by": "{date} ({rule})",
    "by_author": "{author} 작성",
    "removed": "파일에서 제거한 것: {blocks}, {words}",
    "removed_none": "파일에서 제거한 것이 없습니다.",
    "removed_line": "{first}",
    "removed_lines": "{first}–{last}",
    "removed_hint": "다음 판에서 이런 블록을 남기려면 설정 파일의 [[clean.rules]]에 keep_line "
    "규칙을 넣으십시오.",
    "lines": "행",
    "rule": "규칙",
    "text": "텍스트",
    "table": "표",
    "provenance": "파일 정보",
    "file": "파일",
    "sha256": "바이트의 SHA-256",
    "encoding": "문자 인코딩",
    "replaced": "문자가 되지 않는 바이트 {n}개",
    "problems_here": "이 기사의 문제",
    "shown_whole": "요약 없음({reason}). 기사 전체를 보여 줍니다.",
    # phrases
    "phrases_intro": "둘 이상의 기사가 함께 쓰는 어구입니다. 각 페이지에 그 어구가 든 문장을 "
    "모았습니다.",
    "no_phrases": "둘 이상의 기사가 함께 쓰는 어구가 없습니다.",
    "letters": "첫 글자",
    "digits": "0–9",
    "variants": "다른 표기:",
    "shared_in": "이 어구를 공통점으로 하는 주제:",
    "concordance": "이 어구가 든 문장",
    "phrase_count": "{articles}의 {sentences}",
    "further": "더 있음: {count}",
    "common": "이 어구는 너무 많은 기사에 있어 연결에도 주제에도 쓰지 않습니다.",
    # search
    "search_words": "찾을 말",
    "search_no_script": "검색에는 스크립트가 필요한데 꺼져 있습니다. 아래에 이 판의 어구와 제목을 "
    "나열했으니 브라우저의 찾기 기능을 쓰십시오.",
    "search_how": "문장을 찾고 순서를 매기는 방법",
    "search_all": "모든 말이 들어 있는 문장, 또는 빠진 말이 제목에 있는 문장을 찾습니다. 제목에 "
    "모두 있으면 요약의 첫 문장을 보여 줍니다.",
    "search_points": "말마다 문장에 있으면 4점, 제목에 있으면 2점이고, 요약에 든 문장이면 2점을 "
    "더합니다. 합계가 높은 순서로, 같으면 최신순으로 나열합니다.",
    "search_quoted": "따옴표 안의 말은 이어져 있어야 합니다. 마지막 말은 세 글자 이상의 "
    "앞부분이어도 되며 점수는 절반입니다.",
    "search_folded": "대소문자, 악센트, 전각과 반각, 영어 복수 어미는 구별하지 않습니다. 중국어, "
    "일본어, 한국어는 글자 단위로 찾습니다.",
    "search_most": "문장은 {n}개까지 보여 줍니다. 이어진 말은 표시된 대로 비교합니다.",
    "search_none": "“{words}”에 맞는 문장이 없습니다. 말을 줄이거나, 말의 앞부분만 쓰거나, 필터를 "
    "줄이면 찾을 수도 있습니다.",
    "search_common": "너무 흔해 찾지 않는 말: {words}.",
    "search_failed": "색인을 불러오지 못했습니다. 페이지를 다시 불러오십시오.",
    "search_more": "{n}개 더 보기",
    "filters": "필터",
    "filter_any": "전체",
    "filter_theme": "주제",
    "filter_publisher": "매체",
    "filter_language": "언어",
    "filter_from": "시작일",
    "filter_to": "종료일",
    "filter_summaries": "요약만",
    "headlines": "제목",
    "newest_first": "최신순",
    # quality
    "quality_intro": "폴더의 파일이 각각 어떻게 되었는지 보여 줍니다.",
    "sum_files": "읽은 파일",
    "sum_articles": "기사",
    "sum_left_out": "제외",
    "sum_removed": "정리에서 제거한 것",
    "removed_totals": "{blocks}, {words}",
    "cleaning": "정리에서 제거한 것(규칙별)",
    "languages": "언어",
    "unknown": "알 수 없음",
    "dates_unknown": "날짜를 알 수 없음",
    "publishers_unknown": "매체를 알 수 없음",
    "problems": "문제",
    "no_problems": "문제가 발견되지 않았습니다.",
    "where": "위치",
    "what": "내용",
    "remedy": "조치",
    "code": "코드",
    "count": "개수",
    "blocks_head": "블록",
    "words_head": "단어",
    "reason": "이유",
    "all_included": "모든 파일이 기사가 되었습니다.",
    "all_dated": "모든 기사에 날짜가 있습니다.",
    "all_published": "모든 기사에 매체가 적혀 있습니다.",
    "how_dates": "날짜의 출처",
    # method
    "settings_themes": "설정에서 이름을 붙인 주제는 {n}개입니다",
    "settings_rules": "설정의 규칙 {n}개를 적용했습니다",
    "order_unknown": "알 수 없는 것으로 봅니다",
    "order_dmy": "일, 월, 년 순으로 읽습니다",
    "order_mdy": "월, 일, 년 순으로 읽습니다",
    # pictures
    "appeared": "보도 시기",
    "map_words": "점은 기사입니다. 주제별로 날짜순으로 놓고, 같은 사건의 보도를 선으로 이었습니다.",
    "map_words_undated": "점은 기사입니다. 주제별로 읽는 순서대로 놓고, 같은 사건의 보도를 선으로 "
    "이었습니다.",
    "map_days": "왼쪽에서 오른쪽으로 날짜",
    "and_before": "{date} 이전",
    "days": "{n}일",
    "strip_unit": "가장 긴 선: {days}에 {articles}",
    "strip_words": "{articles}, {dates}. 가장 많은 때는 {date}부터 {most}건",
    # for paper
    "paper": "인쇄용 판",
    "paper_note": "브라우저의 인쇄 기능으로 인쇄하거나 PDF로 저장하십시오. 번호는 끝에 있는 주를 "
    "가리킵니다.",
    "more_on_screen": "외 {n}건은 사이트에 있습니다",
    "not_summarised": "요약 없음: {reason}",
    "notes": "주",
    "note": "주",
    "file_line": "{file}, {first}행",
    "file_lines": "{file}, {first}–{last}행",
    # keys and buttons
    "keys": "단축키",
    "key_step": "목록에서는 다음과 이전 항목, 기사 페이지에서는 다음과 이전 기사",
    "key_open": "항목 열기, 기사 페이지에서는 원문 열기",
    "key_evidence": "문장에서 기사 속 자리로",
    "key_search": "검색",
    "key_help": "이 목록 보이기 또는 숨기기",
    "close": "닫기",
    "copy": "복사",
    "copy_hint": "문장을 출처와 함께 복사, Shift를 누르면 Markdown",
    "copied": "복사함",
    "mark_phrases": "어구 표시",
    # 404
    "data": "판 전체의 데이터: briefing.json",
    "lost": "페이지를 찾을 수 없습니다",
    "lost_text": "이 주소는 현재 판에 없습니다. 이전 판의 주소였을 수 있습니다.",
    "to_brief": "브리핑으로",
}

_METHOD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "이 브리핑을 읽는 법",
        (
            "명조체는 출처의 말이고 고딕체는 이 사이트의 말입니다. 점선을 그은 문장은 기사 속 "
            "자리로 연결됩니다. 노란색은 다른 곳에서도 보여 준 문장이라는 표시이며, 그곳으로 "
            "가는 링크가 붙어 있습니다. 문장 위에 포인터를 두거나 키보드로 옮겨 가면 그 문장의 "
            "링크가 나타납니다. 가는 밑줄은 기사의 어구이며 표시를 끌 수 있습니다. ?를 누르면 "
            "단축키 목록이 나옵니다.",
        ),
    ),
    (
        "한 일",
        (
            "{files}를 읽어 {articles}이 되었습니다. 정해진 규칙을 따르는 프로그램이 네트워크도 "
            "언어 모델도 시계도 쓰지 않고 만들었습니다. 파일과 설정이 같으면 페이지도 같습니다.",
            "정리할 때는 기사를 둘러싼 것, 곧 메뉴, 사진 설명, 권유, 댓글을 제거합니다. 블록째 "
            "제거하며 말은 바꾸지 않습니다. 제거한 블록은 모두 규칙과 행 번호와 함께 기사 끝에서 "
            "읽을 수 있습니다. {rules}.",
            "어구는 YAKE가 후보를 내고, 기사와 폴더 전체에서 쓰인 정도로 순위를 매깁니다. "
            "기사마다 {phrases}개까지이며 다른 어구에 포함된 것은 없습니다. 설정에 따라 이름 "
            "{aliases}조를 합치고, {blocked}개를 막고, {pinned}개를 고정했습니다.",
            "요약은 기사의 문장 두 개에서 다섯 개를 고치지 않고 {budget}단어 안에서 나열한 "
            "것입니다. 뽑히지 않은 문장에 기대는 문장은 뽑지 않습니다.",
            "비중 있는 말을 함께 쓰는 기사가 주제를 이루고, 함께 쓰는 것이 주제의 이름이 됩니다. "
            "{named}. 관련 기사에는 양쪽에 있는 어구를 보여 줍니다. 같은 사건의 보도는 날짜를 "
            "아는 한 {days}일 이내의 것입니다.",
            "날짜는 파일에서만 얻습니다. 04/05/2023과 같은 날짜는 {order}.",
        ),
    ),
    (
        "문장을 직접 확인하려면",
        (
            "문장을 따라가면 기사 속에서 앞뒤 문장과 함께 그 자리가 열립니다. 원문의 주소를 알면 "
            "거기에서 원문으로 가는 링크가 있습니다. 기사 끝에는 파일 이름과 바이트의 SHA-256이 "
            "있습니다.",
            "페이지와 함께 있는 briefing.json에는 모든 문장의 위치와 원래 파일의 행 번호가 "
            "있습니다. “briefing check” 명령이 이를 페이지와 비교합니다.",
        ),
    ),
    (
        "이것으로 알 수 없는 것",
        (
            "보도가 사실인지. 여기에서는 아무것도 판정하지 않습니다. 신뢰도도 편향도 논조도 "
            "점수로 매기지 않습니다.",
            "폴더의 누구도 쓰지 않은 것. 여기에 없다는 것은 이 파일들에 없다는 뜻입니다.",
            "제자리를 떠난 문장의 뜻. 옳은 문장도 그것만으로는 오해를 부를 수 있으니 앞뒤를 "
            "읽으십시오.",
            "두 보도가 서로 독립적인지. 여러 매체가 한 통신사의 말을 실었을 수 있습니다.",
        ),
    ),
)

_DATE_RULES: Mapping[str, str] = {
    "front-matter": "파일의 머리글에서",
    "json-ld": "페이지의 메타데이터에서",
    "meta": "페이지의 메타데이터에서",
    "time-element": "페이지의 시각 표시에서",
    "date-line": "본문의 행에서",
    "url-path": "원문의 주소에서",
    "file-name": "파일 이름에서",
}

_RULES: Mapping[str, str] = {
    "after-the-article": "기사 아래",
    "author-blurb": "필자 소개",
    "before-the-article": "기사 위",
    "comment-form": "댓글 입력란",
    "cookie-notice": "쿠키 안내",
    "front-matter": "머리글",
    "headline": "제목",
    "html-advert": "광고",
    "html-aside": "곁 단",
    "html-author": "필자 소개",
    "html-caption": "사진 설명",
    "html-comment": "독자 댓글",
    "html-cookie": "쿠키 안내",
    "html-footer": "페이지 아래",
    "html-form": "입력란",
    "html-furniture": "페이지 부품",
    "html-header": "페이지 위",
    "html-meta": "기사 정보 행",
    "html-nav": "메뉴",
    "html-newsletter": "뉴스레터 권유",
    "html-related": "관련 제목",
    "html-share": "공유 행",
    "markdown-image": "그림",
    "read-next": "다른 기사 안내",
    "related-headline": "관련 제목",
    "repeated-title": "제목 반복",
    "rule-line": "글자도 숫자도 없는 행",
    "share-line": "공유 행",
    "user-rule": "설정의 규칙",
}

_LANGUAGES: Mapping[str, str] = {
    "ar": "아랍어",
    "da": "덴마크어",
    "de": "독일어",
    "en": "영어",
    "es": "스페인어",
    "fi": "핀란드어",
    "fr": "프랑스어",
    "it": "이탈리아어",
    "ja": "일본어",
    "ko": "한국어",
    "nl": "네덜란드어",
    "no": "노르웨이어",
    "pl": "폴란드어",
    "pt": "포르투갈어",
    "ru": "러시아어",
    "sv": "스웨덴어",
    "tr": "튀르키예어",
    "uk": "우크라이나어",
    "zh": "중국어",
}

_REASONS: Mapping[str, str] = {
    "short": "짧은 글이라서",
    "list": "목록이라서",
    "live-blog": "이어지는 속보라서",
    "transcript": "녹취록이라서",
    "captions": "사진 설명 모음이라서",
}

KOREAN = Catalogue(
    language="ko",
    table=_TABLE,
    months=tuple(f"{month}월" for month in range(1, 13)),
    method=_METHOD,
    date_rules=_DATE_RULES,
    rules=_RULES,
    languages=_LANGUAGES,
    reasons=_REASONS,
)
