package lexicon

import (
	"strings"
	"testing"

	"quoteline/timeline/extract/token"
)

func TestPast(t *testing.T) {
	for _, pair := range strings.Fields(`be/was do/did go/went have/had undergo/underwent undo/undid bear/bore beat/beat show/showed prove/proved lie/lay lay/laid
say/said tell/told get/got want/wanted rebuild/rebuilt mislead/misled oversee/oversaw slay/slew set/set shut/shut spread/spread
launch/launched stop/stopped try/tried play/played move/moved visit/visited offer/offered echo/echoed age/aged mimic/mimicked
refer/referred admit/admitted transfer/transferred excel/excelled equip/equipped fix/fixed show/showed saw/sawed`) {
		base, want, _ := strings.Cut(pair, "/")
		if got := Past(base); got != want {
			t.Errorf("%s: %s, want %s", base, got, want)
		}
	}
	if got := Past(""); got != "" {
		t.Errorf("nothing: %q", got)
	}
}

// TestPastLeadsBack: the past of an irregular verb is a form of it, but for "lay", which is of two.
func TestPastLeadsBack(t *testing.T) {
	for base, past := range pastOf {
		if got := Lemma(past, token.VBD); got != base && past != "lay" {
			t.Errorf("%s of %s is a form of %s", past, base, got)
		}
	}
}
