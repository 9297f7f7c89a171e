package pdf

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// gutter finds white space between two columns of text that the file has line by line
// across both: its middle. Files that have column after column need none, and what has
// more than a few lines across it is none.
func gutter(lines []line) (x float64, ok bool) {
	const least = 10 // lines
	if len(lines) < least {
		return 0, false
	}
	// How many lines are at each of these steps across the page.
	const steps = 512
	all := lines[0].box()
	for i := range lines {
		all = all.join(lines[i].box())
	}
	wide := (all.right - all.left) / steps
	if wide <= 0 {
		return 0, false
	}
	step := func(v float64) int { return min(max(int((v-all.left)/wide), 0), steps-1) }
	var over [steps]int
	for i := range lines {
		for k := step(lines[i].left); k <= step(lines[i].right); k++ {
			over[k]++
		}
	}
	best := 0
	for from := 0; from < steps; {
		to := from + 1
		for to < steps && over[to] == over[from] {
			to++
		}
		mid := all.left + wide*float64(from+to)/2
		if to-from > best && float64(to-from)*wide > 0.6*lines[0].height() && over[from]*4 < len(lines) && parts(lines, mid) {
			best, x = to-from, mid
		}
		from = to
	}
	return x, best > 0
}

// parts reports that columns of text stand at both sides of x, and the file goes to and
// fro between them.
func parts(lines []line, x float64) bool {
	var left, right []line
	changes, last := 0, 0
	for i := range lines {
		side := lines[i].side(x)
		switch {
		case side < 0:
			left = append(left, lines[i])
		case side > 0:
			right = append(right, lines[i])
		default:
			continue
		}
		if side != last {
			changes++
		}
		last = side
	}
	return 2*changes > len(left)+len(right) && isProse(left) && isProse(right)
}

// side is -1 for a line to the left of x, 1 for one to the right of it, 0 for one across.
func (l *line) side(x float64) int {
	switch {
	case l.right <= x:
		return -1
	case l.left >= x:
		return 1
	}
	return 0
}

// isProse reports that lines are a column of text: most of them fill it.
func isProse(lines []line) bool {
	const least, ems, letters = 5, 12, 20
	if len(lines) < least {
		return false
	}
	wide := make([]float64, len(lines))
	long := 0
	for i := range lines {
		wide[i] = lines[i].right - lines[i].left
		long += utf8.RuneCountInString(lines[i].text)
	}
	if long < letters*len(lines) {
		return false
	}
	slices.Sort(wide)
	full := wide[len(wide)*3/4]
	return full > ems*lines[0].height() && wide[len(wide)/2] > 0.7*full
}

// byColumn puts lines in the order of columns at the two sides of x: between two lines
// across it the left column comes before the right one.
func byColumn(lines []line, x float64) (out [][]line) {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(b.bottom, a.bottom) })
	var now [3][]line // across, left, right
	flush := func(sides ...int) {
		for _, s := range sides {
			if len(now[s]) > 0 {
				out = append(out, now[s])
				now[s] = nil
			}
		}
	}
	for i := range lines {
		switch lines[i].side(x) {
		case 0:
			flush(1, 2)
			now[0] = append(now[0], lines[i])
		case -1:
			flush(0)
			now[1] = append(now[1], lines[i])
		case 1:
			flush(0)
			now[2] = append(now[2], lines[i])
		}
	}
	flush(0, 1, 2)
	return out
}
