package data

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
)

// words is the search index of a stretch of events: the different words that
// stand in their texts, folded, and for each the events that it stands in. A word
// is what is between white space, so that a query's word occurs in a text where
// it occurs in one of its words: the index answers exactly as looking through
// the texts would, and is a tenth of them to read.
type words struct {
	ids  []timeline.EventID // rising
	text []byte             // the words, each with a line end behind it
	end  []uint32           // where each ends, its line end included
	hits [][]uint16         // by word: places in ids, rising

	table []uint32 // open addressing: word + 1
	hash  []uint32 // by word
	folds []byte

	loose []uint64 // hits of add that are not in hits yet: word<<16 | place; from spareHits
	last  []uint32 // by word: the place of its last hit, plus one
}

// wordsLen is how many events an index of words has at most: places in it take
// two bytes.
const wordsLen = 1 << 16

// spareHits are lists of loose hits that nobody needs any more.
var spareHits = sync.Pool{New: func() any { return new([]uint64) }}

// add puts an event with its texts at the end. There is room for it while there
// are fewer than wordsLen.
func (w *words) add(id timeline.EventID, texts ...string) {
	if w.loose == nil {
		w.loose = (*spareHits.Get().(*[]uint64))[:0]
	}
	at := uint16(len(w.ids))
	w.ids = append(w.ids, id)
	for _, t := range texts {
		w.folds = fold(w.folds[:0], t)
		for word := range split(w.folds) {
			i := w.word(word)
			if w.last[i] != uint32(at)+1 {
				w.last[i] = uint32(at) + 1
				w.loose = append(w.loose, uint64(i)<<16|uint64(at))
			}
		}
	}
}

// settle sorts what add found by word, in one piece of memory.
func (w *words) settle() {
	if len(w.loose) == 0 {
		return
	}
	n := make([]int, len(w.hits)+1) // where the hits of each word begin
	for i, h := range w.hits {
		n[i+1] = len(h)
	}
	for _, x := range w.loose {
		n[x>>16+1]++
	}
	for i := range w.hits {
		n[i+1] += n[i]
	}
	all := make([]uint16, n[len(w.hits)])
	for i, h := range w.hits {
		w.hits[i] = all[n[i] : n[i]+copy(all[n[i]:], h) : n[i+1]]
	}
	for _, x := range w.loose {
		h := &w.hits[x>>16]
		*h = append(*h, uint16(x))
	}
	spare := w.loose
	spareHits.Put(&spare)
	w.loose = nil
}

// fold appends a text in lower case.
func fold(b []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(b[:0], strings.ToLower(s)...)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// split yields what is between white space.
func split(b []byte) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		start := -1
		for i := 0; i < len(b); {
			r, n := rune(b[i]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRune(b[i:])
			}
			if space := r <= ' ' && (r == ' ' || r >= '\t' && r <= '\r' || r == 0) || r > ' ' && unicode.IsSpace(r); !space {
				if start < 0 {
					start = i
				}
			} else if start >= 0 {
				if !yield(b[start:i]) {
					return
				}
				start = -1
			}
			i += n
		}
		if start >= 0 {
			yield(b[start:])
		}
	}
}

// word returns the number of a word, a new one where it is new.
func (w *words) word(s []byte) int {
	h := hash(s)
	if 2*len(w.end) >= len(w.table) {
		w.grow()
	}
	mask := uint32(len(w.table) - 1)
	for at := h & mask; ; at = (at + 1) & mask {
		i := w.table[at]
		if i == 0 {
			w.table[at] = uint32(len(w.end)) + 1
			w.text = append(append(w.text, s...), '\n')
			w.end = append(w.end, uint32(len(w.text)))
			w.hash = append(w.hash, h)
			w.hits = append(w.hits, nil)
			w.last = append(w.last, 0)
			return len(w.end) - 1
		}
		if w.hash[i-1] == h && bytes.Equal(w.at(int(i-1)), s) {
			return int(i - 1)
		}
	}
}

// at is the i-th word.
func (w *words) at(i int) []byte {
	start := uint32(0)
	if i > 0 {
		start = w.end[i-1]
	}
	return w.text[start : w.end[i]-1]
}

func (w *words) grow() {
	w.table = make([]uint32, max(1024, 2*len(w.table)))
	mask := uint32(len(w.table) - 1)
	for i, h := range w.hash {
		at := h & mask
		for w.table[at] != 0 {
			at = (at + 1) & mask
		}
		w.table[at] = uint32(i) + 1
	}
}

