"""What a line is by its wording: furniture, a dateline, a caption, a heading, or words that go on in the next line."""

from __future__ import annotations

import re

from trustetl.lexicon import ROUND_UNIT
from trustetl.source.breaks import PAGE

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s.\-/,]+(?:\d{1,2}|[^\W\d_]{3,12}\.?)[\s.\-/,’']+\d{2,4}"
    rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:T[\d:]+Z?)?|{_MONTH}\.?,?\s+\d{{4}}"
    r"|\d{4}年\d{1,2}月\d{1,2}日)"
)
_SHORT_DATE = rf"(?:{DATE}|{_MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}\.?)"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)"
_STAMP = (
    r"(?:(?:first\s+|last\s+)?(?:posted|published|updated|released|issued|uploaded|modified|reviewed"
    r"|created|printed|date[ds]?|"
    r"(?:press\s+)?release\s+date|publication\s+date|date\s+of\s+(?:release|publication|issue"
    r"|posting)|(?:status\s+|data\s+|position\s+)?as\s+(?:on|of|at)|(?:last|page|latest)\s+updated?|veröffentlicht|publié|publicado|fecha|datum)"
    r"(?:\s+(?:on|at|in|am|le|el))?\s*[:\-–|]?\s*[\"'“‘]?)"
)
_CLOCK = r"(?:[,|\s–-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|\(?[A-Z]{2,4}\)?)?)"
_DATELINE = re.compile(
    (
        rf"\(?{_STAMP}?(?P<place>[^\W\d_][\w .’'()-]{{1,40}}?(?:[,|]|\s[–—-])\s*"
        rf"(?:[^\W\d_][\w .’'-]{{1,30}}?(?:,|\s[–—-])\s*){{0,2}})?"
        rf"(?:(?:le|am|den|the|el|il)\s+)?(?:{_WEEKDAY}\.?,?\s+)?{DATE}"
        rf"{_CLOCK}?(?P<tail>\s*(?:[|,–-]\s*)?(?:by|in|at|from)?\s*[^\d.:;]{{0,60}})\)?\.?"
    ),
    re.IGNORECASE,
)
_STAMPED = re.compile(
    rf"\(?\[?{_STAMP}(?:[^\W\d_][\w .’'-]{{1,30}},\s*)?(?:{_WEEKDAY}\.?,?\s+)?{_SHORT_DATE}.{{0,60}}", re.IGNORECASE
)
_PLACED = re.compile(
    rf"(?P<line>(?P<place>[^\W\d_a-z][\w.’' /()-]{{2,40}}?(?:,\s+[^\W\d_a-z](?:[^\W\d_]"
    rf"|[.’' ]){{2,20}}?)?)(?P<dated>(?:,?|\s?[–—-])\s+(?:(?i:{_WEEKDAY})\.?,?\s+)?\(?(?i:{_SHORT_DATE})\)?)?"
    r"(?P<agency>\s*\(?(?:PTI|ANI|IANS|UNI|Reuters|REUTERS|AP|AFP|dpa|DPA|ANSA|EFE|Xinhua|Bloomberg"
    r"|PIB|Kyodo|Yonhap|TASS|Bernama|ANTARA)\)?|(?(dated)\s*"
    r"(?P<wire>\([A-ZÀ-Þ][\w.&’' -]{1,40}\)|/[A-ZÀ-Þ][\w.& -]{1,30}/)|(?!)))?"
    r"(?:\s*(?P<sign>[:–—]|--|-(?=\s))|(?(wire)\.?(?=\s)|(?!))))\s*(?=[^\W\d_a-z]|[“\"‘])"
)
_FURNITURE = re.compile(
    r"(?:(?:story|article|scroll|content)\s+(?:to\s+)?continues?\s+(?:below|after|reading)\b.{0,60}|continue\s+reading\b.{0,60}"
    r"|advertisement(?:\s*[-–—|:(].{0,60})?|advt\.?|sponsored(?:\s+content)?|(?:also|must"
    r"|further)\s*[-\s]?\s*(?:read|see|watch)\b.{0,200}|(?:read|watch|explained|opinion|live)\s*[|].*"
    r"|read\s+(?:more|also|full|the\s+full|here|next)\b.{0,200}|(?:click|tap)\s+here\b.*"
    r"|for\s+more\s+(?:information|details|news|updates|stories)\b.{0,200}"
    r"|(?:follow|join|like|find|connect\s+with)\s+us\b.*|subscribe\b.{0,120}|sign\s+(?:up"
    r"|in)\b.{0,120}|share(?:\s+(?:this|on|via|now|article|with)\b.{0,120})?|(?:tweet|print|email"
    r"|e-mail|whatsapp|facebook|twitter|linkedin|telegram)(?:[\s|,/·•]+\w+){0,8}"
    r"|[\[(](?:applause|laughter|interruptions?|interjections?|time\s+expired|speaking\s+(?:in\s+)?[a-z]+)\.?[\])]"
    r"|(?:media|press|further)\s+(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information)\s*:.{1,160}"
    r"|(?:translated|edited|compiled)\s+by\s+[^.]{3,50}|listen\s+to\s+this\s+(?:article|story)\b.{0,40}"
    r"|photo\s*;.{0,80}|\d{1,4}\s*(?:/|of)\s*\d{1,4}"
    r"|\(?with\s+(?:additional\s+)?inputs?\s+from\b.{0,60}\)?\.?|\(?(?:this|the)\s+(?:story|report"
    r"|article|copy)\s+(?:has\s+been|was|is)\s+(?:auto|published|generated|not\s+been\s+edited|edited).{0,200}"
    r"|(?:©|\(c\)|copyright\b).{0,200}|all\s+rights\s+reserved\.?|(?:posted|filed)\s+(?:in"
    r"|under)\b.{0,80}|(?:tags?|topics?|keywords?|categor(?:y|ies)|labels)\s*:.{0,200}|first\s+page"
    r"|next\s+page|previous\s+page|back\s+to\s+(?:top|list)"
    r"|home\s*(?:[>»/›|][^>»/›|]{1,60})+|skip\s+to\b.{0,40}|(?:we"
    r"|this\s+(?:web)?site)\s+uses?\s+cookies\b.{0,300}|accept(?:\s+all)?(?:\s+cookies)?"
    r"|cookie\s+(?:policy|settings|notice)"
    r"|\(?release\s+(?:id|no\.?)\s*[:#]?\s*\d+\)?|visitor\s+counter\s*:?\s*[\d,]*"
    r"|(?:\d[\d,.]*[km]?\s+(?:views?|shares?|comments?|likes?|reads?|min(?:ute)?s?\s+read|followers?"
    r"|reactions?)\b[\s|·•,]*)+|(?:reading|read)\s+time\s*:?.{0,30}|(?:comments?|views?|shares?"
    r"|likes?)\s*[(:]\s*\d[\d,.]*[km]?\s*\)?"
    r"|(?:download|get|install)\s+(?:the|our)\s+(?:\w+\s+)?app\b.{0,80}|printed\s+from\b.{0,200}"
    r"|(?:most\s+read|most\s+popular|trending(?:\s+now)?|recommended(?:\s+for\s+you)?"
    r"|related\s+(?:articles?|stories|news|posts|links|content|topics)|latest\s+news|top\s+stories"
    r"|more\s+from\b.{0,60}|you\s+may\s+also\s+like|editor[’']s\s+picks?)\s*:?"
    r"|(?:(?:web\s?-?site|e-?mail|tel(?:ephone)?|phone|fax|see)\s?[:.]\s*)*(?:https?://|www\.)\S+(?:\s+e-?mail\s?:\s*\S+@\S+)?|[^()]{1,80}\s\((?:https?://|www\.)[^\s()]+\)"
    r"|\(?(?:PTI|ANI|IANS|UNI)(?:\s+[A-Z]{2,4}){0,6}\)?\.?|(?:###|-+\s*end(?:s)?\s*-+|ends|-30-))",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"B[yY]:?\s+(?:(?:[A-Z][\w.'’-]*|de|da|dos|van|von|bin|and)\s?){2,6}(?:\s*[/,|–-]\s*(?:[Ss]taff|[Ss]enior|[Ss]pecial|[Cc]hief)?"
    r"\s*(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?|[Cc]olumnists?)\b.{0,40})?"
)
"""Who wrote a story, on a line of its own."""
_AGENCY_TAIL = re.compile(
    r"(?<=[.!?”\"’)])\s+(?P<tail>(?:[—–-]\s*)?\(?(?:PTI|ANI|IANS|UNI|Reuters|AFP|AP)\)?(?:\s+[A-Z]{2,4}){0,6}\.?)$"
)
_CAPTION = re.compile(
    r"(?:(?:file\s+)?(?:photo(?:graph)?s?|image|picture|graphic|infographic|illustration|video"
    r"|credits?|photo\s+credit|foto|bild)(?:\s+(?:by|courtesy|credit))?\s*:|"
    r"(?:figure|fig\.|chart|table|graph|map|exhibit|box|abbildung|tabelle"
    r"|tableau)\s*(?:[A-Z]?\d{1,3}(?:\.\d{1,2})?)?\s*[:.–—-]\s+\S).{0,250}",
    re.IGNORECASE,
)
_UNIT_LINE = re.compile(
    r"[(\[]?(?:units?\s*:\s*)?(?:(?:all\s+)?(?:amounts?|figures?|values?|numbers?|data)\s+(?:are\s+)?)?(?:in|₹|rs\.?"
    r"|us\$|usd|\$|€|eur|inr|%)?[^.:;!?]{0,25}?"
    r"(?:crores?|lakhs?|millions?|billions?|trillions?|thousands?|tonnes?|mt|per\s?cent|%|करोड़"
    r"|लाख|(?<![a-z])(?:mn?|bn|tn|cr)|['’]?000s?)[^.:;!?]{0,20}?[)\]]?\.?",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?<!\d)000(?!\d)")
