package lexicon

import (
	"slices"
	"strings"

	"quoteline/timeline/wordlist"
)

// pairs reads "lemma form form, lemma form …" into form → lemma.
func pairs(s string) map[string]string {
	m := map[string]string{}
	for _, group := range strings.Split(s, ",") {
		f := strings.Fields(group)
		for _, form := range f[min(1, len(f)):] {
			m[form] = f[0]
		}
	}
	return m
}

// Pasts returns, in order, the past forms and participles of verbs that do not
// end as regular ones do.
func Pasts() []string {
	var out []string
	for form, lemma := range irregularVerbs {
		if form != lemma && !strings.HasSuffix(form, "ed") && !strings.HasSuffix(form, "ing") && !strings.HasSuffix(form, "s") {
			out = append(out, form)
		}
	}
	slices.Sort(out)
	return out
}

var set = wordlist.Set

var irregularVerbs = pairs(irregular)

// irregular has the past forms, participles and odd spellings of verbs.
const irregular = `
be is was were been being are am, have has had having, do does did done, go goes went gone gon, want wan, say said says,
get got gotten, make made, take took taken, come came, become became, overcome overcame, see saw seen, know knew known,
give gave given, forgive forgave forgiven, find found, think thought, tell told, leave left, feel felt, keep kept,
begin began begun, show shown, hear heard, hold held, withhold withheld, uphold upheld, bring brought, write wrote written,
rewrite rewrote rewritten, underwrite underwrote underwritten, sit sat, stand stood, understand understood,
withstand withstood, lose lost, pay paid, repay repaid, meet met, run ran, overrun overran, send sent, build built,
rebuild rebuilt, fall fell fallen, buy bought, win won, teach taught, catch caught, fight fought, seek sought,
speak spoke spoken, break broke broken, choose chose chosen, drive drove driven, rise rose risen, arise arose arisen,
grow grew grown, outgrow outgrew outgrown, throw threw thrown, overthrow overthrew overthrown, blow blew blown, fly flew flown,
draw drew drawn, withdraw withdrew withdrawn, eat ate eaten, beat beaten, drink drank drunk, sing sang sung,
ring rang rung, sink sank sunk, swim swam swum, shrink shrank shrunk, spring sprang sprung, swing swung, cling clung,
fling flung, sling slung, sting stung, string strung, wring wrung, hang hung, dig dug, stick stuck, strike struck stricken,
shoot shot, feed fed, breed bred, bleed bled, lead led, mislead misled, read read, speed sped, flee fled, sell sold, lend lent, bend bent,
spend spent, rend rent, deal dealt, mean meant, dream dreamt, lean leant, learn learnt, burn burnt, spell spelt, spill spilt, spoil spoilt,
sleep slept, sweep swept, weep wept, creep crept, leap leapt, kneel knelt, dwell dwelt, smell smelt, lay laid, mislay mislaid,
lie lain lying lied, die died dying, tie tied tying, untie untied untying, vie vied vying, belie belied belying,
wear wore worn, tear tore torn, swear swore sworn, bear bore borne born, steal stole stolen, freeze froze frozen, weave wove woven,
wake woke woken, awake awoke awoken, forget forgot forgotten, bite bit bitten, hide hid hidden, ride rode ridden, stride strode stridden,
override overrode overridden, shake shook shaken, mistake mistook mistaken, undertake undertook undertaken, overtake overtook overtaken, forsake forsook forsaken,
partake partook partaken, undergo undergoes underwent undergone, forgo forgoes forwent forgone, undo undoes undid undone, redo redoes redid redone,
outdo outdoes outdid outdone, overdo overdoes overdid overdone, forbid forbade forbidden, bid bidden bade, foresee foresaw foreseen, oversee oversaw overseen, light lit, slide slid, spin spun, spit spat, wind wound, bind bound,
grind ground, shine shone, sow sown, sew sewn, mow mown, saw sawn, prove proven, swell swollen, shear shorn, tread trod trodden, strive strove striven,
thrive throve, slay slew slain, bespeak bespoke bespoken, foretell foretold, retell retold, resell resold, rethink rethought, remake remade, retake retook retaken, rewind rewound,
shed shed, misunderstand misunderstood, mimic mimicked mimicking, panic panicked panicking, picnic picnicked picnicking,
traffic trafficked trafficking, frolic frolicked frolicking, quiz quizzed quizzing quizzes, focus focused focusing focussed focussing, bias biased biasing,
bus bused busing, gas gassed gassing, canvas canvased, veto vetoed vetoes, echo echoes, ski skied, singe singeing singed, dye dyed dyeing,
behold beheld, beget begot begotten, befall befell befallen, behave behaved behaving, inset inset, spring sprung, plead pled, unwind unwound, sneak snuck, dive dove, shut shutting,
age aged ageing aging, owe owed owing owes, awe awed, axe axed axing axes, err erred erring, add added adding, eye eyed eyeing, free freed, guide guided guiding,
create created creating, recreate recreated recreating, procreate procreated, debut debuted debuting, combat combated combating, ache ached aching, clothe clothed clothing, bathe bathed bathing, breathe breathed breathing,
soothe soothed soothing, loathe loathed loathing, seethe seethed seething, sheathe sheathed, taste tasted tasting, waste wasted wasting, paste pasted pasting, haste hasted, lunge lunged lunging, catapult catapulted`

// irregularNouns has plurals that no rule undoes.
var irregularNouns = pairs(`
man men, person people, gentleman gentlemen, schoolchild schoolchildren, grandchild grandchildren, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen,
wife wives, life lives, knife knives, wolf wolves, leaf leaves, half halves, self selves, thief thieves, shelf shelves,
loaf loaves, calf calves, elf elves, hoof hooves, scarf scarves, ourselves ourselves, themselves themselves,
criterion criteria, phenomenon phenomena, crisis crises, analysis analyses, thesis theses, hypothesis hypotheses,
diagnosis diagnoses, oasis oases, parenthesis parentheses, synthesis syntheses, emphasis emphases, nucleus nuclei, stimulus stimuli,
alumnus alumni, fungus fungi, cactus cacti, syllabus syllabi, focus foci, radius radii, bacterium bacteria, stratum strata, curriculum curricula, memorandum memoranda,
appendix appendices, index indices, matrix matrices, vertex vertices, larva larvae, alga algae, formula formulae, vertebra vertebrae,
movie movies, tie ties, lie lies, pie pies, zombie zombies, calorie calories, cookie cookies, rookie rookies, genie genies, necktie neckties, hippie hippies, selfie selfies, prairie prairies, sortie sorties,
birdie birdies, species species, series series, news news, means means, headquarters headquarters, barracks barracks, thanks thanks, regards regards, clothes clothes, pants pants, trousers trousers,
remains remains, earnings earnings, proceeds proceeds, surroundings surroundings, outskirts outskirts, premises premises, goods goods, odds odds, riches riches, feces feces, corpus corpora, medium media, lens lenses, bus buses,
gas gases, shoe shoes, toe toes, foe foes, woe woes, canoe canoes, oboe oboes, ache aches, headache headaches, cache caches, niche niches, avalanche avalanches, psyche psyches, axe axes, quiz quizzes,
passer-by passers-by, mother-in-law mothers-in-law, atlas atlases, alias aliases, iris irises, canvas canvases, bias biases, christmas christmases`)

// adjectives of irregular degree.
var irregularDegrees = pairs(`good better best, bad worse worst, far farther farthest, further further, furthest furthest, little lesser, least least,
more more, most most, less less, old elder eldest`)
