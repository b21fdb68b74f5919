"""French word classes."""

from __future__ import annotations

from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

_VERBS = """
construit construite détruit détruite réduit réduite conduit introduit inscrit décrit promis soumis
compris surpris admis permis transmis ouvert ouverte couvert offert souffert découvert vécu vendu
perdu attendu défendu répondu entendu interdit prévient maintient accuse accusé accuser affirme
affirmé affirmer ajoute ajouté ajouter annonce annoncé annoncer appelle appelé appeler apprend
appris arrive arrivé atteint aurait avait avoir choisi concerne concerné confirme confirmé connaît
connu considère consiste constitue constituent continue contient craint craignent crée créé croit
déclare déclaré déclarer décide décidé demande demandé demander dénonce dénoncé devenir devenu
devient devra devrait devraient dit dire donne donné donner doit doivent emporte entend entre entré
est estime estimé était étaient être existe exige explique expliqué fait faire faisait font fut
furent gagne gagné indique indiqué indiquait informe joue juge lance laisse laissé lit met mettre
mis montre montré meurt obtenu offre ont ouvre paraît parle parler part parti passe passé pense
permet permettre peut peuvent porte poursuit poursuivent pourra pourrait pourraient pouvoir précise
précisé prend prendre prévoit prévu prévus prévue propose proposé provoqué publie publié qualifie
qualifié rappelle rappelé reçoit reçu refuse refusé rejette rejeté remporte remporté rencontre rend
rendu représente reste resté retrouve retrouvé réussi revendique sait savoir semble sera serait
seraient seront signe soutient souligne souligné suit suivi supprime supprimer tient touche touché
touchés transporte traite travaille trouve trouvé tué tués tuées va vaut venir venu vient viennent
vit vise visant visent voir voit vont voulait vouloir voulu veut veulent affronte affrontent culmine
affirmant justifie proteste participe participé participer célèbre célébré fêtent fête exclut traité
traduit croient incite incitant entraîne entraîné effectue effectué organise organisé situe situé
située basé basée dû due née né agit indiquent utilise utilisé utiliser lu écrit écrite installé
ayant étant décédé issu issue déclarent conteste contester espère espèrent commence commencé terminé
termine figure figurent débute débutent sort sortent augmente augmentent diminue
diminuent monte montent recule reculent grimpe grimpent rapporte rapportent révèle
révèlent dévoile dévoilent rejoint rejoignent succède souhaite souhaitent arrêté arrêtés arrêtée
arrêtées
"""

_EMPTY = """
actuellement ailleurs alors ainsi année ans an années après-midi aujourd'hui aujourd auparavant
aussitôt autour autrefois avril août bientôt cent cents certain certaine certaines certains chaque
chose choses ci cinq combien contre côté d'abord décembre dehors déjà demain dernier derniers
dernière dernières deux dimanche dix dizaine dizaines douze environ euros façon fois février fin
général hier heure heures huit ici janvier jamais jeudi jour jours journée juillet juin là-bas
lendemain loin longtemps lundi mai maintenant manière mardi mars matin même mercredi mille milliard
milliards millier milliers million millions minute minutes mois moment moments neuf nombreuses
nombreux nombre novembre nouveau nouveaux nouvel nouvelle nouvelles nuit octobre onze part partie
partir pendant peut-être plusieurs plutôt presque prochain prochaine prochains prochaines puis
quarante quatorze quatre quatrième quelques quinze samedi seize semaine semaines sept septembre seul
seule seuls seules siècle siècles six soir soirée suivant suivante suivants suivantes tard tôt tel
telle tels telles trente treize trois troisième vendredi vingt surtout près proche proches ensuite
enfin également justement seconde second secondes premier première premiers premières deuxième
devant dès différents différentes divers diverses cas suite point quant afin grâce hors selon via
voici voire très trop mieux pire plus moins m. mme mm km kg kilomètres mètres pourcent % autre
autres quelque grande-partie ensemble jusque gens personne personnes cours
"""

_OPENERS = """
grand grande grands grandes petit petite petits petites jeune jeunes vieux vieille vieilles bon
bonne bons bonnes mauvais mauvaise haut haute hauts hautes bas basse long longue ancien ancienne
anciens anciennes futur future actuel actuelle fort forte forts fortes faible faibles beau belle
beaux gros grosse vrai vraie véritable important importante importants importantes principal
principale principaux principales propre propres plein pleine double triple simple possible
possibles
"""

