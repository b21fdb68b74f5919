"""What opens a leaning English sentence."""

from __future__ import annotations

from typing import Final

from builder.analysis.lexicon.openers.kinds import Openers

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
        "elsewhere|likewise|again|once again|too|either way|in any case|in all"
    ),
    pointers=(
        "the (?:company|firm|group|agreement|deal|move|decision|report|statement|pact|accord|"
        "announcement|proposal|plan|measure|measures|incident|attack|attacks|suspect|victim|"
        "victims|man|woman|couple|boy|girl|ministry|agency|official|officials|article|study|"
        "survey|document|documents|bill|law|ruling|case|event|exercise|exercises|drill|drills|"
        "talks|meeting|summit|visit|project|programme|program|ship|vessel|aircraft|plane|"
        "minister|spokesman|spokeswoman|spokesperson|author|authors|researchers|team|trial|"
        "effort|efforts|objective|result|results|aim|goal|idea|figure|figures|number|rest|"
        "changes|change|sides|latter|pair|trio|duo|others|other|deal|launch|test|tests|"
        "sanctions|ban|order|policy|letter|offer|film|book|album|show|match|game|club|actor|"
        "actress|singer|band|player|striker|film's|company's|firm's|report's|group's|accident|"
        "crash|fire|killing|shooting|child|children|businessman|politician|senator|lawmaker|"
        "judge|court's|scheme|system|device|site|service|two|three|four|five|six|seven|eight|"
        r"former(?= (?:is|was|has|had|said|will|would)\b))(?![\w-])(?=,|'s |'s$| (?:is|are|was|"
        "were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|say|"
        "also|now|then|later|never|still|already|only|just|itself|himself|herself|all|"
        "themselves|both|came|come|took|take|made|make|led|saw|see|began|fell|rose|won|lost|"
        "gave|went|ran|found|left|got|became|met|told|kept|held|put|set|sent|spoke|agree|want|"
        "plan|hope|fear|argue|not|currently|previously|first|finally|subsequently|eventually|"
        r"reportedly|allegedly|\w+ed|\w{2,}s)\b)|the (?:two|three|four|five|six|pair|trio|duo|"
        r"others|latter)\b(?!-)|the same\b|the (?:next|following|previous|other) (?:day|week|"
        r"month|year|morning|evening)\b|the day (?:before|after)\b|(?:all|most|many|some|few|"
        "several|each|half|one|two|three|four|part|much|any) of (?:them|these|those|this|that|"
        r"it|which|whom)\b|(?:that|the same) (?:day|week|month|year)\b|(?:\w+ )?(?:\w+) "
        "(?:days?|weeks?|months?|years?|hours?|minutes?) (?:later|earlier|before|after)(?:,| "
        r"(?:that|he|she|it|they)\b)|(?:days|weeks|months|years|hours|minutes|moments|shortly|"
        r"soon) (?:later|earlier|afterwards?|before)\b(?! the)|(?:in|at|on|during|for|from|with|"
        "by|under|to|as|speaking|asked|according|following|citing|referring|despite|like|"
        r"unlike|until|since|last|this|\w+ing|\w+ed) [^,]{1,60}, (?:he|she|they|it)\b|(?:when|"
        "while|after|before|if|although|though|because|once|since|as) (?:he|she|they|it|asked|"
        r"this|that|these|those|doing|speaking)\b|one (?:is|was|has|had|said|who|that|such|"
        r"another)\b"
    ),
    unless=(
        "it (?:is|was|remains|seems|appears|became|will be|would be) (?:also |still |now |not |"
        "not yet |very |too |more )*(?:clear|unclear|likely|unlikely|essential|important|vital|"
        "crucial|known|necessary|possible|impossible|difficult|hard|easy|early|late|time|no "
        "secret|no surprise|true|estimated|believed|hoped|expected|feared|understood|thought|"
        r"that)\b|this (?:week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|"
        r"evening|time last)(?:\b|'s)|those (?:who|with|in|from|living|under|over|without)\b|so "
        r"far\b|such as\b|there(?:'s| (?:is|are|was|were|has|have|had|will|may|can|could|would|"
        r"should|must|remain|remains)\b)|both (?!of (?:them|these|those)\b|are\b|were\b|have\b|"
        r"had\b|said\b|sides\b|men\b|women\b|countries\b|leaders\b|companies\b|teams\b|"
        r"parties\b|nations\b|governments\b|the\b|will\b|would\b|agreed\b)|(?:later|earlier) "
        r"(?:this|that|in)\b|rather than\b|instead of\b|(?:in addition|in response|in contrast) "
        "(?:to|with) (?!this|that|these|those|it)|as a result of (?!this|that|these|those|it)|"
        r"besides (?!this|that|these|those|,)|her (?:majesty|royal)\b|his (?:holiness|majesty|"
        r"royal)\b|or else\b|elsewhere in\b|neither (?:the |side\b)?(?!of (?:them|these)|side\b|"
        r"man\b|country\b|leader\b|was\b|is\b|has\b)|the two koreas\b|the (?:five|six|seven|"
        r"three|four) (?:permanent|gulf|baltic|nordic)\b|another (?:\w+ )?(?:\d|people|person)|"
        r"under this year|again and again|in all of\b"
    ),
    speaker=(
        r"[,\"”] ?(?:he|she|they|it) (?:also |then |later )?(?:said|says|added|told|explained|"
        r"noted|continued|argued|insisted|wrote|tweeted|warned|concluded)\b|[,\"”] ?(?:said|"
        r"says|added) (?:he|she|they)\b|^(?:[\"“].*[\"”],? )(?:he|she|they|it)\b"
    ),
)
