package command

import (
	"context"
	"fmt"
	"strings"
	"time"

	"quoteline/timeline"
	exporting "quoteline/timeline/export"
	"quoteline/timeline/group"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

// picture writes the timeline as PNG; as several, beside one another, where one would
// be larger than programs can open.
func picture(ctx context.Context, env *Env, o *options, s timeline.Store) error {
	in, err := shown(ctx, o, s)
	if err != nil {
		return err
	}
	opt, err := o.picture(env)
	if err != nil {
		return err
	}
	if o.output == "-" {
		return exporting.PNG(ctx, env.Stdout, in, opt)
	}
	out, err := exporting.Pictures(ctx, o.output, in, opt, nil)
	if n := len(out.Files); n > 1 {
		fmt.Fprintf(env.Stderr, "one picture would be too large for programs to open: wrote %d pages, %s to %s\n", n, out.Files[0], out.Files[n-1])
	}
	return err
}

// weeks are the words of --week, and the days that weeks begin on then.
var weeks = map[string]uint8{"monday": 1, "sunday": 7, "saturday": 6, "none": 0}

// picture is what the flags ask for.
func (o *options) picture(env *Env) (exporting.Options, error) {
	out := exporting.Options{
		Width: o.width, Scale: o.scale, Dark: o.theme == "dark", Unfold: o.unfold, Overview: o.overview, Pages: o.pages, Quotes: o.quotes, Legend: o.legend,
	}
	if o.theme != "light" && o.theme != "dark" {
		return out, fmt.Errorf("%w: --theme is light or dark", errUsage)
	}
	week, ok := weeks[strings.ToLower(o.week)]
	if !ok {
		return out, fmt.Errorf("%w: --week is monday, sunday, saturday or none", errUsage)
	}
	out.Calendar = layout.Calendar{Week: week}
	if o.today {
		now := env.Now()
		day := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
		out.Now = when.YMD(now.Year(), int(now.Month()), now.Day()) + when.Instant(now.Sub(day)/time.Second)
	}
	if env.Fonts != nil {
		out.Fonts = env.Fonts()
	}
	return out, nil
}

// shown are the events that the flags leave, in the lanes and colours that they name.
func shown(ctx context.Context, o *options, s timeline.Store) (exporting.Input, error) {
	var in exporting.Input
	lanes, ok := group.Named(o.lanes)
	colours, ok2 := group.Named(o.colours)
	if !ok || !ok2 {
		return in, fmt.Errorf("%w: --lanes and --colour are kind, person, place, document or none", errUsage)
	}
	c, err := s.Columns(ctx)
	if err != nil {
		return in, fmt.Errorf("export: %w", err)
	}
	docs, err := s.Documents(ctx)
	if err != nil {
		return in, fmt.Errorf("export: %w", err)
	}
	at, err := within(c, o.from, o.to)
	if err != nil {
		return in, err
	}
	of := group.Shown{Columns: c, Documents: docs, At: at}
	in = exporting.Input{Title: exporting.Title(docs), Documents: docs, Events: layout.EventsOf(c, at), Read: s.Read}
	in.Events.Source = &exporting.Words{Ctx: ctx, Store: s, Columns: c, At: at}
	for _, l := range group.Lanes(of, lanes) {
		title, _ := group.Title(lanes, l.Key)
		in.Lanes = append(in.Lanes, layout.Lane{Name: title, Items: l.Items})
	}
	hues, keys := group.Hues(of, colours)
	in.Hues = hues
	for i, key := range keys {
		if key == "" {
			i = group.Most
		}
		title, _ := group.Title(colours, key)
		in.Colours = append(in.Colours, scene.Colour{Hue: uint8(i), Name: title})
	}
	return in, nil
}

// within returns the places of the events that may have happened between two days,
// written as EDTF; an empty day is no limit, and nil is all. Undated events stay only
// without limits.
func within(c *timeline.Columns, from, to string) ([]uint32, error) {
	if from == "" && to == "" {
		return nil, nil
	}
	a, err := when.Parse(from)
	if err != nil {
		return nil, fmt.Errorf("%w: --from: %w", errUsage, err)
	}
	b, err := when.Parse(to)
	if err != nil {
		return nil, fmt.Errorf("%w: --to: %w", errUsage, err)
	}
	out := []uint32{}
	for i := range c.ID {
		if c.Flags[i].Undated() || !a.IsZero() && c.To[i] <= a.From || !b.IsZero() && c.From[i] >= b.To {
			continue
		}
		out = append(out, uint32(i))
	}
	return out, nil
}
