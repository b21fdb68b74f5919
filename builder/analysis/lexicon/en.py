"""English word classes."""

from __future__ import annotations

from collections.abc import Iterator

from builder.analysis.lexicon.callings import CALLINGS
from builder.analysis.lexicon.kinds import Lexicon, words
from builder.text.patterns import late

_VERBS = """
imprison hibernate decommission accept achieve acknowledge acquire add admit adopt affect agree
allow announce anticipate apologise apologize appear apply appoint approve argue arise arrange
arrive ask assert assess assume assure attend avoid await become begin believe belong bolster bring
calculate carry catch choose coincide collaborate collect combine come commit compare compete
complain complete comply condemn confirm consider consist constitute construct contain continue
contribute convince cooperate create crush declare dedicate deepen defend define delete deliver deny
depart depend deploy describe deserve destroy detect determine develop die differ disappear discover
discuss dismiss distribute embark emerge emphasise emphasize enable encourage endorse endure enforce
engage enhance enjoy enlarge ensure enter escalate establish evacuate examine exceed exclude expand
expect explain explore express extend facilitate fail feel fill find finish flee forbid forget
gather get give go govern grab grow happen hear hesitate hide identify ignore imagine implement
imply impose improve include indicate inform insist inspect inspire install intend intensify
interfere introduce invade invest investigate invite involve keep know lay learn lend let listen
lose maintain make manage negotiate obtain occur omit oppose organise organize overcome owe
participate perform persuade possess postpone predict prefer prepare prevail prevent produce
prohibit propose prosecute protect prove provide publish pull punish pursue put react realise
realize reassure recall receive recognise recognize recommend reduce refer reflect read refuse
regard reject relate relinquish rely remain remember remind remove replace represent require
resemble reside resign resist resolve respond restore restrain restrict resume retain retire reveal
revive see seek seem select sell send serve sit snatch soar solve speak spend steal strengthen
strive submit succeed suffer suggest suppose surrender survive swear take teach tell tend threaten
throw tighten transform undergo undermine understand undertake unite unveil urge usher utilise
utilize vary vow warn weaken withdraw write yield struggle want lead turn meet win try use say mean
hope push lie wait stay consult
"""
"""Base forms that are hardly nouns; -s, -ed and -ing forms follow by rule."""

_NOUN_TOO = """
lead turn meet win try use mean hope push lie wait stay struggle yield vow catch find
"""
"""Of those, the ones whose base form is too often a noun to be barred; -s and -ed forms count."""

_IRREGULAR = """
dying lying wanna gotta ate became begun began broke broken brought built came caught chose chosen
dealt drawn drew driven drove fallen fell felt fled flew flown forbade forbidden forgot forgotten
fought found gave given gone got gotten grew grown had heard held hid hidden kept knew known laid
lain led left lent lost made meant met overcame paid proved proven ran ridden risen rode rose said
sang sat saw seen sent shaken shook shot showed shown slept sold sought spent spoke spoken stole
stolen stood struck sung swore sworn taken taught thought threw thrown told took torn tore undertook
understood underwent undergone went withdrew withdrawn won wore worn wrote written did does done
doing be been being am is are was were has have having will would can could may might must shall
should cannot gets goes makes comes says gonna let's saying going coming making taking trying
looking getting putting blew feeds hung bought drank ends fits begins lies slid sank sunk swept
swung clung dug stuck shrank wept
"""

_ADVERBS = """
abroad afterwards again ago ahead almost alone along already also altogether always anymore anyway
apart around aside asunder away back else elsewhere enough even ever everywhere far fast forever
forth forward further hence hereby home how indeed instead just later maybe meanwhile moreover most
much nearby never nevertheless next nonetheless now nowadays nowhere often once otherwise outright
overnight overseas perhaps pretty quite rather so sometimes somewhat soon still straight then there
thereby therefore though thus together too twice upward upwards very well whatsoever worldwide yet
downward downwards inside outside earlier however more less least indoors outdoors upstairs
downstairs underway midway ashore aloft onboard aboard
"""

