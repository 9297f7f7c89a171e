package app

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/session"
	"quoteline/app/style"
	"quoteline/app/translations"
	"quoteline/timeline/export"
)

// choices are what the export dialog asks.
type choices struct {
	w *window

	formats, events, preset, width, scale *keyed.Select
	whole, theme                          *widget.RadioGroup
	quotes, legend, paged                 *keyed.Check
}

// What of the events is exported, by its place in the list.
const (
	eventsAll = iota
	eventsShown
	eventsSelected
	eventsInView
)

// lastExport is what the dialog remembers of its choices, by their places in the lists.
type lastExport struct {
	Format string `json:"format"`
	Preset string `json:"preset,omitempty"`
	Width  string `json:"width,omitempty"`
	Scale  string `json:"scale,omitempty"`
	One    bool   `json:"one,omitempty"`
	Quotes bool   `json:"quotes,omitempty"`
	Legend bool   `json:"legend"`
	Paged  bool   `json:"paged"`
}

func newChoices(w *window, keys keyed.Keys) choices {
	last := lastExport{Legend: true, Paged: true}
	_ = json.Unmarshal(w.state.Export, &last) // what cannot be read is the default
	c := choices{w: w}
	c.formats = keyed.NewSelect(nil, keys)
	at := 0
	for i := range export.Formats {
		f := &export.Formats[i]
		c.formats.Options = append(c.formats.Options, lang.L(f.Title))
		if f.Name == last.Format {
			at = i
		}
	}
	c.formats.SetSelectedIndex(at)

	stats := w.s.Stats()
	c.events = keyed.NewSelect([]string{
		fmt.Sprintf(lang.L("All (%s)"), translations.Number(stats.Events)), fmt.Sprintf(lang.L("What the filter leaves (%s)"), translations.Number(stats.Shown)),
		lang.L("The selected one"), lang.L("Those in view"),
	}, keys)
	filter := w.s.Filter()
	if c.events.SetSelectedIndex(eventsAll); !filter.Zero() {
		c.events.SetSelectedIndex(eventsShown)
	}

	c.preset = keyed.NewSelect([]string{lang.L("Own size")}, keys)
	at = 0
	for i, p := range export.Presets {
		c.preset.Options = append(c.preset.Options, lang.L(p.Title))
		if p.Name == last.Preset {
			at = i + 1
		}
	}
	c.preset.SetSelectedIndex(at)
	c.width, c.scale = keyed.NewSelect([]string{"1024", "1600", "1920", "2560", "3840"}, keys), keyed.NewSelect([]string{"1", "1.5", "2", "3"}, keys)
	c.width.SetSelected("1600")
	c.width.SetSelected(last.Width) // none of them changes nothing
	c.scale.SetSelected("2")
	c.scale.SetSelected(last.Scale)
	c.whole = radio(lang.L("Whole timeline"), lang.L("Overview"))
	if last.One {
		c.whole.SetSelected(lang.L("Overview"))
	}
	c.theme = radio(lang.L("Light"), lang.L("Dark"))
	if dark() {
		c.theme.SetSelected(lang.L("Dark"))
	}
	tick := func(label string, on bool) *keyed.Check {
		t := keyed.NewCheck(lang.L(label), nil, keys)
		t.SetChecked(on)
		return t
	}
	c.quotes = tick("Numbered source quotes underneath", last.Quotes)
	c.legend = tick("Legend", last.Legend)
	c.paged = tick("In pages that every program opens, if it is tall", last.Paged)
	return c
}

func radio(options ...string) *widget.RadioGroup {
	r := widget.NewRadioGroup(options, nil)
	r.Horizontal, r.Required = true, true
	r.SetSelected(options[0])
	return r
}

// changed calls f when a choice changes, and reformat when the format does.
func (c *choices) changed(f, reformat func()) {
	again, tick := func(string) { f() }, func(bool) { f() }
	c.formats.OnChanged = func(string) { reformat() }
	for _, s := range []*keyed.Select{c.events, c.preset, c.width, c.scale} {
		s.OnChanged = again
	}
	c.whole.OnChanged, c.theme.OnChanged = again, again
	c.quotes.OnChanged, c.legend.OnChanged, c.paged.OnChanged = tick, tick, tick
}

// remember is what the window keeps of the choices.
func (c *choices) remember() json.RawMessage {
	last := lastExport{
		Format: c.format().Name, Width: c.width.Selected, Scale: c.scale.Selected, One: c.whole.Selected == lang.L("Overview"),
		Quotes: c.quotes.Checked, Legend: c.legend.Checked, Paged: c.paged.Checked,
	}
	if i := c.preset.SelectedIndex(); i > 0 {
		last.Preset = export.Presets[i-1].Name
	}
	b, err := json.Marshal(last)
	if err != nil { // never, of text and numbers
		return nil
	}
	return b
}

// enable leaves those choices that mean something to the format.
func (c *choices) enable() {
	own, name := c.preset.SelectedIndex() <= 0, c.format().Name
	for _, x := range []struct {
		what interface {
			Enable()
			Disable()
		}
		on bool
	}{
		{c.width, own},
		{c.scale, own && name == "png"},
		{c.theme, name != "html"},
		{c.quotes, name != "html"},
		{c.paged, name == "png"},
		{c.whole, c.events.SelectedIndex() != eventsInView},
	} {
		if x.on {
			x.what.Enable()
		} else {
			x.what.Disable()
		}
	}
}

func (c *choices) format() *export.Format {
	return &export.Formats[max(c.formats.SelectedIndex(), 0)]
}

// options say how a picture looks.
func (c *choices) options() export.Options {
	o := export.Options{
		Dark: c.theme.Selected == lang.L("Dark"), Unfold: c.w.preferences().Unfold, Quotes: c.quotes.Checked, Legend: c.legend.Checked,
		Overview: c.whole.Selected == lang.L("Overview"), Pages: c.paged.Checked, Fonts: style.Fonts(),
		Speech: export.Speech{Language: translations.Code(), Say: translations.Written, Mark: markWords},
	}
	o.Calendar, o.Now = c.w.calendar()
	if i := c.preset.SelectedIndex(); i > 0 {
		export.Presets[i-1].Set(&o)
	} else {
		// The lists hold nothing else than numbers.
		o.Width, _ = strconv.Atoi(c.width.Selected)
		o.Scale, _ = strconv.ParseFloat(c.scale.Selected, 64)
	}
	if c.events.SelectedIndex() == eventsInView {
		view, width, height := c.w.tl.View()
		o.View, o.ViewWidth, o.ViewHeight = &view, width, height
		o.Overview = false
	}
	return o
}

// job is what the choices ask for; what takes long is left to ready, for any goroutine.
func (c *choices) job(ctx context.Context) (j *export.Job, ready func()) {
	r := [...]session.Range{session.All, session.Remaining, session.Single, session.Remaining}[max(c.events.SelectedIndex(), 0)]
	p := c.w.s.Part(ctx, r)
	j = p.Job()
	j.Options = c.options()
	if len(j.Input.Documents) != 1 { // else it is the document’s own
		j.Input.Title = translations.Reason(j.Input.Title)
	}
	j.Input.Lanes = c.w.toLayout(c.w.inOrder(p.Lanes))
	j.Input.Colours = c.w.coloursOf(p.Keys)
	return j, func() {
		if j.Options.View != nil {
			j.Store = p.Only(export.InView(j.Input.Events, j.Options))
		}
	}
}
