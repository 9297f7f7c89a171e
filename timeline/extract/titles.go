package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// titles gives every happening its headline; what gets none, because its words
// make no headline, is left out.
func (a *Analysis) titles() {
	kept := a.Happen[:0]
	seen := map[string]int{}
	a.part()
	for i := range a.Happen {
		h := a.Happen[i]
		if a.refused(&h) {
			continue
		}
		switch {
		case h.Title != "": // its rule has written it
		case h.Line[0] < h.Line[1]:
			h.Title = a.lineTitle(&h)
		case h.Said != nil:
			h.Title = a.statementTitle(&h)
			if w := h.Basis.words; h.Said.Kind != quotes.Direct && strings.HasPrefix(h.Basis.rule, "dates/") && h.Basis.other.IsZero() && (!a.withinSaid(w, h.SaidAt) || a.besideVerb(w) == h.Token || a.owned(w, h.Mention)) {
				h.Title = a.dayless(h.Title, w)
			}
		default:
			if i+1 < len(a.Happen) {
				h.Clause.End = a.untilNext(&h, &a.Happen[i+1])
			}
			h.Title = a.clauseTitle(&h)
			if strings.HasPrefix(h.Basis.rule, "dates/") && h.Basis.other.IsZero() {
				h.Title = a.dayless(h.Title, h.Basis.words)
			}
		}
		h.Title = a.agreed(&h)
		h.Title = title.Capital(paired(a.calendar(&h)))
		if a.emptied(&h) || h.Rule == "events/dated-noun" && a.bare(&h) {
			continue
		}
		if utf8.RuneCountInString(h.Title) < 8 || !strings.Contains(h.Title, " ") {
			continue
		}
		// The same headline again is the same happening with one more quote.
		key := h.Title + "\x00" + h.Speaker
		if at, ok := seen[key]; ok && h.When == kept[at].When && len(kept[at].Quotes) < mostQuotes {
			kept[at].Quotes = addSpans(kept[at].Quotes, h.Quotes)
			continue
		}
		seen[key] = len(kept)
		kept = append(kept, h)
	}
	a.Happen = a.absorbed(kept)
}

// untilNext returns where the clause of h ends: before the conjunction that joins the next happening to
// it, which has a line of its own.
func (a *Analysis) untilNext(h, next *Happening) int {
	end := h.Clause.End
	if h.Group == nil || next.Group == nil || next.Said != nil || !h.Group.Finite || next.Sentence != h.Sentence || next.Clause.Subject != h.Clause.Subject || next.Group.First <= h.Group.Last {
		return end
	}
	t := next.Group.First - 1
	for t > h.Group.Last && a.Tokens.Tokens[t].Tag == token.RB {
		t--
	}
	if t < h.Group.Last || t >= end || a.Tokens.Tokens[t].Tag != token.CC || a.refused(next) {
		return end
	}
	return t
}

// dayless takes the date off the end of a headline, but not the particle of a verb before it:
// "was switched on three days later", "was handed in last week".
func (a *Analysis) dayless(s string, date timeline.Span) string {
	t := title.Undated(s, date.In(a.Text))
	if first, last := a.tokensOf(date); t != s && 0 < first && first < last && (a.Tokens.Tokens[first-1].Tag == token.RP || a.Tokens.Word(first-1) == "in" && deictic[a.Tokens.Word(first)]) {
		if p := " " + a.Tokens.Word(first-1); !strings.HasSuffix(t, p) {
			t += p
		}
	}
	return t
}

// besideVerb returns the verb that the tree joins an expression to, or -1.
func (a *Analysis) besideVerb(date timeline.Span) int {
	ts := a.Tokens.Tokens
	for t, last := a.tokensOf(date); t < last; t++ {
		if h := int(ts[t].Head); (ts[t].Rel == token.OblTmod || ts[t].Rel == token.Obl) && ts[h].Tag.IsVerb() {
			return h
		}
	}
	return -1
}

// owned reports the expression at words that dates mention m.
func (a *Analysis) owned(words timeline.Span, m int) bool {
	first, last := a.tokensOf(words)
	x := a.timexesFrom(first)
	return first < last && m >= 0 && x < len(a.Timexes) && a.Timexes[x].First < last && a.Owner[x] == m
}

// withinSaid reports words that stand in what statement q says.
func (a *Analysis) withinSaid(words timeline.Span, q int) bool {
	first, last := a.tokensOf(words)
	return first < last && int(a.said[first]) == q
}

