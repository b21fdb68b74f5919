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


_NO_TAIL = (
    r"(?! (?:of|by|between|from|in|on|for|with|to|at|against|over|behind|that|which|who|whose|about"
    r"|known|called|named|led|signed|held|published|released|issued|involving|and|or|will help)\b)"
)
"""After "the agreement": no word that says which agreement."""

_ENGLISH = Openers(
    pronouns="he|she|they|it|this|that|these|those|his|her|hers|their|theirs|its|him|them|he'd|he's"
    "|he'll|she'd|she's|she'll|they'd|they're|they've|they'll|it's|it'd|it'll|that's|this's|both"
    "|neither|none|others|another|such|here|there|all this|all that|none of which|all of which",
    connectives="but|and|or|nor|so|yet|however|meanwhile|also|then|thus|hence|therefore|moreover"
    "|furthermore|besides|instead|nevertheless|nonetheless|otherwise|still|additionally"
    "|consequently|accordingly|similarly|likewise|conversely|afterwards|afterward|later|earlier"
    "|finally|indeed|rather|which|who|whose|in addition|in contrast|by contrast|in turn"
    "|in response|in fact|in particular|as a result|as such|at the same time|at that time|after that"
    "|after this|before that|before this|since then|until then|by then|for example|for instance"
    "|for this|for that|for his part|for her part|for their part|for its part|on the other hand"
    "|on the contrary|on top of that|in other words|in doing so|by doing so|to that end|to this end"
    "|to do so|to do this|even so|even then|if so|if not|not only that|what is more|what's more"
    "|in the meantime|in the process|in that case|in this case|in both cases|despite this"
    "|despite that|with this|with that|because of this|because of that|from there|among them"
    "|among these|among those|prior to that|apart from that|aside from that|that said|having said"
    "|worse|secondly|thirdly|lastly|overall|in short|in sum|in this way|in that way|that is why"
    "|this is why|under this|under these|on this|on that|at this|at that|in this|in that|of these"
    "|of those|of this|of that|to this|to these|with these|from this|from these|by this"
    "|alternatively|elsewhere|likewise|again|once again|too|either way|in any case|in all",
    pointers=rf"the (?:company|firm|group|agreement|deal|move|decision|report|statement|pact|accord"
    rf"|announcement|proposal|plan|measure|measures|incident|attack|attacks|suspect|victim|victims"
    rf"|man|woman|couple|boy|girl|ministry|agency|official|officials|article|study|survey|document"
    rf"|documents|bill|law|ruling|case|event|exercise|exercises|drill|drills|talks|meeting|summit"
    rf"|visit|project|programme|program|ship|vessel|aircraft|plane|minister|spokesman"
    rf"|spokeswoman|spokesperson|author|authors|researchers|team|trial|effort|efforts|objective"
    rf"|result|results|aim|goal|idea|figure|figures|number|rest|changes|change|sides|latter"
    rf"|pair|trio|duo|others|other|deal|launch|test|tests|sanctions|ban|order|policy|letter|offer"
    rf"|film|book|album|show|match|game|club|actor|actress|singer|band|player|striker|film's"
    rf"|company's|firm's|report's|group's|accident|crash|fire|killing|shooting|child|children"
    rf"|businessman|politician|senator|lawmaker|judge|court's|scheme|system|device|site|service"
    rf"|two|three|four|five|six|seven|eight|former(?= (?:is|was|has|had|said|will|would)\b))"
    rf"(?![\w-]){_NO_TAIL}"
    r"|the (?:two|three|four|five|six|pair|trio|duo|others|latter)\b(?!-)"
    r"|the same\b|the (?:next|following|previous|other) (?:day|week|month|year|morning|evening)\b"
    r"|the day (?:before|after)\b"
    r"|(?:all|most|many|some|few|several|each|half|one|two|three|four|part|much|any) of"
    r" (?:them|these|those|this|that|it|which|whom)\b"
    r"|(?:that|the same) (?:day|week|month|year)\b"
    r"|(?:\w+ )?(?:\w+) (?:days?|weeks?|months?|years?|hours?|minutes?) (?:later|earlier|before|after)"
    r"(?:,| (?:that|he|she|it|they)\b)"
    r"|(?:days|weeks|months|years|hours|minutes|moments|shortly|soon) (?:later|earlier|afterwards?"
    r"|before)\b(?! the)"
    r"|(?:in|at|on|during|for|from|with|by|under|to|as|speaking|asked|according|following|citing"
    r"|referring|despite|like|unlike|until|since|last|this|\w+ing|\w+ed) [^,]{1,60}, (?:he|she|they|it)\b"
    r"|(?:when|while|after|before|if|although|though|because|once|since|as)"
    r" (?:he|she|they|it|asked|this|that|these|those|doing|speaking)\b"
    r"|one (?:is|was|has|had|said|who|that|such|another)\b",
    unless=r"it (?:is|was|remains|seems|appears|became|will be|would be) (?:also |still |now |not |not"
    r" yet |very |too |more )*(?:clear|unclear|likely|unlikely|essential|important|vital|crucial|known"
    r"|necessary|possible|impossible|difficult|hard|easy|early|late|time|no secret|no surprise|true"
    r"|estimated|believed|hoped|expected|feared|understood|thought|that)\b"
    r"|this (?:week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|time last)"
    r"(?:\b|'s)|those (?:who|with|in|from|living|under|over|without)\b|so far\b|such as\b"
    r"|there(?:'s| (?:is|are|was|were|has|have|had|will|may|can|could|would|should|must|remain"
    r"|remains)\b)|both (?!of (?:them|these|those)\b|are\b|were\b|have\b|had\b|said\b|sides\b|men\b"
    r"|women\b|countries\b|leaders\b|companies\b|teams\b|parties\b|nations\b|governments\b|the\b|will"
    r"\b|would\b|agreed\b)|(?:later|earlier) (?:this|that|in)\b|rather than\b|instead of\b"
    r"|(?:in addition|in response|in contrast) (?:to|with) (?!this|that|these|those|it)"
    r"|as a result of (?!this|that|these|those|it)|besides (?!this|that|these|those|,)"
    r"|her (?:majesty|royal)\b|his (?:holiness|majesty|royal)\b|or else\b|elsewhere in\b"
    r"|neither (?:the |side\b)?(?!of (?:them|these)|side\b|man\b|country\b|leader\b|was\b|is\b|has\b)"
    r"|the two koreas\b|the (?:five|six|seven|three|four) (?:permanent|gulf|baltic|nordic)\b"
    r"|another (?:\w+ )?(?:\d|people|person)|under this year|again and again|in all of\b",
    speaker=r"[,\"”] ?(?:he|she|they|it) (?:also |then |later )?(?:said|says|added|told|explained"
    r"|noted|continued|argued|insisted|wrote|tweeted|warned|concluded)\b"
    r"|[,\"”] ?(?:said|says|added) (?:he|she|they)\b"
    r"|^(?:[\"“].*[\"”],? )(?:he|she|they|it)\b",
)

