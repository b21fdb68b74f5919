"""Made-up articles that are understood before the first true one, by whatever imports their module.

A pattern is compiled and a table of words made when an article first needs it: with all of them,
the first few articles take a third of a second longer. Workers are forked from a process that
loads modules and nothing else, while the first process still loads its own; what that process has
rehearsed, no worker has to do again.
"""

from __future__ import annotations

from builder.assembly.outcomes import understand_packed
from builder.model import Source
from builder.settings import Settings

HEADLINE = "Harbour council votes 7-2 to close the old ferry quay by March 2024"

BYLINE = "By Anna Kerr and Ida Munk | Tidal Record | Tuesday, August 15, 2023 at 5:30 p.m."

PARAGRAPHS = (
    "OSLO (Reuters) — The harbour council voted on Tuesday to close the city’s oldest ferry quay, "
    "which 1,200 people use each day, according to figures published by the Ministry of Transport.",
    "“We can’t repair it for less than $4.5 million,” Mayor José Brandão said at a meeting in the "
    "town hall. “The piles were driven in 1931; nobody knows how long they will hold.”",
    "The decision follows a report by the University of Bergen’s Centre for Coastal Research, "
    "which found in May 2022 that 38% of the quay’s timber had been lost to shipworm.",
    "Residents of the U.S.-built estate across the bay told the Tidal Record that the closure "
    "would add 40 minutes to their way to work. Ferry operator Nordlinje A/S (NLA) warned that it "
    "might cut 25 jobs, but it did not say when.",
    "Why does it matter?",
    "1. The quay is the only one that takes ships of more than 60 metres.",
    "2. Its closing moves traffic to the E18 motorway, which is already full.",
    "- A second hearing has been called for Sept. 3, 2023, at 10:00.",
    "Opponents of the plan, among them Dr. Per Holm, a former chief engineer of the port, argue "
    "that a temporary bridge could be built within six weeks: “That’s what they did in Tromsø in "
    "2019,” he wrote in a letter to the council. Ms. Brandão’s office declined to comment.",
    "The vote comes two days after Norway and Denmark signed an agreement on passenger traffic "
    "between their ports, which is expected to double to 3.4 million people a year by 2030.",
)

FURNITURE = (
    "A ferry leaves the old quay in Oslo on Aug. 12, 2023. (Photo: Lars Vik/AP)",
    "Sign up for our newsletter and get the day’s top stories in your inbox.",
    "Read more: Ports brace for the autumn storms",
    "Reporting by Anna Kerr; editing by Per Lund",
    "Contact us at newsroom@tidal.example or follow us on Twitter",
    "© 2023 Tidal Record. All rights reserved.",
)


def rehearse(path: str, text: str) -> None:
    """Understand a made-up file; nothing is kept of it but what was made on the way."""
    understand_packed(Source(path, text.encode()), Settings())
