package entity

import "strings"

// correspondents are the people that a letter is from and to: to each other they are "I"
// and "you", never "he" or "she".
func (f *finder) correspondents() map[int]bool {
	var out map[int]bool
	for i := range f.t.Mentions {
		m := &f.t.Mentions[i]
		if m.Entity == None || m.Form != Name || !f.greeted(m) {
			continue
		}
		if out == nil {
			out = map[int]bool{}
		}
		out[m.Entity] = true
	}
	return out
}

// greeted reports a name in a letter's head or greeting: "From: Ann Lee", "Dear Mr Lee,".
func (f *finder) greeted(m *Mention) bool {
	const longest = 40 // bytes before a name on its line
	from, to := int(f.d.Tokens[min(m.Title, m.First)].Start), int(f.d.Tokens[m.Last-1].End)
	before := f.d.Text[max(0, from-longest):from]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	} else if from > longest {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(before)) {
	case "from:", "to:":
		return true
	case "", "dear", "hi", "hello", "hey":
		rest := f.d.Text[to:]
		return len(rest) > 1 && (rest[0] == ',' || rest[0] == ':') && (rest[1] == '\n' || rest[1] == '\r')
	}
	return false
}
