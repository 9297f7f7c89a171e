package entity

// Label is what the trained tagger says of one word: outside every name, or the
// first (B) or a later word (I) of a name of some kind (Ramshaw and Marcus 1995).
type Label uint8

// Outside is the label of what is no name. First(k) and Inner(k) are the others.
const Outside Label = 0

// NumLabels is how many labels there are.
const NumLabels = 1 + 2*kinds

const kinds = 4

// First is the label of the first word of a name.
func First(k Kind) Label { return 1 + 2*Label(k) }

// Inner is the label of a later word of a name.
func Inner(k Kind) Label { return 2 + 2*Label(k) }

// Kind is the kind of the name; Other where there is none.
func (l Label) Kind() Kind {
	if l == Outside {
		return Other
	}
	return Kind(l-1) / 2
}

// Begins reports the label of a first word.
func (l Label) Begins() bool { return l != Outside && l%2 == 1 }

// follows reports that l may come after prev, small words never first.
func (l Label) follows(prev Label, small bool) bool {
	switch {
	case l == Outside:
		return true
	case l.Begins():
		return !small
	}
	return prev != Outside && prev.Kind() == l.Kind()
}

// Best returns the best of the labels that may follow prev.
func Best[N int32 | float32](scores []N, prev Label, small bool) Label {
	best := Outside
	for l := Outside + 1; l < NumLabels; l++ {
		if scores[l] > scores[best] && l.follows(prev, small) {
			best = l
		}
	}
	return best
}
