"""What opens a leaning German sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "dessen|deren|unter ihnen|unter denen|darunter|keiner von ihnen|die meisten davon|er|sie|"
        "es|dies|"
        "diese|dieser|dieses|diesem|diesen|jene|jener|jenes|sein|seine|seinen|seiner|seinem|ihr|"
        "ihre|ihren|ihrer|ihrem|ihm|ihn|ihnen|beide|beides|letztere|letzterer|letzteres|solche|"
        "ein weiterer|eine weitere|ein weiteres|ein anderer|eine andere|ein anderes|der andere|"
        "die andere|das andere|die anderen|die übrigen|die restlichen|ein solcher|eine solche|"
        "ein solches|solch|andere|einige davon|viele davon|manche davon"
    ),
    connectives=(
        "ja,|nein,|klar,|na ja,|"
        "ursprünglich|grund dafür|grund hierfür|anders in|anders als dort|ähnlich sieht|"
        "ähnlich ist|ähnlich "
        "äußerte|jetzt|insgesamt|unklar blieb|fest steht|kurz darauf|kurz danach|wie es "
        "weitergeht|wie es dazu kam|aber|und|oder|doch|jedoch|denn|sondern|allerdings|dennoch|"
        "trotzdem|deshalb|daher|darum|deswegen|außerdem|zudem|ferner|darüber hinaus|dabei|"
        "dadurch|dafür|dagegen|damit|danach|daraufhin|daran|darauf|darin|davon|dazu|dann|"
        "anschließend|schließlich|inzwischen|unterdessen|währenddessen|gleichzeitig|zugleich|"
        "auch|ebenso|ebenfalls|somit|also|folglich|demnach|stattdessen|hingegen|andererseits|"
        "einerseits|im gegenteil|zum beispiel|beispielsweise|etwa|hier|dort|da|so|nun|immerhin|"
        "übrigens|nämlich|später|früher|zuvor|vorher|seitdem|seither|bisher|bislang|hinzu kommt|"
        "aus diesem grund|in diesem|zu diesem|nach diesem|mit diesem|bei diesem|an diesem|vor "
        "diesem|in dieser|mit dieser|nach dieser|zu dieser|bei dieser|in diesen|trotz dieser|"
        "unter diesen|infolgedessen|nichtsdestotrotz|indes|indessen|freilich|wiederum|hierbei|"
        "hierzu|dementsprechend|bis dahin"
    ),
    pointers=(
        "(?:der|die|das) (?:zweite|dritte|vierte) (?!weltkrieg|quartal|halbjahr|runde|wahlgang|tag|"
        "liga|halbzeit)(?-i:[A-ZÄÖÜ][a-zäöüß]{2,}) (?:ist|war|hat|hatte|wird|wurde|kann|soll|will|"
        r"muss|sei|starb|kam|blieb)\b|"
        "(?:der|die|das) (?!regierung|präsident|papst|könig|polizei|armee|welt|sonne|erde|euro|"
        r"dollar|kanzler|opposition|wirtschaft|bund\w*|parlament|eu)(?-i:[A-ZÄÖÜ][a-zäöüß]{2,}) "
        "(?:ist|war|sind|waren|hat|hatte|haben|hatten|wird|werden|wurde|wurden|kann|soll|sollte|"
        r"will|wollte|muss|musste|sei|sagte|teilte|kam|blieb|liegt|gilt)\b|(?:der|die) "
        r"\d+-(?-i:J)ährige(?=,| (?-i:[a-zäöü]))|ein(?:e)? (?:sprecher|sprecherin|polizist|zeuge|"
        "zeugin|nachbar|anwohner|beamter) (?:sagte|bestätigte|teilte|erklärte|wollte|"
        r"berichtete)\b|(?:die meisten|viele|einige|manche|mehrere|wenige|nur wenige|nicht alle|"
        r"zwei|drei|vier|fünf|elf|zwölf|\d+|\w+ weitere) (?:kamen|sind|waren|haben|hatten|wurden|"
        r"werden|wollen|können|müssen|sagen|sagten|glauben|leben|wissen|gingen|blieben)\b|(?:als|"
        "nach|mit|bei|beim|in|im|am|an|auf|zu|zum|zur|laut|aus|vor|für|von|seit|während|trotz) "
        r"[^,]{2,50} (?-i:[a-zäöüß]+) (?:er|sie|ihn|ihm|ihnen)\b|(?:laut|nach|seit|trotz|bei|mit|"
        "in|im|am|zum|vor|während) (?:(?:dem|der|den|des) )?(?:bericht|studie|abkommen|"
        "vereinbarung|urteil|vorfall|anschlag|angriff|unfall|treffen|gesetz|plan|papier|"
        r"gutachten|verkündung)s? (?-i:[a-zäöü])(?!on\b|er\b|es\b|uf\b|ber\b|n\b|m\b|us\b|ür\b|"
        r"egen\b|wischen\b|it\b|u\b|um\b|ur\b|ei\b)|das (?!(?:\w+e[nrs]? )?(?-i:[A-ZÄÖÜ]))|(?:die "
        "beiden|die (?:zwei|drei|vier|fünf)|der letztere|am selben|am gleichen|am nächsten tag|"
        r"am tag (?:darauf|zuvor)|tags darauf|tags zuvor)\b|(?:das unternehmen|die firma|der "
        "konzern|die gruppe|das abkommen|die vereinbarung|der bericht|die entscheidung|die "
        "maßnahme|die maßnahmen|der vorfall|der angriff|der anschlag|der verdächtige|der täter|"
        "das opfer|die opfer|der mann|die frau|die studie|die erklärung|das treffen|der gipfel|"
        "der minister|der sprecher|die sprecherin|der autor|das gesetz|das schiff|das flugzeug|"
        "das projekt)(?! (?:von|der|des|zwischen|für|mit|in|im|zur|zum|über|gegen|aus|am|an|auf|"
        r"bei|und)\b)(?![\w-]|,? (?:die|der|das|den|dem)\b)|(?:\w+ )?\w+ (?:tage?|wochen?|monate?|"
        r"jahre?|stunden?|minuten) (?:später|zuvor|danach)\b|(?:als|wenn|nachdem|während|weil|"
        r"obwohl|bevor|da) (?:er|sie|es|dies|das)\b|(?:[\w-]+ ){2,3}(?:daran|davon|dafür|dagegen|"
        r"darauf|darin|daraus|dazu|hierzu|hierfür)\b(?!,| (?:zu|auf|an|von)\b)|"
        "(?:verantwortlich|schuld|auslöser|ursache|hintergrund|anlass|betroffen) (?:ist|sind|war|"
        "waren|"
        r"dafür|hierfür)\b|(?:[\w-]+ ){1,8}(?:ein(?:e|en|em|er)? solche[rnms]?|derartige[rnms]?)\b|"
        r"(?:update|aktualisierung|korrektur)\b.{0,25}?[:—–]"
    ),
    unless=(
        r"es (?:ist|war|wird|sei|bleibt|scheint|gibt|gab|geht|gilt|handelt|kam|heißt|hieß)\b(?! "
        r"(?:ein|eine|der|die|das) )|diese (?:woche|nacht)\b|diesen (?:sommer|winter|herbst|"
        r"frühling|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monat)\b|dieses "
        r"jahr\b|in diesem (?:jahr|monat|sommer|winter|herbst)\b|in dieser woche\b|so (?:viel|"
        r"viele|wenig)\b|hier (?:in|bei)\b|damit \w+ (?:nicht|wieder)\b$|bisher (?:ist|sind|hat|"
        r"haben|gibt)\b|da (?!(?:ist|war|sind|kann|hat)\b)"
    ),
    anywhere=r"\b(?:minuten|stunden|tage|wochen|monate|jahre) (?:später|danach|darauf|zuvor)\.$",
    speaker=r"[,\"“”«»] ?(?:sagte|sagt|so|erklärte|fügte|betonte|schrieb|meinte) (?:er|sie)\b",
)
