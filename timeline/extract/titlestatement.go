package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// statementTitle says who said what.
func (a *Analysis) statementTitle(h *Happening) string {
	return a.fuller(h.Said.Entity, a.short(h.Said.Entity, a.wholeSpeaker(h)), func(who string) string { return a.sayingOf(h, who) })
}

// sayingOf says what who said.
func (a *Analysis) sayingOf(h *Happening, who string) string {
	st := h.Said
	if st.Entity == entity.None && anyone(st.Speaker) {
		who = ""
		if a.ourWord(h) {
			who = a.ourselves(h.Clause.Subject[0])
		}
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
	if t, ok := a.beheaded(h, content[0][0]); st.Kind == quotes.Direct && ok {
		content[0][0] = t
	} else if st.Kind == quotes.Direct && !st.Marked {
		return title.Said(a.Tokens, who, content)
	}
	for _, s := range st.Source[:min(1, len(st.Source))] {
		first, last := a.tokensOf(s)
		if p, ok := a.pair([2]int{first, last}); ok {
			who = a.short(p[0], "") + " and " + a.short(p[1], "")
		}
	}
	if sub := h.Clause.Subject; h.Group != nil && h.Group.Finite && a.several(sub) {
		who = a.subjectWords(sub)
	}
	if first, rest, ok := strings.Cut(who, " "); ok && !strings.EqualFold(first, "that") && subordinate[strings.ToLower(first)] {
		who = title.Capital(rest) // "after the management refused", not "that article"
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
	if g != nil && st.Kind == quotes.Indirect && c[0] == g.Last && a.Tokens.Tokens[c[0]].Tag.IsFinite() {
		return "" // "thirty men, who she said were safe": its subject is not there
	}
	if st.Rule == "quotes/according-to" && !finite(a.Tokens, c[0], c[1]) {
		// "In June, according to Lee, the town fell": what Lee says comes behind.
		if len(content) < 2 || !finite(a.Tokens, content[1][0], content[1][1]) {
			return ""
		}
		for c = content[1]; c[0] < c[1] && a.Tokens.Tokens[c[0]].Kind == token.Punct; c[0]++ {
		}
	}
	if g == nil || st.CueToken < 0 || strings.EqualFold(a.Tokens.Word(st.CueToken), "according") {
		budget := title.Max - utf8.RuneCountInString(who) - 2
		p := a.phrase([2]int{}, c[0], c[1], a.least(c), budget)
		if g := a.gapped(c, budget); g != "" && (!a.verbed(c, p) || len(g) > len(p)) {
			p = title.Capital(g)
		}
		if rest := a.unfronted(c); p == "" && rest != c {
			p = title.Phrase(a.Tokens, rest[0], rest[1], a.least(rest), budget)
		}
		return join(who+": ", p)
	}
	if c[0] <= g.Head || st.Rule == quotes.As { // “…, she said”; “as she said, …”
		verb := lexicon.Past(g.Lemma)
		if t := g.Head + 1; t < len(a.Tokens.Tokens) && a.Tokens.Tokens[t].Tag == token.RP {
			verb += " " + a.Tokens.Word(t)
		}
		if st.Rule == quotes.Medial && len(content) == 2 {
			if a.Tokens.Tokens[content[1][0]].Tag.IsFinite() {
				return a.interrupted(who+" "+verb+" ", content)
			}
			c = content[1]
		}
		t := a.says(who, verb, c)
		if in := a.passedOn(h, c); in[0] < in[1] && !a.verbed(c, t) {
			if s := a.says(who, verb, in); a.verbed(in, s) {
				return s // "The paper reported the mill would shut", for which it names somebody
			}
		}
		return t
	}
	if p := c[0] - 1; p > g.Head && a.Tokens.Tokens[p].Tag == token.IN && !strings.EqualFold(a.Tokens.Word(p), "that") {
		c[0] = p // "called on people"
	}
	// As the text has it: "Trump told Fox News that …".
	from, verb := g.Last, oneLine(a.Tokens.Span(a.opening(g), g.Last).In(a.Text))
	switch {
	case h.Lead != nil:
		verb = oneLine(a.Tokens.Span(h.Lead.First, g.Last).In(a.Text))
	case !g.Finite || g.Progressive:
		verb = lexicon.Past(g.Lemma)
	}
	least := a.least(c)
	if strings.EqualFold(a.Tokens.Word(c[0]), "what") || a.onlyDated(h, g.Last, c[0]) {
		return a.says(who, verb, c)
	}
	gap := a.dateGap(h, from, c[1])
	if gap[0] == from && gap[0] < gap[1] {
		from = gap[1] // "said today it had left"
	}
	budget := title.Max - utf8.RuneCountInString(who+verb) - 2
	if t := a.phrase(gap, from, c[1], least, budget); t != "" {
		if v := a.ownVerb(c); v >= 0 && !strings.Contains(t, " "+a.Tokens.Word(v)) {
			head := who + " " + verb + " "
			if from < c[0] { // "told Congress yesterday that the talks, then expected to fail, were “a start”"
				if lead := a.dayless(title.Without(a.Tokens, gap, from, c[0], from+1, budget), h.Basis.words); lead != "" {
					head += a.small(from, lead) + " "
				}
			}
			if g := a.gapped(c, title.Max-utf8.RuneCountInString(head)); g != "" {
				return head + g
			}
		}
		return who + " " + verb + " " + a.small(from, t)
	}
	return a.says(who, verb, c)
}

// passedOn returns what another says in the words c, which the speaker of h passes on; it is empty
// where nobody does.
func (a *Analysis) passedOn(h *Happening, c [2]int) (none [2]int) {
	const near = 3 // statements
	for k := max(0, h.SaidAt-near); k < min(len(a.Statements), h.SaidAt+near+1); k++ {
		st := &a.Statements[k]
		if k == h.SaidAt || st.CueToken <= c[0] || st.CueToken >= c[1] || len(st.Content) == 0 {
			continue
		}
		if first, last := a.tokensOf(st.Content[0]); st.CueToken < first && first < c[1] {
			return [2]int{first, min(last, c[1])}
		}
	}
	return none
}

// beheaded returns where the subject begins that a quotation at token t has outside its marks, right
// behind the verb of h: at "Lee" in "said Lee “stepped aside”".
func (a *Analysis) beheaded(h *Happening, t int) (subject int, ok bool) {
	const longest = 8 // tokens
	g, ts := h.Group, a.Tokens.Tokens
	if g == nil || !ts[t].Tag.IsFinite() || capital(a.Tokens.Word(t)) || t-1 <= g.Last || t-g.Last > longest || ts[t-1].Kind != token.Quote {
		return 0, false
	}
	for i := g.Last; i < t-1; i++ {
		if tag := ts[i].Tag; !tag.IsNoun() && tag != token.DT && tag != token.JJ && tag != token.PRPS && tag != token.PRP {
			return 0, false
		}
	}
	return g.Last, ts[t-2].Tag.IsNoun() || ts[t-2].Tag == token.PRP
}

// interrupted makes a headline of what "Ann said" stands in the middle of: "Ann said the dam
// was old" of "The dam, Ann said, was old".
func (a *Analysis) interrupted(head string, content [][2]int) string {
	c := [2]int{content[0][0], content[1][1]}
	p := title.Without(a.Tokens, [2]int{content[0][1], content[1][0]}, c[0], c[1], a.least(content[1]), title.Max-utf8.RuneCountInString(head))
	if p == "" {
		return ""
	}
	return head + a.small(c[0], p)
}

// wholeSpeaker is the speaker of a statement, or the subject of its verb where that goes on
// with the speaker's name ("the car maker" of "the car maker Tolland said") or where the
// speaker is what is announced ("plans", of "Tolland announced plans").
func (a *Analysis) wholeSpeaker(h *Happening) string {
	sub := h.Clause.Subject
	if h.Said.Entity != entity.None || h.Group == nil || !h.Group.Finite || sub[0] == sub[1] || h.Clause.Relative {
		return h.Said.Speaker
	}
	whole := oneLine(a.Tokens.Span(sub[0], a.beforeDate(sub)).In(a.Text))
	if strings.HasPrefix(whole, h.Said.Speaker+" ") || h.Group.Last < h.Clause.End && a.Tokens.Word(h.Group.Last) == h.Said.Speaker {
		return whole
	}
	return h.Said.Speaker
}

// onlyDated reports that nothing stands in the tokens [first, last), between a verb and what is
// said, but the date of the statement and "that": the timeline shows the date beside the line.
func (a *Analysis) onlyDated(h *Happening, first, last int) bool {
	from, to := a.tokensOf(h.Basis.words)
	if from >= to || !strings.HasPrefix(h.Basis.rule, "dates/") || !h.Basis.other.IsZero() {
		return false
	}
	if from > first && a.Tokens.Tokens[from-1].Tag == token.IN {
		from--
	}
	return from == first && (to == last || to == last-1 && strings.EqualFold(a.Tokens.Word(to), "that"))
}

// subordinate are words that join a clause to another.
var subordinate = wordSet(wordlist.Subordinators, "and but")

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
	if a.Tokens.Tokens[c[0]].Tag == token.TO {
		return min(c[0]+2, c[1]) // "to sell the mill while prices rose"
	}
	for t := c[0] + 1; t < min(c[1], c[0]+title.Max); t++ {
		if a.Tokens.Tokens[t].Tag.IsFinite() {
			if g := a.groupFrom(t); g != nil {
				return min(g.Last, c[1])
			}
			return t + 1
		}
		if tag := a.Tokens.Tokens[t].Tag; tag == token.WDT || tag == token.WP || a.Tokens.Word(t) == "," && a.Tokens.Tokens[c[0]].Tag != token.IN {
			break // another clause, not what "in Oslo, people sang" goes on with
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
		for t := c[0] + 1; t+1 < c[1] && t < c[0]+6; t++ {
			if strings.EqualFold(a.Tokens.Word(t), "as") {
				c[0] = t + 1
				break
			}
		}
	}
	least := a.least(c)
	p := a.phrase([2]int{}, c[0], c[1], least, budget)
	if rel, verb := a.overWhere(c); rel < verb && !strings.Contains(p, " "+a.Tokens.Word(verb)+" ") {
		if q := title.Without(a.Tokens, [2]int{rel, verb}, c[0], c[1], verb+1, budget); q != "" {
			return head + a.small(c[0], q) // "the head of a park where a man was killed has been charged"
		}
	}
	if p != "" {
		return head + a.small(c[0], p)
	}
	if p := a.gapped(c, budget); p != "" {
		return head + p
	}
	if rest := a.unfronted(c); rest != c {
		return a.says(who, verb, rest)
	}
	if p := title.Phrase(a.Tokens, c[0], c[1], min(c[0]+2, c[1]), budget); p != "" {
		return head + a.small(c[0], p)
	}
	// No phrase of it fits: its beginning, with "…", is better than nothing.
	return title.Fit(head+a.small(c[0], oneLine(a.Tokens.Span(c[0], c[1]).In(a.Text))), title.Max-1)
}

// ownVerb returns the finite verb of the words c, where they are a clause, and not that of one that
// describes a noun: "the first case of a flu that had killed ten" has none, and -1 stands for it.
func (a *Analysis) ownVerb(c [2]int) int {
	last := min(c[1], c[0]+title.Max)
	for t := c[0]; t < last; t++ {
		switch tag := a.Tokens.Tokens[t].Tag; {
		case tag.IsFinite():
			return t
		case a.Tokens.Word(t) == "," && t+1 < last && (a.Tokens.Tokens[t+1].Tag == token.WP || a.Tokens.Tokens[t+1].Tag == token.WDT):
			for t++; t < last && a.Tokens.Word(t) != ","; t++ { // "the mayor, who has held his office since May, had left"
			}
		case tag == token.WDT, tag == token.WP, tag == token.WRB, a.Tokens.Word(t) == "that":
			return -1
		}
	}
	return -1
}

func (a *Analysis) small(first int, s string) string {
	if m, ok := a.Entities.At(first); ok && m.Form == entity.Name {
		return s // whatever the tagger takes it for
	}
	return title.Small(a.Tokens, first, s)
}

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
