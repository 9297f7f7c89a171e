package coref

import (
	"strings"

	"quoteline/timeline/wordlist"
)

// classes are words for one kind of happening, verbs and nouns, by dictionary
// form. A word that is in none is a kind of its own.
var classes = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(`
resign resignation step-down step-aside quit
die death
kill slay murder killing slaying
wound injure wounding injury
arrest detain arrestment detention apprehend
attack assault
bomb bombing bombardment bombard
explode explosion blast
shoot shooting
crash
collide collision
elect election
win victory
lose loss defeat
sign signing signature
agree agreement
visit
arrive arrival
depart departure
meet meeting
appoint appointment name
nominate nomination
dismiss dismissal sack fire oust ouster
protest demonstrate demonstration rally
clash
invade invasion
withdraw withdrawal pull-out
surrender
launch
announce announcement unveil
acquire acquisition buy purchase takeover take-over
merge merger
close closure shut shut-down close-down
open opening
marry wedding marriage
bear birth
bury burial funeral
convict conviction
sentence sentencing
acquit acquittal
indict indictment charge
sue lawsuit
release free
escape
kidnap abduct abduction kidnapping
rescue
evacuate evacuation
erupt eruption
collapse
ban
approve approval
reject rejection
vote
test testing
strike
earthquake quake
file filing
accuse accusation
apologize apology apologise
discover discovery
publish publication
capture seize seizure
execute execution
assassinate assassination
inaugurate inauguration
extradite extradition
deploy deployment
suspend suspension
postpone postponement delay
cancel cancellation
bankrupt bankruptcy
cut reduction reduce slash
lay-off layoff
`, "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}()

var set = wordlist.Set

var (
	// vague heads say little of what happened: others must say the more.
	vague = set(`be have do make take get give go come put set let keep hold see look use find leave turn bring move show
		begin start continue remain become run work play try seem appear want need think know feel call tell say add ask
		event thing work action effort help lead follow face allow cause happen occur include stand sit grow rise fall
		increase raise reach send pass add provide offer receive carry build join spread end stop report hear change`)

	// once are heads of what happens to someone or something once, or hardly more:
	// one name and the day tell which.
	once = set(`resign die marry bear bury convict sentence acquit arrest elect appoint indict extradite kidnap execute inaugurate
		abdicate assassinate bankrupt merge crash sink capsize earthquake erupt nominate`)

	// final are those of them that nobody does, or has done to him, twice.
	final = set("die bear bury execute assassinate")

	// sole nouns name what a day has one of, as far as reports go that give it no
	// other name; strikes are verbs that say no more than that it came.
	sole    = set("earthquake tsunami erupt referendum coup elect eclipse")
	strikes = set("strike hit occur happen shake rock take-place")

	// serial heads name what happens day after day in much the same words.
	serial = set(`attack kill die wound bomb explode shoot clash protest shell strike fire meet visit arrive fight raid rise fall
		cut close open gather march say target hit storm blast talk vote fly patrol battle`)

	// empty words tell nothing of what a title is about.
	empty = set(`a an the this that these those his her its their our my your he she it they we i you him them us who whom which what
		whose and or but nor so yet if when while as at by for from in into of off on onto out over to up upon with without within
		about after before against among around between during through under until since than then there here where how why
		be is are was were been being am has have had do does did will would shall should can could may might must not no n't 's ’s
		all any both each every few many more most much other others some such same own several one also just only even still very too
		again now later earlier already ago soon recently finally day days week weeks month months year years hour hours minute minutes time times morning
		afternoon evening night weekend early late last next past new people person man men woman women mr mrs ms dr sir said say says`,
		wordlist.NearDays, strings.ToLower(wordlist.Weekdays), strings.ToLower(wordlist.Months), strings.ToLower(wordlist.ShortMonths))

	be        = set(wordlist.Be)
	particles = set("down up out off over aside away back in")
)
