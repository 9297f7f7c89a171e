package pdf

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Running heads and feet are lines at the edge of a page that stand at one height on
// at least this many pages, each at most two pages after the last, with the same words
// or with a number that counts the pages. For a page number alone, two are enough.
const (
	repeats       = 3
	numberRepeats = 2
	farthest      = 2
)

// edge is how much of a page, at its top and bottom, may be head or foot.
const edge = 0.2

var (
	numbers = regexp.MustCompile(`\d{1,5}`)
	// alone is a page number with what stands around one.
	alone = regexp.MustCompile(`(?i)^[\s|·•.,–—/()\[\]-]*(page|p\.|seite|s\.|pagina|página|стр\.?)?\s*#(\s*(/|of|von|de|sur|из)\s*\d{1,5})?[\s|·•.,–—/()\[\]-]*$`)
)

// runner is a row that may be a running head.
type runner struct {
	page int
	row  row
}

// running finds the lines of sheets that are running heads, feet and page numbers:
// drop[p][i] says so of line i of sheet p. words are those of the first of each.
func running(sheets []*sheet) (drop []map[int]bool, words []string) {
	seen := map[string][]runner{}
	var order []string
	for p, s := range sheets {
		for _, r := range s.edges() {
			for _, k := range keys(s.words(r), p) {
				k = fmt.Sprintf("%s@%.0f", k, s.lines[r[0]].bottom/4)
				if len(seen[k]) == 0 {
					order = append(order, k)
				}
				seen[k] = append(seen[k], runner{p, r})
			}
		}
	}
	drop = make([]map[int]bool, len(sheets))
	for _, k := range order {
		need := repeats
		if alone.MatchString(plainKey(k[:strings.LastIndexByte(k, '@')])) {
			need = numberRepeats
		}
		for run := range runs(seen[k]) {
			if len(run) < need {
				continue
			}
			for _, r := range run {
				if drop[r.page] == nil {
					drop[r.page] = map[int]bool{}
				}
				for _, i := range r.row {
					drop[r.page][i] = true
				}
			}
			if w := sheets[run[0].page].words(run[0].row); !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	return drop, words
}

// runs yields the parts of a list whose pages follow each other closely.
func runs(list []runner) func(yield func([]runner) bool) {
	return func(yield func([]runner) bool) {
		from := 0
		for i := 1; i <= len(list); i++ {
			if i == len(list) || list[i].page-list[i-1].page > farthest {
				if !yield(list[from:i]) {
					return
				}
				from = i
			}
		}
	}
}

// keys are the ways in which a line of page p may repeat on others: as it is, or with
// one of its numbers counting the pages.
func keys(text string, p int) []string {
	const most = 8
	list := []string{text}
	for _, at := range numbers.FindAllStringIndex(text, most) {
		n, _ := strconv.Atoi(text[at[0]:at[1]]) // at most five digits
		list = append(list, fmt.Sprintf("%s#%+d;%s", text[:at[0]], n-p, text[at[1]:]))
	}
	return list
}

var offset = regexp.MustCompile(`#[+-]\d+;`)

// plainKey is a key without what its number counts from.
func plainKey(k string) string { return offset.ReplaceAllLiteralString(k, "#") }

// row are lines at one height, from left to right.
type row []int

func (s *sheet) words(r row) string {
	var list []string
	for _, i := range r {
		list = append(list, s.lines[i].text)
	}
	return strings.Join(list, " ")
}

// edges are the rows that may be heads or feet: the two outermost at the top of the
// page and the two at its bottom.
func (s *sheet) edges() []row {
	rows := s.rows()
	zone := edge * (s.top - s.bottom)
	const most = 2
	isEdge := func(i int) bool {
		l := &s.lines[rows[i][0]]
		return i < most && l.bottom > s.top-zone || i >= len(rows)-most && l.top < s.bottom+zone
	}
	var at []row
	for i := range rows {
		if isEdge(i) {
			at = append(at, rows[i])
		}
	}
	return at
}

// rows are the lines of a page by their heights, the highest first.
func (s *sheet) rows() (rows []row) {
	order := make(row, len(s.lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.lines[b].bottom, s.lines[a].bottom) })
	for k, i := range order {
		if k > 0 && s.lines[i].beside(&s.lines[order[k-1]]) {
			rows[len(rows)-1] = append(rows[len(rows)-1], i)
		} else {
			rows = append(rows, row{i})
		}
	}
	for _, r := range rows {
		slices.SortStableFunc(r, func(a, b int) int { return cmp.Compare(s.lines[a].left, s.lines[b].left) })
	}
	return rows
}
