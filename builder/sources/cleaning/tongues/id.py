"""Indonesian."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        bagikan; bagikan…; cetak; surat elektronik
    """,
    "newsletter": """
        berlangganan…
    """,
    "caption": """
        gambar…
    """,
    "read-next": """
        baca juga…; baca selengkapnya…; simak juga…; baca selengkapnya; simak…; baca lebih lanjut…
    """,
    "related-headline": """
        artikel terkait; berita terkait; berita terpopuler; terpopuler; terbaru
    """,
    "comment-form": """
        komentar; tinggalkan komentar…; tinggalkan balasan…
    """,
    "author-blurb": """
        tentang penulis…
    """,
    "advertisement": """
        iklan
    """,
    "source-line": """
        sumber…
    """,
    "timestamp": """
        diterbitkan…; diperbarui…
    """,
    "navigation": """
        bahasa indonesia; beranda; masuk; tentang kami; hubungi kami; kontak; langsung ke konten
    """,
}
