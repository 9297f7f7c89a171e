package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/extract/entity"
)

// initialled is how the text names an organisation or a state by its initials, with the article
// that it gives them anywhere: "The WHO", "NATO"; "" where it does not.
func (a *Analysis) initialled(e int) string {
	if e == entity.None {
		return ""
	}
	if a.initials == nil {
		a.initials = make([]string, len(a.Entities.Entities))
		for _, m := range a.Entities.Mentions {
			if m.Form != entity.Name || m.Entity == entity.None || m.Last != m.First+1 || m.First == 0 {
				continue
			}
			w, before := a.Tokens.Word(m.First), strings.ToLower(a.Tokens.Word(m.First-1))
			x := &a.Entities.Entities[m.Entity]
			if strings.HasPrefix(a.initials[m.Entity], "The ") || x.Kind == entity.Person || !shortened(w, x.Name) || m.Last < len(a.Tokens.Tokens) && a.Tokens.Tokens[m.Last].Tag.IsNoun() {
				continue
			}
			if before == "the" || before == "(" && a.articled(m.Entity) {
				a.initials[m.Entity] = "The " + w
			} else if a.initials[m.Entity] == "" {
				a.initials[m.Entity] = w
			}
		}
	}
	return a.initials[e]
}

// shortened reports that w is capitals, and that they begin words of a name in their order:
// "WHO", of "World Health Organization".
func shortened(w, name string) bool {
	words := strings.Fields(name)
	if len(w) < 2 || len(words) < 2 {
		return false
	}
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
		for len(words) > 0 && words[0][0] != w[i] {
			words = words[1:]
		}
		if len(words) == 0 {
			return false
		}
		words = words[1:]
	}
	return true
}

// initialise is a description of somebody with the organisations in it by their initials: "The
// head of the WHO".
func (a *Analysis) initialise(who string) string {
	for e := range a.Entities.Entities {
		name := a.Entities.Entities[e].Name
		if short := a.initialled(e); short != "" && strings.Contains(who, name) {
			bare, articled := strings.CutPrefix(short, "The ")
			if !articled {
				who = strings.Replace(who, "the "+name, name, 1)
			}
			who = strings.Replace(who, name, bare, 1)
		}
	}
	return who
}

// fuller is a headline of who, or of the initials in it where these leave room for more of what
// is told: "The WHO said countries should be ready for more deaths".
func (a *Analysis) fuller(e int, who string, headline func(who string) string) string {
	t := headline(who)
	short := a.initialled(e)
	if short == "" {
		short = a.initialise(who)
	}
	if utf8.RuneCountInString(short) >= utf8.RuneCountInString(who) || !strings.HasPrefix(t, who) {
		return t
	}
	s := headline(short)
	if utf8.RuneCountInString(s)-utf8.RuneCountInString(short) > utf8.RuneCountInString(t)-utf8.RuneCountInString(who) && !strings.HasSuffix(s, "…") {
		return s
	}
	return t
}
