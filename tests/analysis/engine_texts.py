"""Texts on which two ways of counting words are compared, made by one seeded rule.

Every text takes sentences of one file of ``content/`` or of ``tests/quality/articles`` (or of the
Portuguese ones below) in any order and breaks them: words change their case, are replaced by an
oddity, glued to the next or parted by one; one text in five is cut anywhere, one in twenty is tiny.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path

from builder.analysis import detect, engine

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "content", ROOT / "tests" / "quality" / "articles")

PORTUGUESE = (
    "A Câmara do Porto aprovou na segunda-feira o orçamento do próximo ano, com votos contra.",
    "O presidente da junta disse que as obras da ponte começam em março.",
    "Segundo a empresa, 12,5% dos barcos ficaram no cais por causa da tempestade.",
    "Os moradores do bairro queixam-se do ruído e pedem uma reunião com a vereadora.",
    "A greve dos professores continua na quinta-feira em Lisboa, Braga e Coimbra.",
    "Dr. Almeida, do hospital de Faro, lembrou que as vacinas são gratuitas.",
    "Não há previsão para a reabertura da linha de comboio entre Tua e Mirandela.",
    "O clube venceu por 3-1 e subiu ao segundo lugar da liga.",
    "As águas do rio subiram dois metros durante a noite, segundo a proteção civil.",
    "D. Maria, de 84 anos, vende castanhas na praça desde 1961.",
    "O preço do azeite aumentou 40% num ano, mas os produtores ganham menos.",
    "O governo promete casas novas; a oposição diz que já ouviu essa promessa.",
)

_PRINTED = """
U.S. U.K. e.g. i.e. Mr. Dr. No. St. etc. a.m. J. R. Q. don't we'll rock'n'roll o'clock boys'
James's James’s l’eau d'Estaing 'tis ''' ’’ `` "” «non» ¿Qué? ¡Ya! ... … .. ?! ! . , ; : ,, ;:
:- -- – — - / \\ ( ) [ ] {x} (a) [1] (see (2) 1) 3.5% 10% $10 £3m €1,000.50 1,234,567 1.2.3
12:30 1/2 2023-08-18 3-1 007 ½ ² x² CO₂ H₂O 5'-ACGT-3' Ⅷ ٣ 3rd 4G F-35 A320neo B.52 COVID-19
NATO NASA's iPhone McDonald MacBook A a I S s ss gas is news NEWS News bus Boss's as İstanbul
IĞDIR ΟΔΟΣ ὈΔΥΣΣΕΎΣ ǅ ﬁn Straße STRASSE naïve naïve co\u00adoperate non\u2010stop
re\u2011elect \u02bc \u02bcokina Hawai\u02bbi a\u02bcs\u02bcs \u2032 5\u2032 \u00b4 日本 東京。
Москва Київ. العربية 한국 हिन्दी 😀 👩‍🚀 é\u0301 \u200b a\u200bb \ufeff http://example.org
http://example.org/a?b=c#d, https://a.b.c:80/x). http://x y@z.org me@example.org
<me@example.org> @name #tag www.example.org ftp://u@h.org &amp; &lt;b&gt; AT&T &nbsp; &#8232;
R&D &c. et al. (Smith et al. 2019) Fig. figs. vol. p.e. Sept. 3 Oct. Nov. 5. of and has were
whether 𝐀𝐁 𝐁x
"""

ODDITIES = (*_PRINTED.split(), "http://x y@z.org", "Smith et al. (", "&#8232;", "[see A. Jones")
"""What breaks those who part sentences and words."""

SEPARATORS = ("\n", "\n\n", "\t", "  ", "\r\n", "\r", "\u00a0", "\u2028", "\u2003", "\x1c", "-\r")
"""What may stand between two words instead of a space."""


def extract(
    text: str,
    language: str | None,
    by: engine.Engine = "tight",
    asked: Collection[str] | None = None,
) -> Mapping[str, float]:
    """Score the phrases of a running text, in which line breaks count as spaces."""
    return engine.extract(engine.reader(language).read(text), language, by, asked=asked)


def texts(number: int, seed: int = 1) -> Iterator[tuple[str, str | None]]:
    """Make so many texts, each with its language; the same for the same arguments."""
    chance = random.Random(seed)
    yield from (("", "en"), (" \n\t", "fr"), (".", "de"), ("A", "en"), ("the of and", "en"))
    for _ in range(number - 5):
        sentences, language = chance.choice(_stock())
        told = chance.sample(sentences, min(len(sentences), chance.randint(1, 9)))
        broken = " ".join(_broken(each, chance) for each in told)
        if chance.random() < 0.2:
            start = chance.randrange(len(broken) + 1)
            broken = broken[start : start + chance.randrange(len(broken) + 1)]
        elif chance.random() < 0.05:
            broken = broken[: chance.randrange(12)]
        yield broken, language if chance.random() < 0.9 else chance.choice((None, "xx", "ja", "pt"))


@cache
def _stock() -> tuple[tuple[tuple[str, ...], str | None], ...]:
    """The sentences of each file, a line that ends in none among them, and its language."""
    stock: list[tuple[tuple[str, ...], str | None]] = [(PORTUGUESE, "pt")] * 12
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".md", ".txt", ".html", ".htm"}:
                text = re.sub(r"<[^>]*>", " ", path.read_bytes().decode("utf-8", "replace"))
                told = tuple(re.split(r"(?<=[.!?])\s+|\n\s*\n", text))
                stock.append((told, detect(text)))
    return tuple(stock)


def _broken(sentence: str, chance: random.Random) -> str:
    """The sentence with up to one word in six made odd; half stay as they are."""
    words = sentence.split(" ")
    if chance.random() < 0.5:
        return sentence
    share = chance.random() / 6
    return "".join(_odd(each, chance) if chance.random() < share else each + " " for each in words)


def _odd(word: str, chance: random.Random) -> str:
    """A word, changed in one of a dozen ways, with what parts it from the next."""
    odd = chance.choice(ODDITIES)
    return chance.choice(
        (
            f"{odd} ",
            f"{word} {odd} ",
            f"{odd}{word} ",
            f"{word}{odd} ",
            f"{word}, ",
            f"{word}. ",
            f"({word} ",
            f"{word}) ",
            f"{word.upper()} ",
            f"{word.title()} ",
            f"{word.swapcase()} ",
            f"{word}'s ",
            f"{word}-",
            f"{word}{chance.choice(SEPARATORS)}",
            f"{word}{chr(chance.randrange(0xD800))} ",
        )
    )
