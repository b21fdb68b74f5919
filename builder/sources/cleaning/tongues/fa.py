"""Persian."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        اشتراک گذاری; پرینت
    """,
    "newsletter": """
        عضویت…; … خبرنامه …
    """,
    "read-next": """
        بیشتر بخوانید…
    """,
    "related-headline": """
        اخبار مرتبط…; پربازدیدترین…
    """,
    "comment-form": """
        نظرات…; نظر شما…; نظر دهید…
    """,
    "author-blurb": """
        درباره نویسنده…
    """,
    "copyright": """
        تمامی حقوق…; … تمامی حقوق …
    """,
    "advertisement": """
        آگهی; تبلیغات
    """,
    "source-line": """
        منبع…
    """,
    "timestamp": """
        تاریخ انتشار…
    """,
    "tags": """
        برچسب ها…; کلیدواژه…
    """,
    "navigation": """
        خانه; جستجو; ورود
    """,
}
