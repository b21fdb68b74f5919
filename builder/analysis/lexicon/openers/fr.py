"""What opens a leaning French sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

OPENERS: Final = Openers(
    pronouns=(
        "tous les deux|toutes les deux|tous les trois|parmi eux|parmi elles|aucun d'eux|aucune "
        "d'elles|la plupart|l'intéressé|l'intéressée|d'après lui|d'après elle|d'après eux|même "
        "constat|même chose|même scénario|même son de cloche|il|elle|ils|elles|celui-ci|celle-ci|"
        "ceux-ci|celles-ci|celui-là|celle-là|ceci|cela|ça|ce|cet|cette|ces|c'|son|sa|ses|leur|"
        "leurs|lui|eux|tous deux|toutes deux|y|en|certains d'entre|la plupart d'entre|l'un d'eux|"
        "l'une d'elles|d'autres|les autres|l'autre|un autre|une autre|même réaction|pour le reste"
    ),
    connectives=(
        "oui,|non,|bon,|eh bien,|"
        "tandis que|"
        "désormais|dans la foulée|sur place|au total|en tout|à l'époque|dans l'ensemble|résultat|"
        "conséquence|reste à|reste la question|autre|pas question|pas si|pas de quoi|peu après|"
        "dans son sillage|à l'issue de|mais|et|or|donc|ainsi|cependant|toutefois|pourtant|"
        "néanmoins|en revanche|par contre|en effet|de plus|en outre|par ailleurs|d'ailleurs|"
        "aussi|alors|puis|ensuite|enfin|finalement|de même|au contraire|par conséquent|en "
        "conséquence|c'est pourquoi|dès lors|depuis lors|depuis|à l'inverse|en fait|par exemple|"
        "du coup|malgré cela|malgré tout|pendant ce temps|dans le même temps|au même moment|"
        "après cela|avant cela|pour cela|pour ce faire|de son côté|de leur côté|pour sa part|à "
        "ce titre|à cet égard|à cette occasion|dans ce cas|dans ce contexte|dans ce cadre|selon "
        "lui|selon elle|selon eux|selon ces|d'une part|d'autre part|de surcroît|sinon|quant à "
        "lui|quant à elle|notamment|autrement dit|bref|reste que|toujours est-il|là|là-bas|car|"
        "parce que|ailleurs|plus tard|plus tôt|auparavant|entre-temps|également|même si|sauf que|"
        "à ce jour|d'ici là|jusque-là"
    ),
    pointers=(
        "(?:le|la) (?:deuxième|seconde?|troisième|quatrième) (?!tour|trimestre|semestre|guerre|"
        "mandat|mi-temps|manche)(?-i:[a-zà-ÿ]{3,}) (?:a|est|avait|était|sera|doit|peut|va|s'est|"
        r"fut)\b|(?:dans|lors d'|selon|d'après) ?une? autre\b|"
        r"c'(?:est|était|sera)\b|dans la (?:soirée|matinée|nuit|journée),|(?:le|la|les|l') "
        r"?(?-i:[\w'-]+) (?-i:[a-zà-ÿ]+) (?:également|aussi|donc|ensuite|toutefois|cependant)\b|"
        r"(?:malheureusement|heureusement|évidemment|bien sûr),? (?:ce|cet|cette|ces|il|elle)\b|"
        "(?:le |la |les |l')(?!gouvernement|parlement|président|pape|roi|reine|police|armée|"
        "monde|mer|soleil|lune|terre|pays|météo|capitale|économie|euro|dollar|opposition|premier|"
        "ministère)(?-i:[a-zà-ÿ]{3,}) (?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|"
        "doit|doivent|peut|peuvent|va|vont|n'a|n'est|s'est|se|fut|souhaite|prévoit|annonce|"
        r"(?-i:[a-zé]+(?:ra|ront)))\b|(?-i:[A-ZÀ-Ý]?[a-zà-ÿ'0-9 -]{2,60}), (?:il|elle|ils|"
        r"elles)\b|(?:le|la) (?:\w+génaire|trentenaire|jeune|prévenue?|suspecte?|conductrice|"
        "conducteur|fillette|garçon)(?:,| (?:a|est|s'est|avait|était|sera|va|n'a|n'est|fut|"
        r"doit)\b)|(?:selon|d'après|dans|depuis|après|avant|malgré|avec|lors de|à l'issue de|"
        "pour) (?:le|la|l'|les|ce|cet|cette|ces) ?(?:rapport|étude|texte|accord|document|"
        "communiqué|enquête|auteurs?|article|drame|accident|attaque|annonce|parquet|procès),|"
        "(?:à|dans|lors de|après|avec|sous|malgré|pour|par|selon|depuis) (?:son|sa|ses|leurs?) "
        "[^,]{1,40}, (?!(?:le |la |l')?(?-i:[A-ZÀ-Ý]))|(?-i:[A-ZÀ-Ý]?[a-zà-ÿ' -]{3,40}) (?:du|de "
        "la|de l') ?(?:texte|rapport|accord|groupe|entreprise|ministre|projet) (?:a|avait|est|"
        r"était|sera)\b|(?:les (?:deux|trois|quatre|cinq)|ces|ce dernier|cette dernière|ces "
        r"derniers|ces dernières|le lendemain|la veille|le même jour|la même)\b|(?:la société|"
        "l'entreprise|le groupe|l'accord|le rapport|le texte|le projet|la décision|la mesure|"
        "l'attaque|l'incident|le suspect|la victime|les victimes|l'homme|la femme|le trentenaire|"
        "l'étude|le communiqué|l'annonce|la réunion|le sommet|la visite|le ministre|le "
        "porte-parole|l'auteur|le document|l'événement|la loi|le navire|l'appareil|l'avion|le "
        "procès|le dispositif)(?! (?:de|du|des|d'|entre|sur|pour|à|au|aux|qui|que|dont|signé|"
        r"publié|en|par|et|la|le|\w+ (?:de|du|des|d'|à|en|entre))\b)|(?:\w+ )?\w+ (?:jours?|"
        "semaines?|mois|ans?|heures?|minutes?) (?:plus tard|plus tôt|auparavant|après,)|(?:en|"
        "dans|à|au|lors|pendant|pour|avec|par|selon|interrogé|interrogée|après|avant) "
        r"[^,]{1,60}, (?:il|elle|ils|elles)\b|(?:quand|lorsqu'|si|alors qu'|après qu'|bien qu'|"
        r"puisqu'|comme) ?(?:il|elle|ils|elles|cela|ce)\b|(?:(?!(?:qu'|d')?(?:ils?|où|"
        r"on)\b)[\w'-]+ ){1,5}"
        r"y (?:a|ont|avait|avaient|est|sont|était|étaient|sera|seront|vit|vivent)\b|(?:[\w',-]+ "
        "){0,8}"
        r"(?:un tel|une telle|de tels|de telles)\b(?! (?:que|point))|(?:mise à jour|rectificatif|"
        r"correction)\b.{0,25}?[:—–]"
    ),
    unless=(
        r"le groupe \w+ (?-i:[A-Z])|il (?:est|était|sera|serait|reste|semble|paraît) (?:\w+ "
        r")?(?:possible|clair|probable|prévu|nécessaire|important|temps|vrai|difficile|que|de)\b|"
        r"il (?:y a|faut|faudra|semble que)\b|(?:cette|cet) (?:semaine|année|été|hiver|automne|"
        r"nuit)\b|ce (?:matin|soir|mois|week-end|printemps|lundi|mardi|mercredi|jeudi|vendredi|"
        r"samedi|dimanche)\b|ainsi que\b|aussi bien\b|(?:depuis (?!lors|,)|en (?!effet|fait|"
        "revanche|"
        r"outre|conséquence|est\b|a\b)|malgré (?!cela|tout))(?![^,]{1,60}, (?:elles?|ils?)\b(?! "
        "(?:y a|"
        r"faut|faudra|s'agi|est (?:\w+ )?(?:possible|probable|prévu|question))))|alors que\b|c'est "
        "(?:en|à|au|le|la|un|"
        r"une|dans|aujourd'hui|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b.{3,50} "
        r"qu(?:e|i|')|c'était il y a\b|ceux qui\b|celui qui\b|celle qui\b|lui-même\b|sa sainteté|"
        r"son altesse|et si\b$"
    ),
    anywhere=r"\b(?:minutes|heures|jours|semaines|mois|ans) (?:plus tard|plus tôt|après)\.$",
    speaker=(
        r"[,»\"”] ?[\w']+-(?:t-)?(?:il|elle)s?\b|(?:[,»\"”] ?)(?:a-t-il|a-t-elle|ont-ils|dit-il|"
        "dit-elle|ajoute-t-il|ajoute-t-elle|explique-t-il|explique-t-elle|affirme-t-il|"
        "affirme-t-elle|estime-t-il|précise-t-il|poursuit-il|déclare-t-il|assure-t-il|selon lui|"
        r"selon elle)\b"
    ),
)
