package perceptron

import "unicode/utf8"

// Word is what features say of one word, hashed once.
type Word struct {
	Form             uint32 // small letters, digits as 0
	Suf2, Suf3, Suf4 uint32
	Pre3             uint32
	Shape            uint32 // capitals, digits, hyphens
}

// Edge stands for the place before the first and after the last word.
var Edge = Word{Form: Hash("<edge>")}

// NewWord hashes a word.
func NewWord(w string) Word {
	var buf [64]byte
	b := buf[:0]
	var upper, lower, digit, hyphen, multi, first uint32
	for i := 0; i < len(w) && len(b) < len(buf); i++ {
		c := w[i]
		switch {
		case c >= 'A' && c <= 'Z':
			if i == 0 {
				first = 1
			}
			upper = 1
			if i > 0 {
				upper |= 2
			}
			c += 32
		case c >= 'a' && c <= 'z':
			lower = 1
		case c >= '0' && c <= '9':
			digit = 1
			c = '0'
		case c == '-':
			hyphen = 1
		case c >= utf8.RuneSelf:
			multi = 1
		}
		b = append(b, c)
	}
	// Curly and straight marks are the same word.
	switch w {
	case "’s":
		b = append(b[:0], "'s"...)
	case "n’t":
		b = append(b[:0], "n't"...)
	case "“", "”", "``", "''", "„", "«", "»":
		b = append(b[:0], '"')
	case "‘", "’", "`":
		b = append(b[:0], '\'')
	case "’re", "’ve", "’ll", "’d", "’m":
		b = append(append(b[:0], '\''), w[len("’"):]...)
	}
	n := len(b)
	tail := func(k int) uint32 { return hashBytes(b[max(0, n-k):]) }
	return Word{
		Form: hashBytes(b), Suf2: tail(2), Suf3: tail(3), Suf4: tail(4), Pre3: hashBytes(b[:min(3, n)]),
		Shape: first | upper<<1 | lower<<3 | digit<<4 | hyphen<<5 | multi<<6,
	}
}

func hashBytes(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}
