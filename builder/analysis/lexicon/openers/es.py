"""What opens a leaning Spanish sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
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
