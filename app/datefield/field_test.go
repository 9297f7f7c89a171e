package datefield

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"quoteline/app/keyed"
	"quoteline/timeline/when"
)

func TestReading(t *testing.T) {
	for edtf, want := range map[string]string{
		"": "", "2014-05-03": "3 May 2014 · EDTF 2014-05-03", "2014-05": "May 2014 · EDTF 2014-05 · 2014-05-01 – 2014-05-31",
		"[..1984]": "by 1984 · EDTF [..1984] · not after 1984-12-31", "1985/..": "from 1985 on · EDTF 1985/.. · not before 1985-01-01",
	} {
		d, err := when.Parse(edtf)
		if got := Reading(d); err != nil || got != want {
			t.Errorf("%s: %q", edtf, got)
		}
	}
}

func TestField(t *testing.T) {
	test.NewTempApp(t)
	d := New("none given", keyed.Keys{})
	changes := 0
	d.Changed = func() { changes++ }
	for _, c := range []struct{ typed, date, says string }{
		{"mid-May 2014", "2014-05", "May 2014 · EDTF 2014-05"},
		{"", "", "none given"},
		{"soon", "", ""},
		{"3/5/2014", "", "This can be read in two ways. Which one?"},
	} {
		d.SetText(c.typed)
		if d.Date.EDTF != c.date && c.date != "" || c.date == "" && !d.Date.IsZero() || (d.Err != nil) != (c.date == "" && c.typed != "") || c.says != "" && len(d.said.Text) < len(c.says) {
			t.Errorf("%q: %q, %v, %q", c.typed, d.Date.EDTF, d.Err, d.said.Text)
		}
	}
	test.Tap(d.choice.Objects[0].(*keyed.Button))
	if d.Err != nil || d.Date.IsZero() || d.choice.Visible() || changes < 5 {
		t.Errorf("chosen: %+v after %d changes", d.Date, changes)
	}
}
