"""What opens a leaning Spanish sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "a su juicio|en su opinión|a su entender|entre ellos|entre ellas|entre estos|entre estas|"
        "de ellos|de ellas|de estos|todo ello|"
        "todo esto|todo eso|ninguno de ellos|la mayoría de ellos|él|ella|ellos|ellas|esto|eso|"
        "aquello|este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|aquellos|aquellas|su|sus|"
        "ambos|ambas|lo|la misma|el mismo|otro|otra|otros|otras|el otro|la otra|los otros|"
        "las otras|los demás|las demás|tal|tales"
    ),
    connectives=(
        "sí,|no,|bueno,|claro,|"
        "ahora|hoy en día|en total|poco después|acto seguido|resultado|se trata|cabe recordar|"
        "mientras|pero|y|o|ni|sin embargo|no obstante|además|también|tampoco|así|así que|"
        "entonces|luego|después|por lo tanto|por tanto|por ello|por eso|por esto|en cambio|por "
        "el contrario|mientras tanto|entretanto|asimismo|igualmente|de hecho|en efecto|por "
        "ejemplo|en consecuencia|aun así|a pesar de ello|a pesar de eso|pese a ello|pese a eso|a "
        "su vez|al mismo tiempo|desde entonces|hasta entonces|por otra parte|por otro lado|por "
        "su parte|para entonces|a esas alturas|en este|en ese|en esta|en esa|para ello|con ello|"
        "con esto|con eso|de ahí|allí|es por eso|es por ello|"
        "ahí|aquí|finalmente|por último|en definitiva|incluso|más tarde|posteriormente|"
        "anteriormente|según él|según ella|a continuación|de este modo|de esta|de esa|a ello|a "
        "esto|tras ello|tras esto|ahora bien|de lo contrario|sino|aunque él|es decir|es más"
    ),
    pointers=(
        "(?:el|la) (?:segund[oa]|tercer[oa]?|cuart[oa]) (?!trimestre|semestre|tiempo|vuelta|turno|"
        "guerra|temporada)(?-i:[a-zá-úñ]{3,}) (?:ha|es|era|fue|está|será|había|puede|debe|tiene|"
        r"quedó|se|no|murió)\b|una? (?-i:[a-zá-úñ]{3,}) así\b|"
        "(?:el|la|los|las) (?!gobierno|parlamento|presidente|papa|rey|reina|policía|ejército|"
        "mundo|mar|sol|luna|tierra|país|economía|euro|dólar|oposición|senado|"
        "congreso)(?-i:[a-zá-úñ]{3,}) (?:ha|han|es|son|era|eran|fue|fueron|está|están|será|serán|"
        r"había|habían|puede|pueden|debe|deben|tiene|tienen|quedó|se|no)\b|"
        r"(?-i:[A-ZÁ-Ú]?[a-zá-úñ0-9 -]{2,60}), (?:él|ella|ellos|ellas)\b|(?:el|la) (?:joven|menor|"
        "acusad[oa]|detenid[oa]|conductora?|niñ[oa]|futbolista|delantero|técnico|portavoz|hombre|"
        r"mujer)(?:,| (?:fue|ha|había|es|era|está|estaba|será|añadió|dijo|tiene|quedó)\b)|"
        "(?:según|tras|desde|durante|con|en|después de|antes de|pese a) (?:el|la|los|las|su|sus) "
        "(?:informe|texto|acuerdo|estudio|documento|comunicado|ataque|accidente|atentado|reunión|"
        "autores?|fuentes?),|(?:la mayoría|muchos|muchas|algunos|algunas|varios|varias|pocos|"
        r"otros|no todos|todos|solo \w+|\d+) (?:venían?|eran?|son|fueron|han|habían|están|estaban|"
        r"llegaron|murieron|sobrevivieron|siguen)\b|a sus \d+ años, (?-i:[a-z])(?!l |a )|un[oa]? "
        r"(?:portavoz|testigo|vecin[oa]|fuente) (?:dijo|confirmó|añadió|aseguró|negó)\b|(?:los "
        "dos|las dos|los (?:tres|cuatro|cinco)|las (?:tres|cuatro|cinco)|este último|esta última|"
        r"al día siguiente|el día anterior|ese mismo|esa misma|el mismo día)\b|(?:la empresa|la "
        "compañía|el grupo|el acuerdo|el informe|el texto|el proyecto|la decisión|la medida|las "
        "medidas|el ataque|el incidente|el sospechoso|la víctima|las víctimas|el hombre|la mujer|"
        "el estudio|el comunicado|el anuncio|la reunión|la cumbre|la visita|el ministro|el "
        "portavoz|el autor|el documento|la ley|el buque|el avión|el juicio)(?! (?:de|del|entre|"
        r"sobre|para|en|que|por|con|contra|a|al|y|firmado|publicado|\w+ (?:de|del|en|entre))\b)|"
        r"(?:\w+ )?\w+ (?:días?|semanas?|meses|mes|años?|horas?|minutos?) (?:después|más tarde|"
        r"antes)\b(?! del?)|(?:cuando|si|aunque|porque|después de que|antes de que) (?:él|ella|"
        r"ellos|ellas|esto|eso|este|esta)\b|(?:alegan?|dicen?|dijo|dijeron|afirman?|afirmó|"
        "aseguran?|"
        "aseguró|añaden?|añadió|agregó|explican?|explicó|señalan?|señaló|sostienen?|sostuvo|"
        "reconocen?|"
        "reconoció|recuerdan?|recordó|advierten?|advirtió|insisten?|insistió|creen?|consideran?|"
        r"prometió|anunció|admitió|negó|pidió|exigen?) (?:también |además |incluso )?que\b|"
        r"(?:tiene|tenía) \d+ años\b|(?:es|fue|era|será|son|fueron|eran) (?:el|la|los|las|una?) "
        r"(?:primer[oa]?s?|segund[oa]|tercer[oa]?|mayor|peor|únic[oa]|mejor|últim[oa])\b|"
        r"(?:\w+ ){1,8}tal(?:es)? (?!vez|como|y como|cual|que)(?-i:[a-zá-ú])|"
        r"(?:actualización|corrección|fe de errores)\b.{0,25}?[:—–]"
    ),
    unless=(
        r"ahora que\b|mientras (?!tanto)|según (?:un|una)\b|est[ea] (?:lunes|martes|miércoles|"
        r"jueves|viernes|sábado|domingo|semana|mes|año|verano|invierno|mañana|tarde|noche)\b|su "
        r"(?:santidad|majestad|alteza)\b|así como\b|además de\b|lo (?:que|cual)\b|después de "
        r"(?!eso|esto|ello|que él)|antes de\b|luego de\b|en est[ea] (?:momento|año|mes|semana)\b|"
        r"también en\b|otros? (?:\d|países)|incluso (?:el|la|los|las)\b"
    ),
    anywhere=r"\b(?:minutos|horas|días|semanas|meses|años) (?:después|más tarde|antes)\.$",
    speaker=(
        r"[\"”»],? (?:dijo|añadió|agregó|explicó|afirmó)(?:,? (?!él\b|la\b|el\b|"
        r"un)(?-i:[a-zá-ú]+))*\.$|[,\"”»] ?(?:dijo|añadió|agregó|explicó|afirmó|señaló|aseguró|"
        r"declaró|según) (?:él|ella|ellos)\b|[\"”»],? (?:dijo|añadió|agregó|explicó|afirmó|señaló|"
        r"aseguró|declaró|apuntó|subrayó)\.?$"
    ),
)
