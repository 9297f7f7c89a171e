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

// weeks are the words of --week, and the days that weeks begin on then.
var weeks = map[string]uint8{"monday": 1, "sunday": 7, "saturday": 6, "none": 0}

// picture is what the flags ask for.
func (o *options) picture(env *Env) (exporting.Options, error) {
	out := exporting.Options{Dark: o.theme == "dark", Unfold: o.unfold, Overview: o.overview, Pages: o.pages, Quotes: o.quotes, Legend: o.legend}
	if o.preset != "" {
		p, ok := exporting.PresetOf(o.preset)
		if !ok {
			return out, fmt.Errorf("%w: --preset is web, slide, a4, a3 or poster", errUsage)
		}
		p.Set(&out)
	}
	if o.width != 0 { // a page keeps its shape
		if out.Width > 0 {
			out.Height = out.Height * o.width / out.Width
		}
		out.Width = o.width
	}
	if o.scale != 0 {
		out.Scale = o.scale
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

// input are the events at some places, in the lanes and colours that the flags name.
func (o *options) input(ctx context.Context, s timeline.Store, c *timeline.Columns, docs []timeline.Document, at []uint32) (exporting.Input, error) {
	var in exporting.Input
	lanes, ok := group.Named(o.lanes)
	colours, ok2 := group.Named(o.colours)
	if !ok || !ok2 {
		return in, fmt.Errorf("%w: --lanes and --colour are kind, person, place, document or none", errUsage)
	}
	of := group.Shown{Columns: c, Documents: docs, At: at}
	in = exporting.Input{Title: exporting.Title(docs), Documents: docs, Events: layout.EventsOf(c, at), Read: s.Read, Web: exporting.WebOf(c, docs)}
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
