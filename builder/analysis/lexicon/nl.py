"""Dutch word classes."""

from __future__ import annotations

from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

_VERBS = """
aangekondigd begint begon begonnen bestaat besloot besluit betekent bevestigde bevestigt bezoekt
blijft blijkt blijven bleek bleef brengt bracht brengen denkt denken doet doen deed deden duurt eist
gaat gaan ging gingen geeft geven gaf gaven gebeurt gebeurde gedaan gegeven gehad gekomen gekregen
geleden gelooft gemaakt genomen gestorven getroffen geweest gezegd gezien groeit had hadden hangt
heeft hebben helpt helpen hoopt houdt houden is zijn was waren kan kon konden kunnen kent kiest komt
komen kwam kwamen koopt kost kreeg kregen krijgt krijgen laat laten liet lieten leeft leidt ligt
liggen lijkt loopt maakt maken maakte maakten meldt meldde meldden mag moet moeten moest moesten
neemt nemen nam namen noemt noemde ontstaat ontvangt overleed overleden probeert raakt reageert
roept schrijft schreef sluit spreekt sprak staat staan stond stonden stelt stelde stemt sterft
stierf stijgt stuurt toont treft trekt valt vallen verdwijnt verklaarde verklaart verliest verloor
vertelt vertelde vertrekt verwacht vindt vinden vond vonden vertoont volgt volgde voert voelt vraagt
vragen vroeg wacht wil wilde willen weet weten werd werden wordt worden werkt werken wijst wijzen
wint won zag ziet zien zal zullen zou zouden zegt zeggen zei zeiden zet zit zitten zoekt zorgt
"""

_EMPTY = """
januari februari maart april mei juni juli augustus september oktober november december maandag
dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond vandaag gisteren morgen avond
ochtend middag nacht dag dagen week weken maand maanden jaar jaren eeuw uur uren minuut minuten
seconden keer keren tijd tijden moment begin eind einde nul twee drie vier vijf zes zeven acht negen
tien elf twaalf twintig dertig veertig vijftig honderd honderden duizend duizenden miljoen miljoenen
miljard miljarden procent euro helft kwart eerste tweede derde vierde vijfde laatste volgende vorige
afgelopen komende deel delen geval gevallen manier ding dingen iets niets iemand niemand mensen mens
persoon personen aantal voorbeeld soort kant nieuwe nieuw grote groot kleine klein goede goed beter
beste slecht hoge hoog lage laag lange lang korte veel weinig meer meest meeste minder minst
verschillende andere enkele diverse ongeveer bijna helemaal echter inmiddels inderdaad mogelijk
waarschijnlijk vervolgens daarnaast bovendien opnieuw nooit altijd soms vaak snel terug samen
volgens sinds wellicht misschien eigenlijk natuurlijk gewoon eerder later straks binnenkort meneer
mevrouw
"""

_OPENERS = """
nieuwe grote kleine goede beste hoge lage lange korte oude jonge sterke belangrijke belangrijkste
"""

_VAGUE = """
aandacht aanleiding aanpak aanvraag actie afspraak afspraken antwoord baan bedrag bedrijf bedrijven
begrip belang belangen beleid bericht berichten besluit besluiten bestuur bewoners bezoek bezoekers
bijeenkomst bron bronnen burgers commissie contact controle dag data debat directeur discussie
document doel doelen dorp druk effect element ervaring familie feit feiten fout functie gebied
gebieden gebruik gedachte geld gelegenheid gemeente gemeenten geschiedenis gesprek gesprekken gevaar
gevolg gevolgen gezin groei groep groepen hand hoofd huis hulp idee informatie inhoud initiatief
inwoners keuze klant klanten komst kosten kracht kwaliteit kwestie land landen leden leider leiders
leven lid lijn lijst maatregel maatregelen macht man manier mannen markt meerderheid mening methode
middelen ministerie moeite mogelijkheden mogelijkheid naam namen niveau onderdeel onderwerp
onderzoek onderzoekers ontwikkeling oorzaak opdracht opinie oplossing organisatie overheid overleg
partij partijen partner periode plaats plaatsen plan plannen plek politiek positie prijs prijzen
probleem problemen procedure proces product producten programma project projecten publiek punt
punten reactie recht rechten reden regel regels regering regio relatie relaties resultaat resultaten
richting risico rol samenleving schade sector situatie sprake staat stad stap stappen stem stemmen
steun straat strijd systeem taak team tekst thema titel toegang toekomst totaal type uitspraak
verband vergadering verhaal verklaring verschil versie voorstel voorzitter vorm vraag vragen vrouw
vrouwen waarde weg wegen wereld werk wet woord woorden woordvoerder ziekte zin zorg
"""

LEXICON = Lexicon(
    verbs=words(_VERBS),
    verb_like=late(
        r"(?:aan|af|door|in|op|toe|uit|voor)?ge[a-z]{3,}(?:d|t|en)|[a-z]{4,}(?:de|te)n?"
    ),
    nouns=words(
        "gebied gebieden gebouw geluid geweld gevecht gevechten gezin geheim geheimen "
        "gemeente gemeenten gevolg gevolgen gesprek gesprekken gebruik geld gezondheid "
        "geschiedenis gezag gelegenheid gedrag gevaar gevaren gebeurtenissen gewonden gasten "
        "waarde waarden partijen methode periode einde orde order aarde vrede rede reden "
        "redenen steden leden eenheden staten soldaten kandidaten advocaten klimaten "
        "resultaten plaatsen raketten ziekte hoogte route groente kwartet minuten producten "
        "projecten studenten presidenten agenten patiënten documenten krachten klachten "
        "slachtoffers vluchten rechten berichten diensten experts posten kosten lasten "
        "markten ruimte lengte breedte diepte warmte schade genade mode code aanrijden "
        "gemiddelde"
    ),
    empty=words(_EMPTY),
    openers=words(_OPENERS),
    titles=words(
        "president premier minister staatssecretaris burgemeester dr prof generaal meneer "
        "mevrouw woordvoerder voorzitter kamerlid hoogleraar koning koningin"
    ),
    vague=words(_VAGUE),
    links=words("van de der den ter voor en"),
    bodies=words("ministerie universiteit bank raad hof partij republiek vereniging"),
    joints=words("van"),
    before_nouns=words(
        "de het een deze die dit dat zijn haar hun onze ons mijn in op aan van voor met door "
        "over onder tussen tegen bij naar uit elk elke ieder iedere alle geen"
    ),
    before_verbs=words(
        "ik hij zij ze wij we jullie niet te wie er heeft hebben is wordt werd kan wil"
    ),
    after_verbs=words("het een hij ze zijn haar hun"),
)
