package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// widened are columns with room for the cells of a row, from left to right; false where a
// cell would stand in two, or two in one. A row with a cell for each column has them in
// their order, wherever in its column each stands.
func widened(columns, row []cell) ([]cell, bool) {
	all := slices.Clone(columns)
	if len(row) == len(all) {
		for k, c := range row {
			all[k].rect = all[k].join(c.rect)
		}
		if apart(all) {
			return all, true
		}
		all = slices.Clone(columns)
	}
	used := map[int]bool{}
	for _, c := range row {
		at := columnOf(all, c)
		if at < 0 {
			at = len(all)
			all = append(all, c)
		}
		if used[at] {
			return nil, false
		}
		used[at] = true
		all[at].rect = all[at].join(c.rect)
	}
	slices.SortFunc(all, func(a, b cell) int { return cmp.Compare(a.left, b.left) })
	return all, apart(all)
}

// apart reports that no column reaches into the next.
func apart(columns []cell) bool {
	for i := 1; i < len(columns); i++ {
		if columns[i].left <= columns[i-1].right {
			return false
		}
	}
	return true
}

// columnOf is the column that a cell reaches into, -1 for none.
func columnOf(columns []cell, c cell) int {
	return slices.IndexFunc(columns, func(o cell) bool { return c.left <= o.right && o.left <= c.right })
}

// aligned reports that at least half of the rows have a cell in each column, and most cells
// of a column begin, end or have their middle at one place.
func aligned(lines []line, columns []cell, rows [][]cell) bool {
	const within, most = 0.4, 0.7
	for k := range columns {
		var at [3][]float64
		h := 0.0
		for _, row := range rows {
			for _, c := range row {
				if columnOf(columns, c) == k {
					h = lines[c.from].height()
					at[0], at[1], at[2] = append(at[0], c.left), append(at[1], c.right), append(at[2], (c.left+c.right)/2)
				}
			}
		}
		if 2*len(at[0]) < len(rows) || max(near(at[0], within*h), near(at[1], within*h), near(at[2], within*h)) < most*float64(len(at[0])) {
			return false
		}
	}
	return true
}

// near is how many places lie within some points, at most.
func near(places []float64, within float64) float64 {
	slices.Sort(places)
	most, from := 0, 0
	for i := range places {
		for places[i]-places[from] > within {
			from++
		}
		most = max(most, i-from+1)
	}
	return float64(most)
}

// isText reports that what looks like a table is none: lines with numbers or labels
// before them, or columns of text whose sentences go on in the next row.
func isText(lines []line, columns []cell, rows [][]cell) bool {
	last := make([]*line, len(columns))
	steps, on, labels, counted := 0, 0, 0, 0
	for r, row := range rows {
		for _, c := range row {
			k := columnOf(columns, c)
			if last[k] != nil {
				steps++
				if startsLower(lines[c.from].text) && !ends(last[k].text) {
					on++
				}
			}
			last[k] = &lines[c.to-1]
		}
		first := lines[row[0].from].text
		if isLabel(first) {
			labels++
		}
		if r > 0 && number(first) == number(lines[rows[r-1][0].from].text)+1 {
			counted++
		}
	}
	return 3*on > steps || len(columns) == 2 && (2*labels > len(rows) || counted == len(rows)-1)
}

// number is the number that a text is, or -1.
func number(s string) int {
	if n, err := strconv.Atoi(strings.TrimRight(s, ".)")); err == nil && n >= 0 {
		return n
	}
	return -1
}
