package quotes

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// Transcript is the rule of the lines of a transcript.
const Transcript = "quotes/transcript"

// label is the start of a line of a transcript: SMITH: or ANN SMITH, HOST: in
// capitals, or Smith: where such labels recur.
type label struct {
	first, name int // the tokens of the name, half-open
	colon, last int // the colon; the end of the paragraph
	capitals    bool
}

// labelOf reads the start of paragraph p as a label.
func (f *finder) labelOf(p int) (l label, ok bool) {
	g := f.d.Paragraphs[p]
	if g.First >= g.Last {
		return l, false
	}
	l = label{first: f.d.Sentences[g.First].First, last: f.d.Sentences[g.Last-1].Last, capitals: true}
	if f.d.Tokens[l.first].Kind == token.Quote { // a transcript that is quoted as a whole
		l.first++
	}
	const name, role = 4, 12 // words at most
	for i := l.first; i < l.last && i <= l.first+role; i++ {
		switch w := f.d.Word(i); {
		case w == ":":
			if l.name == 0 {
				l.name = i
			}
			l.colon = i
			if headers[f.d.Word(l.first)] {
				return l, false
			}
			return l, l.name > l.first && l.name-l.first <= name && l.last-i > 4
		case w == ",":
			if l.name == 0 {
				l.name = i
			}
		case f.d.Tokens[i].Kind != token.Word || len(w) < 2 || !f.name(i) && w != strings.ToUpper(w):
			return l, false
		case w != strings.ToUpper(w):
			l.capitals = false
		}
	}
	return l, false
}

// headers are the lines of a message's head.
var headers = set("From To Cc Bcc Date Sent Subject Re RE Fwd FW Attachments Reply-To")

// transcript learns the labels of the document: three lines or more in capitals, or one
// whose words are somebody's own, or two names or more that recur. It reports whether there
// are any.
func (f *finder) transcript() bool {
	f.labels = map[string]int{}
	capitals, recur, own := 0, 0, false
	for p := range f.d.Paragraphs {
		l, ok := f.labelOf(p)
		if !ok {
			continue
		}
		if l.capitals {
			capitals++
			own = own || f.ownWords(&l)
			continue
		}
		if l.name != l.colon {
			continue // a role is written after capitals only
		}
		n := f.d.Span(l.first, l.name).In(f.d.Text)
		if f.labels[n]++; f.labels[n] == 2 {
			recur++
		}
	}
	if recur < 2 {
		f.labels = nil
	}
	f.capitals = capitals >= 3 || own
	return f.capitals || recur >= 2
}

// ownWords reports a line in which somebody speaks of himself or of those with him behind a
// name: "JONES: We signed the lease". The parts of a paper are no names ("METHODS: We …").
func (f *finder) ownWords(l *label) bool {
	for i := l.first; i < l.name; i++ {
		if parts[strings.ToLower(f.d.Word(i))] {
			return false
		}
	}
	s := f.d.Sentences[f.d.Tokens[l.colon].Sentence]
	for i := l.colon + 1; i < min(l.last, s.Last); i++ {
		if f.of[i] == 0 && firstPerson[f.d.Word(i)] {
			return true
		}
	}
	return false
}

var firstPerson = set("I We we my My our Our me us")

// parts are words in capitals that a colon follows and that name nobody.
var parts = set(`note notes warning update updates correction corrections clarification editor editors caution notice important summary abstract introduction
	conclusion conclusions result results method methods background objective objectives aim aims purpose mission vision context setting design discussion findings finding
	ps from to re subject date question answer quote disclaimer disclosure reminder attention announcement statement comment comments press release contact breaking
	exclusive opinion review analysis verdict part chapter section step day week lesson fact myth tip tips problem solution mood listening reading current status`)

// line records paragraph p as a line of a transcript, if it is one.
func (f *finder) line(p int) bool {
	l, ok := f.labelOf(p)
	if !ok || l.capitals && !f.capitals || !l.capitals && (l.name != l.colon || f.labels[f.d.Span(l.first, l.name).In(f.d.Text)] < 2) {
		return false
	}
	a := Attribution{Kind: Direct, CueToken: -1, Rule: Transcript, Entity: entity.None, Content: f.spans(l.colon+1, l.last)}
	if len(a.Content) == 0 {
		return false
	}
	if !unnamed[strings.ToLower(f.d.Word(l.first))] {
		src := source{first: l.first, last: l.name, head: l.name - 1, ok: true}
		a.Source = f.sourceSpans(src)
		a.Speaker, a.Entity = f.speaker(src)
	}
	f.cover(&a, l.first, l.last)
	if a.Entity != entity.None {
		f.t.Bind(l.colon+1, l.last, a.Entity)
	}
	for i := l.colon + 1; i < l.last; i++ {
		if r := f.of[i]; r > 0 {
			f.taken[r-1] = true
		}
	}
	f.out = append(f.out, a)
	return true
}

// unnamed holds first words of labels that name nobody.
var unnamed = set("unidentified unknown question answer")
