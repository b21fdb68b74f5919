"""Every code that a problem can have, with what it says and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.sources.characters import one_line
from tests.reference.raised import read_raised

FAMILIES: Mapping[str, str] = {
    "E": "A command stops",
    "W": "A build warns",
    "N": "A build notes",
    "C": "A check finds",
}
"""Letter of a code -> who tells it."""


def tell_codes() -> Iterator[str]:
    """The reference of the codes, in Markdown, line by line."""
    yield "# Codes"
    yield ""
    yield "Every problem has a code, which keeps its meaning. `--json` and `--log-format github`"
    yield "tell it, the quality page and `report.json` list it. `[severity]` goes by it: there"
    yield '`W121 = "note"` says how much such a problem counts, `note`, `warning` or `error`.'
    yield "`…` stands for names and numbers."
    raised = read_raised()
    for letter, title in FAMILIES.items():
        yield ""
        yield f"## {title}: `{letter}`"
        yield ""
        yield "| code | says | what to do |"
        yield "| --- | --- | --- |"
        for each in raised:
            if each.code.startswith(letter):
                cells = (f"`{each.code}`", one_line(each.what), one_line(each.remedy))
                yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
