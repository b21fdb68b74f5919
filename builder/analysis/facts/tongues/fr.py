"""French."""

from __future__ import annotations

from builder.analysis.facts.tongues.kinds import Tongue, joined, numbered, phrases, words
from builder.text import stopwords

_ONES = numbered("deux trois quatre cinq six sept huit neuf", 2)
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}

FRENCH = Tongue(
    language="fr",
    point=",",
    group="\u00a0\u202f .",
    numbers={
        **numbered(
            "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
            10,
        ),
        **_ONES,
        **_TENS,
        **joined(_TENS, _ONES, "{ten}-{one}"),
        **joined({"quatre-vingt": 80}, _ONES, "{ten}-{one}"),
        "soixante-dix": 70,
        "quatre-vingts": 80,
        "quatre-vingt-dix": 90,
        "cent": 100,
        "mille": 1_000,
    },
    scales={
        "mille": 1_000,
        "cent": 100,
        "cents": 100,
        "million": 1_000_000,
        "millions": 1_000_000,
        "milliard": 1_000_000_000,
        "milliards": 1_000_000_000,
    },
    single=words("un"),
    half="un demi",
    qualifiers=phrases(
        "au moins; au plus; plus de; plus d'; plus d’; moins de; près de; jusqu'à; jusqu’à; "
        "environ; quelque; presque; à peine; un total de; au total; seulement; plus que"
    ),
    trailing=("au moins", "au plus"),
    span="à|ou",
    between="entre et",
    percent=r"pour\ cent|%",
    money=words("euros euro dollars dollar yens yen wons yuans francs roubles livres centimes"),
    measures=words(
        "kilomètres kilomètre mètres mètre centimètres millimètres kilogrammes kilos grammes "
        "tonnes tonne litres litre hectares hectare mégawatts gigawatts degrés nœuds becquerels "
        "barils"
    ),
    times=words(
        "secondes seconde minutes minute heures heure jours jour semaines semaine mois ans an "
        "années année décennies nuits siècles"
    ),
    stops=(stopwords.of("fr") | words("ont sont avaient étaient seront ne contre selon dont"))
    - words("mois"),
    labels=words(
        "article articles section chapitre page pages numéro no nº n° résolution vol route chaîne "
        "phase niveau groupe bloc salle ligne porte classe catégorie point alinéa annexe tome "
        "boeing airbus agenda formule"
    ),
    definite=words("les ces leurs ses nos vos des aux mes tes"),
    ages=words("âge âgé âgée âgés âgées"),
    nouns="first",
    before_noun=words(
        "nouveaux nouvelles autres anciens anciennes grands grandes petits petites premiers "
        "premières derniers dernières jeunes gros grosses principaux principales"
    ),
    of="de|d'|d’",
    months=numbered(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", 1
    ),
    weekdays=numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    said=words(
        "déclaré dit affirmé expliqué indiqué ajouté assuré estimé souligné précisé averti annoncé "
        "explique affirme déclare ajoute estime souligne précise assure indique raconte prévient "
        "résume confie reconnaît répond demande insiste avertit lance martèle écrit "
        "poursuivi poursuit conclut conclu rappelle rappelé regretté regrette juge jugé déplore "
        "dénonce dénoncé déclara affirma répondit ajouta lancé confié raconté souvient écrivait "
        "félicité félicitée félicités réclame réclamé indigné indignée insurgé insurgée alerte "
        "plaide plaidé ironise soupire témoigne réagi réagit nuance promet promis interroge "
        "interrogé glisse commente commenté détaille détaillé"
    ),
    auxiliaries=words("a ont avait avaient aussi"),
    pronouns=words("il elle ils elles on je nous t-il t-elle"),
    determiners=words("le la les un une son sa ses"),
    to="à|au|aux|auprès de|auprès du",
    source="selon",
    ahead=words(
        "sera seront doit doivent devrait devraient prévu prévue prévus prévues prochain prochaine "
        "pourrait pourraient va vont avant jusqu"
    ),
)
