"""Pages whose white space was folded into one line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis import detect
from builder.model import Source
from builder.settings import Settings
from builder.sources import flat, read

PROSE = (
    "The ferry to Torvik will sail at night again from the first of May, the harbour master said "
    "on Tuesday. It had stopped in the autumn, when the lock at Sandhaven froze and two boats "
    "waited there for a week. Nobody on the quay had seen such ice since the lock was built. "
    "The council of Torvik has paid for a second pilot, who will live in the old customs house. "
    "Fishermen had asked for one for years, and twice they had offered to share the cost. "
    "In the summer the ferry will carry cars as well, though no more than nine on each crossing. "
    "The harbour master expects that most of them will belong to people from Sandhaven, who have "
    "to drive for two hours around the fjord today. A ticket will cost as much as it did before."
)

PAGE = (
    "Skip to content Home News Sport Log in Ferry to Torvik sails at night again "
    "Published 4 March 2024 at 18:30 Share this article Print " + PROSE + " "
    "Related articles The monk who repairs typewriters Contact us Privacy policy"
)


def test_a_page_in_one_line_is_parted_at_its_furniture():
    pieces = flat.split_lines(PAGE)

    assert "Ferry to Torvik sails at night again" in pieces
    assert "Published 4 March 2024 at 18:30" in pieces
    assert PROSE in pieces


def test_its_article_is_found():
    told = read(Source("a.txt", PAGE.encode()), Settings(), detect=detect)

    assert told.title == "Ferry to Torvik sails at night again"
    assert told.published == "2024-03-04"
    assert told.text == PROSE


def test_prose_in_one_line_stays_in_one_piece():
    spoken = PROSE.replace("Nobody", "News of it came home in a letter on 4 March 2024: nobody")

    assert flat.split_lines(spoken) == [spoken]


@given(st.lists(st.sampled_from([*PAGE.split(), "18:30", "—", "|", "."]), max_size=300))
def test_nothing_but_white_space_is_lost(words: list[str]):
    text = " ".join(words)

    assert "".join("".join(flat.split_lines(text)).split()) == "".join(words)
