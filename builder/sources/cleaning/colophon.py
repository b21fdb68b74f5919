"""What an article says of itself: corrections, where it was printed, how it was edited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from builder.model import Block
from builder.sources import citations
from builder.sources.cleaning.pleas import appeared
from builder.text.patterns import late, words_of

MOST_WORDS: Final = 60
"""Words of such a remark at most."""

_SELF: Final = r"(?:article|story|post|piece|report|column|essay|review|interview|headline|caption)"
_TALK: Final = r"(?:conversation|interview|transcript|q ?& ?a|discussion|exchange|excerpt)"

_PAGE: Final = (
    r"terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|privacy(?: policy| notice)?|cookies?"
    r"(?: policy| settings)?|contact(?: us)?|about(?: us)?|imprint|legal(?: notice)?|help|"
    r"sitemap|accessibility|advertise|careers|impressum|datenschutz(?:erklärung)?|agb|kontakt"
)
"""What a site prints at its foot, parted by bars."""

_OPENED: Final = (
    (
        "notice",
        late(
            r"\W{0,2}(?:(?:a|an|one) )?(?:corrections?|clarifications?|amendments?) (?:was|were|"
            r"has been|have been) (?:made|added|appended|issued)\b(?! by\b)"
            r"|\W{0,2}(?:corrections?|clarifications?)\b[^:]{0,60}(?:\d{1,2}:\d\d[^:]{0,20})?: "
            r"(?:in )?(?:an? |this |the )?(?:earlier|previous|original|article|story|headline|"
            r"caption)\b"
            rf"|\W{{0,2}}this {_SELF}(?: and (?:its )?headline)? (?:was|has been|have been) "
            r"(?:amended|corrected|clarified|updated|revised|republished|translated)\b"
            r"(?=\W*$|[.:;]| ?[(–—-]| (?:\w+ly|and|after|as|at|because|by|following|for|from|in|on|"
            r"since|thanks|throughout|to|twice|several times|when|with|\d)\b)"
            rf"|\W{{0,2}}editors?['’]?s?['’]? note: (?:this {_SELF}|an? (?:earlier|previous))\b"
            rf"|\W{{0,2}}(?:(?:this|our) (?:{_SELF}|{_TALK})|the {_TALK}) (?:has|have|was|were)"
            r"(?: been)?(?: lightly| slightly)? (?:edited|condensed|shortened|abridged)\b"
            r"|\W{0,2}this (?:article|story|post|piece|column|essay|review|interview)(?: was)? "
            r"(?:first|originally) (?:published|appeared|posted)\b"
            r"|\W{0,2}this is a (?:developing|breaking)(?: news)? story\b(?! of\b)"
            r"|if you (?:or (?:some|any)one you know )?(?:are|have|has|have been|has been) "
            r"(?:been )?affected by (?:this (?:story|article|report)|(?:any of )?(?:the|these) "
            r"issues)\b(?!.* (?:said|says|told)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "cookie-notice",
        late(
            r"(?:we|wir|nous|nosotros|noi|nós) (?:and our|und unsere|et nos|y nuestros|e i nostri|"
            r"e os nossos) (?:(?:bis zu )?\d+ )?(?:partners?|partenaires|socios|parceiros):? "
            r"(?:may )?(?:stor|access|us[ei]|process|collect|speicher|verarbeit|verwend|nutz|stock|"
            r"utili[sz]|trait|almacen|usa|trata|archivi|conserv|armazen)\w* .{0,60}?"
            r"(?:\bcookies?\b|\bdevices?\b|gerät|appareil|dispositiv|\bpersonal\b|personenbezogen|données|\bdatos\b|"
            r"\bdati\b|\bdados\b|\bdata (?:to|for)\b)|"
            r"you (?:may|can) (?:click to )?consent to our (?:and our \d|use of|processing)|"
            r"some of our partners process your\b|"
            r"please note that some processing of your\b|your preferences will apply to\b",
            re.IGNORECASE,
        ),
    ),
    (
        "copyright",
        late(
            r"(?:commentary|analysis|(?:this|the) (?:report|brief|paper)) is produced by .{3,90}, "
            r"an? (?:private|independent|non-?partisan|non-?profit)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "newsletter",
        late(
            r"(?:enjoying|liked?|enjoyed) this (?:article|story|piece|post)\?\W*(?:$|(?:click|"
            r"subscribe|sign|share|support|help|get|become|join|please|consider|read|try|buy)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "newsletter",
        late(r"(?:Subscribe to|Sign up (?:to|for)) (?:the )?(?-i:[A-ZÀ-Þ])[^.!?:]{3,90}$"),
    ),
    (
        "notice",
        late(
            r"(?:contact|reach|e-?mail) (?:the )?(?:reporter|author|editor|writer)s?"
            r"(?: (?:at|on|by|via|here|directly)\b| ?[|:@(]|\W*$|.{0,80}\S@\S)",
            re.IGNORECASE,
        ),
    ),
    (
        "source-line",
        late(
            rf"(?:this {_SELF} )?(?:(?:was )?(?:first |originally )?published|appears|appeared) in "
            r".{0,60}\b(?:print edition|print (?:issue|version)|section of the)\b"
            r"|\W{0,2}(?:doi:? ?|https?://(?:dx\.)?doi\.org/)\S*\d\S*$",
            re.IGNORECASE,
        ),
    ),
    ("newsletter", late(r"privacy (?:notice|policy|statement): \S", re.IGNORECASE)),
    ("copyright", late(rf"(?:{_PAGE})(?: ?[|·•] ?(?:{_PAGE}))+$", re.IGNORECASE)),
    (
        "read-next",
        late(
            r"\[ ?(?:listen|watch|read|see|look|related|also read|sign up|subscribe|follow|photos|"
            r"video|gallery|map|poll|quiz)\b[^\]]{3,120}\]$"
            r"|(?:watch|listen|media|video|audio) \| \S",
            re.IGNORECASE,
        ),
    ),
)
"""``(rule, pattern)`` of blocks that begin with a word of these; others cost one look."""

_OPENING: Final = late(r"\W{0,3}([A-Za-z]+)")
_OPENS: Final = words_of(pattern for _, pattern in _OPENED)

_CREDITED: Final = late(
    r"[.!?”\"] [A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){1,3} ?/ ?[A-Z][\w.'’&-]+"
    r"(?: [A-Z][\w.'’&-]+){0,4}$"
    r"|^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} ?/ ?[A-Z][\w.'’&-]+(?: [A-Z][\w.'’&-]+){0,4}$"
    r"|^[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){1,3} \| [A-Z][\w.'’&-]+(?: [A-Z][\w.'’&-]+){0,3}$"
    r"|[.!?”\"»] / [^\W\d_](?:[^!?()/.]|(?<=\b\w)\.){2,40}(?: \([A-Z][\w ]{1,15}\))?$"
    r"|(?:^|[.!?”\"] )[Pp]hotographs?(?: by)?: ?[^.!?]{2,60}$"
    r"|[.!?”\"] [A-Z][\w'’-]+(?: [A-Z][\w.'’-]+){1,2} for The(?: [A-Z][\w'’&-]+){1,4}$"
)
"""How a caption ends: "ANNA KERR / THE LEDGER", "… quay. / A. KERR (EFE)", "Photograph: Anna Kerr",
"Anna Kerr for The …"."""

_PRICED: Final = late(
    r"^(?:only |just |nur |dès )?(?:[$€£¥] ?\d[\d.,]*|\d[\d.,]* ?[$€£¥]) ?"
    r"(?:for|per|a|every|/|pro|im|par|al|por|no)? ?(?:your |the |den |le |el |o )?"
    r"(?:first |ersten? |premier |primer )?(?:\d+ )?(?:weeks?|months?|years?|quarter|monate?|"
    r"wochen?|jahr|mois|semaines?|mes(?:es)?|mês|mese)\b[^.]{0,40}$",
    re.IGNORECASE,
)
"""What a subscription costs: "$1 for 4 weeks", "9,99 € pro Monat"."""

_FED: Final = late(
    r"(?:The post(?! of )|Der Beitrag|L[’']article|La entrada|L[’']articolo|Het bericht|O post) "
    r".{2,250} "
    r"(?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|"
    r"(?:se publicó|aparece|apareció) primero en|proviene da|verscheen eerst op|"
    r"apareceu primeiro em) \S.{0,80}$"
)
"""How feeds of WordPress sign an article, in the languages of its translations."""

_IMPRINT: Final = late(
    r"^[A-Z][\w&'’ -]{3,60}, [Vv]ol(?:ume|\.)? ?\d+, ?(?:[Nn]o|[Ii]ssue)\.? ?\d.{0,60}$"
)
"""How a journal heads its papers: "Coastal Papers, Vol. 7, No. 3 (June 2022), pp. 11-30"."""

_ASKED: Final = late(
    r"(?:^|[.?!:] )(?:get in touch|e-?mail(?: us)?|contact(?: us)?|write to(?: us)?|reach us)\b"
    r".{0,40}\S@\S+$",
    re.IGNORECASE,
)
_COUNTED: Final = late(r"^\d{1,3} (?:of|/) \d{1,3}\W*$")
"""Which picture of how many it is."""
_TAGGED: Final = late(r"^(?:#\w+[ ,·|]*){1,15}$")

_BEATS: Final = (
    "africa|art|arts|asia|assistant|associate|banking|business|chief|china|city|climate|consumer|"
    "court|courts|crime|cricket|culture|data|defen[cs]e|deputy|diplomatic|economics?|education|"
    "energy|environment|europe|features?|film|finance|food|football|foreign|general|golf|health|"
    "home affairs|industry|international|investigative|investigations|legal|local|local democracy|"
    "markets|media|medical|middle east|money|motoring|multimedia|music|national|news|north america|"
    "personal finance|political|politics|property|real estate|regional|religion|retail|royal|rugby|"
    "science|security|senior|social affairs|special|sports?|staff|tech|technology|tennis|theatre|"
    "transport|travel|tv|world"
)
_POST: Final = late(
    rf"(?:{_BEATS})(?: (?:and |& )?(?:{_BEATS})){{0,3}} "
    r"(?:reporter|correspondent|editor|columnist|critic|writer)$",
    re.IGNORECASE,
)
"""What an author is, on a line of its own: "Court reporter", "Chief political correspondent"."""

POST_WORDS: Final = 6
"""Words of such a line at most."""

PRICE_WORDS: Final = 10
"""Words of a line that names a price at most."""

_COOKIES: Final = ("ookie", "クッキー", "쿠키", "çerez", "Çerez", "iastecz", "تعريف الارتباط")
_CONSENT: Final = late(r"^(?:(?:\S+ ){3,40}\S+\. |\S{8,80}。)(?!.*[.。!?])\w{2,14}(?: \w{2,12})?$")
"""A sentence on cookies with the words of a button behind it: "Our site uses cookies. Got it"."""

_FORMED: Final = (
    ("cookie-notice", MOST_WORDS, _COOKIES, _CONSENT),
    ("caption", MOST_WORDS, ("/", " | ", "hotograph", " for The "), _CREDITED),
    ("caption", POST_WORDS, (" of ", "/"), _COUNTED),
    ("newsletter", PRICE_WORDS, ("$", "€", "£", "¥"), _PRICED),
    ("notice", MOST_WORDS, ("@",), _ASKED),
    (
        "source-line",
        MOST_WORDS,
        (" first", " zuerst ", " premier ", " prim", " eerst ", " proviene "),
        _FED,
    ),
    ("tags", MOST_WORDS, ("#",), _TAGGED),
    ("source-line", MOST_WORDS, ("; ", " on "), citations.CITED),
    ("source-line", MOST_WORDS, (", Vol", ", vol"), _IMPRINT),
    ("byline", MOST_WORDS, (" by ",), citations.TRANSLATED),
)
"""``(rule, most words, signs of which a block holds one, pattern)``."""


_SIGN_OFF: Final = late(
    r"#{3,}|(?:# ){2,}#|[-–—] ?(?:30|ENDS?|ENDE|FIN|FINE|FIM|EINDE) ?[-–—]|ENDS?|ENDE"
)
"""What stands alone below the last line of a press release."""

FEWEST_ABOVE: Final = 50
"""Words above it at least; below it stand fewer."""


LONGEST_SIGN: Final = 9


def signed_off(blocks: Sequence[Block]) -> dict[int, str]:
    """Index -> rule of the line with which a press release ends, and of what it tells below.

    What stands there twice parts the sections of a report.
    """
    ends = [
        at
        for at, block in enumerate(blocks)
        if len(block.text) <= LONGEST_SIGN and _SIGN_OFF.fullmatch(block.text)
    ]
    shown = ("" if block.dropped else block.text for block in blocks if ends)
    words = [0, *accumulate(text.count(" ") + 1 if text else 0 for text in shown)]
    for end in ends if len({blocks[end].text for end in ends}) == len(ends) else ():
        above, below = words[end], words[-1] - words[end + 1]
        if above >= FEWEST_ABOVE and below < above:
            return {at: "notice" for at in range(end, len(blocks)) if not blocks[at].dropped}
    return {}


def remark(text: str, size: float) -> str:
    """The rule of a block in which the article speaks of itself; empty for all others.

    Args:
        text: of the block, on one line.
        size: its length in words.
    """
    if size > MOST_WORDS:
        return ""
    opening = _OPENING.match(text)
    if opening and opening[1].lower() in _OPENS:
        for rule, pattern in _OPENED:
            if pattern.match(text):
                return rule
    if appeared(text):
        return "notice"
    for rule, most, signs, pattern in _FORMED:
        if size <= most and any(map(text.__contains__, signs)) and pattern.search(text):
            return rule
    return "byline" if size <= POST_WORDS and _POST.match(text) else ""
