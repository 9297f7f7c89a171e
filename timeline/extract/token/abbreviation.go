package token

import (
	"strings"

	"quoteline/timeline/wordlist"
)

// abbreviations that a dot belongs to; those of titles and months never end a
// sentence when a capital follows, the others may.
var abbreviations = map[string]bool{}

var neverFinal = map[string]bool{}

func init() {
	for _, w := range strings.Fields("mr mrs ms dr prof gen col lt sgt capt cmdr maj adm brig gov sen rep rev hon pres st mt messrs mme mlle fr sr supt det insp vs no nos art fig vol pp ch sec " + strings.ToLower(wordlist.ShortMonths)) {
		abbreviations[w], neverFinal[w] = true, true
	}
	for _, w := range strings.Fields("inc corp co ltd llc bros jr esq etc al dept est approx assn ave blvd rd ft inst ult prox ed eds trans univ ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo u.s u.k u.n e.g i.e a.m p.m ph.d d.c " + strings.ToLower(wordlist.ShortWeekdays)) {
		abbreviations[w] = true
	}
}

// abbreviation reports that a dot after w belongs to it.
func abbreviation(w string) bool {
	if len(w) > 8 {
		return false
	}
	if len(w) == 1 {
		return w[0] >= 'A' && w[0] <= 'Z' && w != "I"
	}
	switch w { // words as well as abbreviations: only with a capital
	case "sun", "sat", "mon", "wed", "weds", "fri", "mar", "no", "art", "ed", "del", "la", "ill", "miss", "mass", "wash", "co", "al", "in", "mo", "fig", "ore", "rep", "gen", "sec", "ave", "pa", "ind":
		return w == "al" || w == "fig"
	case "No", "Del", "La", "Ill", "Miss", "Mass", "Wash", "Ore", "Pa", "Art", "Sun", "Mo":
		return w != "No" && w != "Art" && w != "Sun" && w != "Mo"
	}
	return abbreviations[strings.ToLower(w)]
}
