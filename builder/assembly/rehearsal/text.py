"""Understands a made-up text once it is imported."""

from __future__ import annotations

from builder.assembly.rehearsal import BYLINE, FURNITURE, HEADLINE, PARAGRAPHS, rehearse

rehearse("rehearsal.txt", "\n\n".join((HEADLINE, BYLINE, *PARAGRAPHS, *FURNITURE)))
