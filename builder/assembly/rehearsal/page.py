"""Understands a made-up saved page once it is imported."""

from __future__ import annotations

from builder.assembly.rehearsal import BYLINE, FURNITURE, HEADLINE, PARAGRAPHS, rehearse

rehearse(
    "rehearsal.html",
    f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{HEADLINE}</title>"
    '<meta property="og:site_name" content="Tidal Record">'
    '<link rel=canonical href="https://tidal.example/2023/08/15/quay"></head><body>'
    '<nav class="menu"><ul><li><a href="/">Home</a></li></ul></nav>'
    f'<article><h1>{HEADLINE}</h1><p class="byline">{BYLINE}</p>'
    f"{''.join(f'<p>{each}</p>' for each in (*PARAGRAPHS, *FURNITURE))}</article>"
    '<aside class="related"><h2>More &amp; more</h2><a href="/a">Storms</a></aside></body></html>',
)
