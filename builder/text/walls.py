"""Walls: what a page says where the rest of an article is for those who pay."""

from __future__ import annotations

import re

from builder.text.patterns import late

LONGEST = 300
"""Characters of the longest block that says so."""

MOST_WORDS = 250
"""Words of the longest text above a wall that is but the beginning of an article: whole articles
were saved with the wall that their page had in store."""

_WALL = late(
    r"\bto (?:continue|keep) reading\b|\bthe rest of (?:this|the) (?:article|story|post)\b"
    r"|\b(?:article|story|post|content) is (?:only )?(?:for|available (?:only )?to|reserved for|"
    r"exclusive(?:ly)? (?:for|to)) (?:our |paid |paying )?(?:subscribers|members)\b"
    r"|^keep reading with\b|\byou['’]ve (?:reached|read) your .{0,20}(?:limit|free)\b"
    r"|^weiterlesen mit\b|\bum (?:weiterzulesen|(?:den|diesen) .{0,30}zu lesen)\b"
    r"|\b(?:artikel|inhalt|text) ist (?:nur |exklusiv )?für .{0,30}(?:abonnent|mitglieder)"
    r"|\bil vous reste \d.{0,8} de cet article\b|\bla suite (?:de .{0,20})?est réservée?\b"
    r"|\bpour (?:lire la suite|continuer (?:à|la) lecture)\b|\barticle est réservé aux abonnés\b"
    r"|\bpara (?:seguir|continuar) leyendo\b|\bpara continuar (?:a ler|lendo|a leitura)\b"
    r"|\bcont(?:enido|eúdo) exclusivo para (?:suscriptores|assinantes)\b"
    r"|\bper continuare (?:a leggere|la lettura)\b|\bcontenuto (?:è )?riservato agli abbonati\b"
    r"|\bom (?:verder|dit artikel .{0,20}) ?te lezen\b|\bartikel is (?:alleen )?voor abonnees\b"
    r"|\b(?:för att läsa vidare|for at læse videre|for å lese videre)\b|\baby czytać dalej\b"
    r"|чтобы (?:читать дальше|дочитать)"
    r"|残り ?[1-9]\d*文字|この記事は有料(?:記事|会員)(?!.{0,12}残り ?0)",
    re.IGNORECASE,
)


def stands_in(text: str) -> bool:
    """Whether a block says that the rest is for those who pay."""
    return len(text) <= LONGEST and _WALL.search(text) is not None
