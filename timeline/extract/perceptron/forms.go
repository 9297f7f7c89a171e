package perceptron

// Forms is a set of words that is asked by Form, with no string made: a hash
// table, probed in turn. Capitals do not count.
type Forms []uint32

// NewForms makes the set of words.
func NewForms(words ...string) Forms {
	size := 8
	for size < 4*len(words) {
		size *= 2
	}
	set := make(Forms, size)
	for _, w := range words {
		f := NewWord(w).Form
		at := f & uint32(size-1)
		for set[at] != 0 && set[at] != f {
			at = (at + 1) & uint32(size-1)
		}
		set[at] = f
	}
	return set
}

// Has reports whether the word of that form is in the set.
func (s Forms) Has(form uint32) bool {
	mask := uint32(len(s) - 1)
	for at := form & mask; s[at] != 0; at = (at + 1) & mask {
		if s[at] == form {
			return true
		}
	}
	return false
}
