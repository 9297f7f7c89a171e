package extract

import (
	"strings"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// onlyPast are past tenses that are no other word: whatever the tagger makes of
// one it has not met before, it is a verb.
var onlyPast = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`arose ate awoke became befell began blew bought brought broke built came caught chose clung crept dealt
		drew drank flew fled flung forbade foresaw forgave forgot froze gave grew held heard kept knelt knew led lent lost met misled
		mistook overcame overran oversaw overthrew overtook paid rebuilt repaid resold sang sank sent shook shrank slept slew slid sold sought
		sped spent sprang stole stood strode strove struck stuck stung swam swept swore swung taught threw told took tore underwent understood undertook
		upheld went wept withdrew withheld withstood woke won wore wrote`) {
		m[w] = true
	}
	return m
}()

// noParticiple are past tenses whose participle is another word.
var noParticiple = wordSet(`arose ate awoke became befell began blew broke came chose did drank drew drove fell flew forbade froze gave grew knew overcame
	overthrew overtook rang rose sang sank saw shook shrank slew spoke sprang stole strove swam swore threw took tore undertook underwent went withdrew woke wore wrote`)

// chosen are pasts that are no participle between two names: "Lee named Roe to the board".
var chosen = wordSet("named appointed nominated called")

// onlyPresent are forms in -s that are no plurals: whatever the tagger makes of
// them, they are verbs.
var onlyPresent = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`denies argues insists admits concedes becomes includes requires describes believes says tells knows begins
		refuses accuses agrees alleges announces asserts explains intends accepts suggests recognizes acknowledges confirms`) {
		m[w] = true
	}
	return m
}()

// onlyVerb reports a participle with its object right behind a noun, where the part of the
// sentence up to a semicolon has no other verb: "In 1978 a lorry caught fire; nobody was hurt".
func onlyVerb(d *token.Doc, i int) bool {
	s := d.Sentences[d.Tokens[i].Sentence]
	if i == s.First || i+1 >= s.Last || !d.Tokens[i-1].Tag.IsNoun() || !d.Tokens[i+1].Tag.IsNoun() && d.Tokens[i+1].Tag != token.DT && d.Tokens[i+1].Tag != token.PRPS {
		return false
	}
	first, last := i, i
	for ; first > s.First && d.Word(first-1) != ";"; first-- {
	}
	for ; last < s.Last && d.Word(last) != ";"; last++ {
	}
	return !finite(d, first, last)
}

// pasts gives those words their tag, where the tagger took them for nouns or
// adjectives.
func pasts(d *token.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		switch {
		case t.Tag == token.NNS && onlyPresent[d.Word(i)]:
			t.Tag = token.VBZ
		case t.Tag == token.VBN && d.Word(i) == "dug" && i > 0 && d.Tokens[i-1].Tag == token.NNS && d.Tokens[i-1].Sentence == t.Sentence:
			t.Tag = token.VBD // "Rescuers dug through mud"
		case t.Tag == token.VBG && d.Word(i) == "missing" && i > 0 && lexicon.Lemma(d.Word(i-1), d.Tokens[i-1].Tag) == "go":
			t.Tag = token.JJ
		case t.Tag == token.VBN && onlyPast[d.Word(i)] && amongPasts(d, i):
			t.Tag = token.VBD
		case t.Tag == token.VBN && (noParticiple[d.Word(i)] || (onlyPast[d.Word(i)] || d.Word(i) == "left" || chosen[d.Word(i)] && i > 0 && d.Tokens[i-1].Tag.IsProper() && i+1 < len(d.Tokens) && d.Tokens[i+1].Tag.IsProper()) && onlyVerb(d, i)):
			t.Tag = token.VBD
		}
		if t.Tag != token.NN && t.Tag != token.NNS && t.Tag != token.JJ && t.Tag != token.RB || !onlyPast[d.Word(i)] {
			continue
		}
		t.Tag = token.VBD
		for k := i - 1; k >= 0 && k >= i-3 && d.Tokens[k].Sentence == t.Sentence; k-- {
			if w := strings.ToLower(d.Word(k)); be[w] || having[w] {
				t.Tag = token.VBN
			}
			if d.Tokens[k].Tag != token.RB {
				break
			}
		}
	}
}

// amongPasts reports the word at token i between past tenses of a list: "appealed, lost in
// November, and filed for bankruptcy".
func amongPasts(d *token.Doc, i int) bool {
	const longest = 16 // tokens to the last of the list
	end := min(d.Sentences[d.Tokens[i].Sentence].Last, i+longest)
	if i < 2 || i+3 >= end || d.Word(i-1) != "," || d.Tokens[i-2].Tag != token.VBD || d.Word(i+1) == "by" {
		return false
	}
	for t := i + 1; t+2 < end; t++ {
		if d.Word(t) == "," {
			return d.Tokens[t+1].Tag == token.CC && d.Tokens[t+2].Tag == token.VBD
		}
	}
	return false
}

var having = wordSet(wordlist.Have, wordlist.HaveShort)
