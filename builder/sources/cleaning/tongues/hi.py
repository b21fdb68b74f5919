"""Hindi."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        शेयर करें; फॉलो करें…
    """,
    "newsletter": """
        हमारे न्यूज़लेटर…; … न्यूज़लेटर …
    """,
    "cookie-notice": """
        … कुकीज़ का उपयोग …
    """,
    "read-next": """
        यह भी पढ़ें…; ये भी पढ़ें…
    """,
    "related-headline": """
        संबंधित खबरें…; ताज़ा खबरें…
    """,
    "comment-form": """
        टिप्पणी…; टिप्पणियाँ…
    """,
    "author-blurb": """
        लेखक के बारे में…
    """,
    "copyright": """
        सर्वाधिकार सुरक्षित…
    """,
    "advertisement": """
        विज्ञापन
    """,
    "source-line": """
        स्रोत…
    """,
    "timestamp": """
        प्रकाशित…; अपडेट…
    """,
    "tags": """
        टैग…
    """,
    "navigation": """
        होम; राजनीति; खेल
    """,
}
