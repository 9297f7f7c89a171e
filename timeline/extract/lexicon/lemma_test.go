package lexicon

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
	"quoteline/timeline/extract/token"
)

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		tag   token.Tag
		pairs string // form/lemma
	}{
		{token.VBD, `said/say went/go was/be Met/meet planned/plan called/call controlled/control passed/pass added/add
tried/try died/die played/play agreed/agree needed/need announced/announce received/receive argued/argue hoped/hope
hopped/hop visited/visit created/create associated/associate waited/wait voted/vote decided/decide avoided/avoid
acquired/acquire repaired/repair developed/develop escaped/escape happened/happen increased/increase focused/focus
changed/change belonged/belong urged/urge settled/settle patrolled/patrol re-elected/re-elect overheard/overhear
outsold/outsell invaded/invade loaded/load concluded/conclude included/include welcomed/welcome postponed/postpone
warned/warn launched/launch vowed/vow owed/owe typed/type renamed/rename described/describe resumed/resume
persuaded/persuade dismissed/dismiss reached/reach pushed/push fixed/fix declared/declare appeared/appear
explored/explore monitored/monitor determined/determine explained/explain completed/complete targeted/target
’d/have 's/be`},
		{token.VBG, `making/make running/run getting/get lying/lie dying/die seeing/see being/be bringing/bring
organizing/organize trying/try ageing/age negotiating/negotiate shooting/shoot taking/take beginning/begin singing/sing`},
		{token.VBN, "taken/take known/know written/write held/hold withdrawn/withdraw built/build accused/accuse overthrown/overthrow"},
		{token.VBZ, "says/say has/have goes/go does/do is/be tries/try passes/pass watches/watch focuses/focus raises/raise vetoes/veto ’s/be"},
		{token.VBP, "are/be ’re/be 've/have say/say"},
		{token.MD, "will/will wo/will ca/can ’ll/will 'd/would could/could"},
		{token.NNS, `talks/talk countries/country men/man policemen/policeman people/person wives/wife crises/crisis buses/bus
houses/house boxes/box churches/church viruses/virus heroes/hero shoes/shoe movies/movie series/series analyses/analysis
vice-presidents/vice-president politics/politics 1990s/1990s menus/menu losses/loss cases/case nurses/nurse`},
		{token.JJR, "bigger/big larger/large happier/happy better/good lower/low more/more smaller/small"},
		{token.JJS, "latest/late worst/bad greatest/great simplest/simple"},
		{token.RBR, "better/well faster/fast"},
		{token.RB, "n’t/not n't/not Then/then"},
		{token.PRP, "him/he I/I them/they"},
		{token.NNP, "Smith/Smith States/States"},
		{token.NN, "talks/talks Meeting/meeting"},
	} {
		for _, p := range strings.Fields(c.pairs) {
			form, want, _ := strings.Cut(p, "/")
			if got := Lemma(form, c.tag); got != want {
				t.Errorf("%s %s: got %q, want %q", form, c.tag, got, want)
			}
		}
	}
}

func TestLemmaNeverFails(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.String().Draw(t, "word")
		tag := token.Tag(rapid.IntRange(0, int(token.NumTags)-1).Draw(t, "tag"))
		l := Lemma(w, tag)
		if (l == "") != (w == "") {
			t.Fatalf("%q as %s has the lemma %q", w, tag, l)
		}
	})
}

func BenchmarkLemma(b *testing.B) {
	for range b.N {
		Lemma("negotiated", token.VBD)
	}
}