_FRENCH = Openers(
    pronouns="il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|celui-là|celle-là|ceci|cela|ça"
    "|ce|cet|cette|ces|c'|son|sa|ses|leur|leurs|lui|eux|tous deux|toutes deux|y|en|certains d'entre"
    "|la plupart d'entre|l'un d'eux|l'une d'elles|d'autres|les autres|l'autre",
    connectives="mais|et|or|donc|ainsi|cependant|toutefois|pourtant|néanmoins|en revanche|par contre"
    "|en effet|de plus|en outre|par ailleurs|d'ailleurs|aussi|alors|puis|ensuite|enfin|finalement"
    "|de même|au contraire|par conséquent|en conséquence|c'est pourquoi|dès lors|depuis lors|depuis"
    "|à l'inverse|en fait|par exemple|du coup|malgré cela|malgré tout|pendant ce temps|dans le même"
    " temps|au même moment|après cela|avant cela|pour cela|pour ce faire|de son côté|de leur côté"
    "|pour sa part|à ce titre|à cet égard|à cette occasion|dans ce cas|dans ce contexte|dans ce cadre"
    "|selon lui|selon elle|selon eux|selon ces|d'une part|d'autre part|de surcroît|sinon|quant à lui"
    "|quant à elle|notamment|autrement dit|bref|reste que|toujours est-il|là|là-bas|car|parce que"
    "|ailleurs|plus tard|plus tôt|auparavant|entre-temps|également|même si|sauf que|à ce jour",
    pointers=r"(?:les (?:deux|trois|quatre|cinq)|ces|ce dernier|cette dernière|ces derniers|ces"
    r" dernières|le lendemain|la veille|le même jour|la même)\b"
    r"|(?:la société|l'entreprise|le groupe|l'accord|le rapport|le texte|le projet|la décision"
    r"|la mesure|l'attaque|l'incident|le suspect|la victime|les victimes|l'homme|la femme|l'étude"
    r"|le communiqué|l'annonce|la réunion|le sommet|la visite|le ministre|le porte-parole|l'auteur"
    r"|le document|l'événement|la loi|le navire|l'appareil|l'avion|le procès|le dispositif)"
    r"(?! (?:de|du|des|d'|entre|sur|pour|à|au|aux|qui|que|dont|signé|publié|en|par|et|la|le|\w+ (?:de|du"
    r"|des|d'|à|en|entre))\b)"
    r"|(?:\w+ )?\w+ (?:jours?|semaines?|mois|ans?|heures?|minutes?) (?:plus tard|plus tôt|auparavant|après,)"
    r"|(?:en|dans|à|au|lors|pendant|pour|avec|par|selon|interrogé|interrogée|après|avant) [^,]{1,60},"
    r" (?:il|elle|ils|elles)\b"
    r"|(?:quand|lorsqu'|si|alors qu'|après qu'|bien qu'|puisqu'|comme) ?(?:il|elle|ils|elles|cela|ce)\b",
    unless=r"il (?:est|était|sera|serait|reste|semble|paraît) (?:\w+ )?(?:possible|clair|probable|prévu"
    r"|nécessaire|important|temps|vrai|difficile|que|de)\b|il (?:y a|faut|faudra|s'agit|semble que)\b"
    r"|(?:cette|cet) (?:semaine|année|été|hiver|automne|nuit)\b|ce (?:matin|soir|mois|week-end|printemps"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|ainsi que\b|aussi bien\b|depuis (?!lors|,)"
    r"|en (?!effet|fait|revanche|outre|conséquence|est\b|a\b)|alors que\b|malgré (?!cela|tout)"
    r"|c'est (?:en|à|au|le|la|un|une|dans) .{3,40} que\b|ceux qui\b|celui qui\b|celle qui\b|lui-même\b"
    r"|sa sainteté|son altesse|et si\b$",
    speaker=r"(?:[,»\"”] ?)(?:a-t-il|a-t-elle|ont-ils|dit-il|dit-elle|ajoute-t-il|ajoute-t-elle"
    r"|explique-t-il|explique-t-elle|affirme-t-il|affirme-t-elle|estime-t-il|précise-t-il|poursuit-il"
    r"|déclare-t-il|assure-t-il|selon lui|selon elle)\b",
)