// absorbed leaves out the nouns that a headline of the same sentence names again
// ("Retreat of the army" beside "The retreat of the army went on"), where that has
// no other date; it takes theirs.
func (a *Analysis) absorbed(list []Happening) []Happening {
	gone := make([]bool, len(list))
	for i := range list {
		n := &list[i]
		for k := max(0, i-4); k < min(len(list), i+5) && n.Rule == "events/dated-noun"; k++ {
			h := &list[k]
			if k == i || h.Sentence != n.Sentence || h.Said != nil || n.Token < h.Clause.Subject[0] || n.Token >= h.Clause.Subject[1] ||
				!strings.Contains(strings.ToLower(h.Title), strings.ToLower(a.Tokens.Word(n.Token))) {
				continue
			}
			if h.When.IsZero() && h.From <= n.From && h.To >= n.To {
				h.When, h.From, h.To, h.Basis = n.When, n.From, n.To, n.Basis
			}
			gone[i] = gone[i] || h.When == n.When
		}
	}
	kept := list[:0]
	for i := range list {
		if !gone[i] {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// part ends each clause where one begins that is a happening of its own, so that
// one headline does not tell what the next one tells.
func (a *Analysis) part() {
	for i := range a.Happen {
		h := &a.Happen[i]
		if h.Said != nil || h.Group == nil || h.Line[0] < h.Line[1] {
			continue
		}
		for k := i + 1; k < min(len(a.Happen), i+9) && a.Happen[k].Sentence == h.Sentence; k++ {
			n := &a.Happen[k]
			if n.Said != nil || n.Group == nil || n.Group.First <= h.Group.Last || !h.Group.Finite && n.Group.Finite {
				continue
			}
			start := n.Group.First
			if sub := n.Clause.Subject; !n.Group.Finite {
				if a.Tokens.Tokens[start-1].Tag != token.CC {
					continue
				}
				start-- // "was heard in May and dismissed in June"
			} else if sub[0] >= h.Group.Last && sub[0] < start {
				if n.Clause.Mark == "" || n.Clause.Mark == "that" || n.Clause.Relative {
					continue // it stands inside what the clause says
				}
				if start = sub[0] - 1; a.measured(start-1) && (n.Clause.Mark == "after" || n.Clause.Mark == "before") {
					continue // "came three days after Lee left"
				}
			} else if a.joined(n.Group) == nil {
				continue
			} else {
				for start--; start > h.Group.Last && a.Tokens.Tokens[start].Tag != token.CC; start-- {
				}
			}
			if start > h.Group.Last || start == h.Group.Last && n.Clause.Mark == "when" && !h.Group.Perfect {
				h.Clause.End = min(h.Clause.End, start)
			}
		}
	}
}

// bare reports a noun's headline that names nobody and nothing: "Active session".
func (a *Analysis) bare(h *Happening) bool {
	for t := h.Token - 3; t < h.Token+3; t++ {
		if t < 0 || t >= len(a.Tokens.Tokens) {
			continue
		}
		if tag := a.Tokens.Tokens[t].Tag; tag.IsProper() || t == h.Token+1 && tag == token.IN || tag == token.POS {
			return false
		}
	}
	return true
}

// mostQuotes is how many quotes an event has, about: the next happening of that
// headline is an event of its own, so that a text which says one thing without
// end makes no record without end.
const mostQuotes = 64

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
		if w := strings.Fields(full); len(w) == 1 {
			return unshouted(full)
		}
		return firstWords(full)
	}
	name := a.Entities.Name(e)
	if a.Entities.Entities[e].Kind != entity.Person {
		if a.articled(e) {
			return "The " + name
		}
		return name
	}
	w := strings.Fields(name)
	if len(w) < 2 {
		return unshouted(name)
	}
	for i := range w {
		w[i] = unshouted(w[i])
	}
	if a.Entities.Shared(e) {
		return name // "Alan Thorne", where there is Margaret Thorne too
	}
	last := w[len(w)-1]
	for k := len(w) - 2; k > 0 && lowerWord(w[k]); k-- {
		last = w[k] + " " + last // "bin Laden"
	}
	if _, given, ok := strings.Cut(last, "-"); len(last) == 2 && last[1] == '.' || ok && given == strings.ToLower(given) {
		return name // "Ibrahim K.", "Ban Ki-moon"
	}
	if last == "Jr." || last == "Sr." || last == "II" || last == "III" {
		last = w[len(w)-2]
	}
	return last
}

// unshouted is a name as others write it that a transcript has in capitals.
func unshouted(name string) string {
	if name != strings.ToUpper(name) || len(name) < 4 || strings.ContainsAny(name, ".0123456789") {
		return name
	}
	return title.Capital(strings.ToLower(name))
}

// firstWords cuts a long description of a speaker to what a headline can bear: to the name
// at its end, "Ford" of "the US car maker Ford", or to its first words.
func firstWords(s string) string {
	const longest = 44
	s = oneLine(s)
	if n := bearer(s); n != "" {
		return n
	}
	if before, _, ok := strings.Cut(s, " ("); ok && !strings.Contains(s, ")") {
		s = before
	}
	if before, rest, ok := strings.Cut(s, ", "); ok && strings.Contains(before, " ") && utf8.RuneCountInString(s) > 32 && (!strings.Contains(rest, " and ") || utf8.RuneCountInString(s) > longest) {
		s = before // the rest is an aside
	}
	if utf8.RuneCountInString(s) <= longest {
		return title.Capital(s)
	}
	w := strings.Fields(s)
	out, whole := "", ""
	for _, x := range w {
		if utf8.RuneCountInString(out)+utf8.RuneCountInString(x) > 31 {
			break
		}
		switch x {
		case "of", "in", "for", "with", "at", "from", "who", "that", "on", "and", "near", "by", "to", "outside", "inside":
			whole = out
		}
		out = strings.TrimSpace(out + " " + x)
	}
	if len(whole) > 8 {
		out = whole
	}
	return title.Capital(strings.TrimRight(out, ",;: "))
}

// bearer is the name at the end of a description, behind the noun that says what bears it;
// "" where it ends otherwise.
func bearer(s string) string {
	w := strings.Fields(s)
	at := len(w)
	for at > 0 && capital(w[at-1]) && !weekdays[strings.ToLower(w[at-1])] {
		at--
	}
	if at < 2 || at == len(w) || !lowerWord(w[at-1]) || small[w[at-1]] || strings.HasSuffix(w[at-1], "s") {
		return ""
	}
	return strings.Join(w[at:], " ")
}

// small are words before a name that are no noun.
var small = wordSet("of the and in for at a an to by from with on as de la von van al or near about under its his her their our my your said")

// lowerWord reports a word of small letters and hyphens.
func lowerWord(w string) bool {
	for _, r := range w {
		if !unicode.IsLower(r) && r != '-' {
			return false
		}
	}
	return w != ""
}