// hash is FNV-1a, mixed once more since its low bits choose the place.
func hash(s []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range s {
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

// join adds the events of o, which come after those of w; only those that keep
// wants, unless it is nil.
func (w *words) join(o *words, keep func(timeline.EventID) bool) {
	w.settle()
	o.settle()
	place := make([]int32, len(o.ids)) // in w, -1 where left out
	for i, id := range o.ids {
		place[i] = -1
		if keep == nil || keep(id) {
			place[i] = int32(len(w.ids))
			w.ids = append(w.ids, id)
		}
	}
	for i := range o.end {
		var to []uint16
		k := -1
		for _, h := range o.hits[i] {
			p := place[h]
			if p < 0 {
				continue
			}
			if k < 0 {
				k = w.word(o.at(i))
				to = w.hits[k]
			}
			to = append(to, uint16(p))
		}
		if k >= 0 {
			w.hits[k] = to
		}
	}
}

// encode packs the index in two records. The first, sealed, has the stretches of
// ids, the words, and for each the end of its places and their CRC; the second
// is the places, of which a search reads only what it needs.
func (w *words) encode() (head, hits []byte) {
	w.settle()
	var ids []uint64 // first, count
	for i, id := range w.ids {
		if i == 0 || id != w.ids[i-1]+1 {
			ids = append(ids, uint64(id), 0)
		}
		ids[len(ids)-1]++
	}
	total := 0
	for _, h := range w.hits {
		total += len(h)
	}
	hits = make([]byte, 0, 2*total)
	ends, crcs := make([]uint32, len(w.hits)), make([]uint32, len(w.hits))
	for i, list := range w.hits {
		start := len(hits)
		for _, h := range list {
			hits = binary.LittleEndian.AppendUint16(hits, h)
		}
		ends[i] = uint32(len(hits))
		crcs[i] = crc32.Checksum(hits[start:], castagnoli)
	}
	head = packed(12 + 8*len(ids) + 12*len(w.end) + len(w.text))
	head = put32(head, []uint32{uint32(len(w.ids)), uint32(len(ids)), uint32(len(w.end))})
	head = put64(head, ids)
	head = put32(head, w.end)
	head = put32(head, ends)
	head = put32(head, crcs)
	return pack(append(head, w.text...)), hits
}

// wordsIn is an index of words as it lies in the file.
type wordsIn struct {
	n, words        int
	ids             []uint64 // first, count
	end, ends, crcs []byte
	text, hits      []byte
}

func openWords(head, hits []byte) (*wordsIn, error) {
	b, err := unseal(head)
	if err != nil {
		return nil, err
	}
	if len(b) < 12 {
		return nil, errRecord
	}
	w := &wordsIn{n: at32(b, 0), words: at32(b, 2), hits: hits}
	stretches := at32(b, 1)
	b = b[12:]
	if w.n > wordsLen || stretches%2 != 0 || stretches > 2*w.n || len(b) < 8*stretches+12*w.words {
		return nil, errRecord
	}
	w.ids = make([]uint64, stretches)
	b = get64(w.ids, b)
	n := uint64(0)
	for i := 1; i < stretches; i += 2 {
		if w.ids[i] > uint64(w.n) {
			return nil, errRecord
		}
		n += w.ids[i]
	}
	w.end, w.ends, w.crcs, w.text = b[:4*w.words], b[4*w.words:8*w.words], b[8*w.words:12*w.words], b[12*w.words:]
	if n != uint64(w.n) {
		return nil, errRecord
	}
	return w, nil
}

// of returns the i-th word and its places.
func (w *wordsIn) of(i int) (word, hits []byte, err error) {
	start, from := 0, 0
	if i > 0 {
		start, from = at32(w.end, i-1), at32(w.ends, i-1)
	}
	end, to := at32(w.end, i), at32(w.ends, i)
	if start >= end || end > len(w.text) || from > to || to > len(w.hits) || (to-from)%2 != 0 {
		return nil, nil, errRecord
	}
	hits = w.hits[from:to]
	if int(crc32.Checksum(hits, castagnoli)) != at32(w.crcs, i) {
		return nil, nil, errRecord
	}
	return w.text[start : end-1], hits, nil
}

// places is a set of places in an index of words.
type places [wordsLen / 64]uint64

// find adds the places of the events in whose words s occurs.
func (w *wordsIn) find(s []byte, found *places) error {
	for at, i := 0, 0; ; {
		k := bytes.Index(w.text[at:], s)
		if k < 0 {
			return nil
		}
		at += k
		i += sort.Search(w.words-i, func(j int) bool { return at32(w.end, i+j) > at })
		if i >= w.words {
			return errRecord
		}
		_, hits, err := w.of(i)
		if err != nil {
			return err
		}
		for ; len(hits) >= 2; hits = hits[2:] {
			p := binary.LittleEndian.Uint16(hits)
			found[p>>6] |= 1 << (p & 63)
		}
		at = at32(w.end, i)
		i++
	}
}

// decode reads all of it.
func (w *wordsIn) decode() (*words, error) {
	out := &words{ids: make([]timeline.EventID, 0, w.n)}
	for i := 0; i < len(w.ids); i += 2 {
		for k := range w.ids[i+1] {
			out.ids = append(out.ids, timeline.EventID(w.ids[i]+k))
		}
	}
	for i := range w.words {
		word, hits, err := w.of(i)
		if err != nil {
			return nil, err
		}
		k := out.word(word)
		for ; len(hits) >= 2; hits = hits[2:] {
			p := binary.LittleEndian.Uint16(hits)
			if int(p) >= w.n || len(out.hits[k]) > 0 && out.hits[k][len(out.hits[k])-1] >= p {
				return nil, errRecord
			}
			out.hits[k] = append(out.hits[k], p)
		}
	}
	return out, nil
}
