from __future__ import annotations

import pytest

from builder.sources.front_matter import RULE, split

HEAD = (
    "Return-Path: <bounce@harbour.example>\n"
    "From: {sender}\nTo: readers@harbour.example\nSubject: {subject}\n"
    "Date: Tue, 14 May 2024 06:30:12 +0900\n"
    "Content-Type: text/plain;\n charset=utf-8\n\nThe quay is open again.\n"
)


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        ("Harbour Desk <desk@harbour.example>", "Harbour Desk"),
        ('"Kerr, Anna" <a@b.example>', "Kerr, Anna"),
    ],
)
@pytest.mark.parametrize("subject", ["The week on the quay", "Fwd: Re: The week on the quay"])
def test_the_head_of_a_message_says_who_sent_what_and_when(sender: str, author: str, subject: str):
    front = split(HEAD.format(sender=sender, subject=subject))

    assert {claim.field: claim.value for claim in front.claims} == {
        "author": author,
        "title": "The week on the quay",
        "published": "Tue, 14 May 2024 06:30:12 +0900",
    }
    assert front.block is not None
    assert (front.block.last_line, front.block.dropped) == (7, RULE)
    assert front.body.split("\n")[8] == "The quay is open again."


@pytest.mark.parametrize(
    "text",
    [
        "Title: Boats stay in\nAuthor: Ana Ruiz\nDate: 3 May 2024\n\nThe boats stay in.\n",
        "Subject: MISSILES (90%)\nLanguage: English\nLoad-Date: 3 May 2024\n\nThe boats stay.\n",
        "From: Brest\nTo: Kiel\nBy: night train\n\nThe boats stay in.\n",
        "From: the quay\nSubject: boats\nThe boats stay in: the tide is out.\nAll of them.\n",
    ],
)
def test_other_heads_are_no_message(text: str):
    front = split(text)

    assert (front.claims, front.block, front.body) == ((), None, text)


@pytest.mark.parametrize("above", ["FYI\n\n---------- Forwarded message ---------\n", "> \n\n"])
def test_a_message_that_was_sent_on_has_its_own_head(above: str):
    front = split(above + HEAD.format(sender="Harbour Desk <desk@a.example>", subject="The quay"))

    assert [claim.value for claim in front.claims if claim.field == "title"] == ["The quay"]
    assert front.body.strip() == "The quay is open again."


def test_a_message_tells_what_it_sends_on():
    outer = "From: Jo Bram <jo@b.example>\nSubject: Fw: The quay\nSent: 16 May\n\nFYI\n\nJo\n\n"
    front = split(outer + HEAD.format(sender="Harbour Desk <desk@a.example>", subject="The quay"))

    assert {claim.field: claim.value for claim in front.claims} == {
        "author": "Harbour Desk",
        "title": "The quay",
        "published": "Tue, 14 May 2024 06:30:12 +0900",
    }
    assert front.body.strip() == "The quay is open again."


def test_what_was_written_above_a_message_is_the_text():
    text = "The wall held all night, and the quay did not. " * 6
    text += "\n\n" + HEAD.format(sender="Harbour Desk <desk@a.example>", subject="The quay")

    assert split(text).block is None


def test_a_message_may_ask_to_be_held_back():
    head = "From: Ana Ruiz\nSubject: Boats\nDate: 3 May 2024\nprivate: true\n\nThe boats.\n"

    assert split(head).withheld
