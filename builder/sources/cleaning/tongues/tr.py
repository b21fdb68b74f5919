"""Turkish."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        paylaş; yazdır; takip et; haberi paylaş…; facebook'ta paylaş…; twitter'da paylaş…;
        bizi takip edin…; yazı boyutu…
    """,
    "newsletter": """
        abone ol…; e bültenimize…; … bültenimize …; abone olun…; … google haberler …
    """,
    "cookie-notice": """
        … gizlilik politikamız …; … çerezler …; … çerez kullanımını …; kabul et; tümünü kabul et
    """,
    "caption": """
        fotoğraf…
    """,
    "read-next": """
        ayrıca okuyun…; devamını oku…; ilgili haber…; bunlar da ilginizi çekebilir…;
        haberin devamı…; devamı için…
    """,
    "related-headline": """
        ilgili haberler; çok okunanlar; son dakika; son dakika haberleri…; en çok okunanlar…;
        günün öne çıkanları…; diğer haberler…; benzer haberler…
    """,
    "comment-form": """
        yorum; yorumlar; yorum yap…; yorum yaz…; yorumlar…; yorum yapmak için…; yorumunuzu…
    """,
    "author-blurb": """
        yazar hakkında…; yazar…
    """,
    "copyright": """
        … tüm hakları saklıdır …; kişisel verilerin korunması…
    """,
    "advertisement": """
        reklam; sponsorlu; ilan; reklam…
    """,
    "byline": """
        yazan…
    """,
    "source-line": """
        kaynak…
    """,
    "timestamp": """
        yayınlanma…; güncelleme…; giriş tarihi…; güncelleme tarihi…; yayınlanma tarihi…;
        oluşturulma tarihi…
    """,
    "tags": """
        kategori…; etiketler…; anahtar kelimeler…
    """,
    "navigation": """
        türkçe; anasayfa; ana sayfa; giriş; iletişim; hakkımızda; içeriğe geç; içeriğe atla;
        ana içeriğe atla; ana içeriğe geç; gündem; dünya; spor; magazin; yazarlar; kültür sanat;
        künye; gizlilik politikası; çerez politikası; kullanım koşulları
    """,
}

PLEAS: Final = {
    "copyright": """
        kopyalan* çoğaltıl* yayınlan* yayımlan* alıntılan* dağıtılamaz; izin* yasak* gösterilmeden;
        bu sitedeki site* sayfa* içerik* içeriğin haber* yazı* fotoğraf* metin* kaynak yazılı
        önceden alınmadan alınmaksızın olmadan tamamı tamamen veya ya da bir kısmı kısmen ve
        kullanılamaz paylaşılamaz hiçbir izinsiz şekilde yapılamaz yayıncı* başka yerde
    """,
    "newsletter": """
        posta* email* eposta* mail*; kutunuza kutuna kutunuzda postanıza postanızda adresinize
        adresine gönderelim kaydolun alın başlayın; günün gün güne günlük önemli en öne çıkan haber*
        haberler* haberleri gelişme* bülten* her sabah e gelsin gönderiyoruz ile almak için ücretsiz
        hemen kutusuna özeti özetini ana son dakika gelişmeleri doğrudan size sizin
    """,
    "comment-form": """
        yorum*; giriş* oturum üye* kaydol*; yapmak yapabilmek yazmak yazabilmek eklemek bırakmak
        için yapmalısınız yapın yapınız açın açmalısınız olun olmalısınız lütfen gerekir
        gerekmektedir gerekiyor yapmanız açmanız bu habere habere sadece üyeler yapabilir veya ya da
    """,
}
