package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/quotes/marks"
	"quoteline/timeline/extract/token"
)

// item is a token of the reporter's words, or a whole quotation: -(region+1).
type item int32

func (it item) region() (int, bool) { return int(-it) - 1, it < 0 }

// unit is one sentence of the reporter, its quotations folded into items.
type unit struct {
	items     []item
	paragraph int
}

// finder carries the work on one document.
type finder struct {
	d       *token.Doc
	t       *entity.Table
	regions []marks.Region
	of      []int32 // token -> region index + 1, marks included
	taken   []bool  // region is somebody's direct speech
	out     []Attribution
	// lastDirect is the index in out of the last direct attribution, -1 for none.
	lastDirect int
	// lastParagraph is the paragraph that attribution stands in.
	lastParagraph int
	// colon is the cue of a paragraph that ended with a colon.
	colon *cue
	// turns are the last two paragraphs of direct speech, the later one second.
	turns [2]turn
	// script says that the document is, in part, a transcript.
	script   bool
	capitals bool           // its labels are in capitals
	labels   map[string]int // labels that are not, and how often they stand
	asked    *examined      // who asks and answers in lines of Q and A; nil where there are none
}

// fold maps every token to its region.
func (f *finder) fold() {
	f.of = make([]int32, len(f.d.Tokens))
	i := 0
	for r := range f.regions {
		g := &f.regions[r]
		for i < len(f.d.Tokens) && int(f.d.Tokens[i].Start) < g.Open {
			i++
		}
		for i < len(f.d.Tokens) && int(f.d.Tokens[i].Start) < g.Close {
			f.of[i] = int32(r + 1)
			i++
		}
	}
}

// units cuts paragraph p at the ends of sentences that lie outside quotations.
func (f *finder) units(p int) []unit {
	g := f.d.Paragraphs[p]
	if g.First >= g.Last {
		return nil
	}
	first, last := f.d.Sentences[g.First].First, f.d.Sentences[g.Last-1].Last
	var out []unit
	cur := make([]item, 0, last-first) // all units lie in one piece
	flush := func() {
		if n := len(cur); n > 0 {
			out = append(out, unit{items: cur[:n:n], paragraph: p})
			cur = cur[n:]
		}
	}
	for i := first; i < last; {
		if r := int(f.of[i]); r > 0 {
			cur = append(cur, item(-r))
			for i < last && int(f.of[i]) == r {
				i++
			}
			if i < last && f.complete(r-1) && f.breaks(i, last) {
				flush()
			}
			continue
		}
		cur = append(cur, item(i))
		i++
		if i < last && f.d.Tokens[i].Sentence != f.d.Tokens[i-1].Sentence && f.endsSentence(i-1) {
			flush()
		}
	}
	flush()
	return out
}

func (f *finder) endsSentence(i int) bool {
	w := f.d.Word(i)
	return w == "." || w == "?" || w == "!" || w == "…" || strings.HasSuffix(w, ".") || f.d.Tokens[i].Kind != token.Punct || w == ")"
}

// breaks reports that the reporter's words at token i, right after a complete
// quotation, start a sentence of their own and do not say whose words it was.
func (f *finder) breaks(i, last int) bool {
	if f.of[i] > 0 {
		return true
	}
	w := f.d.Word(i)
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsLower(r) || f.d.Tokens[i].Kind == token.Punct && w != "(" {
		return false
	}
	end := f.d.Word(f.regions[f.of[i-1]-1].Last - 1)
	if end != "." {
		if _, _, ok := f.trailing(i, last); ok {
			return false
		}
	}
	// “…” Ann Lee said. – a short clause with nothing after the verb.
	for k := i; k < last && k < i+12; k++ {
		if f.of[k] > 0 {
			return true
		}
		if v, ok := verbs()[strings.ToLower(f.d.Word(k))]; ok && (v.class == say || v.class == tell) && f.verbAt(k) {
			if k+1 >= last || f.d.Word(k+1) == "." {
				return false
			}
			if f.d.Word(k+1) == "," && k-i < 4 && !(end == "." && f.thatBehind(k+2, last)) { // “….” She added, “More.” leads on; “…?” she said, “and …” looks back
				return end == "." && k+2 < last && f.of[k+2] > 0 && !f.small(int(f.of[k+2])-1)
			}
			return end == "." || k-i > 4 || f.d.Word(k+1) == "that" || f.d.Word(k+1) == ":"
		}
		if k == i+1 && f.d.Word(k) == "," && end != "." { // “…?” Lee, a retired clerk, said
			return !f.aside(k, last)
		}
		if f.d.Word(k) == "," || f.d.Word(k) == "." {
			return true
		}
	}
	return true
}

// thatBehind reports a short aside that starts at token i and a clause with "that" behind
// it: “….” She also said, without evidence, that
func (f *finder) thatBehind(i, last int) bool {
	const longest = 8 // tokens
	for k := i; k+1 < last && k < i+longest && f.of[k] == 0; k++ {
		if f.d.Word(k) == "," {
			return f.d.Word(k+1) == "that"
		}
	}
	return false
}

// aside reports that the comma at token k opens an aside after which a verb of
// saying comes.
func (f *finder) aside(k, last int) bool {
	for i := k + 1; i+1 < last && i < k+25 && f.of[i] == 0; i++ {
		if f.d.Word(i) != "," {
			continue
		}
		v := verbs()[f.d.Word(i+1)]
		return (v.class == say || v.class == tell) && f.of[i+1] == 0 && f.verbAt(i+1)
	}
	return false
}

// verbAt reports that the tagger takes token k for a verb.
func (f *finder) verbAt(k int) bool {
	t := f.d.Tokens[k].Tag
	return t.IsVerb() || t == token.NoTag
}
