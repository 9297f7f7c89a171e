package data

import (
	"encoding/binary"
	"fmt"

	"quoteline/timeline"
)

// joinWords makes one index of several, whose ids follow one another; keep says which
// events of them are wanted, all of them where it is nil. Words of none are left out.
func joinWords(all []*packedWords, keep func(timeline.EventID) bool) (*packedWords, error) {
	var (
		ids     []timeline.EventID
		words   dictionary
		places  = make([][]int32, len(all)) // of each index's events in the new one, -1 where left out
		numbers = make([][]int32, len(all)) // and of its words, -1 where left out
		next    = []uint32{0}               // as in words.pack
	)
	for k, w := range all {
		for id := range w.eachID {
			place := int32(-1)
			if keep == nil || keep(id) {
				place = int32(len(ids))
				ids = append(ids, id)
			}
			places[k] = append(places[k], place)
		}
		numbers[k] = make([]int32, w.words)
		for i := range numbers[k] {
			word, hits, err := w.of(i)
			if err != nil {
				return nil, fmt.Errorf("words from event %d on: %w", w.ids[0], err)
			}
			n, err := count(hits, places[k])
			if err != nil {
				return nil, fmt.Errorf("words from event %d on: %w", w.ids[0], err)
			}
			if numbers[k][i] = -1; n > 0 {
				number := words.number(word)
				if number == len(next)-1 {
					next = append(next, 0)
				}
				next[number+1] += n
				numbers[k][i] = int32(number)
			}
		}
	}
	for i := range words.end {
		next[i+1] += next[i]
	}
	out := &packedWords{n: len(ids), words: len(words.end), ids: stretchesOf(ids), text: words.text, hits: make([]byte, 2*next[len(words.end)])}
	for k, w := range all {
		for i, number := range numbers[k] {
			if number < 0 {
				continue
			}
			_, hits := w.at(i)
			at := &next[number]
			for ; len(hits) >= 2; hits = hits[2:] {
				if p := places[k][binary.LittleEndian.Uint16(hits)]; p >= 0 {
					binary.LittleEndian.PutUint16(out.hits[2**at:], uint16(p))
					*at++
				}
			}
		}
	}
	out.close(words.end, next[:len(words.end)])
	return out, nil
}

// count returns how many of the places in hits are wanted: not -1 in place. They have
// to rise.
func count(hits []byte, place []int32) (n uint32, err error) {
	for last := -1; len(hits) >= 2; hits = hits[2:] {
		p := int(binary.LittleEndian.Uint16(hits))
		if p >= len(place) || p <= last {
			return 0, errRecord
		}
		if last = p; place[p] >= 0 {
			n++
		}
	}
	return n, nil
}
