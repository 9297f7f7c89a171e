package lexicon

import "strings"

// degree undoes a comparative or superlative ending.
func degree(w, ending string) string {
	if l, ok := irregularDegrees[w]; ok {
		return l
	}
	s, ok := strings.CutSuffix(w, ending)
	n := len(s)
	if !ok || n < 2 || !hasVowel(s) {
		return w
	}
	switch {
	case s[n-1] == 'i':
		return s[:n-1] + "y"
	case n > 3 && s[n-1] == s[n-2] && strings.IndexByte("bdgmnpt", s[n-1]) >= 0:
		return s[:n-1]
	case n == 3 && s[1] == s[2]: // odd
		return s
	case adjectiveE[s], s[n-1] == 'c' || s[n-1] == 'v' || s[n-1] == 'g' && s[n-2] != 'n':
		return s + "e"
	case strings.IndexByte("bdgpt", s[n-2]) >= 0 && s[n-1] == 'l': // simpler, gentler
		return s + "e"
	}
	return s
}

// adjectiveE has adjectives without their last e.
var adjectiveE = set(`larg clos saf wid fin nic lat rar saf sur tru whit wis pur ripe rud lam tam sever sincer extrem
strang brav loos dens tens scarc fierc huge rip blu fre polit mor cut hug polit obscur secur matur remot pal stal sor dir
acut bar crud nud rich-mid vagu uniqu obes intens`)
