package quotes

import "quoteline/timeline/extract/token"

// inPaper returns the item of the "that" behind the paper in which something is said, and behind what
// is told of that paper: "said in a note published before the market opened that"; -1 where
// there is none.
func (f *finder) inPaper(u unit, c *cue) int {
	const longest = 20 // items of what is told of it
	k := max(c.end, c.at+1)
	if c.verb.class != say || k+3 >= len(u.items) || u.items[k] < 0 || f.d.Word(int(u.items[k])) != "in" {
		return -1
	}
	paper := false
	for i := k + 1; i < min(len(u.items), k+longest) && u.items[i] >= 0; i++ {
		t := f.d.Tokens[u.items[i]]
		switch w := f.d.Word(int(u.items[i])); {
		case papers[w] && t.Tag.IsNoun():
			paper = true
		case !paper && i > k+4, w == ";":
			return -1
		case paper && w == "that" && t.Tag == token.IN && f.follows(u, i+1):
			return i
		}
	}
	return -1
}

// papers are nouns for what somebody writes or says something in.
var papers = set("note statement letter report interview email e-mail post speech filing memo blog article tweet message document lawsuit complaint ruling brief affidavit column editorial essay paper")
