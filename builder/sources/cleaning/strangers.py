"""Blocks inside an article that the rest betrays: pull quotes, strangers, notices, comments."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from builder.model import Block
from builder.sources.cleaning.look import LONGEST, SENTENCES, SPEECH_WORDS, Look
from builder.sources.cleaning.page import Page
from builder.sources.cleaning.ticker import dates_day
from builder.sources.cleaning.told import answers, recounts, sentences
from builder.sources.names import MEMBER
from builder.text.patterns import late

ECHO_WORDS: Final = (5, 25)
"""Words between which a quotation that another block holds word by word is a pull quote."""

STRANGER_WORDS: Final = (5, 14)
"""Words between which a line without an end may be the headline of another article."""

STRANGER_TERMS: Final = 3
"""Terms that such a line has at least, none of which the article knows."""

ADDRESS_WORDS: Final = 25
"""Words up to which a block that speaks to the reader is a notice."""

ADDRESS_KIN: Final = 0.2
"""Kinship with the article from which such a block belongs to it."""

ADDRESSING: Final = 0.2
"""Share of the article's paragraphs that speak to the reader from which it is the article's way:
a guide, a recipe, a column."""

INTERVIEW: Final = 3
"""Short questions from which an article is an interview, or told in questions."""

STAMPS: Final = 2
"""Lines such as "3 hours ago" that show a thread of comments."""

LONGEST_COMMENT: Final = 12
"""Blocks between two such lines at most."""

THREAD_AFTER: Final = 25
"""Words of prose above the first comment at least."""

NAME_WORDS: Final = 4
"""Words of a commenter's name at most."""

_YOU: Final = late(
    r"\b(?:(?=[ydevutj])(?:you|your|yours|you're|you'll|euch|deine?[mnrs]?|dein|dich|dir|vous|"
    r"votre|vos|usted|ustedes|tu|tus|te|você|vocês|tuo|tua|tuoi|je|jouw|jij)|"
    r"(?-i:Sie|Ihre?[mnrs]?|Ihnen))\b|あなた|여러분",
    re.IGNORECASE,
)
_THEY: Final = late(r"Sie|Ih(?:r|nen)")
_YOU_WORDS: Final = frozenset(
    (
        *("you", "your", "yours", "euch", "dich", "dir", "vous", "votre", "vos", "usted"),
        *("ustedes", "tu", "tus", "te", "tuo", "tua", "tuoi", "je", "jouw", "jij", "sie", "ihnen"),
    )
).union(f"{stem}{end}" for stem in ("dein", "deine", "ihr", "ihre") for end in ("", *"mnrs"))
"""Those in ASCII, in small letters: hardly a text holds one of them."""
_YOU_IN: Final = {
    "je": ("nl",),
    **dict.fromkeys(("te", "tu"), ("es", "fr", "it", "pt", "ca", "ro")),
}
"""Words of them that are other words in most languages, and those in which they are "you"."""
_YOU_TOO: Final = late(
    r"\b(?=[CTPSctpsВТСвтσΣ])(?:ciebie|tobie|twój|twoj[ae]|państw[ao]|vám|vás|váš|vaše|sizin|"
    r"siz[ei]?|вы|вас|вам|ваш[аеиу]?|тебя|тебе|σας|εσάς)\b",
    re.IGNORECASE,
)
"""The same in languages that hardly write a line without a letter beyond ASCII."""
_ENTRY: Final = late(r"\W{0,2}(\d{1,2})\s?[.):–—-]\s?\D")
_SPOKEN: Final = late(
    r"[—–-]\s?\W?\w|(?:[A-Z]{1,4}|[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3}):\s"
)
"""How a speech begins in many languages, and in transcripts: "A: …", "Ida Munk: …"."""
_ASKED: Final = late(
    r"(?:[QFPDV]|Question|Frage|Pregunta|Pergunta|Domanda|Vraag)(?:\s?[:.]|\s)\s?\S"
)
"""How a transcript marks who asks."""
_LISTED: Final = ":;：；"
"""With what a line ends that is an entry of a list, or that others follow."""
_QUOTED: Final = late(r"[\"“”„«»「」『』]")
_STAMP: Final = late(
    r"^(?:comment by|kommentar von|commentaire (?:de|par)|coment[aá]rio de|commento di) |"
    r"\b\d{1,2} ?(?:s|m|h|d|w|mins?|hrs?|minutes?|hours?|days?|weeks?|months?|years?) ago\b|"
    r"\bvor \d{1,2} (?:Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)\b|"
    r"\bil y a \d{1,2} (?:minutes?|heures?|jours?|semaines?|mois|ans?)\b|"
    r"\bhace \d{1,2} (?:minutos?|horas?|días?|semanas?|meses|mes|años?)\b|"
    r"\bhá \d{1,2} (?:minutos?|horas?|dias?|semanas?|meses|mês|anos?)\b|"
    r"\b\d{1,2} (?:minuti|or[ae]|giorn[io]|settiman[ae]|mes[ei]|ann[io]) fa\b|"
    r"\b\d{1,2} (?:minuten|minuut|uur|dag(?:en)?|weken|week|maanden|jaar) geleden\b|"
    r"\d{1,2} ?(?:分|時間|日|週間|か月|年)前|\d{1,2} ?(?:분|시간|일|주|개월|년) ?전",
    re.IGNORECASE,
)
_HOUR: Final = late(r"(?<![\d.])\d{1,2}[:.h]\d{2}(?![\d.])")
STAMP_WORDS: Final = 10
"""Words of the line that holds it at most."""


