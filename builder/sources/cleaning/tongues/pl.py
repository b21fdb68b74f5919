"""Polish."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "share-line": """
        udostępnij; podziel się…; drukuj; obserwuj nas…; wyślij…; wydrukuj; udostępnij na…;
        skopiuj link…; polub nas…
    """,
    "newsletter": """
        … wypisz się …; zapisz się…; subskrybuj…; … newslettera …; wesprzyj nas…;
        … bądź na bieżąco …; … być na bieżąco …; … wiadomościach google …
    """,
    "cookie-notice": """
        akceptuję; zgadzam się; … polityką prywatności …; … plików cookie …; … pliki cookie …;
        zaakceptuj; akceptuj wszystkie; używamy plików cookie…; ta strona używa plików cookie…;
        … zaufani partnerzy …; … zaufanymi partnerami …; … identyfikatory …
    """,
    "caption": """
        zdjęcie…
    """,
    "read-next": """
        czytaj także…; czytaj też…; czytaj więcej…; przeczytaj także…; zobacz także…; zobacz też…;
        zobacz…; dowiedz się więcej…; sprawdź…
    """,
    "related-headline": """
        powiązane artykuły; podobne artykuły; najczęściej czytane; najnowsze; popularne; polecane;
        zobacz więcej; polecamy; polecane artykuły…; najchętniej czytane…; więcej na temat…;
        najpopularniejsze…
    """,
    "comment-form": """
        komentarz; komentarze; dodaj komentarz…; skomentuj; odpowiedz;
        … nie zostanie opublikowany …; komentarze…; napisz komentarz…; zgłoś nadużycie…; zgłoś błąd…
    """,
    "author-blurb": """
        o autorze…
    """,
    "copyright": """
        wszelkie prawa zastrzeżone…; … prawa zastrzeżone …
    """,
    "advertisement": """
        reklama; ogłoszenie; artykuł sponsorowany…; materiał promocyjny…
    """,
    "byline": """
        redakcja
    """,
    "source-line": """
        źródło…
    """,
    "timestamp": """
        opublikowano…; aktualizacja…; data publikacji…; czas czytania…; data dodania…
    """,
    "tags": """
        tagi…; słowa kluczowe…
    """,
    "navigation": """
        polski; strona główna; szukaj; zamknij; wróć; polityka prywatności; regulamin; o nas;
        zaloguj się; wiadomości; świat; kraj; przejdź do treści; przejdź do głównej treści;
        przejdź do zawartości; biznes; nekrologi; prenumerata; ogłoszenia; kontakt z redakcją;
        o firmie
    """,
}

PLEAS: Final = {
    "copyright": """
        przedruk* kopiowan* powiela* rozpowszechnia* reproduk* publikowanie; zgod* zezwoleni*
        zabronion* zakazan* pozwoleni*; i oraz lub w z wszystkie chronion* prawem bez tylko
        wyłącznie za jest są wydawcy redakcji pisemnej uprzedniej wyraźnej treści tekstów tekstu
        materiał* artykuł* strony serwisu portalu całości części żadna część tego tej tych nie może
        mogą być dozwolon* możliw* jakiekolwiek wykorzystywanie wykorzystanie dalsze fragmentów
        autora właściciela
    """,
    "newsletter": """
        mail* skrzynk*; otrzymuj swoj* twoj* zapisz wyślemy wysyłamy ci ciebie; chcesz być na
        bieżąco się i codziennie co rano każdego ranka dnia dzień najważniejsz* najnowsz*
        najciekawsz* główne wiadomości wydarzeń wydarzenia informacj* przegląd prosto e do w z o
        świata kraju bezpłatnie za darmo naszym newsletterem
    """,
    "comment-form": """
        koment* skoment*; zaloguj* zalogowa* zarejestr*; się aby żeby by dodać dodawać napisać
        musisz dla dostępne tylko użytkownicy mogą chcesz artykuł ten lub i albo pod artykułem swój
        wpis możesz być
    """,
}
