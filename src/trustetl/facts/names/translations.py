"""Names in another language with a translation in brackets: 'the Escola Viva (Living School) programme'."""

from __future__ import annotations

import re
from collections.abc import Callable

from trustetl.facts.language.wordlists import SMALL_WORDS, Word, head_of, heads, singular, words_of
from trustetl.facts.names.acronyms import is_acronym
from trustetl.facts.names.edges import left_of
from trustetl.facts.names.words import BODIES, FOREIGN_SMALL, Naming, stops_name

_GLOSS = re.compile(r" \(\s?(?P<open>[“\"‘']?)(?P<gloss>[^()\d]{4,80}?)[”\"’']?\s?\)")

_BEGUN = re.compile(
    r"\b(?:(?:re)?launch(?:es|ed|ing)?|roll(?:s|ed|ing)? out|unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|"
    r"inaugurat(?:es|ed|ing)|creat(?:es|ed|ing)|start(?:s|ed|ing)?|set(?:s|ting)? up|announc(?:es|ed|ing))\s"
    r"(?:[^.;]{0,40}\s)?(?:(?:the|its|a|an|their|our)\s(?:[a-z-]+\s){0,3})?[“\"‘']?$|"
    r"\bunder\s(?:(?:the|its|our|their)\s)?[“\"‘']?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[”\"’']?,?\s(?:which\s|that\s)?(?:(?:was|were|is|has been|will be)\s)?(?:\w+ly\s)?"
    r"(?:(?:re)?launched|rolled out|unveiled|introduced|inaugurated|announced|created|started|began|set up|"
    r"aims|seeks|pays|"
    r"provides|supports|finances|funds|offers|gives|targets|covers|reaches|(?:an?|the|its)\s(?:[\w-]+\s){0,4}"
    r"(?:programme|program|scheme|initiative|plan|campaign|project|fund|mission|policy))\b"
)


def translated_names(text: str, words: list[Word], place: Callable[[str], bool]) -> list[Naming]:
    """Names with a translation in brackets, where a head noun behind them, a launch or what they do says that a
    programme is named.
    """
    found: list[Naming] = []
    for match in _GLOSS.finditer(text):
        gloss = words_of(match["gloss"])
        if len(gloss) < 2 or not gloss[0].capital or place(match["gloss"].casefold()):
            continue
        weighty = [word for word in gloss if word.text.casefold() not in SMALL_WORDS]
        if not match["open"] and any(not word.capital for word in weighty):
            continue
        run = _run_before(text, words, match.start())
        if run and head_of(run[-1]) is not None:
            last = words.index(run[-1])
            run = words[left_of(text, words, last, place) : last + 1]
        if not run or place(" ".join(word.text for word in run).casefold()):
            continue
        if any(singular(word.plain) in BODIES for word in (*run, gloss[0], gloss[-1])):
            continue
        after = words_of(text[match.end() : match.end() + 24])
        tail = head_of(after[0]) if after and text[match.end() : match.end() + after[0].start] == " " else None
        known = [head for word in (*run, *gloss) if word.capital and (head := head_of(word)) is not None]
        if any(is_acronym(word.text) for word in gloss) or (
            not match["open"] and any(map(head_of, run)) and any(head_of(word) for word in gloss)
        ):
            continue  # two names: 'the Orchard Act (ORCH Fund)'
        begun = _BEGUN.search(text[: run[0].start]) or _GOES_ON.match(text[match.end() :])
        if tail is None and not known and (begun is None or not _foreign(run, gloss)):
            continue
        kind = heads()[tail or (known[-1] if known else "initiative")]["kind"]
        name, end = text[run[0].start : match.start()], match.end()
        if tail is not None:
            end += after[0].end
            if after[0].capital:
                name = f"{name} {after[0].text}"
        found.append(Naming(run[0].start, end, " ".join(name.split()).strip("“”\"‘’'"), kind, None, match["gloss"]))
    return found


_MEANS = re.compile(r"\b(?:translat(?:es|ed|ing) (?:as|to|into)|mean(?:s|t|ing)|literally|in English|or)[,:]?\s$")
_QUOTED = re.compile(r"[“\"‘'](?P<name>[A-Z][\w’-]+(?:\s[\w’-]+){1,6})[”\"’'](?=[\s,.;)])")


def announced_names(text: str) -> list[Naming]:
    """Names in quotation marks, in title case, of what is launched or said to be a programme."""
    found: list[Naming] = []
    for match in _QUOTED.finditer(text):
        inside = words_of(match["name"])
        weighty = [word for word in inside if word.text.casefold() not in SMALL_WORDS]
        if len(weighty) < 2 or not all(word.capital for word in weighty) or singular(weighty[-1].plain) in BODIES:
            continue
        if _MEANS.search(text[: match.start()]):
            continue
        if _BEGUN.search(text[: match.start()]) or _GOES_ON.match(text[match.end() - 1 :]):
            found.append(Naming(match.start("name"), match.end("name"), match["name"], "initiative"))
    return found


_LED = re.compile(
    r"(?<![\w-])(?:the|The|its|their|our|under|a|"
    r"an)\s(?P<name>(?P<run>[A-Z][\w’'-]+(?:\s(?:[a-z]{1,4}\s)?[A-Z][\w’'-]+){1,4})"
    r"(?P<what>(?:\s[a-z-]{3,}){1,3})\s(?P<head>programme|program|scheme|initiative|project|"
    r"campaign|fund|grant|allowance|benefit|voucher|insurance|(?<=credit )line|(?<=loan )line))\b"
)


def led_names(text: str, place: Callable[[str], bool]) -> list[Naming]:
    """Names with what they are in small words before the head noun: 'the Mama Lishe school feeding programme'."""
    found: list[Naming] = []
    for match in _LED.finditer(text):
        run, what = words_of(match["run"]), words_of(match["what"])
        small = [word for word in run if not word.capital]
        if any(stops_name(word) or word.possessive or singular(word.plain) in BODIES or head_of(word) for word in run):
            continue
        if (
            place(match["run"].casefold())
            or any(place(word.plain) for word in run)
            or any(map(is_acronym, match["run"].split()))
        ):
            continue
        if any(word.text not in FOREIGN_SMALL for word in small):
            continue
        if any(
            stops_name(word) or word.text.casefold() in SMALL_WORDS or word.plain.endswith(("ed", "ly"))
            for word in what
        ):
            continue
        found.append(
            Naming(
                match.start("name"),
                match.end("name"),
                match["name"],
                heads().get(match["head"], heads()["scheme"])["kind"],
            )
        )
    return found


def _run_before(text: str, words: list[Word], end: int) -> list[Word]:
    """The capitalised words that end at a bracket, with the small words of other languages among them."""
    run: list[Word] = []
    for word in reversed([word for word in words if word.end <= end]):
        gap = text[word.end : run[0].start if run else end]
        if gap.strip("“”\"‘’' ") or len(gap) > 2:
            break
        if (word.capital and not stops_name(word) and not word.possessive) or (run and word.text in FOREIGN_SMALL):
            run.insert(0, word)
        else:
            break
    while run and not run[0].capital:
        run.pop(0)
    return run


def _foreign(run: list[Word], gloss: list[Word]) -> bool:
    """Whether no word of the gloss stands in the name, so that one translates the other."""
    return len(run) > 1 and not {word.plain for word in run if word.capital} & {word.plain for word in gloss}
