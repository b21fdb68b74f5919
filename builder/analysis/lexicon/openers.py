"""What opens a sentence that leans on another: pronouns, connectives and pointers by language.

No list is long: a good sentence refused costs little, a leaning one shown costs the reader's
trust. Entries are lower case and parted by ``|``; pointers and exceptions are expressions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

NOTHING: Final = r"(?!)"


@dataclass(frozen=True, slots=True)
class Openers:
    """One language's openers."""

    pronouns: str
    """He, this, these: something named before."""
    connectives: str
    """But, however, meanwhile: an argument begun before."""
    pointers: str = NOTHING
    """Matches "the two", "the company said", "two days later"."""
    unless: str = NOTHING
    """Matches what only looks as if it leaned ("it is clear that")."""
    speaker: str = NOTHING
    """Found anywhere: a quotation or report whose speaker is a mere pronoun."""
    spaced: bool = True
    """True where spaces part words."""


_ENGLISH: Final = Openers(
    pronouns=(
        "he|she|they|it|this|that|these|those|his|her|hers|their|theirs|its|him|them|he'd|he's|"
        "he'll|she'd|she's|she'll|they'd|they're|they've|they'll|it's|it'd|it'll|that's|this's|"
        "both|neither|none|others|another|such|here|there|all this|all that|none of which|all "
        "of which"
    ),
    connectives=(
        "but|and|or|nor|so|yet|however|meanwhile|also|then|thus|hence|therefore|moreover|"
        "furthermore|besides|instead|nevertheless|nonetheless|otherwise|still|additionally|"
        "consequently|accordingly|similarly|likewise|conversely|afterwards|afterward|later|"
        "earlier|finally|indeed|rather|which|who|whose|in addition|in contrast|by contrast|in "
        "turn|in response|in fact|in particular|as a result|as such|at the same time|at that "
        "time|after that|after this|before that|before this|since then|until then|by then|for "
        "example|for instance|for this|for that|for his part|for her part|for their part|for "
        "its part|on the other hand|on the contrary|on top of that|in other words|in doing so|"
        "by doing so|to that end|to this end|to do so|to do this|even so|even then|if so|if "
        "not|not only that|what is more|what's more|in the meantime|in the process|in that "
        "case|in this case|in both cases|despite this|despite that|with this|with that|because "
        "of this|because of that|from there|among them|among these|among those|prior to that|"
        "apart from that|aside from that|that said|having said|worse|secondly|thirdly|lastly|"
        "overall|in short|in sum|in this way|in that way|that is why|this is why|under this|"
        "under these|on this|on that|at this|at that|in this|in that|of these|of those|of this|"
        "of that|to this|to these|with these|from this|from these|by this|alternatively|"
        "elsewhere|likewise|again|once again|too|either way|in any case|in all"
    ),
    pointers=(
        "the (?:company|firm|group|agreement|deal|move|decision|report|statement|pact|accord|"
        "announcement|proposal|plan|measure|measures|incident|attack|attacks|suspect|victim|"
        "victims|man|woman|couple|boy|girl|ministry|agency|official|officials|article|study|"
        "survey|document|documents|bill|law|ruling|case|event|exercise|exercises|drill|drills|"
        "talks|meeting|summit|visit|project|programme|program|ship|vessel|aircraft|plane|"
        "minister|spokesman|spokeswoman|spokesperson|author|authors|researchers|team|trial|"
        "effort|efforts|objective|result|results|aim|goal|idea|figure|figures|number|rest|"
        "changes|change|sides|latter|pair|trio|duo|others|other|deal|launch|test|tests|"
        "sanctions|ban|order|policy|letter|offer|film|book|album|show|match|game|club|actor|"
        "actress|singer|band|player|striker|film's|company's|firm's|report's|group's|accident|"
        "crash|fire|killing|shooting|child|children|businessman|politician|senator|lawmaker|"
        "judge|court's|scheme|system|device|site|service|two|three|four|five|six|seven|eight|"
        r"former(?= (?:is|was|has|had|said|will|would)\b))(?![\w-])(?=,|'s |'s$| (?:is|are|was|"
        "were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|say|"
        "also|now|then|later|never|still|already|only|just|itself|himself|herself|all|"
        "themselves|both|came|come|took|take|made|make|led|saw|see|began|fell|rose|won|lost|"
        "gave|went|ran|found|left|got|became|met|told|kept|held|put|set|sent|spoke|agree|want|"
        "plan|hope|fear|argue|not|currently|previously|first|finally|subsequently|eventually|"
        r"reportedly|allegedly|\w+ed|\w{2,}s)\b)|the (?:two|three|four|five|six|pair|trio|duo|"
        r"others|latter)\b(?!-)|the same\b|the (?:next|following|previous|other) (?:day|week|"
        r"month|year|morning|evening)\b|the day (?:before|after)\b|(?:all|most|many|some|few|"
        "several|each|half|one|two|three|four|part|much|any) of (?:them|these|those|this|that|"
        r"it|which|whom)\b|(?:that|the same) (?:day|week|month|year)\b|(?:\w+ )?(?:\w+) "
        "(?:days?|weeks?|months?|years?|hours?|minutes?) (?:later|earlier|before|after)(?:,| "
        r"(?:that|he|she|it|they)\b)|(?:days|weeks|months|years|hours|minutes|moments|shortly|"
        r"soon) (?:later|earlier|afterwards?|before)\b(?! the)|(?:in|at|on|during|for|from|with|"
        "by|under|to|as|speaking|asked|according|following|citing|referring|despite|like|"
        r"unlike|until|since|last|this|\w+ing|\w+ed) [^,]{1,60}, (?:he|she|they|it)\b|(?:when|"
        "while|after|before|if|although|though|because|once|since|as) (?:he|she|they|it|asked|"
        r"this|that|these|those|doing|speaking)\b|one (?:is|was|has|had|said|who|that|such|"
        r"another)\b"
    ),
    unless=(
        "it (?:is|was|remains|seems|appears|became|will be|would be) (?:also |still |now |not |"
        "not yet |very |too |more )*(?:clear|unclear|likely|unlikely|essential|important|vital|"
        "crucial|known|necessary|possible|impossible|difficult|hard|easy|early|late|time|no "
        "secret|no surprise|true|estimated|believed|hoped|expected|feared|understood|thought|"
        r"that)\b|this (?:week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|"
        r"evening|time last)(?:\b|'s)|those (?:who|with|in|from|living|under|over|without)\b|so "
        r"far\b|such as\b|there(?:'s| (?:is|are|was|were|has|have|had|will|may|can|could|would|"
        r"should|must|remain|remains)\b)|both (?!of (?:them|these|those)\b|are\b|were\b|have\b|"
        r"had\b|said\b|sides\b|men\b|women\b|countries\b|leaders\b|companies\b|teams\b|"
        r"parties\b|nations\b|governments\b|the\b|will\b|would\b|agreed\b)|(?:later|earlier) "
        r"(?:this|that|in)\b|rather than\b|instead of\b|(?:in addition|in response|in contrast) "
        "(?:to|with) (?!this|that|these|those|it)|as a result of (?!this|that|these|those|it)|"
        r"besides (?!this|that|these|those|,)|her (?:majesty|royal)\b|his (?:holiness|majesty|"
        r"royal)\b|or else\b|elsewhere in\b|neither (?:the |side\b)?(?!of (?:them|these)|side\b|"
        r"man\b|country\b|leader\b|was\b|is\b|has\b)|the two koreas\b|the (?:five|six|seven|"
        r"three|four) (?:permanent|gulf|baltic|nordic)\b|another (?:\w+ )?(?:\d|people|person)|"
        r"under this year|again and again|in all of\b"
    ),
    speaker=(
        r"[,\"”] ?(?:he|she|they|it) (?:also |then |later )?(?:said|says|added|told|explained|"
        r"noted|continued|argued|insisted|wrote|tweeted|warned|concluded)\b|[,\"”] ?(?:said|"
        r"says|added) (?:he|she|they)\b|^(?:[\"“].*[\"”],? )(?:he|she|they|it)\b"
    ),
)

