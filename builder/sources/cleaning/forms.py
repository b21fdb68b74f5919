"""Furniture that one block shows by its form: captions, bylines, counters, lines of copyright."""

from __future__ import annotations

import re
from typing import Final

from builder.sources.cleaning.pictures import MONTHS, PROVIDED, SNAPSHOT
from builder.text.patterns import Glance, finding, holding, late, words_of

CAPTION_WORDS: Final = 60
"""Words up to which a block that ends in a photo credit is a caption."""


def known_form(text: str, size: float) -> str:
    """The rule of a block whose form shows it to be furniture; empty if none does.

    Args:
        text: of the block, on one line.
        size: its length in words.
    """
    opening = _OPENING.match(text)
    opens = opening is not None and opening[1].lower() in _OPENS
    for rule, most, needs, pattern in _ALL if opens else _PATTERNS:
        if size <= most and (needs is None or needs(text)) and pattern.search(text):
            return rule
    return ""


_WITH_DIGIT = finding(late(r"\d"))
_NAME = r"[^\W\d_a-zà-ÿа-я][\w.'’-]*"
_NAMES = (
    rf"{_NAME}(?:\s(?:{_NAME}|and|und|et|y|e|i|en|og|och|и|de|da|di|del|van|von|der|den|&)){{0,6}}"
)
_ABOUT = r"^(?:About|Über|À propos d[eu’']|Sobre|Acerca de|Over|A proposito di|Об авторе:?)\s?"
_Form = tuple[str, int, Glance | None, re.Pattern[str]]
"""A rule, the most words of its blocks, what a text needs to be looked at, and the pattern."""

_OPENED: tuple[_Form, ...] = (
    (
        "timestamp",
        24,
        _WITH_DIGIT,
        late(
            r"^(?!.{0,80}\b(?:was|were|is|has)\b)(?:first |last |originally )?"
            r"(?:published|posted|updated|modified)\b.{0,60}\d"
            r"[^.!?]{0,80}\b(?:updated|modified|published)\b.{0,40}\d[^.!?]{0,40}(?:[ap]\.m\.)?.{0,6}$",
            re.IGNORECASE,
        ),
    ),
    (
        "source-line",
        60,
        holding("version", "Version"),
        late(
            r"^A version of this (?:article|story|piece|report|essay|review|obituary)\b.{0,60}"
            r"\b(?:appear(?:s|ed)|ran|was (?:first |originally )?(?:published|printed))\b"
        ),
    ),
    (
        "notice",
        60,
        holding("correct", "earlier", "clarif"),
        late(
            r"^(?:(?:Correction|Clarification|CORRECTION)\b.{0,40}[:—–-] .{0,80}\b(?:an earlier|"
            r"a previous|this (?:article|story))"
            r"|(?:\W?An earlier|A previous) version of this (?:article|story|post|piece|headline|"
            r"report|essay|caption)\b)"
        ),
    ),
    (
        "notice",
        120,
        holding(
            *("email", "e-mail", "Email", "EMail", "E-mail", "E-Mail", "message", "mensaje"),
            *("mensagem", "bericht", "Nachricht", "courriel"),
        ),
        late(
            r"^\W*(?:confidentiality notice|confidential(?=\W*[:—–-])|disclaimer"
            r"|this (?:e-?mail|message)(?: and any| is (?:intended (?:only|solely|exclusively|"
            r"for the (?:\w+ )?(?:use|person|individual|recipient|addressee))|confidential)"
            r"|, including)"
            r"|the information "
            r"(?:contained )?in this (?:e-?mail|message)|if you (?:are not the intended|"
            r"have received this (?:e-?mail|message) in error)"
            r"|diese e-?mail (?:enthält|ist (?:vertraulich|nur|ausschließlich))"
            r"|ce (?:message|courriel) (?:et |est (?:confidentiel|destiné|strictement)|contient)"
            r"|este (?:mensaje|correo|e-?mail)(?: electrónico)? (?:y |es (?:confiden|privad)|"
            r"contiene|va dirigid)"
            r"|esta mensagem (?:e |é (?:confiden|destinad)|contém)"
            r"|questa e-?mail (?:e |è (?:confiden|riservat)|contiene)"
            r"|dit (?:e-?mail)?bericht (?:en |is (?:vertrouwelijk|uitsluitend|alleen)))",
            re.IGNORECASE,
        ),
    ),
    (
        "source-line",
        30,
        holding(":", "：", "--"),
        late(
            r"^(?:(?:From|To|Cc|Bcc|Reply-To|Von|An|De|À|Para|Da|A|Van|Aan)\s?:\s.{0,80}\S@\S"
            r"|To: undisclosed|(?:Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp):\s\S"
            r"|-{2,}\s?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|"
            r"Weitergeleitete Nachricht|Message transféré|Message d'origine|Mensaje reenviado|"
            r"Mensaje original)\s?-{2,}"
            r"|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:)"
        ),
    ),
    (
        "newsletter",
        40,
        holding(*"$€£¥", "USD", "EUR"),
        late(
            r"^(?:only|just|then|from|pay|try|get|nur|dann|ab|puis|seulement|solo|luego|desde|poi)\b"
            r".{0,30}?(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?[$€£¥])\s?"
            r"(?:an?|per|for|/|im|pro|für|par|al|por)\s?(?:the )?(?:first )?(?:\d+ )?"
            r"(?:day|week|month|year|woche|monat|jahr|mois|semaine|mes|año|mese|anno)",
            re.IGNORECASE,
        ),
    ),
    (
        "caption",
        40,
        _WITH_DIGIT,
        late(
            r"^(?:Figure|Fig\.|Table|Chart|Graph|Map|Box|Abbildung|Abb\.|Tabelle|Grafik|"
            r"Graphique|Tableau|Figura|Gráfico|Tabla|Tabela|Grafico|Tabella|Figuur|Tabel) ?"
            r"\d{1,3}(?:\.\d{1,2})? ?[:.–—|-] ?\S|^(?:図|表|그림|표) ?\d{1,3}[ :：.．]"
        ),
    ),
    (
        "source-line",
        6,
        _WITH_DIGIT,
        late(
            r"^\W?(?:page|seite|página|pagina|pág\.|pag\.|strona|страница|p\.)\s?[:.]?\s?\w?\d{1,4}"
            r"(?:\s?(?:of|von|de|di|van|sur|/|z|из)\s?\d{1,4})?\W?$|^\d{1,3}\s?/\s?\d{1,3}$|"
            r"^[-–—]\s?\d{1,4}\s?[-–—]$",
            re.IGNORECASE,
        ),
    ),
    (
        "source-line",
        14,
        holding(":"),
        late(
            r"^(?:(?:LOAD-DATE|PUBLICATION-TYPE|LANGUAGE|DISTRIBUTION|JOURNAL-CODE|DATELINE|"
            r"DOCUMENT-TYPE|GRAPHIC|HIGHLIGHT|LENGTH|SECTION|Length|Section|Load-Date|"
            r"Publication-Type):\s?\S|Length: \d+ words|Word count: \d)"
        ),
    ),
)
"""For blocks that begin with a digit or a word of these, so that others cost one look."""