def strangers(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, language: str | None
) -> dict[int, str]:
    """Index -> rule of the blocks of the article's stretch that do not belong to it."""
    own = range(page.first, page.last + 1)
    thread = _thread(blocks, looks, page)
    found = dict.fromkeys(range(thread, page.last + 1), "comments")
    found |= dict.fromkeys(_echoes(blocks, looks, own), "pull-quote")
    found |= dict.fromkeys(_addresses(blocks, looks, page, language), "notice")
    found |= dict.fromkeys(_others(blocks, looks, page), "related-headline")
    return found


def _echoes(blocks: Sequence[Block], looks: Sequence[Look], own: range) -> list[int]:
    """Blocks whose words another, longer block holds in one run."""
    least, most = ECHO_WORDS
    short = [at for at in own if least <= looks[at].size <= most and _is_quoted(blocks[at])]
    if not short:
        return []
    whole = "\n".join(f" {looks[at].fingerprint} " for at in own if looks[at].size > least)
    return [
        at
        for at in short
        if whole.count(f" {looks[at].fingerprint} ") > 1
        and any(
            looks[other].size > looks[at].size + 1
            and f" {looks[at].fingerprint} " in f" {looks[other].fingerprint} "
            for other in own
        )
    ]


def _is_quoted(block: Block) -> bool:
    return block.kind == "quote" or _QUOTED.match(block.text) is not None