_GERMAN = Openers(
    pronouns="er|sie|es|dies|diese|dieser|dieses|diesem|diesen|das|jene|jener|jenes|sein|seine|seinen"
    "|seiner|seinem|ihr|ihre|ihren|ihrer|ihrem|ihm|ihn|ihnen|beide|beides|letztere|letzterer"
    "|letzteres|solche|solch|andere|einige davon|viele davon|manche davon",
    connectives="aber|und|oder|doch|jedoch|denn|sondern|allerdings|dennoch|trotzdem|deshalb|daher|darum"
    "|deswegen|außerdem|zudem|ferner|darüber hinaus|dabei|dadurch|dafür|dagegen|damit|danach|daraufhin"
    "|daran|darauf|darin|davon|dazu|dann|anschließend|schließlich|inzwischen|unterdessen|währenddessen"
    "|gleichzeitig|zugleich|auch|ebenso|ebenfalls|somit|also|folglich|demnach|stattdessen|hingegen"
    "|andererseits|einerseits|im gegenteil|zum beispiel|beispielsweise|etwa|hier|dort|da|so|nun"
    "|immerhin|übrigens|nämlich|später|früher|zuvor|vorher|seitdem|seither|bisher|bislang|hinzu kommt"
    "|aus diesem grund|in diesem|zu diesem|nach diesem|mit diesem|bei diesem|an diesem|vor diesem"
    "|in dieser|mit dieser|nach dieser|zu dieser|bei dieser|in diesen|trotz dieser|unter diesen"
    "|infolgedessen|nichtsdestotrotz|indes|indessen|freilich|wiederum|hierbei|hierzu|dementsprechend",
    pointers=r"(?:die beiden|die (?:zwei|drei|vier|fünf)|der letztere|am selben|am gleichen|am nächsten tag"
    r"|am tag (?:darauf|zuvor)|tags darauf|tags zuvor)\b"
    r"|(?:das unternehmen|die firma|der konzern|die gruppe|das abkommen|die vereinbarung|der bericht"
    r"|die entscheidung|die maßnahme|die maßnahmen|der vorfall|der angriff|der anschlag|der verdächtige"
    r"|der täter|das opfer|die opfer|der mann|die frau|die studie|die erklärung|das treffen|der gipfel"
    r"|der minister|der sprecher|die sprecherin|der autor|das gesetz|das schiff|das flugzeug|das projekt)"
    r"(?! (?:von|der|des|zwischen|für|mit|in|im|zur|zum|über|gegen|aus|am|an|auf|bei|und)\b)(?![\w-]|,? (?:die|der|das|den|dem)\b)"
    r"|(?:\w+ )?\w+ (?:tage?|wochen?|monate?|jahre?|stunden?|minuten) (?:später|zuvor|danach)\b"
    r"|(?:als|wenn|nachdem|während|weil|obwohl|bevor|da) (?:er|sie|es|dies|das)\b",
    unless=r"es (?:ist|war|wird|sei|bleibt|scheint|gibt|gab|geht|gilt|handelt|kam|heißt|hieß)\b(?! (?:ein|eine"
    r"|der|die|das) )|das (?!ist\b|war\b|sei\b|wird\b|hat\b|habe\b|sind\b|bedeutet\b|zeigt\b|sagte\b|teilte\b"
    r"|würde\b|soll\b|kann\b|könnte\b|will\b|unternehmen\b|abkommen\b|opfer\b|treffen\b|gesetz\b|schiff\b"
    r"|flugzeug\b|projekt\b|gleiche\b|geht\b|liegt\b|führt\b|macht\b|gilt\b|reicht\b|muss\b|müsse\b|gelang\b)"
    r"|diese (?:woche|nacht)\b|diesen (?:sommer|winter|herbst|frühling|montag|dienstag|mittwoch|donnerstag"
    r"|freitag|samstag|sonntag|monat)\b|dieses jahr\b|in diesem (?:jahr|monat|sommer|winter|herbst)\b"
    r"|in dieser woche\b|so (?:viel|viele|wenig)\b|hier (?:in|bei)\b|damit \w+ (?:nicht|wieder)\b$"
    r"|bisher (?:ist|sind|hat|haben|gibt)\b|da (?!(?:ist|war|sind|kann|hat)\b)",
    speaker=r"[,\"“”«»] ?(?:sagte|sagt|so|erklärte|fügte|betonte|schrieb|meinte) (?:er|sie)\b",
)

