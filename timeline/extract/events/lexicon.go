package events

import (
	"strings"

	"quoteline/timeline/wordlist"
)

var set = wordlist.Set

// Classes of verbs, by base form, after the TimeML guidelines.
var (
	reporting   = set("say tell report announce claim warn vow insist reiterate add state declare explain suggest hint write note argue assert allege admit concede deny acknowledge confirm reveal disclose reply respond ask predict testify cite quote comment")
	aspectual   = set("begin start continue stop end finish complete halt resume initiate conclude cease launch commence keep restart terminate reopen")
	intentional = set("try attempt promise offer agree decide plan order ask request urge persuade seek propose pledge threaten refuse delay postpone avoid prevent investigate force allow help vote swear prepare call demand authorize negotiate")
	intensional = set("believe think want hope expect fear feel know need intend doubt wish consider like love hate suspect worry seem appear desire prefer aim")
	stative     = set("remain own contain include belong live exist stand hold cost represent involve depend")
)

// Commentary are verbs with which a writer comments rather than reports: what
// they say is no happening.
var Commentary = set("underscore underline reflect highlight mean contrast loom seem appear signal illustrate demonstrate exemplify suggest imply indicate represent constitute symbolize matter depend echo mirror resemble overshadow raise like look sound prove tend")

// Lasting are verbs whose present tense says that something holds.
var Lasting = set("remain recognize hold own control occupy face deny lead serve live head employ support oppose refuse reject insist continue want seek rule operate run keep maintain work belong back")

// Intransitive are verbs that have no passive: what looks like one ("gunfire
// reverberated in the square", read as a participle) is their past tense.
var Intransitive = set("appear arise arrive cease clash collapse collide come crash crumble debut depart deteriorate die disappear elapse emerge erupt escalate escape exist expire fail fall flare flee go happen hover linger loom march occur peak perish persist plummet prevail protest rally reappear recede resign retire resurface reverberate resign rise slump soar subside surge testify tumble vanish abstain apologize apologise defect retaliate intervene participate succumb")

// nouns that name happenings, by base form.
var nouns = set(`abduction accident acquisition action agreement airstrike alert ambush announcement appearance appointment approval arrest arrival assassination assault attack attempt auction award ban bankruptcy battle bid birth blast blockade blaze bombardment bombing boycott breakthrough briefing broadcast burial campaign cancellation capture cease-fire ceasefire celebration ceremony change charge clash closure collapse collision combat comeback complaint concert conference confirmation conflict confrontation congress conquest construction contest contribution conviction cooperation coronation coup crackdown crash crisis cut cyclone deal death debate debut decision declaration decline decrease defeat defection delay demonstration departure deployment deportation destruction development disaster discovery discussion dismissal dispute drop drought earthquake election embargo emergency encounter epidemic eruption escape evacuation event examination exchange execution exercise exhibition expansion expedition experiment explosion expulsion fall famine festival fight fighting fire firing flight flood flooding funeral game genocide growth hearing heist hijacking hurricane impeachment impact implementation inauguration incident increase incursion inquest inquiry insurgency intervention interview invasion investigation journey killing landing launch launching lawsuit layoff loss march marriage massacre match meeting merger mission mobilization move murder mutiny negotiation nomination occupation offensive offer opening operation outbreak outage overthrow pandemic parade performance plan plot poll premiere press-conference privatization probe prosecution protest publication purchase purge raid rally rebellion recession reception referendum reform refusal release removal repair rescue resignation response restructuring resumption retirement retreat return reunion review revolt revolution riot rise robbery rollout rout sale sanction scandal search seizure sentence sentencing session settlement shelling shooting showdown shutdown siege signing slaughter speech spill split standoff storm strike suicide summit surge surgery surrender survey suspension swap takeover talk talks test testimony threat tornado tour tournament tragedy training transaction transfer transition treaty trial trip truce tsunami unrest upgrade uprising verdict victory violation violence visit vote voyage vow war warning wedding win withdrawal work wounding`)

// figures are plurals that name a trade or its results, not what happened.
var figures = set("operations works")

func eventNoun(w string) bool {
	if figures[w] {
		return false
	}
	if nouns[w] {
		return true
	}
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return nouns[w[:n-3]+"y"]
	case n > 4 && strings.HasSuffix(w, "es") && nouns[w[:n-2]]:
		return true
	case n > 3 && w[n-1] == 's':
		return nouns[w[:n-1]]
	}
	return false
}

// IsNoun reports that a word, in any number, names a happening.
func IsNoun(w string) bool { return eventNoun(strings.ToLower(w)) }

// Phase places a verb in the course of a meeting or visit: 1 arriving, 2
// conferring, 3 ending; 0 where it tells nothing.
func Phase(lemma string) int {
	switch lemma {
	case "arrive", "greet", "welcome", "land", "receive", "open", "begin", "start", "kick":
		return 1
	case "meet", "talk", "sit", "confer", "discuss", "negotiate", "debate":
		return 2
	case "end", "conclude", "close", "finish", "adjourn", "depart", "produce":
		return 3
	}
	return 0
}
