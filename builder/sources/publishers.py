"""Publishers: one name for each, however its files print it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from builder.model import Article
from builder.sources import addresses
from builder.text.patterns import late

_WORDS = re.compile(r"\w+")

PAPER = late(
    r"(?!(?:Search|Subscribe|About|Join|Read)\s)(?!(?:Latest|Next|Previous|Related|Guest|Blog|First|Last|Original|Featured|New|Our|My|This|"
    r"Job|Other|Good|Hard|Modern|Ancient|End|Opening|Peak|Prime|Office|Book|Film|Policy|Year)"
    r"\s\S+$)"
    r"(?P<name>(?:[A-ZÀ-Þ][\w.'’-]*\s(?:&\s)?){1,4}"
    r"(?:Bulletin|Chronicle|Courier|Dispatch|Examiner|Gazette|Globe|Guardian|Herald|Inquirer|"
    r"Journal|Ledger|Mercury|Mirror|Monitor|Observer|Post|Quarterly|Review|Sentinel|Standard|Telegraph|"
    r"Times|Tribune|Tageblatt|Zeitung|Ilbo|Shimbun)"
    r"|The\s(?:[A-ZÀ-Þ][\w.'’&-]*\s){1,3}(?:Citizen|Daily|Independent|Interpreter|Mail|News|Press|"
    r"Record|Register|Star|Sun|Weekly))"
    r"(?:\s(?:e-?[Ee]dition|Online|Digital|Home))?"
)
"""A paper's name and nothing else. "News", "Daily" and "Press" end names of sections, too, but with
"The" before them."""
ISSUE = late(
    r".*\b(?:no|nr|n[º°]|num|vol|issue|ausgabe|numéro|número)\.?\s?\d{1,4}(?:, \d{4})?\W*|"
    r"house of (?:commons|lords|representatives)(?: debates?)?|"
    r"(?:official report|(?:\w+ )?hansard)(?: •.{1,30})?|"
    r"\d+(?:st|nd|rd|th) parliament(?:,.{1,30})?|"
    r"questions (?:with(?:out)?|on) notice|oral answers(?: to questions)?|question (?:time|period)|"
    r"(?:members['’] |ministerial )?statements?(?: by (?:members|ministers))?|petitions|"
    r"routine proceedings|orders of the day|government orders|points? of order",
    re.IGNORECASE,
)
"""How a series heads its issues, "Harbour Brief No. 12", and a parliament its record."""
CALLED = late(r"(?:The|Der|Die|Das|Le|La|Les|L['’]|El|Il|Lo|O|De|Het)\s?[A-ZÀ-Þ][\w-]+")
"""An article and one name: what papers and magazines call themselves."""
OFFICE = late(
    r"(?:(?:[A-Z][\w.'’&-]*|of|for|on|and|the)\s){0,5}"
    r"(?:Association|Cent(?:er|re)|Chamber|Council|Department|Foundation|Institute|Ministry|Society|"
    r"University)(?:\s(?:of|for|on|in)(?:\s(?:of|and|the|[A-Z][\w.'’-]*)){1,6})?|"
    r"(?:MEMORANDUM|Memorandum|MEMO|Memo)(?:\s(?:FOR|TO|for|to)\s.{1,40})?"
)
"""What an office calls itself, "Centre for Sea Law", or its letters."""


def fold(name: str) -> str:
    """What two prints of one publisher's name have in common: its letters and digits, folded."""
    return " ".join(_WORDS.findall(name.casefold()))


def is_same(one: str, other: str) -> bool:
    """Whether two names are prints of one."""
    return one == other or fold(one) == fold(other) != ""


HOSTS = frozenset(("blogspot", "github", "medium", "substack", "tumblr", "typepad", "wordpress"))
"""Domains below which each site has a name of its own."""

MOST_PRINT, LEAST_NAME = 200, 4
"""Characters of the line that prints a site's name, at most, and letters of the name at least."""

_PARTED = late(r"\s?[|·•:©»›(),]\s?|\s[-–—]\s|(?i:copyright)|\s?\b\d[\w:]*\s?|['’]s\s|\.\s")


def spelled(host: str, texts: Iterable[str]) -> str:
    """The name of a site as its own page prints it: in the letters of its domain.

    Args:
        host: the domain, such as ``salt-paper.example``.
        texts: of the blocks of the page, in order.

    Returns:
        The first short line or part of one that is such a name; empty if none is.
    """
    labels = host.replace("-", "").split(".")[:-1]
    own = next((each for each in reversed(labels) if len(each) >= LEAST_NAME), "")
    own = labels[0] if own in HOSTS else own
    for text in texts if own else ():
        for part in _PARTED.split(text) if len(text) <= MOST_PRINT else ():
            name = part.strip(" ,.")
            spelt = name != name.lower() and {fold(name), _bare(name)}
            if spelt and own in {each.replace(" ", "") for each in spelt}:
                return name
    return ""


