"""Builders of articles and analyses for the tests of editorial, and a small folder of them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from builder.analysis.terms import terms
from builder.editorial.phrases.candidates import Candidates, Chosen
from builder.editorial.phrases.shared import Shared, share
from builder.model import Analysis, Article, Block, Candidate, Keyphrase, Sentence
from builder.text.words import cut, key_of

NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+|(?<=[a-z,] )[A-Z][a-z]+")
SENTENCE = re.compile(r"[^.?!]+[.?!]")


def article(
    path: str,
    title: str,
    *paragraphs: str,
    published: str | None = None,
    publisher: str | None = None,
    language: str | None = "en",
) -> Article:
    """An article whose paragraphs stand in the first line of its file."""
    return Article(
        id="a-" + hashlib.sha256(path.encode()).hexdigest()[:12],
        path=path,
        sha256="",
        format="text",
        encoding="utf-8",
        replaced=0,
        title=title,
        publisher=publisher,
        author=None,
        published=published,
        updated=None,
        original_url=None,
        language=language,
        claims=(),
        blocks=tuple(Block(text, ((0, 1),)) for text in paragraphs),
        removed=(),
    )


def analyse(told: Article, phrases: Sequence[str] = ()) -> Analysis:
    """Sentences between full stops, names and the given phrases as candidates, first as summary."""
    text = told.text
    sentences = tuple(_sentences(told))
    forms = Counter(match[0] for match in NAME.finditer(text))
    forms.update(each for each in phrases if re.search(rf"\b{each}\b", text))
    candidates: dict[str, Candidate] = {}
    for form, count in sorted(forms.items(), key=lambda each: (-each[1], each[0])):
        name = key_of(form, told.language)
        spans = tuple(match.span() for match in re.finditer(re.escape(form), text))
        candidates.setdefault(name, Candidate(name, ((form, count),), float(count), spans))
    return Analysis(
        sentences=sentences,
        summary=tuple(range(min(2, len(sentences)))),
        unsuitable="",
        candidates=tuple(candidates.values()),
        terms=terms(cut(f"{told.title}\n{text}", told.language), told.language),
        standing=tuple(range(len(sentences))),
    )


def analyses(articles: Sequence[Article]) -> list[Analysis]:
    """What ``analyse`` finds in each."""
    return [analyse(each) for each in articles]


def shared(
    articles: Sequence[Article], phrases: Sequence[str] = (), shown: Sequence[str] = ()
) -> Shared:
    """The phrases of articles; those that are to be shown are, wherever they are printed."""
    held = Candidates.of(articles, [analyse(each, phrases) for each in articles])
    chosen = [
        [Keyphrase(name, 1.0, None, ((0, 1),)) for name in shown if name in each.text]
        for each in articles
    ]
    return share(articles, held, Chosen.of(held, chosen))


def _sentences(told: Article) -> list[Sentence]:
    found: list[Sentence] = []
    for index, (block, start) in enumerate(zip(told.blocks, told.starts(), strict=True)):
        for match in SENTENCE.finditer(block.text):
            begin = start + match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(Sentence(f"s-{len(found):04d}", begin, start + match.end(), index, 1, 1))
    return found


BRIDGE = (
    article(
        "post/bridge.txt",
        "Lifting bridge at Sandhaven jams with twelve ships waiting",
        "The lifting bridge at Sandhaven jammed half open on Monday and twelve ships waited for "
        "the tide. Harbour master Ivo Tersk said that a bearing had seized in the northern tower.",
        "The bridge was built in 1931 and lifts eight times a day. Sandhaven Harbour asked the "
        "engineers of Brandt Hydraulics to free the bearing before the night tide.",
        published="2023-08-14",
        publisher="Harbour Post",
    ),
    article(
        "gazette/jam.txt",
        "Sandhaven bridge stuck, ships queue in the roads",
        "A seized bearing left the lifting bridge at Sandhaven half open, and ships queued in the "
        "roads. Ivo Tersk, the harbour master, hoped that Brandt Hydraulics would free the "
        "northern tower by night.",
        "Twelve ships missed the tide. The bridge lifts eight times a day for ships that call at "
        "Sandhaven Harbour.",
        published="2023-08-15",
        publisher="Coast Gazette",
    ),
    article(
        "post/bearing.txt",
        "Why an old bearing stopped Sandhaven Harbour",
        "The seized bearing that left the lifting bridge at Sandhaven half open was cast in 1931. "
        "Brandt Hydraulics found a crack in the northern tower, said harbour master Ivo Tersk.",
        "Ships missed the tide on Monday. Sandhaven Harbour wants a new bearing for each tower.",
        published="2023-08-17",
        publisher="Harbour Post",
    ),
)
"""Three articles on one event."""

ORCHARD = (
    article(
        "post/frost.txt",
        "Late frost takes half of the plum blossom in the Merle valley",
        "A late frost took half of the plum blossom in the Merle valley, growers said. Orchards "
        "near Castel Merle lit straw fires before dawn to save the blossom.",
        "Growers of the Merle cooperative fear the smallest plum harvest since 1997.",
        published="2023-08-16",
        publisher="Harbour Post",
    ),
    article(
        "gazette/plums.txt",
        "Plum growers light fires against the frost",
        "Straw fires burned in the orchards of the Merle valley as growers fought the frost for "
        "their plum blossom. The Merle cooperative counted the loss at half of the harvest.",
        "At Castel Merle the frost came before dawn.",
        published="2023-08-16",
        publisher="Coast Gazette",
    ),
)
"""Two on another."""

LONERS = (
    article(
        "post/library.txt",
        "City library lends umbrellas",
        "Readers may borrow an umbrella with their books, the city library of Quillon announced. "
        "Librarian Ada Munk bought forty, each with a pocket for a paperback.",
        published="2023-08-13",
        publisher="Harbour Post",
    ),
    article(
        "gazette/chess.txt",
        "Schoolgirl wins chess open on the last board",
        "Fourteen-year-old Nell Okafor won the chess open of Dunmarrow with a queen sacrifice. "
        "Her opponent resigned after five hours.",
        published=None,
        publisher="Coast Gazette",
    ),
    article(
        "gazette/comet.txt",
        "Faint comet visible with binoculars",
        "A faint comet stands below the Plough this week and can be seen with binoculars, "
        "astronomers of the Hollin observatory wrote. Its tail is short and greenish.",
        published="2023-08-18",
        publisher="Coast Gazette",
    ),
)
"""Three on nothing that any other article tells."""

FOLDER = (*BRIDGE, *ORCHARD, *LONERS)
