"""Furniture that one block shows by its form: captions, bylines, counters, lines of copyright."""

from __future__ import annotations

import re
from typing import Final

from builder.text.patterns import late

CAPTION_WORDS: Final = 60
"""Words up to which a block that ends in a photo credit is a caption."""


def known_form(text: str, size: float) -> str:
    """The rule of a block whose form shows it to be furniture; empty if none does.

    Args:
        text: of the block, on one line.
        size: its length in words.
    """
    for rule, most, needs, pattern in _PATTERNS:
        if size <= most and (needs is None or needs.search(text)) and pattern.search(text):
            return rule
    return ""


_DIGIT = late(r"\d")
_NAME = r"[^\W\d_a-zà-ÿа-я][\w.'’-]*"
_NAMES = (
    rf"{_NAME}(?:\s(?:{_NAME}|and|und|et|y|e|i|en|og|och|и|de|da|di|del|van|von|der|den|&)){{0,6}}"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_WITHIN = r"(?:[^.]|\.(?! [A-Z])){0,300}?"
"""Up to there in a first sentence, abbreviations among it."""
_SNAPSHOT = (
    r"^(?!As of\b)(?=[A-Z0-9][^!?]{20,400}$)"
    rf"(?={_WITHIN}(?:day,? {_MONTH} \d{{1,2}}\b|{_MONTH} \d{{1,2}}, \d{{4}}"
    rf"|on {_MONTH} \d{{1,2}}\b))"
    rf"(?={_WITHIN}\b(?:poses?|looks? on|walks? (?:past|through|along|in|by|on|down|near)|"
    r"waits? (?:in|for|at|outside)|stands? (?:in|near|next|beside|outside|by|guard|behind)|"
    r"sits? (?:during|in|at|next|on|beside)|gestures?|waves?|adjusts?|boards?|greets?|hugs?|"
    r"shakes? hands|makes? (?:his|her|their) way|(?:is|are) (?:seen|pictured|shown))\b)"
    rf"(?!{_WITHIN}\b(?:said|says|told|was|were|had|did|will|would|has|have|could|should|can)\b)"
)
"""What a picture shows, in the present tense, with the day on which it was taken: no report tells
so of a day. Of 10,600 paragraphs of English news only captions are such sentences."""

_PATTERNS: tuple[tuple[str, int, re.Pattern[str] | None, re.Pattern[str]], ...] = (
    (
        "comment-form",
        40,
        late('["“”„«»『「]'),
        late(
            r"^(?:\d{1,4}|one|ein|eine|une?|uno?|um|een)\s(?:(?:thoughts?|responses?|replies|reply|"
            r"comments?)\s(?:on|to)|(?:gedanken?|antwort(?:en)?|kommentare?|reaktion(?:en)?)\s"
            r"(?:zu|auf)|(?:réflexions?|réponses?|commentaires?)\s(?:sur|à|pour)|(?:pensamientos?|"
            r"respuestas?|comentarios?)\s(?:en|sobre|a)|(?:pensamentos?|respostas?|comentários?)\s"
            r"(?:em|sobre|a|para)|(?:pensier[oi]|rispost[ae]|comment[oi])\s(?:su|a)|(?:gedachten?|"
            r"reacties?)\s(?:over|op))\s?[\"“”„«»]",
            re.IGNORECASE,
        ),
    ),
    (
        "caption",
        8,
        late("[©ⓒ]"),
        late(
            r"^\W{0,2}[©ⓒ]\s?[^\W\d](?:(?!\d{4}|rights|reserved|rechte|droits|derechos|direitos).)*$",
            re.I,
        ),
    ),
    (
        "copyright",
        40,
        None,
        late(r"^\W{0,2}(?:©|ⓒ|\(c\)\s?\d{4}|copyright\s(?:©|\d{4}))", re.I),
    ),
    (
        "caption",
        CAPTION_WORDS,
        None,
        late(
            r"^(?:file photo|photo|image|media|picture|foto|bild|imagen|фото|写真|사진|图)\s?"
            r"(?:[:：]|caption|copyright|credit|source)|^[▲△▼▽] ?\S",
            re.IGNORECASE,
        ),
    ),
    (
        "caption",
        CAPTION_WORDS,
        late(r"[)\]）】:：/©ⓒ影摄영供]|ourtesy of "),
        late(
            r"[(\[（【](?:image|photo|picture|credit|file photo|foto|bild|imagen|crédit|фото|写真"
            r"|사진|图)[^)\]）】]{0,80}[)\]）】]\s*$"
            r"|[(\[（【](?:fot|kuva|fotoğraf|φωτ|صورة|archiv|symbol)\w{0,10}[.:]?[^)\]）】]{0,80}"
            r"[)\]）】]\s*$"
            r"|(?:photo|image|foto|bild|фото|写真|사진|图)\s?[:：]\s?[^.!?]{2,60}$"
            r"|[ⓒ©]\s?(?:[A-Z][\w ./]{2,40}|[^\W\d][^.!?]{1,40})$"
            r"|/ ?(?:ap|afp|reuters|epa|getty)(?: images?| photos?| file)*\W*$"
            r"|\((?-i:AP|AFP|Reuters|EPA|Getty Images|dpa|PA|APA|TT|NTB|PAP|ČTK|MTI)\)\W*$"
            r"|\((?-i:[^\W\d_a-z][\w.'’ -]{3,40}/ ?[^\W\d_a-z][\w.'’ -]{1,40})\)\W*$"
            r"|(?:撮影|摄|촬영)[)）]?\W*$|[=＝(（][^。=＝]{2,20}(?:提供|より)[)）]?\W*$"
            r"|\bcourtesy of\s[^.!?]{2,60}$",
            re.IGNORECASE,
        ),
    ),
    ("caption", CAPTION_WORDS, late(r"[a-z.] \d{1,2}(?:[,. ]|$)"), late(_SNAPSHOT)),
    (
        "byline",
        6,
        late("@"),
        late(r"(?:^|\s)[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}$"),
    ),
    (
        "share-line",
        5,
        _DIGIT,
        late(
            r"^\W*[\d.,]+ ?(?:k|mil|tsd\.?)? ?(?:views?|likes?|shares?|comments?|reads?|followers?|"
            r"visualiza\w+|visitas|vistas|comentarios?|comentários?|commentaires?|vues|partages?|"
            r"kommentare?|aufrufe|reacties|commenti|letture|просмотр\w*|комментари\w*|回|件|조회|댓글)"
            r"\b.{0,12}$",
            re.IGNORECASE,
        ),
    ),
    (
        "share-line",
        14,
        late("[Tt]witter|[Ff]acebook|[Ii]nstagram|LinkedIn|Telegram|WhatsApp|Mastodon|Bluesky"),
        late(
            r"^(?:please )?(?:follow|like|find|join|folgen sie|folgt|folge|suivez|sigue|síguenos|"
            r"siga|segui|seguici|volg)\b.{0,60}\b(?:on|auf|sur|en|no|su|op)\s\w",
            re.IGNORECASE,
        ),
    ),
    (
        "timestamp",
        14,
        _DIGIT,
        late(
            r"\b\d(?:[.,]\d{1,2})?\s?(?:/|out of|sur|de|von|su|z|из)\s?(?:5|10)\b"
            r".{0,40}(?:vot|rating|avis|review|bewert|stimm|recens|оцен|голос|głos)"
            r"|\d.{0,6}(?:sur|from|aus|de|con|based on)\s\d{1,6}\s(?:vot|rating|avis|bewert|stimm)",
            re.IGNORECASE,
        ),
    ),
    (
        "copyright",
        15,
        late("[Ii][Ss][Ss][Nn]|egal|EGAL|[HGLVhglv][.]?$"),
        late(r"\bissn\b|dep[óo]sito legal|\b(?:GmbH|& Co\. KG|S\. ?L\.|B\.V\.)\W*$", re.I),
    ),
    (
        "byline",
        8,
        None,
        late(
            rf"^(?:By|BY|by|Von|Par|Por|Di|Door|Av|Oleh|Автор:?|Текст:?)\s{_NAMES}"
            r"(?:\W*|, [^.!?]{3,40})$"
        ),
    ),
    (
        "byline",
        14,
        None,
        late(
            r"^(?:Words|Text|Texto|Texte|Testo|Tekst|Story|Interview|Entrevista|Fotos?|Photos?|"
            r"Photographs?|Photographies|Fotografías?|Illustrations?|Video|Vidéo)"
            rf"(?:\s(?:by|von|par|de|di|door|y fotos|und Fotos|et photos))?\s?[:\s]\s?{_NAMES}"
            rf"(?:\s?[/|,·•—–]\s?\w{{1,16}}:?\s{_NAMES})?$"
        ),
    ),
    (
        "byline",
        40,
        None,
        late(r"^\W?(?:additional )?(?:reporting|writing|editing) by [^\W\d_]", re.IGNORECASE),
    ),
    (
        "author-blurb",
        14,
        None,
        late(
            rf"^{_NAME}\s{_NAME}(?:\s{_NAME})? (?:covers|writes (?:about|for|on)|"
            r"reports (?:on|from)|(?:is|was) (?:an?|the) [\w' -]{0,40}(?:reporter|"
            r"correspondent|editor|writer|"
            r"columnist|journalist)\b)[^.\d]*\.$"
        ),
    ),
    (
        "author-blurb",
        8,
        None,
        late(
            rf"^(?:About|Über|À propos de|Sobre|Acerca de|Over|Об авторе:?)\s{_NAMES}"
            r"(?:\s\d+ \w+)?\W*$"
        ),
    ),
)
"""``(rule, most words, what a text needs to be looked at, pattern)``."""