_FRENCH: Final = Openers(
    pronouns=(
        "il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|celui-là|celle-là|ceci|cela|ça|"
        "ce|cet|cette|ces|c'|son|sa|ses|leur|leurs|lui|eux|tous deux|toutes deux|y|en|certains "
        "d'entre|la plupart d'entre|l'un d'eux|l'une d'elles|d'autres|les autres|l'autre"
    ),
    connectives=(
        "mais|et|or|donc|ainsi|cependant|toutefois|pourtant|néanmoins|en revanche|par contre|"
        "en effet|de plus|en outre|par ailleurs|d'ailleurs|aussi|alors|puis|ensuite|enfin|"
        "finalement|de même|au contraire|par conséquent|en conséquence|c'est pourquoi|dès lors|"
        "depuis lors|depuis|à l'inverse|en fait|par exemple|du coup|malgré cela|malgré tout|"
        "pendant ce temps|dans le même temps|au même moment|après cela|avant cela|pour cela|"
        "pour ce faire|de son côté|de leur côté|pour sa part|à ce titre|à cet égard|à cette "
        "occasion|dans ce cas|dans ce contexte|dans ce cadre|selon lui|selon elle|selon eux|"
        "selon ces|d'une part|d'autre part|de surcroît|sinon|quant à lui|quant à elle|"
        "notamment|autrement dit|bref|reste que|toujours est-il|là|là-bas|car|parce que|"
        "ailleurs|plus tard|plus tôt|auparavant|entre-temps|également|même si|sauf que|à ce "
        "jour"
    ),
    pointers=(
        "(?:les (?:deux|trois|quatre|cinq)|ces|ce dernier|cette dernière|ces derniers|ces "
        r"dernières|le lendemain|la veille|le même jour|la même)\b|(?:la société|l'entreprise|"
        "le groupe|l'accord|le rapport|le texte|le projet|la décision|la mesure|l'attaque|"
        "l'incident|le suspect|la victime|les victimes|l'homme|la femme|l'étude|le communiqué|"
        "l'annonce|la réunion|le sommet|la visite|le ministre|le porte-parole|l'auteur|le "
        "document|l'événement|la loi|le navire|l'appareil|l'avion|le procès|le dispositif)(?! "
        r"(?:de|du|des|d'|entre|sur|pour|à|au|aux|qui|que|dont|signé|publié|en|par|et|la|le|\w+ "
        r"(?:de|du|des|d'|à|en|entre))\b)|(?:\w+ )?\w+ (?:jours?|semaines?|mois|ans?|heures?|"
        "minutes?) (?:plus tard|plus tôt|auparavant|après,)|(?:en|dans|à|au|lors|pendant|pour|"
        r"avec|par|selon|interrogé|interrogée|après|avant) [^,]{1,60}, (?:il|elle|ils|elles)\b|"
        "(?:quand|lorsqu'|si|alors qu'|après qu'|bien qu'|puisqu'|comme) ?(?:il|elle|ils|elles|"
        r"cela|ce)\b"
    ),
    unless=(
        r"il (?:est|était|sera|serait|reste|semble|paraît) (?:\w+ )?(?:possible|clair|probable|"
        r"prévu|nécessaire|important|temps|vrai|difficile|que|de)\b|il (?:y a|faut|faudra|"
        r"s'agit|semble que)\b|(?:cette|cet) (?:semaine|année|été|hiver|automne|nuit)\b|ce "
        "(?:matin|soir|mois|week-end|printemps|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
        r"dimanche)\b|ainsi que\b|aussi bien\b|depuis (?!lors|,)|en (?!effet|fait|revanche|"
        r"outre|conséquence|est\b|a\b)|alors que\b|malgré (?!cela|tout)|c'est (?:en|à|au|le|la|"
        r"un|une|dans) .{3,40} que\b|ceux qui\b|celui qui\b|celle qui\b|lui-même\b|sa sainteté|"
        r"son altesse|et si\b$"
    ),
    speaker=(
        r"(?:[,»\"”] ?)(?:a-t-il|a-t-elle|ont-ils|dit-il|dit-elle|ajoute-t-il|ajoute-t-elle|"
        "explique-t-il|explique-t-elle|affirme-t-il|affirme-t-elle|estime-t-il|précise-t-il|"
        r"poursuit-il|déclare-t-il|assure-t-il|selon lui|selon elle)\b"
    ),
)

