package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// titles gives every happening its headline; what gets none, because its words
// make no headline, is left out.
func (a *Analysis) titles() {
	kept := a.Happen[:0]
	seen := map[string]int{}
	for i := range a.Happen {
		h := a.Happen[i]
		if h.Said != nil {
			h.Title = a.statementTitle(&h)
		} else {
			h.Title = a.clauseTitle(&h)
		}
		if utf8.RuneCountInString(h.Title) < 8 || !strings.Contains(h.Title, " ") {
			continue
		}
		// The same headline again is the same happening with one more quote.
		key := h.Title + "\x00" + h.Speaker
		if at, ok := seen[key]; ok && h.When == kept[at].When {
			kept[at].Quotes = addSpans(kept[at].Quotes, h.Quotes)
			continue
		}
		seen[key] = len(kept)
		kept = append(kept, h)
	}
	a.Happen = kept
}

func addSpans(list, more []timeline.Span) []timeline.Span {
next:
	for _, m := range more {
		for _, l := range list {
			if l.Overlaps(m) {
				continue next
			}
		}
		list = append(list, m)
	}
	return list
}

// short is how a headline names someone: people by surname, others in full.
func (a *Analysis) short(e int, full string) string {
	if e == entity.None {
		return firstWords(full)
	}
	name := a.Entities.Name(e)
	if a.Entities.Entities[e].Kind != entity.Person {
		return name
	}
	w := strings.Fields(name)
	if len(w) < 2 {
		return name
	}
	last := w[len(w)-1]
	if last == "Jr." || last == "Sr." || last == "II" || last == "III" {
		last = w[len(w)-2]
	}
	return last
}

// firstWords cuts a long description of a speaker to what a headline can bear.
func firstWords(s string) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= 32 {
		return title.Capital(s)
	}
	w := strings.Fields(s)
	out := ""
	for _, x := range w {
		if utf8.RuneCountInString(out)+utf8.RuneCountInString(x) > 31 {
			break
		}
		out = strings.TrimSpace(out + " " + x)
	}
	return title.Capital(strings.TrimRight(out, ",;: "))
}

// statementTitle says who said what.
func (a *Analysis) statementTitle(h *Happening) string {
	st := h.Said
	who := a.short(st.Entity, st.Speaker)
	var content [][2]int
	for _, s := range st.Content {
		if first, last := a.tokensOf(s); first < last {
			content = append(content, [2]int{first, last})
		}
	}
	if len(content) == 0 {
		return ""
	}
	if st.Kind == quotes.Direct {
		return title.Said(a.Tokens, who, content)
	}
	if who == "" {
		return ""
	}
	c := content[0]
	for c[0] < c[1] && (a.Tokens.Tokens[c[0]].Kind == token.Punct || strings.EqualFold(a.Tokens.Word(c[0]), "that")) {
		c[0]++
	}
	g := h.Group
	switch {
	case g == nil || st.CueToken < 0 || strings.EqualFold(a.Tokens.Word(st.CueToken), "according"):
		return join(who+": ", title.Phrase(a.Tokens, c[0], c[1], c[0]+2, title.Max-utf8.RuneCountInString(who)-2))
	case c[0] > g.Head && g.Finite && !g.Progressive:
		// As the text has it: "Trump told Fox News that …"; without the hearer
		// where that is too long.
		verb := title.Phrase(a.Tokens, g.First, c[1], min(c[0]+2, c[1]), title.Max-utf8.RuneCountInString(who)-1)
		if verb != "" {
			return who + " " + uncapital(verb)
		}
		return a.says(who, oneLine(a.Tokens.Span(g.First, g.Last).In(a.Text)), c)
	case c[0] > g.Head && g.Infinitive && g.First >= 2 && a.repeats(g):
		from := g.First - 2
		verb := title.Phrase(a.Tokens, from, c[1], min(c[0]+2, c[1]), title.Max-utf8.RuneCountInString(who)-1)
		return join(who+" ", uncapital(verb))
	}
	return a.says(who, events.Past(g.Lemma), c)
}

