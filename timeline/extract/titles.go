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
		if a.refused(&h) {
			continue
		}
		if h.Said != nil {
			h.Title = a.statementTitle(&h)
		} else {
			h.Title = a.clauseTitle(&h)
			if strings.HasPrefix(h.Basis.rule, "dates/") && h.Basis.other.IsZero() {
				h.Title = title.Undated(h.Title, h.Basis.words.In(a.Text))
			}
		}
		h.Title = title.Capital(paired(h.Title))
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
		for _, l := range list[max(0, len(list)-4):] { // both are in text order
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
	out, whole := "", ""
	for _, x := range w {
		if utf8.RuneCountInString(out)+utf8.RuneCountInString(x) > 31 {
			break
		}
		switch x {
		case "of", "in", "for", "with", "at", "from", "who", "that", "on", "and":
			whole = out
		}
		out = strings.TrimSpace(out + " " + x)
	}
	if len(whole) > 8 {
		out = whole
	}
	return title.Capital(strings.TrimRight(out, ",;: "))
}

// statementTitle says who said what.
func (a *Analysis) statementTitle(h *Happening) string {
	st := h.Said
	who := a.short(st.Entity, st.Speaker)
	if st.Entity == entity.None && anyone(st.Speaker) {
		who = ""
	}
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
	if sub := h.Clause.Subject; h.Group != nil && h.Group.Finite && a.several(sub) {
		who = a.subjectWords(sub)
	}
	if who == "" {
		return ""
	}
	c := content[0]
	for c[0] < c[1] && (a.Tokens.Tokens[c[0]].Kind == token.Punct || a.Tokens.Tokens[c[0]].Tag == token.CC && !pairs(a.Tokens.Word(c[0])) || strings.EqualFold(a.Tokens.Word(c[0]), "that")) {
		c[0]++
	}
	if c[0] == c[1] {
		return "" // "she said that", and the text ends
	}
	g := h.Group
	if g == nil || st.CueToken < 0 || strings.EqualFold(a.Tokens.Word(st.CueToken), "according") {
		return join(who+": ", title.Phrase(a.Tokens, c[0], c[1], a.least(c), title.Max-utf8.RuneCountInString(who)-2))
	}
	if c[0] <= g.Head { // “…, she said”
		return a.says(who, events.Past(g.Lemma), c)
	}
	// As the text has it: "Trump told Fox News that …".
	from, verb := g.Last, oneLine(a.Tokens.Span(g.First, g.Last).In(a.Text))
	switch {
	case h.Lead != nil:
		verb = oneLine(a.Tokens.Span(h.Lead.First, g.Last).In(a.Text))
	case !g.Finite || g.Progressive:
		verb = events.Past(g.Lemma)
	}
	least := a.least(c)
	if strings.EqualFold(a.Tokens.Word(c[0]), "what") {
		return a.says(who, verb, c)
	}
	if t := title.Phrase(a.Tokens, from, c[1], least, title.Max-utf8.RuneCountInString(who+verb)-2); t != "" {
		return who + " " + verb + " " + a.small(from, t)
	}
	return a.says(who, verb, c)
}

// several reports a subject of more than one: "European leaders and Ms Lee".
func (a *Analysis) several(sub [2]int) bool {
	for t := sub[0]; t < sub[1]; t++ {
		if a.Tokens.Tokens[t].Tag == token.CC {
			return sub[1]-sub[0] <= 8
		}
	}
	return false
}

// least is the token that a headline of the words c must reach to say anything:
// the end of the first finite verb, where the words are a clause.
func (a *Analysis) least(c [2]int) int {
	for t := c[0] + 1; t < min(c[1], c[0]+title.Max); t++ {
		if a.Tokens.Tokens[t].Tag.IsFinite() {
			if g := a.groupFrom(t); g != nil {
				return min(g.Last, c[1])
			}
			return t + 1
		}
		if tag := a.Tokens.Tokens[t].Tag; tag == token.WDT || tag == token.WP || a.Tokens.Word(t) == "," {
			break // another clause
		}
	}
	return min(c[0]+2, c[1])
}

// groupFrom returns the verb group that starts at token t.
func (a *Analysis) groupFrom(t int) *events.Group {
	for k := t; k < t+5 && k < len(a.Tokens.Tokens); k++ {
		if g := a.groupAt(k); g != nil && g.First == t {
			return g
		}
	}
	return nil
}

