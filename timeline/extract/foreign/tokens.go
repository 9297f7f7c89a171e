package foreign

import (
	"strconv"
	"strings"

	"quoteline/timeline/extract/token"
)

// at is the entry of token i, with or without its point; none beyond the ends.
func (s *speech) at(d *token.Doc, i int) word {
	if i < 0 || i >= len(d.Tokens) || d.Tokens[i].End-d.Tokens[i].Start > 40 {
		return word{}
	}
	return s.words[strings.ToLower(strings.TrimSuffix(d.Word(i), "."))]
}

// number reads token i as one of up to four digits.
func number(d *token.Doc, i int) (n, digits int, ok bool) {
	if i < 0 || i >= len(d.Tokens) {
		return 0, 0, false
	}
	w := d.Word(i)
	if len(w) == 0 || len(w) > 4 || strings.Trim(w, "0123456789") != "" {
		return 0, 0, false
	}
	n, err := strconv.Atoi(w)
	return n, len(w), err == nil
}

// roman reads a Roman numeral with the endings that French gives it: XIXe. It is 0
// for anything else, and for numbers from 40 on, which no century has.
func roman(w string) int {
	for _, end := range []string{"ème", "eme", "er", "e"} {
		w = strings.TrimSuffix(w, end)
	}
	n, last := 0, 0
	for i := len(w) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10}[w[i]]
		if v == 0 {
			return 0
		}
		if v < last {
			n -= v
		} else {
			n, last = n+v, v
		}
	}
	if n >= 40 || numeral(n) != w {
		return 0
	}
	return n
}

// numeral writes n, 1 to 39, in the one right way.
func numeral(n int) string {
	if n < 1 {
		return ""
	}
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.Repeat("X", n/10) + ones[n%10]
}

// decadeNumber reads 1990er, 1990-е, 90-ті: the decade's first year.
func decadeNumber(w string) (year int, ok bool) {
	cut := strings.IndexFunc(w, func(r rune) bool { return r < '0' || r > '9' })
	if cut != 2 && cut != 4 {
		return 0, false
	}
	switch strings.ToLower(strings.TrimPrefix(w[cut:], "-")) {
	case "er", "ern", "е", "х", "ые", "ых", "ті", "ті́", "их", "і":
	default:
		return 0, false
	}
	return tens(w[:cut])
}

// tens reads 1990 or 90 as a decade of the last century or of its own.
func tens(w string) (year int, ok bool) {
	y, err := strconv.Atoi(w)
	if err != nil || y%10 != 0 {
		return 0, false
	}
	if len(w) == 2 {
		y += 1900
	}
	return y, y >= 1000 && y < 2100
}
