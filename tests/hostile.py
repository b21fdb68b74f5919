"""A content folder made to do harm: active content, parser bombs, encodings, names and links."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ALARM = "window.pwned=1"

PAYLOADS = (
    f"<script>{ALARM}</script>",
    f"<ScRiPt/x>{ALARM}</sCrIpT >",
    f'<img src=x onerror="{ALARM}">',
    f"<svg onload={ALARM}>",
    f"<svg><script>{ALARM}</script></svg>",
    f'<body onload="{ALARM}">',
    f"<iframe srcdoc='<script>parent.{ALARM}</script>'></iframe>",
    f'<a href="javascript:{ALARM}">press</a>',
    f'<a href=" java\tscript:{ALARM}">press</a>',
    f"[press](javascript:{ALARM})",
    f"[press](data:text/html,<script>{ALARM}</script>)",
    f"![x](x){{onerror={ALARM}}}",
    f"<math><mi//xlink:href='data:x,<script>{ALARM}</script>'>",
    f"</title><script>{ALARM}</script>",
    f"</textarea><script>{ALARM}</script>",
    f"--><script>{ALARM}</script><!--",
    f"]]><script>{ALARM}</script>",
    f'"><script>{ALARM}</script>',
    f"'><script>{ALARM}</script>",
    f'" autofocus onfocus="{ALARM}',
    f"{{{{ {ALARM} }}}}",
    "{% include '../../etc/passwd' %}",
    "{{ ''.__class__.__mro__ }}",
    f"\u2028<script>{ALARM}</script>\u2029",
    f"<style>@import 'x';*{{background:url(javascript:{ALARM})}}</style>",
    f"<object data='javascript:{ALARM}'></object>",
    f"<form action='javascript:{ALARM}'><button>go</button></form>",
    f"<meta http-equiv=refresh content='0;url=javascript:{ALARM}'>",
    f"<base href='javascript:{ALARM}//'>",
    f"&lt;script&gt;{ALARM}&lt;/script&gt;",
    f"%3Cscript%3E{ALARM}%3C/script%3E",
    f"<details open ontoggle={ALARM}>x</details>",
    f"<video><source onerror={ALARM}></video>",
    f"<input autofocus onfocus={ALARM}>",
    f"<template><script>{ALARM}</script></template>",
    f'<noscript><p title="</noscript><img src=x onerror={ALARM}>">',
    f"<plaintext><script>{ALARM}</script>",
    f"<a href='javascript&colon;{ALARM}'>press</a>",
    f"<a href='vbscript:{ALARM}'>press</a>",
    f"<math><annotation-xml encoding='text/html'><script>{ALARM}</script></annotation-xml></math>",
    "<link rel=stylesheet href=//pwned.example/x.css>",
    f'=HYPERLINK("javascript:{ALARM}")',
    f"\\u003cscript\\u003e{ALARM}\\u003c/script\\u003e",
    f"<!--><script>{ALARM}</script>-->",
)
"""Each would set ``window.pwned`` if anything of it became markup in a page."""

PROSE = (
    "The harbour council met on Tuesday and agreed to dredge the eastern channel before winter. "
    "Two members asked for a survey of the sea bed, which the port's engineers will make in May. "
    "The work costs nine million crowns, and the ministry pays half of it over three years. "
    "Ships of deep draught have waited outside the port for high water since the storm of 2019. "
)
"""Something for the payloads to hide in."""


def write(folder: Path) -> int:
    """Fill the folder with hostile files.

    Returns:
        How many files there are that the build has to account for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, data in files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        count += 1
    outside = folder.parent / "outside.txt"
    outside.write_text("A secret that lies outside the tree. " + PROSE, "utf-8")
    (folder / "escape.txt").symlink_to(outside)
    (folder / "escape-folder").symlink_to(folder.parent)
    (folder / "loop").symlink_to(folder)
    return count + 3


def files() -> Iterator[tuple[str, bytes]]:
    yield from _active()
    yield from _bombs()
    yield from _encodings()
    yield from _names()
    yield from _claims()


