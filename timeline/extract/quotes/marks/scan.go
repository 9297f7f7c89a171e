package marks

import "quoteline/timeline/extract/token"

// style is a family of marks; an opening mark is closed by one of its own.
type style uint8

const (
	noStyle style = iota
	straight
	curly
	latex
	angle
	single
)

type role uint8

const (
	opens role = iota
	closes
	either
)

// maxDepth bounds nesting; deeper marks are taken for stray ones.
const maxDepth = 8

type open struct {
	style style
	tok   int
}

// scan pairs the marks of one paragraph.
type scan struct {
	d              *token.Doc
	p, first, last int
	stack          []open
	out            []Region
}

func kind(w string) (style, role) {
	switch w {
	case "\"", "＂":
		return straight, either
	case "“", "„", "‟":
		return curly, opens
	case "”":
		return curly, closes
	case "``":
		return latex, opens
	case "''": // of LaTeX it closes; on its own it does both
		return latex, either
	case "«", "‹":
		return angle, opens
	case "»", "›":
		return angle, closes
	case "‘", "‚", "`":
		return single, opens
	case "’":
		return single, closes
	case "'":
		return single, either
	}
	return noStyle, either
}

func (s *scan) gapBefore(i int) bool {
	return i == s.first || s.d.Tokens[i-1].End < s.d.Tokens[i].Start
}

func (s *scan) gapAfter(i int) bool {
	return i+1 >= s.last || s.d.Tokens[i].End < s.d.Tokens[i+1].Start
}

// roleOf decides whether the mark at token i opens or closes.
func (s *scan) roleOf(i int) (style, role) {
	st, r := kind(s.d.Word(i))
	before, after := s.gapBefore(i), s.gapAfter(i)
	switch {
	case r == opens && st != latex && !before && s.lowOpen(s.d.Word(i)):
		return st, closes // „German“, ‚German‘, »German«
	case st == angle && r == closes && before && !after && s.top(angle) < 0:
		return st, opens
	case st == curly && r == opens && after && !before && s.top(curly) >= 0:
		return st, closes // “no“ and “yes“
	case st == curly && r == closes && before && !after && s.top(curly) < 0:
		return st, opens // ”no” and ”yes”
	case r != either:
		return st, r
	case before && !after:
		return st, opens
	case after && !before:
		return st, closes
	}
	if !before && i > s.first {
		switch s.d.Word(i - 1) {
		case "(", "[", "{", "-", "–", "—", "--", "/", "“", "\"", "‘", "``":
			return st, opens
		}
	}
	return st, either
}

// lowOpen reports that the mark w can close the quotation on top: one that a low
// mark opened, or a guillemet turned inwards.
func (s *scan) lowOpen(w string) bool {
	if len(s.stack) == 0 {
		return false
	}
	switch o := s.d.Word(s.stack[len(s.stack)-1].tok); w {
	case "“", "‟":
		return o == "„"
	case "‘":
		return o == "‚"
	case "«":
		return o == "»"
	case "‹":
		return o == "›"
	}
	return false
}

// opensAt reports that token i is a mark that can open a quotation.
func (s *scan) opensAt(i int) bool {
	if s.d.Tokens[i].Kind != token.Quote {
		return false
	}
	st, r := s.roleOf(i)
	return st != noStyle && st != single && r != closes
}

func (s *scan) top(st style) int {
	for k := len(s.stack) - 1; k >= 0; k-- {
		if s.stack[k].style == st {
			return k
		}
	}
	return -1
}

// mixed returns where the quotation on top is open that a double mark of style st
// closes although another style opened it: “no". It is -1 where there is none.
func (s *scan) mixed(st style) int {
	k := len(s.stack) - 1
	if k < 0 || s.stack[k].style == st || s.stack[k].style == single || s.stack[k].style == angle {
		return -1
	}
	return k
}

// run pairs the marks.
func (s *scan) run() []Region {
	for i := s.first; i < s.last; i++ {
		if s.d.Tokens[i].Kind != token.Quote {
			continue
		}
		st, r := s.roleOf(i)
		if st == noStyle {
			continue
		}
		k := s.top(st)
		if r == either {
			if r = opens; k >= 0 || st == straight && s.mixed(st) >= 0 && !s.gapBefore(i) {
				r = closes
			}
		}
		switch {
		case r == opens && st == straight && k >= 0 && k == len(s.stack)-1:
			// "A "b" c" cannot be told from "A" b "c" by marks alone: the mark
			// before was stray or is being closed late.
			s.stack[k].tok = i
		case r == opens && len(s.stack) < maxDepth:
			s.stack = append(s.stack, open{st, i})
		case r == closes:
			if k < 0 && (st == latex || st == straight || st == curly) {
				k = s.mixed(st)
			}
			if k >= 0 {
				s.pair(s.stack[k].tok, i)
				s.stack = s.stack[:k]
			}
		}
	}
	s.leftOpen()
	return outermost(s.out)
}

func (s *scan) pair(a, b int) {
	t := s.d.Tokens
	s.out = append(s.out, Region{
		Start: int(t[a].End), End: int(t[b].Start), Open: int(t[a].Start), Close: int(t[b].End),
		First: a + 1, Last: b, Paragraph: s.p,
	})
}

// leftOpen handles a mark that the paragraph does not close: the quotation runs
// to the paragraph's end when the next paragraph repeats the mark, or when it
// starts the paragraph.
func (s *scan) leftOpen() {
	for _, o := range s.stack {
		if o.style == single {
			continue
		}
		next := nextOpens(s.d, s.p)
		if next || o.tok == s.first {
			t := s.d.Tokens
			end := int(t[s.last-1].End)
			if int(t[o.tok].End) < end {
				s.out = append(s.out, Region{
					Start: int(t[o.tok].End), End: end, Open: int(t[o.tok].Start), Close: end,
					First: o.tok + 1, Last: s.last, Paragraph: s.p, Continues: next,
				})
			}
		}
		return
	}
}
