package lexicon

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// verb undoes -s, -ed and -ing.
func verb(w string, tag token.Tag) string {
	if l, ok := irregularVerbs[w]; ok {
		return l
	}
	if at := strings.LastIndexByte(w, '-'); at > 0 && at < len(w)-1 { // re-elected
		return w[:at+1] + verb(w[at+1:], tag)
	}
	switch {
	case tag == token.VBZ:
		return singular(w, verbEses)
	case tag == token.VBG && strings.HasSuffix(w, "ing") && hasVowel(w[:len(w)-3]):
		return restore(w[:len(w)-3])
	case tag != token.VBG && strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case tag != token.VBG && strings.HasSuffix(w, "eed"):
		if eed[w] {
			return w
		}
		return w[:len(w)-1]
	case tag != token.VBG && strings.HasSuffix(w, "ed") && hasVowel(w[:len(w)-2]):
		return restore(w[:len(w)-2])
	}
	return prefixed(w)
}

// eed has the verbs whose plain form ends in -eed.
var eed = set("need feed heed seed weed bleed breed speed succeed proceed exceed")

// prefixed finds irregular forms behind a prefix: outsold, repaid, overheard.
func prefixed(w string) string {
	for _, p := range [...]string{"over", "under", "out", "mis", "re", "un", "fore", "up"} {
		if rest, ok := strings.CutPrefix(w, p); ok {
			if l, ok := irregularVerbs[rest]; ok && len(rest) > 2 {
				return p + l
			}
		}
	}
	return w
}

// restore gives the plain form of a verb from its stem before -ed or -ing: the
// doubled consonant goes (plann), the silent e comes back (announc, hop).
func restore(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	last, before := s[n-1], s[n-2]
	if last == before && !vowel(last) {
		return undouble(s)
	}
	if silentE(s, last, before) {
		return s + "e"
	}
	return s
}

func undouble(s string) string {
	n := len(s)
	switch s[n-1] {
	case 's', 'z', 'f':
		return s
	case 'l':
		if !singleL[s[:n-1]] {
			return s
		}
	}
	if n < 4 { // add, err, ebb
		return s
	}
	return s[:n-1]
}

// singleL has the verbs in one l that double it.
var singleL = set(`control patrol compel expel cancel travel label fuel model rebel propel repel excel signal channel level
total dial equal quarrel marvel tunnel counsel dispel impel enrol fulfil instil distil initial pencil shovel unravel
panel funnel spiral tackle rival pedal medal duel refuel jewel gravel barrel`)

// silentE reports that the stem s lost a silent e. A stem of one syllable with
// one vowel and one last consonant always did, since it would be doubled.
func silentE(s string, last, before byte) bool {
	n := len(s)
	if withE[s] || withE[trimPrefix(s)] {
		return true
	}
	if withoutE[s] || withoutE[trimPrefix(s)] {
		return false
	}
	switch last {
	case 'v', 'u':
		return last == 'v' || before != 'o'
	case 'c':
		return true
	case 's', 'z':
		return before == 'y' || vowel(before) || strings.IndexByte("nrlp", before) >= 0
	case 'g':
		return before != 'n' || !plainNg[s] && !plainNg[trimPrefix(s)]
	case 'l':
		if strings.IndexByte("bcdfgkptsz", before) >= 0 {
			return true
		}
	case 'w', 'x', 'y', 'e', 'o', 'i', 'a', 'h':
		return false
	}
	if before == 'y' && last == 'p' { // type
		return true
	}
	if n > 4 && last == 't' && before == 'a' && (s[n-3] == 'i' || s[n-3] == 'u') { // associate, evaluate
		return true
	}
	if !vowel(before) || n >= 3 && vowel(s[n-3]) && !(s[n-3] == 'u' && n >= 4 && s[n-4] == 'q') {
		return n >= 4 && s[n-3:] == "uad" // persuade
	}
	if syllables(trimPrefix(s)) == 1 {
		return true
	}
	return endingE[s[n-2:]]
}

// endingE has the ends of stems of several syllables that lost an e.
var endingE = set("at ut ur ir in id ad od ud ed um ak ik ok uk ap ul ib")

// withE and withoutE have the stems that the rules get wrong.
var (
	withE = set(`explor ignor restor ador deplor implor declar prepar compar interfer adher persever coher rever postpon condon
interven conven welcom becom overcom compil reconcil exil stockpil profil consol cajol parol cit invit unit ignit writ
excit incit bit recit expedit compet delet complet deplet obsolet vot quot promot devot not denot demot remot
owe pleas ceas releas leas eas teas creas increas decreas rais prais caus paus hous accus scen glimps believ
achiev receiv leav sleav chang rang argu issu valu ensu pursu continu rescu squar fre bas eras eros crav
fram shap tast outlin schedul telephon phon tun gaz doz ooz siz sneez squeez bronz freez seiz
atom dislik escap handl centr massacr sabotag manoeuvr acr theatr wast hast past breath bath brows nicknam drows rous arous espous`)
	withoutE = set(`visit exit edit audit profit benefit limit target market budget gossip worship develop gallop
happen open listen threaten focus bias canvas pilot pivot murmur waltz quartz orbit credit deposit exhibit inhibit
prohibit solicit elicit inherit merit forfeit debut combat format gamut ruin cabin bulletin margin
order offer bonus chorus discus plead method bayonet succumb toil robin imprint spirit disinherit forbad debit vomit transit posit inhabit discredit
alter wander ransack havoc picket blanket ticket bracket rocket interpret resin
bus gas yes lens summons caucus ballad spread thread dread overload upload download disband salad comrad nomad pad
wed embed bed fulfil sun`)
	plainNg = set(`bring sing ring hang cling fling sling sting string swing wring long belong prolong wrong bang gang wing ping
king throng clang pong ding wang fang tong`)
)

func trimPrefix(s string) string {
	for _, p := range [...]string{"re", "over", "under", "out", "mis", "dis", "un", "up", "pre"} {
		if t, ok := strings.CutPrefix(s, p); ok && len(t) > 2 {
			return t
		}
	}
	return s
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}

func hasVowel(s string) bool { return len(s) > 1 && strings.ContainsAny(s, "aeiouy") }

// syllables counts the groups of vowels; a u after q is no vowel.
func syllables(s string) int {
	n, in := 0, false
	for i := 0; i < len(s); i++ {
		v := vowel(s[i]) || s[i] == 'y' && i > 0
		if s[i] == 'u' && i > 0 && s[i-1] == 'q' {
			v = false
		}
		if v && !in {
			n++
		}
		in = v
	}
	return n
}