_MASTHEAD = late(r"(?:The\s)?[A-ZÀ-Þ][\w'’&-]*(?:\s(?:of|de|du|the|&|[A-ZÀ-Þ][\w'’&-]*)){0,3}")
TOP = 2
"""Lines of a file among which its masthead stands."""
NEAR = 3
"""Lines below the headline among which a paper's name stands, alone or between bars."""
_BARS = late(r"\s[|·•]\s")
_OWN_SIGNS = (
    r"(?i:\bsubscribe to (?:the )?){0}(?![\w'’-])|"
    r"^\W{{0,2}}(?:©|\(c\)|(?i:copyright)) ?(?:©|\(c\))? ?(?:(?:19|20)\d\d )?{0}\W*$|"
    r"^{0} is (?:an? (?:reader|weekly|monthly|independent|non-?profit)|(?:funded|published) by\b)"
)
"""What around a name shows it to be a publisher's, wherever it stands."""
_SIGNS = (
    r"(?:(?i:\b(?:thanks for reading|published (?:in|by)|appeared in|"
    r"(?:editor|columnist|reporter|correspondent) (?:of|at|for)|"
    r"writes (?:about [\w ]{{1,30}} )?for))\s(?:the\s)?|"
    r"\b(?i:more|latest|must-reads) (?i:from) (?=\S+\s\S)){0}(?![\w'’-])|"
    r"^{0} [-–—] .{{0,20}}\b20\d\d\b|" + _OWN_SIGNS
)
"""What around a name does so if it stands first in the file."""


def masthead(above: Sequence[str], below: Sequence[str]) -> str:
    """The publisher whom lines around the headline name, and who is named as one again.

    Args:
        above: the lines above the headline.
        below: all others.
    """
    near = [part for line in below[:NEAR] if len(line) <= MOST_PRINT for part in _BARS.split(line)]
    lines = [*((line, _SIGNS) for line in above[:TOP]), *((part, _OWN_SIGNS) for part in near)]
    named = [(line, signs) for line, signs in lines if _MASTHEAD.fullmatch(line)]
    told = [*above[1:], *below] if named else []
    for name, signs in named:
        # To make a pattern of a name takes longer than all else here, and few are named again.
        again = [line for line in told if name in line and line != name]
        if again and any(map(re.compile(signs.format(re.escape(name))).search, again)):
            return name
    return ""


def agree(articles: Sequence[Article], configured: Iterable[str]) -> Sequence[Article]:
    """The articles with one name for each publisher: prints that ``fold`` alike are one.

    So are those with and without "The". The name in the settings counts, else the commonest print,
    ties by code point. A publisher that is known by the domain of its article alone is the one that
    others at this domain name, where they all name one. An article that takes another print than
    its own gets another key, if it has one.

    Args:
        articles: in any order, which does not count.
        configured: names of publishers in the settings.
    """
    settled = frozenset(configured)
    names = _names(Counter(each.publisher for each in articles if each.publisher), settled)
    names |= _at_domains(articles, names, settled)
    if not names:
        return articles
    return [_renamed(each, names.get(each.publisher or "", "")) for each in articles]


def _names(prints: Mapping[str, int], configured: Iterable[str]) -> dict[str, str]:
    """Print -> the name that stands for it, where that is another."""
    own = {_bare(name): name for name in sorted(configured, reverse=True)}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in prints:
        alike[_bare(name)].append(name)
    chosen = {
        folded: own.get(folded) or min(names, key=lambda each: (-prints[each], each))
        for folded, names in alike.items()
    }
    kept = prints.keys() & {*configured}
    return {
        name: chosen[folded]
        for folded, names in alike.items()
        for name in names
        if name != chosen[folded] and name not in kept
    }


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ") or name


def _at_domains(
    articles: Sequence[Article], names: Mapping[str, str], settled: frozenset[str]
) -> dict[str, str]:
    """Domain that stands for a publisher -> the one publisher that articles there name."""
    unnamed, named = set(), defaultdict(set)
    for each in articles:
        if each.publisher and each.original_url:
            host = addresses.domain(each.original_url)
            if host == each.publisher:
                unnamed.add(host)
            else:
                named[host].add(names.get(each.publisher, each.publisher))
    found = ((host, named[host]) for host in unnamed - settled if len(named[host]) == 1)
    return {host: next(iter(others)) for host, others in found}


def _renamed(article: Article, name: str) -> Article:
    if not name:
        return article
    key = hashlib.sha256(f"{article.key} {name}".encode()).hexdigest() if article.key else ""
    return replace(article, publisher=name, key=key)
