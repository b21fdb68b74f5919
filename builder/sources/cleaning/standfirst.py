"""What stands between the headline and the lines that say who wrote the article, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from builder.model import Block
from builder.sources.cleaning.look import PROSE_WORDS, SENTENCES, SPEECH_WORDS, Look
from builder.sources.cleaning.page import Page
from builder.sources.cleaning.ticker import dates_day
from builder.sources.fingerprints import folded_words
from builder.sources.names import in_line
from builder.text.patterns import late

REACH: Final = 14
"""Blocks below the headline among which its byline and date stand: buttons, a caption, a box."""

ABOUT_WORDS: Final = 16
"""Words that a byline or a date line has at most."""

MOST_WORDS, MOST_BLOCKS = 75, 2
"""Words and blocks of sentences above that line at most: a standfirst, and a caption or a box."""

FEWEST_BELOW: Final = 60
"""Words of sentences that must follow the line: what is told above it alone is the article."""

ABOVE: Final = 3
"""Blocks from a byline or a date within which the author's name may stand alone."""

NAME_WORDS: Final = (2, 4)
"""Words of a name."""

BLURB_WORDS: Final = 80
"""Words that present an author at most, with what stands below."""

BLURB_SHARE: Final = 0.2
"""The same as a share of the article's, where that is more."""

LEAD_KIN: Final = 0.2
"""Least kinship with the article of a paragraph that belongs to it though it stands apart."""

TAIL_KIN: Final = 0.5
"""What such a paragraph right below a box at the foot has of that, or of the mean of the others."""

LISTS: Final = frozenset({"related-headline", "read-next"})
"""Rules whose headings stand above headlines of other articles."""

HOLDING: Final = LISTS | {"newsletter"}
"""Rules of boxes that hold lines of any kind."""

FEWEST_LINES, MOST_LINES, PARAGRAPH_WORDS = 2, 6, 20
"""Lines of such a list, or buttons of a box, and words of a paragraph that is no entry of it."""

BOXES: Final = frozenset({"advertisement", "newsletter", "share-line"})
"""Rules of what may part the last paragraphs from the others."""

_PERSON: Final = late(
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor)\.? )?(?P<name>[^\W\d_a-z][\w.'’-]*"
    r"(?: [^\W\d_a-z][\w.'’-]*){0,3})(?: \([^()]{1,20}\))?,? "
    r"(?:is|was|has (?:written|covered|reported|been)|covers|writes|reports|teaches|serves|leads|"
    r"directs|lives|joined|ist|war|schreibt|lehrt|leitet|arbeitet|est|était|enseigne|écrit|"
    r"a publié|dirige|es|fue|escribe|enseña|é|foi|escreve|è|scrive|insegna|schrijft) "
)
"""How a note about an author begins: the name, or a title and the last of it, and a verb."""

_NAME: Final = late(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|van|von|bin|al)){1,3}")

_JOINED: Final = late(r", | (?:and|und|et|y|e|en) ")
"""What stands between the authors of one article."""

_IMPRINT: Final = late(r"\b(?i:vol(?:ume|\.)? ?\d|pp\. ?\d|issn\b|doi\b)|\b\d+ ?\(\d{4}\): ?\d")
"""What names the pages of a journal, not the day of an article."""

_NUMBERED: Final = late(r"\d{1,3} ?(?:of|von|de|sur|di|/) ?\d{1,3}")

_DIGIT: Final = late(r"\d")

_POSTED: Final = late(r"^\W|@")
"""How a line begins or what it holds that dates a post shown in the article."""