_OPENS: Final = words_of(pattern for *_, pattern in _OPENED).union("0123456789")
_OPENING = late(r"\W{0,8}([^\W\d_]+|\d)")

_PATTERNS: tuple[_Form, ...] = (
    (
        "comment-form",
        40,
        holding(*'"“”„«»『「'),
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
        holding(*"©ⓒ"),
        late(
            r"^\W{0,2}[©ⓒ]\s?[^\W\d](?:(?!\d{4}|rights|reserved|rechte|droits|derechos|direitos).)*$",
            re.I,
        ),
    ),
    ("copyright", 40, None, late(r"^\W{0,2}(?:©|ⓒ|\(c\)\s?\d{4}|copyright\s(?:©|\d{4}))", re.I)),
    (
        "notice",
        60,
        holding("@"),
        late(
            r"\b(?:our|my|the) e-?mail(?: address)?(?: is)?: ?\S{1,64}@|\b(?:e-?mail|contact|"
            r"write to|reach) (?:us|me|the (?:author|reporter|editor|newsroom|newsdesk)|him|her)\b"
            r".{0,30}\S@\w|"
            r"^(?:e-?mail|contact|write to)\b.{0,40}\S@\S+$",
            re.IGNORECASE,
        ),
    ),
    (
        "caption",
        CAPTION_WORDS,
        holding("Credit", "credit", "ictured"),
        late(
            r"(?:^|[\s.!?”\"])Credit\s?(?:\.{3}|…|[:：])\s?[^\W\d_][^!?]{2,80}$"
            r"|[.!?] (?:Also )?[Pp]ictured:? [^.!?]{3,60}\.?$"
        ),
    ),
    (
        "caption",
        CAPTION_WORDS,
        None,
        late(
            r"^(?:file photo|photo|image|picture|foto|bild|imagen|фото|写真|사진|图)\s?"
            r"(?:[:：]|caption|copyright|credit|source)|^media(?::| caption)|^[▲△▼▽] ?\S",
            re.IGNORECASE,
        ),
    ),
    (
        "caption",
        CAPTION_WORDS,
        holding(*")]）】:：/©ⓒ影摄영供", "ourtesy of "),
        late(
            r"[(\[（【](?:image|photo|picture|credit|file photo|foto|bild|imagen|crédit|фото|写真"
            r"|사진|图)[^)\]）】]{0,80}[)\]）】]\s*$"
            r"|[(\[（【](?:fot|kuva|fotoğraf|φωτ|صورة|archiv|symbol)\w{0,10}[.:]?[^)\]）】]{0,80}"
            r"[)\]）】]\s*$"
            r"|(?:photo|image|foto|bild|фото|写真|사진|图)\s?[:：]\s?[^.!?。！？]{2,60}$"
            r"|(?<![ÃÂ])[ⓒ©]\s?(?:[A-Z][\w ./]{2,40}|[^\W\d][^.!?]{1,40})$"
            r"|/ ?(?:ap|afp|reuters|epa|getty)(?: images?| photos?| file)*\W*$"
            # Not after what it is short for: "the news agency (dpa)" ends a report.
            r"|(?<!agency )(?<!agence )(?<!agentur )(?<!agencia )(?<!press )(?<!presse )(?<!told )"
            r"\((?-i:AP|AFP|Reuters|EPA|Getty Images|dpa|PA|APA|TT|NTB|PAP|ČTK|MTI)\)\W*$"
            r"|\((?-i:[^\W\d_a-z][\w.'’ -]{3,40}/ ?[^\W\d_a-z][\w.'’ -]{1,40})\)[^\w.]*$"
            r"|(?:撮影|摄|촬영)[)）]?[^\w。.]*$|[=＝(（][^。=＝]{2,20}(?:提供|より)[)）]?\W*$"
            r"|\bcourtesy of\s[^.!?]{2,60}$",
            re.IGNORECASE,
        ),
    ),
    (
        "caption",
        CAPTION_WORDS,
        holding("＝", "제공"),
        late(r"＝[^。]{0,12}\d日[、午][^。]*$|[.다] \S.{1,15} 제공$"),
    ),
    ("caption", 60, holding("photo", "image", "picture", "frame", "PHOTO"), late(PROVIDED)),
    ("caption", CAPTION_WORDS, holding(*MONTHS), late(SNAPSHOT)),
    ("byline", 6, holding("@"), late(r"(?:^|\s)[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}$")),
    (
        "share-line",
        5,
        _WITH_DIGIT,
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
        holding(
            *("Twitter", "twitter", "Facebook", "facebook", "Instagram", "instagram", "LinkedIn"),
            *("Telegram", "WhatsApp", "Mastodon", "Bluesky"),
        ),
        late(
            r"^(?:please )?(?:follow|like|find|join|folgen sie|folgt|folge|suivez|sigue|síguenos|"
            r"siga|segui|seguici|volg)\b.{0,60}\b(?:on|auf|sur|en|no|su|op)\s\w",
            re.IGNORECASE,
        ),
    ),
    (
        "timestamp",
        14,
        _WITH_DIGIT,
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
        finding(late("[Ii][Ss][Ss][Nn]|egal|EGAL|[HGLVhglv][.]?$")),
        late(
            rf"(?i:\bissn\b|dep[óo]sito legal)|^(?:{_NAME}[ ,]+|(?:&|und|y|en|de) ){{1,8}}"
            r"(?:GmbH|& Co\. KG|S\. ?L\.|B\.V\.)\W*$"
        ),
    ),
    (
        "byline",
        8,
        None,
        late(
            rf"^(?:By|BY|by|Von|Par|Por|Di|Door|Av|Oleh|Автор:?|Текст:?)\s{_NAMES}"
            r"(?:\W*|, [^.!?]{3,40}| \([^()]{3,40}\))$"
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
    ("author-blurb", 8, None, late(rf"{_ABOUT}{_NAMES}(?:\s\d+ \w+)?\W*$")),
    ("author-blurb", 90, None, late(_ABOUT + r"(?P<who>[^\W\d_a-z][^.!?]{2,40}?)\W* (?P=who) \w")),
)
"""For all others."""

_ALL = (*_OPENED, *_PATTERNS)