_SPANISH = Openers(
    pronouns="él|ella|ellos|ellas|esto|eso|aquello|este|esta|estos|estas|ese|esa|esos|esas|aquel"
    "|aquella|aquellos|aquellas|su|sus|ambos|ambas|lo|la misma|el mismo|otros|otras|tal|tales",
    connectives="pero|y|o|ni|sin embargo|no obstante|además|también|tampoco|así|así que|entonces|luego"
    "|después|por lo tanto|por tanto|por ello|por eso|por esto|en cambio|por el contrario|mientras"
    " tanto|entretanto|asimismo|igualmente|de hecho|en efecto|por ejemplo|en consecuencia|aun así"
    "|a pesar de ello|a pesar de eso|pese a ello|pese a eso|a su vez|al mismo tiempo|desde entonces"
    "|hasta entonces|por otra parte|por otro lado|por su parte|en este|en ese|en esta|en esa|para ello"
    "|con ello|con esto|con eso|de ahí|allí|ahí|aquí|finalmente|por último|en definitiva|incluso"
    "|más tarde|posteriormente|anteriormente|según él|según ella|a continuación|de este modo|de esta"
    "|de esa|a ello|a esto|tras ello|tras esto|ahora bien|de lo contrario|sino|aunque él|es decir|es más",
    pointers=r"(?:los dos|las dos|los (?:tres|cuatro|cinco)|las (?:tres|cuatro|cinco)|este último|esta última"
    r"|al día siguiente|el día anterior|ese mismo|esa misma|el mismo día)\b"
    r"|(?:la empresa|la compañía|el grupo|el acuerdo|el informe|el texto|el proyecto|la decisión|la medida"
    r"|las medidas|el ataque|el incidente|el sospechoso|la víctima|las víctimas|el hombre|la mujer"
    r"|el estudio|el comunicado|el anuncio|la reunión|la cumbre|la visita|el ministro|el portavoz|el autor"
    r"|el documento|la ley|el buque|el avión|el juicio)"
    r"(?! (?:de|del|entre|sobre|para|en|que|por|con|contra|a|al|y|firmado|publicado|\w+ (?:de|del|en|entre))\b)"
    r"|(?:\w+ )?\w+ (?:días?|semanas?|meses|mes|años?|horas?|minutos?) (?:después|más tarde|antes)\b(?! del?)"
    r"|(?:cuando|si|aunque|porque|después de que|antes de que) (?:él|ella|ellos|ellas|esto|eso|este|esta)\b",
    unless=r"est[ea] (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|verano|invierno"
    r"|mañana|tarde|noche)\b|su (?:santidad|majestad|alteza)\b|así como\b|además de\b|lo (?:que|cual)\b"
    r"|después de (?!eso|esto|ello|que él)|antes de\b|luego de\b|en est[ea] (?:momento|año|mes|semana)\b"
    r"|también en\b|otros? (?:\d|países)|incluso (?:el|la|los|las)\b",
    speaker=r"[,\"”»] ?(?:dijo|añadió|agregó|explicó|afirmó|señaló|aseguró|declaró|según) (?:él|ella|ellos)\b"
    r"|[\"”»],? (?:dijo|añadió|agregó|explicó|afirmó|señaló|aseguró|declaró|apuntó|subrayó)\.?$",
)

