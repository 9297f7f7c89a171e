package perceptron

// Best returns the class from first on with the highest score, the lowest of those
// that share it.
func (m *Model) Best(features []Feature, first int) int {
	if t := m.wide(features); t != nil {
		return best48(&t.rows[0], &features[0], len(features), t.mask, bars(widest-first), bars(2*widest-m.Classes))
	}
	var buf [maxClasses]int32
	scores := buf[:m.Classes]
	m.Score(features, scores)
	best := first
	for c := first + 1; c < len(scores); c++ {
		if scores[c] > scores[best] {
			best = c
		}
	}
	return best
}

// Fetch has the processor bring near what features ask for, which are to be scored
// soon: meanwhile others can be.
func (m *Model) Fetch(features []Feature) {
	if !vector || len(features) == 0 {
		return
	}
	if t := m.fast.Load(); t != nil {
		fetch(&t.rows[0], &features[0], len(features), t.mask, 1<<t.shift)
	} else if m.Classes <= narrowest {
		fetch(&m.data[header], &features[0], len(features), m.mask(), m.Classes)
	}
}

// widest is how many classes a row of 64 bytes is asked for.
const widest = 48

// wide returns the table where vectors can add its rows, 64 bytes each; else nil.
func (m *Model) wide(features []Feature) *table {
	t := m.fast.Load()
	if !vector || t == nil || t.shift != 6 || m.Classes > widest || len(features) == 0 || len(features) > most {
		return nil
	}
	return t
}

// barring bars no sum in its middle third, and any around it.
var barring = func() (b [3 * widest]int16) {
	for i := range b {
		b[i] = -1 << 15
		if i/widest == 1 {
			b[i] = 1<<15 - 1
		}
	}
	return b
}()

// bars are the most that the sums of classes count for: as much of barring as there
// are classes, from at on.
func bars(at int) *[widest]int16 { return (*[widest]int16)(barring[at:]) }
