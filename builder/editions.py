"""What changed from one edition to the next, from their ``briefing.json`` alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from builder.errors import Problem, UsageError

SCHEMA = "briefing/1"
"""The one form that is understood."""

SAME_GROUP = 0.5
"""Two groups are one that went on if they share at least this part of the smaller one: below it
most of the smaller group went elsewhere. Not tuned."""

GroupState = Literal["new", "changed", "gone"]


class SentenceRecord(msgspec.Struct, frozen=True):
    """A sentence by its offsets."""

    id: str
    start: int
    end: int


class ArticleRecord(msgspec.Struct, frozen=True):
    """An article."""

    id: str
    source_path: str
    title: str
    text: str
    sentences: tuple[SentenceRecord, ...]
    publisher: str | None = None
    published: str | None = None
    original_url: str | None = None
    sha256: str = ""
    """Digest of its file; empty where it is not known."""


class GroupRecord(msgspec.Struct, frozen=True):
    """A story or a theme."""

    id: str
    label: str
    articles: tuple[str, ...]


class SiteRecord(msgspec.Struct, frozen=True):
    """What an edition is called."""

    edition: str | None = None
    rights: str = "full"


class Edition(msgspec.Struct, frozen=True):
    """What a comparison needs of ``briefing.json``; the other fields are passed over."""

    schema: str
    site: SiteRecord
    articles: tuple[ArticleRecord, ...]
    themes: tuple[GroupRecord, ...] = ()
    stories: tuple[GroupRecord, ...] = ()


class Told(Struct, frozen=True):
    """An article in a few words."""

    id: str
    title: str
    publisher: str | None
    published: str | None


class Rewritten(Struct, frozen=True):
    """An article whose text or headline is another one now."""

    article: Told
    """As it stands now."""
    title_before: str
    """The headline before, the same if it has not changed."""
    added: tuple[str, ...]
    """Sentences that were not there before, in reading order; of an excerpt none are told."""
    dropped: tuple[str, ...]
    """Sentences that are no longer there, in the order of the old text; of an excerpt none."""


class Regrouped(Struct, frozen=True):
    """A story or theme that is new, is gone, or has other articles or another name."""

    kind: Literal["story", "theme"]
    state: GroupState
    label: str
    """As it stands now, or last stood."""
    label_before: str
    """Empty if it is new."""
    joined: tuple[Told, ...]
    left: tuple[Told, ...]


class Difference(Struct, frozen=True):
    """What changed between two editions; each list is in the order of its edition."""

    before: str | None
    """Date of the old edition, ``YYYY-MM-DD``."""
    after: str | None
    new: tuple[Told, ...]
    withdrawn: tuple[Told, ...]
    rewritten: tuple[Rewritten, ...]
    groups: tuple[Regrouped, ...]
    """Stories before themes; of each kind those of the new edition, then those that are gone."""

    @property
    def empty(self) -> bool:
        """Whether both say the same."""
        return not (self.new or self.withdrawn or self.rewritten or self.groups)


def load_edition(data: bytes, where: str) -> Edition:
    """An edition from the bytes of its ``briefing.json``.

    Args:
        data: the file.
        where: what to call it in an error.

    Raises:
        UsageError: it is not JSON, not an edition, or one of another schema.
    """
    try:
        edition = msgspec.json.decode(data, type=Edition)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(_refusal(where, f"this is no edition: {error}")) from error
    if edition.schema != SCHEMA:
        what = f"its schema is '{edition.schema}', not '{SCHEMA}'"
        raise UsageError(_refusal(where, what))
    known = {each.id for each in edition.articles}
    for group in (*edition.stories, *edition.themes):
        if not known.issuperset(group.articles):
            what = f"this is no edition: '{group.id}' names an article that is not there"
            raise UsageError(_refusal(where, what))
    return edition


def diff(old: Edition, new: Edition) -> Difference:
    """What changed from the one to the other.

    An article is the same one if its id (its path in the content folder) is, else if its address
    on the web is: so a renamed file is no new article. Sentences are compared by id, which is a
    digest of their words. An edition of excerpts does not have them all: there an article has
    another text if its file is another one.
    """
    whole = old.site.rights == new.site.rights == "full"
    names = _same_articles(old.articles, new.articles)
    before = {names.get(each.id, each.id): each for each in old.articles}
    after = {each.id: each for each in new.articles}
    both = [(before[name], each) for name, each in after.items() if name in before]
    told = {name: _told(each) for name, each in (before | after).items()}
    stories = _regrouped("story", _renamed(old.stories, names), new.stories, told)
    themes = _regrouped("theme", _renamed(old.themes, names), new.themes, told)
    return Difference(
        old.site.edition,
        new.site.edition,
        tuple(_told(each) for name, each in after.items() if name not in before),
        tuple(_told(each) for name, each in before.items() if name not in after),
        tuple(found for pair in both if (found := _rewritten(*pair, whole=whole))),
        (*stories, *themes),
    )


def tell(found: Difference) -> Iterator[str]:
    """The difference as lines of text."""
    before, after = (date or "an unknown date" for date in (found.before, found.after))
    yield f"from the edition of {before} to that of {after}"
    if found.empty:
        yield "nothing changed"
    yield from _section("new articles", map(_line, found.new))
    yield from _section("withdrawn articles", map(_line, found.withdrawn))
    yield from _section("articles with another text", map(_text, found.rewritten))
    for kind, name in (("story", "stories"), ("theme", "themes")):
        yield from _section(name, (_group(each) for each in found.groups if each.kind == kind))


def _refusal(where: str, what: str) -> Problem:
    remedy = "Name the briefing.json of an edition that this version of the program made"
    return Problem(where, "E540", what, remedy, "error")


def _same_articles(old: Sequence[ArticleRecord], new: Sequence[ArticleRecord]) -> dict[str, str]:
    """Id in the old edition -> id in the new one, where the same article has another."""
    known = {each.id for each in new}
    stayed = {each.id for each in old} & known
    found = _by_address(each for each in new if each.id not in stayed)
    gone = _by_address(each for each in old if each.id not in stayed)
    return {gone[address]: found[address] for address in gone if address in found}


def _by_address(articles: Iterable[ArticleRecord]) -> dict[str, str]:
    """Address on the web -> id, of articles that alone have that address."""
    told = [(each.original_url, each.id) for each in articles if each.original_url]
    counts = Counter(address for address, _ in told)
    return {address: name for address, name in told if counts[address] == 1}


def _told(article: ArticleRecord) -> Told:
    return Told(article.id, article.title, article.publisher, article.published)


def _rewritten(old: ArticleRecord, new: ArticleRecord, *, whole: bool) -> Rewritten | None:
    """What is different in the words of an article; of an excerpt that there is something."""
    if not whole:
        other = "" != old.sha256 != new.sha256 != ""
        changed = other or old.title != new.title
        return Rewritten(_told(new), old.title, (), ()) if changed else None
    if (old.text, old.title) == (new.text, new.title):
        return None
    return Rewritten(_told(new), old.title, _only_in(new, old), _only_in(old, new))


def _only_in(one: ArticleRecord, other: ArticleRecord) -> tuple[str, ...]:
    known = {each.id for each in other.sentences}
    return tuple(one.text[each.start : each.end] for each in one.sentences if each.id not in known)


def _renamed(groups: Iterable[GroupRecord], names: Mapping[str, str]) -> list[GroupRecord]:
    """The groups with the ids that their articles have now."""
    return [
        GroupRecord(each.id, each.label, tuple(names.get(name, name) for name in each.articles))
        for each in groups
    ]


def _regrouped(
    kind: Literal["story", "theme"],
    old: Sequence[GroupRecord],
    new: Sequence[GroupRecord],
    told: Mapping[str, Told],
) -> Iterator[Regrouped]:
    """The groups of one kind that are not what they were."""
    pairs = _pair([each.articles for each in old], [each.articles for each in new])
    for number, group in enumerate(new):
        if number not in pairs:
            joined = tuple(told[each] for each in group.articles)
            yield Regrouped(kind, "new", group.label, "", joined, ())
            continue
        was = old[pairs[number]]
        joined = tuple(told[each] for each in group.articles if each not in was.articles)
        left = tuple(told[each] for each in was.articles if each not in group.articles)
        if joined or left or was.label != group.label:
            yield Regrouped(kind, "changed", group.label, was.label, joined, left)
    went_on = set(pairs.values())
    for number, group in enumerate(old):
        if number not in went_on:
            left = tuple(told[each] for each in group.articles)
            yield Regrouped(kind, "gone", group.label, group.label, (), left)


def _pair(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> dict[int, int]:
    """Place of a new group -> place of the old one that goes on in it.

    Those that share most articles first, ties by place; each group goes on in one at most.
    """
    home = {member: number for number, group in enumerate(old) for member in group}
    shared = Counter(
        (home[member], number)
        for number, group in enumerate(new)
        for member in group
        if member in home
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (one, other), count in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
        enough = count >= SAME_GROUP * min(len(old[one]), len(new[other]))
        if enough and one not in taken and other not in pairs:
            pairs[other] = one
            taken.add(one)
    return pairs


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


def _text(found: Rewritten) -> Iterator[str]:
    yield from _line(found.article)
    if found.title_before != found.article.title:
        yield f"    headline before: {found.title_before}"
    yield from (f"    - {sentence}" for sentence in found.dropped)
    yield from (f"    + {sentence}" for sentence in found.added)


def _group(found: Regrouped) -> Iterator[str]:
    yield f"{found.state}: {found.label}"
    if found.label_before not in ("", found.label):
        yield f"    called before: {found.label_before}"
    if found.state == "changed":
        yield from (f"    - {_named(each)}" for each in found.left)
        yield from (f"    + {_named(each)}" for each in found.joined)