_DATES = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may
june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
dec o'clock today yesterday tomorrow tonight morning afternoon evening midnight noon day days week
weeks weekend weekends month months year years decade decades hour hours minute minutes moment
moments time times gmt bst utc cet est edt pst pdt am pm a.m p.m a.m. p.m. ago century centuries
"""

_UNITS = """
ariz calif colo conn fla minn mich okla ore penn tenn wis sen sens gov rep reps advertisement
kilometer kilometers kilometre kilometres mile miles tonne tonnes ton tons acre acres hectare
hectares metre meter meters foot feet inch inches yards gallon gallons litre litres liter liters
gram grams kilograms kilos degrees fortnight magnitude combination variety percentage night couple
pair dawn dusk metres
"""

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half
quarter percent pct per cent cents first second third fourth fifth sixth seventh eighth ninth tenth
eleventh twelfth 1st 2nd 3rd mn bn m b km kg mph
"""

_OTHER = """
across beyond beneath besides throughout underneath amongst except whilst whereas unless atop able
according due fellow former latest likely mere own same several such sure various whole worth
unlikely last past via amid amidst alongside despite unlike regarding concerning including excluding
following versus vs plus minus few many other others another every each both either neither
everything thing things lot lots plenty bit kind kinds sort sorts way ways ones someone anyone
everyone something anything nothing nobody everybody guy guys stuff number numbers amount amounts
part parts example image images photo photos file caption mr mrs ms inc corp ltd co llc plc etc eg
ie ok yes yeah no thanks thank please hi hello goodbye don doesn didn isn wasn aren t s re ve ll d
"""

_OPENERS = """
intimidatory constructive resistant obese aging private blind bold bright broken cool correct crazy
deaf deep dim dirty dry dull dumb empty equal exact frozen funny golden hollow hot humble idle ill
inner modern naked near neat normal open outer pale poor proper pure quiet remote rich ripe rusty
safe secure shy sick silent silly simple single slim smart smooth sober soft solid sorry sour sweet
tender thick thin unknown unpaid wicked wild wrong new old big good great bad better best worse
worst high higher highest low lower lowest large larger largest long longer little small smaller
early late recent real true false different similar entire full close closer clear hard main major
minor key top strong stronger important significant special general current total average additional
extra nice huge beautiful wonderful terrific happy ready certain young easy difficult necessary
unable successful popular shortest longest deepest biggest oldest youngest fastest strongest weakest
richest poorest greatest earliest nearest farthest hardest easiest cheapest busiest heaviest closest
exclusive abrupt absurd abundant accurate adamant adequate adjacent administrative adverse afraid
aggressive agricultural alike alive ample angry apparent appropriate arbitrary artificial asleep
attractive authentic awake aware awful awkward beneficial bilateral bipartisan bitter bizarre bleak
blunt brave brilliant broad brutal busy careful charming cheap cheaper clever coastal coherent
colder compelling competent competitive comprehensive compulsory consistent constitutional
controversial convenient conventional convincing crucial cruel cultural daring decent decisive
deeper deliberate delicate delightful democratic dense desperate devastating diplomatic dire
disappointing disparate distant distinct distinctive diverse domestic doubtful dramatic drastic
dreadful durable eager economic economical educational effective efficient elaborate electoral
electrical eminent emotional enthusiastic environmental erratic ethical evident exceptional
excessive excited exciting exotic expensive explicit extensive extraordinary faithful fantastic
fascinating faster fatal federal fertile fierce financial fiscal flawed foreign fortunate fragile
frantic frequent friendlier frightening fruitful frustrated frustrating futile gentle genuine
geographic geopolitical glad gloomy gradual grateful greedy grim guilty handsome handy harmful harsh
healthier healthy heavy hectic helpful heroic hesitant high-profile high-tech historic homespun
honest hopeful horrific hostile humane humanitarian hungry ignorant illegal illicit imaginary
immediate immense imminent immune impatient impressive inadequate inappropriate incomplete
inconsistent incorrect indefinite independent indifferent indirect indoor industrial ineffective
infinite influential informal inherent innocent innovative insane insufficient intact intelligent
intense intensive interesting international intimate intriguing irregular irrelevant keen lasting
lavish lawful lazy legendary legislative legitimate lengthy lenient lighter likable literary lively
logical lone lonely long-range long-term loose loud lucky lucrative magnificent mandatory massive
mature meaningful mechanical medical medieval mediocre messy mild minimal misleading modest monetary
mundane municipal mutual naive narrow narrower nasty naval newer noisy notable noteworthy nuclear
obscure obsolete occasional odd older ongoing optimistic optional ordinary outdoor outspoken
outstanding overdue overwhelming painful parliamentary particular passionate patriotic peaceful
peculiar permanent persistent pessimistic philosophical playful pleasant pleased polite political
poorer post-war powerful practical pragmatic precise pregnant preliminary premature presidential
prevalent productive profound prolific prolonged prominent promising prompt prone proud provincial
provisional provocative prudent psychological quick quicker random rapid rare raw regional relevant
reluctant renowned repetitive respective rigid risky robust rough rude rural sad safer satisfied
scarce scary sceptical scientific seasonal secular selective sensitive separate severe sexual shaky
shallow sharp sheer shocking short-range short-term shorter sincere skeptical slender slight slimmer
slippery sloppy slow slower smarter softer sophisticated spectacular splendid stark startling
statutory steady steep stiff straightforward strange strategic strict striking structural stubborn
stunning stupid stylish substantial subtle sudden sufficient superb surprising swift symbolic
sympathetic systematic tactical tall taller temporary tentative terrified terrifying territorial
theoretical thorough thoughtful thrilled thrilling tight timely tiny tired tiresome tough tougher
toxic tragic transparent tricky trilateral trivial tropical typical ugly unaware uncertain unclear
uneasy uneven unexpected unfair unfamiliar unfortunate unhappy unhealthy unique unpleasant unpopular
unrelated unsafe unwanted unwilling upbeat upcoming urban urgent useful usual vague vast versatile
viable vibrant violent visible vital vivid volatile voluntary warmer wary weak weaker wealthy weird
wet wide wider widespread willing wise woeful wooden worldwide worried worthwhile worthy younger
confident stagnant complacent reminiscent resilient dormant elusive evasive intrusive persuasive
pervasive constant valiant stricken interim gloomier retaliatory inflammatory collective moderate
conservative free black male female born traditional radical tantamount consecutive incoherent
united armed unarmed advanced limited combined disputed divided occupied organised organized
unidentified unmanned alleged proposed planned enriched displaced disabled elected renewed detailed
unprecedented forced wounded guided registered mixed fixed shared trained skilled sustained
controlled classified protected undocumented convicted accused assisted aged oil-rich heated used
continued increased improved expected stolen hidden lost flying driving running working rising
growing leading falling missing breaking living cooking drinking hanging sleeping
"""

