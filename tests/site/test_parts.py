"""A page is told by the parts of the edition that it read: all that it shows, and no score."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import chain, islice
from typing import Any

import pytest
from msgspec.structs import replace

from builder.model import Before, Briefing
from builder.settings import Settings
from builder.site import plan, render
from builder.site.strings import load_strings
from builder.site.views import Lookup, PageBatch, ViewedPage, every, look_up
from builder.site.views.figures import renew_figures
from builder.site.views.reads import Watched
from tests.site import wires
from tests.site.later import later
from tests.site.small import small

TRACKED = ("articles/", "themes/", "stories/", "phrases/", "sources/")
"""Folders of the pages that are told by what they read."""

STEP = 23
"""One value in so many is altered: some 300 editions."""

EDITIONS: Mapping[str, Callable[[], Briefing]] = {
    "small": small,
    "wires": wires.edition,
    "later": later,
}


def opened(told: Briefing) -> Lookup:
    return look_up(told, Settings(), load_strings("en"))


def begun(lookup: Lookup) -> Iterator[ViewedPage]:
    return chain.from_iterable(sheaf.begin(Before()) for sheaf in every(lookup))


@cache
def known(name: str) -> tuple[Briefing, Lookup, Mapping[str, ViewedPage]]:
    told = EDITIONS[name]()
    lookup = opened(told)
    return told, lookup, {page.path: page for page in begun(lookup) if page.reads}


def altered(value: Any) -> Iterator[Any]:
    """The value with one thing in it altered, for each thing in it."""
    if isinstance(value, str):
        yield f"{value} x"
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, float):
        yield value / 2
    elif names := fields_of(value):
        for name in names:
            for other in altered(getattr(value, name)):
                yield changed_in(value, {name: other})
    elif isinstance(value, tuple) and value:
        yield value[:-1]
        for place, each in enumerate(value):
            for other in altered(each):
                yield (*value[:place], other, *value[place + 1 :])


def fields_of(value: Any) -> tuple[str, ...]:
    """The names of the fields of a struct or of a named tuple; nothing of anything else."""
    return (*getattr(value, "__struct_fields__", getattr(value, "_fields", ())),)


def changed_in(value: Any, told: Mapping[str, Any]) -> Any:
    """The same with other fields."""
    change = getattr(value, "_replace", None) or partial(replace, value)
    return change(**told)


def seen(sheaf: PageBatch) -> object:
    """The view of a page; what goes wrong where the edition no longer hangs together."""
    try:
        return next(iter(sheaf.begin(Before()))).view
    except (KeyError, IndexError, StopIteration, ValueError, AttributeError) as error:
        return type(error)


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("start", range(4))
def test_a_page_that_reads_the_same_is_the_same(name: str, start: int):
    told, before, pages = known(name)
    states = {name: before.reads.digest(name) for page in pages.values() for name in page.reads}
    compared = 0
    for other in islice(altered(told), start * STEP // 4, None, STEP):
        try:
            after = opened(other)
            changed = {each for each, state in states.items() if after.reads.digest(each) != state}
        except (KeyError, IndexError, AttributeError, ValueError):
            continue
        for sheaf in every(after):
            page = pages.get(sheaf.path)
            if page and changed.isdisjoint(page.reads):
                assert seen(sheaf) == page.view
                compared += 1

    assert compared > len(pages)


@pytest.mark.parametrize("name", EDITIONS)
def test_what_is_noted_of_figures_changes_no_page(name: str):
    told, before, _ = known(name)
    _, note = renew_figures(before, b"")
    for other in islice(altered(told), 7, None, STEP):
        try:
            view, _ = renew_figures(opened(other), b"")
        except (KeyError, IndexError, AttributeError, ValueError):
            continue

        assert renew_figures(opened(other), note)[0] == view


@pytest.mark.parametrize("name", EDITIONS)
def test_the_pages_of_one_thing_are_told_by_what_they_read(name: str):
    told = {page.path: bool(page.reads) for page in begun(known(name)[1])}

    assert {path for path, known in told.items() if known} >= {
        path for path in told if path.startswith(TRACKED)
    }
    assert not told["index.html"]
    assert not told["figures.html"]


@pytest.mark.parametrize("name", EDITIONS)
def test_a_batch_knows_its_file(name: str):
    for batch in plan(EDITIONS[name](), Settings()).batches:
        if batch.path:
            assert [(batch.path, batch.indexed)] == [
                (recipe.path, recipe.indexed) for recipe in batch.begin(Before())
            ]


def test_an_article_is_told_by_its_key_and_its_address():
    told = small()
    first = told.entries[0]
    name = first.article.id

    def state(title: str, key: str) -> bytes:
        article = replace(first.article, title=title, key=key)
        edition = replace(told, entries=(replace(first, article=article), *told.entries[1:]))
        return opened(edition).reads.digest(f"article {name}")

    assert state("One gate", "k1") == state("One gate!", "k1")  # both are one-gate.html
    assert len({state(*each) for each in (("One gate", "k1"), ("One gate", "k2"))}) == 2
    assert len({state(*each) for each in (("One gate", "k1"), ("Two gates", "k1"))}) == 2
    assert len({state(*each) for each in (("One gate", ""), ("One gate!", ""))}) == 2


def test_no_page_shows_a_score():
    def without(value: Any) -> Any:
        if names := fields_of(value):
            told = {name: without(getattr(value, name)) for name in names}
            return changed_in(value, told | ({"score": 0.0} if "score" in told else {}))
        return tuple(map(without, value)) if isinstance(value, tuple) else value

    told = wires.edition()
    one, other = render(told, Settings()), render(without(told), Settings())

    assert [page.path for page in one if page not in other] == ["briefing.json"]


@pytest.mark.parametrize("name", EDITIONS)
def test_as_many_sentences_are_shown_as_are_used(name: str):
    _, lookup, _ = known(name)

    assert dict(lookup.shown) == {each: len(used) for each, used in lookup.uses.items()}
    assert any(lookup.shown.values())


def test_an_edition_is_read_through_what_notes_it():
    """A new table has to be watched, and a new value to be noted, or pages would go stale."""
    lookup = opened(small())
    given = {"reads", "settings", "strings", "addresses", "headlines"}
    names = {*lookup.__struct_fields__}
    hidden = {name for name in names if name.startswith("_")}

    for name in hidden:
        _, reads = lookup.reads.made(partial(getattr, lookup, name[1:]))
        assert reads or name == "_briefing"

    fields = names - given - hidden
    tables = [getattr(lookup, name) for name in sorted(fields)]
    tables += [getattr(lookup.addresses, name) for name in lookup.addresses.__struct_fields__]

    assert all(isinstance(table, Watched) for table in tables)
