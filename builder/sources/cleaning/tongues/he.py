"""Hebrew."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        שתף; שתפו…; הדפסה; שיתוף
    """,
    "newsletter": """
        הירשמו…; … ניוזלטר …
    """,
    "cookie-notice": """
        … משתמש בעוגיות …
    """,
    "read-next": """
        קראו גם…; קרא עוד…
    """,
    "related-headline": """
        כתבות נוספות…; הנקראות ביותר…
    """,
    "comment-form": """
        תגובות…; הוסף תגובה…
    """,
    "author-blurb": """
        על הכותב…
    """,
    "copyright": """
        כל הזכויות שמורות…; … כל הזכויות שמורות …
    """,
    "advertisement": """
        פרסומת
    """,
    "source-line": """
        מקור…
    """,
    "timestamp": """
        פורסם…; עודכן…
    """,
    "tags": """
        תגיות…
    """,
    "navigation": """
        דלג לתוכן; דף הבית; חיפוש
    """,
}