_NOUNS = """
need needs seed seeds feed speed bed beds red reed breed weed creed greed deed hundred shed sled
embed med fed feds ted ed fred mohammed ahmed hamed sacred naked steed exceed bleed thing king ring
spring string wing sting sling ceiling meeting meetings training shooting shootings building
buildings spending funding hearing hearings finding findings feeling feelings beginning opening
wedding weddings housing banking marketing manufacturing testing warning warnings ruling rulings
planning understanding reading writing bombing bombings killing killings fighting hacking farming
mining fishing swimming boxing racing cycling acting singing dancing painting paintings drawing
recording meaning morning evening earning earnings engineering advertising broadcasting gathering
gatherings lightning stockpiling policing trading shipping sailing flooding drilling smuggling
trafficking poaching voting polling pricing lending borrowing financing offering offerings
proceeding proceedings setting settings sibling siblings darling outing listing rating ratings
crossing landing launching lobbying monitoring networking parking programming publishing railing
rowing screening searching sentencing shelling sightseeing skiing sewing teaching tracking
translating uprising surfing wrestling blogging gaming streaming counselling counseling upbringing
vegetable variable wellbeing well-being clothing being beings offspring laundering packaging
proofing rebuilding pudding family families ally allies supply supplies assembly july italy reply
replies monopoly anomaly rally rallies bully jelly belly lily fly butterfly billy sally emily kelly
molly early elderly weekly monthly daily friendly deadly lovely costly orderly homily tally
"""

