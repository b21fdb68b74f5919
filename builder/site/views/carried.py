"""The brief to carry away: what the front page tells, for a file that leaves the site."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from builder.site.views.front import FrontView, Plan, Whole, view_brief
from builder.site.views.head import base_address
from builder.site.views.lookup import Lookup
from builder.site.views.notes import NoteView
from builder.site.views.shared import frame

MAIL, FRONT = "email.html", "index.html"

MOST = 98_000
"""Bytes of the largest of these files: some programs cut a mail behind 102,400."""

LINE = 100
"""Bytes that a headline takes in a mail at least, with its tags: what has more of them than there
is room for need not be made to be measured."""

NOTES = 30_000
"""Characters of the analyst's notes: with leads and masthead they leave half of the room."""

PLANS = (
    Plan(themes=1000, headlines=1000, others=1000, left_out=50, away=True),
    Plan(themes=200, headlines=40, others=100, left_out=20, away=True),
    Plan(themes=100, headlines=20, others=60, left_out=12, away=True),
    Plan(themes=100, headlines=10, others=40, left_out=8, away=True),
    Plan(themes=100, headlines=5, others=30, left_out=6, away=True),
    Plan(themes=60, headlines=3, others=20, left_out=4, away=True),
    Plan(themes=40, headlines=2, others=12, left_out=3, away=True),
    Plan(themes=24, headlines=1, others=6, left_out=2, away=True),
    Plan(themes=12, headlines=0, others=0, left_out=0, away=True),
)
"""From all to scant; the first that fits ``MOST`` is told, and says what it leaves out."""


class CarriedView(FrontView, frozen=True):
    """The brief, with what a reader needs who has not the site beside it."""

    base: str
    """Address of the published site, with its final ``/``; empty where it is not known."""
    where: str
    """How to come from here to the edition, in words."""
    notes_left: tuple[str, ...]
    """Whose notes are too long to stand here, in words."""


def every_carried(lookup: Lookup) -> Iterator[CarriedView]:
    """The brief from all to scant, where headlines may have room; the last in any case."""
    whole = Whole.of(lookup)
    events = [len(lookup.events(theme.articles)) for theme in lookup.briefing.themes]
    for plan in PLANS:
        lines = min(plan.others, len(whole.loners))
        lines += sum(1 + min(plan.headlines, count) for count in events[: plan.themes])
        if lines * LINE <= MOST or plan is PLANS[-1]:
            yield _carried(lookup, view_brief(lookup, plan, whole))


def _carried(lookup: Lookup, view: FrontView) -> CarriedView:
    base, strings = base_address(lookup), lookup.strings
    shown = _fitting(view.notes)
    left = tuple(strings.say("note_elsewhere", note=note.by) for note in view.notes[len(shown) :])
    where = (
        strings.say("whole_edition")
        if base
        else strings.say("places", example="articles/….html#s-…")
    )
    own = replace(view, frame=frame(lookup, "", MAIL, indexed=False), notes=shown)
    fields = {name: getattr(own, name) for name in FrontView.__struct_fields__}
    return CarriedView(**fields, base=base, where=where, notes_left=left)


def _fitting(notes: tuple[NoteView, ...]) -> tuple[NoteView, ...]:
    """The first notes, as many as there is room for."""
    room = NOTES
    for number, note in enumerate(notes):
        pieces = (piece for each in note.passages for line in each.lines for piece in line)
        room -= sum(len(piece.text) + len(piece.href) for piece in pieces)
        if room < 0:
            return notes[:number]
    return notes