// says builds "who verb content" with as much of the content as fits.
func (a *Analysis) says(who, verb string, c [2]int) string {
	if verb == "told" {
		verb = "said"
	}
	head := who + " " + verb + " "
	p := title.Phrase(a.Tokens, c[0], c[1], min(c[0]+2, c[1]), title.Max-utf8.RuneCountInString(head))
	if p == "" {
		return ""
	}
	return head + title.Small(a.Tokens, c[0], p)
}

func join(head, tail string) string {
	if tail == "" {
		return ""
	}
	return head + tail
}

func uncapital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return strings.ToLower(string(r)) + s[n:]
}

// clauseTitle says who did what.
func (a *Analysis) clauseTitle(h *Happening) string {
	d := a.Tokens
	if h.Group == nil {
		return a.nounTitle(h)
	}
	sub := a.subjectOf(h)
	if sub[0] == sub[1] {
		return ""
	}
	who := a.subjectWords(sub)
	if who == "" || utf8.RuneCountInString(who) > title.Max-20 {
		if who = a.subjectHead(sub); who == "" {
			return ""
		}
	}
	g := h.Group
	if g.Finite {
		p := title.Phrase(d, g.First, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who)-1)
		if p == "" {
			if who = a.subjectHead(sub); who != "" {
				p = title.Phrase(d, g.First, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who)-1)
			}
		}
		if p == "" {
			return ""
		}
		return title.Clean(who + " " + uncapital(p))
	}
	if g.Passive {
		return join(who+" was ", uncapital(title.Phrase(d, g.Head, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who)-5)))
	}
	verb := events.Past(g.Lemma)
	rest := title.Phrase(d, g.Last, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who+verb)-2)
	return title.Clean(who + " " + verb + " " + restSmall(d, g.Last, rest))
}

func restSmall(d *token.Doc, first int, s string) string {
	if s == "" || first >= len(d.Tokens) {
		return s
	}
	return title.Small(d, first, s)
}

// subjectWords is a subject as the text has it, a pronoun as the name that it
// stands for.
func (a *Analysis) subjectWords(sub [2]int) string {
	if sub[1]-sub[0] == 1 {
		if m, ok := a.Entities.At(sub[0]); ok && m.Form != entity.Name && m.Entity != entity.None {
			return a.short(m.Entity, "")
		}
		if t := a.Tokens.Tokens[sub[0]]; t.Tag == token.PRP {
			return ""
		}
	}
	return title.Clean(a.Tokens.Span(sub[0], sub[1]).In(a.Text))
}

// subjectHead is the first noun phrase of a long subject.
func (a *Analysis) subjectHead(sub [2]int) string {
	for t := sub[0] + 1; t < sub[1]; t++ {
		if tag := a.Tokens.Tokens[t].Tag; tag == token.IN && !strings.EqualFold(a.Tokens.Word(t), "of") {
			return title.Clean(a.Tokens.Span(sub[0], t).In(a.Text))
		}
	}
	return ""
}

// nounTitle names a dated noun with what belongs to it: "Assassination of Rabin".
func (a *Analysis) nounTitle(h *Happening) string {
	d := a.Tokens
	s := d.Sentences[h.Sentence]
	first := h.Token
	for first > s.First {
		t := d.Tokens[first-1]
		if !(t.Tag.IsNoun() || t.Tag == token.JJ || t.Tag == token.POS || t.Tag == token.CD && first-1 > s.First || t.Tag == token.PRPS) {
			break
		}
		first--
	}
	last := h.Token + 1
	if last < s.Last && d.Tokens[last].Tag == token.IN {
		end := last + 1
		for end < s.Last {
			t := d.Tokens[end]
			if !(t.Tag.IsNoun() || t.Tag == token.DT || t.Tag == token.JJ || t.Tag == token.CD || t.Tag == token.POS || t.Tag == token.PRPS) {
				break
			}
			end++
		}
		if end > last+1 {
			last = end
		}
	}
	return title.Phrase(d, first, last, h.Token+1, title.Max)
}
