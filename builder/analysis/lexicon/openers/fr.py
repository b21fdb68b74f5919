"""What opens a leaning French sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
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