_TITLES = """
president vice-president minister secretary senator representative congressman congresswoman
chancellor governor mayor ambassador director chairman chairwoman chair chief spokesman spokeswoman
spokesperson mr mrs ms dr sir adm gen col capt lt sgt maj rep sen gov prof professor judge justice
coach commissioner premier deputy captain lieutenant colonel sergeant admiral actor actress singer
author manager analyst attorney detective officer rev reverend
"""

_BODIES = """
ministry department bank university house board council agreement republic institute centre center
court chamber bureau office academy association state city gulf sea bay cape isle islands strait
port treaty declaration joint statement security kingdom college school church order museum library
league union organization organisation society federation forum district county bishop archbishop
duke duchess prince princess lord secretary speaker chief attorney institution institutes foundation
centers centres committee war battle act bill rights statue tower mount lake hall game king queen
day tree knights call duty medal
"""

_BEFORE_NOUNS = """
a an the this these those my your his her its our their some any no every each another such of in on
at by with from into under over between against about during for as via amid per despite
"""

_BEFORE_VERBS = """
i he she we they you it who to will would can could may might must shall should cannot not don't
doesn't didn't won't wouldn't can't couldn't shouldn't let let's he'll she'll they'll we'll i'll
never did does do also
"""

_AFTER_VERBS = """
the a an his her its their my our your him them me us it himself herself itself themselves this
these those
"""


def _inflected() -> Iterator[str]:
    """Every form of the verbs that is hardly a noun."""
    noun_too = words(_NOUN_TOO)
    for base in _VERBS.split():
        short = base[:-1] if base.endswith("e") else base
        if base not in noun_too:
            yield base
            yield f"{short}ing"
        if base.endswith("y") and base[-2] not in "aeiou":
            yield from (f"{base[:-1]}ies", f"{base[:-1]}ied")
        else:
            yield base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
            yield f"{short}ed"


_VAGUE = """
picture pictures assumption assumptions sections momentum examination calculation calculations
explanation coordination man person suggestion suggestions indication indications combination
creation proportion characteristic characteristics occasion occasions willingness absence possession
direction directions achievement achievements description descriptions estimate estimates throng
possibility possibilities expression expressions variety beginning expectation embodiment impression
impressions variation distaste suspicion confusion perception perceptions sentiment sentiments
authorities investigator investigators organiser organisers emphasis comparison misjudgement
security administration cooperation encouragement preparation preparations conclusion conclusions
hardship imagination capability capabilities foundation foundations argument arguments scenario
scenarios consideration considerations implication implications intention intentions destination
destinations ability access account action actions activity addition advantage agency aim ambassador
answer approach area areas arrangement aspect attempt attempts attention author authority awareness
background balance basis behalf benefit benefits body box call calls case cases cause center centre
challenge challenges chance chances change changes choice choices circumstances city claim claims
class code comment comments commitment committee communication community companies company concept
concern concerns condition conditions conference connection consequence consequences consultation
contact content context contract contrast control conversation copy corner cost costs council
countries country couple course criticism culture cut cuts damage danger data date deal deals debate
decision decisions decline degree delay demand demands department design desire detail details
development developments difference differences difficulty discussion discussions distance document
documents door doubt edge editor effect effects effort efforts element elements end event events
evidence example examples exception exchange expectations experience experiences expert experts
extent eye eyes face fact factor factors facts failure faith family favor favour feature features
field figure figures firm focus force form forms founder framework freedom friend friends function
future gain game goal goals government governments ground grounds group groups growth hand hands
head heart help history home hope hopes house idea ideas impact importance improvement increase
individual individuals industry influence information initiative insight instance institution
interest interests interview involvement issue issues item items job journey key knowledge lack
language leader leaders leadership letter level levels life light limit limits line lines link links
list lives location loss love mail majority manner material materials matter matters measure
measures meeting meetings member members memory men mention message method methods mind mission
mistake money mood name names nation nations nature need needs news note notice object objective
offer office official officials operation operations opinion opportunities opportunity option
options order orders organisation organization outcome owner owners pace page pages panel paper
papers participant participants partner partners party passage past path pattern people performance
period perspective phase phone phones phrase piece pieces place places plan plans player players
point points policies policy population position potential power practice presence present president
pressure price prices principle problem problems procedure process product products professional
profile program programme progress project projects promise proposal proposals provision public
purpose quality question questions race range rate rates reaction read reader readers reality reason
reasons recognition record reference regard relation relations relationship relationships release
rent report reporter reporters reports request requirement requirements research resource resources
respect response responses rest result results return review right rights rise risk risks role roles
room round route rule rules run sale sales sample scale scene schedule section sector sectors sense
sentence sentences series service services session set shape share shift side sides sign
significance signs site sites situation size skill skills society solution solutions source sources
space speech speed spirit spokesman spokeswoman spot stage stages standard standards start state
statement statements states status step steps stop story strategy street strength structure student
students study style subject success support surprise system systems table talk talks target targets
task team teams term terms text theory thought thoughts threat threats title today tone tool tools
top topic total touch town track tradition trend trip trouble truth try type types understanding
unit use user users value values version video view views village voice vote wave week wish witness
witnesses woman women word words work worker workers world youth
"""

