package entity

import (
	"strings"

	"quoteline/timeline/extract/perceptron"
)

// votes sums, for the names of a document, what the model says of each mention:
// one name is of one kind.
type votes struct {
	words [][kinds]int32 // token -> the score of each kind
	names map[string]*tally
}

// tally is the sum of scores of a name over its words.
type tally struct {
	by    [kinds]int32
	words int32
}

// read asks the model of every word.
func (f *finder) read(m *perceptron.Model) {
	f.votes = &votes{words: make([][kinds]int32, len(f.d.Tokens)), names: map[string]*tally{}}
	NewSight(f.d).Labels(m, func(i int, scores []int32) {
		var by [kinds]int32
		for k := range Kind(kinds) {
			by[k] = max(scores[First(k)], scores[Inner(k)])
		}
		by[Other] = max(by[Other], scores[Outside])
		f.votes.words[i] = by
	})
}

// count adds the votes of all chunks that no rule knows.
func (f *finder) count() {
	if f.votes == nil {
		return
	}
	for _, c := range f.chunks {
		n := f.text(c.first, c.last)
		v := f.votes.names[n]
		if v == nil {
			v = new(tally)
			f.votes.names[n] = v
		}
		v.words += int32(c.last - c.first)
		for i := c.first; i < c.last; i++ {
			for k, s := range f.votes.words[i] {
				v.by[k] += s
			}
		}
	}
	for i := range f.chunks {
		if c := &f.chunks[i]; c.kind == Other {
			c.kind = f.voted(f.text(c.first, c.last))
		}
	}
}

// How much better than every other kind the best must be, for a word of a full name
// and for a name of one word, which says less of itself. Chosen on three held-out
// genres: what the model is unsure of stays Other.
const (
	marginFull = 10
	marginLone = 40
)

// voted is the kind that the model gives a name, by all its mentions, or Other.
func (f *finder) voted(n string) Kind {
	if f.noName(n) {
		return Other
	}
	v, words := f.tally(n)
	best := Other
	for k := range Kind(kinds) {
		if v[k] > v[best] {
			best = k
		}
	}
	margin := int32(marginFull)
	if !strings.Contains(n, " ") {
		margin = marginLone
		if best == Place && !f.g.town(n) {
			margin = 2 * marginLone
		}
	}
	for k := range Kind(kinds) {
		if k != best && v[best]-v[k] < margin*words {
			return Other
		}
	}
	return best
}

// noName reports what has a capital but names nobody: a title, a nationality, a
// word that the document writes small as well.
func (f *finder) noName(n string) bool {
	last := n[strings.LastIndexByte(n, ' ')+1:]
	return f.g.hints[last]&(hintTitle|hintNation) != 0 || f.g.hints[n]&hintOffice != 0 || groups[last] || f.common[strings.ToLower(n)]
}

// groups are words for members of peoples, faiths and parties.
var groups = set(`African Africans European Europeans Asian Asians Arab Arabs Arabic Latin Latino Latinos Hispanic Western Eastern Northern Southern
Islamic Islamist Islamists Islam Muslim Muslims Christian Christians Christianity Jewish Jew Jews Catholic Catholics Protestant Protestants Orthodox Hindu Hindus Sikh Sikhs Buddhist Buddhists Sunni Sunnis Shia Shiite Shiites Kurd Kurds Kurdish
Republican Democrat Democratic Conservative Conservatives Liberal Liberals Communist Communists Socialist Socialists Tory Tories Nazi Nazis`)

// tally returns the sum of the scores of each kind for a name, over that many words.
func (f *finder) tally(n string) (by [kinds]int32, words int32) {
	if f.votes == nil || f.votes.names[n] == nil {
		return by, 0
	}
	v := f.votes.names[n]
	return v.by, v.words
}

// doubtful reports that the model does not rule out that a name is a person's.
func (f *finder) doubtful(n string) bool {
	v, words := f.tally(n)
	return v[Other]-v[Person] <= words*10
}
