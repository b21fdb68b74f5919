"""What opens a leaning Dutch sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "diens|wiens|onder hen|een van hen|geen van beiden|de meesten|hij|zij|ze|dit|dat|deze|"
        "die|zijn|haar|"
        "een ander|een andere|de ander|de andere|het andere|de overige|het overige|een dergelijk|"
        "een dergelijke|dergelijke|"
        "hun|hem|hen|beide|beiden|zulke|zo'n|anderen|hiervan|daarvan|hierin|daarin|laatstgenoemde"
    ),
    connectives=(
        "ja,|nee,|nou,|zeker,|"
        "in totaal|kort daarna|reden daarvoor|vooralsnog|anders is|maar|en|of|want|echter|toch|"
        "ook|dus|daarom|daardoor|daarna|daarnaast|daarbij|daarmee|daarvoor|daarop|daartoe|"
        "bovendien|verder|vervolgens|toen|dan|intussen|ondertussen|inmiddels|tegelijkertijd|"
        "niettemin|desondanks|desalniettemin|evenwel|evenals|eveneens|zo|hierdoor|hiermee|"
        "hierbij|hiervoor|hier|daar|er|nu|later|eerder|uiteindelijk|ten slotte|tenslotte|tot "
        "slot|immers|bijvoorbeeld|integendeel|daarentegen|anderzijds|in plaats daarvan|om die "
        "reden|op dat moment|in dat|in die|in deze|in dit|met deze|met dit|met die|bij deze|bij "
        "dit|sindsdien|tot dan toe|volgens hem|volgens haar|volgens hen|op zijn beurt|kortom|"
        "namelijk|alsnog|trouwens|tot dan|tegen die tijd"
    ),
    pointers=(
        "(?:de|het) (?:tweede|derde|vierde) (?!kamer|wereldoorlog|kwartaal|helft|ronde)"
        r"(?-i:[a-z]{3,}) (?:is|was|wordt|werd|heeft|had|zal|zou|kan|moet|overleed|stierf|kwam)\b|"
        "het (?:is|was|wordt|werd|gaat|heeft|had|zal|zou|kan|moet|betekent|toont|blijkt|lijkt|"
        r"gebeurde|duurt)\b|(?:de twee|de (?:drie|vier|vijf)|het tweetal|de laatste\b(?! \w)|de "
        r"volgende dag|diezelfde|dezelfde dag|een dag (?:later|eerder))\b|(?:het bedrijf|de "
        "onderneming|de groep|het akkoord|de overeenkomst|het rapport|het besluit|de maatregel|"
        "de maatregelen|de aanval|de aanslag|het incident|de verdachte|het slachtoffer|de "
        "slachtoffers|de man|de vrouw|het onderzoek|de studie|de verklaring|de bijeenkomst|de "
        "top|het bezoek|de minister|de woordvoerder|de auteur|de wet|het schip|het vliegtuig|het "
        "project)(?! (?:van|tussen|over|voor|met|in|op|uit|die|dat|tegen|aan|en|door|"
        r"naar)\b)(?![\w-])|(?:\w+ )?\w+ (?:dagen|dag|weken|week|maanden|maand|jaar|jaren|uur|"
        r"uren|minuten) (?:later|eerder|daarna)\b|(?:toen|als|terwijl|omdat|hoewel|nadat|voordat) "
        r"(?:hij|zij|ze|het|dit|dat)\b"
    ),
    unless=(
        r"het (?:is|was|blijft) (?:\w+ )?(?:duidelijk|onduidelijk|mogelijk|belangrijk|nog niet "
        r"bekend)\b|er (?:is|zijn|was|waren|komt|komen|wordt|worden|werd|werden|ligt|staan|"
        r"staat)\b|deze (?:week|maand|zomer|winter|herfst)\b|dit (?:jaar|weekend|voorjaar|"
        r"najaar)\b|zo(?:wel|als)\b|nu \w+ \w+ (?:zijn|is)\b$|hier in\b|later (?:dit|deze|in)\b|"
        r"eerder (?:dit|deze)\b"
    ),
    speaker=r"[,\"”»] ?(?:zei|zegt|aldus|verklaarde|voegde) (?:hij|zij|ze)\b",
)
