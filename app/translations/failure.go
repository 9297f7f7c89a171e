package translations

import (
	"regexp"
	"strings"
	"sync"

	"fyne.io/fyne/v2/lang"

	"quoteline/timeline/reason"
)

// Failure is what an error says in English in the language in use: each part of its
// chain ("read a.pdf as a PDF: it is damaged") that is among failures, and what others
// wrapped. Names of files and what is not known, such as the words of other modules,
// stay as they are.
func Failure(s string) string {
	if current == english || len(s) > maxFailure {
		return s
	}
	f := failureReader{maxTries, map[string]failureReading{}}
	return f.read(s).words
}

// What is looked at, since names of files and damaged files say what they like: the
// longest text, in bytes; how many parts a chain has; how often words are looked for.
const (
	maxFailure = 4096
	maxChain   = 24
	maxTries   = 5000
)

// failureReader counts the tries that are left, and remembers what it has read.
type failureReader struct {
	tries int
	known map[string]failureReading
}

// failureReading is a text in the language, and how many of its English bytes were known.
type failureReading struct {
	words string
	known int
}

// read takes the parts of a chain so that most of it is known: of the text up to each
// colon the best reading is made from those of shorter ones.
func (f *failureReader) read(s string) failureReading {
	if r, ok := f.known[s]; ok {
		return r
	}
	ends := colons(s)
	best := make([]failureReading, len(ends)) // of s[:ends[i]]
	for i, end := range ends {
		best[i] = f.part(s[:end])
		for k, at := range ends[:i] {
			// What is not known takes its colons with it.
			if last := f.part(s[at+2 : end]); best[k].known+last.known > best[i].known {
				best[i] = failureReading{joined(best[k].words, last.words), best[k].known + last.known}
			}
		}
	}
	r := best[len(ends)-1]
	f.known[s] = r
	return r
}

// colons are the ends of the parts that s may have, its own end last.
func colons(s string) (ends []int) {
	for at := 0; len(ends) < maxChain-1; {
		i := strings.Index(s[at:], ": ")
		if i < 0 {
			break
		}
		ends = append(ends, at+i)
		at += i + 2
	}
	return append(ends, len(s))
}

func joined(what, why string) string {
	return reason.Fill(lang.X("failure: %s: %s", "%s: %s"), []string{what, why})
}

// part reads a text as one of failures; as it is where it is none.
func (f *failureReader) part(s string) failureReading {
	best := failureReading{words: s}
	if f.tries--; f.tries < 0 {
		return best
	}
	for _, p := range patterns() {
		if !strings.HasPrefix(s, p.literals[0]) || !strings.HasSuffix(s, p.literals[len(p.literals)-1]) {
			continue
		}
		args, known, ok := f.args(p.literals[1:], p.verbs, s[len(p.literals[0]):])
		if known += len(p.literals[0]); ok && known > best.known {
			best = failureReading{reason.Fill(lang.L(p.words), args), known}
		}
	}
	return best
}

// args finds what stands for verbs, each before a literal, the last of which ends the
// text; of several ways the one of which most is known.
func (f *failureReader) args(literals []string, verbs, s string) (best []string, most int, ok bool) {
	if verbs == "" {
		return nil, 0, s == ""
	}
	for at := 0; at <= len(s); at++ {
		if f.tries--; f.tries < 0 {
			break
		}
		if len(verbs) == 1 {
			at = max(at, len(s)-len(literals[0]))
		} else if i := strings.Index(s[at:], literals[0]); i >= 0 {
			at += i
		} else {
			break
		}
		if at > len(s) || !strings.HasPrefix(s[at:], literals[0]) {
			break
		}
		arg, known, fits := f.arg(verbs[0], s[:at])
		if !fits {
			continue
		}
		rest, n, fits := f.args(literals[1:], verbs[1:], s[at+len(literals[0]):])
		if known += n + len(literals[0]); fits && (!ok || known > most) {
			best, most, ok = append([]string{arg}, rest...), known, true
		}
	}
	return best, most, ok
}

var digits = regexp.MustCompile(`^\d+$`)

// arg says what stands for a verb, how much of it is known, and whether it can stand there.
func (f *failureReader) arg(verb byte, s string) (words string, known int, fits bool) {
	switch verb {
	case 'w', 'v':
		r := f.read(s)
		return r.words, r.known, s != ""
	case 'd':
		return s, 0, digits.MatchString(s)
	}
	if p, ok := thing()[s]; ok {
		return lang.L(p.words), len(s), true
	}
	return s, 0, s != ""
}

// pattern is one of failures: what stands before, between and behind its verbs.
type pattern struct {
	words    string
	literals []string
	verbs    string
}

var (
	verbs    = regexp.MustCompile(`%[sdvqw]`)
	patterns = sync.OnceValue(func() (all []pattern) {
		for _, list := range [][]string{failures, system} {
			for _, w := range list {
				p := pattern{words: w, literals: verbs.Split(w, -1)}
				for _, v := range verbs.FindAllString(w, -1) {
					p.verbs += v[1:]
				}
				all = append(all, p)
			}
		}
		return all
	})
	thing = sync.OnceValue(func() map[string]pattern {
		all := map[string]pattern{}
		for _, w := range things {
			all[w] = pattern{words: w}
		}
		return all
	})
)
