"""Vietnamese."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        chia sẻ; in bài viết; theo dõi chúng tôi…
    """,
    "newsletter": """
        đăng ký nhận…; … bản tin …
    """,
    "cookie-notice": """
        … sử dụng cookie …
    """,
    "read-next": """
        xem thêm…; đọc thêm…
    """,
    "related-headline": """
        tin liên quan…; đọc nhiều…; tin mới…
    """,
    "comment-form": """
        bình luận…
    """,
    "author-blurb": """
        về tác giả…
    """,
    "copyright": """
        bản quyền…
    """,
    "advertisement": """
        quảng cáo
    """,
    "source-line": """
        nguồn…
    """,
    "timestamp": """
        đăng lúc…; cập nhật…
    """,
    "tags": """
        từ khóa…
    """,
    "navigation": """
        trang chủ; tìm kiếm; đăng nhập
    """,
}
