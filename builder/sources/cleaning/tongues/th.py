"""Thai."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        แชร์
    """,
    "read-next": """
        อ่านเพิ่มเติม…
    """,
    "related-headline": """
        ข่าวที่เกี่ยวข้อง…
    """,
    "copyright": """
        สงวนลิขสิทธิ์…
    """,
    "advertisement": """
        โฆษณา
    """,
    "navigation": """
        หน้าแรก
    """,
}