def standfirst(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> dict[int, str]:
    """Index -> ``standfirst`` for the blocks below the headline and above its byline or date.

    The same is told again, at length, by the article below. Empty where no byline and no date
    stands there, or where little stands below it.
    """
    if page.headline is None:
        return {}
    top = page.headline + 1
    last = _about(blocks, looks, page, top)
    if last is None or _told(looks, last + 1, page.last + 1) < FEWEST_BELOW:
        return {}
    return {at: "standfirst" for at in range(top, last) if not looks[at].rule}


def captioned(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> dict[int, str]:
    """Index -> ``caption`` for a line between a picture's number, or its button, and its credit."""
    return {
        at: "caption"
        for at in range(max(1, page.first), min(page.last, page.first + REACH))
        if looks[at + 1].rule == "caption"
        and looks[at].size <= MOST_WORDS
        and (_NUMBERED.fullmatch(blocks[at - 1].text) or looks[at - 1].key == "hide caption")
    }


def presented(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, authors: Sequence[str]
) -> dict[int, str]:
    """Index -> ``author-blurb`` from the line on that prints a name of the byline once more.

    ``authors`` are the names that something else than the page's text gives.
    """
    if page.headline is None or page.live:
        return {}
    named = {" ".join(folded_words(each)) for name in authors for each in _JOINED.split(name)}
    lowest = min(len(looks), page.headline + REACH + REACH)
    about = [
        at
        for at in range(max(0, page.headline - ABOVE), min(page.first + ABOVE, lowest))
        if looks[at].rule == "byline" or _dates(blocks[at].text, looks[at])
    ]
    near = {each for at in about for each in range(max(0, at - ABOVE), at + ABOVE + 1)}
    lines = [
        (at, f" {looks[at].key} ")
        for at in sorted(near)
        if at < page.last and looks[at].size <= ABOUT_WORDS and not looks[at].ends
    ]
    least, most = NAME_WORDS
    most_below = max(BLURB_WORDS, BLURB_SHARE * _told(looks, page.first, page.last + 1))

    def names_again(at: int) -> bool:
        seen = looks[at]
        alone = least <= seen.size <= most and not seen.ends and seen.key == seen.fingerprint
        alone = alone and not blocks[at].text.endswith(":")  # who speaks
        again = (f" {seen.key} " in line for above, line in lines if above < at)
        return alone and (seen.key in named or any(again))

    for bottom in dict.fromkeys((page.last, len(looks) - 1)):
        reach = _upwards(looks, bottom, page.first, most_below)
        at = next(filter(names_again, reach), None)
        if at is not None:
            enough = _told(looks, page.first, at) >= FEWEST_BELOW
            return dict.fromkeys(range(at, bottom + 1), "author-blurb") if enough else {}
    return {}


def _upwards(looks: Sequence[Look], bottom: int, first: int, most: float) -> Iterator[int]:
    """Indices from ``bottom`` up to below ``first``, while at most ``most`` words are passed."""
    below = 0.0
    for at in range(bottom, first, -1):
        if below > most:
            return
        yield at
        below += looks[at].size


def introduced(
    blocks: Sequence[Block], looks: Sequence[Look], page: Page, authors: Sequence[str]
) -> dict[int, str]:
    """Index -> ``author-blurb`` for what says who an author is, first or among the last blocks.

    Args:
        blocks: of the page.
        looks: of the same blocks.
        page: what is known of it.
        authors: as something else than the page's text names them.
    """
    names = [frozenset(folded_words(author)) for author in authors]
    names += [
        frozenset(each.key.split(" "))
        for each in looks[: page.first + 1]
        if each.rule == "byline" and each.size <= ABOUT_WORDS
    ]
    ends = {page.first, page.first + 1, *range(max(page.first, page.last - ABOVE), page.last + 1)}

    def tells(at: int, of: Sequence[frozenset[str]]) -> bool:
        return (
            at <= page.last
            and at != page.headline
            and blocks[at].kind in ("paragraph", "quote")
            and SPEECH_WORDS <= looks[at].size <= BLURB_WORDS
            and _tells_of(blocks[at].text, of)
            and _told(looks, page.first, page.last + 1) - looks[at].size >= FEWEST_BELOW
        )

    top = 0 if page.headline is None else page.headline + 1
    names += [
        frozenset(folded_words(name))
        for at in range(top, min(top + ABOVE, page.last))
        for name in in_line(blocks[at].text)
    ]
    found = {at: "author-blurb" for at in sorted(ends) if tells(at, names)}
    for at in _alone(blocks, looks, page):
        if tells(at + 1, [frozenset(folded_words(blocks[at].text))]):
            found |= {at: "byline", at + 1: "author-blurb"}
    return found


def _alone(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> list[int]:
    """The lines soon below the headline that are a name and nothing else."""
    least, most = NAME_WORDS
    top = 0 if page.headline is None else page.headline + 1
    return [
        at
        for at in range(top, min(top + ABOVE, page.last))
        if least <= looks[at].size <= most and _NAME.fullmatch(blocks[at].text)
    ]


def _tells_of(text: str, names: Sequence[frozenset[str]]) -> bool:
    """Whether a block begins with an author's name and says what the author is or does."""
    found = _PERSON.match(text)
    if not found:
        return False
    words = folded_words(found["name"])
    return any(name.issuperset(words) for name in names)


def leads(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> frozenset[int]:
    """Indices of paragraphs between the byline and the stretch that is taken for the article.

    A list of what follows, buttons or a box part them from it; the article shares their words.
    """
    if page.headline is None or page.headline >= page.first:
        return frozenset()
    about = _about(blocks, looks, page, page.headline + 1)
    if about is None:
        return frozenset()
    return frozenset(
        at
        for at in range(about + 1, page.first)
        if looks[at].ends
        and looks[at].size >= PROSE_WORDS
        and not looks[at].is_furniture
        and page.kinship[at] >= LEAD_KIN
    )


def trails(blocks: Sequence[Block], looks: Sequence[Look], page: Page) -> list[int]:
    """Indices of paragraphs right below the stretch that a box of the page parts from it.

    A box may hold a heading, buttons and what follows its list: sentences below lines of which none
    had any are no entry of it.
    """
    found: list[int] = []
    own = [page.kinship[at] for at in range(page.first, page.last + 1) if _tells(looks[at])]
    least = TAIL_KIN * min(LEAD_KIN, sum(own) / max(1, len(own)))
    box, lines = "", 0
    for at in range(page.last + 1, len(looks)):
        seen = looks[at]
        if seen.rule in BOXES or (seen.rule in LISTS and not seen.ends):
            box, lines = seen.rule, 0
        elif box in HOLDING and not seen.ends and not seen.is_furniture and lines < MOST_LINES:
            lines += 1
        elif (
            not _tells(seen)
            or page.kinship[at] < least
            or (box in LISTS and not _follows_list(blocks, looks, at, lines))
        ):
            break
        else:
            found.append(at)
            box = ""
    return found


def _follows_list(blocks: Sequence[Block], looks: Sequence[Look], at: int, lines: int) -> bool:
    """Whether a paragraph below some headlines tells more than an entry, and none follows it."""
    ends = at + 1 == len(looks) or looks[at + 1].ends or looks[at + 1].is_furniture
    told = looks[at].size >= PARAGRAPH_WORDS and SENTENCES.search(blocks[at].text) is not None
    return lines >= FEWEST_LINES and told and ends


def _tells(seen: Look) -> bool:
    return seen.ends and seen.size >= PROSE_WORDS and not seen.is_furniture


def _about(blocks: Sequence[Block], looks: Sequence[Look], page: Page, top: int) -> int | None:
    """Index of the last byline or date line below the headline, above what the article tells."""
    found: int | None = None
    words = told = 0.0
    for at in range(top, min(top + REACH, page.last)):
        seen = looks[at]
        if blocks[at].kind == "row":
            continue  # the figures of a year, not its day
        if _dates(blocks[at].text, seen) or (seen.rule == "byline" and seen.size <= ABOUT_WORDS):
            found = at
        elif seen.ends and seen.size >= SPEECH_WORDS:
            words, told = words + seen.size, told + 1
        if words > MOST_WORDS or told > MOST_BLOCKS:
            break
    return found


def _dates(text: str, seen: Look) -> bool:
    """Whether a line dates the article: with a day, not only an hour as entries of a ticker do."""
    if seen.size > ABOUT_WORDS or seen.ends or not _DIGIT.search(text):
        return False
    if seen.rule == "caption" or _IMPRINT.search(text):
        return False  # the day on which a picture was taken, or a journal's month
    return not _POSTED.search(text) and dates_day(text)


def _told(looks: Sequence[Look], first: int, end: int) -> float:
    return sum(each.size for each in looks[first:end] if each.ends)
