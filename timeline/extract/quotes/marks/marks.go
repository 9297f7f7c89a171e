// Package marks pairs the quotation marks of a document: straight, curly,
// single, guillemets and LaTeX, nested or repeated at the start of each
// paragraph of a long quotation. It never lets a mark that is not closed reach
// beyond its paragraph, unless the next paragraph repeats it.
package marks

import (
	"sort"

	"quoteline/timeline/extract/token"
)

// Region is the inside of one outermost pair of marks, in one paragraph.
type Region struct {
	Start, End  int // byte offsets of the words, marks left out
	Open, Close int // byte offsets of what the marks cover: [Open, Start) and [End, Close)
	// First and Last are the tokens of the words, half-open; empty when First == Last.
	First, Last int
	Paragraph   int
	// Continues says that the quotation goes on in the next Region, at the start
	// of the next paragraph.
	Continues bool
}

// Find returns the outermost quotations of a document in text order, never
// overlapping, in linear time.
func Find(d *token.Doc) []Region {
	var out []Region
	carried := false // the last paragraph ended inside a quotation
	for p := range d.Paragraphs {
		first, last := bounds(d, p)
		if first >= last {
			continue
		}
		s := scan{d: d, p: p, first: first, last: last}
		found := s.run()
		if carried && len(out) > 0 && (len(found) == 0 || found[0].Open != int(d.Tokens[first].Start)) {
			out[len(out)-1].Continues = false
		}
		out = append(out, found...)
		carried = len(found) > 0 && found[len(found)-1].Continues
	}
	return out
}

// nextOpens reports that the paragraph after p starts with an opening mark.
func nextOpens(d *token.Doc, p int) bool {
	if p+1 >= len(d.Paragraphs) {
		return false
	}
	first, last := bounds(d, p+1)
	return first < last && (&scan{d: d, first: first, last: last}).opensAt(first)
}

func bounds(d *token.Doc, p int) (first, last int) {
	g := d.Paragraphs[p]
	if g.First >= g.Last {
		return 0, 0
	}
	return d.Sentences[g.First].First, d.Sentences[g.Last-1].Last
}

// Inside returns, for every token, whether it stands between marks.
func Inside(d *token.Doc, regions []Region) []bool {
	in := make([]bool, len(d.Tokens))
	for _, r := range regions {
		for i := r.First; i < r.Last; i++ {
			in[i] = true
		}
	}
	return in
}

// outermost drops the regions that lie inside others; in is in any order.
func outermost(in []Region) []Region {
	sort.Slice(in, func(i, j int) bool {
		if in[i].Open != in[j].Open {
			return in[i].Open < in[j].Open
		}
		return in[i].Close > in[j].Close
	})
	out, end := in[:0], -1
	for _, r := range in {
		if r.Open >= end {
			out = append(out, r)
			end = r.Close
		}
	}
	return out
}
