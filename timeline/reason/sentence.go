// Package reason has the sentences in which the engine says why: each is declared once,
// where it is used, as English words with places for what changes. What is said, stored
// and exported is plain English; Read takes it apart again, so that a window can say it
// in another language. It never translates, and knows nothing of what it says.
package reason

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/when"
)

// Sentence is what can be said: a sentence or a phrase with verbs for its arguments.
// %s are words of documents and users, %d is a number, %v a date (when.Date, or EDTF),
// %r what another Sentence said.
type Sentence struct {
	words    string
	verbs    []byte
	literals []string // what stands before, between and behind the verbs
	patterns func() []*regexp.Regexp
}

var (
	verb = regexp.MustCompile(`%[sdvr]`)
	all  []*Sentence
)

// New declares a sentence. It is for variables of packages.
func New(words string) *Sentence {
	s := &Sentence{words: words, literals: verb.Split(words, -1)}
	for _, v := range verb.FindAllString(words, -1) {
		s.verbs = append(s.verbs, v[1])
	}
	s.patterns = sync.OnceValue(s.compile)
	all = append(all, s)
	return s
}

// Words declares words that are arguments of others' %r, such as kinds.
func Words(list ...string) (out []*Sentence) {
	for _, w := range list {
		out = append(out, New(w))
	}
	return out
}

// All are the words of all sentences that are declared, each once, in their order.
func All() []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = s.words
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Of says the sentence of its arguments, in English. A verb without one stays.
func (s *Sentence) Of(args ...any) string {
	var b strings.Builder
	for i, l := range s.literals {
		b.WriteString(l)
		switch {
		case i < len(s.verbs) && i < len(args):
			b.WriteString(said(args[i]))
		case i < len(s.verbs):
			b.WriteString("%" + string(s.verbs[i]))
		}
	}
	return b.String()
}

func said(arg any) string {
	switch a := arg.(type) {
	case string:
		return a
	case when.Date:
		return a.Human()
	}
	return fmt.Sprint(arg)
}

var numbered = regexp.MustCompile(`%(\[\d\])?[sdvrqw]`)

// Fill puts arguments into words with verbs, which may name their places: %[2]s.
func Fill(words string, args []string) string {
	next := 0
	return numbered.ReplaceAllStringFunc(words, func(v string) string {
		at := next
		if next++; strings.HasPrefix(v, "%[") {
			at = int(v[2]-'0') - 1
		}
		if at < 0 || at >= len(args) {
			return v
		}
		return args[at]
	})
}

// compile makes the patterns that find the arguments again: alone and before other
// sentences, with the first of them as short and as long as they can be.
func (s *Sentence) compile() (out []*regexp.Regexp) {
	for _, lazy := range []string{"?", ""} {
		var b strings.Builder
		for i, l := range s.literals {
			if i > 0 {
				b.WriteString(map[byte]string{'s': `(.*` + lazy + `)`, 'r': `(.+` + lazy + `)`, 'v': `(.+?)`, 'd': `(\d[\d,]*)`}[s.verbs[i-1]])
			}
			b.WriteString(folded(l, i == 0))
		}
		out = append(out, regexp.MustCompile(`(?s)^`+b.String()+`$`), regexp.MustCompile(`(?s)^`+b.String()+` (.+)$`))
		if !slices.ContainsFunc(s.verbs, func(v byte) bool { return v == 's' || v == 'r' }) {
			break
		}
	}
	return out
}

// folded is a pattern of a literal whose first letter may be a capital or not.
func folded(l string, first bool) string {
	r, n := utf8.DecodeRuneInString(l)
	if !first || !unicode.IsLetter(r) {
		return regexp.QuoteMeta(l)
	}
	return "(?i:" + l[:n] + ")" + regexp.QuoteMeta(l[n:])
}

// fits is a quick look at whether a text may be of the sentence: it has its words, in
// their order.
func (s *Sentence) fits(text string) bool {
	l := s.literals[0]
	if len(text) < len(l) || !strings.EqualFold(text[:len(l)], l) {
		return false
	}
	text = text[len(l):]
	for _, l := range s.literals[1:] {
		i := strings.Index(text, l)
		if i < 0 {
			return false
		}
		text = text[i+len(l):]
	}
	return true
}
