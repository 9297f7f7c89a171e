package quotes

import "strings"

// As is the rule of "as Ann said".
const As = "quotes/as"

// asSaid records what "as X said" is set beside: "As Ann noted, the dam is old"; "The dam
// is old, as Ann pointed out". It reports whether it did.
func (f *finder) asSaid(u unit, c *cue, cues []cue) bool {
	as := c.begin - 1
	if as < 0 || u.items[as] < 0 || c.src.inverted || c.verb.class != say && c.verb.class != tell || !strings.EqualFold(f.d.Word(int(u.items[as])), "as") {
		return false
	}
	const phrase = 8 // items behind the verb: "out", "in a letter"
	end := max(c.end, c.at+1)
	for n := 0; n < phrase && end < len(u.items) && u.items[end] >= 0 && f.trim(u, end, end+1) > end; n++ {
		if t := f.d.Tokens[u.items[end]].Tag; t.IsFinite() || f.d.Word(int(u.items[end])) == "that" {
			return false
		}
		end++
	}
	comma := end < len(u.items) && u.items[end] >= 0 && f.d.Word(int(u.items[end])) == ","
	switch {
	case as <= 1 && comma && f.follows(u, end+1):
		f.record(u, c, As, [2]int{end + 1, f.clauseEnd(u, c, end+1, cues)})
	case as > 3 && u.items[as-1] >= 0 && f.d.Word(int(u.items[as-1])) == "," && (comma || f.trim(u, as, len(u.items)) <= end) && f.reporters(u, as) == as && cues[0].at >= c.at && f.clause(u, 0, as):
		f.record(u, c, As, [2]int{0, as - 1})
	default:
		return false
	}
	return true
}
