"""Texts and the terms that they are searched by, in the program and in ``search.js`` alike."""

from __future__ import annotations

TERMS = (
    ("Solène Élise ALLÉE", "solene elise allee"),
    ("Pyŏngyang Pyongyang", "pyongyang pyongyang"),
    ("Ｈｗａｓｏｎｇ １８", "hwasong 18"),
    ("Straße STRASSE Æsop Łódź đồng ışık", "strasse strasse aesop lodz dong isik"),
    ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
    ("İstanbul istanbul", "istanbul istanbul"),
    ("Ёлка ёлка", "елка елка"),
    (
        "missiles missile countries country launches launch",
        "missile missile country country launch launch",
    ),
    ("news new glass status basis cries dies", "news new glass status basis cry die"),
    ("Japan’s navy and Japan's boats", "japan navy and japan boat"),
    ("U.S.-led talks, the U.N. and J.F.K", "us led talk the un and jfk"),
    ("l’ISS don't", "l iss don t"),
    ("F-35 at 9,000 m, 6,648.4 km", "f 35 at 9 000 m 6 648 4 km"),
    ("共同訓練", "共同 同訓 訓練"),
    ("核", "核"),
    ("2023年8月18日に", "2023 年 8 月 18 日に"),
    ("ﾐｻｲﾙ ガ ﾊﾞｽ", "ミサ サイ イル ガ バス"),
    ("연합훈련을 핵", "연합 합훈 훈련 련을 핵"),
    ("𠮷野家 GSOMIA協定", "𠮷野 野家 gsomia 協定"),
    ("ﬁve ½ x² — … !?", "five 12 x2"),
    ("<img src=x onerror=alert(1)>", "img src x onerror alert 1"),
    ("", ""),
)
"""``(text, its terms parted by spaces)``, without the last characters of runs."""
