"""What shows that a sentence tells news: that somebody said it, or that it happened.

Pages speak of newsletters, cookies and authors to their readers; the news tells of them, mostly of
what was. A sentence that does so is no furniture, whatever phrase it holds.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from builder.text.patterns import late

_SAID: Final = (
    "said says told wrote ruled argued warned announced admitted denied claimed accused sagte "
    "sagten erklärte erklärten teilte mitteilte entschied urteilte berichtete riefen rief "
    "expliqué déclaré rappelle dijo dijeron explicó aseguró informó disse disseram afirmou detto "
    "riferito zei zeiden aldus oordeelde riepen powiedział powiedziała przyznał przyznało orzekł "
    "сказал сказала заявил заявила сообщил сообщила написал признал сообщили сказав заявив "
    "повідомив повідомили sade uppgav sagde řekl řekla uvedl uvedla oznámil oznámila είπε δήλωσε "
    "ανακοίνωσε υποστήριξε έκρινε قال وقال قالت وقالت أعلن وأعلن أعلنت وأعلنت أكد وأكد ذكر وذكر "
    "ذكرت وذكرت أوضح وأوضح أضاف وأضاف بحسب"
)
"""Words by which the news names who said a thing."""

_WAS: Final = (
    "according laut selon según segundo secondo volgens według enligt ifølge heard found asked "
    "decided voted sued fined ordered charged killed died convicted arrested was were had did "
    "became began took came went left gave sold bought paid lost won knew thought saw led held "
    "met fell rose hung showed urged promised misled hid closed war waren wurde wurden hatte "
    "hatten worden gewesen habe hätten sei seien klagte klagten verklagte zugab musste mussten "
    "sollten durfte durften wollte wollten ließ verlor rügte forderte forderten stritten kam "
    "kamen ging gingen stand gab fand fanden blieb nannte schrieb était étaient avait fut citait "
    "disait tenait savait fue era había tenía hizo estaba podía foi tinha havia estava fez podia "
    "erano aveva fu stava fece voleva poteva werd werden hadden besloot besloten noemde wilde "
    "wilden mocht mochten moest moesten kwam kwamen liep schreef stelde vond bleek był były miał "
    "miały zdecydował podał napisał mógł chciał был имел мог решил нашел нашёл сохранил нарушил "
    "стал був мав міг вирішив визнав знайшов hade var blev blevs skulle ville kunde gick slog "
    "hette kom fick havde hadde ble podle byl byla bylo byli byly měl měla měli rozhodl rozhodla "
    "řešil prodal zjistil zjistila uložila ήταν είχε είχαν σύμφωνα αποφάσισε απαγόρευσε كان وكان "
    "كانت وكانت brought spent kept lay stood drew grew flew threw broke spoke chose drove froze "
    "stole caught taught fought sought struck ran failed refused agreed rejected resigned fled "
    "fiel lag hielt trug zog schlug starb begann brachte verkaufte verlangte lehnte stieg "
    "vertelde meldde liet bleef stond nam trok viel kreeg stierf verloor sålde drog stod dog "
    "föll vann förlorade berättade meddelade назвал вышел ушел ушёл получил начал закрыл погиб "
    "умер вийшов отримав почав загинув помер bilinmiyor"
)
"""Words, nearly all verbs, by which it tells what was."""


def _any(words: str) -> str:
    return rf"(?<![\w-])(?:{'|'.join(sorted(words.split()))})(?![\w-])"


_SAYS: Final = late(
    rf"{_any(_SAID)}"
    r"|\b(?:a|ont|avait|ha|hanno|aveva) (?:dit|écrit|indiqué|affirmé|annoncé|précisé|assuré|jugé|"
    r"detto|scritto|spiegato|deciso|stabilito)\b"
    r"|と(?:述べ|話し|語っ|説明し|発表し)|によると"
    r"|(?:呼びかけ|呼び掛け|調べ|捜し|訴え|主張し|警告し|批判し)ています。|다고 [^ ]{1,6}다\."
    r"|[说称]，|[说称]。|表示|指出|认为|宣布|透露|裁定|指控|认定|据"
)
_TOLD: Final = late(
    rf"{_any(_WAS)}|\b(?:According|Laut|Selon|Según|Segundo|Secondo|Volgens|Według|Enligt|Podle) "
    r"|\b(?:a|ont|avait|avaient|ha|hanno|han|hat|haben|heeft|hebben) (?:[^\W\d_]+ )?"
    r"[^\W\d_]+(?:é|ée|és|ées|i|is|it|ado|ido|cho|ato|uto|ito|etto|sto)\b"
    r"|\b[^\W\d_]{2,}(?:ó|aron|ieron|aient|arono|irono|avano|evano|aram|iram|ou|iu|"
    r"(?<!ac)aban?|avam)\b"
    r"|\b[^\W\d_]{2,}(?:ała|ało|ali|iła|iło|yła|yło|yli|ęła|ęli)\b"
    r"|\b[а-яёіїєґ]{2,}[аиіыея](?:ли|лася|лась|лось|лися|лись|лся|вся)\b"
    r"|(?:[dt][ıü]|ldu|ttu|[lmrty]edi|[iı]ldi)(?:lar|ler)?\W*$"
    r"|m[ıiuü]ş(?:lar|ler)?\W*$|(?:た|だ|(?<!禁[じず])る|いう|ない)。|(?<!니)(?<!지한)(?<!금한)다\."
    r"|[았었였했됐]습니다\.|发现|曾|被"
)
"""The past tense, where its endings show it: "a décidé", "informó", "сообщили"."""

_SPOKEN_TO: Final = late(
    r"\b(?:you|your|we|our|us|my|me|(?-i:I)|here|this (?:article|story|page|post|(?:web)?site)|"
    r"(?:ce|esta?e?|questo|deze|diese|ta|bu|este|tento|denna|этот|цей) (?:site|sitio|sito|página|"
    r"strona|seite|stránk\w*|сайт|web\w*)|anda|kami|bạn|noastr\w*|dumneavoastră|"
    r"شما|आप\w*|e-?mail|uns|unsere?[mnrs]?|wir|nous|notre|nos|vous|votre|vos|nuestr[ao]s?|te|tu|tus|tuoi?|tua|"
    r"suscríb\w*|noss[ao]s?|nostr[aoei]|ons|onze|oss|vår[at]?|nas|nam|nasz\w{0,3}|twoj\w{0,4}|"
    r"[vn]ás|[vn]aš\w{0,3}|[σμ]ας|\w+[ıiuü]m[ıiuü]z|нас|наш\w{0,3}|вы|вас|ваш\w{0,3}|"
    r"\w{3,}(?:йте|йтесь|итесь))\b"
    r"|(?-i:^The author\b|\bSie\b|\bIhre?\b)|ます。|ましょう|ください|こちら|세요|십시오"
    r"|请[您勿在点关]|您|我们|本[网網站]",
    re.IGNORECASE,
)
"""How pages speak to their readers, and of themselves."""

_IF: Final = late(r"\W*(?:If|Si|Se|Wenn|Als|Jeśli|Если|Якщо) ")
_NAMED: Final = late(
    rf"[,”\"’»“] ?(?:[^,.\"”]{{1,60}} )?{_any(_SAID)}(?: [^,.\"”]{{1,60}})?[.!]\W*$"
)
"""How a sentence ends that names who said it: ", the mayor said in March."."""
_SENTENCE: Final = late(r"[^.!?。！？]+(?:[.!?。！？]+|$)")


_QUOTED: Final = late(
    r"[\"'“„”«»‘‚「『‹].{1,60}?[\"'“”»«’‘」』›](?=\W*[\s,:、]\W*\w|(?<=[」』])\w)"
)

_WRITTEN: Final = late(r"[「『][^「『」』]{1,60}[」』](?=と(?![「『])|って)")

_THING: Final = late(
    r"\W*(?:Her|His|Their|Its|Sein|Seine|Ihr|Ihre|Son|Sa|Su|Seu|Sua|Zijn|Haar|Il suo|La sua) "
    r"(?:(?i:new|first|latest|last|next|second|third|debut|neuer?s?|nouve(?:au|lle)|nuev[ao]|"
    r"nov[ao]|nuov[ao]|nieuwe|premi[eè]re?) )?[^\W\d_A-ZÀ-Þ]"
)

BEHIND_COLON: Final = 8
"""Spaces in what stands behind a colon, at least, if it tells news by itself."""

_LABELLED: Final = late(r"(?:[^\W\d_]+ )?[^\W\d_]+: (?:\S+ ){10,}\S+[.!?]$")
"""How a sentence begins with the label of a caption and goes on as captions seldom do."""

_SIGNED: Final = late(r"[.!?][\"”»’]* \([A-Za-z]{2,7}\)$")

_TELLING: Final = frozenset({"caption", "notice", "source-line", "timestamp"})
"""Rules of patterns whose blocks may tell what was: on a picture, in the article as it stood."""


def sentences(text: str) -> list[str]:
    """A text parted behind its full stops, those of abbreviations among them."""
    return _SENTENCE.findall(text)


def quotes(text: str) -> bool:
    """Whether a text begins with words in quotation marks, and goes on behind them."""
    return _QUOTED.match(text) is not None


def unquoted(text: str) -> str:
    """A text without the words in corner brackets that it says somebody wrote, as Japanese has it.

    "「同意する」と「拒否する」" lists two buttons.
    """
    return _WRITTEN.sub("", text) if "」" in text or "』" in text else text


def speaks(text: str) -> bool:
    """Whether a text says "you" or "we"."""
    return _SPOKEN_TO.search(text) is not None


def recounts(sentence: str) -> bool:
    """Whether a sentence, no question, names who said a thing or tells what was.

    A condition does so only where it ends with who said it.
    """
    if sentence.rstrip()[-1:] in ("?", "？"):
        return False
    if _IF.match(sentence):
        return _NAMED.search(sentence) is not None
    return _SAYS.search(sentence) is not None or _TOLD.search(sentence) is not None


def tells(sentence: str) -> bool:
    """Whether a sentence recounts, and names who said it if it says "you" or "we".

    What stands behind a colon may do so alone: "Sign up for our newsletter: so it was for years".
    """
    if not recounts(sentence):
        return False
    if _SAYS.search(sentence) or not speaks(sentence):
        return True
    told = sentence.partition(": ")[2]
    return told.count(" ") >= BEHIND_COLON and recounts(told) and not speaks(told)


def presents_thing(text: str) -> bool:
    """Whether a text begins with what somebody has made, and so presents no author: "Her novel"."""
    return _THING.match(text) is not None


def answers(text: str) -> bool:
    """Whether a text asks something and goes on with what was, without a "you" or "we"."""
    parts = sentences(text)
    return any(
        asked.rstrip()[-1:] in ("?", "？") and recounts(told) and not speaks(told)
        for asked, told in pairwise(parts)
    )


def reports(text: str, form: str, ends: bool) -> bool:
    """Whether a block tells news though it has a form; captions do so, but for an agency's name.

    What may be a notice does so where it ends with who said it.
    """
    if form == "caption":
        may = _SIGNED.search(text) is not None or _LABELLED.match(text) is not None
    else:
        may = ends and (form not in _TELLING or _NAMED.search(text) is not None)
    return may and tells(sentences(text)[0])
