"""The head of a message, as mail programs save it above the text: who sent what, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.model import Field
from builder.sources.characters import one_line
from builder.text.patterns import late

FIELDS: Mapping[str, Field] = {
    **dict.fromkeys(("subject", "betreff", "objet", "asunto", "assunto", "oggetto"), "title"),
    **dict.fromkeys(("onderwerp", "件名", "제목", "主题", "主旨"), "title"),
    **dict.fromkeys(("from", "von", "de", "da", "van", "差出人", "보낸사람", "发件人"), "author"),
    **dict.fromkeys(("date", "sent", "datum", "gesendet", "envoyé", "fecha"), "published"),
    **dict.fromkeys(("enviado", "data", "inviato", "verzonden"), "published"),
    **dict.fromkeys(("送信日時", "날짜", "日期"), "published"),
}
"""What the head of a message calls its parts -> field."""

MOST_ABOVE, HIGHEST = 30, 4000
"""Words at most above the head of a message that was sent on, and characters up to its end."""

_NAME = r"[^\W\d_][\w-]{1,30} ?[:：]"
_HEAD = late(rf"(?m)^((?:{_NAME}[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){{3,60}})\s*?\n")
_LINE = late(r"(?m)^([^\W\d_][\w-]{1,30}) ?[:：][ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)")
_SENT = late(r"(?im)^(?:from|von|de|da|van) ?:.*@")
_ADDRESS = late(r"\s*[<\[(][^<>\[\]()]*@[^<>\[\]()]*[>\])]")
_AGAIN = late(r"(?i:(?:re|fwd?|aw|wg|tr|rv|enc|i)\s?[:：]\s*)+")
"""What stands before the subject of a message that was answered or sent on."""


def head(text: str) -> tuple[Sequence[tuple[Field, str]], int] | None:
    """What the head of a message says, and how many lines it has.

    It is lines ``Name: value`` up to an empty one, subject and sender among them (RFC 5322, 2.2);
    one that begins with white space carries on the line above. A few words to whom it was sent on
    may stand above it, or the head of the message that did. None if the text has no such head.
    """
    found, end = None, 0
    while (below := _HEAD.search(text, end, end + HIGHEST)) and (
        len(text[end : below.start(1)].split()) <= MOST_ABOVE
    ):
        if found and not _SENT.search(below[1]):
            break
        found, end = below, below.end()
    if not found:
        return None
    said: dict[Field, str] = {}
    for line in _LINE.finditer(found[1]):
        if field := FIELDS.get(line[1].lower()):
            said.setdefault(field, one_line(line[2]))
    if not said.get("title") or "author" not in said:
        return None
    said["title"] = _AGAIN.sub("", said["title"], count=1)
    said["author"] = _ADDRESS.sub("", said["author"]).strip(" \"'")
    return [(field, value) for field, value in said.items() if value], text.count(
        "\n", 0, found.end()
    )