_PORTUGUESE = Openers(
    pronouns="ele|ela|eles|elas|isto|isso|aquilo|este|esta|estes|estas|esse|essa|esses|essas|aquele"
    "|aquela|aqueles|aquelas|seu|sua|seus|suas|o seu|a sua|os seus|as suas|ambos|ambas|outros|outras"
    "|tal|tais|o mesmo|a mesma|nele|nela|dele|dela|deles|delas|disso|disto|nisso|nisto",
    connectives="mas|e|ou|nem|porém|contudo|todavia|no entanto|entretanto|além disso|também|tampouco"
    "|assim|então|depois|logo|por isso|portanto|por conseguinte|em contrapartida|pelo contrário"
    "|enquanto isso|igualmente|de facto|de fato|com efeito|por exemplo|em consequência|mesmo assim"
    "|ainda assim|apesar disso|por sua vez|ao mesmo tempo|desde então|até então|por outro lado"
    "|por seu lado|por seu turno|da sua parte|neste|nesse|nesta|nessa|para isso|com isso|daí|ali|aí"
    "|aqui|lá|finalmente|por fim|por último|inclusive|mais tarde|posteriormente|anteriormente"
    "|segundo ele|segundo ela|deste modo|desta forma|dessa forma|desse modo|afinal|aliás|é que|só que"
    "|ou seja|porque|pois|sendo assim|já|agora",
    pointers=r"(?:os dois|as duas|os (?:três|quatro|cinco)|as (?:três|quatro|cinco)|este último|esta última"
    r"|no dia seguinte|no mesmo dia|na véspera)\b"
    r"|(?:a empresa|a companhia|o grupo|o acordo|o relatório|o texto|o projecto|o projeto|a decisão|a medida"
    r"|as medidas|o ataque|o incidente|o suspeito|a vítima|as vítimas|o homem|a mulher|o estudo"
    r"|o comunicado|o anúncio|a reunião|a cimeira|a cúpula|a visita|o ministro|o porta-voz|o autor"
    r"|o documento|a lei|o navio|o avião|o julgamento)"
    r"(?! (?:de|do|da|dos|das|entre|sobre|para|em|no|na|que|por|com|contra|à|ao|e|assinado|\w+ (?:de|do|da"
    r"|em|entre))\b)"
    r"|(?:\w+ )?\w+ (?:dias?|semanas?|meses|mês|anos?|horas?|minutos?) (?:depois|mais tarde|antes)\b(?! d)"
    r"|(?:quando|se|embora|porque|depois que|antes que) (?:ele|ela|eles|elas|isto|isso|este|esta)\b",
    unless=r"est[ea] (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|semana|mês|ano|verão|inverno|manhã"
    r"|tarde|noite)\b|sua (?:santidade|majestade|excelência)\b|assim como\b|além de\b|depois d\w+\b"
    r"|nest[ea] (?:momento|ano|mês|semana|segunda|terça|quarta|quinta|sexta)\b|já (?:em|no|na|foi|foram)\b"
    r"|agora que\b|outros? (?:\d|países)|aqui (?:em|no|na)\b|lá (?:em|no|na)\b|logo (?:após|no|na)\b",
    speaker=r"[,\"”»] ?(?:disse|acrescentou|explicou|afirmou|declarou|segundo) (?:ele|ela|eles)\b"
    r"|[\"”»],? (?:disse|acrescentou|explicou|afirmou|declarou|sublinhou)\.?$",
)

