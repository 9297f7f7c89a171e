package events

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// goesWithPassive reports a second participle of a passive, which a past tense looks
// like: "was arrested in Zurich and extradited to Austria". A past tense would have an
// object there.
func goesWithPassive(d *token.Doc, s token.Sentence, g *Group) bool {
	t := d.Tokens[g.Head]
	if g.First != g.Head || t.Tag != token.VBD && t.Tag != token.VBN || t.Rel != token.Conj || !strings.HasSuffix(d.Word(g.Head), "ed") && !undergone[d.Word(g.Head)] || g.First-1 < s.First || d.Tokens[g.First-1].Tag != token.CC {
		return false
	}
	if next := g.Last; next+1 < s.Last && d.Tokens[next].Tag == token.RB && d.Tokens[next+1].Tag == token.IN {
		// "was put off and heard remotely in May"
	} else if g.Last < s.Last && d.Tokens[g.Last].Tag == token.DT && g.Lemma == "award" {
		// "was wounded and awarded the Military Cross"
	} else if g.Last < s.Last && d.Tokens[g.Last].Rel != token.OblTmod && !nextTime(d, g.Last, s.Last) && d.Tokens[g.Last].Tag != token.IN && d.Tokens[g.Last].Tag != token.TO && d.Tokens[g.Last].Tag != token.PunctTag {
		return false
	}
	if ofItself(d, s, g) {
		return false
	}
	h := int(t.Head)
	return h > s.First && h < g.First && d.Tokens[h].Tag == token.VBN && auxiliary(strings.ToLower(d.Word(h-1))) == "be"
}

// undergone are irregular participles of what is done to things.
var undergone = set("heard held sold built sent brought found made paid kept taught caught bought sought rebuilt resold")

// nextTime reports "the next year", "the following day", "two days later" at token i.
func nextTime(d *token.Doc, i, end int) bool {
	if i+2 < end && d.Tokens[i].Tag == token.CD && spell[strings.TrimSuffix(d.Word(i+1), "s")] {
		return d.Word(i+2) == "later" || d.Word(i+2) == "earlier" || d.Word(i+2) == "after" // "buried two days later"
	}
	if i+2 >= end || !strings.EqualFold(d.Word(i), "the") {
		return false
	}
	switch d.Word(i + 1) {
	case "next", "following", "same":
		return true
	}
	return false
}

// ofItself reports a verb behind "and" that tells what its subject did, whatever was done
// to it before: "was found in May and passed within a mile", "was appointed in 1962 and
// reported in 1964".
func ofItself(d *token.Doc, s token.Sentence, g *Group) bool {
	if g.First == s.First || d.Tokens[g.First-1].Tag != token.CC || d.Tokens[g.Head].Rel != token.Conj {
		return false
	}
	if shifting[g.Lemma] && g.First-2 > s.First && d.Word(g.First-2) == "," && g.Last < s.Last && (d.Word(g.Last) == "to" || d.Word(g.Last) == "from") {
		return true // "were docked ten points, and dropped to the third league"
	}
	return moving[g.Lemma] || Intransitive[g.Lemma] || g.Lemma == "report" && g.Last < s.Last && (d.Word(g.Last) == "in" || d.Word(g.Last) == "on")
}

// moving are verbs of what goes somewhere of itself, whatever else they can mean.
var moving = set("arrive crash drift head land pass reappear return sail travel turn vanish")

// shifting are verbs of what goes up or down, or is brought there.
var shifting = set("drop move slip climb slide sink")

// reaching are verbs with the preposition that takes the place of their object.
var reaching = map[string]bool{
	"leave for": true, "file for": true, "ask for": true, "ask to": true, "decline to": true, "refuse to": true, "offer to": true, "vow to": true, "pledge to": true, "promise to": true, "threaten to": true, "demonstrate in": true, "demonstrate against": true, "demonstrate for": true, "call for": true, "vote for": true, "vote against": true, "apply for": true, "wait for": true, "look for": true, "search for": true,
	"push for": true, "press for": true, "campaign for": true, "campaign against": true, "fight for": true, "fight against": true, "protest against": true, "rebel against": true,
	"object to": true, "reply to": true, "respond to": true, "return to": true, "move to": true, "travel to": true, "agree to": true, "agree on": true, "insist on": true,
	"head for": true, "argue for": true, "argue against": true, "side with": true, "negotiate with": true, "join in": true, "march on": true, "sail for": true, "resign as": true, "report for": true, "report to": true,
}

// Reaches reports a group that goes on with the preposition by which its verb reaches its
// object: whatever its tags, it is no passive.
func Reaches(d *token.Doc, g *Group) bool {
	return g.Last < len(d.Tokens) && reaching[g.Lemma+" "+strings.ToLower(d.Word(g.Last))]
}

// Twice are verbs behind whose participle an object may stand, as the other of two, a name or a
// number: "Lee, awarded the prize", "a bill called the Act", "aged 14".
var Twice = set("age allow ask assign award bill brand call charge christen consider cost declare deal deem deny designate dub elect entitle feed forgive give grant guarantee hand label lend name nickname offer owe pay promise pronounce proclaim quote rename rent sell send serve show style teach tell term title value vote")
