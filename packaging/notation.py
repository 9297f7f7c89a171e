#!/usr/bin/env python3
"""Write into docs/accuracy.md how the values of gum_other_dates come out by kind of notation:
as strings, and read as what they say.

usage: bin/quoteline annotate <TEXTS | packaging/notation.py ../shared/eval/data/gum_other_dates.jsonl docs/accuracy.md

The set writes TEI, the program TIMEX3. The rule: a value of either is read as the days from its
first to its last, and two are alike where both ends are. What has no day is read as what it has:
an hour of any day, a month or a day of any year. Matching is the kit's; it is no part of the
repository."""
import calendar, json, os, re, sys

KINDS = [
    ("a year", r"\d{4}"),
    ("a month", r"\d{4}-\d\d"),
    ("a day", r"\d{4}-\d\d-\d\d"),
    ("a span of days (decades, centuries, “the past three years”)", r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d"),
    ("a span of months or years (seasons, terms)", r"\d{4}(-\d\d)?/\d{4}(-\d\d)?"),
    ("a month, a season or a day of any year", r"--\d\d(-\d\d)?(/--\d\d(-\d\d)?)?"),
    ("an hour", r"\d\d:\d\d:\d\d"),
    ("open on one side (“since 2005”)", r".*/\.\.|\.\./.*"),
    ("before Christ, and what is left", r".*"),
]
SEASONS = {"SP": (3, 5, 0), "SU": (6, 8, 0), "FA": (9, 11, 0), "WI": (12, 2, 1)}


def day(year, month, last):
    """(year, month, day) of the first or the last day of what is given."""
    month = month or (12 if last else 1)
    return (year, month, calendar.monthrange(max(year, 4), month)[1] if last else 1)


def end(text, last):
    """The first or the last day of a point of TEI: 1960, 1960-03, 1960-03-05, -0508, --03."""
    if m := re.fullmatch(r"--(\d\d)(?:-(\d\d))?", text):
        return ("any", int(m[1]), int(m[2] or 0))
    if m := re.fullmatch(r"(-?\d{1,4})(?:-(\d\d))?(?:-(\d\d))?", text):
        year = int(m[1]) + (m[1][0] == "-")  # -0508 is 508 BC here: there is no year 0
        return (year, int(m[2]), int(m[3])) if m[3] else day(year, int(m[2] or 0), last)
    return text


def tei(value):
    if m := re.fullmatch(r"(\d\d:\d\d)(:\d\d)?", value):
        return m[1]
    first, _, last = value.partition("/")
    return (end(first, False), end(last or first, True))


def timex(value):
    if m := re.search(r"T(\d\d:\d\d)", value):
        return m[1]
    if m := re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", value):
        at = ("any", int(m[1]), int(m[2] or 0))
        return (at, at)
    if m := re.fullmatch(r"XXXX-(SP|SU|FA|WI)", value):
        first, last, _ = SEASONS[m[1]]
        return (("any", first, 0), ("any", last, 0))
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        first, last, turns = SEASONS[m[2]]
        return (day(int(m[1]), first, False), day(int(m[1]) + turns, last, True))
    if m := re.fullmatch(r"(\d{2,3})", value):
        size = 10 ** (4 - len(m[1]))
        return (day(int(m[1]) * size, 0, False), day(int(m[1]) * size + size - 1, 0, True))
    if m := re.fullmatch(r"-(\d\d)XX", value):
        return (day(-int(m[1]) * 100 - 98, 0, False), day(-int(m[1]) * 100 + 1, 0, True))
    if m := re.fullmatch(r"BC(\d{4})", value):
        return (day(1 - int(m[1]), 0, False), day(1 - int(m[1]), 0, True))
    return tei(re.sub(r"T(MO|MI|AF|EV|NI|DT)$", "", value))


def table(pairs):
    rows = [[name, 0, 0, 0] for name, _ in KINDS]
    for gold, system in pairs:
        row = next(r for r, (_, shape) in zip(rows, KINDS) if re.fullmatch(shape, gold))
        row[1] += 1
        row[2] += gold == system
        row[3] += gold == system or tei(gold) == timex(system)
    rows.append(["**all**"] + [sum(r[i] for r in rows) for i in (1, 2, 3)])
    share = lambda n, all: f"{n} ({100 * n / all:.0f} %)"
    return "\n".join(["| what the set says | found | the same string | says the same |", "|---|---|---|---|"] +
                     [f"| {name} | {n} | {share(same, n)} | {share(alike, n)} |" for name, n, same, alike in rows if n])


def main():
    gold, path = sys.argv[1:]
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(gold)), ".."))
    from score_common import dedup, load, match
    system = {d["id"]: d for d in map(json.loads, sys.stdin)}
    pairs = []
    for name, d in load(gold).items():
        want, got = dedup(d["timexes"]), dedup(system[name]["timexes"])
        pairs += [(want[i]["value"] or "", got[k]["value"]) for i, k in match(want, got).items()]
    text = open(path, encoding="utf-8").read()
    new, n = re.subn(r"(<!-- notation: -->\n).*?(\n<!-- :notation -->)", lambda m: m[1] + table(pairs) + m[2], text, flags=re.S)
    if n != 1:
        sys.exit(f"{path} has no place for the table")
    open(path, "w", encoding="utf-8").write(new)


main()