_ITALIAN = Openers(
    pronouns="egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|quest'|quello"
    "|quella|quelli|quelle|quegli|quell'|ciò|il suo|la sua|i suoi|le sue|suo|sua|suoi|sue|il loro"
    "|la loro|i loro|le loro|entrambi|entrambe|altri|altre|tale|tali|lo stesso|la stessa|gli altri",
    connectives="ma|e|ed|o|oppure|né|però|tuttavia|eppure|inoltre|anche|neanche|così|quindi|dunque|allora"
    "|poi|dopo|perciò|pertanto|per questo|per questa|invece|al contrario|intanto|nel frattempo|infatti"
    "|in effetti|per esempio|ad esempio|di conseguenza|nonostante ciò|malgrado ciò|ciononostante"
    "|a sua volta|allo stesso tempo|al tempo stesso|da allora|fino ad allora|d'altra parte|dal canto suo"
    "|da parte sua|in questo|in quel|in questa|in quella|a questo|con questo|a tal|per farlo|da qui|lì"
    "|là|qui|infine|alla fine|insomma|persino|più tardi|successivamente|in seguito|in precedenza"
    "|secondo lui|secondo lei|in tal modo|in questo modo|del resto|ovvero|cioè|ora|già|del quale",
    pointers=r"(?:i due|le due|i (?:tre|quattro|cinque)|le (?:tre|quattro|cinque)|quest'ultimo|quest'ultima"
    r"|il giorno (?:dopo|seguente|prima)|lo stesso giorno)\b"
    r"|(?:l'azienda|la società|il gruppo|l'accordo|il rapporto|il testo|il progetto|la decisione|la misura"
    r"|le misure|l'attacco|l'incidente|il sospetto|la vittima|le vittime|l'uomo|la donna|lo studio"
    r"|il comunicato|l'annuncio|la riunione|il vertice|la visita|il ministro|il portavoce|l'autore"
    r"|il documento|la legge|la nave|l'aereo|il processo)"
    r"(?! (?:di|del|della|dei|delle|dello|tra|fra|su|sul|sulla|per|in|nel|nella|che|con|contro|a|al|e|firmato"
    r"|\w+ (?:di|del|della|in|tra))\b)"
    r"|(?:\w+ )?\w+ (?:giorni|giorno|settiman[ae]|mesi|mese|anni|anno|or[ae]|minuti) (?:dopo|più tardi|prima)\b(?! d)"
    r"|(?:quando|se|benché|perché|dopo che|prima che) (?:lui|lei|loro|questo|questa|ciò)\b",
    unless=r"quest[oae'] ?(?:mattina|sera|notte|settimana|mese|anno|estate|inverno|lunedì|martedì)\b"
    r"|sua (?:santità|maestà|eccellenza)\b|così come\b|oltre a\b|dopo (?:il|la|lo|i|gli|le|l'|aver|un|una|mesi|anni)\b"
    r"|in quest[oa] (?:momento|anno|mese|settimana)\b|già (?:in|nel|nella)\b|ora che\b|poi(?:ché)\b"
    r"|quell[oaie] (?:di|del|della|che)\b|anche (?:il|la|lo|i|gli|le|l')\b|altri \d",
    speaker=r"[,\"”»] ?(?:ha detto|ha aggiunto|ha spiegato|ha affermato|dice|secondo) (?:lui|lei|loro)\b"
    r"|[\"”»],? (?:ha detto|ha aggiunto|ha spiegato|ha affermato|ha dichiarato|ha concluso)\.?$",
)

