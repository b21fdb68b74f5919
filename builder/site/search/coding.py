"""How the index is written: whole numbers as printable characters, and scripts that carry data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from builder.model import Page

DIGITS = "".join(chr(code) for code in range(0x21, 0x7E) if chr(code) not in '"\\<')
"""Characters that stand for the digits 0 to 89: printable, nothing that a script must escape."""

BASE = len(DIGITS) // 2
"""45, of a variable-length code: the first half of the digits ends a number, the second goes on."""

NUMBER = f"[{DIGITS[BASE]}-{DIGITS[-1]}]*."
"""Pattern of one number."""

FOLDER = "search/"
"""Where the index stands in the output folder."""

_DIGIT = {character: digit for digit, character in enumerate(DIGITS)}

MOST_WRITTEN = 100_000
"""Most numbers whose text is kept, some 10 MB: nearly all below 91,125."""


def write_numbers(numbers: Iterable[int]) -> str:
    """Numbers from 0 up as text: one character below 45, two below 2,025, three below 91,125."""
    return "".join(map(_WRITTEN.__getitem__, numbers))


def read_numbers(text: str) -> list[int]:
    """Numbers as ``write_numbers`` wrote them."""
    found, head = [], 0
    for digit in map(_DIGIT.__getitem__, text):
        if digit < BASE:
            found.append(head * BASE + digit)
            head = 0
        else:
            head = head * BASE + digit - BASE
    return found


def script(name: str, value: object) -> Page:
    """A script that hands a value to the search page: one call with a JSON literal."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Page(path_of(name), f'briefing("{name}",{text});\n'.encode("utf-8", "replace"))


def read_script(body: bytes) -> Any:
    """The value that a script hands over."""
    return json.loads(body[body.index(b",") + 1 : body.rindex(b")")])


def path_of(name: str) -> str:
    """Where a script stands."""
    return f"{FOLDER}{name}.js"


class _Written(dict[int, str]):
    """Number -> its text, once it was written; of long ones only while there are few."""

    def __missing__(self, number: int) -> str:
        head, last = divmod(number, BASE)
        text = DIGITS[last]
        while head:
            head, digit = divmod(head, BASE)
            text = DIGITS[BASE + digit] + text
        if len(self) < MOST_WRITTEN:
            self[number] = text
        return text


_WRITTEN = _Written()
