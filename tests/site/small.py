"""A small edition in words of our own: ships, ports and a summit that never was."""

from __future__ import annotations

from builder.errors import Problem
from builder.model import Briefing, Mark, NotIncluded
from tests.site.editions import Told, block, briefing

WARNING = "Missile warning"
SUMMIT = "Lakeside summit"
SIGNED = "A phrase in the joint statement was argued over for a night"
COAL = "Coal at sea"

ARTICLES = (
    Told(
        "Three leaders at the lakeside agree to call one another in any crisis",
        (
            "The leaders of three countries agreed on Friday to consult one another within a day "
            "when a crisis touches any of them. The joint statement calls this a commitment, not "
            "a treaty.",
            "The lakeside summit was the first that the three have held for its own sake. Until "
            "now they had met in the corridors of larger conferences.",
            block("What was agreed", "heading", 2),
            block("An annual summit, beginning next year.", "item", 1),
            block("A joint exercise with a name and a calendar.", "item", 1),
            block("Early warning data shared within seconds.", "item", 1),
            "A spokeswoman said that “the lakeside summit is a beginning, and beginnings are "
            "cheap.” The joint statement will be reviewed each spring.",
            block(
                "Beginnings are cheap, and the second meeting is the one that costs.", "quote", 1
            ),
        ),
        publisher="Harbour Post",
        published="2023-08-18",
        phrases=("joint statement", "lakeside summit", "annual summit", "warning data"),
        theme=SUMMIT,
        event=SIGNED,
        summary=(0, 2, 5),
        original_url="https://harbour-post.example/2023/08/18/lakeside?ref=a-b",
        author="Ilse Brandt",
        removed=(
            ("Harbour Post, 12 Quay Street, open daily", "address-block"),
            ("Read next: A storm closes two ports for a day", "related-headline"),
            ("Leave a reply. Your address will not be published.", "comment-form"),
        ),
    ),
    Told(
        "A phrase in the joint statement was argued over for a night",
        (
            "The joint statement was finished at four in the morning. Two delegations wanted a "
            "duty to consult; the third wanted a commitment.",
            "The word duty fell, and the annual summit stayed. Diplomats who were in the room "
            "describe the lakeside summit as friendly and slow.",
        ),
        publisher="Strait Review",
        published="2023-08-19",
        phrases=("joint statement", "annual summit", "lakeside summit"),
        theme=SUMMIT,
        event=SIGNED,
        summary=(0, 1),
    ),
    Told(
        "What the three leaders did not say at the lake",
        (
            "The joint statement is silent on trade. It names no rival, and gives no price.",
            "The annual summit has no seat and no secretariat. That is deliberate, officials say.",
        ),
        publisher="Meridian Wire",
        published="2023-08-20",
        phrases=("joint statement", "annual summit"),
        theme=SUMMIT,
        summary=(0, 2),
    ),
    Told(
        "Radar tracks to pass in seconds, if the lawyers agree",
        (
            "For six years the three navies that sail with the same radar did not practise "
            "together. This month they did, twice.",
            "Radar tracks will pass between the three countries within seconds instead of "
            "minutes. Until now an officer read them aloud over a telephone.",
            block(
                "The warning data comes from ships, from satellites and from a hill above a bay.",
                marks=(
                    Mark(4, 16, "strong"),
                    Mark(35, 50, "link", "https://strait-review.example/ships"),
                ),
            ),
            "The lawyers of two ministries still disagree about who may keep a copy. A first test "
            "failed over a clock that ran eleven seconds late.",
            block("Step\tSeconds before\tSeconds after", "row"),
            block("Detect\t20\t20", "row"),
            block("Tell the others\t180\t4", "row"),
        ),
        publisher="Strait Review",
        published="2023-08-19",
        phrases=("warning data", "radar tracks", "Radar tracks", "two ministries"),
        theme=WARNING,
        summary=(2, 5),
        original_url="https://strait-review.example/radar",
        removed=(("Photo: a destroyer leaves port", "caption"),),
    ),
    Told(
        "Interceptors moved south before the storm",
        (
            "Two batteries of interceptors left their base on Tuesday, a day ahead of the storm. "
            "They will stand on the southern island until the warning data link is open.",
            "The ministry gave no number. Residents counted eleven lorries.",
        ),
        publisher="Han Daily",
        published="2023-08-16",
        phrases=("warning data", "interceptors", "southern island"),
        theme=WARNING,
        summary=(0, 1),
    ),
    Told(
        "Warning data: what will be shared, and when",
        (
            "The link for warning data is to open before the year ends. It will carry radar "
            "tracks and little else.",
            "Nobody at the ministries expects the date to move.",
        ),
        publisher="Capital Ledger",
        published="2023-08-21",
        phrases=("warning data", "radar tracks"),
        theme=WARNING,
        summary=(0, 1),
    ),
    Told(
        "Smuggled coal keeps finding a harbour",
        (
            "Twelve ships changed their names between May and July, the panel of experts reports. "
            "All of them had carried coal from a country that may sell none.",
            "The transfer at sea happens at night. A crane, a calm hour and two captains are "
            "enough.",
        ),
        publisher="Capital Ledger",
        published="2023-08-16",
        phrases=("panel of experts", "transfer at sea", "coal"),
        theme=COAL,
        summary=(0, 1),
        problems=(
            Problem(
                "smuggled-coal.txt:3",
                "W203",
                "the date 04/05/2023 may be April or May",
                "Set input.date_order in briefing.toml",
            ),
        ),
    ),
    Told(
        "A panel of experts without a mandate",
        (
            "The panel of experts may cease to exist in spring. One vote is enough to end it.",
            "Its last report counts fifteen ships and each transfer at sea since January.",
        ),
        publisher="Meridian Wire",
        published="2023-08-15",
        phrases=("panel of experts", "transfer at sea"),
        theme=COAL,
        summary=(0, 2),
    ),
    Told(
        "Séoul pèse le prix du pacte",
        (
            "Le pacte sur le renseignement est renouvelé chaque automne. Cette année, personne "
            "n’attend le dernier jour.",
            "Les archives restent à Séoul.",
        ),
        publisher="Le Phare",
        published="2023-08-17",
        phrases=("renseignement",),
        language="fr",
        summary=(0, 1),
    ),
    Told(
        "A storm closes two ports for a day",
        ("The storm passed in the night. Both ports open again on Thursday.",),
        publisher=None,
        published="2023-08",
        unsuitable="short",
    ),
    Told(
        "항구 두 곳 하루 폐쇄",
        ("태풍이 밤사이 지나갔다. 두 항구는 목요일에 다시 연다.",),
        publisher="Han Daily",
        published=None,
        language="ko",
        phrases=("태풍",),
        summary=(0,),
    ),
    Told(
        "CON",
        ("Notes on a name that some systems keep for themselves. It is here to be awkward.",),
        publisher="Capital Ledger",
        published="2023-08-14",
        summary=(0,),
    ),
)


def small() -> Briefing:
    """Twelve articles in three themes, with loners, two more languages and an awkward title."""
    return briefing(
        ARTICLES,
        leads=((0, 0), (3, 2), (6, 0), (4, 0), (8, 0)),
        not_included=(
            NotIncluded("scans/page-12.txt", "nothing in it could be read as text"),
            NotIncluded("empty.md", "the file is empty"),
        ),
        problems=ARTICLES[6].problems,
    )