_ROUND_BEHIND = re.compile(rf"^([(\[]?(?:units?\s*:\s*|in\s+)?){ROUND_UNIT.pattern}", re.IGNORECASE)
"""It behind what opens a caption: '(Unit: 100 million yen)'."""
_UNIT_WORD = re.compile(
    r"^[(\[]|\b(?:amounts?|figures?|values?)\b.*\bin\b|^(?:units?\s*:|in\s)"
    r"|^(?:[a-z]{0,3}[₹$€£¥₦₱¢]|(?-i:[A-Z]{1,3}|Rs|KSh|Tk|Rp)\.?)\s?(?:crores?|lakhs?|millions?|billions?|trillions?|mn?|bn|tn|cr)$",
    re.IGNORECASE,
)
_OPEN_WORDS = frozenset(
    re.findall(
        r"\S+",
        "a an the of to in on at by for from with and or but nor as than that which who whose is are was were be been "
        "being has have had will would shall should can could may must its their his her our your this "
        "these those into "
        "over under about between through during per up upto more less not nearly around approximately also only such "
        "including using estimated rs rs. inr usd us$",
    )
)
_UP = frozenset("set scale scaled step stepped build built back follow start speed wind open sign grow clean".split())
_LEAD_IN_END = frozenset(
    re.findall(
        r"\S+",
        "is are was were be include includes including follows following on to of for that by with as has have says "
        "said taken made under below comprise comprises comprising",
    )
)
_VERBS = frozenset(
    re.findall(
        r"\S+",
        "is are was were has have had will would shall can could may must should does do did comes come takes take "
        "makes make gives give covers cover says say said means needs wants shows show remains remain stands stand "
        "rests rest includes include comprises provides provide aims seeks focuses told noted added consists contains "
        "became become",
    )
)
_SMALL = frozenset(
    re.findall(
        r"\S+",
        "a an the of to in on at by for from with and or as vs via per de la le du des und der die das für von et y el "
        "los",
    )
)
_SALUTATION = re.compile(
    (
        r"(?:(?:mr|madam|hon[’']?ble|honou?rable|respected|dear|ladies)\b.{0,40}(?:speaker|president"
        r"|chair(?:man|person)?|sir|madam|gentlemen|members|friends|colleagues|sirs)\b)"
    ),
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a line is part of the page, not of the text: adverts, share bars, page numbers, agency codes."""
    return (len(text) < 320 and _FURNITURE.fullmatch(text) is not None) or any(
        pattern.fullmatch(text) is not None for pattern in (_BYLINE, PAGE)
    )


_UNITS_TOLD = re.compile(r"\W*[(\[]\s*units?\s*[:=]\s*[^()\[\]]{2,70}[)\]]\W*", re.IGNORECASE)
"""A line in brackets on units: '(Unit: million yen; change from 2031)'."""
_TELLS = re.compile(r",\s(?:the|this|that|it|its|a|an|our|they|we)\s[^.]*\b[a-z]+\b[^.]*\.\W*$", re.IGNORECASE)
"""A participle in front of its sentence: 'Created in May 2022, the Fund has helped 40 ports.'"""


def is_dateline(text: str, *, near_top: bool) -> bool:
    """Whether a line dates or signs the document. Without a word for it ('Posted on') a date alone does so only near
    the top."""
    if len(text) > 140:
        return False
    if _STAMPED.fullmatch(text) and not re.search(r"[.!?]\s+\w", text[:-1]) and _stamp_fits(text):
        return not _TELLS.search(text)
    if not near_top or _TELLS.search(text):
        return False
    dated = _DATELINE.fullmatch(text)
    return dated is not None and len(dated["tail"].split()) <= 5 and _few_words(dated["place"])


_PARTICLES = frozenset("de del la do da di du dos das el al los las upon sur am an der".split())
"""Small words inside the names of places: 'Santiago de Chile', 'Rio de Janeiro'."""


def _few_words(place: str | None) -> bool:
    return (
        place is None
        or (
            len(place.split()) <= 5 and place.rstrip().endswith("|")  # 'Notice | 3 May 2021 | …'
        )
        or (len(place.split()) <= 5 and all(not word[0].islower() or word in _PARTICLES for word in place.split()))
    )


def _stamp_fits(text: str) -> bool:
    return len(re.sub(rf"{_SHORT_DATE}|{_CLOCK}", " ", text, flags=re.IGNORECASE).split()) <= 10


def is_caption(text: str) -> bool:
    """Whether a line is a caption, or says in which unit the amounts of a table are."""
    if len(text) > 300:
        return False
    if _CAPTION.fullmatch(text) or (len(text) < 90 and _UNITS_TOLD.fullmatch(text)):
        return True
    text = _ROUND_BEHIND.sub(r"\1", text)
    return (
        len(text.split()) <= 9
        and _UNIT_LINE.fullmatch(text) is not None
        and _UNIT_WORD.search(text) is not None
        and not re.search(r"\d", _THOUSANDS.sub("", text))
    )


def is_salutation(text: str) -> bool:
    """Whether a line greets the audience of a speech."""
    return len(text.split()) <= 8 and _SALUTATION.match(text) is not None


def inline_dateline(text: str, *, first: bool) -> int:
    """How many characters of a paragraph are its dateline ('New Delhi, Sept 3: '); 0 where it has none. ``first``: no
    paragraph stood before."""
    match = _PLACED.match(text)
    if not match or len(match["place"].split()) > 5:
        return 0
    named = (
        match["dated"]
        or match["agency"]
        or (first and match["place"].upper() == match["place"] and len(match["place"]) > 3)
    )
    return len(match["line"]) if named else 0


def agency_tail(text: str) -> int | None:
    """Where the code of a news agency begins that ends a paragraph ('PTI KR RHL')."""
    match = _AGENCY_TAIL.search(text[-60:])
    return None if match is None else max(0, len(text) - 60) + match.start("tail")


def goes_on(text: str) -> bool:
    """Whether words are missing behind a line: it ends in a word or sign that nothing ends in."""
    words = text.split()
    last = words[-1].lower() if words and words[-1] != "A" else ""  # 'Part A' is complete
    if last == "up" and len(words) > 1 and words[-2].lower() in _UP:
        return False  # 'Why it was set up'
    return last in _OPEN_WORDS or last.endswith(("-", "–", "(", "/", "&"))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, with a footnote mark behind it or not; 'rose by 6.5' does not."""
    return re.search(r"[.!?।:;][\"”’')\]]*$|(?<!\d)[.!?।:;][\"”’')\]]*\d{1,2}$", text) is not None


def leads_in(text: str) -> bool:
    """Whether a line that ends in a colon is a sentence that leads to a list rather than a heading."""
    words = re.findall(r"[\w’'-]+", text.rstrip(": ").lower())
    return bool(words) and (words[-1] in _LEAD_IN_END or any(word in _VERBS for word in words) or len(words) > 9)


def title_case(text: str) -> float:
    """The share of a line's weighty words that begin with a capital or have no case."""
    words = [word for word in re.findall(r"[^\W_][\w’'&./-]*", text) if word.lower() not in _SMALL]
    if not words:
        return 0.0
    return sum(not word[0].islower() or any(char.isupper() for char in word) for word in words) / len(words)


def has_verb(text: str) -> bool:
    """Whether a line holds one of the commonest finite verbs; 'Aims of the scheme' names its aims."""
    return any(word in _VERBS for word in re.findall(r"[a-z]+", _NAMED_AIMS.sub("", text.lower())))


_NAMED_AIMS = re.compile(r"\baims\b(?!\s+(?:\w+ly\s+)?(?:to|at|for)\b)")


_ASKS = re.compile(
    r"(?:What|How|Who|Where|Why)(?:\s[\w’'-]+){1,7}\s"
    r"(?:is|are|does|do|for|to|of|from|in|on|with|about)",
    re.IGNORECASE,
)
"""A heading that asks without a question mark: 'What it is', 'WHAT THE STATE'S MONEY IS FOR'."""


_SHORTS = re.compile(r"(?<![\w-])[A-Z][A-Z&]{1,7}\s?(?:[:=–]|-\s)")
_EXCHANGE = re.compile(r"\W*(?:1\s)?(?:[A-Z]{0,3}[₹$€£¥]|USD|EUR|GBP)\s?[\d.,]+\s?=\s?\S.{0,60}")
"""A rate of exchange below a story: '($1 = 9.87 soles)'."""


def _is_key(text: str) -> bool:
    """Whether a line is a key to the short forms of a table: 'BE: Budget Estimates; RE: Revised Estimates'."""
    shorts = len(_SHORTS.findall(text))
    return shorts > 1 and len(re.split(r"[;,]\s", text)) == shorts and _SHORTS.match(text) is not None


_SPEAKS = re.compile(r"(?:^|[,:]\s)(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\s[a-z]+(?<!of)\b")
"""Somebody who does something: 'Yesterday, I laid the Survey', no 'Phase I of the works'."""


def looks_like_heading(text: str) -> bool:
    """Whether a line that stands alone can be a heading."""
    words = text.split()
    if not words or len(words) > 18 or len(text) > 140 or not any(char.isalpha() for char in text):
        return False
    if _EXCHANGE.fullmatch(text) or _is_key(text):
        return False
    if re.search(r"[.,;…]$", text) and not re.search(r"\b(?:U\.S|U\.K|Ltd|Inc|Co|etc|cr|No)\.$", text):
        return False
    if (
        (goes_on(text) and not _ASKS.fullmatch(text) and not (text.isupper() and text[-1].isalpha()))
        or re.search(r"[a-z0-9)][.!?]\s+[A-Z]", text)
        or re.match(r"https?://", text)
        or re.search(r"\bwww\.|\w@\w|\bP\.?\s?O\.?\sBox\b", text)
    ):
        return False
    first = re.sub(r"^[\"“‘'(\[]+", "", text)[:1]
    if first.islower() and not re.match(r"[a-z]{1,2}-?[A-Z]", text):
        return False
    if text.endswith(":") and leads_in(text):
        return False
    if text.count("(") != text.count(")") or text.count("“") != text.count("”") or _SPEAKS.search(text):
        return False
    if re.match(r"[₹$€£]|(?:Rs|INR|USD)\b", text):
        return False
    if re.match(r"\d", text) and not re.match(r"(?:19|20)\d\d\b", text):
        return (
            title_case(text) >= 0.8
            and len(words) <= 10
            and not re.match(r"\d[\d.,]*\s*(?:%|per\s?cent|crore|lakh|million|billion|[kMG]W)", text)
        )
    return len(words) <= 12 or text.endswith("?") or title_case(text) >= 0.6