_DUTCH = Openers(
    pronouns="hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun|hem|hen|beide|beiden|zulke|zo'n|anderen"
    "|hiervan|daarvan|hierin|daarin|laatstgenoemde",
    connectives="maar|en|of|want|echter|toch|ook|dus|daarom|daardoor|daarna|daarnaast|daarbij|daarmee"
    "|daarvoor|daarop|daartoe|bovendien|verder|vervolgens|toen|dan|intussen|ondertussen|inmiddels"
    "|tegelijkertijd|niettemin|desondanks|desalniettemin|evenwel|evenals|eveneens|zo|hierdoor|hiermee"
    "|hierbij|hiervoor|hier|daar|er|nu|later|eerder|uiteindelijk|ten slotte|tenslotte|tot slot|immers"
    "|bijvoorbeeld|integendeel|daarentegen|anderzijds|in plaats daarvan|om die reden|op dat moment"
    "|in dat|in die|in deze|in dit|met deze|met dit|met die|bij deze|bij dit|sindsdien|tot dan toe"
    "|volgens hem|volgens haar|volgens hen|op zijn beurt|kortom|namelijk|alsnog|trouwens",
    pointers=r"(?:de twee|de (?:drie|vier|vijf)|het tweetal|de laatste\b(?! \w)|de volgende dag|diezelfde"
    r"|dezelfde dag|een dag (?:later|eerder))\b"
    r"|(?:het bedrijf|de onderneming|de groep|het akkoord|de overeenkomst|het rapport|het besluit|de maatregel"
    r"|de maatregelen|de aanval|de aanslag|het incident|de verdachte|het slachtoffer|de slachtoffers|de man"
    r"|de vrouw|het onderzoek|de studie|de verklaring|de bijeenkomst|de top|het bezoek|de minister"
    r"|de woordvoerder|de auteur|de wet|het schip|het vliegtuig|het project)"
    r"(?! (?:van|tussen|over|voor|met|in|op|uit|die|dat|tegen|aan|en|door|naar)\b)(?![\w-])"
    r"|(?:\w+ )?\w+ (?:dagen|dag|weken|week|maanden|maand|jaar|jaren|uur|uren|minuten) (?:later|eerder|daarna)\b"
    r"|(?:toen|als|terwijl|omdat|hoewel|nadat|voordat) (?:hij|zij|ze|het|dit|dat)\b",
    unless=r"het (?!is\b|was\b|wordt\b|werd\b|gaat\b|heeft\b|had\b|zal\b|zou\b|kan\b|moet\b|bedrijf\b|akkoord\b"
    r"|rapport\b|besluit\b|incident\b|slachtoffer\b|onderzoek\b|bezoek\b|schip\b|vliegtuig\b|project\b|tweetal\b"
    r"|betekent\b|toont\b|blijkt\b|lijkt\b|gebeurde\b|duurt\b)|het (?:is|was|blijft) (?:\w+ )?(?:duidelijk"
    r"|onduidelijk|mogelijk|belangrijk|nog niet bekend)\b|er (?:is|zijn|was|waren|komt|komen|wordt|worden"
    r"|werd|werden|ligt|staan|staat)\b|deze (?:week|maand|zomer|winter|herfst)\b|dit (?:jaar|weekend|voorjaar"
    r"|najaar)\b|zo(?:wel|als)\b|nu \w+ \w+ (?:zijn|is)\b$|hier in\b|later (?:dit|deze|in)\b|eerder (?:dit|deze)\b",
    speaker=r"[,\"”»] ?(?:zei|zegt|aldus|verklaarde|voegde) (?:hij|zij|ze)\b",
)

