"""The index of an edition of which little has changed: the same bytes, most of them kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.model import Before, Briefing, Copy, Kept, Page
from builder.settings import Settings
from builder.site import views
from builder.site.search import FRONT, render_index, rows, shards
from builder.site.strings import load_strings
from tests.site.editions import Told, briefing
from tests.site.small import ARTICLES, small

WORDS = ("gate", "tide", "harbour", "lantern", "velm", "orchard", "quarry", "mill", "the", "of")
NAMES = tuple(f"{word}{number}" for word in WORDS[:8] for number in range(4))

SENTENCE = st.lists(st.sampled_from((*WORDS, *NAMES)), min_size=1, max_size=6).map(" ".join)

ARTICLE = st.builds(
    Told,
    title=SENTENCE,
    paragraphs=st.lists(SENTENCE.map("{}.".format), min_size=1, max_size=20).map(tuple),
    published=st.sampled_from(["2023-08-18", "2023-08-18", "2023-08-19", None]),
    language=st.sampled_from(["en", "en", "en", "fr"]),
)


def look(edition: Briefing) -> views.Lookup:
    return views.look_up(edition, Settings(), load_strings("en"))


def left_by(edition: Briefing) -> tuple[Before, dict[str, bytes]]:
    """What the build of an edition leaves, and its files."""
    files, note = render_index(look(edition), Before())
    bodies = {file.path: file.body for file in files if isinstance(file, Page)}

    def kept(path: str) -> Kept | None:
        return Kept(path, sha256(bodies[path]).hexdigest()) if path in bodies else None

    left = Before(
        lambda path: note if path == FRONT else b"",
        kept,
        lambda path: BytesIO(bodies.get(path, b"")),
    )
    return left, bodies


def renewed(edition: Briefing, last: Briefing) -> tuple[dict[str, bytes], list[str]]:
    """The index of an edition after that of another, and the paths that were made anew."""
    left, bodies = left_by(last)
    files, note = render_index(look(edition), left)
    assert note == left_by(edition)[0].note(FRONT)
    return _bodies(files, bodies), [each.path for each in files if isinstance(each, Page)]


def _bodies(files: Sequence[Page | Kept], left: Mapping[str, bytes]) -> dict[str, bytes]:
    return {each.path: each.body if isinstance(each, Page) else left[each.path] for each in files}


def whole(edition: Briefing) -> dict[str, bytes]:
    return left_by(edition)[1]


@settings(deadline=None)
@given(
    articles=st.lists(ARTICLE, min_size=10, max_size=14, unique_by=lambda each: each.title),
    at=st.integers(0, 9),
    changed=ARTICLE,
)
def test_what_is_made_from_the_last_index_is_what_would_be_made_from_nothing(
    articles: list[Told], at: int, changed: Told
):
    last = briefing(articles)
    articles[at] = replace(changed, title=articles[at].title)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "LEAST", 70)
        patch.setattr(shards, "FURTHER", 30)
        patch.setattr(rows, "TEXT", 1)

        assert renewed(briefing(articles), last)[0] == whole(briefing(articles))


def test_a_word_more_changes_the_shards_that_hold_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shards, "LEAST", 70)
    monkeypatch.setattr(shards, "FURTHER", 30)
    first, *others = ARTICLES
    longer = replace(first, paragraphs=(*first.paragraphs, "Quay."))

    files, made = renewed(briefing([longer, *others]), small())

    assert files == whole(briefing([longer, *others]))
    terms = [path for path in made if path.startswith("search/t")]
    assert len(terms) <= 2 < len(files) / 4
    assert len([path for path in made if path.startswith("search/a")]) == 1


def test_a_border_that_moves_leaves_the_shards_beyond_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shards, "LEAST", 70)
    monkeypatch.setattr(shards, "FURTHER", 30)
    monkeypatch.setattr(rows, "TEXT", 1)
    left, bodies = left_by(small())
    first, *others = ARTICLES
    counts = {len(bodies)}
    for word in ("barge", "derrick", "fathom", "keel", "mooring", "rudder", "winch", "yawl"):
        names = " ".join(f"{word}{number}" for number in range(12))
        longer = briefing([replace(first, paragraphs=(*first.paragraphs, f"{names}.")), *others])
        expected = whole(longer)
        with monkeypatch.context() as patch:
            patch.setattr("builder.site.search._make", None)  # it is not made from all articles
            files, _ = render_index(look(longer), left)

        assert _bodies(files, bodies) == expected
        counts.add(len(expected))
    assert len(counts) > 1


def test_a_copy_that_comes_or_goes_is_found_or_not(monkeypatch: pytest.MonkeyPatch):
    entries = small().entries
    copy = Copy(entries[3], entries[0].article.id, 0.9, excerpt=False)
    with_copy = replace(small(), entries=(*entries[:3], *entries[4:]), copies=(copy,))

    for edition, last in ((small(), with_copy), (with_copy, small())):
        assert renewed(edition, last)[0] == whole(edition)


def test_a_note_that_says_nothing_is_none():
    edition = small()
    files, _ = render_index(look(edition), Before(lambda _: b"\xc1"))

    assert all(isinstance(file, Page) for file in files)
    assert len(files) == len(whole(edition))
