package lexicon

import "strings"

// Past returns the past tense of the base form of a verb.
func Past(b string) string {
	n := len(b)
	switch p := pastOf[b]; {
	case p != "":
		return p
	case n == 0 || unchanged[b]:
		return b
	case b[n-1] == 'e':
		return b + "d"
	case n > 1 && b[n-1] == 'y' && !vowel(b[n-2]):
		return b[:n-1] + "ied"
	case doubling[b] || n > 2 && !vowel(b[n-1]) && vowel(b[n-2]) && !vowel(b[n-3]) && syllables(b) == 1 && b[n-1] != 'w' && b[n-1] != 'x' && b[n-1] != 'y':
		return b + b[n-1:] + "ed"
	}
	return b + "ed"
}

// pastOf has the past tense of irregular verbs: the first of their forms that can be one, unless
// usual has another.
var pastOf = func() map[string]string {
	m := map[string]string{}
	for _, group := range strings.Split(usual+","+irregular, ",") {
		f := strings.Fields(group)
		for _, form := range f[1:] {
			if m[f[0]] == "" && (f[0] == "be" || !strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ing")) {
				m[f[0]] = form
			}
		}
	}
	return m
}()

// usual has the pasts that stand behind another form in irregular, or not in it: Lemma reads
// "lay" as the plain form of "laid".
const usual = `be was, beat beat, bid bid, lie lay, prove proved, show showed, burn burned, plead pleaded, smell smelled, spell spelled, spoil spoiled,
sneak sneaked, thrive thrived, want wanted, sow sowed, sew sewed, mow mowed, saw sawed, swell swelled, shear sheared`

// unchanged are verbs that are their own past.
var unchanged = set("bet broadcast burst cast cost cut forecast hit hurt let put quit set shut split spread upset")

// doubling are verbs of two syllables with the stress on the second.
var doubling = set("admit commit permit submit omit remit emit transmit refer prefer defer infer confer transfer deter occur recur incur concur compel excel expel impel propel repel dispel rebel regret rebut equip allot abet acquit outfit control patrol enrol")
