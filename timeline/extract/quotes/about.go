package quotes

import "quoteline/timeline/extract/token"

// abouts holds verbs with the prepositions that what they report follows: "called for a
// vote", "referred to the dam". What comes behind is the content, the preposition is not.
var abouts = map[string]map[string]bool{
	"call": set("for on"), "refer": set("to"), "point": set("to"), "allude": set("to"), "rail": set("against"), "argue": set("for against"),
	"speak": set("about of against"), "apologize": set("for"), "apologise": set("for"), "vouch": set("for"), "lash": set("at"), "complain": set("about of"), "worry": set("about"),
}

// onlyAbout holds those that report nothing without such a preposition.
var onlyAbout = set("refer allude rail speak apologize apologise vouch lash")

// about returns the item behind the preposition of such a verb, -1 where it has none.
func (f *finder) about(u unit, c *cue) int {
	const near = 3 // items between verb and preposition: adverbs, "out"
	preps := abouts[c.verb.base]
	if preps == nil {
		return -1
	}
	for k := max(c.end, c.at+1); k+1 < len(u.items) && k < c.at+1+near && u.items[k] >= 0; k++ {
		t := f.d.Tokens[u.items[k]]
		if preps[f.d.Word(int(u.items[k]))] {
			if u.items[k+1] >= 0 && (f.d.Tokens[u.items[k+1]].Kind == token.Punct || f.d.Tokens[u.items[k+1]].Tag.IsFinite()) {
				return -1
			}
			return k + 1
		}
		if t.Tag != token.RB && t.Tag != token.RP && f.d.Word(int(u.items[k])) != "out" {
			return -1
		}
	}
	return -1
}
