"""How the captions of pictures are told, as patterns."""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
    *("Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""One of these stands in each sentence that ``SNAPSHOT`` finds."""
_MONTH = rf"(?:{'|'.join(map(re.escape, MONTHS))})"
_WITHIN = r"(?:[^.]|\.(?! [A-Z])){0,300}?"
"""Up to there in a first sentence, abbreviations among it."""
SNAPSHOT: Final = (
    r"^(?!As of\b)(?=[A-Z0-9][^!?]{20,400}$)(?=[^!?]*[a-z.] \d{1,2}(?:[,. ]|$))"
    rf"(?={_WITHIN}(?:day,? {_MONTH} \d{{1,2}}\b|{_MONTH} \d{{1,2}}, \d{{4}}"
    rf"|on {_MONTH} \d{{1,2}}\b))"
    rf"(?={_WITHIN}\b(?:poses?|looks? on|walks? (?:past|through|along|in|by|on|down|near)|"
    r"waits? (?:in|for|at|outside)|stands? (?:in|near|next|beside|outside|by|guard|behind)|"
    r"sits? (?:during|in|at|next|on|beside)|gestures?|waves?|adjusts?|(?<![Tt]he )boards?|"
    r"greets?|hugs?|shakes? hands|makes? (?:his|her|their) way|"
    r"(?:is|are) (?:seen|pictured|shown))\b)"
    rf"(?!{_WITHIN}\b(?:said|says|told|was|were|had|did|will|would|has|have|could|should|can)\b)"
)
"""What a picture shows, in the present tense, with the day on which it was taken: no report tells
so of a day. Of 10,600 paragraphs of English news only captions are such sentences."""

_PICTURE = r"(?:photo|photograph|image|picture|handout|screengrab|frame(?: grab)?)"
_GIVEN = (
    r"(?:provided|released|taken|captured|made available|distributed|supplied|obtained|carried)"
)
PROVIDED: Final = (
    rf"^(?!{_WITHIN}\b(?:said|says|told)\b)"
    rf"(?:In this|This|(?:An )?[Uu]ndated|File)\b(?: [\w.,]+){{0,4}}? {_PICTURE},? "
    rf"(?:(?:made|which was|from [\w ]{{1,20}}) )?(?:{_GIVEN}|from video)\b"
    rf"|^(?!{_WITHIN}\b(?:said|says|told|was|were|had|did|would|has|have|could)\b)"
    rf"[^.!?]*\bin this (?:[\w.,]+ ){{0,3}}?{_PICTURE}(?: \w+)? {_GIVEN}\b"
    r"|\(PHOTO NOT FOR SALE\)"
)
"""Who gave or took a picture: "This photo, provided by the Navy on Oct. 16, shows …". What "the
images" of a satellite show is news, and no caption; so is what somebody said of a picture."""