// says builds "who verb content" with as much of the content as fits.
func (a *Analysis) says(who, verb string, c [2]int) string {
	if verb == "told" {
		verb = "said"
	}
	c[1] = min(c[1], c[0]+4*title.Max)
	head := who + " " + verb + " "
	budget := title.Max - utf8.RuneCountInString(head)
	// "what it describes as the …": what follows is what is meant.
	if strings.EqualFold(a.Tokens.Word(c[0]), "what") {
		for t := c[0] + 1; t < c[1] && t < c[0]+6; t++ {
			if strings.EqualFold(a.Tokens.Word(t), "as") {
				c[0] = t + 1
				break
			}
		}
	}
	least := a.least(c)
	if p := title.Phrase(a.Tokens, c[0], c[1], least, budget); p != "" {
		return head + a.small(c[0], p)
	}
	// Leave out what stands between the subject's head and its verb.
	verbAt := c[0]
	for verbAt < c[1] && !a.Tokens.Tokens[verbAt].Tag.IsFinite() {
		verbAt++
	}
	for t := verbAt - 1; t > c[0] && verbAt < c[1]; t-- {
		if a.Tokens.Tokens[t].Tag != token.IN || strings.EqualFold(a.Tokens.Word(t), "of") {
			continue
		}
		sub := title.Phrase(a.Tokens, c[0], t, t, budget)
		if sub == "" {
			continue
		}
		rest := title.Phrase(a.Tokens, verbAt, c[1], least, budget-utf8.RuneCountInString(sub)-1)
		if rest != "" {
			return head + a.small(c[0], sub) + " " + uncapital(rest)
		}
	}
	if p := title.Phrase(a.Tokens, c[0], c[1], min(c[0]+2, c[1]), budget); p != "" {
		return head + a.small(c[0], p)
	}
	// No phrase of it fits: its beginning, with "…", is better than nothing.
	return title.Fit(head+a.small(c[0], oneLine(a.Tokens.Span(c[0], c[1]).In(a.Text))), title.Max-1)
}

func (a *Analysis) small(first int, s string) string { return title.Small(a.Tokens, first, s) }

// pairs reports a conjunction that waits for another one: "both … and".
func pairs(w string) bool {
	switch strings.ToLower(w) {
	case "both", "either", "neither":
		return true
	}
	return false
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
	if h.Clause.Subject[0] == h.Clause.Subject[1] {
		// An aside is about the name before it: "the case of Lee, freed in May".
		if m, ok := a.Entities.At(sub[1] - 1); ok && m.Form == entity.Name && m.Entity != entity.None && a.Entities.Entities[m.Entity].Kind == entity.Person && m.First > sub[0] && !a.several(sub) {
			sub = [2]int{m.First, m.Last}
		}
	}
	who := a.subjectWords(sub)
	if w := a.whose(h, sub); w != "" {
		who += w
	}
	if who == "" || utf8.RuneCountInString(who) > title.Max-20 {
		if who = a.subjectHead(sub); who == "" {
			return ""
		}
	}
	g := h.Group
	if g.Finite {
		if people := a.roll(h, who); people != "" {
			return people
		}
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
		return join(who+" "+a.was(sub)+" ", uncapital(title.Phrase(d, g.Head, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who)-5)))
	}
	verb := events.Past(g.Lemma)
	rest := title.Phrase(d, g.Last, h.Clause.End, g.Last, title.Max-utf8.RuneCountInString(who+verb)-2)
	return title.Clean(who + " " + verb + " " + restSmall(d, g.Last, rest))
}

// whose is the relative pronoun, with its comma, where the text does not show
// which of two its clause is about: "fans of Lee, who died". The title then says
// no more than the text.
func (a *Analysis) whose(h *Happening, sub [2]int) string {
	if !h.Clause.Relative || h.Group.First <= sub[1] {
		return ""
	}
	m, ok := a.Entities.At(sub[1] - 1)
	if !ok || m.Form != entity.Name || m.Entity == entity.None || a.Entities.Entities[m.Entity].Kind == entity.Place || m.First == sub[0] {
		return ""
	}
	for t := sub[0]; t < m.First; t++ {
		if a.Tokens.Tokens[t].Tag == token.IN {
			return oneLine(a.Text[a.Tokens.Tokens[sub[1]-1].End:a.Tokens.Tokens[h.Group.First].Start])
		}
	}
	return ""
}

// was is the past of "be" that agrees with a subject.
func (a *Analysis) was(sub [2]int) string {
	for t := sub[0]; t < sub[1]; t++ {
		switch tag := a.Tokens.Tokens[t].Tag; {
		case tag == token.IN:
			return "was"
		case tag == token.NNS, tag == token.NNPS, tag == token.CC:
			return "were"
		}
	}
	return "was"
}

// roll names the people of a list by surname: "The talks included Lee, Kim and
// Park"; "" where the predicate is no such list or it does not fit.
func (a *Analysis) roll(h *Happening, who string) string {
	g := h.Group
	if g.Lemma != "include" && g.Lemma != "involve" && g.Lemma != "feature" {
		return ""
	}
	s := a.Tokens.Sentences[h.Sentence]
	s.Last = min(s.Last, g.Last+title.Max)
	var names []string
	seen := map[int]bool{}
	for t := g.Last; t < s.Last; t++ {
		m, ok := a.Entities.At(t)
		if !ok || m.First != t || m.Entity == entity.None || a.Entities.Entities[m.Entity].Kind != entity.Person || seen[m.Entity] {
			continue
		}
		if m.Last < s.Last && a.Tokens.Tokens[m.Last].Tag == token.POS {
			continue
		}
		seen[m.Entity] = true
		names = append(names, a.short(m.Entity, ""))
	}
	if len(names) < 3 {
		return ""
	}
	out := who + " " + oneLine(a.Tokens.Span(g.First, g.Last).In(a.Text)) + " " + strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	if utf8.RuneCountInString(out) > title.Max {
		return ""
	}
	return title.Clean(out)
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
	if d.Tokens[first].Tag == token.PRPS {
		return "" // "its launch" says nothing outside its sentence
	}
	return title.Phrase(d, first, last, h.Token+1, title.Max)
}
