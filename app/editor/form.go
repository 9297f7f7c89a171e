package editor

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	box "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/datefield"
	"quoteline/app/keyed"
	"quoteline/app/term"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
)

// Content is what a form begins with.
type Content struct {
	Event *timeline.Event
	// Known are names to complete what is typed.
	People, Places, Tags []string
	By                   string // who verifies, where the event does not say
	// Hue is the colour of a timeline.Colour.
	Hue func(timeline.Colour) color.Color
	// Escape is called when Escape is pressed in any field, TakeBack when a field is
	// to be the engine's again.
	Escape   func()
	TakeBack func(timeline.Fields)
}

// Form holds the fields of one event.
type Form struct {
	Object fyne.CanvasObject

	c               Content
	from            *timeline.Event // what the fields were filled with
	typed           string          // the date as it was filled in
	title           *keyed.Entry
	date            *datefield.Field
	kind            *keyed.Select
	fact            *keyed.Select
	speaker         *namesField
	people          *namesField
	places          *namesField
	tags            *namesField
	note            *keyed.Entry
	colour          *keyed.Select
	disc            *canvas.Circle
	shade, swatched *fyne.Container // the field with the disc, which is there where there is a colour
	state           *keyed.Select
	by              *namesField
	was             map[timeline.Fields]*was
}

// was says of a field that it is the user's, what the engine had, and offers that.
type was struct {
	text    *widget.Label
	content *fyne.Container
}

// New makes the form of an event.
func New(c Content) *Form {
	f := &Form{c: c, was: map[timeline.Fields]*was{}}
	scroll := container.NewVScroll(nil)
	keys := keyed.Keys{Escape: c.Escape, Focus: func(field fyne.CanvasObject) { show(scroll, field) }}
	f.title, f.note, f.date = keyed.NewEntry(keys), keyed.NewLines(keys), datefield.New(lang.L("No date: it stands among the undated events."), keys)
	f.kind, f.fact = keyed.NewSelect(term.In(term.Kinds), keys), keyed.NewSelect(term.In(term.Factualities), keys)
	f.speaker, f.people = newNamesField(c.People, true, keys), newNamesField(c.People, false, keys)
	f.places, f.tags = newNamesField(c.Places, false, keys), newNamesField(c.Tags, false, keys)
	f.tags.entry.PlaceHolder = lang.L("with commas between them")
	f.colour, f.state, f.by = keyed.NewSelect(term.In(term.Colours), keys), keyed.NewSelect(term.In(term.Verifications), keys), newNamesField([]string{c.By}, true, keys)
	f.by.entry.PlaceHolder = lang.L("who says so")
	f.disc = canvas.NewCircle(color.Transparent)
	f.colour.OnChanged = func(string) { f.swatch() }
	form := container.New(box.NewFormLayout())
	row := func(label string, field timeline.Fields, o ...fyne.CanvasObject) {
		name := widget.NewLabelWithStyle(lang.L(label), fyne.TextAlignTrailing, fyne.TextStyle{Bold: true})
		w := &was{text: hint("")}
		back := keyed.NewButton(lang.L("Take back"), nil, func() { c.TakeBack(field) }, keys)
		back.Importance = widget.LowImportance
		w.content = container.NewBorder(nil, nil, nil, back, w.text)
		w.content.Hide()
		f.was[field] = w
		form.Add(container.NewVBox(name))
		form.Add(container.New(box.NewCustomPaddedVBoxLayout(0), append(o, w.content)...))
	}
	f.swatched = container.NewCenter(container.NewGridWrap(fyne.NewSize(14, 14), f.disc))
	f.shade = container.NewBorder(nil, nil, nil, f.swatched, f.colour)
	row("Title", timeline.TitleField, f.title)
	row("Date", timeline.WhenField, f.date.Content)
	row("Kind", timeline.KindField, f.kind)
	row("How it is told", timeline.FactualityField, f.fact)
	row("Speaker", timeline.SpeakerField, f.speaker.content)
	row("People", timeline.PeopleField, f.people.content)
	row("Places", timeline.PlacesField, f.places.content)
	row("Tags", timeline.TagsField, f.tags.content)
	row("Note", timeline.NoteField, f.note)
	row("Colour", timeline.ColourField, f.shade)
	row("Verified", timeline.VerifiedField, container.NewGridWithColumns(2, f.state, f.by.content))
	scroll.Content = container.New(box.NewCustomPaddedLayout(0, 0, 0, 14), form)
	f.Object = scroll
	f.fill(c.Event, ^timeline.Fields(0))
	return f
}

// First is the field that typing begins in.
func (f *Form) First() fyne.Focusable { return f.title }

// DateField is the field of the date.
func (f *Form) DateField() fyne.Focusable { return f.date.Entry }

