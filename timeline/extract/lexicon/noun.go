package lexicon

import "strings"

// noun undoes the plural.
func noun(w string) string {
	if l, ok := irregularNouns[w]; ok {
		return l
	}
	if at := strings.LastIndexByte(w, '-'); at > 0 && at < len(w)-1 { // vice-presidents
		return w[:at+1] + noun(w[at+1:])
	}
	if stem, ok := strings.CutSuffix(w, "men"); ok && len(stem) > 2 { // policemen, spokeswomen
		return stem + "man"
	}
	if w[0] <= '9' || sciences[w] { // the 1990s, politics
		return w
	}
	return singular(w, nounEses)
}

// nounEses and verbEses have the words in -us, -is, -as that take -es.
var (
	nounEses = set(`virus campus bonus status census chorus circus genius surplus focus minus caucus consensus crocus discus
walrus octopus opus apparatus prospectus nexus plus platypus sinus versus impetus hiatus`)
	verbEses = set("focus bias canvas gas")
)

// singular undoes -s and -es; eses has the stems in one s that take -es.
func singular(w string, eses map[string]bool) string {
	n := len(w)
	switch {
	case n < 3 || w[n-1] != 's' || w[n-2] == 's' || strings.HasSuffix(w, "’s") || w[n-2] == '\'':
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"):
		return w[:n-2]
	case strings.HasSuffix(w, "ses") && eses[w[:n-2]]:
		return w[:n-2]
	case strings.HasSuffix(w, "oes") && n > 4:
		return w[:n-2]
	case strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		if !strings.HasSuffix(w, "ous") && !plainS[w] {
			return w
		}
	}
	return w[:n-1]
}

// plainS has plurals that end in -us or -is without being Latin.
var plainS = set("menus gurus emus taxis skis alibis bikinis safaris tsunamis paparazzis israelis iraqis pakistanis saudis yous thous")

// sciences has words in -ics that are no plurals.
var sciences = set("politics geopolitics economics athletics physics mathematics ethics logistics gymnastics linguistics electronics robotics genetics mechanics orthodontics olympics paralympics")
