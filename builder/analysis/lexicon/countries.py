"""Names of countries by language: true of most news, so a few of them say enough.

Pure data, folded, words of one name joined by an underscore. Countries that are hardly in the news
may be missing: their names are then told like any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from builder.analysis.lexicon.kinds import words

_EN = """
afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh
belarus belgium benin bolivia bosnia botswana brazil britain bulgaria burkina_faso burma burundi
cambodia cameroon canada chad chile china colombia congo costa_rica croatia cuba cyprus
czech_republic denmark djibouti dominican_republic ecuador egypt el_salvador england eritrea estonia
ethiopia fiji finland france gabon gambia georgia germany ghana greece guatemala guinea guyana haiti
honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan
jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania
luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands new_zealand
nicaragua niger nigeria north_korea norway oman pakistan palau panama papua_new_guinea paraguay peru
philippines poland portugal qatar romania russia rwanda saudi_arabia scotland senegal serbia
sierra_leone singapore slovakia slovenia somalia south_africa south_korea south_sudan spain
sri_lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia
turkey turkmenistan uganda ukraine united_arab_emirates united_kingdom united_states us uk uruguay
uzbekistan venezuela vietnam wales yemen zambia zimbabwe
"""

_FR = """
afghanistan albanie algérie angola argentine arménie australie autriche azerbaïdjan bahreïn
bangladesh belgique bénin biélorussie bolivie bosnie brésil bulgarie burkina_faso birmanie burundi
cambodge cameroun canada tchad chili chine colombie congo corée corée_du_nord corée_du_sud croatie
cuba chypre danemark djibouti équateur égypte espagne estonie états-unis éthiopie finlande france
gabon gambie géorgie allemagne ghana grèce guatemala guinée haïti honduras hongrie islande inde
indonésie iran irak irlande israël italie côte_d'ivoire jamaïque japon jordanie kazakhstan kenya
kosovo koweït laos lettonie liban libéria libye lituanie luxembourg macédoine madagascar malaisie
mali malte maroc mauritanie mexique moldavie mongolie monténégro mozambique namibie népal pays-bas
nouvelle-zélande nicaragua niger nigéria nigeria norvège oman pakistan palestine panama paraguay
pérou philippines pologne portugal qatar roumanie royaume-uni grande-bretagne angleterre russie
rwanda arabie_saoudite sénégal serbie singapour slovaquie slovénie somalie afrique_du_sud soudan
suède suisse syrie taïwan taiwan tanzanie thaïlande togo tunisie turquie ouganda ukraine uruguay
venezuela vietnam yémen zambie zimbabwe écosse
"""

_DE = """
afghanistan albanien algerien angola argentinien armenien australien österreich aserbaidschan
bahrain bangladesch belgien weißrussland belarus bolivien bosnien brasilien bulgarien burkina_faso
myanmar kambodscha kamerun kanada tschad chile china kolumbien kongo kroatien kuba zypern tschechien
dänemark ecuador ägypten england eritrea estland äthiopien finnland frankreich gabun georgien
deutschland ghana griechenland großbritannien guatemala guinea haiti honduras ungarn island indien
indonesien iran irak irland israel italien jamaika japan jordanien kasachstan kenia korea nordkorea
südkorea kosovo kuwait laos lettland libanon liberia libyen litauen luxemburg madagaskar malaysia
mali malta marokko mauretanien mexiko moldau mongolei montenegro mosambik namibia nepal niederlande
neuseeland nicaragua niger nigeria nordmazedonien norwegen oman pakistan panama paraguay peru
philippinen polen portugal katar rumänien russland ruanda saudi-arabien schottland senegal serbien
singapur slowakei slowenien somalia südafrika spanien sudan schweden schweiz syrien taiwan tansania
thailand togo tunesien türkei uganda ukraine usa vereinigte_staaten uruguay venezuela vietnam jemen
sambia simbabwe
"""

_ES = """
afganistán albania argelia angola argentina armenia australia austria azerbaiyán bangladés bélgica
bielorrusia bolivia bosnia brasil bulgaria birmania camboya camerún canadá chad chile china colombia
congo corea corea_del_norte corea_del_sur costa_rica croacia cuba chipre dinamarca ecuador egipto
el_salvador emiratos_árabes_unidos escocia eslovaquia eslovenia españa estados_unidos estonia
etiopía finlandia francia gabón georgia alemania ghana grecia guatemala guinea haití honduras
hungría islandia india indonesia inglaterra irán irak irlanda israel italia jamaica japón jordania
kazajistán kenia kosovo kuwait laos letonia líbano liberia libia lituania luxemburgo malasia malí
malta marruecos mauritania méxico moldavia mongolia montenegro mozambique namibia nepal nicaragua
níger nigeria noruega nueva_zelanda países_bajos holanda pakistán palestina panamá paraguay perú
filipinas polonia portugal catar qatar reino_unido rumania rusia ruanda arabia_saudita
arabia_saudí senegal serbia singapur somalia sudáfrica sudán suecia suiza siria taiwán tanzania
tailandia túnez turquía uganda ucrania uruguay venezuela vietnam yemen zambia zimbabue
"""

_PT = """
afeganistão albânia argélia angola argentina arménia armênia austrália áustria azerbaijão bangladesh
bélgica bielorrússia bolívia bósnia brasil bulgária cabo_verde camboja camarões canadá chade chile
china colômbia congo coreia coreia_do_norte coreia_do_sul costa_rica croácia cuba chipre dinamarca
equador egipto egito eslováquia eslovénia eslovênia espanha estados_unidos estónia estônia etiópia
finlândia frança gabão geórgia alemanha gana grécia guatemala guiné guiné-bissau haiti honduras
hungria islândia índia indonésia inglaterra irão irã iraque irlanda israel itália jamaica japão
jordânia jugoslávia cazaquistão quénia quênia kosovo kuwait laos letónia letônia líbano libéria
líbia lituânia luxemburgo malásia mali malta marrocos mauritânia méxico moldávia mongólia montenegro
moçambique namíbia nepal nicarágua níger nigéria noruega nova_zelândia países_baixos holanda
paquistão palestina panamá paraguai peru filipinas polónia polônia portugal catar qatar reino_unido
grã-bretanha roménia romênia rússia ruanda arábia_saudita escócia senegal sérvia singapura somália
áfrica_do_sul sudão suécia suíça síria taiwan tanzânia tailândia timor tunísia turquia uganda
ucrânia uruguai venezuela vietname vietnã iémen zâmbia zimbabwe
"""

_IT = """
afghanistan albania algeria angola argentina armenia australia austria azerbaigian bangladesh belgio
bielorussia bolivia bosnia brasile bulgaria birmania cambogia camerun canada ciad cile cina colombia
congo corea corea_del_nord corea_del_sud costa_rica croazia cuba cipro danimarca ecuador egitto
emirati_arabi_uniti estonia etiopia finlandia francia gabon georgia germania ghana giappone
giordania gran_bretagna grecia guatemala guinea haiti honduras india indonesia inghilterra iran iraq
irlanda islanda israele italia giamaica kazakistan kenya kosovo kuwait laos lettonia libano liberia
libia lituania lussemburgo macedonia malaysia mali malta marocco mauritania messico moldavia
mongolia montenegro mozambico namibia nepal nicaragua niger nigeria norvegia nuova_zelanda olanda
paesi_bassi pakistan palestina panama paraguay perù filippine polonia portogallo qatar regno_unito
romania russia ruanda arabia_saudita scozia senegal serbia singapore slovacchia slovenia somalia
spagna stati_uniti sudafrica sudan svezia svizzera siria taiwan tanzania thailandia tunisia turchia
ucraina uganda ungheria uruguay venezuela vietnam yemen zambia zimbabwe
"""

_NL = """
afghanistan albanië algerije angola argentinië armenië australië oostenrijk azerbeidzjan bangladesh
belgië wit-rusland bolivia bosnië brazilië bulgarije cambodja kameroen canada tsjaad chili china
colombia congo kroatië cuba cyprus tsjechië denemarken duitsland ecuador egypte engeland estland
ethiopië finland frankrijk georgië ghana griekenland groot-brittannië guatemala guinee haïti
hongarije ierland ijsland india indonesië iran irak israël italië jamaica japan jordanië kazachstan
kenia korea noord-korea zuid-korea kosovo koeweit laos letland libanon liberia libië litouwen
luxemburg macedonië maleisië mali malta marokko mexico moldavië mongolië montenegro mozambique
namibië nederland nepal nieuw-zeeland nicaragua niger nigeria noorwegen oeganda oekraïne pakistan
palestina panama paraguay peru filipijnen polen portugal qatar roemenië rusland rwanda
saoedi-arabië schotland senegal servië singapore slowakije slovenië somalië zuid-afrika spanje
soedan suriname zweden zwitserland syrië taiwan tanzania thailand tunesië turkije uruguay venezuela
verenigd_koninkrijk verenigde_staten vietnam jemen zambia zimbabwe
"""

COUNTRIES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        language: frozenset(name.replace("_", " ") for name in words(listed))
        for language, listed in {
            "de": _DE,
            "en": _EN,
            "es": _ES,
            "fr": _FR,
            "it": _IT,
            "nl": _NL,
            "pt": _PT,
        }.items()
    }
)
"""ISO 639-1 -> what news calls countries."""