def _active() -> Iterator[tuple[str, bytes]]:
    """Every payload as title, body, front matter, attribute and link target, in every format."""
    for number, payload in enumerate(PAYLOADS):
        text = f"{payload} Council dredges\n\n{PROSE}\n\n{payload} said the mayor.\n\n{PROSE}"
        yield f"active/text-{number:02}.txt", text.encode()
        quoted = payload.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        matter = f'---\ntitle: "{quoted}"\nauthor: "{quoted}"\nurl: "{quoted}"\n---\n'
        body = f"# {payload}\n\n{PROSE}\n\n- {payload}\n\n> {payload}\n\n{PROSE}"
        yield f"active/mark-{number:02}.md", (matter + body).encode()
        yield f"active/page-{number:02}.html", _page(payload).encode()


def _claims() -> Iterator[tuple[str, bytes]]:
    """Front matter and addresses that claim what cannot be, or lead where nobody should go."""
    for name, line in (
        ("year-0", "date: 0000-00-00"),
        ("year-9999", "date: 9999-12-31"),
        ("far-future", "date: 99999999-01-01"),
        ("long-title", f"title: {'Harbour ' * 3_000}"),
        ("no-title", 'title: ""'),
        ("control-title", 'title: "Bell \\x07 and null \\0"'),
        ("formula", "title: \"=cmd|' /C calc'!A0\""),
        ("markup-language", "language: 'en\"><script>window.pwned=1</script>'"),
        ("long-language", f"lang: {'x' * 5_000}"),
        ("data-address", "url: data:text/html;base64,PHNjcmlwdD4="),
        ("local-address", "url: http://localhost:8765/admin"),
        ("file-address", "url: file:///etc/passwd"),
        ("user-address", "url: https://user:word@pwned.example/"),
        ("long-address", f"url: https://a.example/{'x' * 20_000}"),
        ("tracked-address", "url: https://a.example/?utm_source=x&fbclid=y&id=1"),
        ("quoted-address", 'url: https://a.example/"onload="window.pwned=1'),
        ("many-authors", "author: [" + ", ".join(f"Author {n}" for n in range(2_000)) + "]"),
        ("publisher-path", "publisher: ../../../etc/passwd"),
        ("publisher-device", "publisher: CON"),
        ("withheld", "publish: false"),
        ("many-digits", f"id: {'9' * 20_000}"),
    ):
        yield f"claims/{name}.md", f"---\n{line}\n---\n\n{PROSE}\n\n{name} is told.".encode()
    yield (
        "claims/toml-digits.md",
        f"+++\nid = {'9' * 20_000}\ntitle = 'Digits'\n+++\n\n{PROSE}".encode(),
    )


def _page(payload: str) -> str:
    return (
        f"<html><head><title>{payload}</title>"
        f'<meta property="og:title" content="{payload}"><meta name=author content=\'{payload}\'>'
        f'<link rel=canonical href="javascript:{ALARM}">'
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{payload}"}}'
        f"</script></head><body><article><h1>Council {payload}</h1><p>{PROSE}</p>"
        f"<p {payload}>{payload} {PROSE}</p><p>{PROSE}</p></article></body></html>"
    )