_JAPANESE = Openers(
    pronouns="彼|彼女|彼ら|これ|それ|あれ|この|その|あの|こう|そう|ここ|そこ|こちら|そちら|両者|両氏|両国|両首脳|両社"
    "|同氏|同社|同国|同省|同庁|同日|同年|同月|同市|同相|同紙|同行|同県|同艦|同機|前者|後者|当時|いずれも|双方",
    connectives="しかし|だが|ただ、|ただし|けれど|ところが|一方|他方|また|さらに|そして|そこで|そのため|このため|したがって"
    "|従って|だから|ゆえに|なぜなら|つまり|すなわち|例えば|たとえば|なお|ちなみに|もっとも|むしろ|それでも|それに|そうした"
    "|こうした|このほか|その後|この後|これまでに|すると|加えて|かつ|および|及び|同時に|とはいえ|とりわけ|特に|次に|最後に"
    "|結局|やがて|まもなく|翌日|翌年|翌月|前日|にもかかわらず|逆に|反対に|同様に|実際、|もちろん|やはり|あるいは",
    pointers=r"(?:3|三|2|二|４|四|３|２)(?:カ国|か国|者|人|氏|首脳)は",
    unless=r"これまで、|それぞれ|こども|この(?:夏|冬|春|秋|日曜)|その日暮らし|また聞き|ここ数",
    speaker=r"」と(?:述べ|語|話|説明|強調|指摘|付け加え)[^。]{0,8}(?:た|ている)。$(?<!は)",
    spaced=False,
)

_KOREAN = Openers(
    pronouns="그는|그가|그의|그를|그녀|그들|이는|이를|이것|그것|저것|이들|이에|이로|이런|그런|이러한|그러한|이같은|이 같은"
    "|그 |이 |양국은|양측은|양측|두 사람|두 나라|두 정상|양 정상|세 나라|3국은|이곳|그곳|해당|전자|후자|여기|거기|당시|이번",
    connectives="그러나|하지만|그런데|그리고|또한|또 |또,|그래서|따라서|그러므로|그렇지만|반면|한편|게다가|더구나|아울러"
    "|이어|이후|그 뒤|그 후|이 때문|그 때문|이에 따라|이와 함께|이와 관련|이 밖에|그 밖에|즉|다시 말해|예를 들어|다만|결국"
    "|마침내|더불어|동시에|특히|물론|그럼에도|그래도|왜냐하면|이렇게|그렇게|앞서|이날|그날|다음 날|같은 날|이튿날|전날|이처럼"
    "|그동안|뿐만 아니라|나아가|반대로|오히려|실제로",
    pointers=r"(?:같은|동) (?:관계자|부처|회사)",
    unless=r"이 대통령|이 총리|이 장관|이번 (?:주|달|여름|겨울|회의에서 한)|이산가족",
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
