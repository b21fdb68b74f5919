"""Text fragments: an address that leads to one sentence of a foreign page."""

from __future__ import annotations

from urllib.parse import quote

END_WORDS = 5
"""Words at either end of a sentence that find it; more of them fail where the page differs."""


def text_fragment(address: str, sentence: str) -> str:
    """The address with the sentence as its text directive.

    Source:
        WICG, URL Fragment Text Directives: ``#:~:text=start,end``; hyphen, comma and ampersand
        stand percent-encoded inside a term.
    """
    words = sentence.split()
    if len(words) <= 2 * END_WORDS:
        terms = [" ".join(words)]
    else:
        terms = [" ".join(words[:END_WORDS]), " ".join(words[-END_WORDS:])]
    joiner = "" if "#" in address else "#"
    return f"{address}{joiner}:~:text={','.join(map(_encoded, terms))}"


def _encoded(term: str) -> str:
    return quote(term, safe="").replace("-", "%2D")
