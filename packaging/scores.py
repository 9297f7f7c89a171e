#!/usr/bin/env python3
"""Write the table of scores and speed in docs/accuracy.md from a run of the evaluation kit.

usage: ../shared/eval/run bin/quoteline | packaging/scores.py docs/accuracy.md COMMIT

What stands between the marks "scores:" and ":scores" of the file is replaced.
The kit is no part of the repository; `make scores` needs it."""
import ast, json, re, sys

# layer, set, section of the kit's output, measure, where the number is, aim, best known
ROWS = [
    ("dates", "timebank_dev", 0, "found (relaxed)", ("relaxed", 2), 93, "-"),
    ("dates", "timebank_dev", 0, "value", ("value", 2), 83, "79.6 HeidelTime"),
    ("dates", "aquaint", 0, "found (relaxed)", ("relaxed", 2), 93, "-"),
    ("dates", "aquaint", 0, "value", ("value", 2), 77, "72.4 HeidelTime"),
    ("dates", "meantime_dev", 0, "found (relaxed)", ("relaxed", 2), 93, "-"),
    ("dates", "meantime_dev", 0, "value", ("value", 2), 78, "73.1 HeidelTime"),
    ("dates", "gum_other_dates", 0, "found (recall)", ("relaxed", 1), 85, "-"),
    ("dates", "gum_other_dates", 0, "value right where found", ("value_accuracy",), 85, "-"),
    ("events", "timebank_dev", 1, "heads", ("head", 2), 82, "-"),
    ("events", "aquaint", 1, "heads", ("head", 2), 86, "-"),
    ("events", "meantime_dev", 1, "heads", ("head", 2), None, "-"),
    ("order", "matres_timebank_dev", 0, "before/after", ("f1", 2), 62, "61 gold-feature rule"),
    ("order", "matres_aquaint", 0, "before/after", ("f1", 2), 62, "61 gold-feature rule"),
    ("order", "tbdense_dev", 0, "before/after", ("f1", 2), None, "-"),
    ("order", "tddman_dev", 0, "before/after", ("f1", 2), None, "-"),
    ("days of events", "eventtime_dev", 0, "day", ("day", 2), 58, "46"),
    ("days that matter", "t17_docs", 0, "date F1", ("date_f1",), 58, "54.4 published"),
    ("quotations, direct", "polnear_dev", 0, "found (relaxed)", ("relaxed", 2), 94, "79.9 simple floor"),
    ("quotations, direct", "polnear_dev", 0, "speaker right", ("speaker_overlap",), 87, "70.8 simple floor"),
    ("quotations, direct", "polnear_dev", 0, "who said what", ("who_said_what", 2), 80, "57.7 simple floor"),
    ("quotations, all", "polnear_dev", 2, "who said what", ("who_said_what", 2), 45, "-"),
]


def read(lines):
    """The results of each set, in order, and its size in MB and time in s."""
    results, speed, at = {}, {}, None
    for line in lines:
        if m := re.match(r"(\w+)\s+([\d.]+) MB in ([\d.]+) s", line):
            at = m[1]
            results[at], speed[at] = [], (float(m[2]), float(m[3]))
        elif line.startswith('{"'):
            results[at].append(json.loads(line))
        elif line.startswith("{'"):
            results[at].append(ast.literal_eval(line.strip()))
    return results, speed


def table(results, speed, commit):
    out = ["| layer | set | measure | score | aim | best known |", "|---|---|---|---|---|---|"]
    missed = []
    for layer, name, section, measure, where, aim, best in ROWS:
        value = results[name][section]
        for key in where:
            value = value[key]
        out.append(f"| {layer} | {name} | {measure} | {value:.1f} | {aim if aim else '-'} | {best} |")
        if aim and value < aim:
            missed.append(f"{layer} {name} {measure}")
    size, time = speed["t17_docs"]
    out += ["", "**Not reached**: " + ("; ".join(missed) or "none") + ".", "",
            f"Speed of `annotate` in the same run: {size:.1f} MB of news (t17_docs, 2,896 articles) in {time:.1f} s, {size / time:.1f} MB/s on two cores. Commit {commit}."]
    return "\n".join(out)


def main():
    path, commit = sys.argv[1:]
    text = open(path, encoding="utf-8").read()
    new, n = re.subn(r"(<!-- scores: -->\n).*?(\n<!-- :scores -->)", lambda m: m[1] + table(*read(sys.stdin), commit) + m[2], text, flags=re.S)
    if n != 1:
        sys.exit(f"{path} has no place for the scores")
    open(path, "w", encoding="utf-8").write(new)


main()
