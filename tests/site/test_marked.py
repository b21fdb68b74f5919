"""Text in XML is written as Python's own module writes it."""

from __future__ import annotations

from xml.sax import saxutils

from hypothesis import given
from hypothesis import strategies as st

from builder.site.marked import escape, quoted


@given(st.text(st.sampled_from("ab<>&\"'\n\t\r\xa0é")))
def test_text_and_attributes_are_as_python_writes_them(text: str):
    assert (escape(text), quoted(text)) == (saxutils.escape(text), saxutils.quoteattr(text))
