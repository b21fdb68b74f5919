"""News agencies: the names by which papers credit them, and their domains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

AGENCIES: Mapping[str, tuple[str, ...]] = {
    "AAP": ("Australian Associated Press",),
    "Adnkronos": (),
    "AFP": ("Agence France-Presse", "Agence France Presse", "AFP News", "أ ف ب", "فرانس برس"),
    "Agência Brasil": (),
    "Agência Lusa": ("Lusa",),
    "Anadolu Agency": ("Anadolu", "AA"),
    "ANI": ("Asian News International",),
    "ANP": (),
    "ANSA": ("Ansa",),
    "AP": ("The Associated Press", "Associated Press"),
    "APA": ("Austria Presse Agentur",),
    "ATS": ("Keystone-ATS", "Keystone-SDA"),
    "Belga": (),
    "Bernama": (),
    "Bloomberg": ("Bloomberg News",),
    "BTA": (),
    "Canadian Press": ("The Canadian Press", "CP"),
    "Central News Agency": ("CNA", "中央社"),
    "CTK": ("ČTK",),
    "dpa": ("DPA", "Deutsche Presse-Agentur", "dpa-AFX"),
    "EFE": ("Efe", "Agencia EFE"),
    "Europa Press": (),
    "IANS": (),
    "Interfax": ("Интерфакс",),
    "Jiji Press": ("Jiji", "JIJI", "時事通信", "時事通信社", "時事"),
    "KCNA": ("Korean Central News Agency", "朝鮮中央通信", "조선중앙통신"),
    "Kyodo": ("Kyodo News", "KYODO", "共同通信", "共同通信社", "共同"),
    "Lehtikuva-STT": ("STT",),
    "MTI": (),
    "Newsis": ("뉴시스",),
    "News1": ("뉴스1",),
    "NTB": (),
    "PA Media": ("Press Association", "PA"),
    "PAP": (),
    "Prensa Latina": (),
    "PTI": ("Press Trust of India",),
    "Reuters": ("Thomson Reuters", "ロイター", "路透社", "로이터", "رويترز"),
    "RIA Novosti": ("РИА Новости",),
    "Ritzau": (),
    "SID": (),
    "Sputnik": (),
    "TASS": ("ТАСС", "ITAR-TASS"),
    "TT": (),
    "Ukrinform": (),
    "UPI": ("United Press International",),
    "Xinhua": ("Xinhua News Agency", "新华社", "新華社"),
    "Yonhap": ("Yonhap News Agency", "Yonhap News", "연합뉴스", "聯合ニュース"),
}
"""Name of an agency -> other names of it, as bylines, datelines and credits print them."""

DOMAINS: Mapping[str, str] = {
    "aap.com.au": "AAP",
    "aa.com.tr": "Anadolu Agency",
    "adnkronos.com": "Adnkronos",
    "afp.com": "AFP",
    "agenciabrasil.ebc.com.br": "Agência Brasil",
    "aninews.in": "ANI",
    "anp.nl": "ANP",
    "ansa.it": "ANSA",
    "ap.org": "AP",
    "apa.at": "APA",
    "apnews.com": "AP",
    "belga.be": "Belga",
    "bernama.com": "Bernama",
    "bloomberg.com": "Bloomberg",
    "cna.com.tw": "Central News Agency",
    "dpa.com": "dpa",
    "efe.com": "EFE",
    "europapress.es": "Europa Press",
    "focustaiwan.tw": "Central News Agency",
    "interfax.ru": "Interfax",
    "jiji.com": "Jiji Press",
    "kcna.kp": "KCNA",
    "kyodo.co.jp": "Kyodo",
    "kyodonews.net": "Kyodo",
    "lusa.pt": "Agência Lusa",
    "news.cn": "Xinhua",
    "news1.kr": "News1",
    "newsis.com": "Newsis",
    "ptinews.com": "PTI",
    "reuters.com": "Reuters",
    "ria.ru": "RIA Novosti",
    "tass.com": "TASS",
    "tass.ru": "TASS",
    "thecanadianpress.com": "Canadian Press",
    "ukrinform.net": "Ukrinform",
    "ukrinform.ua": "Ukrinform",
    "upi.com": "UPI",
    "xinhuanet.com": "Xinhua",
    "yna.co.kr": "Yonhap",
    "yonhapnews.co.kr": "Yonhap",
}
"""Domain of an agency, with all below it -> its name, for articles that name no publisher."""

AMBIGUOUS = frozenset(["AA", "CP", "PA", "TT", "SID", "STT", "共同", "時事", "CNA"])
"""Names that mean other things too: they count in a dateline alone, between its brackets."""


SIGNATURES = (
    *("AFP", "ANSA", "AP", "Bloomberg", "DPA", "EFE", "Lusa", "Reuters", "TASS", "UPI", "Xinhua"),
    *("Yonhap", "Agence France-Presse", "Associated Press", "Kyodo News", "Press Association"),
)
"""Printed names that sign a report more often than they are its subject, whatever their case and
ending: without those, others are words or names ("IANS" is "Ian", "ATS" is "at")."""


def by_name(configured: Iterable[str]) -> dict[str, str]:
    """Every printed name, by ``fold`` -> the agency's name.

    Args:
        configured: publishers that the settings call agencies; they go before the table.
    """
    found = {fold(name): name for name in configured}
    for name, others in AGENCIES.items():
        for each in (name, *others):
            found.setdefault(fold(each), found.get(fold(name), name))
    return found


def printed(configured: Iterable[str]) -> list[str]:
    """Every name by which an agency is printed, those that the settings call so first."""
    others = (each for names in AGENCIES.values() for each in names)
    return [*configured, *AGENCIES, *others]


def by_domain(domain: str) -> str:
    """The agency that owns a domain or one above it; empty if none does."""
    labels = domain.split(".")
    return next(filter(None, (DOMAINS.get(".".join(labels[at:])) for at in range(len(labels)))), "")


def pattern(known: Iterable[str]) -> str:
    """A regular expression for any of the printed names, the longest first."""
    ordered = sorted(known, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)


def fold(name: str) -> str:
    """The name without case or outer white space; short Latin ones keep their case."""
    plain = " ".join(name.split())
    return plain if len(plain) <= LONGEST_ACRONYM else plain.casefold()


LONGEST_ACRONYM = 4
"""Letters of a name whose case tells it from a word: "AP" from "ap", "ANSA"."""
