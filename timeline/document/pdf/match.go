package pdf

// place is a letter of a line; one that the page does not have where letter is below 0.
type place struct{ line, letter int }

// maxSteps is how many lines a matcher tries.
const maxSteps = 100_000

// matcher finds the letters of a text in the lines of a page, of which some may have
// been left out as running heads.
type matcher struct {
	*sheet
	want  []rune
	at    []place
	skip  map[int]bool // lines that may be left out
	steps int
}

// matched says where each of these letters stands on a page, nil where they are not its.
func matched(s *sheet, letters []rune) []place {
	m := matcher{sheet: s, want: letters, at: make([]place, len(letters)), skip: map[int]bool{}, steps: maxSteps}
	for _, r := range s.edges() {
		for _, l := range r {
			m.skip[l] = true
		}
	}
	if !m.match(-1, 0, 0) {
		return nil
	}
	return m.at
}

// match finds the letters from the n-th on in the lines from the i-th on, behind line
// last.
func (m *matcher) match(last, i, n int) bool {
	if m.steps--; m.steps < 0 {
		return false
	}
	if i == len(m.lines) {
		return n == len(m.want)
	}
	l := &m.lines[i]
	from := m.bars(last, i, n)
	if end := from + len(l.letters); from >= 0 && end <= len(m.want) && equal(m.want[from:end], l.letters) {
		for k := range l.letters {
			m.at[from+k] = place{i, k}
		}
		if l.hyphen && end < len(m.want) && m.want[end] == '-' {
			m.at[end] = place{i, -1}
			if m.match(i, i+1, end+1) {
				return true
			}
		}
		if m.match(i, i+1, end) {
			return true
		}
	}
	return m.skip[i] && m.match(last, i+1, n)
}

// bars passes the bars of a table's row, from the n-th letter on, that stand between line
// last and line i; -1 where they are missing.
func (m *matcher) bars(last, i, n int) int {
	if last < 0 {
		return n
	}
	for range m.lines[last].bars(&m.lines[i]) {
		if n == len(m.want) || m.want[n] != '|' {
			return -1
		}
		m.at[n] = place{i, -1}
		n++
	}
	return n
}

func equal(want []rune, have []letter) bool {
	for i, l := range have {
		if l.r != want[i] {
			return false
		}
	}
	return true
}
