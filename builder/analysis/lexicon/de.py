"""German word classes. Nouns begin with a capital letter, so that verbs need no list."""

from __future__ import annotations

from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

_WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()  # noqa: SIM905

_EMPTY = """
januar februar märz april mai juni juli august september oktober november dezember montag dienstag
mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend
donnerstagabend freitagabend samstagabend sonntagabend montagmorgen uhr heute gestern morgen abend
mittag nacht vormittag nachmittag tag tage tagen tages woche wochen monat monate monaten jahr jahre
jahren jahres jahrzehnt jahrzehnte jahrzehnten jahrhundert stunde stunden minute minuten sekunde
sekunden zeit zeiten mal male anfang ende mitte beginn eins zwei drei vier fünf sechs sieben acht
neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert hunderte hunderten tausend tausende
tausenden million millionen milliarde milliarden dutzend dutzende prozent euro dollar hälfte drittel
viertel erste ersten erster erstes zweite zweiten zweiter dritte dritten dritter letzte letzten
letzter letztes nächste nächsten nächster nächstes vergangene vergangenen vergangener vergangenes
kommende kommenden teil teile fall falle seite art weise ding dinge herr herrn frau anderen anderes
neue neuen neuer neues neuem große großen großer großes groß kleine kleinen kleiner hohe hohen hoher
gute guten guter gut besten beste mehrere mehreren einige einigen einiger wenige wenigen weitere
weiteren weiterer weiteres bisherige bisherigen rund etwa knapp ungefähr mindestens höchstens zudem
allerdings außerdem bislang bisher inzwischen mittlerweile jedenfalls offenbar angeblich derzeit
zuletzt zunächst demnach anschließend schließlich daneben dennoch trotzdem deswegen daraufhin ferner
überdies hingegen vielmehr immerhin insgesamt insbesondere möglicherweise vermutlich tatsächlich
grundsätzlich gleichzeitig natürlich letztlich laut gegen menschen leute personen person zahl
anzahl beispiel grund laufe rahmen teils teilen erstmals außerhalb innerhalb unterdessen
währenddessen derweil damals früher später seither stattdessen wiederum zugleich übrigens jemand
niemand niemals jemals hierzulande heutzutage wahrscheinlich eigentlich überhaupt beispielsweise
immer nie oft manchmal vielleicht leider gemessen
"""

_OPENERS = """
neue neuen neuer neues große großen großer großes kleine kleinen kleiner hohe hohen hoher gute guten
beste besten alte alten alter junge jungen
"""

_VAGUE = """
abschied abstand aktion aktivität alltag andrang anfrage angabe angaben angebot anlass annahme
ansicht anspruch anteil antrag antwort anweisung arbeit art aspekt aufgabe aufgaben auftrag ausdruck
ausgabe ausmaß aussage aussicht auswahl bau bedarf bedeutung bedingung bedingungen bericht berichte
beruf besuch besucher betrag betrieb bewegung beweis bewohner beziehung beziehungen bild bilder
blick breite chance chef chefin daten dauer debatte dienst direktor diskussion dorf druck eindruck
einfluss einsatz einwohner element entfernung entscheidung entwicklung ereignis erfahrung erfolg
ergebnis ergebnisse erklärung experte experten fachleute fakt familie fehler figur firma folge
folgen form forscher forscherin fortschritt frage fragen frau frauen freund freunde funktion gebiet
gefahr geld gelände gericht geschichte gesellschaft gespräch gespräche gewicht gremium gruppe
gruppen größe halle hand haus helfer hilfe hinweis hinweise höhe idee information informationen
initiative interesse kind kinder klasse komitee konzept kopf kosten kraft kritik kräfte kunde kunden
lage land leben leistung leiter leiterin linie liste länder lösung macht mangel mann material
maßnahme maßnahmen mehrheit meinung menge mensch merkmal methode mitarbeiter mitglied mitglieder
mittel modell moment männer möglichkeit nachfrage nachricht name namen niveau nutzung nähe objekt
ordnung ort orte partei partner person plan platz pläne politik position praxis preis preise presse
prinzip problem probleme produkt produkte programm projekt projekte prozess präsident punkt punkte
qualität quelle rahmen rat raum reaktion recht rede regel regeln regierung region reihe reise rest
richtung risiko rolle rückgang sache schritt schritte schutz sicherheit sicht sinn situation sitz
sitzung sorge sprecher sprecherin staat staaten stadt stand standort start stelle stellen stimme
stimmen straße strecke studie städte stück suche system tat tatsache team text thema themen titel
treffen typ umfang umgebung unternehmen unterschied unterstützung ursache verband verein verfahren
verfügung vergleich verhältnis verlust version versuch vertrag vertreter vertreterin verwaltung
vorgang vorhaben vorschlag vorsitz vorsitzende wahl wandel wechsel weg wege welt wert werte wirkung
wissen woche wort worte wunsch zeichen zentrum ziel ziele zugang zukunft zusammenhang zustand zweck
überblick
"""

LEXICON = Lexicon(
    verb_like=late(r"[a-zäöüß]{3,}(?:te|ten|t|en)"),
    adverb_like=late(r"[a-zäöüß]{3,}weise|(?:jahre|monate|wochen|tage|stunden|jahrzehnte)lang"),
    empty=words(_EMPTY)
    | {f"{day}{part}" for day in _WEEKDAYS for part in ("morgen", "vormittag", "mittag")}
    | {f"{day}{part}" for day in _WEEKDAYS for part in ("nachmittag", "abend", "nacht")},
    openers=words(_OPENERS),
    titles=words(
        "präsident präsidentin minister ministerin bundeskanzler bundeskanzlerin kanzler "
        "kanzlerin premierminister premierministerin außenminister außenministerin "
        "innenminister verteidigungsminister regierungschef ministerpräsident generalsekretär "
        "sprecher sprecherin herr frau dr prof general us-präsident staatschef bürgermeister "
        "bürgermeisterin"
    ),
    title_like=late(
        r"[a-zäöüß]{2,}(?:(?:er|or|ent|ist|ant|log|at|än|eur)in(?:nen)?|minister|präsident|meister"
        r"|sprecher|trainer|leiter|chef(?:in)?|vorsitzender?|beauftragter?|richter|forscher|direktor)"
    ),
    vague=words(_VAGUE),
    links=words("der des für von zu zur van und la le de"),
    bodies=words("ministerium universität bundesamt rat gerichtshof bank partei republik verband"),
    nouns_capital=True,
    before_nouns=words(
        "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins "
        "ans mit von für gegen ohne durch über unter zwischen seine seinen seiner ihre ihren "
        "ihrer"
    ),
    before_verbs=words("ich er sie es wir ihr man wer nicht zu"),
)
