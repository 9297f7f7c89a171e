package events

import "strings"

// irregular lists verbs by base, past and participle where they differ from
// the rule.
const irregular = `arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burn burned burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|dive dove dived|do did done|draw drew drawn|dream dreamt dreamed|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leaned|leap leapt leaped|learn learnt learned|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken|overcome overcame overcome|overthrow overthrew overthrown|pay paid paid|prove proved proven|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spill spilt spilled|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|undergo underwent undergone|undertake undertook undertaken|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withstand withstood withstood|write wrote written`

var baseOf, pastOf = func() (base, past map[string]string) {
	base, past = map[string]string{}, map[string]string{}
	for _, line := range strings.Split(irregular, "|") {
		w := strings.Fields(line)
		past[w[0]] = w[1]
		base[w[0]], base[w[1]], base[w[2]] = w[0], w[0], w[0]
	}
	for form, b := range map[string]string{"is": "be", "are": "be", "am": "be", "were": "be", "being": "be", "has": "have", "does": "do", "dying": "die", "lying": "lie", "tying": "tie", "found": "find", "ground": "grind", "wound": "wound", "saw": "see", "lay": "lay", "left": "leave", "felt": "feel", "fell": "fall"} {
		base[form] = b
	}
	return base, past
}()

// Lemma returns the base form of a verb form, in small letters.
func Lemma(w string) string {
	w = strings.ToLower(w)
	if b, ok := baseOf[w]; ok {
		return b
	}
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && strings.HasSuffix(w, "ied"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "zzes")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	case len(w) > 4 && strings.HasSuffix(w, "ing"):
		return stem(w[:len(w)-3])
	case len(w) > 3 && strings.HasSuffix(w, "ed"):
		return stem(w[:len(w)-2])
	}
	return w
}

// stem undoes what -ed and -ing do to a base: a doubled consonant, a lost e.
func stem(s string) string {
	if b, ok := baseOf[s]; ok {
		return b
	}
	if _, ok := baseOf[s+"e"]; ok {
		return s + "e"
	}
	n := len(s)
	if n < 2 {
		return s
	}
	a, b := s[n-2], s[n-1]
	if a == b && !strings.ContainsRune("aeioulsfz", rune(b)) {
		return s[:n-1]
	}
	if n > 4 && a == 'l' && b == 'l' && vowel(s[n-3]) {
		return s[:n-1]
	}
	switch {
	case b == 'v' || b == 'c' || b == 'u' || b == 'z' && a != 'z' || b == 's' && a != 's' && !vowelPair(s) && n > 2:
		return s + "e"
	case b == 'g' && (a == 'n' && n > 3 && s[n-3] == 'a' || a == 'd' || a == 'r' || a == 'a'):
		return s + "e"
	case strings.HasSuffix(s, "at") && n > 3, strings.HasSuffix(s, "ir") && n > 3 && s[n-3] != 'a', strings.HasSuffix(s, "ur") && n > 3 && s[n-3] != 'o' && s[n-3] != 'c':
		return s + "e"
	case b == 'l' && !vowel(a) && a != 'l' && a != 'r' && a != 'w':
		return s + "e"
	case !vowel(b) && b != 'w' && b != 'x' && b != 'y' && vowel(a) && n >= 3 && !vowel(s[n-3]) && syllables(s) == 1:
		return s + "e"
	case strings.HasSuffix(s, "eas"), strings.HasSuffix(s, "vad"), strings.HasSuffix(s, "ibut"), strings.HasSuffix(s, "itut"), strings.HasSuffix(s, "ecut"), strings.HasSuffix(s, "pos"), strings.HasSuffix(s, "quir"), strings.HasSuffix(s, "clud"), strings.HasSuffix(s, "cid"), strings.HasSuffix(s, "vid"), strings.HasSuffix(s, "mov"), strings.HasSuffix(s, "clar"), strings.HasSuffix(s, "fin"), strings.HasSuffix(s, "bin"), strings.HasSuffix(s, "min"), strings.HasSuffix(s, "iz"), strings.HasSuffix(s, "vok"), strings.HasSuffix(s, "ot") && !strings.HasSuffix(s, "oot"), strings.HasSuffix(s, "rib"):
		return s + "e"
	}
	return s
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func vowelPair(s string) bool {
	n := len(s)
	return n >= 3 && vowel(s[n-2]) && vowel(s[n-3])
}

func syllables(s string) int {
	n, in := 0, false
	for i := range len(s) {
		v := vowel(s[i]) || s[i] == 'y' && i > 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// Past returns the past tense of a base form.
func Past(b string) string {
	if p, ok := pastOf[b]; ok {
		return p
	}
	n := len(b)
	switch {
	case n == 0:
		return b
	case b[n-1] == 'e':
		return b + "d"
	case n > 1 && b[n-1] == 'y' && !vowel(b[n-2]):
		return b[:n-1] + "ied"
	case n > 2 && !vowel(b[n-1]) && vowel(b[n-2]) && !vowel(b[n-3]) && syllables(b) == 1 && b[n-1] != 'w' && b[n-1] != 'x' && b[n-1] != 'y':
		return b + b[n-1:] + "ed"
	}
	return b + "ed"
}
