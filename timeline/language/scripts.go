package language

// The scripts that tell a language, or a few, by themselves.
const (
	otherScript = iota // Latin, Cyrillic and those not listed
	han
	kana
	hangul
	greek
	hebrew
	thai
	unnamed // Arabic, Devanagari and others of several languages
	scripts
)

func scriptOf(r rune) int {
	switch {
	case r < 0x370 || r >= 0x400 && r < 0x530 || r >= 0x1e00 && r < 0x1f00:
		return otherScript
	case r < 0x400 || r >= 0x1f00 && r < 0x2000:
		return greek
	case r >= 0x590 && r < 0x600:
		return hebrew
	case r >= 0xe00 && r < 0xe80:
		return thai
	case r >= 0x3040 && r < 0x3100:
		return kana
	case r >= 0x3400 && r < 0xa000 || r >= 0x20000 && r < 0x32000:
		return han
	case r >= 0xac00 && r < 0xd7b0 || r >= 0x1100 && r < 0x1200:
		return hangul
	case r >= 0x530 && r < 0x1e00:
		return unnamed
	}
	return otherScript
}

// script is the language that the text's script tells, and its share of all
// letters. Japanese is written in Han and kana; Han alone is Chinese.
func (t *tally) script() (tag string, share float64) {
	if t.letters == 0 {
		return Undetermined, 0
	}
	s := t.scripts
	if s[kana]*10 > s[han] {
		s[kana] += s[han]
		s[han] = 0
	}
	best := han
	for i := range s {
		if i != otherScript && s[i] > s[best] {
			best = i
		}
	}
	names := [scripts]string{han: "zh", kana: "ja", hangul: "ko", greek: "el", hebrew: "he", thai: "th", unnamed: Undetermined}
	return names[best], float64(s[best]) / float64(t.letters)
}
