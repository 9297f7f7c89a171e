package reason

import "regexp"

// Part is one sentence of what was said.
type Part struct {
	Words string // as it was declared
	Args  []Arg
}

// Arg is an argument: the words that stand in its place.
type Arg struct {
	Verb byte // 's', 'd' or 'v', or 'r' where it was said by a Sentence itself
	Text string
}

// What is looked at, since other programs' files have reasons too: the longest text, in
// bytes; how many sentences follow each other or stand within each other; how often a
// pattern is tried.
const (
	maxText  = 4096
	maxParts = 10
	maxTries = 10_000
)

// Read takes apart what sentences have said, one after the other with a space between.
// Of several ways it takes the one with the fewest bytes of arguments. It reports false
// where the text is of other words.
func Read(text string) ([]Part, bool) {
	if len(text) > maxText {
		return nil, false
	}
	r := reader{maxTries, map[string]reading{}}
	parts, _ := r.read(text, maxParts)
	return parts, parts != nil
}

// reader counts the tries that are left, and remembers what it has read.
type reader struct {
	tries int
	known map[string]reading
}

// reading is what a text says; no parts where it is of other words.
type reading struct {
	parts []Part
	said  int // how many of its bytes are not of arguments
}

// read returns the best reading of a text, and how many of its bytes are not of
// arguments.
func (r *reader) read(text string, left int) (best []Part, most int) {
	if left == 0 || text == "" {
		return nil, -1
	}
	if k, ok := r.known[text]; ok {
		return k.parts, k.said
	}
	defer func() { r.known[text] = reading{best, most} }()
	most = -1
	for _, s := range all {
		if !s.fits(text) {
			continue
		}
		for i, p := range s.patterns() {
			if r.tries--; r.tries < 0 {
				return nil, -1
			}
			m := p.FindStringSubmatch(text)
			if m == nil {
				continue
			}
			part, said := r.part(s, m[1:], left)
			if said < 0 {
				continue
			}
			var rest []Part
			if i%2 == 1 {
				var n int
				if rest, n = r.read(m[len(m)-1], left-1); rest == nil {
					continue
				}
				said += n
			}
			if said > most {
				best, most = append([]Part{part}, rest...), said
			}
		}
	}
	return best, most
}

// dated is what a date can be: neither words of When.Human nor EDTF have a quotation
// mark, or a full stop alone.
var dated = regexp.MustCompile(`^[^“”;.]+(\.\.[^“”;.]*)?$|^\[\.\.[^“”;.]+$`)

// part makes one of what a pattern of s found, and counts the bytes that are not of
// arguments; -1 where an argument is none.
func (r *reader) part(s *Sentence, found []string, left int) (p Part, said int) {
	p.Words = s.words
	for _, l := range s.literals {
		said += len(l)
	}
	for i, v := range s.verbs {
		a := Arg{v, found[i]}
		switch v {
		case 'v':
			if !dated.MatchString(a.Text) {
				return p, -1
			}
		case 'r':
			within, n := r.read(a.Text, left-1)
			if within == nil {
				return p, -1
			}
			said += n
		}
		p.Args = append(p.Args, a)
	}
	return p, said
}
