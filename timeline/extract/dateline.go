package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// datelines makes a sentence of its own of a dateline ("OSLO, Norway (AP) —") and
// of a web page's stamp before it ("OSLO | Fri May 3, 2019 9:30 am GMT"), so that
// nobody takes the place for the subject of what follows, nor the hour at which it
// was posted for that of what happened. It returns the
// first tokens of the sentences behind them, by the datelines' first tokens.
func datelines(d *token.Doc) map[int]int {
	found := map[int]int{}
	var out []token.Sentence
	shift := 0
	for p := range d.Paragraphs {
		para := &d.Paragraphs[p]
		first := para.First + shift
		for i := para.First; i < para.Last; i++ {
			s := d.Sentences[i]
			for _, find := range [2]func(*token.Doc, token.Sentence) int{stamp, dateline} {
				if i > para.First && !zones[d.Word(s.First-1)] && !d.Placed(s.First, s.Last) {
					break
				}
				if end := find(d, s); end > 0 {
					out = append(out, token.Sentence{First: s.First, Last: end, Paragraph: s.Paragraph})
					found[s.First] = end
					s.First = end
					shift++
				}
			}
			out = append(out, s)
		}
		para.First, para.Last = first, len(out)
	}
	if shift == 0 {
		return found
	}
	d.Sentences = out
	for i, s := range out {
		for t := s.First; t < s.Last; t++ {
			d.Tokens[t].Sentence = int32(i)
		}
	}
	return found
}

// dateline returns the token after the dash that ends the dateline at the start
// of a sentence, or 0.
func dateline(d *token.Doc, s token.Sentence) int {
	const longest = 20 // tokens
	w := d.Word(s.First)
	if w == "(" {
		return agency(d, s)
	}
	named := len(w) >= 3 && w == strings.ToUpper(w) && strings.ToLower(w) != w
	if !named && !agencyDay(d, s) && !placeDay(d, s) {
		return 0
	}
	for t := s.First + 1; t < s.Last-1 && t < s.First+longest; t++ {
		w := d.Word(t)
		switch w {
		case "—", "–", "―", "-", "--", "_":
			return t + 1
		case ",", "(", ")", ".", "/", "\\", "of", "the", "de", "and":
			continue
		}
		if c := w[0]; (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c < 0x80 {
			return 0
		}
	}
	return 0
}

// agency returns the token behind "(CNN)" or "(Reuters) -" at the start of a sentence, or 0.
func agency(d *token.Doc, s token.Sentence) int {
	t := s.First + 1
	if t+3 >= s.Last || d.Word(t+1) != ")" {
		return 0
	}
	w := d.Word(t)
	switch next := d.Word(t + 2); {
	case next == "—" || next == "–" || next == "-" || next == "--":
		if capital(w) {
			return t + 3
		}
	case len(w) >= 2 && len(w) <= 5 && w == strings.ToUpper(w) && strings.ToLower(w) != w && capital(next):
		return t + 2
	}
	return 0
}

// agencyDay reports "May 3 (Reuters)" at the start of a sentence.
func agencyDay(d *token.Doc, s token.Sentence) bool {
	t := s.First
	if !months[strings.TrimSuffix(strings.ToLower(d.Word(t)), ".")] || t+3 >= s.Last {
		return false
	}
	return digits(d.Word(t+1), 1, 2) && d.Word(t+2) == "("
}

// placeDay reports "Oslo, 3 May 2019 -" at the start of a sentence: names, a comma, a day
// or a month, and a dash before a word with a capital.
func placeDay(d *token.Doc, s token.Sentence) bool {
	const longest = 12 // tokens
	comma, month := false, false
	for t := s.First; t < s.Last-1 && t < s.First+longest; t++ {
		switch w := strings.ToLower(strings.TrimSuffix(d.Word(t), ".")); {
		case w == "—" || w == "–" || w == "-" || w == "--":
			next := d.Word(t + 1)
			return comma && month && strings.ToLower(next) != next && !months[strings.ToLower(next)]
		case w == ",":
			comma = true
		case months[w]:
			month = month || comma
		case digits(w, 1, 2) || digits(w, 4, 4):
			if !comma {
				return false
			}
		case w == "" || month || w == strings.ToLower(d.Word(t)) && w == d.Word(t):
			return false
		}
	}
	return false
}
