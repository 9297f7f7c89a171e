package events

import "strings"

// irregular lists verbs by base and past tense, where that does not follow the
// rule.
const irregular = `arise arose, awake awoke, be was, bear bore, beat beat, become became, begin began, bend bent, bet bet, bid bid, bind bound, bite bit, bleed bled,
blow blew, break broke, breed bred, bring brought, broadcast broadcast, build built, burn burned, burst burst, buy bought, cast cast, catch caught,
choose chose, cling clung, come came, cost cost, creep crept, cut cut, deal dealt, dig dug, dive dove, do did, draw drew, dream dreamt, drink drank,
drive drove, eat ate, fall fell, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew, forbid forbade, forecast forecast,
foresee foresaw, forget forgot, forgive forgave, freeze froze, get got, give gave, go went, grind ground, grow grew, hang hung, have had, hear heard,
hide hid, hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left,
lend lent, let let, lie lay, light lit, lose lost, make made, mean meant, meet met, mistake mistook, overcome overcame, overthrow overthrew, pay paid,
prove proved, put put, quit quit, read read, ride rode, ring rang, rise rose, run ran, say said, see saw, seek sought, sell sold, send sent, set set,
shake shook, shed shed, shine shone, shoot shot, show showed, shrink shrank, shut shut, sing sang, sink sank, sit sat, sleep slept, slide slid,
speak spoke, spend spent, spill spilt, spin spun, split split, spread spread, spring sprang, stand stood, steal stole, stick stuck, sting stung,
strike struck, strive strove, swear swore, sweep swept, swim swam, swing swung, take took, teach taught, tear tore, tell told, think thought,
throw threw, understand understood, undergo underwent, undertake undertook, uphold upheld, upset upset, wake woke, wear wore, weep wept, win won,
wind wound, withdraw withdrew, withstand withstood, write wrote, admit admitted, commit committed, compel compelled, concur concurred, confer conferred,
control controlled, deter deterred, equip equipped, excel excelled, expel expelled, incur incurred, infer inferred, occur occurred, omit omitted,
patrol patrolled, permit permitted, prefer preferred, propel propelled, rebel rebelled, rebut rebutted, recur recurred, refer referred,
regret regretted, repel repelled, submit submitted, transfer transferred`

var pastOf = func() map[string]string {
	m := map[string]string{}
	for _, pair := range strings.Split(irregular, ",") {
		w := strings.Fields(pair)
		m[w[0]] = w[1]
	}
	return m
}()

// Past returns the past tense of a base form.
func Past(b string) string {
	if p, ok := pastOf[b]; ok {
		return p
	}
	if doubling[b] {
		return b + b[len(b)-1:] + "ed"
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

// doubling are verbs of two syllables with the stress on the second.
var doubling = set("admit commit permit submit omit remit emit transmit refer prefer defer infer confer deter occur recur incur concur compel expel propel repel dispel rebel regret equip forget allot abet acquit outfit control patrol enrol")

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

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