def _bombs() -> Iterator[tuple[str, bytes]]:
    yield "bombs/no-space.txt", b"x" * 200_000
    yield "bombs/no-space.md", b"y" * 200_000
    yield "bombs/no-space.html", b"<p>" + b"z" * 200_000
    yield "bombs/full-stops.txt", b"." * 300_000
    yield "bombs/brackets.md", b"[" * 50_000
    yield "bombs/emphasis.md", b"*a_" * 30_000
    yield "bombs/quotes.md", b">" * 20_000 + b" deep"
    yield "bombs/lists.md", b"\n".join(b"  " * depth + b"- x" for depth in range(500))
    yield "bombs/nested.html", b"<div>" * 20_000 + PROSE.encode() + b"</div>" * 20_000
    yield "bombs/tables.html", b"<table><tr><td>" * 3_000 + b"cell"
    yield "bombs/unclosed-script.html", b"<script" * 40_000
    yield "bombs/unclosed-comment.html", b"<!--" * 60_000
    yield "bombs/attributes.html", b"<p " + b"a=b " * 60_000 + b">x</p>"
    yield (
        "bombs/entities.html",
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(
            f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">'.encode() for i in range(9)
        )
        + b"]><p>&j;</p>",
    )
    aliases = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(8)
    )
    yield "bombs/aliases.md", f"---\n{aliases}title: *i\n---\n{PROSE * 2}".encode()
    yield "bombs/yaml-object.md", f"---\ntitle: !!python/object:os.x {{}}\n---\n{PROSE}".encode()
    yield "bombs/yaml-deep.md", b"---\n" + b"[" * 20_000 + b"\n---\n" + PROSE.encode()
    yield "bombs/toml-deep.md", b"+++\na = " + b"[" * 20_000 + b"\n+++\n" + PROSE.encode()
    yield (
        "bombs/json-deep.html",
        b'<script type="application/ld+json">' + b"[" * 50_000 + b"</script><p>" + PROSE.encode(),
    )
    yield "bombs/paragraphs.txt", b"One more line of it.\n\n" * 20_000
    yield "bombs/same-sentence.txt", PROSE.encode() * 400


def _encodings() -> Iterator[tuple[str, bytes]]:
    yield "encodings/empty.txt", b""
    yield "encodings/spaces.txt", b" \n\t\n "
    yield "encodings/binary.txt", bytes(range(256)) * 40
    yield "encodings/zeros.md", b"\0" * 4_000
    yield "encodings/picture.html", b"\x89PNG\r\n\x1a\n" + bytes(range(0, 256, 3)) * 60
    yield "encodings/broken-utf8.txt", b"Harbour \xff\xfe\xc3 council\n\n" + PROSE.encode() * 2
    yield "encodings/lone-bom.txt", b"\xef\xbb\xbf"
    yield "encodings/utf16-odd.txt", b"\xff\xfe" + PROSE.encode("utf-16-le")[:-1]
    yield "encodings/lying-charset.html", b"<meta charset=utf-16><p>" + PROSE.encode()
    yield "encodings/no-such-charset.html", b"<meta charset=klingon><p>" + PROSE.encode()
    yield "encodings/utf7.html", b"<meta charset=utf-7><p>+ADw-script+AD4- " + PROSE.encode()
    yield "encodings/bidi.txt", f"\u202egnp.exe harbour\u2066\n\n{PROSE}".encode()
    yield "encodings/surrogates.txt", b"\xed\xa0\x80\xed\xb0\x80 " + PROSE.encode()
    yield "encodings/controls.txt", b"Bell \x07 and escape \x1b[31m\n\n" + PROSE.encode()


def _names() -> Iterator[tuple[str, bytes]]:
    article = f"Council dredges the eastern channel\n\n{PROSE}".encode()
    for name in (
        "<img src=x onerror=alert(1)>.txt",
        "\"quote\" 'apostrophe' & ampersand.txt",
        "percent%2e%2e%2fname.txt",
        "hash#and?query.txt",
        "javascript:alert(1).txt",
        "line\nbreak.txt",
        "con.txt",
        "nul.md",
        "index.html",
        "INDEX.HTM",
        "Index.txt",
        "404.txt",
        "same.txt",
        "same.md",
        "same.html",
        "a" * 200 + ".txt",
        "韓国 軍.txt",
        "caf\u00e9.txt",
        "ends with dot..txt",
        ".hidden.txt",
        "cafe\u0301.txt",
        "UPPER.txt",
        "upper.TXT",
        "_underscore.txt",
        "  spaces  .txt",
        "--option.txt",
        "feed.txt",
        "emoji \U0001f6a2.txt",
        "right-to-left \u202e.txt",
        "zero\u200bwidth.txt",
        "backup.txt~",
        "program.exe",
        "picture.png",
    ):
        yield f"names/{name}", article + name.encode()
    yield "names/deep/" + "/".join(["d"] * 60) + "/file.txt", article
