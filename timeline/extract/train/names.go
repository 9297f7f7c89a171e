package main

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/token"
)

// text is one document of a treebank with the names that stand in it.
type text struct {
	sents []parser.Gold
	glued [][]bool // for each word, that no space follows it
	names [][]name // by sentence
	// unsure holds, by sentence, the proper nouns outside every name, most of them
	// before a noun ("the Keller survey"): GUM marks no entity there.
	unsure [][]int
}

// name is a name of the words [first, last).
type name struct {
	first, last int
	kind        entity.Kind
}

// texts reads the documents of a CoNLL-U file that has entities in its last column.
func texts(path string) ([]text, error) {
	var out []text
	err := sentences(path, func(rows []row, document bool) {
		if document || len(out) == 0 {
			out = append(out, text{})
		}
		t := &out[len(out)-1]
		g, index := join(rows)
		glued := make([]bool, len(g.Words))
		for i, r := range rows {
			glued[index[i]] = r.glued
		}
		var names []name
		var unsure []int
		for _, m := range named(rows) {
			m.first, m.last = index[m.first], index[m.last-1]+1
			names = append(names, m)
		}
		covered := make([]bool, len(rows))
		for _, m := range named(rows) {
			for i := m.first; i < m.last; i++ {
				covered[i] = true
			}
		}
		for i, r := range rows {
			if r.tag.IsProper() && !covered[i] && upper(r.word) {
				unsure = append(unsure, index[i])
			}
		}
		t.sents, t.glued, t.names, t.unsure = append(t.sents, g), append(t.glued, glued), append(t.names, names), append(t.unsure, unsure)
	})
	return out, err
}

// mention is an entity of GUM: rows [first, last), its head rows, its type.
type mention struct {
	id          string
	first, last int
	heads       []int
	typ         string
}

// mentions reads the bracketed entities of a sentence:
// (id-type-infstat-salience-centering-minspan-link-identity … id).
func mentions(rows []row) []mention {
	var open, out []mention
	for i, r := range rows {
		_, e, ok := strings.Cut(r.misc, "Entity=")
		if !ok {
			continue
		}
		e, _, _ = strings.Cut(e, "|")
		for e != "" {
			end := strings.IndexAny(e[1:], "()") + 1
			if end == 0 {
				end = len(e)
			}
			part := e[:end]
			closes := end < len(e) && e[end] == ')'
			e = e[end:]
			if closes {
				e = e[1:]
			}
			if part[0] == '(' {
				f := strings.Split(part[1:], "-")
				if len(f) < 6 {
					continue
				}
				m := mention{id: f[0], first: i, typ: f[1]}
				for _, h := range strings.Split(f[5], ",") {
					if k, err := strconv.Atoi(h); err == nil && k > 0 {
						m.heads = append(m.heads, i+k-1)
					}
				}
				open = append(open, m)
			}
			if !closes {
				continue
			}
			id := strings.TrimPrefix(part, "(")
			id, _, _ = strings.Cut(id, "-")
			for k := len(open) - 1; k >= 0; k-- {
				if open[k].id == id {
					open[k].last = i + 1
					out = append(out, open[k])
					open = slices.Delete(open, k, k+1)
					break
				}
			}
		}
	}
	return out
}

var kindOf = map[string]entity.Kind{"person": entity.Person, "organization": entity.Organisation, "place": entity.Place}

// named picks the mentions whose head is a proper noun, cut down to the name
// itself, the longest where they overlap.
func named(rows []row) []name {
	var out []name
	var all []name
	for _, m := range mentions(rows) {
		if len(m.heads) == 0 || m.typ == "time" {
			continue
		}
		n := name{m.heads[0], m.heads[0] + 1, kindOf[m.typ]}
		if n.first >= m.last || !rows[n.first].tag.IsProper() {
			continue
		}
		end := min(m.heads[len(m.heads)-1]+1, m.last)
		for n.last < end && inside(rows[n.last], n.kind) {
			n.last++
		}
		for !upper(rows[n.last-1].word) && n.last > n.first+1 && rows[n.last-1].tag != token.CD {
			n.last--
		}
		if n.last < end && rows[n.last].tag == token.POS {
			continue // the owner is a name of its own
		}
		part := func(i int) bool {
			return rows[i].tag.IsProper() || rows[i].hyphen || rows[i].word == "&" || upper(rows[i].word) && rows[i].tag != token.DT && rows[i].tag != token.PRPS
		}
		for n.first > m.first && part(n.first-1) {
			n.first--
		}
		for n.last < m.last {
			k := n.last
			for k < m.last && k-n.last < 3 && small(rows[k].word, n.kind) {
				k++
			}
			if k == m.last || !part(k) || !upper(rows[k].word) {
				break
			}
			n.last = k + 1
		}
		for n.first < n.last && (!upper(rows[n.first].word) || n.kind == entity.Person && entity.IsTitle(rows[n.first].word)) {
			n.first++
		}
		if n.first < n.last {
			all = append(all, n)
		}
	}
	slices.SortStableFunc(all, func(a, b name) int { return b.last - b.first - a.last + a.first })
	for _, n := range all {
		if !slices.ContainsFunc(out, func(o name) bool { return n.first < o.last && o.first < n.last }) {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b name) int { return a.first - b.first })
	return out
}

// inside reports a word that a name of that kind may hold.
func inside(r row, k entity.Kind) bool {
	return r.tag.IsProper() || r.hyphen || upper(r.word) && r.tag != token.WP && r.tag != token.PRP || small(r.word, k) ||
		k != entity.Person && (r.tag == token.CD || r.tag.IsNoun() || r.tag == token.JJ)
}

// small reports words that may stand inside a name of that kind.
func small(w string, k entity.Kind) bool {
	switch w {
	case "de", "la", "le", "du", "del", "della", "der", "den", "van", "von", "bin", "al", "el", "da", "dos", "di", "-":
		return true
	case "of", "the", "for", "&":
		return k != entity.Person
	case "and":
		return k == entity.Organisation || k == entity.Other
	}
	return false
}

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// doc makes a document of the words of t with the given tags.
func (t *text) doc(tags [][]token.Tag) *token.Doc {
	d := &token.Doc{}
	for k, g := range t.sents {
		first := len(d.Tokens)
		appendWords(d, g.Words, tags[k], t.glued[k])
		d.Sentences = append(d.Sentences, token.Sentence{First: first, Last: len(d.Tokens), Paragraph: 0})
		for i := first; i < len(d.Tokens); i++ {
			d.Tokens[i].Sentence = int32(k)
		}
	}
	d.Paragraphs = []token.Paragraph{{First: 0, Last: len(d.Sentences)}}
	return d
}
