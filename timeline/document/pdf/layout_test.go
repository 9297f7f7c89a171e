package pdf

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// layout makes lines of a page of any bytes, in the order of a file, some of them parts of
// one, and says where their letters stand.
func layout(data []byte) (list []line) {
	words := []string{"The river rose by four metres in one night, and", "12", "1. The", "Ward", "mill", "of the town.", "3 May 2019", "A:"}
	for len(data) >= 5 && len(list) < 60 {
		l := line{left: float64(data[0]) * 2, bottom: float64(data[1]&^3) * 3, text: words[data[2]%8], hyphen: data[3]&1 > 0, of: len(list)}
		l.right = l.left + float64(4*len(l.text))
		l.top = l.bottom + 8 + float64(data[3]>>6)
		if n := len(list); n > 0 && data[4]&3 == 0 { // a part of the last one
			last := &list[n-1]
			last.hyphen = false
			l.of, l.from = last.of, last.from+lettersIn(last.text)
			l.left, l.right, l.bottom, l.top = last.right+20, last.right+20+l.right-l.left, last.bottom, last.top
		} else if n > 0 {
			l.of = list[n-1].of + 1
		}
		list = append(list, l)
		data = data[5:]
	}
	return list
}

// checkOrder orders lines: all letters are there once, twice in the same way, and those of
// the text are found again in the lines.
func checkOrder(t interface{ Fatalf(string, ...any) }, data []byte) {
	in := layout(data)
	if len(in) == 0 {
		return
	}
	s := &sheet{lines: ordered(slices.Clone(in)), rect: rect{right: 1000, top: 1000}}
	if again := ordered(slices.Clone(in)); !reflect.DeepEqual(again, s.lines) {
		t.Fatalf("%v\n%v", s.lines, again)
	}
	if spelt(s.lines) != spelt(in) {
		t.Fatalf("%v\n%v", in, s.lines)
	}
	for i := range s.lines {
		for k, r := range strings.ReplaceAll(s.lines[i].text, " ", "") {
			s.lines[i].letters = append(s.lines[i].letters, letter{r, rect{left: float64(k)}})
		}
	}
	text, _ := textOf([]*sheet{s}, make([]map[int]bool, 1))
	var want []rune
	for _, r := range text {
		if !unicode.IsSpace(r) {
			want = append(want, r)
		}
	}
	at := matched(s, want)
	if at == nil {
		t.Fatalf("not found: %q in %v", text, s.lines)
	}
	for i, p := range at {
		if p.letter >= 0 && s.lines[p.line].letters[p.letter].r != want[i] {
			t.Fatalf("%q at %v", want[i], p)
		}
	}
}

// spelt are the letters of lines in the order of the file.
func spelt(lines []line) string {
	lines = slices.Clone(lines)
	slices.SortFunc(lines, func(a, b line) int { return cmp.Or(a.of-b.of, a.from-b.from) })
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(strings.ReplaceAll(l.text, " ", ""))
		if l.hyphen {
			b.WriteByte('-')
		}
	}
	return b.String()
}

func TestOrderKeepsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkOrder(t, rapid.SliceOfN(rapid.Byte(), 5, 300).Draw(t, "data")) })
}

func FuzzOrder(f *testing.F) {
	table, columns := []byte{}, []byte{}
	for i := range byte(8) {
		table = append(table, 10, 200-8*i, 3, 0, 1, 80, 200-8*i, 1, 0, 1)
		columns = append(columns, 5, 200-8*i, 0, 0, 1, 120, 200-8*i, 0, 0, 1)
	}
	f.Add(table)
	f.Add(columns)
	f.Add(append(columns, 5, 40, 2, 0, 1, 5, 36, 2, 1, 4))
	f.Fuzz(func(t *testing.T, data []byte) { checkOrder(t, data) })
}
