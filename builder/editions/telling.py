"""What changed from one edition to the next, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.editions.differences import Difference, Regrouped, Rewritten, Told


def tell(found: Difference) -> Iterator[str]:
    """The difference as lines of text."""
    before, after = (date or "an unknown date" for date in (found.before, found.after))
    yield f"from the edition of {before} to that of {after}"
    if found.empty:
        yield "nothing changed"
    for state, articles in (("new", found.new), ("withdrawn", found.withdrawn)):
        kept = [_line(each) for each in articles if not each.copy_of]
        yield from _section(f"{state} articles", kept)
        copies = [_copy(each) for each in articles if each.copy_of]
        yield from _section(f"{state} copies of articles", copies)
    yield from _section("articles with another text", map(_text, found.rewritten))
    for kind, name in (("story", "stories"), ("theme", "themes")):
        yield from _section(name, (_group(each) for each in found.groups if each.kind == kind))


def _section(title: str, entries: Iterable[Iterable[str]]) -> Iterator[str]:
    lines = [list(each) for each in entries]
    if lines:
        yield ""
        yield f"{title}: {len(lines)}"
        for entry in lines:
            yield from (f"  {line}" for line in entry)


def _named(article: Told) -> str:
    source = ", ".join(filter(None, (article.publisher, article.published)))
    return f"{article.title} ({source})" if source else article.title


def _line(article: Told) -> Iterator[str]:
    yield f"{article.id}  {_named(article)}"


def _copy(article: Told) -> Iterator[str]:
    yield f"{article.id}  {_named(article)}, a copy of {article.copy_of}"


def _text(found: Rewritten) -> Iterator[str]:
    yield from _line(found.article)
    if found.title_before != found.article.title:
        yield f"    headline before: {found.title_before}"
    if found.published_before != found.article.published:
        yield f"    dated before: {found.published_before or 'undated'}"
    yield from (f"    - {sentence}" for sentence in found.dropped)
    yield from (f"    + {sentence}" for sentence in found.added)


def _group(found: Regrouped) -> Iterator[str]:
    yield f"{found.state}: {found.label}"
    if found.label_before not in ("", found.label):
        yield f"    called before: {found.label_before}"
    if found.state == "changed":
        yield from (f"    - {_named(each)}" for each in found.left)
        yield from (f"    + {_named(each)}" for each in found.joined)
