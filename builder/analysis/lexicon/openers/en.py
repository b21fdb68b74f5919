"""What opens a leaning English sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Cued, Openers

_HEADS: Final = (
    "company|firm|group|agreement|deal|move|decision|report|statement|pact|accord|announcement|"
    "proposal|plan|measures?|incident|attacks?|suspects?|victims?|man|woman|men|women|couple|boys?|"
    "girls?|ministry|agency|officials?|article|study|survey|documents?|bill|law|ruling|cases?|"
    "events?|exercises?|drills?|talks|meeting|summit|visit|project|programme|program|ship|vessel|"
    "aircraft|plane|minister|spokesman|spokeswoman|spokesperson|authors?|researchers|team|trial|"
    "efforts?|objective|results?|aim|goal|idea|figures?|number|rest|changes?|sides|latter|pair|"
    "trio|duo|others?|launch|tests?|sanctions|ban|order|policy|letter|offer|film|book|album|show|"
    "match|game|club|actor|actress|singer|band|players?|striker|accident|crash|fire|killings?|"
    "shooting|child|children|businessman|politician|senator|lawmaker|judge|court's|scheme|system|"
    "device|site|service|laureate|manufacturer|carmaker|retailer|airline|lender|teenager|driver|"
    "nurse|doctor|teacher|pilot|coach|captain|winger|midfielder|defender|goalkeeper|lawsuit|"
    "charges|allegations|findings|verdict|sentence|protests?|demonstrators|protesters|explosion|blast|bomb|"
    "quake|building|bridge|village|road|text|difficulty|trouble|catch|outcome|money|cash|funds|cuts|victory|"
    "defeat|star|controversy|exploit|complaint|director|defendant|casualties|regulations|two|three|four|five|six|seven|eight"
)
"""Nouns that, with "the" before and nothing behind them, name something told before."""

_MADE: Final = r"(?:(?:new|latest|proposed|whole|entire|(?-i:[A-Z])[\w-]+(?-i:[a-z])) )?"
"""One word between "the" and its noun: "the Seattle-based firm", "the new rules"."""

_VERBS: Final = (
    "(?:is|was|were|are|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|"
    "said|say|also|now|then|later|never|still|already|only|just|itself|himself|herself|all|themselves|"
    "both|came|come|took|take|made|make|led|saw|see|began|fell|rose|won|lost|gave|went|ran|found|"
    "left|got|became|met|told|kept|held|put|set|sent|spoke|agree|want|plan|hope|fear|argue|not|"
    "currently|previously|first|finally|include|subsequently|eventually|reportedly|allegedly|"
    r"\w+n't|\w+ed|\w{2,}s)"
)
"""What may follow such a noun where it is the subject."""

_VERBS_ALONE: Final = (
    "(?:is|was|were|are|has|have|had|will|would|can|could|may|might|came|come|said|say|went|took|"
    "died|remain|remained|left|fled|got|made|called|wanted|want|believed|argued|argue|survived|"
    "stayed|walked|waited|queued|spent)"
)
"""Verbs that no noun is spelled like: "many had", not "many plans"."""

_ORDINALS: Final = "first|second|third|fourth|fifth|last|next|final|latest|former"
_NUMBER: Final = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|\d+)"
)
_COUNTS: Final = (
    "(?:only |about |around |at least |more than |almost |nearly |just )?(?:some|most|many|several|"
    rf"few|more|others|all|none|each|half|{_NUMBER})"
)
"""A number of what was named before."""

_PREPOSITIONS: Final = (
    "in|at|on|during|for|from|with|by|under|to|as|of|among|about|against|since|until|after|before|"
    "despite|following|unlike|like|according to|because of|as a result of|in line with|as for"
)
_PLAIN: Final = r"(?-i:[A-Z]?[a-z' -]{0,50})"
"""A beginning without a name."""

_SPEAKERS: Final = (
    r"spokes\w+|source|witness|official|resident|colleague|neighbour|neighbor|friend|relative|"
    "lawyer|aide|officer|prosecutor|judge"
)
_WITNESSES: Final = (
    "police|residents|witnesses|neighbours|neighbors|colleagues|officers|detectives|investigators|"
    "rescuers|relatives|survivors|organisers|organizers|supporters|opponents|critics|officials|"
    "authorities|prosecutors"
)
"""People who speak of what was told before, unless a place or a matter follows them."""

_DAYS: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|"
    r"august|(?:sept|nov|dec)ember|october)(?: \d{1,2}| \d{4})*"
)

_PERSONS: Final = (
    r"(?:(?:wo)?m[ae]n|boy|girl|president|minister|who|anyone|someone|everyone|nobody|person|child|"
    r"baby|mother|father|brother|sister|husband|wife|son|daughter|friend|king|queen|pope|pilot|"
    r"official|captain|judge|coach)\b|\w*(?:er|or|ist|ian|ress|ant|man|woman)\b"
)
"""Whom "he" or "she" behind them may mean."""

_NO_PERSON: Final = (
    "some|many|most|few|several|no|maybe|perhaps|tonight|today|yesterday|i|we|you|this|that|"
    "without|with|it|there|police|officials|people|critics|first|hope|turns|let's|yes|now|all|any|"
    "what|how|why|whether|not|never|even|just|only|here|like|every|each|more|less|for|from|to"
)
"""Words that open a sentence and name nobody whom "he" or "she" could mean."""

_BODIES: Final = (
    r"the (?:(?-i:[A-Z])[\w.'’-]* ){0,4}(?:party|ministry|council|committee|agency|department|"
    "commission|association|parliament|congress|union|federation|institute|bank|board|office|"
    "government|opposition|assembly|company|court|army|club|report|newspaper)|"
    r"(?:(?-i:[A-Z])\w+ )?(?:police|officials|prosecutors|media|authorities)"
)
"""Who speaks and is neither "he" nor "she"."""

_SAY: Final = "said|says?|claims?|claimed|believes?|alleged?s?|announced|confirmed|denied|added"

_IMPERATIVES: Final = (
    "put|take|add|ask|call|give|let|make|move|set|turn|show|tell|bring|keep|point|hold|drop|throw|"
    "build|buy|sell|use|try|think of|look at|consider|imagine|compare|divide|multiply|subtract|"
    "replace|forget|count|leave|get|send|place"
)

_DISTANT: Final = (
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|a "
    "few|a couple of) (?:minute|hour|day|week|month|year|decade)s? (?:later|earlier|"
    r"afterwards?)\b(?! than)|\bon the same (?:day|night|morning|evening|afternoon|weekend)\b(?! "
    "(?:as|that|when|in)\\b)"
)
"""A distance in time that counts from what was told before."""

_ANCHORS: Final = (
    r"\b(?:(?:1[5-9]|20)\d\d|\d+(?:st|nd|rd|th)|(?:jan|febr)uary|march|april|may|june|july|august|"
    r"(?:sept|octo|nov|dec)e?m?ber|jan|feb|aug|sept?|oct|nov|dec|\w+day|when|after|before|since|"
    r"first|once|birth|born|until)\b"
)
"""From what it may count within the sentence."""

_NAME_AND: Final = r"(?-i:the )?(?-i:[A-Z])[\w.'’-]*(?:, and|,| and| of|) "
"""A name, and what may join it to another."""

_UNIQUE: Final = (
    "(?:government|parliament|president|pope|king|queen|army|navy|police|military|economy|world|"
    r"sun|moon|earth|sea|weather|public|internet|dollar|euro|pound|yen|capital|country|cabinet|"
    r"opposition|constitution|prime|foreign|defence|defense|first|second|third|top)\b"
)
"""What a newspaper names without having told of it."""

OPENERS: Final = Openers(
    pronouns=(
        "he|she|they|it|this|that|these|those|his|her|hers|their|theirs|its|him|them|he'd|he's|"
        "he'll|she'd|she's|she'll|they'd|they're|they've|they'll|it's|it'd|it'll|that's|this's|"
        "both|neither|none|others|another|such|here|there|all this|all that|none of which|all "
        "of which"
    ),
    connectives=(
        "but|and|or|nor|so|yet|however|meanwhile|also|then|thus|hence|therefore|moreover|"
        "furthermore|besides|instead|nevertheless|nonetheless|otherwise|still|additionally|"
        "consequently|accordingly|similarly|likewise|conversely|afterwards|afterward|later|"
        "earlier|finally|indeed|rather|which|who|whose|in addition|in contrast|by contrast|in "
        "turn|in response|in fact|in particular|as a result|as such|at the same time|at that "
        "time|after that|after this|before that|before this|since then|until then|by then|for "
        "example|for instance|for this|for that|for his part|for her part|for their part|for "
        "its part|on the other hand|on the contrary|on top of that|in other words|in doing so|"
        "by doing so|to that end|to this end|to do so|to do this|even so|even then|if so|if "
        "not|not only that|what is more|what's more|in the meantime|in the process|in that "
        "case|in this case|in both cases|despite this|despite that|with this|with that|because "
        "of this|because of that|from there|among them|among these|among those|prior to that|"
        "apart from that|aside from that|that said|having said|worse|secondly|thirdly|lastly|"
        "overall|in short|in sum|in this way|in that way|that is why|this is why|under this|"
        "under these|on this|on that|at this|at that|in this|in that|of these|of those|of this|"
        "of that|to this|to these|with these|from this|from these|by this|alternatively|"
        "elsewhere|likewise|again|now|back then|only then|by now|until now|in total|in return|"
        "altogether|further north|further south|further east|further west|further inland|"
        "of course|to make matters worse|more recently|once again|too|either way|in any case|"
        "in all|doing so"
    ),
    pointers="|".join(
        (
            rf"\w+day's (?:{_HEADS}|vote|speech|election|hearing|session) {_VERBS}\b",
            r"(?:okay|ok|well|yes|yeah|yep|no|nope|oh|hey|sure),",
            r"as (?:we|i)(?:['’]ve| have)? (?:noted|said|reported|wrote|mentioned)\b",
            r"a similar (?:\w+)\b(?! to)|to \w+ (?:the|this|that) \w+,",
            rf"(?:{_PREPOSITIONS}) the {_MADE}(?:{_HEADS}|rules?|terms?|same|end|time|latter)"
            r"(?:,| (?:itself|alone)\b)",
            r"(?:by|on) \w+ (?:morning|afternoon|evening|night), (?:some|most|many|all|they|he|"
            r"she|it)\b",
            rf"{_COUNTS}(?: more| others?| further)? {_VERBS_ALONE}\b",
            r"\w+ (?:more|others|further) (?:were|was|are|is|had|have)\b",
            rf"(?:a further|another|neither|either) {_NUMBER}? ?(?:{_VERBS_ALONE}|side|of the)\b",
            rf"(?:an?|one|the|his|her) (?:police |court |company |military )?(?:{_SPEAKERS})s? "
            r"(?:later |also )?(?:said|confirmed|declined|told|added|denied|would|could|was|did)\b",
            rf"(?:{_WITNESSES}) (?:there|later|also|say|said|believe|told|have|had|were|are|"
            r"fear)\b",
            r"(?:similar|identical|comparable|further|additional|separate) \w+(?: \w+)? "
            r"(?:were|was|are|have|had|will|would|took)\b",
            r"(?:one|another|a second|a third|the main|the other) (?:reason|problem|option|example|"
            r"explanation|answer|solution|result|concern|possibility|issue|idea) (?:is|was|may|"
            r"could|would|being)\b",
            r"at (?:issue|stake|risk) (?:is|are|was|were)\b(?! .{3,60} (?-i:[A-Z]))",
            r"at the (?:heart|centre|center|core|root) of (?:the|this|it)\b|at the other end\b",
            r"what (?:happened|followed|happens|comes) (?:next|then|after)\b|what (?:is|was) "
            r"(?:more|clear|new|certain)\b|as for the (?-i:[a-z]+),|not (?:so\b|everyone (?:is|was|"
            r"agrees|has)|all (?:are|were|is)\b|until the (?:next|following)|surprisingly)",
            r"even the (?-i:[a-z]+) (?:is|was|were|are|has|have|had)\b|in an? similar (?:case|vein|"
            r"move|incident|way|fashion)\b(?! to)|back (?:in|at|on) the\b|few (?:expected|believed|"
            r"thought|doubt|would)\b",
            r"(?:that|the same) (?:day|week|month|year)\b",
            r"(?:days|weeks|months|years|hours|minutes|moments|shortly|soon) (?:later|earlier|"
            r"afterwards?|before)\b(?! the)",
            r"(?:when|while|after|before|if|although|though|because|once|since|as) (?:he|she|they|"
            r"it|asked|this|that|these|those|doing|speaking)\b",
            r"one (?:is|was|has|had|said|who|that|such|another)\b",
            r"(?:first|second|third|fourth|fifth),|(?:nobody|no one|people|\w{3,}s) there (?!is|a|"
            r"was|were|ha|will|would|m|can|could|should)",
            rf"in an? (?:\w+ )?(?:statement|e-?mail|interview|letter|post), the (?:{_HEADS})\b",
            r"in the (?:first|next|following) (?:\w+ )?(?:hours|days|weeks|months|years),? the\b",
            r"(?:update|updated|correction|clarification|editor'?s note)\b.{0,25}?[:—–]|an earlier "
            r"version of th|a (?:correction|clarification) (?:was|has)\b",
        )
    ),
    cued=(
        Cued(
            first="the",
            matches=(
                rf"the (?!{_UNIQUE})(?-i:[a-z-]{{3,}})(?: (?:is|was|were|are|has|have|"
                r"had|will|would|can|could|may|might|must|should|did|does|said|says|also|then|"
                r"later|came|took|mean|means|meant|made|adds|added|\w+n't)\b|:)",
                rf"the (?:new|latest|current|proposed|revised) (?!{_UNIQUE}|year|season|century)"
                r"(?-i:[a-z-]{3,}) (?:is|was|were|are|has|have|had|will|would|can|could|may|must|"
                r"did|should|does|said|says|came|took|\w+n't)\b",
                rf"the \d+-year-old (?:(?-i:[a-z-]+) ){{1,2}}(?=(?-i:[a-z])){_VERBS}\b",
                r"the only \w+(?: is| was|:)",
                rf"the {_MADE}(?:{_HEADS}|former|\d+-year-old|(?-i:[A-Z])\w*(?:man|woman)|american|"
                "briton|german|italian|spaniard|russian|australian|canadian|swede|dane|belgian|"
                rf"austrian|brazilian|serb|croat|czech)(?:,|'s?(?= )| {_VERBS}\b)",
                rf"the (?:{_ORDINALS}|latter|same|remaining|other|others|rest|remainder|result|"
                rf"answer|reason|question|problem|difference|aim|idea)(?:,|:| {_VERBS}\b)",
                r"the (?:other )?(?:two|three|four|five|six|pair|trio|duo|others|latter)\b(?!-)|"
                r"the same\b",
                r"the (?:next|following|previous|other) (?:day|week|month|year|morning|evening)\b",
                r"the day (?:before|after)\b",
                rf"the (?:governments|leaders|countries|allies) (?:[\"“]|{_VERBS}\b)",
                rf"the \w+-time [\w -]{{0,30}}?(?:champion|winner|medall?ist|finalist)(?:,| and "
                rf"| {_VERBS}\b)",
            ),
        ),
        Cued(
            holds="two",
            matches=(r"(?:[\w'’,-]+ ){1,14}(?:between|of|for) the two[.,;]",),
        ),
        Cued(
            holds="such",
            matches=(
                r"(?:[\w'’,-]+ ){0,12}such (?!(?:as|an?|things?|high|low|big|large|great|is|was|"
                r"that)\b|(?:[\w-]+ ){1,5}as\b)",
            ),
        ),
        Cued(
            holds="day days week weeks month months year years hour hours minute minutes",
            matches=(
                r"(?:\w+ ){0,4}(?:days?|weeks?|months?|years?|hours?|minutes?) (?:later|earlier|"
                r"before|after|on)(?:,| (?:that|he|she|it|they)\b)",
            ),
        ),
        Cued(
            holds="them him then which these those that",
            matches=(
                rf"{_PLAIN}\b(?:{_PREPOSITIONS}|than|between|around|behind|of the last of) (?:them|"
                r"him|then|which|these|(?:those|that)(?! (?:who|which|in|of|with|from|living|the|a)"
                r"\b))\b",
            ),
        ),
        Cued(
            holds="he she they",
            matches=(
                r"(?:last|next|on|in|at|by|when|while|after|before|until|during|despite|"
                r"yesterday|today|tonight|recently|once|if|as|even|just|perhaps|although|though|"
                r"because|unless|asked|speaking)(?-i:[a-z0-9' -]| [A-Z][a-z]+day){0,50},? "
                r"(?:he|she|they)\b",
                rf"(?:{_NO_PERSON})\b(?:(?!\b(?:{_PERSONS}))(?-i:[a-z0-9',’ -])){{0,80}}?"
                r"[ \"“](?:he|she)\b",
                rf"(?:{_BODIES})(?:,[^,]{{1,60}},)? (?:{_SAY})(?: that)? (?:(?!\b(?:{_PERSONS}))"
                r"(?-i:[a-z' -])){0,25}?\b(?:he|she)\b",
            ),
        ),
        Cued(
            holds="it them him her",
            matches=(
                r"(?!as\b)(?:[\w'’-]+ ){2,6}(?:it|them|him)(?=[.,:;])",
                rf"(?!(?:i|you|we|word|as)\b)(?:{_NAME_AND})+(?:(?:has|have|had|would|will|could)"
                rf" )?(?:not |also |then |later )?(?!{_COUNTS}\b)(?-i:[a-z]+) (?:(?:for|to|on|at|"
                "with|of|by|against|about|in|from|over|into|up|down|out) )?(?:it|them|him|her)"
                "(?=[.,;]| (?:in|on|at|from|by|but|and|after|when|again|with|for|ahead|otherwise|"
                r"during|last|because|until)\b)",
            ),
        ),
        Cued(
            holds="its their his her",
            matches=(
                rf"(?:{_PREPOSITIONS}) (?:its|their|his|her) [^,]{{1,40}}, "
                rf"(?!(?:the )?(?:new )?(?-i:[A-Z])|the {_UNIQUE})",
                r"(?:having|being|\w+ing|\w+ed) (?-i:[a-z0-9', -]{3,90}), (?:his|her|its|their) "
                r"(?-i:[a-z])",
                rf"(?:on|in|by|since|until) (?:early |late |last )?{_DAYS},? (?:his|her|their|its) "
                rf"(?-i:[a-z]+) {_VERBS}\b",
                r"(?:after|before|at|during) the (?-i:[a-z]+),? (?:his|her|their|its) "
                rf"(?-i:[a-z]+) {_VERBS}\b",
                rf"(?:{_PREPOSITIONS}) (?:its|their|his|her) [a-z ]{{2,30}} (?:he|she|they|it)\b",
            ),
        ),
        Cued(
            holds="this that these those it them him her he she they another one",
            matches=(
                r"\w+ing (?:this|that|these|those|it|them)\b(?! (?:is|was|are|were|who)\b)",
                r"(?:if|when|once) \w+, (?:this|that|it|he|she|they)\b",
                r"(?:all|much|some|most|part|none) of (?:this|that|it)\b",
                r"(?:in|at|on|during|for|from|with|by|under|to|as|according|following|despite|like|"
                r"unlike|until|since|speaking|asked|citing|referring|last|this|\w+ing|\w+ed) "
                r"[^,]{1,60}, (?:he|she|they|it)\b",
                r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) (?:this|"
                r"that|these|those|it|he|she|they)\b",
                rf"(?:{_IMPERATIVES}) (?:one|it|them|this|that|these|those|him|her|another)\b(?! "
                r"(?:is|was|are|were|would|has|had)\b)",
            ),
        ),
    ),
    later=_DISTANT,
    dated=_ANCHORS,
    timed="later earlier afterward afterwards same",
    anywhere=(
        r"\b(?:minutes|hours|days|weeks|months|moments) (?:later|earlier|afterwards?)\.$|"
        r"\b(?:later|earlier) (?:that|the same) (?:day|week|month|year|night)\b"
    ),
    unless=(
        "it's official:|it (?:is|was|remains|seems|appears|became|will be|would be) (?:also |"
        "still |now |not |"
        "not yet |very |too |more )*(?:clear|unclear|likely|unlikely|essential|important|vital|"
        "crucial|known|necessary|possible|impossible|difficult|hard|easy|early|late|time|no "
        "secret|no surprise|true|estimated|believed|hoped|expected|feared|understood|thought|"
        r"that)\b|this (?:week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|"
        r"evening|time last)(?:\b|'s)|this (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|"
        r"here in\b|further \w+ (?:in|of)\b|"
        r"now that\b|those (?:who|with|in|from|living|under|over|without)\b|so "
        r"far\b|such as\b|there(?:'s| (?:is|are|was|were|has|have|had|will|may|can|could|would|"
        r"should|must|remain|remains)\b(?! (?:(?:one|another|others) (?:in|on|at|for)|"
        r"(?:two|three|four|five) (?:more|others))\b))|both (?!of (?:them|these|those)\b|are\b|"
        r"were\b|have\b|had\b|said\b|sides\b|men\b|women\b|countries\b|leaders\b|companies\b|teams\b|"
        r"parties\b|nations\b|governments\b|the\b|will\b|would\b|agreed\b)|(?:later|earlier) "
        r"(?:this|that|in)\b|rather than\b|instead of\b|(?:in addition|in response|in contrast) "
        "(?:to|with) (?!this|that|these|those|it)|as a result of (?!this|that|these|those|it)|"
        r"besides (?!this|that|these|those|,)|her (?:majesty|royal)\b|his (?:holiness|majesty|"
        r"royal)\b|or else\b|elsewhere in\b|neither (?:the )?(?-i:[A-Z])|"
        r"the two koreas\b|the (?:five|six|seven|"
        r"three|four) (?:permanent|gulf|baltic|nordic)\b|another (?:\w+ )?(?:\d|people|person)|"
        r"under this year|again and again|in all of\b"
    ),
    speaker=(
        r"[,\"”] ?(?:he|she|they|it) (?:also |then |later )?(?:said|says|added|told|explained|"
        r"noted|continued|argued|insisted|wrote|tweeted|warned|concluded)\b|[,\"”] ?(?:said|"
        r"says|added) (?:he|she|they)\b|^(?:[\"“].*[\"”],? )(?:he|she|they|it)\b"
    ),
    speakers="he she they it",
)