// fill shows what an event has in some fields.
func (f *Form) fill(e *timeline.Event, which timeline.Fields) {
	f.from = e
	for _, x := range []struct {
		field timeline.Fields
		fill  func()
	}{
		{timeline.TitleField, func() { f.title.SetText(e.Title) }},
		{timeline.WhenField, func() {
			f.typed = dates.Typeable(e.When)
			if d, err := dates.Typed(e.Typed); err == nil && len(d) == 1 && d[0] == e.When && e.Typed != "" {
				f.typed = e.Typed
			}
			f.date.Entry.SetText(f.typed)
		}},
		{timeline.KindField, func() { choose(f.kind, int(e.Kind)) }},
		{timeline.FactualityField, func() { choose(f.fact, int(e.Factuality)) }},
		{timeline.SpeakerField, func() { f.speaker.set(one(e.Speaker)) }},
		{timeline.PeopleField, func() { f.people.set(e.People) }},
		{timeline.PlacesField, func() { f.places.set(e.Places) }},
		{timeline.TagsField, func() { f.tags.set(e.Tags) }},
		{timeline.NoteField, func() { f.note.SetText(e.Note) }},
		{timeline.ColourField, func() { choose(f.colour, int(e.Colour)); f.swatch() }},
		{timeline.VerifiedField, func() {
			choose(f.state, int(e.Verified))
			by := e.VerifiedBy
			if e.Verified == timeline.Unchecked {
				by = f.c.By
			}
			f.by.set(one(by))
		}},
	} {
		if which&x.field != 0 {
			x.fill()
		}
	}
	for field, w := range f.was {
		if e.Edited&field != 0 {
			w.text.SetText(lang.L("You set this."))
			w.content.Show()
		} else {
			w.content.Hide()
		}
	}
}

// choose shows a value; one that is not offered shows none.
func choose(s *keyed.Select, i int) {
	if i >= len(s.Options) {
		s.ClearSelected()
		return
	}
	s.SetSelectedIndex(i)
}

func one(name string) []string {
	if name == "" {
		return nil
	}
	return []string{name}
}

func (f *Form) swatch() {
	i := f.colour.SelectedIndex()
	f.swatched.Hidden = i <= 0 || f.c.Hue == nil
	if !f.swatched.Hidden {
		f.disc.FillColor = f.c.Hue(timeline.Colour(i))
	}
	f.shade.Refresh()
	f.disc.Refresh()
}

// Update shows the event as it is now in a field that was taken back.
func (f *Form) Update(e *timeline.Event, field timeline.Fields) { f.fill(e, field) }

// Engine shows what the engine had of the event where the user says something else.
func (f *Form) Engine(e *timeline.Event) {
	if e == nil {
		return
	}
	for field, had := range map[timeline.Fields]string{
		timeline.TitleField: e.Title, timeline.WhenField: translations.Date(e.When), timeline.KindField: term.Of(term.Kinds, e.Kind),
		timeline.FactualityField: term.Of(term.Factualities, e.Factuality), timeline.SpeakerField: listed(one(e.Speaker)),
		timeline.PeopleField: listed(e.People), timeline.PlacesField: listed(e.Places),
	} {
		f.was[field].text.SetText(fmt.Sprintf("%s %s", lang.L("You set this. It was:"), had))
	}
}

// Correction is what was changed. The error says of the date why it cannot be read;
// the rest is right all the same.
func (f *Form) Correction() (timeline.Correction, error) {
	e := f.from
	var c timeline.Correction
	var err error
	set := func(on bool, field timeline.Fields) bool {
		if on {
			c.Fields |= field
		}
		return on
	}
	if t := strings.Join(strings.Fields(f.title.Text), " "); set(t != "" && t != e.Title, timeline.TitleField) {
		c.Title = t
	}
	if t := strings.TrimSpace(f.date.Entry.Text); t != strings.TrimSpace(f.typed) {
		if err = f.date.Err; err == nil && set(f.date.Date != e.When || t != e.Typed, timeline.WhenField) {
			c.When, c.Typed = f.date.Date, t
		}
	}
	if k := f.kind.SelectedIndex(); set(k >= 0 && k != int(e.Kind), timeline.KindField) {
		c.Kind = timeline.Kind(k)
	}
	if k := f.fact.SelectedIndex(); set(k >= 0 && k != int(e.Factuality), timeline.FactualityField) {
		c.Factuality = timeline.Factuality(k)
	}
	if t := strings.Join(f.speaker.names(), ""); set(t != e.Speaker, timeline.SpeakerField) {
		c.Speaker = t
	}
	for _, x := range []struct {
		field *namesField
		had   []string
		to    *[]string
		bit   timeline.Fields
	}{{f.people, e.People, &c.People, timeline.PeopleField}, {f.places, e.Places, &c.Places, timeline.PlacesField}, {f.tags, e.Tags, &c.Tags, timeline.TagsField}} {
		if n := x.field.names(); set(x.field.entry.Text != joined(x.had, false) && !slices.Equal(n, x.had), x.bit) {
			*x.to = n
		}
	}
	if t := strings.TrimSpace(f.note.Text); set(t != e.Note, timeline.NoteField) {
		c.Note = t
	}
	if k := f.colour.SelectedIndex(); set(k >= 0 && k != int(e.Colour), timeline.ColourField) {
		c.Colour = timeline.Colour(k)
	}
	by := strings.Join(f.by.names(), "")
	if k := timeline.Verification(f.state.SelectedIndex()); set(f.state.SelectedIndex() >= 0 && (k != e.Verified || k != timeline.Unchecked && by != e.VerifiedBy), timeline.VerifiedField) {
		if c.Verified = k; k != timeline.Unchecked {
			c.By = by
		}
	}
	return c, err
}
