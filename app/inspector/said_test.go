package inspector

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// What the user says is shown as theirs, and the words of the text are not given as
// the reason of a date that the user set.
func TestTheUsersPart(t *testing.T) {
	test.NewTempApp(t)
	p := New()
	c := content()
	c.Accounts = nil
	e := c.Event
	e.Accounts = nil
	e.Basis.Why = "The words say when."
	shown := func() string {
		p.Set(c)
		texts, _ := see(p.body)
		return strings.Join(texts, "\n")
	}
	if s := shown(); strings.Contains(s, "You set this") || !strings.Contains(s, "The words say when.") || strings.Contains(s, "Tags") {
		t.Errorf("untouched:\n%s", s)
	}
	e.When, e.Typed, e.Edited = when.NewMonth(2014, 5), "mid-May 2014", timeline.WhenField|timeline.TagsField|timeline.VerifiedField|timeline.NoteField
	e.Tags, e.Note = []string{"bridge", "toll"}, "Ask the clerk"
	e.Verified, e.VerifiedBy, e.VerifiedAt = timeline.ToCheck, "R. Stone", time.Date(2019, 3, 5, 12, 0, 0, 0, time.UTC)
	s := shown()
	for _, want := range []string{"You set this: “mid-May 2014”", "bridge, toll", "Ask the clerk", "To check · R. Stone · ", "March 2019", "The date is yours"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not in\n%s", want, s)
		}
	}
	if strings.Contains(s, "The words say when.") {
		t.Error("the engine's words are given for the user's date")
	}
}

func TestDoubleClickEdits(t *testing.T) {
	test.NewTempApp(t)
	p := New()
	n := 0
	p.OnEdit = func() { n++ }
	p.Set(content())
	p.body.Objects[0].(fyne.DoubleTappable).DoubleTapped(nil)
	test.Tap(p.edit)
	p.Set(nil)
	if n != 2 || !p.edit.Disabled() {
		t.Errorf("%d times; disabled %v", n, p.edit.Disabled())
	}
}
