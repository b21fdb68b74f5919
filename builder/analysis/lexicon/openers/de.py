"""What opens a leaning German sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "er|sie|es|dies|diese|dieser|dieses|diesem|diesen|jene|jener|jenes|sein|seine|seinen|"
        "seiner|seinem|ihr|ihre|ihren|ihrer|ihrem|ihm|ihn|ihnen|beide|beides|letztere|"
        "letzterer|letzteres|solche|solch|andere|einige davon|viele davon|manche davon"
    ),
    connectives=(
        "aber|und|oder|doch|jedoch|denn|sondern|allerdings|dennoch|trotzdem|deshalb|daher|"
        "darum|deswegen|außerdem|zudem|ferner|darüber hinaus|dabei|dadurch|dafür|dagegen|damit|"
        "danach|daraufhin|daran|darauf|darin|davon|dazu|dann|anschließend|schließlich|"
        "inzwischen|unterdessen|währenddessen|gleichzeitig|zugleich|auch|ebenso|ebenfalls|"
        "somit|also|folglich|demnach|stattdessen|hingegen|andererseits|einerseits|im gegenteil|"
        "zum beispiel|beispielsweise|etwa|hier|dort|da|so|nun|immerhin|übrigens|nämlich|später|"
        "früher|zuvor|vorher|seitdem|seither|bisher|bislang|hinzu kommt|aus diesem grund|in "
        "diesem|zu diesem|nach diesem|mit diesem|bei diesem|an diesem|vor diesem|in dieser|mit "
        "dieser|nach dieser|zu dieser|bei dieser|in diesen|trotz dieser|unter diesen|"
        "infolgedessen|nichtsdestotrotz|indes|indessen|freilich|wiederum|hierbei|hierzu|"
        "dementsprechend"
    ),
    pointers=(
        r"das (?!(?:\w+e[nrs]? )?(?-i:[A-ZÄÖÜ]))|(?:die beiden|die (?:zwei|drei|vier|fünf)|der "
        "letztere|am selben|am gleichen|am nächsten tag|am tag (?:darauf|zuvor)|tags darauf|"
        r"tags zuvor)\b|(?:das unternehmen|die firma|der konzern|die gruppe|das abkommen|die "
        "vereinbarung|der bericht|die entscheidung|die maßnahme|die maßnahmen|der vorfall|der "
        "angriff|der anschlag|der verdächtige|der täter|das opfer|die opfer|der mann|die frau|"
        "die studie|die erklärung|das treffen|der gipfel|der minister|der sprecher|die "
        "sprecherin|der autor|das gesetz|das schiff|das flugzeug|das projekt)(?! (?:von|der|"
        r"des|zwischen|für|mit|in|im|zur|zum|über|gegen|aus|am|an|auf|bei|und)\b)(?![\w-]|,? "
        r"(?:die|der|das|den|dem)\b)|(?:\w+ )?\w+ (?:tage?|wochen?|monate?|jahre?|stunden?|"
        r"minuten) (?:später|zuvor|danach)\b|(?:als|wenn|nachdem|während|weil|obwohl|bevor|da) "
        r"(?:er|sie|es|dies|das)\b"
    ),
    unless=(
        r"es (?:ist|war|wird|sei|bleibt|scheint|gibt|gab|geht|gilt|handelt|kam|heißt|hieß)\b(?! "
        r"(?:ein|eine|der|die|das) )|diese (?:woche|nacht)\b|diesen (?:sommer|winter|herbst|"
        r"frühling|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monat)\b|dieses "
        r"jahr\b|in diesem (?:jahr|monat|sommer|winter|herbst)\b|in dieser woche\b|so (?:viel|"
        r"viele|wenig)\b|hier (?:in|bei)\b|damit \w+ (?:nicht|wieder)\b$|bisher (?:ist|sind|hat|"
        r"haben|gibt)\b|da (?!(?:ist|war|sind|kann|hat)\b)"
    ),
    speaker=r"[,\"“”«»] ?(?:sagte|sagt|so|erklärte|fügte|betonte|schrieb|meinte) (?:er|sie)\b",
)
