package editor

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/timeline"
	"quoteline/timeline/when"
)

func sample() *timeline.Event {
	return &timeline.Event{
		ID: 1, Title: "The bridge opens", When: when.NewDay(2014, 5, 3), Kind: timeline.Plan, Speaker: "Reyes, Paul", People: []string{"Ida Holm"},
		Places: []string{"Selby, Yorkshire", "Oslo"}, Tags: []string{"bridge"}, Note: "Ask", Colour: 2, Verified: timeline.Disputed, VerifiedBy: "Ann",
		Edited: timeline.TagsField | timeline.TitleField,
	}
}

func form(t *testing.T, e *timeline.Event) *Form {
	t.Helper()
	test.NewTempApp(t)
	return New(Content{Event: e, People: []string{"Ida Holm", "Paul Reyes", "Holman"}, Tags: []string{"bridge", "brige-toll"}, By: "Zoe", Escape: func() {}, TakeBack: func(timeline.Fields) {}})
}

// What was filled in and left alone is no change, for any event.
func TestNoChange(t *testing.T) {
	dates := []when.Date{{}, when.About(when.NewYear(1890)), when.NewDecade(1990), when.Between(when.MinInstant, when.NewYear(1985).To), when.NewSeason(2020, when.Spring)}
	for _, s := range []string{"-0043-03-15", "2014-05-03T10:30", "[1667,1668,1670..1672]", "156X-12-25", "2004-06-XX", "Y170000002", "../1985?", "2014-05-03/2014-06"} {
		d, err := when.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		dates = append(dates, d)
	}
	for _, d := range dates {
		e := sample()
		e.When = d
		if c, err := form(t, e).Correction(); !c.Zero() || err != nil {
			t.Errorf("%s: %+v, %v", d, c, err)
		}
	}
}

