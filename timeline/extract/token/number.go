package token

import "strings"

// number scans from a digit: 29, 1,200, 3.5, 10:30, 2025-08-15, 8/15/2025,
// 1990s, 5th, 5pm. Anything else that letters follow is a Word (4x4, 3D).
func (s *scanner) number(i, end int) int {
	j := i
	for j < end && j-i < maxWord {
		c := s.text[j]
		if c >= '0' && c <= '9' {
			j++
			continue
		}
		if strings.IndexByte(".,:/-", c) >= 0 && j+1 < end && s.text[j+1] >= '0' && s.text[j+1] <= '9' {
			j++
			continue
		}
		break
	}
	if comma := j - 5; (comma == i+1 || comma == i+2) && s.text[comma] == ',' && century(s.text[comma+1:j]) { // Sept. 15,1946
		s.add(i, comma, Number)
		s.add(comma, comma+1, Punct)
		s.add(comma+1, j, Number)
		return j
	}
	if j == i { // a digit beyond ASCII
		_, n := runeAt(s.text, i, end)
		s.add(i, i+n, Number)
		return i + n
	}
	k := j
	for k < end && k-i < maxWord {
		r, n := runeAt(s.text, k, end)
		if !wordRune(r) && (!digitRune(r) || k == j) {
			break
		}
		k += n
	}
	hyphen := k < end && s.text[k] == '-' && wordAfter(s.text, k+1, end)
	switch suffix := strings.ToLower(s.text[j:k]); suffix {
	case "", "s", "st", "nd", "rd", "th", "am", "pm", "m", "bn", "k", "tn", "mn":
		if !hyphen {
			s.add(i, k, Number)
			return k
		}
	}
	for k < end && s.text[k] == '-' { // 24-hour, 27-year-old, 30-day
		if !wordAfter(s.text, k+1, end) {
			break
		}
		for k++; k < end && k-i < maxWord; {
			r, n := runeAt(s.text, k, end)
			if !wordRune(r) {
				break
			}
			k += n
		}
	}
	s.add(i, k, Word)
	return k
}

// century reports four digits that begin as years do.
func century(w string) bool {
	if !strings.HasPrefix(w, "1") && !strings.HasPrefix(w, "20") {
		return false
	}
	return strings.Trim(w, "0123456789") == ""
}

func wordAfter(text string, i, end int) bool {
	r, _ := runeAt(text, i, end)
	return wordRune(r)
}

// quote scans a quotation mark; “ and ” are one mark. An apostrophe before a
// digit or letter that is no opening quote ('90s) is one too: later stages tell.
func (s *scanner) quote(i, end int) int {
	r, n := runeAt(s.text, i, end)
	if r == '‘' || r == '\'' || r == '’' {
		s.single = r == '‘' || r == '\'' && wordAfter(s.text, i+1, end) && (i == 0 || classes[s.text[i-1]] != classLetter)
	}
	if n == 1 && i+1 < end && s.text[i+1] == s.text[i] && s.text[i] != '"' {
		n = 2
	}
	s.add(i, i+n, Quote)
	return i + n
}

// punct scans a mark; runs of dots and of dashes are one.
func (s *scanner) punct(i, end int) int {
	j := i + 1
	if c := s.text[i]; c == '.' || c == '-' || c == '_' || c == '=' || c == '*' {
		for j < end && s.text[j] == c && j-i < maxWord {
			j++
		}
	}
	s.add(i, j, Punct)
	return j
}