_GERMAN: Final = Openers(
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

_SPANISH: Final = Openers(
    pronouns=(
        "él|ella|ellos|ellas|esto|eso|aquello|este|esta|estos|estas|ese|esa|esos|esas|aquel|"
        "aquella|aquellos|aquellas|su|sus|ambos|ambas|lo|la misma|el mismo|otros|otras|tal|"
        "tales"
    ),
    connectives=(
        "pero|y|o|ni|sin embargo|no obstante|además|también|tampoco|así|así que|entonces|luego|"
        "después|por lo tanto|por tanto|por ello|por eso|por esto|en cambio|por el contrario|"
        "mientras tanto|entretanto|asimismo|igualmente|de hecho|en efecto|por ejemplo|en "
        "consecuencia|aun así|a pesar de ello|a pesar de eso|pese a ello|pese a eso|a su vez|"
        "al mismo tiempo|desde entonces|hasta entonces|por otra parte|por otro lado|por su "
        "parte|en este|en ese|en esta|en esa|para ello|con ello|con esto|con eso|de ahí|allí|"
        "ahí|aquí|finalmente|por último|en definitiva|incluso|más tarde|posteriormente|"
        "anteriormente|según él|según ella|a continuación|de este modo|de esta|de esa|a ello|a "
        "esto|tras ello|tras esto|ahora bien|de lo contrario|sino|aunque él|es decir|es más"
    ),
    pointers=(
        "(?:los dos|las dos|los (?:tres|cuatro|cinco)|las (?:tres|cuatro|cinco)|este último|"
        r"esta última|al día siguiente|el día anterior|ese mismo|esa misma|el mismo día)\b|"
        "(?:la empresa|la compañía|el grupo|el acuerdo|el informe|el texto|el proyecto|la "
        "decisión|la medida|las medidas|el ataque|el incidente|el sospechoso|la víctima|las "
        "víctimas|el hombre|la mujer|el estudio|el comunicado|el anuncio|la reunión|la cumbre|"
        "la visita|el ministro|el portavoz|el autor|el documento|la ley|el buque|el avión|el "
        "juicio)(?! (?:de|del|entre|sobre|para|en|que|por|con|contra|a|al|y|firmado|publicado|"
        r"\w+ (?:de|del|en|entre))\b)|(?:\w+ )?\w+ (?:días?|semanas?|meses|mes|años?|horas?|"
        r"minutos?) (?:después|más tarde|antes)\b(?! del?)|(?:cuando|si|aunque|porque|después "
        r"de que|antes de que) (?:él|ella|ellos|ellas|esto|eso|este|esta)\b"
    ),
    unless=(
        "est[ea] (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|verano|"
        r"invierno|mañana|tarde|noche)\b|su (?:santidad|majestad|alteza)\b|así como\b|además "
        r"de\b|lo (?:que|cual)\b|después de (?!eso|esto|ello|que él)|antes de\b|luego de\b|en "
        r"est[ea] (?:momento|año|mes|semana)\b|también en\b|otros? (?:\d|países)|incluso (?:el|"
        r"la|los|las)\b"
    ),
    speaker=(
        r"[,\"”»] ?(?:dijo|añadió|agregó|explicó|afirmó|señaló|aseguró|declaró|según) (?:él|"
        r"ella|ellos)\b|[\"”»],? (?:dijo|añadió|agregó|explicó|afirmó|señaló|aseguró|declaró|"
        r"apuntó|subrayó)\.?$"
    ),
)

_PORTUGUESE: Final = Openers(
    pronouns=(
        "ele|ela|eles|elas|isto|isso|aquilo|este|esta|estes|estas|esse|essa|esses|essas|aquele|"
        "aquela|aqueles|aquelas|seu|sua|seus|suas|o seu|a sua|os seus|as suas|ambos|ambas|"
        "outros|outras|tal|tais|o mesmo|a mesma|nele|nela|dele|dela|deles|delas|disso|disto|"
        "nisso|nisto"
    ),
    connectives=(
        "mas|e|ou|nem|porém|contudo|todavia|no entanto|entretanto|além disso|também|tampouco|"
        "assim|então|depois|logo|por isso|portanto|por conseguinte|em contrapartida|pelo "
        "contrário|enquanto isso|igualmente|de facto|de fato|com efeito|por exemplo|em "
        "consequência|mesmo assim|ainda assim|apesar disso|por sua vez|ao mesmo tempo|desde "
        "então|até então|por outro lado|por seu lado|por seu turno|da sua parte|neste|nesse|"
        "nesta|nessa|para isso|com isso|daí|ali|aí|aqui|lá|finalmente|por fim|por último|"
        "inclusive|mais tarde|posteriormente|anteriormente|segundo ele|segundo ela|deste modo|"
        "desta forma|dessa forma|desse modo|afinal|aliás|é que|só que|ou seja|porque|pois|"
        "sendo assim|já|agora"
    ),
    pointers=(
        "(?:os dois|as duas|os (?:três|quatro|cinco)|as (?:três|quatro|cinco)|este último|esta "
        r"última|no dia seguinte|no mesmo dia|na véspera)\b|(?:a empresa|a companhia|o grupo|o "
        "acordo|o relatório|o texto|o projecto|o projeto|a decisão|a medida|as medidas|o "
        "ataque|o incidente|o suspeito|a vítima|as vítimas|o homem|a mulher|o estudo|o "
        "comunicado|o anúncio|a reunião|a cimeira|a cúpula|a visita|o ministro|o porta-voz|o "
        "autor|o documento|a lei|o navio|o avião|o julgamento)(?! (?:de|do|da|dos|das|entre|"
        r"sobre|para|em|no|na|que|por|com|contra|à|ao|e|assinado|\w+ (?:de|do|da|em|entre))\b)|"
        r"(?:\w+ )?\w+ (?:dias?|semanas?|meses|mês|anos?|horas?|minutos?) (?:depois|mais tarde|"
        r"antes)\b(?! d)|(?:quando|se|embora|porque|depois que|antes que) (?:ele|ela|eles|elas|"
        r"isto|isso|este|esta)\b"
    ),
    unless=(
        "est[ea] (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|semana|mês|ano|verão|"
        r"inverno|manhã|tarde|noite)\b|sua (?:santidade|majestade|excelência)\b|assim como\b|"
        r"além de\b|depois d\w+\b|nest[ea] (?:momento|ano|mês|semana|segunda|terça|quarta|"
        r"quinta|sexta)\b|já (?:em|no|na|foi|foram)\b|agora que\b|outros? (?:\d|países)|aqui "
        r"(?:em|no|na)\b|lá (?:em|no|na)\b|logo (?:após|no|na)\b"
    ),
    speaker=(
        r"[,\"”»] ?(?:disse|acrescentou|explicou|afirmou|declarou|segundo) (?:ele|ela|eles)\b|"
        r"[\"”»],? (?:disse|acrescentou|explicou|afirmou|declarou|sublinhou)\.?$"
    ),
)

_ITALIAN: Final = Openers(
    pronouns=(
        "egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|quest'|quello|"
        "quella|quelli|quelle|quegli|quell'|ciò|il suo|la sua|i suoi|le sue|suo|sua|suoi|sue|"
        "il loro|la loro|i loro|le loro|entrambi|entrambe|altri|altre|tale|tali|lo stesso|la "
        "stessa|gli altri"
    ),
    connectives=(
        "ma|e|ed|o|oppure|né|però|tuttavia|eppure|inoltre|anche|neanche|così|quindi|dunque|"
        "allora|poi|dopo|perciò|pertanto|per questo|per questa|invece|al contrario|intanto|nel "
        "frattempo|infatti|in effetti|per esempio|ad esempio|di conseguenza|nonostante ciò|"
        "malgrado ciò|ciononostante|a sua volta|allo stesso tempo|al tempo stesso|da allora|"
        "fino ad allora|d'altra parte|dal canto suo|da parte sua|in questo|in quel|in questa|"
        "in quella|a questo|con questo|a tal|per farlo|da qui|lì|là|qui|infine|alla fine|"
        "insomma|persino|più tardi|successivamente|in seguito|in precedenza|secondo lui|"
        "secondo lei|in tal modo|in questo modo|del resto|ovvero|cioè|ora|già|del quale"
    ),
    pointers=(
        "(?:i due|le due|i (?:tre|quattro|cinque)|le (?:tre|quattro|cinque)|quest'ultimo|"
        r"quest'ultima|il giorno (?:dopo|seguente|prima)|lo stesso giorno)\b|(?:l'azienda|la "
        "società|il gruppo|l'accordo|il rapporto|il testo|il progetto|la decisione|la misura|"
        "le misure|l'attacco|l'incidente|il sospetto|la vittima|le vittime|l'uomo|la donna|lo "
        "studio|il comunicato|l'annuncio|la riunione|il vertice|la visita|il ministro|il "
        "portavoce|l'autore|il documento|la legge|la nave|l'aereo|il processo)(?! (?:di|del|"
        "della|dei|delle|dello|tra|fra|su|sul|sulla|per|in|nel|nella|che|con|contro|a|al|e|"
        r"firmato|\w+ (?:di|del|della|in|tra))\b)|(?:\w+ )?\w+ (?:giorni|giorno|settiman[ae]|"
        r"mesi|mese|anni|anno|or[ae]|minuti) (?:dopo|più tardi|prima)\b(?! d)|(?:quando|se|"
        r"benché|perché|dopo che|prima che) (?:lui|lei|loro|questo|questa|ciò)\b"
    ),
    unless=(
        "quest[oae'] ?(?:mattina|sera|notte|settimana|mese|anno|estate|inverno|lunedì|"
        r"martedì)\b|sua (?:santità|maestà|eccellenza)\b|così come\b|oltre a\b|dopo (?:il|la|lo|"
        r"i|gli|le|l'|aver|un|una|mesi|anni)\b|in quest[oa] (?:momento|anno|mese|settimana)\b|"
        r"già (?:in|nel|nella)\b|ora che\b|poi(?:ché)\b|quell[oaie] (?:di|del|della|che)\b|"
        r"anche (?:il|la|lo|i|gli|le|l')\b|altri \d"
    ),
    speaker=(
        r"[,\"”»] ?(?:ha detto|ha aggiunto|ha spiegato|ha affermato|dice|secondo) (?:lui|lei|"
        r"loro)\b|[\"”»],? (?:ha detto|ha aggiunto|ha spiegato|ha affermato|ha dichiarato|ha "
        r"concluso)\.?$"
    ),
)

_DUTCH: Final = Openers(
    pronouns=(
        "hij|zij|ze|dit|dat|deze|die|zijn|haar|hun|hem|hen|beide|beiden|zulke|zo'n|anderen|"
        "hiervan|daarvan|hierin|daarin|laatstgenoemde"
    ),
    connectives=(
        "maar|en|of|want|echter|toch|ook|dus|daarom|daardoor|daarna|daarnaast|daarbij|daarmee|"
        "daarvoor|daarop|daartoe|bovendien|verder|vervolgens|toen|dan|intussen|ondertussen|"
        "inmiddels|tegelijkertijd|niettemin|desondanks|desalniettemin|evenwel|evenals|eveneens|"
        "zo|hierdoor|hiermee|hierbij|hiervoor|hier|daar|er|nu|later|eerder|uiteindelijk|ten "
        "slotte|tenslotte|tot slot|immers|bijvoorbeeld|integendeel|daarentegen|anderzijds|in "
        "plaats daarvan|om die reden|op dat moment|in dat|in die|in deze|in dit|met deze|met "
        "dit|met die|bij deze|bij dit|sindsdien|tot dan toe|volgens hem|volgens haar|volgens "
        "hen|op zijn beurt|kortom|namelijk|alsnog|trouwens"
    ),
    pointers=(
        "het (?:is|was|wordt|werd|gaat|heeft|had|zal|zou|kan|moet|betekent|toont|blijkt|lijkt|"
        r"gebeurde|duurt)\b|(?:de twee|de (?:drie|vier|vijf)|het tweetal|de laatste\b(?! \w)|de "
        r"volgende dag|diezelfde|dezelfde dag|een dag (?:later|eerder))\b|(?:het bedrijf|de "
        "onderneming|de groep|het akkoord|de overeenkomst|het rapport|het besluit|de maatregel|"
        "de maatregelen|de aanval|de aanslag|het incident|de verdachte|het slachtoffer|de "
        "slachtoffers|de man|de vrouw|het onderzoek|de studie|de verklaring|de bijeenkomst|de "
        "top|het bezoek|de minister|de woordvoerder|de auteur|de wet|het schip|het vliegtuig|"
        "het project)(?! (?:van|tussen|over|voor|met|in|op|uit|die|dat|tegen|aan|en|door|"
        r"naar)\b)(?![\w-])|(?:\w+ )?\w+ (?:dagen|dag|weken|week|maanden|maand|jaar|jaren|uur|"
        r"uren|minuten) (?:later|eerder|daarna)\b|(?:toen|als|terwijl|omdat|hoewel|nadat|"
        r"voordat) (?:hij|zij|ze|het|dit|dat)\b"
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

_JAPANESE: Final = Openers(
    pronouns=(
        "彼|彼女|彼ら|これ|それ|あれ|この|その|あの|こう|そう|ここ|そこ|こちら|そちら|両者|"
        "両氏|両国|両首脳|両社|同氏|同社|同国|同省|同庁|同日|同年|同月|同市|同相|同紙|同行|"
        "同県|同艦|同機|前者|後者|当時|いずれも|双方"
    ),
    connectives=(
        "しかし|だが|ただ、|ただし|けれど|ところが|一方|他方|また|さらに|そして|そこで|"
        "そのため|このため|したがって|従って|だから|ゆえに|なぜなら|つまり|すなわち|例えば|"
        "たとえば|なお|ちなみに|もっとも|むしろ|それでも|それに|そうした|こうした|このほか|"
        "その後|この後|これまでに|すると|加えて|かつ|および|及び|同時に|とはいえ|とりわけ|特に|"
        "次に|最後に|結局|やがて|まもなく|翌日|翌年|翌月|前日|にもかかわらず|逆に|反対に|"
        "同様に|実際、|もちろん|やはり|あるいは"
    ),
    pointers="(?:3|三|2|二|４|四|３|２)(?:カ国|か国|者|人|氏|首脳)は",
    unless="これまで、|それぞれ|こども|この(?:夏|冬|春|秋|日曜)|その日暮らし|また聞き|ここ数",
    speaker="」と(?:述べ|語|話|説明|強調|指摘|付け加え)[^。]{0,8}(?:た|ている)。$(?<!は)",
    spaced=False,
)

_KOREAN: Final = Openers(
    pronouns=(
        "그는|그가|그의|그를|그녀|그들|이는|이를|이것|그것|저것|이들|이에|이로|이런|그런|"
        "이러한|그러한|이같은|이 같은|그 |이 |양국은|양측은|양측|두 사람|두 나라|두 정상|양 "
        "정상|세 나라|3국은|이곳|그곳|해당|전자|후자|여기|거기|당시|이번"
    ),
    connectives=(
        "그러나|하지만|그런데|그리고|또한|또 |또,|그래서|따라서|그러므로|그렇지만|반면|한편|"
        "게다가|더구나|아울러|이어|이후|그 뒤|그 후|이 때문|그 때문|이에 따라|이와 함께|이와 "
        "관련|이 밖에|그 밖에|즉|다시 말해|예를 들어|다만|결국|마침내|더불어|동시에|특히|물론|"
        "그럼에도|그래도|왜냐하면|이렇게|그렇게|앞서|이날|그날|다음 날|같은 날|이튿날|전날|"
        "이처럼|그동안|뿐만 아니라|나아가|반대로|오히려|실제로"
    ),
    pointers="(?:같은|동) (?:관계자|부처|회사)",
    unless="이 대통령|이 총리|이 장관|이번 (?:주|달|여름|겨울|회의에서 한)|이산가족",
    speaker=r"[”\"]?라고 (?:말했다|밝혔다|강조했다|덧붙였다|전했다)\.$(?<=^.{0,0})",
    spaced=False,
)

OPENERS: Final[Mapping[str, Openers]] = MappingProxyType(
    {
        "de": _GERMAN,
        "en": _ENGLISH,
        "es": _SPANISH,
        "fr": _FRENCH,
        "it": _ITALIAN,
        "ja": _JAPANESE,
        "ko": _KOREAN,
        "nl": _DUTCH,
        "pt": _PORTUGUESE,
    }
)
"""ISO 639-1 -> what opens a leaning sentence."""