_NOUNS = """
opéra caméra choléra sahara extra agora tiara aura gomorra produit produits circuit fruit bruit nuit
huit conflit crédit profit débit délit édit lit habit esprit récit droit endroit toit mer mers hiver
hivers fer fers cancer cancers enfer danger dangers étranger étrangers rocher boucher clocher berger
potager passager passagers messager messagers foyer foyers loyer loyers leader leaders ouvrier
premier dernier policier financier militaire cher fier officier quartier papier dossier chantier
métier courrier janvier février héritier prisonnier banquier particulier singulier régulier postier
postiers pompiers pompier chancelier conseiller conseillers concert désert ver amer revers univers
travers divers vers avis pays plaisir avenir souvenir désir loisir soupir tir tirs cuir lait trait
portrait extrait retrait souhait forfait attrait bienfait parfait fait faits habitant habitants
étudiant étudiants enfant enfants dirigeant dirigeants manifestant manifestants restaurant
restaurants important importants géant géants instant volant représentant représentants commerçant
commerçants participant participants militant militants combattant combattants montant montants
croissant éléphant étang diamant courant courants assaillant assaillants gagnant gagnants opposant
opposants protestant protestants enseignant enseignants gouvernement gouvernements carburant
carburants descendant descendants fabricant fabricants remplaçant migrant migrants lancement
parlement mouvement changement événement développement bâtiment jugement armement traitement
département médicament affrontement affrontements renseignement renseignements règlement équipement
environnement enseignement financement investissement appartement campement tremblement logement
comportement fonctionnement engagement établissement établissements rassemblement gisement moment
argument élément éléments document documents monument monuments instrument ciment sentiment
testament sacrement versement lancements aliment aliments rendement licenciement licenciements
président agent agents client clients accident accidents incident incidents continent argent talent
talents parent parents patient patients précédent équivalent urgent vent vents dent dents cent
orient occident accent contingent récent récente absent présent violent différent excellent évident
fréquent permanent compétent concurrent concurrents adolescent adolescents résident résidents
dissident dissidents couvent serpent torrent étudiants délinquant convent étend parents coefficient
ingrédient ingrédients détergent contient
"""

_VAGUE = """
accord accès acteur acteurs action actions activité activités affaire affaires aide an annonce appel
arrivée article aspect atteinte attente auteur auteurs avantage avis base besoin besoins bout but
cadre campagne capacité capitale cause centre centres changement chef chefs choix chose
circonstances client clients commission communauté commune compagnie comparaison concept condition
conditions conséquence conséquences contenu contexte contrôle couche coup critique création côte
date demande différence directeur direction discussion document domaine données droit droits durée
débat début décision décisions départ développement effet effets effort efforts employeur endroit
entreprise entreprises espace exception exemple expert experts expérience extérieur fait faits façon
fille fils fin fonction fond force forme frais fête gouvernement gouvernements groupe groupes
habitants heure histoire homme hommes idée image impact importance information informations
initiative internet intérêt intérêts jeu jeune joueur joueurs journal journaliste journalistes
lettre lieu lieux ligne lignes limite liste maire maison majorité mandat marché matériel membre
membres mention message mesure mesures milieu mission mode monde montant mot mots moyen moyens
méthode niveau nom objectif objet occasion opinion opération ordre organisation origine ouverture
ouvrage page pages part participants partie parties passage patron pays personnage personne peuple
photo place plan point points police politique population porte-parole position possibilité pouvoir
pratique pression prix problème problèmes processus production produit produits profit programme
projet projets proposition propriétaire province présence présentation président public publication
période qualité question questions raison raisons rapport recherche recours regard relation
relations représentant représentants responsable responsables reste retour risque règle règles
réaction réalité référence région réponse résultat résultats réunion rôle salle secteur sens service
services signe site situation société sociétés soir solution somme sortie source sources soutien
spectateurs suite sujet système sécurité série taille taux terme termes texte thème titre total tour
traitement travail travaux type tâche témoin témoins union usage utilisation vague valeur version
victoire vie village ville villes voie voix volonté vote voyage zone échange élément éléments
épisode équipe équipes état états étude évolution événement
"""