LEXICON = Lexicon(
    verbs=(frozenset(_inflected()) | words(_IRREGULAR)) - words(_NOUNS),
    verb_like=late(r"[a-z]{2,}[a-z]ed|[a-z]{3,}ing|[a-z]+n't|[a-z]+'(?:ve|re|ll|d|m)"),
    adverb_like=late(r"[a-z]{3,}ly|[a-z]+wards?"),
    nouns=words(_NOUNS, "award awards reward rewards forward coward ward steward"),
    empty=words(_ADVERBS, _DATES, _NUMBERS, _OTHER) - {"home", "march", "may"},
    partial=words(
        _UNITS, "home march may north south east west new prime northern southern western eastern"
    ),
    numbers=words(_NUMBERS),
    name_ends=words(_NUMBERS, "worth few both way ways time times today tonight day days week now"),
    noun_like=late(r"[a-z]{2,}(?:tion|ment|ness|ship|ity|ism|ist|ance|ence|ology|eer|ian)s?"),
    deed_like=late(r"[a-z]{2,}(?:[ts]ion|ment|ness|ship|ity|ism|ance|ence|ology)s?"),
    openers=words(_OPENERS),
    opener_like=late(
        r"[a-z]{3,}(?:ous|less)|[a-z]{4,}[ai]ble|un[a-z]{3,}(?:al|ic|ive|ful|ary)"
        r"|i[lr][lr][a-z]{3,}(?:al|ic|ive|ate)"
        rf"|(?:\d+|{'|'.join(_NUMBERS.split()[:30])})-[a-z]+"
        r"|[\w-]+-(?:[a-z]{2,}ed|led|born|made|run|held|built|bound|wide|long|old|style|only|winning"
        r"|selling|providing|speaking|looking|growing|paying|producing|scoring|carrying|serving)"
    ),
    people_like=late(
        r"(?:\w+ )?(?:\w+(?:ese|ish|ian|ean|ican|ench|utch|zech|ippine|raeli|raqi|stani|ipino)"
        r"|swiss|chechen|afghan|basque|islami(?:c|st)|yemeni|saudi|kuwaiti|omani|qatari|thai|greek"
        r"|uzbek|kazakh|tajik|kyrgyz|slovak|libyan|kenyan|cuban|german|tibetan|ugandan|catalan"
        r"|moroccan|hispanic|european|israeli|turkic|kurd|arab|emirati|nepali|bangladeshi)"
    ),
    adjective_like=late(r"\w{2,}(?:al|ic|ous|ive|ful|less|ible|able|ary|ern)"),
    titles=words(_TITLES),
    posts=words(CALLINGS),
    unborne=words(
        "league cup division prize award medal committee council board office school museum"
        " magazine association institute foundation university college club house of the in for and"
    ),
    second_titles=words("general executive inspector constable"),
    vague=words(_VAGUE),
    links=words("of the and for de la van von der den bin al el du del di da dos"),
    bodies=words(_BODIES),
    tails=words(
        "administration service services agency commission authority committee council fair "
        "organisation organization bureau development sciences cooperation"
    ),
    joints=words("of"),
    before_nouns=words(_BEFORE_NOUNS),
    before_verbs=words(_BEFORE_VERBS),
    after_verbs=words(_AFTER_VERBS),
)
