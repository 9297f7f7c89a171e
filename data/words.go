package data

import (
	"encoding/binary"
	"sync"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
)

// words gathers the search index of a stretch of events: the different words that
// stand in their texts, folded, and for each the events that it stands in. A word
// is what is between white space, so that a query's word occurs in a text where
// it occurs in one of its words: the index answers exactly as looking through
// the texts would, and is a tenth of them to read.
type words struct {
	ids  []timeline.EventID // rising
	hits []hit              // each once, those of a word by rising places; from spareHits
	dictionary

	last  []uint32 // by word: the place of its last hit, plus one
	folds []byte   // see eachWord
}

// hit is a word, and the place in ids of an event in which it occurs: 16 bits.
type hit uint64

func newHit(word int, place uint16) hit { return hit(word)<<16 | hit(place) }

func (h hit) word() int     { return int(h >> 16) }
func (h hit) place() uint16 { return uint16(h) }

// wordsLen is how many events an index of words has at most: places in it take
// two bytes.
const wordsLen = 1 << 16

// spareHits are lists of hits that nobody needs any more.
var spareHits = sync.Pool{New: func() any {
	some := make([]hit, 0, 1<<17) // of a few thousand events
	return &some
}}

// add puts an event with its texts at the end. There is room for it while there
// are fewer than wordsLen.
func (w *words) add(id timeline.EventID, texts ...string) {
	if w.hits == nil {
		w.hits = (*spareHits.Get().(*[]hit))[:0]
	}
	at := uint16(len(w.ids))
	w.ids = append(w.ids, id)
	for _, t := range texts {
		for word := range eachWord(&w.folds, t) {
			i := w.number(word)
			if i == len(w.last) {
				w.last = append(w.last, 0)
			}
			if w.last[i] != uint32(at)+1 {
				w.last[i] = uint32(at) + 1
				w.hits = append(w.hits, newHit(i, at))
			}
		}
	}
}

// pack ends the gathering: w is not to be used any more.
func (w *words) pack() *packedWords {
	next := make([]uint32, len(w.end)+1) // where the places of each word begin, then where the next one goes
	for _, h := range w.hits {
		next[h.word()+1]++
	}
	for i := range w.end {
		next[i+1] += next[i]
	}
	out := &packedWords{n: len(w.ids), words: len(w.end), ids: stretchesOf(w.ids), text: w.text, hits: make([]byte, 2*len(w.hits))}
	for _, h := range w.hits {
		at := &next[h.word()]
		binary.LittleEndian.PutUint16(out.hits[2**at:], h.place())
		*at++
	}
	hits := w.hits // alone: the rest is not to be kept
	spareHits.Put(&hits)
	w.hits = nil
	out.close(w.end, next[:len(w.end)])
	return out
}

// eachWord yields what is between white space, in small letters, until the next; the
// memory of a word is room.
func eachWord(room *[]byte, text string) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		word := (*room)[:0]
		defer func() { *room = word[:0] }()
		for i := 0; i < len(text); {
			c := text[i]
			switch small := smallLetters[c]; {
			case c >= utf8.RuneSelf:
				r, n := utf8.DecodeRuneInString(text[i:])
				i += n
				if !unicode.IsSpace(r) {
					word = utf8.AppendRune(word, unicode.ToLower(r))
					continue
				}
			case small != 0:
				word = append(word, small)
				i++
				continue
			default:
				i++
			}
			if len(word) > 0 {
				if !yield(word) {
					return
				}
				word = word[:0]
			}
		}
		if len(word) > 0 {
			yield(word)
		}
	}
}

// smallLetters has each ASCII character in lower case, 0 for white space.
var smallLetters = func() (t [256]byte) {
	for c := range utf8.RuneSelf {
		if r := rune(c); !unicode.IsSpace(r) {
			t[c] = byte(unicode.ToLower(r))
		}
	}
	return t
}()