_NOUNS_IN_E = """
abbé abbés accusé accusés administré administrés agréé allée allées allié alliés année années apogée
armée armées arrivée arrivées assemblée assemblées associé associés assuré assurés attaché attachés
avancée avancées bébé bébés blé blés blessé blessés bouchée bouée bouées café cafés canapé canoé
carré carrés chargé chargés chaussée chaussées cheminée cheminées chevauchée clé clés cliché clichés
communiqué communiqués condamné condamnés congé congés coopérée corvée coryphée coulée croisé
croisée croisés curé curés défilé défilés degré degrés délégué déléguée délégués denrée denrées
déporté député députés diplômé diplômés donnée données dragée duché durée durées échappée échappées
échiquée émigré émigrés employé employée employées employés enjambée entrée entrées envolée épée
épopée équipée évêché exilé exilés exposé exposés fée fées fiancé fiancée flambée foulée fumée
fumées fusée fusées gelée gelées gorgée gré handicapé handicapés idée idées immigré immigrés initié
initiés insurgé insurgés intermarché invité invitée invitées invités jetée journée journées jubilé
levée licencié licenciés lycée lycées macchabée marché marchés marée marées matinée matinées
mausolée mausolées mêlée musée musées nausée noyé noyés odyssée orchidée ordonnée pâtée pavé pavés
péché péchés pensée pensées percée percées pincée plongée plongées poignée poignées portée poussée
pré préjugé préjugés préposé préposés prés prieuré prisé procédé procédés protégé protégés prothée
pygmée randonnée randonnées rangée rangées réfugié réfugiés rentrée rentrées rescapé rescapés résumé
retombée retombées retraité retraités rosée ruée saignée salarié salariée salariées salariés scellé
scellés sinistré sinistrés soirée soirées supermarché supermarchés suspecté thé thés tournée
tournées tracé tracés traînée tranchée tranchées travée traversée traversées trophée trophées tué
tués vallée vallées volée
"""

LEXICON = Lexicon(
    verbs=words(_VERBS),
    verb_like=late(
        r"\w{2,}(?:aient|èrent|eront|erait|eraient|issent|irent|urent|erons|irons|era|irait|isait)"
        r"|\w{3,}(?:er|ir|ant|ra|ront|rais)|\w{4,}ait|\w{3,}[^m\W]ent|\w{2,}[^t\W]ée?s?"
    ),
    adverb_like=late(
        r"(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt)s?(?:-\w+)*|"
        r"\w{3,}(?:amment|emment|ement|ément|alement|ivement|ablement|iquement)"
    ),
    nouns=words(_NOUNS, _NOUNS_IN_E),
    empty=words(_EMPTY),
    numbers=words("deux trois quatre cinq six sept huit neuf dix cent mille premier première"),
    noun_like=late(r"\w{2,}(?:tion|té|isme|iste|ique|logie|ière|ence|ance|age)s?"),
    deed_like=late(r"\w{2,}(?:[tsx]ion|isme|ment)s?"),
    openers=words(_OPENERS),
    people_before=late(
        r"\w{2,}(?:ai[sn]e?|oise?|ienn?e?|éenn?e?|ande?|gnole?|usse|elge|uisse|urque|ègue|recque|oate"
        r"|erbe|rabe|lèque|lave)"
    ),
    articles=words("l le la un une du au"),
    titles=words(
        "m mme mm président ministre sénateur député maire docteur dr professeur général juge"
    ),
    vague=words(_VAGUE),
    links=words("de du des d la le les l et sur en"),
    bodies=words(
        "ministère république union université parti banque conseil cour tribunal assemblée "
        "commission institut fondation fédération agence organisation comité chambre ordre office"
    ),
    joints=words("de du des d"),
    before_nouns=words(
        "un une le la les l du des au aux ce cet cette ces son sa ses leur leurs mon ma mes "
        "notre nos votre vos de d en dans sur par pour avec sans sous contre entre chaque "
        "quelques plusieurs tout toute tous toutes aucun aucune"
    ),
    before_verbs=words(
        "je j tu il elle on nous vous ils elles qui ne n se s y a ont est sont avait avaient "
        "était étaient sera seront serait ai avoir être été peut peuvent doit doivent va vont "
        "fut"
    ),
    after_verbs=words("le la les un une l leur lui sa son ses ce cette ces"),
    noun_first=True,
)