def _others(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> list[int]:
    """Lines between paragraphs that share nothing with the article."""
    least, most = STRANGER_WORDS
    found = []
    own = range(page.first, page.last + 1)
    asked = sum(1 for at in own if looks[at].size <= most and _asks(blocks[at]))
    numbered = _numbered(blocks, own)
    for at in range(page.first + 1, page.last):
        block = looks[at]
        if blocks[at].kind != "paragraph" or not least <= block.size <= most:
            continue
        if at in numbered or blocks[at].text[0].islower() or _ASKED.match(blocks[at].text):
            continue
        if MEMBER.fullmatch(blocks[at].text):
            continue
        if blocks[at].text[-1] in _LISTED or blocks[at - 1].text[-1] in _LISTED:
            continue
        if page.live and _HOUR.match(blocks[at - 1].text):
            continue  # the heading of an entry
        asks = _asks(blocks[at]) and asked < INTERVIEW
        foreign = page.kinship[at] == 0 and len(block.terms) >= STRANGER_TERMS
        is_line = not SENTENCES.search(blocks[at].text)
        if foreign and is_line and (asks or not block.ends):
            found.append(at)
    return found


def _asks(block: Block) -> bool:
    return block.text.rstrip("\"'”’»)]」』） ")[-1:] in ("?", "？", "؟")


def _numbered(blocks: Sequence[Block], own: range) -> frozenset[int]:
    """The headings of a list that counts its entries: 1, 2, 3, or from the last to the first."""
    found = {at: int(head[1]) for at in own if (head := _ENTRY.match(blocks[at].text))}
    near = frozenset(found.values())
    return frozenset(at for at, own in found.items() if {own - 1, own + 1} & near)


def _addresses(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, language: str | None
) -> list[int]:
    """Short blocks that speak to the reader, where the article does not; no questions of many."""
    others = {word for word, known in _YOU_IN.items() if language and language not in known}

    def speaks(at: int) -> bool:
        words = looks[at].fingerprint.replace("'", " ").split()
        return _speaks_to_reader(blocks[at].text, words, others)

    inside = range(page.first, page.last + 1)
    found = [
        at
        for at in inside
        if looks[at].size <= ADDRESS_WORDS
        and page.kinship[at] < ADDRESS_KIN
        and at != page.headline
        and blocks[at].kind == "paragraph"
        and speaks(at)
        and not all(map(recounts, sentences(blocks[at].text)))
        and not answers(blocks[at].text)
    ]
    if not found:
        return []
    if sum(1 for at in inside if _asks(blocks[at])) >= INTERVIEW:
        found = [at for at in found if not _asks(blocks[at])]
    prose = [at for at in inside if looks[at].ends and looks[at].size >= SPEECH_WORDS]
    return [] if sum(map(speaks, prose)) > ADDRESSING * len(prose) else found


def _speaks_to_reader(text: str, words: Sequence[str], others: Collection[str]) -> bool:
    """Whether a text says "you" outside quotation marks; "Sie" at a sentence's start is "they".

    Args:
        text: of a block.
        words: all its words up to ``LONGEST``, in small letters.
        others: words that are not "you" in its language.
    """
    if _QUOTED.search(text) or _SPOKEN.match(text):
        return False
    if text.isascii() and len(text) <= LONGEST and _YOU_WORDS.isdisjoint(words):
        return False
    for each in _YOU.finditer(text):
        if each[0].lower() not in others and not (_THEY.match(each[0]) and _is_first(each)):
            return True
    return not text.isascii() and _YOU_TOO.search(text) is not None


def _is_first(word: re.Match[str]) -> bool:
    """Whether a word begins a sentence."""
    before = word.string[max(0, word.start() - 2) : word.start()].rstrip()
    return not before or before[-1] in ".!?:"


def _thread(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> int:
    """Index of the first block of a thread of comments; beyond the article if there is none."""
    stamps = _stamps(blocks, looks, page)
    gaps = sorted(later - at for at, later in pairwise(stamps))
    if len(stamps) < STAMPS or gaps[len(gaps) // 2] > LONGEST_COMMENT:
        return page.last + 1
    below = looks[stamps[-1] + 1] if stamps[-1] < page.last else None
    first = stamps[0]
    if below is not None and below.ends and below.size >= SPEECH_WORDS:
        while first > page.first and _is_name(looks[first - 1]):
            first -= 1
    else:
        first = max(page.first, first - gaps[0] + 1)
    told = sum(each.size for each in looks[page.first : first] if each.ends)
    return first if told >= THREAD_AFTER else page.last + 1


def _stamps(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> list[int]:
    """The lines below the first paragraphs that tell when a comment was written."""
    found = []
    told = 0.0
    for at in range(page.first, page.last + 1):
        seen, text = looks[at], blocks[at].text
        if seen.ends or seen.size > STAMP_WORDS:
            told += seen.size if seen.ends else 0.0
        elif told >= THREAD_AFTER and (
            _STAMP.search(text) or (not page.live and _HOUR.search(text) and dates_day(text))
        ):
            found.append(at)
    return found


def _is_name(block: Look) -> bool:
    return block.size <= NAME_WORDS and not block.ends
