package command

import (
	"context"
	"fmt"
	"io"

	"quoteline/timeline"
	exporting "quoteline/timeline/export"
	"quoteline/timeline/when"
)

// picture writes the timeline as PNG.
func picture(ctx context.Context, env *Env, o *options, w io.Writer, s timeline.Store) error {
	in, err := exporting.Load(ctx, s)
	if err != nil {
		return err
	}
	if in.Events, err = within(in.Events, o.from, o.to); err != nil {
		return err
	}
	if o.theme != "light" && o.theme != "dark" {
		return fmt.Errorf("%w: --theme is light or dark", errUsage)
	}
	opt := exporting.Options{Width: o.width, Scale: o.scale, Dark: o.theme == "dark", Quotes: o.quotes, Legend: o.legend}
	if env.Fonts != nil {
		opt.Fonts = env.Fonts()
	}
	return exporting.PNG(ctx, w, in, opt)
}

// within keeps the events that may have happened between two days, written as
// EDTF; an empty day is no limit. Undated events stay only without limits.
func within(events []timeline.Event, from, to string) ([]timeline.Event, error) {
	if from == "" && to == "" {
		return events, nil
	}
	a, err := when.Parse(from)
	if err != nil {
		return nil, fmt.Errorf("%w: --from: %w", errUsage, err)
	}
	b, err := when.Parse(to)
	if err != nil {
		return nil, fmt.Errorf("%w: --to: %w", errUsage, err)
	}
	var out []timeline.Event
	for _, e := range events {
		if e.When.IsZero() || !a.IsZero() && e.When.To <= a.From || !b.IsZero() && e.When.From >= b.To {
			continue
		}
		out = append(out, e)
	}
	return out, nil
}