func TestChanges(t *testing.T) {
	for name, x := range map[string]struct {
		edit func(*Form)
		want timeline.Fields
		ok   func(*timeline.Correction) bool
	}{
		"title":       {func(f *Form) { f.title.SetText("  A  new one ") }, timeline.TitleField, func(c *timeline.Correction) bool { return c.Title == "A new one" }},
		"no title":    {func(f *Form) { f.title.SetText(" ") }, 0, func(*timeline.Correction) bool { return true }},
		"date":        {func(f *Form) { f.date.Entry.SetText("c. 1890") }, timeline.WhenField, func(c *timeline.Correction) bool { return c.When.EDTF == "1890~" && c.Typed == "c. 1890" }},
		"no date":     {func(f *Form) { f.date.Entry.SetText("") }, timeline.WhenField, func(c *timeline.Correction) bool { return c.When.IsZero() && c.Typed == "" }},
		"no speaker":  {func(f *Form) { f.speaker.entry.SetText("") }, timeline.SpeakerField, func(c *timeline.Correction) bool { return c.Speaker == "" }},
		"people":      {func(f *Form) { f.people.entry.SetText("Ida Holm, , ann,ann") }, timeline.PeopleField, func(c *timeline.Correction) bool { return slices.Equal(c.People, []string{"Ida Holm", "ann"}) }},
		"no places":   {func(f *Form) { f.places.entry.SetText("") }, timeline.PlacesField, func(c *timeline.Correction) bool { return c.Places == nil }},
		"one place":   {func(f *Form) { f.places.entry.SetText("Selby, Yorkshire;") }, timeline.PlacesField, func(c *timeline.Correction) bool { return slices.Equal(c.Places, []string{"Selby, Yorkshire"}) }},
		"same places": {func(f *Form) { f.places.entry.SetText("Selby, Yorkshire ;Oslo") }, 0, func(*timeline.Correction) bool { return true }},
		"colour":      {func(f *Form) { choose(f.colour, 0) }, timeline.ColourField, func(c *timeline.Correction) bool { return c.Colour == 0 }},
		"verified":    {func(f *Form) { choose(f.state, 1) }, timeline.VerifiedField, func(c *timeline.Correction) bool { return c.Verified == timeline.Verified && c.By == "Ann" }},
		"unchecked":   {func(f *Form) { choose(f.state, 0) }, timeline.VerifiedField, func(c *timeline.Correction) bool { return c.Verified == timeline.Unchecked && c.By == "" }},
		"by another":  {func(f *Form) { f.by.entry.SetText("Bo") }, timeline.VerifiedField, func(c *timeline.Correction) bool { return c.Verified == timeline.Disputed && c.By == "Bo" }},
		"two": {func(f *Form) { choose(f.kind, 1); f.note.SetText("Done") }, timeline.KindField | timeline.NoteField, func(c *timeline.Correction) bool {
			return c.Kind == timeline.Statement && c.Note == "Done"
		}},
	} {
		f := form(t, sample())
		x.edit(f)
		c, err := f.Correction()
		if err != nil || c.Fields != x.want || !x.ok(&c) {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
	}
}

// A date that cannot be read, or in two ways, is an error; the rest is right.
func TestDatesRefused(t *testing.T) {
	for _, s := range []string{"soon", "3 May", "3/5/2014", "two days"} {
		f := form(t, sample())
		f.date.Entry.SetText(s)
		f.note.SetText("N")
		c, err := f.Correction()
		if err == nil || c.Fields != timeline.NoteField || len(f.date.Content.Objects[1].(*widget.Label).Text) < 10 {
			t.Errorf("%q: %+v, %v, %q", s, c, err, f.date.Content.Objects[1].(*widget.Label).Text)
		}
		if two := s == "3/5/2014"; choices(f).Visible() != two || len(choices(f).Objects) != map[bool]int{true: 2}[two] {
			t.Errorf("%q: %d choices", s, len(choices(f).Objects))
		}
	}
	f := form(t, sample())
	f.date.Entry.SetText("3/5/2014")
	test.Tap(choices(f).Objects[1].(*keyed.Button))
	if c, err := f.Correction(); err != nil || c.Fields != 0 { // it is the date that it has
		t.Errorf("%+v, %v", c, err)
	}
}

// choices are the two readings of a date that has them.
func choices(f *Form) *fyne.Container { return f.date.Content.Objects[2].(*fyne.Container) }

func TestCompletion(t *testing.T) {
	f := form(t, sample())
	f.people.entry.SetText("Ann Lee, hol")
	if got := strings.Join(f.people.offers, "|"); got != "Holman|Ida Holm" {
		t.Fatalf("offers %q", got)
	}
	down := &fyne.KeyEvent{Name: fyne.KeyDown}
	for _, want := range []string{"Ann Lee, Holman", "Ann Lee, Ida Holm", "Ann Lee, hol", "Ann Lee, Holman"} {
		f.people.entry.TypedKey(down)
		if f.people.entry.Text != want {
			t.Errorf("%q, want %q", f.people.entry.Text, want)
		}
	}
	f.people.entry.SetText("Nobody known")
	f.people.entry.TypedKey(down)
	if f.people.entry.Text != "Nobody known" {
		t.Error(f.people.entry.Text)
	}
}

// The form says what is the user's and what the engine had.
func TestWas(t *testing.T) {
	f := form(t, sample())
	f.Engine(&timeline.Event{Title: "It opens", When: when.NewYear(2014)})
	for field, w := range f.was {
		if w.content.Visible() != (field == timeline.TagsField || field == timeline.TitleField) {
			t.Errorf("%v shows %v", field.Names(), w.content.Visible())
		}
	}
	if got := f.was[timeline.TitleField].text.Text; !strings.Contains(got, "It opens") {
		t.Error(got)
	}
	f.title.SetText("Half typed")
	now := sample()
	now.Tags, now.Edited = nil, timeline.TitleField
	f.Update(now, timeline.TagsField)
	if f.tags.entry.Text != "" || f.title.Text != "Half typed" || f.was[timeline.TagsField].content.Visible() {
		t.Error("taking back one field changes another")
	}
}

func TestStepName(t *testing.T) {
	if StepName(timeline.TitleField) != "change of title" || StepName(timeline.TitleField|timeline.NoteField) != "change of event" {
		t.Error("names of steps")
	}
}

// The field of the colour is as wide as the others where there is none to show.
func TestSwatchTakesRoomForAColourOnly(t *testing.T) {
	f := form(t, sample())
	f.c.Hue = func(timeline.Colour) color.Color { return color.Black }
	test.NewTempWindow(t, f.Object).Resize(fyne.NewSize(420, 900))
	f.colour.SetSelectedIndex(2)
	if !f.swatched.Visible() || f.colour.Size().Width >= f.kind.Size().Width {
		t.Error("a colour is not shown beside its name")
	}
	f.colour.SetSelectedIndex(0)
	if f.swatched.Visible() || f.colour.Size().Width != f.kind.Size().Width {
		t.Errorf("without a colour the field is %v wide, others %v", f.colour.Size().Width, f.kind.Size().Width)
	}
}
